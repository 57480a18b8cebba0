"""The hubs of the site: pages that lead to others and are no files of the content.

Their titles and summaries are texts of the interface, as the hubs themselves show them, so every
language has them. The map of the site is made from this list, and a test holds it to the addresses
that there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS, Topic
from safelight.search.facets import ANY_CHILD, SCOPE
from safelight.search.hub_words import HUB_WORDS

HUB = "hub"
CHILDREN, PARENTS, TEACHERS = ("children",), ("parents",), ("teachers",)
ADULTS = PARENTS + TEACHERS
EVERYONE = CHILDREN + ADULTS
NO_LIST = frozenset({"activity", "about"})  # types of page that the page of a topic does not list


@dataclass(frozen=True)
class Hub:
    """A page that leads to others.

    `path` follows the language in its address. `title`, `summary` and `names`, which it is called
    elsewhere, are to be translated. `scope` are the children who may find it.
    """

    path: str
    title: str
    summary: str
    audience: tuple[str, ...]
    names: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the key of its document."""
        return f"{HUB}/{self.path}"

    def typed(self, language: str) -> str:
        """Return what people type for it. It is for matching and is never shown."""
        words = HUB_WORDS.get(ANY_CHILD if self.bands else self.path, {})
        return words.get(language, "")

    def facets(self, language: str) -> dict[str, tuple[str, ...]]:
        """Return by what it can be narrowed."""
        return {
            "audience": self.audience,
            "band": self.bands,
            "topic": self.topics,
            "kind": (HUB,),
            "language": (language,),
            SCOPE: self.scope,
        }


_TO_PLAY = ("Activity", "Story", "Quiz", "A certificate to print")
_BANDS = {
    "4-7": ("Hello! I’m Glim.", "Look, listen and play"),
    "8-10": ("Welcome to Lamplight Town", "Explore Lamplight Town"),
    "11-13": ("New phone, new school, new questions", "New phone, new school"),
    "14-18": ("Straight answers, no lectures", "Straight answers"),
}
FIXED = (
    Hub(
        "parents/",
        "Parents and carers",
        "What to do when something happens, what to set up first, and how to start talking.",
        PARENTS,
        ("Guides", "Choose a topic"),
    ),
    Hub(
        "teachers/",
        "Find a lesson",
        "Lessons by age, topic and time, with safeguarding notes. Free to use and change.",
        TEACHERS,
        ("Teachers", "Lessons", "Search lessons", "Assemblies", "Staff training"),
    ),
    Hub(
        "teachers/school-kit/",
        "School kit",
        "A newsletter text, a letter home, a poster, words for your policy, a card for staff "
        "and a help panel. Copy, fill in, print.",
        TEACHERS,
    ),
    Hub(
        "teachers/plan/",
        "Plan your lessons",
        "Tick lessons, order them by term, and keep the address: it is the plan.",
        TEACHERS,
    ),
    Hub(
        "teachers/frameworks/",
        "What the lessons cover",
        "Every strand, area of risk and theme, by age, with what is still missing.",
        TEACHERS,
    ),
    Hub(
        "check/",
        "Check a copy code",
        "See whether a printed or saved copy is still current.",
        ADULTS,
    ),
    Hub(
        "children/",
        "How old are you?",
        "Stories, games and answers for ages 4 to 7, 8 to 10, 11 to 13 and 14 to 18.",
        CHILDREN,
        ("Children and young people", *_TO_PLAY),
        BANDS,
        (ANY_CHILD,),
    ),
    *(
        Hub(f"children/{band}/", title, summary, CHILDREN, _TO_PLAY, (band,), (band,))
        for band, (title, summary) in _BANDS.items()
    ),
    Hub(
        "home-packs/",
        "Home packs",
        "Fifteen minutes together, with paper and a pencil. No device is needed.",
        PARENTS,
        ("Fifteen minutes together",),
    ),
    Hub(
        "help/",
        "Get help now",
        "You are not in trouble. Whatever happened, someone can help, today.",
        EVERYONE,
        ("Help and advice",),
        scope=(*BANDS, ANY_CHILD),
    ),
    Hub("glossary/", "Glossary", "What the words mean, in one plain sentence each.", EVERYONE),
    Hub(
        "evidence/",
        "Evidence",
        "What has been counted, what it shows, and what it does not show.",
        ADULTS,
    ),
    Hub(
        "about/",
        "About Safelight",
        "What this site is, who writes it, and what it does not do.",
        EVERYONE,
    ),
)

_FIXED_BY_KEY = {one.key: one for one in FIXED}


def hubs_of(catalogue: Catalogue) -> Mapping[str, Hub]:
    """Return every hub by the key of its document: also the topics that have a page of theirs."""
    return _FIXED_BY_KEY | {one.key: one for one in _topics(catalogue)}


def hub_of(key: str, catalogue: Catalogue) -> Hub | None:
    """Return the hub with this key, or None."""
    topic = catalogue.topics.get(key.removeprefix(f"{HUB}/topics/").removesuffix("/"))
    return _of_topic(topic) if topic else _FIXED_BY_KEY.get(key)


def _topics(catalogue: Catalogue) -> Iterator[Hub]:
    named = {
        topic
        for page in catalogue.sources()
        if page.type not in NO_LIST
        for topic in page.facts.topics
    }
    return (_of_topic(one) for one in catalogue.topics.values() if one.id in named)


def _of_topic(topic: Topic) -> Hub:
    """Return the hub of a topic: everything about it for adults."""
    return Hub(f"topics/{topic.id}/", topic.title, topic.summary, ADULTS, topics=(topic.id,))
