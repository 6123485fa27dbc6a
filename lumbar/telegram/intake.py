"""Takes updates from Telegram and has each handled once, in order for each person."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
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
from lumbar.measures import Measures
from lumbar.telegram.incoming import Incoming, incoming
from lumbar.telegram.lanes import Lanes, Rest, is_ending
from lumbar.telegram.pace import ANSWERED_WITHIN
from lumbar.telegram.ptb import Nonsense, reason, seconds_to_wait
from lumbar.telegram.raw import Raw, has_id, has_in_it, is_deep, without_words
from lumbar.telegram.update import Taken

log = logging.getLogger(__name__)


Handle = Callable[[Taken], Awaitable[Rest]]
"""Handles an update. If it returns an awaitable, the update counts as handled after that."""
Expect = Callable[[Taken, float], None]
"""Is told of each update that waits for its turn, and how many seconds its answer may take."""

TAKEN_AT = "taken_at"
"""The key under which the journal keeps with an update when it was taken (UTC seconds)."""

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "my_chat_member",
)
POLL_SECONDS = 3
"""Seconds that getUpdates waits for an update; up to 50 are possible (Bot API).

If Telegram drops a poll without an answer, the bot receives nothing until SILENCE_SECONDS have
passed, and such a poll looks like one that is still waiting. So polls are short: 20 a minute.
"""
SILENCE_SECONDS = POLL_SECONDS + 1.0
"""Timeout of a poll in seconds."""
CONNECT_SECONDS = 3.0
LEAST_GAP = 0.1
"""Least seconds from the beginning of a poll that brings nothing new to the next poll, whatever the
server does: one that answers at once must not be asked hundreds of times a second."""
AFTER_SILENCE, FIRST_WAIT, LONGEST_WAIT = 0.1, 0.5, 2.0
"""Seconds between two polls while Telegram cannot be reached: after a timeout, and for other
errors a first wait that doubles up to the longest."""
HANDLED_FIRST = 30.0
"""Maximum seconds for which updates are not acknowledged because they cannot be kept on disk."""
MOST_AT_ONCE = 1000
"""Maximum updates handled concurrently, and answers that are being sent."""
MOST_WAITING = 4000
"""Maximum updates in one lane, give or take a batch: more than an hour of answers at one a second.
Further updates are a flood; they are dropped so that memory and journal stay small."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of polling and of the queues.

    poll_seconds: how long Telegram may wait for an update before it answers a poll, 0 to 50;
    silence_seconds: timeout of a poll, after which another one is made; most_at_once: maximum
    updates handled concurrently; most_waiting: maximum updates in one lane, further ones are
    dropped.
    """

    poll_seconds: int = POLL_SECONDS
    silence_seconds: float = SILENCE_SECONDS
    most_at_once: int = MOST_AT_ONCE
    most_waiting: int = MOST_WAITING


USUAL = Limits()
"""The default limits, for one bot on its own machine."""


class Journal(Protocol):
    """A write-ahead journal of updates: they are saved here before they are acknowledged.

    See lumbar.store.journal.
    """

    found: Callable[[list[Raw]], object]
    """Called with updates that are to be handled now, where any of several processes takes them."""
    late: Callable[[list[Raw]], object]
    """Called with updates that cannot be saved, or not soon, while a database is away: what stops
    a hold is handled all the same."""

    @property
    def waiting(self) -> list[Raw]:
        """The updates that are taken and not handled yet."""

    async def take_up(self, shares: Collection[int]) -> list[Raw]:
        """Returns the updates of some shares that are taken and not handled yet, in their order;
        these shares are this process's from now on."""

    def drop(self, shares: Collection[int]) -> None:
        """Leaves the updates of some shares to another process."""

    async def take(self, updates: list[Raw]) -> list[Raw]:
        """Saves updates; returns those not known yet, unless they come back by another way: from
        an inbox that several processes share, see Intake.again.

        Raises OSError; then none is saved. A ConnectionError says that they may be sent again in a
        moment: what keeps the people is away, too, so nothing could be done with them.
        """

    def remember(self, updates: list[Raw]) -> list[Raw]:
        """Keeps updates in memory only; returns those not known yet."""

    async def handled(self, update_id: int) -> None:
        """Records that an update is done."""

    async def redact(self, left: Callable[[Raw], Raw | None]) -> None:
        """Rewrites what is on disk, with what `left` leaves of each update. Raises OSError."""


