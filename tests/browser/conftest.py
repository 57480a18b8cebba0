"""A real Chromium against the real site on this machine. Without a browser these tests fail."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, Request, Route, ViewportSize, sync_playwright

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


def browser_path() -> str:
    """Return where Chromium is. Fail with a sentence when there is none."""
    given = os.environ.get("CHROMIUM", "")
    found = given or next(filter(None, map(shutil.which, NAMES)), None)
    if not found and Path(MAC).exists():
        found = MAC
    if not found:
        pytest.fail("Browser tests need Chromium: install it, or set CHROMIUM to its path.")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return one Chromium for the whole run."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        yield chromium
        chromium.close()


@dataclass
class Visit:
    """A visitor's page, and what it did that a page of this site never does."""

    page: Page
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def storage(self) -> dict[str, int]:
        """Return how much the page keeps in the browser."""
        counts: dict[str, int] = self.page.evaluate(
            "() => ({cookies: document.cookie.length, local: localStorage.length,"
            " session: sessionStorage.length})"
        )
        return counts


OpenPage = Callable[..., Visit]


@pytest.fixture
def open_page(browser: Browser, origin: str) -> Iterator[OpenPage]:
    """Return a function that opens an address as a new visitor: size, colours, scripts on or off; of
    the real site, or of the site `at` another origin."""
    contexts = []

    def visit(path: str, at: str = origin, **options: object) -> Visit:
        settings = {"viewport": DESKTOP, "java_script_enabled": True, **options}
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        contexts.append(context)
        one = Visit(context.new_page())

        def stay_at_home(route: Route, request: Request) -> None:
            one.foreign.append(request.url)
            route.abort()

        one.page.route(re.compile(rf"^(?!{re.escape(at)}|data:)"), stay_at_home)
        one.page.on("pageerror", lambda error: one.errors.append(str(error)))
        one.page.on(
            "console",
            lambda message: one.errors.append(message.text) if message.type == "error" else None,
        )
        one.page.goto(at + path)
        return one

    yield visit
    for context in contexts:
        context.close()


def axe_violations(page: Page) -> list[str]:
    """Return what axe-core finds on the page: WCAG 2.2 AA and best practice.

    Parts that a browser lays out as they come near are laid out first: their words would lie over
    what follows them.
    """
    page.evaluate(
        "() => { for (const part of document.querySelectorAll('main section, main > aside'))"
        " part.style.contentVisibility = 'visible'; }"
    )
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(
        "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
        " 'best-practice'], resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ': ' +"
        " v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary || '')"
        ".slice(0, 160)).join(' | ')))"
    )
    return list(found)
