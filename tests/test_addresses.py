"""No address disappears without a redirect: this list only grows.

When a page moves, leave its old address answering and keep it here.
"""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from tests.sample_site import GOLDEN


@pytest.mark.parametrize("address", GOLDEN)
def test_a_published_address_still_answers(client: FlaskClient, address: str) -> None:
    response = client.get(address, follow_redirects=True)
    assert response.status_code == 200, f"{address} is gone. Redirect it to its successor."


def test_every_page_stands_in_the_list(catalogue: Catalogue) -> None:
    missing = [one.address for one in catalogue.sources() if one.address not in GOLDEN]
    assert missing == [], "Add these to tests/addresses.txt."
