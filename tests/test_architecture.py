"""The fence: who may import whom, where the code lies, and that nothing of a visitor is kept."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sample_site import ROOT

PACKAGE = ROOT / "site" / "safelight"

LOWER = frozenset({"catalogue", "languages"})
MAY_IMPORT: dict[str, frozenset[str]] = {
    "alphabets": frozenset(),
    "languages": frozenset(),
    "settings": frozenset(),
    "portions": frozenset(),
    "garbage": frozenset(),
    "folders": frozenset(),
    "installed": frozenset(),
    "catalogue": frozenset({"languages", "portions", "folders", "installed", "garbage"}),
    "checks": LOWER | {"folders"},
    "search": LOWER | {"portions", "alphabets", "garbage"},
    "documents": LOWER,
    "activities": LOWER,
    "packfile": frozenset(),
    "export": frozenset(
        {"search", "documents", "activities", "catalogue", "packfile", "portions", "folders"}
    ),
    "web": frozenset(
        {
            "search",
            "documents",
            "activities",
            "catalogue",
            "languages",
            "alphabets",
            "settings",
            "packfile",
            "folders",
        }
    ),
    "cli": frozenset(
        {
            "export",
            "checks",
            "activities",
            "catalogue",
            "documents",
            "languages",
            "folders",
            "settings",
            "search",
        }
    ),
    "app": frozenset({"cli", "web", "languages", "settings"}),
    "serving": frozenset(
        {
            "app",
            "web",
            "export",
            "packfile",
            "catalogue",
            "languages",
            "folders",
            "installed",
            "settings",
        }
    ),
}
CLICK_ALLOWED = frozenset({"cli"})
FLASK_ALLOWED = frozenset({"web", "cli", "app", "export", "serving"})
LONGEST_MODULE = 250


def modules() -> list[Path]:
    return sorted(
        path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem != "__init__"
    )


def part_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "safelight":
                yield from (f"safelight.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    part = part_of(path)
    for name in imported(path):
        root, _, rest = name.partition(".")
        if root == "safelight" and rest:
            other = rest.split(".")[0]
            assert other == part or other in MAY_IMPORT[part], (
                f"{part} may not import {other}. See the table in docs/decisions/0001."
            )
        if root.startswith(("flask", "werkzeug")):
            assert part in FLASK_ALLOWED, f"{part} knows nothing of Flask."
        if root == "click":
            assert part in CLICK_ALLOWED, f"{part} writes to no terminal."


def test_the_decision_says_what_each_part_may_import() -> None:
    text = (ROOT / "docs" / "decisions" / "0001-one-way-imports.md").read_text(encoding="utf-8")
    written = {
        part: frozenset() if others == "nothing of ours" else frozenset(others.split(", "))
        for parts, others in re.findall(r"^\| (`.+?`) \| (.+?) \|", text, re.M)
        for part in re.findall(r"`(\w+)`", parts)
    }
    assert written == MAY_IMPORT


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_stays_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_MODULE, f"{lines} lines; {LONGEST_MODULE} at most. Split it by subject."


def test_whoosh_is_imported_in_one_module_only() -> None:
    users = [
        path for path in modules() if any(name.startswith("whoosh") for name in imported(path))
    ]
    assert [path.name for path in users] == ["whoosh_backend.py"]


def test_site_is_never_a_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists(), "It can disable Python’s site-packages."


def test_types_are_checked_wherever_code_lies_but_in_the_drawing_kit() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    checked = {name.split("/")[0] for name in settings["tool"]["mypy"]["files"]}
    with_code = {path.parent.name for path in ROOT.glob("[a-z]*/*.py")}
    assert with_code - checked == {"art-kit"}


def test_whoever_runs_it_is_told_every_setting() -> None:
    told = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    server = (ROOT / "tools" / "serve.py").read_text(encoding="utf-8")
    settings = (PACKAGE / "settings.py").read_text(encoding="utf-8")
    names = set(re.findall(r'(?:environ\.get|number)\("([A-Z]+)"', server))
    assert names >= {"HOST", "PORT", "WORKERS", "THREADS"}
    for name in names | set(re.findall(r"SAFELIGHT_[A-Z_]+[A-Z]", settings)):
        assert f"`{name}`" in told, name


def test_the_fixed_top_level_is_there() -> None:
    for name in ("site", "content", "translations", "tests", "wsgi.py", "requirements.txt"):
        assert (ROOT / name).exists(), name


def test_no_cookie_and_no_storage_is_ever_written() -> None:
    words = re.compile(
        r"set_cookie|document\.cookie|localStorage|sessionStorage|indexedDB|caches\.open"
    )
    for path in [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.js"), *PACKAGE.rglob("*.html")]:
        found = words.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path.name} says {found and found[0]}."
