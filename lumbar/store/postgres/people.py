"""People in PostgreSQL: a row a person, written by compare-and-set, and a row a session that
ended."""

import logging
import secrets
import time
from collections.abc import AsyncIterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import asyncpg
import msgspec

from lumbar.coach import due
from lumbar.coach.person import Person, has_zone
from lumbar.coach.progress import Entry
from lumbar.store.forgotten import Forgotten
from lumbar.store.onefile import unfiled_after
from lumbar.store.postgres.database import Connection, Database
from lumbar.store.protocol import AtRest, Decide, StoreError, Told, UnreadableRecord
from lumbar.store.record import BrokenRecord, Kept, NewerRecord, kept_in, to_document
from lumbar.store.shares import share_of

log = logging.getLogger(__name__)

_PAGE = 256
_ENTRY = msgspec.json.Decoder(Entry)

_LOAD = "select revision, record from people where id = $1"
_FILED = """
, filed as (
    insert into sessions (person, id, day, ended, entry)
    select kept.id, s.id, s.day, s.ended, s.entry
    from kept, unnest($6::text[], $7::date[], $8::float8[], $9::json[]) as s (id, day, ended, entry)
    on conflict (person, id) do update
    set day = excluded.day, ended = excluded.ended, entry = excluded.entry
)
select count(*) from kept
"""
# A new row's revision is the time in microseconds: higher than any of a row that was deleted.
_INSERT = (
    """
with kept as (
    insert into people (id, share, revision, token, record, group_chat)
    select $1, $2, extract(epoch from clock_timestamp()) * 1000000, $3, $4, $5
    on conflict (id) do nothing
    returning id
)"""
    + _FILED
)
_UPDATE = (
    """
with kept as (
    update people set revision = revision + 1, token = $3, record = $4, group_chat = $5
    where id = $1 and revision = $2
    returning id
)"""
    + _FILED
)
_SET_ASIDE = """
with gone as (delete from people where id = $1 and revision = $2 returning id, record)
insert into unreadable (person, why, record) select id, $3, record from gone
"""
_HISTORY = """
select entry from sessions where person = $1 and ($2::date is null or day >= $2)
order by ended, id
"""
_EVERYONE = "select id, revision, record from people where id > $1 order by id limit $2"


class ChatTaken(StoreError):
    """Somebody else's session is live in this group already."""

    text = "chat-busy"


class _Row(NamedTuple):
    """A person's row; `kept` is a new person's where there is no row: then revision is None."""

    kept: Kept
    revision: int | None


