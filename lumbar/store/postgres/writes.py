"""Writes records of many people in one statement, by compare-and-set; and finds out what became
of those whose answer was lost."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import asyncpg
import msgspec

from lumbar.coach.progress import Entry
from lumbar.store.postgres.database import Connection, Database, NotDone
from lumbar.store.protocol import ChatTaken, StoreError
from lumbar.store.record import BrokenRecord, Kept, kept_in
from lumbar.store.shares import share_of

# Where the store is a replica's, `owned` is whether the replica still owns the person's share: a
# process that was frozen does not know yet that it has lost it. A new row's revision is the time
# in microseconds: higher than any of a row that was deleted.
_KEEP = """
with given as (
    select g.*, $1::bigint is null or exists (
        select from leases where leases.share = g.share and leases.owner = $1
    ) as owned
    from unnest(
        $2::bigint[], $3::smallint[], $4::bigint[], $5::bigint[], $6::json[], $7::bigint[],
        $8::float8[], $9::boolean[], $10::bigint[]
    ) as g (id, share, revision, token, record, group_chat, next_at, at_rest, rules)
), changed as (
    update people
    set revision = people.revision + 1, token = g.token, record = g.record,
        group_chat = g.group_chat, next_at = g.next_at, at_rest = g.at_rest, rules = g.rules
    from given as g
    where g.owned and people.id = g.id and people.revision = g.revision
    returning people.id
), added as (
    insert into people
        (id, share, revision, token, record, group_chat, next_at, at_rest, rules)
    select id, share, extract(epoch from clock_timestamp()) * 1000000, token, record, group_chat,
        next_at, at_rest, rules
    from given where owned and revision is null
    on conflict (id) do nothing
    returning id
), kept as (
    select id from changed union all select id from added
), filed as (
    insert into sessions (person, id, day, ended, entry)
    select s.*
    from kept
    join unnest($11::bigint[], $12::text[], $13::date[], $14::float8[], $15::json[])
        as s (person, id, day, ended, entry) on s.person = kept.id
    on conflict (person, id) do update
    set day = excluded.day, ended = excluded.ended, entry = excluded.entry
)
select g.id, g.owned, kept.id is not null as kept from given as g left join kept on kept.id = g.id
"""
_STAND = """
select people.id from people
join unnest($1::bigint[], $2::bigint[]) as g (id, token) on g.id = people.id
where people.token = g.token
"""


class NotOwner(StoreError):
    """Another process owns the person's share by now: this one must leave them alone."""


class Unsure(StoreError):
    """The answer to a write was lost, and PostgreSQL cannot be asked: it may be kept or not."""

    text = "trouble-unsure"


class Write(NamedTuple):
    """A record to be written in the place of the revision that it rests on.

    token: names the write, see schema/001.sql, also for next_at, at_rest and rules; group: where a
    session of theirs is live.
    """

    id: int
    revision: int | None
    token: int
    record: str
    group: int | None
    next_at: float | None
    at_rest: bool
    rules: int
    sessions: Sequence[Entry]


class Writer:
    """Writes the records of many people at once."""

    def __init__(self, database: Database, replica: int | None) -> None:
        """database: open. replica: see PostgresStore."""
        self._database = database
        self._replica = replica

    async def write(self, writes: list[Write]) -> list[bool | Exception]:
        """Writes records, each person's once; returns for each whether it is kept, or why not:
        ChatTaken, NotOwner, Unsure. Raises StoreError if none is."""
        try:
            return await self._written(writes)
        except asyncpg.PostgresError as error:
            if len(writes) > 1:  # one of them is wrong, and the others are not
                return [one for write in writes for one in await self.write([write])]
            if isinstance(error, asyncpg.UniqueViolationError):
                return [ChatTaken(f"a session is live in {writes[0].group} already")]
            raise

    async def _written(self, writes: list[Write]) -> list[bool | Exception]:
        """Writes all in one statement; returns for each whether it is kept.

        Where the answer is lost, it is sent again with the same tokens: what was kept by then is
        found by its token, and what comes in late finds another revision.
        """
        columns = _columns(sorted(writes))  # all lock rows in the same order

        async def keep(connection: Connection, again: bool) -> tuple[list[Any], set[int] | None]:
            rows = await connection.fetch(_KEEP, self._replica, *columns)
            if not again:
                return rows, None
            stand = await connection.fetch(_STAND, columns[0], columns[3])
            return rows, {row["id"] for row in stand}

        try:
            rows, stand = await self._database.repeated(keep)
        except NotDone:
            raise
        except StoreError as error:
            raise Unsure(f"{error}; a change may be kept or not") from error
        found = {row["id"]: row for row in rows}
        return [_result(found[write.id], write, stand) for write in writes]


def _result(row: Any, write: Write, stand: Collection[int] | None) -> bool | Exception:
    """Returns whether a write is kept. stand: those whose token was found, where the answer to the
    first try was lost."""
    if row["kept"] or (stand and write.id in stand):
        return True
    if not row["owned"]:
        return not_owner(write.id)
    if stand is not None:
        return Unsure(f"an answer was lost, and {write.id} has been changed meanwhile")
    return False


def not_owner(person_id: int) -> NotOwner:
    """Returns the error of a write for somebody whose share another process owns."""
    return NotOwner(f"another process owns share {share_of(person_id)} of {person_id}")


def _columns(writes: Sequence[Write]) -> tuple[list[Any], ...]:
    """Returns the columns of writes, and of their sessions: whose, ids, days, ends, entries."""
    filed = [(write.id, entry) for write in writes for entry in write.sessions]
    return (
        [write.id for write in writes],
        [share_of(write.id) for write in writes],
        [write.revision for write in writes],
        [write.token for write in writes],
        [write.record for write in writes],
        [write.group for write in writes],
        [write.next_at for write in writes],
        [write.at_rest for write in writes],
        [write.rules for write in writes],
        [person_id for person_id, _ in filed],
        [encoded(entry.id) for _, entry in filed],  # as JSON: no text in PostgreSQL holds a NUL
        [entry.day for _, entry in filed],
        [entry.ended for _, entry in filed],
        [encoded(entry) for _, entry in filed],
    )


def encoded(value: Any) -> str:
    """Returns a value as JSON text."""
    return msgspec.json.encode(value).decode()


def kept_in_row(row: Any, person_id: int | None = None) -> Kept:
    """Decodes a row's record. Raises BrokenRecord, NewerRecord."""
    kept = kept_in(b'{"_default":{"1":' + row["record"].encode() + b"}}")
    if person_id is not None and kept.person.id != person_id:
        raise BrokenRecord(f"it is the record of another person, {kept.person.id}")
    return kept
