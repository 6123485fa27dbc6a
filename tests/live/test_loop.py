"""One task that makes steps: woken, at rest, left, and finished."""

import asyncio

from lumbar.live.loop import Loop
from tests.clocks import START, ManualClock


class Steps:
    """Notes when steps were made, in seconds after START; each says when the next is due."""

    def __init__(self, *waits: float | None) -> None:
        self.clock = ManualClock()
        self.waits = list(waits)
        self.at: list[float] = []
        self.ended: list[float] = []
        self.loop = Loop(1, self.clock, self.step)

    def now(self) -> float:
        return self.clock.now() - START

    async def step(self) -> float | None:
        self.at.append(self.now())
        return self.waits.pop(0) if self.waits else None

    async def end(self) -> None:
        self.ended.append(self.now())


async def test_it_steps_rests_and_ends_where_there_is_nothing_to_wait_for() -> None:
    steps = Steps(5.0, 0.0)
    steps.loop.wake()
    await steps.clock.advance(60)
    assert steps.at == [0, 5, 5]
    assert steps.loop.task is None
    steps.loop.wake()
    await steps.clock.advance(1)
    assert steps.at == [0, 5, 5, 60], "and begins anew"


async def test_who_wakes_it_waits_for_no_rest_to_end() -> None:
    steps = Steps(100.0, 100.0)
    steps.loop.wake()
    await steps.clock.advance(10)
    steps.loop.wake()
    await steps.clock.advance(10)
    assert steps.at == [0, 10]
    steps.loop.leave()
    await steps.clock.advance(200)
    assert steps.at == [0, 10]
    assert steps.loop.task is None


async def test_who_is_woken_in_a_step_makes_another_one() -> None:
    steps = Steps()
    go_on = asyncio.Event()

    async def slow() -> float | None:
        await go_on.wait()
        return await steps.step()

    loop = Loop(1, steps.clock, slow)
    loop.wake()
    await steps.clock.settle()
    loop.wake()
    go_on.set()
    await steps.clock.settle()
    assert len(steps.at) == 2
    assert loop.task is None


async def test_the_first_step_waits_for_what_went_before() -> None:
    steps = Steps()
    before = asyncio.create_task(steps.clock.sleep(7))
    loop = Loop(1, steps.clock, steps.step, after=before)
    loop.wake()
    await steps.clock.advance(10)
    assert steps.at == [7]


async def test_what_comes_last_waits_for_the_step_under_way() -> None:
    steps = Steps()

    async def slow() -> float | None:
        await steps.clock.sleep(7)
        return await steps.step()

    loop = Loop(1, steps.clock, slow)
    loop.wake()
    await steps.clock.advance(1)
    loop.leave()
    loop.finish(steps.end)
    await steps.clock.advance(20)
    assert (steps.at, steps.ended) == ([7], [7])
    loop.wake()
    await steps.clock.advance(20)
    assert steps.at == [7], "it makes no step any more"
