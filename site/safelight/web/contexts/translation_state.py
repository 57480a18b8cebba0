"""What is missing, older than its source or unchecked in each language: for translators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.model import Page, ReviewState
from safelight.languages import Language, UnfilledText


@dataclass(frozen=True)
class TranslationState:
    """How far one language has come.

    `missing` are source pages, `texts` are those of the interface that have no translation; the
    others are pages in the language.
    """

    language: Language
    total: int
    translated: int
    missing: tuple[Page, ...]
    stale: tuple[Page, ...]
    unchecked: tuple[Page, ...]
    texts: tuple[UnfilledText, ...]


def make_translation_states(
    catalogue: Catalogue, unfilled: Mapping[str, tuple[UnfilledText, ...]]
) -> tuple[TranslationState, ...]:
    """Return the state of every language but the source's. `unfilled` are its interface texts
    without a translation, by language."""
    source = catalogue.languages.source
    return tuple(
        _state(catalogue, language, unfilled.get(language.tag, ()))
        for language in catalogue.languages.all
        if language.tag != source
    )


def _state(
    catalogue: Catalogue, language: Language, texts: tuple[UnfilledText, ...]
) -> TranslationState:
    sources = catalogue.sources()
    pages = [page for one in sources if (page := catalogue.page(language.tag, one.key))]
    unchecked = ReviewState.UNREVIEWED_TRANSLATION
    return TranslationState(
        language=language,
        total=len(sources),
        translated=len(pages),
        missing=tuple(one for one in sources if catalogue.page(language.tag, one.key) is None),
        stale=tuple(page for page in pages if page.stale_sections),
        unchecked=tuple(
            page for page in pages if page.review_state is unchecked and not page.stale_sections
        ),
        texts=texts,
    )
