"""Which language a visitor gets, and what a page says of the others."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.wrappers import Request

from safelight.app import create_app
from safelight.catalogue.catalogue import Catalogue
from safelight.languages import MESSAGES, Language, Languages, unfilled_texts
from safelight.web.i18n import best_language
from tests.conftest import GetPage, make_get_page
from tests.sample_site import write
from tests.web.reading import first, words_of


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("pl", "pl"),
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("fr-CH, en;q=0.5", "fr"),
        ("tlh, ur;q=0.7, en;q=0.3", "ur"),
        ("AR-eg", "ar"),
        ("tlh-Latn, tlh;q=0.9", "en"),
        ("cy;q=0, es", "es"),
        ("*", "en"),
        ("", "en"),
    ],
)
def test_the_front_door_leads_to_the_language_the_browser_asks_for(
    client: FlaskClient, header: str, language: str
) -> None:
    response = client.get("/", headers={"Accept-Language": header})
    assert response.status_code == 302
    assert response.headers["Location"] == f"/{language}/"
    assert response.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("pt-BR, en;q=0.5", "pt-br"),
        ("PT-br", "pt-br"),
        ("zh-Hant-TW, en;q=0.5", "zh-hant"),
        ("zh-hant", "zh-hant"),
        ("zh-Hans, en;q=0.5", "en"),
        ("pt-BR;q=0", "en"),
        ("-, --, fr-CH-1901", "fr"),
    ],
)
def test_a_tag_with_a_region_or_a_script_is_found_however_it_is_written(
    header: str, language: str
) -> None:
    tags = ("en", "fr", "pt-br", "zh-hant")
    languages = Languages("en", tuple(Language(tag, tag, tag, "/") for tag in tags))
    accepted = Request({"HTTP_ACCEPT_LANGUAGE": header}).accept_languages
    assert best_language(languages, accepted) == language


def test_the_language_menu_stays_on_the_same_page(get_page: GetPage) -> None:
    page = get_page("/en/children/8-10/")
    links = {link["lang"]: link for link in page.select(".lang a")}
    assert links["pl"]["href"] == "/pl/children/8-10/"
    assert links["ar"]["dir"] == "rtl"
    assert links["en"]["aria-current"] == "true"
    assert all(link["hreflang"] == tag for tag, link in links.items())


def test_a_hub_names_every_language_and_the_default(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    page = get_page("/es/help/")
    alternates = {
        link["hreflang"]: link["href"] for link in page.select('link[rel="alternate"][hreflang]')
    }
    assert set(alternates) == {*catalogue.languages.tags, "x-default"}
    assert alternates["x-default"] == "http://127.0.0.1:8000/en/help/"
    assert alternates["cy"] == "http://127.0.0.1:8000/cy/help/"


def test_a_page_names_only_the_languages_that_have_it(sample_app: Flask) -> None:
    get_page = make_get_page(sample_app)
    page = get_page("/en/glossary/block/")
    tags = [link["hreflang"] for link in page.select('link[rel="alternate"][hreflang]')]
    assert tags == ["en", "x-default"]


def test_what_is_not_translated_is_said_honestly(sample_app: Flask) -> None:
    page = make_get_page(sample_app)("/pl/parents/online-friends/")
    link = page.select_one('main a[href="/en/parents/online-friends/"]')
    assert link is not None
    assert link["hreflang"] == "en"
    assert first(link, "span")["lang"] == "en"
    assert page.select_one('main a[href="/pl/help/"]') is not None
    assert page.select_one('meta[name="robots"][content="noindex"]') is not None


def test_the_note_says_that_help_is_in_the_language_only_where_it_is(
    get_page_with_gaps: GetPage, sample_app: Flask
) -> None:
    promise = "Strony pomocy są w twoim języku"
    assert promise in get_page_with_gaps("/pl/teachers/training/nudes-incidents/").get_text()

    get_sample = make_get_page(sample_app)
    note = get_sample("/pl/help/now/")
    assert promise not in note.get_text()
    for number in ("tel:999", "tel:08001111"):
        assert note.select_one(f'main a[href="{number}"] bdi[dir="ltr"]')
    abroad = get_sample("/ar/help/now/?country=PL")
    for number in ("tel:112", "tel:116111"):
        assert abroad.select_one(f'main a[href="{number}"] bdi[dir="ltr"]')
    assert not abroad.select_one('main a[href="tel:999"]')


def test_a_question_of_an_untranslated_quiz_says_so_too(sample_app: Flask) -> None:
    page = make_get_page(sample_app)("/fr/children/11-13/quiz/q2/")
    assert page.select_one('main a[href="/en/children/11-13/quiz/"]') is not None


def test_an_unchecked_translation_says_so_and_is_not_indexed(sample_app: Flask) -> None:
    head = "---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: {}\n---\n"
    content = sample_app.extensions["safelight"].settings.content
    revision = _revision(sample_app)
    write(content, "cy/glossary/block.md", head.format(f'"{revision}"'))
    page = make_get_page(_again(sample_app))("/cy/glossary/block/")
    assert page.select_one('meta[name="robots"][content="noindex"]') is not None
    assert page.select_one('.notice a[hreflang="en"][href="/en/glossary/block/"]') is not None


def test_a_stale_translation_names_its_stale_sections(sample_app: Flask) -> None:
    head = "---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: old\nreviewers: [E]\n---\n"
    content = sample_app.extensions["safelight"].settings.content
    write(content, "cy/glossary/block.md", head)
    page = make_get_page(_again(sample_app))("/cy/glossary/block/")
    notice = page.select_one(".notice")
    assert notice is not None
    assert words_of(notice).endswith(": T Read it in English")


def test_a_stale_section_is_named_in_the_language_of_the_page(sample_app: Flask) -> None:
    settings = sample_app.extensions["safelight"].settings
    key = "parents/online-friends"
    source = sample_app.extensions["safelight"].compile().catalogue.source(key)
    original = settings.content / "en" / f"{key}.md"
    head = f'---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: "{source.revision}"\n---\n'
    body = original.read_text("utf-8").split("---\n", 2)[2]
    translated = body.replace("## Children with SEND {#send}", "## Plant ag ADY {#send}")
    write(settings.content, f"cy/{key}.md", head + translated)
    added = "\n## Where to read more {#more}\n\nHere.\n"
    text = original.read_text("utf-8").replace("Use short words.", "Use pictures.") + added
    original.write_text(text, "utf-8")
    page = make_get_page(_again(sample_app))(f"/cy/{key}/")
    named = page.select(".notice bdi")
    assert [words_of(one) for one in named] == ["Plant ag ADY", "Where to read more"]
    assert [one.get("lang") for one in named] == [None, "en"]


@pytest.mark.parametrize(
    ("source_reviewers", "reviewers", "translated_from", "says", "hides"),
    [
        ("[]", "", "today", "Adolygiad diwethaf: dim eto. Ysgrifennwyd ar 1 Tachwedd 2026", None),
        ("[Editor]", "", "today", "Adolygiad diwethaf: dim eto.", None),
        ("[Editor]", "", "old", "Adolygiad diwethaf: dim eto.", None),
        ("[]", "reviewers: [R]\n", "old", "Adolygiad diwethaf: dim eto.", "Does dim un siaradwr"),
        (
            "[Editor]",
            "reviewers: [R]\n",
            "old",
            "Adolygiad diwethaf: 1 Tach",
            "Does dim un siaradwr",
        ),
        ("[Editor]", "reviewers: [R]\n", "today", "Adolygiad diwethaf: 1 Tachwedd", ": dim eto"),
    ],
)
def test_a_last_review_is_told_only_where_there_was_one(
    sample_app: Flask,
    source_reviewers: str,
    reviewers: str,
    translated_from: str,
    says: str,
    hides: str | None,
) -> None:
    content = sample_app.extensions["safelight"].settings.content
    source = content / "en/glossary/block.md"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("reviewers: []", f"reviewers: {source_reviewers}"), "utf-8")
    revision = _revision(sample_app) if translated_from == "today" else translated_from
    head = f'---\ntitle: T\nshort_title: T\nsummary: S\ntranslated_from: "{revision}"\n'
    write(content, "cy/glossary/block.md", f"{head}{reviewers}---\n")
    said = words_of(first(make_get_page(_again(sample_app))("/cy/glossary/block/"), "main"))
    assert says in said
    assert hides is None or hides not in said


def _revision(app: Flask) -> str:
    source = app.extensions["safelight"].compile().catalogue.source("glossary/block")
    assert source is not None
    return str(source.revision)


def _again(app: Flask) -> Flask:
    return create_app(app.extensions["safelight"].settings)


def test_a_guide_has_the_data_that_search_engines_read(get_page: GetPage) -> None:
    page = get_page("/en/parents/talking-at-every-age/")
    block = page.select_one('script[type="application/ld+json"]')
    assert block is not None
    graph = {one["@type"]: one for one in json.loads(str(block.string))["@graph"]}
    assert graph["Article"]["inLanguage"] == "en"
    assert graph["Article"]["url"].endswith("/en/parents/talking-at-every-age/")


def test_questions_are_data_only_where_they_are_on_the_page(
    get_page: GetPage, catalogue: Catalogue
) -> None:
    for guide in catalogue.of_type("en", "guide"):
        page = get_page(guide.address)
        block = page.select_one('script[type="application/ld+json"]')
        assert block is not None
        graph = {one["@type"]: one for one in json.loads(str(block.string))["@graph"]}
        folded = page.select("#questions details.more > summary")
        asked = [one["name"] for one in graph.get("FAQPage", {}).get("mainEntity", [])]
        high = guide.facts.sensitivity == "high"
        assert asked == ([] if high else [one.get_text(" ", strip=True) for one in folded])


def test_a_lesson_is_a_learning_resource(get_page: GetPage) -> None:
    page = get_page("/en/teachers/lessons/stop-turn-it-over-tell/")
    block = page.select_one('script[type="application/ld+json"]')
    assert block is not None
    (resource,) = json.loads(str(block.string))["@graph"]
    assert resource["@type"] == "LearningResource"
    assert resource["timeRequired"] == "PT20M"
    assert resource["typicalAgeRange"] == "4-7"


def test_the_state_of_the_translations_is_open_to_read(sample_app: Flask) -> None:
    page = make_get_page(sample_app)("/en/about/translations/")
    row = page.find("th", string="Cymraeg")
    assert row is not None
    assert page.select_one('main a[href="/en/parents/online-friends/"]') is not None


def test_empty_interface_texts_are_counted_for_translators(
    sample_app: Flask, tmp_path: Path
) -> None:
    settings = sample_app.extensions["safelight"].settings
    folder = tmp_path / "translations"
    shutil.copytree(settings.translations, folder)
    path = folder / "pl" / MESSAGES
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace('msgstr "Szukaj"', 'msgstr ""'), encoding="utf-8")
    count = len(unfilled_texts(folder, "pl"))
    assert count > 0
    page = make_get_page(create_app(replace(settings, translations_folder=folder)))(
        "/pl/about/translations/"
    )
    row = next(one for one in page.select("tbody tr") if words_of(first(one, "th")) == "Polski")
    assert words_of(row.select("td")[-1]) == str(count)
    assert f"translations/pl/{MESSAGES}" in words_of(first(page, "details[open]"))
    assert "messages.po" not in words_of(first(page, "details:not([open])"))


def test_english_names_are_marked_on_other_pages(get_page: GetPage) -> None:
    assert first(get_page("/en/help/"), "#service-gb-nspcc bdi").get("lang") is None
    for language in ("ar", "ur", "pl"):
        page = get_page(f"/{language}/help/")
        marked = first(page, "#service-gb-nspcc bdi")
        assert (marked.get("lang"), marked.string) == ("en", "NSPCC Helpline")
        assert first(page, "#service-gb-101 bdi").get("lang") is None, "The police have no name."


@pytest.mark.parametrize(
    ("address", "names"),
    [("/ur/teachers/", "input[name=lang] + span bdi"), ("/ur/search/?q=chat", ".facet li a bdi")],
)
def test_a_language_is_named_in_itself(
    get_page_with_gaps: GetPage, address: str, names: str
) -> None:
    page = get_page_with_gaps(address)
    found = {str(one.string): one.get("lang") for one in page.select(names)}
    assert found["English"] == "en"
    assert found["اردو"] is None


def test_what_told_us_of_a_fact_is_said_in_the_readers_language(get_page: GetPage) -> None:
    for language, told in (("fr", "d’après"), ("ar", "كما أوردته"), ("ur", "بحوالہ")):
        page = get_page(f"/{language}/evidence/2021-strategy/")
        sources = [one.find_parent("p") for one in page.select('.fact [lang="en"][dir="ltr"]')]
        said = [one.get_text() for one in sources if one is not None]
        assert any(f"{told} Police Professional" in one for one in said), said
        assert not any("reported" in one for one in said)
