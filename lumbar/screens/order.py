"""What is said of the order of a plan: what comes in place of something, what comes first, and
where nothing is left."""

from collections.abc import Iterator

from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.person import Person, has_zone, zone_of
from lumbar.coach.session import Session
from lumbar.coach.zones import local
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.presses import DoExercise, ShowExercise
from lumbar.screens.screen import Button, Screen, rows, start_button


def order_lines(
    session: Session, person: Person, library: Library, language: Language
) -> Iterator[Markup]:
    """What the instruction of the step that comes now says of the order of its session's plan."""
    names = language.names
    warms = _warms_up(session)
    if warms:
        yield language("order-warms", name=names.exercise(warms))
    if session.step == 0:
        for exercise in _too_early(session, person, library):
            name, time = names.exercise(exercise.key), _clock(exercise, language)
            yield language("order-early", name=name, time=time)


def nothing_left(person: Person, library: Library, language: Language) -> Screen:
    """Says that the person has left out all that they ask for now; with the way back."""
    gone = [key for key in person.left_out if key in library.exercises]
    buttons = [
        Button(language.names.exercise(key), ShowExercise(owner=person.id, exercise=key))
        for key in gone
    ]
    shown = rows(*(buttons[at : at + 2] for at in range(0, len(buttons), 2)))
    return Screen(text=language("nothing-left"), rows=shown)


def waits(
    exercise: Exercise, other: Exercise | None, person: Person, now: float, language: Language
) -> Screen:
    """Says why an exercise is not done now, and offers its stand-in.

    other: what can be done in its place, None for nothing; now: UTC seconds.
    """
    name = language.names.exercise(exercise.key)
    early = local(now, zone_of(person)).hour < exercise.not_before
    if early:
        text = language("waits-early", name=name, time=_clock(exercise, language))
    else:
        text = language("waits-pain", name=name)
    if other is None:
        return Screen(text=text)
    offer = language("waits-other", name=language.names.exercise(other.key))
    start = DoExercise(owner=person.id, exercise=other.key)
    return Screen(
        text=lines(text, offer), rows=rows([start_button(language("button-start"), start)])
    )


def _clock(exercise: Exercise, language: Language) -> str:
    return language.texts.clock(exercise.not_before * 60)


def _warms_up(session: Session) -> str:
    """The key of the exercise for which alone the current one is done first; empty for none."""
    current = session.item.exercise
    for item in session.plan[session.step + 1 :]:
        if item.warm is not None:
            return item.exercise if not item.warm.first and current in item.warm.needs else ""
        if current not in _needs(session) or item.exercise not in _needs(session):
            return ""
    return ""


def _needs(session: Session) -> set[str]:
    """The exercises that warm something up in a plan."""
    warms = (item.warm for item in session.plan if item.warm is not None)
    return {key for warm in warms for key in warm.needs}


def _too_early(session: Session, person: Person, library: Library) -> Iterator[Exercise]:
    """Yields what a routine leaves out because its session begins before its hour,
    or may do so for all that is known of the person's time zone."""
    routine = library.routines.get(session.routine)
    hour = local(session.begun, zone_of(person)).hour if has_zone(person) else 0
    there = {item.exercise for item in session.plan}
    for key in routine.exercises if routine is not None else ():
        exercise = library.exercises[key]
        missing = key not in there and key not in person.left_out
        if hour < exercise.not_before and missing:
            yield exercise
