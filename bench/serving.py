"""Our server against nginx: the same bytes, in one run, in alternating rounds: `make bench`.

One worker each on the first processor, wrk on the second, on this machine only. Ratios are what
counts; other work on the machine moves the rest. Then the memory of a worker over many pages.
"""

from __future__ import annotations

import argparse
import os
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
from bench.memory import weigh  # noqa: E402 - likewise
from bench.our_server import our_server  # noqa: E402 - likewise
from bench.processes import fetch, free_port, put_first, running, wait_until_ready  # noqa: E402 - likewise
from safelight.packfile import IDENTITY, PackFile  # noqa: E402 - likewise

REQUESTS_TARGET, CPU_TARGET = 1.0, 0.85
GZIP = {"Accept-Encoding": "gzip"}


def main() -> int:
    """Measure and print. Return 1 when a target is missed or a program is missing."""
    parser = argparse.ArgumentParser(description="Measure our server against nginx.")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=int, default=2, help="of each round")
    parser.add_argument("--threads", type=int, default=4, help="Python threads of our worker")
    parser.add_argument("--nginx-without-log", action="store_true")
    parser.add_argument("--only", choices=["speed", "memory"], default="")
    chosen = parser.parse_args()
    good = True
    if chosen.only != "memory":
        missing = [name for name in ("nginx", "wrk") if shutil.which(name) is None]
        if missing:
            print(f"This needs {' and '.join(missing)}. On Debian: sudo apt-get install nginx wrk")
            return 1
        good = compare(chosen)
    if chosen.only != "speed":
        good = weigh() and good
    return 0 if good else 1


def compare(chosen: argparse.Namespace) -> bool:
    """Measure both servers on the longest guide. Return whether the targets are met."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="safelight-bench-")))
        folder.chmod(0o755)  # nginx's worker is another user when it is started by root
        log = stack.enter_context((folder / "log").open("wb"))
        cache, port, nginx_port = ROOT / ".cache" / "bench", free_port(), free_port()
        ours = stack.enter_context(our_server(ROOT, cache, port, log, threads=chosen.threads))
        path = longest_guide(PackFile(cache / "pages.pack"))
        _, headers, plain = fetch(port, path, {})
        _, _, packed = fetch(port, path, GZIP)
        logs = not chosen.nginx_without_log
        command = nginx_command(folder, nginx_port, path, plain, packed, headers, logs=logs)
        theirs = stack.enter_context(running(command, log, folder))
        wait_until_ready(nginx_port, path)
        stack.enter_context(put_first(ours, theirs, os.getpid()))
        if fetch(nginx_port, path, GZIP)[2] != packed:
            raise RuntimeError("nginx does not send the same bytes.")
        print(f"{path}: {len(plain)} bytes, {len(packed)} gzipped. Medians (range).")
        print(f"We write an access log; nginx writes {'one too' if logs else 'none'}.\n")
        print("| answer | requests/s ours / nginx | ratio | CPU µs ours / nginx | ratio |")
        print("|---|---|---|---|---|")
        good = True
        for kind in ("200 gzip", "304"):
            samples = [
                (
                    drive(port, path, asked(kind, port, path), ours, chosen.seconds),
                    drive(nginx_port, path, asked(kind, nginx_port, path), theirs, chosen.seconds),
                )
                for _ in range(chosen.rounds + 1)
            ]
            good = report(kind, samples[1:]) and good  # the first round warms both up
    return good


def longest_guide(pack: PackFile) -> str:
    """Return the address of the English guide with the most bytes."""
    guides = [
        path for path in pack.entries if path.startswith("/en/parents/") and path.count("/") > 3
    ]
    return max(guides, key=lambda path: pack.entries[path].variants[IDENTITY].length)


def asked(kind: str, port: int, path: str) -> Mapping[str, str]:
    """Return the headers that make a server give this kind of answer."""
    if kind == "304":
        return {**GZIP, "If-None-Match": fetch(port, path, GZIP)[1]["etag"]}
    return GZIP


def report(kind: str, samples: list[tuple[Round, Round]]) -> bool:
    """Print one line of the table. Return whether it meets the targets."""
    requests = sorted(ours.requests / theirs.requests for ours, theirs in samples)
    cpu = sorted(theirs.microseconds / ours.microseconds for ours, theirs in samples)
    middle = {
        "ours": statistics.median(ours.requests for ours, _ in samples),
        "nginx": statistics.median(theirs.requests for _, theirs in samples),
        "ours µs": statistics.median(ours.microseconds for ours, _ in samples),
        "nginx µs": statistics.median(theirs.microseconds for _, theirs in samples),
    }
    print(
        f"| {kind} | {middle['ours']:,.0f} / {middle['nginx']:,.0f} "
        f"| {in_words(requests, REQUESTS_TARGET)} "
        f"| {middle['ours µs']:.1f} / {middle['nginx µs']:.1f} | {in_words(cpu, CPU_TARGET)} |"
    )
    return (
        min(statistics.median(requests) - REQUESTS_TARGET, statistics.median(cpu) - CPU_TARGET) >= 0
    )


def in_words(ratios: list[float], target: float) -> str:
    """Return a sorted list of ratios as its median, its range, and whether it is good enough."""
    middle = statistics.median(ratios)
    verdict = "met" if middle >= target else "MISSED"
    return f"{middle:.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f}), target {target} {verdict}"


if __name__ == "__main__":
    sys.exit(main())
