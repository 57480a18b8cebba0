"""Every address of the real site that a page can have, for tests that walk all of them."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.activities.screens import further_screens, has_own_screens, is_checked_together
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page
from safelight.web.contexts.hubs import topics_with_pages

HUBS = (
    "",
    "parents/",
    "teachers/",
    "teachers/school-kit/",
    "teachers/plan/",
    "teachers/frameworks/",
    "teachers/frameworks/rshe/being-safe/",
    "check/",
    "children/",
    "home-packs/",
    "help/",
    "glossary/",
    "evidence/",
    "about/",
    "about/translations/",
    "search/",
)
WITH_CHOICES = (
    "help/?country=IE",
    "search/?q=help",
    "search/?q=help&audience=parents&kind=guide&sort=name",
    "search/?q=zzzzzz",
    "search/?q=story&band=8-10",
    "teachers/?band=8-10&sort=shortest",
    "teachers/?q=story",
    "teachers/?topic=copyright&q=zzzzzz",
)


WHOLE = ("en", "ar")  # every screen of every activity; elsewhere the first activity of each kind
NOTES = 3  # untranslated pages of a language to look at: they are one template


def pages_of(catalogue: Catalogue, language: str) -> Iterator[str]:
    """Yield the addresses of a language: all that it has, and some that are not translated."""
    for hub in (*HUBS, *WITH_CHOICES, *(f"children/{band}/" for band in BANDS)):
        yield f"/{language}/{hub}"
    for topic in topics_with_pages(catalogue):
        yield f"/{language}/topics/{topic.id}/"
    sources = catalogue.sources()
    missing = [one for one in sources if catalogue.page(language, one.key) is None]
    for source in (*(one for one in sources if one not in missing), *missing[:NOTES]):
        yield f"/{language}/{source.key}/"
    kinds: set[str] = set()
    for activity in catalogue.of_type(language, "activity"):
        if language in WHOLE or activity.facts.kind not in kinds:
            yield from _questions_of(activity)
        kinds.add(activity.facts.kind)


def _questions_of(activity: Page) -> Iterator[str]:
    """Yield the further pages of an activity: some of its questions stand for all."""
    for part in further_screens(activity):
        yield f"{activity.address}{part}/"
    questions = activity.activity.questions[::3] if activity.activity else ()
    if has_own_screens(activity):
        for question in questions:
            yield f"{activity.address}{question.id}/answer/"
            yield f"{activity.address}{question.id}/answer/?choice=a"
            yield f"{activity.address}{question.id}/answer/?choice=b"
    elif is_checked_together(activity):
        chosen = "&".join(f"{one.id}=a" for one in questions)
        yield f"{activity.address}check/?{chosen}"
