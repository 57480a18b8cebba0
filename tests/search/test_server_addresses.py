"""What should say where the servers of an engine are, and does not, is told without its password."""

from __future__ import annotations

import traceback

import pytest

from safelight.search.opensearch_http import Nodes
from safelight.search.postgres_connections import Connections
from safelight.search.unavailable import SearchUnavailable


@pytest.mark.parametrize("address", ["admin:s3cret@host:9200", "https://[s3cret", "https://"])
def test_no_address_of_a_node(address: str) -> None:
    with pytest.raises(SearchUnavailable, match="OpenSearch node is none") as told:
        Nodes(address)
    assert "s3cret" not in "".join(traceback.format_exception(told.value))


@pytest.mark.parametrize("address", ["admin:s3cret@host", "postgresql://admin:s3cret@[host"])
def test_no_connection_string(address: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(SearchUnavailable, match="no connection string") as told:
        Connections(address, "safelight").read("SELECT 1", {})
    assert "s3cret" not in "".join(traceback.format_exception(told.value))
