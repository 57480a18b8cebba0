"""The access log says what was asked for, and nothing about who asked."""

from __future__ import annotations

import json
import os
import runpy
import select
import subprocess
import sys
from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime
from threading import Event, Thread
from time import perf_counter, sleep
from typing import TYPE_CHECKING

import pytest
from werkzeug.test import Client

from safelight.web import log_lines
from safelight.web.access_log import AccessLog
from safelight.web.log_lines import (
    AT_ONCE,
    ENOUGH,
    MOST_WAITING,
    WAIT,
    LogLines,
    Note,
    line_of,
    write_all,
)
from tests.sample_site import ROOT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def answering(status: str, *pieces: bytes) -> WSGIApplication:
    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response(status, [("Content-Type", "text/plain")])
        return list(pieces)

    return app


def lines_of(app: WSGIApplication, path: str, **options: object) -> list[dict[str, object]]:
    notes: list[Note] = []
    client = Client(AccessLog(notes.append).around(app))
    client.open(path, buffered=True, **options)  # type: ignore[arg-type] # passed on as they are
    return [json.loads(line_of(note, "2026-11-28T00:00:00Z")) for note in notes]


def test_one_request_is_one_line_of_json() -> None:
    (line,) = lines_of(answering("200 OK", b"four", b"teen!!"), "/en/help/")
    assert line.pop("time")
    assert isinstance(line.pop("ms"), float)
    assert line == {"method": "GET", "path": "/en/help/", "status": 200, "bytes": 10}


def test_query_address_agent_and_referrer_never_reach_the_log() -> None:
    notes: list[Note] = []
    Client(AccessLog(notes.append).around(answering("404 NOT FOUND"))).get(
        "/en/search/?q=my+secret",
        headers={
            "User-Agent": "secret-agent",
            "Referer": "http://secret.example/",
            "X-Forwarded-For": "203.0.113.7",
            "Cookie": "secret=1",
        },
        environ_overrides={"REMOTE_ADDR": "203.0.113.9"},
        buffered=True,
    )
    (note,) = notes
    line = line_of(note, "2026-11-28T00:00:00Z")
    assert b"secret" not in line
    assert b"203.0.113" not in line
    assert json.loads(line)["status"] == 404


def test_a_path_cannot_break_out_of_its_line() -> None:
    (line,) = lines_of(answering("400 BAD REQUEST"), '/en/%22%0A{"forged":1}/%C3%A9')
    assert line["path"] == '/en/"\n{"forged":1}/é'


def test_an_endless_path_and_a_made_up_method_are_cut() -> None:
    (line,) = lines_of(answering("404 NOT FOUND"), "/" + "a" * 5000, method='BAD"METHOD')
    assert len(str(line["path"])) == 300
    assert line["method"] == "other"


def test_an_application_that_fails_is_written_down_as_500() -> None:
    def broken(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        raise RuntimeError("broken")

    notes: list[Note] = []
    with pytest.raises(RuntimeError):
        Client(AccessLog(notes.append).around(broken)).get("/en/")
    assert [json.loads(line_of(note, ""))["status"] for note in notes] == [500]


def numbered(number: int) -> Note:
    return f'"number":{number}', 1.0, 1.002


def numbers_in(text: str) -> list[int]:
    return [json.loads(line)["number"] for line in text.splitlines()]


def test_lines_go_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    lines = LogLines()
    Client(AccessLog(lines.append).around(answering("200 OK"))).get("/en/", buffered=True)
    lines.flush()
    assert json.loads(capfd.readouterr().out)["path"] == "/en/"


def test_a_line_has_the_time_of_its_answer(capfd: pytest.CaptureFixture[str]) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    lines = LogLines()
    ended = perf_counter()
    lines.append(('"status":200', ended - 0.0125, ended))
    lines.flush()
    line = json.loads(capfd.readouterr().out)
    assert before <= datetime.fromisoformat(line["time"]) <= datetime.now(UTC)
    assert line["ms"] == 12.5


def test_many_lines_keep_their_order_and_none_is_lost(capfd: pytest.CaptureFixture[str]) -> None:
    lines = LogLines()
    for number in range(1000):
        lines.append(numbered(number))
    lines.flush()
    assert numbers_in(capfd.readouterr().out) == list(range(1000))


def test_lines_of_several_workers_never_mix() -> None:
    written: list[bytes] = []
    lines = LogLines(write=written.append)
    for number in range(1000):
        lines.append(numbered(number))
    lines.flush()
    assert all(len(piece) <= AT_ONCE and piece.endswith(b"\n") for piece in written)
    assert len(written) < 50, "A write takes many lines."


def test_as_much_is_written_at_once_as_a_pipe_takes_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(select, "PIPE_BUF", 512)
    assert runpy.run_path(log_lines.__file__)["AT_ONCE"] == 512


def test_a_reader_that_is_too_slow_cannot_fill_the_memory() -> None:
    written: list[bytes] = []
    read_on = Event()

    def slow(piece: bytes) -> None:
        assert read_on.wait(30)
        written.append(piece)

    lines = LogLines(write=slow)
    wanted = range(MOST_WAITING * 2)
    writer = Thread(target=lambda: deque(map(lines.append, map(numbered, wanted)), maxlen=0))
    writer.start()
    writer.join(2)
    assert writer.is_alive(), "A request must wait for the reader of the log."
    read_on.set()
    writer.join(30)
    lines.flush()
    assert numbers_in(b"".join(written).decode()) == list(wanted)


def test_a_request_is_answered_where_no_thread_can_be_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    written: list[bytes] = []
    lines = LogLines(write=written.append)
    with monkeypatch.context() as patched:
        patched.setattr(Thread, "start", full)
        for number in range(ENOUGH):
            lines.append(numbered(number))
    assert b"".join(written).count(b"\n") == ENOUGH


def test_a_lonely_line_does_not_wait_for_the_next(capfd: pytest.CaptureFixture[str]) -> None:
    LogLines().append(numbered(1))
    written, deadline = "", perf_counter() + 30
    while not written and perf_counter() < deadline:
        sleep(WAIT)
        written = capfd.readouterr().out
    assert numbers_in(written) == [1]


ENDINGS = {
    "a program that ends": "note()",
    "a worker, as servers start it": (
        "import multiprocessing\n"
        "worker = multiprocessing.get_context('fork').Process(target=note)\n"
        "worker.start()\n"
        "worker.join()"
    ),
}


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
def test_a_process_that_ends_writes_its_last_lines(ending: str) -> None:
    program = (
        "from safelight.web.log_lines import LogLines\n"
        "lines = LogLines()\n"
        "def note():\n"
        "    for number in range(100):\n"
        "        lines.append((f'\"number\":{number}', 0.0, 0.0))\n"
        f"{ending}\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT / "site",
        capture_output=True,
        text=True,
        check=True,
    )
    assert numbers_in(result.stdout) == list(range(100))


def test_a_log_that_nobody_reads_any_more_ends_no_server() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        write_all(b"lost\n", writer)
    finally:
        os.close(writer)
