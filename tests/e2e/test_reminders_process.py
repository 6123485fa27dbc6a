"""Reminders by the program itself: its minute, its buttons, SIGKILL.

All people here ask for the same minute. It is some minutes away, and near when the program has
been killed and started again by a clock that is ahead.
"""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bench.kills import Rush, report, rush
from lumbar.coach import due, reminders
from lumbar.coach.person import zone_of
from lumbar.store.tiny import TinyStore
from tests.e2e.conftest import Folders
from tests.e2e.process import ROOT, Bot, until
from tests.patience import PATIENCE, within
from tests.postgres import Databases

pytestmark = pytest.mark.asyncio(loop_scope="module")

IN_TIME = 5.0
"""Seconds after its minute within which a reminder comes."""
TO_START = 4.0
"""Seconds before a moment at which the program is started that has to wait for it."""
MINUTE = 60.0
AT_ONCE = 15
"""Looks that are begun side by side at 30 messages a second (lumbar/reminding/sweep.py): the most
that can be decided and not sent."""


class Minute:
    """A bot whose people have asked for a reminder at the next full minute."""

    def __init__(self, folder: Path, database: str) -> None:
        self.bot = Bot(folder, database)
        self.at = self.started = 0.0

    async def ask(self) -> None:
        """Has everybody ask, and the bot die once they have their answers."""
        bot = self.bot
        self.starts, self.declines, self.snoozes, self.sleeps = (bot.somebody() for _ in range(4))
        now = bot.now()
        self.at = now - now % MINUTE + 5 * MINUTE
        assert "Stockholm" in await bot.say(self.starts, "/timezone Europe/Stockholm")
        await bot.say(self.declines, "/timezone Buenos Aires")
        await bot.say(self.snoozes, "/timezone UTC+05:45")
        await bot.say(self.sleeps, "/timezone Tokyo")
        for person in (self.starts, self.snoozes, self.sleeps):
            clock = await self.clock(person, self.at)
            assert clock in await bot.say(person, f"/remind {clock}")
        first, second = [await self.clock(self.declines, self.at + n * MINUTE) for n in (0, 1)]
        await bot.say(self.declines, f"/remind {first} and {second}")
        await bot.end(signal.SIGKILL)
        await self.start_before(self.at)

    async def start_before(self, at: float) -> None:
        """Starts the bot by a clock that shows a few seconds before `at`."""
        self.bot.ahead += at - TO_START - self.bot.now()
        await self.bot.start()
        self.started = self.bot.now()

    async def clock(self, person: int, at: float) -> str:
        """What somebody's clock shows, by the zone that the bot keeps."""
        known = await self.bot.store.load(person)
        assert known is not None
        there = datetime.fromtimestamp(at, UTC).astimezone(zone_of(known))
        return f"{there.hour}:{there.minute:02}"

    async def came(self, person: int) -> float:
        """Seconds from the minute, or from the start if that was later, to somebody's reminder;
        waits for it. Below zero: it came too early."""
        await until(lambda: self.bot.reminders(person))
        came = float(self.bot.reminders(person)[0]["at"])
        return came - self.at if came < self.at else max(came - max(self.at, self.started), 0.0)

    def rows(self, person: int) -> list[list[str]]:
        """The rows of buttons in somebody's chat, oldest first."""
        return [
            [button["text"] for button in row]
            for message in self.bot.world.chats[person].messages.values()
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        ]

    async def shows(self, person: int, button: str) -> None:
        """Returns once somebody's chat has a button of this name."""
        await until(lambda: any(button in row for row in self.rows(person)))

    async def due(self, person: int, *, hours: int) -> int:
        """How many lines `bot.py due` has for somebody."""
        words = [sys.executable, str(ROOT / "bot.py"), "due", "--hours", str(hours)]
        environ = self.bot.environ
        ran = await asyncio.create_subprocess_exec(
            *words, env=environ, stdout=asyncio.subprocess.PIPE
        )
        async with asyncio.timeout(PATIENCE):
            said, _ = await ran.communicate()
        return said.decode().count(f"…{person}  reminder")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def minute(
    tmp_path_factory: pytest.TempPathFactory, places: Databases | Folders
) -> AsyncIterator[Minute]:
    async with places.one() as database:
        minute = Minute(tmp_path_factory.mktemp("minute"), database)
        await minute.bot.sandbox.start()
        try:
            await minute.bot.start()
            await minute.ask()
            yield minute
            assert await minute.bot.end() == 0, minute.bot.log
        finally:
            await minute.bot.close()
    # A press that was answered is answered again where the kill came before that was noted.
    assert minute.bot.refused() in ([], ["answerCallbackQuery"])


