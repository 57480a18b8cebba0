"""Fixtures: what composes the pages of the real site."""

from __future__ import annotations

import pytest

from safelight.catalogue.catalogue import Catalogue
from safelight.documents.composing import Composer
from tests.documents.composed import composer_of


@pytest.fixture(scope="session")
def composer(catalogue: Catalogue) -> Composer:
    """Return what composes the pages of the real site."""
    return composer_of(catalogue)
