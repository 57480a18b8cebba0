"""The other generators: how each wants the same guides, and the command that builds them.

Each gets the frame of one of our own pages as its template: header, menu and footer as plain text
with nothing to work out. So all write pages of like size, and do less work for it than we do.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.generate import ROOT, Guide

PEERS_FOLDER = ROOT / ".cache" / "peers"
PACKAGES = ("lektor", "pelican[markdown]", "mkdocs")
HUGO_SETTINGS = """
baseURL = "http://localhost/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section", "404", "robotsTXT"]
"""
PELICAN_SETTINGS = """
SITENAME = "Bench"
SITEURL = ""
PATH = "content"
THEME = "theme"
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES = []
ARTICLE_URL = ARTICLE_SAVE_AS = "{slug}.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
MARKDOWN = {"extension_configs": {"markdown.extensions.tables": {}}, "output_format": "html5"}
"""
MKDOCS_SETTINGS = """
site_name: Bench
plugins: []
theme:
  name: null
  custom_dir: theme
validation:
  links: {not_found: ignore, unrecognized_links: ignore}
"""
LEKTOR_MODEL = """
[model]
name = Page
label = {{ this.title }}
[fields.title]
type = string
[fields.body]
type = markdown
"""


@dataclass(frozen=True)
class Frame:
    """What stands around the content of a page."""

    html: str
    title: str = "@@TITLE@@"
    content: str = "@@CONTENT@@"

    @classmethod
    def around(cls, page: str) -> Frame:
        """Return the frame of a finished page of ours."""
        html = re.sub(r"<title>.*?</title>", f"<title>{cls.title}</title>", page, flags=re.S)
        html = re.sub(r"<script type=.*?</script>", "", html, flags=re.S)
        inside = f"\\1<h1>{cls.title}</h1>{cls.content}</main>"
        return cls(re.sub(r"(<main\b[^>]*>).*</main>", inside, html, flags=re.S))

    def filled(self, title: str, content: str) -> str:
        """Return the frame as a template, with a generator's own words for title and content."""
        return self.html.replace(self.title, title).replace(self.content, content)


@dataclass(frozen=True)
class Peer:
    """A generator: how its project is laid out, how it is run, and where its output goes."""

    name: str
    lay_out: Callable[[Path, list[Guide], Frame], None]
    command: tuple[str, ...]
    output: str
    is_python: bool = True


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _hugo(folder: Path, guides: list[Guide], frame: Frame) -> None:
    write(folder / "config.toml", HUGO_SETTINGS)
    page = frame.filled("{{ .Title }}", "{{ .Content }}")
    write(folder / "layouts" / "_default" / "single.html", page)
    for guide in guides:
        head = f'---\ntitle: "{guide.title}"\n---\n\n'
        write(folder / "content" / f"{guide.slug}.md", head + guide.plain_body)


def _pelican(folder: Path, guides: list[Guide], frame: Frame) -> None:
    write(folder / "pelicanconf.py", PELICAN_SETTINGS)
    page = frame.filled("{{ article.title }}", "{{ article.content }}")
    write(folder / "theme" / "templates" / "article.html", page)
    (folder / "theme" / "static").mkdir()
    for guide in guides:
        head = f"Title: {guide.title}\nDate: 2026-11-01\nSlug: {guide.slug}\n\n"
        write(folder / "content" / f"{guide.slug}.md", head + guide.plain_body)


def _mkdocs(folder: Path, guides: list[Guide], frame: Frame) -> None:
    write(folder / "mkdocs.yml", MKDOCS_SETTINGS)
    page = frame.filled("{{ page.title }}", "{{ page.content }}")
    write(folder / "theme" / "main.html", page)
    for guide in guides:
        write(folder / "docs" / f"{guide.slug}.md", f"# {guide.title}\n\n{guide.plain_body}")


def _lektor(folder: Path, guides: list[Guide], frame: Frame) -> None:
    write(folder / "bench.lektorproject", "[project]\nname = Bench\n")
    write(folder / "models" / "page.ini", LEKTOR_MODEL)
    page = frame.filled("{{ this.title }}", "{{ this.body }}")
    write(folder / "templates" / "page.html", page)
    write(folder / "content" / "contents.lr", "_model: page\n---\ntitle: Bench\n---\nbody: Bench\n")
    for guide in guides:
        fields = f"_model: page\n---\ntitle: {guide.title}\n---\nbody:\n\n{guide.plain_body}"
        write(folder / "content" / guide.slug / "contents.lr", fields)


def _program(name: str) -> str:
    return str(PEERS_FOLDER / "bin" / name)


PEERS = (
    Peer("Hugo", _hugo, ("hugo", "--quiet"), "public", is_python=False),
    Peer("Lektor", _lektor, (_program("lektor"), "build", "-O", "out"), "out"),
    Peer("Pelican", _pelican, (_program("pelican"), "-s", "pelicanconf.py", "-q"), "output"),
    Peer("MkDocs", _mkdocs, (_program("mkdocs"), "build", "--quiet"), "site"),
)


def install_peers() -> None:
    """Make a virtual environment with the Python generators, unless it is there."""
    if all(Path(peer.command[0]).exists() for peer in PEERS if peer.is_python):
        return
    shutil.rmtree(PEERS_FOLDER, ignore_errors=True)
    print("Installing Lektor, Pelican and MkDocs …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", str(PEERS_FOLDER)], check=True)
    pip = [_program("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *PACKAGES], check=True)
