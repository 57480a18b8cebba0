"""Whatever an address holds, the child finds a friendly page, and nothing of it is written down."""

from __future__ import annotations

import logging

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from safelight.app import create_app
from safelight.settings import Settings
from tests.activity_samples import body_of
from tests.conftest import TODAY
from tests.sample_site import ROOT, front, sample_content, write
from tests.web.reading import first, words_of

QUIZ = "/en/children/8-10/a-quiz/"
ORDER = "/en/children/8-10/an-order/"
SORT = "/en/children/8-10/a-sort/"
STORY = "/en/children/8-10/pip/"
FRIENDLY = "Let’s go on from here"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    root = tmp_path_factory.mktemp("bad")
    content = sample_content(root)
    for at, kind in enumerate(("quiz", "order", "sort")):
        name = "an-order" if kind == "order" else f"a-{kind}"
        head = front(f"ac-{60 + at}", "Play", more=f"kind: {kind}\n", band="8-10")
        write(content, f"en/children/8-10/{name}.md", head + body_of(kind))
    return create_app(
        Settings(root=ROOT, content_folder=content, cache_folder=root / "cache", today=TODAY)
    )


@pytest.mark.parametrize(
    ("address", "status", "heading"),
    [
        (f"{STORY}nowhere/", 404, FRIENDLY),  # an unknown scene
        (f"{STORY}?scene=nowhere", 200, "Pip"),  # an unknown state
        (f"{QUIZ}p99/", 404, FRIENDLY),  # an unknown question
        (f"{QUIZ}p99/answer/?choice=a", 404, FRIENDLY),  # one of another version
        (f"{QUIZ}p1/answer/?choice=q", 200, "Choose an answer"),  # an unknown option
        (f"{QUIZ}p1/answer/", 200, "Choose an answer"),  # a missing field
        (f"{QUIZ}p1/answer/?choice=a&choice=b", 200, "Choose an answer"),  # two answers at once
        (f"{QUIZ}p1/answer/?choice=b&choice=b", 200, "Good thinking"),  # a repeated field
        (f"{ORDER}p1/answer/?choice=a&choice=a&choice=b", 200, "Choose an answer"),
        (f"{ORDER}p1/answer/?choice=a&choice=b&choice=c&choice=d", 200, "Choose an answer"),
        (f"{SORT}check/?p99=a", 200, "Choose an answer"),  # a card of another version
        (f"{SORT}check/?p1=z&p2=", 200, "Choose an answer"),
        (f"{SORT}check/?p1=b&p1=b", 200, "Nearly. Look again"),
    ],
)
def test_bad_input_finds_a_friendly_page_and_is_written_down_nowhere(
    played: Flask, caplog: pytest.LogCaptureFixture, address: str, status: int, heading: str
) -> None:
    with caplog.at_level(logging.INFO):
        response = played.test_client().get(address)
    assert caplog.records == []
    assert response.status_code == status
    assert "Set-Cookie" not in response.headers
    soup = BeautifulSoup(response.text, "html5lib")
    assert words_of(first(soup, "main h1")) == heading
    start = address.partition("?")[0].split("/")[:5]
    assert soup.select(
        f'main :is(a[href^="{"/".join(start)}/"], form[action^="{"/".join(start)}/"])'
    )
    assert soup.select_one("main .worry a")
