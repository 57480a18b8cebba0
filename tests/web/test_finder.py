"""The lesson finder: filters, counts, chips and order, by a plain form."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from safelight.app import create_app
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page
from safelight.settings import Settings
from safelight.web.contexts.finder import FILTERS, TEACHING, Wanted, find_lessons
from safelight.web.contexts.lesson import shares
from safelight.web.contexts.listing import list_type
from tests.conftest import GetPage, make_get_page
from tests.lesson_sample import lesson
from tests.sample_site import ROOT, sample_content, write


def titles(page: BeautifulSoup) -> list[str]:
    return [one.get_text(" ", strip=True) for one in page.select(".results h3")]


def teaching(catalogue: Catalogue) -> list[Page]:
    return [page for name in TEACHING for page in catalogue.of_type("en", name)]


def count_of(page: BeautifulSoup, name: str, value: str) -> int:
    box = page.select_one(f'input[name="{name}"][value="{value}"]')
    assert box is not None
    assert box.parent is not None
    number = box.find_parent(class_="opt-row")
    assert number is not None
    link = number.find("a")
    assert link is not None
    return int(link.get_text(" ", strip=True).rsplit(" ", 1)[-1])


def test_every_lesson_is_there_without_a_filter(get_page: GetPage, catalogue: Catalogue) -> None:
    assert len(titles(get_page("/en/teachers/"))) == len(teaching(catalogue))


def test_a_count_is_what_the_filter_gives(get_page: GetPage) -> None:
    page = get_page("/en/teachers/")
    for box in page.select("form.filters input[type=checkbox]"):
        name, value = str(box["name"]), str(box["value"])
        filtered = get_page(f"/en/teachers/?{name}={value}")
        assert len(titles(filtered)) == count_of(page, name, value)
        link = page.select_one(f'.opt-row:has(input[name="{name}"][value="{value}"]) a')
        assert link is not None
        assert link["href"] == f"/en/teachers/?{name}={value}"


def test_two_ages_widen_and_another_filter_narrows(get_page: GetPage) -> None:
    one = titles(get_page("/en/teachers/?band=8-10"))
    two = titles(get_page("/en/teachers/?band=8-10&band=14-18"))
    narrow = titles(get_page("/en/teachers/?band=8-10&band=14-18&topic=sextortion"))
    assert set(one) < set(two)
    assert set(narrow) < set(two)


def test_each_chip_takes_its_own_filter_away(get_page: GetPage) -> None:
    page = get_page("/en/teachers/?band=8-10&topic=grooming&q=pressure")
    chips = {
        one.get_text(" ", strip=True).split(" (")[0]: one["href"] for one in page.select(".chip")
    }
    assert chips["8 to 10"] == "/en/teachers/?q=pressure&topic=grooming"
    assert chips["Online grooming"] == "/en/teachers/?q=pressure&band=8-10"


def test_the_order_can_be_chosen(get_page: GetPage, catalogue: Catalogue) -> None:
    shortest = titles(get_page("/en/teachers/?sort=shortest"))
    lessons = {one.title: one.facts.minutes for one in teaching(catalogue)}
    minutes = [lessons[title] for title in shortest]
    assert minutes == sorted(minutes)


def test_words_are_searched_in_what_is_taught_only(get_page: GetPage) -> None:
    page = get_page("/en/teachers/?q=bullying")
    assert "Online bullying and bystanders" in titles(page)
    folders = {str(link["href"]).split("/")[3] for link in page.select(".results h3 a")}
    assert folders == {"lessons", "assemblies", "training"}


def test_nothing_found_leads_back_to_every_lesson(get_page: GetPage) -> None:
    page = get_page("/en/teachers/?q=zzzzz")
    assert titles(page) == []
    assert page.select_one('main section a[href="/en/teachers/"]') is not None


def test_unknown_filters_and_orders_are_ignored(get_page: GetPage, catalogue: Catalogue) -> None:
    page = get_page("/en/teachers/?band=99&topic=zz&sort=zz&_external=1&language=pl&lang=zz&x=y")
    assert len(titles(page)) == len(teaching(catalogue))
    assert page.select(".chip") == []


def test_lessons_that_are_only_in_english_say_so(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    write(content, "en/teachers/lessons/helpers.md", lesson())
    settings = Settings(root=ROOT, content_folder=content, cache_folder=tmp_path / "cache")
    page = make_get_page(create_app(settings))("/ur/teachers/")
    (link,) = page.select(".results h3 a[href^='/en/']")
    assert link["hreflang"] == "en"
    assert link.find_parent(lang="en") is not None


def test_newest_first_is_by_last_review(app: Flask, catalogue: Catalogue) -> None:
    with app.test_request_context("/en/"):
        lessons = list_type(catalogue, "en", "lesson")
        boxes: dict[str, dict[str, str]] = {name: {} for name in FILTERS}
        found = find_lessons(lessons, Wanted(sort="newest"), boxes).lessons
    reviewed = [one.page.facts.reviewed for one in found]
    assert reviewed == sorted(reviewed, reverse=True)


def test_the_bar_of_a_plan_shows_every_step() -> None:
    assert shares((5, 10, 20, 10)) == (1, 3, 5, 3)
    assert shares((1, 59)) == (1, 12)
    assert shares(()) == ()
    assert shares((0, 0)) == ()


def test_a_framework_is_named_in_the_language_of_the_page(get_page: GetPage) -> None:
    for tag in ("en", "ar", "en"):
        captions = [
            one.get_text(strip=True)
            for one in get_page(f"/{tag}/teachers/frameworks/").select("caption")
        ]
        assert captions
        in_english = "Education for a Connected World, UK" in captions
        assert in_english == (tag == "en")


@pytest.mark.parametrize(
    "address",
    [
        "teachers/?band=11-13&topic=sextortion",
        "teachers/?q=pressure&band=8-10&band=14-18&sort=name",
        "teachers/plan/?autumn=les-01",
        "check/?code=ABCD",
        "teachers/lessons/pressure-and-secrets/files/?minutes=10",
        "children/14-18/images-and-the-law/q1/answer/?choice=a",
    ],
)
def test_the_language_menu_keeps_what_was_chosen(get_page: GetPage, address: str) -> None:
    page = get_page(f"/pl/{address}", language="pl")
    for tag in ("en", "ar"):
        link = page.select_one(f'.lang a[lang="{tag}"]')
        assert link is not None
        assert link["href"] == f"/{tag}/{address}"
    canonical = page.select_one('link[rel="canonical"]')
    assert canonical is None or "?" not in str(canonical["href"])


def test_the_language_menu_keeps_no_filter_that_is_not_known(get_page: GetPage) -> None:
    page = get_page("/pl/teachers/?band=99&sort=odd&x=y")
    assert page.select_one('.lang a[href="/en/teachers/"]')


def test_what_nobody_knows_is_left_out_of_every_link_and_said(client: FlaskClient) -> None:
    long = "zz" * 900
    response = client.get(f"/en/teachers/?band=8-10&topic={long}&sort=zzz")
    assert response.status_code == 200
    page = BeautifulSoup(response.text, "html.parser")
    assert not [one for one in page.select("main a[href]") if "zz" in str(one["href"])]
    said = page.get_text(" ")
    assert "left them out" in said
    assert "sort=zzz" in said
    assert long not in said
    assert "8 to 10" in page.select(".chips a")[0].get_text(" ")
