"""What indexes and aliases are called in OpenSearch, and how the aliases move when a generation is
published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Action = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Names:
    """The names of one site in a cluster that may serve others too."""

    prefix: str = "safelight"

    @property
    def indexes(self) -> str:
        """Return a pattern that only the indexes of this site match."""
        return f"{self.prefix}-index-*"

    def index(self, language: str, generation: str) -> str:
        """Return the index of a language in a generation."""
        return f"{self.prefix}-index-{language}.{generation}"

    def language(self, index: str) -> str:
        """Return the language of an index."""
        return index.removeprefix(f"{self.prefix}-index-").partition(".")[0]

    def generation(self, index: str) -> str:
        """Return the generation of an index."""
        return index.removeprefix(f"{self.prefix}-index-").partition(".")[2]

    def alias(self, language: str) -> str:
        """Return the name under which readers find a language."""
        return f"{self.prefix}-{language}"

    def before(self, language: str) -> str:
        """Return the name of the generation before."""
        return f"before-{self.prefix}-{language}"


def publishing(
    names: Names, generation: str, held: Mapping[str, Sequence[str]]
) -> tuple[list[Action], list[str]]:
    """Return the changes that publish a generation, to be made at once, and the indexes to drop.

    `held` has the aliases of every index. Raise LookupError when the generation is not there.
    """
    if not any(names.generation(index) == generation for index in held):
        raise LookupError(f"The search index {generation} has not been built.")
    actions: list[Action] = []
    dropped = []
    for index, aliases in sorted(held.items()):
        alias, before = (make(names.language(index)) for make in (names.alias, names.before))
        if names.generation(index) == generation:
            actions.append(_action("add", index, alias))
            if before in aliases:
                actions.append(_action("remove", index, before))
        elif alias in aliases:
            actions += [_action("remove", index, alias), _action("add", index, before)]
        elif before in aliases:
            dropped.append(index)
    return actions, dropped


def _action(what: str, index: str, alias: str) -> Action:
    return {what: {"index": index, "alias": alias}}
