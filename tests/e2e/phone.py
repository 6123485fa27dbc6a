"""A person with a phone, the bot beside them, and a clock that the test moves by hand."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import json
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from lumbar.app import Content, Outside, serve
from lumbar.coach.exercise import Level
from lumbar.coach.pace import FIRST_VOICE_SECONDS
from lumbar.media.ears import Ears
from lumbar.screens.press_codec import VERSION
from lumbar.screens.press_values import base36
from lumbar.settings import Settings
from sandbox import files, people
from sandbox.server import Sandbox
from tests.e2e.kept import Files, Tables
from tests.language.made import ONLY_ENGLISH
from tests.library import LIBRARY
from tests.patience import PATIENCE
from tests.steps import whole

TOKEN = "42:sandbox"
YOU, FRIEND, OFFICE = 1001, 1002, -2001
HOME = "Europe/Stockholm"
"""There it is Friday, 15 January 2027, 9:00, when the clock begins."""
PICTURE = people.STICKER
"""The bytes of a picture of one pixel."""
CONTENT: Callable[[], Content] = cache(lambda: Content(LIBRARY, ONLY_ENGLISH))
"""Content does not change from test to test, and reading it takes longer than most of them."""
AFTER_IT_HURTS = [
    *("0–3", "4–5", "6–10"),
    *("Leg", "Numb or weak"),
    "It was a mistake",
    *("Skip", "Stop"),
]
"""The buttons below It hurts, row by row."""
BUSY = ("lane", "countdown", "showing", "sweep", "ticks", "inbox", "owner")
"""Names of the bot's tasks that do something, or wait for the clock to."""


class HandClock:
    """Stands still until it is advanced; tasks that sleep on it wake in order of time."""

    def __init__(self, at: float = 1_800_000_000.0) -> None:
        self._now = at
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()
        self._asleep: set[asyncio.Task[Any] | None] = set()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._looked_at: asyncio.Task[Any] | None = None
        self._changed = asyncio.Event()

    def notes_tasks(self) -> None:
        """Notes each task that the running loop makes from now on: `asyncio.all_tasks` asks
        weak references, which costs more than what most tasks do."""
        loop = asyncio.get_running_loop()

        def make(loop: asyncio.AbstractEventLoop, coro: Any, **more: Any) -> asyncio.Task[Any]:
            task = _Noted(coro, loop=loop, **more)
            task.on_rename = self._changes
            self._tasks.add(task)
            return task

        loop.set_task_factory(make)

    def tasks(self, *names: str) -> Iterator[asyncio.Task[Any]]:
        """Those of them that are not done and whose names begin so."""
        self._tasks = {task for task in self._tasks if not task.done()}
        return (task for task in self._tasks if task.get_name().startswith(names))

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        waking = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._count), waking))
        task = asyncio.current_task()
        self._asleep.add(task)
        self._changes(task)
        try:
            await waking
        finally:
            self._asleep.discard(task)

    async def quiet(self) -> None:
        """Returns once the bot does nothing but wait for this clock or for Telegram."""
        while (task := self._busy()) is not None:
            self._looked_at = task
            task.add_done_callback(self._changes)
            try:
                async with asyncio.timeout(PATIENCE):
                    # Looking over all tasks costs more than what they do: this one alone is
                    # looked at, as it falls asleep, ends, or is called what waits for another.
                    while self._is_busy(task):
                        self._changed.clear()
                        await self._changed.wait()
            except TimeoutError:
                raise AssertionError(f"{task.get_name()} does not come to rest: {task}") from None
            finally:
                task.remove_done_callback(self._changes)

    def _changes(self, task: asyncio.Task[Any] | None) -> None:
        if task is self._looked_at:
            self._changed.set()

    def _busy(self) -> asyncio.Task[Any] | None:
        """A task of the bot that waits neither for this clock nor for Telegram."""
        return next((task for task in self.tasks(*BUSY) if not self._sleeps(task)), None)

    def _is_busy(self, task: asyncio.Task[Any]) -> bool:
        return task.get_name().startswith(BUSY) and not task.done() and not self._sleeps(task)

    def _sleeps(self, task: asyncio.Task[Any]) -> bool:
        """Whether it waits for this clock, and nobody has woken it."""
        return task in self._asleep and not task.cancelling()

    async def advance(self, seconds: float) -> None:
        """Lets so many seconds pass, one sleeper after another."""
        until = self._now + seconds
        await self.quiet()
        while self._sleepers and self._sleepers[0][0] <= until:
            at, _, waking = heapq.heappop(self._sleepers)
            self._now = max(self._now, at)
            if not waking.done():
                waking.set_result(None)
                await asyncio.sleep(0)
                await self.quiet()
        self._now = until

    async def doze(self, seconds: float) -> None:
        """Lets hours or days pass on a machine that wakes every ten minutes, and is awake for
        the last seconds."""
        while seconds > DOZE_SECONDS:
            awake = 2 * RING_SECONDS + 1
            self.jump(min(DOZE_SECONDS, seconds) - awake)
            await self.advance(awake)
            seconds -= min(DOZE_SECONDS, seconds)
        await self.advance(seconds)

    def jump(self, seconds: float) -> None:
        """The machine was suspended for so long, and nobody has noticed yet; or below zero: its
        clock is set back, and who sleeps wakes after as long as before."""
        self._now += seconds
        if seconds < 0:
            self._sleepers = [(at + seconds, n, waking) for at, n, waking in self._sleepers]


