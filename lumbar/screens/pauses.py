"""Pauses: to choose, set, and over. Of days, which the streak bridges, and of hours."""

from collections.abc import Sequence
from datetime import date, datetime

from lumbar.coach.due import after_rest, held_back, pause_on, resting
from lumbar.coach.person import Person, zone_of
from lumbar.coach.schedule import Span
from lumbar.coach.zones import local
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.presses import EndPause, PauseFor
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.when import A_WEEK, calendar_day, times, until_when

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
    return Screen(text=lines(*said, ask), rows=rows(*offered, resume))


def pause_lines(person: Person, here: datetime, language: Language) -> list[Markup]:
    """That reminders and breaks rest now, and until when; empty where they do not.

    here: the local time.
    """
    pause = pause_on(person, here.date())
    end = _rest_end(person)
    if end is not None and end > here:
        return [_rested(end, here.date(), language)]
    return [] if pause is None else [_paused(pause.until, here.date(), language)]


def paused(person: Person, until: date | None, today: date, language: Language) -> Screen:
    """Reminders and breaks rest, until a date or until told."""
    said = _paused(until, today, language)
    return Screen(text=lines(said, language("paused-streak")), rows=_resume(person, language))


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
