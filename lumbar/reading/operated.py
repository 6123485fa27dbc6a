"""When an operation was, as people write it."""

from datetime import date, timedelta
from typing import NamedTuple

from lumbar.coach.safety import MONTHS, months_after
from lumbar.language.calendars import (
    PERSIAN_YEARS,
    Calendar,
    calendar_of,
    date_of,
    month_ends,
    numbers_of,
)
from lumbar.language.languages import Language
from lumbar.language.territory import MONDAY
from lumbar.language.words import DateOrder, Means, Told
from lumbar.reading.dates import Numbers, numeric_date, take_year, worded_date
from lumbar.reading.line import Line, Unread
from lumbar.reading.own import may_be_english, read_in
from lumbar.reading.phrases import names

WEEK = 7
FIRST_YEAR = 1900
_UNITS = (Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)
_TO_COME = (Means.TOMORROW, Means.AFTER_TOMORROW, Means.NEXT, Means.NEXT_WEEK)
_OR = (Means.OR, Means.UNTIL, Means.THROUGH)
_MORE = (Means.AND, Means.ALSO, Means.OR)


def operated_on(text: str, today: date, language: Language) -> date | None:
    """Returns when something was that is over: "14 march", "in june", "6 weeks ago", "yesterday",
    "last month", "1/10/2026", "2019".

    today: the local date. Where several days are possible it is the latest of them, so that
    nothing begins too soon: of two numbers that can stand in either order, of two operations, and
    of what is said to be near ("about 3 months ago"), too. None where the text names no such day,
    one that is still to come, or one that may be later than what it names ("less than a year ago").
    """
    for one in read_in(language):
        if one is not language and not may_be_english(text, language, one):
            return None
        if names(text, Told.VAGUE, one):
            return None
        try:
            days = _days(text, today, one)
        except Unread:
            return None
        if days:
            return max(days) if max(days) <= today else None
    return None


def _days(text: str, today: date, language: Language) -> list[date]:
    """All days that a text names. Raises Unread where one of them is none, or may be another."""
    line = Line(text, language, "example-pause")
    over = any(item.means(Means.YESTERDAY) for item in line.items)  # "ayer por la mañana"
    open_ = (Means.FEW, *(() if over else _TO_COME))
    if any(item.means(*open_) for item in line.items):
        raise line.missing()
    near = names(text, Told.ABOUT, language)
    if (dated := _of_year(line, today)) is not None:
        if near:
            raise line.missing()
        return [dated]
    days = list[date]()
    line.at = 0
    while not line.ended:
        at = line.at
        day = _ago(line, today, near=near)
        if day is None:
            line.at = at
            day = _near(line, today)
        if day is None:
            line.at = at
            day = _on(line, today)
            if day is not None and (near or _dates_back(line)):
                raise line.missing()
        if day is None:
            line.at = at + 1
        else:
            days.append(day)
    return days


def _worded(line: Line) -> Numbers | None:
    """A date with the month's name; a one in words counts something: "one in october"."""
    first = line.peek()
    one = first.word.number == "1" and not first.word.nth and not first.text.isdecimal()
    return None if one else worded_date(line)


def _dates_back(line: Line) -> bool:
    """Whether what follows a date may say its year in words that are not known."""
    rest = line.items[line.at :]
    if rest and rest[0].means(Means.LAST) and not (rest[1:] and rest[1].means(*_UNITS)):
        rest = rest[1:]  # "en janvier dernier"
    return any(item.means(Means.LAST, Means.AGO) for item in rest)


