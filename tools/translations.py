"""Brings the interface texts up to date: `make translations`.

New texts go into messages.pot and into messages.po of every language, and what is filled in there
is compiled. A language that is new in languages.toml gets its files.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "messages.pot"
sys.path.insert(0, str(ROOT / "site"))

from babel.messages.frontend import CommandLineInterface  # noqa: E402 - it may need our extractor
from babel.messages.mofile import write_mo  # noqa: E402
from babel.messages.pofile import read_po  # noqa: E402


def main() -> None:
    """Extract, update and compile."""
    table = tomllib.loads((FOLDER / "languages.toml").read_text(encoding="utf-8"))
    mapping = str(FOLDER / "babel.cfg")
    quiet = ("--omit-header", "--no-location", "--sort-output")
    keywords = ("-k", "lazy_gettext", "-k", "lazy_ngettext:1,2")
    run("extract", "-F", mapping, *keywords, *quiet, "-o", str(TEMPLATE), str(ROOT))
    for tag, language in table["languages"].items():
        if tag == table["source"]:
            continue
        texts = FOLDER / tag / "LC_MESSAGES" / "messages.po"
        files = ("-i", str(TEMPLATE), "-o", str(texts), "-l", language["locale"])
        if texts.exists():
            run("update", *files, "--no-fuzzy-matching", *KEEP_DATE)
        else:
            texts.parent.mkdir(parents=True, exist_ok=True)
            run("init", *files)
        compile_texts(texts, language["locale"])


def compile_texts(texts: Path, locale: str) -> None:
    """Compile the texts of one language, given by its CLDR locale.

    Not by `pybabel compile`: it takes "26% of" for a placeholder. A test looks after the real ones.
    """
    with texts.open("rb") as source, texts.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, read_po(source, locale=locale))


KEEP_DATE = ("--ignore-pot-creation-date",)  # else every run would change every file


def run(*words: str) -> None:
    """Run one command of pybabel."""
    CommandLineInterface().run(["pybabel", "--quiet", *words])  # type: ignore[no-untyped-call] # Babel’s own


if __name__ == "__main__":
    main()
