"""The memory that each worker has for itself, over many pages in many languages."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.our_server import our_server, workers_of
from bench.processes import fetch, free_port, private_mebibytes
from bench.project import make_project
from safelight.packfile import PackFile

TARGET = 60  # MiB
PAGES, LANGUAGES, WORKERS = 300, 12, 2


def weigh() -> bool:
    """Serve generated content, ask for every page, and print what the workers hold.

    Return whether the target is met.
    """
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as name:
        folder = Path(name)
        make_project(folder / "project", PAGES, LANGUAGES)
        cache, port = folder / "cache", free_port()
        project = folder / "project"
        with (
            (folder / "log").open("wb") as log,
            our_server(project, cache, port, log, workers=WORKERS) as pid,
        ):
            pack = PackFile(cache / "pages.pack")
            for path in [*pack.entries] * WORKERS:
                fetch(port, path, {"Accept-Encoding": "gzip"})
            stored = max(private_mebibytes(one) for one in workers_of(pid))
            # A page with a query is made by Flask, from the catalogue.
            for _ in range(WORKERS * 4):
                fetch(port, "/en/help/?country=IE", {})
            live = max(private_mebibytes(one) for one in workers_of(pid))
            shared = private_mebibytes(pid)
    size = pack.size / 2**20
    print(
        f"\n{PAGES} pages in {LANGUAGES} languages: {len(pack.entries)} addresses, {size:.0f} MiB"
    )
    print(f"private memory of a worker, every page asked for: {stored:.0f} MiB")
    print(f"the same once Flask has answered requests too: {live:.0f} MiB (at most {TARGET})")
    print(f"the process that started them, and shares the content with them: {shared:.0f} MiB")
    return max(stored, live) <= TARGET
