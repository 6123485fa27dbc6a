"""People in PostgreSQL: a row a person, written by compare-and-set, and a row a session that
ended."""

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import date
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

import msgspec

from lumbar.coach.person import Live, Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import State
from lumbar.store.batch import Batcher
from lumbar.store.forgotten import Forgotten
from lumbar.store.onefile import unfiled_after
from lumbar.store.postgres.database import (
    ANSWER_SECONDS,
    Connection,
    Database,
)
from lumbar.store.postgres.moments import Moments
from lumbar.store.postgres.writes import (
    NotOwner,
    Unsure,
    Write,
    Writer,
    encoded,
    kept_in_row,
    not_owner,
)
from lumbar.store.protocol import (
    Ahead,
    Decide,
    Moment,
    Now,
    StoreError,
    Told,
    UnreadableRecord,
)
from lumbar.store.record import BrokenRecord, Kept, NewerRecord, to_document
from lumbar.store.rules import is_at_rest, moment_of
from lumbar.store.shares import ALL_SHARES, share_of

log = logging.getLogger(__name__)

_PAGE = 256
TRIPS = 2
"""How many statements that read, and that write, are on their way at once."""
MOST_AT_ONCE = 32
"""Maximum people in one of them: all of them resume at once and hold the event loop."""
_ENTRY = msgspec.json.Decoder(Entry)

_READ = "select id, revision, record from people where id = any($1)"
_OWNED = "select $1::bigint is null or exists (select from leases where share = $2 and owner = $1)"
_SET_ASIDE = """
with gone as (delete from people where id = $1 and revision = $2 returning id, record)
insert into unreadable (person, why, record) select id, $3, record from gone
"""
_HISTORY = """
select entry from sessions where person = $1 and ($2::date is null or day >= $2)
order by ended, id
"""
_EVERYONE = "select id, record from people where id > $1 order by id limit $2"
_LIVING = """
select id, record from people where not at_rest and id > $1 and share = any($3)
order by id limit $2
"""


class _Row(NamedTuple):
    """A person's row; `kept` is a new person's where there is no row: then revision is None."""

    kept: Kept
    revision: int | None


