"""Arabic and Urdu: what joins on before a word, and the endings of plurals."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from safelight.search.analysers.letters import ARABIC

# The article, with the conjunctions and prepositions written in one with it; longest first.
_ARTICLES = ("وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل")
_JOINED = ("ال", "لل", "و", "ف", "ب", "ل", "ك")
SHORTEST = 3
_AND = frozenset("وف")
SHORTEST_AFTER_AND = 2
SHORTEST_LATIN = 5
# The same, typed in Latin letters.
_LATIN_BEFORE = (
    "bey",
    "bye",
    "bet",
    "hay",
    "by",
    "be",
    "bt",
    "ye",
    "yi",
    "y",
    "b",
    "w",
    "h",
    "7a",
    "l",
)
# What is written in one with a noun or a verb before it: conjunctions, prepositions, the article,
# and the beginnings of the present and future in the written language and in dialects.
_BEFORE = (
    *_ARTICLES,
    *("و", "ف", "ب", "ل", "ك", "ع", "ه", "ي", "ت", "ن", "ا", "س", "ح"),
    *(
        "بي",
        "بت",
        "بن",
        "حي",
        "حت",
        "هي",
        "هت",
        "سي",
        "ست",
        "ما",
        "وب",
        "ول",
        "وي",
        "وت",
        "لي",
        "عم",
    ),
)
_URDU_ENDINGS = ("یوں", "یاں", "ؤں", "وں", "یں", "ات", "ے", "ی")
SHORTEST_URDU = 2
_ENGLISH_PLURAL, SHORTEST_ENGLISH = "ز", 5  # ویڈیوز, گیمز: words that came with their plural


def arabic_stem(word: str, stem: Callable[[str], str]) -> str:
    """Return the stem without conjunction and article, which the stemmer alone would leave."""
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= SHORTEST:
            word = word.removeprefix(article)
            break
    return stem(word).translate(ARABIC)


def without_beginnings(word: str) -> Iterator[str]:
    """Yield what an Arabic word may be without what was written in one with its beginning."""
    if word.isascii():
        shortest = SHORTEST_LATIN
        for beginning in _LATIN_BEFORE:
            if word.startswith(beginning) and len(word) - len(beginning) >= shortest:
                yield word.removeprefix(beginning)
        return
    article = next((one for one in _ARTICLES if word.startswith(one)), "")
    for beginning in (article,) if article else _BEFORE:
        shortest = SHORTEST_AFTER_AND if beginning in _AND else SHORTEST
        if word.startswith(beginning) and len(word) - len(beginning) >= shortest:
            yield word.removeprefix(beginning)


def unjoined(word: str) -> Iterator[str]:
    """Yield what a word may be without the conjunctions, prepositions and article joined to it."""
    left = [word]
    for one in left:
        for joined in _JOINED:
            if one.startswith(joined) and len(one) - len(joined) >= SHORTEST:
                left.append(one.removeprefix(joined))
                yield left[-1]


def urdu_stem(word: str) -> str:
    """Return the word without the ending of a plural or a case."""
    if word.endswith(_ENGLISH_PLURAL) and len(word) >= SHORTEST_ENGLISH:
        return word.removesuffix(_ENGLISH_PLURAL)
    for ending in _URDU_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_URDU:
            return word.removesuffix(ending)
    return word
