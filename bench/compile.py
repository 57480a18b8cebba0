"""How long reading all content takes, and ten times as much: `make bench-compile`.

Each reading is a process of its own, as a server's start is.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from bench.our_server import ORIGIN, our_server  # noqa: E402 - the package lies in site/
from bench.processes import free_port  # noqa: E402 - likewise

COLD_TARGET, READY_TARGET = 3.0, 2.0  # seconds
ROUNDS = 3
TIMES = 10
COMPILE = """
import sys, time
started = time.perf_counter()
sys.path.insert(0, "site")
from datetime import date
from pathlib import Path
from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import compile_content
from safelight.languages import read_languages
languages = read_languages(Path("translations"))
folder, cache = Path(sys.argv[1]), Path(sys.argv[2])
compiled = compile_content(folder, languages, today=date.today(), kinds=KINDS, cache_folder=cache)
print(len(compiled.catalogue.pages), time.perf_counter() - started)
"""


def main() -> int:
    """Measure and print. Return 1 when a target is missed."""
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as name:
        folder = Path(name)
        many = multiply(ROOT / "content", folder / "content")
        pages, cold, warm = read(ROOT / "content", folder / "cache")
        more_pages, more_cold, more_warm = read(many, folder / "more-cache")
        ready = start(folder)
    growth = (more_cold / more_pages) / (cold / pages)
    print(f"all content, {pages} pages: {cold:.2f} s cold, {warm:.2f} s with a warm cache")
    print(
        f"{TIMES} times as much, {more_pages} pages: {more_cold:.2f} s cold, {more_warm:.2f} s warm"
    )
    print(f"a page costs {growth:.2f} times as much where there are {TIMES} times as many")
    print(f"from the start of the server to the first page, warm: {ready:.2f} s")
    good = cold <= COLD_TARGET and ready <= READY_TARGET
    print(f"targets: cold {COLD_TARGET} s, ready {READY_TARGET} s: {'met' if good else 'MISSED'}")
    return 0 if good else 1


def multiply(content: Path, folder: Path) -> Path:
    """Copy all content, and each page nine times more under another name and id."""
    shutil.copytree(content, folder)
    for path in sorted(folder.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        for number in range(2, TIMES + 1):
            copy = text.replace("\nid: ", f"\nid: copy{number}-", 1)
            path.with_name(f"{path.stem}-{number}.md").write_text(copy, encoding="utf-8")
    return folder


def read(content: Path, cache: Path) -> tuple[int, float, float]:
    """Return the number of pages, and the seconds to read them cold and with a warm cache."""
    cold: list[float] = []
    warm: list[float] = []
    pages = 0
    for _ in range(ROUNDS):
        shutil.rmtree(cache, ignore_errors=True)
        for times in (cold, warm):
            command = [sys.executable, "-c", COMPILE, str(content), str(cache)]
            said = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True)
            count, seconds = said.stdout.split()
            pages = int(count)
            times.append(float(seconds))
    return pages, statistics.median(cold), statistics.median(warm)


def start(folder: Path) -> float:
    """Return the seconds from the start of our server to its first page, with its pages made."""
    cache = folder / "server-cache"
    environment = {**os.environ, "SAFELIGHT_CACHE": str(cache), "SAFELIGHT_ORIGIN": ORIGIN}
    export = [sys.executable, str(ROOT / "tools" / "export.py")]
    readings = []
    with (folder / "log").open("wb") as log:
        subprocess.run(export, env=environment, stdout=log, check=True)
        for _ in range(ROUNDS):
            started = time.perf_counter()
            with our_server(ROOT, cache, free_port(), log):
                readings.append(time.perf_counter() - started)
    return statistics.median(readings)


if __name__ == "__main__":
    sys.exit(main())
