"""Phone numbers, ages, languages and references are written one way on the whole site."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from safelight.catalogue import references
from safelight.catalogue.catalogue import EMERGENCY, Catalogue
from safelight.catalogue.phone_numbers import phone_numbers, text_address, web_address
from safelight.web.display import (
    ages,
    country_name,
    language_names,
    published,
    school_years,
    service_name,
    text_words,
    translated,
)
from safelight.web.views.rendering import filler


@pytest.fixture(autouse=True)
def english(app: Flask) -> Iterator[None]:
    with app.test_request_context("/en/"):
        yield


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0800 1111", [("0800\u00a01111", "tel:08001111")]),
        ("112 or 999", [("112", "tel:112"), ("999", "tel:999")]),
        ("1-800-843-5678", [("1\u2011800\u2011843\u20115678", "tel:18008435678")]),
        ("116 111 or 900 20", [("116\u00a0111", "tel:116111"), ("900\u00a020", "tel:90020")]),
        ("", []),
    ],
)
def test_each_number_is_shown_unbroken_and_is_a_link(
    text: str, numbers: list[tuple[str, str]]
) -> None:
    assert [(one.shown, one.address) for one in phone_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/en/", "Reception, Year 1"),
        ("/cy/", "Derbyn, Blwyddyn 1"),
        ("/ar/", "سنة الاستقبال، السنة 1"),
        ("/ur/", "ریسپشن، سال 1"),
        (
            "/pl/",
            '<span lang="en" dir="ltr">Reception</span>, <span lang="en" dir="ltr">Year 1</span>',
        ),
    ],
)
def test_school_years_are_in_the_pages_language_or_marked_as_english(
    app: Flask, address: str, shown: str
) -> None:
    with app.test_request_context(address):
        app.preprocess_request()
        assert school_years(("Reception", "Year 1")) == shown


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Text SHOUT to 85258", "sms:85258?body=SHOUT"),
        ("Text 988", "sms:988"),
        ("Forward the message to 7726", "sms:7726"),
        ("Ask on the website", ""),
    ],
)
def test_a_text_number_is_a_link_that_holds_its_word(words: str, address: str) -> None:
    assert text_address(words) == address
    assert re.sub("<[^>]+>", "", text_words(words)) == words


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        (("4-7",), "4 to 7"),
        (("11-13", "14-18"), "11 to 18"),
        (("4-7", "8-10", "11-13", "14-18"), "4 to 18"),
        (("4-7", "11-13"), "4 to 7, 11 to 13"),
        ((), ""),
    ],
)
def test_neighbouring_bands_are_one_range_of_ages(bands: tuple[str, ...], words: str) -> None:
    assert ages(bands) == words


def test_languages_and_countries_have_their_names() -> None:
    assert language_names(("cy", "pt-BR", "no such tag")) == (
        "Welsh",
        "Portuguese (Brazil)",
        "no such tag",
    )
    assert country_name("IE") == "Ireland"
    assert country_name("??") == "??"


def test_names_outside_a_request_are_in_english(app: Flask) -> None:
    assert country_name("PL") == "Poland"


def test_small_things() -> None:
    assert web_address("childline.org.uk") == "https://childline.org.uk"
    assert web_address("http://a.example") == "http://a.example"
    assert translated("100% sure") == "100% sure"
    assert translated("") == ""


@pytest.mark.parametrize(
    ("kind", "argument", "shown"),
    [
        ("ref", "gb-childline", 'Childline</bdi> <strong><a href="tel:08001111">'),
        ("ref", "gb-childline phone", '<a href="tel:08001111"><bdi dir="ltr"'),
        ("ref", "gb-childline name", "<bdi>Childline</bdi>"),
        ("ref", "gb-ceop web", '<a href="https://ceop.police.uk"'),
        ("ref", "gb-shout text", '<a href="sms:85258?body=SHOUT">Text SHOUT to '),
        ("ref", "gb-shout", "<strong><a href="),
        ("ref", "gb-ceop", '<a href="https://ceop.police.uk"'),
        ("emergency", "", '<a href="tel:999">'),
        ("fact", "law-osa-illegal-2025", "Source:"),
        ("minutes", "10", "10 min"),
        ("media", "story-tell.svg", "/media/"),
    ],
)
def test_a_reference_is_written_out(kind: str, argument: str, shown: str) -> None:
    html = filler().fill(f"<p>{references.mark(kind, argument)}</p>")
    assert shown in html
    assert "\ue000" not in html


def test_the_emergency_number_is_that_of_the_readers_country() -> None:
    mark = references.mark("emergency")
    assert "tel:112" in filler("IE").fill(mark)
    assert filler("XX").fill(mark) == "your local emergency number"


def test_an_unknown_kind_of_reference_is_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="no reference of the kind"):
        filler().fill(references.mark("nothing"))


def test_a_help_page_shows_only_what_is_true_in_the_readers_country(
    catalogue: Catalogue,
) -> None:
    pages = catalogue.of_type("en", "help")
    sections = [
        section
        for page in pages
        for section in page.sections
        if {fragment.where for fragment in section.fragments} >= {"here", "elsewhere"}
    ]
    for section in sections:
        assert filler("GB").section(section) != filler("IE").section(section)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2021-01-22", "22 January 2021"),
        ("2025-04", "April 2025"),
        ("2024", "2024"),
        ("2024-13", "2024-13"),
        ("spring 2024", "spring 2024"),
    ],
)
def test_when_a_source_was_published_is_in_words(written: str, shown: str) -> None:
    assert published(written) == shown


@pytest.mark.parametrize(
    ("address", "service", "shown"),
    [
        ("/en/", "gb-999", "<bdi>Emergency services (999)</bdi>"),
        ("/en/", "fr-urgence", "<bdi>Emergency services</bdi>"),
        ("/en/", "gb-101", "<bdi>Police non-emergency (101)</bdi>"),
        ("/pl/", "gb-101", "<bdi>Policja, gdy sprawa nie jest pilna</bdi>"),
        ("/ar/", "gb-suspicious-messages", "<bdi>الإبلاغ عن الرسائل المشبوهة</bdi>"),
        ("/fr/", "fr-urgence", "<bdi>Urgences (17, 112, 114 par SMS)</bdi>"),
        ("/fr/", "gb-999", "<bdi>Services d’urgence</bdi>"),
        ("/ar/", "gb-999", "<bdi>خدمات الطوارئ</bdi>"),
        ("/ar/", "gb-childline", '<bdi lang="en">Childline</bdi>'),
    ],
)
def test_the_emergency_services_are_named_in_the_language_of_the_page(
    app: Flask, catalogue: Catalogue, address: str, service: str, shown: str
) -> None:
    with app.test_request_context(address):
        app.preprocess_request()
        assert service_name(catalogue.helplines[service]) == shown


def test_emergency_services_of_every_country_have_a_plain_name(catalogue: Catalogue) -> None:
    found = [one for one in catalogue.helplines.values() if one.category == EMERGENCY]
    assert found
    assert {one.plain_name for one in found} == {"Emergency services"}
