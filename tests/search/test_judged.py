"""The judged set: it is sound, and search answers it as well as was asked for."""

from __future__ import annotations

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.search.judging import (
    ADDED,
    BLIND,
    EVERYDAY,
    FRESH,
    HARD,
    HELD,
    OWN,
    TUNE,
    UNSEEN,
    UNTUNED,
    Figures,
    Judged,
    Outcome,
    figures,
    outcome_of,
    part_of,
    place,
    read_corpora,
)
from safelight.search.request import Answer
from safelight.search.service import Search
from tests.search.conftest import JUDGED, JUDGED_FOLDER

FEWEST = {"en": 70, "cy": 30, "pl": 30, "fr": 30, "es": 30, "ar": 30, "ur": 30}
WIDE = read_corpora(JUDGED_FOLDER)
LEAST_HEARD, MOST_FALSE = 0.97, 0.03


@pytest.fixture(scope="module")
def outcomes(answers: dict[Judged, Answer]) -> tuple[Outcome, ...]:
    return tuple(outcome_of(*one) for one in answers.items())


def test_every_language_has_enough_searches() -> None:
    for language, fewest in FEWEST.items():
        assert sum(one.language == language for one in JUDGED) >= fewest


def test_no_search_stands_there_twice() -> None:
    typed = [(one.language, one.query, one.band) for one in (*JUDGED, *WIDE)]
    assert len(typed) == len(set(typed))


def test_every_answer_is_a_page_of_the_site(catalogue: Catalogue) -> None:
    for one in (*JUDGED, *WIDE):
        assert one.right or one.part == EVERYDAY, f"{one.query}: nothing answers it."
        for key in one.right:
            assert catalogue.source(key), f"{one.query}: there is no page {key}."


def test_the_words_of_a_search_decide_its_part() -> None:
    assert all(one.part in {part_of(one.query), *UNTUNED} for one in JUDGED)
    shares = [sum(one.part == part for one in JUDGED) for part in (TUNE, HELD)]
    assert min(shares) > 0.4 * sum(shares)


@pytest.mark.parametrize(("part", "least"), [(TUNE, 1.0), (HELD, 0.99)])
def test_help_comes_for_distressed_searches(
    outcomes: tuple[Outcome, ...], part: str, least: float
) -> None:
    wanted = [
        one for one in outcomes if one.judged.part == part and one.judged.kind == "distressed"
    ]
    missed = [f"{one.judged.query}: {one.card or 'no card'}" for one in wanted if not one.is_helped]
    assert len(missed) <= (1 - least) * len(wanted), "\n".join(missed)


@pytest.mark.parametrize("part", [TUNE, HELD])
def test_the_first_screen_answers(outcomes: tuple[Outcome, ...], part: str) -> None:
    found = figures(one for one in outcomes if one.judged.part == part)
    assert found.success_at_3 >= 0.95
    assert found.mean_reciprocal_rank >= 0.85


def test_ordinary_searches_seldom_get_a_card(outcomes: tuple[Outcome, ...]) -> None:
    tuned = [one for one in outcomes if one.judged.part not in UNTUNED]
    assert figures(tuned).help_on_ordinary <= 0.03


@pytest.mark.parametrize(
    ("part", "least", "least_offered", "most_false"),
    [
        (FRESH, 0.93, 0.99, 0.04),
        (BLIND, 0.88, 0.97, 0.04),
        (ADDED, 0.9, 0.97, 0.04),
        (OWN, 0.83, 0.96, 0.08),
        (UNSEEN, 0.92, 0.96, 0.04),
        (HARD, 0.85, 0.96, 0.1),
        (EVERYDAY, 0.0, 0.0, 0.12),
    ],
)
def test_searches_that_nobody_tuned_to_are_mostly_heard(
    outcomes: tuple[Outcome, ...], part: str, least: float, least_offered: float, most_false: float
) -> None:
    """The aim is that of all others; `make judge` prints how far it is away."""
    found = figures(one for one in outcomes if one.judged.part == part)
    assert found.help_recall >= least
    assert found.help_offered >= least_offered
    assert found.help_on_ordinary <= most_false


@pytest.mark.parametrize("language", FEWEST)
def test_what_many_people_would_type_is_heard(search: Search, language: str) -> None:
    heard = {"distressed": [0, 0], "ordinary": [0, 0], "either": [0, 0]}
    missed = []
    for one in (one for one in WIDE if one.language == language):
        found = search.helper.find(one.query, one.band)
        card = found.page.key if found else ""
        as_wanted = card in one.help_pages if one.kind == "distressed" else not card
        heard[one.kind][as_wanted] += 1
        if not as_wanted:
            missed.append(f"{one.query}: {card or 'no card'}")
    wrong, right = heard["distressed"]
    assert right >= LEAST_HEARD * (right + wrong), "\n".join(missed)
    false, quiet = heard["ordinary"]
    assert false <= MOST_FALSE * (false + quiet), "\n".join(missed)


def judged(**changes: object) -> Judged:
    fields: dict[str, object] = {
        "language": "en",
        "part": TUNE,
        "query": "sum1 has my nudes",
        "who": "child",
        "kind": "distressed",
        "help": ("picture",),
        "reason": "An image is out.",
    }
    return Judged.model_validate({**fields, **changes})


def test_figures_count_what_a_reader_sees() -> None:
    first = Outcome(judged(), "help/picture", ("parents/sextortion", "help/picture"))
    second = Outcome(judged(kind="ordinary", help=(), answers=("glossary/ai",)), "help/now", ())
    third = Outcome(judged(), "help/threat", (), besides=("help/picture",))
    assert third.seen == ("help/threat", "help/picture")
    assert (figures([third]).help_recall, figures([third]).help_named) == (0.0, 1.0)
    assert figures([first, second]) == Figures(
        searches=2,
        success_at_1=0.5,
        success_at_3=0.5,
        mean_reciprocal_rank=0.5,
        no_result=0.5,
        alone_at_3=0.5,
        alone_rank=0.25,
        help_recall=1.0,
        help_on_ordinary=1.0,
        help_named=1.0,
        help_offered=1.0,
        lines_on_ordinary=0.0,
    )


def test_a_line_counts_for_itself_alone() -> None:
    line = Outcome(judged(), "", ("parents/sextortion",), offered=("help/picture",))
    found = figures([line])
    assert (found.help_recall, found.help_named, found.help_offered) == (0.0, 0.0, 1.0)
    assert line.seen == ("parents/sextortion",)
    ordinary = Outcome(judged(kind="ordinary", help=()), "", (), offered=("help/picture",))
    assert (figures([ordinary]).help_on_ordinary, figures([ordinary]).lines_on_ordinary) == (0, 1)


def test_a_page_that_is_not_there_has_no_place() -> None:
    assert place(("a", "b"), frozenset({"c"})) == 0
