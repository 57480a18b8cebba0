"""The files of a page: a list to choose from, and each file."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

from flask import Response, abort, request
from flask_babel import gettext

from safelight.catalogue.lesson_versions import LENGTHS
from safelight.catalogue.model import Page, ReviewState
from safelight.catalogue.problems import MovedContentError
from safelight.web.contexts.files import file_groups
from safelight.web.fault_log import log_fault
from safelight.web.ordering import get_office
from safelight.web.views.heads import head_of, source_address, untranslated
from safelight.web.views.rendering import MAY_BE_KEPT, catalogue_and_language, show


def files(language: str, key: str) -> Response:
    """Show every file that can be had of a page. One that cannot be made takes no other with it."""
    from safelight.documents.office import Offer, offers_of

    found = _page(language, key)
    if not isinstance(found, Page):
        return found
    office = get_office()
    offers = tuple(offers_of(found, office.catalogue.languages.source))
    if not offers:
        abort(HTTPStatus.NOT_FOUND)

    def made(offer: Offer) -> bytes | None:
        try:
            return office.file(offer)[1]
        except MovedContentError:
            raise  # the whole page is to be asked for again
        except Exception as error:  # whatever a library of one format trips over
            log_fault(error, f"The file {offer.name} could not be made.")
            return None

    length = _length(found)
    groups = file_groups(offers, length, made)
    if not groups:
        abort(HTTPStatus.INTERNAL_SERVER_ERROR)  # each fault is written down by now
    heading = gettext("Files: %(title)s", title=found.title)
    head = replace(head_of(found), heading=heading, noindex=True, to_share=False, json_ld="")
    if length != found.facts.minutes:
        head = replace(head, kept=(("minutes", str(length)),))
    return show(
        "files.html",
        head,
        page=found,
        groups=groups,
        length=length,
        lengths=tuple(LENGTHS) if found.type == "lesson" else (),
        source_url=source_address(found),
    )


def activity_files(language: str, band: str, slug: str) -> Response:
    """Show every file of an activity: its parts have addresses beside this one."""
    return files(language, f"children/{band}/{slug}")


def file(language: str, key: str, name: str) -> Response:
    """Send one file."""
    from safelight.documents.office import offer_named

    catalogue, _ = catalogue_and_language()
    found = catalogue.page(language, key)
    offer = offer_named(found, name, catalogue.languages.source) if found else None
    if found is None or offer is None:
        abort(HTTPStatus.NOT_FOUND)
    etag, made = get_office().file(offer)
    response = Response(made, content_type=offer.format.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{offer.name}"'
    response.headers["Cache-Control"] = MAY_BE_KEPT
    if found.review_state is not ReviewState.REVIEWED:
        response.headers["X-Robots-Tag"] = "noindex"
    response.set_etag(etag)
    return response


def _page(language: str, key: str) -> Page | Response:
    catalogue, _ = catalogue_and_language()
    source = catalogue.source(key)
    if source is None:
        abort(HTTPStatus.NOT_FOUND)
    return catalogue.page(language, key) or untranslated(source)


def _length(found: Page) -> int:
    """Return the length of a lesson that is asked for: the one it advises where that is unknown."""
    typed = request.args.get("minutes", "")
    if found.type == "lesson" and typed.isdecimal() and int(typed) in LENGTHS:
        return int(typed)
    return found.facts.minutes
