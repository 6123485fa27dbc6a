"""The program itself, in real time: a short hold, and SIGKILL at the worst moments."""

import asyncio
import os
import re
import signal
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, happen
from sandbox import people
from sandbox.server import Sandbox
from tests.answers import SAFE
from tests.e2e.kept import Files, Tables
from tests.e2e.phone import TOKEN, YOU, buttons_of, caption_of, text_of
from tests.e2e.process import BOT_ID, Bot, stands_right, until
from tests.language.made import ENGLISH
from tests.library import LIBRARY
from tests.patience import within
from tests.programs import DEVNULL, Process, start_bot
from tests.steps import to_hold

ROOT = Path(__file__).resolve().parents[2]
TOO_MANY = {ENGLISH.texts("too-many"), ENGLISH.texts("too-many-begin")}
GOES_ON_WITHIN = 10.0
"""Seconds from a restart within which a session goes on (DESIGN.md)."""


class Program:
    """bot.py in a process of its own, against a sandbox in this one."""

    def __init__(self, folder: Path, database: str) -> None:
        self.sandbox = Sandbox(TOKEN)
        self.store = Tables(database, BOT_ID) if database else Files(folder)
        self.folder, self._database = folder, database
        self.process: Process | None = None
        self.killed = False

    async def start(self, **environ: str) -> None:
        mine = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": self.sandbox.url, **environ}
        kept = {"DATA_DIR": str(self.folder), "DATABASE_URL": self._database}
        environ = {**os.environ, **mine, **kept}
        self.process = await start_bot(env=environ, cwd=self.folder.parent, stderr=DEVNULL)

    async def end(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.killed = self.killed or how is signal.SIGKILL
        self.process.send_signal(how)
        return await self.process.wait()

    def texts(self) -> list[str]:
        return [text_of(m) for m in self.sandbox.world.chats[YOU].messages.values()]

    def say(self, text: str) -> None:
        people.say(self.sandbox.world, YOU, YOU, text)

    def buttons(self) -> list[str]:
        """The buttons of the newest message."""
        return buttons_of(list(self.sandbox.world.chats[YOU].messages.values())[-1])

    def tap(self, button: str) -> None:
        """Taps one of them, which has a row of its own."""
        number = max(self.sandbox.world.chats[YOU].messages)
        people.press_button(self.sandbox.world, YOU, YOU, number, self.buttons().index(button), 0)

    async def until(self, seen: Callable[[], bool]) -> None:
        await until(seen)


@pytest.fixture
async def program(tmp_path: Path, database: str) -> AsyncIterator[Program]:
    program = Program(tmp_path / "data", database)
    await program.sandbox.start()
    yield program
    if program.process is not None and program.process.returncode is None:
        assert await program.end(signal.SIGTERM) == 0
    await program.sandbox.stop()
    await program.store.close()
    calls = [call for call in program.sandbox.world.calls if call["ok"] is False]
    # After a kill each message whose id may be lost is asked for once; most are somebody else's.
    asked = [c["params"]["message_id"] for c in calls if c["method"] == "editMessageReplyMarkup"]
    assert not asked or (program.killed and len(asked) == len(set(asked))), asked
    refused = [call["method"] for call in calls if call["method"] != "editMessageReplyMarkup"]
    # The last call may be made again, which Telegram refuses as no change. What has words alone
    # is tried as the caption of a picture first: no record says which it is.
    again = {"editMessageMedia", "editMessageCaption", "deleteMessage"}
    words = ["editMessageCaption", "editMessageText"]
    assert not refused or (
        program.killed and (refused == words or (len(refused) == 1 and refused[0] in again))
    ), refused


async def in_session(
    program: Program, exercise: str, elapsed: float, level: Level = Level.STANDARD
) -> None:
    """You, safe, that many seconds into an exercise."""
    now = time.time()
    plan = items([LIBRARY.exercises[exercise]], level, {})
    session = Session(id="abc", routine=exercise, plan=plan, by_itself=False, begun=now)
    started = replace(happen(session, Event.START, now), since=now - elapsed)
    person = Person(id=YOU, safety=SAFE, live=Live(session=started, chat=YOU))
    people.say(program.sandbox.world, YOU, YOU, "hello")
    await program.store.save(person)


def text(call: dict[str, Any]) -> str:
    return caption_of(call)


def holds(program: Program) -> list[tuple[float, int]]:
    """When the bot showed how many seconds of a hold."""
    return [
        (call["at"], int(found[1]))
        for call in program.sandbox.world.calls
        if (found := re.match(r"<b>(?:<tg-time[^>]*>)?(\d+) s<.*> Hold", text(call)))
    ]


async def test_a_short_hold_in_real_time(program: Program) -> None:
    """It begins when the person says so, however long the machine took to start the program."""
    program.sandbox.world.chats[YOU].started = True
    someone = Person(id=YOU, safety=SAFE, level=Level.GENTLE)
    await program.store.save(someone)
    await program.start()
    asked = time.time()
    program.say("/stretch cat")
    await program.until(lambda: "Start" in program.buttons())
    program.tap("Start")
    await program.until(lambda: any("Release" in text for text in program.texts()))
    released = time.time()
    (cat,) = items([LIBRARY.exercises["cat"]], Level.GENTLE, {})
    first = to_hold("cat", cat.dose.hold, Level.GENTLE)
    assert released >= asked + first, "a hold is never cut short"
    shown = holds(program)
    left = [seconds for _, seconds in shown]
    assert len(left) >= 2
    assert left == sorted(set(left), reverse=True), "it counts down"
    began = next(call["at"] for call in program.sandbox.world.calls if "Get ready" in text(call))
    for at, seconds in shown:
        assert stands_right(at, seconds, asked + first, latest=began + first)


@pytest.mark.both
async def test_after_sigkill_in_a_hold_it_goes_on_by_the_clock(program: Program) -> None:
    (plank,) = items([LIBRARY.exercises["plank"]], Level.STRONG, {})
    ago = to_hold("plank", 1, Level.STRONG)
    await in_session(program, "plank", ago, Level.STRONG)
    began = time.time() - ago
    await program.start()
    await program.until(lambda: len(holds(program)) >= 2)
    await program.end(signal.SIGKILL)
    before = len(holds(program))
    again = time.time()
    await program.start()
    await program.until(lambda: len(holds(program)) >= before + 2)
    assert time.time() - again < within(GOES_ON_WITHIN)
    for at, seconds in holds(program):
        assert stands_right(at, seconds, began + to_hold("plank", plank.dose.hold, Level.STRONG))


@pytest.mark.both
async def test_after_sigkill_at_the_done_message_it_is_counted_once(program: Program) -> None:
    await in_session(program, "cat", 41)
    await program.start()
    await program.until(lambda: any(text.startswith("Done.") for text in program.texts()))
    await program.end(signal.SIGKILL)
    await program.start()
    program.say("/progress")
    await program.until(lambda: any("Your progress" in text for text in program.texts()))
    assert "Sessions in total: 1\n" in program.texts()[-1]
    assert sum(text.startswith("Done.") for text in program.texts()) in {1, 2}


async def test_a_hundred_holds_and_somebody_else_is_answered_at_once(program: Program) -> None:
    crowd = [program.sandbox.world.add_person(f"Person {n}").id for n in range(100)]
    now = time.time()
    plan = items([LIBRARY.exercises["plank"]], Level.STRONG, {})
    for number in crowd:
        people.say(program.sandbox.world, number, number, "hello")
        session = Session(id="abc", routine="plank", plan=plan, by_itself=False, begun=now)
        live = Live(session=happen(session, Event.START, now), chat=number)
        await program.store.save(Person(id=number, safety=SAFE, live=live))
    await program.start(MESSAGES_PER_SECOND="100")
    await program.until(lambda: len(holds(program)) > 100)
    program.say("/help")
    await program.until(lambda: any("What I can do" in text for text in program.texts()))
    everybody = [chat.messages.values() for chat in program.sandbox.world.chats.values()]
    assert not any("Rest" in text_of(message) for chat in everybody for message in chat)


async def test_where_very_many_begin_at_once_the_last_wait_with_a_word(
    tmp_path: Path, database: str
) -> None:
    """6 messages a second carry four starts at once, and one more a second: so few that a slow
    machine has to tell somebody to wait, too. Who is told can begin soon after."""
    bot = Bot(tmp_path, database, MESSAGES_PER_SECOND="6")
    await bot.sandbox.start()
    try:
        crowd = [bot.somebody() for _ in range(10)]
        for person in crowd:
            await bot.store.save(Person(id=person, safety=SAFE))
        await bot.start()
        await asyncio.gather(*(bot.say(person, "/exercises plank") for person in crowd))
        for person in crowd:
            card = bot.world.chats[person].messages[max(bot.world.chats[person].messages)]
            people.press_button(bot.world, person, person, card["message_id"], 0, 0)

        def saw(person: int, words: str) -> bool:
            chat = bot.world.chats[person].messages.values()
            return any(words in text_of(message) for message in chat)

        def waiting() -> list[int]:
            return [person for person in crowd if saw(person, "Press Start again in")]

        def begun() -> list[int]:
            return [person for person in crowd if saw(person, "Get ready, next set")]

        await until(lambda: len(waiting()) + len(begun()) == len(crowd))
        assert waiting()
        assert len(begun()) >= 3
        last = waiting()[-1]
        waits = next(
            number
            for number, message in bot.world.chats[last].messages.items()
            if "Skip" in buttons_of(message)
        )
        while await bot.toast(last, waits, 0, 0) in TOO_MANY:
            await asyncio.sleep(0.5)
        await until(lambda: saw(last, "Get ready, next set"))
    finally:
        await bot.close()
