"""Several replicas send at one rate: each call waits until the row that all share grants it."""

import asyncio
import bisect
import random
from typing import Any

import pytest

from lumbar.telegram.budget import Budget
from lumbar.telegram.errors import TooFast
from lumbar.telegram.gate import LOOK_EVERY, Gate
from lumbar.telegram.grants import TICK_WAITS, Grants
from lumbar.telegram.load import together
from lumbar.telegram.pace import BEAT, END, ONCE, REMINDER, TICK, TIDY
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ticks import Tick
from tests.clocks import ManualClock
from tests.row import Row

RATE = 30
AWAY = ConnectionError("PostgreSQL is away")


class Replica:
    """A process with its pacer; it beats each second while `beats`."""

    def __init__(self, world: "World") -> None:
        self.budget = Budget(RATE)
        self.gate = Gate(3.0, 4.0)
        self.beats = True
        clock = world.clock
        self.grants = Grants(clock, self.budget, self.gate, world.row.ask, clock)
        self.pacer = Pacer(clock, self.budget, grants=self.grants)
        self._world = world
        self.running = asyncio.create_task(self._run())

    async def _run(self) -> None:
        """The event loop runs, and the leases are renewed."""
        clock = self._world.clock
        while True:
            self.gate.ran(clock.now())
            if self.beats and self._world.row.away is None:
                others = [one for one in self._world.replicas if one is not self]
                self.budget.share_with(together(one.load() for one in others))
                self.gate.beat(clock.now())
            elif not any(one.gate.trusts(clock.now()) for one in self._world.replicas):
                self.gate.alike(clock.now())
            await clock.sleep(LOOK_EVERY)

    def load(self) -> dict[str, Any]:
        return self.budget.load(self._world.clock.now()).told()

    def call(self, chat: int, kind: str | None = None) -> "asyncio.Task[Any]":
        """Makes a call; the world notes when it goes."""

        async def goes() -> dict[str, int]:
            self._world.went.append(self._world.clock.now())
            self._world.kinds.append(kind)
            return {"message_id": 1}

        async def run() -> Any:
            asked = {"chat_id": chat}
            return await self.pacer.process_request(goes, (), {}, "sendMessage", asked, kind)

        return asyncio.create_task(run())


class World:
    """Three replicas, one row and one clock."""

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.row = Row(RATE, clock.now)
        self.went: list[float] = []
        self.kinds: list[str | None] = []
        self.replicas: list[Replica] = []
        for _ in range(3):
            self.replicas.append(Replica(self))

    def most_in_a_second(self) -> int:
        return max(
            (bisect.bisect_left(self.went, at + 1.0) - n for n, at in enumerate(self.went)),
            default=0,
        )

    async def close(self) -> None:
        for replica in self.replicas:
            replica.running.cancel()
            await replica.grants.stop()


@pytest.fixture
async def world(clock: ManualClock) -> Any:
    made = World(clock)
    await clock.advance(1)
    yield made
    await made.close()


def each(world: World, calls: int, kind: str | None = None) -> "list[asyncio.Task[Any]]":
    """So many calls of each replica, all to different chats."""
    first = 1 + 1000 * len(world.went)
    return [
        replica.call(first + n * 3 + number, kind)
        for number, replica in enumerate(world.replicas)
        for n in range(calls)
    ]


async def done(tasks: "list[asyncio.Task[Any]]") -> None:
    assert all(task.done() for task in tasks)
    await asyncio.gather(*tasks)


async def test_all_together_keep_to_one_rate_and_use_it(world: World, clock: ManualClock) -> None:
    calls = each(world, 60)
    began = clock.now()
    await clock.until(lambda: all(call.done() for call in calls))
    await done(calls)
    assert world.most_in_a_second() <= RATE
    assert clock.now() - began < 180 / RATE * 1.06


async def test_the_end_of_a_hold_goes_first_also_before_what_waits_elsewhere(
    world: World, clock: ManualClock
) -> None:
    calls = each(world, 60) + each(world, 20, REMINDER)
    world.replicas[0].budget.ticks.put(
        9, Tick(sent=clock.now(), earliest=clock.now(), ends=clock.now() + 2, least=0.75, hold=True)
    )
    await clock.advance(2)
    began = clock.now()
    end = world.replicas[0].call(9, END)
    await clock.until(end.done)
    assert clock.now() - began < 0.1
    await clock.until(lambda: all(call.done() for call in calls))
    assert world.most_in_a_second() <= RATE


async def test_a_tick_that_is_not_granted_is_dropped(world: World, clock: ManualClock) -> None:
    calls = each(world, 40)
    await clock.advance(0.5)
    tick = world.replicas[0].call(900, TICK)
    await clock.advance(TICK_WAITS + 0.05)
    assert isinstance(tick.exception(), TooFast)
    await clock.until(lambda: all(call.done() for call in calls))


async def test_what_waits_to_be_granted_counts_as_waiting(world: World, clock: ManualClock) -> None:
    """A crash would lose these: they are decided, and the sweep decides no more for a while."""
    calls = each(world, 40)
    reminders = each(world, 5, REMINDER)
    await clock.advance(0.5)
    assert [one.pacer.reminders_waiting for one in world.replicas] == [5, 5, 5]
    await clock.until(lambda: all(call.done() for call in calls + reminders))
    assert not any(one.pacer.reminders_waiting for one in world.replicas)


