"""Pages to documents: what of a page can be found, and by which words.

Where a language has no page, the source page stands in its index too, marked with its own language,
and can be found by the translated names of its topics as well as by its own words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.data import BANDS, Topic
from safelight.catalogue.model import Page
from safelight.search.analysers import name_of, terms_of
from safelight.search.backend import Document

WHO: dict[str, tuple[str, ...]] = {
    "guide": ("parents",),
    "home-pack": ("parents",),
    "lesson": ("teachers",),
    "activity": ("children",),
    "glossary": ("parents", "teachers"),
    "evidence": ("parents", "teachers"),
    "about": ("parents", "teachers"),
}
READERS: dict[str, tuple[str, ...]] = {
    "child": ("children",),
    "parent": ("parents",),
    "school": ("teachers",),
    "everyone": ("children", "parents", "teachers"),
}
# What a kind of page is worth beside another with the same words: help first, then what to do,
# then words.
PRIORS = {"help": 1.5, "guide": 1.3, "glossary": 0.8, "evidence": 0.7, "about": 0.8}
CHILD_READERS = frozenset({"child", "everyone"})

# Puts a text of the data files into the language of an index.
Translate = Callable[[str], str]


def documents(catalogue: Catalogue, language: str, translate: Translate) -> Iterator[Document]:
    """Yield every page that can be found in a language."""
    for source in catalogue.sources():
        page = catalogue.page(language, source.key) or source
        yield _document(page, catalogue, language, translate)


def _document(page: Page, catalogue: Catalogue, language: str, translate: Translate) -> Document:
    texts = {
        "title": (page.title, page.short_title),
        "headings": tuple(section.heading for section in page.sections),
        "summary": (page.summary, str(page.extra.get("situation", ""))),
        "body": tuple(section.words for section in page.sections),
    }
    terms = {name: _terms(page.language, words) for name, words in texts.items()}
    names = (name_of(terms_of(page.language, words)) for words in texts["title"])
    terms["name"] = tuple(dict.fromkeys(names))
    topics = [catalogue.topics[one] for one in page.facts.topics]
    source = catalogue.languages.source
    further = tuple(words for topic in topics[1:] for words in synonyms(topic))
    terms["body"] += _terms(source, further)
    terms["topics"] = (
        *_terms(source, tuple(words for topic in topics[:1] for words in synonyms(topic))),
        *_terms(source, tuple(topic.title for topic in topics)),
        *_terms(language, tuple(translate(topic.title) for topic in topics)),
        *_terms(page.language, tuple(map(str, _people_say(page)))),
    )
    prior = PRIORS.get(page.type, 1.0)
    return Document(page.key, page.language, terms, facets_of(page), prior)


def synonyms(topic: Topic) -> tuple[str, ...]:
    """Return the words that people type for a topic. They are for matching and are never shown."""
    return (*topic.synonyms.parents, *topic.synonyms.children, *topic.synonyms.teachers)


def _people_say(page: Page) -> tuple[object, ...]:
    said = page.extra.get("people_say", ())
    return tuple(said) if isinstance(said, (tuple, list)) else ()


def _terms(language: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(terms_of(language, "\n".join(texts)))


def facets_of(page: Page) -> dict[str, tuple[str, ...]]:
    """Return by what a page can be narrowed: who it is for, age, type, and the children's bands
    it is open to."""
    return {
        "who": WHO.get(page.type) or READERS[page.facts.reader],
        "age": page.facts.bands,
        "type": (page.type,),
        "scope": _scope(page),
    }


def _scope(page: Page) -> tuple[str, ...]:
    if page.type == "activity":
        return (page.key.split("/")[1],)
    return BANDS if page.type == "help" and page.facts.reader in CHILD_READERS else ()