class PostgresStore:
    """Keeps people in PostgreSQL; see Store.

    Every change is a compare-and-set, and those that come together share one statement, sessions
    that ended included. Several processes may change the same person: none overwrites what it has
    not seen. A change takes ANSWER_SECONDS at most.
    """

    def __init__(
        self,
        database: Database,
        replica: int | None = None,
        lost: Callable[[int], object] = lambda _: None,
        now: Now = time.time,
    ) -> None:
        """database: open; closed with this store. replica: the id in Leases of a process that
        writes what it owns alone; whatever else it writes raises NotOwner. lost: called with the
        share of somebody for whom that was raised: it ends what works for them. now: the clock by
        which moments are computed."""
        self._lost = lost
        self._database = database
        self._now = now
        self._moments = Moments(database, replica, now, TRIPS)
        self._replica = replica
        self._reading = Batcher(self._read_all, trips=TRIPS, most=MOST_AT_ONCE)
        self._writing = Batcher(Writer(database, replica).write, trips=TRIPS, most=MOST_AT_ONCE)
        self._changing: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def load(self, person_id: int) -> Person | None:
        """See Store.load."""
        async with self._in_time(StoreError):
            row = await self._row(person_id)
        return row.kept.person if row.revision is not None else None

    async def change(
        self,
        person_id: int,
        decide: Decide,
        *,
        rush: bool = False,  # noqa: ARG002 - all changes share what can be shared
    ) -> Person:
        """See Store.change. Raises Unsure, too."""
        async with self._alone(person_id):
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
        async with self._database.transaction() as connection:
            if not await connection.fetchval(_OWNED, self._replica, share_of(person_id)):
                await self._tell_lost(person_id)
                raise not_owner(person_id)
            before = await _forgotten(connection)
            await _mark(connection, before, before.with_one(person_id, time.time()))
            await connection.execute("delete from people where id = $1", person_id)
            await connection.execute("delete from sessions where person = $1", person_id)
            await connection.execute("delete from unreadable where person = $1", person_id)
            await connection.execute("delete from waits where chat = $1", person_id)

    async def forgotten(self) -> Forgotten:
        """See Store.forgotten."""
        async with self._database.connection() as connection:
            return await _forgotten(connection)

    async def adopt_forgotten(self, forgotten: Forgotten) -> None:
        """See Store.adopt_forgotten."""
        async with self._database.transaction() as connection:
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
        async with self._alone(person.id):
            while not await self._put(await self._row(person.id), person, sessions):
                pass

    async def everyone(self) -> AsyncIterator[Person]:
        """See Store.everyone; records that cannot be read are logged and left out."""
        async for person in self._paged(_EVERYONE):
            yield person

    async def living(
        self,
        shares: Collection[int] = ALL_SHARES,
        told: Told | None = None,  # noqa: ARG002 - it reads no more than it yields
    ) -> AsyncIterator[Person]:
        """See Store.living; records that cannot be read are logged and left out."""
        async for person in self._paged(_LIVING, list(shares)):
            yield person

    async def due(
        self,
        now: float,
        most: int,
        shares: Collection[int] = ALL_SHARES,
        besides: Collection[int] = (),
    ) -> list[Moment]:
        """See Store.due."""
        return await self._moments.due(now, most, shares, besides)

    async def looked(self, moment: Moment, at: float | None) -> None:
        """See Store.looked."""
        await self._moments.looked(moment, at)

    async def renew(self, *, whole: bool = False, pause: float = 0.0) -> None:
        """See Store.renew."""
        await self._moments.renew(whole=whole, pause=pause)

    async def ahead(self, now: float, shares: Collection[int] = ALL_SHARES) -> Ahead:
        """See Store.ahead."""
        return await self._moments.ahead(now, shares)

    async def close(self) -> None:
        """See Store.close."""
        await self._database.close()

    @asynccontextmanager
    async def _alone(self, person_id: int) -> AsyncIterator[None]:
        """Waits until nothing else of this process changes the person; a batch has everybody once.

        Raises Unsure after ANSWER_SECONDS.
        """
        lock = self._changing.get(person_id)
        if lock is None:
            lock = self._changing[person_id] = asyncio.Lock()
        async with self._in_time(Unsure), lock:
            yield

    @asynccontextmanager
    async def _in_time(self, error: type[StoreError]) -> AsyncIterator[None]:
        """Raises the error after ANSWER_SECONDS."""
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                yield
        except TimeoutError as late:
            raise error(f"{self._database.where} does not answer") from late

    async def _paged(self, statement: str, *values: object) -> AsyncIterator[Person]:
        """Yields the people of a statement that gives so many rows, $2, after an id, $1."""
        after = -(2**63)
        while True:
            async with self._database.connection() as connection:
                rows = await connection.fetch(statement, after, _PAGE, *values)
            if not rows:
                return
            after = rows[-1]["id"]
            for row in rows:
                try:
                    yield kept_in_row(row).person
                except (BrokenRecord, NewerRecord) as error:
                    log.error("the record of %s is left out: %s", row["id"], error)

    async def _row(self, person_id: int) -> _Row:
        """Reads a person's row. A broken record is set aside, and then counts as missing.

        Raises UnreadableRecord, StoreError.
        """
        while True:
            row = await self._reading(person_id)
            if row is None:
                return _Row(Kept(Person(id=person_id), 0), None)
            try:
                return _Row(kept_in_row(row, person_id), row["revision"])
            except NewerRecord as error:
                log.error("a record was written by a newer version (%s); it is left alone", error)
                raise UnreadableRecord(str(error)) from error
            except BrokenRecord as error:
                async with self._database.connection() as connection:
                    await connection.execute(_SET_ASIDE, person_id, row["revision"], str(error))
                log.error("a record cannot be read (%s); it is set aside", error)

    async def _read_all(self, ids: list[int]) -> list[Any]:
        async def read(connection: Connection, _: bool) -> list[Any]:
            rows: list[Any] = await connection.fetch(_READ, ids)
            return rows

        found = {row["id"]: row for row in await self._database.repeated(read)}
        return [found.get(person_id) for person_id in ids]

    async def _put(self, before: _Row, after: Person, entries: Sequence[Entry]) -> bool:
        """Writes a record by compare-and-set, and the sessions with it; returns whether they are
        kept. Raises StoreError, Unsure, NotOwner, ChatTaken."""
        group = _claimed(after.live)
        rules = await self._moments.rules()
        at = moment_of(after, self._now())
        record = encoded(to_document(after))
        write = Write(
            after.id,
            before.revision,
            secrets.randbits(63),
            record,
            group,
            at,
            is_at_rest(after),
            rules,
            tuple(entries),
        )
        try:
            return await self._writing(write)
        except NotOwner:
            await self._tell_lost(after.id)
            raise

    async def _tell_lost(self, person_id: int) -> None:
        """Tells that a person is another process's. What works for them is cancelled by that, and
        does not come back from here."""
        self._lost(share_of(person_id))
        await asyncio.sleep(0)


def _claimed(live: Live | None) -> int | None:
    """Returns the group that a session takes, so that no other may be live there. One that is
    paused takes none: its person may be gone from the group, and then keeps nobody from theirs."""
    takes = live is not None and live.session.live and live.session.state is not State.PAUSED
    return live.chat if live is not None and takes and live.chat < 0 else None


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
