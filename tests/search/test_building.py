"""Indexes are built once, only where something has changed, and again where they are damaged."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from safelight.search.backend import Alternative, Query, Surface, Unit
from safelight.search.building import WORTH_PROCESSES, Corpora, build
from safelight.search.corpus import Entry, Indexed
from safelight.search.spelling_files import bring_up_to_date
from safelight.search.unavailable import SearchUnavailable
from safelight.search.whoosh_backend import WhooshBackend
from tests.sample_site import ROOT

Made = list[str]


def corpora(made: Made, texts: dict[str, str]) -> Corpora:
    """Return documents that note in `made` when each is made."""

    def make(key: str, text: str) -> Indexed:
        made.append(key)
        entry = Entry()
        entry.add_sentence("en", text, 1.0)
        return entry.indexed(key, "en", {})

    return {
        "en": {
            key: (text, lambda key=key, text=text: make(key, text)) for key, text in texts.items()
        }
    }


TEXTS = {f"p{number}": f"phones number{number}" for number in range(20)}


def found(engine: WhooshBackend, stem: str) -> list[str]:
    unit = Unit((Alternative((stem,)),))
    return [hit.key for hit in engine.search(Query("en", (unit,), limit=50)).hits]


def test_only_what_has_changed_is_made_again(tmp_path: Path) -> None:
    made: Made = []
    engine = WhooshBackend(tmp_path)
    build(corpora(made, TEXTS), engine, tmp_path)
    assert sorted(made) == sorted(TEXTS)
    made.clear()
    build(corpora(made, TEXTS), engine, tmp_path)
    assert made == []
    build(corpora(made, {**TEXTS, "p3": "tablets"}), engine, tmp_path)
    assert made == ["p3"]
    assert found(engine, "tablet") == ["p3"]
    surfaces = {one.surface: one.documents for one in engine.vocabulary("en")}
    assert surfaces["phones"] == 19
    assert surfaces["tablets"] == 1
    assert "number3" not in surfaces


def test_files_are_copied_where_they_cannot_be_linked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    made: Made = []
    engine = WhooshBackend(tmp_path)
    build(corpora(made, TEXTS), engine, tmp_path)
    made.clear()
    build(corpora(made, {**TEXTS, "p3": "tablets"}), engine, tmp_path)
    assert made == ["p3"]
    assert found(engine, "tablet") == ["p3"]
    assert len(found(engine, "phone")) == 19
    assert found(WhooshBackend(tmp_path), "tablet") == ["p3"], "It is not whole."


def test_workers_that_start_together_build_once(tmp_path: Path) -> None:
    made: Made = []

    def start(_: int) -> list[str]:
        engine = WhooshBackend(tmp_path)
        build(corpora(made, TEXTS), engine, tmp_path)
        return found(engine, "number7")

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(start, range(4))) == [["p7"]] * 4
    assert sorted(made) == sorted(TEXTS)


@pytest.mark.parametrize("harm", ["cut", "changed", "gone", "foreign", "nameless"])
def test_a_damaged_index_is_built_again_with_one_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: str
) -> None:
    build(corpora([], TEXTS), WhooshBackend(tmp_path), tmp_path)
    segment = next(tmp_path.glob("indexes/*/en/*.pst"))
    content = segment.read_bytes()
    match harm:
        case "cut":
            segment.write_bytes(content[:-100])
        case "changed":
            segment.write_bytes(content[:100] + b"\0\1\2" + content[103:])
        case "gone":
            segment.unlink()
        case "foreign":
            (segment.parent / "seal.json").write_text('{"form": "0", "files": {}}')
        case "nameless":
            (tmp_path / "published").write_text("another")
    engine = WhooshBackend(tmp_path)
    assert engine.generation() == ""
    with caplog.at_level(logging.WARNING):
        build(corpora([], TEXTS), engine, tmp_path)
    assert len(caplog.records) == 1
    assert found(engine, "number7") == ["p7"]


def test_a_language_whose_index_is_gone_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    made: Made = []
    both = {tag: corpora(made, TEXTS)["en"] for tag in ("en", "fr")}
    generation = build(both, WhooshBackend(tmp_path), tmp_path)
    shutil.rmtree(tmp_path / "indexes" / generation / "fr")
    engine = WhooshBackend(tmp_path)
    assert engine.is_damaged()
    assert build(both, engine, tmp_path) == generation
    assert not engine.is_damaged()


def test_an_index_that_is_taken_away_while_it_is_searched_is_missed(tmp_path: Path) -> None:
    engine = WhooshBackend(tmp_path)
    assert build(corpora([], TEXTS), engine, tmp_path) == engine.generation()
    shutil.rmtree(tmp_path / "indexes")
    with pytest.raises(SearchUnavailable):
        found(engine, "phone")
    assert engine.is_damaged()
    build(corpora([], TEXTS), engine, tmp_path)
    assert found(engine, "phone")


def test_damaged_documents_are_analysed_again_with_one_line_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    build(corpora([], TEXTS), WhooshBackend(tmp_path), tmp_path)
    analysed = tmp_path / "analysed" / "en.sqlite"
    analysed.write_bytes(b"no database" + analysed.read_bytes()[11:])
    made: Made = []
    engine = WhooshBackend(tmp_path)
    with caplog.at_level(logging.WARNING):
        build(corpora(made, {**TEXTS, "p3": "tablets"}), engine, tmp_path)
    assert len(caplog.records) == 1
    assert found(engine, "tablet") == ["p3"]
    assert sorted(made) == sorted(TEXTS)


def test_a_damaged_record_is_made_again_alone(tmp_path: Path) -> None:
    build(corpora([], TEXTS), WhooshBackend(tmp_path), tmp_path)
    with closing(sqlite3.connect(tmp_path / "analysed" / "en.sqlite")) as database, database:
        database.execute("UPDATE records SET record = ? WHERE rowid = 1", (b"{",))
    made: Made = []
    engine = WhooshBackend(tmp_path)
    shutil.rmtree(tmp_path / "indexes")
    build(corpora(made, TEXTS), engine, tmp_path)
    assert len(made) == 1
    assert found(engine, "number7") == ["p7"]


@pytest.mark.parametrize("whose", ["language", "generation"])
def test_the_index_of_another_is_noticed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, whose: str
) -> None:
    def both(texts: dict[str, str]) -> Corpora:
        return {tag: corpora([], texts)["en"] for tag in ("en", "pl")}

    before = {**TEXTS, "p7": "before"}
    other = build(both(before), WhooshBackend(tmp_path), tmp_path)
    generation = build(both(TEXTS), WhooshBackend(tmp_path), tmp_path)
    indexes = tmp_path / "indexes"
    place = indexes / generation / "en"
    shutil.rmtree(place)
    theirs = indexes / generation / "pl" if whose == "language" else indexes / other / "en"
    shutil.copytree(theirs, place)
    engine = WhooshBackend(tmp_path)
    with caplog.at_level(logging.WARNING):
        build(both(TEXTS), engine, tmp_path)
    assert len(caplog.records) == 1
    assert found(engine, "number7") == ["p7"]


def test_the_index_of_another_engine_is_not_called_damaged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    build(corpora([], TEXTS), WhooshBackend(tmp_path), tmp_path)
    elsewhere = WhooshBackend(tmp_path / "elsewhere")
    build(corpora([], TEXTS), elsewhere, tmp_path)
    assert elsewhere.generation()
    assert caplog.records == []


def test_a_sound_index_is_not_mentioned(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        build(corpora([], TEXTS), WhooshBackend(tmp_path), tmp_path)
    assert caplog.records == []


def two_languages(make: Callable[[], Indexed] | None = None) -> Corpora:
    """Return enough documents to be worth processes, made as usual or by `make`."""
    texts = {f"p{number}": f"phones {number}" for number in range(WORTH_PROCESSES)}
    usual = corpora([], texts)["en"]
    made = {key: (digest, make or usual[key][1]) for key, (digest, _) in usual.items()}
    return {"en": made, "pl": made}


def test_a_process_is_copied_on_linux_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(BaseProcess, "start", started.append)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(sys, "platform", "darwin")
    engine = WhooshBackend(tmp_path)
    build(two_languages(), engine, tmp_path)
    assert not started
    assert engine.generation()


BUILD_UNTIL_KILLED = """
import os, sys, time
from pathlib import Path
from safelight.search.building import build
from safelight.search.whoosh_backend import WhooshBackend
from tests.search.test_building import two_languages

def make():
    os.write(1, b"begun\\n")
    time.sleep(60)

if __name__ == "__main__":
    build(two_languages(make), WhooshBackend(Path(sys.argv[1])), Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Processes are copied on Linux only.")
def test_a_build_that_was_killed_leaves_no_lock_and_no_process(tmp_path: Path) -> None:
    command = [sys.executable, "-c", BUILD_UNTIL_KILLED, str(tmp_path)]
    paths = {**os.environ, "PYTHONPATH": f"{ROOT / 'site'}:{ROOT}"}
    with subprocess.Popen(command, env=paths, stdout=subprocess.PIPE) as killed:
        assert killed.stdout
        assert killed.stdout.readline() == b"begun\n"
        killed.kill()
        killed.communicate(timeout=30)  # until no process is left that could write there
    engine = WhooshBackend(tmp_path)
    assert build(corpora([], TEXTS), engine, tmp_path) == engine.generation()


def test_a_spelling_that_cannot_be_kept_is_used_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"")
    words = [Surface("grooming", "groom", 9)]
    assert bring_up_to_date(tmp_path / "taken", "en", words).words == ["grooming"]
