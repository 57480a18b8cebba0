"""Files that lie where nothing reads them: whoever put them there waits in vain for a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from safelight.catalogue.problems import Advice
from safelight.folders import entries_in
from safelight.languages import Languages

OTHERS = ("data", "media")  # what lies beside the languages
ENDING = ".md"


def check_strays(folder: Path, languages: Languages) -> Iterator[Advice]:
    """Advise on every file in the content folder that is in no language, or no page of one."""
    places = (*languages.tags, *OTHERS)
    strange: set[str] = set()
    for inside, _ in entries_in(folder):
        place, in_a_folder, name = inside.partition("/")
        path = f"{folder.name}/{inside}"
        if not in_a_folder:
            message = "A page lies in the folder of its language. Move the file, or take it away."
            yield Advice(path, 1, message, "strays")
        elif place not in places and place not in strange:
            strange.add(place)
            message = (
                f"`{place}` is no language of translations/languages.toml: nothing in this folder "
                "is read. Rename it, or take it away."
            )
            yield Advice(f"{folder.name}/{place}", 1, message, "strays")
        elif place in languages.tags and not name.endswith((ENDING, "~")):
            message = f"Only what ends in `{ENDING}` is a page. Rename the file, or take it away."
            yield Advice(path, 1, message, "strays")
