"""Makes the virtual environment and keeps it true to the requirements:

`environment.py run`, `postgres` (run, with the search in PostgreSQL), `dev`, or `learn` (run, with
what the weights of help first are made by).

It runs on the system's Python, so it uses nothing but the standard library. With nothing changed it
ends at once.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / "bin" / "python"
SETS = {
    "run": ("requirements.txt",),
    "postgres": ("requirements.txt", "requirements-postgres.txt"),
    "dev": ("requirements.txt", "requirements-postgres.txt", "requirements-dev.txt"),
    "learn": ("requirements.txt", "requirements-learn.txt"),
}
OLDEST = (3, 11)
NO_VENV = (
    "This Python cannot make a virtual environment. On Debian and Ubuntu install what is missing:\n"
    "  sudo apt-get install python3-venv"
)


def main() -> int:
    """Install the set of packages named on the command line, unless it is there already."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        return fail(
            f"Safelight needs Python 3.11 or later; this is {found}. Try: make PYTHON=python3.12 …"
        )
    name = sys.argv[1]
    wanted = digest_of(SETS[name])
    stamp = FOLDER / f"safelight-{name}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return 0
    if not works() and not make():
        return fail(NO_VENV)
    print(f"Installing the packages of {' and '.join(SETS[name])} …", flush=True)
    files = [word for file in SETS[name] for word in ("-r", str(ROOT / file))]
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*pip, "--require-hashes", *files], check=False).returncode:
        return fail("The packages could not be installed. Nothing else was changed; try again.")
    for one, needed in SETS.items():
        if set(needed) <= set(SETS[name]):
            (FOLDER / f"safelight-{one}").write_text(digest_of(needed))
    return 0


def digest_of(files: tuple[str, ...]) -> str:
    """Return the digest of the requirements, and of the Python they are installed for."""
    digest = hashlib.sha256(sys.version.encode())
    for file in files:
        digest.update((ROOT / file).read_bytes())
    return digest.hexdigest()


def works() -> bool:
    """Return whether the environment is whole, and of this very Python."""
    if not PYTHON.exists():
        return False
    ask = [str(PYTHON), "-c", "import sys, pip; print(sys.version, end='')"]
    answer = subprocess.run(ask, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout == sys.version


def make() -> bool:
    """Make the environment anew. Return False when this Python cannot."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    print("Making the virtual environment .venv …", flush=True)
    command = [sys.executable, "-m", "venv", str(FOLDER)]
    return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0


def fail(words: str) -> int:
    """Say what is wrong and return the exit status for it."""
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
