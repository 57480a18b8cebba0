"""Every engine keeps the same promises."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from safelight.search.backend import Document, Query, SearchBackend
from safelight.search.service import BACKENDS


@pytest.fixture(params=sorted(BACKENDS))
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> SearchBackend:
    make: Callable[[Path], SearchBackend] = BACKENDS[request.param]
    return make(tmp_path)


def document(key: str, title: str, body: str = "", **facets: str) -> Document:
    terms = {"title": tuple(title.split()), "body": tuple(body.split())}
    return Document(key, "en", terms, {name: (value,) for name, value in facets.items()})


PAGES = (
    document("a", "blocking", "someone is unkind", type="guide", who="parents"),
    document("b", "phones", "blocking and muting", type="lesson", who="teachers"),
    document("c", "sleep", "phones at night", type="guide", who="parents"),
)


def keys(backend: SearchBackend, *words: str, **filters: str) -> list[str]:
    wanted = {name: frozenset({value}) for name, value in filters.items()}
    query = Query("en", tuple((word,) for word in words), wanted)
    return [hit.key for hit in backend.search(query).hits]


def test_a_word_in_the_title_counts_for_more_than_one_in_the_body(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    assert keys(backend, "blocking") == ["a", "b"]


def test_any_of_the_words_is_enough_and_more_are_better(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    assert keys(backend, "phones", "blocking")[0] == "b"
    assert set(keys(backend, "phones", "blocking")) == {"a", "b", "c"}


def test_no_words_find_nothing(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    assert backend.search(Query("en", ())).total == 0
    assert keys(backend, "unheard") == []


def test_a_word_may_stand_as_several_terms(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    found = backend.search(Query("en", (("unheard", "night"),)))
    assert [hit.key for hit in found.hits] == ["c"]


def test_filters_narrow_and_counts_ignore_their_own_filter(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    query = Query("en", (("phones",), ("blocking",)), {"type": frozenset({"lesson"})})
    found = backend.search(query)
    assert [hit.key for hit in found.hits] == ["b"]
    assert found.total == 1
    assert found.facets["type"] == {"guide": 2, "lesson": 1}
    assert found.facets["who"] == {"teachers": 1}


def test_pages_of_results_do_not_overlap(backend: SearchBackend) -> None:
    backend.build("en", [document(f"p{n:02}", "phones") for n in range(25)])
    seen: list[str] = []
    for offset in (0, 10, 20):
        found = backend.search(Query("en", (("phones",),), offset=offset))
        assert found.total == 25
        seen.extend(hit.key for hit in found.hits)
    assert seen == sorted(set(seen))
    assert len(seen) == 25


def test_a_page_that_was_taken_away_stays_away(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    assert "a" in keys(backend, "blocking")
    backend.build("en", PAGES[1:])
    assert keys(backend, "blocking") == ["b"]


def test_a_page_of_a_kind_that_is_worth_more_comes_first(backend: SearchBackend) -> None:
    terms = {"title": ("phones",)}
    plain = Document("a", "en", terms, {})
    backend.build("en", [plain, Document("z", "en", terms, {}, prior=2.0)])
    assert keys(backend, "phones") == ["z", "a"]


HOSTILE = ('"', "*", "?", "title:", "[a TO z]", "\\", "NOT", "a" * 5000, "\u202e", "%s", "{{}}")


@pytest.mark.parametrize("term", HOSTILE)
def test_hostile_terms_are_only_words(backend: SearchBackend, term: str) -> None:
    backend.build("en", PAGES)
    assert keys(backend, term) == []


@pytest.fixture
def quick_switches() -> Iterator[None]:
    """Let threads take turns often enough for a race to show."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("quick_switches")
def test_threads_get_the_same_answers_as_one(backend: SearchBackend) -> None:
    # Below some hundred documents to a word the known race of a shared searcher does not show.
    words = [f"w{n}" for n in range(6)]
    pages = [
        document(f"p{n:04}", " ".join(word for at, word in enumerate(words) if n % (at + 2)))
        for n in range(1_200)
    ]
    backend.build("en", pages)
    expected = {word: keys(backend, word) for word in words}
    with ThreadPoolExecutor(4) as pool:
        asked = [words[n % len(words)] for n in range(32)]
        answers = list(pool.map(lambda word: (word, keys(backend, word)), asked))
    assert all(expected[word] == found for word, found in answers)


def test_other_forms_of_a_word_are_found_by_their_start_when_asked(backend: SearchBackend) -> None:
    backend.build("en", PAGES)
    assert keys(backend, "blocked") == []
    found = backend.search(Query("en", (("blocked",),), by_start=True))
    assert {hit.key for hit in found.hits} == {"a", "b"}
