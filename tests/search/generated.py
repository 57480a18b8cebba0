"""Documents and queries made by a fixed rule, so that two engines can be held side by side."""

from __future__ import annotations

import random
from collections.abc import Iterator

from safelight.search.backend import Alternative, Document, Query, Surface, Unit

WORDS = 400  # of which few are common and most are rare
FACETS = {
    "audience": ("children", "parents", "teachers"),
    "topic": tuple(f"topic{n}" for n in range(12)),
    "band": ("5-7", "7-11", "11-13", "13-16"),
    "kind": ("guide", "lesson", "help", "activity"),
}
SEVERAL = {"topic": 3, "band": 2}  # values a document may have of a facet


def _word(chance: random.Random) -> str:
    return f"w{min(int(chance.paretovariate(0.7)), WORDS)}"


def documents(count: int, seed: int = 1) -> tuple[Document, ...]:
    """Return documents with weighted stems, facets and priors."""
    chance = random.Random(seed)  # noqa: S311 - the same every time
    return tuple(_document(number, chance) for number in range(count))


def _document(number: int, chance: random.Random) -> Document:
    bag: dict[str, float] = {}
    for _ in range(chance.randint(3, 120)):
        word = _word(chance)
        bag[word] = bag.get(word, 0.0) + chance.choice((1.0, 1.0, 1.0, 3.0, 5.0, 8.0))
    facets = {
        name: tuple(chance.sample(values, chance.randint(1, SEVERAL.get(name, 1))))
        for name, values in FACETS.items()
    }
    sentence = f"Sentence {number}."
    return Document(
        key=f"page/{number:05}",
        language=chance.choice(("en", "en", "cy")),
        bag=bag,
        passages=(sentence, "Second."),
        passage_stems=(f"sentenc {number}", "second"),
        facets=facets,
        prior=chance.choice((0.7, 1.0, 1.0, 1.3, 1.5)),
    )


def surfaces() -> tuple[Surface, ...]:
    """Return words for spelling."""
    return tuple(Surface(f"word{n}", f"w{n}", n) for n in range(50))


def queries(count: int, seed: int = 2) -> Iterator[Query]:
    """Yield questions of one to eight units, with and without filters, on different pages."""
    chance = random.Random(seed)  # noqa: S311 - the same every time
    for _ in range(count):
        units = tuple(
            Unit(tuple(_alternative(chance) for _ in range(chance.choice((1, 1, 2, 4)))))
            for _ in range(chance.choice((1, 1, 2, 3, 8)))
        )
        filtered = chance.sample(sorted(FACETS), chance.choice((0, 0, 1, 2)))
        filters = {
            name: frozenset(chance.sample(FACETS[name], chance.randint(1, 2))) for name in filtered
        }
        offset, limit = chance.choice(((0, 10), (0, 50), (10, 10)))
        yield Query("en", units, filters, tuple(FACETS), offset, limit)


def _alternative(chance: random.Random) -> Alternative:
    stems = tuple(_word(chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))
    return Alternative(stems, chance.choice((1.0, 1.0, 0.8, 0.5)))
