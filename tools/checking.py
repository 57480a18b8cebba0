"""What the checks of files and of packages share: their options, their processes, their report."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

SHOWN = 60  # problems

P = TypeVar("P")
M = TypeVar("M")


def options(description: str | None) -> argparse.Namespace:
    """Return which pages are to be checked: `only` and `every`."""
    given = argparse.ArgumentParser(description=description)
    given.add_argument("--only", default="", help="letters of the addresses to check")
    given.add_argument("--every", type=int, default=1, help="check each so-manieth page")
    return given.parse_args()


def in_processes(
    make: Callable[[P], list[M]], pages: Sequence[P], processes: int, done: str
) -> list[M]:
    """Return what is made of every page, by processes that are copies of this one, and say how
    far they are."""
    made: list[M] = []
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        for number, files in enumerate(pool.imap_unordered(make, pages), 1):
            made += files
            print(f"\r{number} of {len(pages)} pages {done}", end="", file=sys.stderr)
        pool.close()
        pool.join()  # so that each process ends what it has open, such as a browser
    print(file=sys.stderr)
    return made


def print_problems(problems: Iterable[tuple[str, str]]) -> int:
    """Print the first problems, each with the name of its file. Return how many there are."""
    wrong = list(problems)
    for name, text in wrong[:SHOWN]:
        print(f"{name}: {text}")
    if len(wrong) > SHOWN:
        print(f"… and {len(wrong) - SHOWN} more.")
    return len(wrong)
