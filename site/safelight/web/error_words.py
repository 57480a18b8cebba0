"""What is said of an error: what has happened, and what to do, in the language of the visitor."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask_babel import lazy_gettext

# What has happened, and what to do, by status.
WORDS: dict[int, tuple[Any, Any]] = {
    400: (
        lazy_gettext("We cannot read this address"),
        lazy_gettext(
            "Part of the address is damaged. Try typing it again, or start from the home page."
        ),
    ),
    404: (
        lazy_gettext("We cannot find this page"),
        lazy_gettext("The address may be wrong, or the page may have moved."),
    ),
    405: (
        lazy_gettext("This page cannot do that"),
        lazy_gettext("This site only shows pages. It takes no messages or files."),
    ),
    410: (
        lazy_gettext("This page has been taken away"),
        lazy_gettext("It was out of date. The search may find a newer one."),
    ),
    413: (
        lazy_gettext("That is too much to send"),
        lazy_gettext("This site only shows pages. It takes no messages or files."),
    ),
    414: (
        lazy_gettext("This address is too long"),
        lazy_gettext("Try a shorter search, or start from the home page."),
    ),
    429: (
        lazy_gettext("Too many requests"),
        lazy_gettext(
            "Please wait a minute and try again. "
            "If someone is in danger, do not wait: call for help."
        ),
    ),
    500: (
        lazy_gettext("Something has gone wrong on our side"),
        lazy_gettext("It is not your fault. Please try again in a few minutes."),
    ),
    503: (
        lazy_gettext("This is not possible just now"),
        lazy_gettext("Please try again in a minute. All other pages still work."),
    ),
}


def words_for(status: int) -> tuple[Any, Any]:
    """Return what has happened and what to do. An error without words of its own has those of the
    nearest one: something that was asked, or something of ours."""
    nearest = HTTPStatus.BAD_REQUEST if status < HTTPStatus.INTERNAL_SERVER_ERROR else 500
    return WORDS.get(status, WORDS[nearest])
