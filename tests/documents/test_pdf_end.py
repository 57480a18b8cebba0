"""A PDF does not end on a page with nothing but its imprint."""

from __future__ import annotations

import io

import pikepdf
import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.edition import Edition, Reader
from safelight.documents.pdf.writer import Pdf
from tests.documents.composed import STUDIO, compose

FEWEST = 12  # pieces of text of the last page; an imprint alone has five


@pytest.mark.parametrize(
    ("language", "key"),
    [
        ("en", "home-packs/images-and-asking"),
        ("cy", "home-packs/surprises-and-secrets"),
        ("fr", "home-packs/stop-turn-it-over-tell"),
        ("ur", "home-packs/stop-turn-it-over-tell"),
    ],
)
def test_the_last_page_names_who_can_help_too(
    catalogue: Catalogue, language: str, key: str
) -> None:
    made = Pdf().write(compose(catalogue, language, key, Edition(Reader.WHOLE)), STUDIO)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        last = pikepdf.parse_content_stream(pdf.pages[-1])
    marked = [one for one in last if str(one.operator) == "BDC"]
    assert len(marked) >= FEWEST
