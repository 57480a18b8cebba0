"""`flask documents …`: make every file ahead, and record which versions there have been."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask import current_app
from flask.cli import with_appcontext

from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import compile_or_raise
from safelight.catalogue.history import FILE, as_toml
from safelight.catalogue.problems import BrokenContent, counted
from safelight.cli.sentences import PlainGroup
from safelight.cli.versions import unrecorded_versions
from safelight.languages import read_languages, read_texts
from safelight.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from safelight.documents.building import Built
    from safelight.documents.office import DocumentOffice

MEGABYTE = 1e6


@click.group(cls=PlainGroup)
def documents() -> None:
    """Look after the files of pages."""


@documents.command()
@click.option("--processes", default=2, show_default=True, help="How many to make at once.")
@with_appcontext
def build(processes: int) -> None:
    """Make every file of every page in every language, unless it is kept already."""
    from safelight.documents.building import build_all  # only this command needs them

    settings: Settings = current_app.extensions["safelight"].settings
    made = build_all(office_of(settings), processes, _start, settings, _with_a_bar)
    size = sum(one for _, one in made.files.values()) / MEGABYTE
    click.echo(f"{len(made.files)} files, {made.new} of them new, {size:.0f} MB.")


def _with_a_bar(made: Iterable[Built], count: int) -> AbstractContextManager[Iterable[Built]]:
    """Show how far it is, where there is a terminal."""
    return click.progressbar(made, length=count, label="Making files")


def _start(settings: Settings) -> None:
    """Get a process of the build ready."""
    from safelight.documents.building import use

    use(office_of(settings))


def office_of(settings: Settings) -> DocumentOffice:
    """Return the office of the content in the settings, without the rest of the site.

    Raise BrokenContent when the content has problems.
    """
    from safelight.documents.office import open_office

    languages = read_languages(settings.translations)
    catalogue = compile_or_raise(
        settings.content,
        languages,
        today=settings.today,
        kinds=KINDS,
        cache_folder=settings.cache,
        only_reviewed=settings.publish == "reviewed",
    )
    return open_office(
        catalogue,
        settings.content,
        read_texts(settings.translations, languages),
        settings.origin,
        cache_folder=settings.cache,
        root=settings.root,
    )


@documents.command()
@with_appcontext
def record() -> None:
    """Record the version of every page that is new, so that its copy code is known for good."""
    settings: Settings = current_app.extensions["safelight"].settings
    compiled = current_app.extensions["safelight"].compile()
    if compiled.problems:
        raise BrokenContent(compiled.problems)
    path: Path = settings.content / "data" / FILE
    new = unrecorded_versions(compiled.catalogue, settings.today)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(as_toml(one) for one in new)
    click.echo(f"{counted(len(new), 'version')} recorded.")
