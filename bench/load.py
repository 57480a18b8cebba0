"""Drives a server with wrk, on this machine only, and serves the same bytes by nginx."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.processes import HOST, cpu_seconds, pinned

CONNECTIONS = 32
LEFT_TO_NGINX = frozenset(
    {"connection", "date", "server", "content-length", "content-type", "etag", "vary"}
)
LOG = (
    'log_format ours escape=json \'{"time":"$time_iso8601","method":"$request_method",'
    '"path":"$uri","status":$status,"ms":$request_time,"bytes":$body_bytes_sent}\';'
)
CONFIGURATION = """
worker_processes 1; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; multi_accept on; }}
http {{
  {log}
  sendfile on; tcp_nopush on; keepalive_requests 100000000; server_tokens off; gzip_static on;
  gzip_vary on;
  client_body_temp_path {folder}/t; proxy_temp_path {folder}/t; fastcgi_temp_path {folder}/t;
  uwsgi_temp_path {folder}/t; scgi_temp_path {folder}/t;
  server {{
    listen {host}:{port}; root {folder}/root;
    location / {{ index page; {headers} types {{ }} default_type "text/html; charset=utf-8"; }}
  }}
}}
"""


def nginx_command(
    folder: Path,
    port: int,
    path: str,
    plain: bytes,
    packed: bytes,
    headers: Mapping[str, str],
    *,
    logs: bool,
) -> list[str]:
    """Lay out the same bytes and the same headers for nginx, and return the command that serves
    them.
    """
    place = folder / "root" / path.strip("/")
    place.mkdir(parents=True)
    (folder / "t").mkdir()
    (place / "page").write_bytes(plain)
    (place / "page.gz").write_bytes(packed)
    more = "".join(
        f'add_header {name} "{value}" always; '
        for name, value in headers.items()
        if name not in LEFT_TO_NGINX
    )
    log = f"{LOG} access_log {folder}/access.log ours;" if logs else "access_log off;"
    configuration = folder / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(folder=folder, log=log, host=HOST, port=port, headers=more)
    )
    return ["nginx", "-c", str(configuration), "-p", str(folder)]


@dataclass(frozen=True)
class Round:
    """What one round of load gave: requests a second, and processor microseconds a request."""

    requests: float
    microseconds: float


def drive(port: int, path: str, headers: Mapping[str, str], pid: int, seconds: int) -> Round:
    """Ask for one page as fast as the server answers. Raise RuntimeError on a wrong answer."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    before = cpu_seconds(pid)
    said = subprocess.run(
        pinned(1, [*command, f"http://{HOST}:{port}{path}"]),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    used = cpu_seconds(pid) - before
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(said)
    count = int(_number(r"(\d+) requests in", said))
    return Round(_number(r"Requests/sec:\s+([\d.]+)", said), used / count * 1e6)


def _number(pattern: str, text: str) -> float:
    match = re.search(pattern, text)
    if match is None:
        raise RuntimeError(text)
    return float(match[1])
