"""`make learn`: make the weights of help first from the example searches.

Run it after a change to the examples or to the words of help first. What it learns from are the
examples, and every title of ours as a search that needs no help. The judged searches that nothing
may be tuned to (tests/search/judged) stand in no example.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from safelight.activities.kinds import KINDS  # noqa: E402 - the package lies in site/
from safelight.catalogue.catalogue import Catalogue  # noqa: E402 - likewise
from safelight.catalogue.compiler import compile_or_raise  # noqa: E402 - likewise
from safelight.catalogue.examples import Example, digest_of, read_examples  # noqa: E402 - likewise
from safelight.catalogue.help_word_reader import ANSWERS, WEIGHTS  # noqa: E402 - likewise
from safelight.languages import read_languages  # noqa: E402 - likewise
from safelight.search.help_first import HelpFinder  # noqa: E402 - likewise
from safelight.search.likeness import NONE, traits  # noqa: E402 - likewise

ROUNDS = 200
LARGEST = 127  # of a weight, which takes one byte


@dataclass(frozen=True)
class Table:
    """How a table of weights is learnt: for 2 ** `bits` traits, until a round changes less than
    `precision`; the greater `firmness` (`C` of scikit-learn), the less the weights are held back.
    """

    bits: int
    precision: float
    firmness: float


# Twice the traits would hear no better.
CARDS, PAGES = Table(17, 1e-4, 8.0), Table(14, 1e-3, 20.0)


@dataclass(frozen=True)
class Row:
    """A text as its traits (see likeness.py), the class it is of, and how much it counts."""

    traits: list[tuple[int, ...]]
    name: str
    worth: float = 1.0


def learn(rows: list[Row], wanted: Table, examples: list[Example]) -> bytes:
    """Return the weights that tell the classes of the rows apart."""
    model = LogisticRegression(C=wanted.firmness, max_iter=ROUNDS, tol=wanted.precision)
    worth = [one.worth for one in rows]
    model.fit(_matrix(rows, wanted.bits), [one.name for one in rows], sample_weight=worth)
    scales = numpy.abs(model.coef_).max(axis=1) / LARGEST
    table = numpy.rint(model.coef_ / scales[:, None]).astype(numpy.int8)
    head = {
        "cards": list(model.classes_),
        "bits": wanted.bits,
        "scales": [round(float(one), 8) for one in scales],
        "bases": [round(float(one), 6) for one in model.intercept_],
        "learnt_from": digest_of(examples),
    }
    return json.dumps(head).encode() + b"\n" + table.T.tobytes()


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
    for one in (one for one in examples if one.answers):
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
    return csr_matrix((values, columns, ends), shape=(len(rows), 1 << bits))


def _titles(catalogue: Catalogue) -> Iterator[Example]:
    """Yield every title but those of help pages, in each language, as an ordinary search."""
    for (tag, _), page in sorted(catalogue.pages.items()):
        if page.type != "help":
            yield Example(tag, page.title, NONE, "parent", "A title of ours.")


def main() -> None:
    """Write the weights beside the examples."""
    languages = read_languages(ROOT / "translations")
    content = ROOT / "content"
    catalogue = compile_or_raise(content, languages, today=date.today(), kinds=KINDS)
    finder = HelpFinder.read(catalogue)
    folder = content / "data" / "help_first"
    examples = read_examples(folder)
    for name, rows, wanted in (
        (WEIGHTS, cards(finder, examples), CARDS),
        (ANSWERS, answers(finder, examples), PAGES),
    ):
        weights = learn(list(rows), wanted, examples)
        (folder / name).write_bytes(weights)
        print(f"{len(examples)} examples: {len(weights) / 1e6:.1f} MB in {name}", flush=True)


if __name__ == "__main__":
    main()
