"""Readability against the targets of the brief (section 7): grade, words a sentence, length.

English is measured by the Flesch-Kincaid grade. Other languages are held to the same page in
English: words a sentence, as the brief says, never Flesch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Advice
from safelight.checks.page_text import Passage, passages

TOLERANCE = 1.2  # 20 % outside the target is advice
LONGER_THAN_ENGLISH = 1.6  # words a sentence, of a translation against its source


@dataclass(frozen=True)
class Target:
    """What a kind of text should read like."""

    grade: float  # the highest Flesch-Kincaid grade
    mean: float  # words a sentence
    longest: int  # words in any sentence


TARGETS: dict[str, Target] = {
    "guide": Target(6, 14, 25),
    "home-pack": Target(6, 14, 25),
    "help": Target(5, 10, 18),
    "lesson": Target(9, 18, 30),
    "assembly": Target(9, 18, 30),
    "training": Target(9, 18, 30),
    "evidence": Target(9, 18, 30),
    "4-7": Target(2, 7, 10),
    "8-10": Target(4, 10, 14),
    "11-13": Target(6, 12, 18),
    "14-18": Target(7, 14, 22),
}
_SENTENCE = re.compile(r"[^.!?؟۔]+(?:[.!?؟۔]+[”’\"»)]*|$)")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*", re.UNICODE)
_VOWELS = re.compile(r"[aeiouy]+")


def check_reading(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on pages that are harder to read than their readers need."""
    for page in catalogue.pages.values():
        target = target_of(page)
        if target is None:
            continue
        if page.language == catalogue.languages.source:
            yield from _against_target(page, target)
        else:
            source = catalogue.source(page.key)
            if source is not None:
                yield from _against_english(page, source)


def target_of(page: Page) -> Target | None:
    """Return what the page should read like, or None where there is no target."""
    if page.type == "activity":
        return TARGETS[page.key.split("/")[1]]
    return TARGETS.get(page.type)


def sentences(page: Page) -> list[tuple[Passage, list[str]]]:
    """Return the page's sentences as words, each with the passage it stands in."""
    found: list[tuple[Passage, list[str]]] = []
    for passage in passages(page):
        for match in _SENTENCE.finditer(passage.text):
            words = _WORD.findall(match[0])
            if words:
                found.append((passage, words))
    return found


def syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    groups = len(_VOWELS.findall(word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith(("le", "ee")) and groups > 1
    return max(1, groups - silent)


def grade(words_by_sentence: list[list[str]]) -> float:
    """Return the Flesch-Kincaid grade of English sentences."""
    words = [word for sentence in words_by_sentence for word in sentence]
    if not words:
        return 0.0
    per_sentence = len(words) / len(words_by_sentence)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def _against_target(page: Page, target: Target) -> Iterator[Advice]:
    found = sentences(page)
    if not found:
        return
    mean = sum(len(words) for _, words in found) / len(found)
    measured = grade([words for _, words in found])
    if measured > target.grade * TOLERANCE:
        message = (
            f"Reading grade {measured:.1f}; at most {target.grade:g} is wanted. Use shorter words."
        )
        yield Advice(page.path, 1, message, "reading")
    if mean > target.mean * TOLERANCE:
        message = (
            f"{mean:.1f} words a sentence; at most {target.mean:g} are wanted. Split sentences."
        )
        yield Advice(page.path, 1, message, "reading")
    for passage, words in found:
        if len(words) > target.longest * TOLERANCE:
            start = " ".join(words[:6])
            message = (
                f"A sentence of {len(words)} words (“{start}…”); {target.longest} is the most."
            )
            yield Advice(page.path, passage.line, message, "reading")


def _against_english(page: Page, source: Page) -> Iterator[Advice]:
    ours, theirs = sentences(page), sentences(source)
    if not ours or not theirs:
        return
    mean = sum(len(words) for _, words in ours) / len(ours)
    english = sum(len(words) for _, words in theirs) / len(theirs)
    if mean > english * LONGER_THAN_ENGLISH:
        message = f"{mean:.1f} words a sentence, in English {english:.1f}. Split sentences."
        yield Advice(page.path, 1, message, "reading")
