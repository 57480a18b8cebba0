"""The site as `make run` serves it, on a free port, for as long as a measurement lasts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.processes import HOST, free_port, running, wait_until_ready

ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def running_site(**environment: str) -> Iterator[str]:
    """Start the production server with one worker and give its address; stop it afterwards."""
    port = free_port()
    origin = f"http://{HOST}:{port}"
    settings = {"HOST": HOST, "PORT": str(port), "WORKERS": "1", "SAFELIGHT_ORIGIN": origin}
    serve = [sys.executable, str(ROOT / "tools" / "serve.py")]
    settings.update(environment)
    with Path(os.devnull).open("wb") as log, running(serve, log, ROOT, settings) as server:
        wait_until_ready(port, "/readyz", server)
        yield origin
