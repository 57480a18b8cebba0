"""Whom a banner and a card name to call: somebody to talk to, who is there for everybody."""

from __future__ import annotations

import pytest

from safelight.catalogue.catalogue import HEARING, REPORTING, WORLD, Catalogue
from safelight.catalogue.data import BANDS, Helpline
from safelight.catalogue.helpline_rules import is_for_children
from safelight.catalogue.model import Page
from safelight.web.contexts.calls import banner_calls, calls_for_child, calls_of
from tests.conftest import GetPage
from tests.web.reading import main_of


def _calls(catalogue: Catalogue, page: Page, country: str) -> list[Helpline]:
    services = catalogue.services(page, country, for_children=is_for_children(page))
    return list(calls_of(page, services))


def test_a_banner_names_who_listens_before_who_takes_reports(catalogue: Catalogue) -> None:
    looked_at = 0
    for page in catalogue.sources():
        services = catalogue.services(page, "GB", for_children=False)
        calls = banner_calls(services)
        if any(one.id == "gb-nspcc" for one in services):
            looked_at += 1
            assert calls[0].category not in REPORTING, page.key
    assert looked_at > 20


def test_a_card_for_a_child_names_no_line_of_one_nation(catalogue: Catalogue) -> None:
    for page in catalogue.of_type("en", "help"):
        services = catalogue.services(page, "GB", for_children=True)
        for band in BANDS:
            calls = calls_for_child(catalogue, services, band)
            assert calls, (page.key, band)
            assert [one.id for one in calls if len(one.nations) == 1] == []


def test_a_page_that_children_read_too_names_a_line_for_them(catalogue: Catalogue) -> None:
    for name, calls in (
        ("now", ["gb-childline", "gb-samaritans"]),
        ("account", ["gb-childline", "gb-report-fraud"]),
    ):
        page = catalogue.source(f"help/{name}")
        assert page is not None
        services = catalogue.services(page, "GB", for_children=True)
        assert [one.id for one in calls_of(page, services)] == calls


def test_a_card_of_a_page_for_children_names_theirs_first(catalogue: Catalogue) -> None:
    for name, first in (
        ("threat", "gb-childline"),
        ("did", "gb-childline"),
        ("safe", "gb-papyrus"),
    ):
        page = catalogue.source(f"help/{name}")
        assert page is not None
        calls = calls_of(page, catalogue.services(page, "GB", for_children=True))
        assert calls[0].id == first
        assert len(calls) == 2
    parents = catalogue.source("help/parent-after")
    assert parents is not None
    services = catalogue.services(parents, "GB", for_children=False)
    assert calls_of(parents, services) == banner_calls(services)


def test_whoever_takes_reports_is_called_after_whoever_listens(catalogue: Catalogue) -> None:
    seen = 0
    for page in catalogue.of_type("en", "help"):
        for country in catalogue.countries:
            reports = [one.category in REPORTING for one in _calls(catalogue, page, country)]
            seen += any(reports)
            assert reports == sorted(reports), (page.key, country)
    assert seen > 20


def test_a_page_about_despair_calls_nobody_who_is_not_there_for_it(catalogue: Catalogue) -> None:
    for name in ("safe", "friend", "parent-talk"):
        page = catalogue.source(f"help/{name}")
        assert page is not None
        for country in catalogue.countries:
            for one in _calls(catalogue, page, country):
                assert one.category in HEARING, (name, one.id)
                assert one.category == "child-helpline" or "self-harm" in one.topics, (name, one.id)


@pytest.mark.parametrize(
    ("name", "country", "calls"),
    [
        ("now", "PK", ["pk-drf"]),  # not the agency for cyber crime
        ("now", "ES", ["es-017"]),
        ("safe", "ES", []),  # nor a line about accounts
        ("threat", "PK", ["pk-drf", "pk-nccia"]),
        ("threat", "BE", ["be-1712", "be-child-focus"]),
        ("threat", "CA", ["ca-cybertip"]),
        ("saw", "CA", []),
        ("parent-after", "IN", ["in-1098", "in-meri-trustline"]),
        ("threat", "GB", ["gb-childline", "gb-samaritans"]),  # one of them the whole night
        ("picture", "GB", ["gb-childline", "gb-samaritans"]),
    ],
)
def test_the_first_calls_are_fit_for_what_has_happened(
    catalogue: Catalogue, name: str, country: str, calls: list[str]
) -> None:
    page = catalogue.source(f"help/{name}")
    assert page is not None
    assert [one.id for one in _calls(catalogue, page, country)] == calls


def test_where_nobody_of_a_country_listens_everybody_and_where_to_find_them_is_shown(
    catalogue: Catalogue,
) -> None:
    seen = 0
    for page in catalogue.of_type("en", "help"):
        for country in catalogue.countries[1:]:
            found = catalogue.services(page, country, for_children=is_for_children(page))
            heard = [one for one in found if one.category in HEARING and one.country != WORLD]
            seen += not heard
            assert heard or "intl-child-helplines" in {one.id for one in found}, (page.key, country)
    assert seen > 10


def test_a_page_with_nobody_to_call_leads_to_who_can_help(get_page: GetPage) -> None:
    main = main_of(get_page("/en/help/safe/?country=ES"))
    link = main.select_one(".hero a.btn")
    assert link is not None
    assert link["href"] == "#who"
    assert main.select_one("#who")
    assert main_of(get_page("/en/help/safe/")).select_one(".hero a[href='#who']") is None
