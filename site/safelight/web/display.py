"""How a page writes phone numbers, websites, ages, countries and kinds of page.

Each becomes a Jinja filter or global, so that it is written one way on the whole site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from babel import Locale, UnknownLocaleError
from flask import Flask
from flask_babel import format_decimal, get_locale, gettext, lazy_gettext
from markupsafe import Markup, escape

from safelight.catalogue.ages import age_ranges
from safelight.catalogue.data import Helpline
from safelight.catalogue.model import Page
from safelight.catalogue.phone_numbers import (
    NO_BREAK_SPACE,
    TURNS_ROUND,
    WORD_AND_NUMBER,
    phone_numbers,
    text_address,
    web_address,
)
from safelight.catalogue.plain_names import NAMED_IN, plain_name
from safelight.catalogue.published_on import in_words
from safelight.catalogue.school_years import RECEPTION, years_of
from safelight.languages import Language
from safelight.web.page_types import SHOWN_TYPES
from safelight.web.topic_icons import topic_icon

# What helplines name beside the languages that CLDR knows.
OTHER_TONGUES = {
    "interpreters": lazy_gettext("interpreters"),
    "lsf": lazy_gettext("French Sign Language"),
}
KILOBYTE, MEGABYTE = 1_000, 1_000_000
# What results and lists call a page or a service: its type, and of activities its kind.
TYPE_NAMES = {
    **{name: one.name for name, one in SHOWN_TYPES.items()},
    "story": lazy_gettext("Story"),
    "picture-story": lazy_gettext("Picture story"),
    "quiz": lazy_gettext("Quiz"),
    "sort": lazy_gettext("Sorting"),
    "match": lazy_gettext("Matching"),
    "spot": lazy_gettext("Spot the clues"),
    "order": lazy_gettext("Put in order"),
    "cards": lazy_gettext("Flip cards"),
    "feelings": lazy_gettext("Feelings"),
    "checklist": lazy_gettext("Checklist"),
    "password": lazy_gettext("Password builder"),
    "reflection": lazy_gettext("Draw or think"),
    "helpline": lazy_gettext("Someone to call"),
    "hub": lazy_gettext("Overview"),
}
FRAMEWORK_NAMES = {
    "four_c": lazy_gettext("Keeping Children Safe in Education, England"),
    "efacw": lazy_gettext("Education for a Connected World, UK"),
    "rshe": lazy_gettext("Relationships and health education, England"),
}


def text_words(words: str) -> Markup:
    """Return how to text a service, in the page's language, its number kept in order."""
    if match := WORD_AND_NUMBER.match(words):
        shown = gettext("Text %(word)s to %(number)s", word=match[1], number=match[2])
        return in_order(str(shown))
    return in_order(translated(words))


def in_order(words: str) -> Markup:
    """Return the words with every number and address in them isolated from left to right.

    In an Arabic or Urdu sentence "18001 101" would be read from the wrong end.
    """

    def isolate(match: re.Match[str]) -> str:
        shown = match[0].replace(" ", NO_BREAK_SPACE)
        return f'<bdi dir="ltr" class="nowrap">{shown}</bdi>'

    return Markup(TURNS_ROUND.sub(isolate, str(escape(words))))  # noqa: S704 - escaped above


def isolated(words: str) -> Markup:
    """Return words that somebody typed, so that they cannot turn what stands around them."""
    return Markup("<bdi>{}</bdi>").format(words)


def language_names(tags: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the languages in the page's language."""
    return tuple(_language_name(tag) for tag in tags)


def _language_name(tag: str) -> str:
    if tag in OTHER_TONGUES:
        return str(OTHER_TONGUES[tag])
    try:
        name = Locale.parse(tag, sep="-").get_display_name(_locale())
    except (ValueError, UnknownLocaleError):
        return tag
    return name or tag


def country_name(code: str) -> str:
    """Return the name of a country in the page's language."""
    name: str = _locale().territories.get(code, code)
    return name


def _locale() -> Locale:
    locale: Locale | None = get_locale()
    return locale or Locale("en", "GB")


def listed(items: Iterable[str]) -> str:
    """Return items in one line, between them the comma of the page's language."""
    return str(gettext(", ")).join(items)


def ages(bands: Sequence[str]) -> str:
    """Return the ages that bands cover: "11 to 18" for 11-13 and 14-18."""
    return listed(
        gettext("%(first)s to %(last)s", first=format_decimal(first), last=format_decimal(last))
        for first, last in age_ranges(bands)
    )


def school_years(written: Iterable[str]) -> Markup:
    """Return years of England and Wales in the page's language, in one line.

    Some languages keep the English names, by which people in the UK know them: marked as English.
    """
    return escape(gettext(", ")).join(_school_year(one) for one in written)


def _school_year(written: str) -> Markup:
    year = years_of(written)[0]
    number = format_decimal(year.number)
    said = (
        gettext("Reception")
        if year.name == RECEPTION
        else gettext("Year %(number)s", number=number)
    )
    if said == written and _locale().language != "en":
        return Markup('<span lang="en" dir="ltr">{}</span>').format(said)
    return escape(said)


def file_size(count: int) -> str:
    """Return a number of bytes as readers know it: "240 KB", "1.2 MB"."""
    if count < MEGABYTE:
        shown = format_decimal(max(1, round(count / KILOBYTE)))
        return str(gettext("%(count)s KB", count=shown))
    return str(gettext("%(count)s MB", count=format_decimal(round(count / MEGABYTE, 1))))


def translated(text: str) -> str:
    """Return a text of the data files in the page's language. A % sign in it means nothing."""
    return str(gettext(text)) if text else ""


def service_name(service: Helpline) -> Markup:
    """Return the name of a service, kept together, and marked when its language is another than
    the page's. What is no name, such as that of the police, is in the page's language."""
    plain = plain_name(service, _locale().language)
    if plain:
        return _marked(gettext(plain), "")
    return _marked(service.name, NAMED_IN.get(service.country, ""))


def published(written: str) -> str:
    """Return when a source was published, in the page's words."""
    return in_words(written, _locale())


def own_name(language: Language) -> Markup:
    """Return what a language calls itself, marked as words of that language."""
    return _marked(language.name, language.tag)


def _marked(words: str, tag: str) -> Markup:
    if tag in ("", _locale().language):
        return Markup("<bdi>{}</bdi>").format(words)
    return Markup('<bdi lang="{}">{}</bdi>').format(tag, words)


def type_name(page: Page) -> str:
    """Return what kind of page this is, in the page's language."""
    return str(TYPE_NAMES[page.facts.kind or page.type])


def install(app: Flask) -> None:
    """Give every template these filters and globals."""
    app.jinja_env.filters.update(
        phone_numbers=phone_numbers,
        text_address=text_address,
        text_words=text_words,
        web_address=web_address,
        language_names=language_names,
        translated=translated,
        in_order=in_order,
        isolated=isolated,
        listed=listed,
        school_years=school_years,
        file_size=file_size,
        service_name=service_name,
        published=published,
    )
    app.jinja_env.globals.update(
        ages=ages,
        type_name=type_name,
        country_name=country_name,
        topic_icon=topic_icon,
        framework_names=FRAMEWORK_NAMES,
    )
