"""The style sheet, scripts, icons and fonts: small, logical, licensed, and without memory."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from safelight.web.style_sheets import as_sent
from tests.sample_site import ROOT

WEB = ROOT / "site" / "safelight" / "web"
STATIC = WEB / "static"
TEMPLATES = WEB / "templates"
STYLE = (STATIC / "css" / "safelight.css").read_text(encoding="utf-8")
SHEETS = sorted(WEB.parent.rglob("*.css"))
SCRIPTS = sorted(STATIC.rglob("*.js"))
LARGEST_STYLE = 12.5 * 1024  # bytes, gzipped
LARGEST_SCRIPTS = 10 * 1024  # bytes, gzipped, all together; a page loads a few of them
UNWANTED = (
    "Storage",
    "cookie",
    "indexedDB",
    "caches",
    "fetch(",
    "XMLHttp",
    "Beacon",
    "://",
    "eval(",
)
# They bring an answer of our own without loading the page anew; a test in the browser sees that
# nothing goes anywhere else.
FETCHES = {"activity.js", "suggest.js"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_knows_no_left_and_right(sheet: Path) -> None:
    physical = re.compile(
        r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)"
        r"|(?<![\w-])(?:left|right|top|bottom)\s*:|float:\s*(?:left|right)|text-align:\s*(?:left|right)"
    )
    found = physical.findall(sheet.read_text(encoding="utf-8"))
    assert not found, f"{found[:3]}. Write margin-inline-start and the like."


def test_style_and_scripts_stay_small() -> None:
    assert len(gzip.compress(as_sent(STYLE.encode()), 9)) <= LARGEST_STYLE
    assert sum(len(gzip.compress(one.read_bytes(), 9)) for one in SCRIPTS) <= LARGEST_SCRIPTS


def test_every_file_that_the_style_sheet_names_is_there() -> None:
    for name in re.findall(r'url\("([^"]+)"\)', STYLE):
        assert (STATIC / "css" / name).is_file(), name
    assert "http" not in re.sub(r"\[href\^=\"http\"\]", "", STYLE)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_keeps_nothing_and_fetches_nothing(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    for word in UNWANTED:
        assert word not in text or (word == "fetch(" and script.name in FETCHES), word


def test_every_component_that_scripts_enhance_is_known() -> None:
    loader = (STATIC / "js" / "safelight.js").read_text(encoding="utf-8")
    known = set(re.findall(r"'(\w+)'", loader.split("new Set(")[1].split(")")[0]))
    assert known == {path.stem for path in (STATIC / "js" / "components").glob("*.js")}
    markup = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    assert known == set(re.findall(r'data-component="(\w+)"', markup))


def test_every_icon_that_a_template_names_is_drawn() -> None:
    drawn = set(re.findall(r"\.i-([a-z-]+) \{", STYLE))
    markup = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    used = set(re.findall(r"icon\('([a-z-]+)'", markup))
    assert used <= drawn, used - drawn


def test_every_picture_that_a_template_names_is_there() -> None:
    markup = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html"))
    for name in re.findall(r"picture\('([a-z0-9-]+)',", markup):
        assert (STATIC / "art" / f"{name}.svg").is_file(), name


def test_fonts_and_icons_have_their_licences() -> None:
    licence = (STATIC / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    for name in ("Atkinson", "Baloo 2", "Vazirmatn", "Baloo Bhaijaan", "Noto"):
        assert name in licence
    assert "MIT License" in (STATIC / "icons" / "LICENSE.txt").read_text(encoding="utf-8")
