"""Keeps templates as compiled code between starts."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache


def keep_compiled_templates(app: Flask, cache_folder: Path) -> None:
    """Let the app find its templates compiled. One that has changed is compiled anew by itself."""
    folder = cache_folder / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(str(folder))
