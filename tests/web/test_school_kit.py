"""The school kit: pages to fill in that cannot send anything, and a panel for other sites."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from safelight.catalogue.catalogue import Catalogue
from safelight.languages import read_languages
from tests.conftest import GetPage
from tests.sample_site import ROOT

LANGUAGES = read_languages(ROOT / "translations").tags
SHEETS = ("newsletter", "letter-home", "poster", "policy", "disclosure-card")
LOADS = "img, script, link, style, iframe, object, embed, video, audio, source, [src], [style]"


def panel_of(page: BeautifulSoup) -> Tag:
    area = page.select_one("textarea[readonly]")
    assert area is not None
    section = BeautifulSoup(area.get_text(), "html5lib").section
    assert section is not None
    return section


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kit_is_whole_in_every_language(
    get_page: GetPage, catalogue: Catalogue, language: str
) -> None:
    page = get_page(f"/{language}/teachers/school-kit/")
    links = {str(one["href"]) for one in page.select("main a[href]")}
    for sheet in SHEETS:
        assert f"/{language}/teachers/school-kit/{sheet}/" in links
        found = catalogue.page(language, f"teachers/school-kit/{sheet}")
        assert found is not None
        assert found.stale_sections == ()


def test_teachers_find_the_kit(get_page: GetPage) -> None:
    assert get_page("/en/teachers/").select("main a[href='/en/teachers/school-kit/']")


@pytest.mark.parametrize("sheet", ["", *(f"{one}/" for one in SHEETS)])
def test_no_field_can_be_sent(get_page: GetPage, sheet: str) -> None:
    page = get_page(f"/en/teachers/school-kit/{sheet}")
    fields = page.select("main input, main textarea")
    assert len(page.select("main input[data-fills]")) == 3
    assert [one for one in fields if one.get("name") or one.find_parent("form")] == []
    assert all(one.get("autocomplete") == "off" for one in page.select("main input"))
    assert "It is not sent to us or to anyone" in page.get_text()
    assert "When you open another page" in page.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_has_its_blanks(get_page: GetPage, language: str, sheet: str) -> None:
    page = get_page(f"/{language}/teachers/school-kit/{sheet}/")
    blanks = {str(one["data-school"]): one for one in page.select(".letter [data-school]")}
    assert {"dsl", "phone"} <= blanks.keys()
    assert blanks["phone"].get("dir") == "ltr"
    assert all(one.name == "bdi" and one.get_text(strip=True) for one in blanks.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_is_plain_and_loads_nothing(
    get_page: GetPage, catalogue: Catalogue, language: str
) -> None:
    page = get_page(f"/{language}/teachers/school-kit/")
    panel = panel_of(page)
    assert panel.select(LOADS) == []
    assert [one for one in panel.find_all(True) if one.get("class") or one.get("id")] == []
    assert panel["lang"] == language
    assert panel["dir"] == catalogue.languages[language].direction
    shown = page.select_one("[data-panel-for] section")
    assert shown is not None
    assert shown.get_text() == panel.get_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panel_leads_to_help_with_numbers_from_the_data(
    get_page: GetPage, catalogue: Catalogue, language: str
) -> None:
    panel = panel_of(get_page(f"/{language}/teachers/school-kit/"))
    links = [str(one["href"]) for one in panel.select("a[href]")]
    childline = catalogue.helplines["gb-childline"].phone.replace(" ", "")
    assert links[:2] == ["tel:999", f"tel:{childline}"]
    assert links[2].endswith(f"/{language}/help/")
    assert links[2].startswith("http")
    assert [one["dir"] for one in panel.select("a[href^='tel:'] bdi")] == ["ltr", "ltr"]
