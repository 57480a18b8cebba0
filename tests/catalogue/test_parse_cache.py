"""What is kept of parsed files is told apart by what has read them, without loading that."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import markdown
import pymdownx
import pytest
import yaml

from safelight.catalogue import parse_cache, yaml_reader
from safelight.catalogue.parse_cache import cache_version
from safelight.installed import version_of


def test_the_libraries_that_read_are_told_by_what_is_installed() -> None:
    in_c = vars(yaml_reader)["Loader"] is getattr(yaml, "CSafeLoader", None)
    assert parse_cache.libraries() == (
        markdown.__version__,
        pymdownx.__version__,
        yaml.__version__,
        f"in C: {in_c}",
    )


@pytest.mark.parametrize("name", ["Markdown", "pymdown-extensions", "PyYAML"])
def test_another_version_of_a_library_reads_everything_anew(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = cache_version({})
    monkeypatch.setattr(
        parse_cache, "version_of", lambda one: "99" if one == name else version_of(one)
    )
    parse_cache.libraries.cache_clear()
    try:
        assert cache_version({}) != before
    finally:
        parse_cache.libraries.cache_clear()


def test_a_picture_of_another_size_reads_everything_anew() -> None:
    assert cache_version({"a.svg": (1, 2)}) != cache_version({"a.svg": (2, 1)})


def test_a_package_that_is_no_folder_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = version_of("PyYAML")
    monkeypatch.setattr("safelight.installed.installed_packages", tuple)
    assert version_of("PyYAML") == expected == yaml.__version__
    with pytest.raises(PackageNotFoundError):
        version_of("no-such-package")
