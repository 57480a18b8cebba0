"""The search for programs: the same answer as on the search page, as JSON. It is kept nowhere."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, request
from flask_babel import gettext

from safelight.activities.kinds import KINDS
from safelight.catalogue.data import BANDS
from safelight.web.asking import LAST_PAGE, page_number, read_search, shown
from safelight.web.contexts.answer_record import answer_record, is_for_adults
from safelight.web.contexts.asked import Asked
from safelight.web.facet_names import get_names
from safelight.web.i18n import current_language
from safelight.web.searching import get_search
from safelight.web.views.api import as_json, refuse, start
from safelight.web.views.search import help_of

NARROWING = ("audience", "kind", "topic", "activity", "minutes", "language")
PARAMETERS = {name: name for name in NARROWING}
OTHERS = frozenset({"q", "lang", "band", "page", "sort", "exact"})


def api_search() -> Response:
    """Return what matches, with help first."""
    catalogue = start()
    _refuse_what_is_wrong()
    names = {**get_names(), "activity": {name: name for name in KINDS}}
    asked = _for_whom(_unknown_said(read_search(names, PARAMETERS)))
    language = current_language().tag
    answer = get_search().answer(asked.request(language))
    return as_json(answer_record(answer, asked, catalogue, language, help_of))


def _refuse_what_is_wrong() -> None:
    if "q" not in request.args:
        refuse(gettext("Say what you are looking for: `q` is missing."))
    if page_number(request.args.get("page", "") or "1") is None:
        refuse(gettext("`page` is a number from 1 to %(last)s.", last=LAST_PAGE))
    if not {"", *BANDS}.issuperset(request.args.getlist("band")):
        known = ", ".join(BANDS)
        refuse(gettext("We do not know this age. `band` may be one of: %(known)s.", known=known))


def _unknown_said(asked: Asked) -> Asked:
    """Return the search with every parameter that there is not, among what was left out."""
    unknown = [one for one in request.args.items() if one[0] not in OTHERS.union(PARAMETERS)]
    return replace(asked, ignored=shown((*asked.ignored, *unknown)))


def _for_whom(asked: Asked) -> Asked:
    """Return the search as it is meant: adults who name an age look for pages about it, and all
    others who name one are children of that age."""
    if not (asked.band and is_for_adults(asked)):
        return asked
    chosen = {**asked.chosen, "age": frozenset({asked.band})}
    return replace(asked, band="", chosen=chosen, facets={**asked.facets, "age": "band"})
