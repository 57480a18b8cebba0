"""The pack of the site: what is in it, and that only what changed is made anew."""

from __future__ import annotations

import errno
import logging
import os
import threading
from pathlib import Path

import pytest
from flask import Flask

from safelight.app import create_app
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.problems import BrokenContent
from safelight.export import addresses, making
from safelight.export.keys import shared_keys
from safelight.export.making import PagesNotKept
from safelight.export.pack import ready_pack
from safelight.export.pack_writer import PackWriter
from safelight.export.rendering import render
from safelight.export.seen import PACK
from safelight.folders import FolderNotRead
from safelight.packfile import IDENTITY, PackFile
from safelight.serving.inputs import inputs_of
from safelight.settings import Settings
from safelight.web.library import Library
from tests.export import packs
from tests.export.packs import bytes_of, content_of, pack_of, settings_of
from tests.sample_site import QUIZ, front, write

# Answered by Flask each time: they depend on the request, on the day, or on what is typed.
LIVE = frozenset(
    {
        "root",
        "exit",
        "search",
        "suggest",
        "files",
        "activity_files",
        "file",
        "check_code",
        "plan_csv",
        "plan_docx",
        "hands",
        "plan_ics",
        "plan_zip",
        "answer",
        "check",
        "words",
        "security",
        "healthz",
        "readyz",
        "too_many",
        "gallery",
        "kind_gallery",
        "api",
        "api_search",
        "api_pages",
        "api_helplines",
        "api_helplines_csv",
        "api_description",
        "api_unknown",
    }
)


def test_the_pack_holds_the_pages_the_app_would_answer_with(site_app: Flask) -> None:
    pack = pack_of(site_app).pack
    for address in ("/en/", "/en/parents/online-friends/", "/robots.txt", "/cy/help/now/"):
        answer = render(site_app, address)
        assert bytes_of(pack)[address] == answer.body
        assert pack.entries[address].headers == answer.headers


def test_every_question_of_a_quiz_and_every_file_is_in_the_pack(site_app: Flask) -> None:
    found = pack_of(site_app).pack.entries
    assert "/en/children/11-13/quiz/q2/" in found
    assert "/en/children/11-13/quiz/end/" in found
    assert any(name.startswith("/static/") and name.endswith(".css") for name in found)
    assert any(name.startswith("/media/") and name.endswith("scene.svg") for name in found)


def test_every_route_is_either_kept_or_known_to_be_live(app: Flask, catalogue: Catalogue) -> None:
    shared = shared_keys(catalogue, "")
    every = (
        *addresses.addresses(app, catalogue, shared),
        *addresses.file_addresses(app, "", settings_of(app).content / "media"),
    )
    routing = app.url_map.bind("localhost")
    kept = {routing.match(one.path)[0] for one in every}
    routes = {rule.endpoint for rule in app.url_map.iter_rules()}
    assert kept.isdisjoint(LIVE)
    assert routes - kept <= LIVE, "Let export/addresses.py yield the new route, or name it in LIVE."


def test_with_nothing_changed_nothing_is_read_or_made(site_app: Flask) -> None:
    first = pack_of(site_app)
    settings = settings_of(site_app)

    def never() -> object:
        raise AssertionError("The content was read.")

    again = ready_pack(site_app, settings.cache, inputs_of(settings), never)  # type: ignore[arg-type] # on purpose
    assert again.made == 0
    assert bytes_of(again.pack) == bytes_of(first.pack)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("en/parents/online-friends.md", "Every age is welcome.", "Every age is very welcome."),
        ("en/parents/online-friends.md", 'title: "Online friends"', 'title: "Friends online"'),
        ("en/help/now.md", "I need help now", "I want help now"),
        ("en/glossary/block.md", "What this page gives you.", "To keep somebody out."),
        ("en/children/8-10/pip.md", "Pip looks at a tablet.", "Pip looks at a phone."),
        ("en/children/11-13/quiz.md", "Question 2?", "The second question?"),
        ("data/topics.toml", 'title = "', 'title = "On '),
        ("media/scene.svg", "80", "90"),
    ],
)
def test_a_pack_brought_up_to_date_is_the_pack_made_anew(
    site_app: Flask, tmp_path: Path, name: str, old: str, new: str
) -> None:
    pack_of(site_app)
    file = content_of(site_app, name)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    updated = pack_of(site_app).pack
    anew = pack_of(site_app, folder=tmp_path / "anew").pack
    assert bytes_of(updated) == bytes_of(anew)


