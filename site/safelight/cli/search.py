"""`flask search build`: the search index on disk, so that nobody's first search has to wait."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import with_appcontext

from safelight.catalogue.problems import BrokenContent


@click.group()
def search() -> None:
    """Look after the search index."""


@search.command()
@with_appcontext
def build() -> None:
    """Build the index of every language, unless it is there already."""
    try:
        opened = current_app.extensions["safelight-search"].current()
    except BrokenContent as broken:
        raise click.ClickException(f"{broken}\n{len(broken.problems)} problems.") from broken
    click.echo(f"The search is ready in {len(opened.catalogue.languages.all)} languages.")