def _of_year(line: Line, today: date) -> date | None:
    """A month, with its day or without, and a year that is said beside it: "3 march last year",
    "two years ago in may"; None where there are no such two, or others may stand between them."""
    months, years = list[tuple[int, int | None, Calendar]](), list[_Year]()
    ends = list[tuple[int, int]]()
    while not line.ended:
        at = line.at
        if (year := _year_said(line, today)) is not None:
            years.append(year)
            ends.append((at, line.at))
            continue
        line.at = at
        numbers = _worded(line)
        amount = line.peek(-1).word.number and line.peek().means(*_UNITS)  # "in may two years ago"
        if numbers is not None and not amount:
            months.append((numbers.month, numbers.day, numbers.calendar))
            years += [] if numbers.year is None else [_Year(numbers.year)]
            ends.append((at, line.at))
            continue
        line.at = at
        month = line.take_month()
        if month is not None:
            months.append((month, None, line.peek(-1).word.calendar))
            ends.append((at, line.at))
        else:
            line.at = at + 1
    if len(months) != 1 or len(years) != 1 or not _are_near(line, ends):
        return None
    (month, day, calendar), (said,) = months[0], years
    number = said.number + numbers_of(today, calendar).year if said.back else said.number
    if calendar_of(number) is not calendar:
        raise line.missing()  # a month of one calendar, and a year of the other
    if day is not None:
        return _latest(number, month, day, calendar, today)
    return min(today, month_ends(date_of(number, month, 1, calendar), calendar))


def _are_near(line: Line, ends: list[tuple[int, int]]) -> bool:
    """Whether nothing stands between two parts of a date but small words: an "and" or a word that
    is not known may begin another date."""
    between = line.items[ends[0][1] : ends[-1][0]]
    return all(item.is_mark or (item.word.means and not item.means(*_MORE)) for item in between)


class _Year(NamedTuple):
    """A year that is said: its number, or how many years back it is, as a number below it."""

    number: int
    back: bool = False


def _year_said(line: Line, today: date) -> _Year | None:
    """ "Last year", "two years ago", "2024"; None where none is said here."""
    at = line.at
    year = line.peek().text
    if year.isdecimal() and len(year) == len(str(FIRST_YEAR)) and _is_year(line, year, today):
        line.at += 1
        line.take(Means.YEARS)
        return _Year(int(year))
    if line.take(Means.THIS, Means.LAST) and line.take(Means.YEARS):
        return _Year(-int(line.items[at].means(Means.LAST)), back=True)
    line.at = at
    if line.take(Means.YEARS) and line.take(Means.LAST):
        return _Year(-1, back=True)
    line.at = at
    before = line.take(Means.AGO) is not None
    line.skip()
    number = line.take_number() or ("1" if line.take(Means.ONE) else "")
    line.skip()
    if not number or len(number) > 2 or not line.take(Means.YEARS):
        return None
    return _Year(-int(number), back=True) if before or line.take(Means.AGO) else None


def _is_year(line: Line, digits: str, today: date) -> bool:
    """Whether digits are a year that has begun, of either calendar."""
    year = int(digits)
    calendar = calendar_of(year) if line.persian else Calendar.GREGORIAN
    first = PERSIAN_YEARS[0] if calendar is Calendar.PERSIAN else FIRST_YEAR
    return first <= year <= numbers_of(today, calendar).year


def _ago(line: Line, today: date, *, near: bool) -> date | None:
    """A length of time, with "ago" behind it or before it.

    near: whether it may be less: by one of its unit, or by half of a single one.
    """
    before = line.take(Means.AGO)
    if before:
        line.skip()
    half = line.take(Means.HALF) is not None
    number = _takes_least(line) or ("1" if line.take(Means.ONE) else "")
    if not number and not half and not before and not _is_unit(line):
        return None
    if len(number) >= len(str(FIRST_YEAR)):
        return None
    # Half a year is no whole one; two and a half years are two, and half of one.
    halves = 1 if half else 2 * int(number or 1) + (_takes_decimal(line) or _takes_half(line))
    line.skip()
    day = _before(line, halves, today, near=near)
    more = None if day is None else _more(line, day)
    day = more or day
    # "Minggu lalu" is last week, and "2 minggu lalu" two weeks ago.
    last = not number and not half and line.peek().means(Means.LAST)
    return day if day is not None and (before or (not last and line.take(Means.AGO))) else None


def _more(line: Line, day: date) -> date | None:
    """Goes past "and 3 months": the day so much before `day`; None where nothing more is said."""
    back = line.at
    line.skip()
    number = line.take_number()
    line.skip()
    found = _before(line, 2 * int(number), day) if number and len(number) <= 2 else None
    if found is None:
        line.at = back
    return found


