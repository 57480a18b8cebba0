"""A digest of code, which is part of the key of everything that the code has made and we keep."""

from __future__ import annotations

import hashlib
from pathlib import Path


def code_digest(folder: Path) -> str:
    """Return a digest of all Python code below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
