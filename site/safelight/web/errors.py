"""What a visitor reads when something is not there, not allowed or broken: a clear page with a
way on."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import unquote_to_bytes

from flask import Flask, Response, abort, current_app, g, make_response, request
from flask.globals import request_ctx
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect
from werkzeug.wrappers import Response as AnyResponse

from safelight.catalogue.problems import BrokenContent, MovedContentError
from safelight.search.unavailable import SearchUnavailable
from safelight.web.contexts.shell import Head
from safelight.web.error_words import words_for
from safelight.web.fault_log import log_fault
from safelight.web.library import get_library
from safelight.web.navigation import HOME, band_place
from safelight.web.problems import asks_the_interface, problem, take_asked_language
from safelight.web.views.chosen import band_of_address
from safelight.web.views.rendering import show

LONGEST_ADDRESS = 2_000  # characters of path and query
READING = ("GET", "HEAD")
SEARCH_IS_BACK = 30  # seconds until the servers of the search may be
CONTENT_IS_READ = 60  # seconds until a server has read content that changed under it
# A search is cut to what it may be, not refused: ten thousand letters of most scripts are answered.
# Granian itself refuses an address above 65,534 bytes, without a page; a search field takes less.
SEARCHES = frozenset({"search", "suggest", "teachers", "api_search"})
PLANS = frozenset({"plan", "plan_csv", "plan_ics", "plan_docx", "plan_zip"})  # they hold lessons
LONGEST_SEARCH_ADDRESS = 130_000
LONGEST_PLAN_ADDRESS = 16_000  # five hundred lessons are read, and too many are said
MOST_FIELDS = 100  # of a query, but for plans: many lessons may be ticked at once
LARGEST_BODY = 16 * 1024  # bytes; no page of the site takes a body

# Read when even an error page cannot be made.
LAST_WORDS = (
    '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">'
    "<title>Something has gone wrong on our side – Safelight</title></head>"
    "<body><h1>Something has gone wrong on our side</h1>"
    "<p>It is not your fault. Please try again in a few minutes.</p></body></html>"
)


def register(app: Flask) -> None:
    """Answer errors with pages, and refuse what cannot be an address of this site."""
    app.before_request(_refuse_bad_addresses)
    app.before_request(_refuse_what_no_slash_mends)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(SearchUnavailable, _search_unavailable)
    app.register_error_handler(MovedContentError, _moved_content)
    app.register_error_handler(Exception, _unexpected_error)


def _refuse_bad_addresses() -> None:
    path, query = request.environ.get("PATH_INFO", ""), request.environ.get("QUERY_STRING", "")
    searches = request.endpoint in SEARCHES
    longest = LONGEST_SEARCH_ADDRESS if searches else LONGEST_ADDRESS
    if request.endpoint in PLANS:
        longest = LONGEST_PLAN_ADDRESS
    if len(path) + len(query) > longest:
        abort(HTTPStatus.REQUEST_URI_TOO_LONG)
    if query.count("&") >= MOST_FIELDS and request.endpoint not in PLANS:
        abort(HTTPStatus.BAD_REQUEST)
    for raw in (path.encode("latin-1"), unquote_to_bytes(query)):
        # A search takes what nobody can see out of what was typed.
        if (b"\0" in raw and not searches) or not _is_utf8(raw):
            abort(HTTPStatus.BAD_REQUEST)
    if (request.content_length or 0) > LARGEST_BODY:
        abort(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def _refuse_what_no_slash_mends() -> None:
    """Redirect from an address without its last slash only where a page may be, and for reading.

    Werkzeug would send /favicon.ico on for ever, and says of POST /pl/help that nothing is there.
    """
    error = request.routing_exception
    if isinstance(error, RequestRedirect) and not _may_be_a_page(request.path):
        abort(HTTPStatus.NOT_FOUND)
    writes = request.method not in READING
    if isinstance(error, NotFound) and writes and _may_be_a_page(request.path):
        raise MethodNotAllowed(READING)


def _may_be_a_page(path: str) -> bool:
    """Return whether a path leads to a page once it ends in a slash: names of files have a dot."""
    adapter = request_ctx.url_adapter
    if path.endswith("/"):
        return True
    if adapter is None or "." in path.rpartition("/")[2]:
        return False
    try:
        _, values = adapter.match(f"{path}/", method="GET")
    except RequestRedirect:
        return True
    except HTTPException:
        return False
    return values.get("language", get_library().languages.source) in get_library().languages


def _is_utf8(raw: bytes) -> bool:
    return raw.decode("utf-8", "ignore").encode() == raw


def _http_error(error: HTTPException) -> AnyResponse:
    """Return the page for an HTTP error. Redirects pass."""
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if status < HTTPStatus.BAD_REQUEST:
        return error.get_response()
    if request.environ.get("safelight.only_pages"):  # a build asks, and keeps no error
        return Response(status=status)
    response = _problem(status) if asks_the_interface() else error_page(status)
    for name, value in error.get_headers():
        if name.lower() in {"allow", "retry-after"}:
            response.headers[name] = value
    return response


def error_page(status: int) -> Response:
    """Return the error page of a status, in the language of the address or the best the visitor
    accepts."""
    _take_language_of_address()
    _make_links_possible()
    g.is_lost = True
    heading, text = words_for(status)
    band = band_of_address()
    place = band_place(band) if band else HOME
    head = Head(str(heading), place=place, noindex=True, may_be_kept=False, to_share=False)
    return show("error.html", head, status=status, text=text)


def _problem(status: int) -> Response:
    """Return the answer for a program, in the language it asked for."""
    take_asked_language()
    return problem(status)


def _take_language_of_address() -> None:
    first = request.path.strip("/").partition("/")[0]
    if g.get("language_tag") is None and first in get_library().languages:
        g.language_tag = first


def _make_links_possible() -> None:
    """Bind the address map where Flask could not: the Host header was no host."""
    if request_ctx.url_adapter is None:
        request_ctx.url_adapter = current_app.url_map.bind("localhost")


def _search_unavailable(error: SearchUnavailable) -> AnyResponse:
    """Return the page for a search whose servers do not answer. Every other page is still there."""
    current_app.logger.error("The search is not there: %s", error)
    return _unavailable(SEARCH_IS_BACK)


def _moved_content(error: MovedContentError) -> AnyResponse:
    """Return the page for what is made from a file that has changed since it was read."""
    current_app.logger.error("The content has changed since it was read: %s", error)
    return _unavailable(CONTENT_IS_READ)


def _unavailable(seconds: int) -> AnyResponse:
    status = HTTPStatus.SERVICE_UNAVAILABLE
    response = _problem(status) if asks_the_interface() else error_page(status)
    response.headers["Retry-After"] = str(seconds)
    return response


def _unexpected_error(error: Exception) -> AnyResponse:
    """Return the page for a fault of ours.

    It needs no catalogue; its last form needs nothing at all.
    """
    log_fault(error, "A page could not be made.")
    if request.environ.get("safelight.only_pages"):
        request.environ["safelight.fault"] = f"{type(error).__name__}: {error}"
        return Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)
    try:
        if isinstance(error, BrokenContent) and get_library().settings.development:
            return _broken_content(error)
        status = HTTPStatus.INTERNAL_SERVER_ERROR
        return _problem(status) if asks_the_interface() else error_page(status)
    except Exception as second:
        # Whatever else is broken, the visitor is answered.
        log_fault(second, "The error page could not be made.")
        return make_response(LAST_WORDS, HTTPStatus.INTERNAL_SERVER_ERROR)


def _broken_content(error: BrokenContent) -> Response:
    """Return the list of faults, for the author at their own machine."""
    head = Head("The content cannot be shown", noindex=True, may_be_kept=False, to_share=False)
    return show("broken_content.html", head, status=500, problems=error.problems)
