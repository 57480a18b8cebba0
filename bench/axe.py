"""`make axe`: axe-core on every page, in seven languages, at 360 and 1280 px, light and dark; and
on every state of each kind of activity and the children's hubs, in English and Arabic, in forced
colours too.

A page that was clean is not asked about again until its bytes, or axe, change: a run that was
stopped goes on where it was. `make axe T=/ar/help` looks at the addresses that start so.
"""

from __future__ import annotations

import hashlib
import os
import sys
import urllib.error
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

from bench.addresses import HUBS, every_address, one_of_each_kind, real_catalogue, states_of
from bench.running_site import ROOT, running_site

WORKERS = 2
BATCH = 25  # pages a browser looks at before a new one takes over
SIZES = (PHONE, DESKTOP)
Look = tuple[Literal["light", "dark"], Literal["none", "active"]]
LOOKS: tuple[Look, ...] = (("light", "none"), ("dark", "none"))
IN_EVERY_STATE: tuple[Look, ...] = (*LOOKS, ("light", "active"), ("dark", "active"))
CLEAN = ROOT / ".cache" / "axe"

Job = tuple[str, tuple[str, ...], tuple[Look, ...]]


def fingerprint(origin: str, path: str, looks: tuple[Look, ...]) -> str:
    """Return a digest of the page, its style sheet's address within, the looks, and axe itself."""
    try:
        with urllib.request.urlopen(origin + path.partition("#")[0]) as answer:
            body = answer.read()
    except urllib.error.HTTPError as error:  # a child that is lost finds a page too
        body = error.read()
    body = body.replace(origin.encode(), b"")
    return hashlib.sha256(path.encode() + body + repr(looks).encode() + AXE.encode()).hexdigest()


def violations(page: Page, url: str, looks: tuple[Look, ...]) -> Iterator[str]:
    """Yield what axe finds in each size and look of one page."""
    page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="reduce")
    page.goto(url)
    page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)")
    for size in SIZES:
        page.set_viewport_size(size)
        for scheme, forced in looks:
            page.emulate_media(color_scheme=scheme, forced_colors=forced)
            for one in axe_violations(page):
                yield f"{size['width']} px {scheme}, forced colours {forced}: {one}"


def look(browser: Browser, origin: str, path: str, looks: tuple[Look, ...]) -> list[str]:
    """Return the violations on one page, and remember it when there are none."""
    mark = CLEAN / fingerprint(origin, path, looks)
    if mark.exists():
        return []
    page = browser.new_page()
    found = [f"{path} {one}" for one in violations(page, origin + path, looks)]
    page.close()
    if not found:
        mark.touch()
    return found


def check(job: Job) -> list[str]:
    """Return what axe finds on these pages, a line each."""
    origin, paths, looks = job
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        found = [line for path in paths for line in look(browser, origin, path, looks)]
        browser.close()
    return found


def batches(origin: str, start: str) -> Iterator[Job]:
    """Yield the work: every page, then every state of each kind of activity."""
    catalogue = real_catalogue()
    states = [
        state
        for language in ("en", "ar")
        for page in one_of_each_kind(catalogue, language)
        for state in states_of(page)
    ]
    states += [f"/{tag}/{hub}" for tag in ("en", "ar") for hub in HUBS if "children" in hub]
    for paths, looks in ((every_address(catalogue), LOOKS), (states, IN_EVERY_STATE)):
        wanted = tuple(path for path in paths if path.startswith(start))
        for at in range(0, len(wanted), BATCH):
            yield origin, wanted[at : at + BATCH], looks


def main() -> None:
    """Print every violation as it is found, and their number."""
    CLEAN.mkdir(parents=True, exist_ok=True)
    number = seen = 0
    with running_site() as origin, Pool(WORKERS) as pool:
        jobs = list(batches(origin, os.environ.get("T", "")))
        for done, lines in enumerate(pool.imap_unordered(check, jobs), 1):
            number += len(lines)
            print(*lines, f"{done} of {len(jobs)} batches", sep="\n", flush=True)
        seen = sum(len(paths) * len(SIZES) * len(looks) for _, paths, looks in jobs)
    print(f"{seen} looks at pages and states: {number} violations.")
    sys.exit(1 if number else 0)


if __name__ == "__main__":
    main()
