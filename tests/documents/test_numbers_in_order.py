"""A number to call never turns round: every number of every right-to-left file stands isolated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from safelight.catalogue.body import Run
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.docx.content import Content as DocxContent
from safelight.documents.docx.inline import Inline
from safelight.documents.docx.names import main_part
from safelight.documents.edition import editions_of
from safelight.documents.manuscript import Manuscript
from safelight.documents.odt.content import Content as OdtContent
from safelight.documents.odt.styles import SPACES
from safelight.documents.pptx.drawing import Lettering, Line
from safelight.documents.resolving import Resolver
from safelight.documents.xhtml import Places, blocks
from tests.documents.composed import compose

NUMBER = re.compile(r"\d+(?:[ \u00a0\u2011-]\d+)+")
HALF = re.compile(r"\d[.,]\u2066\d|\d\u2069,\d{3}")  # "1,200" would read "200,1"
ISOLATED = re.compile(r"\u2066[^\u2066\u2069]*\u2069")
TAG = re.compile(r"<[^>]+>")


def manuscripts(catalogue: Catalogue, language: str) -> Iterator[Manuscript]:
    for page in catalogue.pages.values():
        if page.language == language:
            for edition in editions_of(page):
                yield compose(catalogue, language, page.key, edition)


def words(xml: str, names: str) -> str:
    root = ElementTree.fromstring(f"<all {names}>{xml}</all>")
    return "\n".join("".join(one.itertext()) for one in root)


def turned(text: str) -> list[str]:
    return NUMBER.findall(ISOLATED.sub("", text))


@pytest.mark.parametrize("language", ["ar", "ur"])
def test_no_number_of_any_file_turns_round(catalogue: Catalogue, language: str) -> None:
    numbers = 0
    for one in manuscripts(catalogue, language):
        docx = words("".join(DocxContent(one, Inline(is_rtl=True)).body()), main_part())
        odt = words("".join(OdtContent(one).body()), SPACES)
        told = f"{one.page.path} {one.edition.slug}"
        assert turned(docx) == [], told
        assert turned(odt) == [], told
        assert HALF.findall(docx) == [], told
        numbers += len(NUMBER.findall(docx))
        for section in one.in_order():
            task = section.task
            parts = (section.blocks, task.blocks, task.hint) if task else (section.blocks,)
            shown = "".join(blocks(part, Places(str)) for part in parts)
            shown = re.sub(r'<bdi dir="ltr">.*?</bdi>', "", shown)
            assert NUMBER.findall(TAG.sub("\n", shown)) == [], told
    assert numbers > 100


def test_a_number_in_what_a_teacher_says_at_a_slide_stands_isolated(
    catalogue: Catalogue,
) -> None:
    one = next(manuscripts(catalogue, "ur"))
    line = Line((Run("کال کریں "), Run("0800\u00a01111", ltr=True)))
    said = "".join(Lettering(one).paragraph(line, None).itertext())
    assert NUMBER.search(said)
    assert turned(said) == []


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("ہیرے: £1,200", ["1,200"]),
        ("1,200 ہیرے، اور 550", ["1,200", "550"]),
        ("£180.50، پھر 0800 1111", ["0800\u00a01111"]),
        ("28.11.2026 تک، CC BY 4.0", []),
        ("50 میں سے 2، 4", []),
        ("کال کریں.0800 1111", ["0800\u00a01111"]),
    ],
)
def test_a_number_with_a_mark_within_stays_one(
    catalogue: Catalogue, words: str, kept: list[str]
) -> None:
    one = next(manuscripts(catalogue, "ur"))
    resolver = Resolver(catalogue, one.labels, "https://example.org")
    runs = list(resolver.in_order(words))
    assert [run.text for run in runs if run.ltr] == kept
    assert "".join(run.text for run in runs).replace("\u00a0", " ") == words
