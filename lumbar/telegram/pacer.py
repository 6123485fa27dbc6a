"""The rate limiter: queues each call to Telegram, retries it if that is safe, or drops it."""

import asyncio
import heapq
import itertools
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import BaseRateLimiter

from lumbar.clock import Clock
from lumbar.measures import Measures
from lumbar.telegram.budget import Budget
from lumbar.telegram.errors import TooFast
from lumbar.telegram.grants import Grants
from lumbar.telegram.pace import (
    ANSWERED_WITHIN,
    BEAT,
    END,
    ONCE,
    PLACES,
    REMINDER,
    TICK,
    TIDY,
    Within,
)
from lumbar.telegram.ptb import Nonsense, reason, seconds_to_wait, too_large
from lumbar.telegram.reminder_queue import AFTER_YOU, ReminderQueue
from lumbar.telegram.tried import tried
from lumbar.telegram.waits import Waits
from lumbar.telegram.wire import never_arrived

log = logging.getLogger(__name__)

TIDY_HELD_AT_MOST = 2.0
"""Maximum seconds that a TIDY call waits for its chat, and so delays the person's next call."""
NEXT_FOR = 0.25
"""Seconds for which a chat's next free call is reserved for a ONCE call that had to wait."""
KEPT_FREE_AT_MOST = 60.0

FIRST_WAIT, LONGEST_WAIT = 0.5, 4.0
"""Seconds between two tries while Telegram cannot be reached: the first doubles up to the longest.
"""
UNSURE_WAITS = (1.0, 3.0, LONGEST_WAIT)
"""Seconds between two tries of an answer that may have arrived: each try may be one more copy of
it before the person's eyes, so the waits are longer."""
ANSWERS = ("sendMessage", "sendDocument")
"""Methods that answer a person; as answers they are retried until delivered at least once, or for
ANSWERED_WITHIN seconds. A caller that wants to give up earlier cancels the call."""
MOST_DOUBLINGS = 8
REPEATABLE = ("edit", "delete", "answer")
"""Prefixes of idempotent methods."""


