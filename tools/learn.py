"""`make learn`: make the weights of help first from the example searches.

Run it after a change to the examples or to the words of help first. What it learns from are the
examples, and every title of ours as a search that needs no help. The judged searches that nothing
may be tuned to (tests/search/judged) stand in no example.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
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
from safelight.catalogue.help_words import WEIGHTS  # noqa: E402 - likewise
from safelight.languages import read_languages  # noqa: E402 - likewise
from safelight.search.help_first import HelpFinder  # noqa: E402 - likewise
from safelight.search.likeness import NONE, traits  # noqa: E402 - likewise

BITS = 17  # of the hash of a trait: twice the rows would hear no better
FIRMNESS = 20.0  # how little the weights are held back; see `C` of scikit-learn
ROUNDS = 200
LARGEST = 127  # of a weight, which takes one byte

Groups = list[tuple[int, ...]]  # the traits of a text: see likeness.py


def learn(catalogue: Catalogue, examples: list[Example]) -> bytes:
    """Return the weights that tell the examples apart."""
    rows = list(_rows(catalogue, examples))
    matrix = _matrix([groups for groups, _ in rows])
    model = LogisticRegression(C=FIRMNESS, max_iter=ROUNDS)
    model.fit(matrix, [card for _, card in rows])
    scales = numpy.abs(model.coef_).max(axis=1) / LARGEST
    table = numpy.rint(model.coef_ / scales[:, None]).astype(numpy.int8)
    head = {
        "cards": list(model.classes_),
        "bits": BITS,
        "scales": [round(float(one), 8) for one in scales],
        "bases": [round(float(one), 6) for one in model.intercept_],
        "learnt_from": digest_of(examples),
    }
    return json.dumps(head).encode() + b"\n" + table.T.tobytes()


def _rows(catalogue: Catalogue, examples: list[Example]) -> Iterator[tuple[Groups, str]]:
    """Yield the traits of each example with its card.

    An example for which the rules are right comes twice, the second time without its concepts:
    many rules were made for it, and the words of the next search may not be among theirs.
    """
    finder = HelpFinder.read(catalogue)
    for one in (*examples, *_titles(catalogue)):
        concepts = finder.concepts_that_count(one.search)
        yield list(traits(one.search, concepts, BITS)), one.card
        ruled = finder.by_rule(concepts)
        if (ruled.page.key.removeprefix("help/") if ruled else NONE) == one.card:
            yield list(traits(one.search, (), BITS)), one.card


def _matrix(rows: list[Groups]) -> csr_matrix:
    """Return a row for each text: in each group of traits the squares add up to one."""
    values, columns, ends = [], [], [0]
    for groups in rows:
        worth: dict[int, float] = {}
        for group in groups:
            for at in group:
                worth[at] = worth.get(at, 0.0) + len(group) ** -0.5
        columns.extend(worth)
        values.extend(worth.values())
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(rows), 1 << BITS))


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
    folder = content / "data" / "help_first"
    examples = read_examples(folder)
    weights = learn(catalogue, examples)
    (folder / WEIGHTS).write_bytes(weights)
    print(f"{len(examples)} examples: {len(weights) / 1e6:.1f} MB of weights in {folder / WEIGHTS}")


if __name__ == "__main__":
    main()
