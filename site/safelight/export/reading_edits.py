"""Reads a few edited pages in the first process, while its copy loads the site (see maker.py).

Without it, an edit waits until what reads pages is loaded too, and nothing else needs that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from safelight.export.inputs import FEW, PAGE, Inputs, Looks
from safelight.export.kept_state import known_files

if TYPE_CHECKING:
    from safelight.catalogue.reading_ahead import Edits


def read_edits(inputs: Inputs, looks: Looks, translations: Path, cache: Path) -> Edits:
    """Return the pages that look otherwise than when the pack was made.

    It returns nothing where more than a few pages have changed, or they cannot be read.
    """
    edited = _edited_pages(inputs, looks, cache)
    if not edited:
        return {}
    from safelight.catalogue.reading_ahead import read_few  # only now: it loads much

    return read_few(Path(inputs.content), translations, cache, edited)


def _edited_pages(inputs: Inputs, looks: Looks, cache: Path) -> tuple[str, ...]:
    """Return the edited pages by their paths inside the content folder, or none where something
    else has changed, or too much."""
    known = known_files(cache)
    edited = [name for name, (_, *look) in looks.items() if [*known.get(name, ())][:2] != look]
    start = f"{len(inputs.common)}/"
    pages = all(name.startswith(start) and name.endswith(PAGE) for name in edited)
    if not pages or len(edited) > FEW:
        return ()
    return tuple(name.removeprefix(start) for name in edited)
