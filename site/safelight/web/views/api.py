"""The interface for programs: everything may be read, nothing written, by anyone, from anywhere.

`openapi.json` describes it; a test holds the running site to that file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any, NoReturn

from flask import Response, abort, current_app, redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.page_types import PAGE_TYPES
from safelight.documents.sizes import read_sizes
from safelight.web.contexts.records import FilesOf, all_countries, as_csv, directory, pages_in
from safelight.web.display import translated
from safelight.web.i18n import current_language
from safelight.web.library import get_library
from safelight.web.ordering import get_office
from safelight.web.problems import problem, take_asked_language
from safelight.web.views.rendering import MAY_BE_KEPT

JSON, CSV = "application/json", "text/csv; charset=utf-8"
FORMATS = ("json", "csv")
ABOUT_THE_INTERFACE = "about/use-our-data"


def api() -> AnyResponse:
    """Lead to the page that explains the interface."""
    response = redirect(url_for("page", key=ABOUT_THE_INTERFACE))
    response.headers["Vary"] = "Accept-Language"
    return response


def api_pages() -> Response:
    """Return every page in a language."""
    catalogue = start()
    return kept(as_json({"pages": pages_in(catalogue, current_language().tag, _files_of())}))


def _files_of() -> FilesOf:
    """Return what names the files of a page, with their sizes where all files were made ahead."""
    from safelight.documents.office import offers_of

    office = get_office()
    sizes = read_sizes(office.store.folder, office.catalogue.digest)

    def files_of(page: Page) -> Iterator[tuple[str, str, int | None]]:
        for offer in offers_of(page, office.catalogue.languages.source):
            address = url_for("file", language=page.language, key=page.key, name=offer.name)
            yield offer.format.name, address, sizes.get(address)

    return files_of


def api_helplines() -> Response:
    """Return the directory of services, as JSON or as CSV."""
    wanted = request.args.get("format", FORMATS[0])
    return _helplines(wanted)


def api_helplines_csv() -> Response:
    """Return the directory of services as CSV."""
    return _helplines("csv")


def _helplines(wanted: str) -> Response:
    catalogue = start()
    country = request.args.get("country", "")
    known = all_countries(catalogue)
    if country and country not in known:
        refuse(
            gettext(
                "We have no services for this country. `country` may be one of: %(known)s.",
                known=", ".join(known),
            )
        )
    if wanted not in FORMATS:
        refuse(gettext("`format` may be `json` or `csv`."))
    services = directory(catalogue, country, translated)
    if wanted == "csv":
        return kept(Response(as_csv(services), content_type=CSV))
    return kept(as_json({"country": country, "helplines": services}))


def api_description() -> Response:
    """Return the OpenAPI file, with what this site has: address, languages, countries, types."""
    library = get_library()
    described = json.loads(_description(current_app.root_path))
    described["servers"] = [{"url": library.settings.origin}]
    schemas = described["components"]["schemas"]
    schemas["Language"]["enum"] = library.languages.tags
    schemas["Kind"]["enum"] = [one.name for one in PAGE_TYPES]
    schemas["Country"]["enum"] = all_countries(library.catalogue)
    for name in ("Language", "Country"):  # of an empty field nothing was asked
        schemas[f"Asked{name}"]["enum"] = ["", *schemas[name]["enum"]]
    return kept(as_json(described))


@lru_cache(maxsize=1)
def _description(folder: str) -> str:
    return (Path(folder) / "openapi.json").read_text(encoding="utf-8")


def api_unknown(rest: str) -> Response:
    """Say that there is nothing at this address."""
    abort(HTTPStatus.NOT_FOUND)


def start() -> Catalogue:
    """Return the catalogue, once the language of the answer is known. Refuse an unknown one."""
    if not take_asked_language():
        tags = ", ".join(get_library().languages.tags)
        refuse(
            gettext("We do not speak this language. `lang` may be one of: %(known)s.", known=tags)
        )
    return get_library().catalogue


def refuse(sentence: str) -> NoReturn:
    """Answer 400, with a sentence that says what to send instead."""
    abort(problem(HTTPStatus.BAD_REQUEST, sentence))


def as_json(body: Any) -> Response:
    """Return JSON as it is read best: letters as they are."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text, content_type=JSON)


def kept(response: Response) -> Response:
    """Let an answer be kept."""
    response.headers["Cache-Control"] = MAY_BE_KEPT
    return response
