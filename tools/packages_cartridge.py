"""Cartridges: their manifest, and the questions in them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from packages_expected import Asked, asked, differences
from packages_listing import repeated
from packages_schemas import by_rules, parsed


def cartridge_problems(
    opened: zipfile.ZipFile, manifest: Any, wanted: list[Asked]
) -> Iterator[str]:
    """Yield what is wrong with a cartridge."""
    yield from by_rules("cartridge-manifest", manifest)
    got: list[Asked] = []
    for resource in manifest.iter("{*}resource"):
        if resource.get("type", "").endswith("/assessment"):
            root = parsed(opened.read(resource.find("{*}file").get("href")))
            yield from by_rules("cartridge-questions", root)
            for item in root.iter("{*}item"):
                yield from _feedback(item)
                got.append(_cartridge_question(item))
            yield from _twice("ident", root.iter("{*}item"))
    yield from differences(wanted, got)


def _feedback(item: Any) -> Iterator[str]:
    """Yield feedback that is never shown or not there, and names of things that are not."""
    shown = {one.get("linkrefid") for one in item.iter("{*}displayfeedback")}
    said = {one.get("ident") for one in item.iter("{*}itemfeedback")}
    if shown != said:
        yield f"Feedback of {item.get('ident')} is not shown, or not there."
    fields = {one.get("ident") for one in item.iter("{*}response_lid")}
    labels = {one.get("ident") for one in item.iter("{*}response_label")}
    for one in item.iter("{*}varequal"):
        if one.get("respident") not in fields or one.text not in labels:
            yield f"{item.get('ident')} asks for {one.text}, which is no answer."
    yield from _twice("ident", item.iter("{*}response_label"))


def _cartridge_question(item: Any) -> Asked:
    marked = [one for one in item.iter("{*}respcondition") if one.find("{*}setvar") is not None]
    right = {
        one.text
        for condition in marked
        for one in condition.iter("{*}varequal")
        if not one.getparent().tag.endswith("}not")
    }
    return asked(
        ("".join(one.itertext()), one.get("ident") in right)
        for one in item.iter("{*}response_label")
    )


def _twice(name: str, elements: Iterator[Any]) -> Iterator[str]:
    yield from (f"{one} names two things." for one in repeated(one.get(name) for one in elements))
