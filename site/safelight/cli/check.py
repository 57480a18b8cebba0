"""`flask check`: every problem of the content, then advice.

Exit status 1 on a problem.
"""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import with_appcontext

from safelight.activities.kinds import KINDS
from safelight.catalogue.compiler import Compiled, compile_content
from safelight.catalogue.problems import Advice, counted
from safelight.cli.sentences import PlainCommand
from safelight.cli.versions import unrecorded_versions
from safelight.languages import read_languages, read_texts
from safelight.settings import Settings


@click.command(cls=PlainCommand)
@click.option("--no-advice", is_flag=True, help="Print problems only.")
@click.option("--strict", is_flag=True, help="Exit with 1 on advice too.")
@with_appcontext
def check(no_advice: bool, strict: bool) -> None:
    """Compile everything and print all problems, then advice."""
    from safelight.checks import run_checks  # only this command needs them
    from safelight.checks.strays import check_strays
    from safelight.checks.translation_state import check_interface_texts

    settings: Settings = current_app.extensions["safelight"].settings
    compiled = _compile(settings)
    for problem in compiled.problems:
        click.echo(f"problem: {problem}")
    advice: tuple[Advice, ...] = ()
    if not no_advice:
        advice = (
            *check_strays(settings.content, compiled.catalogue.languages),
            *run_checks(compiled.catalogue, settings.today),
            *check_interface_texts(compiled.catalogue.languages, settings.translations),
        )
    for one in advice:
        click.echo(f"advice:  {one}")
    if not no_advice and not compiled.problems:
        _say_of_versions(compiled, settings)
    counts = (
        counted(len(compiled.catalogue.pages), "page"),
        counted(len(compiled.problems), "problem"),
        counted(len(advice), "piece of advice", "pieces of advice"),
    )
    click.echo(f"{', '.join(counts)}.")
    if compiled.problems or (strict and advice):
        raise click.exceptions.Exit(1)


def _say_of_versions(compiled: Compiled, settings: Settings) -> None:
    """Say how many copies could not be told later how old they are. It is no advice: between two
    releases it is always so."""
    count = len(unrecorded_versions(compiled.catalogue, settings.today))
    if count:
        without = counted(count, "version has", "versions have")
        click.echo(f"Before a release: {without} no record. `flask documents record`")


def _compile(settings: Settings) -> Compiled:
    languages = read_languages(settings.translations)
    read_texts(settings.translations, languages)
    return compile_content(
        settings.content, languages, today=settings.today, kinds=KINDS, cache_folder=settings.cache
    )
