"""The files of a plan: a table, a document, a calendar, and everything in one archive.

They stand apart from the page, which needs nothing of what makes documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from flask import Response, redirect, request
from flask_babel import gettext
from werkzeug.wrappers import Response as AnyResponse

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.documents.archive import archive
from safelight.documents.docx.writer import Docx
from safelight.web.contexts.listing import Listed
from safelight.web.contexts.plan import COVERED, Plan, Planned, covered, days, read_plan
from safelight.web.contexts.plan_document import PlanWords, plan_manuscript
from safelight.web.contexts.plan_files import plan_as_calendar, plan_as_csv
from safelight.web.display import FRAMEWORK_NAMES, ages
from safelight.web.library import get_library
from safelight.web.ordering import get_office, packing_alone
from safelight.web.views.plans import address_of, entries_of, term_names
from safelight.web.views.rendering import NO_STORE, catalogue_and_language

DOCX = Docx()


def plan_csv(language: str) -> Response:
    """Send the plan as a table."""
    catalogue, _ = catalogue_and_language()
    entries = entries_of(read_plan(request.args), catalogue, language)
    return _sent(_table(entries), "text/csv; charset=utf-8", "plan.csv")


def _table(entries: dict[str, tuple[Planned, ...]]) -> str:
    names, origin = term_names(), get_library().settings.origin
    rows = [
        [names[term], one.id, *_row(one, origin)]
        for term, found in entries.items()
        for one in found
    ]
    head = [
        gettext("Term"),
        "ID",
        gettext("Lesson"),
        gettext("Ages"),
        gettext("Time"),
        gettext("Address"),
    ]
    return plan_as_csv(map(str, head), rows)


def plan_docx(language: str) -> AnyResponse:
    """Send the plan as a document to change. An empty plan leads back to the page."""
    catalogue, _ = catalogue_and_language()
    mine = read_plan(request.args)
    entries = entries_of(mine, catalogue, language)
    if not entries:
        return redirect(address_of(mine), 303)
    return _sent(_document(mine, entries, catalogue, language), DOCX.media_type, "plan.docx")


def _document(
    mine: Plan, entries: dict[str, tuple[Planned, ...]], catalogue: Catalogue, language: str
) -> bytes:
    office, chosen = get_office(), list(_by_id(entries).values())
    every = catalogue.of_type(catalogue.languages.source, "lesson")
    pages = [one.page for one in chosen] or list(every[:1])
    words = PlanWords(
        title=gettext("Your plan"),
        summary=gettext(
            "Nothing is kept here. Save the address, or send it to a colleague: whoever has it has"
            " the plan."
        ),
        terms=term_names(),
        frameworks={one: str(FRAMEWORK_NAMES[one]) for one in COVERED},
        origin=get_library().settings.origin,
        address=address_of(mine),
    )
    coverage = {one: covered(chosen, (), catalogue, one) for one in COVERED}
    labels = office.composer.labels[language]
    one = plan_manuscript(pages[0], labels, words, entries, coverage, _day_of(pages))
    return DOCX.write(one, office.studio)


def plan_ics(language: str) -> AnyResponse:
    """Send the plan as a calendar. Without a first day, or without a lesson to put on one, lead
    back to where the plan asks for it: a calendar that holds nothing is none (RFC 5545)."""
    catalogue, _ = catalogue_and_language()
    mine = read_plan(request.args)
    if mine.start is None:
        return redirect(f"{address_of(mine)}#calendar", 303)
    lessons = _by_id(entries_of(mine, catalogue, language))
    dated = [(lessons[one], day) for one, day in days(mine) if one in lessons]
    if not dated:
        return redirect(f"{address_of(mine)}#choose", 303)
    settings = get_library().settings
    stamp = max(one.page.facts.reviewed for one, _ in dated)
    name = str(gettext("Online safety lessons"))
    written = plan_as_calendar(dated, settings.origin, stamp, name)
    return _sent(written, "text/calendar; charset=utf-8", "plan.ics")


def plan_zip(language: str) -> Response:
    """Send every lesson of the plan, in its own folder, with the plan as a table and a document."""
    catalogue, _ = catalogue_and_language()
    mine = read_plan(request.args)
    office = get_office()
    entries = entries_of(mine, catalogue, language)
    chosen = _by_id(entries)
    pages = [chosen[one].page for one in mine.ids if one in chosen]

    def files() -> Iterator[tuple[str, bytes]]:
        yield "plan.csv", _table(entries).encode()
        if entries:
            yield "plan.docx", _document(mine, entries, catalogue, language)
        for number, page in enumerate(pages, start=1):
            folder = f"{number:02}-{page.key.rpartition('/')[2]}"
            for offer in office.packed(page, page.facts.minutes):
                yield f"{folder}/{offer.name}", office.file(offer)[1]

    with packing_alone():
        made = archive(files(), _day_of(pages))
    return _sent(made, "application/zip", "plan.zip")


def _day_of(pages: list[Page]) -> date:
    """Return the day on which the newest page was last looked at: a plan has no time of its own."""
    return max((page.facts.reviewed for page in pages), default=date(1980, 1, 1))


def _by_id(entries: dict[str, tuple[Planned, ...]]) -> dict[str, Listed]:
    return {one.id: one.lesson for found in entries.values() for one in found if one.lesson}


def _row(one: Planned, origin: str) -> Iterator[str]:
    if one.lesson is None:
        yield from (str(gettext("This lesson is not here any more")), "", "", "")
        return
    yield one.lesson.title
    yield ages(one.lesson.page.facts.bands)
    yield str(one.lesson.minutes)
    yield origin + one.lesson.address


def _sent(text: str | bytes, media_type: str, name: str) -> Response:
    response = Response(text, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = NO_STORE
    return response
