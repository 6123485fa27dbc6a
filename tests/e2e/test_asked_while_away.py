"""Telegram goes away just after something was asked, in each way it can: all of it is answered in
the end, and done once. In some of the stories the bot is killed meanwhile and started again.

With a longer outage, and a kill in every way, as docs/PROMISES.md has it:
`ASKED_AWAY_SECONDS=60 .venv/bin/pytest --log-cli-level=INFO tests/e2e/test_asked_while_away.py`.
"""

import asyncio
import logging
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, State, happen
from sandbox import people
from tests.answers import SAFE
from tests.e2e.conftest import Folders
from tests.e2e.phone import text_of
from tests.e2e.process import Bot, until, words_of
from tests.e2e.road import AWAY, HELD, Gate, Road
from tests.library import LIBRARY
from tests.patience import PATIENCE
from tests.postgres import Databases

log = logging.getLogger(__name__)

AWAY_SECONDS = float(os.environ.get("ASKED_AWAY_SECONDS", "1"))
WAYS = (*AWAY, *HELD)
KILLED = WAYS if "ASKED_AWAY_SECONDS" in os.environ else (Road.REFUSED, Road.HANGING, Road.CUT)
Message = dict[str, Any]


class Asked:
    """Seven people, each of whom asks for something else; what each has been answered."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot
        self.who = {name: bot.somebody() for name in self.answers()}

    def answers(self) -> dict[str, Callable[[], object]]:
        """What is asked, and whether its answer has come."""
        return {
            "/help": lambda: self._says("/help", "What I can do"),
            "/progress": lambda: self._says("/progress", "Sessions in total"),
            "/remind 9:30": lambda: self._says("/remind 9:30", "every day at 9:30"),
            "/export": lambda: len(self._documents("/export")) >= 2,
            "a setting": lambda: self._shows("a setting", "✓ By itself"),
            "It hurts": lambda: any(
                text_of(m).startswith("Stop there.") for m in self._messages("It hurts")
            ),
            "/forget": lambda: any("Deleted." in text_of(m) for m in self._messages("/forget")),
        }

    async def known(self) -> None:
        """What the bot knows of them before it starts."""
        for name, person in self.who.items():
            known = Person(id=person, safety=SAFE, zone="UTC")
            if name == "It hurts":
                known = replace(known, live=_in_a_plank(person))
            await self.bot.store.save(known)

    async def at_the_buttons(self) -> None:
        """Who is to press one has it before them."""
        await self.bot.say(self.who["a setting"], "/settings")
        await self.bot.say(self.who["/forget"], "/forget")
        await until(lambda: self._shows("It hurts", "It hurts"))

    def ask(self) -> None:
        """All of them at once."""
        world = self.bot.world
        for name, person in self.who.items():
            if name.startswith("/") and name != "/forget":
                people.say(world, person, person, name)
        for name, button in (
            ("a setting", "By itself"),
            ("It hurts", "It hurts"),
            ("/forget", "Delete everything"),
        ):
            self._press(self.who[name], button)

    def missing(self) -> list[str]:
        return [name for name, came in self.answers().items() if not came()]

    async def done(self) -> None:
        """What they asked for is kept, as often as they asked: once."""
        store, who = self.bot.store, self.who
        reminded = await store.load(who["/remind 9:30"])
        assert reminded is not None
        assert reminded.remind is not None
        assert reminded.remind.times == (570,)
        setting = await store.load(who["a setting"])
        assert setting is not None
        assert setting.by_itself, "twice would be off again"
        hurts = await store.load(who["It hurts"])
        assert hurts is not None
        assert hurts.live is not None
        assert hurts.live.session.state is State.HURT
        assert await store.load(who["/forget"]) is None

    def _press(self, person: int, button: str) -> None:
        world = self.bot.world
        for message in reversed(self._of(person)):
            for row, line in enumerate(message.get("reply_markup", {}).get("inline_keyboard", ())):
                for column, known in enumerate(line):
                    if known["text"] == button:
                        number = message["message_id"]
                        people.press_button(world, person, person, number, row, column)
                        return
        raise AssertionError(f"no message has the button {button}")

    def _of(self, person: int) -> list[Message]:
        return list(self.bot.world.chats[person].messages.values())

    def _messages(self, name: str) -> list[Message]:
        return self._of(self.who[name])

    def _documents(self, name: str) -> list[Message]:
        return [message for message in self._messages(name) if "document" in message]

    def _says(self, name: str, words: str) -> bool:
        return any(words in words_of(call) for call in self.bot.sent(self.who[name]))

    def _shows(self, name: str, button: str) -> bool:
        return button in set(_buttons(self._messages(name)))


def _buttons(messages: list[Message]) -> Iterator[str]:
    for message in messages:
        for line in message.get("reply_markup", {}).get("inline_keyboard", ()):
            yield from (button["text"] for button in line)


def _in_a_plank(person: int) -> Live:
    now = time.time()
    plan = items([LIBRARY.exercises["plank"]], Level.STANDARD, {})
    session = Session(id="abc", routine="plank", plan=plan, by_itself=False, begun=now)
    return Live(session=replace(happen(session, Event.START, now), since=now), chat=person)


class Story:
    """A bot behind a gate, and the seven."""

    def __init__(self, folder: Path, database: str, road: Road, *, killed: bool) -> None:
        folder.mkdir()
        self.road, self.killed = road, killed
        self.name = f"{road.name}{', killed' if killed else ''}"
        self._folder, self._database = folder, database
        self.missing: list[str] = []
        self.took = 0.0

    async def tell(self) -> None:
        gate = Gate()
        await gate.open()
        bot = Bot(self._folder, self._database, TELEGRAM_API_URL=gate.url)
        await bot.sandbox.start()
        gate.lead_to(bot.sandbox.url)
        asked = Asked(bot)
        await asked.known()
        try:
            await bot.start()
            await asked.at_the_buttons()
            # What is asked still comes to the bot; its answers go astray already.
            first = Road.HANGING if self.road is Road.REFUSED else self.road
            await gate.be(first, but="getUpdates")
            asked.ask()
            await until(lambda: not len(bot.world.updates))
            await gate.be(self.road)
            if self.killed:
                await bot.end(signal.SIGKILL)
                await bot.spawn()
            await asyncio.sleep(AWAY_SECONDS)
            await gate.be(Road.OPEN)
            back = time.time()
            try:
                await until(lambda: not asked.missing(), 2 * PATIENCE)
            except TimeoutError:
                self.missing = asked.missing()
            self.took = time.time() - back
            await asked.done()
            assert await bot.end() == 0
            self.log = bot.log
        finally:
            await bot.close()
            await gate.close()


@pytest.mark.parametrize("killed", [False, True], ids=["it lives", "it is killed meanwhile"])
async def test_all_that_was_asked_is_answered_in_the_end_and_done_once(
    tmp_path: Path, places: Databases | Folders, *, killed: bool
) -> None:
    async with AsyncExitStack() as stack:
        stories = [
            Story(
                tmp_path / road.name,
                await stack.enter_async_context(places.one()),
                road,
                killed=killed,
            )
            for road in (KILLED if killed else WAYS)
        ]
        await asyncio.gather(*(story.tell() for story in stories))
    for story in stories:
        log.info("%s: all answered %.1f s after its return", story.name, story.took)
    assert {story.name: story.missing for story in stories if story.missing} == {}
    for story in stories:
        assert "Traceback" not in story.log
