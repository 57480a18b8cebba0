"""No address disappears without a word: this list only grows.

A page that moves or is taken away leaves a `[[withdrawn]]` record, and stays in the list.
"""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from tests.sample_site import GOLDEN


@pytest.mark.parametrize("address", GOLDEN)
def test_a_published_address_still_answers(
    client: FlaskClient, catalogue: Catalogue, address: str
) -> None:
    key = address.strip("/").partition("/")[2]
    expected = 410 if key in catalogue.history.withdrawn else 200
    response = client.get(address, follow_redirects=True)
    assert response.status_code == expected, (
        f"{address} is gone. Say in content/data/history.toml that the page was withdrawn."
    )


def test_every_page_stands_in_the_list(catalogue: Catalogue) -> None:
    missing = [one.address for one in catalogue.sources() if one.address not in GOLDEN]
    assert missing == [], "Add these to tests/addresses.txt."
