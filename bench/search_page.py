"""What a search costs as a whole page, in the app: `make bench-search-page`.

CPU of this thread, which other work on the machine does not lengthen. Every question is asked for
the first time once, and then again.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from flask import Flask  # noqa: E402 - the package lies in site/

from safelight.app import create_app  # noqa: E402 - likewise
from safelight.export.rendering import render  # noqa: E402 - likewise
from safelight.settings import Settings  # noqa: E402 - likewise

TARGET, CEILING = 15.0, 100.0  # milliseconds of CPU: a page, and the worst that anybody can type
ROUNDS = 5
QUESTIONS = {
    "en": ("bullying", "how old for tiktok", "lesson on cyberbullying year 5", "sum1 has my nudes"),
    "cy": ("bwlio", "pa oed ar gyfer tiktok", "mae rhywun yn fy mlacmelio"),
    "pl": ("cyberprzemoc", "od ilu lat tiktok", "ktoś ma moje nagie zdjęcia"),
    "fr": ("harcèlement", "quel âge pour tiktok", "quelqu’un me menace"),
    "es": ("acoso", "qué edad para tiktok", "alguien tiene mis fotos"),
    "ar": ("التنمر", "شخص يهددني بنشر صوري", "كم العمر المناسب"),
    "ur": ("بدمعاشی", "کوئی مجھے دھمکی دے رہا ہے", "ٹک ٹاک کے لیے عمر"),
}
HOSTILE = {
    "10,000 letters": "a" * 10_000,
    "10,000 letters of Arabic": "ب" * 10_000,
    "hundreds of words": " ".join(f"wrod{at}" for at in range(400)),
    "wildcards and field syntax": "title:* AND (body:a~2 OR b?*)^9 " * 40,
    "marks on one letter": "e" + "\u0301" * 5_000,
    "misspelt words": "gromming sextorsion bulying passwrod tiktock privasy " * 10,
    "directions": "\u202e\u2066abc" * 1_000,
}


def main() -> int:
    """Measure and print. Return 1 when a target is missed."""
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as name:
        app = create_app(Settings(ROOT, cache_folder=Path(name), today=date.today()))
        app.extensions["safelight"].read()
        gc.collect()
        gc.freeze()  # as the server does before it has workers
        for tag in QUESTIONS:
            cost(app, tag, "warm")
        first = [cost(app, tag, one) for tag, typed in QUESTIONS.items() for one in typed]
        again = [
            statistics.median(cost(app, tag, one) for _ in range(ROUNDS))
            for tag, typed in QUESTIONS.items()
            for one in typed
        ]
        worst = {name: cost(app, "en", typed) for name, typed in HOSTILE.items()}
    say("a page, first asked", first)
    say("a page, asked again", again)
    for what, spent in worst.items():
        print(f"{what:32} {spent:6.1f} ms")
    good = max(first) <= TARGET and max(worst.values()) <= CEILING
    said = "met" if good else "MISSED"
    print(f"targets: a page {TARGET:.0f} ms, the worst {CEILING:.0f} ms: {said}")
    return 0 if good else 1


def cost(app: Flask, language: str, typed: str) -> float:
    """Return the milliseconds of CPU that the page of a search takes."""
    started = time.thread_time()
    page = render(app, f"/{language}/search/", f"q={quote(typed)}")
    spent = (time.thread_time() - started) * 1000
    if page.status != 200 or not page.body:
        sys.exit(f"A search in {language} answered {page.status}.")
    return spent


def say(what: str, costs: list[float]) -> None:
    """Print the middle, the 95th percentile and the worst."""
    costs = sorted(costs)
    high = costs[min(len(costs) - 1, round(0.95 * len(costs)))]
    middle, worst = statistics.median(costs), costs[-1]
    print(f"{what:32} {middle:6.1f} ms p50 {high:6.1f} ms p95 {worst:6.1f} ms worst")


if __name__ == "__main__":
    sys.exit(main())
