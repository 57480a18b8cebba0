"""A real PostgreSQL cluster for tests: a primary and streaming replicas on this machine.

PostgreSQL refuses to run as root, so root starts it as the user that Debian made for it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

USER = "postgres"
HOST = "127.0.0.1"
SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
wal_level = replica
wal_keep_size = 256MB
max_wal_senders = 8
hot_standby = on
hot_standby_feedback = on
shared_buffers = 32MB
fsync = off
full_page_writes = off
autovacuum_naptime = 1s
"""
MISSING = (
    "PostgreSQL is not installed: neither initdb on PATH nor /usr/lib/postgresql/*/bin. "
    "On Debian and Ubuntu: sudo apt-get install postgresql"
)


def find_programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, or None."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def free_ports(count: int) -> tuple[int, ...]:
    """Return ports that nobody listens on."""
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind((HOST, 0))
    ports = tuple(one.getsockname()[1] for one in sockets)
    for one in sockets:
        one.close()
    return ports


@dataclass
class Node:
    """One server: its programs, data folder and port."""

    programs: Path
    folder: Path
    port: int

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs as a user it accepts. Raise when it fails."""
        as_user = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
        command = [*as_user, str(self.programs / program), *arguments]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, cwd=self.folder.parent
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr or done.stdout}")

    def control(self, *arguments: str) -> None:
        """Start, stop or promote the server, and wait until it has happened."""
        log = str(self.folder.with_suffix(".log"))
        self.run("pg_ctl", "-D", str(self.folder), "-l", log, "-w", "-t", "30", *arguments)

    def start(self) -> None:
        """Start the server."""
        self.control("start")

    def kill(self) -> None:
        """Stop the server as a power cut would: no goodbye to anybody."""
        self.control("-m", "immediate", "stop")

    def promote(self) -> None:
        """Make a standby the primary."""
        self.control("promote")

    def configure(self, *lines: str) -> None:
        """Add lines to the server's configuration."""
        with (self.folder / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("\n".join((f"port = {self.port}", *lines, "")))


class Cluster:
    """A primary and its standbys. Every standby follows whichever server is the primary."""

    def __init__(self, programs: Path, standbys: int, *, waits_for_standbys: bool) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="safelight-postgres-"))
        if os.geteuid() == 0:
            shutil.chown(self.home, USER, USER)
        self.nodes = [
            Node(programs, self.home / f"node{at}", port)
            for at, port in enumerate(free_ports(standbys + 1))
        ]
        self.primary, self.standbys = self.nodes[0], self.nodes[1:]
        self._make_primary(waits_for_standbys)
        with ThreadPoolExecutor() as pool:
            list(pool.map(self._make_standby, self.standbys))

    def _make_primary(self, waits_for_standbys: bool) -> None:
        node = self.primary
        flags = ("-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        node.run("initdb", "-D", str(node.folder), *flags)
        names = f"{len(self.standbys)} (*)" if waits_for_standbys and self.standbys else ""
        # A commit waits for the standbys only where a connection asks for it (`conninfo`).
        node.configure(
            SETTINGS, f"synchronous_standby_names = '{names}'", "synchronous_commit = local"
        )
        node.start()

    def _make_standby(self, node: Node) -> None:
        source = ("-h", HOST, "-p", str(self.primary.port), "-U", USER)
        node.run(
            "pg_basebackup", "-D", str(node.folder), *source, "-X", "stream", "-c", "fast", "-N"
        )
        primary = f"{self.conninfo()} target_session_attrs=read-write application_name=node"
        node.configure(f"primary_conninfo = '{primary}'", "synchronous_standby_names = ''")
        (node.folder / "standby.signal").touch()
        if os.geteuid() == 0:
            shutil.chown(node.folder / "standby.signal", USER, USER)
        node.start()

    def conninfo(self, *nodes: Node, database: str = USER) -> str:
        """Return the connection string of some servers, or of all."""
        ports = [str(node.port) for node in nodes or self.nodes]
        hosts = ",".join([HOST] * len(ports))
        return (
            f"host={hosts} port={','.join(ports)} user={USER} dbname={database} connect_timeout=2"
        )

    def close(self) -> None:
        """Stop what still runs and remove everything."""
        for node in reversed(self.nodes):
            if (node.folder / "postmaster.pid").exists():
                node.kill()
        shutil.rmtree(self.home, ignore_errors=True)
