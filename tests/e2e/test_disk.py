"""The disk is full or read-only, the process is stopped or told to end: the program itself.

The longer stop: `STOPPED_SECONDS=60 .venv/bin/pytest tests/e2e/test_disk.py -k stopped`.
"""

import asyncio
import os
import re
import signal
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import AWAY_SECONDS, Event, Session, happen
from sandbox import people
from tests.answers import SAFE
from tests.e2e.phone import caption_of, text_of
from tests.e2e.process import Bot, stands_right, until
from tests.library import LIBRARY
from tests.patience import PATIENCE, within
from tests.store.disk import SmallDisk, small_disk

STOPPED_SECONDS = float(os.environ.get("STOPPED_SECONDS", "1"))
HOLD_SECONDS = 60
LEFT_SECONDS = 50
"""Of the hold in which somebody is when the program starts."""
STOPS_WITHIN = 10.0


@pytest.fixture
async def bot(tmp_path: Path, database: str) -> AsyncIterator[Bot]:
    bot = Bot(tmp_path, database)
    await bot.sandbox.start()
    yield bot
    await bot.close()
    assert "Traceback" not in bot.log


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """DATA_DIR is a small file system of its own."""
    with small_disk(tmp_path / "data") as mounted:
        yield mounted


async def holds(bot: Bot, person: int) -> None:
    """Somebody is in the first hold of a plank when the program starts."""
    now = time.time()
    plan = items([LIBRARY.exercises["plank"]], Level.STRONG, {})
    session = Session(id="abc", routine="plank", plan=plan, by_itself=False, begun=now)
    started = replace(
        happen(session, Event.START, now), since=now - (3 + HOLD_SECONDS - LEFT_SECONDS)
    )
    await bot.store.save(Person(id=person, safety=SAFE, live=Live(session=started, chat=person)))
    await bot.start()
    await until(lambda: shown(bot, person))


def shown(bot: Bot, person: int, since: float = 0.0) -> list[tuple[float, int]]:
    """When the person saw how many seconds of the hold are left."""
    return [
        (call["at"], int(found[1]))
        for call in list(bot.world.calls)
        if call["at"] > since
        and call["params"].get("chat_id") == str(person)
        and (found := re.match(r"<b>(\d+) s</b> Hold", caption_of(call)))
    ]


def texts(bot: Bot, person: int) -> list[str]:
    return [text_of(message) for message in bot.world.chats[person].messages.values()]


# The disk


@pytest.mark.files(reason="a full disk")
async def test_on_a_full_disk_people_are_answered_and_told_what_was_not_kept(
    disk: SmallDisk, bot: Bot
) -> None:
    person = bot.somebody()
    await bot.knows(person, 600)
    await bot.start()
    assert "9:30" in await bot.say(person, "/remind 9:30")
    disk.fill()
    assert "What I can do" in await bot.say(person, "/help")
    refused = await bot.say(person, "/remind 9:45")
    assert "9:45" not in refused
    known = await bot.store.load(person)
    assert known is not None
    assert known.remind is not None
    assert [slot.at for slot in known.remind.slots] == [570], "what was there is whole"
    assert "No space left" in bot.log
    disk.clear()
    assert "9:45" in await bot.say(person, "/remind 9:45")
    assert await bot.end() == 0


@pytest.mark.files(reason="a full disk")
async def test_a_start_on_a_full_disk_says_so_in_a_line(disk: SmallDisk, bot: Bot) -> None:
    disk.fill()
    await bot.spawn()
    assert bot.process is not None
    async with asyncio.timeout(PATIENCE):
        assert await bot.process.wait() == 2
    assert bot.log.count("\n") == 1
    assert "DATA_DIR" in bot.log
    assert "No space left" in bot.log


@pytest.mark.files(reason="a read-only disk")
async def test_a_start_on_a_read_only_disk_says_so_in_a_line(disk: SmallDisk, bot: Bot) -> None:
    disk.read_only()
    await bot.spawn()
    assert bot.process is not None
    async with asyncio.timeout(PATIENCE):
        assert await bot.process.wait() == 2
    assert bot.log.count("\n") == 1
    assert "Read-only file system" in bot.log


# The process


async def test_a_stopped_process_goes_on_where_the_clock_says(bot: Bot) -> None:
    """A suspended machine, as far as the program sees. Longer than the hold, it is offered anew."""
    person, friend = bot.somebody(), bot.somebody()
    await holds(bot, person)
    bot.signal(signal.SIGSTOP)
    people.say(bot.world, friend, friend, "/help")
    await asyncio.sleep(STOPPED_SECONDS)
    bot.signal(signal.SIGCONT)
    again = time.time()
    await until(lambda: any("What I can do" in text for text in texts(bot, friend)))
    if max(AWAY_SECONDS, LEFT_SECONDS) < STOPPED_SECONDS:
        await until(lambda: any("I was away" in text for text in texts(bot, person)))
        return
    before = shown(bot, person)[0]
    await until(lambda: len(shown(bot, person, since=again)) > 1)
    for at, seconds in shown(bot, person, since=again):
        assert stands_right(at, seconds, before[0] + before[1])


async def test_sigterm_keeps_holds_and_a_backlog_and_tells_nobody(bot: Bot) -> None:
    """Forty questions of one person are forty seconds of answers, which nobody waits for."""
    person, flood = bot.somebody(), bot.somebody()
    await holds(bot, person)
    for _ in range(40):
        people.say(bot.world, flood, flood, "/help")
    await until(lambda: not bot.world.updates.pending() and len(bot.sent(flood)) > 1)
    before, told = texts(bot, person), shown(bot, person)[0]
    ended = time.time()
    assert await bot.end() == 0
    assert time.time() - ended < within(STOPS_WITHIN)
    assert len(texts(bot, person)) == len(before), "nothing confusing is said"
    assert "Hold" in texts(bot, person)[-1]
    in_flight = len(await bot.store.updates()) + len(bot.sent(flood)) - 40
    assert in_flight in {0, 1}
    again, answered = time.time(), len(bot.sent(flood))
    await bot.start()
    await until(lambda: len(shown(bot, person, since=again)) > 1)
    await until(lambda: len(bot.sent(flood)) > answered)
    for at, seconds in shown(bot, person, since=again):
        assert stands_right(at, seconds, told[0] + told[1])