class Intake:
    """Takes updates: saves them on disk, then acknowledges them, then has each handled once."""

    def __init__(
        self,
        bot: Bot,
        journal: Journal,
        lanes: Lanes,
        clock: Clock,
        handle: Handle,
        limits: Limits = USUAL,
        expect: Expect | None = None,
    ) -> None:
        """handle: handles an update; it must not raise for a malformed one; expect: see Expect."""
        self.measures = Measures()
        """Where updates are counted."""
        self.stops: Callable[[Taken], bool] = lambda _: False
        """Whether an update stops a hold, so that it waits for nothing."""
        self._bot = bot
        self._journal = journal
        self._lanes = lanes
        self._clock = clock
        self._handle = handle
        self._limits = limits
        self._expect = expect
        self._room = asyncio.Semaphore(limits.most_at_once)
        self._waiters: dict[int, asyncio.Future[None]] = {}
        self._flooding: set[int] = set()

    def again(self, waiting: Sequence[Raw]) -> int:
        """Has updates handled that the journal holds: those that waited at a start, or that any
        process has taken for this one. Returns how many they are."""
        for kept in waiting:
            self._post(self._read_again(kept))
        return len(waiting)

    def stop_first(self, late: Sequence[Raw]) -> None:
        """Handles those of some updates that stop a hold, from memory and once each, although they
        could not be saved and so are not acknowledged. Telegram sends them again."""
        read = {one.update_id: one for one in map(self._read_again, late)}
        stops = [raw for raw in late if self.stops(read[raw["update_id"]])]
        for raw in self._journal.remember(stops):
            self._post(read[raw["update_id"]])

    async def take(self, updates: list[Raw]) -> None:
        """Takes updates; when it returns, they may be acknowledged.

        updates: each with a valid id, and none too deep to be kept (see lumbar.telegram.raw).
        If they cannot be saved on disk, it handles them before it returns: slower, but none is
        lost. Only an answer that takes longer than HANDLED_FIRST is not waited for. Raises
        ConnectionError if they must not be acknowledged, and may be sent again.
        """
        now = self._clock.now()
        read = [self._read(update, now) for update in updates]
        wanted = {one.update_id: one for one in read if self._fits(one.update_id, one.lane)}
        kept = [{**one.raw, TAKEN_AT: now} for one in wanted.values()]
        try:
            new = await self._journal.take(kept)
        except ConnectionError:
            raise
        except OSError as error:
            log.error("updates cannot be kept on disk, so they are handled first: %s", error)
            new = self._journal.remember(kept)
            await self._handled_first([wanted[raw["update_id"]] for raw in new])
        else:
            for raw in new:
                self._post(wanted[raw["update_id"]])

    @property
    def waiting(self) -> int:
        """How many updates are taken and not handled yet."""
        return len(self._journal.waiting)

    def oldest(self) -> float:
        """Returns how long the update has waited that was taken first of those that wait, in
        seconds; 0 if none waits."""
        taken = [kept.get(TAKEN_AT) for kept in self._journal.waiting]
        since = min((at for at in taken if isinstance(at, float | int)), default=None)
        return 0.0 if since is None else max(0.0, self._clock.now() - since)

    async def _handled_first(self, updates: list[Taken]) -> None:
        """Has updates handled, and waits for that, at most HANDLED_FIRST seconds."""
        loop = asyncio.get_running_loop()
        waiters = {one.update_id: loop.create_future() for one in updates}
        self._waiters |= waiters
        for one in updates:
            self._post(one)
        if waiters:
            await asyncio.wait(waiters.values(), timeout=HANDLED_FIRST)

    def _read_again(self, kept: Raw) -> Taken:
        """Reads an update as the journal keeps it."""
        raw = {key: value for key, value in kept.items() if key != TAKEN_AT}
        at = kept.get(TAKEN_AT)
        return self._read(raw, at if isinstance(at, float | int) else None)

    def _read(self, raw: Raw, at: float | None) -> Taken:
        says = incoming(raw, self._bot.id, self._bot.username)
        return Taken(raw, says, at, self._bot)

    def _fits(self, number: int, lane: int) -> bool:
        """Returns whether an update's lane has room for it; logs a flood once per lane."""
        if self._lanes.waiting(lane) < self._limits.most_waiting:
            self._flooding.discard(lane)
            return True
        if lane not in self._flooding:
            self._flooding.add(lane)
            log.warning(
                "update %s and those after it are left out: %s wait in its lane already",
                number,
                self._limits.most_waiting,
            )
        return False

    async def poll(self) -> None:
        """Long-polls until cancelled; retries while Telegram cannot be reached.

        Raises InvalidToken if Telegram no longer knows the token.
        """
        offset: int | None = None
        seconds, wait = self._limits.poll_seconds, FIRST_WAIT
        # By the event loop's time: how often a server is asked is no matter of the date.
        time = asyncio.get_running_loop().time
        not_before = 0.0
        while True:
            await asyncio.sleep(max(0.0, not_before - time()))
            not_before = time() + LEAST_GAP
            try:
                updates = await self._get(offset, seconds)
                seconds, wait = self._limits.poll_seconds, FIRST_WAIT
            except InvalidToken:
                raise
            except RetryAfter as error:
                await self._clock.sleep(seconds_to_wait(error))
                continue
            except TelegramError as error:
                # With a timeout of 0 Telegram answers the next poll at once if it works, even
                # over a slow connection.
                seconds = 0
                # A poll that timed out has waited already.
                pause = AFTER_SILENCE if isinstance(error, TimedOut) else wait
                log.warning("%s; asking for updates again in %s s", _words(error), pause)
                await self._clock.sleep(pause)
                wait = min(wait * 2, LONGEST_WAIT)
                continue
            if updates and await self._taken(updates):
                after = max(update["update_id"] for update in updates) + 1
                if offset is None or after > offset:
                    not_before = 0.0
                offset = after

    async def _taken(self, updates: list[Raw]) -> bool:
        """Takes what a poll has brought. Returns False, after a pause, if it cannot be kept just
        now: then the next poll must bring it again."""
        try:
            await self.take([update for update in updates if not is_deep(update)])
        except ConnectionError as error:
            log.warning("updates wait at Telegram: %s", error)
            await self._clock.sleep(FIRST_WAIT)
            return False
        return True

    async def _get(self, offset: int | None, seconds: int) -> list[Raw]:
        """Calls getUpdates, which waits up to `seconds` for an update; returns the updates."""
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
            # python-telegram-bot reports a 401 like this here; getUpdates exists for every bot.
            raise InvalidToken from None
        except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise Nonsense("Telegram answered nonsense") from error
        if not isinstance(answer, list):
            raise Nonsense("Telegram answered nonsense")
        updates = [update for update in answer if isinstance(update, dict) and has_id(update)]
        if answer and not updates:
            raise Nonsense("Telegram answered nonsense")
        return updates

    def _post(self, update: Taken) -> None:
        self.measures.updates += 1
        if self._expect is not None:
            self._expect(update, self._left(update.at))
        self._lanes.post(update.lane, partial(self._work, update))

    async def _work(self, update: Taken) -> Rest:
        """Handles an update in its lane.

        Returns what is left: the lane continues, because an answer or a save that waits must not
        delay the next update.
        """
        rest = None
        async with self._room:
            try:
                rest = await self._handle(update)
            except BaseException as error:
                if is_ending(error):
                    raise
                # A retry would fail again, so the update is recorded as handled.
                log.exception("update %s failed", update.update_id)
        if rest is not None:
            return self._finish(update, rest)
        await self._note(update)
        return None

    async def _finish(self, update: Taken, rest: Awaitable[None]) -> None:
        try:
            await rest
        except BaseException as error:
            if is_ending(error):
                raise
            log.exception("update %s is not answered", update.update_id)
        await self._note(update)

    async def _note(self, update: Taken) -> None:
        if update.at is not None:
            self.measures.answered.note(self._clock.now() - update.at)
        await self._journal.handled(update.update_id)
        waiter = self._waiters.pop(update.update_id, None)
        if waiter is not None and not waiter.done():
            waiter.set_result(None)

    def _left(self, at: float | None) -> float:
        """Returns the seconds for which an update's answer is still to be tried.

        at: when it was taken (UTC seconds).
        """
        passed = self._clock.now() - at if at is not None else 0.0
        return min(max(0.0, ANSWERED_WITHIN - passed), ANSWERED_WITHIN)


def _words(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "another program takes this bot's updates (stop it, or use a token of its own)"
    return f"Telegram cannot be reached ({reason(error)})"


async def forget_words(journal: Journal, person: int, update_id: int) -> None:
    """Takes a person's updates out of the journal, up to the one that asks for it.

    Of that one only what its answer needs is kept: ids, the button and its message's buttons.
    What cannot be decoded is taken out where their id is anywhere in it: nothing would be done
    with it but, at most, its tap be answered. person: their user id; update_id: of the update that
    asks. Raises OSError if the disk does not take it.
    """

    def left(update: Raw) -> Raw | None:
        if update["update_id"] > update_id:
            return update
        says = incoming(update)
        if not isinstance(says, Incoming):
            return None if has_in_it(update, person) else update
        if says.person != person:
            return update
        return without_words(update, person) if says.update_id == update_id else None

    await journal.redact(left)
