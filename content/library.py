"""exercises.toml read into coach's frozen values; a wrong entry is named by file, key, reason."""

import dataclasses
import math
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from coach.exercise import (
    ROUTINE_KINDS,
    Dose,
    Exercise,
    Fact,
    Kind,
    Level,
    Library,
    Routine,
    Rung,
    Sides,
)
from coach.plan import plan_for, plan_seconds
from coach.pose import MUSCLES, Arrow, Movement, Pose, limit_problems
from coach.skeleton import known_contact

CONTENT = Path(__file__).parents[1] / "content"
"""The folder with everything that is taught and said: data alone."""
EXERCISES = CONTENT / "exercises.toml"
T = TypeVar("T", Exercise, Routine, Fact, Movement)

KEY = re.compile(r"[a-z][a-z-]{0,19}")
"""Keys travel in button data, which Telegram limits to 64 bytes."""

MOST_SECONDS = {"hold": 120, "release": 60, "rest": 180}
MOST_OF_A_KIND_IN_A_WEEK = 7
LEAST_BREAKS = 3
LAST_HOUR = 23


class ContentError(Exception):
    """What is wrong with the content, all of it: `problems` has a line each, fit to show."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_library(path: Path = EXERCISES) -> Library:
    """Everything in the file, checked.

    Raises ContentError with every problem found.
    """
    library, problems = read_library(path)
    if problems or library is None:
        raise ContentError(problems)
    return library


def read_library(path: Path) -> tuple[Library | None, list[str]]:
    """What could be read of the file, and a line `file: key: reason` for each problem."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        return None, [f"{path.name}: file: cannot be read ({error.strerror})"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f"{path.name}: file: is not TOML ({error})"]
    problems: list[str] = []
    exercises = _values(tables, "exercises", Exercise, problems)
    routines = _values(tables, "routines", Routine, problems)
    facts = _values(tables, "facts", Fact, problems)
    movements = _values(tables, "movements", Movement, problems)
    problems += [
        f"{name}: is none of exercises, routines, facts and movements"
        for name in tables.keys() - _TABLES
    ]
    for exercise in exercises.values():
        problems += _exercise_problems(exercise)
        problems += _shown_problems(exercise, movements, _table(tables, "movements").keys())
    for routine in routines.values():
        problems += _routine_problems(routine, exercises, _table(tables, "exercises").keys())
        if not problems and routine.seconds is not None:
            problems += _short_problems(routine, routine.seconds, exercises)
    for fact in facts.values():
        problems += _fact_problems(fact)
    for movement in movements.values():
        problems += _movement_problems(movement)
    problems += [
        f"routines.{needed}: is missing; commands need it"
        for needed in ("whole", "short", "stretches", "breaks")
        if needed not in _table(tables, "routines")
    ]
    library = Library(exercises=exercises, routines=routines, facts=facts, movements=movements)
    return library, [f"{path.name}: {problem}" for problem in problems]


_TABLES = {"exercises", "routines", "facts", "movements"}


def _values(
    tables: Mapping[str, Any], name: str, kind: type[T], problems: list[str]
) -> dict[str, T]:
    table = _table(tables, name)
    if not table:
        problems.append(f"{name}: is missing; expected a table [{name}.KEY] for each")
        return {}
    values = {}
    for key, fields in table.items():
        where = f"{name}.{key}"
        if not KEY.fullmatch(key):
            problems.append(f"{where}: is not a key; expected a-z and -, 20 characters at most")
        if not isinstance(fields, dict):
            problems.append(f"{where}: expected a table, got {fields!r}")
            continue
        problems += [f"{where}.{extra}: is not known" for extra in _unknown(fields, kind)]
        try:
            values[key] = msgspec.convert({**fields, "key": key}, kind)
        except msgspec.ValidationError as error:
            reason, _, place = str(error).partition(" - at `$")
            problems.append(f"{where}{place.rstrip('`')}: {reason}")
    return values


