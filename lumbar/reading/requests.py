"""What people write about times, read into values: reminders, breaks, quiet hours, on and off.

A word that makes no sense is named in the answer: what is left out silently would be found
out only on the day when no reminder comes.
"""

from lumbar.coach.schedule import (
    LEAST_EVERY,
    MOST_EVERY,
    MOST_WINDOWS,
    Window,
    merged,
)
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.languages import Language
from lumbar.language.segments import tidy
from lumbar.language.words import Means
from lumbar.reading.clock import NOON
from lumbar.reading.items import items_of
from lumbar.reading.lengths import take_minutes, take_part_of_hour
from lumbar.reading.line import MOST_LETTERS, Line, Unread, Unsure
from lumbar.reading.own import own_then_english
from lumbar.reading.pause_line import PauseEnd
from lumbar.reading.pauses import read_pause
from lumbar.reading.reminders import Wanted, read_remind
from lumbar.reading.times import Times

__all__ = [
    "PauseEnd",
    "Unread",
    "Unsure",
    "Wanted",
    "is_also",
    "is_off",
    "is_on",
    "read_breaks",
    "read_pause",
    "read_quiet",
    "read_remind",
    "read_time",
]


@own_then_english()
def read_time(words: str, language: Language) -> int:
    """A time of day ("9", "9.30 pm", "noon") in minutes after midnight, 0 to 1439.

    Raises Unread.
    """
    line = Times(words, language, "example-time", pairs=True)
    line.skip()
    clock = line.take_clock()
    if clock is None:
        raise line.missing()
    line.end()
    line.sure()
    return line.minute_of(clock)


# Breaks and quiet hours


@own_then_english()
def read_breaks(
    words: str, language: Language
) -> tuple[tuple[Window, ...], int | None, tuple[int, ...] | None]:
    """Sit breaks ("9-12, 13-17 every 50 mon-fri"): windows, minutes between two, weekdays.

    Windows are in order and do not touch. What is left out is () or None. Raises Unread.
    """
    line = Times(words, language, "example-breaks")
    line.spaced = False  # "9-17 50" is every 50
    line.minutes_to = False
    windows: list[Window] = []
    every: int | None = None
    while not line.ended:
        if line.take_days() or line.take_filler():
            continue
        first, minutes = line.at, _take_every(line)
        if minutes is None:
            windows.append(_take_window(line, windows[-1].end if windows else 0))
            line.close_days()
        elif every is None:
            every = minutes
        else:
            raise line.fail("unread-word", line.said(first))
    line.sure()
    joined = merged(windows)
    if len(joined) > MOST_WINDOWS:
        raise line.fail("unread-windows", most=MOST_WINDOWS)
    if not line.days and (line.days is not None or (not joined and every is None)):
        raise line.fail("unread-nothing")
    return joined, every, line.days


@own_then_english(False)
def is_also(words: str, language: Language) -> bool:
    """Whether words about breaks add to what is set: "also 18-20". Raises Unread."""
    return Times(words, language, "example-breaks").takes_also()


def _take_every(line: Line) -> int | None:
    """Goes past "every 50", "hourly" or "50 min": minutes; None where none of them stands."""
    first, after = line.at, line.peek(1)
    if line.take(Means.HOURLY):
        minutes = 60 + take_part_of_hour(line)
    elif line.take(Means.HALF_HOURLY):
        minutes = 30
    elif line.take(Means.EVERY) or after.means(Means.MINUTES):
        minutes = take_minutes(line)
    else:
        return None
    if not LEAST_EVERY <= minutes <= MOST_EVERY:
        raise line.fail("unread-every", line.said(first), least=LEAST_EVERY, most=MOST_EVERY)
    return minutes


def _take_window(line: Times, before: int) -> Window:
    """Goes past the hours of a window that ends on the day on which it begins.

    before: where the window before it ends; "9 to 12 and 1 to 5" is the afternoon.
    """
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
    later = start.bare and end.bare and first < before <= first + NOON
    if later and first < last < NOON:
        first, last = first + NOON, last + NOON
    if last < first:
        raise line.fail("unread-backwards", said)
    if last - first < LEAST_EVERY:
        raise line.fail("unread-narrow", said, least=LEAST_EVERY)
    return Window(start=first, end=last)


@own_then_english()
def read_quiet(words: str, language: Language) -> Window:
    """Quiet hours ("21-7", "9pm-7am"); they may reach past midnight. Raises Unread."""
    line = Times(words, language, "example-quiet")
    line.spaced = False
    line.minutes_to = False
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
    line.sure()
    start, end, said = hours
    if (start.minute - end.minute) % MINUTES_A_DAY == 0:
        raise line.fail("unread-empty", said)
    if start.bare and end.minute < start.minute:
        # "10-6" may be a night or, to the letter, twenty hours; "9-5" a day's sleep.
        raise line.fail("unread-either", said)
    return Window(start=start.minute % MINUTES_A_DAY, end=end.minute % MINUTES_A_DAY)


# On and off


@own_then_english(False)
def is_off(words: str, language: Language) -> bool:
    """Whether the words only say that something is to end: "off", "stop", "none"."""
    return _only_says(Means.OFF, words, language)


@own_then_english(False)
def is_on(words: str, language: Language) -> bool:
    """Whether the words only say that something is to begin: "on"."""
    return _only_says(Means.ON, words, language)


def _only_says(wanted: Means, words: str, language: Language) -> bool:
    if len(words) > MOST_LETTERS:
        return False
    items = items_of(tidy(words), language.words)
    said = any(item.means(wanted) for item in items)
    return said and all(item.means(wanted, Means.AND, Means.JOINING) for item in items)
