"""Fixtures: the real site, a small site on disk, and `get_page`, which holds every page to the rules."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from pytest_socket import enable_socket, socket_allow_hosts
from werkzeug.serving import make_server

from safelight.app import create_app
from safelight.catalogue.catalogue import Catalogue
from safelight.settings import Settings
from safelight.web.library import Library
from tests.english_words import english_words
from tests.page_rules import read_page
from tests.sample_site import ROOT, sample_content

TODAY = date(2026, 11, 24)

GetPage = Callable[..., BeautifulSoup]

# What is not yet translated in `app_with_gaps`, and into which languages.
WITH_GAPS = ("pl", "ar", "ur")
NOT_YET = (
    "teachers/assemblies",
    "teachers/training",
    "teachers/lessons/check-before-you-share.md",
    "teachers/lessons/strong-accounts.md",
)


@pytest.fixture(autouse=True)
def only_loopback() -> Iterator[None]:
    """Refuse every socket that does not stay on this machine."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
    yield
    enable_socket()


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache folder that all tests of a run share, in whichever process they are."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "cache"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def app(cache_folder: Path) -> Flask:
    """Return the real site, with the real content."""
    return create_app(Settings(root=ROOT, cache_folder=cache_folder, today=TODAY))


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Serve a site on a free port of this machine and give its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture(scope="session")
def origin(app: Flask) -> Iterator[str]:
    """Serve the real site and return its address."""
    with served(app) as address:
        yield address


@pytest.fixture(scope="session")
def app_with_gaps(
    app: Flask, cache_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Flask:
    """Return the real site as it is while some of its pages are still being translated."""
    app.extensions["safelight"].read()  # most pages are the same, and are read but once
    content = tmp_path_factory.mktemp("gaps") / "content"
    shutil.copytree(ROOT / "content", content)
    for path in (content / tag / key for tag in WITH_GAPS for key in NOT_YET):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    folder = cache_folder / "gaps"
    folder.mkdir(exist_ok=True)
    for kept in cache_folder.glob("parsed-*.sqlite"):
        shutil.copy2(kept, folder)
    settings = Settings(root=ROOT, content_folder=content, cache_folder=folder, today=TODAY)
    return create_app(settings)


@pytest.fixture(scope="session")
def origin_with_gaps(app_with_gaps: Flask) -> Iterator[str]:
    """Serve the site that is still being translated and return its address."""
    with served(app_with_gaps) as address:
        yield address


@pytest.fixture
def get_page_with_gaps(app_with_gaps: Flask) -> GetPage:
    """Return `get_page` for the site that is still being translated."""
    return make_get_page(app_with_gaps)


@pytest.fixture(scope="session")
def catalogue(app: Flask) -> Catalogue:
    """Return the catalogue of the real content."""
    library: Library = app.extensions["safelight"]
    return library.catalogue


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a visitor of the real site."""
    return app.test_client()


@pytest.fixture
def sample_app(tmp_path: Path) -> Flask:
    """Return a site with the small sample content, which a test may change."""
    content = sample_content(tmp_path)
    settings = Settings(
        root=ROOT, content_folder=content, cache_folder=tmp_path / "cache", today=TODAY
    )
    return create_app(settings)


def make_get_page(app: Flask) -> GetPage:
    """Return a function that fetches a page and holds it to the rules of `page_rules`."""
    library: Library = app.extensions["safelight"]
    english = cache(partial(english_words, library))

    def get_page(
        path: str, status: int | tuple[int, ...] = 200, *, language: str = "", **options: object
    ) -> BeautifulSoup:
        response = app.test_client().get(path, **options)
        wanted = status if isinstance(status, tuple) else (status,)
        assert response.status_code in wanted, f"{path} answered {response.status}"
        html = response.get_data(as_text=True)
        tag = language or path.split("/")[1]
        direction = library.languages[tag].direction
        exits = 'data-component="exit"' in html
        soup, faults = read_page(
            html, language=tag, direction=direction, quick_exit=exits, english=english(tag)
        )
        assert not faults, f"{path}:\n" + "\n".join(faults)
        return soup

    return get_page


@pytest.fixture
def get_page(app: Flask) -> GetPage:
    """Return `get_page` for the real site."""
    return make_get_page(app)