def _table(tables: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = tables.get(name)
    return table if isinstance(table, dict) else {}


def _unknown(fields: Mapping[str, Any], kind: type) -> Iterator[str]:
    """Names in a table, and in the tables below it, that the kind of value does not have."""
    known = {field.name for field in dataclasses.fields(kind)} - {"key"}
    yield from fields.keys() - known
    for name, below in (("dose", Dose),):
        if name in known and isinstance(fields.get(name), dict):
            yield from (f"{name}.{extra}" for extra in _unknown(fields[name], below))
    for name, row in (("ladder", Rung), ("poses", Pose), ("arrows", Arrow)):
        rows = fields.get(name) if name in known else None
        for number, entry in enumerate(rows if isinstance(rows, list) else []):
            if isinstance(entry, dict):
                yield from (f"{name}[{number}].{extra}" for extra in _unknown(entry, row))


def _exercise_problems(exercise: Exercise) -> Iterator[str]:
    where = f"exercises.{exercise.key}"
    for field in ("works", "sources"):
        if not getattr(exercise, field):
            yield f"{where}.{field}: is empty; expected at least one"
    if not 0 <= exercise.not_before <= LAST_HOUR:
        yield f"{where}.not_before: is {exercise.not_before}; expected an hour, 0 to {LAST_HOUR}"
    levels = [rung.level for rung in exercise.ladder if rung.level is not None]
    if levels != list(Level):
        found = ", ".join(levels) or "none"
        yield f"{where}.ladder: has the levels {found}; expected gentle, standard, strong in order"
    for number, rung in enumerate(exercise.ladder):
        yield from _rung_problems(f"{where}.ladder[{number}]", rung, exercise.sides)


def _rung_problems(where: str, rung: Rung, sides: Sides) -> Iterator[str]:
    dose = rung.dose
    for field, most in (("sets", 10), ("repetitions", 50), ("hold", MOST_SECONDS["hold"])):
        value = getattr(dose, field)
        if not 1 <= value <= most:
            yield f"{where}.dose.{field}: is {value}; expected 1 to {most}"
    for field in ("release", "rest"):
        value, most = getattr(dose, field), MOST_SECONDS[field]
        if not 0 <= value <= most:
            yield f"{where}.dose.{field}: is {value}; expected 0 to {most} seconds"
    if dose.release < 1 and (dose.repetitions > 1 or sides is not Sides.BOTH):
        yield f"{where}.dose.release: is {dose.release}; expected 1 or more between repetitions"
    if dose.sets > 1 and dose.rest < 1:
        yield f"{where}.dose.rest: is {dose.rest}; expected 1 or more between sets"


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
            extra = sorted(set(movements[key].muscles) - set(exercise.works))
            if extra:
                yield f"{place}: {key!r} shows {', '.join(extra)}, which works does not name"


def _movement_problems(movement: Movement) -> Iterator[str]:
    where = f"movements.{movement.key}"
    for field in ("props", "muscles", "sources"):
        if not getattr(movement, field):
            yield f"{where}.{field}: is empty; expected at least one"
    for muscle in movement.muscles:
        if muscle not in MUSCLES:
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


SHORT_SECONDS = 300


def _routine_problems(
    routine: Routine, exercises: Mapping[str, Exercise], named: Collection[str]
) -> Iterator[str]:
    where = f"routines.{routine.key}"
    if not routine.exercises:
        yield f"{where}.exercises: is empty; expected at least one"
    if routine.key == "short" and (routine.seconds is None or routine.seconds > SHORT_SECONDS):
        yield f"{where}.seconds: is {routine.seconds}; expected {SHORT_SECONDS} at most"
    for key in routine.exercises:
        if named and key not in named:
            yield f"{where}.exercises: names {key!r}, which is no exercise"
    chosen = [exercises[key] for key in routine.exercises if key in exercises]
    if len(chosen) < len(routine.exercises) or not chosen:
        # What could not be read has been named already.
        return
    if routine.key == "breaks":
        yield from _breaks_problems(where, routine, chosen)
    else:
        yield from _order_problems(where, chosen)


def _order_problems(where: str, chosen: Sequence[Exercise]) -> Iterator[str]:
    for exercise in chosen:
        if exercise.kind is Kind.BREAK:
            yield f"{where}.exercises: names {exercise.key!r}, which is for sit breaks only"
    order = [ROUTINE_KINDS.index(one.kind) for one in chosen if one.kind is not Kind.BREAK]
    if order != sorted(order):
        yield f"{where}.exercises: are out of order; expected warm-up, strength, stretch"


def _breaks_problems(where: str, routine: Routine, chosen: Sequence[Exercise]) -> Iterator[str]:
    if routine.seconds is not None:
        yield f"{where}.seconds: is {routine.seconds}; expected none, each is offered by itself"
    different = len(set(routine.exercises))
    if different < LEAST_BREAKS:
        yield f"{where}.exercises: has {different}; expected {LEAST_BREAKS} at least"
    for exercise in chosen:
        if not exercise.desk:
            yield f"{where}.exercises: names {exercise.key!r}, which is not for a desk"
    if all(exercise.not_before for exercise in chosen):
        yield f"{where}.exercises: all wait for an hour; expected one without not_before"


def _fact_problems(fact: Fact) -> Iterator[str]:
    where = f"facts.{fact.key}"
    if not fact.source.strip():
        yield f"{where}.source: is empty"


def _short_problems(
    routine: Routine, seconds: int, exercises: Mapping[str, Exercise]
) -> Iterator[str]:
    where = f"routines.{routine.key}"
    counts = [sum(exercises[key].kind is kind for key in routine.exercises) for kind in Kind]
    for kind, count in zip(Kind, counts, strict=True):
        if count > MOST_OF_A_KIND_IN_A_WEEK:
            yield f"{where}.exercises: has {count} of {kind}; a week can show 7 of a kind"
    library = Library(exercises=exercises, routines={})
    round_of_choices = math.lcm(*(count for count in counts if count))
    days = [date.fromordinal(1 + day) for day in range(round_of_choices)]
    longest = max(
        plan_seconds(plan_for(routine, library, level, {}, day)) for level in Level for day in days
    )
    if longest > seconds:
        yield f"{where}.seconds: is {seconds}; expected {longest} or more"
