"""Documents and searches to measure with: invented words with the frequencies of real ones.

The same seed gives the same documents, so that runs can be compared.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

SEED = 20261124
# Languages with their share of a hundred documents, and the letters their words are made of. The
# last two are none of the site's: a site may have more languages than analysers.
LANGUAGES: dict[str, tuple[int, str, str]] = {
    "en": (30, "b c d f g h j l m n p r s t v w br cl pr st sh th tr", "a e i o u ea ou ai ee oo"),
    "cy": (10, "b c d dd f ff g ll m n p r rh s t th gw", "a e i o u w y ae au wy oe"),
    "pl": (10, "b c cz d g k l ł m n p r rz s sz t w z ż", "a e i o u y ą ę ó"),
    "fr": (10, "b c ch d f g j l m n p qu r s t v pr tr", "a e é i o u ou ai eau è"),
    "es": (10, "b c ch d f g j l ll m n ñ p r s t v tr", "a e i o u ia ue á é ó"),
    "ar": (8, "ب ت ج ح خ د ر ز س ش ص ط ع ف ق ك ل م ن ه", "ا و ي"),
    "ur": (6, "ب پ ت ج چ ح د ر ز س ش ع ف ک گ ل م ن", "ا و ی"),
    "de": (8, "b d f g h k l m n p r s sch st t w z", "a e i o u ä ö ü ei au"),
    "it": (8, "b c d f g l m n p r s t v gl gn tr", "a e i o u ia io"),
}
ENDINGS = ("", "", "", "", "s", "e", "es", "en", "a", "er")
WORDS, COMMON = 4_500, 40  # different stems of a language; so many of them are in every sentence
FLATNESS, STEEPNESS = 2.7, 1.07
KINDS = ("guide", "lesson", "activity", "glossary", "help")
AUDIENCES = ("parents", "teachers", "children")
BANDS = ("4-7", "8-10", "11-13", "14-18")
TOPICS = tuple(f"topic-{number:02}" for number in range(24))


@dataclass(frozen=True)
class Text:
    """A document before anything is made of it."""

    key: str
    language: str
    title: str
    summary: str
    headings: tuple[str, ...]
    sentences: tuple[str, ...]
    facets: dict[str, tuple[str, ...]]


class _Words:
    def __init__(self, language: str) -> None:
        one = random.Random(f"{SEED}-{language}")
        _, consonants, vowels = LANGUAGES[language]
        first, second = consonants.split(), vowels.split()
        made: dict[str, None] = {}
        while len(made) < WORDS:
            syllables = one.choice((1, 2, 2, 3))
            word = "".join(one.choice(first) + one.choice(second) for _ in range(syllables))
            made[word + one.choice(first)] = None
        self.words = tuple(made)
        self.weights = tuple(
            accumulate(1 / (rank + FLATNESS) ** STEEPNESS for rank in range(1, WORDS + 1))
        )


def texts(count: int) -> list[Text]:
    """Return so many documents of about 600 words, in all languages."""
    order = [name for name, (share, *_) in LANGUAGES.items() for _ in range(share)]
    random.Random(SEED).shuffle(order)
    words = {name: _Words(name) for name in LANGUAGES}
    return [
        _text(number, words[order[number % 100]], order[number % 100]) for number in range(count)
    ]


def _text(number: int, language: _Words, name: str) -> Text:
    one = random.Random(f"{SEED}-{number}")
    topic = one.randrange(len(TOPICS))
    start = COMMON + topic * 80
    own = language.words[start : start + 80]  # words that documents of a topic like

    def sentence(length: int) -> str:
        usual = one.choices(language.words, cum_weights=language.weights, k=length)
        said = [one.choice(own) if one.random() < 0.2 else word for word in usual]
        return " ".join(word + one.choice(ENDINGS) for word in said).capitalize()

    length = max(120, min(2400, int(one.lognormvariate(6.27, 0.5))))
    return Text(
        key=f"{name}/{number}",
        language=name,
        title=sentence(one.randint(3, 6)),
        summary=sentence(25) + ".",
        headings=tuple(sentence(one.randint(2, 5)) for _ in range(one.randint(3, 6))),
        sentences=tuple(f"{sentence(14)}." for _ in range(length // 14)),
        facets={
            "kind": (one.choice(KINDS),),
            "audience": tuple(one.sample(AUDIENCES, one.choice((1, 2)))),
            "band": tuple(one.sample(BANDS, one.choice((1, 2)))),
            "topic": (TOPICS[topic],),
        },
    )


def searches(documents: list[Text], lengths: tuple[int, ...], each: int) -> list[tuple[str, ...]]:
    """Return searches in English: words that stand together in one document, and that at least
    one in a hundred documents has."""
    english = [one for one in documents if one.language == "en"]
    held = Counter(word for one in english for word in set(_words_of(one)))
    common = set(_Words("en").words[:COMMON])
    one = random.Random(f"{SEED}-searches-{len(documents)}")
    found: list[tuple[str, ...]] = []
    for length in lengths:
        wanted = len(found) + each
        while len(found) < wanted:
            words = [
                word
                for word in _words_of(one.choice(english))
                if held[word] >= max(2, len(english) / 100) and word not in common
            ]
            asked = tuple(dict.fromkeys(one.sample(words, min(len(words), length * 2))))[:length]
            if len(asked) == length:
                found.append(asked)
    return found


def _words_of(text: Text) -> list[str]:
    return " ".join((text.title, *text.sentences)).replace(".", "").lower().split()
