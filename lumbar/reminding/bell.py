"""A bell that rings once a second, by APScheduler; it copes with suspended machines and clocks
that are set."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from lumbar.clock import Clock

Bell = Callable[[Callable[[], None]], AbstractAsyncContextManager[None]]
"""Takes a function; calls it repeatedly while the returned context is open."""

A_SECOND = timedelta(seconds=1)
WATCH_SECONDS = 5.0


class FromNow(BaseTrigger):  # type: ignore[misc]
    """Fires a fixed time from now, independent of earlier firings.

    After a suspended machine resumes, APScheduler's own interval trigger first steps through every
    missed second before it fires.
    """

    def __init__(self, every: timedelta = A_SECOND) -> None:
        """every: time until the next firing."""
        super().__init__()
        self._every = every

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:  # noqa: ARG002 - APScheduler's signature
        """Returns when to fire next."""
        return now + self._every


@asynccontextmanager
async def ringing(
    ring: Callable[[], None],
    clock: Clock,
    *,
    every: timedelta = A_SECOND,
    watch: float = WATCH_SECONDS,
) -> AsyncIterator[None]:
    """Calls `ring` once every `every` while the context is open.

    watch: maximum seconds until a clock that was set back is noticed.
    """
    # APScheduler logs every run at INFO; only failures are useful.
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    scheduler = AsyncIOScheduler(timezone=UTC)

    async def rung() -> None:
        ring()

    job = scheduler.add_job(
        rung, FromNow(every), coalesce=True, max_instances=1, misfire_grace_time=None
    )
    scheduler.start()
    watching = asyncio.create_task(_watch(job, clock, every, watch), name="bell")
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.wait([watching])
        scheduler.shutdown(wait=False)


async def _watch(job: Any, clock: Clock, every: timedelta, watch: float) -> None:
    """Makes the bell ring at once after the clock was set back.

    APScheduler would wait until the clock reaches the old time again.
    """
    while True:
        await asyncio.sleep(watch)
        now = datetime.fromtimestamp(clock.now(), UTC)
        if job.next_run_time is not None and job.next_run_time > now + 2 * every:
            job.modify(next_run_time=now)
