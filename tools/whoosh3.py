"""Runs the engine's tests on the fork `whoosh3` instead of Whoosh, from a folder of its own.

It must work on the day we need it, so it fails where the fork cannot be installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".cache" / "whoosh3"
REQUIREMENTS = ROOT / "requirements-whoosh3.txt"
ASK = "import whoosh; print(whoosh.__file__, end='')"
TESTS = ("tests/search/test_backends.py", "-k", "whoosh", "-q", "-n", "0", "-p", "no:cacheprovider")


def main() -> int:
    """Install the fork where it is missing, and return what the tests return."""
    stamp = FOLDER / "requirements.txt"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(FOLDER, ignore_errors=True)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        choice = ["--require-hashes", "--no-deps", "--target", str(FOLDER), "-r", str(REQUIREMENTS)]
        subprocess.run([*pip, *choice], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(FOLDER)}
    ask = [sys.executable, "-c", ASK]
    found = subprocess.run(ask, env=environment, capture_output=True, text=True, check=True).stdout
    if FOLDER not in Path(found).parents:
        print(f"The fork was not used, but {found}.", file=sys.stderr)
        return 1
    command = [sys.executable, "-m", "pytest", *TESTS]
    return subprocess.run(command, env=environment, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
