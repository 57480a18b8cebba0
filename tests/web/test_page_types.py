"""The contract of the page types: each has a name, a place, a template and a page, and is found."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.page_places import place_fault
from safelight.catalogue.page_types import PAGE_TYPES
from safelight.documents.edition import editions_of
from safelight.documents.zones import colours_of
from safelight.search.facets import READERS
from safelight.web.page_types import SHOWN_TYPES
from safelight.web.views.pages import VIEWS
from tests.conftest import GetPage
from tests.web.reading import first

NAMES = tuple(one.name for one in PAGE_TYPES)


def test_the_table_names_no_type_twice_and_none_that_is_not_there() -> None:
    assert sorted(NAMES) == sorted(set(NAMES))
    odd = set(SHOWN_TYPES) - set(NAMES)
    assert not odd, f"{odd} stand in SHOWN_TYPES of web/page_types.py, and not in PAGE_TYPES."


def test_a_file_may_lie_wherever_the_site_shows_no_page_of_its_own(app: Flask) -> None:
    addresses = app.url_map.bind("localhost")
    words = set(re.findall("[a-z]+(?:-[a-z]+)*", " ".join(map(str, app.url_map.iter_rules()))))
    taken = set()
    for kind in PAGE_TYPES:
        for folder in [f"{kind.folder}/{one}" for one in kind.shelves] or [kind.folder]:
            for key in (f"{folder}/{word}" for word in words):
                if addresses.match(f"/en/{key}/") != ("page", {"language": "en", "key": key}):
                    taken.add(key)
                assert bool(place_fault(key)) is (key in taken), key
    assert {"parents/files", "children/8-10/files", "about/translations"} <= taken


@pytest.mark.parametrize("one", PAGE_TYPES, ids=lambda one: str(one.name))
def test_a_type_says_how_it_stands_on_the_site(one: object, app: Flask) -> None:
    kind = next(known for known in PAGE_TYPES if known is one)
    assert kind.name in SHOWN_TYPES, (
        f"Add `{kind.name}` to SHOWN_TYPES in web/page_types.py: name, place, hub, template."
    )
    shown = SHOWN_TYPES[kind.name]
    assert kind.name in VIEWS, (
        f"Give `{kind.name}` a `template` in SHOWN_TYPES, or a view in VIEWS of views/pages.py."
    )
    if shown.template:
        app.jinja_env.get_template(shown.template)
    assert shown.hub.endpoint in app.view_functions, f"The hub of `{kind.name}` is no endpoint."
    assert kind.audience or "reader" in kind.required_keys, (
        f"Give the PageType `{kind.name}` an `audience`, or require the key `reader`."
    )
    assert set(kind.audience) <= set(READERS["everyone"])


@pytest.mark.parametrize("name", NAMES)
def test_a_page_of_each_type_is_shown_found_and_coloured(
    name: str, catalogue: Catalogue, client: FlaskClient, get_page: GetPage
) -> None:
    page = next(iter(catalogue.of_type("en", name)), None)
    assert page is not None, f"Write a first page of the type `{name}`."
    assert first(get_page(page.address), "nav[aria-label] a")
    found = client.get("/en/search/", query_string={"q": page.title})
    assert found.status_code == 200
    if editions_of(page):
        assert colours_of(page), f"Give `{name}` its colours in documents/zones.py."