class Pacer(BaseRateLimiter[str | Within]):
    """A rate limiter that keeps to the limits and to each chat's `retry_after`, and retries calls.

    It retries after a 429, if the call never arrived, and if Telegram answered with a server error
    (5xx). After a read timeout or a cut connection the call may have been carried out, so then
    only idempotent calls and answers are retried.
    """

    def __init__(
        self,
        clock: Clock,
        budget: Budget,
        measures: Measures | None = None,
        grants: Grants | None = None,
    ) -> None:
        """measures: where calls are counted, by how they ended; grants: where replicas share the
        limit over all chats."""
        self._calls = (measures or Measures()).calls
        self._clock = clock
        self._budget = budget
        self._grants = grants
        self.waits = Waits()
        self._next_in_chat: dict[int, float] = {}
        self._line: list[tuple[int, int, asyncio.Event]] = []
        self._crowded = False
        self._numbers = itertools.count()
        self._reminders = ReminderQueue(clock, budget, self.waits, lambda: self._line)

    @property
    def reminders_waiting(self) -> int:
        """The number of queued reminders."""
        granted_later = self._grants.reminders_waiting if self._grants is not None else 0
        return len(self._reminders) + granted_later

    async def initialize(self) -> None:
        """Does nothing; python-telegram-bot requires it."""

    async def shutdown(self) -> None:
        """Does nothing; python-telegram-bot requires it."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | Within | None,
    ) -> Any:
        """Makes the call; raises Telegram's error if the call is not retried.

        rate_limit_args: one of pace.py's, None for an answer. Raises TooFast if it is dropped.
        """

        chat = data.get("chat_id")
        if not isinstance(chat, int):
            chat = None

        call = partial(tried, self._calls, endpoint, callback, args, kwargs)
        if not isinstance(rate_limit_args, Within):
            await self._turn(chat, rate_limit_args)
            return await self._carry_out(call, endpoint, chat, rate_limit_args)
        await self._turn(chat, rate_limit_args.kind)
        try:
            async with asyncio.timeout(rate_limit_args.seconds):
                return await self._carry_out(call, endpoint, chat, rate_limit_args.kind)
        except TimeoutError:
            within = rate_limit_args.seconds
            raise TimedOut(f"{endpoint} took longer than {within} s") from None

    async def _carry_out(
        self,
        call: Callable[[], Coroutine[Any, Any, Any]],
        endpoint: str,
        chat: int | None,
        kind: str | None,
    ) -> Any:
        """Makes a call whose turn it is, with retries where safe, and returns its result."""
        # Waits and calls are added up: a clock that is set must not end the tries.
        time = asyncio.get_running_loop().time
        left = ANSWERED_WITHIN if kind is None and _is_somebody_s(endpoint) else 0.0
        for number in itertools.count():
            began = time()
            try:
                return await call()
            except RetryAfter as error:
                wait = max(seconds_to_wait(error), FIRST_WAIT)
                log.warning("%s: told to wait %s s", endpoint, wait)
                if chat is not None:
                    self.waits.tell(chat, self._clock.now() + wait)
                    self._budget.slow_down(chat, self._clock.now())
                left -= wait
                if left < 0:
                    raise
                await self._clock.sleep(0 if chat is not None else wait)
            except NetworkError as error:
                wait = _wait_after(endpoint, error, number)
                left -= wait + time() - began
                if left < 0 or not _again(endpoint, error, kind):
                    raise
                log.warning("%s: %s; again in %s s", endpoint, reason(error), wait)
                await self._clock.sleep(wait)
            await self._turn(chat, kind)
        raise AssertionError("unreachable: it is counted without end")

    async def _turn(self, chat: int | None, kind: str | None) -> None:
        """Waits until a call may go to the chat, and counts it; None for a call to no chat.

        Raises TooFast if a call of that kind must not wait so long.
        """
        if chat is None:
            return
        if kind == REMINDER:
            await self._reminders.turn(chat)
            if self._grants is not None:
                await self._grants.turn(REMINDER)
                if (told := self.waits.left(chat, self._clock.now())) > 0:
                    raise TooFast(told)
            return
        if kind == TICK:
            await self._tick_s_turn(chat)
            return
        now = self._clock.now()
        until = now + (TIDY_HELD_AT_MOST if kind == TIDY else 0.0)
        while True:
            held = self._held(chat, kind, now)
            if held <= 0:
                if await self._came_through(chat, kind, now):
                    return
            elif kind is not None and now + held > until:
                # The caller must not block here: a press must not wait for a 429.
                raise TooFast(held)
            else:
                # It waits outside the queue, so that its chat's limit delays no other chat.
                await self._clock.sleep(held)
            now = self._clock.now()

    def _held(self, chat: int, kind: str | None, now: float) -> float:
        """Returns the seconds until the chat accepts a call of that kind."""
        held = self._wait_for_chat(chat, now)
        if kind == TIDY:
            return max(held, self._kept_free(chat, now))
        if kind == ONCE and held > 0:
            self._next_in_chat[chat] = now + held + NEXT_FOR
        elif kind == ONCE:
            self._next_in_chat.pop(chat, None)
        return held

    async def _tick_s_turn(self, chat: int) -> None:
        self._budget.ask_for_tick(self._clock.now())
        self._must_go_now(chat)
        if self._grants is not None:
            try:
                await self._grants.turn(TICK)
            except TooFast:
                self._budget.ticks.give_back(chat)
                raise
            self._must_go_now(chat)
        self.waits.over(chat)
        self._budget.take_for_tick(chat, self._clock.now())

    def _must_go_now(self, chat: int) -> None:
        """Raises TooFast if a tick would have to wait."""
        now = self._clock.now()
        told = max(self.waits.left(chat, now), self._kept_free(chat, now))
        wait = max(told, self._budget.wait_for_tick(chat, now), AFTER_YOU if self._line else 0.0)
        if wait > 0:
            raise TooFast(wait)

    async def _came_through(self, chat: int, kind: str | None, now: float) -> bool:
        """Queues for the limit over all chats and takes a place; False if the chat is full by then.

        Where nobody queues and there is room, it goes at once. Only the first in the queue watches
        the clock; when it leaves, it wakes the next one. Where replicas share the limit, it is
        granted.
        """
        if self._grants is not None:
            await self._grants.turn(kind)
            now = self._clock.now()
            if self._held(chat, kind, now) > 0:
                return False
            self._go(chat, now, kind)
            return True
        wait_in_line = self._budget.wait_for_all if kind == END else self._budget.wait_in_line
        if not self._line and wait_in_line(now) <= 0:
            self._go(chat, now, kind)
            return True
        ticket = (PLACES[kind], next(self._numbers), asyncio.Event())
        heapq.heappush(self._line, ticket)
        try:
            while True:
                now = self._clock.now()
                if self._line[0] is not ticket:
                    await ticket[2].wait()
                    ticket[2].clear()
                elif (wait := wait_in_line(now)) > 0:
                    self._crowded = True
                    await self._clock.sleep(wait)
                elif self._wait_for_chat(chat, now) > 0:
                    return False
                else:
                    self._go(chat, now, kind)
                    if self._crowded:
                        self._budget.spread(now)
                    return True
        finally:
            self._line.remove(ticket)
            heapq.heapify(self._line)
            if self._line:
                self._line[0][2].set()
            else:
                self._crowded = False

    def _go(self, chat: int, now: float, kind: str | None) -> None:
        self.waits.over(chat)
        self._budget.take(chat, now, frame=kind in {END, BEAT})

    def _kept_free(self, chat: int, now: float) -> float:
        """Returns the seconds for which the chat's next call is reserved for a ONCE call."""
        left = self._next_in_chat.get(chat, 0.0) - now
        if not 0 < left < KEPT_FREE_AT_MOST:
            self._next_in_chat.pop(chat, None)
            return 0.0
        return left

    def _wait_for_chat(self, chat: int, now: float) -> float:
        """Returns the seconds until the chat accepts a call, by its retry_after and its limit."""
        return max(self.waits.left(chat, now), self._budget.wait_for_chat(chat, now))


