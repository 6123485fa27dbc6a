"""The gate of a replica: whether it may send now, or another may own its people by now.

It does no input or output and reads no clock.
"""

import math

from lumbar.telegram.pace import BEAT, END, ONCE, TICK

FRAMES = frozenset({END, BEAT, TICK, ONCE})
"""Kinds of calls that show a session. They go on from memory while the database is away from all
processes: somebody is in a pose, and what stops a hold must be seen. Where it is away from this
one alone, another takes the session up, and what it shows must stand: "Stop there", say."""
STOOD_STILL = 1.0
"""Seconds without a turn of the event loop after which it counts as having stood still. It is what
lies between the end of trust (3 s) and that of a lease (4 s): after less, nobody else can own what
this process may still act upon."""
LOOK_EVERY = 0.25
"""Seconds between two calls of `ran` by whoever runs the event loop."""


class Gate:
    """Answers, before each call, whether this process may make it.

    `now` and `began` are seconds of one clock that goes on while the process or the machine is
    stopped (CLOCK_BOOTTIME), the same as in Leases.beat.
    """

    def __init__(self, trusted: float, expiry: float) -> None:
        """trusted: seconds from the beginning of a good beat for which a process may act as owner;
        expiry: after which another may own its people. The gate is shut until the first good
        beat."""
        self._trusted, self._expiry = trusted, expiry
        self._good = self._alike = -math.inf
        self._stood = -math.inf
        self._ran: float | None = None

    def beat(self, began: float) -> None:
        """Notes a good beat. Call it when all that this beat took away has been let go: sessions,
        lanes, reminders. began: when the beat was asked for."""
        self._good = max(self._good, began)

    def alike(self, began: float) -> None:
        """Notes that the others do not reach the database either, and so take nothing for one
        expiry. began: when they were asked."""
        self._alike = max(self._alike, began)

    def ran(self, now: float) -> None:
        """Notes that the event loop runs. Call it every LOOK_EVERY seconds, and first of all when a
        beat begins."""
        if self._ran is not None and now - self._ran > STOOD_STILL:
            # All timers are late now, and fire in any order: whichever comes first sees it.
            self._stood = now
        self._ran = now

    def stood_still(self, now: float) -> bool:
        """Returns whether the event loop stood still and no beat that began after it was good: what
        was about to be shown is old, and may be another's to show."""
        self.ran(now)
        return self._stood > self._good

    def trusts(self, now: float) -> bool:
        """Returns whether this process may act as the owner of what it owns."""
        return not self.stood_still(now) and now - self._good < self._trusted

    def allows(self, kind: str | None, now: float) -> bool:
        """Returns whether a call may go now. kind: one of pace.py's, None for an answer."""
        if self.trusts(now):
            return True
        theirs = now - max(self._good, self._alike) >= self._expiry
        return kind in FRAMES and not theirs and not self.stood_still(now)
