"""Search as the site uses it: every language finds what there is, and help comes first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from safelight.activities.kinds import KINDS
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.languages import read_languages
from safelight.search.service import KEPT, Search, open_search
from tests.sample_site import ROOT, sample_content


def plain(text: str) -> str:
    """Return the text: a translation that changes nothing."""
    return text


def polish(text: str) -> str:
    """Return one title in Polish and the others as they are."""
    return {"Online bullying": "Nękanie w internecie"}.get(text, text)


@pytest.fixture(scope="module")
def search(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Search:
    translate = {tag: polish if tag == "pl" else plain for tag in catalogue.languages.tags}
    return open_search(catalogue, tmp_path_factory.mktemp("search"), translate)


def first(search: Search, words: str, language: str = "en") -> str:
    return search.find(language, words, {}).hits[0].key


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("sextortion", "parents/sextortion"),
        ("what is ceop", "glossary/ceop"),
        ("sarahs law", "parents/sarahs-law"),
        ("my account was hacked", "help/account"),
        ("where did thinkuknow go", "about/thinkuknow"),
    ],
)
def test_the_page_that_is_meant_comes_first(search: Search, words: str, key: str) -> None:
    assert first(search, words) == key


def test_words_that_say_nothing_do_not_decide(search: Search) -> None:
    with_them = search.find("en", "what is the grooming", {})
    without = search.find("en", "grooming", {})
    assert with_them.hits == without.hits


def test_only_such_words_are_still_a_search(search: Search) -> None:
    assert search.find("en", "who are you", {}).total > 0


def test_nothing_typed_finds_nothing(search: Search) -> None:
    assert search.find("en", "  ?! ", {}).total == 0


def test_a_missing_page_is_found_by_the_translated_name_of_its_topic(search: Search) -> None:
    hits = search.find("pl", "nękanie", {}).hits
    assert hits
    assert {hit.language for hit in hits} <= {"en", "pl"}


def test_english_words_find_english_pages_in_every_language(
    search: Search, catalogue: Catalogue
) -> None:
    for tag in catalogue.languages.tags:
        keys = {hit.key for hit in search.find(tag, "bystander", {}).hits}
        assert "glossary/bystander" in keys


def test_a_scope_holds_that_age_and_help_for_children_only(
    search: Search, catalogue: Catalogue
) -> None:
    scope = {"scope": frozenset({"8-10"})}
    hits = search.find("en", "prize secret tell help someone picture", scope, limit=100).hits
    assert hits
    for hit in hits:
        page = catalogue.source(hit.key)
        assert page is not None
        assert page.key.startswith("children/8-10/") or page.facts.reader in {"child", "everyone"}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("bullied", "help/unkind"),
        ("cyber bullying", "help/unkind"),
        ("SEXTORTION!", "help/threat"),
        ("nudes", "help/picture"),
        ("suicide", "help/parent-talk"),
    ],
)
def test_help_comes_first_where_something_may_have_happened(
    search: Search, words: str, key: str
) -> None:
    found = search.help_first("en", words)
    assert found is not None
    assert found.page is not None
    assert found.page.key == key


@pytest.mark.parametrize(
    "words", ["homework", "first phone", "bedtime", "age rating", "friends", "fortnite", "", "of"]
)
def test_ordinary_searches_get_no_help_card(search: Search, words: str) -> None:
    assert search.help_first("en", words) is None


def test_help_comes_first_in_the_language_of_the_page(search: Search) -> None:
    found = search.help_first("pl", "nękanie")
    assert found is not None
    assert found.topic.id == "cyberbullying"


def test_indexes_are_made_once_and_old_ones_are_forgotten(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    languages = read_languages(ROOT / "translations").only(("en",))
    folder = tmp_path / "search"
    for number in range(KEPT + 2):
        with (content / "en" / "glossary" / "block.md").open("a") as file:
            file.write(f"\nMore {number}.\n")
        compiled = compile_content(content, languages, today=date(2026, 11, 24), kinds=KINDS)
        open_search(compiled.catalogue, folder, {"en": plain})
        again = open_search(compiled.catalogue, folder, {"en": plain})
        assert again.find("en", "block", {}).total > 0
    assert len(list(folder.iterdir())) == KEPT
