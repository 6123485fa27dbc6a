"""The reminder sweep: whom to look at next and when, and looking, no faster than may be sent."""

import asyncio
import heapq
import logging
import math
from collections import deque
from collections.abc import Awaitable, Callable

from coach.person import Person
from coach.reminders import look_at
from coach.zones import forget_rules
from delivery.budget import WINDOW
from delivery.clock import Clock
from delivery.lanes import Lanes

log = logging.getLogger(__name__)

Look = Callable[[int, float], Awaitable[Person | None]]

LEAST_AT_ONCE, MOST_AT_ONCE = 4, 128
"""People looked at side by side: enough to hide Telegram's and the disk's delays, few enough
that a crash leaves few decided and not sent."""
AWAY_SECONDS = 3.0
"""How long nobody is looked at once Telegram cannot be reached."""
LEAST_SECONDS = 1.0
"""No person is looked at again before so long."""
TRY_AGAIN = 60.0
CATCHING_UP = 8
"""Looks begun at once, at most, after a wait that was longer than it should be."""
RULES_ARE_GOOD = 3 * 3600
"""Every person is looked at again after so long, and up to twice that, by rules read anew."""


class Again(Exception):
    """A chat takes nothing now; `seconds` until it may."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


class Away(Exception):
    """Telegram cannot be reached."""


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

    def drop(self, person_id: int) -> None:
        """Has the person looked at no more."""
        self._at.pop(person_id, None)

    def take(self, now: float) -> list[int]:
        """Everybody whose moment has come, who are then no more in the index."""
        found = []
        while self._heap and self._heap[0][0] <= now:
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

    def __init__(self, clock: Clock, lanes: Lanes, look: Look, *, per_second: float) -> None:
        """look: sends what was due for a person at a time (UTC seconds), if it still is, and
        gives the person afterwards (None: there is none); it may raise Again or Away.

        per_second: messages allowed over all chats.
        """
        self._clock = clock
        self._lanes = lanes
        self._look = look
        self._gap = WINDOW / per_second
        self._at_once = round(min(max(per_second / 2, LEAST_AT_ONCE), MOST_AT_ONCE))
        self._index = Index()
        self._waiting: deque[tuple[int, float]] = deque()
        self._under_way: set[int] = set()
        self._not_before = 0.0
        self._probing = False
        self._rules_read = clock.now()
        self._work: asyncio.Task[None] | None = None

    def expect(self, person: Person) -> float | None:
        """Takes note of the person as they are now; when something is next due (UTC seconds)."""
        now = self._clock.now()
        at = look_at(person, now)
        if at is None:
            self._index.drop(person.id)
        elif person.id not in self._under_way:
            self._index.put(person.id, min(at, self._rules_renewed(person.id, now)))
        return at

    def forget(self, person_id: int) -> None:
        """The person is looked at no more."""
        self._index.drop(person_id)

    def ring(self) -> None:
        """Begins to look at everybody whose moment has come; returns at once."""
        now = self._clock.now()
        if not 0 <= now - self._rules_read < RULES_ARE_GOOD:
            forget_rules()
            self._rules_read = now
        self._waiting.extend((person_id, now) for person_id in self._index.take(now))
        if self._waiting and self._work is None:
            self._work = asyncio.create_task(self._go_on(), name="sweep")

    async def stop(self) -> None:
        """Begins nothing more; what is under way ends in its lane."""
        self._waiting.clear()
        if self._work is not None:
            self._work.cancel()
            await asyncio.wait([self._work])

    async def _go_on(self) -> None:
        """Begins looks evenly, as many as messages may be sent."""
        begun = self._clock.now()
        try:
            while self._waiting:
                now = self._clock.now()
                begun = min(max(begun, now - CATCHING_UP * self._gap), now)
                wait = max(self._not_before - now, begun + self._gap - now)
                if len(self._under_way) >= (1 if self._probing else self._at_once):
                    wait = max(wait, self._gap)
                if wait > 0:
                    await self._clock.sleep(min(wait, AWAY_SECONDS))
                else:
                    begun += self._gap
                    self._begin(*self._waiting.popleft())
        finally:
            self._work = None

    def _begin(self, person_id: int, as_of: float) -> None:
        self._under_way.add(person_id)
        self._lanes.post(person_id, lambda: self._look_at(person_id, as_of))

    async def _look_at(self, person_id: int, as_of: float) -> None:
        person, again = None, math.inf
        try:
            person = await self._look(person_id, as_of)
            self._probing = False
        except Again as error:
            again = error.seconds
        except Away:
            # Until Telegram is back, one person's message finds out for all.
            self._probing, again = True, AWAY_SECONDS
            self._not_before = self._clock.now() + AWAY_SECONDS
        except Exception:
            again = TRY_AGAIN
            log.exception("a reminder failed; it is tried again in %s s", TRY_AGAIN)
        finally:
            self._under_way.discard(person_id)
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
