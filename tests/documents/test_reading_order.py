"""A PDF says its words in the order in which they are read, whichever way they are drawn."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from safelight.catalogue.body import BodySection, Paragraph, Run, Table
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.edition import Edition, Reader
from safelight.documents.pdf.writer import Pdf
from tests.documents.composed import STUDIO, compose

SAID = "Write العربية here."
LINK = Run("the page", href="https://safelight.example/")
TO_WRITE_IN = Table(((Run("Who?"),), ()), (((Run("Me"),), ()),))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_word_from_right_to_left_is_read_in_its_order(
    catalogue: Catalogue, language: str
) -> None:
    words = (Paragraph((Run(SAID), LINK, Run(" now."))), TO_WRITE_IN, Paragraph((Run(SAID),)))
    one = compose(catalogue, language, "parents/online-grooming", Edition(Reader.WHOLE))
    made = Pdf().write(replace(one, sections=(BodySection("all", "All", words),)), STUDIO)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        elements = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        texts = [str(one.ActualText) for one in elements if "/ActualText" in one]
    assert texts.count(SAID) == 2
