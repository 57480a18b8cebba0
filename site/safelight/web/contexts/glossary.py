"""The glossary as a list by letter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from safelight.alphabets import first_letter, sorting_key
from safelight.catalogue.catalogue import Catalogue
from safelight.web.contexts.listing import Listed, list_type


@dataclass(frozen=True)
class Letter:
    """A letter and the terms that start with it."""

    letter: str
    terms: tuple[Listed, ...]


def make_glossary(
    catalogue: Catalogue, language: str
) -> tuple[tuple[Letter, ...], tuple[Listed, ...]]:
    """Return the terms in this language by letter, and those that only the source language has."""
    terms = list_type(catalogue, language, "glossary")
    terms = tuple(sorted(terms, key=_by_title))
    letters = groupby((one for one in terms if not one.foreign), key=_first_letter)
    return (
        tuple(Letter(letter, tuple(group)) for letter, group in letters),
        tuple(one for one in terms if one.foreign),
    )


def _by_title(one: Listed) -> tuple[int, ...]:
    return sorting_key(one.title, one.page.language)


def _first_letter(one: Listed) -> str:
    return first_letter(one.title, one.page.language)