def _takes_least(line: Line) -> str:
    """Goes past a number, or past several of which one is meant: "2-3", "two or three". Returns the
    least of them, empty where there is none."""
    numbers = [line.take_number()]
    while numbers[-1]:
        back, before = line.at, line.peek(-1)
        marked = bool(line.take_mark("-", "/", ",", "،", "、"))
        if marked and line.peek(-1).text == "," and before.end == line.peek().start - 1:
            line.at = back  # "1,5 years"
            break
        between = marked or line.take(*_OR) is not None
        number = line.take_number()
        if not number or (between and not line.peek().means(*_UNITS, *_OR, Means.HALF)):
            line.at = back
            break
        numbers.append(number)
    return min((one for one in numbers if one), key=int, default="")


def _takes_decimal(line: Line) -> bool:
    """Goes past ".5", if it stands behind the number; whether it is a half and more."""
    number, mark, part = line.peek(-1), line.peek(), line.peek(1)
    glued = number.end == mark.start and mark.end == part.start
    if not (glued and mark.text in {".", ","} and len(part.text) == 1 and part.text.isdecimal()):
        return False
    line.at += 2
    return int(part.text) >= 5


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
    return not line.peek(-1).word.number and line.peek().means(*_UNITS)


def _before(line: Line, halves: int, today: date, *, near: bool = False) -> date | None:
    """The day so many halves of the unit that stands here before today; None where none does.

    Half a one more may be said behind the unit: "2 años y medio". near: it may be less.
    """
    unit = line.take(*_UNITS)
    if unit is None:
        return None
    halves += _takes_half(line)
    if near:
        halves -= 2 if halves > 2 else 1
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
        begins = {MONDAY, line.week.begins, line.week.restarts}
        return max(today - timedelta(days=(today.weekday() - day) % WEEK + 1) for day in begins)
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
    numbers = _worded(line)
    dates = [numbers] if numbers is not None else []
    if not dates:
        line.at = at
        of_month = _month_in_digits(line, today)
        if of_month is not None:
            return of_month
        for order in (line.date_order,) if line.date_order else DateOrder:
            line.at = at
            digits = numeric_date(line, order)
            if digits is not None:
                dates += [digits]
                # Without a year it may be of either calendar.
                dates += [] if digits.year else [digits._replace(calendar=Calendar.GREGORIAN)]
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
    if len(year) == len(str(FIRST_YEAR)) and _is_year(line, year, today):
        return min(today, _year_ends(int(year)))
    return None


def _year_ends(year: int) -> date:
    """The last day of a year of the calendar that it is of."""
    return date_of(year + 1, 1, 1, calendar_of(year)) - timedelta(days=1)


def _month(line: Line, today: date, *, year_needed: bool) -> date | None:
    """The last day of a month that is named, or today in this one."""
    named = take_year(line)
    month, calendar = line.take_month(), line.peek(-1).word.calendar
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
    if named is not None and calendar_of(named) is not calendar:
        raise line.missing()
    first = _latest(named, month, 1, calendar, today)
    return min(today, month_ends(first, calendar)) if first else None


def _month_in_digits(line: Line, today: date) -> date | None:
    """The last day of a month and a year in digits, or today in this month: "10/2025"."""
    month, mark, year = line.take_number(), line.take_mark("/", ".", "-"), line.take_number()
    if not mark or len(year) != len(str(FIRST_YEAR)) or not 1 <= int(month or 0) <= MONTHS:
        return None
    if not _is_year(line, year, today):
        return None
    calendar = calendar_of(int(year))
    first = date_of(int(year), int(month), 1, calendar)
    return min(today, month_ends(first, calendar)) if first <= today else None


def _latest(year: int | None, month: int, day: int, calendar: Calendar, today: date) -> date | None:
    """The date; without a year, its latest that is over."""
    if year is not None and calendar is Calendar.GREGORIAN and year < FIRST_YEAR:
        return None  # of another calendar
    this_year = numbers_of(today, calendar).year
    for likely in [this_year, this_year - 1] if year is None else [year]:
        try:
            found = date_of(likely, month, day, calendar)
        except (ValueError, OverflowError):
            continue
        if year is not None or found <= today:
            return found
    return None
