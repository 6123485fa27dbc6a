"""Several processes of bot.py on one PostgreSQL, as who hosts them has them: signals and logs.

Telegram is a sandbox in the test's own process, which posts updates to a load balancer; or any
other Bot API server that the replicas are told of.
"""

import asyncio
import contextlib
import os
import signal
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from lumbar.coach.person import Person
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.shares import share_of
from sandbox.server import Sandbox
from tests.e2e.process import until
from tests.patience import PATIENCE
from tests.postgres import Server, free_port
from tests.programs import Process, start_bot
from tests.replicas.dealing import Dealer

TOKEN = "42:sandbox"
BOT = 42
SECRET = "dealt"
REPLICAS = 3
FIRST_PERSON = 700_000_000_001
LISTEN = "0A"
"""A state of a socket, in /proc/net/tcp."""
_OWNERS = (
    "select l.share, r.address from leases l join replicas r on r.id = l.owner "
    "where share >= 0 and until > now()"
)


@dataclass(eq=False)
class Replica:
    """One process. port: where it takes updates; log: all that it has said."""

    process: Process
    port: int
    log_file: Path
    frozen: bool = False
    ended: float | None = None
    began: float = field(default_factory=time.time)

    @property
    def log(self) -> str:
        return self.log_file.read_text()

    @property
    def runs(self) -> bool:
        return self.process.returncode is None

    def ports(self) -> set[int]:
        """The ports at which it listens."""
        mine = {
            file.readlink().name.removeprefix("socket:[").removesuffix("]")
            for file in Path(f"/proc/{self.process.pid}/fd").iterdir()
        }
        rows = Path(f"/proc/{self.process.pid}/net/tcp").read_text().splitlines()[1:]
        sockets = [row.split() for row in rows]
        return {
            int(local.partition(":")[2], 16)
            for _, local, _, state, *_, inode in (one[:10] for one in sockets)
            if state == LISTEN and inode in mine
        }

    def send(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def freeze(self) -> None:
        """Stops it where it is, until `thaw`."""
        self.send(signal.SIGSTOP)
        self.frozen = True

    def thaw(self) -> None:
        self.send(signal.SIGCONT)
        self.frozen = False


class Cluster:
    """Replicas, their PostgreSQL, the load balancer, and a Telegram."""

    def __init__(self, folder: Path, server: Server, **environ: str) -> None:
        """folder: where their logs lie; environ: what each replica gets besides."""
        self.sandbox = Sandbox(TOKEN, local=True)
        self.world = self.sandbox.world
        # So long that no other number in the database has them in it by chance.
        self.world._person_ids.at_least(FIRST_PERSON)
        self.dealer = Dealer()
        self.server = server
        self.url = server.database()
        self.replicas: list[Replica] = []
        self._folder = folder
        self._environ = environ
        self._begun = 0

    async def open(self) -> None:
        """Starts what the replicas need, and none of them."""
        await self.sandbox.start()
        await self.dealer.start()
        # Makes the tables, so that a test can put people there before.
        await (await Database.open(self.url, self.bot)).close()

    @property
    def bot(self) -> int:
        token = self._environ.get("TELEGRAM_BOT_TOKEN", TOKEN)
        return int(token.partition(":")[0])

    async def close(self) -> None:
        """Ends whatever runs."""
        for replica in self.replicas:
            if replica.runs:
                replica.process.kill()
                replica.thaw()
                await replica.process.wait()
        await self.dealer.stop()
        await self.sandbox.stop()

    async def start(self, replicas: int = REPLICAS) -> None:
        """Starts so many at once; returns when people are spread evenly over them."""
        await asyncio.gather(*(self.add() for _ in range(replicas)))
        await self.spread()

    async def add(self) -> Replica:
        """Starts one more; returns when it is ready."""
        replica = await self.spawn()
        await self.ready(replica)
        return replica

    async def spawn(self) -> Replica:
        """Starts one more; returns at once."""
        self._begun += 1
        port, log = free_port(), self._folder / f"replica-{self._begun}.log"
        environ = {
            **os.environ,
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.sandbox.url,
            "DATABASE_URL": self.url,
            "DATA_DIR": str(self._folder / f"replica-{self._begun}"),
            "WEBHOOK_URL": self.dealer.url,
            "WEBHOOK_SECRET": SECRET,
            "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
            **self._environ,
        }
        with log.open("wb") as file:
            process = await start_bot(
                env=environ, cwd=self._folder, stdout=file.fileno(), stderr=file.fileno()
            )
        replica = Replica(process, port, log)
        self.replicas.append(replica)
        return replica

    async def ready(self, replica: Replica) -> None:
        """Returns once it is ready, and updates are dealt to it."""
        await until(lambda: not replica.runs or "ready:" in replica.log)
        assert replica.runs, replica.log
        if self._environ.get("WEBHOOK_URL") != "":
            await until(lambda: listens(replica.port))
            self.dealer.ports.append(replica.port)

    async def kill(self, replica: Replica) -> None:
        """SIGKILL. Updates are dealt to it until `forget`, and find nobody there."""
        replica.process.kill()
        replica.ended = time.time()
        await replica.process.wait()

    def forget(self, replica: Replica) -> None:
        """Takes it out of the load balancer."""
        self.replicas.remove(replica)
        with contextlib.suppress(ValueError):
            self.dealer.ports.remove(replica.port)

    async def replace(self, replica: Replica) -> Replica:
        """SIGKILL, and another in its place."""
        await self.kill(replica)
        added = await self.spawn()
        await self.ready(added)
        self.forget(replica)
        return added

    async def end(self, replica: Replica) -> float:
        """SIGTERM, after it is out of the load balancer; returns seconds until it ended well."""
        self.forget(replica)
        began = time.time()
        replica.send(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            code = await replica.process.wait()
        assert code == 0, replica.log
        return time.time() - began

    async def spread(self) -> None:
        """Returns once each replica that runs owns its part of the people."""
        running = sum(replica.runs and not replica.frozen for replica in self.replicas)
        most = -(-256 // running)

        def even() -> bool:
            owned = self.shares().values()
            return sum(owned) == 256 and len(owned) == running and max(owned) <= most

        await self.found(even)

    async def found(self, so: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Returns once something is so of which the database is asked. It is asked in a thread:
        Telegram, which runs in this process, goes on."""
        async with asyncio.timeout(seconds):
            while not await asyncio.to_thread(so):
                await asyncio.sleep(0.1)

    def shares(self) -> dict[str, int]:
        """How many shares each owner has, by its address."""
        return dict(Counter(row.partition("|")[2] for row in self.ask(_OWNERS)))

    def owner_of(self, person: int) -> Replica | None:
        """The replica that owns a person now."""
        rows = self.ask(f"{_OWNERS} and share = {share_of(person)}")
        return self.at(rows[0].partition("|")[2]) if rows else None

    def at(self, address: str) -> Replica | None:
        """The replica at an address of the table of replicas, if it still runs."""
        port = urlsplit(address).port
        return next((one for one in self.replicas if one.runs and port in one.ports()), None)

    def ask(self, sql: str) -> list[str]:
        """Rows of the database, columns between bars."""
        return self.server.ask_in(self.url, sql).splitlines()

    def rows_of(self, person: int) -> list[str]:
        """The tables that have a person's id anywhere."""
        tables = self.ask("select tablename from pg_tables where schemaname = 'public'")
        texts = {table: self.ask(f"select t::text from {table} t") for table in tables}  # noqa: S608
        return [table for table, rows in texts.items() for row in rows if str(person) in row]

    def waiting(self) -> int:
        """How many updates are in the inbox and not handled."""
        return int(self.ask("select count(*) from inbox where done is null")[0])

    @asynccontextmanager
    async def store(self) -> AsyncIterator[PostgresStore]:
        """The people, by connections of the test's own."""
        store = PostgresStore(await Database.open(self.url, self.bot))
        try:
            yield store
        finally:
            await store.close()

    async def load(self, person: int) -> Person:
        async with self.store() as store:
            known = await store.load(person)
        assert known is not None, person
        return known

    async def save(self, *people: Person) -> None:
        async with self.store() as store:
            for person in people:
                await store.save(person)

    def somebody(self) -> int:
        """A person who has written to the bot before."""
        person = self.world.add_person("Somebody").id
        self.world.chats[person].started = True
        return person

    def owned_by(self, replica: Replica, tries: int = 200) -> int:
        """Somebody whom that replica owns."""
        mine = set(self.shares_of(replica))
        return next(one for _ in range(tries) if share_of(one := self.somebody()) in mine)

    def shares_of(self, replica: Replica) -> Iterator[int]:
        """The shares that a replica owns now."""
        rows = self.ask(_OWNERS)
        ports = replica.ports()
        for row in rows:
            share, _, address = row.partition("|")
            if urlsplit(address).port in ports:
                yield int(share)


def listens(port: int) -> bool:
    """Whether something on this machine takes connections at a port."""
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0
