"""Makes every page of the site and packs it for the server: `make export`.

When nothing has changed since the last time, it says so and ends before anything big is loaded.
With `--watch` it stays, and makes anew what changes while somebody writes.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from safelight.catalogue.reading_ahead import Ahead, Edits

STARTED = time.perf_counter()
gc.disable()  # a build is over before there is anything to collect
# Pydantic would read the metadata of every installed package to look for plug-ins of its own.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")
ROOT = Path(__file__).absolute().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from safelight.export.inputs import Inputs, Looks  # noqa: E402 - the package lies in site/
from safelight.export.maker import Maker, MakerEnded  # noqa: E402 - likewise
from safelight.export.reading_edits import read_edits  # noqa: E402 - likewise
from safelight.export.seen import PACK, Seen  # noqa: E402 - likewise
from safelight.folders import FolderNotRead  # noqa: E402 - likewise
from safelight.serving.inputs import inputs_of  # noqa: E402 - likewise
from safelight.settings import Settings, settings_to_start  # noqa: E402 - likewise

CAN_FORK = sys.platform == "linux"  # elsewhere a copy of a running process may not be whole
MORE_THAN_ONE = (os.cpu_count() or 1) > 1  # processor: alone, one would wait for its copy
NOTHING = "Nothing has changed"
BETWEEN_LOOKS = 0.05  # seconds; a look at thousands of files takes longer, and then waits longer


def main() -> int:
    """Bring the pack up to date and say what was done. Return 1 when the content is broken or may
    not be read."""
    settings = settings_to_start(ROOT)
    inputs = inputs_of(settings)
    try:
        if "--watch" not in sys.argv[1:]:
            return 0 if build(settings, inputs) else 1
        looks = inputs.looks()
        good = bring_up_to_date(settings, inputs, looks, STARTED)
        watch(settings, inputs, looks)
    except FolderNotRead as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0 if good else 1


def build(settings: Settings, inputs: Inputs) -> bool:
    """Bring the pack up to date once. Return False when the content is broken.

    Where there is a pack, a copy of this process loads the site while this one looks whether it is
    needed, and reads what was edited.
    """
    if not (CAN_FORK and MORE_THAN_ONE and (settings.cache / PACK).exists()):
        return bring_up_to_date(settings, inputs, inputs.looks(), STARTED)

    def make(looks: Looks, edits: Callable[[], Edits]) -> bool:
        return bring_up_to_date(settings, inputs, looks, STARTED, edits)

    with Maker(load_site, make) as maker:
        looks = inputs.looks()
        if Seen(settings.cache).is_still(inputs.look(looks)):
            say(NOTHING, STARTED)
            return True
        maker.tell(looks)
        if settings.publish != "reviewed":  # a site of reviewed pages is compiled whole
            maker.tell(read_edits(inputs, looks, settings.translations, settings.cache))
        with contextlib.suppress(MakerEnded):
            return maker.result()
    return bring_up_to_date(settings, inputs, looks, STARTED)


def bring_up_to_date(
    settings: Settings,
    inputs: Inputs,
    looks: Looks,
    started: float,
    edits: Callable[[], Edits] = dict,
) -> bool:
    """Make what has changed. Return False when the content is broken.

    `looks` is how the files looked before anything of them was read, `edits` gives what was read in
    edited pages since.
    """
    seen, look = Seen(settings.cache), inputs.look(looks)
    if seen.is_still(look):
        say(NOTHING, started)
        return True
    is_first = not (settings.cache / PACK).exists() and CAN_FORK
    beside = pack_code_beside(settings) if is_first else 0
    ahead = begin_to_read(settings) if is_first else None
    load_site()
    from safelight.serving.command import export

    words = export(settings, inputs, looks, ahead, edits)
    if beside:
        from safelight.portions import wait_for  # loaded by now

        wait_for(beside)
    if words is None:
        return False
    seen.remember(look)
    say(words, started)
    return True


def say(words: str, started: float) -> None:
    """Say what was done, and how long it took."""
    print(f"{words} ({time.perf_counter() - started:.2f} s).", flush=True)


def load_site() -> None:
    """Load the whole site, which only making pages needs.

    Babel looks through its list of 600 time zones, file by file, for the one that this machine is
    in. No page says a time of day, so it is told one.
    """
    zone = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    try:
        import safelight.serving.command  # noqa: F401 - loaded, not used
    finally:
        del os.environ["TZ"]
        if zone is not None:
            os.environ["TZ"] = zone


def pack_code_beside(settings: Settings) -> int:
    """Start to pack what every page needs in a second process, while this one loads the site.

    Only a build from nothing has so many of them that it is worth the start. They lie in the cache
    by the digest of their bytes: whatever is not there in time is packed when it is needed.
    Return the process's number.
    """
    process = os.fork()
    if process:
        return process
    status = 1
    try:
        from safelight.export.compression import KEPT_FILES, ON_EVERY_PAGE, pack_ahead
        from safelight.web.style_sheets import as_sent

        static = ROOT / "site" / "safelight" / "web" / "static"
        paths = {
            *static.rglob("*.css"),
            *static.rglob("*.js"),
            *map(static.joinpath, ON_EVERY_PAGE),
        }
        read = ((path.as_posix(), path.read_bytes()) for path in sorted(paths))
        sent = ((path, as_sent(body) if path.endswith(".css") else body) for path, body in read)
        pack_ahead(sent, settings.cache / KEPT_FILES)
        status = 0
    finally:
        os._exit(status)  # without the parent's own endings


def begin_to_read(settings: Settings) -> Ahead | None:
    """Begin to read the content in a process of its own, while this one loads the rest."""
    from safelight.catalogue.reading_ahead import read_ahead
    from safelight.languages import LanguagesError, read_languages

    try:
        languages = read_languages(settings.translations)
    except LanguagesError:
        return None  # it is said where the site needs them
    return read_ahead(settings.content, languages, settings.cache)


def watch(settings: Settings, inputs: Inputs, before: Looks) -> None:
    """Follow the content until Ctrl+C. When code or templates change, start again with the new.

    `before` is how the files looked when the pack was made: what has changed since is not in it.
    """
    load_site()  # before the first change, not at it
    from safelight.catalogue.reading_ahead import load_readers

    load_readers()

    while True:
        started = time.perf_counter()
        now = inputs.looks()
        looking = time.perf_counter() - started
        if now != before:
            if common_in(inputs, now) != common_in(inputs, before):
                os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606 - this same command
            bring_up_to_date(settings, inputs, now, started)
            before = now
            gc.collect()  # when nobody waits for it
        time.sleep(max(BETWEEN_LOOKS, 4 * looking))


def common_in(inputs: Inputs, looks: Looks) -> Looks:
    """Return how all but the content looks: code, templates and interface texts."""
    content = f"{len(inputs.common)}/"
    return {name: look for name, look in looks.items() if not name.startswith(content)}


if __name__ == "__main__":
    status = 0
    with contextlib.suppress(KeyboardInterrupt):
        status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # at once: to take thousands of objects apart one by one helps nobody
