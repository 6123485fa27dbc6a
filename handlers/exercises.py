"""Exercises to read about and to do one by one: /exercises."""

from collections.abc import Callable

from handlers.ask import Ask
from lumbar.coach.person import Person, with_again, without
from lumbar.reading.named import exercise_named
from lumbar.screens.exercise import exercise_alone, exercise_list, no_exercise
from lumbar.screens.presses import (
    AllExercises,
    BringBack,
    LeaveOut,
    ShowExercise,
    ShowMoves,
    ShowPoses,
)


async def exercises(ask: Ask) -> None:
    """/exercises: all of them, or the one that is named."""
    library = ask.parts.library
    if not ask.words:
        await ask.say(exercise_list(ask.person, library, ask.language))
        return
    exercise = exercise_named(ask.words, library.exercises.values(), ask.language)
    if exercise is None:
        await ask.say(no_exercise(ask.words, ask.person, library, ask.language))
    else:
        await ask.say(exercise_alone(exercise, ask.person, ask.language))


async def all_pressed(ask: Ask, _: AllExercises) -> None:
    """All exercises: the list again, in place."""
    await ask.answer()
    await ask.show(exercise_list(ask.person, ask.parts.library, ask.language))


async def exercise_pressed(ask: Ask, press: ShowExercise | ShowMoves | ShowPoses) -> None:
    """An exercise of the list, in its place; or the one that is shown, moving or as poses."""
    exercise = ask.parts.library.exercises.get(press.exercise)
    if exercise is None:
        await ask.answer("passed")
        return
    await ask.answer()
    moves = isinstance(press, ShowMoves)
    await ask.show(exercise_alone(exercise, ask.person, ask.language, moves=moves))


async def leave_out_pressed(ask: Ask, press: LeaveOut) -> None:
    """Leave out: no plan has the exercise any more, until it is brought back."""
    await _choose(ask, press, without)


async def bring_back_pressed(ask: Ask, press: BringBack) -> None:
    """Bring back: plans have the exercise again."""
    await _choose(ask, press, with_again)


async def _choose(
    ask: Ask, press: LeaveOut | BringBack, decide: Callable[[Person, str], Person]
) -> None:
    """Keeps the choice and shows it in place; a second tap shows the same again."""
    exercise = ask.parts.library.exercises.get(press.exercise)
    if exercise is None:
        await ask.answer("passed")
        return
    person = await ask.change(lambda person: decide(person, exercise.key))
    await ask.answer()
    await ask.show(exercise_alone(exercise, person, ask.language))
