"""What a person has done, as a picture with every word in it, and the same in words."""

import html
from collections.abc import Sequence
from datetime import date, timedelta

from lumbar.coach.chart import (
    Bar,
    Bars,
    Beside,
    Calendar,
    Chart,
    Curve,
    Figure,
    Invitation,
    ticks,
)
from lumbar.coach.exercise import Library
from lumbar.coach.past import figures
from lumbar.coach.person import Person
from lumbar.coach.progress import (
    MONTHS,
    WEEKS,
    Entry,
    Growth,
    Span,
    days_done,
    first_week,
    growths,
    monday_of,
    smoothed,
    spans_done,
    weeks_done,
    what_counts,
)
from lumbar.coach.standing import silent
from lumbar.language.calendars import month_begins
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens import person as in_words
from lumbar.screens.presses import ShowProgress, View
from lumbar.screens.screen import Button, Medium, Screen, Shown, rows
from lumbar.screens.when import calendar_day

SHADES = (0, 6, 12, 20)
"""Minutes of a day above which a day is a shade darker; the short routine makes the first."""
IN_HOURS = 600
"""Minutes of a week from which it is said in hours."""
MOST_GROWTHS = 6
"""Exercises to choose from; the ones most worth showing."""
NAMED_ROWS = (0, 2, 4, 6)
"""Days of the week whose names stand beside the calendar."""
NAMED_BY_DAY = 70
"""A growth over fewer days than this is marked by days, a longer one by months."""
WEEKLY = View()
MOST_CAPTION = 1024
"""Letters below a picture (Bot API, sendPhoto)."""


def shown_since(today: date, language: Language) -> date:
    """The first day of which a picture of today may show anything."""
    return min(months_to(today, language)[0], first_week(today))


def months_to(today: date, language: Language) -> list[date]:
    """The first days of the last twelve months of the language's calendar, and of the next one."""
    return [month_begins(today, language.calendar, ahead) for ahead in range(1 - MONTHS, 2)]


def progress(
    person: Person,
    entries: Sequence[Entry],
    library: Library,
    today: date,
    language: Language,
    view: View = WEEKLY,
) -> Screen:
    """The picture, the same in words below it, and buttons that change it in place.

    entries: the person's ended sessions, at least those from `shown_since` on, oldest first;
    today: the person's local day; view: what a button asked for; an exercise of which there is
    nothing to show is left aside.
    """
    by_month = view.by_month
    first = months_to(today, language)[0] if by_month else first_week(today)
    known = [g for g in growths(entries, first, today) if g.exercise in library.exercises]
    shown = next((growth for growth in known if growth.exercise == view.exercise), None)
    if shown is None or not _drawn(shown):
        shown = known[0] if known else None
    chart = Chart(
        title=_title(person, language, by_month=by_month),
        subtitle=_subtitle(person, entries, today, language, by_month=by_month),
        figures=_figures(person, today, language),
        weeks=_two_weeks(person, entries, today, language),
        above=_bars(entries, today, language) if by_month else _calendar(entries, today, language),
        below=_below(shown, today, language, rests=silent(person)),
        right_to_left=language.texts.right_to_left,
    )
    caption = _caption(person, entries, shown, today, language, by_month=by_month)
    return Screen(
        text=caption,
        rows=_rows(person, known, shown, language, by_month=by_month),
        shows=Shown(Medium.CHART, chart, dark=person.dark),
    )


def plain(key: str, language: Language, **arguments: str | float) -> str:
    """A text as it is drawn, where nothing is markup."""
    return html.unescape(language(key, **arguments))


def _number(number: float, language: Language) -> str:
    return plain("chart-number", language, number=number)


def _drawn(growth: Growth) -> bool:
    """Whether there is enough of it for a line."""
    return len(growth.days) > 1


# Above: titles, figures, calendar or bars


def _title(person: Person, language: Language, *, by_month: bool) -> str:
    if not person.past.ended:
        return plain("chart-today", language)
    return (
        plain("chart-months", language, months=MONTHS)
        if by_month
        else plain("chart-weeks", language, weeks=WEEKS)
    )


def _subtitle(
    person: Person, entries: Sequence[Entry], today: date, language: Language, *, by_month: bool
) -> str:
    """What was done in the time that is shown."""
    spans = _months_done(entries, today, language) if by_month else weeks_done(entries, today)
    done = _together(spans)
    if done.sessions:
        return plain("chart-sum", language, sessions=done.sessions, minutes=done.minutes)
    if done.seconds:
        return plain("chart-sum-minutes", language, minutes=done.minutes)
    if silent(person):
        return plain("chart-rest", language)
    if by_month:
        return plain("chart-next-month" if person.past.ended else "chart-first-month", language)
    return plain("chart-next" if person.past.ended else "chart-first", language)


