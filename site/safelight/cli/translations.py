"""`flask translations …`: what a translator needs: what is missing, what is stale, and the stamp
of a finished page."""

from __future__ import annotations

import re
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from safelight.activities.kinds import KINDS
from safelight.catalogue.catalogue import Catalogue
from safelight.catalogue.compiler import compile_content
from safelight.catalogue.front_matter_reader import split
from safelight.catalogue.model import Page
from safelight.catalogue.problems import counted
from safelight.cli.sentences import PlainGroup
from safelight.languages import MESSAGES, read_languages, unfilled_texts
from safelight.settings import Settings


@click.group(cls=PlainGroup)
def translations() -> None:
    """Show what is missing in a language, and stamp finished translations."""


def _catalogue() -> Catalogue:
    settings: Settings = current_app.extensions["safelight"].settings
    languages = read_languages(settings.translations)
    compiled = compile_content(
        settings.content, languages, today=settings.today, kinds=KINDS, cache_folder=settings.cache
    )
    return compiled.catalogue


@translations.command()
@click.argument("language", required=False)
@with_appcontext
def status(language: str | None) -> None:
    """List, for one language or all, the pages that are missing, stale or unreviewed, and the
    interface texts that are empty."""
    catalogue = _catalogue()
    tags = [tag for tag in catalogue.languages.tags if tag != catalogue.languages.source]
    if language and language not in tags:
        raise click.ClickException(f"No such language. Choose one of: {', '.join(tags)}.")
    for tag in [language] if language else tags:
        for source in catalogue.sources():
            key, page = source.key, catalogue.page(tag, source.key)
            if page is None:
                click.echo(f"{tag}  missing     {key}")
            elif page.stale_sections:
                names = "; ".join(one.heading for one in page.stale_sections)
                click.echo(f"{tag}  stale       {key}: {names}")
            else:
                click.echo(f"{tag}  {page.review_state.value.split('-')[0]:<11} {key}")
        _say_of_texts(tag)


def _say_of_texts(tag: str) -> None:
    settings: Settings = current_app.extensions["safelight"].settings
    found = unfilled_texts(settings.translations, tag)
    for one in found:
        click.echo(f"{tag}  empty       {' '.join(one.text.split())}")
    if found:
        click.echo(
            f"{tag}  {counted(len(found), 'interface text is', 'interface texts are')} empty. "
            f"Fill in translations/{tag}/{MESSAGES}, then `make translations`."
        )


@translations.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@with_appcontext
def stamp(files: tuple[Path, ...]) -> None:
    """Write into each finished translation the revision of the English page it was made from."""
    settings: Settings = current_app.extensions["safelight"].settings
    catalogue = _catalogue()
    for file in files:
        source = _source_of(file, settings.content, catalogue)
        stamped = _stamped(file, source.revision)
        file.write_text(stamped, encoding="utf-8")
        click.echo(f"{file}: {source.revision}")


def _source_of(file: Path, content: Path, catalogue: Catalogue) -> Page:
    """Return the page that a file translates. Raise ClickException where there is none."""
    found, root = file.resolve(), content.resolve()
    inside = found.relative_to(root) if found.is_relative_to(root) else Path()
    if len(inside.parts) <= 1:
        raise click.ClickException(f"{file}: it does not lie in a language's folder of {content}.")
    key = Path(*inside.parts[1:]).with_suffix("").as_posix()
    source = catalogue.source(key)
    if source is None or inside.parts[0] == catalogue.languages.source:
        raise click.ClickException(f"{file}: there is no English page `{key}` to stamp it with.")
    return source


def _stamped(file: Path, revision: str) -> str:
    """Return the text of a translation with this revision in its front matter. Raise ClickException
    where it has no front matter."""
    text = file.read_text(encoding="utf-8")
    head, body, _ = split(text)
    if not head:
        raise click.ClickException(
            f"{file}: there is no front matter to stamp. "
            "It stands at the top, between two lines of three hyphens."
        )
    line = f'translated_from: "{revision}"'
    head, count = re.subn(r"^translated_from:.*$", line, head, count=1, flags=re.M)
    more = "" if count else f"{line}\n"
    return f"---\n{head}{more}---\n{body}"
