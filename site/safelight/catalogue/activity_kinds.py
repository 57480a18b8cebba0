"""What the catalogue asks of the kinds of activity. They are handed in: it knows none of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Protocol

from safelight.catalogue.model import Activity, Page
from safelight.catalogue.page_types.page_type import Fault
from safelight.catalogue.problems import Problem, did_you_mean


class ActivityKind(Protocol):
    """A kind of activity, as far as reading goes."""

    def complete(self, activity: Activity) -> Activity:
        """Return the activity with everything that its file leaves to be understood."""
        ...

    def faults(self, page: Page) -> Iterator[Fault]:
        """Yield what is wrong with a source page of this kind, its words apart."""
        ...

    def word_faults(self, page: Page) -> Iterator[Fault]:
        """Yield what is wrong with the words of a page, in its own language."""
        ...


ActivityKinds = Mapping[str, ActivityKind]


def completed(page: Page, kinds: ActivityKinds) -> Page:
    """Return the page with its activity as its kind understands it."""
    if page.activity is None:
        return page
    activity = replace(page.activity, kind=page.facts.kind)
    kind = kinds.get(page.facts.kind)
    return replace(page, activity=kind.complete(activity) if kind else activity)


def kind_problems(page: Page, kinds: ActivityKinds) -> Iterator[Problem]:
    """Yield what is wrong with a source page as an activity of its kind, its words apart."""
    if page.activity is None or not page.facts.kind:
        return
    kind = kinds.get(page.facts.kind)
    if kind is None:
        near = did_you_mean(page.facts.kind, kinds) or f" Write one of: {', '.join(kinds)}."
        yield Problem(page.path, 1, f"There is no kind `{page.facts.kind}`.{near}")
        return
    for fault in kind.faults(page):
        yield Problem(page.path, fault.line, fault.message)


def word_problems(page: Page, kinds: ActivityKinds) -> Iterator[Problem]:
    """Yield what is wrong with the words of an activity, a source page or a translation."""
    kind = kinds.get(page.facts.kind)
    if page.activity is None or kind is None:
        return
    for fault in kind.word_faults(page):
        yield Problem(page.path, fault.line, fault.message)
