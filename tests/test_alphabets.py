"""The order of words in each language, and the letter that they stand below."""

from __future__ import annotations

import pytest

from safelight.alphabets import first_letter, sorting_key


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["AI", "“Block”", "bystander", "CEOP", "Éclair", "Egg"]),
        ("fr", ["écran", "effacer", "Élan", "été"]),
        ("pl", ["Sekret", "Szantaż", "Świadek", "Zdjęcie", "Źródło", "Żart"]),
        ("cy", ["Cyfrinair", "Chwarae", "Dileu", "Ddoe", "Lawrlwytho", "Llun", "Ŵyl"]),
        ("es", ["nube", "Ñandú", "ocultar"]),
        ("ar", ["الإبلاغ", "بث مباشر", "التنمر", "الموافقة", "CEOP"]),
        ("ur", ["آن لائن", "بلاک", "پاس ورڈ", "ٹیکسٹ", "چیٹ", "ڈیٹا", "گیم", "یاد"]),
        ("de", ["Angst", "Ärger", "Bild"]),
    ],
)
def test_words_stand_in_the_order_of_their_language(language: str, words: list[str]) -> None:
    shuffled = sorted(words, key=lambda one: one[::-1])
    assert sorted(shuffled, key=lambda one: sorting_key(one, language)) == words


def test_a_space_comes_before_every_letter() -> None:
    assert sorting_key("in game", "en") < sorting_key("ingame", "en")


@pytest.mark.parametrize(
    ("language", "words", "letter"),
    [
        ("pl", "świadek", "Ś"),
        ("cy", "llun", "Ll"),
        ("cy", "ŵyl", "W"),
        ("fr", "Écran", "E"),
        ("ar", "الاستدراج", "ا"),
        ("ar", "التنمر", "ت"),
        ("ur", "آن لائن", "ا"),
        ("en", "“Block”", "B"),
        ("ur", "CEOP", "C"),
        ("en", "", ""),
    ],
)
def test_a_word_stands_below_its_first_letter(language: str, words: str, letter: str) -> None:
    assert first_letter(words, language) == letter