class _Noted(asyncio.Task[Any]):
    """A task that says when it is called something else."""

    on_rename: Callable[[asyncio.Task[Any]], None] | None = None

    def set_name(self, value: object, /) -> None:
        super().set_name(value)
        if self.on_rename is not None:
            self.on_rename(self)


AT_MOST = 900.0
"""Seconds of its clock for which a story waits for something; a session of most takes half."""
RING_SECONDS = 5.0
DOZE_SECONDS = 600.0


@asynccontextmanager
async def hand_bell(ring: Callable[[], None], clock: HandClock) -> AsyncIterator[None]:
    """Rings for the reminders by the test's clock, as APScheduler does by the machine's."""

    async def go_on() -> None:
        while True:
            ring()
            await clock.sleep(RING_SECONDS)

    ringing = asyncio.create_task(go_on(), name="bell")
    try:
        yield
    finally:
        ringing.cancel()


@dataclass
class Running:
    """A bot that runs against a sandbox, in this process."""

    sandbox: Sandbox
    clock: HandClock
    folder: Path
    ears: Ears | None = None
    content: Content | None = None
    outside: Outside | None = None
    owners: frozenset[int] = frozenset()
    metrics: tuple[str, int] | None = None
    database: str = ""
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    task: asyncio.Task[None] | None = None
    updates_changed: asyncio.Event = field(default_factory=asyncio.Event)
    _tables: dict[str, Tables] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sandbox.world.updates.watch(self.updates_changed.set)

    @property
    def store(self) -> Files | Tables:
        """What the bot keeps, in the same files, or in the same database."""
        if not self.database:
            return Files(self.folder)
        if self.database not in self._tables:
            self._tables[self.database] = Tables(self.database, int(TOKEN.partition(":")[0]))
        return self._tables[self.database]

    async def start(self) -> None:
        self.stop = asyncio.Event()
        self.clock.notes_tasks()
        settings = Settings(
            token=TOKEN,
            api_url=self.sandbox.url,
            data_dir=self.folder,
            owner_ids=self.owners,
            metrics_listen=self.metrics,
            database_url=self.database,
            # There calls are granted by the clock of PostgreSQL, and a story goes faster than that.
            messages_per_second=300 if self.database else 30,
        )
        bell = partial(hand_bell, clock=self.clock)
        calls = self.sandbox.world.calls
        known = len(calls)
        serving = serve(
            settings,
            self.stop,
            content=self.content or CONTENT(),
            clock=self.clock,
            bell=bell,
            ears=self.ears,
            outside=self.outside,
        )
        self.task = asyncio.create_task(serving)
        while not any(
            call["method"] == "getUpdates" for call in itertools.islice(calls, known, None)
        ):
            await asyncio.sleep(0.001)
            if self.task.done():
                await self.task
        await self.clock.quiet()

    async def taken(self) -> None:
        """Returns once the bot has taken every update."""
        waited = 0
        while len(self.sandbox.world.updates):
            self.updates_changed.clear()
            try:
                async with asyncio.timeout(1):
                    await self.updates_changed.wait()
            except TimeoutError:
                # It asked for updates in vain, as where the machine stood still, and asks again
                # after some time of its clock.
                waited += 1
                assert waited < PATIENCE, "the bot takes no update"
                await self.clock.advance(1)

    async def end(self) -> None:
        self.stop.set()
        if self.task is not None:
            await self.task

    async def close(self) -> None:
        """Ends the bot and all that looks at what it keeps."""
        await self.end()
        for tables in self._tables.values():
            await tables.close()

    async def kill(self) -> None:
        """As far as one process can: nothing of the bot runs on, and nothing is tidied up."""
        if self.task is None:
            return
        doomed = list(self.clock.tasks(*BUSY))
        for task in doomed:
            task.cancel()
        self.task.cancel()
        await asyncio.gather(self.task, *doomed, return_exceptions=True)


