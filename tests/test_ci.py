"""What a change must pass installs what is missing, and nothing that is there in another way."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.sample_site import ROOT

NOTING = '#!/bin/sh\necho "$(basename "$0") $*" >>"$NOTES"\n'
STANDS_FOR = {
    "apt-get": NOTING,
    "sudo": '#!/bin/sh\nexec "$@"\n',
    "tee": "#!/bin/sh\ncat >/dev/null\n",
    "dpkg-query": "#!/bin/sh\nexit 1\n",
    "timeout": '#!/bin/sh\nshift\nexec "$@"\n',
    "make": NOTING,
    "google-chrome": NOTING,
}


def test_a_chrome_that_is_installed_is_enough(tmp_path: Path) -> None:
    notes, programs = tmp_path / "notes", tmp_path / "bin"
    programs.mkdir()
    for name, text in STANDS_FOR.items():
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    subprocess.run(
        [str(ROOT / ".ci" / "run")],
        env={"PATH": f"{programs}:/usr/bin:/bin", "NOTES": str(notes)},
        capture_output=True,
        check=True,
    )
    written = notes.read_text()
    assert "make lint types test" in written
    assert "postgresql" in written
    assert "chromium" not in written
