"""Pauses: to choose, set, to come, and over. Of days, which the streak bridges, and of hours."""

from collections.abc import Sequence
from datetime import date, datetime

from lumbar.coach.due import after_rest, held_back, pause_on, pauses_to_come, resting
from lumbar.coach.person import Person, zone_of
from lumbar.coach.schedule import Pause, Span
from lumbar.coach.zones import local
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.press_pause import CallOffPause
from lumbar.screens.presses import EndPause, PauseFor, ShowSettings
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.when import A_WEEK, calendar_day, from_until, on_day, times, until_when, when

SPANS = ((Span.HOUR, Span.TODAY), (Span.WEEK, Span.FORTNIGHT), (Span.TOLD,))


def pause_choices(
    person: Person, here: datetime, now: float, language: Language, why: Markup | None = None
) -> Screen:
    """Asks until when. here: the local time at `now` (UTC seconds); why: said first."""
    said = [why] if why is not None else pause_lines(person, here, language)
    offered = [
        [
            Button(language(f"button-pause-{span}"), PauseFor(owner=person.id, span=span))
            for span in row
        ]
        for row in SPANS
    ]
    on = pause_on(person, here.date()) is not None or resting(person, now)
    resume = [Button(language("button-unpause"), EndPause(owner=person.id))] if on else []
    ask = language("pause-ask" if why is None else "pause-ask-or")
    call_off = call_off_buttons(person, here.date(), language)
    return Screen(text=lines(*said, ask), rows=rows(*offered, resume, *call_off))


def pause_lines(person: Person, here: datetime, language: Language) -> list[Markup]:
    """That reminders and breaks rest now, and until when, and the pauses to come; empty for none.

    here: the local time.
    """
    today = here.date()
    pause = pause_on(person, today)
    end = _rest_end(person)
    said = [_coming(one, today, language) for one in pauses_to_come(person, today)]
    if end is not None and end > here:
        return [_rested(end, today, language), *said]
    return said if pause is None else [_paused(pause.until, today, language), *said]


def call_off_buttons(person: Person, today: date, language: Language) -> list[list[Button]]:
    """A row for each pause to come, which cancels it; each with its date if there are several."""
    firsts = [one.first for one in pauses_to_come(person, today)]
    labels = [language("pause-call-off", day=language.short_day(day)) for day in firsts]
    if len(firsts) == 1:
        labels = [language("button-call-off")]
    return [
        [Button(words, CallOffPause(owner=person.id, first=first))]
        for words, first in zip(labels, firsts, strict=True)
    ]


def paused(person: Person, until: date | None, today: date, language: Language) -> Screen:
    """Reminders and breaks rest, until a date or until told."""
    said = _paused(until, today, language)
    return Screen(text=lines(said, language("paused-streak")), rows=_resume(person, language))


def announced(
    person: Person,
    first: date,
    until: date | None,
    next_at: datetime | None,
    here: datetime,
    language: Language,
) -> Screen:
    """Reminders and breaks will rest, from a date until another or until told.

    next_at: when the next reminder comes, here: now, both local.
    """
    pause = Pause(first=first, until=until, announced=True)
    said = [_coming(pause, here.date(), language)]
    if next_at is not None:
        minute = next_at.hour * 60 + next_at.minute
        words = when(next_at.date(), minute, here.date(), language)
        said.append(language("pause-next", when=words))
    said.append(language("paused-streak"))
    button = Button(language("button-call-off"), CallOffPause(owner=person.id, first=first))
    return Screen(text=lines(*said), rows=rows([button]))


def called_off(
    person: Person, more: Sequence[Markup], language: Language, *, private: bool
) -> Screen:
    """Pauses to come are cancelled; more: what is set; private: whether /settings is shown here."""
    back = [Button(language("button-settings"), ShowSettings(owner=person.id))] if private else []
    return Screen(text=lines(language("called-off"), *more), rows=rows(back))


def rested(person: Person, now: float, language: Language) -> Screen:
    """Reminders and breaks rest for some hours; what becomes of the reminders meanwhile."""
    zone = zone_of(person)
    here, end = local(now, zone), _rest_end(person)
    if end is None:
        raise ValueError("no hours' pause is on")
    said = [_rested(end, here.date(), language)]
    held = held_back(person, now)
    for key, kept in (("rest-held", True), ("rest-left-out", False)):
        clocks = [
            then.hour * 60 + then.minute
            for one in held
            if (after_rest(person, one.day, one.at, zone) is not None) == kept
            for then in [local(one.at, zone)]
        ]
        if clocks:
            said.append(language(key, times=times(clocks, language)))
    return Screen(text=lines(*said), rows=_resume(person, language))


def resumed(more: Sequence[Markup], language: Language) -> Screen:
    """The pause is over; more: what comes from now on."""
    return Screen(text=lines(language("resumed"), *(more or [language("resumed-to-nothing")])))


def _resume(person: Person, language: Language) -> tuple[tuple[Button, ...], ...]:
    return rows([Button(language("button-unpause"), EndPause(owner=person.id))])


def _rest_end(person: Person) -> datetime | None:
    """The local time at which an hours' pause ends."""
    return None if person.rest_until is None else local(person.rest_until, zone_of(person))


def _rested(end: datetime, today: date, language: Language) -> Markup:
    words = until_when(end.date(), end.hour * 60 + end.minute, today, language)
    return language("rested", until=words)


def _paused(until: date | None, today: date, language: Language) -> Markup:
    if until is None:
        return language("paused-open")
    if 0 < (until - today).days <= A_WEEK:
        name, weekday = language.texts.weekday(until.weekday()), until.weekday()
        return language("paused-until-weekday", day=name, weekday=weekday)
    words = calendar_day(until, today, language)
    return language("paused-until-date", day=words, date=language.numbers(until).day)


def _coming(pause: Pause, today: date, language: Language) -> Markup:
    span = from_until(pause.first, pause.until, today, language)
    if pause.until is None:
        return language("pause-coming-open", span=span)
    return language("pause-coming", span=span, again=on_day(pause.until, today, language))
