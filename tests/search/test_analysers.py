"""Words are folded the same way when they are indexed and when they are typed."""

from __future__ import annotations

import importlib

import pytest
import Stemmer

from safelight.catalogue.catalogue import Catalogue
from safelight.search.analysers.language import Analyser, analyser

MEET = [
    ("en", "She is being bullied online.", "bullying ONLINE"),
    ("en", "Sarah’s Law", "sarah's law"),
    ("en", "Children’s games", "child game"),
    ("fr", "Réseaux sociaux", "reseau social"),
    ("fr", "l’école", "ecole"),
    ("es", "Contraseñas", "contrasena"),
    ("es", "conversación", "conversaciones conversacion"),
    ("pl", "Łączność", "lacznosc"),
    ("pl", "zdjęcia", "zdjeciami zdjęć"),
    ("cy", "Tŷ", "ty"),
    ("cy", "plant", "blant phlant mhlant"),
    ("cy", "cath", "gath chath nghath"),
    ("cy", "diogelwch", "ddiogelwch"),
    ("cy", "bwlio", "fwlio mwlio"),
    ("ar", "سَلَامَةُ", "سلامة"),
    ("ar", "إنترنت", "انترنت"),
    ("ar", "الصور", "بالصور صور الصُّوَر"),
    ("ar", "والأطفال", "اطفال"),
    ("ar", "رقم ٩٩٩", "999"),
    ("ar", "مـــدرسة", "مدرسه"),
    ("ur", "بچّوں", "بچوں بچے"),
    ("ur", "کھیل", "كھيل"),
    ("ur", "۱۸ سال", "18"),
    ("ur", "ویڈیوز", "ویڈیو"),
]


@pytest.mark.parametrize(("language", "written", "typed"), MEET)
def test_what_is_typed_meets_what_is_written(language: str, written: str, typed: str) -> None:
    known = {stem for word in analyser(language).words(written) for stem in word.stems}
    for word in analyser(language).words(typed):
        assert known & set(word.stems), f"{word} does not meet {known}"


APART = [
    ("cy", "ffôn", "bôn"),
    ("cy", "plant", "plentyn"),
    ("ar", "صور", "صوت"),
    ("ur", "بچوں", "بات"),
    ("pl", "dzieci", "dzień"),
    ("es", "acoso", "acaso"),
    ("fr", "école", "écran"),
]


@pytest.mark.parametrize(("language", "one", "others"), APART)
def test_other_words_stay_apart(language: str, one: str, others: str) -> None:
    stems = set(analyser(language).words(one)[0].stems)
    assert all(stems.isdisjoint(word.stems) for word in analyser(language).words(others))


@pytest.mark.parametrize("text", ["", "   ", "?!…", "''", "’’’", "😀🎮", "\u202e\u200f"])
def test_text_without_words_has_no_stems(text: str) -> None:
    assert analyser("en").stems(text) == []


def test_a_vocalised_arabic_word_stays_one_word() -> None:
    assert len(analyser("ar").words("سَلَامَةُ")) == 1


@pytest.mark.parametrize("tag", ["en", "fr", "es", "pl", "ar", "cy", "ur"])
def test_every_word_has_a_stem(tag: str) -> None:
    words = analyser(tag).words("It’s Grandad’s tablet, l’école, سلامة ى 7 x")
    assert len(words) == 8
    assert all(all(word.stems) for word in words)


SNOWBALL = {"en": "english", "fr": "french", "es": "spanish", "pl": "polish", "ar": "arabic"}


@pytest.mark.parametrize("tag", SNOWBALL)
def test_stems_made_in_c_are_those_made_in_python(catalogue: Catalogue, tag: str) -> None:
    """An index must find the same on a machine for which there is no stemmer in C."""
    name = SNOWBALL[tag]
    module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    in_python = getattr(module, f"{name.title()}Stemmer")()
    in_c = Stemmer.Stemmer(name)
    pages = (page for (language, _), page in catalogue.pages.items() if language == tag)
    texts = " ".join(section.words for page in pages for section in page.sections)
    words = {word.surface for word in analyser(tag).words(texts)}
    assert len(words) > 1_000
    assert in_c.stemWords(sorted(words)) == in_python.stemWords(sorted(words))


def test_a_word_that_is_not_ours_is_read_and_not_kept() -> None:
    one, other = Analyser("en", str.upper), Analyser("en", str.upper)
    one.keep_only({"bullying"}.__contains__)
    text = "Bullying of Zaphod " + "x" * 1_000
    assert one.words(text) == other.words(text) == one.words(text)
    assert set(one.known) == {"Bullying"}
    assert one.known["of"].surface == "of"  # words of the content are asked for so
