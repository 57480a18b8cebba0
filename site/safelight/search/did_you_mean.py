"""What may have been meant where the words as they were typed find little: only words of titles
that the reader may see are offered, and nothing takes the place of what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from safelight.search.analysers.language import analyser, question_words
from safelight.search.analysers.letters import WORD, fold
from safelight.search.backend import Facet
from safelight.search.spelling import Correction
from safelight.search.suggestions import Suggestions
from safelight.search.understanding import Known

LITTLE = 2  # results in the reader's language
MUCH = 5  # results that are worth a question
MORE = 3  # times as many


def near_text(text: str, language: str, known: Known, titles: Suggestions, band: str) -> str:
    """Return the text with the words of titles that come near, or nothing."""
    dropped = question_words(language)
    put: dict[str, str] = {}
    words = analyser(language).words(text)
    for word in words:
        if word.surface in dropped:
            continue
        near = (one for one in _near(word.surface, known) if one.stem not in word.stems)
        found = next((one for one in near if titles.have(fold(one.surface), band)), None)
        if found:
            put[word.surface] = known.written(found.surface, found.stem)
    if not put:
        return ""
    surfaces = iter(words)
    return WORD.sub(lambda match: put.get(next(surfaces).surface, match.group()), text)


def _near(surface: str, known: Known) -> Iterator[Correction]:
    """Yield words that pages have far more often than this one, the likeliest first.

    A word that is spelt right is left alone, but where two of its letters may have been swapped.
    """
    own = known.vocabulary.get(surface)
    least = max(MUCH, MORE * (own.documents if own else 0))
    is_word = own or surface in known.right
    for one in known.spelling.corrections(surface, known.vocabulary):
        if one.documents >= least and not (is_word and sorted(surface) != sorted(one.surface)):
            yield one


def in_language(language: str, total: int, facets: Iterable[Facet]) -> int:
    """Return how many of the results are in this language."""
    counts = next((one.counts for one in facets if one.name == "language"), {})
    return min(total, counts.get(language, 0))


def worth_asking(found: int, readings: Iterable[str], count: Callable[[str], int]) -> str:
    """Return the first reading that finds so much more that it helps, or nothing."""
    least = max(MUCH, MORE * found)
    return next((one for one in readings if one and count(one) >= least), "")
