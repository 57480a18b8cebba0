"""QTI packages: their manifest, their test, and each question."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from packages_expected import Asked, asked, differences
from packages_listing import repeated
from packages_schemas import by_rules, parsed


def qti_problems(opened: zipfile.ZipFile, manifest: Any, wanted: list[Asked]) -> Iterator[str]:
    """Yield what is wrong with a package of QTI 2.1."""
    kinds = {one.get("href"): one.get("type") for one in manifest.iter("{*}resource")}
    tests = [name for name, kind in kinds.items() if kind == "imsqti_test_xmlv2p1"]
    if len(tests) != 1:
        yield f"{len(tests)} tests, not one."
        return
    test = parsed(opened.read(tests[0]))
    yield from by_rules("qti-test", test)
    got = []
    for one in test.iter("{*}assessmentItemRef"):
        if kinds.get(one.get("href")) != "imsqti_item_xmlv2p1":
            yield f"{one.get('href')} is no question of the package."
            continue
        item = parsed(opened.read(one.get("href")))
        yield from by_rules("qti-item", item)
        yield from _variables(item)
        got.append(_qti_question(item))
    yield from differences(wanted, got)


def _variables(item: Any) -> Iterator[str]:
    """Yield names of variables and answers that nothing declares."""
    name = item.get("identifier")
    declared = {
        one.get("identifier")
        for one in item.iter("{*}responseDeclaration", "{*}outcomeDeclaration")
    }
    used = {
        one.get("identifier")
        for one in item.iter("{*}variable", "{*}correct", "{*}setOutcomeValue")
    }
    used |= {one.get("responseIdentifier") for one in item.iter("{*}choiceInteraction")}
    used |= {one.get("outcomeIdentifier") for one in item.iter("{*}feedbackInline")}
    if used - declared:
        yield f"{name} uses {sorted(used - declared)}, which it does not declare."
    choices = {one.get("identifier") for one in item.iter("{*}simpleChoice")}
    named = {
        one.text for one in item.iterfind("{*}responseDeclaration/{*}correctResponse/{*}value")
    }
    named |= {one.get("identifier") for one in item.iter("{*}feedbackInline")}
    if named - choices:
        yield f"{name} has no answer {sorted(named - choices)}."
    several = item.find("{*}responseDeclaration").get("cardinality") == "multiple"
    if several != (item.find(".//{*}choiceInteraction").get("maxChoices") != "1"):
        yield f"{name} does not let as many answers be chosen as it marks."
    twice = repeated(one.get("identifier") for one in item.iter("{*}simpleChoice"))
    yield from (f"{one} names two answers of {name}." for one in twice)


def _qti_question(item: Any) -> Asked:
    right = {
        one.text for one in item.iterfind("{*}responseDeclaration/{*}correctResponse/{*}value")
    }
    return asked(
        (one.text or "", one.get("identifier") in right) for one in item.iter("{*}simpleChoice")
    )
