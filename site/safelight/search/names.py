"""Whether a search is nothing but the name of a hub or a service, or a service's number. Then that
is what is looked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.helpline_names import short_name
from safelight.search.corpus import NEAR, Translate
from safelight.search.facets import HELPLINE
from safelight.search.hub_words import names_in
from safelight.search.hubs import FIXED
from safelight.search.subjects import telling_stems


@dataclass(frozen=True)
class Names:
    """What each name means, by its stems: keys, the likeliest first."""

    meanings: Mapping[frozenset[str], tuple[str, ...]]

    @classmethod
    def read(cls, catalogue: Catalogue, language: str, translate: Translate) -> Names:
        """Return the names in a language: of hubs, the widest first, then of services, those of
        the reader's country first."""
        found: dict[frozenset[str], dict[str, None]] = {}
        for name, key in (*_of_hubs(language, translate), *_of_services(catalogue, language)):
            found.setdefault(telling_stems(language, name), {})[key] = None
        return cls({stems: tuple(keys) for stems, keys in found.items() if stems})

    def meant(self, stems: frozenset[str]) -> tuple[str, ...]:
        """Return the keys of what is called just this."""
        return self.meanings.get(stems, ())


def _of_hubs(language: str, translate: Translate) -> Iterator[tuple[str, str]]:
    for hub in FIXED:
        for name in (translate(hub.title), *names_in(hub.typed(language))):
            yield name, hub.key


def _of_services(catalogue: Catalogue, language: str) -> Iterator[tuple[str, str]]:
    own = catalogue.languages[language].locale.territory
    # A term of the glossary says what a service is, and leads to it.
    terms = {page.title for page in catalogue.of_type(language, "glossary")}
    services = sorted(
        catalogue.helplines.values(),
        key=lambda one: (one.country != own, one.country not in NEAR),
    )
    for one in services:
        short = short_name(one.name)
        for name in filter(None, (one.name, short, one.phone, one.text)):
            if name == one.name or name not in terms:
                yield name, f"{HELPLINE}/{one.id}"
