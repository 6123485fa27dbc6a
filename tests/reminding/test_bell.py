"""APScheduler's one job rings through whatever happens to the clock."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from lumbar.clock import SystemClock
from lumbar.reminding.bell import FromNow, ringing
from tests.patience import PATIENCE

NOW = datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_the_next_ring_is_a_second_from_now_however_late_it_is() -> None:
    trigger = FromNow()
    assert trigger.get_next_fire_time(None, NOW) == NOW + timedelta(seconds=1)
    asleep = NOW - timedelta(days=30)
    assert trigger.get_next_fire_time(asleep, NOW) == NOW + timedelta(seconds=1)


class Counted(FromNow):
    """Knows how often it was asked."""

    asked = 0

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        self.asked += 1
        return super().get_next_fire_time(previous_fire_time, now)


async def test_a_month_asleep_is_one_ring() -> None:
    """APScheduler's own interval would count up 2.6 million seconds first."""
    trigger = Counted()
    job = Job(
        AsyncIOScheduler(timezone=UTC),
        trigger=trigger,
        func=print,
        args=(),
        kwargs={},
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
        next_run_time=NOW - timedelta(days=30),
        executor="default",
        name="ring",
    )
    assert len(job._get_run_times(NOW)) == 1
    assert trigger.asked == 1


async def test_it_rings_while_its_context_is_open() -> None:
    rung = asyncio.Event()
    async with ringing(rung.set, SystemClock()):
        await asyncio.wait_for(rung.wait(), PATIENCE)
    rung.clear()
    assert all(not task.get_name().startswith("bell") for task in asyncio.all_tasks())


class Behind:
    """The machine's clock after it was set back by a day, as APScheduler has not noticed."""

    def now(self) -> float:
        return time.time() - 24 * 3600

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def test_a_clock_set_back_does_not_silence_it() -> None:
    """APScheduler by itself would ring in an hour."""
    every = timedelta(hours=1)
    rung = asyncio.Event()
    async with ringing(rung.set, Behind(), every=every, watch=0.05):
        for _ in range(2):
            await asyncio.wait_for(rung.wait(), PATIENCE)
            rung.clear()
