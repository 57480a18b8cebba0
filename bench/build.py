"""Our build against the other generators', over the same guides, in one run: `make bench-build`.

Cold means with nothing kept: neither output nor caches. What was compiled of code stays, as in the
installations of the others: Python's modules, and our templates beside them. All that we make is in
it: pages, their compressed forms and the pack; the others only write their pages.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from bench.generate import make_guide, make_slug  # noqa: E402 - the package lies in site/
from bench.peers import PEERS, Frame, Peer, install_peers  # noqa: E402 - likewise
from bench.project import make_project  # noqa: E402 - likewise
from safelight.packfile import IDENTITY, PackFile  # noqa: E402 - likewise

COLD_TARGET, EDIT_TARGET, NOTHING_TARGET = 3.0, 0.3, 0.15  # times Hugo at 300; seconds; seconds
EDIT = "## The short version"
EDITS = 3  # in each round: one alone says little
COLD, EDITED, WATCHED, NOTHING = "cold", "one page edited", "the same, while watching", "nothing"


@dataclass
class Times:
    """The seconds that each step took, by (who, step), and those of processors that it used."""

    seconds: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    processor: dict[tuple[str, str], list[float]] = field(default_factory=dict)

    def add(self, who: str, step: str, seconds: float, processor: float = 0.0) -> None:
        """Note one reading."""
        self.seconds.setdefault((who, step), []).append(seconds)
        if processor:
            self.processor.setdefault((who, step), []).append(processor)

    def median(self, who: str, step: str) -> float:
        """Return the median of a step."""
        return statistics.median(self.seconds[who, step])


def main() -> int:
    """Measure and print. Return 1 when a target is missed or Hugo is missing."""
    parser = argparse.ArgumentParser(description="Measure our build against the others.")
    parser.add_argument("--pages", type=int, nargs="+", default=[300, 3000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--slow-rounds", type=int, default=1, help="from 1,000 pages on")
    chosen = parser.parse_args()
    if shutil.which("hugo") is None:
        print("This needs Hugo. On Debian: sudo apt-get install hugo")
        return 1
    install_peers()
    # Every builder keeps its compiled modules, as those of the peers came with their installation.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    results = {}
    for pages in chosen.pages:
        rounds = chosen.rounds if pages < 1000 else chosen.slow_rounds
        with tempfile.TemporaryDirectory(prefix="safelight-bench-") as name:
            results[pages] = measure(Path(name), pages, rounds)
        report(pages, results[pages])
    return 0 if judge(results) else 1


def measure(folder: Path, pages: int, rounds: int) -> Times:
    """Build everything in turn, so many times."""
    guides = [make_guide(number, pages) for number in range(pages)]
    ours = folder / "ours"
    make_project(ours, pages)
    times = Times()
    with (folder / "log").open("wb") as log:
        frame = our_frame(ours, log)
        for peer in PEERS:
            peer.lay_out(folder / peer.name, guides, frame)
        for _ in range(rounds):
            for peer in PEERS:
                shutil.rmtree(folder / peer.name / peer.output, ignore_errors=True)
                times.add(peer.name, COLD, *build_peer(folder, peer, log))
            measure_ours(ours, pages, times, log)
        with watching(ours, log) as wait_for_build:
            for _ in range(max(rounds, 3)):
                started = time.perf_counter()
                edit(ours, pages // 2)
                wait_for_build()
                times.add("Safelight", WATCHED, time.perf_counter() - started)
    return times


def our_frame(project: Path, log: IO[bytes]) -> Frame:
    """Build our pages once and return what stands around the content of one."""
    command = [sys.executable, str(project / "tools" / "export.py")]
    subprocess.run(command, stdout=log, stderr=log, check=True)
    pack = PackFile(project / ".cache" / "pages.pack")
    entry = pack.entries[f"/en/parents/{make_slug(0)}/"]
    return Frame.around(pack.body(entry.variants[IDENTITY]).decode())


def timed(command: Sequence[str], log: IO[bytes], **options: Any) -> tuple[float, float]:
    """Return the seconds that a command takes, and those of processors that it uses."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(command, stdout=log, stderr=log, check=True, **options)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def build_peer(folder: Path, peer: Peer, log: IO[bytes]) -> tuple[float, float]:
    """Return what one build takes. A cache of the peer's own is emptied first."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "HOME": str(folder)}
    shutil.rmtree(folder / "cache", ignore_errors=True)
    return timed(peer.command, log, cwd=folder / peer.name, env=environment)


def measure_ours(project: Path, pages: int, times: Times, log: IO[bytes]) -> None:
    """Build our pages cold, then with nothing changed, then after each of a few edits."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    command = [sys.executable, str(project / "tools" / "export.py")]

    def run(step: str) -> None:
        times.add("Safelight", step, *timed(command, log))

    run(COLD)
    run(NOTHING)
    for part in range(2, 2 + EDITS):
        edit(project, pages // part)
        run(EDITED)


def edit(project: Path, number: int) -> None:
    """Add a sentence to one guide."""
    path = project / "content" / "en" / "parents" / f"{make_slug(number)}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(EDIT, f"One more sentence.\n\n{EDIT}", 1), encoding="utf-8")


@contextlib.contextmanager
def watching(project: Path, log: IO[bytes]) -> Iterator[Callable[[], object]]:
    """Run `tools/export.py --watch`, and give a function that waits for a build."""
    command = [sys.executable, str(project / "tools" / "export.py"), "--watch"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log)
    if process.stdout is None:
        raise RuntimeError("The output of the build cannot be read.")
    try:
        process.stdout.readline()
        time.sleep(2)  # it loads the site, and then looks for changes
        yield process.stdout.readline
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def report(pages: int, times: Times) -> None:
    """Print the table for one number of pages."""
    hugo = times.median("Hugo", COLD)
    print(
        f"\n{pages} pages. Of several rounds the median; on a busy machine the least says more.\n"
    )
    print("| build | seconds | × Hugo cold | least | least of processors | pages/s |")
    print("|---|---|---|---|---|---|")
    for at, seconds in times.seconds.items():
        middle = statistics.median(seconds)
        least = f"{min(times.processor[at]):.2f}" if at in times.processor else ""
        print(
            f"| {', '.join(at)} | {middle:.2f} | {middle / hugo:.2f} | {min(seconds):.2f} "
            f"| {least} | {pages / middle:,.0f} |"
        )


def judge(results: dict[int, Times]) -> bool:
    """Print whether each target is met, and return whether all are."""
    print()
    verdicts = []
    for pages, times in results.items():
        cold = times.median("Safelight", COLD)
        best = min(times.median(peer.name, COLD) for peer in PEERS if peer.is_python)
        verdicts.append((f"{pages}: cold ahead of every Python peer", best / cold, 1.0))
        if pages <= 300:
            ratio = cold / times.median("Hugo", COLD)
            verdicts.append((f"{pages}: cold, times Hugo", -ratio, -COLD_TARGET))
        for step, target in (
            (NOTHING, NOTHING_TARGET),
            (EDITED, EDIT_TARGET),
            (WATCHED, EDIT_TARGET),
        ):
            verdicts.append((f"{pages}: {step}, s", -times.median("Safelight", step), -target))
    if len(results) > 1:
        few, many = min(results), max(results)
        growth = results[many].median("Safelight", COLD) / results[few].median("Safelight", COLD)
        verdicts.append(
            (f"cold grows {many / few:.0f} times in pages, in time", -growth, -many / few)
        )
    for words, value, target in verdicts:
        verdict = "met" if value >= target else "MISSED"
        print(f"{words}: {abs(value):.2f} (target {abs(target):g}) {verdict}")
    return all(value >= target for _, value, target in verdicts)


if __name__ == "__main__":
    sys.exit(main())
