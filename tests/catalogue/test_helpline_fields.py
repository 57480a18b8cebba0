"""What the fields of a helpline may say, and how its numbers become links."""

from __future__ import annotations

import pytest

from safelight.catalogue import helpline_fields
from safelight.catalogue.phone_numbers import phone_numbers, text_address
from safelight.web.display import OTHER_TONGUES

WHOLE = (
    "",
    "999",
    "101",
    "15",
    "000",
    "024",
    "1545",
    "116 111",
    "19696",
    "85258",
    "13 11 14",
    "0800 0432",
    "1-800-843-5678",
    "+44 800 1111",
    "112 or 999",
    "116 111 or 900 20 20 10",
)
NOT_WHOLE = ("call us", "0800", "0", "9", "+44 800", "+0800 1111 11", "112 or", "1" * 16, "٩٩٩")


@pytest.mark.parametrize("written", WHOLE)
def test_whole_numbers_may_be_written_short_ones_too(written: str) -> None:
    assert helpline_fields.phone(written) == written
    assert len(phone_numbers(written)) == len([one for one in written.split(" or ") if one])


@pytest.mark.parametrize("written", NOT_WHOLE)
def test_what_nobody_can_call_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"is no phone number|is not a whole phone number"):
        helpline_fields.phone(written)


def test_the_plus_of_a_number_stays_in_its_link() -> None:
    (number,) = phone_numbers("+44 800 1111")
    assert (number.shown, number.address) == ("+44\u00a0800\u00a01111", "tel:+448001111")
    assert text_address("Text +44 7700 900123") == "sms:+447700900123"
    assert [one.address for one in phone_numbers("1-800-843-5678 or 112")] == [
        "tel:18008435678",
        "tel:112",
    ]


@pytest.mark.parametrize(
    "written", ["gov.uk/ACT", "http://a.example", "https://a.example/?p=1", "116111.pl"]
)
def test_a_website_may_be_written_with_or_without_its_scheme(written: str) -> None:
    assert helpline_fields.website(written) == written


@pytest.mark.parametrize(
    "written",
    ["javascript://a.example", "ftp://a.example", "//a.example", "a b.example", "a@b.example"],
)
def test_nothing_else_is_a_website(written: str) -> None:
    with pytest.raises(ValueError, match="is no website"):
        helpline_fields.website(written)


@pytest.mark.parametrize("code", ["ZZ", "XX", "UK", "gb"])
def test_a_country_is_named_by_its_iso_code(code: str) -> None:
    assert helpline_fields.country("GB") == "GB"
    assert helpline_fields.country("INT") == "INT"
    with pytest.raises(ValueError, match="Write its ISO code"):
        helpline_fields.country(code)


def test_every_tongue_that_may_be_named_has_a_name() -> None:
    assert set(helpline_fields.OTHER_TONGUES) == set(OTHER_TONGUES)
    assert helpline_fields.tongue("pt-BR") == "pt-BR"
