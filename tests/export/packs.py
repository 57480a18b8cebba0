"""Packs of the sample site, made as a process that has just started would make them."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from safelight.app import create_app
from safelight.export.pack import Ready, ready_pack
from safelight.packfile import IDENTITY, PackFile
from safelight.serving.inputs import inputs_of
from safelight.settings import Settings
from safelight.web.library import Library


def settings_of(app: Flask) -> Settings:
    library: Library = app.extensions["safelight"]
    return library.settings


def pack_of(
    app: Flask, *, processes: int = 1, folder: Path | None = None, by_looks: bool = False
) -> Ready:
    """Bring the pack of a site up to date, as a process that has just started would.

    With `by_looks` it is done as `make export` does it: files that look the same are not read.
    """
    fresh = create_app(settings_of(app))
    library: Library = fresh.extensions["safelight"]
    return ready_pack(
        fresh,
        folder or library.settings.cache,
        inputs_of(library.settings),
        lambda: library.catalogue,
        recompile=library.recompile if by_looks else None,
        processes=processes,
        check_bytes=not by_looks,
    )


def content_of(app: Flask, name: str) -> Path:
    return settings_of(app).content / name


def bytes_of(pack: PackFile) -> dict[str, bytes]:
    return {address: pack.body(entry.variants[IDENTITY]) for address, entry in pack.entries.items()}
