"""What an edit of a few pages makes anew, found without looking at the other pages.

It answers only where it is certain that nothing else can have changed: settings, programs, day and
other files are as they were, and other pages say of the edited ones what they said before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import Flask

from safelight.catalogue.model import Page
from safelight.catalogue.recompiling import NotCertain, Recompiled
from safelight.export.addresses import Address, addresses_of
from safelight.export.inputs import FEW, PAGE, File, Inputs
from safelight.export.kept_state import State
from safelight.export.keys import card_of
from safelight.export.rendering import context_of

# Given the digests of all content files before and now: the catalogue now, or NotCertain.
Recompile = Callable[[Mapping[str, str], Mapping[str, str]], Recompiled]


@dataclass(frozen=True)
class Edit:
    """What has happened to the files since the pack was made."""

    inputs: Inputs
    before: State
    files: Mapping[str, File]
    recompile: Recompile

    def addresses(self, app: Flask) -> tuple[list[Address], frozenset[str]]:
        """Return the addresses to make anew, and the paths of all that they replace.

        Raise NotCertain when it takes a look at everything to tell.
        """
        self._compare()
        old, new = self.inputs.of_content(self.before.files), self.inputs.of_content(self.files)
        changed = self.recompile(old, new).changed
        if any(_seen_elsewhere(before) != _seen_elsewhere(after) for before, after in changed):
            raise NotCertain
        keys = self.before.about_pages
        gone: set[str] = set()
        wanted: list[Address] = []
        with context_of(app):
            for before, after in changed:
                gone.update(one.path_info for one in addresses_of(before, keys[before.language]))
                wanted.extend(addresses_of(after, keys[after.language]))
        return wanted, frozenset(gone | {one.path_info for one in wanted})

    def _compare(self) -> None:
        """Raise NotCertain unless a few pages were edited, and nothing else."""
        if self.before.settings != self.inputs.settings_digest():
            raise NotCertain
        before = self.before.files
        if before.keys() != self.files.keys():
            raise NotCertain
        edited = [name for name, file in self.files.items() if file[2] != before[name][2]]
        prefix = f"{len(self.inputs.common)}/"
        pages = all(name.startswith(prefix) and name.endswith(PAGE) for name in edited)
        if not pages or not 0 < len(edited) <= FEW:
            raise NotCertain


def _seen_elsewhere(page: Page) -> tuple[str, object]:
    """Return what pages besides this one show of it."""
    return card_of(page), page.stale_sections
