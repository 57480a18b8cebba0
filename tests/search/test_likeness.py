"""Likeness to the example searches: the weights are of today's examples, and damage costs the likeness alone."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from math import exp, log
from pathlib import Path

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.examples import (
    Example,
    ExampleError,
    answered,
    digest_of,
    read_examples,
)
from safelight.catalogue.help_word_reader import ANSWERS, WEIGHTS
from safelight.search.help_first import EXAMPLES, HelpFinder
from safelight.search.judging import HELD, UNTUNED, read_judged
from safelight.search.leads import leads_of
from safelight.search.likeness import NONE, ForeignWeightsError, Likeness, traits, words_of
from tests.sample_site import ROOT
from tests.search.conftest import JUDGED_FOLDER

HELP_FIRST = ROOT / "content" / "data" / "help_first"
LEAST_EXAMPLES = 2_000  # in each language


@pytest.mark.parametrize(("name", "of"), [(WEIGHTS, list), (ANSWERS, answered)])
def test_the_weights_are_learnt_from_todays_examples(
    name: str, of: Callable[[Iterable[Example]], list[Example]]
) -> None:
    head = (HELP_FIRST / name).read_bytes().partition(b"\n")[0]
    learnt_from = json.loads(head)["learnt_from"]
    assert learnt_from == digest_of(of(read_examples(HELP_FIRST))), "Run `make learn`."


def test_every_language_has_enough_examples_and_each_card_is_a_help_page(
    catalogue: Catalogue,
) -> None:
    examples = read_examples(HELP_FIRST)
    for tag in catalogue.languages.tags:
        found = [one for one in examples if one.language == tag]
        assert len(found) >= LEAST_EXAMPLES, tag
        assert {one.card for one in found} == {NONE, *catalogue.help_words.cards}
    for name in catalogue.help_words.cards:
        assert catalogue.source(f"help/{name}"), name
    for one in examples:
        for key in one.answers:
            assert catalogue.source(key), f"{one.search}: there is no page {key}."


def test_nothing_is_learnt_from_searches_that_judge() -> None:
    judging = {
        (one.language, one.query.casefold())
        for one in read_judged(JUDGED_FOLDER)
        if one.part in {HELD, *UNTUNED}
    }
    examples = {(one.language, one.search.casefold()) for one in read_examples(HELP_FIRST)}
    assert not judging & examples


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("threat\tchild\the says pay", "write the card, who, the search and the reason"),
        ("threat\tchild\t \tBlackmail.", "write the card, who, the search and the reason"),
        ("threat\tuncle\the says pay\tBlackmail.", "`uncle` is none of child, parent, teacher"),
        ("-\tchild\tchess\tA game.\n-\tchild\tchess\tA game.", "it stands here twice"),
    ],
)
def test_a_faulty_example_is_told_with_its_line(tmp_path: Path, line: str, fault: str) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "en.tsv").write_text(f"-\tchild\tludo\tA game.\n{line}\n")
    with pytest.raises(ExampleError, match=f"examples/en.tsv:[23]: {fault}"):
        read_examples(tmp_path)


@pytest.mark.parametrize("text", ["", "?!", "🎮", "a", "\u0640"])
def test_next_to_nothing_is_like_nothing(finder: HelpFinder, text: str) -> None:
    assert not finder.hear(text).likeness


def test_how_like_a_text_is_to_each_card_adds_up_to_one(finder: HelpFinder) -> None:
    shares = finder.hear("he keeps asking me for more of them every night").likeness
    assert sum(map(exp, shares.values())) == pytest.approx(1)
    assert shares.keys() == {NONE, *finder.catalogue.help_words.cards}


def test_forms_of_letters_are_the_same_trait() -> None:
    assert words_of("Heeeelp Ça ŁÓDŹ كِتاب") == words_of("heelp ca lodz کتاب")
    assert list(traits("don’t", (), 8)) == list(traits("dont", (), 8))


@pytest.mark.parametrize("damage", [b"", b"nonsense", b'{"cards": []}\n', None])
def test_damaged_weights_leave_the_rules(
    catalogue: Catalogue, damage: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    words = catalogue.help_words
    weights = words.weights[:-1] if damage is None else damage
    if weights:
        with pytest.raises(ForeignWeightsError):
            Likeness.read(weights)
    english = {"en": {"blackmail": words.concepts["en"]["blackmail"]}}
    few = replace(catalogue, help_words=replace(words, weights=weights, concepts=english))
    finder = HelpFinder.read(few)
    with caplog.at_level(logging.ERROR):
        found = finder.find("someone is trying to blackmail me")
    assert found is not None
    assert found.page.key == "help/threat"
    assert found.rule != EXAMPLES
    assert len(caplog.records) == (1 if weights else 0)


def test_a_question_is_led_by_the_page_that_answers_such_questions(finder: HelpFinder) -> None:
    heard = finder.hear("what age should my child get a phone")
    page = finder.catalogue.source("parents/talking-at-every-age")
    assert page is not None
    assert finder.help_for(heard) is None
    assert page.facts.id in leads_of(finder.catalogue, heard, has_card=False).pages


@pytest.mark.parametrize("text", ["zzzz qqqq xxxx", "grooming", "and what about the grooming"])
def test_too_little_to_go_by_is_led_by_no_answer(finder: HelpFinder, text: str) -> None:
    assert not finder.hear(text).answers


def test_what_may_answer_a_cry_for_help_does_not_lead(finder: HelpFinder) -> None:
    cry = finder.hear("he says he will send the video to my mum unless i pay him tonight")
    assert finder.help_for(cry) is not None
    page = finder.catalogue.source("parents/talking-at-every-age")
    assert page is not None
    for share, leads in ((0.2, ()), (0.8, (page.facts.id,))):
        heard = replace(cry, concepts=frozenset(), answers={page.key: log(share)})
        assert leads_of(finder.catalogue, heard, has_card=True).pages == leads
        assert leads_of(finder.catalogue, heard, has_card=False).pages == (page.facts.id,)


def test_words_that_no_rule_foresaw_are_heard_by_likeness(finder: HelpFinder) -> None:
    by_likeness = [
        one
        for one in read_judged(JUDGED_FOLDER)
        if one.part in UNTUNED
        and one.kind == "distressed"
        and not finder.by_rule(finder.hear(one.query).concepts)
    ]
    heard = [one for one in by_likeness if finder.find(one.query)]
    assert by_likeness
    assert len(heard) >= 0.6 * len(by_likeness)


@pytest.mark.parametrize("band", BANDS)
def test_from_a_band_likeness_too_leads_to_a_page_for_children(
    finder: HelpFinder, band: str
) -> None:
    for name, card in finder.catalogue.help_words.cards.items():
        found = finder.by_likeness(name, band)
        assert found is not None, card
        assert band in found.page.facts.bands
        assert found.page.facts.reader in {"child", "everyone"}
