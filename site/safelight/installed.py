"""What is installed beside us, by the names of its folders.

`importlib.metadata` would say as much, and takes longer to load than an edited page to read.
"""

from __future__ import annotations

import contextlib
import os
import sys
from functools import cache

ENDING = ".dist-info"


@cache
def installed_packages() -> tuple[str, ...]:
    """Return name and version of every installed package, as "jinja2-3.1.6.dist-info". The folders
    are looked through once."""
    names: list[str] = []
    for folder in sys.path:
        if folder.endswith("site-packages"):
            with contextlib.suppress(FileNotFoundError), os.scandir(folder) as found:
                names.extend(one.name for one in found if one.name.endswith(ENDING))
    return tuple(sorted(names))


def version_of(package: str) -> str:
    """Return the version of an installed package. Raise PackageNotFoundError when there is none."""
    wanted = _plain(package)
    for one in installed_packages():
        name, _, version = one.removesuffix(ENDING).partition("-")
        if _plain(name) == wanted:
            return version
    from importlib.metadata import version as version_said  # it lies elsewhere

    return version_said(package)


def _plain(name: str) -> str:
    """Return a name as it is compared: in folders it has "_" for "-"."""
    return name.lower().replace("-", "_").replace(".", "_")
