"""The words of help first are kept ready, and made ready again when they, or the file, are not whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.search.concepts import LanguageConcepts
from safelight.search.help_first import HelpFinder
from safelight.search.kept_words import NAME, ready_finder

CRY = "he says he will post my photo unless i pay"
SAID = frozenset(
    {"image", "own-image", "money", "blackmail", "if-not", "will-share", "money-demand"}
)
EVERY = 10


@pytest.fixture
def in_english(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with every tenth concept of one language, and those of the cry."""
    words = catalogue.help_words
    some = {
        name: one
        for at, (name, one) in enumerate(words.concepts["en"].items())
        if at % EVERY == 0 or name in SAID
    }
    return replace(catalogue, help_words=replace(words, concepts={"en": some}))


def page_of(finder: HelpFinder) -> str:
    found = finder.find(CRY)
    return found.page.key if found else ""


def test_words_that_are_kept_hear_the_same(
    in_english: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = ready_finder(in_english, tmp_path)
    monkeypatch.delattr(LanguageConcepts, "read")  # nothing is made ready a second time
    assert page_of(ready_finder(in_english, tmp_path)) == page_of(made) == "help/threat"


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_file_that_is_damaged_is_made_again(
    in_english: Catalogue, tmp_path: Path, damage: bytes | None
) -> None:
    ready_finder(in_english, tmp_path)
    whole = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[:5000] if damage is None else damage)
    assert page_of(ready_finder(in_english, tmp_path)) == "help/threat"
    assert len((tmp_path / NAME).read_bytes()) == len(whole)


def test_a_folder_that_cannot_be_written_costs_time_alone(
    in_english: Catalogue, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_bytes(b"")
    assert page_of(ready_finder(in_english, tmp_path / "taken" / "search")) == "help/threat"
