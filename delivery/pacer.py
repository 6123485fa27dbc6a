"""How each call to Telegram goes out: again where that is safe, dropped where it is late."""

import logging
import os
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
from telegram.error import NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter, ExtBot

from delivery.clock import Clock

log = logging.getLogger(__name__)

# python-telegram-bot 22 gives retry_after as a timedelta only when asked to, and warns if not.
os.environ.setdefault("PTB_TIMEDELTA", "true")

PacedBot = ExtBot[str]
"""A bot whose calls go out by the pacer."""

TICK = "tick"
"""rate_limit_args of a call that is worthless when late: it is never tried again."""

MOST_TRIES = 20
FIRST_WAIT, LONGEST_WAIT = 0.5, 4.0
"""Seconds between two tries while Telegram cannot be reached."""


class Pacer(BaseRateLimiter[str]):
    """Keeps to each chat's own `retry_after`, and tries connection failures again.

    A read timeout is not tried again: the message may have been delivered.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._not_before: dict[int | str, float] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go of."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Any:
        """Makes the call; raises what Telegram answered when it is not worth another try."""
        if endpoint == "getUpdates":
            return await callback(*args, **kwargs)
        chat = data.get("chat_id", "")
        tick = rate_limit_args == TICK
        for tries_left in reversed(range(MOST_TRIES)):
            held = self._not_before.get(chat, 0.0) - self._clock.now()
            if held > 0:
                if tick:
                    raise RetryAfter(int(held) + 1)
                await self._clock.sleep(held)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                wait = seconds_to_wait(error)
                self._not_before[chat] = self._clock.now() + wait
                log.warning("%s: told to wait %s s in one chat", endpoint, wait)
                if tick or not tries_left:
                    raise
            except NetworkError as error:
                if tick or not tries_left or not _never_arrived(error):
                    raise
                wait = min(FIRST_WAIT * 2 ** (MOST_TRIES - 1 - tries_left), LONGEST_WAIT)
                log.warning("%s: Telegram cannot be reached; again in %s s", endpoint, wait)
                await self._clock.sleep(wait)
        raise AssertionError("unreachable: the last try returns or raises")


def seconds_to_wait(error: RetryAfter) -> float:
    """The `retry_after` of a 429, in seconds."""
    after = error.retry_after
    return after if isinstance(after, int) else after.total_seconds()


def _never_arrived(error: NetworkError) -> bool:
    """Whether the request cannot have reached Telegram, so that it may be sent again."""
    never = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
    return isinstance(error.__cause__, never)
