"""Lengths of time in hours and minutes: "50", "2 hours", "1 h 30 min", "an hour and a half"."""

from fractions import Fraction

from lumbar.language.words import Means
from lumbar.reading.line import Line

HALF_HOUR, QUARTER_HOUR, HOUR = 30, 15, 60
"""Minutes."""
FRACTION_MARKS = "/", "\u2044"
"""The second is that in "½" when it is written out."""
COUPLE = "2"
DECIMAL_MARKS = ".", ",", "\u066b"
"""The last is the Arabic one."""


def take_minutes(line: Line) -> int:
    """Goes past a length of time ("50", "1 h 30 min"): minutes, which a number alone is.

    Raises Unread where none stands here.
    """
    minutes = take_length(line)
    if minutes is not None:
        return minutes
    number = line.take_number()
    if not number:
        raise line.stray()
    return int(number)


def take_length(line: Line) -> int | None:
    """Goes past a length with its unit ("an hour", "45 min"): minutes; None where none is here."""
    back, items = line.at, list(line.items)
    line.skip()
    line.unfold()
    minutes = _length(line)
    if minutes is None:
        line.at, line.items = back, items
    return minutes


def _length(line: Line) -> int | None:
    """The same, where nothing stands before it; else the place in the line may have moved."""
    if line.take(Means.HALF_HOUR):
        return HALF_HOUR
    if (part := _fraction(line)) is not None:
        return part
    number = COUPLE if line.take(Means.COUPLE) else line.take_number()
    if number and (part := _part_of_hour(line)) is not None:
        return int(number) * HOUR + part
    if not number and line.peek().means(Means.HOURS):
        number = "1"  # "an hour"
    return _with_unit(line, number) if number else None


def take_part_of_hour(line: Line) -> int:
    """Goes past "and a half" or "and a quarter" behind whole hours: minutes, or 0."""
    back = line.at
    line.skip()
    if line.take(Means.HALF):
        return HALF_HOUR
    if line.take(Means.QUARTER):
        return QUARTER_HOUR
    line.at = back
    return 0


def _fraction(line: Line) -> int | None:
    """Goes past "1/2 hour", "1 1/2 hours", "one and a half hours", "three quarters of an hour"."""
    back, whole = line.at, 0
    part = _digits(line)
    if part is None:
        number = line.take_number()
        if line.take(Means.QUARTER):
            part = int(number[:4] or 1) * QUARTER_HOUR
        else:
            whole = int(number[:4]) if number else 0
            part = _digits(line) or take_part_of_hour(line)
    if part:
        line.skip()
        if line.take(Means.HOURS):
            return whole * HOUR + part
    line.at = back
    return None


def _digits(line: Line) -> int | None:
    """Goes past "1/2" or "3/4": minutes of an hour; None where that does not stand here."""
    one, mark, two = line.peek(), line.peek(1), line.peek(2)
    glued = one.end == mark.start and mark.end == two.start and mark.text in FRACTION_MARKS
    if not glued or (one.text, two.text) not in {("1", "2"), ("1", "4"), ("3", "4")}:
        return None
    line.at += 3
    return int(one.text) * HOUR // int(two.text)


def _part_of_hour(line: Line) -> int | None:
    """Goes past what follows the number in "1.5 hours", "1:30 hours": minutes; None for nothing."""
    mark, part, unit = line.peek(), line.peek(1), line.peek(2)
    glued = line.peek(-1).end == mark.start and mark.end == part.start
    digits = part.text.isdecimal() and len(part.text) <= 2
    marks = (*DECIMAL_MARKS, ":")
    if mark.text not in marks or not glued or not digits or not unit.means(Means.HOURS):
        return None
    if mark.text == ":" and (len(part.text) != 2 or int(part.text) >= HOUR):
        return None
    line.at += 3
    if mark.text == ":":
        return int(part.text)
    return round(float(f"0.{part.text}") * HOUR)


def take_part(line: Line) -> Fraction:
    """Goes past what belongs to the number before it: ".5", "and a half"; 0 where nothing does."""
    mark, part = line.peek(), line.peek(1)
    glued = line.peek(-1).end == mark.start and mark.end == part.start
    if glued and mark.text in DECIMAL_MARKS and part.text.isdecimal() and len(part.text) <= 2:
        line.at += 2
        return Fraction(int(part.text), 10 ** len(part.text))
    back = line.at
    line.skip()
    if line.take(Means.HALF):
        return Fraction(1, 2)
    line.at = back
    return Fraction(0)


def _with_unit(line: Line, number: str) -> int | None:
    """The minutes of a number whose unit stands here; None where none does."""
    hours = line.take(Means.HOURS)
    if hours is None:
        return int(number) if line.take(Means.MINUTES) else None
    if part := take_part_of_hour(line):
        return int(number) * HOUR + part
    back, glued = line.at, hours.end == line.peek().start
    line.take(Means.AND)
    minutes = line.take_number()
    alone = line.ended and len(minutes) == 2 and int(minutes) < HOUR  # "1 h 30"
    if minutes and (line.take(Means.MINUTES) or glued or alone):
        return int(number) * HOUR + int(minutes)
    line.at = back
    return int(number) * HOUR
