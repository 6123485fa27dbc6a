"""Ticks of countdowns: how much room the calls a second have for them, and who gets it.

It does no input or output and reads no clock.
"""

import heapq
import itertools
import math
from collections import Counter
from dataclasses import dataclass

QUANTUM, QUANTA = 0.05, 21
"""Calls are counted by so many seconds; so many of them cover budget.WINDOW."""
SPARE, LEAST_SPARE = 0.04, 2.0
"""Share of the calls a second, and at least so many, that ticks leave for what nobody expects."""
AT_ONCE, LEAST_AT_ONCE = 0.015, 10
"""Share of the calls a second, and at least so many, that are given at once: each costs the event
loop some 0.7 ms, for which all else waits."""
SCARCE = 0.02
"""Share of the room that is left for the last seconds of holds by all other ticks."""
LAST_SECONDS = 3
"""Seconds left of a segment, of which each has a tick before all others."""
LONG = 1.6
"""How many times the fair gap a countdown may wait before its tick goes before those, too."""
LEAST_PART = 2.0
"""Calls a second, at least, that this replica's countdowns may use of what all share: one that runs
alone here has its seconds, too."""
SLACK = 1e-6
"""Tolerance in seconds for rounding: floats of today's UTC seconds have a step of about 2e-7 s."""

TOO_LATE, IN_TIME = 0.010, 0.005
"""Lateness of timers in seconds, on average, above which ticks are thinned, and below which they
come back."""
SMOOTHED = 0.5
"""Seconds over which lateness is averaged."""
JUDGED = 0.25
"""Seconds between two changes of the share of calls that the event loop manages."""
LESS, MORE, LEAST = 0.85, 0.15, 0.1
"""What that share is multiplied by where timers are late, what it gains in a second where they are
in time, and its least."""
MANAGED = 100.0
"""Calls a second that any machine manages: timers that are late then are not so because of them."""


class LoopLag:
    """What share of the calls a second the event loop manages, by how late its timers are."""

    def __init__(self, least: float = LEAST) -> None:
        """least: the least share."""
        self.share = 1.0
        """From the least one to 1."""
        self._least = least
        self._late = self._noted = self._judged = 0.0

    def note(self, late: float, now: float) -> None:
        """Records that a timer was `late` by so many seconds. now: seconds of any one clock."""
        passed = now - self._noted
        self._noted = now
        # After a pause of the program, or a clock that was set, nothing is known any more.
        weight = passed / SMOOTHED if 0 <= passed < SMOOTHED else 1.0
        self._late += (min(late, 1.0) - self._late) * weight
        since = now - self._judged
        if 0 <= since < JUDGED:
            return
        self._judged = now
        if self._late > TOO_LATE:
            self.share = max(self._least, self.share * LESS)
        elif self._late < IN_TIME:
            self.share = min(1.0, self.share + MORE * min(abs(since), 1.0))


def next_tick(earliest: float, ends: float) -> float:
    """Returns when to show a countdown next (UTC seconds): on a whole second left, or at its end.

    earliest: when it may be shown next; ends: when its segment ends (UTC seconds).
    """
    left = math.floor(ends - earliest + SLACK)
    return ends - left if left >= 1 else ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The next tick of a countdown.

    sent: when it was last shown; earliest: when its chat takes a tick, infinite for one that has
    none; ends: when its segment does; least: seconds between two frames in the chat; hold: whether
    that segment is a hold.
    """

    sent: float
    earliest: float
    ends: float
    least: float
    hold: bool = False

    @property
    def at(self) -> float:
        """When it may be shown: on a whole second left, or at the segment's end, so not at all."""
        return next_tick(self.earliest, self.ends) if self.earliest < self.ends else self.ends


