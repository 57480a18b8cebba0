"""What a child reads is held to its band when the content is compiled, in every language."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from safelight.activities.child_words import patterns
from safelight.activities.kinds import KINDS
from safelight.activities.wording import WORDING
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.word_problems import MANY
from safelight.languages import read_languages
from tests.activity_samples import body_of
from tests.conftest import TODAY
from tests.sample_site import ROOT, front, sample_content, write

LANGUAGES = read_languages(ROOT / "translations")
BACK = "What is on the back."
KEY = "children/{band}/a-cards.md"
HEAD = """---
title: "Play"
short_title: "Play"
summary: "What this page gives you."
translated_from: "6b731c-5cde2c-483505"
translator: "Translator"
reviewers: []
---
"""


def faults_of(tmp_path: Path, words: str, *, band: str = "8-10", language: str = "en") -> list[str]:
    """Return the faults of an activity with these words on a card, each with file and line."""
    content = sample_content(tmp_path)
    body = body_of("cards")
    if band == "4-7":
        body = body.replace(BACK, f"![A tablet.](/media/scene.svg)\n\n{BACK}")
    key = KEY.format(band=band)
    head = front("ac-50", "Play", more="kind: cards\n", band=band)
    changed = body.replace(BACK, words, 1)
    write(content, f"en/{key}", head + (changed if language == "en" else body))
    if language != "en":
        write(content, f"{language}/{key}", HEAD + changed)
    compiled = compile_content(content, LANGUAGES, today=TODAY, kinds=KINDS)
    return [str(one) for one in compiled.problems]


def test_every_language_of_the_site_has_its_own_words() -> None:
    assert set(WORDING) == set(LANGUAGES.tags)


@pytest.mark.parametrize(
    ("language", "words", "message"),
    [
        ("cy", "Mae 2 o bob 5 yn ei wneud.", "“2 o bob 5” is a figure"),
        ("pl", "Robi to jedno na pięć.", "“jedno na pięć” is a figure"),
        ("fr", "Deux enfants sur dix le font.", "“Deux enfants sur dix” is a figure"),
        ("es", "Lo hace uno de cada cinco.", "“uno de cada cinco” is a figure"),
        ("ar", "يفعلها واحد من كل خمسة.", "“واحد من كل خمسة” is a figure"),
        ("ur", "ہر پانچ میں سے ایک۔", "“ہر پانچ میں سے ایک” is a figure"),
        ("ar", "حوالي ٤٠٪ منهم.", "“٤٠٪” is a figure"),
        ("pl", "To było na Instagramie.", "“Instagramie” is a brand"),
        ("cy", "Roedd ar TikTok.", "“TikTok” is a brand"),
        ("ar", "رآها على واتساب.", "“واتساب” is a brand"),
        ("ar", "ظهرت في تيك توك.", "“تيك توك” is a brand"),
        ("ur", "یہ یوٹیوب پر تھا۔", "“یوٹیوب” is a brand"),
        ("cy", "Lluniau noeth.", "“noeth” is too much for ages 8-10"),
        ("pl", "To seksting.", "“seksting” is too much for ages 8-10"),
        ("fr", "C’est du chantage.", "“chantage” is too much for ages 8-10"),
        ("es", "Es una foto sexual.", "“sexual” is too much for ages 8-10"),
        ("ar", "هذا اِبْتِزاز.", "“ابتزاز” is too much for ages 8-10"),
        ("ar", "والابتزاز خطأ.", "“والابتزاز” is too much for ages 8-10"),
        ("ur", "یہ بلیک میلنگ ہے۔", "“بلیک میلنگ” is too much for ages 8-10"),
    ],
)
def test_figures_brands_and_risky_words_are_found_in_every_language(
    tmp_path: Path, language: str, words: str, message: str
) -> None:
    found = [one for one in faults_of(tmp_path, words, language=language) if message in one]
    assert found
    assert all(one.startswith(f"content/{language}/children/8-10/a-cards.md:") for one in found)
    assert all(one.split(":")[1].isdigit() for one in found)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("cy", "Mae rhyw ffordd arall."),
        ("pl", "Nagle martwi się i zabiera tablet."),
        ("fr", "Il y a un mur violet et nu."),
        ("es", "Rober mira la zorra."),
        ("ar", "سمع صوتا غريبا."),
        ("ur", "اس کا جواب جمعہ کو آیا۔"),
    ],
)
def test_words_that_only_look_alike_are_left_alone(language: str, words: str) -> None:
    for pattern in patterns(language, "4-7"):
        assert pattern.search(words) is None


@pytest.mark.parametrize(
    ("band", "words"), [("4-7", "police"), ("8-10", "blackmail"), ("11-13", "porn")]
)
def test_a_word_may_be_too_much_for_the_younger_and_right_for_the_older(
    band: str, words: str
) -> None:
    assert patterns("en", band)[2].search(words)
    assert not patterns("en", "14-18")[2].search(words)


@pytest.mark.parametrize(
    ("band", "sentences"), [("4-7", 15), ("8-10", 25), ("11-13", 37), ("14-18", 45)]
)
def test_a_screen_holds_as_many_words_as_its_band_can_read(
    tmp_path: Path, band: str, sentences: int
) -> None:
    picture = "![A tablet.](/media/scene.svg)\n\n" if band == "4-7" else ""
    words = picture + "Pip sits here. " * sentences
    found = faults_of(tmp_path, words, band=band)
    assert any("words on a screen" in one and f"for ages {band}" in one for one in found)
    assert all(f"content/en/children/{band}/a-cards.md:" in one for one in found)
    few = picture + "Pip sits here. " * (sentences // 2)
    assert not any(
        "words on a screen" in one for one in faults_of(tmp_path / "few", few, band=band)
    )


@pytest.mark.parametrize("old", ["Play along.", "Tell someone you trust."])
def test_the_words_around_the_parts_are_measured_too(tmp_path: Path, old: str) -> None:
    content = sample_content(tmp_path)
    body = body_of("cards")
    assert old in body
    head = front("ac-50", "Play", more="kind: cards\n", band="8-10")
    many = body.replace(old, "Pip sits here. " * 25)
    path = write(content, f"en/{KEY.format(band='8-10')}", head + many)
    compiled = compile_content(content, LANGUAGES, today=TODAY, kinds=KINDS)
    (found,) = (one for one in compiled.problems if "words on a screen" in one.message)
    line = path.read_text(encoding="utf-8").splitlines()[found.line - 1 :]
    assert "Pip sits here." in "".join(line[:3])


def test_a_sentence_is_no_longer_than_its_band_can_read(tmp_path: Path) -> None:
    long = "Pip sat down and then got up and went on and on to see a big red cat. "
    (found,) = faults_of(tmp_path, long)
    assert "A sentence of 18 words (“Pip sat down and then…”); 16 at most. Split it." in found
    assert faults_of(tmp_path / "older", long, band="11-13") == []


def test_words_that_are_too_hard_are_named_by_their_grade(tmp_path: Path) -> None:
    hard = "Particularly complicated technological communication necessitates deliberation. " * 6
    assert any(
        "Reading grade" in one and "shorter words" in one for one in faults_of(tmp_path, hard)
    )


def test_a_translation_is_held_to_its_band_too(tmp_path: Path) -> None:
    words = "Pip est assis ici. " * 30
    found = faults_of(tmp_path, words, language="fr")
    assert any("content/fr/" in one and "words on a screen" in one for one in found)


def test_spanish_quotations_have_their_stop_outside() -> None:
    pages = sorted((ROOT / "content/es/children").rglob("*.md"))
    assert pages
    lines = {f"{one.stem}: {line}" for one in pages for line in one.read_text("utf-8").split("\n")}
    assert [one for one in lines if re.search(r"(?<![.…])\.»", one)] == []


@pytest.mark.parametrize("language", LANGUAGES.tags)
def test_a_child_may_always_ask_what_is_real(language: str) -> None:
    page = (ROOT / f"content/{language}/children/4-7/real-or-pretend.md").read_text("utf-8")
    cards = page.split("\n## ")[1:-1]
    rights = [set(re.findall(r"^- \[x\] (.+)$", one, re.M)) for one in cards]
    assert set.intersection(*rights)


def test_words_that_were_looked_at_are_not_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But an activity that changes is, and what is wrong in another is not forgotten."""
    content = sample_content(tmp_path)
    bad, good = body_of("cards").replace(BACK, "It was on TikTok."), body_of("cards")
    for name, body in (("one", bad), ("two", good)):
        head = front(f"ac-{name}", name.title(), more="kind: cards\n", band="8-10")
        write(content, f"en/children/8-10/{name}.md", head + body)

    def brands() -> list[str]:
        compiled = compile_content(
            content, LANGUAGES, today=TODAY, kinds=KINDS, cache_folder=tmp_path / "cache"
        )
        found = [one.path for one in compiled.problems if "is a brand" in one.message]
        return sorted({Path(path).name for path in found})

    assert brands() == ["one.md"]
    with monkeypatch.context() as patch:
        patch.setattr("safelight.catalogue.word_problems.word_problems", lambda *at: [])
        assert brands() == ["one.md"]
        patch.setattr(KINDS, "version", "of other code")
        assert brands() == []  # looked at again, by what sees nothing here
    head = front("ac-two", "Two", more="kind: cards\n", band="8-10")
    write(content, "en/children/8-10/two.md", head + bad)
    assert brands() == ["one.md", "two.md"]
    head = front("ac-one", "One", more="kind: cards\n", band="8-10")
    write(content, "en/children/8-10/one.md", head + good)
    assert brands() == ["two.md"]


def test_two_processes_find_what_one_would(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    body = body_of("cards").replace(BACK, "It was on TikTok.", 1)
    for number in range(MANY):
        head = front(f"ac-{number:03}", f"Play {number}", more="kind: cards\n", band="8-10")
        write(content, f"en/children/8-10/play-{number}.md", head + body)
    program = (
        "import sys, os; sys.path.insert(0, 'site'); copies = []; fork = os.fork\n"
        "os.fork = lambda: copies.append(1) or fork()\n"
        "from datetime import date; from pathlib import Path\n"
        "from safelight.activities.kinds import KINDS\n"
        "from safelight.catalogue.compiler import compile_content\n"
        "from safelight.languages import read_languages\n"
        "found = compile_content(Path(sys.argv[1]), read_languages(Path('translations')),"
        " today=date(2026, 11, 24), kinds=KINDS).problems\n"
        "print(len(copies), len({one.path for one in found if 'is a brand' in one.message}))"
    )
    said = subprocess.check_output([sys.executable, "-c", program, content], cwd=ROOT, text=True)
    copies = 1 if sys.platform == "linux" else 0
    assert said.split() == [str(copies), str(MANY)]
