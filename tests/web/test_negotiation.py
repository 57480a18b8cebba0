"""Which encoding is sent, and when a page need not be sent at all."""

from __future__ import annotations

import pytest

from safelight.web.negotiation import accepted_encodings, has_already, merged_vary


@pytest.mark.parametrize(
    ("header", "order"),
    [
        ("", ("identity",)),
        ("gzip, deflate, br, zstd", ("br", "gzip", "identity")),
        ("gzip", ("gzip", "identity")),
        ("GZIP;Q=1.0", ("gzip", "identity")),
        ("gzip;q=1.0, br;q=0.5", ("gzip", "br", "identity")),
        ("br;q=0, gzip", ("gzip", "identity")),
        ("*", ("br", "gzip", "identity")),
        ("*;q=0", ("identity",)),
        ("gzip;q=0.2, identity", ("identity",)),
        ("gzip;q=nonsense", ("identity",)),
        ("gzip;level=9", ("gzip", "identity")),
        (";;;,,,=", ("identity",)),
    ],
)
def test_the_best_encoding_a_browser_takes_comes_first(header: str, order: tuple[str, ...]) -> None:
    assert accepted_encodings(header) == order


def test_an_endless_header_gets_the_plain_page() -> None:
    assert accepted_encodings("gzip," * 10_000) == ("identity",)


@pytest.mark.parametrize(
    ("header", "has"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", "abc"', True),
        (" * ", True),
        ('"abcd"', False),
        ("abc", False),
        ("", False),
    ],
)
def test_a_browser_that_names_the_etag_has_the_page(header: str, has: bool) -> None:
    assert has_already(header, '"abc"') is has


def test_vary_names_everything_once() -> None:
    assert merged_vary(["Cookie, accept-encoding"], "Accept-Encoding") == "Cookie, accept-encoding"
    assert merged_vary(["Cookie"], "Accept-Encoding") == "Cookie, Accept-Encoding"
    assert merged_vary([], "Accept-Encoding") == "Accept-Encoding"
