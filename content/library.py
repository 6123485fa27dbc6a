"""exercises.toml read into coach's frozen values; a wrong entry is named by file, key, reason."""

import dataclasses
import math
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from coach.exercise import Cues, Dose, Exercise, Kind, Level, Library, Routine, Rung, Sides
from coach.plan import plan_for, plan_seconds

EXERCISES = Path(__file__).with_name("exercises.toml")
T = TypeVar("T", Exercise, Routine)

KEY = re.compile(r"[a-z][a-z-]{0,19}")
"""Keys travel in button data, which Telegram limits to 64 bytes."""

MOST_WORDS_IN_A_NAME = 3
MOST_WORDS_IN_A_CUE = 25
MOST_SECONDS = {"hold": 120, "release": 60, "rest": 180}
MOST_OF_A_KIND_IN_A_WEEK = 7


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
    problems += [f"{name}: is neither exercises nor routines" for name in tables.keys() - _TABLES]
    for exercise in exercises.values():
        problems += _exercise_problems(exercise)
    for routine in routines.values():
        problems += _routine_problems(routine, exercises, _table(tables, "exercises").keys())
        if not problems and routine.seconds is not None:
            problems += _short_problems(routine, routine.seconds, exercises)
    problems += [
        f"routines.{needed}: is missing; commands need it"
        for needed in ("whole", "short", "stretches")
        if needed not in _table(tables, "routines")
    ]
    library = Library(exercises=exercises, routines=routines)
    return library, [f"{path.name}: {problem}" for problem in problems]


_TABLES = {"exercises", "routines"}


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
    for name, below in (("cues", Cues), ("dose", Dose)):
        if name in known and isinstance(fields.get(name), dict):
            yield from (f"{name}.{extra}" for extra in _unknown(fields[name], below))
    rungs = fields.get("ladder")
    for number, rung in enumerate(rungs if isinstance(rungs, list) else []):
        if isinstance(rung, dict):
            yield from (f"ladder[{number}].{extra}" for extra in _unknown(rung, Rung))


def _exercise_problems(exercise: Exercise) -> Iterator[str]:
    where = f"exercises.{exercise.key}"
    yield from _name_problems(where, exercise.name)
    for cue in ("do", "feel", "stop"):
        text = getattr(exercise.cues, cue)
        words = len(text.split())
        if not text.strip():
            yield f"{where}.cues.{cue}: is empty"
        elif words > MOST_WORDS_IN_A_CUE:
            yield f"{where}.cues.{cue}: has {words} words; expected {MOST_WORDS_IN_A_CUE} at most"
    for field in ("works", "sources"):
        if not getattr(exercise, field):
            yield f"{where}.{field}: is empty; expected at least one"
    if not exercise.place.strip():
        yield f"{where}.place: is empty"
    levels = [rung.level for rung in exercise.ladder if rung.level is not None]
    if levels != list(Level):
        found = ", ".join(levels) or "none"
        yield f"{where}.ladder: has the levels {found}; expected gentle, standard, strong in order"
    for number, rung in enumerate(exercise.ladder):
        yield from _rung_problems(f"{where}.ladder[{number}]", rung, exercise.sides)


def _rung_problems(where: str, rung: Rung, sides: Sides) -> Iterator[str]:
    dose = rung.dose
    for field, text in (("do", rung.do), ("variant", rung.variant)):
        words = len(text.split())
        if words > MOST_WORDS_IN_A_CUE:
            yield f"{where}.{field}: has {words} words; expected {MOST_WORDS_IN_A_CUE} at most"
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


def _name_problems(where: str, name: str) -> Iterator[str]:
    if not 1 <= len(name.split()) <= MOST_WORDS_IN_A_NAME:
        yield f"{where}.name: is {name!r}; expected one to {MOST_WORDS_IN_A_NAME} words"


SHORT_SECONDS = 300


def _routine_problems(
    routine: Routine, exercises: Mapping[str, Exercise], named: Collection[str]
) -> Iterator[str]:
    where = f"routines.{routine.key}"
    yield from _name_problems(where, routine.name)
    if not routine.exercises:
        yield f"{where}.exercises: is empty; expected at least one"
    if routine.key == "short" and (routine.seconds is None or routine.seconds > SHORT_SECONDS):
        yield f"{where}.seconds: is {routine.seconds}; expected {SHORT_SECONDS} at most"
    for key in routine.exercises:
        if named and key not in named:
            yield f"{where}.exercises: names {key!r}, which is no exercise"
    if any(key not in exercises for key in routine.exercises):
        # What could not be read has been named already.
        return
    order = [list(Kind).index(exercises[key].kind) for key in routine.exercises]
    if order != sorted(order):
        yield f"{where}.exercises: are out of order; expected warm-up, strength, stretch"


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
