"""Static files and pictures, each under an address that holds the digest of its whole folder.

Style sheets and modules name each other by relative addresses, so a digest folder is the one way
in which all of them can be cached for ever and still change together.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from flask import Flask, Response, abort, current_app, url_for
from werkzeug.security import safe_join

from safelight.folders import Look, bytes_of, entries_in, is_hidden, looks_of
from safelight.web.style_sheets import as_sent

EXTENSION = "safelight-assets"
YEAR = 365 * 24 * 60 * 60  # seconds
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}


@dataclass
class DigestFolder:
    """A folder of files and the digest of their bytes: read once, or on every change while
    developing."""

    folder: Path
    development: bool
    # Once worked out, by digest and path; only templates and content name paths.
    addresses: dict[tuple[str, str], str] = field(default_factory=dict)
    _digest: str = ""
    _looks: dict[str, Look] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @property
    def digest(self) -> str:
        """Return sixteen hexadecimal digits that change whenever a file does."""
        if self._digest and not self.development:
            return self._digest
        with self._lock:
            looks = looks_of(self.folder)
            if looks != self._looks or not self._digest:
                self._digest, self._looks = self._read(), looks
        return self._digest

    def _read(self) -> str:
        digest = hashlib.sha256()
        for inside, entry in entries_in(self.folder):
            name, content = inside.encode(), bytes_of(entry)
            if content is None:
                continue
            digest.update(b"%d:%s%d:%s" % (len(name), name, len(content), content))
        return digest.hexdigest()[:16]

    def send(self, digest: str, path: str) -> Response:
        """Return the file, to be kept for a year; under an old digest it may not be kept at all."""
        found = safe_join(str(self.folder), path)
        # A name that is too long is no file; `Path.is_file` raises.
        if found is None or is_hidden(path) or not os.path.isfile(found):  # noqa: PTH113
            abort(404)
        # Read whole: a visitor who leaves in the middle would leave the file open.
        body = Path(found).read_bytes()
        if path.endswith(".css") and not self.development:
            body = as_sent(body)
        response = Response(body)
        response.cache_control.max_age = YEAR
        response.content_type = TYPES.get(Path(path).suffix, "application/octet-stream")
        if digest == self.digest:
            response.cache_control.public = True
            response.cache_control.immutable = True
        else:
            response.headers["Cache-Control"] = "no-store"
        return response


def asset(path: str) -> str:
    """Return the address of a file in `static/`."""
    return _address("static", path)


def media(name: str) -> str:
    """Return the address of a picture in `content/media/`."""
    return _address("media", name)


def _address(endpoint: str, path: str) -> str:
    folder = _folders()[endpoint]
    at = (folder.digest, path)
    known = folder.addresses.get(at)
    if known is None:
        known = url_for(endpoint, digest=at[0], path=path)
        if not folder.development:
            folder.addresses[at] = known
    return known


def _folders() -> dict[str, DigestFolder]:
    folders: dict[str, DigestFolder] = current_app.extensions[EXTENSION]
    return folders


def _static(digest: str, path: str) -> Response:
    return _folders()["static"].send(digest, path)


def _media(digest: str, path: str) -> Response:
    return _folders()["media"].send(digest, path)


def register(app: Flask) -> None:
    """Serve static files and pictures, and give templates `asset` and `media`."""
    settings = app.extensions["safelight"].settings
    app.extensions[EXTENSION] = {
        "static": DigestFolder(Path(app.root_path) / "static", settings.development),
        "media": DigestFolder(settings.content / "media", settings.development),
    }
    for name, view in (("static", _static), ("media", _media)):
        rule = f"/{name}/<digest>/<path:path>"
        app.add_url_rule(rule, name, view, methods=["GET"], provide_automatic_options=False)
    app.jinja_env.globals.update(asset=asset, media=media)
