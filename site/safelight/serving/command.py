"""The export: every page made and packed, or every problem of the content printed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from safelight.app import create_app
from safelight.catalogue.problems import BrokenContent
from safelight.export.inputs import Inputs, Looks
from safelight.export.making import PagesNotKept, PagesNotMade
from safelight.export.pack import ready_pack
from safelight.folders import FolderNotRead
from safelight.languages import LanguagesError
from safelight.settings import Settings
from safelight.web.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

    from safelight.catalogue.reading_ahead import Ahead, Edits


def export(
    settings: Settings,
    inputs: Inputs,
    looks: Looks | None = None,
    ahead: Ahead | None = None,
    edits: Callable[[], Edits] = dict,
) -> str | None:
    """Bring the pack up to date and return what was done, or None when it must not be served.

    Then what is wrong was printed: every problem of the content, every page that cannot be made, or
    what cannot be read or kept.

    `looks` is how the files looked a moment ago, `ahead` content that is being read already, and
    `edits` a few edited pages of it.
    """
    app = create_app(settings)
    library: Library = app.extensions["safelight"]
    library.ahead, library.edits = ahead, edits
    try:
        ready = ready_pack(
            app,
            settings.cache,
            inputs,
            lambda: library.catalogue,
            recompile=library.recompile,
            looks=looks,
            processes=os.cpu_count() or 1,
            check_bytes=False,
        )
    except BrokenContent as error:
        sys.stderr.write(f"{error}\n{error.count}. Mend them and try again.\n")
        return None
    except (LanguagesError, FolderNotRead, PagesNotMade, PagesNotKept) as error:
        sys.stderr.write(f"{error}\n")
        return None
    size = ready.path.stat().st_size / 1_000_000
    return f"{ready.made} pages made, {ready.kept} kept, {size:.1f} MB"
