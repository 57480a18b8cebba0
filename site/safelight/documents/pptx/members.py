"""The files inside a presentation, as python-pptx makes them.

Its own `save` packs them with the time of day in it; to pack them again without would cost a tenth
of the whole file.
"""

from __future__ import annotations

from typing import Any

from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter
from pptx.presentation import Presentation


class _Files:
    """Takes files, as python-pptx hands them to a ZIP."""

    def __init__(self) -> None:
        self.named: list[tuple[str, bytes]] = []

    def write(self, uri: PackURI, body: bytes) -> None:
        """Take a file."""
        self.named.append((uri.membername, body))


class _Gatherer(PackageWriter):
    """Hands the files to whatever it is given, in the order of a ZIP, instead of packing them."""

    def _write(self) -> None:
        files: Any = self._pkg_file
        self._write_content_types_stream(files)
        self._write_pkg_rels(files)
        self._write_parts(files)


def members(deck: Presentation) -> list[tuple[str, bytes]]:
    """Return the name and the bytes of every file of a presentation."""
    files: Any = _Files()
    package = deck.part.package
    _Gatherer.write(files, package._rels, tuple(package.iter_parts()))
    named: list[tuple[str, bytes]] = files.named
    return named
