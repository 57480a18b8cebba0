"""Makes sentences that look like online-safety guides.

The same seed always gives the same text.
"""

from __future__ import annotations

from random import Random

PEOPLE = (
    "children",
    "young people",
    "parents",
    "carers",
    "teachers",
    "friends",
    "classmates",
    "older siblings",
    "school staff",
    "grandparents",
    "teenagers",
    "club leaders",
)
THINGS = (
    "a group chat",
    "a gaming lobby",
    "a video app",
    "a private message",
    "a screenshot",
    "a profile photo",
    "a location tag",
    "a friend request",
    "a live stream",
    "a homework forum",
    "a chatbot",
    "a sign-up form",
    "a shared tablet",
    "a comment thread",
    "a voice note",
    "a voucher code",
)
VERBS = (
    "check",
    "report",
    "block",
    "mute",
    "talk about",
    "save",
    "question",
    "review",
    "hide",
    "explain",
    "compare",
    "write down",
    "discuss",
    "slow down on",
)
RISKS = (
    "pressure to share",
    "bullying",
    "scams",
    "hidden advertising",
    "misleading headlines",
    "edited pictures",
    "unkind jokes",
    "late-night scrolling",
    "leaked passwords",
    "unwanted contact",
    "hoax challenges",
    "oversharing",
)
FEELINGS = (
    "worried",
    "confused",
    "left out",
    "rushed",
    "excited",
    "curious",
    "angry",
    "unsure",
    "tired",
    "hopeful",
    "calm",
)
PLACES = (
    "at home",
    "at school",
    "on the bus",
    "during break",
    "in the library",
    "at a club",
    "on holiday",
    "before bed",
    "at the weekend",
)
PEOPLE_WHO_HELP = (
    "a trusted adult",
    "the safeguarding lead",
    "a helpline",
    "a form tutor",
    "a parent or carer",
    "a school nurse",
    "an older cousin",
)
REASONS = (
    "because the first reply is rarely the best one",
    "so that nobody has to deal with it alone",
    "even when it looks like a joke",
    "and keep a copy in case it is needed later",
    "although it can feel awkward to bring up",
    "before it spreads any further",
    "since settings change after every update",
    "as a normal part of looking after each other",
)
SENTENCES = (
    "{People} can {verb} {thing} {place} {reason}.",
    "When {thing} leaves someone feeling {feeling}, it helps to {verb} it with {help}.",
    "Most {people} say that {risk} starts with {thing}, often {place}.",
    "Ask what happened, listen first, and only then {verb} {thing} {reason}.",
    "If {risk} becomes a pattern, {people} can speak to {help} {place}.",
    "It is fine to feel {feeling}; nobody is in trouble for asking about {thing}.",
    "A good rule for {thing}: stop, think about {risk}, and {verb} it {reason}.",
    "Remember that {risk} is never the fault of {people}; {help} will know what to do.",
    "Keep {thing} private, and tell {help} about {risk}.",
    "Some {people} find {thing} useful, yet {risk} can still appear {place}.",
    "Open {thing} together, look for signs of {risk}, and {verb} anything that feels {feeling}.",
)


class Words:
    """A source of sentences."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, below: int) -> int:
        """Return a number from 0 up to, not including, `below`."""
        return self._random.randrange(below)

    def title(self) -> str:
        """Return words for a heading."""
        choice = self._random.choice
        return f"{choice(VERBS).capitalize()} {choice(THINGS)} {choice(PLACES)}"

    def sentence(self) -> str:
        """Return one sentence."""
        choice = self._random.choice
        people = choice(PEOPLE)
        return choice(SENTENCES).format(
            people=people,
            People=people.capitalize(),
            verb=choice(VERBS),
            thing=choice(THINGS),
            risk=choice(RISKS),
            feeling=choice(FEELINGS),
            place=choice(PLACES),
            reason=choice(REASONS),
            help=choice(PEOPLE_WHO_HELP),
        )

    def paragraph(self, sentences: int) -> str:
        """Return some sentences in one paragraph."""
        return " ".join(self.sentence() for _ in range(sentences))
