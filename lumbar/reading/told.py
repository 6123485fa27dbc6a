"""What people write as the answer to the safety question, and when an operation was."""

from datetime import date, timedelta

from lumbar.coach.safety import MONTHS, months_after
from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, words_of
from lumbar.language.words import OF_LISTS, DateOrder, Means, Told
from lumbar.reading.dates import numeric_date, take_year, worded_date
from lumbar.reading.line import MOST_LETTERS, Line, Unread
from lumbar.reading.own import own_then_english

WEEK = 7
FIRST_YEAR = 1900


def told(text: str, language: Language) -> Told | None:
    """Returns which answer a text names; None for none, for several, or for one that it denies."""
    found = _named(text, language)
    if Told.NONE in found and found <= {Told.NONE, Told.NOT}:
        return Told.NONE
    found -= {Told.NONE}
    if {Told.BONES, Told.OTHER} <= found:
        found -= {Told.OTHER}  # a vertebral fracture is a fracture
    if Told.NOT in found or len(found) != 1:
        return None
    return next(iter(found))


@own_then_english(frozenset())
def _named(text: str, language: Language) -> frozenset[Told]:
    """All answers that a text names, and whether it denies something."""
    pieces = words_of(text[:MOST_LETTERS])
    words = language.words.safety
    for kind in sorted(OF_LISTS):
        if pieces in map(words_of, words.get(kind, ())):
            return frozenset({kind})
    return frozenset(
        kind
        for kind, phrases in words.items()
        if kind not in OF_LISTS and any(_has(pieces, words_of(one)) for one in phrases)
    )


def _has(pieces: Phrase, phrase: Phrase) -> bool:
    size = len(phrase)
    return any(pieces[at : at + size] == phrase for at in range(len(pieces) - size + 1))


@own_then_english(None)
def operated_on(text: str, today: date, language: Language) -> date | None:
    """Returns when something was that is over: "14 march", "in june", "6 weeks ago", "yesterday",
    "last month", "1/10/2026", "2019".

    today: the local date. Where several days are possible it is the latest of them, so that
    nothing begins too soon: of two numbers that can stand in either order, too. None where the
    text names no such day, or one that is still to come.
    """
    try:
        line = Line(text, language, "example-pause")
        while not line.ended:
            at = line.at
            day = _ago(line, today)
            if day is None:
                line.at = at
                day = _near(line, today)
            if day is None:
                line.at = at
                day = _on(line, today)
            if day is not None:
                return day if day <= today else None
            line.at = at + 1
    except Unread:
        return None
    return None


def _ago(line: Line, today: date) -> date | None:
    """A length of time, with "ago" behind it or before it."""
    before = line.take(Means.AGO)
    if before:
        line.skip()
    half = line.take(Means.HALF) is not None
    number = line.take_number() or ("1" if line.take(Means.ONE) else "")
    if not number and not half and not before and not _is_unit(line):
        return None
    if len(number) > len(str(FIRST_YEAR)):
        return None
    # Half a year is no whole one; two and a half years are two, and half of one.
    halves = 1 if half else 2 * int(number or 1) + _takes_half(line)
    line.skip()
    day = _before(line, halves, today)
    # "Minggu lalu" is last week, and "2 minggu lalu" two weeks ago.
    last = not number and not half and line.peek().means(Means.LAST)
    return day if day is not None and (before or (not last and line.take(Means.AGO))) else None


def _takes_half(line: Line) -> bool:
    """Goes past "and a half", if it stands here."""
    back = line.at
    line.skip()
    if line.take(Means.HALF):
        return True
    line.at = back
    return False


def _is_unit(line: Line) -> bool:
    """Whether a unit stands here without a number: "a year"."""
    return not line.peek(-1).word.number and line.peek().means(
        Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS
    )


