"""The program on a machine whose clock jumps, is set back or changes its season: one a due day.

Each bot is a process that libfaketime shows another time of day (Debian: faketime). Telegram
and the clock that counts seconds stay real, as on a laptop that slept or a clock that was set.
All stories are told at once, because what they mostly do is wait.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from lumbar.coach.schedule import WORKING_DAYS
from tests.e2e.conftest import Folders
from tests.e2e.process import Bot, FakedClock, library, until
from tests.patience import within
from tests.postgres import Databases

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        not library(), reason="needs libfaketime: apt-get install faketime (or your system's way)"
    ),
]

HOUR = 3600.0
IN_TIME = 5.0
"""Seconds after its minute within which a reminder comes."""
A_WHILE = 2.5
"""Real seconds in which whatever is to come has come: the bell rings once a second."""
AT_ONCE = 10
"""Bots side by side."""
NOON = 12 * 60
A_MONDAY = datetime(2027, 5, 10, tzinfo=UTC)


class Machine:
    """A bot on a machine with a clock that can be set."""

    def __init__(self, folder: Path, database: str) -> None:
        self.clock = FakedClock(folder / "clock", A_MONDAY.timestamp())
        self.bot = Bot(folder, database, **self.clock.environ)

    async def start(self, moment: datetime) -> None:
        """Starts the bot some time before, and sets the clock to the moment when it runs."""
        self.clock.set(moment.timestamp() - HOUR / 2)
        await self.bot.start()
        self.clock.set(moment.timestamp())

    async def comes(self, due: datetime, *people: int) -> None:
        """Everybody's next reminder comes when it is due, not before and not much later."""
        before = self.counts(people)
        wanted = [count + 1 for count in before]
        await until(lambda: self.counts(people) == wanted)
        for person in people:
            came = self.clock.shown(self.bot.reminders(person)[-1]["at"])
            assert due.timestamp() <= came <= due.timestamp() + within(IN_TIME)

    async def come_late(self, *people: int) -> None:
        """Everybody's first reminder, whose time was missed, comes at once."""
        await until(lambda: all(self.counts(people)), within(IN_TIME))

    async def none_comes(self, *people: int) -> None:
        """Nothing comes to them."""
        before = self.counts(people)
        await asyncio.sleep(A_WHILE)
        assert self.counts(people) == before

    def counts(self, people: tuple[int, ...]) -> list[int]:
        """How many reminders each of them has had."""
        return [len(self.bot.reminders(person)) for person in people]


def at(hour: int, minute: int = 0, second: int = 0, *, day: datetime = A_MONDAY) -> datetime:
    return day + timedelta(hours=hour, minutes=minute, seconds=second)


async def a_suspended_laptop_reminds_once_when_it_wakes(machine: Machine) -> None:
    missed_one, missed_three = machine.bot.somebody(), machine.bot.somebody()
    await machine.bot.knows(missed_one, NOON)
    await machine.bot.knows(missed_three, 9 * 60, NOON, 16 * 60)
    await machine.start(at(8))
    machine.bot.signal(signal.SIGSTOP)
    machine.clock.jump(9 * HOUR)
    await asyncio.sleep(1)
    machine.bot.signal(signal.SIGCONT)
    await machine.come_late(missed_one, missed_three)
    await machine.none_comes(missed_one, missed_three)
    machine.clock.jump(5 * HOUR)
    await machine.none_comes(missed_one, missed_three)


async def a_clock_set_ahead_reminds_once(machine: Machine) -> None:
    person = machine.bot.somebody()
    await machine.bot.knows(person, NOON)
    await machine.start(at(8))
    machine.clock.jump(9 * HOUR)
    await machine.come_late(person)
    await machine.none_comes(person)


async def a_clock_set_back_reminds_nobody_twice_and_everybody_in_time(machine: Machine) -> None:
    had_it, asks = machine.bot.somebody(), machine.bot.somebody()
    await machine.bot.knows(had_it, NOON)
    await machine.bot.knows(asks)
    await machine.start(at(11, 59, 58))
    await machine.comes(at(12), had_it)
    machine.clock.set(at(11, 0).timestamp())
    assert "11:01" in await machine.bot.say(asks, "/remind 11:01")
    machine.clock.set(at(11, 0, 58).timestamp())
    await machine.comes(at(11, 1), asks)
    machine.clock.set(at(11, 59, 59).timestamp())
    await machine.none_comes(had_it, asks)
    machine.clock.set(at(35, 59, 59).timestamp())
    await machine.comes(at(36), had_it)


