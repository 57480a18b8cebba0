"""The sentence of a page that shows why it was found, with the words that were asked for marked."""

from __future__ import annotations

from safelight.search.analysers.letters import WORD
from safelight.search.backend import PARTED, Stored
from safelight.search.request import Span

LONGEST_PASSAGE = 240  # letters


def passage(stored: Stored, stems: frozenset[str]) -> tuple[Span, ...]:
    """Return the first sentence that holds most of the stems, marked."""
    if not stored.passages:
        return ()
    at = _best_line(stored.stems, stems)
    line = _line(stored.stems, at).replace(" / ", "/")
    return mark(_line(stored.passages, at), line[1:-1], stems)


def _line(text: str, number: int) -> str:
    return text.split(PARTED, number + 1)[number]


def _best_line(lines: str, stems: frozenset[str]) -> int:
    """Return the number of the first line that holds most of the stems."""
    held: dict[int, int] = {}
    for stem in stems:
        word, line, end = f" {stem} ", 0, 0
        at = lines.find(word)
        while at >= 0:
            line += lines.count(PARTED, end, at)
            held[line] = held.get(line, 0) + 1
            end = lines.find(PARTED, at)
            at = lines.find(word, end) if end >= 0 else -1
    most = max(held.values(), default=0)
    return min((line for line, count in held.items() if count == most), default=0)


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
