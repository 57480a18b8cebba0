"""The access log says what was asked for, and nothing about who asked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from time import sleep
from typing import TYPE_CHECKING

import pytest
from werkzeug.test import Client

from safelight.web.access_log import WAIT, AccessLog, StandardOutput

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def answering(status: str, *pieces: bytes) -> WSGIApplication:
    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response(status, [("Content-Type", "text/plain")])
        return list(pieces)

    return app


def lines_of(app: WSGIApplication, path: str, **options: object) -> list[dict[str, object]]:
    lines: list[bytes] = []
    client = Client(AccessLog(lines.append).around(app))
    client.open(path, buffered=True, **options)  # type: ignore[arg-type] # passed on as they are
    return [json.loads(line) for line in lines]


def test_one_request_is_one_line_of_json() -> None:
    (line,) = lines_of(answering("200 OK", b"four", b"teen!!"), "/en/help/")
    assert line.pop("time")
    assert isinstance(line.pop("ms"), float)
    assert line == {"method": "GET", "path": "/en/help/", "status": 200, "bytes": 10}


def test_query_address_agent_and_referrer_never_reach_the_log() -> None:
    lines: list[bytes] = []
    Client(AccessLog(lines.append).around(answering("404 NOT FOUND"))).get(
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
    (line,) = lines
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

    lines: list[bytes] = []
    with pytest.raises(RuntimeError):
        Client(AccessLog(lines.append).around(broken)).get("/en/")
    assert [json.loads(line)["status"] for line in lines] == [500]


def test_lines_go_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    output = StandardOutput()
    Client(AccessLog(output).around(answering("200 OK"))).get("/en/", buffered=True)
    output.flush()
    assert json.loads(capfd.readouterr().out)["path"] == "/en/"


def test_lines_are_written_a_few_at_a_time_and_none_is_lost(
    capfd: pytest.CaptureFixture[str],
) -> None:
    output = StandardOutput()
    for number in range(20):
        output(b"%d\n" % number)
    output.flush()
    assert capfd.readouterr().out.split() == [str(number) for number in range(20)]


def test_a_lonely_line_does_not_wait_for_the_next(capfd: pytest.CaptureFixture[str]) -> None:
    StandardOutput()(b"alone\n")
    sleep(4 * WAIT)
    assert capfd.readouterr().out == "alone\n"
