"""A real PostgreSQL for tests: a server in a temporary folder, and databases in it.

A server ends with the tests that use it, also where they are killed, and its folder goes with it.
"""

import fcntl
import getpass
import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from lumbar.store.postgres.database import Database

ASKED = "asked"
"""The one user who is asked for a password; `create role` makes it."""
HOW = "PostgreSQL is missing here (Debian: apt-get install postgresql)"
CHEAP = "-c fsync=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0"
"""Settings for a machine that does not lose its power. What is committed survives the death of all
processes of the server even so: the system has it."""
WATCH = """
while kill -0 "$2" && [ -d "$1" ]; do sleep 1; done 2>/dev/null
first() { head -n 1 "$1/data/postmaster.pid" 2>/dev/null; }
server="$(first "$1")"
[ -n "$server" ] && kill -QUIT "$server"
while [ -n "$(first "$1")" ] && kill -0 "$server" 2>/dev/null; do sleep 0.1; done
rm -rf "$1"
"""
"""Ends the server of a folder once a process has ended, and removes the folder."""


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
        """folder: empty, or one that another worker has made a server's."""
        self._programs = programs
        self.folder = folder
        self._data = folder / "data"
        self._user = "postgres" if os.geteuid() == 0 else getpass.getuser()
        self._other = self._user if os.geteuid() == 0 else None
        self._databases = 0
        port = folder / "port"
        if not port.exists():
            self._make()
            port.write_text(str(free_port()))
        self.port = int(port.read_text())

    def _make(self) -> None:
        if self._other:
            self.folder.chmod(0o755)
            self._data.mkdir()
            shutil.chown(self._data, self._user, self._user)
        self._do(
            "initdb", "-D", str(self._data), "-U", "lumbar", "-E", "UTF8", "--locale=C",
            "-A", "trust", "--no-sync", "--no-instructions",
        )  # fmt: skip
        access = self._data / "pg_hba.conf"
        asked = f"host all {ASKED} 127.0.0.1/32 scram-sha-256\n"
        access.write_text(asked + access.read_text())

    def start(self) -> None:
        """Starts the server; returns when it takes connections."""
        options = f"-c listen_addresses=127.0.0.1 -p {self.port} -k '' {CHEAP}"
        log = str(self._data / "log")
        self._do("pg_ctl", "-D", str(self._data), "-l", log, "-o", options, "-w", "-s", "start")

    def stop(self, how: str = "immediate") -> None:
        """Stops the server; how: as in pg_ctl -m. Returns when it has ended."""
        self._do("pg_ctl", "-D", str(self._data), "-w", "-s", "-m", how, "stop")

    def ends_with(self, process: int) -> None:
        """Has the server end soon after a process has, and its folder go, whatever ended that."""
        subprocess.run(  # noqa: S603 - our own
            ["/bin/sh", "-c", f"({WATCH}) &", "sh", str(self.folder), str(process)],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            check=True,
        )

    def freeze(self) -> None:
        """Stops all its processes where they are, until `thaw`."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Lets all its processes go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        first = (self._data / "postmaster.pid").read_text().split("\n")[0]
        listed = ["ps", "-o", "pid=", "--ppid", first]
        others = subprocess.run(listed, capture_output=True, check=False)  # noqa: S603
        for pid in (first, *others.stdout.decode().split()):
            os.kill(int(pid), number)

    def database(self, options: str = "", *, login: str = "lumbar") -> str:
        """Makes an empty database; returns its URL. options: of `create database`; login: user,
        or user:password, in the URL."""
        self._databases += 1
        name = f"lumbar{os.getpid()}_{self._databases}"
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


class Databases:
    """A few databases for many tests, each as good as new for the one that has it."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._free: list[_Reused] = []

    @asynccontextmanager
    async def one(self) -> AsyncIterator[str]:
        """Lends a database of its own; gives its URL."""
        database = self._free.pop() if self._free else _Reused(self._server.database())
        await database.empty()
        try:
            yield database.url
        finally:
            self._free.append(database)


class _Reused:
    """A database with the schema."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._anew = ""

    async def empty(self) -> None:
        """Has everything as it was when the schema was made; ends who still works on it."""
        if not self._anew:
            await (await Database.open(self.url, None)).close()
        connection = await asyncpg.connect(self.url)
        try:
            if not self._anew:
                self._anew = await _noted(connection)
            await connection.execute(f"{_OTHERS_END};{self._anew}")
        finally:
            await connection.close()


_OTHERS_END = """
select pg_terminate_backend(pid, 60000) from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
"""
"""Ends what still works on a database, such as the statement of a process that was killed."""


async def _noted(connection: Any) -> str:
    """Notes what all tables hold; returns the SQL that has them hold just that again."""
    rows = await connection.fetch("select tablename from pg_tables where schemaname = 'public'")
    tables = [row["tablename"] for row in rows]
    await connection.execute("create schema fresh")
    for table in tables:
        await connection.execute(f"create table fresh.{table} as table {table}")
    back = (
        f"delete from {table}; insert into {table} select * from fresh.{table}"  # noqa: S608
        for table in tables
    )
    return ";".join(back)


@contextmanager
def running_server() -> Iterator[Server]:
    """A server that runs until the context ends; the test is skipped where there is none."""
    programs = _programs()
    with tempfile.TemporaryDirectory(prefix="lumbar-postgres-") as folder:
        server = Server(Path(folder), programs)
        server.ends_with(os.getpid())
        server.start()
        try:
            yield server
        finally:
            server.stop()


@cache
def shared_server() -> Server:
    """The one server of all workers of a run, which the first of them starts. It ends with the
    run: nobody may stop it. The test is skipped where there is none."""
    programs = _programs()
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    process = os.getppid() if run else os.getpid()
    folder = Path(tempfile.gettempdir()) / f"lumbar-postgres-{run or process}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        is_first = not (folder / "port").exists()
        server = Server(folder, programs)
        if is_first:
            server.ends_with(process)
            server.start()
    return server


def _programs() -> Path:
    programs = binaries()
    if programs is None:
        pytest.skip(HOW)
    return programs
