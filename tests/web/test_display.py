"""Numbers and addresses stay in order in every language."""

from __future__ import annotations

import pytest

from safelight.web.display import in_order, phone_numbers


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Textphone 18001 101.", 'Textphone <bdi dir="ltr" class="nowrap">18001\u00a0101</bdi>.'),
        ("+44 1372 847 161", '<bdi dir="ltr" class="nowrap">+44\u00a01372\u00a0847\u00a0161</bdi>'),
        ("at czat.brpd.gov.pl.", 'at <bdi dir="ltr" class="nowrap">czat.brpd.gov.pl</bdi>.'),
        ("24 hours & 9am", "24 hours &amp; 9am"),
        ("الرقم 112 أيضًا", 'الرقم <bdi dir="ltr" class="nowrap">112</bdi> أيضًا'),
        ("a@b.org.uk", '<bdi dir="ltr" class="nowrap">a@b.org.uk</bdi>'),
    ],
)
def test_what_would_turn_round_is_isolated(words: str, shown: str) -> None:
    assert str(in_order(words)) == shown


def test_two_numbers_in_one_record_are_two_links() -> None:
    assert [one.address for one in phone_numbers("112 or 999")] == ["tel:112", "tel:999"]
    assert phone_numbers("0808 800 5000")[0].shown == "0808\u00a0800\u00a05000"
