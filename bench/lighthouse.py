"""`make lighthouse`: Lighthouse, mobile, on one page of each kind.

Needs npm and Chromium.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.browser.conftest import browser_path

from bench.running_site import ROOT, running_site

TOOLS = ROOT / ".cache" / "lighthouse"
PROGRAM = TOOLS / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 98
FLAGS = "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
# Drafts are not indexed, which Lighthouse counts against SEO; the audit is left out for them alone.
PATHS = (
    "/en/",
    "/en/parents/",
    "/en/parents/live-streaming/",
    "/en/parents/online-grooming/",
    "/en/teachers/",
    "/en/teachers/lessons/pressure-and-secrets/",
    "/en/children/8-10/",
    "/en/children/4-7/pip-and-the-pop-up/",
    "/en/children/8-10/surprise-or-secret/",
    "/en/help/",
    "/en/help/threat/",
    "/ar/parents/online-grooming/",
)


def run(origin: str, path: str, folder: str) -> dict[str, Any]:
    """Return Lighthouse's report on one page."""
    out = Path(folder) / "report.json"
    command = [str(PROGRAM), origin + path, "--quiet", "--output=json", f"--output-path={out}"]
    command += [f"--chrome-flags={FLAGS}", "--skip-audits=is-crawlable"]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": browser_path()})
    report: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return report


def main() -> None:
    """Print scores, CLS and blocking time of each page; exit with 1 when one is too low."""
    if not shutil.which("npm"):
        sys.exit("`make lighthouse` needs npm. Install it and try again.")
    if not PROGRAM.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", str(TOOLS), "lighthouse"], check=True
        )
    low = 0
    with running_site() as origin, tempfile.TemporaryDirectory() as folder:
        for path in PATHS:
            report = run(origin, path, folder)
            scores = [round(100 * (report["categories"][one]["score"] or 0)) for one in CATEGORIES]
            shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
            blocked = report["audits"]["total-blocking-time"]["numericValue"]
            low += min(scores) < LEAST or shift > 0 or blocked > 0
            print(f"{scores}  CLS {shift:.3f}  blocked {blocked:.0f} ms  {path}")
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
