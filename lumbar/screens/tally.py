"""What a session was: as a picture with every word in it, and the same in words."""

from datetime import timedelta

from lumbar.coach.chart import Figure
from lumbar.coach.exercise import Library
from lumbar.coach.past import figures
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry, minutes, monday_of
from lumbar.coach.session import Outcome, Result
from lumbar.coach.tally import Tally, Week
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.progress import plain
from lumbar.screens.screen import Medium, Shown

IN_MINUTES = 120
"""Seconds from which on what was held is said in whole minutes, rounded down."""


def tally(entry: Entry, person: Person, library: Library, language: Language) -> Shown:
    """The picture of a session that is over; person: with it in their past."""
    done = [result for result in entry.results if result.outcome is Outcome.DONE]
    often = _most_often(done)
    held = sum(result.held for result in done)
    shown = [
        Figure(value=_number(often.holds, language), label=_name(often, language))
        if often is not None
        else None,
        Figure(value=_held(held, language), label=plain("tally-held", language)) if held else None,
        Figure(
            value=plain("tally-minutes", language, minutes=minutes(entry.seconds)),
            label=plain("tally-in-all", language),
        ),
    ]
    what = Tally(
        figures=tuple(figure for figure in shown if figure is not None),
        week=_week(entry, person, language),
        worked=tuple(_worked(done, library)),
        right_to_left=language.texts.right_to_left,
    )
    return Shown(Medium.TALLY, what, dark=person.dark)


def adds_up(entry: Entry, person: Person, language: Language) -> Markup:
    """What all sessions add up to, with the days of the week that are squares in the picture."""
    sums = figures(person.past, entry.day, person.pauses)
    days = [
        language.texts.weekday(day, width="abbreviated")
        for day, counts in enumerate(_days(entry, person))
        if counts
    ]
    return language(
        "tally-adds",
        week=sums.this_week,
        short=sums.cut_short,
        days=language.texts.listed(days),
        streak=sums.streak,
        sessions=sums.sessions,
    )


def what_was_done(entry: Entry, library: Library, language: Language) -> Markup | None:
    """What else the picture says, for people who cannot see it, folded; None for nothing."""
    done = [result for result in entry.results if result.outcome is Outcome.DONE]
    often, held = _most_often(done), sum(result.held for result in done)
    said = []
    if often is not None:
        own = _held(often.held, language)
        name = _name(often, language)
        said.append(language("tally-did", name=name, holds=often.holds, held=own))
    if held and (often is None or held != often.held):
        said.append(language("tally-held-for", held=_held(held, language)))
    muscles = [language.names.muscles[key] for key in _worked(done, library)]
    if muscles:
        said.append(language("tally-worked", muscles=language.texts.listed(muscles)))
    return language("tally-folded", words=lines(*said)) if said else None


def _most_often(done: list[Result]) -> Result | None:
    """The exercise with the most holds; None where each had a single one."""
    most = max(done, key=lambda result: result.holds, default=None)
    return most if most is not None and most.holds > 1 else None


def _name(result: Result, language: Language) -> str:
    return language.names.exercise(result.exercise)


def _number(number: int, language: Language) -> str:
    return plain("chart-number", language, number=number)


def _held(seconds: int, language: Language) -> str:
    if seconds < IN_MINUTES:
        return plain("chart-seconds", language, number=seconds)
    return plain("tally-minutes", language, minutes=seconds // 60)


def _worked(done: list[Result], library: Library) -> list[str]:
    """The muscles at work, by key, each once, in the order in which they came."""
    exercises = (library.exercises.get(result.exercise) for result in done)
    return list(dict.fromkeys(key for one in exercises if one is not None for key in one.works))


def _days(entry: Entry, person: Person) -> tuple[bool | None, ...]:
    """The days of the session's week, Monday first: whether each counts, None for one to come."""
    monday, counted = monday_of(entry.day), {*person.past.done, entry.day}
    days = (monday + timedelta(days=ahead) for ahead in range(7))
    return tuple(day in counted if day <= entry.day else None for day in days)


def _week(entry: Entry, person: Person, language: Language) -> Week:
    return Week(
        names=tuple(language.texts.weekday(day, width="short") for day in range(7)),
        done=_days(entry, person),
        today=entry.day.weekday(),
    )
