"""The parents' hub: what has happened first, then every guide once, on its shelf."""

from __future__ import annotations

from collections import Counter

import pytest
from flask import Flask

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.hub_pages import AFTERWARDS, SHELVES
from safelight.web.contexts.hubs import FIRST_SHELVES, OTHERS, SHELF_HEADINGS
from tests.conftest import GetPage, make_get_page


def test_every_guide_stands_there_once(get_page: GetPage, catalogue: Catalogue) -> None:
    page = get_page("/en/parents/")
    links = Counter(str(one["href"]) for one in page.select("main .link-list a"))
    guides = {one.address for one in catalogue.of_type("en", "guide")}
    assert {one: links[one] for one in guides} == dict.fromkeys(guides, 1)


def test_what_has_happened_comes_first(get_page: GetPage, catalogue: Catalogue) -> None:
    page = get_page("/en/parents/")
    assert page.select("main h2")[0]["id"] == "happened"
    links = {str(one["href"]) for one in page.select("[aria-labelledby=happened] a")}
    guides = {one.address for one in catalogue.of_type("en", "guide")}
    wanted = [catalogue.by_id(one) for one in catalogue.hub_pages[AFTERWARDS]]
    assert links & guides == {one.address for one in wanted if one}


@pytest.mark.parametrize("name", SHELVES)
def test_shelves_follow_the_lists(name: str, get_page: GetPage, catalogue: Catalogue) -> None:
    shelf = get_page("/en/parents/").select_one(f"#guides-{name} + ul")
    wanted = [catalogue.by_id(one) for one in catalogue.hub_pages[name]]
    assert shelf is not None
    assert [one["href"] for one in shelf.select("a")] == [one.address for one in wanted if one]


def test_every_list_of_a_shelf_has_a_heading() -> None:
    assert tuple(SHELF_HEADINGS) == (*SHELVES, "")
    assert SHELVES[: len(FIRST_SHELVES)] == FIRST_SHELVES


def test_a_guide_on_no_shelf_is_not_lost(sample_app: Flask) -> None:
    page = make_get_page(sample_app)("/en/parents/")
    assert page.select(f"#guides-{OTHERS} + ul a")
    assert not page.select("#ready")  # nothing is promised where there is nothing
