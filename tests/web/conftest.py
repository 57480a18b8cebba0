"""Fixtures of the web tests."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from safelight.web import fault_log


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Return what a server would write to standard error."""
    stream = io.StringIO()
    handler = fault_log.install(stream)
    yield stream
    logging.getLogger(fault_log.NAME).removeHandler(handler)