def _together(spans: Sequence[Span]) -> Span:
    return Span(
        first=spans[0].first,
        sessions=sum(span.sessions for span in spans),
        seconds=sum(span.seconds for span in spans),
    )


def _figures(person: Person, today: date, language: Language) -> tuple[Figure, ...]:
    sums = figures(person.past, today, person.pauses)
    return (
        Figure(
            value=_number(sums.streak, language),
            label=plain("chart-streak", language),
            warm=sums.streak > 0,
        ),
        Figure(value=_number(sums.best_streak, language), label=plain("chart-best", language)),
    )


def _two_weeks(
    person: Person, entries: Sequence[Entry], today: date, language: Language
) -> tuple[Beside, ...]:
    """This week and the last, to compare."""
    last, this = weeks_done(entries, today, 2)
    longer = max(this.seconds, last.seconds, 1)
    named = ((plain("chart-this-week", language), this), (plain("chart-last-week", language), last))
    return tuple(
        Beside(
            label=label,
            value=_week_words(week, person, today, language),
            share=week.seconds / longer,
        )
        for label, week in named
    )


def _week_words(week: Span, person: Person, today: date, language: Language) -> str:
    """What was done in a week, or why there is nothing to say of it."""
    if week.minutes >= IN_HOURS:
        hours = round(week.seconds / 3600)
        return plain("chart-week-hours", language, hours=hours, sessions=week.sessions)
    if week.sessions:
        return plain("chart-week", language, minutes=week.minutes, sessions=week.sessions)
    if week.seconds:
        return plain("chart-week-minutes", language, minutes=week.minutes)
    if week.first == monday_of(today):
        return plain("chart-week-open", language)
    known = person.past.first is not None and person.past.first < week.first
    return plain("chart-week-rest" if known else "chart-week-before", language)