async def a_clock_set_back_in_a_rush_mutes_nobody_and_reminds_once(machine: Machine) -> None:
    crowd = tuple(machine.bot.somebody() for _ in range(60))
    for person in crowd:
        await machine.bot.knows(person, NOON)
    await machine.start(at(11, 59, 59))
    await until(lambda: sum(machine.counts(crowd)) >= 10)
    machine.clock.jump(-HOUR)
    async with asyncio.timeout(within(20)):
        for person in crowd[:35]:
            await machine.bot.say(person, "/help")
    machine.clock.jump(HOUR)
    await until(lambda: all(machine.counts(crowd)))
    await machine.none_comes(*crowd)
    assert set(machine.counts(crowd)) == {1}


async def a_clock_far_ahead_that_is_put_right_loses_no_day(machine: Machine) -> None:
    person = machine.bot.somebody()
    await machine.bot.knows(person, NOON)
    tuesday = A_MONDAY + timedelta(days=1)
    await machine.start(at(8, day=tuesday))
    machine.clock.set(at(11, 59, 54).timestamp())
    await machine.comes(at(12), person)
    machine.clock.jump(365 * 24 * HOUR)
    await until(lambda: machine.counts((person,)) == [2], within(IN_TIME))
    await machine.none_comes(person)
    machine.clock.set(at(12, 30).timestamp())
    await machine.none_comes(person)
    machine.clock.set(at(11, 59, 54, day=tuesday).timestamp())
    await machine.comes(at(12, day=tuesday), person)


async def a_gap_in_spring_puts_it_at_the_first_minute_that_exists(machine: Machine) -> None:
    in_the_gap, before_it = machine.bot.somebody(), machine.bot.somebody()
    await machine.bot.knows(in_the_gap, 2 * 60 + 30, zone="Europe/Berlin")
    await machine.bot.knows(before_it, 1 * 60 + 59, zone="Europe/Berlin")
    change = datetime(2027, 3, 28, 1, tzinfo=UTC)
    await machine.start(change - timedelta(minutes=1, seconds=1))
    await machine.comes(change - timedelta(minutes=1), before_it)
    machine.clock.set((change - timedelta(seconds=2)).timestamp())
    await machine.comes(change, in_the_gap)
    machine.clock.set((change + timedelta(minutes=29, seconds=59)).timestamp())
    await machine.none_comes(in_the_gap, before_it)
    next_day = datetime(2027, 3, 29, 0, 30, tzinfo=UTC)
    machine.clock.set((next_day - timedelta(seconds=1)).timestamp())
    await machine.comes(next_day, in_the_gap)


async def a_fold_in_autumn_has_it_once(machine: Machine) -> None:
    person = machine.bot.somebody()
    await machine.bot.knows(person, 2 * 60 + 30, zone="Europe/Berlin")
    first = datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    await machine.start(first - timedelta(seconds=2))
    await machine.comes(first, person)
    machine.clock.set((first + timedelta(minutes=59, seconds=59)).timestamp())
    await machine.none_comes(person)
    next_day = datetime(2027, 11, 1, 1, 30, tzinfo=UTC)
    machine.clock.set((next_day - timedelta(seconds=1)).timestamp())
    await machine.comes(next_day, person)


async def over_days_there_is_one_each_due_day(machine: Machine) -> None:
    daily, working = machine.bot.somebody(), machine.bot.somebody()
    await machine.bot.knows(daily, NOON)
    await machine.bot.knows(working, NOON, days=WORKING_DAYS)
    saturday = A_MONDAY - timedelta(days=2)
    await machine.start(at(11, 59, 59, day=saturday))
    for day in (saturday, saturday + timedelta(days=1), A_MONDAY):
        machine.clock.set(at(11, 59, 59, day=day).timestamp())
        await machine.comes(at(12, day=day), daily, *([working] if day == A_MONDAY else []))
        machine.clock.set(at(23, 59, 59, day=day).timestamp())
        await machine.none_comes(daily, working)


async def not_today_silences_the_next_one(machine: Machine) -> None:
    person, control = machine.bot.somebody(), machine.bot.somebody()
    for who in (person, control):
        await machine.bot.knows(who, NOON, NOON + 1)
    await machine.start(at(11, 59, 58))
    await machine.comes(at(12), person, control)
    assert "tomorrow" in await machine.bot.tap(person, "Not today")
    machine.clock.set(at(12, 0, 59).timestamp())
    await machine.comes(at(12, 1), control)
    await machine.none_comes(person)
    machine.clock.set(at(35, 59, 59).timestamp())
    await machine.comes(at(36), person)