async def test_a_call_that_is_cancelled_is_not_granted(world: World, clock: ManualClock) -> None:
    calls = each(world, 20)
    await clock.advance(0.1)
    waits = [call for call in calls if not call.done()]
    for call in waits:
        call.cancel()
    await clock.advance(5)
    assert world.row.granted == len(world.went) == len(calls) - len(waits)


async def test_without_the_database_only_countdowns_that_run_go_on(
    world: World, clock: ManualClock
) -> None:
    """In each replica within its own part; everything else goes when the database is back."""
    calls = each(world, 10)
    await clock.until(lambda: all(call.done() for call in calls))
    world.row.away = AWAY
    waits = each(world, 1) + each(world, 1, REMINDER)
    dropped = each(world, 1, TIDY)
    before = len(world.went)
    for second in range(20):
        frames = each(world, 4, END if second % 2 else ONCE)
        await clock.advance(1)
        assert all(frame.done() for frame in frames)
    gone = world.went[before:]
    assert len(gone) > 20 * 8, "countdowns go on"
    assert world.most_in_a_second() <= RATE
    assert not any(call.done() for call in waits)
    await clock.advance(3)
    assert all(isinstance(call.exception(), TooFast) for call in dropped)
    world.row.away = None
    await clock.advance(2)
    await done(waits)
    assert world.most_in_a_second() <= RATE


async def test_what_was_made_without_the_row_counts_when_it_is_back(
    world: World, clock: ManualClock
) -> None:
    world.row.away = AWAY
    await done_or_dropped(clock, each(world, 1, BEAT))
    for moment in range(40):
        if moment == 20:
            world.row.away = None
        await done_or_dropped(clock, each(world, 4, BEAT), 0.1)
    calls = each(world, 30)
    await clock.until(lambda: all(call.done() for call in calls))
    assert world.most_in_a_second() <= RATE


async def done_or_dropped(
    clock: ManualClock, calls: "list[asyncio.Task[Any]]", seconds: float = 1.0
) -> None:
    await clock.advance(seconds)
    await asyncio.gather(*(call for call in calls if call.done()), return_exceptions=True)


@pytest.mark.parametrize("alone", [False, True])
async def test_without_a_good_beat_answers_wait_and_countdowns_go_on_unless_it_is_alone_in_that(
    world: World, clock: ManualClock, *, alone: bool
) -> None:
    one = world.replicas[0]
    for other in world.replicas:
        other.beats = alone and other is not one
    await clock.advance(4)
    answer, reminder, tidies = one.call(1), one.call(2, REMINDER), one.call(3, TIDY)
    frames = [one.call(10 + n, kind) for n, kind in enumerate((END, BEAT, TICK, ONCE))]
    await clock.advance(5)
    dropped = [frame for frame in frames if isinstance(frame.exception(), TooFast)]
    assert dropped == (frames if alone else [])
    assert not answer.done()
    assert not reminder.done()
    assert isinstance(tidies.exception(), TooFast)
    one.beats = True
    await clock.advance(1)
    await done([answer, reminder])


async def test_after_a_standstill_nothing_goes_until_the_next_good_beat(
    world: World, clock: ManualClock
) -> None:
    """What was about to be shown is old; what shows a session is drawn anew."""
    one = world.replicas[0]
    one.beats = False
    waiting = one.call(1)
    await clock.settle()
    assert waiting.done()
    one.running.cancel()
    await clock.jump(15)
    frames = [one.call(10 + n, kind) for n, kind in enumerate((END, BEAT, TICK, ONCE))]
    answer = one.call(2)
    await clock.advance(0.5)
    assert all(isinstance(frame.exception(), TooFast) for frame in frames)
    assert not answer.done()
    one.gate.beat(clock.now())
    await clock.advance(0.2)
    await done([answer])


async def test_what_is_granted_too_late_is_counted_anew(clock: ManualClock) -> None:
    """It is sent when later calls are, too."""
    row, budget, gate = Row(RATE, clock.now), Budget(RATE), Gate(3.0, 4.0)
    gate.beat(clock.now())

    async def slow(calls: list[int], leave: tuple[int, ...], *, made: int) -> int:
        granted = await row.ask(calls, leave, made=made)
        await clock.sleep(0.2)
        return granted

    grants = Grants(clock, budget, gate, slow, clock)
    turns = [asyncio.create_task(grants.turn(END)) for _ in range(10)]
    await clock.advance(0.3)
    await done(turns)
    turns = [asyncio.create_task(grants.turn(END))]
    await clock.advance(0.3)
    await done(turns)
    assert await row.ask([RATE], [0], made=0) == RATE - 10 - 11, "ten of them twice"
    await grants.stop()


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_three_replicas_send_it_is_never_over_the_rate(
    clock: ManualClock, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    world = World(clock)
    await clock.advance(1)
    calls: list[asyncio.Task[Any]] = []
    for _ in range(200):
        if chance.random() < 0.05:
            world.row.away = AWAY if world.row.away is None else None
        for replica in world.replicas:
            for _ in range(chance.choice((0, 0, 1, 2, 6))):
                kind = chance.choice((None, None, END, BEAT, TICK, ONCE, TIDY, REMINDER))
                calls.append(replica.call(chance.randrange(1, 10**6), kind))
        await clock.advance(chance.choice((0.01, 0.05, 0.2)))
    world.row.away = None
    await clock.advance(60)
    assert all(call.done() for call in calls)
    must = [call for call in calls if call.exception() is None]
    assert len(must) == len(world.went)
    assert world.most_in_a_second() <= RATE
    await world.close()