@pytest.mark.parametrize("by_looks", [False, True])
def test_a_change_in_one_language_reaches_the_pages_of_the_others_that_show_it(
    wider_app: Flask, tmp_path: Path, by_looks: bool
) -> None:
    note = "/pl/glossary/block/"
    others = ("/sitemap-en.xml", "/pl/", note)
    english = content_of(wider_app, "en/glossary/block.md")
    text = english.read_text(encoding="utf-8").replace("reviewers: []", 'reviewers: ["A teacher"]')
    english.write_text(text, encoding="utf-8")
    library: Library = create_app(settings_of(wider_app)).extensions["safelight"]
    source = library.catalogue.source("glossary/block")
    assert source
    stamped = f'short_title: "B"\nsummary: "Cadw draw."\ntranslated_from: "{source.revision}"'
    head = f'---\ntitle: "{{}}"\n{stamped}\nreviewers: [{{}}]\n---\n'
    content = content_of(wider_app, "")
    write(content, "cy/glossary/block.md", head.format("Blocio", ""))
    pages = [bytes_of(pack_of(wider_app, by_looks=by_looks).pack)]
    for front_matter in (head.format("Rhwystro", ""), head.format("Rhwystro", '"A translator"')):
        write(content, "cy/glossary/block.md", front_matter)
        pages.append(bytes_of(pack_of(wider_app, by_looks=by_looks).pack))
    first, retitled, reviewed = ({name: one[name] for name in others} for one in pages)
    assert b"Rhwystro" in retitled[note]
    assert retitled == {**first, note: retitled[note]}
    assert b"/cy/glossary/block/" in reviewed["/sitemap-en.xml"]
    assert reviewed == {**retitled, "/sitemap-en.xml": reviewed["/sitemap-en.xml"]}
    assert pages[-1] == bytes_of(pack_of(wider_app, folder=tmp_path / "anew").pack)


@pytest.mark.parametrize("by_looks", [False, True])
def test_a_corrected_section_reaches_its_translation_and_the_lists_for_translators_alone(
    wider_app: Flask, tmp_path: Path, by_looks: bool
) -> None:
    english = content_of(wider_app, "en/glossary/block.md")
    library: Library = create_app(settings_of(wider_app)).extensions["safelight"]
    source = library.catalogue.source("glossary/block")
    assert source
    body = english.read_text(encoding="utf-8").partition("\n---\n")[2]
    head = f'title: "Blocio"\nshort_title: "B"\nsummary: "S."\ntranslated_from: "{source.revision}"'
    write(content_of(wider_app, ""), "cy/glossary/block.md", f"---\n{head}\n---\n{body}")
    before = bytes_of(pack_of(wider_app, by_looks=by_looks).pack)
    with english.open("a", encoding="utf-8") as file:
        file.write("\nOne sentence more.\n")
    after = bytes_of(pack_of(wider_app, by_looks=by_looks).pack)
    assert {name for name in after if after[name] != before.get(name)} == {
        "/en/glossary/block/",
        "/cy/glossary/block/",
        *(f"/{tag}/about/translations/" for tag in ("en", "cy", "pl")),
    }
    assert after == bytes_of(pack_of(wider_app, folder=tmp_path / "anew").pack)


def test_what_a_translation_says_of_itself_makes_no_page_of_other_languages_anew(
    wider_app: Flask,
) -> None:
    head = '---\ntitle: "Blocio"\nshort_title: "Blocio"\nsummary: "{}"\n---\n'
    content = content_of(wider_app, "")
    write(content, "cy/glossary/block.md", head.format("Cadw draw."))
    before = pack_of(wider_app).pack.entries
    write(content, "cy/glossary/block.md", head.format("Cadw rhywun draw."))
    after = pack_of(wider_app).pack.entries
    anew = {address for address, entry in after.items() if before[address].key != entry.key}
    about_all = {f"/{tag}/about/translations/" for tag in ("en", "pl")}
    of_others = {one for one in anew if not one.startswith("/cy/") and "cy" not in one}
    assert of_others == {*about_all, "/sitemap.xml", "/robots.txt"}


def test_a_corrected_sentence_makes_one_page_anew(site_app: Flask) -> None:
    pack_of(site_app)
    file = content_of(site_app, "en/parents/online-friends.md")
    file.write_text(file.read_text(encoding="utf-8").replace("Every age", "Each age"))
    assert pack_of(site_app).made == 1


def test_a_page_that_is_gone_leaves_the_pack(site_app: Flask) -> None:
    pack_of(site_app)
    content_of(site_app, "en/glossary/block.md").unlink()
    assert "/en/glossary/block/" not in pack_of(site_app).pack.entries


def test_broken_content_leaves_the_old_pack_as_it_was(site_app: Flask) -> None:
    pack = pack_of(site_app).pack
    content_of(site_app, "en/glossary/block.md").write_text("no front matter")
    with pytest.raises(BrokenContent):
        pack_of(site_app)
    assert bytes_of(PackFile(settings_of(site_app).cache / "pages.pack")) == bytes_of(pack)


def test_a_folder_that_cannot_be_written_to_serves_while_its_pack_is_true(site_app: Flask) -> None:
    before = pack_of(site_app)
    lock = settings_of(site_app).cache / "pages.lock"
    lock.unlink()
    lock.mkdir()  # nobody can take it
    assert pack_of(site_app).made == 0
    content_of(site_app, "en/glossary/block.md").unlink()
    with pytest.raises(PagesNotKept, match="SAFELIGHT_CACHE"):
        pack_of(site_app)
    assert bytes_of(PackFile(before.path)) == bytes_of(before.pack)


