"""Banned stems and words of the editorial brief (its sections 3 and 7), in the source
language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Advice
from safelight.checks.page_text import Passage, passages

BANNED_STEMS: tuple[str, ...] = (
    r"why did(n[’']t)? you",
    r"you should have",
    r"you should[’']ve",
    r"if only",
    r"don[’']t let yourself",
    r"make sure you never",
    r"be careful or",
)

# What is banned, and what to write instead.
BANNED_WORDS: dict[str, str] = {
    r"child porn(ography)?|kiddie porn": "child sexual abuse material",
    r"sexting": "sharing nudes",
    r"p(a)?edophiles?|predators?|perverts?|monsters?": "the person who harmed",
    r"cyberbull(y|ies)|a bully|bullies": "the person bullying",
    r"snitch(es|ing)?": "telling",
    r"fell for it|silly mistake": "was tricked",
    r"risky behaviours?|put (herself|himself|themselves) at risk": "was pressured or tricked",
    r"committed suicide|failed suicide|successful suicide|cry for help": "died by suicide",
    r"revenge porn(?! helpline)": "intimate image abuse",
    r"AI porn|fake nudes": "sexual deepfakes",
    r"mum and dad|mums and dads": "parents and carers",
    r"stranger danger": "trusted adult",
    r"in real life|IRL": "offline",
    r"special needs children|suffers? from": "disabled children",
    r"damaged child|abused child(?!ren’s)": "a child who has been abused",
}

FILLERS = r"simply|just|obviously|of course"
CALM_TYPES = frozenset({"help", "guide", "lesson", "assembly", "training", "kit", "evidence"})


def check_wording(catalogue: Catalogue, today: date) -> Iterator[Advice]:
    """Advise on words that blame, label or belittle, and on shouting where calm is needed."""
    for page in catalogue.sources():
        yield from _page(page)


def _page(page: Page) -> Iterator[Advice]:
    for passage in passages(page):
        yield from _banned(page, passage)
        for found in _find(FILLERS, passage.text):
            if page.type != "activity":
                yield _advice(page, passage.line, f"“{found}” belittles. Leave it out.")
        if "!" in passage.text and (page.type in CALM_TYPES or page.facts.sensitivity == "high"):
            yield _advice(page, passage.line, "No exclamation marks here: calm words.")


def _banned(page: Page, passage: Passage) -> Iterator[Advice]:
    for stem in BANNED_STEMS:
        for found in _find(stem, passage.text):
            yield _advice(page, passage.line, f"“{found}” blames. Say what to do instead.")
    for word, instead in BANNED_WORDS.items():
        for found in _find(word, passage.text):
            yield _advice(page, passage.line, f"“{found}”: write “{instead}”.")


def _find(pattern: str, text: str) -> list[str]:
    return [match[0] for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.I)]


def _advice(page: Page, line: int, message: str) -> Advice:
    return Advice(page.path, line, message, "wording")
