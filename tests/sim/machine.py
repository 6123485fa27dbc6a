"""The bot on a machine of its own: virtual time, a folder, Telegram within reach, and an end."""

from __future__ import annotations

import asyncio
import contextvars
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache, partial
from pathlib import Path
from typing import cast

from lumbar.app import Content, Outside, serve
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.logs import SILENT
from lumbar.settings import Settings
from lumbar.store.tiny import TinyStore
from sandbox.botapi import BotApi
from sandbox.world import World
from tests.language.made import ONLY_ENGLISH
from tests.library import LIBRARY
from tests.sim.disk import SimJournal, SimStore
from tests.sim.loop import PROCESS, Process, alive
from tests.sim.record import history_of
from tests.sim.tables import remembered
from tests.sim.trouble import RESTARTS, Trouble
from tests.sim.wire import SimWire

TOKEN = "42:sandbox"
START = 1_800_000_000.0
"""Friday, 15 January 2027, 9:00 in Stockholm."""
HOUR = 3600.0
STOPS_WITHIN = 10.0
CONTENT: Callable[[], Content] = cache(lambda: Content(LIBRARY, ONLY_ENGLISH))
"""Content does not change from run to run, and reading it takes longer than many of them."""


class SimClock:
    """The bot's clock, which may be wrong."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def now(self) -> float:
        return self._machine.bot_now()

    async def sleep(self, seconds: float) -> None:
        alive()
        await asyncio.sleep(max(0.0, seconds))


@asynccontextmanager
async def sim_bell(ring: Callable[[], None], clock: SimClock) -> AsyncIterator[None]:
    """Rings every second, as APScheduler does by the machine's own clock."""

    async def go_on() -> None:
        while True:
            ring()
            await clock.sleep(1.0)

    ringing = asyncio.create_task(go_on(), name="bell")
    try:
        yield
    finally:
        ringing.cancel()


class _Kept(logging.Handler):
    """Keeps what a bot that is alive logs with a traceback."""

    def __init__(self, folder: Path, at: Callable[[], float]) -> None:
        """folder: is left out, because its name is another in each run; at: seconds."""
        super().__init__(logging.INFO)
        self.folder = str(folder)
        self.at = at
        self.tracebacks: list[str] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        process = PROCESS.get()
        if (process is not None and process.dead) or record.name.startswith(SILENT):
            return
        said = record.getMessage().replace(self.folder, "DATA_DIR")
        self.lines.append(f"{self.at():8.2f} {record.levelname} {said}")
        if record.exc_info and record.exc_info[1] is not None:
            self.tracebacks.append(f"{said}: {record.exc_info[1]!r}")


