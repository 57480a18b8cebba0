"""A server as `make run` starts it: on its port, with real requests, until it is stopped."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sample_site import ROOT, sample_content, write

REQUESTS = 50


def start(content: Path, cache: Path, port: int, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "tools" / "serve.py")],
        env={
            **os.environ,
            "SAFELIGHT_CONTENT": str(content),
            "SAFELIGHT_CACHE": str(cache),
            "PORT": str(port),
            "WORKERS": "1",
            **more,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def connected(port: int) -> http.client.HTTPConnection:
    """Return a connection as soon as a worker listens."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with contextlib.suppress(ConnectionRefusedError):
            connection.connect()
            return connection
        time.sleep(0.02)
    raise TimeoutError("No worker listens.")


@pytest.fixture
def port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        number: int = one.getsockname()[1]
        return number


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = start(sample_content(tmp_path), tmp_path / "cache", port)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_a_server_that_is_stopped_has_written_a_line_for_every_request(
    server: subprocess.Popen[str], port: int
) -> None:
    assert server.stdout is not None
    assert "Safelight is at" in server.stdout.readline()
    connection = connected(port)
    for _ in range(REQUESTS):
        connection.request("GET", "/en/help/now/?country=IE")
        assert connection.getresponse().read()
        connection.request("GET", "/en/help/now/")
        assert connection.getresponse().read()
    connection.close()
    server.send_signal(signal.SIGTERM)
    written, _ = server.communicate(timeout=30)
    lines = [json.loads(line) for line in written.splitlines() if line.startswith("{")]
    assert [line["path"] for line in lines] == ["/en/help/now/"] * REQUESTS * 2
    assert "IE" not in written


@pytest.mark.skipif(not hasattr(os, "SCHED_BATCH"), reason="Only Linux has such turns.")
def test_the_threads_of_a_worker_let_each_other_finish(
    server: subprocess.Popen[str], port: int
) -> None:
    connected(port).close()
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text(encoding="ascii")
    processes = [str(server.pid), *children.split()]
    threads = [one for pid in processes for one in Path(f"/proc/{pid}/task").iterdir()]
    assert len(threads) > 2
    assert {os.sched_getscheduler(int(one.name)) for one in threads} == {os.SCHED_BATCH}


def test_a_server_does_not_start_on_broken_content(tmp_path: Path, port: int) -> None:
    content = sample_content(tmp_path)
    write(content, "en/help/bad.md", "nothing")
    process = start(content, tmp_path / "cache", port)
    written, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "content/en/help/bad.md:1: There is no front matter" in said
    assert "Safelight is at" not in written


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "abc"),
        ("PORT", "70000"),
        ("PORT", "²"),
        ("WORKERS", "0"),
        ("THREADS", "-1"),
        ("SAFELIGHT_PROXY_HOPS", "²"),
    ],
)
def test_a_number_that_is_none_is_a_sentence(
    tmp_path: Path, port: int, name: str, value: str
) -> None:
    process = start(tmp_path, tmp_path / "cache", port, **{name: value})
    written, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.startswith(f"{name} must be a whole number")
    assert said.count("\n") == 1
    assert written == ""


def test_a_host_that_is_not_here_is_not_called_a_taken_port(tmp_path: Path, port: int) -> None:
    process = start(tmp_path, tmp_path / "cache", port, HOST="192.0.2.1")
    written, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.startswith(f"Nothing can be served at 192.0.2.1, port {port}: ")
    assert said.count("\n") == 1
    assert written == ""


def test_a_server_knows_what_its_libraries_read() -> None:
    given = {
        "PGPASSFILE": "/pass",
        "PGSSLROOTCERT": "/ca",
        "SSL_CERT_FILE": "/certificates",
        "SAFELIGHT_CONTACT": "x",
        "AWS_SECRET": "secret",
    }
    program = (
        "import json, sys; sys.path.insert(0, 'tools'); import serve;"
        " print(json.dumps(serve.kept(json.load(sys.stdin))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(json.loads(done.stdout)) == set(given) - {"AWS_SECRET"}
