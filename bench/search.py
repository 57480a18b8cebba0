"""`make bench-search`: our search beside SQLite FTS5 and Tantivy on the same documents.

All answer in one process, search by search in turn, by the thread's own CPU time: what else the
machine does weighs on all alike. `--memory FOLDER` is what the benchmark calls itself with.
"""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from bench.search_corpus import (  # noqa: E402 - the path must be set first
    LANGUAGES,
    SEED,
    Text,
    searches,
    texts,
)
from bench.search_engines import (  # noqa: E402
    Engine,
    Fts5,
    Ours,
    Tantivy,
    install_tantivy,
)

SIZES = (500, 5_000)
EACH, ROUNDS, THREADS = 40, 3, 4
SHORT, LONG = (1, 2, 4), (8,)


def main() -> None:
    """Print every figure, for each size."""
    if len(sys.argv) > 2 and sys.argv[1] == "--memory":
        _print_memory(Path(sys.argv[2]), sys.argv[3:])
        return
    install_tantivy()
    for size in SIZES:
        with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
            _measure(size, Path(folder))


def _measure(size: int, folder: Path) -> None:
    documents = texts(size)
    engines: list[Engine] = [Ours(), Fts5(), Tantivy()]
    print(f"\n{size} documents in {len(LANGUAGES)} languages")
    builds = {one.name: _build(one, documents, folder / one.name) for one in engines}
    base = builds["SQLite FTS5"]
    for name, seconds in builds.items():
        print(f"  build, {name:12} CPU {seconds:6.2f} s  {seconds / base:5.1f} × FTS5")
    for one in engines:
        one.open(folder / one.name)
    short, long = searches(documents, SHORT, EACH), searches(documents, LONG, EACH)
    _print("first asked", *_ask(engines, short, 1))
    _print("warm", *_ask(engines, short, ROUNDS))
    _ask(engines, long, 1)
    _print("eight words", *_ask(engines, long, ROUNDS))
    _print_threads(engines[:2], short)
    _print_change(documents, folder / "ours")
    asked = [" ".join(words) for words in short]
    command = [sys.executable, "-m", "bench.search", "--memory", str(folder / "ours"), *asked]
    subprocess.run(command, check=True)


def _build(engine: Engine, documents: list[Text], folder: Path) -> float:
    before = _cpu()
    engine.build(documents, folder)
    return _cpu() - before


def _cpu() -> float:
    """Return the CPU seconds of this process and of those it has waited for."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _ask(
    engines: list[Engine], asked: list[tuple[str, ...]], rounds: int
) -> tuple[list[str], list[list[float]]]:
    times: list[list[float]] = [[] for _ in engines]
    for turn in range(rounds):
        for at, words in enumerate(asked):
            for place in range(len(engines)):
                which = (place + at + turn) % len(engines)
                before = time.thread_time()
                engines[which].page("en", words)
                times[which].append((time.thread_time() - before) * 1000)
    return [one.name for one in engines], times


def _part(times: Iterable[float], part: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def _print(what: str, names: list[str], times: list[list[float]]) -> None:
    half, most = ([_part(one, part) for one in times] for part in (0.5, 0.95))
    for name, middle, high in zip(names, half, most, strict=True):
        print(f"  {what:12} {name:12} CPU ms p50 {middle:6.2f}  p95 {high:6.2f}")
    print(
        f"  {what:12} ours ÷ FTS5     p50 {half[0] / half[1]:6.2f}  p95 {most[0] / most[1]:6.2f}"
        f"   ours ÷ Tantivy p50 {half[0] / half[2]:6.2f}  p95 {most[0] / most[2]:6.2f}"
    )


def _print_threads(engines: list[Engine], asked: list[tuple[str, ...]]) -> None:
    best = [max(_throughput(one, asked) for _ in range(ROUNDS)) for one in engines]
    print(
        f"  {THREADS} threads    ours {best[0]:.0f} pages/s, FTS5 {best[1]:.0f}:"
        f" {best[0] / best[1]:.2f} ×"
    )


def _throughput(engine: Engine, asked: list[tuple[str, ...]]) -> float:
    begun: list[float] = []
    # The last to be ready notes the time: another thread may not get its turn before the end.
    start = threading.Barrier(THREADS, action=lambda: begun.append(time.perf_counter()))

    def reader(number: int) -> None:
        order = random.Random(SEED + number).sample(asked, len(asked))
        engine.page("en", order[0])
        start.wait()
        for words in order:
            engine.page("en", words)

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(THREADS)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return THREADS * len(asked) / (time.perf_counter() - begun[0])


def _print_change(documents: list[Text], folder: Path) -> None:
    taken = []
    copy = folder.with_name("changed")
    shutil.copytree(folder, copy)
    for number in range(3):
        at = next(at for at, one in enumerate(documents) if at > number and one.language == "en")
        old = documents[at]
        documents[at] = replace(old, sentences=(*old.sentences, f"Changed {number}."))
        wall, before = time.perf_counter(), _cpu()
        Ours().build(documents, copy)
        taken.append((time.perf_counter() - wall, _cpu() - before))
    wall, cpu = min(taken)
    print(f"  one page changed: {wall * 1000:.0f} ms, {cpu * 1000:.0f} ms CPU")


def _print_memory(folder: Path, asked: list[str]) -> None:
    ours = Ours()
    ours.open(folder)
    for language in LANGUAGES:
        ours.page(language, ("x",))
    for text in asked:
        ours.page("en", tuple(text.split()))
    # The benchmark's own peers are not loaded here; Python and the site's search are.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    print(f"  memory of a process with every language open: {int(kilobytes) / 1000:.0f} MB")


if __name__ == "__main__":
    main()
