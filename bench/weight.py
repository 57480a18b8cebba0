"""`make weight`: what a first visit transfers, in KiB over the wire, fonts and art included."""

from __future__ import annotations

import sys

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import ARGUMENTS, PHONE, browser_path

from bench.running_site import running_site

# (address, most KiB)
BUDGETS = (
    ("/en/parents/online-grooming/", 45),
    ("/en/parents/live-streaming/", 45),
    ("/ar/parents/online-grooming/", 75),
    ("/pl/parents/online-grooming/", 60),
    ("/ur/parents/online-grooming/", 165),
    ("/en/", 100),
    ("/en/help/", 100),
    ("/en/children/8-10/", 100),
    ("/en/children/4-7/pip-and-the-pop-up/", 100),
    ("/en/teachers/lessons/pressure-and-secrets/", 60),
)


def visit(browser: Browser, url: str) -> list[float]:
    """Return the bytes over the wire of each request that a first visit makes."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(url, wait_until="networkidle")
    context.close()
    return sizes


def main() -> None:
    """Print each page's weight beside its budget; exit with 1 when one is over."""
    over = 0
    with running_site() as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        for path, most in BUDGETS:
            sizes = visit(browser, origin + path)
            weight = sum(sizes) / 1024
            over += weight > most
            print(f"{weight:7.1f} KiB of {most:3d}  {len(sizes):2d} requests  {path}")
        browser.close()
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
