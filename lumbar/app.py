"""Builds the bot's parts, connects them and runs them."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from telegram.request import BaseRequest

from handlers import routes, stopping_with
from handlers.commands import COMMANDS, IN_GROUPS
from handlers.parts import Parts
from lumbar.checked import is_checked, note_checked
from lumbar.clock import Clock, SystemClock
from lumbar.coach.exercise import Library
from lumbar.keeping import keeping
from lumbar.kept import Kept
from lumbar.language.emergency import read_numbers
from lumbar.language.introduction import introductions
from lumbar.language.languages import Language, Languages, load_languages
from lumbar.library import load_library
from lumbar.live.sessions import LiveSessions
from lumbar.measures import Measures, Spread
from lumbar.media.ears import Ears
from lumbar.media.hearing import recogniser
from lumbar.media.studio import MAKERS, Studio
from lumbar.reading.meant import prepare
from lumbar.reminding.bell import Bell, ringing
from lumbar.reminding.sender import ReminderSender
from lumbar.reminding.sweep import Sweep
from lumbar.screens import owners as owners_screens
from lumbar.settings import Settings
from lumbar.start import ROUND_EVERY, RULES_EVERY, count_people, go_round, go_round_at_the_end
from lumbar.store.instance_lock import InstanceLock, Sign
from lumbar.store.journal import Journal
from lumbar.store.observed import ObservedStore
from lumbar.store.protocol import Now, Store
from lumbar.store.tiny import TinyStore
from lumbar.telegram.answers import Answers
from lumbar.telegram.budget import Budget
from lumbar.telegram.calls import Calls
from lumbar.telegram.chats import Chats
from lumbar.telegram.connection import Connection
from lumbar.telegram.dispatch import application_for, dispatching
from lumbar.telegram.errors import CallFailed
from lumbar.telegram.files import Files
from lumbar.telegram.intake import Intake, forget_words
from lumbar.telegram.lanes import Lanes
from lumbar.telegram.ptb import paced_bot
from lumbar.telegram.taps import Taps
from lumbar.telegram.update import Taken
from lumbar.telegram.wire import Wire
from lumbar.watching import watched
from lumbar.work import REST_SECONDS, Work

log = logging.getLogger("lumbar")

HEARTBEAT_SECONDS = 2.0
DISK_THREADS = 8
BEHIND = 0.1
"""Seconds after which a start does what no update waits for: its first getUpdates is out then."""


class Content(Struct, frozen=True):
    """The exercises and the texts, read and checked."""

    library: Library
    languages: Languages


class Outside(Struct, frozen=True):
    """Factories for the parts that use the network and the disk; tests replace them.

    around: wraps the store, whichever it is; dark: whether pictures are on a dark ground for people
    who have not chosen. Telegram does not tell a bot what its clients look like; the local one of
    `bot.py try` does.
    """

    wire: Callable[..., BaseRequest] = Wire
    open_store: Callable[[Path, Now], TinyStore] = TinyStore
    open_journal: Callable[[Path], Journal] = Journal
    around: Callable[[Store], Store] = lambda store: store
    dark: Callable[[], bool] = lambda: False


@cache
def load_content(*, anew: bool = False) -> Content:
    """Reads all content, once a process. Raises ContentError with every problem found.

    anew: checks all of it, also what was found right before and has not changed.
    """
    checked = not anew and is_checked()
    library = load_library(checked=checked)
    read_numbers()
    content = Content(library, load_languages(library, checked=checked))
    if not checked:
        note_checked()
    return content


async def serve(
    settings: Settings,
    stop: asyncio.Event,
    *,
    content: Content | None = None,
    clock: Clock | None = None,
    bell: Bell | None = None,
    ears: Ears | None = None,
    outside: Outside | None = None,
) -> None:
    """Runs the bot until `stop` is set.

    content: default: read from its files; clock, bell: default: the system's; ears: recognises
    voice messages; outside: factories for network and disk. Raises CannotRun or ContentError if
    the operator must fix something first.
    """
    # Writes block on the disk; several threads waiting together take little longer than one.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(DISK_THREADS))
    clock, outside = clock or SystemClock(), outside or Outside()
    bell = bell or partial(ringing, clock=clock)
    content = content or load_content()
    async with keeping(settings, outside.open_store, outside.open_journal, stop, clock) as kept:
        if kept is None:
            return
        bot = _Bot(settings, content, clock, ears or Ears(recogniser), outside, kept)
        try:
            says = (bot.measures, bot.is_ready, bot.tell_owner, clock, kept.first)
            async with watched(settings, *says):
                if await _until(stop, bot.meet()) and await _until(stop, bot.take_up()):
                    async with _alive(kept.sign, clock, bot.measures.lag), bell(bot.sweep.ring):
                        await _until(stop, bot.take_updates())
        finally:
            await bot.stop()
    log.info("stopped")


class _Bot:
    """The parts of a running bot. Each is made once and receives the parts that it needs."""

    def __init__(
        self,
        settings: Settings,
        content: Content,
        clock: Clock,
        ears: Ears,
        outside: Outside,
        kept: Kept,
    ) -> None:
        self._kept = kept
        self._clock, self._ears, self._content = clock, ears, content
        self._behind: asyncio.Task[None] | None = None
        self._going_round: list[asyncio.Task[None]] = []
        self.store = ObservedStore(outside.around(kept.store))
        self._wires = outside.wire(), outside.wire(connections=1)
        budget = Budget(settings.messages_per_second)
        self.measures = Measures(clock.now())
        pacer = kept.pacer(clock, budget, self.measures)
        bot = paced_bot(settings.token, settings.api_url, pacer, *self._wires)
        self.connection = Connection(bot, settings, clock)
        self.lanes = Lanes()
        self._studio = Studio(MAKERS, outside.dark)
        calls = Calls(bot)
        chats = Chats(calls, Files(self._studio, kept.file_ids), clock)
        self._chats = chats
        self._answers, self._taps = Answers(), Taps(calls, clock)
        known = (chats, self.store, content.library, content.languages, clock)
        self.live_sessions = LiveSessions(*known, budget, self.measures)
        content.languages.prepare = prepare
        sender = ReminderSender(*known, self.measures)
        self.sweep = Sweep(clock, self.lanes, self.store, sender, budget)
        self.store.tell(self.live_sessions.kept, self.live_sessions.deleted, sender.forget)
        parts = Parts(
            chats=chats,
            store=self.store,
            library=content.library,
            languages=content.languages,
            clock=clock,
            live_sessions=self.live_sessions,
            commands=tuple(COMMANDS),
            in_groups=IN_GROUPS,
            ears=ears,
            lanes=self.lanes,
            answers=self._answers,
            taps=self._taps,
            forget_words=partial(forget_words, kept.journal),
            owners=settings.owner_ids,
            measures=self.measures,
            dark=outside.dark,
        )
        self._application = application_for(bot)
        self._application.add_handlers(routes(parts))
        handle = dispatching(self._application, self.live_sessions.until_kept, self._answers.rest)
        self.intake = Intake(bot, kept.journal, self.lanes, clock, handle, expect=self._expect)
        self.intake.measures, self.intake.stops = self.measures, stopping_with(parts)
        kept.journal.found, kept.journal.late = self.intake.again, self.intake.stop_first
        over = (self.store, kept.journal, self.live_sessions, self.sweep, self.lanes, self.intake)
        self._work = Work(*over, clock)
        self.measures.now |= {**self._gauges(budget), **kept.owning.gauges()}

    def _expect(self, update: Taken, seconds: float) -> None:
        self._answers.expect(update.update_id, seconds)
        if update.tap is not None:
            self._taps.expect(update.tap)

    def _gauges(self, budget: Budget) -> dict[str, Callable[[], float]]:
        """Returns what says how the bot is at the moment, by name."""
        return {
            "people": lambda: self.measures.people,
            "live_sessions": self.live_sessions.__len__,
            "updates_waiting": lambda: self.intake.waiting,
            "updates_oldest_seconds": self.intake.oldest,
            "reminders_due": self.sweep.__len__,
            "event_loop_share": lambda: budget.ticks.lag.share,
        }

    async def meet(self) -> None:
        """Connects to Telegram. Raises CannotRun."""
        await self.connection.meet(self._application.initialize)

    async def take_up(self) -> None:
        """Resumes live sessions, reminders and unhandled updates of this process's people."""
        await self._kept.owning.begin(self._work)
        _collect_garbage_again()
        self._behind = asyncio.create_task(self._do_behind(), name="behind")
        every = ROUND_EVERY if self._kept.renews else RULES_EVERY
        counting = count_people(self.store, self._clock, self._kept.owning.owned, self.measures)
        going = (go_round(self.store, self._clock, every), counting)
        self._going_round = [asyncio.create_task(one, name="round") for one in going]

    async def take_updates(self) -> None:
        """Takes updates from Telegram, while this process is the one to. Raises CannotRun."""
        owning = self._kept.owning
        while True:
            await owning.takes.wait()
            await _until(owning.takes_none, self.connection.take_updates(self.intake))

    def is_ready(self) -> bool:
        """Returns whether sessions, reminders and updates are taken up."""
        return self._behind is not None

    async def tell_owner(self, owner: int, words: str, since: int) -> None:
        """See lumbar.owners.Say."""
        screen = owners_screens.told(words, since, self._content.languages.default)
        try:
            await self._chats.of(owner).say(screen)
        except CallFailed as error:
            log.warning("an owner was not told: %s", error)

    async def _do_behind(self) -> None:
        """Does what no update waits for: sets the bot's commands and descriptions, and makes the
        default language ready to read what is said in a session."""
        await self._clock.sleep(BEHIND)
        languages = self._content.languages
        tags = await asyncio.to_thread(lambda: languages.offered)
        introducing = self.connection.introduce(introductions(tags, COMMANDS, IN_GROUPS))
        await asyncio.gather(introducing, _prepare(languages.default))

    async def stop(self) -> None:
        """Lets running work end within REST_SECONDS; the rest is on disk, and is done after the
        next start."""
        if self._behind is not None:
            self._behind.cancel()
            await asyncio.wait([self._behind])
        await self._ears.stop()
        await self.sweep.stop()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(REST_SECONDS):
                await self.lanes.empty()
        await self.live_sessions.stop()
        await self.lanes.cancel()
        await self._taps.stop()
        await self._application.shutdown()
        for wire in self._wires:
            # python-telegram-bot does not close them if it never connected to Telegram.
            await wire.shutdown()
        self._studio.close()
        await self._kept.file_ids.close()
        for task in self._going_round:
            task.cancel()
        await asyncio.gather(*self._going_round, return_exceptions=True)
        if self._going_round and self._kept.renews:
            await go_round_at_the_end(self.store)
        await self._kept.leave()
        await self.store.close()


