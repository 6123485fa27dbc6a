"""Times, days and dates in words."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Window
from lumbar.language.languages import Language
from lumbar.language.texts import Markup

A_WEEK = 7


def days(of: Collection[int], language: Language) -> Markup:
    """Weekdays (0: Monday): every day, Mon–Fri, weekends, or each by its name, in the order of the
    week where the person lives."""
    some, week = tuple(sorted(of)), language.week
    if some == EVERY_DAY:
        return language("days-all")
    if some in {week.working, WORKING_DAYS}:
        return language("days-working", **ends_of(some, language))
    if some == tuple(sorted(week.weekend)) and len(some) > 1:
        return language("days-weekend")
    names = (language.texts.weekday(d, width="abbreviated") for d in week.days if d in some)
    return language("days-some", days=language.texts.listed(names))


def ends_of(some: tuple[int, ...], language: Language) -> dict[str, str]:
    """The names of the first and the last of weekdays that follow one another, as texts want them.

    some: ascending, from Monday, 0; not all of the week.
    """
    first = next(day for day in some if (day - 1) % A_WEEK not in some)
    last = (first + len(some) - 1) % A_WEEK
    return {
        "first": language.texts.weekday(first, width="abbreviated"),
        "last": language.texts.weekday(last, width="abbreviated"),
    }


def times(of: Iterable[int], language: Language) -> str:
    """Times of day (minutes after midnight) in a row."""
    return language.texts.listed(language.texts.clock(at) for at in of)


def window(of: Window, language: Language) -> Markup:
    """Hours of a day: 9:00–17:30, or 9–17 where both are whole and the end is not midnight."""
    whole = of.start % 60 == of.end % 60 == 0 and of.end
    first, last = (
        str(at // 60) if whole else language.texts.clock(at) for at in (of.start, of.end)
    )
    return language("hours-range", **{"from": first, "to": last})


def when(day: date, minute: int, today: date, language: Language) -> Markup:
    """A moment of the near future: today at 9:30, tomorrow at 9:30, on Monday at 9:30."""
    return language(f"when-{_near(day, today)}", **_moment(day, minute, today, language))


def until_when(day: date, minute: int, today: date, language: Language) -> Markup:
    """The end of a pause: until 15:00 (today), until tomorrow at 9:00, until Monday at 9:00.

    minute: 0 leaves the time of day out.
    """
    near = _near(day, today) if minute else "day"
    return language(f"until-{near}", **_moment(day, minute, today, language))


def on_day(day: date, today: date, language: Language) -> Markup:
    """A date on which something is so: on March 20."""
    return language(
        "pause-on", day=calendar_day(day, today, language), date=language.numbers(day).day
    )


def from_until(first: date, until: date | None, today: date, language: Language) -> Markup:
    """A pause by its first and last date, or the only one: from March 20 to March 27.

    until: the first date after it; None: until the person resumes.
    """
    words = calendar_day(first, today, language)
    if until is None:
        return language("pause-open", day=words, date=language.numbers(first).day)
    last = until - timedelta(days=1)
    if last <= first:
        return on_day(first, today, language)
    begin = language("pause-first", day=words, date=language.numbers(first).day)
    words = calendar_day(last, today, language)
    end = language("pause-last", day=words, date=language.numbers(last).day)
    return language("pause-span", first=begin, last=end)


def _near(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead <= 0:
        return "today"
    if ahead == 1:
        return "tomorrow"
    return "weekday" if ahead < A_WEEK else "date"


def _moment(day: date, minute: int, today: date, language: Language) -> dict[str, str | int]:
    """What the words of a moment may name: also the numbers by which some languages decline."""
    near = minute and _near(day, today) == "weekday"
    words = language.texts.weekday(day.weekday()) if near else calendar_day(day, today, language)
    return {
        "time": language.texts.clock(minute),
        "day": words,
        "hour": minute // 60,
        "weekday": day.weekday(),
        "date": language.numbers(day).day,
    }


def calendar_day(day: date, today: date, language: Language) -> str:
    """A date in words, with its year where that is not this one."""
    return language.day(day, year=not language.same_year(day, today))
