"""What comes by itself: the daily reminder and the sit break, and the answers to both."""

from datetime import date

from lumbar.coach.exercise import Exercise, Fact, Library
from lumbar.coach.fitted import PREGNANCY
from lumbar.coach.person import Person
from lumbar.language.languages import Language
from lumbar.language.texts import lines
from lumbar.screens.exercise import dose_of, short_cues
from lumbar.screens.presses import (
    AllExercises,
    BreakDone,
    BreakEnough,
    BreakLater,
    NotToday,
    RemindAgain,
    StartReminded,
)
from lumbar.screens.screen import Button, Screen, rows, start_button

REMINDERS, BREAKS, PRAISES = 21, 8, 3
"""How many lines there are to take turns."""
A_FACT_IN = 4
"""One reminder in so many comes with a fact."""


def reminder(
    person: Person,
    day: date,
    nth: int,
    times: tuple[int, int],
    library: Library,
    language: Language,
) -> Screen:
    """A daily reminder for a local date.

    nth: which of the date's reminders it is; times: minutes that the whole and the short
    routine take.
    """
    if person.safety.pregnant:
        return _in_pregnancy(person, day, language)
    number = day.toordinal() + person.id + nth * 5
    line = language(f"reminder-{1 + number % REMINDERS}", minutes=times[0], short=times[1])
    fact = _fact(number, library)
    text = line
    if fact is not None:
        words = language.names.facts[fact.key]
        source = fact.source if fact.is_cited else words.source
        text = lines(line, language("fact", says=words.says, source=source))
    owner = person.id
    short = StartReminded(owner=owner, day=day, routine="short")
    soon, later = (RemindAgain(owner=owner, day=day, minutes=minutes) for minutes in (15, 60))
    return Screen(
        text=text,
        rows=rows(
            [_start(owner, day, language), Button(language("button-short"), short)],
            [Button(language("button-in-15"), soon), Button(language("button-in-60"), later)],
            [_not_today(owner, day, language)],
        ),
    )


def _fact(number: int, library: Library) -> Fact | None:
    facts = list(library.facts.values())
    if not facts or number % A_FACT_IN:
        return None
    return facts[number // A_FACT_IN % len(facts)]


def reminder_later(person: Person, day: date, time: str, language: Language) -> Screen:
    """The reminder that comes again; it can still be taken up, or left for today."""
    return Screen(
        text=language("reminder-later", time=time),
        rows=rows([_start(person.id, day, language), _not_today(person.id, day, language)]),
    )


def _in_pregnancy(person: Person, day: date, language: Language) -> Screen:
    """A daily reminder in a pregnancy, which has one routine of its own."""
    soon, later = (RemindAgain(owner=person.id, day=day, minutes=minutes) for minutes in (15, 60))
    return Screen(
        text=language("reminder-pregnancy"),
        rows=rows(
            [_start(person.id, day, language, routine=PREGNANCY)],
            [Button(language("button-in-15"), soon), Button(language("button-in-60"), later)],
            [_not_today(person.id, day, language)],
        ),
    )


def _start(owner: int, day: date, language: Language, *, routine: str = "whole") -> Button:
    press = StartReminded(owner=owner, day=day, routine=routine)
    return start_button(language("button-start"), press)


def _not_today(owner: int, day: date, language: Language) -> Button:
    return Button(language("button-not-today"), NotToday(owner=owner, day=day))


def nudge(person: Person, number: int, exercise: Exercise | None, language: Language) -> Screen:
    """A sit break with one movement; number: which nudge it is.

    exercise: None where the person has left out all that could come now.
    """
    owner = person.id
    if exercise is None:
        return _bare_nudge(person, number, language)
    done = BreakDone(owner=owner, number=number, exercise=exercise.key)
    later = BreakLater(owner=owner, number=number)
    enough = BreakEnough(owner=owner, number=number)
    text = language(
        "break",
        line=language(f"break-{1 + (number + person.id) % BREAKS}"),
        name=language.names.exercise(exercise.key),
        dose=dose_of(exercise, person, language),
        cues=short_cues(exercise, person, language),
    )
    return Screen(
        text=text,
        rows=rows(
            [Button(language("button-done"), done), Button(language("button-later"), later)],
            [Button(language("button-enough"), enough)],
        ),
    )


def _bare_nudge(person: Person, number: int, language: Language) -> Screen:
    """A sit break with no movement of its own, and the way to bring one back."""
    later = BreakLater(owner=person.id, number=number)
    enough = BreakEnough(owner=person.id, number=number)
    everything = AllExercises(owner=person.id)
    line = language(f"break-{1 + (number + person.id) % BREAKS}")
    return Screen(
        text=lines(line, language("break-bare")),
        rows=rows(
            [Button(language("button-all"), everything), Button(language("button-later"), later)],
            [Button(language("button-enough"), enough)],
        ),
    )


def nudge_done(number: int, name: str, language: Language) -> Screen:
    """Praise for a movement."""
    praise = language(f"break-done-{1 + number % PRAISES}")
    return Screen(text=language("break-did", name=name, praise=praise))
