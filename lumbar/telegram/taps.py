"""Answers to taps on buttons (answerCallbackQuery), which wait for no chat and no lane.

Until a tap is answered, the person's client shows that it waits. So a tap whose work takes longer
than SOON is answered without words; what it has to say comes as a message then.
"""

import asyncio
import logging
from collections import OrderedDict

from lumbar.clock import Clock
from lumbar.telegram.calls import Calls
from lumbar.telegram.errors import CallFailed

log = logging.getLogger(__name__)

SOON = 1.0
"""Seconds after which a tap is answered without words."""
TRIED_FOR = 15.0
"""Seconds for which an answer to a tap is tried. Telegram gives no figure for how long a callback
query can be answered; after this the person has looked away, and a message says it."""
REMEMBERED = 10_000


class Taps:
    """Answers each tap once."""

    def __init__(self, calls: Calls, clock: Clock) -> None:
        self._calls = calls
        self._clock = clock
        self._soon: dict[str, asyncio.Task[None]] = {}
        self._answered: OrderedDict[str, None] = OrderedDict()
        self._sending: set[asyncio.Task[bool]] = set()

    def expect(self, tap: str) -> None:
        """Notes that a tap was taken, so that it is answered soon whatever its work waits for.

        tap: the callback query's id.
        """
        if tap not in self._soon and tap not in self._answered:
            self._soon[tap] = asyncio.create_task(self._hurry(tap), name=f"soon {tap}")

    def answer(self, tap: str, words: str | None) -> "asyncio.Task[bool] | None":
        """Begins to answer a tap, with a short text or silently, and does not wait.

        Returns a task whose result is whether the answer came; None if the tap was answered
        before, so that these words cannot be shown there.
        """
        soon = self._soon.pop(tap, None)
        if soon is not None:
            soon.cancel()
        if tap in self._answered:
            return None
        return self._begin(tap, words)

    async def stop(self) -> None:
        """Ends what is under way."""
        tasks = (*self._soon.values(), *self._sending)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, tap: str, words: str | None) -> "asyncio.Task[bool]":
        self._answered[tap] = None
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        task = asyncio.create_task(self._send(tap, words), name=f"tap {tap}")
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        return task

    async def _hurry(self, tap: str) -> None:
        await self._clock.sleep(SOON)
        self._soon.pop(tap, None)
        self._begin(tap, None)

    async def _send(self, tap: str, words: str | None) -> bool:
        try:
            async with asyncio.timeout(TRIED_FOR):
                await self._calls.answer_tap(tap, words)
        except (CallFailed, TimeoutError) as error:
            log.info("a tap was not answered: %s", error)
            return False
        return True