Looks = tuple[tuple[str, ...], str]


class Phone:
    """What a person does and sees, in one chat with the bot."""

    def __init__(
        self, running: Running, person: int = YOU, chat: int | None = None, topic: int = 0
    ) -> None:
        """topic: the one that they write in and look at; 0: all of the chat, writing in none."""
        self.running = running
        self.person = person
        self.chat = person if chat is None else chat
        self.topic = topic
        self._looked_at: dict[int, Looks] = {}

    @property
    def messages(self) -> list[dict[str, Any]]:
        """All messages of the chat, oldest first."""
        chat = self.running.sandbox.world.chats[self.chat]
        its = chat.messages.values()
        return [m for m in its if self.topic in {0, m.get("message_thread_id")}]

    @property
    def last(self) -> str:
        """The text of the newest message that says something new."""
        return text_of(self.new)

    @property
    def buttons(self) -> list[str]:
        """The buttons of the newest message that says something new."""
        return buttons_of(self.new)

    def newest(self, words: str) -> dict[str, Any]:
        """The newest message with these words in it."""
        return next(m for m in reversed(self.messages) if words in text_of(m))

    async def say(self, text: str, reply_to: int = 0) -> str:
        """Writes, waits for the answer; returns the newest text."""
        await self.unhurried()
        world = self.running.sandbox.world
        people.say(world, self.person, self.chat, text, reply_to, topic=self.topic)
        await self.answered()
        return self.last

    async def send(self, caption: str, kind: str = "photo", reply_to: int = 0) -> str:
        """Sends a picture or file with a caption, waits; returns the newest text."""
        await self.unhurried()
        world = self.running.sandbox.world
        people.send_file(
            world, self.person, self.chat, kind, PICTURE, caption=caption, reply_to=reply_to
        )
        await self.answered()
        return self.last

    async def stick(self, emoji: str, reply_to: int = 0) -> str:
        """Sends a sticker that stands for an emoji, waits; returns the newest text."""
        await self.unhurried()
        world = self.running.sandbox.world
        people.send_sticker(world, self.person, self.chat, emoji, reply_to)
        await self.answered()
        return self.last

    async def post(self, *contents: dict[str, Any]) -> str:
        """Sends messages at once, each with this content as the Bot API tells it; waits."""
        await self.unhurried()
        world = self.running.sandbox.world
        chat = world.chats[self.chat]
        for content in contents:
            message = world.post(chat, world.people[self.person].user(), content, 0)
            world.updates.add("message", world.bot_view(message), chat.id)
        await self.answered()
        return self.last

    def photo(self) -> dict[str, Any]:
        """The content of a message with a picture."""
        world = self.running.sandbox.world
        stored = world.files.add("photo", PICTURE, "", "")
        return files.media_content(stored)

    async def edit(self, text: str) -> str:
        """Changes the person's newest message, waits for the answer; returns the newest text."""
        world = self.running.sandbox.world
        mine = [m for m in self.messages if m["from"]["id"] == self.person]
        people.edit(world, self.person, self.chat, mine[-1]["message_id"], text)
        await self.answered()
        return self.last

    async def share(self, latitude: float, longitude: float) -> str:
        """Shares a place, waits for the answer; returns the newest text."""
        await self.unhurried()
        world = self.running.sandbox.world
        people.share_location(world, self.person, self.chat, latitude, longitude)
        await self.answered()
        return self.last

    def block(self) -> None:
        """Blocks the bot; writing to it again takes the block away."""
        people.block(self.running.sandbox.world, self.person, blocked=True)

    def showing(self, button: str) -> list[dict[str, Any]]:
        """The messages of the chat that have a button of this name, oldest first."""
        return [m for m in self.messages if button in _names(m)]

    def came(self, words: str) -> list[dict[str, Any]]:
        """The calls that brought messages with these words in their text or buttons to the chat,
        oldest first, also those of messages that have been deleted since."""
        return [
            call
            for call in self.running.sandbox.world.calls
            if call["method"] == "sendMessage"
            and call["ok"]
            and call["params"]["chat_id"] == str(self.chat)
            and words in call["params"]["text"] + call["params"].get("reply_markup", "")
        ]

    async def tap(self, button: str) -> str:
        """Taps the newest button of this name, waits; returns the newest text."""
        await self.unhurried()
        await self.tap_on(self._with(button), button)
        return self.last

    async def tap_on(self, message: dict[str, Any], button: str) -> str:
        """Taps a button of a message; returns what the bot's answer shows."""
        self._look()
        query = self.touch(message, button)
        await self.answered()
        return self.toast(query)

    def touch(self, message: dict[str, Any], button: str) -> str:
        """Taps and does not wait; returns the query's id."""
        rows = message["reply_markup"]["inline_keyboard"]
        row, column = next(
            (r, c)
            for r, line in enumerate(rows)
            for c, known in enumerate(line)
            if known["text"].removeprefix("✓ ") == button
        )
        return people.press_button(
            self.running.sandbox.world, self.person, self.chat, message["message_id"], row, column
        )

    async def forge(self, message_id: int, data: str) -> str:
        """Presses a button that no message has; returns what the bot's answer shows."""
        query = self.press(message_id, data)
        await self.answered()
        return self.toast(query)

    def press(self, message_id: int, data: str) -> str:
        """Presses a button that no message has, and does not wait; returns the query's id."""
        world = self.running.sandbox.world
        return people.press(world, self.person, self.chat, message_id, data)

    def toast(self, query: str) -> str:
        """What was shown for a press; it must have been answered."""
        for call in self.running.sandbox.world.calls:
            if call["params"].get("callback_query_id") == query:
                return str(call["params"].get("text", ""))
        raise AssertionError("a press was not answered")

    async def answered(self) -> None:
        """Returns once the bot has handled everything that people did, in the time that takes."""
        await self.running.taken()
        clock = self.running.clock
        await clock.quiet()
        ends = clock.now() + AT_MOST
        while found := [task.get_name() for task in clock.tasks("lane", "showing")]:
            assert clock.now() < ends, f"{found} wait for {AT_MOST} s; newest: {self.last!r}"
            await clock.advance(0.05)

    async def wait(self, seconds: float) -> str:
        """Lets time pass; returns the newest text."""
        self._look()
        await self.running.clock.advance(seconds)
        return self.last

    async def passing(self, over: Callable[[], object], step: float) -> AsyncIterator[None]:
        """Lets time pass, `step` seconds at a time, until something is so; fails after AT_MOST."""
        ends = self.running.clock.now() + AT_MOST
        while not over():
            if self.running.clock.now() > ends:
                raise AssertionError(f"not within {AT_MOST} s; the newest says {self.last!r}")
            yield
            await self.wait(step)

    async def until(self, time: str, zone: str = HOME) -> str:
        """Lets time pass until a moment after clocks in the zone next show it; the newest text."""
        hour, minute = map(int, time.split(":"))
        there = datetime.fromtimestamp(self.running.clock.now(), UTC).astimezone(ZoneInfo(zone))
        then = there.replace(hour=hour, minute=minute, second=0, microsecond=0)
        if then <= there:
            then += timedelta(days=1)
        seconds = then.timestamp() - there.timestamp()
        await self.running.clock.doze(seconds + 2 * RING_SECONDS + 1)
        return self.last

    async def ready(self, told: Callable[[str], str] = str, level: Level = Level.STANDARD) -> None:
        """Past the safety question, asked which routine it shall be; told: English buttons in
        their language.

        It is the way by /routine, on which nothing is set yet and everything waits for Start; the
        first evening, by /start and Begin, has its own stories (test_first_evening.py).
        level: where they stand, by default with the doses of the article, which the stories know.
        """
        await self.running.store.change(self.person, partial(replace, level=level))
        await self.say("/routine")
        await self.tap(told("None of these"))

    async def at_home(self) -> None:
        """Past these, and the bot knows where: it is Friday, some seconds past 9:00."""
        await self.ready()
        await self.say(f"/timezone {HOME}")

    async def stretches(self) -> None:
        """A whole session, of about a minute; with the voice on it begins later."""
        await self.runs("cat")
        await self.wait(whole("cat") + FIRST_VOICE_SECONDS)

    async def runs(self, stretch: str) -> str:
        """A stretch by its name, and Start under it: its clock runs; returns the newest text."""
        await self.say(f"/stretch {stretch}")
        return await self.tap("Start")

    @property
    def new(self) -> dict[str, Any]:
        """The newest message that says something new, since the person did something last: a
        session message that is as it was, or was sent anew as it was below an answer, says none."""
        messages = self.messages
        before = self._looked_at
        newest = messages[-1]
        if "Stop" not in _names(newest) or looks_of(newest) not in before.values():
            return newest
        others = (m for m in reversed(messages[:-1]) if m["from"]["id"] != self.person)
        return next((m for m in others if looks_of(m) != before.get(m["message_id"])), newest)

    def _look(self) -> None:
        self._looked_at = {m["message_id"]: looks_of(m) for m in self.messages}

    async def unhurried(self) -> None:
        """People read before they tap, unless a countdown runs: the chat's limits recover."""
        self._look()
        if not any(self.running.clock.tasks("countdown")):
            await self.running.clock.advance(3)

    def _with(self, button: str) -> dict[str, Any]:
        for message in reversed(self.showing(button)):
            return dict(message)
        raise AssertionError(f"no message has the button {button}: the newest says {self.last!r}")


