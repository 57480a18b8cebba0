"""The parents' hub: what has happened first, then every guide once, on its shelf."""

from __future__ import annotations

from collections import Counter

from flask import Flask

from safelight.catalogue.catalogue import Catalogue
from tests.conftest import GetPage, make_get_page


def test_every_guide_stands_there_once(get_page: GetPage, catalogue: Catalogue) -> None:
    page = get_page("/en/parents/")
    links = Counter(str(one["href"]) for one in page.select("main .link-list a"))
    guides = {one.address for one in catalogue.of_type("en", "guide")}
    assert {one: links[one] for one in guides} == dict.fromkeys(guides, 1)


def test_shelves_follow_the_lists(get_page: GetPage, catalogue: Catalogue) -> None:
    links = get_page("/en/parents/").select("[aria-labelledby=guides-families] a")
    wanted = [catalogue.by_id(one) for one in catalogue.hub_pages["families"]]
    assert [one["href"] for one in links] == [one.address for one in wanted if one]


def test_a_guide_on_no_shelf_is_not_lost(sample_app: Flask) -> None:
    assert make_get_page(sample_app)("/en/parents/").select("[aria-labelledby=guides-others] a")
