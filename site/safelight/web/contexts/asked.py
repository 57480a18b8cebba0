"""What a search asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from safelight.catalogue.data import BANDS
from safelight.search.facets import ANY_CHILD
from safelight.search.request import BEST, NAME, NEWEST, SHORTEST, Request
from safelight.web.typed import Typed

SORTS = (BEST, NEWEST, SHORTEST, NAME)

# The values of each way to narrow, with their words.
Names = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Asked:
    """A search. `chosen` holds values by parameter, `facets` what each parameter narrows by, and
    `ignored` what stands in the address and means nothing, as (name, value)."""

    typed: Typed
    band: str = ""
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    facets: Mapping[str, str] = field(default_factory=dict)
    sort: str = BEST
    page: int = 1
    exact: bool = False
    ignored: tuple[tuple[str, str], ...] = ()

    def request(self, language: str) -> Request:
        """Return what the search is asked."""
        return Request(
            text=self.typed.whole,
            language=language,
            filters={self.facets[name]: values for name, values in self.chosen.items() if values},
            band=self.band,
            page=self.page,
            sort=self.sort,
            exact=self.exact,
        )

    def on_last_page(self, last: int) -> Asked:
        """Return the search with the last page instead of one after it, which is said."""
        ignored = (*self.ignored, ("page", str(self.page)))
        return replace(self, page=last, ignored=ignored)

    def asking(self, other: str) -> tuple[tuple[str, str], ...]:
        """Return the fields of the same search for another text."""
        kept = [pair for pair in self.fields if pair[0] not in {"q", "exact"}]
        return ("q", other), *kept

    @property
    def bands(self) -> tuple[str, ...]:
        """Return the children's bands that the search is held to."""
        return BANDS if self.band == ANY_CHILD else (self.band,)

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Return the search as fields of an address, without the page of results."""
        pairs = [("q", self.typed.whole), ("band", self.band)]
        pairs += [(name, one) for name, values in self.chosen.items() for one in sorted(values)]
        pairs += [("sort", self.sort), ("exact", "1" if self.exact else "")]
        return tuple((name, value) for name, value in pairs if value)
