"""The length of a lesson in an address: `20-minutes`."""

from __future__ import annotations

from werkzeug.routing import BaseConverter

from safelight.catalogue.lesson_versions import LENGTHS

SUFFIX = "-minutes"


class Minutes(BaseConverter):
    """Reads one of the lengths of a lesson; any other is no address of ours."""

    regex = "|".join(f"{length}{SUFFIX}" for length in LENGTHS)

    def to_python(self, value: str) -> int:
        """Return the minutes."""
        return int(value.removesuffix(SUFFIX))

    def to_url(self, value: int) -> str:
        """Return the part of the address."""
        return f"{value}{SUFFIX}"
