"""`make packages-check`: every package for learning platforms, and every file for pupils, read
again by other programs.

SCORM 1.2: its manifest against the schemas, its files, and the package played to its end in
scorm-again (from npm) in Chromium without a network. Common Cartridge 1.1 and QTI 2.1: against
schemas and the written rules, with the page's questions and right answers; the cartridge's page is
opened without a platform too. Moodle XML: its form and its marks. GIFT: as gift-pegjs (from npm)
reads it. And no file for pupils says what is the teacher's.

Needs Chromium and npm. `ONLY=en/teachers` takes the addresses with these letters, `EVERY=20` each
twentieth page.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from multiprocessing.util import Finalize
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "site"))

from checking import in_processes, options, print_problems  # noqa: E402 - after the path to the site's code
from documents_check import Press  # noqa: E402
from packages_expected import Asked, expected_questions  # noqa: E402
from packages_player import Player, browser_of  # noqa: E402
from packages_programs import gift_problems, install  # noqa: E402
from packages_pupils import grownup_of, marks_of, secrets_of, told  # noqa: E402
from packages_read import package_problems  # noqa: E402
from packages_schemas import said_of_schemas, schema_problems  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from safelight.catalogue.lesson_versions import LENGTHS  # noqa: E402
from safelight.catalogue.model import Page  # noqa: E402
from safelight.documents.copy_codes import code_of  # noqa: E402
from safelight.documents.edition import Edition, Reader, usual  # noqa: E402
from safelight.documents.formats import FORMATS  # noqa: E402
from safelight.documents.manuscript import Manuscript  # noqa: E402

PACKAGES = ("scorm", "cartridge", "qti", "moodle", "gift")
TYPES = ("lesson", "activity")
PROCESSES = 2


@dataclass(frozen=True)
class Made:
    """One file: its format, what it should ask, and what is wrong with it so far."""

    path: Path
    kind: str
    questions: list[Asked]
    problems: list[str] = field(default_factory=list)


class PackagePress:
    """Makes packages and files for pupils, and holds them against their pages."""

    def __init__(self, folder: Path, program: str) -> None:
        """Read the content; `program` is Chromium."""
        self.press = Press(folder)
        self.program = program
        self._open = ExitStack()
        self._browser: Browser | None = None

    def pages(self, only: str, every: int) -> list[tuple[str, str]]:
        """Return the lessons and activities to check, by their keys in the catalogue."""
        pages = self.press.catalogue.pages
        return [at for at in self.press.pages(only, 1) if pages[at].type in TYPES][::every]

    def make(self, at: tuple[str, str]) -> list[Made]:
        """Make and read every package of a page, and every file of it for pupils."""
        page = self.press.catalogue.pages[at]
        whole = self._manuscript(page, Edition(Reader.WHOLE, _longest(page)))
        pupils = self._manuscript(page, usual(page, Reader.PUPILS))
        return [*self._packages(whole), *self._for_pupils(pupils, whole)]

    def _manuscript(self, page: Page, edition: Edition) -> Manuscript:
        body = self.press.bodies.read(page)
        return self.press.composer.compose(body, edition, code_of(page))

    def _packages(self, whole: Manuscript) -> Iterator[Made]:
        questions = expected_questions(whole)
        for one in self._written(whole, PACKAGES):
            made = Made(one.path, one.kind, questions)
            made.problems.extend(self._read(made))
            made.problems.extend(told(made.path, grownup_of(whole)))
            yield made

    def _for_pupils(self, pupils: Manuscript, whole: Manuscript) -> Iterator[Made]:
        secrets = secrets_of(whole) | marks_of(whole)
        for made in self._written(pupils, tuple(one.name for one in FORMATS)):
            if made.kind in PACKAGES:
                made.problems.extend(self._read(made))
            made.problems.extend(told(made.path, secrets))
            yield Made(made.path, f"{made.kind} for pupils", [], made.problems)

    def _written(self, one: Manuscript, kinds: tuple[str, ...]) -> Iterator[Made]:
        name = one.page.address.strip("/").replace("/", "_")
        for written_as in FORMATS:
            if written_as.name in kinds and written_as.makes(one.page, one.edition.reader):
                path = self.press.folder / f"{name}_{one.edition.reader}{written_as.suffix}"
                path.write_bytes(written_as.write(one, self.press.studio))
                yield Made(path, written_as.name, [])

    def _read(self, made: Made) -> Iterator[str]:
        if made.kind != "gift":  # all of those are read at once
            yield from schema_problems(made.path)
            yield from package_problems(made.path, made.questions)
        if made.kind == "scorm":
            yield from Player(self._chromium(), made.path).as_platform()
        elif made.kind == "cartridge":
            yield from Player(self._chromium(), made.path).alone()

    def _chromium(self) -> Browser:
        """Return this process's browser, which ends with it."""
        if self._browser is None:
            playwright = self._open.enter_context(sync_playwright())
            self._browser = browser_of(playwright, self.program)
            self._open.callback(self._browser.close)
            Finalize(self, self._open.close, exitpriority=10)
        return self._browser


def _longest(page: Page) -> int:
    return max(LENGTHS) if page.type == "lesson" else 0


_press: list[PackagePress] = []  # of a worker process, which is forked with it


def _make(at: tuple[str, str]) -> list[Made]:
    return _press[0].make(at)


def _made(folder: Path, program: str, only: str, every: int) -> list[Made]:
    press = PackagePress(folder, program)
    _press[:] = [press]
    return in_processes(_make, press.pages(only, every), PROCESSES, "read again")


def main() -> None:
    """Check all and print what is wrong, and how many files of each format there are."""
    chosen = options(__doc__)
    program = os.environ.get("CHROMIUM", "")
    if not program:
        sys.exit("`make packages-check` needs Chromium. Install it and try again.")
    install()
    with tempfile.TemporaryDirectory() as name:
        made = _made(Path(name), program, chosen.only, chosen.every)
        gift = {one.path: one.questions for one in made if one.kind == "gift"}
        by_path = {one.path: one for one in made}
        for path, text in gift_problems(gift):
            by_path[path].problems.append(text)
    sys.exit(1 if _told(made) else 0)


def _told(made: list[Made]) -> int:
    """Print what is wrong and what was read. Return how many problems there are."""
    wrong = print_problems((one.path.name, text) for one in made for text in one.problems)
    counted = Counter(one.kind for one in made)
    bad = Counter(one.kind for one in made if one.problems)
    for kind, files in sorted(counted.items()):
        print(f"{kind}: {files} files, {bad[kind]} with problems")
    asked = sum(len(one.questions) for one in made if one.kind == "gift")
    print(f"{asked} questions in each of five formats.")
    print(said_of_schemas())
    print(f"{wrong} problems.")
    return wrong


if __name__ == "__main__":
    main()
