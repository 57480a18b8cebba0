"""Reads a few edited pages in a second process, while this one loads the site.

Without it, an edit waits until what reads pages is loaded too, and nothing else needs that.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from safelight.export.inputs import FEW, PAGE, Inputs, Looks
from safelight.export.kept_state import known_files
from safelight.portions import SharedWork, can_copy

if TYPE_CHECKING:
    from safelight.catalogue.reading_ahead import Edits


@contextlib.contextmanager
def read_edits(
    inputs: Inputs, looks: Looks, translations: Path, cache: Path
) -> Iterator[Callable[[], Edits]]:
    """Begin to read the pages that look otherwise than when the pack was made, and give what
    returns them.

    It returns nothing where more than a few pages have changed, or they cannot be read. At the end
    of the context the other process has ended, whether it was asked or not.
    """
    if not can_copy():
        yield dict
        return
    with SharedWork(1, lambda _: _read(inputs, looks, translations, cache), copies=1) as work:
        yield lambda: next(iter(work.results()))


def _read(inputs: Inputs, looks: Looks, translations: Path, cache: Path) -> Edits:
    edited = _edited_pages(inputs, looks, cache)
    if not edited:
        return {}
    from safelight.catalogue.reading_ahead import read_few  # in the copy alone: it loads much

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
