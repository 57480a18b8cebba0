"""What search engines read: JSON-LD of guides, lessons and activities.

It is a block of data, never run.
"""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from safelight.catalogue.model import Page

CONTENT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PUBLISHER = {"@type": "Organization", "name": "Safelight"}
_to_json = partial(json.dumps, ensure_ascii=False)
ARTICLES = frozenset({"guide", "evidence"})
RESOURCES = {
    "lesson": "lesson plan",
    "assembly": "lesson plan",
    "training": "professional development",
    "kit": "handout",
    "activity": "activity",
    "home-pack": "activity",
}
_FOLDED = re.compile(
    r'<details class="more">\s*<summary>(.*?)</summary>\s*<div>(.*?)</div>\s*</details>', re.DOTALL
)


def structured_data(page: Page, origin: str, questions: Markup) -> str:
    """Return the JSON-LD of a page, or an empty text.

    `questions` is the HTML of its folded questions, if any.
    """
    graph: list[dict[str, Any]] = []
    if page.type in ARTICLES:
        graph.append({"@type": "Article", "headline": page.title, **_common(page, origin)})
    if page.type in RESOURCES:
        graph.append(_resource(page, origin))
    if questions and page.facts.sensitivity != "high":
        graph.extend(_faq(page, questions))
    if not graph:
        return ""
    return htmlsafe_json_dumps({"@context": "https://schema.org", "@graph": graph}, _to_json)


def _common(page: Page, origin: str) -> dict[str, Any]:
    return {
        "description": page.summary,
        "url": origin + page.address,
        "inLanguage": page.language,
        "dateModified": page.facts.reviewed.isoformat(),
        "license": CONTENT_LICENCE,
        "isAccessibleForFree": True,
        "author": PUBLISHER,
        "publisher": PUBLISHER,
    }


def _resource(page: Page, origin: str) -> dict[str, Any]:
    bands = page.facts.bands
    resource = {
        "@type": "LearningResource",
        "name": page.title,
        "learningResourceType": page.facts.kind or RESOURCES[page.type],
        "timeRequired": f"PT{page.facts.minutes}M",
        **_common(page, origin),
    }
    if bands:
        resource["typicalAgeRange"] = f"{bands[0].split('-')[0]}-{bands[-1].split('-')[1]}"
    return resource


def _faq(page: Page, questions: Markup) -> list[dict[str, Any]]:
    found = [
        {
            "@type": "Question",
            "name": Markup(question).striptags(),  # noqa: S704 - read, not shown
            "acceptedAnswer": {
                "@type": "Answer",
                "text": Markup(answer).striptags(),  # noqa: S704 - read, not shown
            },
        }
        for question, answer in _FOLDED.findall(questions)
    ]
    if not found:
        return []
    return [{"@type": "FAQPage", "inLanguage": page.language, "mainEntity": found}]
