"""`make documents-check`: every file of every page, read again by other programs.

PDF: tags, PDF/UA identifier, language, title, bookmarks, fonts, and the page's words, headings,
tables and pictures through the tags. DOCX, ODT, PPTX and EPUB: the same against the page; then
LibreOffice opens and saves the first three, and nothing may be lost, and EPUBCheck (from npm) reads
the books.

Needs LibreOffice (Writer and Impress), a JDK and npm. All of it takes long: `ONLY=en/teachers`
takes the addresses with these letters, `EVERY=20` each twentieth page.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pikepdf

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "site"))

import documents_pdf  # noqa: E402 - after the path to the site's code
from checking import in_processes, options, print_problems  # noqa: E402
from documents_expected import (  # noqa: E402
    Facts,
    expected_document,
    expected_slides,
    found_share,
)
from documents_programs import OFFICE, PROCESSES, book_problems, install, lost, save_again  # noqa: E402
from documents_read import facts_of  # noqa: E402

from safelight.activities.kinds import KINDS  # noqa: E402
from safelight.catalogue.body_reader import BodyReader  # noqa: E402
from safelight.catalogue.compiler import compile_content  # noqa: E402
from safelight.catalogue.model import Page  # noqa: E402
from safelight.documents.composing import Composer  # noqa: E402
from safelight.documents.copy_codes import code_of  # noqa: E402
from safelight.documents.edition import editions_of  # noqa: E402
from safelight.documents.format import Studio  # noqa: E402
from safelight.documents.formats import FORMATS  # noqa: E402
from safelight.languages import read_languages, read_texts  # noqa: E402

CHECKED = ("pdf", "docx", "odt", "pptx", "epub")
LEAST_WORDS = 0.995


@dataclass(frozen=True)
class Made:
    """One file, and what is wrong with it so far."""

    path: Path
    address: str
    problems: tuple[str, ...]


class Press:
    """Makes the files of pages and holds them against their manuscripts."""

    def __init__(self, folder: Path) -> None:
        """Read the content and the languages."""
        content, translations = ROOT / "content", ROOT / "translations"
        languages = read_languages(translations)
        self.folder = folder
        self.catalogue = compile_content(
            content, languages, today=date.today(), kinds=KINDS
        ).catalogue
        self.bodies = BodyReader(self.catalogue, content)
        texts = read_texts(translations, languages)
        self.composer = Composer(self.catalogue, texts, "https://safelight.example")
        self.studio = Studio(content / "media", source=self.bodies.source_text)

    def pages(self, only: str, every: int) -> list[tuple[str, str]]:
        """Return the pages to check, by their keys in the catalogue."""
        found = [at for at, page in self.catalogue.pages.items() if editions_of(page)]
        chosen = [at for at in sorted(found) if only in self.catalogue.pages[at].address]
        return chosen[::every]

    def make(self, at: tuple[str, str]) -> list[Made]:
        """Make and read every file of a page."""
        return list(self._make(self.catalogue.pages[at]))

    def _make(self, page: Page) -> Iterator[Made]:
        body = self.bodies.read(page)
        for edition in editions_of(page):
            one = self.composer.compose(body, edition, code_of(page))
            name = f"{page.address.strip('/').replace('/', '_')}_{edition.slug or 'whole'}"
            for written_as in FORMATS:
                if written_as.name not in CHECKED or not written_as.makes(page, edition.reader):
                    continue
                made = written_as.write(one, self.studio)
                path = self.folder / f"{name}{written_as.suffix}"
                path.write_bytes(made)
                wanted = (expected_slides if written_as.name == "pptx" else expected_document)(one)
                found = list(against(path, wanted, page.language))
                if written_as.write(one, self.studio) != made:
                    found.append("Made twice, its bytes differ.")
                yield Made(path, page.address, tuple(found))


def against(path: Path, wanted: Facts, language: str) -> Iterator[str]:
    """Yield what in a file is not as it should be, one sentence each."""
    if path.suffix == ".pdf":
        yield from documents_pdf.problems(path, wanted, language)
    else:
        got = facts_of(path)
        share = found_share(wanted.words, got.words)
        if share < LEAST_WORDS:
            yield f"{share:.4f} of the page's words."
        if _headings(got, path) != _headings(wanted, path):
            yield f"{len(got.headings)} headings, not the {len(wanted.headings)} of the page."
        missing = wanted.links - got.links
        if path.suffix == ".epub":  # readers of books do not open the texting of numbers
            missing = {one for one in missing if not one.startswith("sms:")}
        if missing:
            yield f"Links are missing: {sorted(missing)[:3]}."
        alts = got.alts[1:] if path.suffix == ".pptx" else got.alts  # the first is the sign
        if (alts, got.tables, got.header_rows) != (wanted.alts, wanted.tables, wanted.header_rows):
            yield "Pictures or tables are not those of the page."


def _headings(facts: Facts, path: Path) -> list[str]:
    """Return the headings; a slide that goes on has the title of the one before."""
    return list(dict.fromkeys(facts.headings)) if path.suffix == ".pptx" else facts.headings


_press: list[Press] = []  # of a worker process, which is forked with it


def _make(at: tuple[str, str]) -> list[Made]:
    return _press[0].make(at)


def _made(folder: Path, only: str, every: int) -> list[Made]:
    press = Press(folder)
    _press[:] = [press]
    return in_processes(_make, press.pages(only, every), PROCESSES, "made")


def main() -> None:
    """Check all and print what is wrong, and how many files of each format there are."""
    chosen = options(__doc__)
    install()
    with tempfile.TemporaryDirectory() as name:
        files, again = Path(name) / "files", Path(name) / "again"
        files.mkdir()
        again.mkdir()
        made = _made(files, chosen.only, chosen.every)
        save_again([one.path for one in made], again)
        books = book_problems([one.path for one in made if one.path.suffix == ".epub"], files)
        found = [(one, _all_problems(one, again, books)) for one in made]
        pages = _pages([one.path for one in made if one.path.suffix == ".pdf"])
    wrong = print_problems((one.path.name, text) for one, texts in found for text in texts)
    counted = Counter(one.path.suffix.removeprefix(".") for one in made)
    bad = Counter(one.path.suffix.removeprefix(".") for one, texts in found if texts)
    for kind in CHECKED:
        print(f"{kind}: {counted[kind]} files, {bad[kind]} with problems")
    print(f"{pages} pages of PDF. {wrong} problems.")
    sys.exit(1 if wrong else 0)


def _all_problems(one: Made, again: Path, books: dict[str, str]) -> list[str]:
    found = list(one.problems)
    if one.path.suffix.removeprefix(".") in OFFICE:
        found += lost(one.path, again / one.path.name)
    if str(one.path) in books:
        found.append(books[str(one.path)])
    return found


def _pages(paths: list[Path]) -> int:
    total = 0
    for path in paths:
        with pikepdf.open(path) as pdf:
            total += len(pdf.pages)
    return total


if __name__ == "__main__":
    main()
