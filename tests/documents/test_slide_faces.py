"""The letters of a slide are as large as leaves room for all of its words."""

from __future__ import annotations

import pytest

from safelight.catalogue.body import DeckSlide, Listing, Paragraph, Run
from safelight.documents.pptx.faces import SIZES, faces_of

LARGEST = SIZES[0]


def slide_of(*items: str) -> DeckSlide:
    listing = Listing(False, tuple((Paragraph((Run(words),)),) for words in items))
    return DeckSlide("who", (Run("Who can help"),), "", (listing,), ())


def test_a_few_short_lines_have_the_largest_letters() -> None:
    (face,) = faces_of(slide_of("A teacher", "A grown-up you trust"), "en")
    assert face.size == LARGEST


def test_a_row_ends_before_a_name_that_has_no_room_in_it() -> None:
    name = "ReportRemoveChildlineIWF."  # as wide as more than half a row
    (face,) = faces_of(slide_of(*[" ".join([name] * 3)] * 3), "en")
    assert face.size < LARGEST


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_letters_of_high_scripts_leave_room_between_rows(language: str) -> None:
    slide = slide_of(*["شخص بالغ تثق به"] * 5)
    (face,) = faces_of(slide, "en")
    (higher,) = faces_of(slide, language)
    assert higher.size < face.size == LARGEST
