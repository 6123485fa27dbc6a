"""What people write as the answer to the safety question, and when an operation was."""

import html
import re
from collections.abc import Iterator
from datetime import date, timedelta

from lumbar.coach.safety import MONTHS, months_after
from lumbar.language.languages import Language
from lumbar.language.segments import Phrase, length_in_words, words_of
from lumbar.language.words import OF_LISTS, DateOrder, Means, Told
from lumbar.reading.dates import numeric_date, take_year, worded_date
from lumbar.reading.line import MOST_LETTERS, Line, Unread
from lumbar.reading.own import own_then_english

IN_ORDER = (Told.EMERGENCY, Told.DOCTOR)
"""What the lists of the safety question name, from its first on."""
LEAST_WORDS = 3
"""Fewer, between two commas, may be a half of something."""
_COMMA = re.compile("[,،、，;；:：]")  # noqa: RUF001
WEEK = 7
FIRST_YEAR = 1900
_TAG = re.compile("<[^>]+>")
_UNITS = (Means.DAYS, Means.WEEKS, Means.MONTHS, Means.YEARS)


def told(text: str, language: Language) -> Told | None:
    """Returns which answer a text names; None for none, for several, or for one that it denies.

    A whole line of the question names the list that it stands in, and so does a part of one between
    commas, in a list of single conditions.
    """
    copied = _copied(text, language)
    if copied is not None:
        return copied
    found = _named(text, language)
    if Told.NONE in found and found <= {Told.NONE, Told.NOT}:
        # "I feel nothing in my left leg" has "nothing" in it, and is no answer of none.
        return Told.NONE if _says_none_alone(text, language) else None
    found -= {Told.NONE}
    if {Told.BONES, Told.OTHER} <= found:
        found -= {Told.OTHER}  # a vertebral fracture is a fracture
    if Told.NOT in found or len(found) != 1:
        return None
    return next(iter(found))


@own_then_english(False)
def _says_none_alone(text: str, language: Language) -> bool:
    """Whether a text denies, and has nothing else but small words."""
    pieces = words_of(text[:MOST_LETTERS])
    safety = language.words.safety
    denials = [words_of(one) for kind in (Told.NONE, Told.NOT) for one in safety.get(kind, ())]
    said = {at + n for one in denials for at in _places(pieces, one) for n in range(len(one))}
    none = {piece for one in safety.get(Told.NONE, ()) for piece in words_of(one)}
    small = language.sayings.small_words | none
    return bool(said) and all(n in said or piece in small for n, piece in enumerate(pieces))


def _copied(text: str, language: Language) -> Told | None:
    """The list of the safety question that has these very words; None where none has."""
    pieces = words_of(text[:MOST_LETTERS])
    spoken = filter(None, (language, language.english))
    lines = [line for one in spoken for line in _lines_of_lists(one)] if pieces else []
    return next((told for told, line in lines if words_of(line) == pieces), None)


def _lines_of_lists(language: Language) -> Iterator[tuple[Told, str]]:
    """Every line of the question's first two lists, and parts of the second's, with what it names.

    What stands in the third list is named more exactly by the words of the lists.
    """
    lists = html.unescape(_TAG.sub("", language("safety-list"))).split("\n\n")
    for told, listed in zip(IN_ORDER, lists, strict=False):
        for line in listed.splitlines()[1:]:
            yield told, line
            if told is Told.DOCTOR:
                parts = _COMMA.split(line)
                yield from ((told, part) for part in parts if length_in_words(part) >= LEAST_WORDS)


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
    return any(True for _ in _places(pieces, phrase))


def _places(pieces: Phrase, phrase: Phrase) -> Iterator[int]:
    """Where in the pieces a phrase begins."""
    size = len(phrase)
    return (at for at in range(len(pieces) - size + 1) if pieces[at : at + size] == phrase)


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
        if any(item.means(Means.FEW) for item in line.items):
            return None
        if (dated := _of_year(line, today)) is not None:
            return dated if dated <= today else None
        line.at = 0
        while not line.ended:
            at = line.at
            day = _ago(line, today)
            if day is None:
                line.at = at
                day = _near(line, today)
            if day is None:
                line.at = at
                day = _on(line, today)
                if day is not None and _dates_back(line):
                    return None
            if day is not None:
                return day if day <= today else None
            line.at = at + 1
    except Unread:
        return None
    return None


def _dates_back(line: Line) -> bool:
    """Whether what follows a date may say its year in words that are not known."""
    rest = line.items[line.at :]
    if len(rest) == 1 and rest[0].means(Means.LAST):
        return False  # "en janvier dernier"
    return any(item.means(Means.LAST, Means.AGO) for item in rest)


def _of_year(line: Line, today: date) -> date | None:
    """A month, with its day or without, and a year that is said elsewhere: "3 march last year",
    "two years ago in may"; None where there are no such two."""
    months, years = list[tuple[int, int | None]](), list[int]()
    while not line.ended:
        at = line.at
        if (year := _year_said(line, today)) is not None:
            years.append(year)
            continue
        line.at = at
        numbers = worded_date(line)
        amount = line.peek(-1).word.number and line.peek().means(*_UNITS)  # "in may two years ago"
        if numbers is not None and not amount:
            months.append(numbers[1:])
            years += [] if numbers[0] is None else [numbers[0]]
            continue
        line.at = at
        month = line.take_month()
        if month is not None:
            months.append((month, None))
        else:
            line.at = at + 1
    if len(months) != 1 or len(years) != 1:
        return None
    (month, day), (year,) = months[0], years
    if day is not None:
        return _latest(year, month, day, today)
    return min(today, months_after(date(year, month, 1), 1) - timedelta(days=1))


def _year_said(line: Line, today: date) -> int | None:
    """ "Last year", "two years ago", "2024": the year; None where none is said here."""
    at = line.at
    year = line.peek().text
    if year.isdecimal() and len(year) == len(str(FIRST_YEAR)) and _is_year(year, today):
        line.at += 1
        line.take(Means.YEARS)
        return int(year)
    if line.take(Means.THIS, Means.LAST) and line.take(Means.YEARS):
        return today.year - line.items[at].means(Means.LAST)
    line.at = at
    if line.take(Means.YEARS) and line.take(Means.LAST):
        return today.year - 1
    line.at = at
    before = line.take(Means.AGO) is not None
    line.skip()
    number = line.take_number() or ("1" if line.take(Means.ONE) else "")
    line.skip()
    if not number or len(number) > 2 or not line.take(Means.YEARS):
        return None
    return today.year - int(number) if before or line.take(Means.AGO) else None


def _is_year(digits: str, today: date) -> bool:
    return FIRST_YEAR <= int(digits) <= today.year


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
    halves = 1 if half else 2 * int(number or 1) + (_takes_decimal(line) or _takes_half(line))
    line.skip()
    day = _before(line, halves, today)
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


def _before(line: Line, halves: int, today: date) -> date | None:
    """The day so many halves of the unit that stands here before today; None where none does.

    Half a one more may be said behind the unit: "2 años y medio".
    """
    unit = line.take(*_UNITS)
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
    if year is not None and year < FIRST_YEAR:
        return None  # of another calendar
    for likely in [today.year, today.year - 1] if year is None else [year]:
        try:
            found = date(likely, month, day)
        except ValueError:
            continue
        if year is not None or found <= today:
            return found
    return None
