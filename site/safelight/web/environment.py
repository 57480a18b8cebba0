"""The templates' surroundings: Flask's own, quicker to set up for each part of a page, with
compiled templates kept beside the templates as Python keeps compiled modules.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import jinja2
from flask import Flask
from flask.templating import Environment as FlaskEnvironment
from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

BESIDE = "__pycache__"  # the name that Python itself, and every tool, knows not to look into


class Environment(FlaskEnvironment):
    """Lets templates without globals of their own share the app's.

    Jinja lays an empty layer over them for each template, and then goes through all of them at
    every import of one template by another: a tenth of the time of a page.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template."""
        return super().make_globals(d) if d else self.globals


class _Compiled(FileSystemBytecodeCache):
    """Keeps compiled templates where it can. A disk that is full or may not be written to, or a
    folder that somebody took away, costs time, and nothing else."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one."""
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take one that was kept. Whatever is wrong with it, it is compiled again."""
        try:
            super().load_bytecode(bucket)
        except Exception:
            bucket.reset()


def keep_compiled_templates(app: Flask, cache_folder: Path) -> None:
    """Let the app find its templates compiled; call it once its environment is whole.

    They lie beside the templates and last as long as compiled modules do; where Python may write
    none, they lie in the cache. A template that changes is compiled anew by itself, and all are
    when Jinja or the way of compiling changes.
    """
    folder = Path(app.root_path) / str(app.template_folder) / BESIDE
    if not _may_write(folder):
        folder = cache_folder / "templates"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    names = f"%s-{_way_of_compiling(app.jinja_env):08x}.cache"
    app.jinja_env.bytecode_cache = _Compiled(str(folder), names)


def _may_write(folder: Path) -> bool:
    place = folder if folder.exists() else folder.parent
    return not sys.dont_write_bytecode and os.access(place, os.W_OK)


def _way_of_compiling(environment: jinja2.Environment) -> int:
    """Return a digest of what compiled code depends on besides the template."""
    said = (
        jinja2.__version__,
        environment.trim_blocks,
        environment.lstrip_blocks,
        environment.undefined.__name__,
        sorted(environment.extensions),
    )
    return zlib.crc32(repr(said).encode())
