"""The reminder sweep: an index of who is due when, and the loop that looks at the people who are
due, no faster than messages may be sent."""

import asyncio
import heapq
import logging
import math
from collections import deque
from collections.abc import AsyncIterator, Collection
from typing import Protocol

from lumbar.clock import Clock
from lumbar.coach.due import look_at
from lumbar.coach.person import Person
from lumbar.coach.zones import forget_rules
from lumbar.store.shares import share_of
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes

log = logging.getLogger(__name__)

AWAY_SECONDS = 2.0
"""Seconds between two checks whether Telegram can be reached again; nobody is looked at until
then."""
LEAST_SECONDS = 1.0
"""Minimum seconds between two looks at the same person."""
TRY_AGAIN = 60.0
SET_BACK = 2.0
"""If the clock goes back by more than this many seconds between two rings, the index was computed
by a wrong clock and is rebuilt."""
CATCHING_UP = 0.05
"""Seconds' worth of looks that may start at once after a wait that took too long."""
LEAST_PAUSE = 0.002
"""Minimum seconds to sleep between looks: waking up costs as much as a part of a look."""
PORTION = 500
"""Batch size: people taken from the index at once. A batch of a hundred thousand would block the
event loop for 0.2 s."""
RULES_ARE_GOOD = 3 * 3600
"""Seconds after which the time zone rules are read again. Every person is looked at again after
this long to twice this long."""


class Again(Exception):
    """A person cannot be handled now; `seconds`: until a retry."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


class Away(Exception):
    """Telegram cannot be reached."""


class Sender(Protocol):
    """Decides what to send, and sends it. `look` and `tidy` run in the person's lane."""

    async def look(self, person_id: int, as_of: float) -> Person | None:
        """Sends what was due at `as_of` (UTC seconds) and still is; returns the person afterwards.

        Returns None if there is no such person. Raises Again to retry this person later, Away if
        Telegram cannot be reached. Then nothing is decided, unless the message may have arrived.
        """

    def untidy(self, person_id: int) -> bool:
        """Returns whether `tidy` has work to do for the person."""

    async def tidy(self, person_id: int) -> None:
        """Saves the ids of sent messages, and deletes the messages that they replace.

        If the person is still untidy afterwards, the sweep retries.
        """

    def forget(self, person_id: int) -> None:
        """Drops what is kept in memory about a person whose record was deleted."""

    async def reachable(self) -> bool:
        """Returns whether Telegram answers."""

    def waiting(self) -> int:
        """Returns how many decided reminders are queued."""

    def everyone(self) -> AsyncIterator[Person]:
        """Yields all saved people."""