@pytest.mark.files(reason="PostgreSQL has no ledger")
async def test_a_decision_that_only_the_ledger_has_is_in_flight_at_a_kill(tmp_path: Path) -> None:
    """As where a kill comes between the decision's fsync and the writing of its own file."""
    bot = Bot(tmp_path)
    today = datetime(2027, 1, 15, 12, tzinfo=UTC)
    the_rush = Rush(bot, 2, today.timestamp(), 1)
    await the_rush.known()
    decides, _ = the_rush.people
    file = bot.data / "people" / f"{decides}.json"
    before = file.read_bytes()
    known = await bot.store.load(decides)
    assert known is not None
    (one,) = due.due(known, today.timestamp())
    await TinyStore(bot.data / "people").commit(reminders.decided(known, one, today.timestamp()))
    assert await the_rush.decided() == {decides}
    file.write_bytes(before)
    assert await the_rush.decided() == {decides}
    assert file.read_bytes() == before, "what is looked at is not changed"


async def test_sigkill_in_a_rush_misses_only_what_was_in_flight(
    tmp_path: Path, database: str
) -> None:
    bot = Bot(tmp_path, database, MESSAGES_PER_SECOND="30")
    tally = await rush(bot, people=120, kills=3, seed=3, minutes=0)
    assert tally.doubled == frozenset(), report(tally)
    assert tally.unexplained == frozenset(), report(tally)
    assert len(tally.missed) <= AT_ONCE * len(tally.kills), report(tally)


async def test_it_comes_within_5_s_of_its_minute_after_a_sigkill(minute: Minute) -> None:
    for person in (minute.starts, minute.declines, minute.snoozes, minute.sleeps):
        assert 0 <= await minute.came(person) <= within(IN_TIME)
        assert len(minute.bot.reminders(person)) == 1
        assert minute.bot.reminders(person)[0]["params"]["disable_notification"] == "false"


async def test_start_and_whole_routine_lead_to_the_routine(minute: Minute) -> None:
    for person, button in ((minute.starts, "Start"), (minute.sleeps, "Whole routine")):
        await minute.came(person)
        assert (await minute.bot.tap(person, button)).startswith("✓ ")
        await minute.shows(person, "None of these")
        await minute.bot.tap(person, "None of these")
        await minute.shows(person, "Skip")


async def test_not_today_silences_the_next_one(minute: Minute) -> None:
    await minute.came(minute.declines)
    assert await minute.due(minute.declines, hours=25) == 1 + 2
    assert "tomorrow" in await minute.bot.tap(minute.declines, "Not today")
    assert await minute.due(minute.declines, hours=25) == 2


async def test_in_15_min_is_kept_across_a_sigkill(minute: Minute) -> None:
    bot, person = minute.bot, minute.snoozes
    await minute.came(person)
    before = bot.now()
    assert (await bot.tap(person, "In 15 min")).startswith("I'm back at")
    after = bot.now()
    await bot.end(signal.SIGKILL)
    kept = await bot.store.load(person)
    assert kept is not None
    assert kept.snooze is not None
    assert before <= kept.snooze - 15 * 60 <= after
    assert await minute.due(person, hours=1) == 1
    await minute.start_before(kept.snooze)
    await until(lambda: len(bot.reminders(person)) > 1)
    came = bot.reminders(person)[1]["at"]
    assert kept.snooze <= came <= max(kept.snooze, minute.started) + within(IN_TIME)
    await until(lambda: sum("Start" in row for row in minute.rows(person)) == 1)
