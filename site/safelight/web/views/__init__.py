"""The addresses of the site. Every one is here, so that the whole map can be read at once.

A view is named by its module here and its function, and is imported when its address is first asked
for: a build that makes one page anew needs few of them. A server imports all before it starts.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from flask import Flask

from safelight.web import display, facet_names, searching
from safelight.web.views import lengths, rendering

ACTIVITY = "/<language>/children/<band>/<slug>/"
LESSON = "/<language>/teachers/lessons/<slug>/"
RULES = (
    ("/", "root", "home.root"),
    ("/<language>/", "home", "home.home"),
    ("/<language>/parents/", "parents", "parents.parents"),
    ("/<language>/topics/<topic>/", "topic", "parents.topic"),
    ("/<language>/teachers/", "teachers", "teachers.teachers"),
    ("/<language>/children/", "children", "children.children"),
    ("/<language>/children/<any('4-7', '8-10', '11-13', '14-18'):band>/", "band", "children.band"),
    (f"{ACTIVITY}worksheet/", "worksheet", "activities.worksheet"),
    (f"{ACTIVITY}answers/", "answers", "activities.answers"),
    (f"{ACTIVITY}certificate/", "certificate", "activities.certificate"),
    (f"{ACTIVITY}check/", "check", "activities.check"),
    (f"{ACTIVITY}files/", "activity_files", "files.activity_files"),
    (f"{ACTIVITY}words/", "words", "activities.words"),
    (f"{ACTIVITY}<part>/", "part", "activities.part"),
    (f"{ACTIVITY}<part>/answer/", "answer", "activities.answer"),
    ("/<language>/teachers/lessons/", "lessons", "teachers.lessons"),
    (f"{LESSON}<minutes:length>/", "lesson_length", "lessons.lesson_length"),
    (f"{LESSON}hands/", "hands", "hands.hands"),
    (f"{LESSON}for-parents/", "lesson_for_parents", "lessons.lesson_for_parents"),
    ("/<language>/teachers/school-kit/", "school_kit", "school_kit.school_kit"),
    ("/<language>/teachers/plan/", "plan", "plans.plan"),
    ("/<language>/teachers/plan/plan.csv", "plan_csv", "plan_files.plan_csv"),
    ("/<language>/teachers/plan/plan.docx", "plan_docx", "plan_files.plan_docx"),
    ("/<language>/teachers/plan/plan.ics", "plan_ics", "plan_files.plan_ics"),
    ("/<language>/teachers/plan/plan.zip", "plan_zip", "plan_files.plan_zip"),
    ("/<language>/teachers/frameworks/", "frameworks", "frameworks.frameworks"),
    (
        "/<language>/teachers/frameworks/<any(four_c, efacw, rshe):framework>/<place>/",
        "framework_place",
        "frameworks.framework_place",
    ),
    ("/<language>/topics/", "topics", "parents.topics"),
    ("/<language>/home-packs/", "home_packs", "reference.home_packs"),
    ("/<language>/help/", "help", "help_hub.help_hub"),
    ("/<language>/glossary/", "glossary", "reference.glossary"),
    ("/<language>/evidence/", "evidence", "reference.evidence"),
    ("/<language>/about/", "about", "reference.about"),
    ("/<language>/about/translations/", "translations", "reference.translations"),
    ("/<language>/search/", "search", "search.search"),
    ("/<language>/search/suggest", "suggest", "search.suggest"),
    ("/<language>/<path:key>/files/", "files", "files.files"),
    ("/<language>/<path:key>/files/<name>", "file", "files.file"),
    ("/<language>/check/", "check_code", "copy_codes.check_code"),
    ("/<language>/<path:key>/", "page", "pages.page"),
    ("/exit/<language>", "exit", "leaving.leave"),
    ("/<language>/feed.atom", "feed", "feeds.feed"),
    ("/<language>/opensearch.xml", "opensearch", "feeds.opensearch"),
    ("/sitemap.xml", "sitemap", "feeds.sitemap_index"),
    ("/sitemap-<language>.xml", "sitemap_of", "feeds.sitemap"),
    ("/robots.txt", "robots", "machines.robots"),
    ("/.well-known/security.txt", "security", "machines.security"),
    ("/healthz", "healthz", "machines.healthz"),
    ("/readyz", "readyz", "machines.readyz"),
    ("/too-many-requests", "too_many", "machines.too_many"),
)
# For programs. Flask answers OPTIONS here, which a browser asks before it reads across websites.
INTERFACE_RULES = (
    ("/api/", "api", "api.api"),
    ("/api/openapi.json", "api_description", "api.api_description"),
    ("/api/search", "api_search", "api_search.api_search"),
    ("/api/pages", "api_pages", "api.api_pages"),
    ("/api/helplines", "api_helplines", "api.api_helplines"),
    ("/api/helplines.csv", "api_helplines_csv", "api.api_helplines_csv"),
    ("/api/<path:rest>", "api_unknown", "api.api_unknown"),
)
# While developing only.
GALLERY_RULES = (
    ("/components/", "gallery", "gallery.gallery"),
    ("/components/kinds/<kind>/", "kind_gallery", "kind_gallery.kind_gallery"),
)


class _Later:
    """A view that is imported when it is first called."""

    def __init__(self, name: str) -> None:
        self.__name__ = name
        self._view: Callable[..., Any] | None = None

    def load(self) -> Callable[..., Any]:
        """Return the view itself."""
        if self._view is None:
            module, _, function = self.__name__.partition(".")
            self._view = getattr(import_module(f"{__name__}.{module}"), function)
        return self._view

    def __call__(self, **values: Any) -> Any:
        return (self._view or self.load())(**values)


def load_all(app: Flask) -> None:
    """Import every view now, so that no visitor waits for it and forked workers share it. What
    only PDF and PPTX files are made by is loaded with the first of them."""
    for view in app.view_functions.values():
        if isinstance(view, _Later):
            view.load()


def register(app: Flask) -> None:
    """Add every address to the app."""
    app.url_map.converters["minutes"] = lengths.Minutes
    rendering.install(app)
    display.install(app)
    searching.install(app)
    facet_names.install(app)
    for rule, endpoint, view in RULES:
        app.add_url_rule(
            rule, endpoint, _Later(view), methods=["GET"], provide_automatic_options=False
        )
    for rule, endpoint, view in INTERFACE_RULES:
        app.add_url_rule(rule, endpoint, _Later(view), methods=["GET"])
    if app.extensions["safelight"].settings.development:
        for rule, endpoint, view in GALLERY_RULES:
            app.add_url_rule(rule, endpoint, _Later(view), methods=["GET"])