def test_a_disk_that_is_full_is_said_in_a_sentence(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pack_of(site_app)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    content_of(site_app, "en/glossary/block.md").unlink()
    monkeypatch.setattr(PackWriter, "add", full)
    with pytest.raises(PagesNotKept, match="No space left on device"):
        pack_of(site_app)
    assert bytes_of(PackFile(before.path)) == bytes_of(before.pack)
    assert not list(before.path.parent.glob("*.tmp"))


def test_content_that_may_not_be_read_is_not_said_of_the_cache(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = content_of(site_app, "en/glossary")
    look_into = os.scandir

    def scandir(folder: str) -> object:
        if folder == str(closed):
            raise PermissionError(errno.EACCES, "Permission denied", folder)
        return look_into(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(FolderNotRead) as raised:
        pack_of(site_app)
    assert str(raised.value) == f"The folder {closed} cannot be read: Permission denied."


def test_a_damaged_pack_is_made_anew_with_one_line_in_the_log(
    site_app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    pack = pack_of(site_app).pack
    path = settings_of(site_app).cache / "pages.pack"
    path.write_bytes(path.read_bytes()[:-10])
    with caplog.at_level(logging.WARNING, "safelight.export"):
        again = pack_of(site_app)
    assert len(caplog.records) == 1
    assert bytes_of(again.pack) == bytes_of(pack)


def test_a_damaged_page_is_made_anew_alone(
    site_app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    pack = pack_of(site_app).pack
    path = settings_of(site_app).cache / "pages.pack"
    raw = bytearray(path.read_bytes())
    raw[pack.entries["/en/"].variants[IDENTITY].start] ^= 1
    path.write_bytes(raw)
    again = pack_of(site_app)
    assert again.made == 1
    assert len(caplog.records) == 1
    assert bytes_of(again.pack)["/en/"].startswith(b"<!doctype html>")


def test_several_that_start_at_once_build_once(site_app: Flask) -> None:
    made: list[int] = []
    starts = [
        threading.Thread(target=lambda: made.append(pack_of(site_app).made)) for _ in range(3)
    ]
    for one in starts:
        one.start()
    for one in starts:
        one.join()
    assert sorted(made)[:2] == [0, 0]
    assert sorted(made)[2] > 0


def test_two_processes_make_the_same_pack_as_one(
    site_app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "MANY", 2)
    one = pack_of(site_app, folder=tmp_path / "one").pack
    two = pack_of(site_app, folder=tmp_path / "two", processes=2).pack
    assert bytes_of(one) == bytes_of(two)


def test_what_a_killed_build_left_is_removed(site_app: Flask) -> None:
    cache = settings_of(site_app).cache
    cache.mkdir(parents=True, exist_ok=True)
    (cache / "pages.packabc.tmp").write_bytes(b"half")
    pack_of(site_app)
    assert not list(cache.glob("*.tmp"))


def test_an_address_without_a_page_is_left_to_the_app(site_app: Flask) -> None:
    (made,) = making.make(site_app, [addresses.Address("/en/no-such-page/", "key")])
    assert (made.bodies, made.fault) == ({}, "")


@pytest.mark.parametrize("processes", [1, 2])
def test_a_page_that_cannot_be_made_stops_the_build_and_the_old_pack_stays(
    site_app: Flask, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    pack = bytes_of(pack_of(site_app).pack)
    monkeypatch.setattr(making, "MANY", 2)

    def broken_app(settings: Settings) -> Flask:
        app = create_app(settings)
        app.view_functions["glossary"] = app.view_functions["help"] = broken
        return app

    def broken(language: str) -> str:
        raise ValueError(f"nothing in {language}")

    monkeypatch.setattr(packs, "create_app", broken_app)
    topics = content_of(site_app, "data/topics.toml")
    topics.write_text(topics.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with pytest.raises(making.PagesNotMade) as raised:
        pack_of(site_app, processes=processes)
    assert str(raised.value).split("\n") == [
        "/cy/glossary/ cannot be made: ValueError: nothing in cy",
        "/cy/help/ cannot be made: ValueError: nothing in cy",
        "/en/glossary/ cannot be made: ValueError: nothing in en",
        "/en/help/ cannot be made: ValueError: nothing in en",
        "4 pages cannot be made.",
    ]
    assert bytes_of(PackFile(settings_of(site_app).cache / PACK)) == pack


def test_a_longer_quiz_has_more_addresses(site_app: Flask) -> None:
    before = pack_of(site_app).pack.entries
    text = front("ac-19", "A quiz", more="kind: quiz\n") + QUIZ
    more = "## Question 6? {#q6}\n\n- [x] Yes\n    > Yes.\n- [ ] No\n    > No.\n\n## Well done"
    file = content_of(site_app, "en/children/11-13/quiz.md")
    file.write_text(text.replace("## Well done", more), encoding="utf-8")
    after = pack_of(site_app).pack.entries
    assert after.keys() - before.keys() == {"/en/children/11-13/quiz/q6/"}
