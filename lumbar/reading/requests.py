"""What people write about times, read into values: reminders, breaks, quiet hours, on and off.

A word that makes no sense is named in the answer: what is left out silently would be found
out only on the day when no reminder comes.
"""

from lumbar.coach.schedule import (
    LEAST_EVERY,
    MOST_EVERY,
    MOST_TIMES,
    MOST_WINDOWS,
    Window,
    merged,
)
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.segments import tidy
from lumbar.language.words import Means
from lumbar.reading.dates import read_pause
from lumbar.reading.items import items_of
from lumbar.reading.line import MOST_LETTERS, Line, Unread
from lumbar.reading.times import NOON, Clock, Times

__all__ = [
    "Unread",
    "is_off",
    "is_on",
    "read_breaks",
    "read_pause",
    "read_quiet",
    "read_remind",
    "read_time",
]


def read_time(words: str, language: Language) -> int:
    """A time of day ("9", "9.30 pm", "noon") in minutes after midnight, 0 to 1439.

    Raises Unread.
    """
    line = Times(words, language, "example-time")
    line.skip()
    clock = line.take_clock()
    if clock is None:
        raise line.missing()
    line.end()
    return line.minute_of(clock)


# Reminders


def read_remind(words: str, language: Language) -> tuple[tuple[int, ...], tuple[int, ...] | None]:
    """Reminders ("7:15 and 18:00 mon-fri"): times in minutes after midnight, and weekdays.

    Times are ascending, none where only days are named; days are None where none are.
    Raises Unread.
    """
    line = _Reminders(words, language, "example-remind")
    while not line.ended:
        if not (line.take_days() or line.take_filler() or line.take_time() or line.take_parts()):
            raise line.stray()
    times = line.times()
    if not times and line.days is None:
        raise line.fail("unread-nothing")
    return times, line.days


class _Reminders(Times):
    """A line with the times of reminders in it."""

    def __init__(self, words: str, language: Language, example: str) -> None:
        super().__init__(words, language, example)
        self._clocks: list[Clock] = []
        self._after_clock = 0
        """The item after the last time."""
        self._part: Means | None = None
        self._needless: int | None = None
        """The item with a part of the day that no time has needed yet."""

    def take_time(self) -> bool:
        """A time, which is noted.

        Raises Unread for hours from one to another or "every 50", which breaks have.
        """
        if self.take(Means.EVERY, Means.HOURLY, Means.HALF_HOURLY):
            raise self.fail("unread-hours-of-reminder")
        clock = self.take_clock()
        if clock is None:
            return False
        self._after_clock = back = self.at
        if self.take_range() and self.take_clock():
            raise self.fail("unread-hours-of-reminder")
        self.at = back
        self._clocks.append(self._in_part(clock))
        self.close_days()
        return True

    def _in_part(self, clock: Clock) -> Clock:
        """The time in the part of the day that was said before it: "evenings at 7 and 8"."""
        if self._part is None or (self._needless is None and not clock.bare):
            return clock
        self._needless = None
        return self._fit(clock, self._part)

    def _fit(self, clock: Clock, part: Means) -> Clock:
        fitting = clock.within(part)
        if fitting is None:
            raise self.fail("unread-time", clock.said)
        return fitting

    def take_parts(self) -> bool:
        """A part of the day: of the last time ("8 on monday evenings") or of those to come."""
        at, part = self.at, self.take_part()
        if part is None:
            return False
        last = self._clocks[-1] if self._clocks else None
        apart = any(item.means(Means.AND) for item in self.items[self._after_clock : at])
        if last and not apart and (last.bare or last.within(part)):
            self._clocks[-1] = self._fit(last, part)
            return True
        self._all_parts_needed()
        self._part, self._needless = part, at
        return True

    def _all_parts_needed(self) -> None:
        if self._needless is not None:
            self.at = self._needless
            raise self.stray()

    def times(self) -> tuple[int, ...]:
        """Minutes after midnight, ascending, each once."""
        self._all_parts_needed()
        minutes = sorted({self.minute_of(clock) for clock in self._clocks})
        if len(minutes) > MOST_TIMES:
            raise self.fail("unread-times", most=MOST_TIMES)
        return tuple(minutes)


# Breaks and quiet hours


