"""What the front matter of a content file says: YAML between `---` lines, held to these models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from safelight.catalogue.data import Band
from safelight.catalogue.held import CLOSED, Then, Within

SUMMARY_LIMIT = 160  # characters
SHORT_TITLE_LIMIT = 40  # characters
RELATED_LIMIT = 6  # pages


def _filled(value: str) -> str:
    if not value.strip():
        raise ValueError("it is empty. Write it, or take the key out")
    return value.strip()


Text = Annotated[str, Then(_filled)]
Texts = tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class Words:
    """What every language writes for itself."""

    __pydantic_config__: ClassVar[Mapping[str, Any]] = CLOSED
    title: Text
    short_title: Annotated[str, Within(max_length=SHORT_TITLE_LIMIT), Then(_filled)]
    summary: Annotated[str, Within(max_length=SUMMARY_LIMIT), Then(_filled)]
    reviewers: Texts = ()
    situation: str = ""
    resources: Texts = ()
    needs: Texts = ()
    content_level: str = ""
    supervision: str = ""
    child_meaning: str = ""
    people_say: Texts = ()


@dataclass(frozen=True, kw_only=True)
class Translation(Words):
    """The front matter of a translation."""

    translated_from: str = ""
    translator: Text = "Translator"


@dataclass(frozen=True, kw_only=True)
class Source(Words):
    """The front matter of a source file: words, and the facts that hold in every language."""

    id: Text
    topics: Texts = ()
    bands: tuple[Band, ...] = ()
    sensitivity: Literal["low", "medium", "high"]
    minutes: Annotated[int, Within(ge=0, le=240)] = 0
    author: Text
    reviewed: date
    next_review: date
    related: Annotated[Texts, Within(max_length=RELATED_LIMIT)] = ()
    sources: Texts = ()
    helplines: Texts = ()
    reader: Literal["", "child", "parent", "school", "everyone"] = ""
    kind: str = ""
    school_years: Texts = ()
    four_c: Texts = ()
    efacw: Texts = ()
    rshe: Texts = ()
    published: date | None = None
    adults_only: bool = False


EXTRA_WORDS = (
    "situation",
    "resources",
    "needs",
    "content_level",
    "supervision",
    "child_meaning",
    "people_say",
)
