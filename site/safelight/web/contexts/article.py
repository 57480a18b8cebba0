"""What a page of prose shows: its sections, its contents list, its help banner, who can help,
what to read next."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.model import Page
from safelight.web.contexts.calls import banner_calls
from safelight.web.contexts.listing import Listed, list_ids
from safelight.web.contexts.references import Filler

PARENT = "parent"


@dataclass(frozen=True)
class ShownSection:
    """A section ready to be shown."""

    id: str
    heading: str
    html: Markup


@dataclass(frozen=True)
class Article:
    """A page of prose. `calls` are the numbers of its help banner."""

    page: Page
    opening: Markup
    short: ShownSection | None
    sections: tuple[ShownSection, ...]
    emergency: Helpline | None
    calls: tuple[Helpline, ...]
    services: tuple[Helpline, ...]
    related: tuple[Listed, ...]

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """Return the contents list as (id, heading) pairs."""
        shown = (self.short, *self.sections) if self.short else self.sections
        return tuple((one.id, one.heading) for one in shown)

    @property
    def is_high(self) -> bool:
        """Return whether help must come before everything else."""
        return self.page.facts.sensitivity == "high"


def make_article(page: Page, catalogue: Catalogue, filler: Filler) -> Article:
    """Return what a page of prose shows."""
    services = catalogue.services(page, HOME_COUNTRY, for_children=False)
    shown = show_sections(page, filler)
    return Article(
        page=page,
        opening=next((one.html for one in shown if not one.id), Markup()),
        short=next((one for one in shown if one.id == "short"), None),
        sections=tuple(one for one in shown if one.id and one.id != "short"),
        emergency=catalogue.emergency(HOME_COUNTRY),
        calls=banner_calls(services),
        services=services,
        related=tuple(
            one
            for one in list_ids(catalogue, page.language, page.facts.related)
            if not one.foreign  # a reader of this page is not sent to another language unasked
        ),
    )


def show_sections(page: Page, filler: Filler) -> tuple[ShownSection, ...]:
    """Return every section of a page, ready to be shown."""
    return tuple(
        ShownSection(section.id, section.heading, filler.section(section))
        for section in page.sections
    )
