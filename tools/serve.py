"""Serves the site by the production server: `make run`.

HOST, PORT, WORKERS and THREADS come from the environment. One worker a processor is a good start;
every worker shares the packed pages.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
KEPT = ("SAFELIGHT_", "PATH", "HOME", "LANG", "LC_", "TZ", "TMPDIR", "PYTHON")


def main() -> NoReturn:
    """Become the server. Exit with 1 when the port is taken."""
    host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")
    if not is_free(host, int(port)):
        sys.exit(f"Port {port} is taken. Choose another: make run PORT=8001")
    print(f"Safelight is at http://{host}:{port}/ (Ctrl+C ends it).", flush=True)
    options = {
        "--interface": "wsgi",
        "--host": host,
        "--port": port,
        "--workers": os.environ.get("WORKERS", "1"),
        # A slow search must not hold up the pages behind it.
        "--blocking-threads": os.environ.get("THREADS", "4"),
        "--http": "1",
        "--log-level": "warning",
    }
    words = [word for pair in options.items() for word in pair]
    # Our own access log says less about visitors than granian's, which is off unless asked for.
    command = ["granian", *words, "--no-ws", "--respawn-failed-workers", "wsgi:application"]
    os.chdir(ROOT)
    server = Path(sys.executable).parent / "granian"
    os.execve(server, command, kept(os.environ))  # noqa: S606 - becoming the server is the purpose


def kept(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the server may know of its surroundings.

    Granian copies all of it into every request, and none of our pages needs the rest.
    """
    return {name: environment[name] for name in environment if name.startswith(KEPT)}


def is_free(host: str, port: int) -> bool:
    """Return whether nobody listens there: granian would share the port without a word."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    main()
