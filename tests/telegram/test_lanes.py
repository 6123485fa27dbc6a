"""One thing after another for a person, people side by side."""

import asyncio
import logging
import random
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.coach.live import COUNTED
from lumbar.telegram.lanes import MOST_RESTS, Lanes, Rest, Work
from tests.patience import PATIENCE


async def test_a_lane_keeps_its_order() -> None:
    lanes, done = Lanes(), list[int]()

    def work(number: int) -> Work:
        async def run() -> None:
            for _ in range(10 - number):  # the first would be the last, side by side
                await asyncio.sleep(0)
            done.append(number)

        return run

    for number in range(10):
        lanes.post(1, work(number))
    await lanes.empty()
    assert done == list(range(10))


async def test_lanes_run_side_by_side() -> None:
    lanes, there = Lanes(), asyncio.Barrier(50)

    async def meet() -> None:
        await there.wait()  # returns only when all fifty are under way at once

    for key in range(50):
        lanes.post(key, meet)
    async with asyncio.timeout(PATIENCE):
        await lanes.empty()


async def test_one_at_a_time_in_a_lane() -> None:
    lanes, under_way, most = Lanes(), 0, 0

    async def run() -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1

    for _ in range(20):
        lanes.post(1, run)
    await lanes.empty()
    assert most == 1


async def test_a_slow_one_holds_up_its_own_lane_alone() -> None:
    lanes, slow, done = Lanes(), asyncio.Event(), list[str]()

    async def wait() -> None:
        await slow.wait()
        done.append("slow")

    async def quick(name: str) -> None:
        done.append(name)

    lanes.post(1, wait)
    lanes.post(1, lambda: quick("behind"))
    others = asyncio.Event()

    async def last() -> None:
        others.set()

    lanes.post(2, lambda: quick("beside"))
    lanes.post(2, last)
    await others.wait()
    assert done == ["beside"]
    slow.set()
    await lanes.empty()
    assert done == ["beside", "slow", "behind"]


async def test_one_that_fails_does_not_keep_the_next_from_its_turn(
    caplog: pytest.LogCaptureFixture,
) -> None:
    lanes, done = Lanes(), list[str]()

    async def fails() -> None:
        raise RuntimeError("on purpose")

    async def works() -> None:
        done.append("worked")

    for work in (fails, works, fails, works):
        lanes.post(1, work)
    await lanes.empty()
    assert done == ["worked", "worked"]
    assert [line.levelno for line in caplog.records] == [logging.ERROR] * 2


@pytest.mark.parametrize("raised", [asyncio.CancelledError, SystemExit, MemoryError])
async def test_nor_does_one_that_raises_what_should_end_a_program(
    raised: type[BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    lanes, done = Lanes(), list[str]()

    async def fails() -> None:
        raise raised

    async def works() -> None:
        done.append("worked")

    for work in (fails, works):
        lanes.post(1, work)
    assert lanes.waiting(1) == 2
    await lanes.empty()
    assert lanes.waiting(1) == 0
    assert done == ["worked"]
    assert [line.levelno for line in caplog.records] == [logging.ERROR]


async def test_work_may_post_work() -> None:
    lanes, done = Lanes(), list[int]()

    async def chain(left: int) -> None:
        done.append(left)
        if left:
            lanes.post(left % 3, lambda: chain(left - 1))

    lanes.post(0, lambda: chain(10))
    await lanes.empty()
    assert done == list(range(10, -1, -1))


async def test_an_empty_lane_opens_again() -> None:
    lanes, done = Lanes(), list[int]()

    async def note(number: int) -> None:
        done.append(number)

    await lanes.empty()
    for number in range(3):
        lanes.post(1, lambda number=number: note(number))  # type: ignore[misc]
        await lanes.empty()
    assert done == [0, 1, 2]


async def test_cancel_ends_what_is_under_way_and_drops_what_waits() -> None:
    lanes, begun, done = Lanes(), asyncio.Event(), list[str]()

    async def for_ever() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            done.append("ended")

    async def waits() -> None:
        done.append("never")

    lanes.post(1, for_ever)
    lanes.post(1, waits)
    await begun.wait()
    await lanes.cancel()
    assert done == ["ended"]
    await lanes.empty()
    lanes.post(1, waits)  # and it can be used again
    await lanes.empty()
    assert done == ["ended", "never"]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 4), max_size=40), st.randoms(use_true_random=False))
async def test_whatever_is_posted_is_done_once_and_in_order(
    keys: list[int], chance: random.Random
) -> None:
    lanes = Lanes()
    done: defaultdict[int, list[int]] = defaultdict(list)

    async def note(key: int, number: int, pauses: int) -> None:
        for _ in range(pauses):
            await asyncio.sleep(0)
        done[key].append(number)

    expected: defaultdict[int, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        expected[key].append(number)
        pauses = chance.randrange(4)
        lanes.post(
            key,
            lambda key=key, number=number, pauses=pauses: note(  # type: ignore[misc]
                key, number, pauses
            ),
        )
        if chance.random() < 0.3:
            await asyncio.sleep(0)
    await lanes.empty()
    assert done == expected


# What the lane does not wait for


async def test_the_lane_goes_on_while_a_rest_waits() -> None:
    lanes, free, done = Lanes(), asyncio.Event(), list[str]()

    async def rest() -> None:
        await free.wait()
        done.append("rest")

    async def begins() -> Rest:
        done.append("begins")
        return rest()

    async def next_() -> None:
        done.append("next")

    lanes.post(1, begins)
    lanes.post(1, next_)
    async with asyncio.timeout(PATIENCE):
        while done != ["begins", "next"]:
            await asyncio.sleep(0)
    assert lanes.waiting(1) == 1, "what waits counts, so that a flood is bounded"
    lanes.post(1, next_)
    free.set()
    await lanes.empty()
    assert sorted(done) == ["begins", "next", "next", "rest"]
    assert lanes.waiting(1) == 0


async def test_so_many_rests_and_then_the_lane_waits() -> None:
    """After a crash all of these are handled again, and the record knows so many."""
    lanes, free, begun = Lanes(), asyncio.Event(), 0

    async def begins() -> Rest:
        nonlocal begun
        begun += 1
        return wait()

    async def wait() -> None:
        await free.wait()

    for _ in range(MOST_RESTS + 20):
        lanes.post(1, begins)
    for _ in range(500):
        await asyncio.sleep(0)
    assert begun == MOST_RESTS + 1
    assert begun < COUNTED
    free.set()
    await lanes.empty()
    assert begun == MOST_RESTS + 20
    assert lanes.waiting(1) == 0


async def test_a_rest_that_fails_is_logged_and_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    lanes, done = Lanes(), list[str]()

    async def fails() -> None:
        raise ValueError("a rest")

    async def begins() -> Rest:
        return fails()

    async def next_() -> None:
        done.append("next")

    lanes.post(1, begins)
    lanes.post(1, next_)
    await lanes.empty()
    assert done == ["next"]
    assert "work in lane 1 failed" in caplog.text
    assert lanes.waiting(1) == 0


async def test_cancelled_a_lane_has_no_rests_left() -> None:
    lanes = Lanes()

    async def begins() -> Rest:
        return wait()

    async def wait() -> None:
        await asyncio.Event().wait()

    for _ in range(3):
        lanes.post(1, begins)
    for _ in range(50):
        await asyncio.sleep(0)
    await lanes.cancel()
    await lanes.empty()
    assert lanes.waiting(1) == 0
