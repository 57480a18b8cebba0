"""Our server, as `make run` starts it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from bench.processes import HOST, family, running, wait_until_ready

ORIGIN = f"http://{HOST}:8000"


@contextlib.contextmanager
def our_server(
    project: Path, cache: Path, port: int, log: IO[bytes], *, workers: int = 1, threads: int = 4
) -> Iterator[int]:
    """Make the pages of a project, then serve it; give the server's process id."""
    environment = {
        "HOST": HOST,
        "PORT": str(port),
        "WORKERS": str(workers),
        "THREADS": str(threads),
        "SAFELIGHT_CACHE": str(cache),
        "SAFELIGHT_ORIGIN": ORIGIN,
    }
    export = [sys.executable, str(project / "tools" / "export.py")]
    subprocess.run(export, env={**os.environ, **environment}, stdout=log, check=True)
    serve = [sys.executable, str(project / "tools" / "serve.py")]
    with running(serve, log, project, environment) as pid:
        wait_until_ready(port, "/en/", pid)
        yield pid


def workers_of(pid: int) -> list[int]:
    """Return the worker processes of a running server."""
    return [one for one in family(pid) if one != pid and _is_worker(one)]


def _is_worker(pid: int) -> bool:
    """Tell a worker from the small process that Python's multiprocessing keeps beside it."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes()
    return b"resource_tracker" not in words
