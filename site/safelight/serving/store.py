"""What a server runs: finished pages from the packed file, and the app for all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from safelight.export.pack import ready_pack
from safelight.serving.inputs import inputs_of
from safelight.web import fault_log, views
from safelight.web.access_log import AccessLog
from safelight.web.library import Library
from safelight.web.page_store import PageStore

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


def serve_from_store(app: Flask, log: AccessLog | None = None) -> WSGIApplication:
    """Return the application that a server is given.

    Pages that are not there yet are made first; broken content raises BrokenContent, with every
    problem, pages that cannot be made raise PagesNotMade, and a cache that cannot be written to
    raises PagesNotKept. While developing nothing is kept: each page is made when it is asked for.
    """
    library: Library = app.extensions["safelight"]
    settings = library.settings
    log = log or AccessLog()
    views.load_all(app)
    if settings.development:
        return log.around(app)
    fault_log.install()
    ready = ready_pack(app, settings.cache, inputs_of(settings), lambda: library.catalogue)
    return PageStore(app, ready.pack, log)
