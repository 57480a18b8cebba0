"""`make axe`: axe-core on every page, in seven languages, at 360 and 1280 px, light and dark.

A page that was clean is not asked about again until its bytes, or axe, change: a run that was
stopped goes on where it was. `make axe T=/ar/help` looks at the addresses that start so.
"""

from __future__ import annotations

import hashlib
import os
import sys
import urllib.request
from collections.abc import Iterator
from multiprocessing import Pool
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright
from tests.browser.conftest import (
    ARGUMENTS,
    AXE,
    DESKTOP,
    PHONE,
    axe_violations,
    browser_path,
)

from bench.addresses import every_address
from bench.running_site import ROOT, running_site

WORKERS = 2
BATCH = 25  # pages a browser looks at before a new one takes over
SIZES = (PHONE, DESKTOP)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CLEAN = ROOT / ".cache" / "axe"

Job = tuple[str, tuple[str, ...]]


def fingerprint(origin: str, path: str) -> str:
    """Return a digest of the page, its style sheet's address within, and axe itself."""
    with urllib.request.urlopen(origin + path) as answer:
        body = answer.read().replace(origin.encode(), b"")
    return hashlib.sha256(path.encode() + body + AXE.encode()).hexdigest()


def violations(page: Page, url: str) -> Iterator[str]:
    """Yield what axe finds in each size and colour scheme of one page."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(url)
    page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)")
    for size in SIZES:
        page.set_viewport_size(size)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for one in axe_violations(page):
                yield f"{size['width']} px {scheme}: {one}"


def look(browser: Browser, origin: str, path: str) -> list[str]:
    """Return the violations on one page, and remember it when there are none."""
    mark = CLEAN / fingerprint(origin, path)
    if mark.exists():
        return []
    page = browser.new_page()
    found = [f"{path} {one}" for one in violations(page, origin + path)]
    page.close()
    if not found:
        mark.touch()
    return found


def check(job: Job) -> list[str]:
    """Return what axe finds on these pages, a line each."""
    origin, paths = job
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        found = [line for path in paths for line in look(browser, origin, path)]
        browser.close()
    return found


def main() -> None:
    """Print every violation as it is found, and their number."""
    start = os.environ.get("T", "")
    paths = tuple(path for path in every_address() if path.startswith(start))
    CLEAN.mkdir(parents=True, exist_ok=True)
    number = 0
    with running_site() as origin, Pool(WORKERS) as pool:
        jobs = [(origin, paths[at : at + BATCH]) for at in range(0, len(paths), BATCH)]
        for done, lines in enumerate(pool.imap_unordered(check, jobs), 1):
            number += len(lines)
            print(*lines, f"{done} of {len(jobs)} batches", sep="\n", flush=True)
    print(f"{len(paths)} pages × 2 sizes × 2 schemes: {number} violations.")
    sys.exit(1 if number else 0)


if __name__ == "__main__":
    main()
