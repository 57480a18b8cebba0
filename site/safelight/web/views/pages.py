"""Every page of content: found by its address, shown by the view of its type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Response, abort, request, url_for
from flask_babel import gettext
from markupsafe import Markup

from safelight.catalogue.data import HOME_COUNTRY
from safelight.catalogue.model import Page
from safelight.web.contexts.article import make_article
from safelight.web.contexts.children import fill_activity, make_quiz, opening_of
from safelight.web.contexts.help import make_help_page
from safelight.web.contexts.lesson import make_lesson
from safelight.web.contexts.page_head import page_head
from safelight.web.contexts.shell import Head
from safelight.web.contexts.story import make_screens
from safelight.web.display import ages
from safelight.web.library import get_library
from safelight.web.navigation import band_of, place_of
from safelight.web.views.rendering import catalogue_and_language, filler, show


def page(language: str, key: str) -> Response:
    """Show a page of content, or an honest note where it is not translated."""
    catalogue, _ = catalogue_and_language()
    found = catalogue.page(language, key)
    if found is not None:
        return VIEWS[found.type](found)
    source = catalogue.source(key)
    if source is None:
        abort(404)
    return untranslated(source)


def untranslated(source: Page) -> Response:
    """Show the honest note: where the page can be read, and where help is in this language."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("This page is not in this language yet"),
        place=place_of(source),
        quick_exit=source.has_quick_exit,
        available=catalogue.available(source.key),
        noindex=True,
        to_share=False,
    )
    pages = (catalogue.page(tag, source.key) for tag in catalogue.available(source.key))
    others = tuple((page, catalogue.languages[page.language]) for page in pages if page)
    return show("untranslated.html", head, others=others)


def head_of(found: Page, questions: Markup = Markup()) -> Head:  # noqa: B008 - it cannot be changed
    """Return the head of a page of content."""
    library = get_library()
    band_name = ages((band_of(found),)) if found.type == "activity" else ""
    origin = library.settings.origin
    return page_head(found, library.catalogue, origin, band_name=band_name, questions=questions)


def source_address(found: Page) -> str:
    """Return the address of the page that this one was translated from, or an empty text."""
    source = get_library().catalogue.languages.source
    if found.language == source:
        return ""
    return url_for("page", language=source, key=found.key)


def _article(template: str) -> Callable[[Page], Response]:
    def view(found: Page) -> Response:
        catalogue, _ = catalogue_and_language()
        article = make_article(found, catalogue, filler())
        questions = next((one.html for one in article.sections if one.id == "questions"), Markup())
        head = head_of(found, questions)
        return show(
            template,
            head,
            page=found,
            article=article,
            source_url=source_address(found),
            contact=get_library().settings.contact,
        )

    return view


def _lesson(found: Page) -> Response:
    catalogue, _ = catalogue_and_language()
    return show(
        "lesson.html",
        head_of(found),
        page=found,
        article=make_article(found, catalogue, filler()),
        lesson=make_lesson(found, catalogue),
        source_url=source_address(found),
    )


def _activity(found: Page) -> Response:
    fill, head, band = filler(), head_of(found), band_of(found)
    more: dict[str, Any] = {"page": found, "band": band, "source_url": source_address(found)}
    if found.activity is None:
        abort(404)
    if found.facts.kind == "quiz":
        first = found.activity.questions[0].id
        return show("children/quiz.html", head, quiz=make_quiz(found, fill, first), **more)
    activity, opening = fill_activity(found.activity, fill), opening_of(found, fill)
    shown: dict[str, Any] = {
        "activity": activity,
        "opening": opening,
        "screens": make_screens(activity.scenes),
    }
    return show("children/story.html", head, **shown, **more)


def _help(found: Page) -> Response:
    catalogue, _ = catalogue_and_language()
    country = chosen_country()
    shown = make_help_page(found, catalogue, filler(country), country)
    head = replace(head_of(found), noindex=head_of(found).noindex or country != HOME_COUNTRY)
    return show("help/page.html", head, page=found, help=shown, source_url=source_address(found))


def chosen_country() -> str:
    """Return the country in the address, or the home country.

    Answer 404 to one that is not known.
    """
    country = request.args.get("country", HOME_COUNTRY)
    if country not in get_library().catalogue.countries:
        abort(404)
    return country


VIEWS: dict[str, Callable[[Page], Response]] = {
    "guide": _article("guide.html"),
    "lesson": _lesson,
    "activity": _activity,
    "home-pack": _article("home_pack.html"),
    "help": _help,
    "glossary": _article("glossary_entry.html"),
    "evidence": _article("evidence_page.html"),
    "about": _article("about_page.html"),
}
