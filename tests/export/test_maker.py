"""A copy of the process loads the site and makes pages when it is told what to make."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from safelight.export.inputs import Looks
from safelight.export.maker import Maker, MakerEnded

if TYPE_CHECKING:
    from safelight.catalogue.reading_ahead import Edits
    from safelight.export.maker import Make

if sys.platform != "linux":
    pytest.skip("Processes are copied on Linux alone.", allow_module_level=True)

LOOKS: Looks = {f"0/file {number}.md": ("path", number, 0) for number in range(3000)}
EDITS: Edits = {"en/page.md": (("one", "job"), b"page")}  # type: ignore[dict-item] # as any pair
PATIENCE = 20.0  # seconds for another process


def nothing() -> None:
    """Load nothing."""


def noting(folder: Path, *, good: bool = True) -> Make:
    """Return what writes down who was told what."""

    def make(looks: Looks, edits: Callable[[], Edits]) -> bool:
        said = f"{os.getpid()} {looks == LOOKS} {edits() == EDITS}"
        (folder / "said").write_text(said, encoding="utf-8")
        return good

    return make


def killed(*_: object) -> bool:
    os.kill(os.getpid(), signal.SIGKILL)
    return True


def broken(*_: object) -> bool:
    raise RuntimeError


@pytest.mark.parametrize("good", [True, False])
def test_a_copy_makes_what_it_is_told(tmp_path: Path, good: bool) -> None:
    with Maker(nothing, noting(tmp_path, good=good)) as maker:
        maker.tell(LOOKS)  # more than a pipe holds
        maker.tell(EDITS)
        assert maker.result() is good
    process, *told = (tmp_path / "said").read_text(encoding="utf-8").split()
    assert int(process) != os.getpid()
    assert told == ["True", "True"]


def test_who_is_told_of_no_edits_has_none(tmp_path: Path) -> None:
    with Maker(nothing, noting(tmp_path)) as maker:
        maker.tell(LOOKS)
        assert maker.result()
    assert (tmp_path / "said").read_text(encoding="utf-8").endswith("True False")


@pytest.mark.parametrize("make", [killed, broken])
def test_a_copy_that_fails_is_no_answer(make: Make) -> None:
    with Maker(nothing, make) as maker:
        maker.tell(LOOKS)
        with pytest.raises(MakerEnded):
            maker.result()


def test_what_cannot_be_loaded_is_no_answer(tmp_path: Path) -> None:
    with Maker(broken, noting(tmp_path)) as maker:
        time.sleep(0.1)  # nobody listens any more
        maker.tell(LOOKS)
        with pytest.raises(MakerEnded):
            maker.result()
    assert not (tmp_path / "said").exists()


def test_where_ends_are_ignored_the_result_is_known(tmp_path: Path) -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with Maker(nothing, noting(tmp_path)) as maker:
            maker.tell(LOOKS)
            assert maker.result()
        with Maker(broken, noting(tmp_path)) as maker, pytest.raises(MakerEnded):
            maker.result()
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_a_copy_that_is_told_nothing_ends(tmp_path: Path) -> None:
    note = tmp_path / "loading"

    def load() -> None:
        (tmp_path / "new").write_text(str(os.getpid()), encoding="utf-8")
        (tmp_path / "new").rename(note)
        time.sleep(PATIENCE)

    with Maker(load, noting(tmp_path)):
        until = time.monotonic() + PATIENCE
        while not note.exists():
            assert time.monotonic() < until, "The copy does not load."
            time.sleep(0.01)
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text(encoding="utf-8")), 0)
    assert not (tmp_path / "said").exists()
