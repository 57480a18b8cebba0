"""Typed words become what was meant, and say so honestly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.language import analyser
from safelight.search.backend import Surface
from safelight.search.facets import ANY_CHILD
from safelight.search.request import LONGEST_TEXT, Suggestion, clean
from safelight.search.slips import distance
from safelight.search.spelling import Spelling, fit_words
from safelight.search.spelt_right import SpeltRight
from safelight.search.suggestions import Suggestions, _Title
from safelight.search.understanding import Known, Understood, understand
from safelight.search.vocabulary import Vocabulary

SURFACES = [
    Surface("grooming", "groom", 9),
    Surface("lesson", "lesson", 5),
    Surface("cyberbullying", "cyberbulli", 7),
    Surface("tik", "tik", 2),
    Surface("tok", "tok", 2),
    Surface("bully", "bulli", 4),
    Surface("nasty", "nasti", 0),  # for matching only
    Surface("gwers", "cwers", 3),
]
KNOWN = Known(Vocabulary(SURFACES), Spelling.of(fit_words(SURFACES)))


def read(text: str, language: str = "en", *, exact: bool = False) -> Understood:
    return understand(text, language, "en", KNOWN, exact=exact)


def stems(understood: Understood) -> set[tuple[str, ...]]:
    return {one.stems for unit in understood.units for one in unit.alternatives}


@pytest.mark.parametrize("typed", ["gropming", "groming", "groomign", "groomingg", "GROMING"])
def test_a_misspelt_word_is_read_as_the_word_of_the_index(typed: str) -> None:
    found = read(f"{typed} lesson?")
    assert ("groom",) in stems(found)
    assert found.corrected == "grooming lesson?"
    assert found.words == ("grooming", "lesson")


def test_words_are_taken_as_they_are_typed_when_that_is_wanted() -> None:
    found = read("gropming", exact=True)
    assert found.corrected == ""
    assert ("groom",) not in stems(found)


def test_a_word_for_matching_only_is_never_shown_as_a_correction() -> None:
    found = read("nasyt")
    assert ("nasti",) in stems(found)
    assert found.corrected == ""


@pytest.mark.parametrize("typed", ["xq", "of", "12345", "zzzzzzzz", "grom2"])
def test_what_cannot_be_a_misspelling_is_left_alone(typed: str) -> None:
    assert read(typed).corrected == ""


def test_neighbours_are_read_as_one_word_and_one_word_as_two() -> None:
    assert ("cyberbulli",) in stems(read("cyber bullying"))
    assert ("cyberbulli",) in stems(read("cyber-bullying"))
    assert ("tik", "tok") in stems(read("tiktok"))


FRENCH = [
    Surface("mot", "mot", 9),
    Surface("passe", "pass", 9),
    Surface("dépasse", "depass", 1),
    Surface("réseaux", "reseau", 4),
    Surface("sociaux", "social", 4),
    Surface("ligne", "lign", 7),
    Surface("sécurité", "securit", 6),
]
ARABIC = [Surface("آن", "ان", 9), Surface("لائن", "لاین", 9), Surface("تصویر", "تصویر", 3)]


def parted(typed: str, language: str, surfaces: list[Surface], *right: str) -> set[tuple[str, ...]]:
    vocabulary, spelt = Vocabulary(surfaces), SpeltRight(language, frozenset(right))
    known = Known(vocabulary, Spelling.of([]), spelt)
    found = stems(understand(typed, language, "en", known))
    return {one for one in found if len(one) > 1}


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("motdepasse", ("mot", "pass")),  # not "dépasse", which is rarer
        ("#MotDePasse", ("mot", "pass")),
        ("reseauxsociaux", ("reseau", "social")),
        ("sécuritéenligne", ("securit", "lign")),
        ("securiteenligne", ("securit", "lign")),
        ("motdepassesecurite", ("mot", "pass", "securit")),
        ("motdepassesecuritereseaux", ("mot", "pass", "securit", "reseau")),
    ],
)
def test_words_typed_as_one_are_parted_with_small_words_between(
    typed: str, parts: tuple[str, ...]
) -> None:
    assert parted(typed, "fr", FRENCH) == {parts}
    assert set(parts) <= set(
        understand(typed, "fr", "en", Known(Vocabulary(FRENCH), Spelling.of([]))).stems
    )


def test_a_part_in_arabic_script_may_have_two_letters() -> None:
    assert parted("آنلائن", "ur", [*map(_urdu, ARABIC)]) == {("ان", "لاین")}


def _urdu(one: Surface) -> Surface:
    return one._replace(surface=analyser("ur").surface(one.surface))


@pytest.mark.parametrize("typed", ["motligne", "passeport", "motapasse", "xmotdepasse"])
def test_an_ordinary_word_is_not_taken_apart(typed: str) -> None:
    rare = [one._replace(documents=1) for one in FRENCH] + [Surface("page", "pag", 9)]
    assert not parted(typed, "fr", rare, "motligne")


def test_words_on_most_pages_make_up_even_a_word_that_is_spelt_right() -> None:
    assert parted("motpasse", "fr", FRENCH, "motpasse") == {("mot", "pass")}


@pytest.mark.parametrize("typed", ["motde" * 40, "motdepasse" * 20, "deladela" * 25])
def test_a_word_without_end_is_not_taken_apart(typed: str) -> None:
    assert not parted(typed, "fr", FRENCH)


def test_three_neighbours_are_read_as_one_word() -> None:
    assert ("cyberbulli",) in stems(read("cyber bull ying"))


def test_a_sentence_that_was_typed_as_one_word_is_read_by_its_words() -> None:
    words = {"aboutgroominglesson": "about a grooming lesson of nobody"}
    known = replace(KNOWN, apart=lambda word: words.get(word, word))
    [unit] = understand("aboutgroominglesson", "en", "en", known).units
    assert ("groom", "lesson") in [one.stems for one in unit.alternatives]


def test_words_joined_with_lines_are_read_one_by_one() -> None:
    assert read("grooming_lesson").words == ("grooming", "lesson")


def test_a_piece_is_worth_less_than_a_whole_that_is_on_most_pages() -> None:
    surfaces = [
        Surface("online", "onlin", 9),
        Surface("line", "line", 4),
        Surface("topics", "topic", 3),
    ]
    known = Known(Vocabulary(surfaces), Spelling.of([]))
    for typed, piece, is_less in (("on line", "line", True), ("to pics", "pic", False)):
        [unit] = understand(typed, "en", "en", known).units
        weights = {one.stems: one.weight for one in unit.alternatives}
        assert (weights[piece,] < 1) is is_less


def test_question_words_go_unless_nothing_else_is_left() -> None:
    assert read("what is the grooming of").words == ("grooming",)
    assert read("who are you").words == ("who", "are", "you")
    assert read("?!😀").units == ()


def test_an_english_question_on_a_page_of_another_language_loses_its_question_words() -> None:
    assert read("what is the grooming of", "ar").words == ("grooming",)


def test_a_welsh_word_that_lost_its_first_letter_is_found() -> None:
    assert ("cwers",) in stems(read("wers", "cy"))


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [("grooming", "gropming", 1), ("form", "from", 1), ("abcd", "abcd", 0), ("abc", "xyz", 3)],
)
def test_letters_that_are_wrong_are_counted(one: str, other: str, wrong: int) -> None:
    assert distance(one, other, 3) == wrong


def test_a_text_is_cleaned_and_cut() -> None:
    assert clean("a\n\x1b\u202eb  c") == "a b c"
    assert len(clean("word " * 5_000)) <= LONGEST_TEXT
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("a\u00adb\ufeffc") == "abc"
    assert clean("cafe\u0301") == "café"
    assert clean("a" + "\u0316" * 50) == "a" + "\u0316" * 3


@pytest.mark.parametrize(
    "text", ["a\u00ad\u0301", "\u200d a \u200d", "x" * 300 + "\u0301", "e\u0301" * 300]
)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_the_vocabulary_knows_its_words_and_no_others() -> None:
    vocabulary = KNOWN.vocabulary
    assert [one.surface for one in vocabulary] == sorted(one.surface for one in SURFACES)
    assert vocabulary.get("lesson") == Surface("lesson", "lesson", 5)
    assert vocabulary.get("zzz") is None
    assert vocabulary.get("") is None
    assert vocabulary.has_stem("bulli")
    assert not vocabulary.has_stem("bully")


RIGHT = SpeltRight("en", frozenset({"niece", "refugee", "change"}), frozenset({"roblox"}))


def asking(typed: str, *words: str, right: SpeltRight = RIGHT) -> Understood:
    surfaces = [Surface(word, word, at) for at, word in enumerate(reversed(words), 1)]
    known = Known(Vocabulary(surfaces), Spelling.of(fit_words(surfaces)), right)
    return understand(typed, right.language, "en", known)


def corrected(typed: str, *words: str, right: SpeltRight = RIGHT) -> str:
    return asking(typed, *words, right=right).corrected


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("niece", "nice"),  # a common word
        ("refugee", "referee"),
        ("vaping", "making"),  # too short for two wrong letters
        ("lads", "adds"),
        ("grooming", "crooking"),  # two, and the first of them
    ],
)
def test_a_word_that_may_well_be_right_is_left_as_it_is(typed: str, word: str) -> None:
    assert corrected(typed, word) == ""


@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [
        ("robloc", ("robloe", "roblox"), "roblox"),  # names of games come first
        ("chantge", ("change", "chantage"), "chantage"),  # a letter is sooner left out than added
    ],
)
def test_the_likeliest_word_is_meant(typed: str, words: tuple[str, ...], meant: str) -> None:
    assert corrected(typed, *words) == meant


@pytest.mark.parametrize(
    ("typed", "words", "meant"),
    [
        ("change", ("changé",), "changé"),  # a word that is right may lack its accents
        ("despues", ("deques", "después"), "después"),
    ],
)
def test_an_accent_is_put_in_without_a_word(typed: str, words: tuple[str, ...], meant: str) -> None:
    asked = asking(typed, *words)
    assert asked.words == (meant,)
    assert asked.corrected == ""


def test_what_is_joined_on_before_an_arabic_word_is_no_misspelling() -> None:
    right = SpeltRight("ar", frozenset({"خامس"}))
    assert corrected("الخامس", "الخمس", right=right) == ""
    assert corrected("لتيك", "لديك", "تيك", right=right) == ""


def test_common_words_of_the_languages_are_spelt_right(catalogue: Catalogue) -> None:
    common = catalogue.common_words
    for language, typed in (
        ("en", "autism muslim niece taxes vaping stammer"),
        ("fr", "collège primaire"),
        ("es", "taller celular"),
        ("pl", "scenariusz"),
        ("ar", "بنتي الخامس خطيب"),
        ("ur", "بیٹی"),
        ("cy", "arlein"),
    ):
        right = SpeltRight.read(common, language)
        for word in typed.split():
            assert analyser(language).surface(word) in right, word
        assert "minecraft" in right
    assert "pasword" not in SpeltRight.read(common, "en")


@pytest.mark.parametrize(
    ("band", "has"), [("", True), ("8-10", True), (ANY_CHILD, True), ("4-7", False)]
)
def test_a_child_of_any_age_is_offered_the_words_of_titles_for_children(
    band: str, has: bool
) -> None:
    title = _Title(("pip",), Suggestion("Pip", "children/8-10/pip"), ("8-10",))
    assert Suggestions("en", (title,)).have("pip", band) is has
