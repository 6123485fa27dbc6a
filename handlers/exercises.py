"""Exercises to read about and to do one by one: /exercises."""

from collections.abc import Iterable

from handlers.ask import Ask
from lumbar.coach.exercise import Exercise
from lumbar.screens.exercise import exercise_alone, exercise_list, no_exercise
from lumbar.screens.presses import AllExercises, ShowExercise, ShowMoves, ShowPoses

LEAST_LETTERS = 3
"""Fewer letters name nothing but what they are the whole name of."""


def found(words: str, exercises: Iterable[Exercise]) -> Exercise | None:
    """The exercise that a person means by some words; None where none or several fit."""
    wanted = _plain(words)
    known = list(exercises)
    for exercise in known:
        names = (exercise.key, exercise.name, *exercise.also)
        if wanted in {_plain(name) for name in names}:
            return exercise
    if len(wanted) < LEAST_LETTERS:
        return None
    close = [exercise for exercise in known if wanted in _plain(exercise.name)]
    return close[0] if len(close) == 1 else None


async def exercises(ask: Ask) -> None:
    """/exercises: all of them, or the one that is named."""
    library = ask.parts.library
    if not ask.words:
        await ask.say(exercise_list(ask.person, library, ask.texts))
        return
    exercise = found(ask.words, library.exercises.values())
    if exercise is None:
        await ask.say(no_exercise(ask.words, ask.person, library, ask.texts))
    else:
        await ask.say(exercise_alone(exercise, ask.person, ask.texts))


async def all_pressed(ask: Ask, _: AllExercises) -> None:
    """All exercises: the list again, in place."""
    await ask.answer()
    await ask.show(exercise_list(ask.person, ask.parts.library, ask.texts))


async def exercise_pressed(ask: Ask, press: ShowExercise | ShowMoves | ShowPoses) -> None:
    """An exercise of the list, in its place; or the one that is shown, moving or as poses."""
    exercise = ask.parts.library.exercises.get(press.exercise)
    if exercise is None:
        await ask.answer("passed")
        return
    await ask.answer()
    moves = isinstance(press, ShowMoves)
    await ask.show(exercise_alone(exercise, ask.person, ask.texts, moves=moves))


def _plain(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
