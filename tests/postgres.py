"""A real PostgreSQL for tests: a server of their own in a temporary folder, and databases in it."""

import getpass
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ASKED = "asked"
"""The one user who is asked for a password; `create role` makes it."""
HOW = "PostgreSQL is missing here (Debian: apt-get install postgresql)"


def binaries() -> Path | None:
    """Returns the folder of PostgreSQL's server programs, the newest; None if there is none."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).resolve().parent
    # Debian keeps them off the PATH, a folder a version.
    found = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(found, key=lambda path: int(path.parts[-3]), default=None)
    return newest.parent if newest is not None else None


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


class Server:
    """A PostgreSQL server in a folder. It refuses to run as root: then it is the user's that
    Debian's package makes."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._programs = programs
        self._folder = folder / "postgres"
        self._user = "postgres" if os.geteuid() == 0 else getpass.getuser()
        self._other = self._user if os.geteuid() == 0 else None
        self._databases = 0
        self.port = free_port()
        self._running: subprocess.Popen[bytes] | None = None
        if self._other:
            folder.chmod(0o755)
            self._folder.mkdir()
            shutil.chown(self._folder, self._user, self._user)
        self._do(
            "initdb", "-D", str(self._folder), "-U", "lumbar", "-E", "UTF8", "--locale=C",
            "-A", "trust", "--no-sync", "--no-instructions",
        )  # fmt: skip
        access = self._folder / "pg_hba.conf"
        asked = f"host all {ASKED} 127.0.0.1/32 scram-sha-256\n"
        access.write_text(asked + access.read_text())

    def start(self) -> None:
        """Starts the server; returns when it takes connections."""
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -k '' -c fsync=off"
        log = str(self._folder / "log")
        self._do("pg_ctl", "-D", str(self._folder), "-l", log, "-o", options, "-w", "-s", "start")

    def stop(self, how: str = "immediate") -> None:
        """Stops the server; how: as in pg_ctl -m. Returns when it has ended."""
        self._do("pg_ctl", "-D", str(self._folder), "-w", "-s", "-m", how, "stop")

    def freeze(self) -> None:
        """Stops all its processes where they are, until `thaw`."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Lets all its processes go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        first = (self._folder / "postmaster.pid").read_text().split("\n")[0]
        listed = ["ps", "-o", "pid=", "--ppid", first]
        others = subprocess.run(listed, capture_output=True, check=False)  # noqa: S603
        for pid in (first, *others.stdout.decode().split()):
            os.kill(int(pid), number)

    def database(self, options: str = "", *, login: str = "lumbar") -> str:
        """Makes an empty database; returns its URL. options: of `create database`; login: user,
        or user:password, in the URL."""
        self._databases += 1
        name = f"lumbar{self._databases}"
        self.ask("postgres", f"create database {name} template template0 {options}")
        return f"postgresql://{login}@127.0.0.1:{self.port}/{name}"

    def ask_in(self, url: str, sql: str) -> str:
        """As `ask`, in the database of a URL."""
        return self.ask(url.rpartition("/")[2], sql)

    def ask(self, database: str, sql: str) -> str:
        """Returns what psql prints for a statement: rows a line, columns between bars."""
        done = self._do(
            "psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "lumbar", "-d", database,
            "-v", "ON_ERROR_STOP=1", "-qAt", "-c", sql,
        )  # fmt: skip
        return done.decode()

    def _do(self, program: str, *words: str) -> bytes:
        done = subprocess.run(  # noqa: S603
            [self._programs / program, *words],
            cwd="/",
            capture_output=True,
            check=False,
            user=self._other,
            group=self._other,
        )
        assert done.returncode == 0, f"{program}: {done.stderr.decode()}"
        return done.stdout


@contextmanager
def running_server() -> Iterator[Server]:
    """A server that runs until the context ends; the test is skipped where there is none."""
    programs = binaries()
    if programs is None:
        pytest.skip(HOW)
    with tempfile.TemporaryDirectory(prefix="lumbar-postgres-") as folder:
        server = Server(Path(folder), programs)
        server.start()
        try:
            yield server
        finally:
            server.stop()
