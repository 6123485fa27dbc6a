"""Exercises to choose from and to read about, and how a dose and its cues are said."""

from collections.abc import Iterable

from lumbar.coach.exercise import Dose, Exercise, Kind, Library, Sides
from lumbar.coach.levels import rung_of
from lumbar.coach.person import Person
from lumbar.coach.suits import against, suits
from lumbar.coach.timeline import Item
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines, sentences
from lumbar.screens.presses import (
    AllExercises,
    BringBack,
    DoExercise,
    LeaveOut,
    ShowExercise,
    ShowMoves,
    ShowPoses,
)
from lumbar.screens.screen import Button, Medium, Screen, Shown, rows, start_button


def dose_words(dose: Dose, sides: Sides, language: Language) -> Markup:
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
    return language(key, sets=dose.sets, repetitions=dose.repetitions, hold=dose.hold)


def item_words(item: Item, language: Language) -> Markup:
    """The dose of a plan's item."""
    return dose_words(item.dose, item.sides, language)


def dose_of(exercise: Exercise, person: Person, language: Language) -> Markup:
    """The person's dose of an exercise."""
    rung = rung_of(exercise, person.level, person.rungs)
    return dose_words(exercise.ladder[rung].dose, exercise.sides, language)


def short_cues(exercise: Exercise, person: Person, language: Language) -> Markup:
    """What to do on the person's rung and when to stop, for a movement without a session."""
    names = language.names.exercises[exercise.key]
    rung = rung_of(exercise, person.level, person.rungs)
    do = sentences((names.do(rung), names.rung(rung).variant))
    return lines(language("cue-do", text=do), language("cue-stop", text=names.stop(rung)))


def cue_lines(exercise: Exercise, rung: int, language: Language) -> Markup:
    """What to do, feel and stop at, a line each, with what this rung changes."""
    names = language.names.exercises[exercise.key]
    here = min(rung, len(exercise.ladder) - 1)
    cues = [language("cue-do", text=names.do(here))]
    if variant := names.rung(here).variant:
        cues.append(language("cue-variant", text=variant))
    cues.append(language("cue-feel", text=names.feel(here)))
    cues.append(language("cue-stop", text=names.stop(here)))
    return lines(*cues)


def exercise_list(person: Person, library: Library, language: Language) -> Screen:
    """Every exercise with the person's dose, and a button for each."""
    listed = []
    desk = False
    for exercise in library.exercises.values():
        if exercise.kind is Kind.BREAK and not desk:
            listed.append(language("exercises-desk"))
            desk = True
        dose = dose_of(exercise, person, language)
        name = language.names.exercise(exercise.key)
        out = exercise.key in person.left_out
        key = "exercises-line-left-out" if out else "exercises-line"
        if not (out or suits(exercise, person.safety)):
            key = "exercises-line-not-now"
        listed.append(language(key, name=name, dose=dose))
    return Screen(
        text=language("exercises", lines=lines(*listed)),
        rows=_exercise_rows(person, library.exercises.values(), language),
    )


def pictured(exercise: Exercise, rung: int, person: Person, *, moves: bool) -> Shown:
    """A rung of an exercise as the person sees it: its loop, or the card with its poses."""
    movement = exercise.shown(min(rung, len(exercise.ladder) - 1))
    return Shown(Medium.LOOP if moves else Medium.CARD, movement, dark=person.dark)


def exercise_alone(
    exercise: Exercise, person: Person, language: Language, *, moves: bool = False
) -> Screen:
    """One exercise by itself, with Start; its poses to study, or moving."""
    rung = rung_of(exercise, person.level, person.rungs)
    dose = dose_of(exercise, person, language)
    names = language.names.exercises[exercise.key]
    works = language("works", muscles=language.texts.listed(language.names.works(exercise)))
    cues = lines(cue_lines(exercise, rung, language), works)
    place = language.names.place(exercise.key, rung)
    suited = suits(exercise, person.safety)
    if not suited:
        cues = lines(cues, Markup(""), language(f"out-{against(exercise, person.safety)}"))
    if exercise.key in person.left_out:
        cues = lines(cues, language("left-out"))
        choice = Button(
            language("button-bring-back"), BringBack(owner=person.id, exercise=exercise.key)
        )
    else:
        choice = Button(
            language("button-leave-out"), LeaveOut(owner=person.id, exercise=exercise.key)
        )
    start = DoExercise(owner=person.id, exercise=exercise.key)
    if moves:
        other = Button(language("button-poses"), ShowPoses(owner=person.id, exercise=exercise.key))
    else:
        other = Button(language("button-moves"), ShowMoves(owner=person.id, exercise=exercise.key))
    return Screen(
        text=language("exercise", name=names.name, dose=dose, place=place, cues=cues),
        rows=rows(
            [start_button(language("button-start"), start)] if suited else [],
            [other, Button(language("button-all"), AllExercises(owner=person.id))],
            [choice],
        ),
        shows=pictured(exercise, rung, person, moves=moves),
    )


def no_exercise(name: str, person: Person, library: Library, language: Language) -> Screen:
    """Returns the list of exercises as the answer to an unknown name."""
    return Screen(
        text=language("no-exercise", name=shortened(name)),
        rows=_exercise_rows(person, library.exercises.values(), language),
    )


def no_stretch(name: str, stretches: Iterable[Exercise], language: Language) -> Screen:
    """Returns the list of stretches as the answer to an unknown name."""
    known = list(stretches)
    names = language.texts.listed(language.names.exercise(one.key) for one in known)
    first = language.names.exercises[known[0].key]
    example = min((first.name, *first.also), key=len)
    return Screen(text=language("no-stretch", name=shortened(name), names=names, example=example))


def shortened(words: str) -> str:
    """What a person wrote, short enough to say back."""
    return words if len(words) <= 40 else words[:39] + "…"


def _exercise_rows(
    person: Person, exercises: Iterable[Exercise], language: Language
) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(
            language.names.exercise(exercise.key),
            ShowExercise(owner=person.id, exercise=exercise.key),
        )
        for exercise in exercises
    ]
    return rows(*(buttons[at : at + 2] for at in range(0, len(buttons), 2)))
