"""What programs ask for: crawlers, people who look for holes, whatever watches over the server, and
the proxy in front of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import NoReturn

from flask import Response, current_app, make_response, url_for
from werkzeug.exceptions import TooManyRequests

from safelight.web.library import get_library
from safelight.web.searching import get_search

YEAR = timedelta(days=365)
A_MINUTE = 60  # seconds
NO_CONTACT = (
    "# Nobody has set a contact for this copy of Safelight (SAFELIGHT_CONTACT), and the page",
    "# below says so.",
)


def robots() -> Response:
    """Return what crawlers may read."""
    origin = get_library().settings.origin
    lines = (
        "User-agent: *",
        "Disallow: /exit/",
        "Disallow: /*/search/",
        "Disallow: /components/",
        "",
        f"Sitemap: {origin}{url_for('sitemap')}",
    )
    return _text(lines)


def security() -> Response:
    """Return where to report a hole (RFC 9116). It expires a year after the day it is asked for.

    A contact must be named. Where none is set, or none that is an address, it is the page that says
    what there is.
    """
    settings = get_library().settings
    source = get_library().languages.source
    contact_page = settings.origin + url_for("page", language=source, key="about/contact")
    expires = datetime.combine(datetime.now(UTC).date() + YEAR, time(), UTC)
    lines = (
        *(() if settings.contact else NO_CONTACT),
        f"Contact: {settings.contact_address or contact_page}",
        f"Expires: {expires.isoformat().replace('+00:00', 'Z')}",
        f"Preferred-Languages: {source}",
        f"Canonical: {settings.origin}{url_for('security')}",
        f"Policy: {contact_page}",
    )
    return _text(lines)


def healthz() -> Response:
    """Return that the process answers."""
    return _text(("ok",))


def too_many() -> NoReturn:
    """Answer 429, as a page. A proxy that limits how often anybody may ask sends visitors here: we
    count nobody's requests, as that would take their network addresses."""
    raise TooManyRequests(retry_after=A_MINUTE)


def readyz() -> Response:
    """Return what is ready; 503 while something is not."""
    library = get_library()
    checks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("catalogue", lambda: library.catalogue),
        ("languages", lambda: library.texts),
        ("search", _published),
    )
    answers = [(name, _works(check)) for name, check in checks]
    ready = all(works for _, works in answers)
    lines = tuple(f"{name}: {'ready' if works else 'not ready'}" for name, works in answers)
    response = _text(lines)
    response.status_code = 200 if ready else 503
    return response


def _published() -> str:
    search = get_search()
    return search.published.of(search.backend)


def _works(check: Callable[[], object]) -> bool:
    try:
        check()
    except Exception as error:
        # Whatever the reason, the process must not be sent visitors.
        current_app.logger.error("Not ready.", exc_info=error)
        return False
    return True


def _text(lines: tuple[str, ...]) -> Response:
    response = make_response("\n".join(lines) + "\n")
    response.content_type = "text/plain; charset=utf-8"
    return response
