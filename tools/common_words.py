"""Counts the words of the example searches: one that stands in several of them is spelt right, or
is slang that people know. They go below the last heading of `content/data/common_words/`.

    python tools/common_words.py
"""

from __future__ import annotations

import sys
import textwrap
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "site"))

from safelight.search.analysers.language import analyser  # noqa: E402 - the path comes first
from safelight.search.near_words import NearWords  # noqa: E402 - likewise
from safelight.search.spelling import SHORTEST  # noqa: E402 - likewise

DATA = ROOT / "content" / "data"
COUNTED = "# counted in the example searches"
SEVERAL = 3
# A word of so many letters is a slip in the examples where one like it is so much commoner.
LONGER, FAR_COMMONER = 6, 10
WIDTH = 110


def counted(language: str) -> list[str]:
    """Return the words that stand in several examples of a language, in order."""
    times: Counter[str] = Counter()
    examples = DATA / "help_first" / "examples" / f"{language}.tsv"
    for line in examples.read_text(encoding="utf-8").splitlines():
        times.update({one.surface for one in analyser(language).words(line.split("\t")[2])})
    known = {
        word: n
        for word, n in times.items()
        if n >= SEVERAL and len(word) >= SHORTEST and word.isalpha()
    }
    near = NearWords(known)
    return sorted(
        word
        for word, n in known.items()
        if len(word) < LONGER or all(known[one] < FAR_COMMONER * n for one in near.to(word))
    )


def main() -> None:
    """Write the words of every language anew, below those that are written by hand."""
    for path in sorted((DATA / "help_first" / "examples").glob("*.tsv")):
        target = DATA / "common_words" / f"{path.stem}.txt"
        by_hand = target.read_text(encoding="utf-8").partition(COUNTED)[0]
        words = textwrap.fill(" ".join(counted(path.stem)), WIDTH, break_on_hyphens=False)
        target.write_text(f"{by_hand}{COUNTED}\n{words}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
