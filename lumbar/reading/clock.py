"""A time of day as it was written, the parts of the day, and what can be meant otherwise."""

from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

from lumbar.coach.schedule import Window
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.language.words import Means

NOON, ONE_O_CLOCK = 12 * 60, 13 * 60

PARTS = {
    Means.AM: Window(start=0, end=NOON),
    Means.PM: Window(start=NOON, end=MINUTES_A_DAY),
    Means.SMALL_HOURS: Window(start=0, end=7 * 60),
    # "12 in the morning" is midnight to some and noon to others, so it is no time.
    Means.MORNING: Window(start=60, end=NOON),
    # Some languages have one word for all from noon to the night: "8 de la tarde".
    Means.AFTERNOON: Window(start=NOON, end=21 * 60),
    Means.EVENING: Window(start=16 * 60, end=MINUTES_A_DAY),
    Means.NIGHT: Window(start=18 * 60, end=6 * 60),
    Means.MIDDAY: Window(start=11 * 60, end=16 * 60),
    Means.NOON: Window(start=NOON, end=ONE_O_CLOCK),
    Means.MIDNIGHT: Window(start=0, end=60),
}
"""Where a time lies that is said to be in one of them."""
LEADING = tuple(part for part in PARTS if part not in {Means.NOON, Means.MIDNIGHT})
"""The parts of the day that may stand before a time: "早上9点"."""


class Doubt(Enum):
    """Why a line may be meant otherwise than it is read."""

    PAIR = auto()  # 18 20: a time, or two
    DATE = auto()  # 1.12: a time, or a date
    TAIL = auto()  # for 5, until friday: how often or how long, or a time
    YEAR = auto()  # a date that is over this year
    TO = auto()  # 10 to 5: a time, or hours
    NEXT = auto()  # next friday: this week's, or next week's
    HALF = auto()  # half nine: to some half an hour after nine, to others before


class Clock(Struct, frozen=True, kw_only=True):
    """A time of day as it was written.

    minute: 0 to 1440 ("24:00"); marked: whether the half of the day was said ("9 pm").
    """

    minute: int
    marked: bool
    said: str

    @property
    def bare(self) -> bool:
        """Whether it could be meant for the morning or the evening."""
        return not self.marked and 60 <= self.minute < ONE_O_CLOCK

    def within(self, part: Means) -> "Clock | None":
        """The same time, said to be in a part of the day; None where it does not lie in it."""
        if part in (Means.AM, Means.PM) and not self.marked and self.minute >= ONE_O_CLOCK:
            return None  # "13 pm"
        morning = self.minute % NOON
        either = (morning, morning + NOON) if self.bare else (self.minute,)
        fitting = [minute for minute in either if PARTS[part].holds(minute)]
        return replace(self, minute=fitting[0], marked=True) if fitting else None


def shifted(clock: Clock, minutes: int) -> int:
    """The minute of the day so many minutes from a time; a quarter to one is past noon."""
    minute = clock.minute + minutes
    if clock.bare and minute < 60:
        minute += NOON
    return minute % MINUTES_A_DAY if minutes else clock.minute
