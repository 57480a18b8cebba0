"""Rare letters lie in font files of their own: no page of ours is to wait for them."""

from __future__ import annotations

import re

import pytest

from tests.sample_site import ROOT

STYLE = ROOT / "site" / "safelight" / "web" / "static" / "css" / "safelight.css"
RARE_FACE = re.compile(
    r"fonts/(?P<file>[\w-]+)-latin-more\.woff2.*?unicode-range: (?P<range>[^;]+);", re.DOTALL
)
NAMES = re.compile(r"Børns")  # of others, written as they write them


def rare_letters() -> set[str]:
    """Return all letters whose file is one of rare ones, as the style sheet says."""
    found: set[str] = set()
    for face in RARE_FACE.finditer(STYLE.read_text("utf-8")):
        for part in face["range"].split(","):
            first, _, last = part.strip().removeprefix("U+").partition("-")
            found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return found


def test_a_face_of_rare_letters_follows_its_common_one() -> None:
    css = STYLE.read_text("utf-8")
    faces = [face["file"] for face in RARE_FACE.finditer(css)]
    assert faces == ["atkinson-next", "baloo-2"]
    for face in faces:
        assert css.index(f"{face}-latin.woff2") < css.index(f"{face}-latin-more.woff2"), face


@pytest.mark.parametrize("language", ["en", "cy", "es", "fr", "pl"])
def test_no_text_of_ours_needs_a_file_of_rare_letters(language: str) -> None:
    texts = [
        *(ROOT / "content" / language).rglob("*.md"),
        *(ROOT / "content" / language).rglob("*.toml"),
        ROOT / "translations" / language / "LC_MESSAGES" / "messages.po",
    ]
    for path in texts:
        if path.is_file():
            text = NAMES.sub("", path.read_text("utf-8"))
            assert not rare_letters() & set(text), path.name
