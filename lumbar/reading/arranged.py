"""Words that some languages put behind what they are about, put in front of it.

"Cumaya kadar" is "until friday", "la semana que viene" "next week": the readers know one order.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from lumbar.coach.schedule import WORKING_DAYS
from lumbar.language.territory import USUAL_WEEKEND, Week
from lumbar.language.vocabulary import Word
from lumbar.language.words import Means
from lumbar.reading.items import Item

_UNITS = (
    *(Means.MINUTES, Means.HOURS, Means.DAYS, Means.WEEKS, Means.FORTNIGHTS),
    *(Means.MONTHS, Means.YEARS, Means.HALF_HOUR),
)
_SOME_DAYS = (*(Means.WEEKENDS, Means.WEEKDAYS, Means.MONDAY_FRIDAY, Means.SATURDAY_SUNDAY),)
_Place = Callable[[Sequence[Item]], int | None]
_COUNTED = (Means.HALF_HOUR, Means.COUPLE, Means.FEW)
_OF_TIMES = (
    *(Means.NOON, Means.MIDNIGHT, Means.CLOCK, Means.CLOCK_BEFORE, Means.ORDINAL),
    Means.DATE_BEFORE,
    *(Means.TODAY, Means.TOMORROW, Means.AFTER_TOMORROW, Means.MONTH_END, Means.WEEK_END),
    *(Means.AM, Means.PM, Means.SMALL_HOURS, Means.MORNING, Means.MIDDAY, Means.AFTERNOON),
    *(Means.EVENING, Means.NIGHT, Means.LUNCH, Means.BREAKFAST, Means.DINNER, Means.WORK),
    *(
        Means.BEDTIME,
        Means.WEEKENDS,
        Means.SATURDAY_SUNDAY,
        Means.WEEKS,
        Means.MONTHS,
        Means.YEARS,
        Means.NEXT,
    ),
    Means.END_OF,
)


def some_days(item: Item, week: Week) -> tuple[int, ...]:
    """The weekdays that a word for some of them means in a week; empty where it is no such word."""
    meant = {
        Means.WEEKDAYS: week.working,
        Means.WEEKENDS: week.weekend,
        Means.MONDAY_FRIDAY: WORKING_DAYS,
        Means.SATURDAY_SUNDAY: USUAL_WEEKEND,
    }
    return next((days for means, days in meant.items() if item.means(means)), ())


def arranged(items: Iterable[Item], week: Week) -> list[Item]:
    """The items of a line, each word that stands behind what it is about put in front of that.

    A word with nothing before it that it could be about stays where it is. week: of the person's
    country.
    """
    put_where: dict[Means, tuple[Means, _Place]] = {**_PLACES}
    put_where[Means.EXCEPT_BEHIND] = (Means.EXCEPT, partial(_before_days, week))
    found: list[Item] = []
    for item in items:
        if not item.word.means:
            found.append(item)
            continue
        if item.means(Means.THROUGH_BEHIND) and _lead_through(found):
            continue
        places = (place for behind, place in put_where.items() if item.means(behind))
        fitting = ((means, first) for means, put in places if (first := put(found)) is not None)
        means, first = next(fitting, (None, len(found)))
        if means is None:
            found.append(item)
        elif first < len(found):
            _put(found, first, item, means)
    return found


def _put(found: list[Item], first: int, item: Item, means: Means) -> None:
    """Puts a word before what it is about; both are then quoted as one."""
    kinds = {means} | (item.word.means & {Means.NEXT_WEEK, Means.COMING})
    moved = replace(item, word=Word(means=frozenset(kinds)), start=found[first].start)
    about = found[first:]
    if about:
        about[-1] = replace(about[-1], end=item.end, closes=True)
    found[first:] = [moved, *about]


def _lead_through(found: list[Item]) -> bool:
    """Whether what stands here is an end that something leads to: "until friday inclusive". What
    led until it then leads through it."""
    if found and found[-1].means(Means.MONDAY_FRIDAY):
        return True
    first = _run(_is_led)(found)
    lead = found[first - 1] if first else None
    if lead is None or not _leads_on(lead):
        return False
    if first and lead.means(Means.UNTIL):
        kept = lead.word.means & {Means.DATE_BEFORE}  # "jusqu'au 20 mars inclus"
        found[first - 1] = replace(lead, word=Word(means=kept | {Means.THROUGH}))
    return True


def _run(fits: Callable[[Item], bool]) -> Callable[[Sequence[Item]], int | None]:
    """Where the last items that all fit begin; None for none."""

    def begin(found: Sequence[Item]) -> int | None:
        first = len(found)
        while first and fits(found[first - 1]):
            first -= 1
        return first if first < len(found) else None

    return begin


def _is_time(item: Item) -> bool:
    word = item.word
    named = item.tells or word.day is not None or word.month is not None
    return named or item.means(*_OF_TIMES) or item.text in {":", ".", "/"}


def _is_led(item: Item) -> bool:
    """Whether it is of a time and leads to none: "bis zum" is both where it says a date. Between
    the parts of a date other words stand as well: "hasta el 20 de marzo, inclusive"."""
    dated = _is_time(item) or item.means(Means.JOINING) or item.text == ","
    return dated and not item.means(Means.UNTIL, Means.THROUGH)


def _is_length(item: Item) -> bool:
    return item.tells or item.means(*_UNITS, Means.HALF, Means.COUPLE, Means.FEW)


def _is_day(item: Item) -> bool:
    return item.word.day is not None or item.means(Means.AND, *_SOME_DAYS) or _leads_on(item)


def _leads_on(item: Item) -> bool:
    """Whether it leads from a day to another, by itself or by an ending."""
    return item.text == "-" or item.means(Means.UNTIL, Means.THROUGH, Means.RANGED)


def _is_unit(item: Item) -> bool:
    return item.word.day is not None or item.means(*_UNITS)


def _before_length(found: Sequence[Item]) -> int | None:
    """Where a length with its number begins: "2 saat sonra", "1,5 saat sonra"."""
    first = _run(_is_length)(found)
    while first is not None and _is_part(found[: first + 1]):
        first -= 2
    if first is None:
        return None
    counted = any(item.tells or item.means(*_COUNTED) for item in found[first:])
    return first if counted or found[-1].means(Means.MINUTES, Means.HOURS) else None


def _is_part(found: Sequence[Item]) -> bool:
    """Whether the last of these is digits behind a mark that makes them part of a number."""
    if len(found) < 3:
        return False
    whole, mark, part = found[-3:]
    glued = whole.end == mark.start and mark.end == part.start
    return glued and mark.is_mark and whole.text.isdecimal() and part.text.isdecimal()


def _before_end(found: Sequence[Item]) -> int | None:
    """Where an end begins; behind its words where what leads to it stands there already."""
    first = _run(_is_time)(found)
    if first is None:
        return None
    closed = (at + 1 for at in range(len(found) - 2, first - 1, -1) if found[at].closes)
    first = next(closed, first)
    ranged = any(item.means(Means.RANGED) for item in found[first:])
    led = first > 0 and found[first - 1].means(Means.UNTIL, Means.THROUGH)
    return len(found) if ranged or led else first


def _before_days(week: Week, found: Sequence[Item]) -> int | None:
    """Where the days to leave out begin: behind those that they are some of, where both stand
    there: "hafta içi çarşamba hariç", "pazartesiden cumaya çarşamba hariç"."""
    at = first = _run(_is_day)(found)
    kept: list[tuple[int, int, frozenset[int]]] = []
    while at is not None and at < len(found):
        end, days = _named_days(week, found, at)
        kept += [(at, end, days)] if days else []
        at = end
    if first is None or not kept:
        return None
    begin, _, left_out = behind = kept.pop()
    while kept:
        before = kept.pop()
        apart = before[1] == behind[0] and max(len(before[2]), len(behind[2])) > 1
        if apart or left_out < before[2]:
            break
        begin, behind, left_out = before[0], before, left_out | before[2]
    return begin


def _named_days(week: Week, found: Sequence[Item], at: int) -> tuple[int, frozenset[int]]:
    """Behind the day, the range of days or the word for some that is there, and which days."""
    item = found[at]
    if some := some_days(item, week):
        return at + 1, frozenset(some)
    first = item.word.day
    if first is None:
        return at + 1, frozenset()
    to = at + 1
    while to < len(found) and found[to].word.day is None and _leads_on(found[to]):
        to += 1
    led = item.means(Means.RANGED) or to > at + 1
    last = found[to].word.day if led and to < len(found) else None
    if last is None:
        return at + 1, frozenset({first})
    return to + 1, frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))


def _before_one(found: Sequence[Item]) -> int | None:
    return len(found) - 1 if found and _is_unit(found[-1]) else None


def _before_month(found: Sequence[Item]) -> int | None:
    return len(found) - 1 if found and found[-1].word.month is not None else None


_PLACES: Mapping[Means, tuple[Means, _Place]] = {
    Means.WITHIN_BEHIND: (Means.WITHIN, _before_length),
    Means.NEXT_BEHIND: (Means.NEXT, _before_one),
    Means.UNTIL_BEHIND: (Means.UNTIL, _before_end),
    Means.BEGINNING_BEHIND: (Means.BEGINNING, _before_end),
    Means.END_OF_BEHIND: (Means.END_OF, _before_month),
}
"""Each meaning of a word behind, the likelier first, with that of a word in front, and where that
one is put."""
