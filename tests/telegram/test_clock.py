"""The clock in the test's hand does what it says, also with real work in between."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import aiohttp
import pytest

from lumbar.clock import SystemClock
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.clocks import START, ManualClock


async def test_sleepers_wake_in_order_at_their_own_time(clock: ManualClock) -> None:
    woken: list[tuple[str, float]] = []

    async def sleeper(name: str, *naps: float) -> None:
        for nap in naps:
            await clock.sleep(nap)
            woken.append((name, clock.now() - START))

    tasks = [
        asyncio.create_task(work)
        for work in (sleeper("late", 5), sleeper("twice", 1, 3), sleeper("early", 2))
    ]
    await clock.advance(4.5)
    assert woken == [("twice", 1), ("early", 2), ("twice", 4)]
    assert clock.now() == START + 4.5
    await clock.advance(0.5)
    assert woken[3:] == [("late", 5)]
    await asyncio.gather(*tasks)


async def test_no_time_passes_by_itself(clock: ManualClock) -> None:
    napping = asyncio.create_task(clock.sleep(0.001))
    await clock.settle()
    assert clock.now() == START
    assert not napping.done()
    await clock.advance(0.001)
    await napping


async def test_who_sleeps_for_nothing_goes_on_at_once(clock: ManualClock) -> None:
    await clock.sleep(0)
    await clock.sleep(-5)
    assert clock.now() == START


async def test_a_jump_wakes_everybody_late_and_once(clock: ManualClock) -> None:
    woken: list[float] = []

    async def sleeper() -> None:
        for _ in range(2):
            await clock.sleep(1)
            woken.append(clock.now() - START)

    task = asyncio.create_task(sleeper())
    await clock.jump(3600)
    assert woken == [3600]
    await clock.advance(1)
    assert woken == [3600, 3601]
    await task


async def test_who_was_cancelled_is_not_waited_for(clock: ManualClock) -> None:
    task = asyncio.create_task(clock.sleep(1))
    await clock.settle()
    task.cancel()
    await clock.advance(5)
    assert task.cancelled()
    assert clock.sleeping == 0


async def test_until_stops_where_it_happened(clock: ManualClock) -> None:
    task = asyncio.create_task(clock.sleep(7))
    await clock.until(task.done)
    assert clock.now() == START + 7
    with pytest.raises(AssertionError, match="did not happen"):
        await clock.until(lambda: False)


async def test_work_of_every_executor_is_over_before_the_time_goes_on(clock: ManualClock) -> None:
    """A studio has a thread of its own: nothing but the clock may wait for it."""
    loop = asyncio.get_running_loop()
    drawn: list[float] = []

    async def draw() -> None:
        for thread in (own, None):
            await clock.sleep(1)
            await loop.run_in_executor(thread, time.sleep, 0.05)  # a picture that is large
            drawn.append(clock.now() - START)

    with ThreadPoolExecutor(1) as own:
        drawing = asyncio.create_task(draw())
        await clock.advance(1)
        assert drawn == [1]
        await clock.until(drawing.done, within=1)
    assert drawn == [1, 2]


async def test_http_and_threads_are_over_before_the_time_goes_on(tmp_path: Path) -> None:
    """Each second a message goes out over HTTP, then a file is written in a thread."""
    under_way = False
    clock = ManualClock(busy=lambda: under_way)
    sandbox = Sandbox("42:sandbox", now=clock.now)
    await sandbox.start()

    def write(name: str) -> None:
        time.sleep(0.003)  # a disk that is slow
        (tmp_path / name).write_text(name)

    async def work(client: Client) -> None:
        nonlocal under_way
        for _ in range(10):
            await clock.sleep(1)
            asked, under_way = clock.now(), True
            message = await client.send()
            assert message["date"] == asked == clock.now()
            under_way = False  # threads it sees by itself
            await asyncio.to_thread(write, str(message["message_id"]))
            assert clock.now() == asked

    async with aiohttp.ClientSession() as session:
        client = Client(sandbox.url, "42:sandbox", session)
        await client.say("/start")
        waits_for_ever = asyncio.create_task(client.bot("getUpdates", offset=-1, timeout=50))
        task = asyncio.create_task(work(client))
        await clock.advance(10)
        assert task.done()
        await task
        assert len([*tmp_path.iterdir()]) == 10  # noqa: ASYNC240 - a test may look
        waits_for_ever.cancel()
    await sandbox.stop()


async def test_the_real_clock_tells_the_time_and_waits() -> None:
    clock = SystemClock()
    before = time.time()
    await clock.sleep(0.01)
    assert before + 0.009 <= clock.now() <= time.time()
