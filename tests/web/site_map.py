"""Every address of the real site that a page can have, for tests that walk all of them."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from safelight.catalogue.model import Page
from safelight.web.contexts.hubs import topics_with_pages

HUBS = (
    "",
    "parents/",
    "teachers/",
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
    for activity in catalogue.of_type(language, "activity"):
        yield from _questions_of(activity)


def _questions_of(quiz: Page) -> Iterator[str]:
    """Yield the further pages of a quiz: some of its questions stand for all."""
    questions = quiz.activity.questions if quiz.activity else ()
    for question in questions[1::3]:
        yield f"{quiz.address}{question.id}/"
        yield f"{quiz.address}{question.id}/answer/"
    for question in questions[::3]:
        yield f"{quiz.address}{question.id}/answer/?choice=a"
        yield f"{quiz.address}{question.id}/answer/?choice=b"
    if questions:
        yield f"{quiz.address}end/"
