"""Puts pages together: a source file with its facts, a translation with its source's facts and
its staleness."""

from __future__ import annotations

import hashlib
from datetime import date
from difflib import SequenceMatcher

from safelight.catalogue.front_matter import EXTRA_WORDS, Source, Translation, Words
from safelight.catalogue.model import Facts, Page, ReviewState, StaleSection
from safelight.catalogue.page_places import place_fault
from safelight.catalogue.page_types import page_type_of
from safelight.catalogue.problems import Problem
from safelight.catalogue.read_files import ReadFile
from safelight.catalogue.reading import digest_of

REVIEWERS_FOR_HIGH = 2  # rule 12 of docs/editorial.md


def source_page(file: ReadFile, problems: list[Problem], today: date) -> Page | None:
    """Return the page of a source file, or None when its front matter or its place cannot be
    read."""
    fault = place_fault(file.key)
    if fault:
        problems.append(Problem(file.path, 1, fault))
        return None
    kind, front = page_type_of(file.key), file.front
    if kind is None or not isinstance(front, Source):
        return None
    return Page(
        key=file.key,
        type=kind.name,
        language=file.language,
        path=file.path,
        facts=_facts(front),
        title=front.title,
        short_title=front.short_title,
        summary=front.summary,
        sections=file.sections,
        review_state=_source_state(front, today),
        digest=file.digest,
        revision=revision_of(front, file),
        activity=file.activity,
        steps=file.steps,
        slides=file.slides,
        links=file.links,
        media=file.media,
        references=file.references,
        fact_ids=file.fact_ids,
        extra=_extra(front),
    )


def translated_page(file: ReadFile, source: Page | None, problems: list[Problem]) -> Page | None:
    """Return the translation with its source's facts, or None when it has no source or no front
    matter."""
    if source is None:
        message = "There is no English page with this path. Move or rename the file."
        if not any(problem.path.endswith(f"/en/{file.key}.md") for problem in problems):
            problems.append(Problem(file.path, 1, message))
        return None
    front = file.front
    if not isinstance(front, Translation):
        return None
    stale = _stale_sections(file, front, source)
    state = source.review_state
    if not front.reviewers:
        state = ReviewState.UNREVIEWED_TRANSLATION
    elif stale and state is ReviewState.REVIEWED:
        state = ReviewState.STALE_TRANSLATION
    return Page(
        key=file.key,
        type=source.type,
        language=file.language,
        path=file.path,
        facts=source.facts,
        title=front.title,
        short_title=front.short_title,
        summary=front.summary,
        sections=file.sections,
        review_state=state,
        digest=hashlib.sha256(f"{file.digest}{source.digest}".encode()).hexdigest(),
        revision=front.translated_from,
        activity=file.activity,
        steps=file.steps,
        slides=file.slides,
        stale_sections=stale,
        links=file.links,
        media=file.media,
        references=file.references,
        fact_ids=file.fact_ids,
        extra=_extra(front),
    )


def revision_of(front: Source, file: ReadFile) -> str:
    """Return the source's revision: a digest of its words in the front matter, then one of each
    section.

    A translation keeps the revision it was made from, so that what has changed since can be named
    by section.
    """
    words = "\n".join(
        str(getattr(front, name)) for name in ("title", "short_title", "summary", *EXTRA_WORDS)
    )
    return "-".join((digest_of(words), *(section.digest for section in file.sections)))


def _stale_sections(file: ReadFile, front: Translation, source: Page) -> tuple[StaleSection, ...]:
    """Return the sections that are new or changed since the translation was made. The title stands
    for the words of the front matter and for what is before the first heading."""
    here = {section.id: section.heading for section in file.sections} | {"": front.title}
    return tuple(
        StaleSection(heading, here.get(section_id, ""))
        for section_id, heading in changed_sections(
            front.translated_from, source.revision, source
        ).items()
    )


def changed_sections(before: str, now: str, page: Page) -> dict[str, str]:
    """Return the headings of a page that are new or changed between two of its revisions, by the
    ids of their sections. A revision is digests joined by hyphens, that of its words in the front
    matter first."""
    old, new = before.split("-"), now.split("-")
    if old == new:
        return {}
    names = (("", page.title), *((one.id, one.heading or page.title) for one in page.sections))
    changed: dict[str, str] = {}
    for tag, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            for at in range(start, max(end, start + 1)):
                changed.update([names[min(at, len(names) - 1)]])
    return changed


def _source_state(front: Source, today: date) -> ReviewState:
    needed = REVIEWERS_FOR_HIGH if front.sensitivity == "high" else 1
    reviewed = len(front.reviewers) >= needed and front.reviewed <= today
    return ReviewState.REVIEWED if reviewed else ReviewState.DRAFT


def _facts(front: Source) -> Facts:
    return Facts(
        id=front.id,
        topics=front.topics,
        bands=front.bands,
        sensitivity=front.sensitivity,
        minutes=front.minutes,
        author=front.author,
        reviewed=front.reviewed,
        next_review=front.next_review,
        related=front.related,
        sources=front.sources,
        helplines=front.helplines,
        reader=front.reader,
        kind=front.kind,
        school_years=front.school_years,
        four_c=front.four_c,
        efacw=front.efacw,
        rshe=front.rshe,
        published=front.published,
        adults_only=front.adults_only,
    )


def _extra(front: Words) -> dict[str, object]:
    return {name: value for name in EXTRA_WORDS if (value := getattr(front, name))}
