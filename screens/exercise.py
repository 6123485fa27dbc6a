"""Exercises to choose from and to read about, and how a dose and its cues are said."""

from collections.abc import Iterable

from coach.exercise import Dose, Exercise, Kind, Library, Sides
from coach.levels import rung_of
from coach.person import Person
from coach.timeline import Item
from language.texts import Markup, Texts, lines
from screens.screen import Action, Button, Medium, Press, Screen, Shown, rows


def dose_words(dose: Dose, sides: Sides, texts: Texts) -> Markup:
    """A dose, the number first: "20 x 5 s", "3 sets of 10 x 2 s each side"."""
    many_sets, many = dose.sets > 1, dose.repetitions > 1
    match (sides is not Sides.BOTH, many_sets, many):
        case (True, True, _):
            key = "dose-sets-side"
        case (True, False, _):
            key = "dose-side"
        case (False, True, True):
            key = "dose-sets-times"
        case (False, True, False):
            key = "dose-sets"
        case (False, False, True):
            key = "dose-times"
        case _:
            key = "dose-single"
    return texts(key, sets=dose.sets, repetitions=dose.repetitions, hold=dose.hold)


def item_words(item: Item, texts: Texts) -> Markup:
    """The dose of a plan's item."""
    return dose_words(item.dose, item.sides, texts)


def dose_of(exercise: Exercise, person: Person, texts: Texts) -> Markup:
    """The person's dose of an exercise."""
    rung = rung_of(exercise, person.level, person.rungs)
    return dose_words(exercise.ladder[rung].dose, exercise.sides, texts)


def short_cues(exercise: Exercise, person: Person, texts: Texts) -> Markup:
    """What to do on the person's rung and when to stop, for a movement without a session."""
    rung = exercise.ladder[rung_of(exercise, person.level, person.rungs)]
    do = " ".join(filter(None, (rung.do or exercise.cues.do, rung.variant)))
    return lines(texts("cue-do", text=do), texts("cue-stop", text=exercise.cues.stop))


def cue_lines(exercise: Exercise, rung: int, texts: Texts) -> Markup:
    """What to do, feel and stop at, a line each, with what this rung changes."""
    here = exercise.ladder[min(rung, len(exercise.ladder) - 1)]
    cues = [texts("cue-do", text=here.do or exercise.cues.do)]
    if here.variant:
        cues.append(texts("cue-variant", text=here.variant))
    cues.append(texts("cue-feel", text=exercise.cues.feel))
    cues.append(texts("cue-stop", text=exercise.cues.stop))
    return lines(*cues)


def exercise_list(person: Person, library: Library, texts: Texts) -> Screen:
    """Every exercise with the person's dose, and a button for each."""
    listed = []
    desk = False
    for exercise in library.exercises.values():
        if exercise.kind is Kind.BREAK and not desk:
            listed.append(texts("exercises-desk"))
            desk = True
        dose = dose_of(exercise, person, texts)
        listed.append(texts("exercises-line", name=exercise.name, dose=dose))
    return Screen(
        text=texts("exercises", lines=lines(*listed)),
        rows=_exercise_rows(person, library.exercises.values()),
    )


def pictured(exercise: Exercise, rung: int, person: Person, *, moves: bool) -> Shown:
    """A rung of an exercise as the person sees it: its loop, or the card with its poses."""
    movement = exercise.shown(min(rung, len(exercise.ladder) - 1))
    return Shown(Medium.LOOP if moves else Medium.CARD, movement, dark=person.dark)


def exercise_alone(
    exercise: Exercise, person: Person, texts: Texts, *, moves: bool = False
) -> Screen:
    """One exercise by itself, with Start; its poses to study, or moving."""
    rung = rung_of(exercise, person.level, person.rungs)
    dose = dose_of(exercise, person, texts)
    works = texts("works", muscles=texts.listed(exercise.works))
    cues = lines(cue_lines(exercise, rung, texts), works)
    start = Press(action=Action.SINGLE, owner=person.id, what=exercise.key)
    every = Press(action=Action.ALL, owner=person.id)
    turn = Action.POSES if moves else Action.MOVES
    other = Press(action=turn, owner=person.id, what=exercise.key)
    return Screen(
        text=texts("exercise", name=exercise.name, dose=dose, place=exercise.place, cues=cues),
        rows=rows(
            [Button(texts("button-start"), start)],
            [Button(texts(f"button-{turn}"), other), Button(texts("button-all"), every)],
        ),
        shows=pictured(exercise, rung, person, moves=moves),
    )


def no_exercise(name: str, person: Person, library: Library, texts: Texts) -> Screen:
    """What there is, for a name that there is not."""
    return Screen(
        text=texts("no-exercise", name=shortened(name)),
        rows=_exercise_rows(person, library.exercises.values()),
    )


def no_stretch(name: str, stretches: Iterable[Exercise], texts: Texts) -> Screen:
    """Which stretches there are, for a name that there is not."""
    known = list(stretches)
    names = texts.listed(exercise.name for exercise in known)
    return Screen(text=texts("no-stretch", name=shortened(name), names=names, example=known[0].key))


def shortened(words: str) -> str:
    """What a person wrote, short enough to say back."""
    return words if len(words) <= 40 else words[:39] + "…"


def _exercise_rows(person: Person, exercises: Iterable[Exercise]) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(exercise.name, Press(action=Action.EXERCISE, owner=person.id, what=exercise.key))
        for exercise in exercises
    ]
    return rows(*(buttons[at : at + 2] for at in range(0, len(buttons), 2)))
