"""What is raised when no engine can answer. It stands alone: the error pages know nothing else."""

from __future__ import annotations


class SearchUnavailable(Exception):  # noqa: N818 - it says what is the case
    """No server of an engine can answer."""


class NoServer(SearchUnavailable):
    """No server was reached, or none said anything in time: asking again would take as long."""
