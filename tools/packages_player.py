"""Plays packages in Chromium: in scorm-again, as a platform would, and alone. There is no network:
the browser is given the files of the package, and everything else it asks for is a problem."""

from __future__ import annotations

import mimetypes
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from packages_listing import MANIFEST
from packages_programs import PLATFORM
from packages_schemas import parsed
from playwright.sync_api import Browser, ConsoleMessage, Frame, Page, Playwright, Route
from playwright.sync_api import Error as BrowserError

ORIGIN = "http://platform.test"
PLACE, HOST, SCRIPT = f"{ORIGIN}/package/", f"{ORIGIN}/", f"{ORIGIN}/platform.js"
HOST_PAGE = (
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Platform</title>'
    f'<script src="{SCRIPT}"></script>'
    "<script>window.API = new Scorm12API({autocommit: false})</script>"
    '<iframe title="Package" style="width: 60rem; height: 40rem"></iframe></html>'
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
LONGEST = 10_000  # milliseconds for a package to do what it should
LOADING = 30_000  # and for its page to open, on a machine that is busy with other work
STATUS = "API.cmi.core.lesson_status"


def browser_of(playwright: Playwright, program: str) -> Browser:
    """Return a Chromium that finds no machine by its name."""
    return playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))


class Player:
    """Plays one package in one new window of a browser."""

    def __init__(self, browser: Browser, path: Path) -> None:
        """Read the package."""
        self.problems: list[str] = []
        self._browser = browser
        with zipfile.ZipFile(path) as opened:
            self._files = {name: opened.read(name) for name in opened.namelist()}
        resources = parsed(self._files[MANIFEST]).iter("{*}resource")
        self._entry = PLACE + next(one.get("href") for one in resources if one.get("href"))

    def as_platform(self) -> list[str]:
        """Play it as a platform does, and return what went wrong."""
        return self._played(self._launch)

    def alone(self) -> list[str]:
        """Play it where no platform listens, and return what went wrong."""
        return self._played(self._open)

    def _played(self, play: Callable[[Page], Iterator[str]]) -> list[str]:
        page = self._browser.new_page()
        page.set_default_timeout(LONGEST)
        page.set_default_navigation_timeout(LOADING)
        page.on("pageerror", lambda one: self.problems.append(f"Its script fails: {one}."))
        page.on("console", self._hear)
        page.route("**/*", self._serve)
        try:
            self.problems.extend(list(play(page)))  # whole: events add to the same list
        except BrowserError as error:
            self.problems.append(f"It cannot be played: {str(error).splitlines()[0].rstrip('.')}.")
        page.close()
        return self.problems

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.problems.append(f"The console says: {said.text}.")

    def _serve(self, route: Route) -> None:
        """Give a file of the package, or of the platform; refuse everything else."""
        address = route.request.url
        name = unquote(urlsplit(address).path.removeprefix("/package/"))
        if address == HOST:
            route.fulfill(body=HOST_PAGE, content_type="text/html")
        elif address == SCRIPT:
            route.fulfill(path=PLATFORM)
        elif address.startswith(PLACE) and name in self._files:
            kind = mimetypes.guess_type(PurePosixPath(name).name)[0] or "application/octet-stream"
            route.fulfill(body=self._files[name], content_type=kind)
        else:
            self.problems.append(f"It asks for {address}.")
            route.abort()

    def _launch(self, page: Page) -> Iterator[str]:
        page.goto(HOST)
        page.evaluate("address => { document.querySelector('iframe').src = address }", self._entry)
        page.wait_for_function(f"{STATUS} === 'incomplete'")
        frame = page.frames[1]
        frame.wait_for_load_state()
        _do_everything(frame)
        page.wait_for_function(f"{STATUS} === 'completed'")
        page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        page.wait_for_function("API.isTerminated()")
        if page.evaluate("String(API.lmsGetLastError())") != "0":
            yield "The platform notes an error."
        if page.evaluate("API.cmi.core.score.raw") != "":
            yield "It keeps a score."

    def _open(self, page: Page) -> Iterator[str]:
        page.goto(self._entry)
        _do_everything(page.main_frame)
        page.wait_for_function("!document.getElementById('done').hidden")
        shown = "one => one.complete && one.naturalWidth > 0"
        if not page.evaluate(f"[...document.images].every({shown})"):
            yield "A picture is not shown."


def _do_everything(frame: Frame) -> None:
    """Choose the first answer of every question and have it checked, then read to the end."""
    for question in frame.query_selector_all("fieldset"):
        for part in ("input", "button"):
            one = question.query_selector(part)
            if one is not None:
                one.click()
    frame.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
