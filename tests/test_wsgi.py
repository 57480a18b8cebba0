"""A server starts on good content, and refuses broken content with the list."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.sample_site import ROOT, sample_content, write

PROGRAM = (
    "import wsgi\n"
    "answers = []\n"
    "environ = {'REQUEST_METHOD': 'GET', 'PATH_INFO': '/en/help/now/', 'QUERY_STRING': '',\n"
    "  'SERVER_NAME': 'x', 'SERVER_PORT': '80', 'wsgi.url_scheme': 'http'}\n"
    "body = wsgi.application(environ, lambda status, headers, *_: answers.append(status))\n"
    "print(answers[0], b'I need help now' in b''.join(body))\n"
    "import sys\n"
    "print('loaded:', *sorted({'pikepdf', 'pptx'} & set(sys.modules)))\n"
)


def start(content: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, "SAFELIGHT_CONTENT": str(content), "SAFELIGHT_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_server_answers_from_good_content(tmp_path: Path) -> None:
    result = start(sample_content(tmp_path), tmp_path / "cache")
    assert "200 OK True" in result.stdout, result.stderr
    # A start does not wait for what only files are made by: a quarter of a second.
    assert "loaded:" in result.stdout.splitlines()


def test_a_server_refuses_broken_content_and_prints_every_problem(tmp_path: Path) -> None:
    content = sample_content(tmp_path)
    write(content, "en/help/bad.md", "nothing")
    write(content, "en/elsewhere/bad.md", "nothing")
    result = start(content, tmp_path / "cache")
    assert result.returncode == 1
    assert "content/en/help/bad.md:1: There is no front matter" in result.stderr
    assert "content/en/elsewhere/bad.md:1: No page type lies here" in result.stderr
    assert "Mend them and start again" in result.stderr


def test_a_server_without_a_cache_it_can_write_to_says_so_in_a_sentence(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("no folder")
    result = start(sample_content(tmp_path), cache)
    assert result.returncode == 1
    assert result.stderr.startswith(f"The pages cannot be kept in {cache}: ")
    assert "SAFELIGHT_CACHE" in result.stderr
    assert "Traceback" not in result.stderr
