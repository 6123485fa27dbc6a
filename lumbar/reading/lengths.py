"""Lengths of time in hours and minutes: "50", "2 hours", "1 h 30 min", "half an hour"."""

from lumbar.language.words import Means
from lumbar.reading.line import Line


def take_minutes(line: Line) -> int:
    """Goes past a length of time ("50", "1 h 30 min"): minutes, which a number alone is.

    Raises Unread where none stands here.
    """
    number = line.take_number()
    if not number:
        raise line.stray()
    return _with_unit(line, number) or int(number)


def take_length(line: Line) -> int | None:
    """Goes past a length with its unit ("an hour", "45 min"): minutes; None where none is here."""
    back = line.at
    line.skip()
    if line.take(Means.HALF_HOUR):
        return 30
    number = line.take_number()
    if not number and line.peek().means(Means.HOURS):
        number = "1"  # "an hour"
    minutes = _with_unit(line, number) if number else None
    if minutes is None:
        line.at = back
    return minutes


def _with_unit(line: Line, number: str) -> int | None:
    """The minutes of a number whose unit stands here; None where none does."""
    hours = line.take(Means.HOURS)
    if hours is None:
        return int(number) if line.take(Means.MINUTES) else None
    back, glued = line.at, hours.end == line.peek().start
    line.take(Means.AND)
    minutes = line.take_number()
    if minutes and (line.take(Means.MINUTES) or glued):
        return int(number) * 60 + int(minutes)
    line.at = back
    return int(number) * 60
