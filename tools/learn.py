"""`make learn`: make the weights of help first from the example searches.

Run it after a change to the examples or to the words of help first. What it learns from are the
examples, and every title of ours as a search that needs no help. The judged searches that nothing
may be tuned to (tests/search/judged) stand in no example. Where only examples of help pages have
changed, `tools/learn.py likeness.weights` is enough: those of answers are learnt from questions.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from safelight.activities.kinds import KINDS  # noqa: E402 - the package lies in site/
from safelight.catalogue.catalogue import Catalogue  # noqa: E402 - likewise
from safelight.catalogue.compiler import compile_or_raise  # noqa: E402 - likewise
from safelight.catalogue.examples import (  # noqa: E402 - likewise
    Example,
    answered,
    digest_of,
    read_examples,
)
from safelight.catalogue.help_word_reader import ANSWERS, WEIGHTS  # noqa: E402 - likewise
from safelight.languages import read_languages  # noqa: E402 - likewise
from safelight.search.help_first import HelpFinder  # noqa: E402 - likewise
from safelight.search.likeness import NONE, traits  # noqa: E402 - likewise

LARGEST = 127  # of a weight, which takes one byte
LEAST = 1e-6  # of the largest weight of a unit
TOGETHER = 512  # rows are learnt from so many at a time
STEP = 0.002  # how far a weight goes at once
LAST, BETWEEN = 3, 20  # the weights of the last rounds are averaged, at every so many steps

Numbers = NDArray[numpy.floating[Any]]
Learnt = list[tuple[Numbers, Numbers]]  # each layer's weights and bases


@dataclass(frozen=True)
class Networks:
    """How classes are learnt for 2 ** `bits` traits: by `count` networks with one layer of `shades`
    between traits and classes, in so many `rounds`. They stand side by side in the end, so what one
    got by chance counts less. At each step a share of the traits, `unheard`, is left out, so that
    none is relied on alone.
    """

    bits: int
    count: int
    shades: int
    rounds: int
    unheard: float


# Twice the traits would hear no better. Pages are many and have fewer examples each than cards.
CARDS, PAGES = Networks(17, 3, 24, 10, 0.5), Networks(14, 2, 64, 24, 0.5)


@dataclass(frozen=True)
class Row:
    """A text as its traits (see likeness.py), the class it is of, and how much it counts."""

    traits: list[tuple[int, ...]]
    name: str
    worth: float = 1.0


@dataclass(frozen=True)
class Lesson:
    """What is learnt from: a row of traits for each text, its class, and how much it counts."""

    matrix: csr_matrix
    classes: NDArray[numpy.str_]
    worth: Numbers
    names: list[str]

    @classmethod
    def of(cls, rows: list[Row], bits: int) -> Lesson:
        """Return rows as numbers."""
        classes = numpy.array([one.name for one in rows])
        worth = numpy.array([one.worth for one in rows])
        return cls(_matrix(rows, bits), classes, worth, sorted({one.name for one in rows}))


def learn(pool: Executor, rows: list[Row], wanted: Networks, digest: str) -> Callable[[], bytes]:
    """Begin to learn, in processes of a pool, what tells the classes of the rows apart. Return what
    waits for the weights, which tell from which examples they are."""
    lesson = Lesson.of(rows, wanted.bits)
    begun = [pool.submit(_network, lesson, wanted, seed) for seed in range(wanted.count)]
    return lambda: _weights(lesson, wanted, [one.result() for one in begun], digest)


def _weights(lesson: Lesson, wanted: Networks, networks: list[Learnt], digest: str) -> bytes:
    layers = _side_by_side(networks)
    packed = [_packed(weights, bases) for weights, bases in layers]
    head = {
        "cards": lesson.names,
        "bits": wanted.bits,
        "layers": [said for said, _ in packed],
        "learnt_from": digest,
    }
    return b"\n".join((json.dumps(head).encode(), b"".join(table for _, table in packed)))


@threadpool_limits.wrap(limits=1)  # each network has a process; more threads only wait
def _network(lesson: Lesson, wanted: Networks, seed: int) -> Learnt:
    chance = numpy.random.default_rng(seed)
    model = MLPClassifier((wanted.shades,), learning_rate_init=STEP, random_state=seed)
    share_heard = 1 - wanted.unheard
    sums, taken = [], 0
    for turn in range(wanted.rounds):
        order = chance.permutation(len(lesson.classes))
        for step, begin in enumerate(range(0, len(order), TOGETHER)):
            some = order[begin : begin + TOGETHER]
            batch = lesson.matrix[some]
            batch.data *= (chance.random(batch.nnz) < share_heard) / share_heard**0.5
            batch.eliminate_zeros()
            worth = lesson.worth[some]
            model.partial_fit(batch, lesson.classes[some], worth, classes=lesson.names)
            if turn >= wanted.rounds - LAST and step % BETWEEN == 0:
                found = (*model.coefs_, *model.intercepts_)
                sums = [one + more for one, more in zip_longest(sums, found, fillvalue=0)]
                taken += 1
    inner, outer, bases, last_bases = (one / taken for one in sums)
    return [(inner, bases), (outer, last_bases)]


def _side_by_side(networks: list[Learnt]) -> Learnt:
    """Return networks as one, which gives the mean of what they give."""
    (inner, bases), (outer, last_bases) = (
        tuple(zip(*layers, strict=True)) for layers in zip(*networks, strict=True)
    )
    return [
        (numpy.hstack(inner), numpy.hstack(bases)),
        (numpy.vstack(outer) / len(networks), numpy.mean(last_bases, axis=0)),
    ]


def _packed(weights: Numbers, bases: Numbers) -> tuple[dict[str, list[float]], bytes]:
    scales = numpy.maximum(numpy.abs(weights).max(axis=0), LEAST) / LARGEST
    table = numpy.rint(weights / scales).astype(numpy.int8)
    said = {
        "scales": [round(float(one), 8) for one in scales],
        "bases": [round(float(one), 6) for one in bases],
    }
    return said, table.tobytes()


def cards(finder: HelpFinder, examples: list[Example]) -> Iterator[Row]:
    """Yield each example, and each title of ours as an ordinary search, with its card.

    An example for which the rules are right comes twice, the second time without its concepts:
    many rules were made for it, and the words of the next search may not be among theirs.
    """
    for one in (*examples, *_titles(finder.catalogue)):
        concepts = finder.concepts_that_count(one.search)
        yield Row(list(traits(one.search, concepts, CARDS.bits)), one.card)
        ruled = finder.by_rule(concepts)
        if (ruled.card if ruled else NONE) == one.card:
            yield Row(list(traits(one.search, (), CARDS.bits)), one.card)


def answers(finder: HelpFinder, examples: list[Example]) -> Iterator[Row]:
    """Yield each question with each page that answers it, and what each page says of itself."""
    for (_, key), page in sorted(finder.catalogue.pages.items()):
        for text in sorted({page.title, page.short_title, page.summary} - {""}):
            concepts = finder.concepts_that_count(text)
            yield Row(list(traits(text, concepts, PAGES.bits)), key)
    for one in examples:
        found = list(traits(one.search, finder.concepts_that_count(one.search), PAGES.bits))
        for key in one.answers:
            yield Row(found, key, 1 / len(one.answers))


def _matrix(rows: list[Row], bits: int) -> csr_matrix:
    """Return a row for each text: in each group of traits the squares add up to one."""
    values, columns, ends = [], [], [0]
    for row in rows:
        worth: dict[int, float] = {}
        for group in row.traits:
            for at in group:
                worth[at] = worth.get(at, 0.0) + len(group) ** -0.5
        columns.extend(worth)
        values.extend(worth.values())
        ends.append(len(columns))
    held = numpy.array(values, numpy.float32)
    return csr_matrix((held, columns, ends), shape=(len(rows), 1 << bits))


def _titles(catalogue: Catalogue) -> Iterator[Example]:
    """Yield every title but those of help pages, in each language, as an ordinary search."""
    for (tag, _), page in sorted(catalogue.pages.items()):
        if page.type != "help":
            yield Example(tag, page.title, NONE, "parent", "A title of ours.")


def main() -> None:
    """Write the weights beside the examples."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    names = (ANSWERS, WEIGHTS)
    parser.add_argument("names", nargs="*", metavar="|".join(names))
    wanted = parser.parse_args().names or names
    if unknown := set(wanted).difference(names):  # argparse would hold even a default against them
        parser.error(f"There are no weights called {', '.join(sorted(unknown))}.")
    languages = read_languages(ROOT / "translations")
    content = ROOT / "content"
    catalogue = compile_or_raise(content, languages, today=date.today(), kinds=KINDS)
    finder = HelpFinder.read(catalogue)
    folder = content / "data" / "help_first"
    examples = read_examples(folder)
    lessons = {ANSWERS: (answers, answered(examples), PAGES), WEIGHTS: (cards, examples, CARDS)}
    with ProcessPoolExecutor() as pool:
        waiting = {
            name: learn(pool, list(rows_of(finder, some)), networks, digest_of(some))
            for name, (rows_of, some, networks) in lessons.items()
            if name in wanted
        }
        for name, weights in waiting.items():
            (folder / name).write_bytes(made := weights())
            count = len(lessons[name][1])
            print(f"{count} examples: {len(made) / 1e6:.1f} MB in {name}", flush=True)


if __name__ == "__main__":
    main()