async def in_15_min_comes_though_it_was_killed_meanwhile(machine: Machine) -> None:
    person = machine.bot.somebody()
    await machine.bot.knows(person, NOON)
    await machine.start(at(11, 59, 58))
    await machine.comes(at(12), person)
    await machine.none_comes(person)  # where the message stands is noted meanwhile
    asked = machine.clock.now()
    assert "12:15" in await machine.bot.tap(person, "In 15 min")
    await machine.bot.end(signal.SIGKILL)
    machine.clock.set(asked + 10 * 60)
    await machine.bot.start()
    machine.clock.set(asked + 15 * 60 - 2)
    await machine.comes(datetime.fromtimestamp(asked + 15 * 60, UTC), person)
    await machine.none_comes(person)
    chat = machine.bot.world.chats[person].messages.values()
    # The one that it replaces is deleted after it, behind whatever else is to be sent.
    await until(lambda: sum("inline_keyboard" in m.get("reply_markup", {}) for m in chat) == 1)


async def one_for_a_day_comes_once_though_it_was_killed(machine: Machine) -> None:
    person = machine.bot.somebody()
    await machine.bot.knows(person)
    await machine.start(at(8))
    assert "once tomorrow at 12:00" in await machine.bot.say(person, "/remind tomorrow 12:00")
    machine.clock.set(at(12, day=A_MONDAY).timestamp())
    await machine.none_comes(person)
    await machine.bot.end(signal.SIGKILL)
    await machine.start(at(35, 59, 58))
    await machine.comes(at(36), person)
    machine.clock.set(at(59, 59, 59).timestamp())
    await machine.none_comes(person)


async def what_falls_into_an_hours_pause_comes_at_its_end(machine: Machine) -> None:
    paused, control, asleep = (machine.bot.somebody() for _ in range(3))
    for person in (paused, control, asleep):
        await machine.bot.knows(person, NOON)
    await machine.start(at(11))
    for person in (paused, asleep):
        assert "Quiet until 14:00" in await machine.bot.say(person, "/pause until 14:00")
    machine.clock.set(at(11, 59, 58).timestamp())
    await machine.comes(at(12), control)
    await machine.none_comes(paused, asleep)
    await machine.bot.end(signal.SIGKILL)
    await machine.start(at(13, 59, 57))
    await machine.comes(at(14), paused, asleep)
    machine.clock.jump(6 * HOUR)
    await machine.none_comes(paused, control, asleep)


Story = Callable[[Machine], Awaitable[None]]
STORIES: tuple[Story, ...] = (
    a_suspended_laptop_reminds_once_when_it_wakes,
    a_clock_set_ahead_reminds_once,
    a_clock_set_back_reminds_nobody_twice_and_everybody_in_time,
    a_clock_set_back_in_a_rush_mutes_nobody_and_reminds_once,
    a_clock_far_ahead_that_is_put_right_loses_no_day,
    a_gap_in_spring_puts_it_at_the_first_minute_that_exists,
    a_fold_in_autumn_has_it_once,
    over_days_there_is_one_each_due_day,
    not_today_silences_the_next_one,
    in_15_min_comes_though_it_was_killed_meanwhile,
    one_for_a_day_comes_once_though_it_was_killed,
    what_falls_into_an_hours_pause_comes_at_its_end,
)


async def told(
    story: Story, folder: Path, places: Databases | Folders, turn: asyncio.Semaphore
) -> None:
    """Tells a story on a machine of its own; what must be so at the end of each is checked."""
    async with turn, places.one() as database:
        machine = Machine(folder, database)
        await machine.bot.sandbox.start()
        try:
            await story(machine)
            assert await machine.bot.end() == 0, machine.bot.log
        finally:
            await machine.bot.close()
        # A press that was answered is answered again where a kill came before that was noted.
        assert set(machine.bot.refused()) <= {"answerCallbackQuery"}
        assert "ERROR" not in machine.bot.log, machine.bot.log


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def telling(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    places: Databases | Folders,
) -> AsyncIterator[dict[Story, asyncio.Task[None]]]:
    """Every story that was asked for, under way."""
    turn = asyncio.Semaphore(AT_ONCE)
    chosen: list[Story] = [
        item.callspec.params["story"]  # type: ignore[misc]
        for item in request.session.items
        if isinstance(item, pytest.Function) and item.path == request.path
    ]
    tasks = {
        story: asyncio.create_task(told(story, tmp_path_factory.mktemp("machine"), places, turn))
        for story in chosen
    }
    yield tasks
    for task in tasks.values():
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_one_a_due_day(story: Story, telling: dict[Story, asyncio.Task[None]]) -> None:
    await telling[story]