class PostgresStore:
    """Keeps people in PostgreSQL; see Store.

    Every change is a compare-and-set in one statement, sessions that ended included. Several
    processes may change the same person: none overwrites what it has not seen.
    """

    def __init__(self, database: Database) -> None:
        """database: open; closed with this store."""
        self._database = database

    async def load(self, person_id: int) -> Person | None:
        """See Store.load."""
        row = await self._row(person_id)
        return row.kept.person if row.revision is not None else None

    async def change(
        self,
        person_id: int,
        decide: Decide,
        *,
        rush: bool = False,  # noqa: ARG002 - every change is one statement, and costs the same
    ) -> Person:
        """See Store.change."""
        while True:
            before = await self._row(person_id)
            after = decide(before.kept.person)
            if after is before.kept.person:
                return after
            entries = unfiled_after(before.kept.unfiled, before.kept.person, after)
            if await self._put(before, after, entries):
                return after

    async def save(self, person: Person) -> None:
        """See Store.save."""
        await self.change(person.id, lambda _: person)

    async def commit(self, person: Person) -> None:
        """See Store.commit."""
        await self.save(person)

    async def delete(self, person_id: int) -> None:
        """See Store.delete."""
        async with self._database.connection() as connection, connection.transaction():
            before = await _forgotten(connection)
            await _mark(connection, before, before.with_one(person_id, time.time()))
            await connection.execute("delete from people where id = $1", person_id)
            await connection.execute("delete from sessions where person = $1", person_id)
            await connection.execute("delete from unreadable where person = $1", person_id)

    async def forgotten(self) -> Forgotten:
        """See Store.forgotten."""
        async with self._database.connection() as connection:
            return await _forgotten(connection)

    async def adopt_forgotten(self, forgotten: Forgotten) -> None:
        """See Store.adopt_forgotten."""
        async with self._database.connection() as connection, connection.transaction():
            await connection.execute("delete from forgotten_key")
            await connection.execute("insert into forgotten_key (key) values ($1)", forgotten.key)
            await _mark(connection, await _forgotten(connection), forgotten)

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        """See Store.history."""
        async with self._database.connection() as connection:
            rows = await connection.fetch(_HISTORY, person_id, since)
        try:
            return tuple(_ENTRY.decode(row["entry"]) for row in rows)
        except msgspec.MsgspecError as error:
            raise UnreadableRecord(f"a session of {person_id}: {error}") from error

    async def adopt(self, person: Person, sessions: Sequence[Entry]) -> None:
        """See Store.adopt."""
        while not await self._put(await self._row(person.id), person, sessions):
            pass

    async def everyone(self) -> AsyncIterator[Person]:
        """See Store.everyone; records that cannot be read are logged and left out."""
        after = -(2**63)
        while True:
            async with self._database.connection() as connection:
                rows = await connection.fetch(_EVERYONE, after, _PAGE)
            if not rows:
                return
            after = rows[-1]["id"]
            for row in rows:
                try:
                    yield _kept(row).person
                except (BrokenRecord, NewerRecord) as error:
                    log.error("the record of %s is left out: %s", row["id"], error)

    async def at_start(
        self, now: float, told: Told | None = None
    ) -> AsyncIterator[Person | AtRest]:
        """See Store.at_start."""
        known = 0
        async with self._database.connection() as connection:
            of = await connection.fetchval("select count(*) from people")
        async for person in self.everyone():
            known += 1
            if told is not None and known % _PAGE == 0:
                told(known, max(of, known))
            if person.live is not None or (person.zone and not has_zone(person)):
                yield person
            else:
                yield AtRest(person.id, due.look_at(person, now))

    async def close(self) -> None:
        """See Store.close."""
        await self._database.close()

    async def _row(self, person_id: int) -> _Row:
        """Reads a person's row. A broken record is set aside, and then counts as missing.

        Raises UnreadableRecord, StoreError.
        """
        while True:
            async with self._database.connection() as connection:
                row = await connection.fetchrow(_LOAD, person_id)
            if row is None:
                return _Row(Kept(Person(id=person_id), 0), None)
            try:
                return _Row(_kept(row, person_id), row["revision"])
            except NewerRecord as error:
                log.error("a record was written by a newer version (%s); it is left alone", error)
                raise UnreadableRecord(str(error)) from error
            except BrokenRecord as error:
                async with self._database.connection() as connection:
                    await connection.execute(_SET_ASIDE, person_id, row["revision"], str(error))
                log.error("a record cannot be read (%s); it is set aside", error)

    async def _put(self, before: _Row, after: Person, entries: Sequence[Entry]) -> bool:
        """Writes a record by compare-and-set, and the sessions with it; returns whether they are
        kept. Raises StoreError."""
        token = secrets.randbits(63)
        group = after.live.chat if after.live is not None and after.live.chat < 0 else None
        new = before.revision is None
        arguments = (
            after.id,
            share_of(after.id) if new else before.revision,
            token,
            _json(to_document(after)),
            group,
            *_columns(entries),
        )
        try:
            async with self._database.connection() as connection:
                kept = await connection.fetchval(_INSERT if new else _UPDATE, *arguments)
        except asyncpg.UniqueViolationError as error:
            raise ChatTaken(f"a session is live in {group} already") from error
        except StoreError:
            if await self._stands(after.id, token):
                return True
            raise
        return bool(kept)

    async def _stands(self, person_id: int, token: int) -> bool:
        """Returns whether a write stands whose answer was lost. Raises StoreError if PostgreSQL
        does not tell that either."""
        async with self._database.connection() as connection:
            found = await connection.fetchval("select token from people where id = $1", person_id)
        return bool(found == token)


def _kept(row: Any, person_id: int | None = None) -> Kept:
    """Decodes a row's record. Raises BrokenRecord, NewerRecord."""
    kept = kept_in(b'{"_default":{"1":' + row["record"].encode() + b"}}")
    if person_id is not None and kept.person.id != person_id:
        raise BrokenRecord(f"it is the record of another person, {kept.person.id}")
    return kept


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _columns(entries: Sequence[Entry]) -> tuple[list[Any], ...]:
    """Returns the columns of sessions: ids, days, ends, entries."""
    return (
        [_json(entry.id) for entry in entries],  # as JSON: no text in PostgreSQL holds a NUL
        [entry.day for entry in entries],
        [entry.ended for entry in entries],
        [_json(entry) for entry in entries],
    )


async def _forgotten(connection: Connection) -> Forgotten:
    """Reads the marks; makes their key the first time."""
    await connection.execute(
        "insert into forgotten_key (key) values ($1) on conflict do nothing", Forgotten().key
    )
    key = await connection.fetchval("select key from forgotten_key")
    rows = await connection.fetch("select mark, at from forgotten")
    return Forgotten(key, {row["mark"]: row["at"] for row in rows})


async def _mark(connection: Connection, before: Forgotten, after: Forgotten) -> None:
    """Brings the marks from what they were to what they should be."""
    gone = [mark for mark in before.at if mark not in after.at]
    await connection.execute("delete from forgotten where mark = any($1)", gone)
    new = [(mark, at) for mark, at in after.at.items() if before.at.get(mark) != at]
    await connection.executemany(
        "insert into forgotten values ($1, $2) on conflict (mark) do update set at = excluded.at",
        new,
    )
