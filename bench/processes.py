"""Starts programs, waits for them, and reads what they use from /proc (Linux)."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

TICKS = os.sysconf("SC_CLK_TCK")
HOST = "127.0.0.1"
# Where there are two processors, servers have one and the load has the other.
PINNED = (os.cpu_count() or 1) > 1 and shutil.which("taskset") is not None


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as one:
        one.bind((HOST, 0))
        port: int = one.getsockname()[1]
        return port


def pinned(processor: int, command: Sequence[str]) -> list[str]:
    """Return the command, held to one processor where that is possible."""
    return [*(("taskset", "-c", str(processor)) if PINNED else ()), *command]


@contextlib.contextmanager
def running(
    command: Sequence[str],
    log: IO[bytes],
    cwd: Path,
    environment: Mapping[str, str] | None = None,
) -> Iterator[int]:
    """Run a server on the first processor and give its process id. It is ended at the end."""
    environment = {**os.environ, **(environment or {})}
    process = subprocess.Popen(
        pinned(0, command),
        stdout=log,
        stderr=log,
        cwd=cwd,
        env=environment,
        start_new_session=True,
    )
    try:
        yield process.pid
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextlib.contextmanager
def put_first(*processes: int) -> Iterator[None]:
    """Let processes and their sessions go before others for a while, where Linux allows it.

    Without it, whatever else the machine does decides the ratio. The terminal that this was called
    from is such a session, so each gets back the place that it had.
    """
    places = [Path(f"/proc/{pid}/autogroup") for pid in processes]
    with contextlib.ExitStack() as stack:
        for place in places:
            with contextlib.suppress(OSError, IndexError):
                before = place.read_text(encoding="ascii").split()[-1]  # "/autogroup-12 nice 0"
                place.write_text("-19", encoding="ascii")
                stack.callback(_put_back, place, before)
        yield


def _put_back(place: Path, before: str) -> None:
    with contextlib.suppress(OSError):  # it has ended, or changes too often
        place.write_text(before, encoding="ascii")


def fetch(port: int, path: str, headers: Mapping[str, str]) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of one GET."""
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    connection.request("GET", path, headers=dict(headers))
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.getheaders()}, body


def wait_until_ready(port: int, path: str, server: int = 0, seconds: float = 120) -> None:
    """Wait until a page is answered. Raise TimeoutError when it never is, and end with a sentence
    where `server`, a process, has ended before."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server and _has_ended(server):
            sys.exit("The server did not start. Run `make check`.")
        with contextlib.suppress(OSError, http.client.HTTPException):
            if fetch(port, path, {})[0] == 200:
                return
        time.sleep(0.02)
    raise TimeoutError(f"Nothing answers on port {port}.")


def _has_ended(pid: int) -> bool:
    """Return whether a child that nobody has waited for is over. Only Linux tells."""
    try:
        said = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    return said.rpartition(") ")[2].startswith("Z")


def family(pid: int) -> list[int]:
    """Return a process and all below it."""
    found, todo = [], [pid]
    while todo:
        one = todo.pop()
        found.append(one)
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                todo.extend(map(int, children.read_text().split()))
    return found


def cpu_seconds(pid: int) -> float:
    """Return the processor time that a process and all below it have used."""
    total = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
    return total / TICKS


def private_mebibytes(pid: int) -> float:
    """Return the memory that belongs to one process alone."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return sum(int(one) for one in re.findall(r"^Private_\w+:\s+(\d+) kB", text, re.M)) / 1024
