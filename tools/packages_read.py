"""What is wrong with a package, by its format."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from packages_cartridge import cartridge_problems
from packages_expected import Asked
from packages_listing import MANIFEST, listing_problems
from packages_moodle import moodle_problems
from packages_qti import qti_problems
from packages_schemas import parsed


def package_problems(path: Path, wanted: list[Asked]) -> Iterator[str]:
    """Yield what is wrong with a package; `wanted` are the questions of its page."""
    if path.name.endswith("-moodle.xml"):
        yield from moodle_problems(parsed(path.read_bytes()), wanted)
        return
    with zipfile.ZipFile(path) as opened:
        manifest = parsed(opened.read(MANIFEST))
        yield from listing_problems(opened, manifest)
        yield from _reader(path)(opened, manifest, wanted)


def _reader(path: Path) -> Callable[[zipfile.ZipFile, Any, list[Asked]], Iterator[str]]:
    if path.suffix == ".imscc":
        return cartridge_problems
    return qti_problems if path.name.endswith("-qti.zip") else _scorm


def _scorm(opened: zipfile.ZipFile, manifest: Any, wanted: list[Asked]) -> Iterator[str]:
    metadata = [one.text for one in manifest.iterfind("{*}metadata/*")]
    if metadata != ["ADL SCORM", "1.2"]:
        yield "It does not say that it is of SCORM 1.2."
    default = manifest.find("{*}organizations").get("default")
    if default not in {one.get("identifier") for one in manifest.iter("{*}organization")}:
        yield "Its first organisation is not there."