def _before(line: Line, halves: int, today: date) -> date | None:
    """The day so many halves of the unit that stands here before today; None where none does.

    Half a one more may be said behind the unit: "2 años y medio".
    """
    unit = line.take(Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
    if unit is None:
        return None
    halves += _takes_half(line)
    if unit.means(Means.DAYS, Means.WEEKS):
        days = halves * (WEEK if unit.means(Means.WEEKS) else 1) // 2
        return today - timedelta(days=min(days, today.toordinal() - 1))
    months = halves * (1 if unit.means(Means.MONTHS) else MONTHS) // 2
    return months_after(today, -min(months, MONTHS * (today.year - FIRST_YEAR)))


def _near(line: Line, today: date) -> date | None:
    """Today, yesterday, or the last week, month, year or weekday: the latest day of it."""
    if line.take(Means.TODAY):
        return today
    if line.take(Means.YESTERDAY):
        return today - timedelta(days=1)
    if line.take(Means.LAST):
        return _last(line, today)
    # "La semana pasada", "lunedì scorso".
    back, day = line.at, _last(line, today)
    if day is not None and line.take(Means.LAST):
        return day
    line.at = back
    return None


def _last(line: Line, today: date) -> date | None:
    """The latest day of the week, month, year or weekday before this one."""
    if line.take(Means.WEEKS):
        return today - timedelta(days=today.weekday() + 1)
    if line.take(Means.MONTHS):
        return today.replace(day=1) - timedelta(days=1)
    if line.take(Means.YEARS):
        return date(today.year - 1, 12, 31)
    weekday = line.take_day()
    if weekday is None:
        return None
    return today - timedelta(days=(today.weekday() - weekday - 1) % WEEK + 1)


def _on(line: Line, today: date) -> date | None:
    """A date, a month or a year, the latest that is over. Raises Unread for a date that is none."""
    at = line.at
    of_month = _month(line, today, year_needed=True)
    if of_month is not None:
        return of_month
    line.at = at
    numbers = worded_date(line)
    dates = [numbers] if numbers is not None else []
    if not dates:
        line.at = at
        of_month = _month_in_digits(line, today)
        if of_month is not None:
            return of_month
        for order in (line.date_order,) if line.date_order else DateOrder:
            line.at = at
            digits = numeric_date(line, order)
            dates += [digits] if digits is not None else []
    if dates:
        found = [day for one in dates if (day := _latest(*one, today)) is not None]
        past = [day for day in found if day <= today]
        if not found:
            raise line.missing()
        return max(past or found)
    line.at = at
    of_month = _month(line, today, year_needed=False)
    if of_month is not None:
        return of_month
    line.at = at
    year = line.take_number()
    if len(year) == len(str(FIRST_YEAR)) and FIRST_YEAR <= int(year) <= today.year:
        return min(today, date(int(year), 12, 31))
    return None


def _month(line: Line, today: date, *, year_needed: bool) -> date | None:
    """The last day of a month that is named, or today in this one."""
    named = take_year(line)
    month = line.take_month()
    if month is None:
        return None
    if named is None:
        line.skip()
        year = line.take_number()
        named = int(year) if len(year) == len(str(FIRST_YEAR)) else None
    elif line.peek().word.number:
        return None
    if named is None and year_needed:
        return None
    first = _latest(named, month, 1, today)
    return min(today, months_after(first, 1) - timedelta(days=1)) if first else None


def _month_in_digits(line: Line, today: date) -> date | None:
    """The last day of a month and a year in digits, or today in this month: "10/2025"."""
    month, mark, year = line.take_number(), line.take_mark("/", ".", "-"), line.take_number()
    if not mark or len(year) != len(str(FIRST_YEAR)) or not 1 <= int(month or 0) <= MONTHS:
        return None
    if int(year) < FIRST_YEAR or int(year) > today.year:
        return None
    first = date(int(year), int(month), 1)
    return min(today, months_after(first, 1) - timedelta(days=1)) if first <= today else None


def _latest(year: int | None, month: int, day: int, today: date) -> date | None:
    """The date; without a year, its latest that is over."""
    for likely in [today.year, today.year - 1] if year is None else [year]:
        try:
            found = date(likely, month, day)
        except ValueError:
            continue
        if year is not None or found <= today:
            return found
    return None
