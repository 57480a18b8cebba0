"""What the help pages show: situations to choose from, and who can help in the reader's country."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from safelight.alphabets import sorting_key
from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.data import HOME_COUNTRY, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.catalogue.model import Page
from safelight.web.contexts.article import ShownSection, show_sections
from safelight.web.contexts.calls import CHILD, calls_of, first_calls
from safelight.web.contexts.listing import Listed, list_type
from safelight.web.contexts.references import Filler
from safelight.web.display import country_name
from safelight.web.i18n import current_language

READERS = ("child", "everyone", "parent", "school")
STEPS = "steps"
# What an adult is shown before anything else.
ADVICE_FIRST = frozenset({"parent-advice", "professional"})


@dataclass(frozen=True)
class HelpGroup:
    """The situations of one kind of reader: child, parent, school or everyone."""

    id: str
    pages: tuple[Listed, ...]


@dataclass(frozen=True)
class CountryHelp:
    """Where the reader is, by their own choice, and the emergency service there.

    `countries` are (code, name) pairs: the home country first, then by name.
    """

    country: str
    countries: tuple[tuple[str, str], ...]
    home: bool
    emergency: Helpline | None


@dataclass(frozen=True)
class HelpHub:
    """The help hub. `calls` stand before all else."""

    calls: tuple[Helpline, ...]
    groups: tuple[HelpGroup, ...]
    where: CountryHelp
    child_services: tuple[Helpline, ...]
    adult_services: tuple[Helpline, ...]


@dataclass(frozen=True)
class HelpPage:
    """One help page: who can help stands between its steps and what follows them, and `calls`,
    the first of them with a number, under its first words."""

    page: Page
    opening: Markup
    calls: tuple[Helpline, ...]
    before_services: tuple[ShownSection, ...]
    after_services: tuple[ShownSection, ...]
    services: tuple[Helpline, ...]
    where: CountryHelp
    for_children: bool


def make_country(catalogue: Catalogue, country: str) -> CountryHelp:
    """Return what is known of the chosen country."""
    named = [(code, country_name(code)) for code in catalogue.countries]
    tag = current_language().tag
    named.sort(key=lambda one: (one[0] != HOME_COUNTRY, sorting_key(one[1], tag)))
    home = country == HOME_COUNTRY
    return CountryHelp(country, tuple(named), home, catalogue.emergency(country))


def make_help_hub(catalogue: Catalogue, language: str, country: str, band: str = "") -> HelpHub:
    """Return the situations by reader, and the services of the chosen country.

    `band` is that of the children's page a reader comes from, or empty: a child is shown what
    children may see, and a service for some ages only is named to those alone.
    """
    pages = list_type(catalogue, language, "help")
    services = [
        one
        for one in catalogue.directory(country)
        if one.category != EMERGENCY and (one.children_see or not band)
    ]
    child = [one for one in services if _is_for_child(one)]
    adult = [one for one in services if not _is_for_child(one)]
    return HelpHub(
        calls=first_calls(catalogue, country),
        groups=tuple(
            HelpGroup(reader, tuple(one for one in pages if one.page.facts.reader == reader))
            for reader in READERS
        ),
        where=make_country(catalogue, country),
        child_services=tuple(one for one in child if not one.bands or band in one.bands),
        adult_services=tuple(sorted(adult, key=lambda one: one.category not in ADVICE_FIRST)),
    )


def has_every_help_page(catalogue: Catalogue, language: str) -> bool:
    """Return whether all help pages are to be had in a language."""
    every = catalogue.of_type(catalogue.languages.source, "help")
    return len(catalogue.of_type(language, "help")) == len(every)


def _is_for_child(one: Helpline) -> bool:
    return one.children_see and (CHILD in one.audience or "anyone" in one.audience)


def make_help_page(page: Page, catalogue: Catalogue, filler: Filler, country: str) -> HelpPage:
    """Return a help page for a reader in the chosen country."""
    shown = show_sections(page, filler)
    sections = tuple(one for one in shown if one.id)
    at = next((n for n, one in enumerate(sections, 1) if one.id == STEPS), len(sections))
    for_children = is_for_children(page)
    services = catalogue.services(page, country, for_children=for_children)
    return HelpPage(
        page=page,
        opening=next((one.html for one in shown if not one.id), Markup()),
        calls=calls_of(page, services),
        before_services=sections[:at],
        after_services=sections[at:],
        services=services,
        where=make_country(catalogue, country),
        for_children=for_children,
    )
