"""The reminder sweep: whom to look at next and when, and looking, no faster than may be sent."""

import asyncio
import heapq
import logging
import math
from collections import deque
from collections.abc import AsyncIterator
from typing import Protocol

from lumbar.clock import Clock
from lumbar.coach.due import look_at
from lumbar.coach.person import Person
from lumbar.coach.zones import forget_rules
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes

log = logging.getLogger(__name__)

AWAY_SECONDS = 2.0
"""Between two questions whether Telegram can be reached again; until then nobody is looked at."""
LEAST_SECONDS = 1.0
"""No person is looked at again before so long."""
TRY_AGAIN = 60.0
SET_BACK = 2.0
"""Seconds by which a clock goes back between two rings before it is taken for wrong until then."""
CATCHING_UP = 0.05
"""Seconds' worth of looks that are begun at once after a wait that was longer than it should be."""
LEAST_PAUSE = 0.002
"""Seconds between two portions of looks: waking up costs as much as a part of a look."""
PORTION = 500
"""People taken from the index at once: a hundred thousand would hold the event loop for 0.2 s."""
RULES_ARE_GOOD = 3 * 3600
"""Every person is looked at again after so long, and up to twice that, by rules read anew."""


class Again(Exception):
    """A chat takes nothing now; `seconds` until it may."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


class Away(Exception):
    """Telegram cannot be reached."""


class Sender(Protocol):
    """Decides and sends; what it is asked for a person runs in that person's lane."""

    async def look(self, person_id: int, as_of: float) -> Person | None:
        """Sends what was due at `as_of` (UTC seconds) and still is; the person afterwards.

        None: there is no such person. Raises Again where this chat, Away where Telegram must
        be tried later: nothing has been decided then, unless it may have taken the message.
        """

    def untidy(self, person_id: int) -> bool:
        """Whether there is something to tidy up after what was sent."""

    async def tidy(self, person_id: int) -> None:
        """Notes where what was sent stands, and takes away what it replaces.

        Who is still untidy then is looked at, and tidied up, again.
        """

    def forget(self, person_id: int) -> None:
        """There is no such person any more."""

    async def reachable(self) -> bool:
        """Whether Telegram answers; asks it for nothing else."""

    def waiting(self) -> int:
        """How many reminders are decided and wait for their turn to go out."""

    def everyone(self) -> AsyncIterator[Person]:
        """All people as they are kept."""


