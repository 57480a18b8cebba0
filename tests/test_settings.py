"""Settings come from the environment; a wrong one is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from safelight.search.backends import BACKENDS
from safelight.settings import SEARCH_ADDRESSES, SettingsError, read_settings


def test_defaults_are_safe_on_a_laptop(tmp_path: Path) -> None:
    settings = read_settings(tmp_path, {})
    assert settings.publish == "all"
    assert settings.proxy_hops == 0
    assert not settings.development
    assert settings.content == tmp_path / "content"
    assert settings.cache == tmp_path / ".cache"


def test_the_environment_is_read(tmp_path: Path) -> None:
    settings = read_settings(
        tmp_path,
        {
            "SAFELIGHT_PUBLISH": "reviewed",
            "SAFELIGHT_ORIGIN": "https://safelight.example/",
            "SAFELIGHT_PROXY_HOPS": "1",
            "SAFELIGHT_DEVELOPMENT": "1",
            "SAFELIGHT_CACHE": str(tmp_path / "elsewhere"),
            "SAFELIGHT_CONTENT": str(tmp_path / "words"),
        },
    )
    assert settings.publish == "reviewed"
    assert settings.origin == "https://safelight.example"
    assert settings.proxy_hops == 1
    assert settings.development
    assert settings.cache == tmp_path / "elsewhere"
    assert settings.content == tmp_path / "words"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SAFELIGHT_PUBLISH", "some"),
        ("SAFELIGHT_PROXY_HOPS", "one"),
        ("SAFELIGHT_PROXY_HOPS", "²"),
        ("SAFELIGHT_PROXY_HOPS", "9" * 5_000),
        ("SAFELIGHT_SEARCH_BACKEND", "grep"),
        ("SAFELIGHT_ORIGIN", "safelight.example"),
        ("SAFELIGHT_ORIGIN", "https://safelight.example/folder"),
        ("SAFELIGHT_ORIGIN", "https://"),
    ],
)
def test_a_wrong_setting_is_refused(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        read_settings(tmp_path, {name: value})


def test_the_search_is_embedded_unless_another_engine_is_named(tmp_path: Path) -> None:
    assert read_settings(tmp_path, {}).search_backend == "whoosh"
    settings = read_settings(
        tmp_path,
        {
            "SAFELIGHT_SEARCH_BACKEND": "postgres",
            "SAFELIGHT_SEARCH_POSTGRES": "host=db1,db2 dbname=safelight",
        },
    )
    assert settings.search_backend == "postgres"
    assert settings.search_address == "host=db1,db2 dbname=safelight"


@pytest.mark.parametrize(
    "address",
    [
        "admin:s3cret@host:9200",
        "https://one:9200, admin:s3cret@two:9200",
        "https://admin:s3cret",
        "https://admin:s3/cret@host:9200",
        "https://admin@host:s3cret",
        "https://[s3cret",
        "https://host:9200,",
        "ftp://admin:s3cret@host",
    ],
)
def test_an_address_of_the_search_that_is_none_is_refused_without_its_password(
    tmp_path: Path, address: str
) -> None:
    given = {
        "SAFELIGHT_SEARCH_BACKEND": "opensearch",
        "SAFELIGHT_SEARCH_OPENSEARCH": address,
    }
    with pytest.raises(SettingsError, match="SAFELIGHT_SEARCH_OPENSEARCH must be") as refused:
        read_settings(tmp_path, given)
    assert "s3" not in str(refused.value)
    assert "cret" not in str(refused.value)


def test_several_nodes_with_passwords_and_paths_are_taken(tmp_path: Path) -> None:
    given = {
        "SAFELIGHT_SEARCH_BACKEND": "opensearch",
        "SAFELIGHT_SEARCH_OPENSEARCH": "https://a:b%40@one:9200/below, http://[::1]:9200",
    }
    assert read_settings(tmp_path, given).search_address == given["SAFELIGHT_SEARCH_OPENSEARCH"]


def test_every_engine_can_be_chosen() -> None:
    assert SEARCH_ADDRESSES.keys() == BACKENDS.keys()


@pytest.mark.parametrize("backend", ["postgres", "opensearch"])
def test_an_engine_with_servers_must_be_told_where_they_are(tmp_path: Path, backend: str) -> None:
    with pytest.raises(SettingsError, match=SEARCH_ADDRESSES[backend]):
        read_settings(tmp_path, {"SAFELIGHT_SEARCH_BACKEND": backend})