class Machine:
    """One bot, its folder and its Telegram; `seconds` count from the beginning, undisturbed."""

    def __init__(self, folder: Path, per_second: float) -> None:
        """per_second: how many messages a second the bot may send."""
        self.folder = folder
        self.per_second = per_second
        self.loop = asyncio.get_running_loop()
        self.slept = 0.0
        self.offset = 0.0
        self.world = World(TOKEN, self.now)
        self.api = BotApi(self.world)
        self.trouble = Trouble(self.loop.time)
        self.trouble.on_kill = self.kill
        self.trouble.on_clock = self.set_clock
        self.log = _Kept(folder, self.loop.time)
        self.process: Process | None = None
        self.kills = 0
        self.started_at = 0.0
        self._stop = asyncio.Event()
        self._serving: asyncio.Task[None] | None = None
        self._restarting: asyncio.Task[None] | None = None
        self.outside = contextvars.copy_context()
        self._versions = 0
        self._read: dict[int, tuple[int, Person | None]] = {}
        self._reader: TinyStore | None = None

    @property
    def seconds(self) -> float:
        return self.loop.time()

    def now(self) -> float:
        """The true time, in UTC seconds."""
        return START + self.loop.time() + self.slept

    def bot_now(self) -> float:
        """What the bot's clock shows."""
        return self.now() + self.offset

    def set_clock(self, fault: str) -> None:
        match fault:
            case "clock+9h":
                self.offset += 9 * HOUR
            case "clock-1h":
                self.offset -= HOUR
            case "asleep-9h":
                self.slept += 9 * HOUR

    async def start(self) -> None:
        """Starts the bot, and returns at once."""
        self.trouble.early = True
        self._stop = asyncio.Event()
        self.process = Process()
        self._serving = self.process.start(self._serve, "serve")
        self.started_at = self.seconds

    async def _serve(self) -> None:
        clock = SimClock(self)
        await serve(
            Settings(
                token=TOKEN,
                api_url="http://telegram",
                data_dir=self.folder,
                messages_per_second=self.per_second,
            ),
            self._stop,
            content=CONTENT(),
            clock=clock,
            bell=partial(sim_bell, clock=clock),
            outside=Outside(
                wire=lambda **_: SimWire(self.api, self.trouble),
                open_store=lambda path, now: cast(
                    "TinyStore", SimStore(path, now, self.trouble, self._changed)
                ),
                open_journal=lambda path: SimJournal(path, self.trouble),
            ),
        )

    def kill(self) -> None:
        """The bot dies now, and starts anew a little later."""
        if self.process is None or self.process.dead:
            return
        self.kills += 1
        self.process.kill()
        restart = self.loop.create_task(self._restart(self.process), context=self.outside)
        self._restarting = restart

    async def _restart(self, dying: Process) -> None:
        await dying.gone()
        await asyncio.sleep(RESTARTS)
        await self.start()

    async def ready(self) -> None:
        """Returns once the bot asks for updates."""
        while self.trouble.early:
            await asyncio.sleep(0.05)
            if self._serving is not None and self._serving.done():
                self._serving.result()

    async def stop(self) -> list[str]:
        """Stops the bot; what is wrong with how it ends."""
        if self._restarting is not None:
            await self._restarting
        if self._serving is None or self.process is None:
            return []
        self._stop.set()
        done, _ = await asyncio.wait([self._serving], timeout=STOPS_WITHIN)
        if not done:
            self.process.kill()
            await self.process.gone()
            return [f"it does not stop within {STOPS_WITHIN:.0f} s"]
        wrong = []
        error = self._serving.exception()
        if error is not None:
            wrong.append(f"it ends with {error!r}")
        for _ in range(5):
            await asyncio.sleep(0)
        left = sorted(task.get_name() for task in self.process.tasks)
        if left:
            wrong.append(f"tasks are left: {', '.join(left)}")
            self.process.kill()
            await self.process.gone()
        return wrong

    async def history(self, person_id: int) -> tuple[Entry, ...]:
        """The person's ended sessions, read in the same way."""
        person = await self.person(person_id)
        return await history_of(self._store(), person)

    def _store(self) -> TinyStore:
        if self._reader is None:
            self._reader = TinyStore(self.folder / "people")
        return self._reader

    def remembered(self, person_id: int) -> list[str]:
        """The bot's tables in memory in which the person still stands."""
        if self._serving is None or self._serving.done():
            return []
        return remembered(self._serving.get_coro(), person_id)

    def _changed(self) -> None:
        self._versions += 1

    async def person(self, person_id: int) -> Person | None:
        """The person's record, as a store of its own finds it on the disk."""
        known = self._read.get(person_id)
        if known is not None and known[0] == self._versions:
            return known[1]
        version = self._versions
        person = await self._store().load(person_id)
        self._read[person_id] = (version, person)
        return person


@asynccontextmanager
async def machine(folder: Path, per_second: float = 30) -> AsyncIterator[Machine]:
    """A machine whose bot has just begun to serve; what it logs is kept. See Machine."""
    found = Machine(folder, per_second)
    logger = logging.getLogger()
    before = logger.level
    logger.addHandler(found.log)
    logger.setLevel(logging.INFO)
    try:
        await found.start()
        await found.ready()
        yield found
        if found.process is not None and not found.process.dead and found.process.tasks:
            found.process.kill()
            await found.process.gone()
    finally:
        logger.removeHandler(found.log)
        logger.setLevel(before)
