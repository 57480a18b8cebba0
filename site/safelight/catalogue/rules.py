"""Rules that hold across pages: links, ids, and what a page type needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from safelight.catalogue.data import SENSITIVITIES, Data
from safelight.catalogue.helpline_names import name_problems
from safelight.catalogue.helpline_rules import (
    helpline_problems,
    is_for_children,
    reference_problems,
)
from safelight.catalogue.model import Page
from safelight.catalogue.page_types import page_type_named
from safelight.catalogue.page_types.page_type import PageType
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.school_years import years_of


@dataclass(frozen=True)
class Known:
    """What may be named by id: every source page by its key, and the data.

    `faulty` are the keys of source files that could not be read as they should be: what others name
    of them may well be there, so it is no fault until they are mended.
    """

    keys: Mapping[str, Page]
    ids: Collection[str]
    data: Data
    faulty: Collection[str] = ()

    @classmethod
    def of(cls, sources: Iterable[Page], data: Data, faulty: Collection[str] = ()) -> Known:
        """Return what may be named where these are the source pages."""
        by_key = {page.key: page for page in sources}
        ids = frozenset(page.facts.id for page in by_key.values())
        return cls(by_key, ids, data, faulty)

    @property
    def has_every_page(self) -> bool:
        """Return whether every source file is a page: else the id of a page may be unknown."""
        return all(key in self.keys for key in self.faulty)


def page_problems(known: Known) -> Iterator[Problem]:
    """Yield the problems of every source page."""
    seen: dict[str, str] = {}
    for page in known.keys.values():
        if page.facts.id in seen:
            message = (
                f"The id `{page.facts.id}` is also that of {seen[page.facts.id]}. Choose another."
            )
            yield Problem(page.path, 2, message)
        seen[page.facts.id] = page.path
        yield from problems_of_page(page, known)


def problems_of_page(page: Page, known: Known) -> Iterator[Problem]:
    """Yield the problems of one source page.

    Of other pages it asks only whether they are there, their ids, types and sections.
    """
    yield from _type_problems(page)
    yield from _id_problems(page, known)
    yield from problems_of_names(page, known)
    yield from helpline_problems(page, known.data)
    yield from name_problems(page, known.data)


def problems_of_names(page: Page, known: Known) -> Iterator[Problem]:
    """Yield the links, services and facts in the words of a page, in any language, that are not
    there or that its readers may not be shown."""
    yield from reference_problems(page, known.data)
    yield from _link_problems(page, known)


def _type_problems(page: Page) -> Iterator[Problem]:
    kind = page_type_named(page.type)
    have = [section.id for section in page.sections]
    for section_id in kind.required:
        if section_id not in have:
            message = (
                f"The section `{section_id}` is missing: a {page.type} needs it. "
                f"Add `## … {{#{section_id}}}`."
            )
            yield Problem(page.path, 1, message)
    yield from _missing_from_type(page, kind)
    for fault in kind.faults(page):
        yield Problem(page.path, fault.line, fault.message)
    if page.facts.next_review <= page.facts.reviewed:
        yield Problem(page.path, 1, "`next_review` must be later than `reviewed`.")


def _missing_from_type(page: Page, kind: PageType) -> Iterator[Problem]:
    for section_id, block in kind.required_blocks:
        section = page.section(section_id)
        if section and block not in section.blocks:
            message = f"The section `{section_id}` needs a `/// {block}` block."
            yield Problem(page.path, section.line, message)
    for section_id, inner in kind.required_inner:
        section = page.section(section_id)
        if section and inner not in section.inner:
            message = f"The section `{section_id}` needs a part `### … {{#{inner}}}`. Add it."
            yield Problem(page.path, section.line, message)
    for key in kind.required_keys:
        if not getattr(page.facts, key, None) and not page.extra.get(key):
            yield Problem(
                page.path, 1, f"The key `{key}` is missing or empty: a {page.type} needs it."
            )


def _unknown(
    page: Page,
    key: str,
    values: Iterable[str],
    known: Collection[str],
    unread: Collection[str] = (),
) -> Iterator[Problem]:
    for value in values:
        if value not in known and value not in unread:
            message = f"`{key}` names `{value}`, which does not exist.{did_you_mean(value, known)}"
            yield Problem(page.path, 1, message)


def _id_problems(page: Page, known: Known) -> Iterator[Problem]:
    facts, data = page.facts, known.data
    yield from _unknown(page, "topics", facts.topics, data.topics, data.unread)
    if known.has_every_page:
        yield from _unknown(page, "related", facts.related, known.ids)
    yield from _unknown(page, "sources", facts.sources, data.facts, data.unread)
    yield from _unknown(page, "helplines", facts.helplines, data.helplines, data.unread)
    yield from _unknown(page, "four_c", facts.four_c, data.frameworks.four_c, data.unread)
    yield from _unknown(page, "efacw", facts.efacw, data.frameworks.efacw, data.unread)
    yield from _unknown(page, "rshe", facts.rshe, data.frameworks.rshe, data.unread)
    yield from _year_problems(page)
    yield from _band_problems(page, data)
    needed = max(
        (
            SENSITIVITIES.index(data.topics[topic].sensitivity)
            for topic in facts.topics[:1]
            if topic in data.topics
        ),
        default=0,
    )
    child_or_grave = page.type in {"guide", "help", "lesson", "assembly"}
    if child_or_grave and SENSITIVITIES.index(facts.sensitivity) < needed:
        message = (
            f"`sensitivity` is {facts.sensitivity}; the topic `{facts.topics[0]}` is "
            f"{SENSITIVITIES[needed]}. Raise it."
        )
        yield Problem(page.path, 1, message)


def _band_problems(page: Page, data: Data) -> Iterator[Problem]:
    """Yield the bands for which there may be no page for children on a page's main topic."""
    for name in page.facts.topics[:1] if is_for_children(page) else ():
        topic = data.topics.get(name)
        young = [band for band in page.facts.bands if topic and band not in topic.child_bands]
        if young:
            message = (
                f"No page for children aged {', '.join(young)} may be about `{name}`. "
                "Name another topic first, or take the band out."
            )
            yield Problem(page.path, 1, message)


def _year_problems(page: Page) -> Iterator[Problem]:
    for written in page.facts.school_years:
        try:
            years_of(written)
        except ValueError as error:
            yield Problem(page.path, 1, f"`school_years`: {error}")


def _link_problems(page: Page, known: Known) -> Iterator[Problem]:
    scenes = {section.id for section in page.sections}
    for link, line in page.links:
        path, _, fragment = link.partition("#")
        if not path:
            if fragment not in scenes:
                message = f"The link `{link}` leads to no section.{did_you_mean(fragment, scenes)}"
                yield Problem(page.path, line, message)
            continue
        key = path[1:].removesuffix(".md")
        target = known.keys.get(key)
        if key in known.faulty:
            continue
        if target is None:
            near = did_you_mean(key, known.keys)
            yield Problem(page.path, line, f"The link `{link}` leads to no page.{near}")
        elif fragment and target.section(fragment) is None:
            near = did_you_mean(fragment, [section.id for section in target.sections])
            yield Problem(page.path, line, f"`{path}` has no section `{fragment}`.{near}")
        elif page.type == "activity" and target.type not in {"help", "activity"}:
            message = f"A child’s page may not lead to `{link}`. Link a help page."
            yield Problem(page.path, line, message)
