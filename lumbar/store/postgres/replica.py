"""A replica: one of several processes that share a database, each the owner of its shares."""

import asyncio
import contextlib
import itertools
import logging
import secrets
import time
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Protocol

from lumbar.store.owning import Owner, Shares
from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import BEAT, POLL, Beat, Leases
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

TOLD_EVERY = 60.0
"""Seconds between two lines that say that PostgreSQL is away."""
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def awake() -> float:
    """Returns seconds of a clock that goes on while the machine sleeps."""
    return time.clock_gettime(_CLOCK)


class Neighbours(Protocol):
    """Tells other replicas something at once that they would find out a second later."""

    address: str
    """Where this one is told, as http://host:port."""

    def look(self, address: str, shares: Iterable[int]) -> None:
        """Has a replica look into the inbox of some shares; does not wait for it."""

    def beat(self, address: str) -> None:
        """Has a replica beat: shares are free; does not wait for it."""


class Replica:
    """The leases of one process, from beat to beat; see lumbar.store.owning.Owning."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], float],
        neighbours: Neighbours,
        *,
        polls: bool,
    ) -> None:
        """database: open; clock: that of the records (UTC seconds); polls: whether
        updates are asked for, which one process of all does at a time."""
        self.id = secrets.randbits(62)
        """The process's id in the table of leases."""
        self.takes, self.takes_none = asyncio.Event(), asyncio.Event()
        self._clock = clock
        self._neighbours = neighbours
        self._polls = polls
        (self.takes_none if polls else self.takes).set()
        self.beaten: Callable[[Beat, float], object] = lambda _, __: None
        """Called after each good beat, when what it took away is dropped, with what is known then
        and when it began (seconds of `awake`)."""
        self.load: Callable[[], Mapping[str, Any]] = dict
        """Returns what the others are told of this process's load; called when a beat begins."""
        self._leases = Leases(database, self.id, neighbours.address)
        self._owner: Owner | None = None
        self._held: dict[int, int] = {}
        """What is this process's, each share with the number of the time that it was gained."""
        self._times = itertools.count(1)
        self._taken_up: set[int] = set()
        """What it is there for, of what it holds."""
        self._taking = asyncio.Lock()
        self._giving: set[int] = set()
        self._owners: Mapping[int, str] = {}
        self.others: Collection[str] = ()
        """Addresses of the other processes that were there at the last good beat."""
        self._soon = asyncio.Event()
        self._told = -TOLD_EVERY
        self._going: set[asyncio.Task[None]] = set()
        self._beating: asyncio.Task[None] | None = None

    def owned(self) -> Shares:
        """See Owning."""
        return self._held.keys()

    async def begin(self, owner: Owner) -> None:
        """See Owning. The first beat may find no share that is free; others come later."""
        self._owner = owner
        begun = asyncio.get_running_loop().create_future()
        self._beating = asyncio.create_task(self._go_on(begun), name="leases")
        await begun
        await asyncio.gather(*self._going)

    async def leave(self) -> None:
        """See Owning."""
        tasks = {task for task in (self._beating, *self._going) if task is not None}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        try:
            await self._leases.leave(self._clock())
        except StoreError as error:
            log.warning("the others have to wait until our leases expire: %s", error)
        else:
            self._tell_all()

    def gauges(self) -> Mapping[str, Callable[[], float]]:
        """See Owning."""
        return {
            "shares": self._held.__len__,
            "replicas": lambda: len(self.others) + 1,
            "postgres_round_trip_seconds": lambda: self._leases.round_trip,
        }

    def tell(self, shares: Iterable[int]) -> None:
        """Has the owners of some shares look into the inbox; does not wait for it."""
        at: dict[str, set[int]] = {}
        for share in shares:
            address = self._owners.get(share)
            if address and address != self._neighbours.address:
                at.setdefault(address, set()).add(share)
        for address, its in at.items():
            self._neighbours.look(address, its)

    def owner_at(self, share: int) -> str:
        """Returns the address of another process that owns a share; empty where that is this one,
        or where nobody is known to."""
        address = self._owners.get(share, "")
        return "" if share in self._held or address == self._neighbours.address else address

    def cut_off(self) -> bool:
        """See Leases.cut_off."""
        return self._leases.cut_off(awake())

    def beat_soon(self) -> None:
        """Beats now: another process has given shares up."""
        self._soon.set()

    def lost(self, share: int) -> None:
        """Drops a share: PostgreSQL has refused a write, since another process owns it by now."""
        if share in self._held:
            log.warning("share %s has another owner", share)
            self._drop({share})

    async def _go_on(self, begun: "asyncio.Future[None]") -> None:
        """Beats for good; begun: is done with the first one that PostgreSQL has answered."""
        while True:
            try:
                if await self._beats() and not begun.done():
                    begun.set_result(None)
            except Exception as error:  # noqa: BLE001 - without beats it is never an owner again
                self._say(error)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BEAT):
                    await self._soon.wait()
            self._soon.clear()

    async def _beats(self) -> bool:
        """Beats, and begins to do what follows from it; returns whether PostgreSQL has answered."""
        self._leases.load, self._leases.there_for = self.load(), self._taken_up
        now, alive = awake(), self._clock()
        try:
            beat = await self._leases.beat(now, alive=alive, polls=self._polls)
        except StoreError as error:
            self._say(error)
            return False
        gained = self._applied(beat)
        self.beaten(beat, now)
        if gained:
            self._begin(self._take_up(gained), "take up")
        if beat.too_many and not self._giving:
            self._begin(self._give_up(beat.too_many), "give up")
        return True

    def _applied(self, beat: Beat) -> dict[int, float | None]:
        """Drops what is lost; returns what is to be taken up."""
        self._owners = {share: at for share, at in beat.owners.items() if at}
        self.others = beat.others
        owned = {share for share in beat.owned if share != POLL}
        self._drop((beat.lost - {POLL}) | (self._held.keys() - owned))
        if self._polls:
            takes = POLL in beat.owned
            on, off = (self.takes, self.takes_none) if takes else (self.takes_none, self.takes)
            on.set()
            off.clear()
        # Also what was to be given up and is still ours, since that was not answered.
        new = owned - self._held.keys() - self._giving
        self._held |= dict.fromkeys(new, next(self._times))
        return {share: beat.alive[share] for share in new}

    async def _take_up(self, shares: Mapping[int, float | None]) -> None:
        owner, gained = self._owner, {share: self._held.get(share) for share in shares}
        if owner is None:
            return
        async with self._taking:
            try:
                await owner.take_up(shares)
            except Exception as error:  # noqa: BLE001 - whatever it is, nobody else does it
                self._say(error)
                self._drop(set(shares))  # the next beat finds them, and they are taken up again
            ours = {
                share for share, time in gained.items() if time and self._held.get(share) == time
            }
            self._taken_up |= ours
            # What was lost meanwhile was dropped before it was taken up.
            owner.drop(shares.keys() - ours)

    async def _give_up(self, count: int) -> None:
        """Gives up so many shares, those first in which the fewest sessions are live."""
        owner = self._owner
        if owner is None:
            return
        live = owner.live()
        some = set(sorted(self._taken_up, key=lambda share: live.get(share, 0))[:count])
        self._giving |= some
        try:
            await owner.rest(some)
            await self._leases.release(some, self._clock())
            self._tell_all()
        except Exception as error:  # noqa: BLE001 - what is half at rest must be taken up again
            self._say(error)
        finally:
            self._drop(some)
            self._giving -= some

    def _drop(self, shares: AbstractSet[int]) -> None:
        mine = self._held.keys() & shares
        for share in mine:
            del self._held[share]
        self._taken_up -= mine
        if mine and self._owner is not None:
            self._owner.drop(mine)

    def _tell_all(self) -> None:
        """Tells all others that shares are free."""
        for address in set(self._owners.values()) - {self._neighbours.address}:
            self._neighbours.beat(address)

    def _begin(self, work: Coroutine[None, None, None], name: str) -> None:
        task = asyncio.create_task(work, name=name)
        self._going.add(task)
        task.add_done_callback(self._going.discard)

    def _say(self, error: Exception) -> None:
        now = awake()
        if now - self._told >= TOLD_EVERY:
            self._told = now
            unknown = None if isinstance(error, StoreError) else error
            log.error("nothing can be saved: %s", error, exc_info=unknown)
