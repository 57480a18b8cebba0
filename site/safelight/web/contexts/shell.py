"""What surrounds every page: its head, its languages and its place in the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from safelight.languages import Language, Languages
from safelight.web.contexts.fonts import first_fonts
from safelight.web.navigation import HOME, Crumb, Place

SITE_NAME = "Safelight"

# Makes an address from endpoint and values: `url_for`, with the language filled in.
Address = Callable[..., str]


@dataclass(frozen=True)
class Head:
    """What a page says about itself.

    `tab_title` stands in the tab instead of the heading where it must be neutral. `available` names
    the languages that have the page; empty means all of them. `to_share` is false for what is not a
    page of its own: errors, search results, notes, answers. `kept` are fields of the address that
    the same page in another language needs too. `canonical` is the address of the page that this
    one is a version of. `band` is the children's band that the reader comes from, where the place
    does not say.
    """

    heading: str
    description: str = ""
    place: Place = HOME
    crumbs: tuple[Crumb, ...] = ()
    tab_title: str = ""
    quick_exit: bool = False
    available: tuple[str, ...] = ()
    noindex: bool = False
    open_graph: str = "website"
    json_ld: str = ""
    may_be_kept: bool = True
    to_share: bool = True
    kept: tuple[tuple[str, str], ...] = ()
    canonical: str = ""
    band: str = ""


@dataclass(frozen=True)
class LanguageLink:
    """The same page in one language."""

    tag: str
    name: str
    direction: str
    url: str
    current: bool


@dataclass(frozen=True)
class Shell:
    """Everything that `layouts/base.html` shows around a page.

    `help_url` is the address of the help hub with the reader's choices and the way back, or empty
    where there are none. `band` is the children's band to which a search from here is held.
    `source_url` is the same page in the source language where the reader's own is unfinished.
    """

    title: str
    heading: str
    description: str
    zone: str
    band: str
    tone: str
    nav: str
    quick_exit: bool
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    menu: tuple[LanguageLink, ...]
    noindex: bool
    crumbs: tuple[tuple[str, str | None], ...]
    open_graph: str
    json_ld: str
    fonts: tuple[str, ...]
    origin: str
    help_url: str = ""
    source_url: str = ""

    @property
    def help_query(self) -> str:
        """Return what a link to a page of help takes along from here."""
        _, mark, query = self.help_url.partition("?")
        return mark + query


def make_shell(
    head: Head,
    language: Language,
    languages: Languages,
    origin: str,
    in_language: Callable[[str], str],
    address: Address,
    help_url: str = "",
    unfinished: frozenset[str] = frozenset(),
) -> Shell:
    """Return the shell of a page; `in_language(tag)` is the address of the same page in another
    language, without what is kept. Pages in a language of `unfinished` say that it is, and are not
    offered to search engines."""
    available = head.available or languages.tags
    default = available[0] if available else languages.source
    query = f"?{urlencode(head.kept)}" if head.kept else ""
    is_unfinished = language.tag in unfinished
    alternates = [(tag, origin + in_language(tag)) for tag in available if tag not in unfinished]
    alternates.append(("x-default", origin + in_language(default)))
    return Shell(
        title=f"{head.tab_title or head.heading} – {SITE_NAME}",
        heading=head.heading,
        description=head.description,
        zone=head.place.zone,
        band=head.band or head.place.band,
        tone=head.place.tone,
        nav=head.place.nav,
        quick_exit=head.quick_exit,
        canonical=""
        if not head.to_share
        else origin + (head.canonical or in_language(language.tag)),
        alternates=() if head.kept and not head.to_share else tuple(alternates),
        menu=tuple(
            LanguageLink(
                one.tag, one.name, one.direction, in_language(one.tag) + query, one == language
            )
            for one in languages.all
        ),
        noindex=head.noindex or is_unfinished,
        crumbs=tuple((str(one.text), address(one.endpoint, **one.values)) for one in head.crumbs),
        open_graph=head.open_graph,
        json_ld=head.json_ld,
        fonts=first_fonts(language.tag, head.place.tone),
        origin=origin,
        help_url=help_url,
        source_url=in_language(languages.source) + query if is_unfinished else "",
    )