def read_breaks(
    words: str, language: Language
) -> tuple[tuple[Window, ...], int | None, tuple[int, ...] | None]:
    """Sit breaks ("9-12, 13-17 every 50 mon-fri"): windows, minutes between two, weekdays.

    Windows are in order and do not touch. What is left out is () or None. Raises Unread.
    """
    line = Times(words, language, "example-breaks")
    windows: list[Window] = []
    every: int | None = None
    while not line.ended:
        if line.take_days() or line.take_filler():
            continue
        first, minutes = line.at, _take_every(line)
        if minutes is None:
            windows.append(_take_window(line))
            line.close_days()
        elif every is None:
            every = minutes
        else:
            raise line.fail("unread-word", line.said(first))
    joined = merged(windows)
    if len(joined) > MOST_WINDOWS:
        raise line.fail("unread-windows", most=MOST_WINDOWS)
    if not joined and every is None and line.days is None:
        raise line.fail("unread-nothing")
    return joined, every, line.days


def _take_every(line: Line) -> int | None:
    """Goes past "every 50", "hourly" or "50 min": minutes; None where none of them stands."""
    first, after = line.at, line.peek(1)
    if line.take(Means.HOURLY):
        minutes = 60
    elif line.take(Means.HALF_HOURLY):
        minutes = 30
    elif line.take(Means.EVERY) or after.means(Means.MINUTES):
        minutes = _take_minutes(line)
    else:
        return None
    if not LEAST_EVERY <= minutes <= MOST_EVERY:
        raise line.fail("unread-every", line.said(first), least=LEAST_EVERY, most=MOST_EVERY)
    return minutes


def _take_minutes(line: Line) -> int:
    """Goes past a length of time ("50", "1 h 30 min"): minutes."""
    number = line.take_number()
    if not number:
        raise line.stray()
    hours = line.take(Means.HOURS)
    if hours is None:
        line.take(Means.MINUTES)
        return int(number)
    back, glued = line.at, hours.end == line.peek().start
    line.take(Means.AND)
    minutes = line.take_number()
    if minutes and (line.take(Means.MINUTES) or glued):
        return int(number) * 60 + int(minutes)
    line.at = back
    return int(number) * 60


def _take_window(line: Times) -> Window:
    """Goes past the hours of a window that ends on the day on which it begins."""
    hours = line.take_hours()
    if hours is None:
        raise line.stray()
    start, end, said = hours
    first, last = start.minute % MINUTES_A_DAY, end.minute or MINUTES_A_DAY
    if first == end.minute % MINUTES_A_DAY and end.minute <= start.minute:
        raise line.fail("unread-empty", said)
    afternoon = end.minute + NOON
    twelve_hours = (start.bare or start.marked) and end.bare
    if twelve_hours and end.minute < first < afternoon < MINUTES_A_DAY:
        last = afternoon  # "9 to 5"
    if last < first:
        raise line.fail("unread-backwards", said)
    return Window(start=first, end=last)


def read_quiet(words: str, language: Language) -> Window:
    """Quiet hours ("21-7", "9pm-7am"); they may reach past midnight. Raises Unread."""
    line = Times(words, language, "example-quiet")
    line.skip()
    if line.take(Means.HOURS):  # "quiet hours"
        line.skip()
    hours = line.take_hours()
    if hours is None:
        raise line.missing()
    line.skip()
    if line.take_hours():
        raise line.fail("unread-quiet")
    line.take(Means.DAILY)
    line.end()
    start, end, said = hours
    if (start.minute - end.minute) % MINUTES_A_DAY == 0:
        raise line.fail("unread-empty", said)
    if start.bare and end.minute < start.minute:
        # "10-6" may be a night or, to the letter, twenty hours; "9-5" a day's sleep.
        raise line.fail("unread-either", said)
    return Window(start=start.minute % MINUTES_A_DAY, end=end.minute % MINUTES_A_DAY)


# On and off


def is_off(words: str, language: Language) -> bool:
    """Whether the words only say that something is to end: "off", "stop", "none"."""
    return _only_says(Means.OFF, words, language)


def is_on(words: str, language: Language) -> bool:
    """Whether the words only say that something is to begin: "on"."""
    return _only_says(Means.ON, words, language)


def _only_says(wanted: Means, words: str, language: Language) -> bool:
    if len(words) > MOST_LETTERS:
        return False
    items = items_of(tidy(words), language.words)
    said = any(item.means(wanted) for item in items)
    return said and all(item.means(wanted, Means.AND, Means.JOINING) for item in items)
