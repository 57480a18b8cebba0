"""`tools/export.py --watch` follows what changes from its first look on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample_site import ROOT, write

# What is built is told, and nothing more: the first build takes as long as an edit needs.
PROGRAM = """
import os, sys
sys.path.insert(0, "tools")
import export
from pathlib import Path

folder, edited = map(Path, sys.argv[1:])
content, code = str(folder / "content"), str(folder / "code")
builds = 0

def build(*_):
    global builds
    builds += 1
    print("built", flush=True)
    if builds == 1:
        edited.write_text("edited")
    else:
        raise KeyboardInterrupt
    return True

def start_again(*_):
    print("started again", flush=True)
    raise KeyboardInterrupt

export.inputs_of = lambda settings: export.Inputs((code,), content, ())
export.bring_up_to_date = build
os.execv = start_again
sys.argv = ["export.py", "--watch"]
try:
    export.main()
except KeyboardInterrupt:
    pass
"""


@pytest.mark.parametrize(
    ("edited", "said"),
    [("content/page.md", "built\nbuilt\n"), ("code/page.html", "built\nstarted again\n")],
)
def test_an_edit_during_the_first_build_is_not_lost(tmp_path: Path, edited: str, said: str) -> None:
    for name in ("content/page.md", "code/page.html"):
        write(tmp_path, name, "as it was")
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), str(tmp_path / edited)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.stdout == said, result.stderr
