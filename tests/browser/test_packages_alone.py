"""A package opened where no platform listens, and what `make packages-check` says of it."""

from __future__ import annotations

import importlib
import io
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.packages.cartridge import Cartridge
from tests.documents.composed import STUDIO, compose
from tests.sample_site import ROOT

pytestmark = pytest.mark.browser
KEY = "children/8-10/surprise-or-secret"
BREAKS = (
    (b"</main>", b'<img src="http://pictures.example/one.png" alt=""/></main>', "It asks for"),
    (b"</main>", b"<script>throw new Error('no')</script></main>", "Its script fails"),
    (b"package.js", b"missing.js", "It cannot be played"),
    (b'id="done"', b'id="never"', "It cannot be played"),
)


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    module = importlib.import_module("packages_player")
    monkeypatch.setattr(module, "LONGEST", 2_000)
    return module


@pytest.fixture
def package(catalogue: Catalogue, tmp_path: Path) -> Path:
    path = tmp_path / "file.imscc"
    path.write_bytes(Cartridge().write(compose(catalogue, "en", KEY), STUDIO))
    return path


def test_a_whole_package_is_played_to_its_end_without_a_network(
    browser: Browser, player: ModuleType, package: Path
) -> None:
    assert player.Player(browser, package).alone() == []


@pytest.mark.parametrize(("before", "after", "said"), BREAKS)
def test_a_package_that_fails_or_asks_the_network_is_told(
    browser: Browser, player: ModuleType, package: Path, before: bytes, after: bytes, said: str
) -> None:
    result = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text.replace(before, after) if name.endswith(".html") else text)
    package.write_bytes(result.getvalue())
    found = player.Player(browser, package).alone()
    assert any(one.startswith(said) for one in found), found


def test_what_an_answer_means_is_seen_once_and_announced(
    browser: Browser, package: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(package) as opened:
        opened.extractall(tmp_path / "package")
    page = browser.new_page()
    page.goto((tmp_path / "package" / "page" / "index.html").as_uri())
    question = page.locator("fieldset").first
    question.locator("input").first.check()
    question.locator("button").click()
    shown, said = question.locator(".feedback:visible"), question.locator(".said")
    assert shown.count() == 1
    assert said.text_content() == shown.text_content() != ""
    box = said.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (1, 1)
    page.close()
