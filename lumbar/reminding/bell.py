"""Rings once a second by APScheduler, through suspended machines and clocks that are set."""

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
"""Rings whatever it is given, for as long as its context is open."""

A_SECOND = timedelta(seconds=1)
WATCH_SECONDS = 5.0


class FromNow(BaseTrigger):  # type: ignore[misc]
    """So long from now, whatever was before.

    APScheduler's own interval counts up every second that a suspended machine has missed
    before it rings.
    """

    def __init__(self, every: timedelta = A_SECOND) -> None:
        """every: how long from now."""
        super().__init__()
        self._every = every

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:  # noqa: ARG002 - APScheduler's signature
        """When to ring next, after `now`."""
        return now + self._every


@asynccontextmanager
async def ringing(
    ring: Callable[[], None],
    clock: Clock,
    *,
    every: timedelta = A_SECOND,
    watch: float = WATCH_SECONDS,
) -> AsyncIterator[None]:
    """Rings once a second, or as often as `every` says, while the context is open.

    watch: seconds after which a clock that was set back is noticed at the latest.
    """
    # It says of every ring when it came; only what fails is of use.
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
    """Rings again at once where the clock was set back: APScheduler would wait until it is again
    as late as it was."""
    while True:
        await asyncio.sleep(watch)
        now = datetime.fromtimestamp(clock.now(), UTC)
        if job.next_run_time is not None and job.next_run_time > now + 2 * every:
            job.modify(next_run_time=now)