class Index:
    """Who is to be looked at, by when: a heap that outdated entries stay in until they are met."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int]] = []
        self._at: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._at)

    def put(self, person_id: int, at: float) -> None:
        """Has the person looked at at `at` (UTC seconds), and no more when they were to be."""
        if self._at.get(person_id) == at:
            return
        self._at[person_id] = at
        heapq.heappush(self._heap, (at, person_id))
        if len(self._heap) > 2 * len(self._at) + 1000:
            self._heap = [(at, person_id) for person_id, at in self._at.items()]
            heapq.heapify(self._heap)

    def put_by(self, person_id: int, at: float) -> None:
        """Has the person looked at at `at` (UTC seconds), if not before."""
        if self._at.get(person_id, math.inf) > at:
            self.put(person_id, at)

    def drop(self, person_id: int) -> None:
        """Has the person looked at no more."""
        self._at.pop(person_id, None)

    def take(self, now: float, most: int) -> list[int]:
        """Some of those whose moment has come, the first first; they are then no more in it."""
        found: list[int] = []
        while self._heap and self._heap[0][0] <= now and len(found) < most:
            at, person_id = heapq.heappop(self._heap)
            if self._at.get(person_id) == at:
                del self._at[person_id]
                found.append(person_id)
        return found


class Sweep:
    """Looks at each person when their moment comes; what is due then, `look` decides and sends.

    Rung once a second or so. A clock that jumps or stands still between two rings makes
    nothing come twice: what to send is decided from the record.
    """

    def __init__(self, clock: Clock, lanes: Lanes, sender: Sender, budget: Budget) -> None:
        self._clock = clock
        self._lanes = lanes
        self._sender = sender
        self._looks = budget.looks
        self._index = Index()
        self._waiting: deque[tuple[int, float]] = deque()
        self._untidy: deque[int] = deque()
        self._under_way: set[int] = set()
        self._away = False
        self._rules_read = self._rung = clock.now()
        self._again: asyncio.Task[None] | None = None
        self._work: asyncio.Task[None] | None = None

    def expect(self, person: Person) -> float | None:
        """Takes note of the person as they are now; when something is next due (UTC seconds)."""
        if person.id in self._under_way:
            return None  # what comes next is found out when the look is over
        now = self._clock.now()
        at = look_at(person, now)
        if at is None:
            self._index.drop(person.id)
        else:
            self._index.put(person.id, min(at, self._rules_renewed(person.id, now)))
        return at

    def forget(self, person_id: int) -> None:
        """The person is looked at no more."""
        self._index.drop(person_id)
        self._sender.forget(person_id)

    def ring(self) -> None:
        """Begins to look at everybody whose moment has come; returns at once."""
        now = self._clock.now()
        if now < self._rung - SET_BACK and self._again is None:
            # What is in the index was found out by a clock that was wrong.
            self._again = asyncio.create_task(self._expect_everyone(), name="sweep again")
        self._rung = now
        if not 0 <= now - self._rules_read < RULES_ARE_GOOD:
            forget_rules()
            self._rules_read = now
        if (self._somebody_waits() or self._untidy) and self._work is None:
            self._work = asyncio.create_task(self._go_on(), name="sweep")

    async def stop(self) -> None:
        """Begins nothing more; what is under way ends in its lane."""
        self._waiting.clear()
        self._untidy.clear()
        for task in (self._work, self._again):
            if task is not None:
                task.cancel()
                await asyncio.wait([task])

    async def _expect_everyone(self) -> None:
        try:
            async for person in self._sender.everyone():
                self.expect(person)
        finally:
            self._again = None

    def _somebody_waits(self) -> bool:
        """Takes from the index, in portions, those whose moment had come at the last ring."""
        if not self._waiting:
            due = self._index.take(self._rung, PORTION)
            self._waiting.extend((person_id, self._rung) for person_id in due)
        return bool(self._waiting)

    async def _go_on(self) -> None:
        """Begins looks evenly, as many as messages may be sent."""
        begun = self._clock.now()
        try:
            while self._somebody_waits() or self._untidy:
                now = self._clock.now()
                begun = min(max(begun, now - max(CATCHING_UP, self._looks.gap)), now)
                if self._away:
                    await self._clock.sleep(AWAY_SECONDS)
                    self._away = not await self._sender.reachable()
                elif len(self._under_way) >= self._looks.at_once or self._crowded():
                    await self._clock.sleep(max(self._looks.gap / 4, LEAST_PAUSE))
                elif begun + self._looks.gap > now:
                    await self._clock.sleep(max(begun + self._looks.gap - now, LEAST_PAUSE))
                else:
                    begun += self._looks.gap
                    self._begin_one()
        finally:
            self._work = None

    def _crowded(self) -> bool:
        """Whether more are decided than go out: what waits so is lost where the program dies."""
        return self._sender.waiting() > self._looks.crowd

    def _begin_one(self) -> None:
        """Whoever waits goes first; what is left behind is tidied up when nobody does."""
        if self._waiting:
            person_id, as_of = self._waiting.popleft()
            self._under_way.add(person_id)
            self._lanes.post(person_id, lambda: self._look_at(person_id, as_of))
        else:
            person_id = self._untidy.popleft()
            self._under_way.add(person_id)
            self._lanes.post(person_id, lambda: self._tidy(person_id))

    async def _tidy(self, person_id: int) -> None:
        try:
            await self._sender.tidy(person_id)
        finally:
            self._under_way.discard(person_id)
        if self._sender.untidy(person_id):
            self._index.put_by(person_id, self._clock.now() + TRY_AGAIN)

    async def _look_at(self, person_id: int, as_of: float) -> None:
        person, again = None, math.inf
        try:
            person = await self._sender.look(person_id, as_of)
        except Again as error:
            again = error.seconds
        except Away:
            # No more messages are risked to find out whether it is back.
            self._away, again = True, AWAY_SECONDS
        except Exception:
            again = TRY_AGAIN
            log.exception("a reminder failed; it is tried again in %s s", TRY_AGAIN)
        finally:
            self._under_way.discard(person_id)
        if self._sender.untidy(person_id):
            self._untidy.append(person_id)
        now = self._clock.now()
        at = look_at(person, now) if person is not None else None
        if at is not None:
            at = max(at, now + LEAST_SECONDS)
            self._index.put(person_id, min(at, self._rules_renewed(person_id, now)))
        elif again < math.inf:
            self._index.put(person_id, now + again)

    def _rules_renewed(self, person_id: int, now: float) -> float:
        """When a person is looked at though nothing is due; each at another second."""
        return now + RULES_ARE_GOOD + person_id % RULES_ARE_GOOD
