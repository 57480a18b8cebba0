"""A pack after an edit is the pack that a build from nothing makes, and little is made for it."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.catalogue.problems import BrokenContent
from safelight.export.kept_state import STATE
from safelight.packfile import PackFile
from tests.export.packs import bytes_of, content_of, pack_of, settings_of
from tests.sample_site import ROOT, STORY, write

WELSH_STORY = "cy/children/8-10/pip.md"
GUIDE = "en/parents/online-friends.md"
SENTENCE = ("Every age is welcome.", "Every age is very welcome.")
EDITS = {
    "a sentence": (GUIDE, *SENTENCE),
    "a title": (GUIDE, 'title: "Online friends"', 'title: "Friends online"'),
    "the day of review": (GUIDE, "reviewed: 2026-11-0", "reviewed: 2026-10-0"),
    "a topic of a page": (GUIDE, "topics: [", "topics: [reporting, "),
    "a help page": ("en/help/now.md", "They listen.", "They listen to you."),
    "a story": ("en/children/8-10/pip.md", "Pip looks at a tablet.", "Pip looks at a phone."),
    "a question": ("en/children/11-13/quiz.md", "Question 2?", "The second question?"),
    "a topic": ("data/topics.toml", 'title = "', 'title = "On '),
    "a helpline": ("data/helplines.toml", 'phone = "0800 1111"', 'phone = "0800 2222"'),
    "a picture": ("media/scene.svg", "80", "90"),
}


def edit(app: Flask, name: str, old: str, new: str) -> None:
    file = content_of(app, name)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def everything_in(pack: PackFile) -> dict[str, object]:
    """Return all that a pack says of each address, in every encoding."""
    pages: dict[str, object] = {
        address: (
            entry.key,
            entry.headers,
            {name: (one.etag, pack.body(one)) for name, one in entry.variants.items()},
        )
        for address, entry in pack.entries.items()
    }
    return {**pages, **pack.absent, "stamp": pack.stamp}


def made_anew(app: Flask, tmp_path: Path) -> dict[str, object]:
    return everything_in(pack_of(app, folder=tmp_path / "anew").pack)


@pytest.mark.parametrize("name", EDITS)
def test_a_pack_after_an_edit_is_the_pack_made_from_nothing(
    site_app: Flask, tmp_path: Path, name: str
) -> None:
    pack_of(site_app, by_looks=True)
    edit(site_app, *EDITS[name])
    ready = pack_of(site_app, by_looks=True)
    assert ready.made > 0
    assert everything_in(ready.pack) == made_anew(site_app, tmp_path)
    assert everything_in(PackFile(settings_of(site_app).cache / "pages.pack")) == (
        everything_in(ready.pack)
    )


def test_edit_upon_edit_stays_true(site_app: Flask, tmp_path: Path) -> None:
    pack_of(site_app, by_looks=True)
    for number in range(4):
        edit(site_app, GUIDE, "Every age", f"{number}. Every age")
        assert pack_of(site_app, by_looks=True).made == 1
    for name in ("a title", "a story", "a helpline"):
        edit(site_app, *EDITS[name])
        pack_of(site_app, by_looks=True)
    edit(site_app, *EDITS["a question"])
    assert everything_in(pack_of(site_app, by_looks=True).pack) == made_anew(site_app, tmp_path)


def test_a_sentence_is_corrected_without_compiling_the_other_pages(site_app: Flask) -> None:
    pack_of(site_app, by_looks=True)
    for path in content_of(site_app, "en").rglob("*.md"):
        if path.name != "online-friends.md":
            look = path.stat()
            path.write_bytes(b"x" * look.st_size)  # no page, and nobody looks
            os.utime(path, ns=(look.st_atime_ns, look.st_mtime_ns))
    edit(site_app, GUIDE, *SENTENCE)
    ready = pack_of(site_app, by_looks=True)
    assert ready.made == 1
    assert b"Every age is very welcome." in bytes_of(ready.pack)["/en/parents/online-friends/"]


def test_a_template_that_changes_makes_every_page_anew(site_app: Flask, tmp_path: Path) -> None:
    code = tmp_path / "root" / "site"
    shutil.copytree(ROOT / "site", code, ignore=shutil.ignore_patterns("__pycache__"))
    app = create_app(replace(settings_of(site_app), root=tmp_path / "root"))
    pack_of(app, by_looks=True)
    template = code / "safelight" / "web" / "templates" / "components" / "toc.html"
    template.write_text(template.read_text(encoding="utf-8").replace("<nav", "<nav id='toc'"))
    ready = pack_of(app, by_looks=True)
    assert b"<nav id='toc'" in bytes_of(ready.pack)["/en/parents/online-friends/"]
    assert everything_in(ready.pack) == made_anew(app, tmp_path)


@pytest.mark.parametrize(
    "other",
    [{"origin": "https://new.example"}, {"contact": "hello@new.example"}],
    ids=["origin", "contact"],
)
def test_an_edit_with_another_setting_makes_every_page_that_the_setting_is_in(
    site_app: Flask, tmp_path: Path, other: dict[str, Any]
) -> None:
    pack_of(site_app, by_looks=True)
    edit(site_app, GUIDE, *SENTENCE)
    app = create_app(replace(settings_of(site_app), **other))
    ready = pack_of(app, by_looks=True)
    assert everything_in(ready.pack) == made_anew(app, tmp_path)


def test_an_edit_after_a_program_was_updated_makes_more_than_the_edit(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = pack_of(site_app, by_looks=True).made
    edit(site_app, GUIDE, *SENTENCE)
    monkeypatch.setattr(sys, "version", "4.0")
    assert pack_of(site_app, by_looks=True).made == every


def test_what_a_check_read_in_between_is_not_taken_for_the_page_before(
    site_app: Flask, tmp_path: Path
) -> None:
    pack_of(site_app, by_looks=True)
    edit(site_app, *EDITS["a title"])
    app = create_app(settings_of(site_app))
    assert app.test_cli_runner().invoke(args=["check"]).exit_code == 0
    assert everything_in(pack_of(site_app, by_looks=True).pack) == made_anew(site_app, tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Every age", "[Nowhere](/parents/nowhere.md). Every age"),
        ("Every age", "Call [[nobody]]. Every age"),
        ("{#ages}", ""),
        ("title:", "tittle:"),
    ],
    ids=["a link", "a reference", "a section", "a key"],
)
def test_an_edit_that_breaks_the_content_is_refused_and_the_pack_stays(
    site_app: Flask, old: str, new: str
) -> None:
    before = everything_in(pack_of(site_app, by_looks=True).pack)
    edit(site_app, GUIDE, old, new)
    with pytest.raises(BrokenContent):
        pack_of(site_app, by_looks=True)
    assert everything_in(PackFile(settings_of(site_app).cache / "pages.pack")) == before


def test_a_word_that_is_not_for_children_is_refused_in_a_translation_too(site_app: Flask) -> None:
    head = '---\ntitle: "Pip"\nshort_title: "Pip"\nsummary: "Stori."\n---\n'
    write(content_of(site_app, ""), WELSH_STORY, head + STORY)
    before = everything_in(pack_of(site_app, by_looks=True).pack)
    edit(site_app, WELSH_STORY, "A box pops up.\n\n-", "Llun noeth.\n\n-")
    with pytest.raises(BrokenContent, match="too much for ages 8-10"):
        pack_of(site_app, by_looks=True)
    assert everything_in(PackFile(settings_of(site_app).cache / "pages.pack")) == before


def test_a_section_that_another_page_links_to_cannot_go_unnoticed(site_app: Flask) -> None:
    edit(site_app, "en/help/now.md", "They listen.", f"[Ages](/{GUIDE[3:]}#ages)")
    pack_of(site_app, by_looks=True)
    edit(site_app, GUIDE, "{#ages}", "{#all-ages}")
    with pytest.raises(BrokenContent):
        pack_of(site_app, by_looks=True)


@pytest.mark.parametrize(
    "damage", ["", "[]", '["stamp", {}, {}]', '["stamp", "", {}, {}]', "{", '["x"']
)
def test_without_a_state_that_can_be_read_everything_is_looked_at(
    site_app: Flask, tmp_path: Path, damage: str
) -> None:
    pack_of(site_app, by_looks=True)
    (settings_of(site_app).cache / STATE).write_text(damage)
    edit(site_app, GUIDE, *SENTENCE)
    assert everything_in(pack_of(site_app, by_looks=True).pack) == made_anew(site_app, tmp_path)
