"""One process that owns everybody in a database: it takes all shares, and keeps them."""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable

from lumbar.store.postgres.database import Database
from lumbar.store.postgres.leases import BEAT, EXPIRY, Leases
from lumbar.store.protocol import CannotUse, StoreError
from lumbar.store.shares import SHARES

log = logging.getLogger(__name__)

TRIES = round((EXPIRY + 3.0) / BEAT)
"""Beats after which the shares of a process that died are free."""
TOLD_EVERY = 60.0
_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def awake() -> float:
    """Returns seconds of a clock that goes on while the machine sleeps."""
    return time.clock_gettime(_CLOCK)


class Alone:
    """The leases of a process that shares a database with no other."""

    def __init__(self, database: Database) -> None:
        """database: open."""
        self._database = database
        self.replica = secrets.randbits(62)
        """The process's id in the table of leases."""
        self._leases = Leases(database, self.replica, "")
        self._beating: asyncio.Task[None] | None = None
        self.last_alive: float | None = None
        """When the last owner was last there (UTC seconds, by the database's clock); None if there
        never was one."""

    async def take_over(self) -> None:
        """Takes all shares; waits until those of a process that died are free.

        Raises CannotUse if another process works on the database, StoreError if it is away.
        """
        for _ in range(TRIES):
            beat = await self._leases.beat(awake())
            times = [at for at in beat.gained.values() if at is not None]
            self.last_alive = max([*times, *filter(None, [self.last_alive])], default=None)
            if sum(share >= 0 for share in beat.owned) == SHARES:
                return
            await asyncio.sleep(BEAT)
        await self._leases.leave()
        raise CannotUse(
            f"another process works on {self._database.where}; expected a database of this "
            "process's own"
        )

    def begin(self, lost: Callable[[], object]) -> None:
        """Beats from now on. lost: called where another process has taken shares, so that this one
        must end."""
        self._beating = asyncio.create_task(self._beat(lost), name="leases")

    async def leave(self) -> None:
        """Gives everything up."""
        if self._beating is not None:
            self._beating.cancel()
            await asyncio.wait([self._beating])
        try:
            await self._leases.leave()
        except StoreError as error:
            log.warning("the next process has to wait until our leases expire: %s", error)

    async def _beat(self, lost: Callable[[], object]) -> None:
        told = -TOLD_EVERY
        while True:
            await asyncio.sleep(BEAT)
            now = awake()
            try:
                beat = await self._leases.beat(now)
            except StoreError as error:
                if now - told >= TOLD_EVERY:
                    told = now
                    log.error("nothing can be saved: %s", error)
                continue
            if beat.lost:
                log.error("another process has taken over %s", self._database.where)
                lost()
                return
