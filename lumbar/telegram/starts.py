"""Which holds may begin: as many as leave each that runs the calls that it will need.

It does no input or output and reads no clock.
"""

import math
from collections import Counter
from collections.abc import Mapping

from lumbar.coach.ahead import Course

SHARE = 0.9
"""Share of the calls of each second that running sessions may need; the rest is for answers and for
what nobody expects."""
ASUNDER = 6.0
"""Calls a second for each start a second. Holds that begin together also end together, so there
must be room for all their ends at once."""
FEWEST_AT_ONCE, AT_ONCE = 4.0, 1 / 60
"""Starts at once: at least so many, and so many for each call a second. As many holds then end
at once, and the last of them so much later."""
LONGEST_TURN = 1.0
"""Maximum seconds for which a start waits for its turn: less than it takes to get into place. Some
people come at the same moment although there is room for all of them within a minute."""
SOON = 10.0
"""Seconds within which there is room for those who are told to press again soon."""
STEP = 0.25
"""Seconds by which a start is moved on until all its moments find room."""
SWEPT = 60.0
"""Seconds after which what is past is forgotten."""


class Starts:
    """Knows what each running session will show, second by second, and lets others begin beside.

    Sessions are named by their ids. `now` is in UTC seconds, as in Budget.
    """

    def __init__(self, per_second: float) -> None:
        """per_second: maximum calls a second over all chats."""
        self._per_second = per_second
        self._most = per_second * SHARE
        self._others: Mapping[int, int] = {}
        self._replicas = 1
        # Calls of those that began here since the others were heard: they may have let as many.
        self._new: Counter[int] = Counter()
        self.share_with(1, {})
        self._left, self._at = self._at_once, -math.inf
        self._courses: dict[str, Course] = {}
        self._calls: Counter[int] = Counter()
        self._swept = -math.inf

    def share_with(self, replicas: int, ahead: Mapping[int, int]) -> None:
        """Notes how many replicas let sessions begin, this one included, and how many calls those
        of the others need, by second of the clock."""
        self._others, self._replicas = ahead, replicas
        self._new.clear()
        self._rate = self._per_second / ASUNDER / replicas
        self._at_once = max(1.0, max(FEWEST_AT_ONCE, self._per_second * AT_ONCE) / replicas)

    def ahead(self, since: int, seconds: int) -> tuple[int, ...]:
        """Returns how many calls the sessions here need in a second of the clock, and in each of
        those that follow, up to the last that needs any and so many seconds."""
        last = min(max(self._calls, default=since), since + seconds - 1)
        return tuple(self._calls[second] for second in range(since, last + 1))

    def run(self, session: str, course: Course, now: float) -> None:
        """Notes what a session that runs will show, in place of what was noted of it before."""
        if self._courses.get(session) == course:
            return
        self.rest(session)
        self._courses[session] = course
        self._calls.update(_seconds(course, 0.0))
        if abs(now - self._swept) > SWEPT:
            self._swept = now
            for past in [second for second in self._calls if second < now]:
                del self._calls[past]

    def rest(self, session: str) -> None:
        """Forgets a session that runs no more."""
        course = self._courses.pop(session, None)
        for second in _seconds(course, 0.0) if course is not None else ():
            if self._calls[second] > 1:
                self._calls[second] -= 1
            else:
                del self._calls[second]

    def take(self, session: str, course: Course, share: float, now: float) -> float:
        """Returns the seconds until a session may begin without making others late, and notes what
        it will show if that is at most LONGEST_TURN. Infinity if it is more than SOON.

        course: as if it began now; share: of the calls a second, as the event loop manages.
        """
        # A clock set back must neither allow starts earlier nor block them for longer.
        passed = max(0.0, now - self._at)
        self._left, self._at = min(self._at_once, self._left + passed * self._rate), now
        wait = max(0.0, 1 - self._left) / self._rate
        most = max(1.0, self._most * share)
        while not all(self._needed(second) < most for second in _seconds(course, wait)):
            wait += STEP
            if wait > SOON:
                break
        if wait > SOON:
            return math.inf
        if wait <= LONGEST_TURN:
            self._left -= 1
            course = Course(course.begun + wait, course.after)
            self.run(session, course, now)
            if self._replicas > 1:
                self._new.update(_seconds(course, 0.0))
        return wait

    def _needed(self, second: int) -> int:
        """Returns how many calls sessions need in a second, those of the other replicas included;
        for each that began here since they were heard, one in each of them."""
        here, new = self._calls[second], self._new[second]
        return here + self._others.get(second, 0) + new * (self._replicas - 1)


def _seconds(course: Course, wait: float) -> list[int]:
    """Returns the whole seconds of the clock in which a course shows something, if it begins `wait`
    seconds later than it says."""
    begun = math.floor(course.begun + wait)
    return [begun + after for after in course.after]
