"""The connection to PostgreSQL: a pool, the schema's version, and whose database it is."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib import resources
from typing import Any

import asyncpg

from lumbar.store.place import AGAIN
from lumbar.store.protocol import CannotUse, StoreError

log = logging.getLogger(__name__)

Connection = Any
"""A connection of asyncpg, which has no types."""

CONNECTIONS = 8
"""Most connections of one process. Two cores of PostgreSQL are busy with fewer."""
CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 5.0
"""Seconds after which a statement counts as failed. The slowest one that is not a list takes a
thousandth of that."""
UPGRADE_SECONDS = 600.0
MOVER_ALIVE = timedelta(seconds=4)
"""How long after its last beat a move still counts as one that is under way."""
_VERSIONS = (
    "create table if not exists lumbar_schema"
    " (version integer primary key, at timestamptz not null default now())"
)

AWAY = (
    OSError,
    asyncio.TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.TransactionRollbackError,
)
"""What says that PostgreSQL cannot be reached, or takes no writes, just now."""


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
        where = without_password(url)
        try:
            pool = await asyncpg.create_pool(
                url,
                min_size=1,
                max_size=CONNECTIONS,
                timeout=CONNECT_SECONDS,
                command_timeout=ANSWER_SECONDS,
                reset=_as_it_is,
                server_settings={"application_name": "lumbar"},
            )
        except AWAY as error:
            raise StoreError(f"{where} cannot be reached: {reason(error)}") from error
        except asyncpg.PostgresError as error:
            raise CannotUse(f"{where} lets nobody in: {reason(error)}") from error
        except ValueError as error:
            # What it says may have a part of the password in it.
            raise CannotUse(
                f"{where} is no address; expected postgresql://USER:PASSWORD@HOST:PORT/NAME, with "
                "% and two digits for what is special in the password, such as %2F for /"
            ) from error
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
    async def connection(self) -> AsyncIterator[Connection]:
        """Lends a connection. Raises StoreError where PostgreSQL is away or fails."""
        try:
            async with self._pool.acquire(timeout=CONNECT_SECONDS) as connection:
                yield connection
        except asyncpg.ReadOnlySQLTransactionError as error:
            # After a failover the old connections lead to a server that only reads.
            await self._pool.expire_connections()
            raise StoreError(f"{self.where} takes no writes: {reason(error)}") from error
        except AWAY as error:
            raise StoreError(f"{self.where} cannot be reached: {reason(error)}") from error

    async def close(self) -> None:
        """Closes all connections; those that are still in use, after CONNECT_SECONDS."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()

    async def _prepare(self, bot: int | None, *, moves: bool) -> None:
        async with self.connection() as connection:
            # Two that create a table at once: PostgreSQL fails one of them.
            with contextlib.suppress(asyncpg.UniqueViolationError, asyncpg.DuplicateTableError):
                await connection.execute(_VERSIONS)
        async with self.connection() as connection, connection.transaction():
            # One process upgrades; the others wait for it.
            await connection.execute(
                "lock table lumbar_schema in exclusive mode", timeout=UPGRADE_SECONDS
            )
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
                await connection.execute(sql, timeout=UPGRADE_SECONDS)
                await connection.execute("insert into lumbar_schema values ($1)", version)
                log.info("%s: schema %s", self.where, version)


async def _as_it_is(_: Connection) -> None:
    """Leaves a connection that is given back as it is: nothing is ever set on one, and to set it
    back would cost each statement a second trip."""


def reason(error: BaseException) -> str:
    """Returns what went wrong in a few words. What PostgreSQL says of a failed login names the
    user and not the password."""
    return str(error).partition("\n")[0] or type(error).__name__


def half(where: str) -> str:
    """Returns a line about a database that holds half of a move."""
    return f"{where} holds half of a move that did not come to its end; {AGAIN}"


def without_password(url: str) -> str:
    """Returns a database's address for logs: hosts and name, without user, password and
    options."""
    scheme, _, rest = url.partition("://")
    address, _, options = rest.partition("?")
    if "@" in options and "@" not in address:
        return f"{scheme}://…"  # a question mark in the password, perhaps
    return f"{scheme}://{address.rpartition('@')[2]}"
