"""How to reach whoever runs a copy: said where it is set, and nothing promised where it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from safelight.app import create_app
from tests.conftest import make_get_page
from tests.web.reading import first, words_of

GUIDE = "/en/parents/online-grooming/"
PAGE = "/en/about/contact/"
REPORT = '.review a[href$="/about/contact/"]'


def with_contact(app: Flask, contact: str) -> Flask:
    return create_app(replace(app.extensions["safelight"].settings, contact=contact))


def test_without_a_contact_the_page_says_so_and_nothing_leads_to_it(app: Flask) -> None:
    get_page = make_get_page(with_contact(app, ""))
    assert "no address to write to" in words_of(first(get_page(PAGE), ".panel"))
    assert "issues" not in words_of(first(get_page(PAGE), "main"))
    for address in (GUIDE, "/pl/parents/online-grooming/", "/en/about/privacy/"):
        assert get_page(address).select_one(REPORT) is None


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("help@safelight.example", "mailto:help@safelight.example"),
        ("https://safelight.example/write", "https://safelight.example/write"),
        ("Safelight, 1 High Street", None),
        ("@safelight on a network", None),
    ],
)
def test_a_contact_is_shown_and_pages_lead_to_it(
    app: Flask, contact: str, address: str | None
) -> None:
    get_page = make_get_page(with_contact(app, contact))
    panel = first(get_page(PAGE), ".panel")
    assert contact in words_of(panel)
    link = panel.select_one("a")
    assert (link and link.get("href")) == address
    assert get_page(GUIDE).select_one(REPORT) is not None