def _is_somebody_s(endpoint: str) -> bool:
    """Returns whether a call is part of a conversation; callers retry all other calls."""
    return not endpoint.startswith(("get", "set", "deleteWebhook"))


def _again(endpoint: str, error: NetworkError, kind: str | None) -> bool:
    """Returns whether a call that failed with this error is retried.

    Answers are retried even if they may arrive twice, because silence would be worse for a person
    who waits. A picture or voice message is not; its caller sends the text instead.
    """
    if kind is None and endpoint in ANSWERS:
        return not isinstance(error, BadRequest)
    return may_be_repeated(endpoint, error)


def _wait_after(endpoint: str, error: NetworkError, number: int) -> float:
    """Returns the seconds to wait after the try with that number, from 0, failed."""
    if may_be_repeated(endpoint, error):
        return min(FIRST_WAIT * 2.0 ** min(number, MOST_DOUBLINGS), LONGEST_WAIT)
    return UNSURE_WAITS[min(number, len(UNSURE_WAITS) - 1)]


def may_be_repeated(endpoint: str, error: NetworkError) -> bool:
    """Returns whether it is safe to retry a call to `endpoint` after this error.

    It is if the call never arrived, if Telegram answered with a server error, or if the method is
    idempotent.
    """
    if isinstance(error, BadRequest) or too_large(error):
        return False
    if endpoint.startswith(REPEATABLE):
        return True
    if isinstance(error, Nonsense):
        return False
    answered = error.__cause__ is None or isinstance(error.__cause__, TelegramError)
    return never_arrived(error) or (answered and not isinstance(error, TimedOut))
