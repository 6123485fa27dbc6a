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
    if number and (part := _part_of_hour(line)) is not None:
        return int(number) * 60 + part
    if not number and line.peek().means(Means.HOURS):
        number = "1"  # "an hour"
    minutes = _with_unit(line, number) if number else None
    if minutes is None:
        line.at = back
    return minutes


def _part_of_hour(line: Line) -> int | None:
    """Goes past what follows the number in "1.5 hours": minutes; None where that is not here."""
    mark, part, unit = line.peek(), line.peek(1), line.peek(2)
    glued = line.peek(-1).end == mark.start and mark.end == part.start
    digits = part.text.isdecimal() and len(part.text) <= 2
    if mark.text not in {".", ","} or not glued or not digits or not unit.means(Means.HOURS):
        return None
    line.at += 3
    return round(float(f"0.{part.text}") * 60)


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
