"""Services named in running text, held to the same rules as references: some are never shown to
children, and bullying, hacking and scams never lead to CEOP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from safelight.catalogue.data import Data
from safelight.catalogue.helpline_rules import CEOP, bullying_only, is_for_children
from safelight.catalogue.model import Page
from safelight.catalogue.problems import Problem

# "NSPCC Helpline" is "the NSPCC" in a sentence; what stands in brackets is left out of most.
_AROUND_A_NAME = re.compile(r"\s*\(.*?\)|:.*| (?:Helpline|helpline|Safety Centre|support line)\b")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?؟۔])\s+")
# A sentence that says that CEOP is not the place is right.
_NOT = {
    "en": re.compile(r"\b(?:not|never|no|cannot)\b|n[’']t\b", re.I),
    "cy": re.compile(r"\b(?:nid|nad|ddim|peidiwch|peidio|paid|byth)\b", re.I),
    "pl": re.compile(r"\b(?:nie|nigdy)\b", re.I),
    "fr": re.compile(r"\b(?:ne|pas|jamais)\b|\bn[’']", re.I),
    "es": re.compile(r"\b(?:no|nunca|jamás)\b", re.I),
    "ar": re.compile(r"\b(?:لا|ولا|ليس|ليست|لن|لم|غير)\b"),
    "ur": re.compile(r"\b(?:نہیں|نہ|مت)\b"),
}


def name_problems(page: Page, data: Data) -> Iterator[Problem]:
    """Yield the services that a page names in its words and may not send its readers to."""
    for_children, never_ceop = is_for_children(page), bullying_only(page)
    if not for_children and not never_ceop:
        return
    words = "\n".join(text for _, text in _texts(page))
    for one in data.helplines.values():
        hidden = for_children and not one.children_see
        if (hidden or (never_ceop and one.id == CEOP)) and short_name(one.name) in words:
            yield from _sentences_with(page, short_name(one.name), hidden=hidden)


def _sentences_with(page: Page, name: str, *, hidden: bool) -> Iterator[Problem]:
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    what = "is never shown to children" if hidden else "takes no reports of this kind"
    for line, text in _texts(page):
        for sentence in _BETWEEN_SENTENCES.split(text):
            if named.search(sentence) and (hidden or not _denies(sentence, page.language)):
                message = f"“{name}” {what}. Name another service, by id."
                yield Problem(page.path, line, message)


def _denies(sentence: str, language: str) -> bool:
    return language in _NOT and _NOT[language].search(sentence) is not None


@cache
def short_name(name: str) -> str:
    """Return what a service is called in a sentence: "NSPCC" for "NSPCC Helpline"."""
    return _AROUND_A_NAME.sub("", name).strip()


def _texts(page: Page) -> Iterator[tuple[int, str]]:
    yield 1, ".\n".join((page.title, page.summary, *map(str, page.extra.values())))
    for section in page.sections:
        yield section.line, section.heading
        for run in section.runs:
            yield section.line, run
