"""`flask search build`: the search index on disk, so that nobody's first search has to wait."""

from __future__ import annotations

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from safelight.catalogue.problems import BrokenContent
from safelight.search.judging import engine_of, figures_table, groups, read_judged


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


@search.command()
@click.option(
    "--judged",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="tests/search/judged",
    help="The folder of judged searches.",
)
@with_appcontext
def evaluate(judged: Path) -> None:
    """Print how well the judged searches are answered, by part and language.

    s@1, s@3 and MRR count what a reader sees, the help card first; "alone" leaves the card out.
    "help" is the share of distressed searches with the right card, "false" that of ordinary ones
    with any.
    """
    ask = engine_of(current_app.extensions["safelight-search"].current())
    click.echo(figures_table(groups(ask(one) for one in read_judged(judged))))
