"""`make weight`: what a first visit transfers, in KiB over the wire, fonts and art included.

Every guide in English and Arabic is weighed, and every activity in English: one line for the
heaviest guide of each language, and for the heaviest page and scripts of each kind of activity.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import ARGUMENTS, PHONE, browser_path

from bench.addresses import real_catalogue
from bench.running_site import running_site

PLAN = "autumn=lm-07,lm-10,lm-12&spring=lm-15,lm-17&summer=lm-22"
# (address, most KiB)
BUDGETS = (
    ("/pl/parents/online-grooming/", 60),
    ("/ur/parents/online-grooming/", 165),
    ("/en/", 100),
    ("/en/help/", 100),
    ("/en/children/8-10/", 100),
    ("/en/teachers/lessons/pressure-and-secrets/", 60),
    ("/en/teachers/", 60),
    ("/en/teachers/?band=8-10&sort=shortest", 60),
    ("/en/teachers/plan/", 60),
    (f"/en/teachers/plan/?{PLAN}", 60),
    (f"/ar/teachers/plan/?{PLAN}", 90),
)


GUIDES = {"en": 45, "ar": 75}  # KiB by language
ACTIVITY = 70  # KiB, art included
SCRIPTS = 10  # KiB


@dataclass(frozen=True)
class Weight:
    """What a first visit transfers, in KiB: everything, its scripts, and how many requests."""

    whole: float
    scripts: float
    requests: int


def visit(browser: Browser, url: str) -> Weight:
    """Weigh a first visit."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: dict[str, float] = {}
    scripts: set[str] = set()

    def arrived(event: dict[str, Any]) -> None:
        if event["type"] == "Script":
            scripts.add(event["requestId"])

    session.on("Network.responseReceived", arrived)
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"] / 1024}),
    )
    page.goto(url, wait_until="networkidle")
    context.close()
    return Weight(sum(sizes.values()), sum(sizes.get(one, 0) for one in scripts), len(sizes))


def weigh_pages(browser: Browser, origin: str) -> int:
    """Print each page beside its budget, and return how many are over it."""
    over = 0
    for path, most in BUDGETS:
        weight = visit(browser, origin + path)
        over += weight.whole > most
        print(f"{weight.whole:7.1f} KiB of {most:3d}  {weight.requests:2d} requests  {path}")
    return over


def weigh_guides(browser: Browser, origin: str) -> int:
    """Print the heaviest guide of each language, and return how many guides are over."""
    over = 0
    for language, most in GUIDES.items():
        guides = real_catalogue().of_type(language, "guide")
        weighed = [(visit(browser, origin + page.address), page.address) for page in guides]
        over += sum(weight.whole > most for weight, _ in weighed)
        weight, path = max(weighed, key=lambda one: one[0].whole)
        print(
            f"{weight.whole:7.1f} KiB of {most:3d}  {weight.requests:2d} requests"
            f"  heaviest of {len(weighed)} guides: {path}"
        )
    return over


def weigh_activities(browser: Browser, origin: str) -> int:
    """Print the heaviest activity of each kind, and return how many activities are over."""
    heaviest: dict[str, tuple[float, Weight, str]] = {}
    over = 0
    for page in real_catalogue().of_type("en", "activity"):
        weight = visit(browser, origin + page.address)
        over += weight.whole > ACTIVITY or weight.scripts > SCRIPTS
        found = (weight.whole, weight, page.address)
        heaviest[page.facts.kind] = max(found, heaviest.get(page.facts.kind, found))
    for kind, (_, weight, address) in heaviest.items():
        print(
            f"{weight.whole:7.1f} KiB of {ACTIVITY:3d}  scripts {weight.scripts:4.1f} of {SCRIPTS}"
            f"  heaviest {kind}: {address}"
        )
    return over


def main() -> None:
    """Print each page's weight beside its budget; exit with 1 when one is over."""
    with running_site() as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        over = weigh_guides(browser, origin) + weigh_pages(browser, origin)
        over += weigh_activities(browser, origin)
        browser.close()
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
