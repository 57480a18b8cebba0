"""The glossary as a list by letter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from safelight.catalogue.catalogue import Catalogue
from safelight.web.contexts.listing import Listed, list_type
from safelight.web.display import sorting_key


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
    own = sorted((one for one in terms if not one.foreign), key=_by_title)
    letters = tuple(
        Letter(letter, tuple(group)) for letter, group in groupby(own, key=_first_letter)
    )
    return letters, tuple(sorted((one for one in terms if one.foreign), key=_by_title))


def _by_title(one: Listed) -> str:
    return sorting_key(one.title)


def _first_letter(one: Listed) -> str:
    return sorting_key(one.title)[:1].upper()
