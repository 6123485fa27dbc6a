"""What comes by itself: the daily reminder and the sit break, and the answers to both."""

from datetime import date

from lumbar.coach.exercise import Exercise, Fact, Library
from lumbar.coach.person import Person
from lumbar.language.texts import Texts, lines
from lumbar.screens.exercise import dose_of, short_cues
from lumbar.screens.presses import (
    BreakDone,
    BreakEnough,
    BreakLater,
    NotToday,
    RemindAgain,
    StartReminded,
)
from lumbar.screens.screen import Button, Screen, rows

REMINDERS, BREAKS, PRAISES = 21, 8, 3
"""How many lines there are to take turns."""
A_FACT_IN = 4
"""One reminder in so many comes with a fact."""


def reminder(
    person: Person, day: date, nth: int, times: tuple[int, int], library: Library, texts: Texts
) -> Screen:
    """A daily reminder for a local date.

    nth: which of the date's reminders it is; times: minutes that the whole and the short
    routine take.
    """
    number = day.toordinal() + person.id + nth * 5
    line = texts(f"reminder-{1 + number % REMINDERS}", minutes=times[0], short=times[1])
    fact = _fact(number, library)
    text = line if fact is None else lines(line, texts("fact", says=fact.says, source=fact.source))
    owner = person.id
    short = StartReminded(owner=owner, day=day, routine="short")
    soon, later = (RemindAgain(owner=owner, day=day, minutes=minutes) for minutes in (15, 60))
    return Screen(
        text=text,
        rows=rows(
            [_start(owner, day, texts), Button(texts("button-short"), short)],
            [Button(texts("button-in-15"), soon), Button(texts("button-in-60"), later)],
            [_not_today(owner, day, texts)],
        ),
    )


def _fact(number: int, library: Library) -> Fact | None:
    facts = list(library.facts.values())
    if not facts or number % A_FACT_IN:
        return None
    return facts[number // A_FACT_IN % len(facts)]


def reminder_later(person: Person, day: date, time: str, texts: Texts) -> Screen:
    """The reminder that comes again; it can still be taken up, or left for today."""
    return Screen(
        text=texts("reminder-later", time=time),
        rows=rows([_start(person.id, day, texts), _not_today(person.id, day, texts)]),
    )


def _start(owner: int, day: date, texts: Texts) -> Button:
    return Button(texts("button-start"), StartReminded(owner=owner, day=day, routine="whole"))


def _not_today(owner: int, day: date, texts: Texts) -> Button:
    return Button(texts("button-not-today"), NotToday(owner=owner, day=day))


def nudge(person: Person, number: int, exercise: Exercise, texts: Texts) -> Screen:
    """A sit break with one movement; number: which nudge it is."""
    owner = person.id
    done = BreakDone(owner=owner, number=number, exercise=exercise.key)
    later = BreakLater(owner=owner, number=number)
    enough = BreakEnough(owner=owner, number=number)
    text = texts(
        "break",
        line=texts(f"break-{1 + (number + person.id) % BREAKS}"),
        name=exercise.name,
        dose=dose_of(exercise, person, texts),
        cues=short_cues(exercise, person, texts),
    )
    return Screen(
        text=text,
        rows=rows(
            [Button(texts("button-done"), done), Button(texts("button-later"), later)],
            [Button(texts("button-enough"), enough)],
        ),
    )


def nudge_done(number: int, name: str, texts: Texts) -> Screen:
    """Praise for a movement."""
    praise = texts(f"break-done-{1 + number % PRAISES}")
    return Screen(text=texts("break-did", name=name, praise=praise))
