"""Our server against nginx: the same bytes, in one run, in alternating rounds: `make bench`.

One worker each on the first processor, wrk on the second, on this machine only. Ratios are what
counts; other work on the machine moves the rest. Then the memory of a worker over many pages.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from bench.load import Round, drive, nginx_command  # noqa: E402 - the package lies in site/
from bench.processes import (  # noqa: E402 - likewise
    family,
    fetch,
    free_port,
    private_mebibytes,
    running,
    wait_until_ready,
)
from bench.project import make_project  # noqa: E402 - likewise
from safelight.packfile import PackFile  # noqa: E402 - likewise

REQUESTS_TARGET, CPU_TARGET, MEMORY_TARGET = 1.0, 0.85, 60
PAGES, LANGUAGES = 300, 12


def main() -> int:
    """Measure and print. Return 1 when a target is missed or a program is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=int, default=2, help="of each round")
    parser.add_argument("--threads", type=int, default=4, help="Python threads of our worker")
    parser.add_argument("--no-logs", action="store_true", help="nginx writes no access log")
    parser.add_argument("--skip", choices=["speed", "memory"], default="")
    chosen = parser.parse_args()
    missing = [name for name in ("nginx", "wrk") if shutil.which(name) is None]
    if missing and chosen.skip != "speed":
        print(f"This needs {' and '.join(missing)}. On Debian: sudo apt-get install nginx wrk")
        return 1
    good = True
    if chosen.skip != "speed":
        good = compare(chosen) and good
    if chosen.skip != "memory":
        good = weigh(chosen.threads) and good
    return 0 if good else 1


def compare(chosen: argparse.Namespace) -> bool:
    """Measure our server against nginx on the longest guide. Return whether the targets are met."""
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as name, ExitStack() as stack:
        folder = Path(name)
        folder.chmod(0o755)
        log = stack.enter_context((folder / "ours.log").open("wb"))
        port, nginx_port = free_port(), free_port()
        cache = ROOT / ".cache" / "bench"
        ours = stack.enter_context(server(ROOT, port, cache, log, chosen.threads))
        wait_until_ready(port, "/healthz")
        path = longest_guide(cache)
        bodies = {
            coding: fetch(port, path, {"Accept-Encoding": coding})[2]
            for coding in ("identity", "gzip")
        }
        _, headers, _ = fetch(port, path, {})
        command = nginx_command(
            folder, nginx_port, path, bodies, headers, logs=not chosen.no_logs
        )
        theirs = stack.enter_context(running(command, log, folder))
        wait_until_ready(nginx_port, path)
        if fetch(nginx_port, path, {"Accept-Encoding": "gzip"})[2] != bodies["gzip"]:
            raise RuntimeError("nginx does not send the same bytes.")
        sizes = {coding: len(body) for coding, body in bodies.items()}
        print(f"{path}, {sizes['identity']} bytes, {sizes['gzip']} gzipped; medians (range)")
        print(f"nginx writes {'no' if chosen.no_logs else 'an'} access log; we always do.\n")
        print("| answer | requests/s, ours / nginx | ratio | CPU µs a request | ratio |")
        print("|---|---|---|---|---|")
        good = True
        for kind in ("200 gzip", "304"):
            asked = [headers_for(kind, one, path) for one in (port, nginx_port)]
            samples = []
            for _ in range(chosen.rounds):
                mine = drive(port, path, asked[0], ours, chosen.seconds)
                other = drive(nginx_port, path, asked[1], theirs, chosen.seconds)
                samples.append((mine, other))
            good = report(kind, samples) and good
    return good


def server(folder: Path, port: int, cache: Path, log: object, threads: int) -> object:
    """Return our server as `make run` starts it, with one worker, its pages made beforehand."""
    raise NotImplementedError
