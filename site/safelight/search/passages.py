"""The sentence of a page that shows why it was found, with the words that were asked for marked."""

from __future__ import annotations

from collections.abc import Iterable

from safelight.search.analysers.letters import WORD
from safelight.search.backend import PARTED, Hit, Stored, Unit
from safelight.search.request import Found, Span


def with_passages(
    hits: Iterable[Hit], stored: Iterable[Stored], units: tuple[Unit, ...]
) -> tuple[Found, ...]:
    """Return the hits whose sentences are there, each with the one that is shown."""
    by_key = {one.key: one for one in stored}
    return tuple(
        Found(
            hit.key,
            hit.language,
            hit.score,
            passage(by_key[hit.key], stems_of(units, hit.matched)),
        )
        for hit in hits
        if hit.key in by_key
    )


def passage(stored: Stored, stems: frozenset[str]) -> tuple[Span, ...]:
    """Return the first sentence that holds most of the stems, marked."""
    if not stored.passages:
        return ()
    end = _end_of_best(stored.stems, stems)
    start = stored.stems.rfind(PARTED, 0, end) + 1
    line = stored.stems[start + 1 : end - 1].replace(" / ", "/")
    at = stored.stems.count(PARTED, 0, end)
    return mark(stored.passages.split(PARTED, at + 1)[at], line, stems)


def _end_of_best(lines: str, stems: frozenset[str]) -> int:
    """Return where the first line ends that holds most of the stems."""
    held: dict[int, int] = {}  # how many, by where a line ends
    last = len(lines)
    for stem in stems:
        word = f" {stem} "
        at = lines.find(word)
        while at >= 0:
            end = lines.find(PARTED, at)
            end = end if end >= 0 else last
            held[end] = held.get(end, 0) + 1
            at = lines.find(word, end)
    if not held:
        end = lines.find(PARTED)
        return end if end >= 0 else last
    most = max(held.values())
    return min(end for end, count in held.items() if count == most)


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


def stems_of(units: Iterable[Unit], matched: int = -1) -> frozenset[str]:
    """Return every stem that is looked for, but for those that a page cannot hold of which these
    units matched."""
    return frozenset(
        stem
        for at, unit in enumerate(units)
        for one in unit.alternatives
        # Of two stems that are needed together a page may hold one.
        if matched >> at & 1 or len(one.stems) > 1
        for stem in one.stems
    )
