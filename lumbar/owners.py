"""Tells those who run the bot, in Telegram, when something needs a hand: what is logged as an
error."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable

from lumbar.clock import Clock

log = logging.getLogger(__name__)

QUIET_SECONDS = 3600.0
"""Seconds for which a second error of the same kind is only counted."""
LONGEST = 1000
"""Maximum characters of an error that are sent; the log has all of it."""
OURS = ("lumbar", "handlers")
"""The beginnings of our loggers' names; errors of libraries are logged alone."""

First = Callable[[str, float], Awaitable[bool]]
"""Returns whether this process is to tell of a kind of error: no other of this bot's has within so
many seconds."""
Say = Callable[[int, str, int], Coroutine[None, None, None]]
"""Tells one owner (their user id) of an error, and how many of its kind came since the last one.
Logs at most a warning where that fails."""


class Owners(logging.Handler):
    """Passes errors on to the owners, at most one an hour a kind.

    A kind is a line of the log without its values, so that a full disk is one kind however many
    records cannot be written.
    """

    def __init__(
        self, ids: Iterable[int], say: Say, clock: Clock, first: First | None = None
    ) -> None:
        """ids: the owners' user ids; first: None where there is one process. Made in the event loop
        in which `say` runs."""
        super().__init__(logging.ERROR)
        self._ids = sorted(ids)
        self._say = say
        self._clock = clock
        self._first = first
        self._loop = asyncio.get_running_loop()
        self._told: dict[tuple[str, str], float] = {}
        self._since: dict[tuple[str, str], int] = {}
        self._telling: set[asyncio.Task[None]] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """See logging.Handler; called in any thread."""
        if record.name.partition(".")[0] in OURS and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._note, record)

    async def stop(self) -> None:
        """Ends what is being told."""
        for task in self._telling:
            task.cancel()
        await asyncio.gather(*self._telling, return_exceptions=True)

    def _note(self, record: logging.LogRecord) -> None:
        kind, now = (record.name, str(record.msg)), self._clock.now()
        told = self._told.get(kind)
        if told is not None and 0 <= now - told < QUIET_SECONDS:
            self._since[kind] = self._since.get(kind, 0) + 1
            return
        self._told[kind] = now
        telling = self._tell(" ".join(kind), _words(record), self._since.pop(kind, 0))
        task = self._loop.create_task(telling, name="owner")
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self, kind: str, words: str, since: int) -> None:
        if self._first is None or await self._first(kind, QUIET_SECONDS):
            for owner in self._ids:
                await self._say(owner, words, since)


def _words(record: logging.LogRecord) -> str:
    """Returns an error in one line, with the name of its exception."""
    said = " ".join(record.getMessage().split())
    error = record.exc_info[0] if record.exc_info else None
    said = f"{said} ({error.__name__})" if error is not None else said
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"
