"""What is wrong with the parts of an activity, whatever its kind: each with a line and what to
write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue import references
from safelight.catalogue.ages import band_of
from safelight.catalogue.model import Activity, Listing, Page, Question
from safelight.catalogue.page_types.page_type import Fault

RESERVED = frozenset(
    {"worksheet", "answers", "certificate", "check", "words", "files"}  # addresses of the site
    | {"who-can-help", "grownup", "questions", "done"}  # places in files
)
YOUNGEST = "4-7"
_STARTS_WITH_PICTURE = re.compile(r"\s*<p><img ")


@dataclass(frozen=True)
class Limits:
    """How many parts an activity has, and how many choices each part."""

    parts: tuple[int, int]
    choices: tuple[int, int] = (0, 0)
    name: str = "questions"


def activity_of(page: Page) -> Activity:
    """Return the page's activity, an empty one where nothing could be read."""
    return page.activity or Activity(page.facts.kind)


def address_faults(page: Page) -> Iterator[Fault]:
    """Yield reserved ids and a wrong band."""
    if page.facts.bands != (band_of(page),):
        yield Fault(1, f'`bands` must name the folder’s band alone: `bands: ["{band_of(page)}"]`.')
    for section in page.sections:
        if section.id in RESERVED:
            yield Fault(section.line, f"The id `{section.id}` is one of our own. Choose another.")


def picture_faults(page: Page) -> Iterator[Fault]:
    """Yield scenes without a picture, and for the youngest parts without one."""
    activity = activity_of(page)
    parts = [(one.line, one.id, one.html) for one in activity.scenes]
    if band_of(page) == YOUNGEST and page.facts.kind != "password":
        parts += [(one.line, one.id, one.html) for one in activity.questions]
    for line, part_id, html in parts:
        if not _STARTS_WITH_PICTURE.match(html):
            yield Fault(
                line, f"`{part_id}` has no picture below its heading. Add `![…](/media/….svg)`."
            )


def reference_faults(page: Page) -> Iterator[Fault]:
    """Yield references where only plain words are shown: in a choice, which may stand in a list to
    choose from, and in a quote that is the reason for each place a card does not belong to."""
    for question in activity_of(page).questions:
        for option in question.options:
            if references.OPEN in option.text:
                yield Fault(
                    option.line,
                    f"A choice of `{question.id}` holds a reference. Write it in the quote below "
                    "the choice, or under the heading.",
                )
        reasons = {option.feedback for option in question.options}
        if references.OPEN in question.hint and question.hint in reasons:
            yield Fault(
                question.line,
                f"The quote below the list of `{question.id}` holds a reference. Write it under "
                "the heading.",
            )


def wordless_faults(page: Page) -> Iterator[Fault]:
    """Yield choices that are pictures alone: nobody could read them aloud, and files tell choices
    apart by their words."""
    for question in activity_of(page).questions:
        for option in question.options:
            if not option.text.strip():
                yield Fault(
                    option.line,
                    f"A choice of `{question.id}` has no words. Write them behind its picture.",
                )


def closing_faults(page: Page) -> Iterator[Fault]:
    """Yield a missing closing section."""
    activity = activity_of(page)
    if activity.scenes:
        yield Fault(
            activity.scenes[0].line,
            f"A {page.facts.kind} has no scenes. Take out `.help`, `.end` and links to scenes.",
        )
    if not activity.closing_html:
        yield Fault(1, "There is no section `## … {#end}` that says who to tell. Add one.")


def count_faults(page: Page, limits: Limits, *, in_scenes: bool) -> Iterator[Fault]:
    """Yield too few or too many parts."""
    activity = activity_of(page)
    count = len(activity.scenes if in_scenes else activity.questions)
    least, most = limits.parts
    if not least <= count <= most:
        kind = page.facts.kind
        yield Fault(1, f"A {kind} has {least} to {most} {limits.name}; this has {count}.")


def part_faults(page: Page, limits: Limits, *, listing: Listing, hint: str) -> Iterator[Fault]:
    """Yield what is wrong with each part."""
    for question in activity_of(page).questions:
        yield from _listing_faults(question, limits, listing)
        yield from _hint_faults(question, hint)
        for option in question.options:
            if not option.feedback:
                yield Fault(
                    option.line,
                    f"The choice “{option.text}” has no feedback. Write it as a quote below.",
                )


def _listing_faults(question: Question, limits: Limits, listing: Listing) -> Iterator[Fault]:
    if question.listing is not listing:
        wanted = f"Write {listing.value}." if listing else "Take the list out; write sentences."
        yield Fault(question.line, f"`{question.id}` needs another list here. {wanted}")
        return
    fewest, most = limits.choices
    if not fewest <= len(question.options) <= most:
        yield Fault(
            question.line,
            f"`{question.id}` has {len(question.options)} choices; {fewest} to {most} are wanted.",
        )
    if listing is Listing.TASKS and not any(option.right for option in question.options):
        yield Fault(question.line, "No choice is marked `- [x]`. Mark at least one good answer.")


def _hint_faults(question: Question, hint: str) -> Iterator[Fault]:
    if question.hint and hint == "never":
        yield Fault(
            question.line,
            f"The quote below the list of `{question.id}` is never shown. Indent it below a choice "
            "by four spaces, or take it out.",
        )
    if not question.hint and hint == "must":
        yield Fault(
            question.line,
            f"`{question.id}` has no quote below its list: what is read when a choice does not fit "
            "yet. Write `> Look again. …`.",
        )
