"""What a reader of the help pages has chosen or come from. It stands in the address alone."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from flask import abort, request, url_for

from safelight.catalogue.data import BANDS, HOME_COUNTRY
from safelight.catalogue.model import Page
from safelight.search.facets import ANY_CHILD
from safelight.web.asking import asked_band, first_given
from safelight.web.contexts.calls import CHILD
from safelight.web.contexts.way_back import band_of_place, way_back
from safelight.web.library import get_library

COUNTRY, FROM = "country", "from"
SEARCHES = frozenset({"search", "suggest"})  # there a band is an age; teachers look for bands


def chosen_country() -> str:
    """Return the country in the address, or the home country.

    Answer 404 to one that is not known.
    """
    country = known_country()
    if country != _asked_country():
        abort(404)
    return country


def known_country() -> str:
    """Return the country in the address where it is known, otherwise the home country."""
    country = _asked_country()
    return country if country in get_library().catalogue.countries else HOME_COUNTRY


def _asked_country() -> str:
    """Return the country in the address, or the home country for none and for an empty field."""
    return request.args.get(COUNTRY, "").upper() or HOME_COUNTRY


def way_back_of_request() -> str:
    """Return the screen of an activity that the visitor came from, or an empty text."""
    return way_back(get_library().catalogue, request.args.get(FROM, ""))


def kept_choices() -> tuple[tuple[str, str], ...]:
    """Return what every link to a help page takes along: the country, and the way back.

    What is not known is left out, and the catalogue is asked only where something is chosen.
    """
    country = known_country() if COUNTRY in request.args else HOME_COUNTRY
    back = way_back_of_request() if FROM in request.args else ""
    chosen = ((COUNTRY, country if country != HOME_COUNTRY else ""), (FROM, back))
    return tuple((name, value) for name, value in chosen if value)


def keeping(address: str) -> str:
    """Return the address of a help page with what the reader has chosen."""
    return _with(address, kept_choices())


def help_address() -> str:
    """Return the address of the help hub with what the reader has chosen, or an empty text where
    that is nothing."""
    kept = kept_choices()
    return _with(url_for("help"), kept) if kept else ""


def help_from(band: str) -> str:
    """Return the address of the help hub for a child from this band, with the way back, or an
    empty text for no band."""
    if not band:
        return ""
    back = url_for("children") if band == ANY_CHILD else url_for("band", band=band)
    return f"{url_for('help')}?{FROM}={quote(back)}"


def band_of_request(page: Page | None = None) -> str:
    """Return the children's band that the reader of the help hub or a help page comes from, or an
    empty text. Whoever reads help for children is a child."""
    come_from = band_of_place(way_back_of_request()) if FROM in request.args else ""
    is_child = page is not None and page.type == "help" and page.facts.reader == CHILD
    return come_from or (ANY_CHILD if is_child else "")


def band_of_address() -> str:
    """Return the children's band in whose part of the site the address lies, or from which a search
    or a help page was asked for, or an empty text. It needs no catalogue."""
    parts = request.path.split("/")
    if parts[2:3] == ["children"]:
        return parts[3] if parts[3:4] and parts[3] in BANDS else ANY_CHILD
    asked = asked_band() if request.endpoint in SEARCHES else first_given("band")
    return asked if asked in {*BANDS, ANY_CHILD} else band_of_place(request.args.get(FROM, ""))


def _with(address: str, kept: tuple[tuple[str, str], ...]) -> str:
    return f"{address}?{urlencode(kept)}" if kept else address
