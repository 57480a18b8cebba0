"""Take the pictures that other sites and the README show: `make pictures`.

Shares show a 1200 × 630 picture: the wordmark beside the home page's scene or, for sensitive pages,
beside the quiet lamp. The README shows the home page as it is served. Needs Chromium.
"""

from __future__ import annotations

from pathlib import Path

from bench.running_site import ROOT, running_site
from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import ARGUMENTS, browser_path

ART = ROOT / "site" / "safelight" / "web" / "static" / "art"
README = ROOT / "docs" / "pictures" / "home.png"
WIDTH, HEIGHT = 1200, 630
FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="{ground}"/>{scene}{logo}</svg>"""
PAGE = "<!doctype html><style>body{{margin:0}}svg{{display:block}}</style>{}"


def drawing(name: str, ground: str, logo: str, place: str) -> str:
    """Return one share picture: the scene in its place, and the wordmark at the start."""
    return FRAME.format(
        ground=ground,
        scene=_inside(name, place),
        logo=_inside(logo, 'x="64" y="256" width="480" height="109"'),
    )


def _inside(name: str, place: str) -> str:
    text = (ART / f"{name}.svg").read_text(encoding="utf-8")
    head, _, rest = text.partition(">")
    box = head[head.index("viewBox=") :]
    # Each drawing names its gradients a, b, c: side by side they need names of their own.
    for start in ('id="', "url(#", 'href="#'):
        rest = rest.replace(start, f"{start}{name}-")
    return f'<svg xmlns="http://www.w3.org/2000/svg" {place} {box}>{rest}'


def take(browser: Browser, markup: str, path: Path) -> None:
    """Write a picture of the drawing."""
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.set_content(PAGE.format(markup))
    page.screenshot(path=path)
    page.close()


def main() -> None:
    """Write the three pictures."""
    with running_site() as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path(), args=list(ARGUMENTS), headless=True
        )
        night = drawing("home-hero", "#1D1B52", "logo-dark", 'x="216" width="984" height="630"')
        take(browser, night, ART / "share.png")
        quiet = 'x="440" y="236" width="760" height="404"'
        take(browser, drawing("quiet-lamp", "#ECEBFB", "logo", quiet), ART / "share-quiet.png")
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{origin}/en/", wait_until="networkidle")
        page.screenshot(path=README)
        browser.close()


if __name__ == "__main__":
    main()
