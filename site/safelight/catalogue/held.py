"""What a field of a record is held to, besides its type.

The records of a site outlive the reading of files, so they are plain dataclasses: Pydantic, which
holds files to them, is loaded only where a file is read. It finds these by their own method.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

CLOSED = {"extra": "forbid"}  # a record's `__pydantic_config__`: no key that is not named
UNKNOWN_KEY = ("extra_forbidden", "unexpected_keyword_argument")  # Pydantic's words for one

_adapters: dict[type, TypeAdapter[Any]] = {}


class Within:
    """Bounds, in Pydantic's words: `ge`, `le`, `min_length`, `max_length`."""

    def __init__(self, **bounds: int) -> None:
        self._bounds = bounds

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        return {**schema, **self._bounds}


class Then:
    """A function that is given the value, and returns it or raises ValueError."""

    def __init__(self, check: Callable[[Any], Any]) -> None:
        self._check = check

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self._check, handler(source))


# What a value must be, by the first word of Pydantic's name for the fault.
_WANTED = {
    "tuple": "a list: `[one, two]`",
    "string": "words. Put them in quotation marks",
    "int": "a whole number",
    "date": "a day: `2026-11-24`",
    "bool": "`true` or `false`",
}


def fault_in(name: str, detail: Any) -> str:
    """Return what is wrong with the value of this name, as a sentence, from a fault that Pydantic
    found."""
    if detail["type"] == "literal_error":
        return f"`{name}` must be one of {detail['ctx']['expected']}."
    wanted = _WANTED.get(detail["type"].partition("_")[0])
    if wanted:
        at = next((f" (number {one + 1})" for one in detail["loc"] if isinstance(one, int)), "")
        return f"`{name}`{at} must be {wanted}."
    said = str(detail["ctx"]["error"]) if detail["type"] == "value_error" else detail["msg"]
    return f"`{name}`: {said}{'' if said.endswith('?') else '.'}"


def load_pydantic() -> None:
    """Load what holds files to their records, so that a copy of this process need not."""
    import pydantic.fields
    import pydantic.type_adapter  # noqa: F401 - loaded, not used


def adapter_of(record: type) -> TypeAdapter[Any]:
    """Return what makes a record of this type from the row of a file, or raises ValidationError."""
    from pydantic import TypeAdapter

    if record not in _adapters:
        _adapters[record] = TypeAdapter(record)
    return _adapters[record]
