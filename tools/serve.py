"""Serves the site by the production server: `make run`.

HOST, PORT, WORKERS and THREADS come from the environment. One worker a processor is a good start;
every worker shares the packed pages, and the content that was read before it was started.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import importlib
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from granian import Granian as Server
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

ROOT = Path(__file__).resolve().parent.parent
# What libpq and OpenSSL read stands in variables of their own.
KEPT = ("SAFELIGHT_", "PATH", "HOME", "LANG", "LC_", "TZ", "TMPDIR", "PYTHON", "PG", "SSL_")
LAST_PORT = 65_535
MOST = 1_000  # workers, and threads of each


def main() -> None:
    """Serve until the process is stopped.

    Exit with 1 when nothing can be served at the address or a number is none, and with the list of
    problems on broken content.
    """
    host = os.environ.get("HOST", "127.0.0.1")
    port = number("PORT", 8000, LAST_PORT)
    workers, threads = number("WORKERS", 1, MOST), number("THREADS", 4, MOST)
    fault = why_not(host, port)
    if fault:
        sys.exit(fault)
    for name in set(os.environ) - set(kept(os.environ)):
        del os.environ[name]
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    read_once()
    let_threads_finish()
    server = Server(
        "wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        # A slow search must not hold up the pages behind it.
        blocking_threads=threads,
        http=HTTPModes.http1,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
    shown = f"[{host}]" if ":" in host else host
    print(f"Safelight is at http://{shown}:{port}/ (Ctrl+C ends it).", flush=True)
    server.serve()


def number(name: str, usual: int, most: int) -> int:
    """Return a whole number from the environment. Exit with a sentence when it is none."""
    given = os.environ.get(name, "") or str(usual)
    plain = given.isascii() and given.isdigit() and len(given) <= len(str(most))
    if not plain or not 1 <= int(given) <= most:
        sys.exit(f"{name} must be a whole number from 1 to {most}, such as {usual}.")
    return int(given)


def read_once() -> None:
    """Read everything that all workers read, before there are any: on Linux they share it.

    What is frozen is never looked at by a worker's garbage collector, which would make a copy.
    """
    wsgi = importlib.import_module("wsgi")
    library = wsgi.app.extensions["safelight"]
    if not library.settings.development and wsgi.application:
        library.read()
    gc.collect()
    gc.freeze()


def let_threads_finish() -> None:
    """Ask the system not to interrupt a thread for one that it has just woken, where it can.

    The thread that reads requests and those that answer them wake each other all the time. As batch
    work they take turns after many requests instead of after each.
    """
    if hasattr(os, "SCHED_BATCH"):
        with contextlib.suppress(OSError):  # a sandbox may forbid it
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def kept(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the server may know of its surroundings.

    Granian copies all of it into every request, and none of our pages needs the rest.
    """
    return {name: environment[name] for name in environment if name.startswith(KEPT)}


def why_not(host: str, port: int) -> str:
    """Return why nothing can be served there, or an empty text.

    Granian would share a port that is taken without a word.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return f"Port {port} is taken. Choose another: make run PORT=8001"
            return f"Nothing can be served at {host}, port {port}: {error.strerror}."
    return ""


if __name__ == "__main__":
    main()
