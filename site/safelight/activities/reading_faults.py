"""Whether a child can read it: words on a screen, words in a sentence, and the reading grade.

The adult's note is not a child's to read, so it is left out. A fault is what lies a fifth outside
the target (see docs/editorial.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safelight.catalogue.model import Activity, Page, Question, Scene
from safelight.catalogue.page_types.page_type import Fault
from safelight.catalogue.part_names import END
from safelight.catalogue.readability import (
    TARGETS,
    TOLERANCE,
    grade,
    mean_length,
    sentences_in,
    words_in,
)

SOURCE = "en"
# Words that a child meets at once, without the choices: a scene, a question, a card, a reason.
WORDS_A_SCREEN = {"4-7": 35, "8-10": 60, "11-13": 90, "14-18": 110}
# The same thought takes more words in some languages, and some write as two what English joins.
WORDIER = 1.5


@dataclass(frozen=True)
class Portion:
    """What is read at once, with the line it stands on. The first text is its name."""

    line: int
    texts: tuple[str, ...]

    @property
    def length(self) -> int:
        """Return how many words it has."""
        return sum(len(words_in(text)) for text in self.texts)


def portions(page: Page, activity: Activity) -> Iterator[Portion]:
    """Yield everything that is read at once: what stands before the first scene or part, scenes,
    parts, the reason for each choice, and the words at the end."""
    for section in page.sections:
        if not section.id or (section.id == END and not activity.scenes):
            yield Portion(section.line, (section.heading, *section.runs))
    for part in _parts(activity):
        yield Portion(part.line, (part.heading, part.words))
    for question in activity.questions:
        if question.hint:
            yield Portion(question.line, (question.hint,))
        for option in question.options:
            if option.feedback:
                yield Portion(option.line, (option.feedback,))


def _parts(activity: Activity) -> tuple[Scene | Question, ...]:
    return (*activity.scenes, *activity.questions)


def _choices(part: Scene | Question) -> Iterator[str]:
    choices = part.choices if isinstance(part, Scene) else part.options
    yield from (one.text for one in choices)


def reading_faults(page: Page, band: str) -> Iterator[Fault]:
    """Yield screens with too many words, sentences that are too long, and too high a grade."""
    if page.activity is None:
        return
    room = 1.0 if page.language == SOURCE else WORDIER
    found = tuple(portions(page, page.activity))
    wanted = WORDS_A_SCREEN[band]
    for one in found:
        if one.length > wanted * TOLERANCE * room:
            yield Fault(
                one.line,
                f"{one.length} words on a screen; {wanted} at most for ages {band}. Split or cut.",
            )
    found += tuple(Portion(one.line, tuple(_choices(one))) for one in _parts(page.activity))
    yield from _sentence_faults(found, band, room, page.language == SOURCE)


def _sentence_faults(
    found: tuple[Portion, ...], band: str, room: float, is_source: bool
) -> Iterator[Fault]:
    target = TARGETS[band]
    longest = int(target.longest * TOLERANCE * room)
    sentences: list[list[str]] = []
    for line, text in ((one.line, text) for one in found for text in one.texts):
        for words in sentences_in(text):
            sentences.append(words)
            if len(words) > longest:
                start = " ".join(words[:5])
                yield Fault(
                    line,
                    f"A sentence of {len(words)} words (“{start}…”); {longest} at most. Split it.",
                )
    mean = mean_length(sentences)
    if mean > target.mean * TOLERANCE * room:
        yield Fault(
            1, f"{mean:.1f} words a sentence; {target.mean:g} for ages {band}. Split sentences."
        )
    measured = grade(sentences) if is_source else 0.0
    if measured > target.grade * TOLERANCE:
        yield Fault(
            1,
            f"Reading grade {measured:.1f}; {target.grade:g} for ages {band}. Use shorter words.",
        )
