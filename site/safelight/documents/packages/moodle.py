"""Questions for Moodle: as its XML, and as GIFT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from safelight.catalogue.body import TaskOption
from safelight.catalogue.model import Page
from safelight.documents.edition import Reader
from safelight.documents.format import Studio
from safelight.documents.manuscript import Manuscript
from safelight.documents.packages.questions import (
    Question,
    feedback_words,
    has_questions,
    option_words,
    questions_of,
)

WHOLE = 100  # per cent
_SIGNS = re.compile(r"([~=#{}:\\])")  # what GIFT takes for its own


class _Questions:
    """What both formats are offered for."""

    def makes(self, page: Page, reader: Reader) -> bool:
        """Return whether the page has questions that can be marked."""
        return reader is Reader.WHOLE and has_questions(page)

    def pages(self, made: bytes) -> int:
        """Return 0: a list of questions has no pages."""
        return 0


class MoodleXml(_Questions):
    """Writes Moodle XML."""

    name = "moodle"
    suffix = "-moodle.xml"
    media_type = "application/xml"

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the questions."""
        asked = "".join(_xml(one) for one in questions_of(manuscript))
        category = escape(manuscript.title.replace("/", "//"))  # one alone would part folders
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<quiz><question type="category"><category>'
            f"<text>$course$/Safelight/{category}</text></category></question>{asked}</quiz>\n"
        ).encode()


class Gift(_Questions):
    """Writes GIFT."""

    name = "gift"
    suffix = "-gift.txt"
    media_type = "text/plain; charset=utf-8"

    def write(self, manuscript: Manuscript, studio: Studio) -> bytes:
        """Return the questions."""
        head = f"// Safelight: {manuscript.title}. CC BY 4.0. {manuscript.imprint.code}\n"
        return "\n".join((head, *(_gift(one) for one in questions_of(manuscript)))).encode()


def _fractions(question: Question) -> Iterator[tuple[TaskOption, str]]:
    """Yield each answer with its share of the mark: the right ones make a hundred together, and
    each that is not takes as much away where several are chosen."""
    each = WHOLE / len(question.right)
    for one in question.options:
        share = each if one.right else (-each if question.takes_several else 0.0)
        yield one, f"{share:.5f}".rstrip("0").rstrip(".")


def _xml(question: Question) -> str:
    answers = "".join(
        f'<answer fraction="{share}" format="plain_text"><text>{escape(option_words(one))}</text>'
        f'<feedback format="plain_text"><text>{escape(feedback_words(one))}</text></feedback>'
        "</answer>"
        for one, share in _fractions(question)
    )
    return (
        f'<question type="multichoice"><name><text>{escape(question.asked)}</text></name>'
        f'<questiontext format="plain_text"><text>{escape(question.words)}</text></questiontext>'
        f"<single>{'false' if question.takes_several else 'true'}</single>"
        "<shuffleanswers>true</shuffleanswers><answernumbering>none</answernumbering>"
        f"{answers}</question>"
    )


def _gift(question: Question) -> str:
    answers = "".join(
        f"\t{_sign(one, share, question)}{_safe(option_words(one))}"
        + (f"#{_safe(feedback_words(one))}" if one.feedback else "")
        + "\n"
        for one, share in _fractions(question)
    )
    return f"::{_safe(question.asked)}:: {_safe(question.words)} {{\n{answers}}}\n"


def _sign(option: TaskOption, share: str, question: Question) -> str:
    if question.takes_several:
        return f"~%{share}%"
    return "=" if option.right else "~"


def _safe(words: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(words.split()))
