"""A figure in a file says where it is from, and when that was published, in the file's language."""

from __future__ import annotations

import pytest

from safelight.catalogue.body import Panel, Paragraph, Run
from safelight.catalogue.catalogue import Catalogue
from safelight.documents.labels import Labels
from safelight.documents.resolving import Resolver
from safelight.languages import read_languages
from tests.documents.composed import texts
from tests.sample_site import ROOT


@pytest.mark.parametrize(("tag", "month"), [("en", "May"), ("pl", "maja"), ("ar", "مايو")])
def test_a_source_says_when_it_was_published_in_words(
    catalogue: Catalogue, tag: str, month: str
) -> None:
    languages = read_languages(ROOT / "translations")
    resolver = Resolver(catalogue, Labels(languages[tag], texts()[tag]), "https://a.example")
    fact = next(one for one in catalogue.facts.values() if one.published.startswith("2025-05-"))
    (panel,) = resolver.blocks((Panel("fact", (), (), argument=fact.id),))
    assert isinstance(panel, Panel)
    source = panel.blocks[-1]
    assert isinstance(source, Paragraph)
    said = "".join(one.text for one in source.words if isinstance(one, Run))
    assert month in said
    assert fact.published not in said
