"""movements.toml read into movements, checked by themselves and against the exercises."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from lumbar.coach.exercise import Exercise
from lumbar.library import EXERCISES, ContentError, table_of, tables_of, values_of
from workshop.contacts import known_contact
from workshop.pose import MUSCLES, Movement, Pose, limit_problems, muscle_of

MOVEMENTS = Path(__file__).parents[1] / "content" / "movements.toml"


def load_movements(
    exercises: Mapping[str, Exercise], path: Path = MOVEMENTS
) -> Mapping[str, Movement]:
    """Every movement in the file by its key, in the order of the file.

    exercises: all there are, by key; what they name must be there. Raises ContentError with
    every problem found, in the movements and between them and the exercises.
    """
    movements, problems = read_movements(exercises, path)
    if problems:
        raise ContentError(problems)
    return movements


def read_movements(
    exercises: Mapping[str, Exercise], path: Path
) -> tuple[Mapping[str, Movement], list[str]]:
    """What could be read of the file, and a line `file: key: reason` for each problem."""
    try:
        tables = tables_of(path)
    except ContentError as error:
        return {}, error.problems
    problems: list[str] = []
    movements = values_of(tables, "movements", Movement, problems)
    problems += [
        f"{name}: is not known; expected a table [movements.KEY] for each"
        for name in tables.keys() - {"movements"}
    ]
    for movement in movements.values():
        problems += _movement_problems(movement)
    lines = [f"{path.name}: {problem}" for problem in problems]
    named = table_of(tables, "movements").keys()
    for exercise in exercises.values():
        wrong = _shown_problems(exercise, movements, named)
        lines += [f"{EXERCISES.name}: {problem}" for problem in wrong]
    return movements, lines


def _shown_problems(
    exercise: Exercise, movements: Mapping[str, Movement], named: Collection[str]
) -> Iterator[str]:
    """What is wrong between an exercise and the movements that it names.

    One without a movement of its name is shown in words alone.
    """
    where = f"exercises.{exercise.key}"
    naming = {f"{where}.movement": exercise.movement or exercise.key}
    for number, rung in enumerate(exercise.ladder):
        naming[f"{where}.ladder[{number}].movement"] = rung.movement
    for place, key in naming.items():
        if key and key not in named and key != exercise.key:
            yield f"{place}: names {key!r}, which is no movement"
        elif key in movements and exercise.works:
            extra = sorted(set(map(muscle_of, movements[key].muscles)) - set(exercise.works))
            if extra:
                yield f"{place}: {key!r} shows {', '.join(extra)}, which works does not name"


def _movement_problems(movement: Movement) -> Iterator[str]:
    where = f"movements.{movement.key}"
    for field in ("props", "muscles", "sources"):
        if not getattr(movement, field):
            yield f"{where}.{field}: is empty; expected at least one"
    for muscle in movement.muscles:
        if muscle_of(muscle) not in MUSCLES:
            yield f"{where}.muscles: names {muscle!r}; expected of {', '.join(sorted(MUSCLES))}"
    numbers = sorted(pose.number for pose in movement.poses if pose.number)
    if numbers != [1, 2]:
        yield f"{where}.poses: have the numbers {numbers}; expected 1 and 2, each once"
    names = {pose.name for pose in movement.poses}
    for name in sorted(set(movement.way) - names):
        yield f"{where}.way: names {name!r}, which is no pose"
    yield from (
        f"{where}.arrows[{number}].pose: is {arrow.pose}; expected 1 or 2"
        for number, arrow in enumerate(movement.arrows)
        if arrow.pose not in (1, 2)
    )
    for number, pose in enumerate(movement.poses):
        yield from _pose_problems(f"{where}.poses[{number}]", pose)


def _pose_problems(where: str, pose: Pose) -> Iterator[str]:
    for problem in limit_problems(pose):
        yield f"{where} ({pose.name}).{problem}"
    for name in (*pose.rests, *pose.slides):
        if not known_contact(name):
            yield f"{where} ({pose.name}): rests on {name!r}, which is no contact"
    if not pose.rests and not pose.slides:
        yield f"{where} ({pose.name}).rests: is empty; expected what bears"
    if not 0 <= pose.effort <= 1:
        yield f"{where} ({pose.name}).effort: is {pose.effort:g}; expected 0 to 1"
