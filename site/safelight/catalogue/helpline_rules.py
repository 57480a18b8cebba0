"""Which services and facts a page may show: published ones, fit for its readers, never CEOP for
bullying."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from safelight.catalogue.data import Data, Helpline
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.record_signs import unprinted
from safelight.catalogue.records import line_of_id
from safelight.catalogue.references import SCHOOL, SCHOOL_BLANKS

FEWEST_HELPLINES_ON_HIGH = 2
CEOP = "gb-ceop"
NOT_FOR_CEOP = frozenset({"cyberbullying", "group-chats", "passwords", "scams", "in-game-spending"})
KIT = "kit"  # the type of page that has fields for what a school fills in
AHEAD = timedelta(days=1)  # an editor's day may have begun where the server's has not
REFERENCE_FORMS = ("phone", "name", "web", "text")


def reference_problems(page: Page, data: Data) -> Iterator[Problem]:
    """Yield the references and facts of a page that name nothing, or something it may not
    show."""
    for reference, line in page.references:
        record_id, _, form = reference.partition(" ")
        if reference == "emergency" or record_id in data.unread:
            continue
        if record_id == SCHOOL:
            yield from _blank_faults(page, reference, form, line)
            continue
        if record_id not in data.helplines:
            message = (
                f"`[[{reference}]]` names no helpline.{did_you_mean(record_id, data.helplines)}"
            )
            yield Problem(page.path, line, message)
            continue
        yield from _reference_form(page, data.helplines[record_id], form, line)
        yield from unprinted(page, data.helplines[record_id], form, line)
    yield from _fact_problems(page, data)


def _fact_problems(page: Page, data: Data) -> Iterator[Problem]:
    for fact_id, line in page.fact_ids:
        if fact_id in data.unread:
            continue
        if fact_id not in data.facts:
            message = f"There is no fact `{fact_id}`.{did_you_mean(fact_id, data.facts)}"
            yield Problem(page.path, line, message)
        elif is_for_children(page) and data.facts[fact_id].show_to == "adults":
            yield Problem(page.path, line, f"The fact `{fact_id}` is for adults only. Take it out.")


def _blank_faults(page: Page, reference: str, form: str, line: int) -> Iterator[Problem]:
    if form not in SCHOOL_BLANKS:
        message = f"`[[{reference}]]` is no blank. Use one of: {', '.join(SCHOOL_BLANKS)}."
        yield Problem(page.path, line, message)
    elif page.type != KIT:
        message = f"`[[{reference}]]` may stand in the school kit only. Take it out."
        yield Problem(page.path, line, message)


def _reference_form(page: Page, one: Helpline, form: str, line: int) -> Iterator[Problem]:
    has = {"": True, "name": True, "phone": one.phone, "web": one.web, "text": one.text}
    if form not in has:
        message = f"`{form}` is no form of a reference. Use one of: {', '.join(REFERENCE_FORMS)}."
        yield Problem(page.path, line, message)
    elif not has[form]:
        yield Problem(page.path, line, f"`{one.id}` has no {form} in helplines.toml.")
    if one.status != "publish":
        message = f"`{one.id}` must be confirmed before it is shown. Take it out for now."
        yield Problem(page.path, line, message)
    if is_for_children(page) and not one.children_see:
        yield Problem(page.path, line, f"`{one.id}` is never shown to children. Take it out.")
    if one.id == CEOP and bullying_only(page):
        yield Problem(page.path, line, "CEOP takes no reports of this kind. Name another service.")


def is_for_children(page: Page) -> bool:
    """Return whether the page is written for under-18s."""
    return page.type == "activity" or (
        page.type == "help" and page.facts.reader in {"child", "everyone"}
    )


def bullying_only(page: Page) -> bool:
    """Return whether the page is only about bullying, hacking, scams or fake accounts: never sent
    to CEOP."""
    return bool(page.facts.topics) and set(page.facts.topics) <= NOT_FOR_CEOP


def helpline_problems(page: Page, data: Data) -> Iterator[Problem]:
    """Yield the problems of the services in the front matter."""
    for record_id in page.facts.helplines:
        one = data.helplines.get(record_id)
        if one is not None:
            yield from _reference_form(page, one, "", 1)
    if page.facts.sensitivity == "high" and page.type in {"guide", "help"}:
        topics = [data.topics[topic] for topic in page.facts.topics if topic in data.topics]
        named = page.facts.helplines or tuple(one for topic in topics for one in topic.helplines)
        left = [
            one
            for one in named
            if one in data.unread
            or (one in data.helplines and data.helplines[one].status == "publish")
        ]
        if len(left) < FEWEST_HELPLINES_ON_HIGH:
            message = "A page of high sensitivity needs at least two services that may be shown."
            yield Problem(page.path, 1, message)


def early_checks(data: Data, folder: Path, shown: str, today: date) -> Iterator[Problem]:
    """Yield the services that were checked on a day still to come. It is asked at every compile:
    what is read of the data files is kept from one day to the next."""
    name = "helplines.toml"
    for one in data.helplines.values():
        if one.checked > today + AHEAD:
            line = line_of_id((folder / name).read_text(encoding="utf-8"), one.id)
            message = f"`{one.id}`: `checked` is {one.checked}, a day to come. Write when it was."
            yield Problem(f"{shown}/{name}", line, message)