class Ticks:
    """The countdowns that run, and whose turn it is to tick; by chat, which shows one at most.

    Counts frames that were sent and those that must be sent soon. `now`, as all moments, is in
    seconds of one clock.
    """

    def __init__(self, per_second: float) -> None:
        """per_second: maximum calls a second over all chats."""
        self._most = max(1.0, per_second - max(LEAST_SPARE, per_second * SPARE))
        self._at_once = max(LEAST_AT_ONCE, round(per_second * AT_ONCE))
        self.lag = LoopLag(min(1.0, max(LEAST, MANAGED / self._most)))
        self.others = 0
        """Countdowns that run in other replicas, which share the calls a second."""
        self._frames: dict[int, int] = {}
        self._others: dict[int, int] = {}
        self._ending: Counter[int] = Counter()
        self._holds_ending: Counter[int] = Counter()
        self._numbers = itertools.count()
        self._waiting: dict[int, Tick] = {}
        self._of: dict[int, int] = {}
        self._granted: dict[int, float] = {}
        # Each entry ends with a number; it counts as long as a chat waits under that. So nothing of
        # a chat is left once it waits no more.
        self._chats: dict[int, int] = {}
        self._due: list[tuple[float, bool, int]] = []
        self._longest: list[tuple[float, int]] = []
        self._last: list[tuple[float, int]] = []

    # What is sent

    def sent(self, chat: int, now: float, *, frame: bool) -> None:
        """Counts a call; frame: whether it showed a countdown, so that no other follows by it."""
        counts, at = self._frames if frame else self._others, int(now / QUANTUM)
        counts[at] = counts.get(at, 0) + 1
        self._granted.pop(chat, None)
        if len(counts) > 3 * QUANTA:
            for old in [one for one in counts if not at - QUANTA <= one <= at]:
                del counts[old]

    def room(self, now: float) -> float:
        """Returns how many ticks may go now, so that all frames that must go in the next second
        find room; as many other calls are expected in it as there were in the last."""
        here, frames, ending = int(now / QUANTUM), self._frames, self._ending
        used = sum(self._others.get(here - back, 0) for back in range(QUANTA))
        used += sum(frames.get(here - back, 0) for back in range(QUANTA))
        most = used
        for ahead in range(QUANTA):
            used += ending.get(here + ahead, 0)
            most = max(most, used)
            used -= frames.get(here + ahead - QUANTA + 1, 0)
        return self._part() - most

    def _part(self) -> float:
        """Returns how many calls a second this replica's countdowns may use: all, where it is the
        only one; else as great a part as it has of those that run."""
        all_ = self._most * self.lag.share
        if not self.others:
            return all_
        here = max(1, len(self._waiting))
        return min(all_, max(LEAST_PART, all_ * here / (here + self.others)))

    def __len__(self) -> int:
        """How many countdowns run here."""
        return len(self._waiting)

    def ends_ahead(self, now: float, seconds: float = 1.0) -> list[tuple[float, int]]:
        """Returns when holds end in the next so many seconds, as far as that is known, and how
        many, in order."""
        ending, here = self._holds_ending, int(now / QUANTUM)
        quanta = range(here, here + int(seconds / QUANTUM) + 2) if ending else ()
        return [(one * QUANTUM, ending[one]) for one in quanta if one in ending]

    def may(self, chat: int, now: float) -> bool:
        """Returns whether a tick may go now, or another call that is dropped if it cannot."""
        return chat in self._granted or self.room(now) >= 1.0 + len(self._granted)

    def fair_gap(self, running: int) -> float:
        """Returns the seconds between two frames of each of so many countdowns, if they share."""
        return running / self._part()

    # Who waits

    def put(self, chat: int, tick: Tick) -> float:
        """Has a countdown wait for its next tick; returns when that may come at the soonest."""
        if self._waiting.get(chat) == tick:
            return tick.at
        self.drop(chat)
        number = next(self._numbers)
        self._waiting[chat], self._of[chat], self._chats[number] = tick, number, chat
        ending = int(tick.ends / QUANTUM)
        self._ending[ending] += 1
        if tick.hold:
            self._holds_ending[ending] += 1
        if tick.at < tick.ends:
            heapq.heappush(self._due, (tick.at, False, number))
            last = max(tick.at, tick.ends - LAST_SECONDS)
            heapq.heappush(self._due, (last, True, number))
        return tick.at

    def drop(self, chat: int) -> None:
        """Forgets a countdown that runs no more, or is about to be shown."""
        one = self._waiting.pop(chat, None)
        if one is None:
            return
        del self._chats[self._of.pop(chat)]
        ending = int(one.ends / QUANTUM)
        self._ending[ending] -= 1
        if not self._ending[ending]:
            del self._ending[ending]
        if one.hold:
            self._holds_ending[ending] -= 1
            if not self._holds_ending[ending]:
                del self._holds_ending[ending]

    def take(self, now: float) -> list[int]:
        """Returns the chats that may tick now, not too many at once: who has waited too long, then
        the last seconds of segments, then who has waited longest."""
        while self._due and self._due[0][0] <= now + SLACK:
            _, last, number = heapq.heappop(self._due)
            if number in self._chats:
                one = self._waiting[self._chats[number]]
                line = self._last if last else self._longest
                heapq.heappush(line, (one.ends if last else one.sent, number))
        for chat, at in list(self._granted.items()):
            if not 0 <= now - at < 1.0:
                del self._granted[chat]
        room = self.room(now) - len(self._granted)
        long = now - LONG * self.fair_gap(len(self._waiting))
        found: list[int] = []
        while room >= 1.0 and len(found) < self._at_once:
            chat = self._first(self._longest, now, long)
            chat = chat or self._first(self._last, now, math.inf)
            if not chat and room >= 1.0 + self._most * SCARCE:
                chat = self._first(self._longest, now, math.inf)
            if not chat:
                break
            self.drop(chat)
            self._granted[chat] = now
            found.append(chat)
            room -= 1.0
        return found

    def give_back(self, chat: int) -> None:
        """Forgets a tick that was given and is not sent."""
        self._granted.pop(chat, None)

    def next(self, now: float) -> float | None:
        """Returns when to call `take` again; None if nobody waits for a tick."""
        if self._longest or self._last:
            return now
        return self._due[0][0] if self._due else None

    def _first(self, line: list[tuple[float, int]], now: float, until: float) -> int:
        """Returns the first chat of a line that still waits there, if its key is at most `until`;
        0 for none."""
        while line:
            key, number = line[0]
            chat = self._chats.get(number, 0)
            if chat and now <= self._waiting[chat].ends - self._waiting[chat].least + SLACK:
                return chat if key <= until else 0
            heapq.heappop(line)
        return 0
