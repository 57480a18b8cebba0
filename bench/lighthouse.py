"""`make lighthouse`: Lighthouse, mobile, on one page of each kind.

Needs npm and Chromium. A machine that does other work at the same time adds to every figure, so
each page is looked at `RUNS` times, the median counts, and the machine's own speed stands beside
it (Lighthouse's benchmark index, some 2,000 when nothing else runs on a machine of our kind).
`make lighthouse T=/ar/` looks at the pages whose address starts so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.conftest import browser_path

from bench.addresses import one_of_each_kind, real_catalogue
from bench.running_site import ROOT, running_site

TOOLS = ROOT / ".cache" / "lighthouse"
PROGRAM = TOOLS / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 98
RUNS = 3
TRIES = 3
LONG = 50  # milliseconds that make a task a long one
FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
# Drafts are not indexed, which Lighthouse counts against SEO; the audit is left out for them alone.
PATHS = (
    "/en/",
    "/en/parents/",
    "/en/parents/live-streaming/",
    "/en/parents/online-grooming/",
    "/en/teachers/",
    "/en/teachers/?band=8-10&sort=shortest",
    "/en/teachers/lessons/pressure-and-secrets/",
    "/en/teachers/plan/?autumn=lm-07,lm-10,lm-12&spring=lm-15,lm-17&summer=lm-22",
    "/en/children/8-10/",
    "/en/help/",
    "/en/help/threat/",
    "/ar/",
    "/ar/parents/online-grooming/",
    "/ur/",
    "/ur/parents/online-grooming/",
)


@dataclass(frozen=True)
class Visit:
    """What Lighthouse says of one page: scores in percent, times in milliseconds.

    `blocked` is for a phone's processor; `longest` is the longest task, at this machine's speed.
    """

    scores: tuple[int, ...]
    shift: float
    blocked: float
    longest: float
    speed: float

    @classmethod
    def of(cls, report: dict[str, Any]) -> Visit:
        """Return what a report says."""
        audits = report["audits"]
        tasks = (audits["main-thread-tasks"].get("details") or {}).get("items", [])
        return cls(
            tuple(round(100 * (report["categories"][one]["score"] or 0)) for one in CATEGORIES),
            audits["cumulative-layout-shift"]["numericValue"],
            audits["total-blocking-time"]["numericValue"],
            max((task["duration"] for task in tasks), default=0),
            report["environment"]["benchmarkIndex"],
        )


def run(origin: str, path: str, folder: str) -> dict[str, Any]:
    """Return Lighthouse's report on one page."""
    out = Path(folder) / "report.json"
    command = [str(PROGRAM), origin + path, "--quiet", "--output=json", f"--output-path={out}"]
    command += [f"--chrome-flags={FLAGS}", "--skip-audits=is-crawlable"]
    environment = {**os.environ, "CHROME_PATH": browser_path()}
    # On a crowded machine Chromium may lose the start of the visit: such a run says nothing.
    for left in reversed(range(TRIES)):
        if subprocess.run(command, check=not left, env=environment).returncode == 0:
            break
    report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def main() -> None:
    """Print the medians of each page; exit with 1 when one misses its aim."""
    if not shutil.which("npm"):
        sys.exit("`make lighthouse` needs npm. Install it and try again.")
    if not PROGRAM.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", str(TOOLS), "lighthouse"], check=True
        )
    activities = (page.address for page in one_of_each_kind(real_catalogue()))
    paths = [path for path in (*PATHS, *activities) if path.startswith(os.environ.get("T", ""))]
    low = 0
    with running_site() as origin, tempfile.TemporaryDirectory() as folder:
        for path in paths:
            visits = [Visit.of(run(origin, path, folder)) for _ in range(RUNS)]
            scores = [
                median(column) for column in zip(*(one.scores for one in visits), strict=True)
            ]
            shift = max(one.shift for one in visits)
            blocked = median(one.blocked for one in visits)
            longest = median(one.longest for one in visits)
            speed = median(one.speed for one in visits)
            low += min(scores) < LEAST or shift > 0 or longest > LONG
            print(
                f"{scores}  CLS {shift:.3f}  blocked {blocked:3.0f} ms  longest task {longest:3.0f}"
                f" ms  machine {speed:4.0f}  {path}",
                flush=True,
            )
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
