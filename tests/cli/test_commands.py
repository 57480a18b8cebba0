"""`flask check` and `flask translations …` as an author and a translator use them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click import Command, Context, Group
from flask import Flask

from safelight.app import create_app
from safelight.cli import COMMANDS
from safelight.languages import MESSAGES
from safelight.search.unavailable import SearchUnavailable
from safelight.settings import Settings
from safelight.web.library import Library
from safelight.web.searching import Searcher
from tests.sample_site import GUIDE, front, write


def settings_of(app: Flask) -> Settings:
    library: Library = app.extensions["safelight"]
    return library.settings


def test_check_prints_every_problem_and_exits_with_1(sample_app: Flask) -> None:
    content = settings_of(sample_app).content
    write(content, "en/parents/bad.md", "no front matter")
    write(content, "en/nowhere/bad.md", "no front matter")
    result = sample_app.test_cli_runner().invoke(args=["check"])
    assert result.exit_code == 1
    assert "problem: content/en/parents/bad.md:1: There is no front matter" in result.output
    assert "problem: content/en/nowhere/bad.md:1: No page type lies here" in result.output


def test_one_problem_is_one_problem(sample_app: Flask) -> None:
    content = settings_of(sample_app).content
    path = write(content, "en/parents/bad.md", "no front matter")
    runner = sample_app.test_cli_runner()
    assert ", 1 problem, " in runner.invoke(args=["check"]).output
    assert "\n1 problem.\n" in runner.invoke(args=["documents", "record"]).output
    path.unlink()
    write(content, "data/history.toml", "")
    runner.invoke(args=["documents", "record"])
    write(content, "en/glossary/mute.md", front("gl-01", "Mute", topics="reporting"))
    said = runner.invoke(args=["check"]).output
    assert "Before a release: 1 version has no record." in said
    assert "6 pages, 0 problems, " in said


def test_check_of_good_content_gives_advice_and_exits_with_0(sample_app: Flask) -> None:
    result = sample_app.test_cli_runner().invoke(args=["check"])
    assert result.exit_code == 0
    assert "advice:  content/cy/help/now.md:1: Not yet in Cymraeg" in result.output
    assert "5 pages, 0 problems" in result.output


def test_check_names_files_that_nothing_reads(sample_app: Flask) -> None:
    content = sample_app.extensions["safelight"].settings.content
    for place in ("note.md", "cz/help/now.md", "cz/a.md", "en/parents/page.MD", "en/parents/a.txt"):
        path = content / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A page.", encoding="utf-8")
    (content / "en/parents/page.md~").write_text("What an editor keeps.", encoding="utf-8")
    run = sample_app.test_cli_runner().invoke(args=["check"])
    assert run.exit_code == 0, run.output
    told = [one for one in run.output.split("\n") if "take it away" in one or "no language" in one]
    assert [one.split(":")[1].strip() for one in told] == [
        "content/cz",
        "content/en/parents/a.txt",
        "content/en/parents/page.MD",
        "content/note.md",
    ]


def test_check_can_be_strict_or_silent_about_advice(sample_app: Flask) -> None:
    runner = sample_app.test_cli_runner()
    assert runner.invoke(args=["check", "--strict"]).exit_code == 1
    quiet = runner.invoke(args=["check", "--no-advice"])
    assert "advice:" not in quiet.output
    assert quiet.exit_code == 0


def test_check_says_how_many_versions_a_release_would_leave_unrecorded(sample_app: Flask) -> None:
    runner = sample_app.test_cli_runner()
    said = "Before a release: 5 versions have no record."
    assert said in runner.invoke(args=["check"]).output
    runner.invoke(args=["documents", "record"])
    assert "Before a release" not in runner.invoke(args=["check"]).output


def test_nothing_is_recorded_upon_a_history_that_cannot_be_read(sample_app: Flask) -> None:
    path = write(settings_of(sample_app).content, "data/history.toml", "[[broken")
    runner = sample_app.test_cli_runner()
    checked = runner.invoke(args=["check"])
    assert checked.exit_code == 1
    assert "problem: content/data/history.toml:1: The file cannot be read" in checked.output
    recorded = runner.invoke(args=["documents", "record"])
    assert recorded.exit_code == 1
    assert "content/data/history.toml:1: The file cannot be read" in recorded.output
    assert path.read_text(encoding="utf-8") == "[[broken"


def test_a_translator_finds_what_is_missing_and_stamps_what_is_done(sample_app: Flask) -> None:
    runner = sample_app.test_cli_runner()
    content = settings_of(sample_app).content
    head = "---\ntitle: T\nshort_title: T\nsummary: S\n{}---\n"
    first = write(content, "cy/parents/online-friends.md", head.format("") + GUIDE)
    second = write(content, "cy/glossary/block.md", head.format('translated_from: ""\n'))
    before = runner.invoke(args=["translations", "status", "cy"])
    assert "cy  missing     help/now" in before.output
    assert "cy  stale       parents/online-friends" in before.output
    stamped = runner.invoke(args=["translations", "stamp", str(first), str(second)])
    assert stamped.exit_code == 0, stamped.output
    after = runner.invoke(args=["translations", "status"])
    assert "cy  unreviewed  parents/online-friends" in after.output
    assert "cy  unreviewed  glossary/block" in after.output
    assert "ur  missing     help/now" in after.output


def test_empty_interface_texts_are_counted_by_check_and_listed_by_status(
    sample_app: Flask, tmp_path: Path
) -> None:
    settings = settings_of(sample_app)
    folder = tmp_path / "translations"
    shutil.copytree(settings.translations, folder)
    for text, tag in (("Search", "pl"), ("Home", "pl"), ("Search", "ar")):
        file = folder / tag / MESSAGES
        said = file.read_text(encoding="utf-8")
        empty = re.sub(f'^(msgid "{text}"\nmsgstr) .*$', r'\1 ""', said, flags=re.M)
        file.write_text(empty, encoding="utf-8")
    sample_app.extensions["safelight"] = Library(replace(settings, translations_folder=folder))
    runner = sample_app.test_cli_runner()
    checked = [one for one in runner.invoke(args=["check"]).output.splitlines() if MESSAGES in one]
    assert len(checked) == 2
    assert checked[0].startswith(f"advice:  translations/pl/{MESSAGES}:")
    assert "2 interface texts are not yet in Polski" in checked[0]
    status = runner.invoke(args=["translations", "status", "pl"]).output
    assert "pl  empty       Search\n" in status
    assert f"pl  2 interface texts are empty. Fill in translations/pl/{MESSAGES}" in status
    assert "empty" not in runner.invoke(args=["translations", "status", "cy"]).output


@pytest.mark.parametrize("text", ["Words alone.\n", "---\ntitle: T\n", "\n---\ntitle: T\n---\n"])
def test_a_file_without_front_matter_is_not_said_to_be_stamped(
    sample_app: Flask, text: str
) -> None:
    content = settings_of(sample_app).content
    file = write(content, "cy/help/now.md", text)
    stamped = sample_app.test_cli_runner().invoke(args=["translations", "stamp", str(file)])
    assert stamped.exit_code == 1
    assert stamped.output == (
        f"Error: {file}: there is no front matter to stamp. "
        "It stands at the top, between two lines of three hyphens.\n"
    )
    assert file.read_text(encoding="utf-8") == text


def test_a_stamp_stands_in_the_front_matter_and_not_in_the_words(sample_app: Flask) -> None:
    content = settings_of(sample_app).content
    words = "## A heading\n\ntranslated_from: these words\n"
    file = write(content, "cy/help/now.md", f"---\ntitle: T\n---\n{words}")
    sample_app.test_cli_runner().invoke(args=["translations", "stamp", str(file)])
    front_matter, _, rest = (
        file.read_text(encoding="utf-8").removeprefix("---\n").partition("---\n")
    )
    assert re.fullmatch(r'title: T\ntranslated_from: "[^"]+"\n', front_matter)
    assert rest == words


def test_a_file_elsewhere_is_not_stamped(sample_app: Flask, tmp_path: Path) -> None:
    file = write(tmp_path, "page.md", "---\ntitle: T\n---\n")
    stamped = sample_app.test_cli_runner().invoke(args=["translations", "stamp", str(file)])
    assert stamped.exit_code == 1
    assert stamped.output.startswith(f"Error: {file}: it does not lie in a language's folder of ")


def test_stamping_nonsense_is_refused(sample_app: Flask) -> None:
    runner = sample_app.test_cli_runner()
    content = settings_of(sample_app).content
    english = content / "en/help/now.md"
    assert "no English page" in runner.invoke(args=["translations", "stamp", str(english)]).output
    assert "No such language" in runner.invoke(args=["translations", "status", "xx"]).output


EVERY_COMMAND = {
    "check": (),
    "documents build": (),
    "documents record": (),
    "search build": (),
    "search evaluate": (),
    "search explain": ("bullying",),
    "search query": ("bullying",),
    "translations stamp": ("wsgi.py",),
    "translations status": (),
}


def commands_in(name: str, command: Command) -> Iterator[str]:
    if isinstance(command, Group):
        for inner, one in command.commands.items():
            yield from commands_in(f"{name} {inner}", one)
    else:
        yield name


def test_every_command_is_known_here(sample_app: Flask) -> None:
    group = sample_app.cli
    found = [(name, group.get_command(Context(group), name)) for name in COMMANDS]
    assert {one for name, command in found if command for one in commands_in(name, command)} == {
        *EVERY_COMMAND
    }


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_every_command_says_in_a_sentence_when_the_languages_cannot_be_used(
    sample_app: Flask, tmp_path: Path, command: str
) -> None:
    broken = replace(settings_of(sample_app), translations_folder=tmp_path / "nowhere")
    args = [*command.split(), *EVERY_COMMAND[command]]
    result = create_app(broken).test_cli_runner().invoke(args=args)
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert "the list of languages cannot be read" in result.output


def test_a_search_that_is_not_there_is_said_in_a_sentence(
    sample_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_: Searcher) -> None:
        raise SearchUnavailable("No server answers.")

    monkeypatch.setattr(Searcher, "current", lost)
    for command in ("build", "evaluate"):
        result = sample_app.test_cli_runner().invoke(args=["search", command])
        assert result.output == "Error: The search is not there. No server answers.\n"


def test_the_search_index_is_built(sample_app: Flask) -> None:
    runner = sample_app.test_cli_runner()
    assert "The search is ready in 7 languages" in runner.invoke(args=["search", "build"]).output


def test_no_search_index_is_built_from_broken_content(sample_app: Flask) -> None:
    write(settings_of(sample_app).content, "en/help/bad.md", "nothing")
    broken = sample_app.test_cli_runner().invoke(args=["search", "build"])
    assert broken.exit_code == 1
    assert "content/en/help/bad.md" in broken.output
