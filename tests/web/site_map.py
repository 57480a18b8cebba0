"""Every address of the real site that a page can have, for tests that walk all of them."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
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
    "search/?q=help&who=parents&type=guide",
    "search/?q=zzzzzz",
    "search/?q=story&band=8-10",
    "teachers/?band=8-10&sort=shortest",
    "teachers/?q=story",
    "teachers/?topic=copyright&q=zzzzzz",
)


def pages_of(catalogue: Catalogue, language: str) -> Iterator[str]:
    """Yield every address in a language, translated or not."""
    for hub in (*HUBS, *WITH_CHOICES, *(f"children/{band}/" for band in BANDS)):
        yield f"/{language}/{hub}"
    for topic in topics_with_pages(catalogue):
        yield f"/{language}/topics/{topic.id}/"
    for source in catalogue.sources():
        yield f"/{language}/{source.key}/"
    for source in catalogue.of_type("en", "activity"):
        if source.facts.kind == "quiz" and (page := catalogue.page(language, source.key)):
            assert page.activity is not None
            for question in page.activity.questions:
                yield f"{page.address}{question.id}/answer/"
                yield f"{page.address}{question.id}/answer/?choice=a"
                yield f"{page.address}{question.id}/answer/?choice=b"
            for question in page.activity.questions[1:]:
                yield f"{page.address}{question.id}/"
            yield f"{page.address}end/"
