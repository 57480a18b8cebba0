"""Where children play: the buildings of Lamplight Town, the tiles of Glim's garden, words worth
knowing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext

from safelight.catalogue import references
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.web.contexts.listing import Listed
from safelight.web.topic_icons import topic_icon

_PICTURE = re.compile(f"{references.OPEN}media:([^{references.CLOSE}]+){references.CLOSE}")


@dataclass(frozen=True)
class Play:
    """An activity to choose.

    `picture` is a file of content/media, or empty; `colour` is its tile's.
    """

    listed: Listed
    picture: str
    colour: str


@dataclass(frozen=True)
class Word:
    """A word and what it means to a child."""

    term: str
    meaning: str


@dataclass(frozen=True)
class Building:
    """A building of the town: its topics, what there is to play in it, and its words."""

    id: str
    name: Any
    about: Any
    topics: frozenset[str]
    plays: tuple[Play, ...] = ()
    words: tuple[Word, ...] = ()

    @property
    def is_open(self) -> bool:
        """Return whether there is anything inside yet."""
        return bool(self.plays or self.words)


@dataclass(frozen=True)
class Shelf:
    """A topic, and the activities whose main topic it is."""

    id: str
    title: str
    icon: str
    plays: tuple[Play, ...]


def _building(building_id: str, name: Any, about: Any, topics: str) -> Building:
    return Building(building_id, name, about, frozenset(topics.split()))


TOWN: tuple[Building, ...] = (
    _building(
        "games",
        lazy_gettext("The Arcade"),
        lazy_gettext("Games, chat and spending"),
        "gaming in-game-spending screen-time social-media",
    ),
    _building(
        "messages",
        lazy_gettext("Post Office"),
        lazy_gettext("Messages and group chats"),
        "group-chats online-friends reporting",
    ),
    _building(
        "photos",
        lazy_gettext("Photo Studio"),
        lazy_gettext("Pictures and asking first"),
        "consent live-streaming copyright digital-footprint",
    ),
    _building(
        "passwords",
        lazy_gettext("Key Bank"),
        lazy_gettext("Passwords and private things"),
        "privacy passwords location",
    ),
    _building(
        "real-or-fake",
        lazy_gettext("Newsroom"),
        lazy_gettext("Real, fake or a trick?"),
        "misinformation deepfakes harmful-content",
    ),
    _building(
        "kindness",
        lazy_gettext("The Park"),
        lazy_gettext("Being kind, being left out"),
        "cyberbullying body-image",
    ),
    _building(
        "robots",
        lazy_gettext("Robot Lab"),
        lazy_gettext("AI, chatbots and you"),
        "ai-chatbots",
    ),
    _building(
        "shop",
        lazy_gettext("Corner Shop"),
        lazy_gettext("Adverts, prizes and money"),
        "scams parental-controls",
    ),
)
# The colour of a topic's tile in the garden; the first that fits.
COLOURS: tuple[tuple[str, str], ...] = (
    ("sun", "gaming in-game-spending"),
    ("pink", "consent copyright sharing-nudes live-streaming"),
    ("lilac", "online-friends cyberbullying group-chats reporting privacy passwords"),
)
ELSE = "sky"


# Words about getting help belong on the help pages, not in a game.
NOT_FOR_PLAY = frozenset({"reporting", "grooming", "school-safeguarding"})


def make_plays(activities: Iterable[Listed]) -> tuple[Play, ...]:
    """Return activities as things to choose, each with a picture of its own where it has one.

    Who cannot read yet chooses by the picture, and two stories may begin in the same room.
    """
    plays: list[Play] = []
    for listed in activities:
        pictures = pictures_of(listed.page)
        shown = {play.picture for play in plays}
        picture = next((one for one in pictures if one not in shown), "".join(pictures[:1]))
        plays.append(Play(listed, picture, _colour(listed.page.facts.topics[:1])))
    return tuple(plays)


def pictures_of(page: Page) -> tuple[str, ...]:
    """Return the pictures of an activity, in the order in which they are met."""
    activity = page.activity
    scenes, questions = (activity.scenes, activity.questions) if activity else ((), ())
    fragments = [one.html for one in scenes]
    for question in questions:
        fragments += [question.html, *(option.html for option in question.options)]
    return tuple(dict.fromkeys(name for html in fragments for name in _PICTURE.findall(html)))


def _colour(topics: tuple[str, ...]) -> str:
    return next((name for name, of in COLOURS if set(topics) & set(of.split())), ELSE)


def words_for(
    catalogue: Catalogue, language: str, band: str
) -> tuple[tuple[frozenset[str], Word], ...]:
    """Return the words that a child of this age may read, each with its topics."""
    entries = catalogue.of_type(language, "glossary")
    return tuple(
        (frozenset(page.facts.topics[:1]), Word(page.title, str(page.extra["child_meaning"])))
        for page in entries
        if page.extra.get("child_meaning")
        and not NOT_FOR_PLAY & set(page.facts.topics[:1])
        and not page.facts.adults_only
        and band in page.facts.bands
    )


def make_town(
    plays: Iterable[Play], words: Iterable[tuple[frozenset[str], Word]]
) -> tuple[Building, ...]:
    """Return the town: an activity in each building that has one of its topics, a word in that of
    its main topic."""
    plays, words = tuple(plays), tuple(words)
    return tuple(
        Building(
            one.id,
            one.name,
            one.about,
            one.topics,
            tuple(play for play in plays if one.topics & set(play.listed.page.facts.topics)),
            tuple(word for topics, word in words if one.topics & topics),
        )
        for one in TOWN
    )


def make_shelves(plays: Iterable[Play], catalogue: Catalogue) -> tuple[Shelf, ...]:
    """Return the activities by main topic, the topics in the order of their first activity."""
    shelves: dict[str, list[Play]] = {}
    for play in plays:
        topics = play.listed.page.facts.topics
        if topics:
            shelves.setdefault(topics[0], []).append(play)
    return tuple(
        Shelf(topic, catalogue.topics[topic].title, topic_icon(topic), tuple(held))
        for topic, held in shelves.items()
    )
