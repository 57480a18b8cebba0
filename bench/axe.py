"""`make axe`: axe-core on every page, in seven languages, at 360 and 1280 px, light and dark."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor

from playwright.sync_api import sync_playwright
from tests.browser.conftest import ARGUMENTS, DESKTOP, PHONE, axe_violations, browser_path

from bench.addresses import every_address
from bench.running_site import running_site

WORKERS = 2


def check(job: tuple[str, tuple[str, ...]]) -> list[str]:
    """Return what axe finds on these pages, a line each."""
    origin, paths = job
    found: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        for viewport in (PHONE, DESKTOP):
            for scheme in ("light", "dark"):
                context = browser.new_context(viewport=viewport, color_scheme=scheme)
                page = context.new_page()
                for path in paths:
                    page.goto(origin + path)
                    found.extend(
                        f"{path} {viewport['width']} px {scheme}: {one}"
                        for one in axe_violations(page)
                    )
                context.close()
        browser.close()
    return found


def main() -> None:
    """Print every violation, and their number."""
    paths = every_address()
    with running_site() as origin, ProcessPoolExecutor(WORKERS) as pool:
        jobs = [(origin, paths[start::WORKERS]) for start in range(WORKERS)]
        found = [line for lines in pool.map(check, jobs) for line in lines]
    for line in found:
        print(line)
    print(f"{len(paths)} pages × 2 sizes × 2 schemes: {len(found)} violations.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
