"""Moments that people name and no clock shows: "after lunch", "a few hours", "the weekend".

They are never guessed: these are the choices that a person gets.
"""

from datetime import date

from lumbar.language.territory import Week
from lumbar.language.words import Means

FEW_HOURS = (2, 3, 4)
FEW_DAYS = (3, 5, 7)
"""How many of a unit of days "a few" may be."""
SOON = 30
"""Minutes from now from which on a time is worth offering."""
MOST_CHOICES = 3
WEEK = 7
_DAY = 24

_HOURS = {
    Means.BREAKFAST: (8, 9),
    Means.LUNCH: (12, 13, 14),
    Means.DINNER: (18, 19, 20),
    Means.WORK: (16, 17, 18),
    Means.BEDTIME: (21, 22, 23),
}
USUAL = tuple(_HOURS)
_PARTS = {
    Means.AFTERNOON: range(12, 19),
    Means.EVENING: range(18, 25),
    Means.NIGHT: range(18, 25),
}
"""The hours of a part of the day, its end included."""


def usual_times(of: Means, now: int) -> list[tuple[int, int]]:
    """Days from today and minutes of the day at which it may be over.

    now: the minute of the day.
    """
    minutes = [hour * 60 for hour in _HOURS[of]]
    return [(0, at) for at in minutes if at > now] or [(1, at) for at in minutes]


def left_of(part: Means, now: int) -> list[tuple[int, int]]:
    """The same of a part of the day that has begun: some whole hours of it, and its end.

    Empty where it has not begun, or is over.
    """
    hours = _PARTS.get(part)
    if hours is None or not hours[0] * 60 <= now < hours[-1] * 60:
        return []
    later = [hour for hour in hours if hour * 60 >= now + SOON] or [hours[-1]]
    offered = [*later[: MOST_CHOICES - 1], later[-1]]
    return [divmod(hour * 60, _DAY * 60) for hour in dict.fromkeys(offered)]


def to_work(today: date, week: Week) -> int:
    """Days to the next day that is the first of work after a weekend, one at least."""
    return (week.restarts - today.weekday() - 1) % WEEK + 1


def to_weekend(today: date, week: Week) -> int:
    """Days to the first day of this week's weekend; 0 in it."""
    return 0 if today.weekday() in week.weekend else (week.weekend[0] - today.weekday()) % WEEK
