"""Lays out a whole project with generated content in a folder of its own."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from bench.generate import ROOT, make_guide, write_content, write_translations
from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import compile_content
from safelight.languages import read_languages

NAMES = {"de": "de_DE", "it": "it_IT", "nl": "nl_NL", "pt": "pt_PT", "ro": "ro_RO"}
TABLE = '\n[languages.{tag}]\nname = "{tag}"\nlocale = "{locale}"\nexit = "https://example.org/"\n'


def make_project(folder: Path, pages: int, languages: int = 1) -> None:
    """Make a project with so many guides in so many languages; at most twelve."""
    (folder / "tools").mkdir(parents=True)
    (folder / "site").symlink_to(ROOT / "site")
    for name in ("wsgi.py", "tools/export.py", "tools/serve.py"):
        shutil.copy(ROOT / name, folder / name)
    tags = _write_languages(folder / "translations", languages)
    guides = [make_guide(number, pages) for number in range(pages)]
    content = folder / "content"
    write_content(content, guides)
    if len(tags) == 1:
        return
    known = read_languages(folder / "translations")
    compiled = compile_content(content, known, today=date.today(), kinds=KINDS)
    found = {page.facts.id: page.revision for page in compiled.catalogue.pages.values()}
    revisions = [found[f"pg-{guide.number}"] for guide in guides]
    for tag in tags[1:]:
        write_translations(content, guides, tag, revisions)


def _write_languages(folder: Path, count: int) -> list[str]:
    """Write the list of languages: our own first, then others that borrow our French texts."""
    shutil.copytree(ROOT / "translations", folder)
    path = folder / "languages.toml"
    text = path.read_text(encoding="utf-8")
    for tag, locale in NAMES.items():
        text += TABLE.format(tag=tag, locale=locale)
        shutil.copytree(folder / "fr", folder / tag)
    head, *tables = text.split("\n[languages.")
    kept = tables[:count]
    path.write_text("\n[languages.".join((head, *kept)), encoding="utf-8")
    return [table.partition("]")[0] for table in kept]
