"""The addresses that measurements visit, taken from the project's own catalogue."""

from __future__ import annotations

import sys
from datetime import date

from bench.running_site import ROOT

sys.path.insert(0, str(ROOT / "site"))

from safelight.activities.kinds import KINDS
from safelight.activities.screens import has_own_screens, is_checked_together
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.model import Page
from safelight.languages import read_languages

HUBS = (
    "",
    "parents/",
    "teachers/",
    "children/",
    "children/4-7/",
    "children/8-10/",
    "children/11-13/",
    "children/14-18/",
    "home-packs/",
    "help/",
    "glossary/",
    "evidence/",
    "about/",
    "about/translations/",
    "search/",
    "search/?q=chat",
    "topics/grooming/",
)

LOST = "nonsense/"  # a child that comes here finds a page, and a way on


def real_catalogue() -> Catalogue:
    """Return the catalogue of the project's own content."""
    languages = read_languages(ROOT / "translations")
    return compile_content(ROOT / "content", languages, today=date.today(), kinds=KINDS).catalogue


def one_of_each_kind(catalogue: Catalogue, language: str = "en") -> tuple[Page, ...]:
    """Return one activity of each kind that has been translated."""
    found: dict[str, Page] = {}
    for page in catalogue.of_type(language, "activity"):
        found.setdefault(page.facts.kind, page)
    return tuple(found.values())


def states_of(page: Page) -> tuple[str, ...]:
    """Return the addresses of an activity's states: itself, its screens, lost, and its scenes."""
    scenes = page.activity.scenes if page.activity else ()
    states = ("", *_screens(page), LOST, *(f"#{one.id}" for one in scenes[1:]))
    return tuple(page.address + one for one in states)


def _screens(page: Page) -> list[str]:
    """Return what follows an activity's address on its sheets and in each state of a question:
    wrong, nearly, right, none, and the end."""
    states = ["worksheet/", "answers/", "certificate/"]
    questions = page.activity.questions if page.activity else ()
    if questions:
        states.append("end/")
    if questions and has_own_screens(page):
        first = questions[0]
        right = [one.letter for one in first.options if one.right]
        answers: list[tuple[str, ...]] = [(one.letter,) for one in first.options]
        answers += [tuple(right), tuple(reversed(right)), ()]
        states += [
            f"{first.id}/answer/?{'&'.join(f'choice={letter}' for letter in letters)}"
            for letters in dict.fromkeys(answers)
        ]
    elif questions and is_checked_together(page):
        right = [next(x.letter for x in one.options if x.right) for one in questions]
        wrong = [next(x.letter for x in one.options if not x.right) for one in questions]
        ids = [one.id for one in questions]
        for letters in (right, wrong, [right[0], *wrong[1:]], ["", *wrong[1:]]):
            pairs = zip(ids, letters, strict=True)
            states.append("check/?" + "&".join(f"{name}={letter}" for name, letter in pairs))
    elif page.facts.kind == "password":
        states.append("words/")
    return states


def every_address(catalogue: Catalogue) -> tuple[str, ...]:
    """Return the path of every page in every language, notes on missing translations included."""
    paths = [*HUBS, *(f"{page.key}/" for page in catalogue.sources())]
    for page in catalogue.sources():
        if page.type == "activity":
            paths.extend(f"{page.key}/{one}" for one in _screens(page))
    paths.append("help/?country=PL")
    return tuple(f"/{tag}/{path}" for tag in catalogue.languages.tags for path in paths)
