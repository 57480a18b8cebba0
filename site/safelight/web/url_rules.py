"""Rules of addresses that are quick to set up.

Werkzeug compiles two functions for each rule when it is added: they build addresses, with and
without a query. The site has some sixty rules and a build asks for a few, so each is compiled when
an address is first built: a tenth of the time in which one edited page is made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from werkzeug.routing import Rule

Build = Callable[..., tuple[str, str]]


class QuickRule(Rule):
    """A rule whose addresses are built by functions that are compiled when they are first used."""

    def _compile_builder(self, append_unknown: bool = True) -> Build:
        compiled: list[Build] = []

        def build(rule: Rule, **values: Any) -> tuple[str, str]:
            if not compiled:
                compiled.append(super(QuickRule, self)._compile_builder(append_unknown))
            return compiled[0](rule, **values)

        return build
