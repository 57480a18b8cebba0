"""Python's collection of cycles, left out where much is made and little thrown away."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Let nothing be looked through for cycles, as a `with` or on a function.

    Whoever makes millions of things that stay waits for that a tenth of the time. Afterwards it is
    as it was before.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
