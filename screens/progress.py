"""What a person has done, as a picture with every word in it, and the same in words."""

import html
from collections.abc import Sequence
from datetime import date, timedelta

from coach.chart import (
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
from coach.exercise import Library
from coach.past import figures
from coach.person import Person
from coach.progress import (
    MONTHS,
    WEEKS,
    Entry,
    Growth,
    Span,
    days_done,
    first_month,
    first_week,
    growths,
    monday_of,
    months_done,
    smoothed,
    weeks_done,
)
from language.texts import Markup, Texts, lines
from screens import person as in_words
from screens.screen import Action, Button, Medium, Press, Screen, Shown, rows

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
MOST_CAPTION = 1024
"""Letters below a picture (Bot API, sendPhoto)."""


def shown_since(today: date) -> date:
    """The first day of which a picture of today may show anything."""
    return min(first_month(today), first_week(today))


def progress(
    person: Person,
    entries: Sequence[Entry],
    library: Library,
    today: date,
    texts: Texts,
    what: str = "weeks",
) -> Screen:
    """The picture, the same in words below it, and buttons that change it in place.

    entries: the person's ended sessions, at least those from `shown_since` on, oldest first;
    today: the person's local day; what: what a button asked for: "weeks" or "months", and
    the exercise whose hold is shown, after a dot; whatever there is not is left aside.
    """
    view, _, asked = what.partition(".")
    by_month = view == "months"
    first = first_month(today) if by_month else first_week(today)
    known = [g for g in growths(entries, first, today) if g.exercise in library.exercises]
    shown = next((growth for growth in known if growth.exercise == asked), None)
    if shown is None or not _drawn(shown):
        shown = known[0] if known else None
    chart = Chart(
        title=_title(person, texts, by_month=by_month),
        subtitle=_subtitle(person, entries, today, texts, by_month=by_month),
        figures=_figures(person, today, texts),
        weeks=_two_weeks(person, entries, today, texts),
        above=_bars(entries, today, texts) if by_month else _calendar(entries, today, texts),
        below=_below(shown, library, today, texts),
        right_to_left=texts.right_to_left,
    )
    caption = _caption(person, entries, shown, library, today, texts, by_month=by_month)
    return Screen(
        text=caption,
        rows=_rows(person, known, shown, library, texts, by_month=by_month),
        shows=Shown(Medium.CHART, chart, dark=person.dark),
    )


def plain(key: str, texts: Texts, **arguments: str | float) -> str:
    """A text as it is drawn, where nothing is markup."""
    return html.unescape(texts(key, **arguments))


def _number(number: float, texts: Texts) -> str:
    return plain("chart-number", texts, number=number)


def _drawn(growth: Growth) -> bool:
    """Whether there is enough of it for a line."""
    return len(growth.days) > 1


# Above: titles, figures, calendar or bars


def _title(person: Person, texts: Texts, *, by_month: bool) -> str:
    if not person.past.ended:
        return plain("chart-today", texts)
    return (
        plain("chart-months", texts, months=MONTHS)
        if by_month
        else plain("chart-weeks", texts, weeks=WEEKS)
    )


def _subtitle(
    person: Person, entries: Sequence[Entry], today: date, texts: Texts, *, by_month: bool
) -> str:
    """What was done in the time that is shown."""
    spans = months_done(entries, today) if by_month else weeks_done(entries, today)
    done = _together(spans)
    if done.seconds or done.sessions:
        return plain("chart-sum", texts, sessions=done.sessions, minutes=done.minutes)
    if by_month:
        return plain("chart-next-month" if person.past.ended else "chart-first-month", texts)
    return plain("chart-next" if person.past.ended else "chart-first", texts)


def _together(spans: Sequence[Span]) -> Span:
    return Span(
        first=spans[0].first,
        sessions=sum(span.sessions for span in spans),
        seconds=sum(span.seconds for span in spans),
    )


def _figures(person: Person, today: date, texts: Texts) -> tuple[Figure, ...]:
    sums = figures(person.past, today, person.pauses)
    return (
        Figure(
            value=_number(sums.streak, texts),
            label=plain("chart-streak", texts),
            warm=sums.streak > 0,
        ),
        Figure(value=_number(sums.best_streak, texts), label=plain("chart-best", texts)),
    )


def _two_weeks(
    person: Person, entries: Sequence[Entry], today: date, texts: Texts
) -> tuple[Beside, ...]:
    """This week and the last, to compare."""
    last, this = weeks_done(entries, today, 2)
    longer = max(this.seconds, last.seconds, 1)
    named = ((plain("chart-this-week", texts), this), (plain("chart-last-week", texts), last))
    return tuple(
        Beside(
            label=label,
            value=_week_words(week, person, today, texts),
            share=week.seconds / longer,
        )
        for label, week in named
    )


def _week_words(week: Span, person: Person, today: date, texts: Texts) -> str:
    """What was done in a week, or why there is nothing to say of it."""
    if week.minutes >= IN_HOURS:
        hours = round(week.seconds / 3600)
        return plain("chart-week-hours", texts, hours=hours, sessions=week.sessions)
    if week.seconds or week.sessions:
        return plain("chart-week", texts, minutes=week.minutes, sessions=week.sessions)
    if week.first == monday_of(today):
        return plain("chart-week-open", texts)
    known = person.past.first is not None and person.past.first < week.first
    return plain("chart-week-rest" if known else "chart-week-before", texts)


def _calendar(entries: Sequence[Entry], today: date, texts: Texts) -> Calendar:
    days = days_done(entries, today)
    columns = [days[at : at + 7] for at in range(0, len(days), 7)]
    place = (today - days[0].first).days
    return Calendar(
        weekdays=tuple(
            texts.weekday(row, width="abbreviated") if row in NAMED_ROWS else "" for row in range(7)
        ),
        months=_column_names([column[0].first for column in columns], texts),
        weeks=tuple(tuple(_shade(day, today) for day in column) for column in columns),
        today=(place // 7, place % 7),
        fewer=plain("chart-fewer", texts),
        more=plain("chart-more", texts),
    )


def _shade(day: Span, today: date) -> int | None:
    if not day.seconds and day.first > today:
        return None
    return sum(day.minutes > least for least in SHADES)


def _column_names(mondays: Sequence[date], texts: Texts) -> tuple[str, ...]:
    """A month's name over the first week that begins in it.

    The first week has one too, unless the next name follows so soon that it has no room.
    """
    names = [
        texts.month(monday.month)
        if number == 0 or monday.month != mondays[number - 1].month
        else ""
        for number, monday in enumerate(mondays)
    ]
    if any(names[1:2]):
        names[0] = ""
    return tuple(names)


def _bars(entries: Sequence[Entry], today: date, texts: Texts) -> Bars:
    months = months_done(entries, today)
    most = max(month.seconds for month in months)
    hours = most >= 100 * IN_HOURS

    def bar(month: Span) -> Bar:
        figure = round(month.seconds / 3600) if hours else month.minutes
        return Bar(
            label=texts.month(month.first.month),
            value=_number(figure, texts) if month.seconds else "",
            share=month.seconds / most if most else 0.0,
        )

    return Bars(
        title=plain("chart-hours" if hours else "chart-minutes", texts),
        bars=tuple(bar(month) for month in months),
    )


# Below: how a hold grew


def _below(
    growth: Growth | None, library: Library, today: date, texts: Texts
) -> Curve | Invitation:
    title = plain("chart-invite", texts)
    if growth is None:
        return Invitation(title=title, words=plain("chart-invite-first", texts))
    name = library.exercises[growth.exercise].name
    if not _drawn(growth):
        return Invitation(title=title, words=plain("chart-invite-second", texts, name=name))
    most = max(growth.holds)
    up = ticks(most + most // 5)  # room above the line
    first, days = growth.days[0], max((today - growth.days[0]).days, 1)
    across = [(day - first).days / days for day in growth.days]

    def placed(holds: Sequence[float]) -> tuple[tuple[float, float], ...]:
        return tuple((x, hold / up[-1]) for x, hold in zip(across, holds, strict=True))

    return Curve(
        title=plain("chart-hold", texts, name=name),
        across=_days_named(first, today, texts),
        up=tuple((hold / up[-1], _number(hold, texts)) for hold in up),
        points=placed(growth.holds),
        line=placed(smoothed(growth)),
        last=plain("chart-seconds", texts, number=growth.holds[-1]),
    )


def _days_named(first: date, today: date, texts: Texts) -> tuple[tuple[float, str], ...]:
    """Names of days or months along a growth, and where they stand."""
    days = max((today - first).days, 1)
    if days < NAMED_BY_DAY:
        steps = min(days, 3)
        marks = [first + timedelta(days=days * step // steps) for step in range(steps + 1)]
        return tuple(((day - first).days / days, texts.day(day)) for day in marks)
    starts = [first_month(today, back) for back in range(MONTHS, 0, -1)]
    return tuple(
        ((start - first).days / days, texts.month(start.month))
        for start in starts
        if start >= first
    )


# In words, and to press


def _caption(
    person: Person,
    entries: Sequence[Entry],
    growth: Growth | None,
    library: Library,
    today: date,
    texts: Texts,
    *,
    by_month: bool,
) -> Markup:
    """What the picture says, for who cannot see it."""
    said = in_words.progress(person, today, texts).text
    if not person.past.ended:
        return Markup(said)
    last, _ = weeks_done(entries, today, 2)
    more = [
        texts("progress-last-week", did=_week_words(last, person, today, texts)),
        _most(entries, today, texts) if by_month else _days(entries, today, texts),
        _growth_words(growth, library, texts) if growth is not None else None,
    ]
    return lines(Markup(said), *(line for line in more if line is not None))


def _days(entries: Sequence[Entry], today: date, texts: Texts) -> Markup:
    days = sum(day.seconds > 0 for day in days_done(entries, today))
    return texts("progress-days", weeks=WEEKS, days=days)


def _most(entries: Sequence[Entry], today: date, texts: Texts) -> Markup | None:
    month = max(months_done(entries, today), key=lambda month: month.seconds)
    name = texts.month(month.first.month, width="wide")
    return texts("progress-month", month=name, minutes=month.minutes) if month.seconds else None


def _growth_words(growth: Growth, library: Library, texts: Texts) -> Markup:
    words: dict[str, str | float] = {
        "name": library.exercises[growth.exercise].name,
        "to": growth.holds[-1],
        "day": texts.day(growth.days[0]),
    }
    if growth.gain > 0:
        return texts("progress-grew", **words, **{"from": growth.holds[0]})
    if growth.changed:
        return texts("progress-best", **words, most=max(growth.holds))
    return texts("progress-steady" if _drawn(growth) else "progress-once", **words)


def _rows(
    person: Person,
    known: Sequence[Growth],
    shown: Growth | None,
    library: Library,
    texts: Texts,
    *,
    by_month: bool,
) -> tuple[tuple[Button, ...], ...]:
    """Weeks and months, then each exercise whose hold has changed, what is shown marked."""
    if not person.past.ended:
        return ()
    now = f".{shown.exercise}" if shown is not None else ""

    def button(text: str, what: str, *, chosen: bool) -> Button:
        press = Press(action=Action.PROGRESS, owner=person.id, what=what)
        return Button(texts("chosen", text=text) if chosen else text, press)

    view = "months" if by_month else "weeks"
    worth = [growth for growth in known if growth.changed][:MOST_GROWTHS]
    chosen = [
        button(
            library.exercises[growth.exercise].name,
            f"{view}.{growth.exercise}",
            chosen=growth is shown,
        )
        for growth in worth
    ]
    return rows(
        [
            button(texts("button-weeks"), f"weeks{now}", chosen=not by_month),
            button(texts("button-months"), f"months{now}", chosen=by_month),
        ],
        *(chosen[at : at + 2] for at in range(0, len(chosen), 2)),
    )
