"""Times, days and dates in words."""

from collections.abc import Collection, Iterable
from datetime import date

from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Window
from lumbar.language.languages import Language
from lumbar.language.texts import Markup

WEEKEND = (5, 6)
A_WEEK = 7


def days(of: Collection[int], language: Language) -> Markup:
    """Weekdays (0: Monday): every day, Mon–Fri, weekends, or each by its name."""
    known = {EVERY_DAY: "days-all", WORKING_DAYS: "days-working", WEEKEND: "days-weekend"}
    key = known.get(tuple(sorted(of)))
    names = {
        "first": language.texts.weekday(0, width="abbreviated"),
        "last": language.texts.weekday(4, width="abbreviated"),
    }
    if key == "days-working":
        return language(key, **names)
    if key is not None:
        return language(key)
    return language(
        "days-some",
        days=language.texts.listed(
            language.texts.weekday(d, width="abbreviated") for d in sorted(of)
        ),
    )


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
        "date": day.day,
    }


def calendar_day(day: date, today: date, language: Language) -> str:
    """A date in words, with its year where that is not this one."""
    return language.texts.day(day, year=day.year != today.year)
