"""Rules that hold across pages: links, ids, what a page type needs, and translations like their sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from safelight.catalogue.data import SENSITIVITIES, Data, Helpline
from safelight.catalogue.model import Page
from safelight.catalogue.page_types import page_type_named
from safelight.catalogue.problems import Problem, did_you_mean

FEWEST_HELPLINES_ON_HIGH = 2
CEOP = "gb-ceop"
NOT_FOR_CEOP = frozenset({"cyberbullying", "group-chats", "passwords", "scams", "in-game-spending"})
REFERENCE_FORMS = ("phone", "name", "web", "text")
ADULT_TYPES = frozenset({"guide", "lesson", "evidence", "home-pack"})


@dataclass(frozen=True)
class _Known:
    """What may be named by id."""

    keys: Mapping[str, Page]
    ids: frozenset[str]
    data: Data


def page_problems(sources: Mapping[tuple[str, str], Page], data: Data) -> Iterator[Problem]:
    """Yield the problems of every source page."""
    by_key = {page.key: page for page in sources.values()}
    known = _Known(by_key, frozenset(page.facts.id for page in by_key.values()), data)
    seen: dict[str, str] = {}
    for page in by_key.values():
        if page.facts.id in seen:
            message = (
                f"The id `{page.facts.id}` is also that of {seen[page.facts.id]}. Choose another."
            )
            yield Problem(page.path, 2, message)
        seen[page.facts.id] = page.path
        yield from _type_problems(page)
        yield from _id_problems(page, known)
        yield from _link_problems(page, known)
        yield from _helpline_problems(page, data)


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
    for section_id, block in kind.required_blocks:
        section = page.section(section_id)
        if section and block not in section.blocks:
            message = f"The section `{section_id}` needs a `/// {block}` block."
            yield Problem(page.path, section.line, message)
    for key in kind.required_keys:
        if not getattr(page.facts, key, None) and not page.extra.get(key):
            yield Problem(
                page.path, 1, f"The key `{key}` is missing or empty: a {page.type} needs it."
            )
    for fault in kind.faults(page):
        yield Problem(page.path, fault.line, fault.message)
    if page.facts.next_review <= page.facts.reviewed:
        yield Problem(page.path, 1, "`next_review` must be later than `reviewed`.")


def _unknown(
    page: Page, key: str, values: Iterable[str], known: Iterable[str]
) -> Iterator[Problem]:
    known = tuple(known)
    for value in values:
        if value not in known:
            message = f"`{key}` names `{value}`, which does not exist.{did_you_mean(value, known)}"
            yield Problem(page.path, 1, message)


def _id_problems(page: Page, known: _Known) -> Iterator[Problem]:
    facts, data = page.facts, known.data
    yield from _unknown(page, "topics", facts.topics, data.topics)
    yield from _unknown(page, "related", facts.related, known.ids)
    yield from _unknown(page, "sources", facts.sources, data.facts)
    yield from _unknown(page, "helplines", facts.helplines, data.helplines)
    yield from _unknown(page, "four_c", facts.four_c, data.frameworks.four_c)
    yield from _unknown(page, "efacw", facts.efacw, data.frameworks.efacw)
    yield from _unknown(page, "rshe", facts.rshe, data.frameworks.rshe)
    yield from reference_problems(page, data)
    needed = max(
        (
            SENSITIVITIES.index(data.topics[topic].sensitivity)
            for topic in facts.topics[:1]
            if topic in data.topics
        ),
        default=0,
    )
    child_or_grave = page.type in {"guide", "help", "lesson"}
    if child_or_grave and SENSITIVITIES.index(facts.sensitivity) < needed:
        message = (
            f"`sensitivity` is {facts.sensitivity}; the topic `{facts.topics[0]}` is "
            f"{SENSITIVITIES[needed]}. Raise it."
        )
        yield Problem(page.path, 1, message)


def reference_problems(page: Page, data: Data) -> Iterator[Problem]:
    """Yield the references and facts of a page that name nothing, or something it may not show."""
    for reference, line in page.references:
        record_id, _, form = reference.partition(" ")
        if reference == "emergency":
            continue
        if record_id not in data.helplines:
            message = (
                f"`[[{reference}]]` names no helpline.{did_you_mean(record_id, data.helplines)}"
            )
            yield Problem(page.path, line, message)
            continue
        yield from _reference_form(page, data.helplines[record_id], form, line)
    for fact_id, line in page.fact_ids:
        if fact_id not in data.facts:
            message = f"There is no fact `{fact_id}`.{did_you_mean(fact_id, data.facts)}"
            yield Problem(page.path, line, message)
        elif is_for_children(page) and data.facts[fact_id].show_to == "adults":
            yield Problem(page.path, line, f"The fact `{fact_id}` is for adults only. Take it out.")


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
    """Return whether the page is only about bullying, hacking, scams or fake accounts: never sent to CEOP."""
    return bool(page.facts.topics) and set(page.facts.topics) <= NOT_FOR_CEOP


def _link_problems(page: Page, known: _Known) -> Iterator[Problem]:
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
        if target is None:
            near = did_you_mean(key, known.keys)
            yield Problem(page.path, line, f"The link `{link}` leads to no page.{near}")
        elif fragment and target.section(fragment) is None:
            near = did_you_mean(fragment, [section.id for section in target.sections])
            yield Problem(page.path, line, f"`{path}` has no section `{fragment}`.{near}")
        elif page.type == "activity" and target.type not in {"help", "activity"}:
            message = f"A child’s page may not lead to `{link}`. Link a help page."
            yield Problem(page.path, line, message)


def _helpline_problems(page: Page, data: Data) -> Iterator[Problem]:
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
            if one in data.helplines and data.helplines[one].status == "publish"
        ]
        if len(left) < FEWEST_HELPLINES_ON_HIGH:
            message = "A page of high sensitivity needs at least two services that may be shown."
            yield Problem(page.path, 1, message)


def translation_problems(page: Page, source: Page) -> Iterator[Problem]:
    """Yield where a translation's structure differs from its source's. Stale sections are no problem."""
    if page.stale_sections:
        return
    here, there = [one.id for one in page.sections], [one.id for one in source.sections]
    if here != there:
        message = (
            f"The sections are {', '.join(here)}; in English they are {', '.join(there)}. "
            "Make them the same."
        )
        yield Problem(page.path, 1, message)
        return
    for section, original in zip(page.sections, source.sections, strict=True):
        if section.blocks != original.blocks:
            message = (
                f"The blocks of `{section.id}` are {', '.join(section.blocks) or 'none'}; in English "
                f"they are {', '.join(original.blocks) or 'none'}. Make them the same."
            )
            yield Problem(page.path, section.line, message)
    same = (
        ("references", [one for one, _ in page.references], [one for one, _ in source.references]),
        ("links", [one for one, _ in page.links], [one for one, _ in source.links]),
        ("minutes", [one.minutes for one in page.steps], [one.minutes for one in source.steps]),
    )
    for name, ours, theirs in same:
        if sorted(map(str, ours)) != sorted(map(str, theirs)):
            odd = sorted(set(map(str, ours)) ^ set(map(str, theirs))) or sorted(map(str, theirs))
            message = f"The {name} differ from the English page: {', '.join(odd)}."
            yield Problem(page.path, 1, message)
    yield from _activity_differences(page, source)


def _activity_differences(page: Page, source: Page) -> Iterator[Problem]:
    ours, theirs = page.activity, source.activity
    if ours is None or theirs is None:
        return
    if ours.kind != theirs.kind:
        yield Problem(
            page.path, 1, f"This reads as a {ours.kind}; in English it is a {theirs.kind}."
        )
        return
    for scene, original in zip(ours.scenes, theirs.scenes, strict=False):
        targets = [choice.target for choice in scene.choices]
        if targets != [choice.target for choice in original.choices]:
            message = (
                f"The choices of `{scene.id}` lead elsewhere than in English. Keep their order."
            )
            yield Problem(page.path, scene.line, message)
        if (scene.is_help, scene.is_end) != (original.is_help, original.is_end):
            message = f"The marks `.help` and `.end` of `{scene.id}` differ from the English page."
            yield Problem(page.path, scene.line, message)
    for question, first in zip(ours.questions, theirs.questions, strict=False):
        if [one.right for one in question.options] != [one.right for one in first.options]:
            message = (
                f"The answers of `{question.id}`, or which are right, differ from the English page."
            )
            yield Problem(page.path, question.line, message)
        for option in question.options:
            if not option.feedback:
                message = f"The answer “{option.text}” has no feedback. Write it below as a quote."
                yield Problem(page.path, option.line, message)
