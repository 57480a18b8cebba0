"""Keeps parsed files by the hash of their bytes, so that a start with nothing changed parses
nothing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import tempfile
import zlib
from pathlib import Path

import markdown
import pymdownx

from safelight.catalogue.markdown import DIALECT_VERSION
from safelight.catalogue.page_reader import ReadFile

CRC = 4  # bytes of checksum before all else: a damaged cache is noticed before it is believed


def cache_version(sizes: dict[str, tuple[int, int]]) -> str:
    """Return what a parsed file depends on besides its bytes: dialect, libraries, our own code,
    picture sizes."""
    code = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        code.update(path.read_bytes())
    parts = (
        DIALECT_VERSION,
        markdown.__version__,
        str(pymdownx.__version__),
        code.hexdigest(),
        repr(sorted(sizes.items())),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def pack(file: ReadFile) -> bytes:
    """Return a parsed file as the bytes that the cache keeps."""
    return pickle.dumps(file, protocol=pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> ReadFile:
    """Return the parsed file."""
    file: ReadFile = pickle.loads(packed)  # noqa: S301 - our own file, in our own cache folder
    return file


def load(folder: Path | None, version: str) -> dict[str, bytes]:
    """Return the packed files by `digest:path`.

    A missing, damaged or foreign cache is an empty one.
    """
    if folder is None:
        return {}
    try:
        raw = memoryview((folder / f"parsed-{version}.pickle").read_bytes())
        if int.from_bytes(raw[:CRC], "big") != zlib.crc32(raw[CRC:]):
            return {}
        kept = pickle.loads(raw[CRC:])  # noqa: S301 - our own file, in the server's own cache folder
    except Exception:  # a pickle can fail in many ways, and each only means: parse again
        return {}
    return kept if isinstance(kept, dict) else {}


def save(folder: Path | None, version: str, files: dict[str, bytes]) -> None:
    """Write the cache in one move.

    A folder that cannot be written to costs time, not the start.
    """
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            packed = pickle.dumps(files, protocol=pickle.HIGHEST_PROTOCOL)
            file.write(zlib.crc32(packed).to_bytes(CRC, "big") + packed)
        Path(name).replace(folder / f"parsed-{version}.pickle")
        for old in folder.glob("parsed-*.pickle"):
            if old.name != f"parsed-{version}.pickle":
                old.unlink(missing_ok=True)
