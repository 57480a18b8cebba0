"""A plan is its address; frameworks show what is covered; hands are counted and kept nowhere."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable
from datetime import date
from urllib.parse import parse_qs, urlsplit

import docx
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.school_years import LAST_YEAR, RECEPTION, years_of
from safelight.web.contexts.plan import MOST, Place, read_plan
from safelight.web.views import plan_files
from tests.conftest import GetPage
from tests.web.reading import first as first_of
from tests.web.reading import words_of

PLAN = "/en/teachers/plan/"


def test_ticked_lessons_are_put_into_the_address(client: FlaskClient) -> None:
    response = client.get(f"{PLAN}?autumn=lm-07&add=lm-10&add=lm-15&add=lm-07&term=spring")
    assert response.status_code == 303
    fields = parse_qs(urlsplit(response.headers["Location"]).query)
    assert fields == {"autumn": ["lm-07"], "spring": ["lm-10,lm-15"]}


def test_a_plan_shows_its_lessons_in_order_and_what_they_cover(get_page: GetPage) -> None:
    page = get_page(f"{PLAN}?autumn=lm-10,lm-07&summer=lm-22")
    titles = [one.get_text(strip=True) for one in page.select(".planned li > p:first-child a")]
    assert titles[:2] == ["When group chats go wrong", "Pressure and secrets"]
    assert len(titles) == 3
    row = page.find("th", string="Copyright and ownership")
    assert row is not None
    assert "none yet" in row.find_parent("tr").get_text()  # type: ignore[union-attr]
    assert row.find_parent("tr").find("a") is not None  # type: ignore[union-attr]


def test_every_button_leads_to_a_changed_plan(get_page: GetPage) -> None:
    page = get_page(f"{PLAN}?autumn=lm-10,lm-07")
    first = page.select(".planned li")[0]
    links = {words_of(one).partition(" : ")[0]: str(one["href"]) for one in first.select(".btn")}
    assert parse_qs(urlsplit(links["Later"]).query) == {"autumn": ["lm-07,lm-10"]}
    assert parse_qs(urlsplit(links["Spring term"]).query) == {
        "autumn": ["lm-07"],
        "spring": ["lm-10"],
    }
    assert parse_qs(urlsplit(links["Take out"]).query) == {"autumn": ["lm-07"]}
    assert "Earlier" not in links


def test_an_unknown_lesson_is_shown_as_such(get_page: GetPage) -> None:
    page = get_page(f"{PLAN}?autumn=lm-99,zz,%3Cscript%3E,lm-07")
    assert page.get_text().count("not here any more") == 2
    assert page.select_one(".planned script") is None


def test_five_hundred_lessons_are_a_page_that_says_so(get_page: GetPage) -> None:
    ids = ",".join(f"lm-{number}" for number in range(500))
    page = get_page(f"{PLAN}?autumn={ids}")
    assert len(page.select(".planned li")) == MOST
    assert f"{500 - MOST} lessons are not shown" in page.get_text()


@pytest.mark.parametrize("count", [101, 500])
def test_more_lessons_than_a_plan_holds_may_be_ticked(
    client: FlaskClient, get_page: GetPage, count: int
) -> None:
    ticked = "&".join(f"add=lm-{number}" for number in range(count))
    response = client.get(f"{PLAN}?{ticked}&term=spring")
    assert response.status_code == 303
    page = get_page(response.headers["Location"])
    assert len(page.select(".planned li")) == MOST
    assert f"{count - MOST} lessons are not shown" in page.get_text()


def test_what_cannot_be_a_lesson_is_not_put_into_a_plan(client: FlaskClient) -> None:
    response = client.get(f"{PLAN}?add=lm-07,lm-10&add=%3Cb%3E&add={'a' * 90}&add=LM-07")
    fields = parse_qs(urlsplit(response.headers["Location"]).query)
    assert fields == {"autumn": ["lm-07,lm-10"]}


def test_a_plan_is_read_and_changed_without_losing_anything() -> None:
    plan = read_plan({"autumn": " lm-01 ,LM-02,lm-01", "spring": "lm-02,lm-03", "from": "x"})
    assert plan.terms == {"autumn": ("lm-01", "lm-02"), "spring": ("lm-03",), "summer": ()}
    assert plan.start is None
    assert plan.moved(Place("autumn", 0), -1) is None
    later = plan.moved(Place("autumn", 0), 1)
    assert later is not None
    assert later.terms["autumn"] == ("lm-02", "lm-01")
    assert sorted(later.ids) == sorted(plan.ids)


def test_what_would_fill_a_gap_goes_to_the_emptiest_term(get_page: GetPage) -> None:
    page = get_page(f"{PLAN}?autumn=lm-07&summer=lm-10")
    filling = page.select(".fills a")
    assert filling
    for one in filling:
        fields = parse_qs(urlsplit(str(one["href"])).query)
        assert (fields["autumn"], fields["summer"], len(fields["spring"])) == (
            ["lm-07"],
            ["lm-10"],
            1,
        )


def test_the_table_and_the_calendar_hold_the_plan(client: FlaskClient) -> None:
    query = "?autumn=lm-07,lm-99&spring=lm-10&from=2027-01-11"
    table = client.get(f"{PLAN}plan.csv{query}").get_data(as_text=True)
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    assert [row[1] for row in rows[1:]] == ["lm-07", "lm-99", "lm-10"]
    calendar = client.get(f"{PLAN}plan.ics{query}").get_data(as_text=True)
    assert calendar.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20270111" in calendar
    assert "DTSTART;VALUE=DATE:20270125" in calendar
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    asked = client.get(f"{PLAN}plan.ics?autumn=lm-07")
    assert asked.status_code == 303
    assert asked.headers["Location"].endswith("#calendar")


@pytest.mark.parametrize("day", ["9999-12-31", "2101-01-01", "1999-12-31", "0001-01-01"])
def test_a_plan_of_no_year_of_ours_asks_for_its_first_day_again(
    client: FlaskClient, day: str
) -> None:
    query = f"?autumn=lm-01,lm-02&from={day}"
    asked = client.get(f"{PLAN}plan.ics{query}")
    assert asked.status_code == 303
    assert asked.headers["Location"].endswith("#calendar")
    assert client.get(f"{PLAN}{query}").status_code == 200
    last = client.get(f"{PLAN}plan.ics?autumn=lm-01,lm-02&from=2100-12-31")
    assert "DTSTART;VALUE=DATE:21010107" in last.get_data(as_text=True)


@pytest.mark.parametrize("query", ["?from=2026-12-01", "?autumn=lm-99&from=2026-12-01"])
def test_a_plan_without_a_lesson_is_no_calendar(client: FlaskClient, query: str) -> None:
    asked = client.get(f"{PLAN}plan.ics{query}")
    assert asked.status_code == 303
    assert asked.headers["Location"].endswith("#choose")


def test_one_zip_holds_every_lesson_of_the_plan(client: FlaskClient) -> None:
    with client.get(f"{PLAN}plan.zip?autumn=lm-07") as response:
        names = zipfile.ZipFile(io.BytesIO(response.data)).namelist()
    assert "plan.csv" in names
    assert "01-pressure-and-secrets/pressure-and-secrets-45-minutes.pdf" in names
    assert response.headers["Cache-Control"] == "no-store"


def test_one_plan_at_a_time_is_packed(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"{PLAN}plan.zip?autumn=lm-07"
    others: list[TestResponse] = []

    def meanwhile(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
        others.append(client.get(address.replace("/en/", "/pl/")))
        raise OSError("No space is left.")

    with monkeypatch.context() as patched:
        patched.setattr(plan_files, "archive", meanwhile)
        assert client.get(address).status_code == 500
    (other,) = others
    assert other.status_code == 503
    assert other.headers["Retry-After"]
    assert "Spróbuj ponownie za minutę" in other.get_data(as_text=True)
    assert client.get(address).status_code == 200


def test_the_map_counts_what_the_finder_finds(get_page: GetPage, catalogue: Catalogue) -> None:
    page = get_page("/en/teachers/frameworks/")
    for framework in ("efacw", "four_c", "rshe"):
        for place in getattr(catalogue.frameworks, framework):
            if place != "whole":
                address = f"/en/teachers/frameworks/{framework}/{place}/"
                assert page.select_one(f'a[href="{address}"]') is not None
    place = get_page("/en/teachers/frameworks/efacw/relationships/")
    named = [one for one in catalogue.of_type("en", "lesson") if "relationships" in one.facts.efacw]
    assert len(place.select(".results .card")) == len(named)
    get_page("/en/teachers/frameworks/efacw/nothing/", 404)
    get_page("/en/teachers/frameworks/zz/relationships/", 404)


def test_hands_are_compared_and_stand_in_the_address_alone(get_page: GetPage) -> None:
    address = "/en/teachers/lessons/pressure-and-secrets/hands/"
    assert get_page(address).select("table") == []
    page = get_page(f"{address}?before-1-yes=12&before-1-no=4&after-1-yes=x&after-1-no=-3")
    cells = [one.get_text(strip=True) for one in page.select(".tally-chart td")]
    assert cells == ["12", "0", "0", "0", "4", "0"]
    assert page.select_one(".bar-before")["width"] == "75"  # type: ignore[index]
    get_page("/en/teachers/lessons/nothing/hands/", 404)
    assert get_page("/cy/teachers/lessons/pressure-and-secrets/hands/").h1 is not None


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("Year 5", ["england-wales-5", "scotland-6", "northern-ireland-6"]),
        ("Year 7", ["england-wales-7", "scotland-s1", "northern-ireland-8"]),
        ("Reception", ["england-wales-0", "scotland-1", "northern-ireland-1"]),
    ],
)
def test_years_of_all_nations_are_known(written: str, values: list[str]) -> None:
    assert [one.value for one in years_of(written)] == values


@pytest.mark.parametrize("written", ["Year", "Year 14", "P4", "year 5"])
def test_what_is_no_school_year_is_said(written: str) -> None:
    with pytest.raises(ValueError, match="is no school year"):
        years_of(written)


def test_no_school_year_is_without_a_lesson(catalogue: Catalogue) -> None:
    named = {one for page in catalogue.of_type("en", "lesson") for one in page.facts.school_years}
    assert named == {RECEPTION} | {f"Year {one}" for one in range(1, LAST_YEAR + 1)}


@pytest.mark.parametrize("version", ["10-minutes/", "60-minutes/", "for-parents/"])
def test_a_lesson_has_its_versions(get_page: GetPage, version: str) -> None:
    page = get_page(f"/en/teachers/lessons/pressure-and-secrets/{version}")
    canonical = page.select_one('link[rel="canonical"]')
    assert canonical is not None
    if version != "for-parents/":
        assert str(canonical["href"]).endswith("/pressure-and-secrets/")
    else:
        assert page.select_one("#answers") is None
        assert page.select_one(".slide-notes") is None
        assert page.select_one("#home") is not None
    get_page("/en/teachers/lessons/pressure-and-secrets/15-minutes/", 404)
    get_page(f"/en/teachers/lessons/nothing/{version}", 404)
    get_page(f"/ur/teachers/lessons/pressure-and-secrets/{version}")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_plan_is_a_document_to_change(client: FlaskClient, language: str) -> None:
    address = f"/{language}/teachers/plan/plan.docx?autumn=lm-07,lm-99&spring=lm-10"
    response = client.get(address)
    assert response.headers["Content-Disposition"] == 'attachment; filename="plan.docx"'
    assert response.headers["Cache-Control"] == "no-store"
    opened = docx.Document(io.BytesIO(response.data))
    words = "\n".join(one.text for one in opened.paragraphs)
    assert "lm-99" in words
    titles = [
        one.text for one in opened.paragraphs if one.style and one.style.style_id == "Heading1"
    ]
    assert len(titles) == 3
    strands, risks = opened.tables
    assert (len(strands.rows), len(risks.rows)) == (9, 5)
    assert client.get(address).data == response.data
    links = {one.target_ref for one in opened.part.rels.values() if one.is_external}
    assert any(one.endswith("/teachers/lessons/pressure-and-secrets/") for one in links)


def test_an_empty_plan_has_no_document(client: FlaskClient) -> None:
    response = client.get(f"{PLAN}plan.docx")
    assert response.status_code == 303
    assert response.headers["Location"] == PLAN


def test_the_plan_is_found_from_every_page_that_leads_to_lessons(get_page: GetPage) -> None:
    for address in ("/en/teachers/", "/en/teachers/frameworks/"):
        assert get_page(address).select_one(f'main a[href="{PLAN}"]') is not None
    lesson = get_page("/en/teachers/lessons/pressure-and-secrets/")
    link = lesson.select_one(f'main a[href="{PLAN}?add=lm-07"]')
    assert link is not None
    assert link["rel"] == ["nofollow"]


@pytest.mark.parametrize(
    ("address", "way"),
    [
        (PLAN, ["/en/", "/en/teachers/"]),
        ("/en/teachers/frameworks/", ["/en/", "/en/teachers/"]),
        (
            "/en/teachers/frameworks/efacw/relationships/",
            ["/en/", "/en/teachers/", "/en/teachers/frameworks/"],
        ),
    ],
)
def test_plan_and_frameworks_say_where_they_stand(
    get_page: GetPage, address: str, way: list[str]
) -> None:
    assert [one["href"] for one in get_page(address).select(".crumbs a")] == way


def test_each_control_names_its_lesson_and_leads_back_to_it(get_page: GetPage) -> None:
    page = get_page(f"{PLAN}?autumn=lm-10,lm-07,lm-99&spring=lm-22")
    controls = page.select(".planned .btn")
    names = [words_of(one) for one in controls]
    assert len(names) == len(set(names))
    for entry in page.select(".planned > li"):
        assert entry["tabindex"] == "-1"
        for one in entry.select(".btn"):
            to = "the-plan" if words_of(one).startswith("Take out") else entry["id"]
            assert urlsplit(str(one["href"])).fragment == to
    last = get_page(f"{PLAN}?autumn=lm-10").select(".planned .btn")[-1]
    assert urlsplit(str(last["href"])).fragment == "choose"


def test_only_lessons_that_are_there_are_counted(get_page: GetPage) -> None:
    page = get_page(f"{PLAN}?autumn=lm-07,lm-99&spring=lm-10")
    assert words_of(first_of(page, "#the-plan + p")).startswith("2 lessons · ")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_a_lesson_needs_is_a_list(get_page: GetPage, language: str) -> None:
    page = get_page(f"/{language}/teachers/lessons/pressure-and-secrets/")
    assert len(page.select(".facts dd li")) == 4
