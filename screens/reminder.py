"""What comes by itself: the daily reminder and the sit break, and the answers to both."""

from datetime import date

from coach.exercise import Exercise, Fact, Library
from coach.person import Person
from language.languages import Language
from language.texts import lines
from screens.exercise import dose_of, short_cues
from screens.screen import Action, Button, Press, Screen, rows

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
    number = day.toordinal() + person.id + nth * 5
    line = language(f"reminder-{1 + number % REMINDERS}", minutes=times[0], short=times[1])
    fact = _fact(number, library)
    text = line
    if fact is not None:
        says = language.names.facts[fact.key].says
        text = lines(line, language("fact", says=says, source=fact.source))

    def button(key: str, what: str) -> Button:
        return Button(language(key), _press(person, day, what))

    return Screen(
        text=text,
        rows=rows(
            [button("button-start", "whole"), button("button-short", "short")],
            [button("button-in-15", "15"), button("button-in-60", "60")],
            [button("button-not-today", "no")],
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
        rows=rows(
            [
                Button(language("button-start"), _press(person, day, "whole")),
                Button(language("button-not-today"), _press(person, day, "no")),
            ]
        ),
    )


def _press(person: Person, day: date, what: str) -> Press:
    return Press(action=Action.REMINDED, owner=person.id, turn=day.toordinal(), what=what)


def nudge(person: Person, number: int, exercise: Exercise, language: Language) -> Screen:
    """A sit break with one movement; number: which nudge it is."""

    def button(key: str, what: str) -> Button:
        press = Press(action=Action.NUDGED, owner=person.id, turn=number, what=what)
        return Button(language(key), press)

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
            [button("button-done", f"done.{exercise.key}"), button("button-later", "later")],
            [button("button-enough", "enough")],
        ),
    )


def nudge_done(number: int, name: str, language: Language) -> Screen:
    """Praise for a movement."""
    praise = language(f"break-done-{1 + number % PRAISES}")
    return Screen(text=language("break-did", name=name, praise=praise))
