"""Who is due, in PostgreSQL: moments beside the records, and those that other rules computed."""

import asyncio
from collections.abc import Collection, Sequence
from typing import Any

from lumbar.coach.zones import forget_rules
from lumbar.store.batch import Batcher
from lumbar.store.moments import HOUR
from lumbar.store.postgres.database import Connection, Database
from lumbar.store.postgres.writes import kept_in_row
from lumbar.store.protocol import Ahead, Moment, Now
from lumbar.store.record import BrokenRecord, NewerRecord
from lumbar.store.rules import everything, is_at_rest, moment_of

RULES_ARE_GOOD = 3 * 3600
"""Seconds after which the time zone rules on the disk are looked at again."""
_PAGE = 128

# share + 0: so that PostgreSQL reads people_due in its order, up to the limit, and not all who are
# due share by share.
_DUE = """
select id, next_at from people
where next_at <= $1 and share + 0 = any($3::smallint[]) and id <> all($4::bigint[])
order by next_at limit $2
"""
# The shares of a replica, $1, are those in its leases; all if it is null.
_LOOKED = """
update people set next_at = g.at
from unnest($2::bigint[], $3::float8[], $4::float8[]) as g (id, before, at)
where people.id = g.id and people.next_at = g.before
    and share = any(array(select share from leases where $1::bigint is null or owner = $1))
"""
_STALE = """
select id, revision, record from people
where rules < $2
    and share = any(array(select share from leases where $1::bigint is null or owner = $1))
union all
select id, revision, record from people
where rules > $2
    and share = any(array(select share from leases where $1::bigint is null or owner = $1))
limit $3
"""
_ALL = """
select id, revision, record from people
where id > $2
    and share = any(array(select share from leases where $1::bigint is null or owner = $1))
order by id limit $3
"""
_RENEW = """
update people set next_at = g.at, at_rest = g.at_rest, rules = $5
from unnest($1::bigint[], $2::bigint[], $3::float8[], $4::boolean[])
    as g (id, revision, at, at_rest)
where people.id = g.id and people.revision = g.revision
"""
_LEAVE = "update people set rules = $2 where id = any($1) and rules <> $2"
_AHEAD = """
select count(*) as reminded, count(*) filter (where next_at <= $2) as soon, min(next_at) as next,
    (select count(*) from people where share = any($1)) as people
from people where next_at is not null and share + 0 = any($1)
"""


class Moments:
    """When to look at whom. Each row has a check sum of the rules by which its moment was computed:
    those of other rules are found and computed anew, a page at a time."""

    def __init__(self, database: Database, replica: int | None, now: Now, trips: int) -> None:
        """database: open; replica: see PostgresStore; now: the clock by which moments are computed;
        trips: how many statements are on their way at once."""
        self._database = database
        self._replica = replica
        self._now = now
        self._looking = Batcher(self._look_all, trips=trips)
        self._rules: int | None = None
        self._read_at = 0.0
        self._reading = asyncio.Lock()

    async def rules(self) -> int:
        """Returns the check sum of the rules that this process goes by."""
        async with self._reading:
            if self._rules is None:
                self._rules, self._read_at = await asyncio.to_thread(everything), self._now()
            return self._rules

    async def due(
        self, now: float, most: int, shares: Collection[int], besides: Collection[int]
    ) -> list[Moment]:
        """See Store.due."""
        asked = now, most, list(shares), list(besides)

        async def ask(connection: Connection, _: bool) -> Sequence[Any]:
            rows: Sequence[Any] = await connection.fetch(_DUE, *asked)
            return rows

        return [Moment(*row) for row in await self._database.repeated(ask)]

    async def looked(self, moment: Moment, at: float | None) -> None:
        """See Store.looked."""
        await self._looking((moment, at))

    async def renew(self, *, whole: bool, pause: float) -> None:
        """See Store.renew."""
        await self._read_anew()
        rules = await self.rules()
        after = -(2**63)
        while True:
            async with self._database.connection() as connection:
                asked = (_ALL, self._replica, after) if whole else (_STALE, self._replica, rules)
                rows = await connection.fetch(*asked, _PAGE)
                if not rows:
                    return
                after = rows[-1]["id"]
                await self._renew(connection, rows, rules)
            await asyncio.sleep(pause)

    async def ahead(self, now: float, shares: Collection[int]) -> Ahead:
        """See Store.ahead."""
        async with self._database.connection() as connection:
            row = await connection.fetchrow(_AHEAD, list(shares), now + HOUR)
        return Ahead(row["people"], row["reminded"], row["soon"], row["next"])

    async def _read_anew(self) -> None:
        """Looks at the time zone rules on the disk again, if that is some hours ago."""
        if 0 <= self._now() - self._read_at < RULES_ARE_GOOD:
            return
        found = await asyncio.to_thread(everything)
        if found != self._rules:
            forget_rules()
        self._rules, self._read_at = found, self._now()

    async def _renew(self, connection: Connection, rows: Sequence[Any], rules: int) -> None:
        """Computes the moments of rows anew; one that cannot be read keeps what it has."""
        now = self._now()
        columns: list[tuple[int, int, float | None, bool]] = []
        for row in rows:
            try:
                person = kept_in_row(row).person
            except (BrokenRecord, NewerRecord):
                continue
            columns.append((row["id"], row["revision"], moment_of(person, now), is_at_rest(person)))
        columns.sort()  # all lock rows in the same order
        if columns:
            await connection.execute(_RENEW, *zip(*columns, strict=True), rules)
        left = {row["id"] for row in rows} - {column[0] for column in columns}
        await connection.execute(_LEAVE, list(left), rules)

    async def _look_all(self, looks: list[tuple[Moment, float | None]]) -> list[Exception | None]:
        looks = sorted(looks, key=lambda look: look[0])  # all lock rows in the same order

        async def set_all(connection: Connection, _: bool) -> None:
            await connection.execute(
                _LOOKED,
                self._replica,
                [moment.id for moment, _ in looks],
                [moment.at for moment, _ in looks],
                [at for _, at in looks],
            )

        await self._database.repeated(set_all)
        return [None] * len(looks)
