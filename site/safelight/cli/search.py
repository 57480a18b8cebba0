"""`flask search …`: build the index ahead, and see what a search finds and why."""

from __future__ import annotations

import math
from operator import itemgetter
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from safelight.cli.sentences import PlainGroup
from safelight.search.heard import Heard
from safelight.search.judging import engine_of, figures_table, groups, read_corpora, read_judged
from safelight.search.offering import pages_to_offer
from safelight.search.request import Request
from safelight.search.service import Search

LIKELIEST = 3


@click.group(cls=PlainGroup)
def search() -> None:
    """Look after the search index."""


def _opened() -> Search:
    opened: Search = current_app.extensions["safelight-search"].current()
    return opened


@search.command()
@with_appcontext
def build() -> None:
    """Build the index of every language, unless it is there already."""
    opened = _opened()
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
    "help" is the share of distressed searches with the right card, "named" that of those whose card
    names the right page at least, "line" that of those with the right page in a card or a line;
    "false" and "lines" are the shares of ordinary ones with any card and any line.
    """
    ask = engine_of(_opened())
    rows = (*read_judged(judged), *read_corpora(judged))
    click.echo(figures_table(groups(ask(one) for one in rows)))


_language = click.option("--language", "-l", default="en", help="The tag of the reader's language.")
_band = click.option("--band", default="", help="Only what this children's band may see.")


@search.command()
@click.argument("words", nargs=-1, required=True)
@_language
@_band
@with_appcontext
def query(words: tuple[str, ...], language: str, band: str) -> None:
    """Print what a search finds. It is not kept."""
    answer = _opened().answer(_request(words, language, band))
    if answer.corrected:
        click.echo(f"Showing results for: {answer.corrected}")
    if answer.help:
        click.echo(f"Help first: {answer.help.page.key} ({answer.help.rule})")
    if answer.offered:
        click.echo(f"Help in a line: {', '.join(one.key for one in answer.offered)}")
    click.echo(f"{answer.total} results")
    for one in answer.found:
        text = "".join(f"[{span.text}]" if span.marked else span.text for span in one.passage)
        click.echo(f"{one.score:8.2f}  {one.language}  {one.key}\n          {text}")
    if answer.nearest:
        click.echo(f"Nearest topics: {', '.join(answer.nearest)}")
    if answer.to_start_with:
        click.echo(f"Topics to start with: {', '.join(answer.to_start_with)}")


@search.command()
@click.argument("words", nargs=-1, required=True)
@_language
@with_appcontext
def explain(words: tuple[str, ...], language: str) -> None:
    """Print how a search is understood: what each word may stand for, and what it hints at."""
    request = _request(words, language, "")
    understood, asked = _opened().understand(request.text, language)
    for word, unit in zip(understood.words, understood.units, strict=True):
        readings = (f"{'+'.join(one.stems)} ×{one.weight:g}" for one in unit.alternatives)
        click.echo(f"{word}: {', '.join(readings)}")
    for name, found in (
        ("kinds", asked.hints.kinds),
        ("audiences", asked.hints.audiences),
        ("topics", asked.topics),
    ):
        click.echo(f"{name}: {', '.join(sorted(found)) or 'none'}")
    _explain_help(asked.heard)


def _explain_help(heard: Heard) -> None:
    helper = _opened().helper
    card = helper.help_for(heard)
    click.echo(f"help first: {f'{card.page.key}, by {card.rule}' if card else 'none'}")
    if card and card.besides:
        click.echo(f"named besides: {', '.join(one.key for one in card.besides)}")
    offered = pages_to_offer(helper, heard, card)
    if offered:
        click.echo(f"named in a line: {', '.join(one.key for one in offered)}")
    click.echo(f"concepts: {', '.join(sorted(heard.concepts)) or 'none'}")
    likely = sorted(heard.likeness.items(), key=itemgetter(1), reverse=True)[:LIKELIEST]
    shares = (f"{name or 'none'} {math.exp(score):.2f}" for name, score in likely)
    click.echo(f"like the examples of: {', '.join(shares) or 'none'}")


def _request(words: tuple[str, ...], language: str, band: str) -> Request:
    if language not in _opened().catalogue.languages:
        raise click.BadParameter(f"There is no language `{language}`.")
    return Request(" ".join(words), language, band=band)
