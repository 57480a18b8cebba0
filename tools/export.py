"""Makes every page of the site and packs it for the server: `make export`.

When nothing has changed since the last time, it says so and ends before anything big is loaded.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).absolute().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from safelight.export.seen import Seen  # noqa: E402 - the package lies in site/
from safelight.serving.inputs import inputs_of  # noqa: E402 - likewise
from safelight.settings import read_settings  # noqa: E402 - likewise


def main() -> int:
    """Bring the pack up to date and say what was done. Return 1 when the content is broken."""
    started = perf_counter()
    settings = read_settings(ROOT)
    inputs = inputs_of(settings)
    seen = Seen(settings.cache)
    look = inputs.look()
    if seen.is_still(look):
        print(f"Nothing has changed ({perf_counter() - started:.2f} s).")
        return 0
    from safelight.serving.command import export  # only now: it loads the whole site

    words = export(settings, inputs)
    if words is None:
        return 1
    seen.remember(look)
    print(f"{words} in {perf_counter() - started:.2f} s.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
