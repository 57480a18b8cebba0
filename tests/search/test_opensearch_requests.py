"""What is sent to OpenSearch, and what is made of its answers, held to files that a reader can
compare with its documentation."""

from __future__ import annotations

import json
from typing import Any

import pytest

from safelight.search import opensearch_requests as requests
from safelight.search.backend import (
    Alternative,
    Document,
    Facet,
    Hit,
    Query,
    Stored,
    Surface,
    Unit,
)
from safelight.search.opensearch_names import Names, publishing
from safelight.search.opensearch_responses import results_of, stored_of, surfaces_of
from tests.sample_site import ROOT

NAMES = Names()
GOLDEN = ROOT / "tests" / "search" / "golden"

QUERY = Query(
    "en",
    (
        Unit((Alternative(("bulli",)), Alternative(("cyber", "bulli"), 0.5))),
        Unit((Alternative(("v1.0",)),)),
    ),
    {"audience": frozenset({"parents", "teachers"}), "kind": frozenset()},
    ("audience", "topic"),
    offset=10,
)
DOCUMENTS = (
    Document(
        "parents/bullying",
        "en",
        {"bulli": 8.0, "cyber": 1.0},
        ("Bullying online.",),
        ("bulli onlin",),
        {"audience": ("parents",), "topic": ("bullying", "gaming", "bullying")},
    ),
    Document("about/us", "en", {"v1.0": 1.0}, facets={"audience": ("parents",)}, prior=0.5),
)


def golden(name: str) -> Any:
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def test_a_query_becomes_the_body_of_a_search() -> None:
    assert requests.search_of(QUERY) == golden("opensearch_search")


def test_documents_become_features_and_facets() -> None:
    surfaces = [Surface("Bullying", "bulli", 1)]
    assert list(requests.sources_of(DOCUMENTS, surfaces)) == golden("opensearch_documents")


def test_an_index_refuses_fields_that_nobody_has_thought_of() -> None:
    assert golden("opensearch_index") == requests.INDEX


def test_a_response_becomes_results() -> None:
    results = results_of(golden("opensearch_response"), QUERY, "g2")
    assert results.hits == (
        Hit("parents/bullying", "en", 4.25, 0b11),
        Hit("teachers/bullying", "cy", 1.5, 0b01),
    )
    assert results.total == 12
    assert results.facets == (
        Facet("audience", {"parents": 7, "teachers": 5}),
        Facet("topic", {"bullying": 12}),
    )
    assert results.generation == "g2"


def test_sentences_come_in_the_order_of_the_keys() -> None:
    response = golden("opensearch_stored")
    assert stored_of(response, ("b", "missing", "a")) == (
        Stored.of("b", ("Second.",), ("second",)),
        Stored.of("a", ("First.",), ("first",)),
    )


def test_words_for_spelling_come_back_as_they_went() -> None:
    surfaces = [Surface(f"word{n}", f"stem{n}", n) for n in range(1_001)]
    sources = list(requests.sources_of((), surfaces))
    assert len(sources) == 2
    response = {"hits": {"hits": [{"_source": source} for source in sources]}}
    assert list(surfaces_of(response)) == surfaces


@pytest.mark.parametrize("stem", ["plain", "a.b", "~", "~1", ".~.", "سلامة"])
def test_a_feature_has_no_dot_and_two_stems_never_share_one(stem: str) -> None:
    feature = requests.feature_of(stem)
    assert "." not in feature
    assert feature.replace("~1", ".").replace("~0", "~") == stem


def test_publishing_moves_all_languages_at_once_and_keeps_the_generation_before() -> None:
    held = {
        NAMES.index(language, generation): aliases
        for language in ("cy", "en")
        for generation, aliases in (
            ("g1", (NAMES.before(language),)),
            ("g2", (NAMES.alias(language),)),
            ("g3", ()),
        )
    }
    actions, dropped = publishing(NAMES, "g3", held)
    assert actions == golden("opensearch_aliases")
    assert dropped == ["safelight-index-cy.g1", "safelight-index-en.g1"]


def test_going_back_a_generation_swaps_the_two() -> None:
    held = {
        NAMES.index("en", "g1"): (NAMES.before("en"),),
        NAMES.index("en", "g2"): (NAMES.alias("en"),),
    }
    actions, dropped = publishing(NAMES, "g1", held)
    assert {"add": {"index": "safelight-index-en.g1", "alias": "safelight-en"}} in actions
    assert {"add": {"index": "safelight-index-en.g2", "alias": "before-safelight-en"}} in actions
    assert dropped == []


def test_a_generation_that_was_never_built_cannot_be_published() -> None:
    with pytest.raises(LookupError, match="g9"):
        publishing(NAMES, "g9", {NAMES.index("en", "g1"): ()})
