"""A PDF knows its language and has its letters, whatever the tag."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.edition import Edition, Reader
from safelight.documents.lettering import SCRIPTS
from safelight.documents.pdf.writer import Pdf
from tests.documents.composed import STUDIO, compose

KEY = "home-packs/stop-turn-it-over-tell"


@pytest.mark.parametrize(("tag", "said"), [("es", "es"), ("pt-br", "pt"), ("es-419", "es")])
def test_a_pdf_says_the_language_of_a_tag(catalogue: Catalogue, tag: str, said: str) -> None:
    one = compose(catalogue, "es", KEY, Edition(Reader.WHOLE))
    made = Pdf().write(replace(one, language=replace(one.language, tag=tag)), STUDIO)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.Root.Lang) == said


def test_a_font_named_for_a_language_is_that_of_its_pdf(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script of Greek is no Arabic: what counts is that its font is that of the table."""
    one = compose(catalogue, "ar", KEY, Edition(Reader.WHOLE))
    greek = replace(one.language, tag="el", locale_id="el_GR")
    monkeypatch.setitem(SCRIPTS, "el", SCRIPTS["ar"])
    assert Pdf().write(replace(one, language=greek), STUDIO).startswith(b"%PDF")
