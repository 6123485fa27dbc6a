"""The queue of reminders: they go evenly, behind all else that somebody waits for."""

import asyncio
from collections import deque
from collections.abc import Callable

from lumbar.clock import Clock
from lumbar.telegram.budget import Budget
from lumbar.telegram.errors import TooFast
from lumbar.telegram.waits import Waits

AFTER_YOU = 0.002
"""Seconds by which a reminder or tick yields to queued answers that wait for the same moment."""
HELD_AT_MOST = 1.0
"""Maximum seconds that a reminder, and with it its sender, waits for its own chat."""


class ReminderQueue:
    """All reminders that wait for their turn; the first of them leads, and releases the others."""

    def __init__(
        self, clock: Clock, budget: Budget, waits: Waits, crowded: Callable[[], object]
    ) -> None:
        """crowded: whether answers are queued, to which a reminder yields."""
        self._clock = clock
        self._budget = budget
        self._waits = waits
        self._crowded = crowded
        self._queue: deque[tuple[int, asyncio.Future[bool]]] = deque()

    def __len__(self) -> int:
        return len(self._queue)

    async def turn(self, chat: int) -> None:
        """Waits until a reminder may go to the chat, and counts it: first its chat, then the queue
        of all reminders. Raises TooFast."""
        held = self._wait_for_chat(chat, self._clock.now())
        if held > HELD_AT_MOST:
            raise TooFast(held)
        if held > 0:
            await self._clock.sleep(held)
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._queue.append((chat, turn))
        try:
            leads = self._queue[0][1] is turn or not await turn
        except asyncio.CancelledError:
            self._hand_over(turn)
            raise
        if leads:
            await self._lead(turn)

    async def _lead(self, turn: "asyncio.Future[bool]") -> None:
        """Waits as the first in the queue, then releases it and all others that may go by then."""
        try:
            while (wait := self._wait(self._clock.now())) > 0:
                await self._clock.sleep(wait)
            while self._queue and self._wait(self._clock.now()) <= 0:
                self._let_go(*self._queue.popleft())
        finally:
            self._hand_over(turn)
        if turn.done():
            turn.result()

    def _hand_over(self, turn: "asyncio.Future[bool]") -> None:
        """Makes the next in the queue the leader after `turn` was sent or cancelled.

        Does nothing if another one leads.
        """
        first = self._queue[0][1] if self._queue else None
        if first is not None and first is not turn and first.done() and not first.cancelled():
            return
        while self._queue and (self._queue[0][1] is turn or self._queue[0][1].done()):
            self._queue.popleft()
        if self._queue:
            self._queue[0][1].set_result(False)

    def _let_go(self, chat: int, turn: "asyncio.Future[bool]") -> None:
        if turn.cancelled():
            return
        now = self._clock.now()
        held = self._wait_for_chat(chat, now)
        if held <= 0:
            self._waits.over(chat)
            self._budget.take_for_reminder(chat, now)
        if not turn.done():
            if held > 0:
                turn.set_exception(TooFast(held))
            else:
                turn.set_result(True)
        elif held > 0:
            raise TooFast(held)

    def _wait_for_chat(self, chat: int, now: float) -> float:
        return max(self._waits.left(chat, now), self._budget.wait_for_chat(chat, now))

    def _wait(self, now: float) -> float:
        """Returns the seconds until a reminder may go, or until this should be asked again.

        While answers are queued, a reminder yields to them by AFTER_YOU seconds.
        """
        wait = self._budget.wait_for_reminder(now)
        return wait + AFTER_YOU if self._crowded() else wait
