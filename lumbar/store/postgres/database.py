"""The connection to PostgreSQL: a pool, the schema's version, and whose database it is."""

import asyncio
import contextlib
import logging
import socket
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib import resources
from typing import Any, ClassVar, TypeVar

import asyncpg

from lumbar.store.place import AGAIN
from lumbar.store.postgres.address import address_of, each_host
from lumbar.store.protocol import CannotUse, StoreError

log = logging.getLogger(__name__)

Connection = Any
"""A connection of asyncpg, which has no types."""
T = TypeVar("T")
Work = Callable[[Connection, bool], Awaitable[T]]

CONNECTIONS = 8
"""Most connections of one process. Two cores of PostgreSQL are busy with fewer."""
CONNECT_SECONDS = 5.0
HOST_SECONDS = 0.7
"""Seconds after which the next host is asked, where a URL names several: one whose machine is gone
answers nothing, and all have TRY_SECONDS together."""
ANSWER_SECONDS = 5.0
"""Seconds after which a call of a store has failed."""
TRY_SECONDS = 1.5
"""Seconds after which a statement that takes a thousandth of that is tried on another connection:
the server may be gone without a word."""
KNOWN_SECONDS = 3.0
"""Seconds for which what has lost its answer is tried again."""
AGAIN_SECONDS = 0.1
CLOSE_SECONDS = 2.0
IDLE_SECONDS = 3
"""Seconds after which PostgreSQL ends a transaction whose process does not go on with it: what a
frozen one has locked would stop all others."""
UPGRADE_SECONDS = 600.0
MOVER_ALIVE = timedelta(seconds=4)
"""How long after its last beat a move still counts as one that is under way."""
OLDEST = 13
"""The oldest major version of PostgreSQL that is known to do."""
_VERSIONS = (
    "create table if not exists lumbar_schema"
    " (version integer primary key, at timestamptz not null default now())"
)
_IDLE = f"set local idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'"

AWAY = (
    OSError,
    asyncio.TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncpg.StatementCompletionUnknownError,
)
"""What says that PostgreSQL cannot be reached just now. What was on its way to it may stand."""
NOT_DONE = (
    asyncpg.InsufficientResourcesError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.TransactionRollbackError,
)
"""What says that PostgreSQL does not do it just now, and has not."""
_NEVER = (
    socket.gaierror,
    ssl.SSLCertVerificationError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
)


class _Connection(asyncpg.Connection):  # type: ignore[misc]
    """One that asks once a process what an array is. asyncpg asks in each new connection, which
    keeps PostgreSQL busy for longer than thirty statements of ours."""

    __slots__ = ()
    _asked: ClassVar[dict[frozenset[int], Any]] = {}

    async def _introspect_types(self, numbers: Collection[int], seconds: float) -> Any:
        """Returns the types of these numbers, which for PostgreSQL's own are always the same."""
        wanted = frozenset(numbers)
        if wanted not in self._asked:
            self._asked[wanted] = await super()._introspect_types(numbers, seconds)
        return self._asked[wanted]


class NotDone(StoreError):
    """PostgreSQL could not be asked, or has refused: nothing of it stands."""


def versions() -> Mapping[int, str]:
    """Returns the SQL of each version of the schema, by its number, from 1 on."""
    files = resources.files("lumbar.store.postgres").joinpath("schema").iterdir()
    found = {int(file.name.removesuffix(".sql")): file.read_text() for file in files}
    return dict(sorted(found.items()))


