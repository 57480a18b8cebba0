"""The order in which each language puts its words: Ś after S in Polish, Ll after L in Welsh.

Of a language that is not here letters are in the order of the Latin alphabet, whatever their
accents, and those of other scripts in the order of Unicode.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

# Letters of their own. What a language writes with two letters is one of them.
_ALPHABETS: Mapping[str, str] = {
    "cy": "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z",
    "pl": "a ą b c ć d e ę f g h i j k l ł m n ń o ó p q r s ś t u v w x y z ź ż",
    "es": "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z",
    "ar": "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
    "ur": "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ھ ء ی ے",
}
_LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
# Forms of one letter, as dictionaries have them.
_ONE_LETTER: Mapping[str, Mapping[str, str]] = {
    "ar": {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"},
    "ur": {"آ": "ا", "أ": "ا", "ئ": "ی", "ؤ": "و", "ۃ": "ہ", "ۂ": "ہ", "ۓ": "ے"},
}
# An article is no part of a word: الاستدراج stands below ا of استدراج.
_ARTICLES: Mapping[str, str] = {"ar": "ال"}
_BESIDES = re.compile(r"[^\w\s]|_")


def sorting_key(words: str, language: str) -> tuple[int, ...]:
    """Return what words are sorted by in a language, given by its tag."""
    ranks = _ranks(language)
    return tuple(_rank(letter, ranks) for letter in _letters(words, language))


def first_letter(words: str, language: str) -> str:
    """Return the letter below which words stand in a list, as a heading; empty without one."""
    return next((one for one in _letters(words, language) if one != " "), "").capitalize()


def _letters(words: str, language: str) -> Iterator[str]:
    """Yield the letters of words, one for each that the language has, and a space between words."""
    same = _ONE_LETTER.get(language, {})
    known = _ranks(language)
    longest = max(map(len, known))
    for at, word in enumerate(_words(words, language)):
        if at:
            yield " "
        start = 0
        while start < len(word):
            for end in range(min(start + longest, len(word)), start, -1):
                if word[start:end] in known:
                    break
            letter = word[start:end]
            start = end
            if letter not in known:
                letter = same.get(letter) or _plain(letter)
            if letter:
                yield letter


def _words(words: str, language: str) -> Iterator[str]:
    text = unicodedata.normalize("NFC", words.casefold())
    article = _ARTICLES.get(language, "")
    for word in _BESIDES.sub("", text).split():
        yield word.removeprefix(article) if len(word) > len(article) + 1 else word


def _plain(letter: str) -> str:
    """Return a letter without its accents; nothing for an accent alone."""
    apart = unicodedata.normalize("NFKD", letter)
    return "".join(one for one in apart if not unicodedata.combining(one))


@cache
def _ranks(language: str) -> Mapping[str, int]:
    letters = _ALPHABETS.get(language, _LATIN).split()
    return {letter: rank for rank, letter in enumerate(letters, 1)}


def _rank(letter: str, ranks: Mapping[str, int]) -> int:
    """Return the place of a letter: spaces first, then the alphabet, then what is foreign to it."""
    if letter == " ":
        return 0
    return ranks.get(letter) or len(ranks) + ord(letter[0])
