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
from pathlib import Path
from statistics import median

from safelight.app import create_app
from safelight.documents.edition import Reader
from safelight.documents.epub import Epub
from safelight.documents.office import PACK, DocumentOffice, Offer, offers_of, open_office
from safelight.documents.pdf.writer import Pdf
from safelight.settings import read_settings
from safelight.web.library import Library

from bench.running_site import ROOT

PEER = ROOT / ".cache" / "weasyprint"
LESSON = "teachers/lessons/pressure-and-secrets"
AIMS = {"en": 1 / 8, "ar": 1 / 5, "ur": 1 / 3}  # of WeasyPrint's CPU
ROUNDS = 5
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


def weasyprint(path: Path) -> list[float]:
    """Return the CPU of each of WeasyPrint's writings, in milliseconds."""
    python = str(PEER / "bin" / "python")
    command = [python, str(ROOT / "bench" / "weasyprint_pdf.py"), str(path), str(ROUNDS)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return [float(line.split()[0]) for line in done.stdout.splitlines()]


def office_of(folder: Path) -> DocumentOffice:
    """Return the office of the real content, which keeps its files in a new folder."""
    app = create_app(read_settings(ROOT))
    library: Library = app.extensions["safelight"]
    settings = library.settings
    return open_office(
        library.catalogue,
        settings.content,
        library.texts,
        settings.origin,
        cache_folder=folder,
        root=settings.root,
    )


def compare(office: DocumentOffice) -> bool:
    """Print our CPU for one lesson beside WeasyPrint's, in three directions of writing."""
    good = True
    for language, aim in AIMS.items():
        page = office.catalogue.page(language, LESSON)
        if page is None:
            sys.exit(f"There is no {LESSON} in {language}.")
        offer = next(
            one
            for one in offers_of(page)
            if one.format.name == "pdf"
            and one.edition.reader is Reader.WHOLE
            and one.edition.length == page.facts.minutes
        )
        manuscript = office.manuscript(offer)
        Pdf().write(manuscript, office.studio)
        ours = median(
            cpu_milliseconds(lambda: Pdf().write(manuscript, office.studio)) for _ in range(ROUNDS)
        )
        with tempfile.TemporaryDirectory(prefix="safelight-bench-") as folder:
            theirs = median(weasyprint(as_html(office, offer, Path(folder))))
        good &= ours / theirs <= aim
        print(
            f"PDF in {language}: ours {ours:4.0f} ms, WeasyPrint {theirs:5.0f} ms,"
            f" 1/{theirs / ours:.1f} (at most 1/{1 / aim:.0f})",
            flush=True,
        )
    return good


def pack_cost(office: DocumentOffice) -> bool:
    """Print the CPU of every file of one lesson in its usual length, made anew."""
    page = office.catalogue.page("en", LESSON)
    assert page is not None
    inside = list(office.packed(page, page.facts.minutes))
    office.manuscript(inside[0])
    every = cpu_milliseconds(
        lambda: [one.format.write(office.manuscript(one), office.studio) for one in inside]
    )
    print(
        f"a full pack, {len(inside)} files: {every:.0f} ms of CPU (at most {PACK_AIM})", flush=True
    )
    return every <= PACK_AIM


def memory(office: DocumentOffice) -> bool:
    """Print the memory of this process after a hundred packs."""
    packs = [
        one
        for page in office.catalogue.pages.values()
        for one in offers_of(page)
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
    print(
        f"all files: {times[0]:.0f} s (at most {WHOLE_AIM}), again {times[1]:.1f} s (at most {AGAIN_AIM})"
    )
    return times[0] <= WHOLE_AIM and times[1] <= AGAIN_AIM


def main() -> None:
    """Print every figure; exit with 1 when one misses its aim."""
    if not (PEER / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=True)
        pip = [str(PEER / "bin" / "python"), "-m", "pip", "install", "--quiet", "weasyprint"]
        subprocess.run(pip, check=True)
    with tempfile.TemporaryDirectory(prefix="safelight-bench-") as folder:
        office = office_of(Path(folder))
        results = [compare(office), pack_cost(office), memory(office)]
    if os.environ.get("ALL", "1"):
        results.append(everything())
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
