"""The reminder sweep: the loop that looks at the people who are due, no faster than messages may be
sent."""

import asyncio
import logging
import math
from collections import deque
from collections.abc import Collection
from typing import Protocol

from lumbar.clock import Clock
from lumbar.store.protocol import Moment, Store, StoreError, UnreadableRecord
from lumbar.store.rules import SET_BACK
from lumbar.store.shares import share_of
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes

log = logging.getLogger(__name__)

AWAY_SECONDS = 2.0
"""Seconds between two checks whether Telegram, or the store, can be reached again; nobody is looked
at until then."""
TRY_AGAIN = 60.0
UNREADABLE = 3600.0
"""Seconds after which somebody whose record a newer version has written is looked at again."""
CATCHING_UP = 0.05
"""Seconds' worth of looks that may start at once after a wait that took too long."""
LEAST_PAUSE = 0.002
"""Minimum seconds to sleep between looks: waking up costs as much as a part of a look."""
PORTION = 500
"""Batch size: people asked for at once. A batch of a hundred thousand would block the event loop
for 0.2 s."""


class Again(Exception):
    """A person cannot be handled now; `seconds`: until a retry."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"again in {seconds} s")
        self.seconds = seconds


class Away(Exception):
    """Telegram cannot be reached."""


class Sender(Protocol):
    """Decides what to send, and sends it. `look` and `tidy` run in the person's lane."""

    async def look(self, moment: Moment, as_of: float) -> None:
        """Sends what was due at `as_of` (UTC seconds) and still is; if nothing is, sets when to
        look at the person next.

        Raises Again to retry this person later, Away if Telegram cannot be reached, StoreError if
        the store cannot. Then nothing is decided, unless the message may have arrived.
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


class Sweep:
    """Looks at each person when they are due; `Sender.look` decides what to send and sends it.

    Who is due is the store's to know. The bell calls `ring` about once a second. If the clock jumps
    or stands still between two rings, nothing is sent twice, because the record decides what to
    send. While the store is away, each ring asks it again.
    """

    def __init__(
        self, clock: Clock, lanes: Lanes, store: Store, sender: Sender, budget: Budget
    ) -> None:
        """store: knows who is due."""
        self._clock = clock
        self._lanes = lanes
        self._store = store
        self._sender = sender
        self._budget = budget
        self._waiting: deque[tuple[Moment, float]] = deque()
        self._untidy: deque[int] = deque()
        self._tidies_at = -math.inf
        self._under_way: set[int] = set()
        self._shares: set[int] = set()
        self._away = False
        self._told = -TRY_AGAIN
        self._rung = clock.now()
        self._anew: asyncio.Task[None] | None = None
        self._work: asyncio.Task[None] | None = None

    def __len__(self) -> int:
        """How many people are due now and were not looked at yet, a PORTION at most."""
        return len(self._waiting) + len(self._under_way)

    def ring(self) -> None:
        """Starts to look at everyone who is due; does not wait for it."""
        now = self._clock.now()
        if now < self._rung - SET_BACK:
            self.compute_anew()  # moments were computed by a wrong clock
        self._rung = now
        if self._work is None:
            self._work = asyncio.create_task(self._go_on(), name="sweep")

    def compute_anew(self) -> None:
        """Has everybody's moment computed anew, because the clock was wrong; does not wait."""
        if self._anew is None:
            self._anew = asyncio.create_task(self._compute_anew(), name="sweep anew")

    def take_up(self, shares: Collection[int]) -> None:
        """Looks at the people of these shares, too, from now on."""
        self._shares |= set(shares)

    def drop(self, shares: Collection[int]) -> None:
        """Drops the people of these shares: another process looks at them from now on."""
        self._shares -= set(shares)
        lost = {one for one in self._untidy if share_of(one) in shares}
        self._untidy = deque(one for one in self._untidy if one not in lost)
        for person_id in lost:
            self._sender.forget(person_id)
        self._waiting = deque(one for one in self._waiting if share_of(one[0].id) not in shares)
        self._under_way = {one for one in self._under_way if share_of(one) not in shares}

    async def stop(self) -> None:
        """Starts no further looks; running ones end in their lanes."""
        self._waiting.clear()
        self._untidy.clear()
        for task in (self._work, self._anew):
            if task is not None:
                task.cancel()
                await asyncio.wait([task])

    async def _compute_anew(self) -> None:
        try:
            while True:
                try:
                    await self._store.renew(whole=True)
                except (StoreError, OSError) as error:
                    self._tell(error)
                    await self._clock.sleep(AWAY_SECONDS)
                else:
                    return
        finally:
            self._anew = None

    async def _go_on(self) -> None:
        """Starts looks evenly, at the rate at which messages may be sent."""
        begun = self._clock.now()
        try:
            while await self._somebody_waits() or self._may_tidy():
                now, looks = self._clock.now(), self._budget.looks
                begun = min(max(begun, now - max(CATCHING_UP, looks.gap)), now)
                if self._away:
                    await self._clock.sleep(AWAY_SECONDS)
                    self._away = not await self._sender.reachable()
                elif len(self._under_way) >= looks.at_once or self._crowded():
                    await self._clock.sleep(max(looks.gap / 4, LEAST_PAUSE))
                elif begun + looks.gap > now:
                    await self._clock.sleep(max(begun + looks.gap - now, LEAST_PAUSE))
                else:
                    begun += looks.gap
                    self._begin_one()
        except StoreError as error:
            self._tell(error)  # the next ring asks again
        finally:
            self._work = None

    async def _somebody_waits(self) -> bool:
        """Refills the queue with a batch of people who were due at the last ring; returns whether
        anyone is queued. Raises StoreError."""
        if not self._waiting:
            as_of = self._rung
            due = await self._store.due(as_of, PORTION, self._shares, self._under_way)
            # Shares may have been dropped while the store was asked.
            ours = (moment for moment in due if share_of(moment.id) in self._shares)
            self._waiting.extend((moment, as_of) for moment in ours)
        return bool(self._waiting)

    def _may_tidy(self) -> bool:
        return bool(self._untidy) and self._clock.now() >= self._tidies_at

    def _crowded(self) -> bool:
        """Returns whether too many decided reminders are queued; a crash would lose them."""
        return self._sender.waiting() > self._budget.looks.crowd

    def _begin_one(self) -> None:
        """Starts the next look, or a `tidy` if no look is waiting."""
        if self._waiting:
            moment, as_of = self._waiting.popleft()
            self._under_way.add(moment.id)
            self._lanes.post(moment.id, lambda: self._look_at(moment, as_of))
        else:
            person_id = self._untidy.popleft()
            self._under_way.add(person_id)
            self._lanes.post(person_id, lambda: self._tidy(person_id))

    async def _tidy(self, person_id: int) -> None:
        if person_id not in self._under_way:
            return
        try:
            await self._sender.tidy(person_id)
        finally:
            if self._ended(person_id):
                self._tidies_at = self._clock.now() + TRY_AGAIN

    async def _look_at(self, moment: Moment, as_of: float) -> None:
        if moment.id not in self._under_way:
            return
        try:
            again = await self._looked_at(moment, as_of)
            if again < math.inf:
                await self._store.looked(moment, self._clock.now() + again)
        except StoreError as error:
            self._tell(error)
            self._waiting.clear()
        finally:
            self._ended(moment.id)

    async def _looked_at(self, moment: Moment, as_of: float) -> float:
        """Looks at a person; returns the seconds until the next try if this one has failed, else
        infinity."""
        try:
            await self._sender.look(moment, as_of)
        except Again as error:
            return error.seconds
        except Away:
            # `reachable` checks for Telegram's return, so that no further message is risked.
            self._away = True
            return AWAY_SECONDS
        except UnreadableRecord as error:
            self._tell(error)
            return UNREADABLE
        except StoreError as error:
            self._tell(error)
            self._waiting.clear()  # the store is asked again first, and may be away
            return AWAY_SECONDS
        except Exception:
            log.exception("a reminder failed; it is tried again in %s s", TRY_AGAIN)
            return TRY_AGAIN
        return math.inf

    def _ended(self, person_id: int) -> bool:
        """Notes that a look or a `tidy` has ended; returns whether there is something to tidy."""
        if person_id not in self._under_way:  # dropped meanwhile
            self._sender.forget(person_id)
        self._under_way.discard(person_id)
        untidy = self._sender.untidy(person_id)
        if untidy:
            self._untidy.append(person_id)
        return untidy

    def _tell(self, error: Exception) -> None:
        """Logs what the store cannot do, at most once a minute: it affects everyone who is due."""
        now = self._clock.now()
        if not 0 <= now - self._told < TRY_AGAIN:
            self._told = now
            log.error("reminders wait, because %s", error)
