"""The catalogue: every page in every language, and the data they name.

It is frozen; threads share it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from safelight.catalogue.data import HOME_COUNTRY, Data, Frameworks, Helpline, Topic
from safelight.catalogue.facts import Fact
from safelight.catalogue.help_words import HelpWords
from safelight.catalogue.helpline_fields import CATEGORIES, INTERNATIONAL
from safelight.catalogue.helpline_rules import CEOP, bullying_only
from safelight.catalogue.history import History
from safelight.catalogue.model import Page
from safelight.languages import Languages

WORLD = "INT"
EMERGENCY = "emergency"
FIND_A_CHILD_HELPLINE = "intl-child-helplines"
ALWAYS = frozenset({"emergency", "child-helpline"})
LISTENING = ("emergency", "child-helpline", "crisis-mental-health", "parent-advice")
REPORTING = frozenset({"report-abuse", "image-removal"})
HEARING = frozenset(LISTENING) - {EMERGENCY}


@dataclass(frozen=True)
class Catalogue:
    """Everything that may be shown.

    `helplines` holds only the records that may be published.
    """

    languages: Languages
    pages: Mapping[tuple[str, str], Page]
    topics: Mapping[str, Topic]
    helplines: Mapping[str, Helpline]
    facts: Mapping[str, Fact]
    frameworks: Frameworks
    digest: str
    help_words: HelpWords = field(default_factory=HelpWords)
    history: History = field(default_factory=History)
    common_words: Mapping[str, str] = field(default_factory=dict)
    ids: Mapping[str, str] = field(default_factory=dict)  # the key of each source page, by its id
    hub_pages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # as in `Data`
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # as in `Data`

    @classmethod
    def build(
        cls, languages: Languages, pages: dict[tuple[str, str], Page], data: Data, digest: str
    ) -> Catalogue:
        """Freeze what the compiler has put together."""
        ids = {page.facts.id: key for (tag, key), page in pages.items() if tag == languages.source}
        return cls.around(languages, MappingProxyType(dict(pages)), ids, data, digest)

    @classmethod
    def around(
        cls,
        languages: Languages,
        pages: Mapping[tuple[str, str], Page],
        ids: Mapping[str, str],
        data: Data,
        digest: str,
    ) -> Catalogue:
        """Put data around pages that nobody changes any more."""
        shown = {key: one for key, one in data.helplines.items() if one.status == "publish"}
        return cls(
            languages,
            pages,
            MappingProxyType(dict(data.topics)),
            MappingProxyType(shown),
            MappingProxyType(dict(data.facts)),
            data.frameworks,
            digest,
            data.help_words,
            data.history,
            data.common_words,
            MappingProxyType(dict(ids)),
            data.hub_pages,
            data.lines,
        )

    def line_of(self, name: str, record_id: str) -> int:
        """Return the line of a record in a data file, or 1 where that is not known."""
        return self.lines.get(name, {}).get(record_id, 1)

    def page(self, language: str, key: str) -> Page | None:
        """Return the page in this language, or None."""
        return self.pages.get((language, key))

    def source(self, key: str) -> Page | None:
        """Return the page in the source language, or None."""
        return self.pages.get((self.languages.source, key))

    def by_id(self, page_id: str) -> Page | None:
        """Return the source page with this id, or None."""
        key = self.ids.get(page_id)
        return None if key is None else self.source(key)

    def in_language(self, page_id: str, language: str) -> Page | None:
        """Return the page with this id in this language, or None."""
        source = self.by_id(page_id)
        return self.page(language, source.key) if source else None

    @cached_property
    def _by_type(self) -> dict[tuple[str, str], tuple[Page, ...]]:
        sorted_pages: dict[tuple[str, str], list[Page]] = {}
        for page in sorted(self.pages.values(), key=lambda one: one.facts.id):
            sorted_pages.setdefault((page.language, page.type), []).append(page)
        return {key: tuple(pages) for key, pages in sorted_pages.items()}

    def of_type(self, language: str, type_name: str) -> tuple[Page, ...]:
        """Return the pages of one type in one language, by id."""
        return self._by_type.get((language, type_name), ())

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(sorted(key for tag, key in self.pages if tag == self.languages.source))

    def sources(self) -> tuple[Page, ...]:
        """Return every source page, by key."""
        return tuple(self.pages[self.languages.source, key] for key in self._keys)

    def keys(self) -> tuple[str, ...]:
        """Return the key of every source page."""
        return self._keys

    @cached_property
    def _available(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for tag in self.languages.tags:
            for key in (key for language, key in self.pages if language == tag):
                found.setdefault(key, []).append(tag)
        return {key: tuple(tags) for key, tags in found.items()}

    def available(self, key: str) -> tuple[str, ...]:
        """Return the tags of the languages that have this page, source first."""
        return self._available.get(key, ())

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Return the codes of the countries with services to show, the home country first."""
        codes = {one.country for one in self.helplines.values()} - INTERNATIONAL
        return (HOME_COUNTRY, *sorted(codes - {HOME_COUNTRY}))

    def emergency(self, country: str) -> Helpline | None:
        """Return the emergency service of a country, or None where none is known."""
        for one in self.helplines.values():
            if one.country == country and one.category == EMERGENCY:
                return one
        return None

    def services(self, page: Page, country: str, *, for_children: bool) -> tuple[Helpline, ...]:
        """Return who can help with what this page is about, in the order to show.

        At home that is the page's own list, or its topics'. Elsewhere it is that country's
        services for the same topics, emergency and child helpline always among them, then the
        international ones; where nobody of them is there to listen, everyone there who may help.
        What children may not see is left out for them, and CEOP is never named for bullying,
        hacking or scams alone.
        """
        if country == HOME_COUNTRY:
            ids = page.facts.helplines or self._topic_helplines(page.facts.topics)
            named = [self.helplines[one] for one in ids if one in self.helplines]
            return _fitting(named, page, for_children=for_children)
        named = self._services_elsewhere(page, country)
        found = _fitting(named, page, for_children=for_children)
        if not any(one.category in HEARING for one in found):
            named = self._everyone(page, country) + named
        return _fitting(named, page, for_children=for_children)

    def _topic_helplines(self, topics: tuple[str, ...]) -> tuple[str, ...]:
        named = [
            one for topic in topics if topic in self.topics for one in self.topics[topic].helplines
        ]
        return tuple(dict.fromkeys(named))

    def _services_elsewhere(self, page: Page, country: str) -> list[Helpline]:
        wanted = set(page.facts.topics)
        found = [
            one
            for one in self.helplines.values()
            if one.country == country and (one.category in ALWAYS or wanted & set(one.topics))
        ]
        found.sort(key=lambda one: CATEGORIES.index(one.category))
        found.extend(
            one
            for one in self.helplines.values()
            if one.country == WORLD and wanted & set(one.topics)
        )
        return found

    def _everyone(self, page: Page, country: str) -> list[Helpline]:
        """Return every service of a country whatever its topics: who listens, where else to find a
        child helpline, and only then who takes reports."""
        own = self.directory(country)
        listening = [one for one in own if one.category in LISTENING]
        if FIND_A_CHILD_HELPLINE in self.helplines:
            listening.append(self.helplines[FIND_A_CHILD_HELPLINE])
        barred = REPORTING if bullying_only(page) else frozenset()
        return listening + [one for one in own if one.category not in barred.union(LISTENING)]

    def directory(self, country: str) -> tuple[Helpline, ...]:
        """Return every service of a country, most urgent kinds first."""
        found = [one for one in self.helplines.values() if one.country == country]
        return tuple(sorted(found, key=lambda one: CATEGORIES.index(one.category)))


def _fitting(found: list[Helpline], page: Page, *, for_children: bool) -> tuple[Helpline, ...]:
    """Return the services that the readers of a page may see, each once."""
    return tuple(
        one
        for one in dict.fromkeys(found)
        if (one.children_see or not for_children)
        and (not one.bands or not for_children or set(one.bands) & set(page.facts.bands))
        and not (one.id == CEOP and bullying_only(page))
    )