def _calendar(entries: Sequence[Entry], today: date, language: Language) -> Calendar:
    days = days_done(entries, today)
    columns = [days[at : at + 7] for at in range(0, len(days), 7)]
    place, exercised = (today - days[0].first).days, _exercised(entries)
    return Calendar(
        weekdays=tuple(
            language.texts.weekday(row, width="abbreviated") if row in NAMED_ROWS else ""
            for row in range(7)
        ),
        months=_column_names([column[0].first for column in columns], language),
        weeks=tuple(tuple(_shade(day, today, exercised) for day in column) for column in columns),
        today=(place // 7, place % 7),
        fewer=plain("chart-fewer", language),
        more=plain("chart-more", language),
    )


def _exercised(entries: Sequence[Entry]) -> set[date]:
    """The days with exercise; of old stopped sessions, too, which count for nothing else."""
    return {one.day for one in entries if one.counts or what_counts(one.results).day}


def _shade(day: Span, today: date, exercised: set[date]) -> int | None:
    """How dark a day is: 0 for one without exercise, None for one to come."""
    if day.first not in exercised:
        return None if day.first > today else 0
    return sum(day.minutes > least for least in SHADES)


def _column_names(mondays: Sequence[date], language: Language) -> tuple[str, ...]:
    """A month's name over the first week that begins in it.

    The first week has one too, unless the next name follows so soon that it has no room.
    """
    begins = [month_begins(monday, language.calendar) for monday in mondays]
    names = [
        language.month(monday) if number == 0 or begins[number] != begins[number - 1] else ""
        for number, monday in enumerate(mondays)
    ]
    if any(names[1:2]):
        names[0] = ""
    return tuple(names)


def _months_done(entries: Sequence[Entry], today: date, language: Language) -> tuple[Span, ...]:
    """Each of the last twelve months, this one last."""
    return spans_done(entries, months_to(today, language))


def _bars(entries: Sequence[Entry], today: date, language: Language) -> Bars:
    months = _months_done(entries, today, language)
    most = max(month.seconds for month in months)
    hours = most >= 100 * IN_HOURS

    def bar(month: Span) -> Bar:
        figure = round(month.seconds / 3600) if hours else month.minutes
        return Bar(
            label=language.month(month.first),
            value=_number(figure, language) if month.seconds else "",
            share=month.seconds / most if most else 0.0,
        )

    return Bars(
        title=plain("chart-hours" if hours else "chart-minutes", language),
        bars=tuple(bar(month) for month in months),
    )


# Below: how a hold grew


def _below(
    growth: Growth | None, today: date, language: Language, *, rests: bool
) -> Curve | Invitation:
    """How a hold grew, or an invitation, which is none where the person `rests`."""
    title = plain("chart-invite", language)
    if rests and (growth is None or not _drawn(growth)):
        return Invitation(title=title, words=plain("chart-rest", language))
    if growth is None:
        return Invitation(title=title, words=plain("chart-invite-first", language))
    name = language.names.exercise(growth.exercise)
    if not _drawn(growth):
        return Invitation(title=title, words=plain("chart-invite-second", language, name=name))
    most = max(growth.holds)
    up = ticks(most + most // 5)  # room above the line
    first, days = growth.days[0], max((today - growth.days[0]).days, 1)
    across = [(day - first).days / days for day in growth.days]

    def placed(holds: Sequence[float]) -> tuple[tuple[float, float], ...]:
        return tuple((x, hold / up[-1]) for x, hold in zip(across, holds, strict=True))

    return Curve(
        title=plain("chart-hold", language, name=name),
        across=_days_named(first, today, language),
        up=tuple((hold / up[-1], _number(hold, language)) for hold in up),
        points=placed(growth.holds),
        line=placed(smoothed(growth)),
        last=plain("chart-seconds", language, number=growth.holds[-1]),
    )


def _days_named(first: date, today: date, language: Language) -> tuple[tuple[float, str], ...]:
    """Names of days or months along a growth, and where they stand."""
    days = max((today - first).days, 1)
    if days < NAMED_BY_DAY:
        steps = min(days, 3)
        marks = [first + timedelta(days=days * step // steps) for step in range(steps + 1)]
        return tuple(((day - first).days / days, language.day(day)) for day in marks)
    starts = months_to(today, language)[:-1]
    return tuple(
        ((start - first).days / days, language.month(start)) for start in starts if start >= first
    )


# In words, and to press


def _caption(
    person: Person,
    entries: Sequence[Entry],
    growth: Growth | None,
    today: date,
    language: Language,
    *,
    by_month: bool,
) -> Markup:
    """Returns the picture's content in words, for people who cannot see it."""
    said = in_words.progress(person, today, language).text
    if not person.past.ended:
        return Markup(said)
    last, _ = weeks_done(entries, today, 2)
    more = [
        language("progress-last-week", did=_week_words(last, person, today, language)),
        _most(entries, today, language) if by_month else _days(entries, today, language),
        _growth_words(growth, today, language) if growth is not None else None,
    ]
    return lines(Markup(said), *(line for line in more if line is not None))


def _days(entries: Sequence[Entry], today: date, language: Language) -> Markup:
    exercised = _exercised(entries)
    days = sum(day.first in exercised for day in days_done(entries, today))
    return language("progress-days", weeks=WEEKS, days=days)


def _most(entries: Sequence[Entry], today: date, language: Language) -> Markup | None:
    month = max(_months_done(entries, today, language), key=lambda month: month.seconds)
    name = language.month(month.first, width="wide")
    return language("progress-month", month=name, minutes=month.minutes) if month.seconds else None


def _growth_words(growth: Growth, today: date, language: Language) -> Markup:
    words: dict[str, str | float] = {
        "name": language.names.exercise(growth.exercise),
        "to": growth.holds[-1],
        "day": calendar_day(growth.days[0], today, language),
    }
    if growth.gain > 0:
        return language("progress-grew", **words, **{"from": growth.holds[0]})
    if growth.changed:
        return language("progress-best", **words, most=max(growth.holds))
    return language("progress-steady" if _drawn(growth) else "progress-once", **words)


def _rows(
    person: Person,
    known: Sequence[Growth],
    shown: Growth | None,
    language: Language,
    *,
    by_month: bool,
) -> tuple[tuple[Button, ...], ...]:
    """Weeks and months, then each exercise whose hold has changed, what is shown marked."""
    if not person.past.ended:
        return ()
    now = shown.exercise if shown is not None else ""

    def button(text: str, view: View, *, chosen: bool) -> Button:
        press = ShowProgress(owner=person.id, view=view)
        return Button(language("chosen", text=text) if chosen else text, press)

    worth = [growth for growth in known if growth.changed][:MOST_GROWTHS]
    chosen = [
        button(
            language.names.exercise(growth.exercise),
            View(by_month=by_month, exercise=growth.exercise),
            chosen=growth is shown,
        )
        for growth in worth
    ]
    return rows(
        [
            button(language("button-weeks"), View(exercise=now), chosen=not by_month),
            button(language("button-months"), View(by_month=True, exercise=now), chosen=by_month),
        ],
        *(chosen[at : at + 2] for at in range(0, len(chosen), 2)),
    )
