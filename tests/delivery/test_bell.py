"""APScheduler's one job rings through whatever happens to the clock."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from delivery.bell import EverySecond, ringing
from delivery.clock import SystemClock

NOW = datetime(2027, 3, 28, 1, 0, tzinfo=UTC)


def test_the_next_ring_is_a_second_from_now_however_late_it_is() -> None:
    trigger = EverySecond()
    assert trigger.get_next_fire_time(None, NOW) == NOW + timedelta(seconds=1)
    asleep = NOW - timedelta(days=30)
    assert trigger.get_next_fire_time(asleep, NOW) == NOW + timedelta(seconds=1)


async def test_a_month_asleep_is_one_ring() -> None:
    """APScheduler's own interval would count up 2.6 million seconds first."""
    job = Job(
        AsyncIOScheduler(timezone=UTC),
        trigger=EverySecond(),
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
    began = time.perf_counter()
    assert len(job._get_run_times(NOW)) == 1
    assert time.perf_counter() - began < 1


async def test_it_rings_while_its_context_is_open() -> None:
    rung = asyncio.Event()
    async with ringing(rung.set, SystemClock()):
        await asyncio.wait_for(rung.wait(), 10)
    rung.clear()
    assert all(not task.get_name().startswith("bell") for task in asyncio.all_tasks())


class Behind:
    """The machine's clock after it was set back by an hour, as APScheduler has not noticed."""

    def now(self) -> float:
        return time.time() - 3600

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def test_a_clock_set_back_does_not_silence_it() -> None:
    rings: list[float] = []
    heard = asyncio.Event()

    def ring() -> None:
        rings.append(time.monotonic())
        if len(rings) == 2:
            heard.set()

    async with ringing(ring, Behind(), watch=0.2):
        await asyncio.wait_for(heard.wait(), 10)
    assert rings[1] - rings[0] < 0.9, "sooner than APScheduler by itself"
