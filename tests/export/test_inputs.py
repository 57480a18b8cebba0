"""What pages are made from, as digests."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from safelight.export.inputs import Inputs
from safelight.installed import installed_packages


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    for name in ("code/a.py", "code/__pycache__/a.pyc", "content/en/a.md", "content/data/a.toml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before")
    return Inputs((str(tmp_path / "code"),), str(tmp_path / "content"), ("all",), "2026-11-24")


def edit(inputs: Inputs, name: str) -> None:
    path = Path(inputs.content).parent / name
    path.write_text("after")
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize(
    ("name", "everything", "shell"),
    [
        ("content/en/a.md", True, False),
        ("content/data/a.toml", True, True),
        ("code/a.py", True, True),
        ("code/new.py", True, True),
        ("code/__pycache__/a.pyc", False, False),
    ],
)
def test_a_page_changes_the_site_and_code_changes_every_page(
    inputs: Inputs, name: str, everything: bool, shell: bool
) -> None:
    before = (inputs.digest(), inputs.look(), inputs.shell_digest())
    edit(inputs, name)
    after = (inputs.digest(), inputs.look(), inputs.shell_digest())
    changed = tuple(old != new for old, new in zip(before, after, strict=True))
    assert changed == (everything, everything, shell)


def test_settings_change_every_page_and_the_day_only_what_depends_on_it(inputs: Inputs) -> None:
    other = Inputs(inputs.common, inputs.content, ("reviewed",), inputs.today)
    assert other.shell_digest() != inputs.shell_digest()
    tomorrow = Inputs(inputs.common, inputs.content, inputs.words, "2026-11-25")
    assert tomorrow.digest() != inputs.digest()
    assert tomorrow.shell_digest() == inputs.shell_digest()


@pytest.mark.parametrize("change", [{"words": ("reviewed",)}, {"today": "2026-11-25"}])
def test_settings_and_the_day_are_told_apart_without_the_files(
    inputs: Inputs, change: dict[str, Any]
) -> None:
    before = inputs.settings_digest()
    edit(inputs, "code/a.py")
    assert inputs.settings_digest() == before
    assert replace(inputs, **change).settings_digest() != before


def test_what_an_editor_hides_changes_nothing_and_what_is_no_file_is_noticed(
    inputs: Inputs,
) -> None:
    before = (inputs.digest(), inputs.look())
    (Path(inputs.content) / "en" / ".#a.md").symlink_to("somebody@somewhere.1234")
    assert (inputs.digest(), inputs.look()) == before
    (Path(inputs.content) / "en" / "b.md").symlink_to("nowhere")
    assert inputs.digest() != before[0]
    assert inputs.look() != before[1]


def test_a_folder_that_is_not_there_is_an_empty_one(tmp_path: Path) -> None:
    assert Inputs((), str(tmp_path / "none"), ()).digest()


def test_a_new_version_of_a_library_is_noticed() -> None:
    assert any(name.startswith("jinja2-") for name in installed_packages())
