"""What was typed without spaces is taken apart, where nobody knows it as one word."""

from __future__ import annotations

import pytest

from safelight.search.help_first import HelpFinder


@pytest.mark.parametrize(
    ("typed", "apart", "card"),
    [
        ("iwanttodie", "i want to die", "safe"),
        ("k i l l  m y s e l f", "kill  myself", "safe"),
        ("s.e.l.f h.a.r.m", "self harm", "safe"),
        ("imbeingblackmailed", "im being blackmailed", "threat"),
        ("mychildisbeingbullied", "my child is being bullied", "unkind"),
        ("rhywunynbygwthfi", "rhywun yn bygwth fi", "threat"),
        ("ktosmnieszantazuje", "ktos mnie szantazuje", "threat"),
        ("jeveuxmourir", "je veux mourir", "safe"),
        ("mehackearonlacuenta", "me hackearon la cuenta", "account"),
        ("اناخايفة", "انا خايفة", "uncomfortable"),
        ("مجھےبلیک میل", "مجھے بلیک میل", "threat"),
        ("mujheblackmailkarrahahai", "mujhe blackmail kar raha hai", "threat"),
    ],
)
def test_a_cry_without_its_spaces_is_heard(
    finder: HelpFinder, typed: str, apart: str, card: str
) -> None:
    assert finder.together.apart(typed) == apart
    found = finder.find(typed)
    assert found
    assert found.card == card


@pytest.mark.parametrize(
    "typed",
    [
        "therapist",  # a word, whatever is in it
        "cyberbullying",
        "Christopher",  # a name
        "prześladowaniem",  # a form that no list has
        "helpme",  # too short to be sure
        "x" * 500,
        "a story of more than three words with therapits in it",
    ],
)
def test_a_word_stays_whole(finder: HelpFinder, typed: str) -> None:
    assert finder.together.apart(typed) == typed