class Database:
    """A pool of connections to one database of one bot."""

    def __init__(self, pool: asyncpg.Pool, where: str) -> None:
        """pool: open; where: the database's address for the log, without its password."""
        self._pool = pool
        self.where = where

    @classmethod
    async def open(cls, url: str, bot: int | None, *, moves: bool = False) -> "Database":
        """Connects, and brings the schema to this version. url: postgresql://…, with several
        hosts where the server may fail over; bot: the bot's id, None for whichever it is; moves:
        whether to open it although people are moved from it or into it.

        Raises CannotUse if the database can never do, StoreError if it cannot be reached now.
        """
        where = address_of(url)
        try:
            pool = await asyncpg.create_pool(
                url,
                min_size=1,
                max_size=CONNECTIONS,
                timeout=CONNECT_SECONDS,
                connect=_connect,
                reset=_as_it_is,
                connection_class=_Connection,
                server_settings={"application_name": "lumbar"},
            )
        except (*AWAY, *NOT_DONE, asyncpg.PostgresError, ValueError) as error:
            if _may_pass(error):
                raise StoreError(f"{where} cannot be reached: {reason(error)}") from error
            raise CannotUse(f"{where} cannot be used: {reason(error)}") from error
        database = cls(pool, where)
        try:
            await database._prepare(bot, moves=moves)
        except asyncpg.PostgresError as error:
            await database.close()
            raise CannotUse(f"{where} cannot be set up: {reason(error)}") from error
        except BaseException:
            await database.close()
            raise
        return database

    @asynccontextmanager
    async def connection(self, seconds: float = ANSWER_SECONDS) -> AsyncIterator[Connection]:
        """Lends a connection for so many seconds at most.

        Raises NotDone where there is none, or where PostgreSQL refuses; StoreError where it
        fails in the middle, and nobody knows whether what was asked for stands.
        """
        asked = False
        try:
            async with asyncio.timeout(seconds):
                connection = await self._pool.acquire()
                asked = True
                try:
                    yield connection
                except asyncpg.PostgresError:
                    raise
                except BaseException:
                    # What is on its way there is not waited for.
                    connection.terminate()
                    raise
                finally:
                    await self._pool.release(connection)
        except NOT_DONE as error:
            if isinstance(error, asyncpg.ReadOnlySQLTransactionError):
                # After a failover the old connections lead to a server that only reads.
                await self._pool.expire_connections()
            raise NotDone(f"{self.where} does not do it: {reason(error)}") from error
        except AWAY as error:
            if isinstance(error, asyncpg.DataError):
                raise  # ours, not the server's
            if isinstance(error, TimeoutError):
                # The other connections may lead to nowhere, too.
                await self._pool.expire_connections()
            away = StoreError if asked else NotDone
            raise away(f"{self.where} cannot be reached: {reason(error)}") from error

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        """Lends a connection for one transaction, which PostgreSQL ends if this process does not.
        Raises StoreError, see `connection`."""
        async with self.connection() as connection, connection.transaction():
            await connection.execute(_IDLE)
            yield connection

    async def repeated(self, work: Work[T]) -> T:
        """Does what may be done twice; where the answer is lost, again on other connections, for
        KNOWN_SECONDS. work: gets a connection, and whether an answer was lost before.

        Raises NotDone if it was never asked or is refused, StoreError if nobody knows whether it
        is done.
        """
        until = time.monotonic() + KNOWN_SECONDS
        lost: StoreError | None = None
        while True:
            try:
                async with self.connection(TRY_SECONDS) as connection:
                    return await work(connection, lost is not None)
            except StoreError as error:
                if lost is None and isinstance(error, NotDone):
                    raise
                lost = lost or error
            if time.monotonic() > until:
                raise lost
            await asyncio.sleep(AGAIN_SECONDS)

    async def close(self) -> None:
        """Closes all connections; those that are still in use, after CLOSE_SECONDS."""
        try:
            async with asyncio.timeout(CLOSE_SECONDS):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()

    async def _prepare(self, bot: int | None, *, moves: bool) -> None:
        async with self.connection() as connection:
            self._check(connection)
            # Two that create a table at once: PostgreSQL fails one of them.
            with contextlib.suppress(
                asyncpg.UniqueViolationError,
                asyncpg.DuplicateTableError,
                asyncpg.DuplicateObjectError,
            ):
                await connection.execute(_VERSIONS)
        async with self.connection(UPGRADE_SECONDS) as connection, connection.transaction():
            # One process upgrades; the others wait for it.
            await connection.execute("lock table lumbar_schema in exclusive mode")
            await self._upgrade(connection)
            if not moves:
                await self._whole(connection)
            if bot is not None:
                await self._of(bot, connection)

    async def _of(self, bot: int, connection: Connection) -> None:
        """Makes it this bot's database if it is nobody's yet."""
        await connection.execute("insert into bot (id) values ($1) on conflict do nothing", bot)
        theirs = await connection.fetchval("select id from bot")
        if theirs != bot:
            raise CannotUse(
                f"{self.where} holds the people of bot {theirs}, and the token is that of bot "
                f"{bot}; expected a database of this bot's own"
            )

    async def _whole(self, connection: Connection) -> None:
        """Raises CannotUse while people are moved from it or into it, and where that did not come
        to its end."""
        moving = await connection.fetchrow(
            "select half, beat > now() - $1::interval as alive from move", MOVER_ALIVE
        )
        if moving is not None and moving["alive"]:
            raise CannotUse(f"{self.where}: people are being moved now; wait until that is done")
        if moving is not None and moving["half"]:
            raise CannotUse(half(self.where))

    def _check(self, connection: Connection) -> None:
        version = connection.get_server_version()
        if version.major < OLDEST:
            raise CannotUse(
                f"{self.where} is PostgreSQL {version.major}.{version.minor}; expected "
                f"{OLDEST} or newer"
            )
        encoding = connection.get_settings().server_encoding
        if encoding != "UTF8":
            raise CannotUse(
                f"{self.where} has the encoding {encoding}, which has no place for every "
                "language; expected a database made with encoding UTF8"
            )

    async def _upgrade(self, connection: Connection) -> None:
        have = await connection.fetchval("select coalesce(max(version), 0) from lumbar_schema")
        ours = versions()
        if have > max(ours):
            raise CannotUse(
                f"{self.where} has the schema {have} of a newer Lumbar; this one knows up to "
                f"{max(ours)}; expected a Lumbar as new as that"
            )
        for version, sql in ours.items():
            if version > have:
                await connection.execute(sql)
                await connection.execute("insert into lumbar_schema values ($1)", version)
                log.info("%s: schema %s", self.where, version)


async def _connect(url: str, **options: Any) -> Connection:
    """As asyncpg.connect, which would wait for the first of several hosts alone."""
    *others, last = each_host(url)
    for one in others:
        try:
            return await asyncpg.connect(one, **{**options, "timeout": HOST_SECONDS})
        except AWAY as error:
            log.info("%s: %s", address_of(one), reason(error))
    return await asyncpg.connect(last, **options)


async def _as_it_is(_: Connection) -> None:
    """Leaves a connection that is given back as it is: nothing is ever set on one, and to set it
    back would cost each statement a second trip."""


def half(where: str) -> str:
    """Returns a line about a database that holds half of a move."""
    return f"{where} holds half of a move that did not come to its end; {AGAIN}"


def _may_pass(error: BaseException) -> bool:
    """Whether another try may do: the server starts, is full, or is not to be reached."""
    if isinstance(error, socket.gaierror):
        return error.errno == socket.EAI_AGAIN
    if isinstance(error, (*_NEVER, ValueError)):
        return False
    return isinstance(error, (*AWAY, *NOT_DONE))


def reason(error: BaseException) -> str:
    """Returns what went wrong in a few words. What PostgreSQL says of a failed login names the
    user and not the password."""
    return str(error).partition("\n")[0] or type(error).__name__
