"""The sentence of a page that shows why it was found, with the words that were asked for marked."""

from __future__ import annotations

from safelight.search.analysers.letters import WORD
from safelight.search.backend import Stored
from safelight.search.request import Span

LONGEST_PASSAGE = 240  # letters


def passage(stored: Stored, stems: frozenset[str]) -> tuple[Span, ...]:
    """Return the first sentence that holds most of the stems, marked."""
    most, best = 0, 0
    for at, line in enumerate(stored.passage_stems):
        # Looking for the letters first is ten times as quick as taking every sentence apart.
        if not any(stem in line for stem in stems):
            continue
        words = set(line.replace("/", " ").split())
        held = len(stems & words)
        if held > most:
            most, best = held, at
            if held == len(stems):
                break
    if not stored.passages:
        return ()
    return mark(stored.passages[best], stored.passage_stems[best], stems)


def mark(sentence: str, line: str, stems: frozenset[str]) -> tuple[Span, ...]:
    """Return a sentence in runs. No word is analysed: its stems are known."""
    spans = []
    done = 0
    for match, stem in zip(WORD.finditer(sentence), line.split(" "), strict=False):
        if stem in stems or ("/" in stem and not stems.isdisjoint(stem.split("/"))):
            if match.start() > done:
                spans.append(Span(sentence[done : match.start()], marked=False))
            spans.append(Span(match.group(), marked=True))
            done = match.end()
    if done < len(sentence):
        spans.append(Span(sentence[done:], marked=False))
    return tuple(spans)
