"""Every sign that a page may hold is drawn in its files, in every language, and no other is."""

from __future__ import annotations

import importlib
from dataclasses import replace

import pytest
import typst

from safelight.catalogue.body import BodySection, Paragraph, Run
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.font_signs import RANGES
from safelight.catalogue.signs import strange_signs
from safelight.documents.edition import Edition, Reader
from safelight.documents.manuscript import Manuscript
from safelight.documents.pdf.writer import Pdf
from tests.documents.composed import STUDIO, compose
from tests.sample_site import ROOT

KEY = "parents/online-grooming"
WHOLE = Edition(Reader.WHOLE)
PUT_TOGETHER = "ĉ e\u0301 x\u0302 \u2003 \u202f \u2011 a\u00adb \u2066c\u2069"


def saying(one: Manuscript, words: str) -> Manuscript:
    """Return a document that says nothing but these words: plain, in bold, in italics."""
    runs = (Run(words), Run(words, strong=True), Run(words, em=True))
    return replace(one, sections=(BodySection("all", words, (Paragraph(runs),)),))


def test_the_list_of_signs_is_that_of_the_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    signs = importlib.import_module("signs")
    assert signs.LIST.read_text(encoding="utf-8") == signs.listed(), "Run `tools/signs.py`."


@pytest.mark.parametrize("language", ["en", "pl", "ar", "ur"])
def test_all_signs_are_drawn_in_every_language(catalogue: Catalogue, language: str) -> None:
    ranges = ([int(one, 16) for one in pair.split("-")] for pair in RANGES.split())
    every = " ".join(chr(sign) for first, last in ranges for sign in range(first, last + 1))
    assert strange_signs(f"{every} {PUT_TOGETHER}".encode()) <= {"\u200b", "\ufeff"}
    one = compose(catalogue, language, KEY, WHOLE)
    assert Pdf().write(saying(one, f"{every} {PUT_TOGETHER}"), STUDIO).startswith(b"%PDF")


@pytest.mark.parametrize("sign", ["→", "✓", "₂", "😀", "中", "ב", "б", "\ue000"])
def test_a_sign_that_would_break_a_file_is_strange(catalogue: Catalogue, sign: str) -> None:
    assert strange_signs(f"Some {sign} words".encode()) == {sign}
    one = compose(catalogue, "en", KEY, WHOLE)
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        Pdf().write(saying(one, sign), STUDIO)


def test_what_files_say_themselves_is_drawn() -> None:
    for path in (ROOT / "translations").glob("*/LC_MESSAGES/messages.po"):
        assert not strange_signs(path.read_bytes()), path
