"""What the benchmarks generate is content that our compiler takes without a problem."""

from __future__ import annotations

from pathlib import Path

from bench.project import make_project

from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import compile_content
from safelight.languages import read_languages
from tests.conftest import TODAY


def test_generated_content_has_no_problem(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    make_project(folder, 5, 3)
    languages = read_languages(folder / "translations")
    compiled = compile_content(folder / "content", languages, today=TODAY, kinds=KINDS)
    assert compiled.problems == ()
    assert len(compiled.catalogue.pages) == 15
