"""What a site with given settings makes its pages from."""

from __future__ import annotations

from safelight.export.inputs import Inputs
from safelight.installed import installed_packages
from safelight.settings import Settings


def inputs_of(settings: Settings) -> Inputs:
    """Return the folders and words that pages are made from."""
    return Inputs(
        common=(str(settings.root / "site" / "safelight"), str(settings.translations)),
        content=str(settings.content),
        words=(settings.publish, settings.origin, settings.contact, *installed_packages()),
        today=settings.today.isoformat(),
    )
