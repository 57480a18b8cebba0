"""`make validate`: the W3C's own checker (vnu, from npm) on every page.

Needs Java and npm.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

from bench.addresses import every_address, real_catalogue
from bench.running_site import ROOT, running_site

TOOLS = ROOT / ".cache" / "validator"
JAR = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def main() -> None:
    """Print every error of every page, and their number."""
    for program in ("java", "npm"):
        if not shutil.which(program):
            sys.exit(f"`make validate` needs {program}. Install it and try again.")
    if not JAR.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--prefix", str(TOOLS), "vnu-jar"], check=True
        )
    paths = every_address(real_catalogue())
    with tempfile.TemporaryDirectory() as folder, running_site() as origin:
        for number, path in enumerate(paths):
            with urllib.request.urlopen(origin + path) as answer:
                (Path(folder) / f"{number}.html").write_bytes(answer.read())
        command = ["java", "-Xss4m", "-jar", str(JAR), "--errors-only", "--format", "gnu", folder]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = [line for line in result.stderr.split("\n") if line.strip()]
        for line in lines[:200]:
            name = line.split(".html")[0].rsplit("/", 1)[-1]
            print(paths[int(name)] if name.isdigit() else "", line.partition(".html")[2])
    print(f"{len(paths)} pages: {len(lines)} errors.")
    sys.exit(1 if lines else 0)


if __name__ == "__main__":
    main()
