"""What an activity sends: few scripts, and a page that a slow connection can carry."""

from __future__ import annotations

import gzip
import re

import pytest
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS
from tests.sample_site import ROOT

KIB = 1024
SCRIPTS = 10 * KIB
WHOLE = 70 * KIB
COMPONENTS = ROOT / "site" / "safelight" / "web" / "static" / "js"
REFERRED = re.compile(
    r'<(?:link rel="(?:stylesheet|preload|icon)" href|script type="module" src|img[^>]* src)="([^"]+)"'
)


def packed(client: FlaskClient, address: str) -> int:
    body = client.get(address).get_data()
    return len(body) if address.endswith(".woff2") else len(gzip.compress(body, mtime=0))


def scripts_of(html: str) -> int:
    names = set(re.findall(r'data-component="(\w+)"', html))
    files = [COMPONENTS / "safelight.js"]
    files += [found for name in names if (found := COMPONENTS / f"components/{name}.js").is_file()]
    return sum(len(gzip.compress(one.read_bytes(), mtime=0)) for one in files)


@pytest.mark.parametrize("band", BANDS)
def test_an_activity_and_its_scripts_stay_small(
    client: FlaskClient, catalogue: Catalogue, band: str
) -> None:
    for page in catalogue.of_type("en", "activity"):
        if band not in page.facts.bands:
            continue
        html = client.get(page.address).get_data(as_text=True)
        scripts = scripts_of(html)
        assert 0 < scripts <= SCRIPTS, page.address
        parts = {one for one in REFERRED.findall(html) if not one.endswith(".js")}
        # Pictures that a browser leaves until they are scrolled to count here as well.
        weight = len(gzip.compress(html.encode(), mtime=0)) + scripts
        weight += sum(packed(client, one.partition("#")[0]) for one in parts)
        assert weight <= WHOLE, f"{page.address} weighs {weight / KIB:.1f} KiB."
