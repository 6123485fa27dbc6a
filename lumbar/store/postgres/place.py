"""A database while nobody else works on it; see lumbar.store.place."""

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from typing import Any

import asyncpg

from lumbar.store.place import TAKEN_AT, Place, Updates
from lumbar.store.postgres import inbox
from lumbar.store.postgres.database import (
    MOVER_ALIVE,
    UPGRADE_SECONDS,
    Connection,
    Database,
    half,
    reason,
)
from lumbar.store.postgres.leases import BEAT, EXPIRY
from lumbar.store.postgres.people import PostgresStore
from lumbar.store.protocol import CannotUse, Store, StoreError

log = logging.getLogger(__name__)

_KEPT = ("people", "sessions", "unreadable", "forgotten", "inbox")
_MOVING = "select mover, half, beat > now() - $1::interval as alive from move"
_CLAIM = """
insert into move (mover, half, since, beat) values ($1, false, now(), now())
on conflict (one) do update
set mover = excluded.mover, half = false, since = now(), beat = now() returning since
"""
_BEAT = "update move set beat = now() where mover = $1"
_REPLICAS = "select count(*) from replicas where beat > $1"
_HALF = "update move set half = $2 where mover = $1 returning 1"
_ALIVE = "update leases set alive = to_timestamp($1) where share >= 0"
_GONE = "delete from move where mover = $1 and not half"
_LEFT = "update move set beat = '-infinity' where mover = $1"
_DONE = """
insert into inbox (id, done) select id, now() from unnest($1::bigint[]) as id
on conflict do nothing
"""


@asynccontextmanager
async def database_place(
    url: str, bot: int | None, mover: int, *, again: bool = False
) -> AsyncIterator[Place]:
    """Opens a database, and keeps bots out of it until the context ends.

    bot: see Database.open; mover: a random number for this run of the program; again: whether half
    of a move may lie there; that is removed. Raises CannotUse, StoreError.
    """
    database = await Database.open(url, bot, moves=True)
    try:
        with _failing(database):
            async with database.connection(UPGRADE_SECONDS) as connection, connection.transaction():
                since = await _claim(database, connection, mover, again=again)
                theirs = await connection.fetchval("select id from bot")
                alive = await connection.fetchval("select max(alive) from leases")
        beating = asyncio.create_task(_beats(database, mover), name="mover")
        try:
            with _failing(database):
                yield DatabasePlace(database, mover, since, theirs, alive)
        finally:
            beating.cancel()
            await asyncio.wait([beating])
            with contextlib.suppress(StoreError):  # then the claim expires
                async with database.connection() as connection:
                    await connection.execute(_GONE, mover)
                    await connection.execute(_LEFT, mover)
    finally:
        await database.close()


async def _claim(
    database: Database, connection: Connection, mover: int, *, again: bool
) -> datetime:
    """Notes that the database is this mover's; returns the moment from which on it is."""
    # As who opens the database does it: a process that comes later finds the note.
    await connection.execute("lock table lumbar_schema in exclusive mode")
    there = await connection.fetchrow(_MOVING, MOVER_ALIVE)
    if there is not None and there["alive"] and there["mover"] == mover:
        raise CannotUse(f"{database.where} is named twice; expected two places")
    if there is not None and there["alive"]:
        raise CannotUse(f"{database.where}: people are being moved now; wait until that is done")
    if there is not None and there["half"] and not again:
        raise CannotUse(half(database.where))
    expired = await connection.fetchval("select now()") - timedelta(seconds=EXPIRY)
    replicas = await connection.fetchval(_REPLICAS, expired)
    if replicas:
        raise CannotUse(f"a bot works on {database.where} (replicas: {replicas}); stop it first")
    if there is not None and there["half"]:
        await connection.execute(f"truncate {', '.join(_KEPT)}, forgotten_key")
    since: datetime = await connection.fetchval(_CLAIM, mover)
    return since


async def _beats(database: Database, mover: int) -> None:
    while True:
        await asyncio.sleep(BEAT)
        try:
            async with database.connection() as connection:
                await connection.execute(_BEAT, mover)
        except StoreError as error:
            log.warning("the move goes on: %s", error)


class DatabasePlace:
    """See Place."""

    remembers: int | None = None

    def __init__(
        self,
        database: Database,
        mover: int,
        since: datetime,
        bot: int | None,
        alive: datetime | None,
    ) -> None:
        """database: claimed by this mover at that moment; bot: whose people it holds; alive: when
        a bot that worked on it was last there."""
        self.name = database.where
        self.store: Store = PostgresStore(database)
        self.bot = bot
        self.last_alive = alive.timestamp() if alive is not None else None
        self._database = database
        self._mover = mover
        self._since = since

    async def ids(self) -> list[int]:
        """See Place.ids."""
        rows = await self._rows("select id from people order by id")
        return [row["id"] for row in rows]

    async def is_empty(self) -> bool:
        """See Place.is_empty."""
        found = " or ".join(f"exists(select from {table})" for table in _KEPT)
        return not (await self._rows(f"select {found} as found"))[0]["found"]

    async def updates(self) -> Updates:
        """See Place.updates."""
        waiting = await self._rows("select id, at, raw from inbox where done is null order by id")
        handled = await self._rows("select id from inbox where done is not null")
        return Updates(
            {row["id"]: {TAKEN_AT: row["at"], **json.loads(row["raw"])} for row in waiting},
            frozenset(row["id"] for row in handled),
        )

    async def adopt_updates(self, updates: Updates, lane: Callable[[dict[str, Any]], int]) -> None:
        """See Place.adopt_updates."""
        taken = inbox.Inbox(self._database)
        for some in _parts(sorted(updates.waiting)):
            each = [(id_, updates.waiting[id_]) for id_ in some]
            await taken.put([inbox.Waiting(id_, lane(r), r[TAKEN_AT], r) for id_, r in each])
        for some in _parts(sorted(updates.handled)):
            async with self._database.connection() as connection:
                await connection.execute(_DONE, some)

    async def adopt_last_alive(self, at: float) -> None:
        """See Place.adopt_last_alive."""
        async with self._database.connection() as connection:
            await connection.execute(_ALIVE, at)

    async def begin(self) -> None:
        """See Place.begin."""
        await self._note(is_half=True)

    async def finish(self) -> None:
        """See Place.finish."""
        await self.check()
        await self._note(is_half=False)

    async def check(self) -> None:
        """See Place.check."""
        if (await self._rows(_REPLICAS, self._since))[0]["count"]:
            raise CannotUse(f"a bot has begun to work on {self.name} meanwhile; stop it first")

    async def _note(self, *, is_half: bool) -> None:
        if not await self._rows(_HALF, self._mover, is_half):
            raise CannotUse(f"another move has begun to work on {self.name} meanwhile")

    async def _rows(self, sql: str, *values: object) -> list[Any]:
        async with self._database.connection(UPGRADE_SECONDS) as connection:
            rows: list[Any] = await connection.fetch(sql, *values)
        return rows


@contextmanager
def _failing(database: Database) -> Iterator[None]:
    try:
        yield
    except asyncpg.PostgresError as error:
        raise StoreError(f"{database.where} fails: {reason(error)}") from error


def _parts(ids: list[int]) -> Iterator[list[int]]:
    for at in range(0, len(ids), inbox.MOST):
        yield ids[at : at + inbox.MOST]