async def _prepare(language: Language) -> None:
    """Makes a language ready to read what is said in a session."""
    await asyncio.to_thread(prepare, language)


async def _until(stop: asyncio.Event, work: Awaitable[Any]) -> bool:
    """Waits until `work` ends or `stop` is set; returns whether `work` ended."""
    working = asyncio.ensure_future(work)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            return False
        await working
        return True
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


COLLECT_AFTER = (10_000, 1000, 1000)
"""Thresholds of the garbage collector (gc.set_threshold), chosen so that a look at new objects
holds the event loop for less than 20 ms, and that one at what has survived it, which may take
longer, comes once in minutes of a rush. With Python's own (700, 10, 10) a fifth of an answer's
processor time went into looking at what was still being answered, with (10,000, 1, 1000) a tenth;
after 6,000 answers without any there was no garbage."""


def _collect_garbage_again() -> None:
    """Turns garbage collection on again, and excludes all objects that exist now.

    A full collection over everything that was loaded would block the event loop for about 40 ms.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*COLLECT_AFTER)
        gc.enable()


@contextlib.asynccontextmanager
async def _alive(sign: InstanceLock | Sign, clock: Clock, lag: Spread) -> AsyncIterator[None]:
    """Records regularly that the program is alive while the context is open.

    It begins after the sessions are resumed, so that time spent waiting for Telegram at a start
    does not count as part of a hold. lag: where it counts how late the event loop's timers are.
    """
    beating = asyncio.create_task(_heartbeat(sign, clock, lag), name="heartbeat")
    try:
        yield
    finally:
        beating.cancel()
        await asyncio.wait([beating])


async def _heartbeat(sign: InstanceLock | Sign, clock: Clock, lag: Spread) -> None:
    while True:
        before = clock.now()
        try:
            sign.heartbeat(clock.now())
        except OSError as error:
            log.warning("DATA_DIR cannot be written: %s", error.strerror)
        await clock.sleep(HEARTBEAT_SECONDS)
        lag.note(clock.now() - before - HEARTBEAT_SECONDS)
