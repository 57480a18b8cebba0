"""Commands that end with a sentence where the site says itself what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from safelight.catalogue.problems import BrokenContent
from safelight.folders import FolderNotRead
from safelight.languages import LanguagesError
from safelight.search.unavailable import SearchUnavailable


class PlainCommand(click.Command):
    """A command that prints the site's own errors as sentences."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Raise ClickException where the site says what is wrong."""
        with _in_a_sentence():
            return super().invoke(ctx)


class PlainGroup(click.Group):
    """A group whose commands print the site's own errors as sentences."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command of the group. Raise ClickException where the site says what is wrong."""
        with _in_a_sentence():
            return super().invoke(ctx)


@contextmanager
def _in_a_sentence() -> Iterator[None]:
    try:
        yield
    except BrokenContent as broken:
        raise click.ClickException(f"{broken}\n{broken.count}.") from broken
    except SearchUnavailable as lost:
        raise click.ClickException(f"The search is not there. {lost}") from lost
    except (LanguagesError, FolderNotRead) as error:
        raise click.ClickException(str(error)) from error
