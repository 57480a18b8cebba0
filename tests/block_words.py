"""The words of a page's body in blocks, for the tests that compare them with the page's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from safelight.catalogue.body import Picture, Reference, Run


def words_in(value: object) -> Iterator[str]:
    """Yield every word of a block, at any depth, in order."""
    if isinstance(value, Run):
        yield value.text
    elif isinstance(value, Reference):
        yield f"{value.kind}:{value.argument}"
    elif isinstance(value, tuple):
        for one in value:
            yield from words_in(one)
    elif is_dataclass(value) and not isinstance(value, Picture):
        for field in fields(value):
            if field.name != "page":
                yield from words_in(getattr(value, field.name))
