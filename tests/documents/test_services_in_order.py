"""Two services on one line keep their own numbers in a right-to-left file."""

from __future__ import annotations

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.labels import Labels
from safelight.documents.resolving import Resolver
from safelight.languages import read_languages
from tests.documents.composed import texts
from tests.sample_site import ROOT


@pytest.mark.parametrize(
    ("service", "said"),
    [
        ("gb-999", "خدمات الطوارئ"),
        ("gb-101", "الشرطة، حين لا يكون الأمر عاجلًا"),
        ("gb-suspicious-messages", "الإبلاغ عن الرسائل المشبوهة"),
        ("gb-nspcc", "NSPCC Helpline"),
    ],
)
def test_what_is_no_name_is_in_the_words_of_the_file(
    catalogue: Catalogue, service: str, said: str
) -> None:
    languages = read_languages(ROOT / "translations")
    labels = Labels(languages["ar"], texts()["ar"])
    resolver = Resolver(catalogue, labels, "https://a.example")
    assert next(resolver.service(catalogue.helplines[service])).text == said


@pytest.mark.parametrize("form", ["", "name", "phone", "web"])
def test_a_name_is_set_apart_from_the_number_before_it(catalogue: Catalogue, form: str) -> None:
    languages = read_languages(ROOT / "translations")
    (arabic,) = (one for one in languages.all if one.tag == "ar")
    resolver = Resolver(catalogue, Labels(arabic, texts()["ar"]), "https://a.example")
    runs = list(resolver.service(catalogue.helplines["gb-nspcc"], form))
    latin = [
        one for one in runs if any(letter.isascii() and letter.isalnum() for letter in one.text)
    ]
    assert latin
    assert all(one.ltr for one in latin)
