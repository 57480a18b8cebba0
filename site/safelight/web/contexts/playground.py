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

    `picture` is a file of content/media, or empty; `tile` is a tile's art.
    """

    listed: Listed
    picture: str
    tile: str
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
# Which animal of the garden stands for a topic, and the colour of its tile; the first that fits.
TILES: tuple[tuple[str, str, str], ...] = (
    ("kid-play", "sun", "gaming in-game-spending"),
    ("kid-pictures", "pink", "consent copyright sharing-nudes live-streaming"),
    ("kid-talk", "lilac", "online-friends cyberbullying group-chats reporting privacy passwords"),
    ("kid-watch", "sky", ""),
)


# Words about getting help belong on the help pages, not in a game.
NOT_FOR_PLAY = frozenset({"reporting", "grooming", "school-safeguarding"})


def make_play(listed: Listed) -> Play:
    """Return an activity as something to choose."""
    topics = listed.page.facts.topics
    tile, colour = _tile(topics[0] if topics else "")
    return Play(listed, picture_of(listed.page), tile, colour)


def picture_of(page: Page) -> str:
    """Return the first picture of an activity, or an empty text."""
    activity = page.activity
    scenes, questions = (activity.scenes, activity.questions) if activity else ((), ())
    fragments = (*(one.html for one in scenes), *(one.html for one in questions))
    found = next((match for html in fragments if (match := _PICTURE.search(html))), None)
    return found[1] if found else ""


def _tile(topic: str) -> tuple[str, str]:
    fitting = (tile for tile in TILES if topic in tile[2].split())
    art, colour, _ = next(fitting, TILES[-1])
    return art, colour


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
    """Return the town with everything in the building of its main topic."""
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
