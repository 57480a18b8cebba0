"""The commands of the `flask` program."""

from __future__ import annotations

from flask import Flask

from safelight.cli.check import check
from safelight.cli.documents import documents
from safelight.cli.search import search
from safelight.cli.translations import translations


def register(app: Flask) -> None:
    """Add our commands to the app."""
    app.cli.add_command(check)
    app.cli.add_command(documents)
    app.cli.add_command(search)
    app.cli.add_command(translations)
