"""The parents' hub, and everything for adults about one topic."""

from __future__ import annotations

from flask import Response, abort, redirect, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.web.contexts.hubs import make_parents, make_topic
from safelight.web.contexts.shell import Head
from safelight.web.navigation import PARENTS, TO_HOME, Crumb
from safelight.web.views.rendering import catalogue_and_language, show


def parents(language: str) -> Response:
    """Show the parents' hub."""
    catalogue, _ = catalogue_and_language()
    head = Head(
        gettext("Parents and carers"),
        gettext(
            "What to do when something happens, what to set up first, and how to start talking."
        ),
        PARENTS,
    )
    return show("parents.html", head, hub=make_parents(catalogue, language))


def topics(language: str) -> AnyResponse:
    """Lead from the folder of the topics to their list."""
    return redirect(url_for("parents", _anchor="topics"), 301)


def topic(language: str, topic: str) -> Response:
    """Show everything for adults about one topic."""
    catalogue, _ = catalogue_and_language()
    found = make_topic(catalogue, language, topic)
    if found is None:
        abort(404)
    high = found.topic.sensitivity == "high"
    head = Head(
        gettext(found.topic.title),
        gettext(found.topic.summary),
        PARENTS,
        (TO_HOME, Crumb(gettext("Parents and carers"), "parents")),
        tab_title=gettext("Advice for parents and carers") if high else "",
        quick_exit=found.topic.quick_exit,
    )
    return show("topic.html", head, found=found)
