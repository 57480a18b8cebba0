"""Reads the data of help first, and says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from safelight.catalogue.held import adapter_of, fault_in
from safelight.catalogue.help_words import (
    Card,
    Concept,
    Edition,
    HelpWords,
    Lead,
    Override,
    Rule,
    Situation,
)
from safelight.catalogue.problems import Problem, did_you_mean
from safelight.catalogue.records import files_in, line_of_id, read_records, read_table, repeated

FOLDER = "help_first"
RULES = "rules.toml"
# Made by `make learn`, of the examples: which card a search needs, and which pages answer it.
WEIGHTS, ANSWERS = "likeness.weights", "answers.weights"
LETTER = re.compile(r"[^\W_]")  # or a digit
SHORTEST_START = 3  # letters before the star of "bully*"


def read_help_words(
    folder: Path, shown: str, topics: Iterable[str], problems: list[Problem]
) -> HelpWords:
    """Read the folder inside the data folder; every fault goes to `problems`."""
    folder, shown = folder / FOLDER, f"{shown}/{FOLDER}"
    if not folder.is_dir():
        return HelpWords()
    situations = read_records(folder, shown, RULES, "situation", Situation, problems)
    rules = read_records(folder, shown, RULES, "rule", Rule, problems)
    overrides = read_records(folder, shown, RULES, "override", Override, problems)
    leads = read_records(folder, shown, RULES, "lead", Lead, problems)
    cards = read_records(folder, shown, RULES, "card", Card, problems)
    concepts: dict[str, dict[str, Concept]] = {}
    # That of the rules comes first: it has just been parsed.
    for path in sorted(files_in(folder, ".toml"), key=lambda one: one.name != RULES):
        if path.name != RULES:
            concepts[path.stem] = read_records(
                folder, shown, path.name, "concept", Concept, problems
            )
        problems.extend(_edition_problems(path, f"{shown}/{path.name}"))
    words = HelpWords(
        situations,
        tuple(rules.values()),
        tuple(overrides.values()),
        tuple(leads.values()),
        concepts,
        cards,
        *(_bytes(folder / name) for name in (WEIGHTS, ANSWERS)),
    )
    problems.extend(_rule_problems(words, folder, shown, tuple(topics)))
    problems.extend(_concept_problems(words, folder, shown))
    return words


def _edition_problems(path: Path, shown: str) -> Iterator[Problem]:
    from pydantic import ValidationError

    try:
        adapter_of(Edition).validate_python(read_table(path))
    except ValidationError as error:
        for detail in error.errors():
            name = ".".join(map(str, detail["loc"]))
            message = f"{fault_in(name, detail)} Write `{name}` at the head of the file."
            yield Problem(shown, 1, message)


def _rule_problems(
    words: HelpWords, folder: Path, shown: str, topics: tuple[str, ...]
) -> Iterator[Problem]:
    text = _text(folder / RULES)
    known = {one for language in words.concepts.values() for one in language}
    for situation in words.situations.values():
        yield from _unknown(shown, text, situation.id, "topic", (situation.topic,), topics)
    names = tuple(words.situations)
    wanted = [(one.id, one.situation) for one in words.rules]
    wanted += [(one.id, one.situation) for one in words.cards.values()]
    for owner, name in wanted:
        yield from _unknown(shown, text, owner, "situation", (name,), names)
    for entry in words.conditions:
        yield from _unknown(shown, text, entry.id, "all or unless", sorted(entry.named), known)


def _unknown(
    shown: str, text: str, owner: str, key: str, values: Iterable[str], known: Iterable[str]
) -> Iterator[Problem]:
    known = tuple(known)
    for value in values:
        if value not in known:
            message = f"`{owner}`: `{key}` names `{value}`, which does not exist."
            yield Problem(
                f"{shown}/{RULES}", line_of_id(text, owner), message + did_you_mean(value, known)
            )


def _concept_problems(words: HelpWords, folder: Path, shown: str) -> Iterator[Problem]:
    used = words.named
    for language, concepts in words.concepts.items():
        text = _text(folder / f"{language}.toml")
        where = f"{shown}/{language}.toml"
        for one in concepts.values():
            faults = list(_word_faults(one.words))
            if one.id not in used:
                faults.append(f"no rule names this concept.{did_you_mean(one.id, used)}")
            for fault in faults:
                yield Problem(where, line_of_id(text, one.id), f"`{one.id}`: {fault}")


def _word_faults(words: tuple[str, ...]) -> Iterator[str]:
    for phrase in words:
        if not LETTER.search(phrase):
            yield f"`{phrase}` has no letters. Remove it."
        if "*" not in phrase:
            continue
        for word in phrase.replace("+", " ").split():
            if "*" in word and (word.index("*") < SHORTEST_START or not word.endswith("*")):
                yield f"`{phrase}`: a star ends a word of at least {SHORTEST_START} letters."
    for phrase in repeated(words):
        yield f"`{phrase}` stands here twice. Remove one."


def help_page_problems(
    words: HelpWords, pages: Mapping[str, str], shown: str, folder: Path
) -> Iterator[Problem]:
    """Yield a problem for every page that a situation names and that is no help page.

    `pages` holds the type of each source page by id.
    """
    text = _text(folder / FOLDER / RULES)
    helps = [one for one, kind in pages.items() if kind == "help"]
    for situation in words.situations.values():
        ids = (*situation.child, situation.parent, situation.school)
        yield from _unknown(f"{shown}/{FOLDER}", text, situation.id, "a reader", ids, helps)
    for lead in words.leads:
        yield from _unknown(f"{shown}/{FOLDER}", text, lead.id, "pages", lead.pages, pages)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
