"""Leases: which process owns which share of the people, by rows in the database.

A process beats once a second. Who has not for EXPIRY seconds loses its shares to others. Time is
the database's; what a process concludes from an answer counts from before it asked, by its own
monotonic clock.
"""

import json
import math
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from lumbar.store.postgres.database import Connection, Database
from lumbar.store.shares import SHARES

BEAT = 1.0
"""Seconds between two beats."""
EXPIRY = 4.0
"""Seconds after its last beat for which a process keeps what it owns."""
TRUSTED = 3.0
"""Seconds after the beginning of a good beat for which a process may act as owner: less than
EXPIRY, since what it sends takes a while to arrive."""
POLL = -1
"""The lease of the process that asks Telegram for updates, where no webhook is set."""
OVERDUE = timedelta(seconds=1.5)
"""How long after its lease has expired a share is taken by whoever comes, also by one that has as
many as the others: a process that has just started may not take it yet."""
GONE = timedelta(seconds=60)
"""How long the row of a process that ended without a word is kept."""

_HERE = """
insert into replicas (id, address, beat, load) values ($1, $2, now(), $3)
on conflict (id) do update
set address = excluded.address, beat = excluded.beat, load = excluded.load
"""
_OTHERS = "select id, address, load, beat > now() - $1::interval as there from replicas"
_RENEW = """
update leases
set until = now() + $2::interval,
    alive = case when share = any($4) then coalesce(to_timestamp($3::float8), now()) else alive end
where owner = $1 returning share, fence, alive
"""
_FREE = """
select share from leases
where (owner is null or $1 and until < now()) and (share >= 0) = $2
order by share for update skip locked limit $3
"""
_OVERDUE = """
select share from leases where share >= 0 and owner is not null and until < now() - $1::interval
order by share for update skip locked
"""
_TAKE = """
update leases set owner = $1, fence = fence + 1, until = now() + $2::interval
where share = any($3) returning share, fence, alive
"""
_RELEASE = """
update leases
set owner = null, until = now(),
    alive = case when share = any($4) then coalesce(to_timestamp($3::float8), now()) else alive end
where owner = $1 and share = any($2)
"""
_WHO_OWNS = "select share, owner from leases where owner is not null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """What a process knows after a beat.

    owned: its leases, each with its number, which rises with each owner; gained: those that it took
    with this beat; alive: when somebody was last there for each that it owns (UTC seconds by the
    clock of that process, as the times in records are; None if nobody ever was); lost: those that
    another has taken; too_many: how many shares it should give up, so that all have about as many;
    owners: address of the owner of each lease that somebody holds; others: addresses of all other
    processes that are there.
    """

    owned: Mapping[int, int] = field(default_factory=dict)
    gained: frozenset[int] = frozenset()
    alive: Mapping[int, float | None] = field(default_factory=dict)
    lost: frozenset[int] = frozenset()
    too_many: int = 0
    owners: Mapping[int, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    loads: tuple[Mapping[str, Any], ...] = ()
    """What each of the others that are there has said of its load with its last beat."""


class Leases:
    """The leases of one process."""

    def __init__(self, database: Database, replica: int, address: str) -> None:
        """replica: the process's id, a random one in each start; address: where it is told of
        updates, as http://host:port, empty for nowhere."""
        self._database = database
        self._replica = replica
        self._address = address
        self._owned: dict[int, int] = {}
        self._trusted_since: float | None = None
        self._good_at = self._said_cut_off = -math.inf
        self.there_for: Collection[int] = ()
        """The shares whose people this process has taken up: for them it is there."""
        self.load: Mapping[str, Any] = {}
        """What the others are told of this process's load with each beat, as JSON."""
        self.round_trip = 0.0
        """Seconds that the first statement of the last beat took."""

    def trusted(self, now: float) -> bool:
        """Returns whether the process may act as the owner of what it owns.

        now: seconds of the same monotonic clock as in `beat`.
        """
        return now - self._good_at < TRUSTED

    def cut_off(self, now: float) -> bool:
        """Returns whether it may not act as an owner, for another process that may not either:
        what this one says keeps it from stealing for one expiry. now: see `trusted`."""
        if self.trusted(now):
            return False
        self._said_cut_off = now
        return True

    async def beat(self, now: float, *, alive: float | None = None, polls: bool = False) -> Beat:
        """Renews all leases, takes what is free if it is this process's turn, and returns what it
        knows then.

        now: seconds of a monotonic clock that goes on while the machine sleeps; alive: the moment
        up to which the next owner knows this one was there (UTC seconds of this process's clock),
        None for the database's; polls: whether the process can ask Telegram for updates, and takes
        the lease POLL. Raises StoreError; then nothing is known, and `trusted` runs out.
        """
        if now - self._good_at >= EXPIRY:
            # It was cut off, and so may others have been, who want their own back.
            self._trusted_since = None
        async with self._database.transaction() as connection:
            said, began = json.dumps(self.load), time.monotonic()
            await connection.execute(_HERE, self._replica, self._address, said)
            self.round_trip = time.monotonic() - began
            await connection.execute("delete from replicas where beat < now() - $1::interval", GONE)
            others = await connection.fetch(_OTHERS, _expiry())
            asked = self._replica, _expiry(), alive, list(self.there_for)
            rows = await connection.fetch(_RENEW, *asked)
            owned = {row["share"]: row["fence"] for row in rows}
            there = sum(row["there"] for row in others)
            room = math.ceil(SHARES / there) - sum(share >= 0 for share in owned)
            lost = frozenset(self._owned) - frozenset(owned)
            gained = await self._take(
                connection,
                max(0, room),
                polls=polls and POLL not in owned,
                steals=self._steals(now),
            )
            owned |= {row["share"]: row["fence"] for row in gained}
            owners = await connection.fetch(_WHO_OWNS)
        self._owned, self._good_at = owned, now
        if self._trusted_since is None:
            self._trusted_since = now
        addresses = {row["id"]: row["address"] for row in others}
        return Beat(
            owned=dict(owned),
            gained=frozenset(row["share"] for row in gained),
            alive={row["share"]: _seconds(row["alive"]) for row in (*rows, *gained)},
            lost=lost,
            too_many=max(0, -room),
            owners={row["share"]: addresses.get(row["owner"], "") for row in owners},
            others=tuple(row["address"] for row in others if self._is_other(row)),
            loads=tuple(json.loads(row["load"]) for row in others if self._is_other(row)),
        )

    async def release(self, shares: Iterable[int], alive: float | None = None) -> None:
        """Gives leases up, so that others take them with their next beat. What they stand for must
        have come to rest before. alive: see `beat`. Raises StoreError; then they are still this
        process's, until they expire."""
        given = [share for share in shares if share in self._owned]
        if given:
            async with self._database.connection() as connection:
                asked = self._replica, given, alive, list(self.there_for)
                await connection.execute(_RELEASE, *asked)
        for share in given:
            self._owned.pop(share, None)

    async def leave(self, alive: float | None = None) -> None:
        """Gives everything up, and is not counted any more. alive: see `beat`. Raises
        StoreError."""
        await self.release(list(self._owned), alive)
        async with self._database.connection() as connection:
            await connection.execute("delete from replicas where id = $1", self._replica)

    def _steals(self, now: float) -> bool:
        """Whether the process may take what has expired. Not at first: if all were cut off, the
        others come back in these seconds and want their own."""
        if self._trusted_since is None:
            return False
        return now - max(self._trusted_since, self._said_cut_off) >= EXPIRY

    def _is_other(self, row: Any) -> bool:
        return bool(row["there"]) and row["id"] != self._replica

    async def _take(
        self,
        connection: Connection,
        room: int,
        *,
        polls: bool,
        steals: bool,
    ) -> list[Any]:
        """Takes up to `room` free shares, and POLL where `polls`; returns their rows. steals:
        whether those that have expired are free."""
        free = [row["share"] for row in await connection.fetch(_FREE, steals, True, room)]
        if steals:
            free += [row["share"] for row in await connection.fetch(_OVERDUE, OVERDUE)]
        if polls:
            free += [row["share"] for row in await connection.fetch(_FREE, steals, False, 1)]
        if not free:
            return []
        taken = self._replica, _expiry(), sorted(set(free))
        return list(await connection.fetch(_TAKE, *taken))


def _expiry() -> timedelta:
    return timedelta(seconds=EXPIRY)


def _seconds(at: datetime | None) -> float | None:
    return None if at is None else at.timestamp()
