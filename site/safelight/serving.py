"""What a server runs: finished pages from the packed file, and the app for all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from safelight.export.inputs import Inputs, installed_packages
from safelight.export.pack import ready_pack
from safelight.settings import Settings
from safelight.web.access_log import AccessLog
from safelight.web.library import Library
from safelight.web.page_store import PageStore

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


def serve_from_store(app: Flask) -> WSGIApplication:
    """Return the application that a server is given.

    The pages are made first where they are not there yet; broken content raises BrokenContent, with
    every problem. While developing nothing is kept: each page is made when it is asked for.
    """
    library: Library = app.extensions["safelight"]
    log = AccessLog()
    if library.settings.development:
        return log.around(app)
    ready = ready_pack(
        app, library.settings.cache, inputs_of(library.settings), lambda: library.catalogue
    )
    return PageStore(app, ready.pack, log)


def inputs_of(settings: Settings) -> Inputs:
    """Return what the pages of a site with these settings are made from."""
    return Inputs(
        shell=(str(settings.root / "site" / "safelight"), str(settings.translations)),
        content=str(settings.content),
        words=(settings.publish, settings.origin, settings.contact, *installed_packages()),
        today=settings.today.isoformat(),
    )
