"""How the source of a fact is named."""

from __future__ import annotations


def by_its_name(written: str) -> str:
    """Return the name of a source. Raise ValueError when it hangs on another record."""
    if written.casefold().startswith(("as above", "see above", "ibid", "as before")):
        raise ValueError(f"`{written}`: each fact is shown alone. Write the document’s own name")
    return written
