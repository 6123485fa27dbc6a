"""Takes updates from Telegram and has each one handled, in a person's order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from telegram import Bot
from telegram.error import (
    Conflict,
    EndPointNotFound,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from lumbar.clock import Clock
from lumbar.telegram.incoming import Raw, has_id, lane_of
from lumbar.telegram.lanes import Lanes, is_ending
from lumbar.telegram.ptb import Nonsense, reason, seconds_to_wait

log = logging.getLogger(__name__)

Handle = Callable[[Raw], Awaitable["Awaitable[None] | None"]]
"""Handles an update; what it gives is waited for before the update counts as handled."""

ALLOWED_UPDATES = ("message", "callback_query")
POLL_SECONDS = 3
"""How long getUpdates waits for an update; it may wait up to 50 s (Bot API).

A poll that Telegram swallows without a word mutes the bot until SILENCE_SECONDS have passed, and
nothing tells it from one that merely waits; so polls are short, at 20 calls a minute.
"""
SILENCE_SECONDS = POLL_SECONDS + 1.0
"""How long Telegram may be silent in a poll."""
CONNECT_SECONDS = 3.0
AFTER_SILENCE, FIRST_WAIT, LONGEST_WAIT = 0.1, 0.5, 2.0
"""Seconds between two polls while Telegram cannot be reached."""
MOST_AT_ONCE = 1000
"""Updates that are handled side by side; most of them wait for their turn to answer."""
MOST_WAITING = 4000
"""Updates that may wait in a lane, give or take a batch: more than an hour of answers at one a
second. What comes on top is a flood, and is left out so that memory and journal stay small."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long one poll may take, and how many updates there is room for.

    poll_seconds: how long Telegram may wait for an update before it answers a poll; 0 to 50.
    silence_seconds: after so long without an answer a poll is given up, and another one is made.
    most_at_once: updates that are handled side by side. most_waiting: updates that may wait in
    one lane; what comes on top is left out.
    """

    poll_seconds: int = POLL_SECONDS
    silence_seconds: float = SILENCE_SECONDS
    most_at_once: int = MOST_AT_ONCE
    most_waiting: int = MOST_WAITING


USUAL = Limits()
"""The limits for one bot on a machine of its own."""


class Journal(Protocol):
    """Where updates are safe before they are acknowledged; see lumbar.store.journal."""

    @property
    def waiting(self) -> list[Raw]:
        """Updates taken and not handled."""

    async def take(self, updates: list[Raw]) -> list[Raw]:
        """Keeps updates; returns those not known yet. Raises OSError, and then takes none."""

    def remember(self, updates: list[Raw]) -> list[Raw]:
        """Those of the updates that were not known yet; from now on they are, in memory alone."""

    async def handled(self, update_id: int) -> None:
        """Notes that an update needs nothing more."""


class Intake:
    """Updates on their way in: on disk first, then acknowledged, then handled once."""

    def __init__(
        self,
        bot: Bot,
        journal: Journal,
        lanes: Lanes,
        clock: Clock,
        handle: Handle,
        limits: Limits = USUAL,
    ) -> None:
        """handle: does what an update asks for; it must not raise for a bad update."""
        self._bot = bot
        self._journal = journal
        self._lanes = lanes
        self._clock = clock
        self._handle = handle
        self._limits = limits
        self._room = asyncio.Semaphore(limits.most_at_once)
        self._flooding: set[int] = set()
        self._owed: set[asyncio.Task[None]] = set()

    def again(self) -> int:
        """Has everything handled that was taken before the program last ended; how many."""
        waiting = self._journal.waiting
        self._post(waiting)
        return len(waiting)

    async def take(self, updates: list[Raw]) -> None:
        """When this returns the updates may be acknowledged.

        Where the disk does not take them, they are handled first: slower, but none is lost.
        """
        wanted = [update for update in updates if self._fits(update)]
        try:
            self._post(await self._journal.take(wanted))
        except OSError as error:
            log.error("updates cannot be kept on disk, so they are handled first: %s", error)
            await asyncio.gather(*self._post(self._journal.remember(wanted)))

    def _fits(self, update: Raw) -> bool:
        """Whether there is room for an update in its lane; a flood is said once."""
        lane = lane_of(update)
        if self._lanes.waiting(lane) < self._limits.most_waiting:
            self._flooding.discard(lane)
            return True
        if lane not in self._flooding:
            self._flooding.add(lane)
            log.warning(
                "update %s and those after it are left out: %s wait in its lane already",
                update["update_id"],
                self._limits.most_waiting,
            )
        return False

    async def poll(self) -> None:
        """Long polling, until cancelled; keeps trying while Telegram is away.

        Raises InvalidToken when Telegram stops knowing the token.
        """
        offset: int | None = None
        seconds, wait = self._limits.poll_seconds, FIRST_WAIT
        while True:
            try:
                updates = await self._get(offset, seconds)
                seconds, wait = self._limits.poll_seconds, FIRST_WAIT
            except InvalidToken:
                raise
            except RetryAfter as error:
                await self._clock.sleep(seconds_to_wait(error))
                continue
            except TelegramError as error:
                # The next poll is answered at once by a Telegram that is well, however slow
                # the way to it is.
                seconds = 0
                # Who ran out of time has waited already.
                pause = AFTER_SILENCE if isinstance(error, TimedOut) else wait
                log.warning("%s; asking for updates again in %s s", _words(error), pause)
                await self._clock.sleep(pause)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            if updates:
                await self.take(updates)
                offset = max(update["update_id"] for update in updates) + 1

    async def _get(self, offset: int | None, seconds: int) -> list[Raw]:
        """What has come by now, or comes within so many seconds."""
        asked: dict[str, Any] = {"timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        if offset is not None:
            asked["offset"] = offset
        try:
            answer = await self._bot.do_api_request(
                "getUpdates",
                api_kwargs=asked,
                read_timeout=self._limits.silence_seconds,
                connect_timeout=CONNECT_SECONDS,
            )
        except EndPointNotFound:
            # What python-telegram-bot makes of a 401 here: getUpdates is there for every bot.
            raise InvalidToken from None
        except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise Nonsense("Telegram answered nonsense") from error
        if not isinstance(answer, list):
            raise Nonsense("Telegram answered nonsense")
        updates = [update for update in answer if isinstance(update, dict) and has_id(update)]
        if answer and not updates:
            raise Nonsense("Telegram answered nonsense")
        return updates

    def _post(self, updates: Iterable[Raw]) -> list["asyncio.Future[None]"]:
        return [self._post_one(update) for update in updates]

    def _post_one(self, update: Raw) -> "asyncio.Future[None]":
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def work() -> None:
            later = None
            async with self._room:
                try:
                    later = await self._handle(update)
                except BaseException as error:
                    if is_ending(error):
                        raise
                    # It would fail again: what is noted is that nothing more can be done.
                    log.exception("update %s failed", update["update_id"])
            if later is None:
                await self._journal.handled(update["update_id"])
            else:
                # The lane goes on meanwhile: what took effect must not hold up what follows.
                self._later(later, update)
            if not done.done():
                done.set_result(None)

        self._lanes.post(lane_of(update), work)
        return done

    def _later(self, kept: Awaitable[None], update: Raw) -> None:
        """Notes an update as handled once what it did is kept; a crash brings it back till then."""

        async def wait() -> None:
            await kept
            await self._journal.handled(update["update_id"])

        task = asyncio.create_task(wait(), name=f"owed {update['update_id']}")
        self._owed.add(task)
        task.add_done_callback(self._owed.discard)

    async def stop(self) -> None:
        """Waits for nothing more: what is owed is done after the next start."""
        for task in self._owed:
            task.cancel()
        await asyncio.gather(*self._owed, return_exceptions=True)


def _words(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "another program takes this bot's updates (stop it, or use a token of its own)"
    return f"Telegram cannot be reached ({reason(error)})"
