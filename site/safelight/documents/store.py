"""Made files, kept on disk under the hash of what they were made from.

Several workers and threads share one folder. A file is written under another name and moved, so
that nobody is ever given half of one. Its checksum stands behind it: a power cut may leave less
than was written. The folder is kept below a size by taking away what was asked for longest ago. A
disk that is full or may not be written to costs time, and nothing else.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from safelight.catalogue.only_one import only_one
from safelight.catalogue.whole_files import write_whole

LIMIT = 4 << 30  # bytes: more than twice what every file of every language takes
SWEPT_TO = 0.8  # of the limit, so that not every new file sweeps
SUFFIX = ".file"
SUM = 4  # bytes of the checksum
UNSWEPT = 0.02  # of the limit: what each worker may write before it looks at the whole folder again


@dataclass
class Written:
    """How many bytes were written since the folder was last looked at."""

    size: int


@dataclass(frozen=True)
class FileStore:
    """Keeps files by key. `limit` is in bytes."""

    folder: Path
    limit: int = LIMIT
    _written: Written = field(default_factory=lambda: Written(LIMIT), compare=False)

    def get(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Return the file with this key, made now unless it is kept. It is made once, whoever else
        asks for it meanwhile."""
        kept = self.kept(key)
        if kept is not None:
            return kept
        with self._alone(key):
            kept = self.kept(key)
            if kept is not None:
                return kept
            made = make()
            self._keep(key, made)
        return made

    def kept(self, key: str) -> bytes | None:
        """Return the file if it is kept, and remember that it was asked for."""
        path = self._path(key)
        try:
            body, sum_of_body = _parted(path.read_bytes())
        except OSError:
            return None
        if sum_of_body != _sum(body):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return body

    def size(self, key: str) -> int | None:
        """Return how many bytes a kept file has, or None when there is none."""
        try:
            size = self._path(key).stat().st_size - SUM
        except OSError:
            return None
        return size if size >= 0 else None

    def sweep(self) -> None:
        """Take away what was asked for longest ago, until the folder is well below its limit."""
        self._written.size = 0
        files = sorted(self._files(), key=lambda one: one[1])
        total = sum(size for _, _, size in files)
        if total <= self.limit:
            return
        for path, _, size in files:
            path.unlink(missing_ok=True)
            total -= size
            if total <= self.limit * SWEPT_TO:
                return

    def _files(self) -> Iterator[tuple[Path, float, int]]:
        for path in self.folder.glob(f"*/*{SUFFIX}"):
            with contextlib.suppress(OSError):
                seen = path.stat()
                yield path, seen.st_mtime, seen.st_size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{SUFFIX}"

    @contextlib.contextmanager
    def _alone(self, key: str) -> Iterator[None]:
        """Wait until nobody else makes this file; where no lock can be had, go on without."""
        with contextlib.ExitStack() as stack:
            with contextlib.suppress(OSError):
                stack.enter_context(only_one(self.folder / f"{key[:2]}.lock"))
            yield

    def _keep(self, key: str, made: bytes) -> None:
        with contextlib.suppress(OSError):
            write_whole(self._path(key), made + _sum(made))
            self._written.size += len(made)
            if self._written.size > self.limit * UNSWEPT:
                self.sweep()


def _sum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(SUM, "big")


def _parted(kept: bytes) -> tuple[bytes, bytes]:
    """Return what was kept, and its checksum."""
    return kept[:-SUM], kept[-SUM:]
