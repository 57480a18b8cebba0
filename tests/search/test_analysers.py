"""Words are folded the same way when they are indexed and when they are typed."""

from __future__ import annotations

import pytest

from safelight.search.analysers import terms_of, words_of


@pytest.mark.parametrize(
    ("language", "written", "typed"),
    [
        ("en", "She is being bullied online.", "bullying ONLINE"),
        ("en", "Sarah’s Law", "sarah's law"),
        ("fr", "Réseaux sociaux", "reseau social"),
        ("es", "Contraseñas", "contrasena"),
        ("pl", "Łączność", "lacznosc"),
        ("cy", "Tŷ", "ty"),
        ("ar", "سَلَامَةُ", "سلامة"),
        ("ar", "إنترنت", "انترنت"),
        ("ur", "مدد", "مدد"),
    ],
)
def test_what_is_typed_meets_what_is_written(language: str, written: str, typed: str) -> None:
    assert set(terms_of(language, typed)) <= set(terms_of(language, written))


@pytest.mark.parametrize("text", ["", "   ", "?!…", "''", "’’’"])
def test_text_without_words_has_no_terms(text: str) -> None:
    assert [term for term in terms_of("en", text) if term] == []


def test_a_vocalised_arabic_word_stays_one_word() -> None:
    assert len(words_of("سَلَامَةُ")) == 1


def test_every_language_gives_as_many_terms_as_words() -> None:
    text = "It’s Grandad’s tablet, l’école, سلامة"
    lengths = {len(terms_of(tag, text)) for tag in ("en", "fr", "es", "pl", "ar", "cy", "ur")}
    assert len(lengths) == 1