class Index:
    """Who to look at when: a heap by time. Outdated entries are removed lazily, when popped."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int]] = []
        self._at: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._at)

    def put(self, person_id: int, at: float) -> None:
        """Sets when to look at the person (UTC seconds); replaces an earlier entry."""
        if self._at.get(person_id) == at:
            return
        self._at[person_id] = at
        heapq.heappush(self._heap, (at, person_id))
        if len(self._heap) > 2 * len(self._at) + 1000:
            self._heap = [(at, person_id) for person_id, at in self._at.items()]
            heapq.heapify(self._heap)

    def put_by(self, person_id: int, at: float) -> None:
        """Sets when to look at the person (UTC seconds), unless an earlier time is set."""
        if self._at.get(person_id, math.inf) > at:
            self.put(person_id, at)

    def drop(self, person_id: int) -> None:
        """Removes the person."""
        self._at.pop(person_id, None)

    def of(self, shares: Collection[int]) -> list[int]:
        """Returns the people of some shares."""
        return [person_id for person_id in self._at if share_of(person_id) in shares]

    def take(self, now: float, most: int) -> list[int]:
        """Removes and returns up to `most` people who are due at `now` (UTC seconds), earliest
        first."""
        found: list[int] = []
        while self._heap and self._heap[0][0] <= now and len(found) < most:
            at, person_id = heapq.heappop(self._heap)
            if self._at.get(person_id) == at:
                del self._at[person_id]
                found.append(person_id)
        return found


class Sweep:
    """Looks at each person when they are due; `Sender.look` decides what to send and sends it.

    The bell calls `ring` about once a second. If the clock jumps or stands still between two
    rings, nothing is sent twice, because the record decides what to send.
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
        self._changed: dict[int, Person] = {}
        self._away = False
        self._rules_read = self._rung = clock.now()
        self._again: asyncio.Task[None] | None = None
        self._work: asyncio.Task[None] | None = None

    def __len__(self) -> int:
        """How many people are due now and were not looked at yet, a PORTION at most."""
        return len(self._waiting) + len(self._under_way)

    def expect(self, person: Person) -> float | None:
        """Updates the index from the person's record; returns when something is next due (UTC
        seconds), None if nothing is."""
        if person.id in self._under_way:
            self._changed[person.id] = person
            return None  # the index is updated when the look or `tidy` ends
        at = look_at(person, self._clock.now())
        self.look(person.id, at)
        return at

    def look(self, person_id: int, at: float | None) -> None:
        """Sets when to look at a person (UTC seconds); None: not until their record changes."""
        if at is None:
            self._index.drop(person_id)
        else:
            again = self._rules_renewed(person_id, self._clock.now())
            self._index.put(person_id, min(at, again))

    def forget(self, person_id: int) -> None:
        """Drops a person whose record was deleted."""
        self._index.drop(person_id)
        self._changed.pop(person_id, None)
        self._sender.forget(person_id)

    def ring(self) -> None:
        """Starts to look at everyone who is due; does not wait for it."""
        now = self._clock.now()
        if now < self._rung - SET_BACK and self._again is None:
            # The index was computed by a wrong clock.
            self._again = asyncio.create_task(self._expect_everyone(), name="sweep again")
        self._rung = now
        if not 0 <= now - self._rules_read < RULES_ARE_GOOD:
            forget_rules()
            self._rules_read = now
        if (self._somebody_waits() or self._untidy) and self._work is None:
            self._work = asyncio.create_task(self._go_on(), name="sweep")

    def drop(self, shares: Collection[int]) -> None:
        """Drops everybody of some shares: another process looks at them from now on."""
        for person_id in self._index.of(shares):
            self.forget(person_id)

    async def stop(self) -> None:
        """Starts no further looks; running ones end in their lanes."""
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
        """Refills the queue from the index with a batch of people due at the last ring; returns
        whether anyone is queued."""
        if not self._waiting:
            due = self._index.take(self._rung, PORTION)
            self._waiting.extend((person_id, self._rung) for person_id in due)
        return bool(self._waiting)

    async def _go_on(self) -> None:
        """Starts looks evenly, at the rate at which messages may be sent."""
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
        """Returns whether too many decided reminders are queued; a crash would lose them."""
        return self._sender.waiting() > self._looks.crowd

    def _begin_one(self) -> None:
        """Starts the next look, or a `tidy` if no look is waiting."""
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
            changed = self._changed.pop(person_id, None)
            if changed is not None:
                self.expect(changed)
        if self._sender.untidy(person_id):
            self._index.put_by(person_id, self._clock.now() + TRY_AGAIN)

    async def _look_at(self, person_id: int, as_of: float) -> None:
        person, again = None, math.inf
        try:
            person = await self._sender.look(person_id, as_of)
        except Again as error:
            again = error.seconds
        except Away:
            # `reachable` checks for Telegram's return, so that no further message is risked.
            self._away, again = True, AWAY_SECONDS
        except Exception:
            again = TRY_AGAIN
            log.exception("a reminder failed; it is tried again in %s s", TRY_AGAIN)
        finally:
            self._under_way.discard(person_id)
            # What was kept last: the look's own change, or one made while it ran.
            person = self._changed.pop(person_id, person)
        if self._sender.untidy(person_id):
            self._untidy.append(person_id)
        now = self._clock.now()
        at = look_at(person, now) if person is not None else None
        if again < math.inf:
            self._index.put(person_id, now + again)
        elif at is not None:
            at = max(at, now + LEAST_SECONDS)
            self._index.put(person_id, min(at, self._rules_renewed(person_id, now)))

    def _rules_renewed(self, person_id: int, now: float) -> float:
        """Returns when to look at a person if nothing is due before (UTC seconds), spread over
        people by their ids."""
        return now + RULES_ARE_GOOD + person_id % RULES_ARE_GOOD
