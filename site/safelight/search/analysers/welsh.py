"""Welsh: no stemmer exists, and the first letter of a word changes with the word before it.

Every form of a word is brought to one representative of its first letter; forms that have lost a
letter altogether (gwers, wers) or gained one (ysgol, hysgol) are tried against the words that the
index knows.
"""

from __future__ import annotations

from safelight.search.analysers.letters import fold

# Beginnings that mutation leaves, with the consonant they may stand for; longest first. All three
# kinds of mutation then meet: c g ch ngh, p b ph mh, t d th nh, b f m, d dd n, g ng.
_STARTS = (
    ("ngh", "c"),
    ("mh", "p"),
    ("nh", "t"),
    ("ph", "p"),
    ("th", "t"),
    ("ch", "c"),
    ("ng", "g"),
    ("dd", "d"),
    ("ll", "l"),
    ("rh", "r"),
    ("f", "b"),
    ("m", "b"),
)
# The forms of each beginning, longest first; "ch", "th" and the like do not change.
_MUTATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((same, ()) for same in ("ch", "th", "ph", "ff", "dd", "ng")),
    ("ll", ("l",)),
    ("rh", ("r",)),
    ("c", ("g", "ch", "ngh")),
    ("p", ("b", "ph", "mh")),
    ("t", ("d", "th", "nh")),
    ("b", ("f", "m")),
    ("d", ("dd", "n")),
    ("g", ("", "ng")),
    ("m", ("f",)),
)
_HARD = {"b": "p", "d": "t", "g": "c"}
_ENDINGS = ("iadau", "ynnau", "iaid", "oedd", "iau", "ion", "ydd", "wyr", "au", "on", "od")
SHORTEST = 4  # letters that must be left when an ending goes
_VOWELS = frozenset("aeiouwy")
_LOST_G_BEFORE = _VOWELS | frozenset("lrn")


def stem(word: str) -> str:
    """Return the representative of every mutated form of a word, without its plural ending."""
    plain = fold(word).split("'")[0]
    plain = _unmutated(plain)
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST:
            return plain.removesuffix(ending)
    return plain


def _unmutated(word: str) -> str:
    if word.startswith("ff"):
        return word
    for start, radical in _STARTS:
        if word.startswith(start) and len(word) - len(start) > 1:
            word = radical + word[len(start) :]
            break
    return _HARD.get(word[:1], word[:1]) + word[1:]


def mutated(word: str) -> tuple[str, ...]:
    """Return the forms in which a word may begin after another one, and the word itself."""
    for start, others in _MUTATIONS:
        if word.startswith(start):
            rest = word.removeprefix(start)
            return (word, *(other + rest for other in others))
    return (word, f"h{word}") if word[:1] in _VOWELS else (word,)


def radicals(word: str) -> tuple[str, ...]:
    """Return the beginnings that a mutated one may stand for, with the rest of the word."""
    return tuple(
        start + word.removeprefix(other)
        for start, others in _MUTATIONS
        for other in others
        if other and word.startswith(other) and len(word) > SHORTEST - 1
    )


def related_forms(word: str) -> tuple[str, ...]:
    """Return the other forms a word may have where a whole letter comes or goes."""
    plain = fold(word)
    first, second = plain[:1], plain[1:2]
    if len(plain) < SHORTEST - 1:
        return ()
    found = []
    if first == "h" and second in _VOWELS:  # ei hysgol
        found.append(plain[1:])
    if first == "g" and second in _LOST_G_BEFORE:  # ei wers
        found.append(plain[1:])
    if first in _LOST_G_BEFORE:
        found.append("g" + plain)
    if first in _VOWELS:
        found.append("h" + plain)
    if first == "n" and second in _VOWELS:  # yn niogel
        found.append("d" + plain[1:])
    return tuple(found)
