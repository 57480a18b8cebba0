"""`make bench-documents`: the CPU of our PDF beside WeasyPrint's of the same words, of a whole
pack, the memory after a hundred packs, and the time for all files of everything.

Needs pip, and Pango for WeasyPrint (Debian: libpango-1.0-0, libpangoft2-1.0-0).
`make bench-documents ALL=` leaves the last part out.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from safelight.catalogue.model import Page  # noqa: E402 - the package lies in site/
from safelight.cli.documents import office_of  # noqa: E402 - likewise
from safelight.documents.edition import Reader  # noqa: E402 - likewise
from safelight.documents.epub import Epub  # noqa: E402 - likewise
from safelight.documents.office import PACK, DocumentOffice, Offer, offers_of  # noqa: E402 - likewise
from safelight.documents.pdf.writer import Pdf  # noqa: E402 - likewise
from safelight.documents.store import FileStore  # noqa: E402 - likewise
from safelight.settings import read_settings  # noqa: E402 - likewise

PEER = ROOT / ".cache" / "weasyprint"
LESSONS = tuple(
    f"teachers/lessons/{slug}"
    for slug in (
        "stop-turn-it-over-tell",
        "pressure-and-secrets",
        "when-group-chats-go-wrong",
        "recognising-manipulation",
        "online-bullying-and-bystanders",
        "sextortion-a-crime-against-you",
    )
)
AIMS = {"en": 1 / 8, "ar": 1 / 5, "ur": 1 / 3}  # of WeasyPrint's CPU
PACK_AIM, MEMORY_AIM, PACKS = 300, 200, 100  # ms of CPU, MB, packs
WHOLE_AIM, AGAIN_AIM = 180, 5  # seconds
BODY = re.compile(r"<body[^>]*>(.*)</body>", re.S)


def cpu_milliseconds(work: Callable[[], object]) -> float:
    """Return the CPU that some work takes, all threads together."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def as_html(office: DocumentOffice, offer: Offer, folder: Path) -> Path:
    """Write the same words as one HTML file, with our style, fonts and pictures beside it."""
    book = zipfile.ZipFile(io.BytesIO(Epub().write(office.manuscript(offer), office.studio)))
    book.extractall(folder)
    inside = folder / "EPUB"
    parts = sorted(inside.glob("part-*.xhtml"), key=lambda one: int(one.stem.partition("-")[2]))
    pages = [one.read_text(encoding="utf-8") for one in (inside / "title.xhtml", *parts)]
    found = [BODY.search(one) for one in pages]
    body = "".join(one[1] for one in found if one)
    head = pages[0].partition("<body")[0]
    (inside / "whole.html").write_text(f"{head}<body>{body}</body></html>", encoding="utf-8")
    return inside / "whole.html"


def weasyprint(paths: list[Path]) -> list[float]:
    """Return the CPU of each of WeasyPrint's writings, in milliseconds."""
    program = str(ROOT / "bench" / "weasyprint_pdf.py")
    command = [str(PEER / "bin" / "python"), program, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return [float(line.split()[0]) for line in done.stdout.splitlines()]


def office_in(folder: Path) -> DocumentOffice:
    """Return the office of the real content, which keeps its files in a new folder."""
    office = office_of(read_settings(ROOT))
    return replace(office, store=FileStore(folder))


def whole_pdf(page: Page) -> Offer:
    """Return the PDF for who teaches a lesson, in its usual length."""
    return next(
        one
        for one in offers_of(page, "en")
        if one.format.name == "pdf"
        and one.edition.reader is Reader.WHOLE
        and one.edition.length == page.facts.minutes
    )


def compare(office: DocumentOffice) -> bool:
    """Print our CPU for lessons beside WeasyPrint's, in three directions of writing.

    Each lesson is written once, in a process that has written another one before: neither may
    remember it.
    """
    good = True
    for language, aim in AIMS.items():
        offers = [whole_pdf(office.catalogue.pages[language, key]) for key in LESSONS]
        ours = [_cost(office, one) for one in offers][1:]
        with tempfile.TemporaryDirectory(prefix="safelight-bench-") as folder:
            paths = [as_html(office, one, Path(folder) / str(at)) for at, one in enumerate(offers)]
            theirs = weasyprint(paths)[1:]
        ratio = median(their / our for our, their in zip(ours, theirs, strict=True))
        good &= ratio >= 1 / aim
        print(
            f"PDF in {language}, {len(ours)} lessons: ours {median(ours):4.0f} ms,"
            f" WeasyPrint {median(theirs):5.0f} ms, 1/{ratio:.1f} (at most 1/{1 / aim:.0f})",
            flush=True,
        )
    return good


def _cost(office: DocumentOffice, offer: Offer) -> float:
    manuscript = office.manuscript(offer)
    return cpu_milliseconds(partial(Pdf().write, manuscript, office.studio))


def pack_cost(office: DocumentOffice) -> bool:
    """Print the CPU of a ZIP of every file of a lesson, all made for the first time."""
    first, *pages = (office.catalogue.pages["en", key] for key in LESSONS)
    office.file(_pack_of(first))
    cost = median(cpu_milliseconds(partial(office.file, _pack_of(one))) for one in pages)
    count = len(list(office.packed(first, first.facts.minutes)))
    print(f"a full pack, {count} files: {cost:.0f} ms of CPU (at most {PACK_AIM})", flush=True)
    return cost <= PACK_AIM


def _pack_of(page: Page) -> Offer:
    packs = [one for one in offers_of(page, "en") if one.format is PACK]
    return next(one for one in packs if one.edition.length == page.facts.minutes)


def memory(office: DocumentOffice) -> bool:
    """Print the memory of this process after a hundred packs."""
    packs = [
        one
        for page in office.catalogue.pages.values()
        for one in offers_of(page, "en")
        if one.format is PACK
    ]
    for one in packs[:PACKS]:
        office.file(one)
    held = _resident()
    print(
        f"memory after {min(PACKS, len(packs))} packs: {held:.0f} MB (below {MEMORY_AIM})",
        flush=True,
    )
    return held < MEMORY_AIM


def _resident() -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes.split()[1]) / 1000


def everything() -> bool:
    """Print how long all files of everything take, and again with nothing changed."""
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as folder:
        environment = {**os.environ, "SAFELIGHT_CACHE": folder}
        times = []
        for _ in range(2):
            start = time.monotonic()
            command = [sys.executable, "-m", "flask", "--app", "wsgi", "documents", "build"]
            subprocess.run(command, check=True, cwd=ROOT, env=environment)
            times.append(time.monotonic() - start)
    first, again = times
    print(f"all files: {first:.0f} s (at most {WHOLE_AIM}), again {again:.1f} s ({AGAIN_AIM})")
    return times[0] <= WHOLE_AIM and times[1] <= AGAIN_AIM


def main() -> None:
    """Print every figure; exit with 1 when one misses its aim."""
    if not (PEER / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=True)
        pip = [str(PEER / "bin" / "python"), "-m", "pip", "install", "--quiet", "weasyprint"]
        subprocess.run(pip, check=True)
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as folder:
        office = office_in(Path(folder))
        results = [compare(office), pack_cost(office), memory(office)]
    if os.environ.get("ALL", "1"):
        results.append(everything())
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