def text_of(message: dict[str, Any]) -> str:
    """A message's words."""
    return str(message.get("text") or message.get("caption") or "")


def looks_of(message: dict[str, Any]) -> Looks:
    """What tells a message from another, but for the seconds of a countdown: its buttons, and its
    words where no countdown runs."""
    runs = "Pause" in buttons_of(message)
    return tuple(buttons_of(message)), "" if runs else text_of(message)


def at_step(words: str, name: str, number: int, of: int) -> bool:
    """Whether a session message is about an exercise of that name, the `number`th of `of`."""
    way = f" {number} of {of}, " if of > 1 else " min left"
    return way in words and re.search(rf"^{re.escape(name)}[,:] ", words, re.MULTILINE) is not None


def caption_of(call: dict[str, Any]) -> str:
    """The words that a call puts into a message."""
    params = call["params"]
    media = json.loads(params["media"])["caption"] if "media" in params else ""
    return str(params.get("text") or params.get("caption") or media)


def button_data(action: str, what: str, *, turn: int = 0) -> str:
    """What a button of yours would carry that somebody made up."""
    return f"{VERSION}:{action}:{base36(YOU)}::{turn}:{what}"


def buttons_of(message: dict[str, Any]) -> list[str]:
    """A message's buttons, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def _names(message: dict[str, Any]) -> list[str]:
    """A message's buttons, chosen or not."""
    return [text.removeprefix("✓ ") for text in buttons_of(message)]


def silent(call: dict[str, Any]) -> bool:
    """Whether a call brought its message without a sound."""
    return bool(call["params"].get("disable_notification") == "true")


def forgive(running: Running, *methods: str) -> None:
    """Exactly these calls were refused, and that is as it should be."""
    assert [call["method"] for call in refused(running)] == list(methods)
    kept = [call for call in running.sandbox.world.calls if call["ok"] is not False]
    running.sandbox.world.calls.clear()
    running.sandbox.world.calls.extend(kept)


def refused(running: Running) -> list[dict[str, Any]]:
    """Calls of the bot that the sandbox refused."""
    return [call for call in running.sandbox.world.calls if call["ok"] is False]
