"""Gives all live countdowns their ticks: one timer for all of them."""

import asyncio
from collections.abc import Callable

from lumbar.clock import Clock
from lumbar.coach.session import AWAY_SECONDS
from lumbar.live.countdown import SET_BACK
from lumbar.live.loop import Loop
from lumbar.telegram.ticks import Tick, Ticks

TURN = 0.01
"""Least seconds between two turns: so many ticks at most make others wait for them."""
LONGEST = 1.0
"""Most seconds between two turns, so that it is known how long the program was awake, and a clock
that was set is noticed."""
BEHIND = 0.015
"""Seconds by which a turn is late at most where ticks are given: where the event loop is behind,
they must not make ends of holds late."""

Wake = Callable[[float | None], None]
"""Called with None for a tick; with the last moment before that (UTC seconds) where the program has
slept, or the clock was set back."""


class Ticking:
    """Wakes those live sessions whose countdown may tick, as long as any runs."""

    def __init__(self, clock: Clock, ticks: Ticks) -> None:
        self._clock = clock
        self._ticks = ticks
        self._wake: dict[int, Wake] = {}
        self._next = 0.0
        self._loop = Loop(0, clock, self._turn, name="ticks")
        self.awake = 0.0
        """When the program was last known to be awake (UTC seconds); 0 where no countdown runs."""

    def put(self, chat: int, tick: Tick, wake: Wake) -> None:
        """Has a countdown wait for its next tick, for which it is woken; see Wake."""
        self._wake[chat] = wake
        at = self._ticks.put(chat, tick)
        if self._loop.task is None or at < self._next:
            self._next = max(at, self._clock.now())
            self._loop.wake()

    def drop(self, chat: int) -> None:
        """Forgets a countdown that runs no more."""
        self._ticks.drop(chat)
        self._wake.pop(chat, None)
        if not self._wake and self._loop.task is not None:
            self._loop.wake()  # to its end

    async def stop(self) -> None:
        """Gives no more ticks."""
        self._loop.leave()
        if self._loop.task is not None:
            self._loop.task.cancel()
            await asyncio.gather(self._loop.task, return_exceptions=True)

    async def _turn(self) -> float | None:
        """Gives the ticks that are due; returns the seconds until the next turn."""
        now = self._clock.now()
        late = now - self._next
        if late >= 0:
            self._ticks.lag.note(late, now)
        before, self.awake, given = self.awake, now, 0
        if before and not -SET_BACK <= now - before <= AWAY_SECONDS:
            for wake in list(self._wake.values()):
                wake(before)
        elif late <= BEHIND:
            chats = self._ticks.take(now)
            given = len(chats)
            for chat in chats:
                self._wake[chat](None)
        if not self._wake:
            self.awake = 0.0
            return None
        at = self._ticks.next(now)
        if at is None:
            at = now + LONGEST
        elif given or at <= now:
            at = max(at, now + TURN)
        self._next = min(at, now + LONGEST)
        return self._next - now
