"""The inbox: updates from Telegram that are taken and not handled yet, for whichever process owns
the person."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from lumbar.store.postgres.database import Database
from lumbar.store.shares import share_of

REMEMBERED = timedelta(hours=48)
"""How long the id of an update that is done is kept. Telegram keeps what was not acknowledged for
24 hours (Bot API, "Getting updates"), and sends nothing later."""
MOST = 1000
"""Maximum updates that are read at a time."""

_PUT = """
insert into inbox (id, share, lane, at, raw)
select * from unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::float8[], $5::json[])
on conflict (id) do nothing returning id
"""
_WAITING = """
select id, lane, at, raw from inbox where done is null and share = any($1) and id <> all($2)
order by id limit $3
"""
# Also of one that came while PostgreSQL was away, and so has no row: it is not to be done again.
_DONE = """
insert into inbox (id, done) select id, now() from unnest($1::bigint[]) as id
on conflict (id) do update set share = null, lane = null, at = null, raw = null, done = now()
where inbox.done is null
"""
_LEAVE = "update inbox set raw = $2 where id = $1 and done is null"
_PRUNE = "delete from inbox where done < now() - $1::interval"


class Waiting(NamedTuple):
    """An update that waits. lane: see Taken.lane; at: when it was taken (UTC seconds)."""

    id: int
    lane: int
    at: float
    raw: dict[str, Any]


class Inbox:
    """The inbox of all processes. Every method raises StoreError if PostgreSQL is away."""

    def __init__(self, database: Database) -> None:
        """database: open."""
        self._database = database

    async def put(self, updates: Sequence[Waiting]) -> set[int]:
        """Saves updates; returns the ids of those that are new. When it returns they may be
        acknowledged."""
        columns = (
            [update.id for update in updates],
            [share_of(update.lane) for update in updates],
            [update.lane for update in updates],
            [update.at for update in updates],
            [json.dumps(update.raw) for update in updates],
        )
        async with self._database.connection() as connection:
            rows = await connection.fetch(_PUT, *columns)
        return {row["id"] for row in rows}

    async def waiting(self, shares: Collection[int], known: Collection[int]) -> list[Waiting]:
        """Returns the updates of some shares that wait, in the order of their ids, at most MOST.

        known: ids that are left out.
        """
        async with self._database.connection() as connection:
            rows = await connection.fetch(_WAITING, list(shares), list(known), MOST)
        return [_waiting(row) for row in rows]

    async def done(self, ids: Collection[int]) -> None:
        """Notes that updates are handled; nothing of them is kept but their ids."""
        async with self._database.connection() as connection:
            await connection.execute(_DONE, list(ids))

    async def leave(self, updates: Mapping[int, dict[str, Any] | None]) -> None:
        """Puts less in the place of updates that wait, by their ids; None: nothing, and the update
        is done. All of it, or none."""
        gone = [id_ for id_, less in updates.items() if less is None]
        left = [(id_, json.dumps(less)) for id_, less in updates.items() if less is not None]
        async with self._database.transaction() as connection:
            await connection.execute(_DONE, gone)
            await connection.executemany(_LEAVE, left)

    async def prune(self) -> None:
        """Removes the ids of what was done long ago."""
        async with self._database.connection() as connection:
            await connection.execute(_PRUNE, REMEMBERED)


def _waiting(row: Any) -> Waiting:
    return Waiting(row["id"], row["lane"], row["at"], json.loads(row["raw"]))
