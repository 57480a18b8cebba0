"""Whom a banner and a card name to call: somebody to talk to, who is there for everybody."""

from __future__ import annotations

from safelight.catalogue.catalogue import REPORTING, Catalogue
from safelight.catalogue.data import BANDS
from safelight.web.contexts.calls import banner_calls, calls_for_child, calls_of


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
        ("account", ["gb-report-fraud", "gb-childline"]),
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
