"""Which rung of an exercise a person does, and what a rung holds."""

from collections.abc import Mapping

from lumbar.coach.exercise import Dose, Exercise, Level, Sides

RUNG_AFTER_PAIN = 0
"""An exercise that hurt starts from its easiest rung."""
MOST_OF_A_STEP = 1.5
"""Within one movement a rung holds at most so many times the seconds of the one below. The bound
is the project's own; content/exercises.toml, "Ladders", says what it is measured against."""


def held_seconds(dose: Dose, sides: Sides) -> int:
    """Returns the seconds that a dose holds in all: sets x repetitions x sides x hold."""
    return dose.sets * dose.repetitions * dose.hold * (1 if sides is Sides.BOTH else 2)


def rung_of(exercise: Exercise, level: Level, rungs: Mapping[str, int]) -> int:
    """Returns the rung to do an exercise at.

    It is the person's rung for the exercise if they have one, else that of the exercise's own
    `begin`, else that of the person's level. A rung beyond the ladder becomes its nearest one.
    """
    own = rungs.get(exercise.key)
    if own is not None:
        return _within(exercise, own)
    return rung_at(exercise, exercise.begin or level)


def rung_at(exercise: Exercise, level: Level) -> int:
    """Returns the rung that a level means, whatever the exercise's own `begin`."""
    return next(at for at, rung in enumerate(exercise.ladder) if rung.level is level)


def _within(exercise: Exercise, rung: int) -> int:
    return max(0, min(rung, len(exercise.ladder) - 1))
