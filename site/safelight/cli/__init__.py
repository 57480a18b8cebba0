"""The commands of the `flask` program.

Each is imported when it is called: a server and a build need none of them.
"""

from __future__ import annotations

from importlib import import_module

from click import Command, Context
from flask import Flask
from flask.cli import AppGroup

COMMANDS = (
    "check",
    "documents",
    "search",
    "translations",
)  # each is a module here and the command in it


class _Commands(AppGroup):
    """Flask's own group, with our commands."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*super().list_commands(ctx), *COMMANDS})

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Return a command by its name."""
        if cmd_name in COMMANDS:
            command: Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
            return command
        return super().get_command(ctx, cmd_name)


def register(app: Flask) -> None:
    """Add our commands to the app."""
    app.cli = _Commands(app.cli.name)
