"""What replicas share: calls wait here until one row in the database grants them."""

import asyncio
import contextlib
import logging
import math
from collections import deque
from collections.abc import Awaitable, Collection
from typing import Protocol

from lumbar.clock import Clock
from lumbar.telegram.budget import WINDOW, Budget
from lumbar.telegram.errors import TooFast
from lumbar.telegram.gate import FRAMES, Gate
from lumbar.telegram.pace import PLACES, REMINDER, TICK

log = logging.getLogger(__name__)

AGAIN = 0.02
"""Seconds until calls that were not granted ask again: what the row counts by."""
PROBE = 0.1
"""Seconds between two questions whether the database is back."""
SHUT = 0.1
"""Seconds until it is asked again whether the gate is open."""
MOST_AT_ONCE = 16
"""Calls in one question: all that are granted resume at once, and hold the event loop."""
LATE = 0.03
"""Seconds for an answer after which what it grants is counted anew: it is sent when later calls
are, too."""

WAIT: frozenset[str | None] = frozenset({None, REMINDER})
"""Kinds of calls that wait for the database, however long it is away."""

TICK_WAITS = 0.1
"""Seconds that a tick waits to be granted: it says which second it is."""

Turn = tuple[str | None, float, "asyncio.Future[bool]"]
"""A call's kind, since when it waits, and its answer."""


class Ask(Protocol):
    """Asks the row that all replicas share; see lumbar.store.postgres.quota.Quota.ask."""

    def __call__(self, calls: list[int], leave: tuple[int, ...], *, made: int) -> Awaitable[int]:
        """Returns how many calls are granted. Raises ConnectionError."""


class Grants:
    """The queue of one replica's calls for the limit over all chats, by pace.PLACES.

    Calls that wait share a question. While the database is away, calls that show a session go on
    within this replica's part of the rate, and all others wait; also for a second after, until all
    replicas have told what they made meanwhile.
    """

    def __init__(self, clock: Clock, budget: Budget, gate: Gate, ask: Ask, real: Clock) -> None:
        """clock: the budget's; real: the gate's, by which the database answers, too."""
        self._clock = clock
        self._budget = budget
        self._gate = gate
        self._ask = ask
        self._real = real
        self._queues = [deque[Turn]() for _ in range(max(PLACES.values()) + 1)]
        self._asking: asyncio.Task[None] | None = None
        self._alone_until = self._away_since = -math.inf
        self._had = 0
        self._made: deque[float] = deque()
        self._reminders = 0

    @property
    def reminders_waiting(self) -> int:
        """The number of reminders that wait to be granted."""
        return self._reminders

    async def turn(self, kind: str | None) -> None:
        """Waits until a call is granted and the gate is open for it; then it is to be sent at once.

        kind: one of pace.py's, None for an answer. Answers and reminders wait, however long:
        a reminder is decided and kept, and whoever comes after takes it for sent. All others raise
        TooFast if the gate is shut, a tick also if it is not granted within
        TICK_WAITS.
        """
        self._reminders += kind == REMINDER
        try:
            while not (self._is_open(kind) and await self._granted(kind) and self._is_open(kind)):
                if self._is_open(kind):
                    continue
                if kind not in WAIT:
                    raise TooFast(SHUT)
                await self._real.sleep(SHUT)
        finally:
            self._reminders -= kind == REMINDER

    def _is_open(self, kind: str | None) -> bool:
        return self._gate.allows(kind, self._real.now())

    async def _granted(self, kind: str | None) -> bool:
        """Waits for the answer to a question; returns whether the call is granted, False if it is
        to ask again. Raises TooFast."""
        if self._is_alone() and kind not in WAIT:
            self._go_alone(kind)
            return True
        turn: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        queue, one = self._queues[PLACES[kind]], (kind, self._real.now(), turn)
        queue.append(one)
        if self._asking is None:
            self._asking = asyncio.create_task(self._go_on(), name="grants")
        try:
            return await turn
        except asyncio.CancelledError:
            with contextlib.suppress(ValueError):
                queue.remove(one)
            raise

    async def stop(self) -> None:
        """Asks no more; what waits is not granted."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait([self._asking])

    async def _go_on(self) -> None:
        """Asks as long as any call waits, or the database is away."""
        try:
            while any(self._queues) or self._is_alone():
                wait = await self._ask_once()
                if wait:
                    await self._real.sleep(wait)
        finally:
            self._asking = None

    async def _ask_once(self) -> float:
        """Asks for what waits; returns the seconds until the next question."""
        alone, began = self._is_alone(), self._real.now()
        room, calls = MOST_AT_ONCE, list[int]()
        for queue in self._queues:
            calls.append(0 if alone else min(len(queue), room))
            room -= calls[-1]
        while self._made and self._made[0] <= began - WINDOW:
            self._made.popleft()
        made = len(self._made)
        try:
            granted = await self._ask(calls, self._budget.leave(self._clock.now()), made=made)
        except Exception as error:  # noqa: BLE001 - whatever it is, calls wait for the next answer
            self._is_away(error)
            return PROBE
        for _ in range(made):
            self._made.popleft()
        after = self._real.now()
        if self._alone_until == math.inf:
            log.info("calls are granted again")
            self._alone_until = after + WINDOW
        if after - began > LATE:
            self._made.extend([after] * granted)
        self._give(granted)
        if alone:
            return AGAIN
        self._release({TICK}, after - TICK_WAITS, TooFast(AGAIN))
        return AGAIN if granted < sum(calls) else 0.0

    def _give(self, granted: int) -> None:
        """Gives what was granted to the most urgent that wait."""
        for queue in self._queues:
            while queue and granted:
                turn = queue.popleft()[-1]
                if not turn.done():  # else its call was cancelled just now
                    turn.set_result(True)
                    granted -= 1

    def _is_away(self, error: Exception) -> None:
        if self._alone_until < math.inf:
            log.warning("nothing but countdowns that run is sent, because %s", error)
            self._alone_until, self._away_since = math.inf, self._real.now()
            self._had = self._budget.recent(self._clock.now())
        self._release(PLACES.keys() - WAIT, self._real.now(), None)

    def _release(self, kinds: Collection[str | None], until: float, error: TooFast | None) -> None:
        """Has calls of some kinds that wait since `until` or longer wait no more: they fail, or
        without an error look again."""
        for queue in self._queues:
            for _ in range(len(queue)):
                kind, since, turn = queue.popleft()
                if kind not in kinds or since > until or turn.done():
                    queue.append((kind, since, turn))
                elif error is None:
                    turn.set_result(False)
                else:
                    turn.set_exception(error)

    def _is_alone(self) -> bool:
        """Whether nothing is granted: the database is away, or was until just now."""
        return self._real.now() < self._alone_until

    def _go_alone(self, kind: str | None) -> None:
        """Counts a call that goes without being granted. Raises TooFast if it may not go now."""
        now, most = self._clock.now(), self._budget.part
        if self._real.now() - self._away_since < WINDOW:
            # What the others were granted in this second was not theirs in equal parts.
            most = min(most, self._had)
        leave = self._budget.leave(now)[PLACES[kind]]
        if kind not in FRAMES or self._budget.recent(now) + leave + 1 > most:
            raise TooFast(PROBE)
        self._made.append(self._real.now())
