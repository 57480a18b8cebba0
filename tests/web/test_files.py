"""The files of a page: listed with pages and size, sent whole, and checked by their codes."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from safelight.app import create_app
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.history import Version, as_toml
from safelight.catalogue.model import Page
from safelight.catalogue.page_versions import sections_of
from safelight.documents.copy_codes import as_typed, code_of
from safelight.settings import Settings
from safelight.web.library import Library
from tests.conftest import TODAY, GetPage, make_get_page
from tests.sample_site import ROOT, sample_content

PACK = "/en/home-packs/surprises-and-secrets/files/"
LESSON = "/en/teachers/lessons/pressure-and-secrets/files/"


@pytest.fixture(scope="module")
def files_of_lesson(app: Flask) -> dict[str, str]:
    page = make_get_page(app)(LESSON + "?minutes=20")
    return {str(one["href"]): one.get_text(" ", strip=True) for one in page.select(".files a")}


def test_every_link_says_format_size_and_pages(files_of_lesson: dict[str, str]) -> None:
    said = {address.rpartition("/")[2]: words for address, words in files_of_lesson.items()}
    assert "PDF" in said["pressure-and-secrets-20-minutes.pdf"]
    assert " pages · " in said["pressure-and-secrets-20-minutes.pdf"]
    assert " slides · " in said["pressure-and-secrets-20-minutes.pptx"]
    assert said["pressure-and-secrets-pupils.pdf"].endswith("KB")
    assert not any("45-minutes" in name for name in said)


def test_every_listed_file_is_there_and_is_what_it_says(
    client: FlaskClient, files_of_lesson: dict[str, str]
) -> None:
    assert len(files_of_lesson) >= 12
    for address in files_of_lesson:
        with client.get(address) as response:
            assert response.status_code == 200, address
            assert response.headers["Content-Disposition"].startswith("attachment")
            assert response.headers["ETag"]
            assert len(response.data) > 500


def test_a_file_that_is_had_already_is_not_sent_again(client: FlaskClient) -> None:
    address = PACK + "surprises-and-secrets.md"
    with client.get(address) as first:
        etag = first.headers["ETag"]
    with client.get(address, headers={"If-None-Match": etag}) as again:
        assert again.status_code == 304
        assert again.data == b""


def test_one_zip_holds_everything_with_fonts_and_licence(client: FlaskClient) -> None:
    with client.get(PACK + "surprises-and-secrets.zip") as response:
        packed = zipfile.ZipFile(io.BytesIO(response.data))
    names = packed.namelist()
    licence = packed.read("LICENCE.txt").decode()
    assert "Copyright (c) 2026 The Safelight authors" in licence
    assert all(f"Section {number} -- " in licence for number in range(1, 9))
    assert {"surprises-and-secrets.pdf", "surprises-and-secrets.docx", "LICENCE.txt"} <= set(names)
    assert "fonts/OFL.txt" in names


@pytest.mark.parametrize(
    "address",
    [
        "/en/help/now/files/",
        "/en/nothing/here/files/",
        PACK + "surprises-and-secrets.exe",
        PACK + "other.pdf",
        "/en/nothing/files/x.pdf",
        "/ar/home-packs/who-is-in-our-circle-none/files/x.pdf",
    ],
)
def test_what_does_not_exist_is_a_page_with_a_way_on(get_page: GetPage, address: str) -> None:
    page = get_page(address, 404)
    assert page.select_one(".site-head a") is not None


def test_files_in_another_language_are_offered_honestly(get_page_with_gaps: GetPage) -> None:
    page = get_page_with_gaps("/pl/teachers/lessons/strong-accounts/files/")
    assert page.select_one('a[hreflang="en"]') is not None
    assert page.select(".files a") == []


def test_unknown_minutes_are_the_advised_ones(get_page: GetPage) -> None:
    page = get_page(LESSON + "?minutes=33")
    assert page.select_one('.files a[href$="45-minutes.pdf"]') is not None


def test_a_code_says_whether_a_copy_is_current(get_page: GetPage, catalogue: Catalogue) -> None:
    current = catalogue.page("ar", "parents/sextortion")
    assert current is not None
    page = get_page(f"/en/check/?code={code_of(current)}")
    assert page.select_one(f'main a[href="{current.address}"]') is not None
    assert "current" in page.select_one("#verdict").get_text()  # type: ignore[union-attr]
    lower = code_of(current).lower().replace("-", " ")
    assert "current" in get_page(f"/en/check/?code={lower}").select_one("#verdict").get_text()  # type: ignore[union-attr]
    assert "do not know" in get_page("/en/check/?code=2222-2222").select_one("#verdict").get_text()  # type: ignore[union-attr]


def test_each_site_knows_its_own_codes(sample_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(page: Page) -> str:
        made.append(page.key)
        return code_of(page)

    monkeypatch.setattr("safelight.documents.copy_codes.code_of", counted)
    old: Library = sample_app.extensions["safelight"]
    sites = (sample_app, create_app(old.settings))
    clients = [one.test_client() for one in sites]
    for client in clients * 3:
        assert client.get("/en/check/?code=2222-2222").status_code == 200
    assert len(made) == len(sites) * len(old.catalogue.pages)


def test_codes_are_read_as_people_type_them() -> None:
    assert as_typed(" 7kqm x2dp ") == "7KQM-X2DP"
    assert as_typed("7KQM-X2DP, please") == "7KQM-X2DP"
    assert as_typed("abc") == "ABC"
    assert as_typed("") == ""


@pytest.fixture
def with_history(tmp_path: Path) -> tuple[Flask, str]:
    content = sample_content(tmp_path)
    settings = Settings(
        root=ROOT, content_folder=content, cache_folder=tmp_path / "cache", today=TODAY
    )
    before = create_app(settings)
    page = before.extensions["safelight"].catalogue.source("parents/online-friends")
    code = code_of(page)
    gone = Version("2345-6789", "parents/gone", "en", date(2026, 1, 2), "aaaaaa")
    history = content / "data" / "history.toml"
    history.write_text(
        as_toml(Version(code, page.key, "en", date(2026, 11, 1), sections_of(page)))
        + as_toml(gone)
        + '\n[[withdrawn]]\nid = "pg-99"\nkey = "parents/gone"\ndate = 2026-02-03\n'
        'reason = "The page was out of date."\nsuccessor = "parents/online-friends"\n',
        encoding="utf-8",
    )
    path = content / "en/parents/online-friends.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Use short words.", "Use plain words."), encoding="utf-8")
    return create_app(settings), code


def test_an_old_code_says_what_has_changed(with_history: tuple[Flask, str]) -> None:
    app, code = with_history
    page = make_get_page(app)(f"/en/check/?code={code}")
    assert "newer version" in page.get_text()
    assert [one.get_text() for one in page.select(".panel li")] == ["Children with SEND"]


def test_a_page_that_was_taken_away_says_why_and_what_to_read(
    with_history: tuple[Flask, str],
) -> None:
    app, _ = with_history
    for page in (
        make_get_page(app)("/en/parents/gone/", 410),
        make_get_page(app)("/en/check/?code=2345-6789"),
    ):
        assert "out of date" in page.get_text()
        assert page.select_one('main a[href="/en/parents/online-friends/"]') is not None
    make_get_page(app)("/en/parents/never-was/", 404)


@pytest.mark.parametrize("below", ["", "q1/", "answers/", "sheet/"])
def test_what_lay_below_a_page_that_was_taken_away_says_so_too(tmp_path: Path, below: str) -> None:
    content = sample_content(tmp_path)
    (content / "en/children/11-13/quiz.md").unlink()
    with (content / "data" / "history.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[withdrawn]]\nid = "ac-19"\nkey = "children/11-13/quiz"\ndate = 2026-02-03\n'
            'reason = "The page was out of date."\nsuccessor = "children/8-10/pip"\n'
        )
    settings = Settings(root=ROOT, content_folder=content, cache_folder=tmp_path / "c", today=TODAY)
    page = make_get_page(create_app(settings))(f"/cy/children/11-13/quiz/{below}", 410)
    assert page.select_one('main a[href="/en/children/8-10/pip/"]') is not None


def test_a_code_of_a_translation_that_is_gone_leads_to_its_source(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    gone = Version("2345-6789", "parents/online-friends", "cy", date(2026, 1, 2), "aaaaaa")
    with (content / "data" / "history.toml").open("a", encoding="utf-8") as file:
        file.write(as_toml(gone))
    settings = Settings(root=ROOT, content_folder=content, cache_folder=tmp_path / "c", today=TODAY)
    page = make_get_page(create_app(settings))("/cy/check/?code=2345-6789")
    assert page.select_one('main a[href="/en/parents/online-friends/"]') is not None


def test_versions_are_recorded_once(with_history: tuple[Flask, str], tmp_path: Path) -> None:
    app, _ = with_history
    runner = app.test_cli_runner()
    first = runner.invoke(args=["documents", "record"])
    assert first.exit_code == 0, first.output
    assert "5 versions recorded" in first.output
    assert "0 versions recorded" in runner.invoke(args=["documents", "record"]).output


def test_every_file_is_made_ahead_and_the_second_time_none(
    with_history: tuple[Flask, str],
) -> None:
    app, _ = with_history
    runner = app.test_cli_runner()
    command = ["documents", "build", "--processes", "1"]
    first = runner.invoke(args=command)
    assert first.exit_code == 0, first.output
    assert " 0 of them new" not in first.output
    assert " 0 of them new" in runner.invoke(args=command).output
    files = app.test_client().get("/api/pages?lang=en").get_json()["pages"]
    sizes = [file["bytes"] for page in files for file in page["files"]]
    assert sizes
    assert all(sizes)


def test_sizes_are_unknown_until_every_file_is_made_ahead(sample_app: Flask) -> None:
    client = sample_app.test_client()
    file = next(one for page in _pages(client) for one in page["files"])
    assert client.get(file["url"]).status_code == 200
    assert {one["bytes"] for page in _pages(client) for one in page["files"]} == {None}


def _pages(client: FlaskClient) -> list[dict[str, Any]]:
    pages: list[dict[str, Any]] = client.get("/api/pages").get_json()["pages"]
    return pages


GUIDE_FILES = "/en/parents/online-friends/files/"
TYPED = "private-words"


def _breaks(*args: object) -> bytes:
    raise ValueError(TYPED)


def test_a_file_that_cannot_be_made_takes_no_other_with_it(
    sample_app: Flask, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make_get_page(sample_app)(GUIDE_FILES).select(".files a")
    shutil.rmtree(sample_app.extensions["safelight"].settings.cache / "files")
    monkeypatch.setattr("safelight.documents.odt.writer.Odt.write", _breaks)
    after = make_get_page(sample_app)(GUIDE_FILES).select(".files a")
    gone = {str(one["href"]) for one in before} - {str(one["href"]) for one in after}
    assert gone == {f"{GUIDE_FILES}online-friends{suffix}" for suffix in (".odt", ".zip")}
    (line,) = log.getvalue().splitlines()
    said = json.loads(line)
    assert said["message"] == "The file online-friends.odt could not be made."
    assert "ValueError" in said["traceback"]
    for address in gone:
        assert sample_app.test_client().get(address).status_code == 500


def test_where_no_file_can_be_made_each_fault_is_said_and_there_is_no_list(
    sample_app: Flask, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("safelight.documents.office.DocumentOffice.key_of", _breaks)
    assert sample_app.test_client().get(f"{GUIDE_FILES}?a=b").status_code == 500
    lines = log.getvalue().splitlines()
    assert len({json.loads(line)["message"] for line in lines}) == len(lines) > 1
    assert TYPED not in log.getvalue()


def test_files_are_not_made_ahead_with_one_that_cannot_be_made(
    sample_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("safelight.documents.odt.writer.Odt.write", _breaks)
    command = ["documents", "build", "--processes", "1"]
    assert sample_app.test_cli_runner().invoke(args=command).exit_code == 1
