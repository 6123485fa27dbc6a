"""Reads exercises.toml into frozen values; reports each problem by file, key and reason."""

import dataclasses
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from lumbar.coach.exercise import (
    ROUTINE_KINDS,
    Exercise,
    Fact,
    Kind,
    Level,
    Library,
    Routine,
    Rung,
    Sides,
)
from lumbar.coach.fitted import PREGNANCY, STANDING
from lumbar.coach.ground import ground_at
from lumbar.coach.levels import MOST_OF_A_STEP, held_seconds
from lumbar.coach.order import OF_A_KIND, is_off_the_floor
from lumbar.coach.plan import plan_seconds, routine_plan
from lumbar.coach.safety import Answer, Condition, Safety
from lumbar.coach.suits import suits

_PLACES = (Path(__file__).parents[1], Path(__file__).parent / "top")
"""Where the folder content is: beside lumbar/, or in an installed copy in lumbar/top."""
CONTENT = next((p for one in _PLACES if (p := one / "content").is_dir()), _PLACES[0] / "content")
"""The folder with exercises, movements and languages: data alone, no code."""
EXERCISES = CONTENT / "exercises.toml"
T = TypeVar("T")

KEY = re.compile(r"[a-z][a-z-]{0,19}")
"""The form of a key; short, because keys are part of callback data, which Telegram limits to
64 bytes."""

MOST_SECONDS = {"hold": 120, "release": 60, "rest": 180, "move": 10}
DAYS_A_WEEK = 7
LEAST_BREAKS = 3
LAST_HOUR = 23


class ContentError(Exception):
    """Content that is wrong; `problems` has one line, fit to show, for each problem."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def load_library(path: Path = EXERCISES, *, checked: bool = False) -> Library:
    """Reads and checks the whole file. Raises ContentError with every problem found.

    checked: it was found right before; then what takes long to check is not checked again.
    """
    library, problems = read_library(path, checked=checked)
    if problems or library is None:
        raise ContentError(problems)
    return library


def read_library(path: Path, *, checked: bool = False) -> tuple[Library | None, list[str]]:
    """Returns what could be read of the file, and a line `file: key: reason` for each problem.

    The library is None if the file cannot be read or is not TOML.
    """
    try:
        tables = tables_of(path)
    except ContentError as error:
        return None, error.problems
    problems: list[str] = []
    given = values_of(tables, "exercises", Exercise, problems)
    exercises = {key: exercise.moving() for key, exercise in given.items()}
    given_keys = table_of(tables, "exercises").keys()
    routines = values_of(tables, "routines", Routine, problems)
    facts = values_of(tables, "facts", Fact, problems)
    problems += [
        f"{name}: is none of exercises, routines and facts" for name in tables.keys() - _TABLES
    ]
    for exercise in exercises.values():
        problems += _exercise_problems(exercise)
        if exercises.keys() == given_keys:
            problems += _place_problems(exercise, exercises)
    for routine in routines.values():
        problems += _routine_problems(routine, exercises, table_of(tables, "exercises").keys())
        if not checked and not problems and routine.seconds is not None and routine.floor:
            problems += _short_problems(routine, routine.seconds, exercises)
    for fact in facts.values():
        problems += _fact_problems(fact)
    problems += [
        f"routines.{needed}: is missing; commands need it"
        for needed in ("whole", "short", "stretches", "breaks", STANDING, PREGNANCY)
        if needed not in table_of(tables, "routines")
    ]
    library = Library(exercises=exercises, routines=routines, facts=facts)
    return library, [f"{path.name}: {problem}" for problem in problems]


_TABLES = {"exercises", "routines", "facts"}


def tables_of(path: Path) -> Mapping[str, Any]:
    """Returns the tables of a TOML file. Raises ContentError if it cannot be read or parsed."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ContentError([f"{path.name}: file: cannot be read ({error.strerror})"]) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError([f"{path.name}: file: is not TOML ({error})"]) from error


def values_of(
    tables: Mapping[str, Any], name: str, kind: type[T], problems: list[str]
) -> dict[str, T]:
    """Converts each table [name.KEY] to a dataclass with a field `key`; returns them by key.

    Adds a line to `problems` for each problem.
    """
    table = table_of(tables, name)
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


def table_of(tables: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Returns the table of that name; an empty one if it is missing or not a table."""
    table = tables.get(name)
    return table if isinstance(table, dict) else {}


def _unknown(fields: Mapping[str, Any], kind: type) -> Iterator[str]:
    """Yields the names in a table, and in the tables below it, that are no fields of `kind`."""
    known = _fields_of(kind)
    yield from fields.keys() - known.keys()
    for name, below in known.items():
        inside = fields.get(name)
        if below is None or inside is None:
            continue
        if isinstance(inside, dict):
            yield from (f"{name}.{extra}" for extra in _unknown(inside, below))
        for number, entry in enumerate(inside if isinstance(inside, list) else []):
            if isinstance(entry, dict):
                yield from (f"{name}[{number}].{extra}" for extra in _unknown(entry, below))


@cache
def _fields_of(kind: type) -> Mapping[str, type | None]:
    """Returns a dataclass's field names, each with the dataclass of its values or None."""
    hints = get_type_hints(kind)
    hints.pop("key", None)
    return {
        name: next((one for one in (hint, *get_args(hint)) if _is_table(one)), None)
        for name, hint in hints.items()
    }


def _is_table(hint: Any) -> bool:
    return isinstance(hint, type) and dataclasses.is_dataclass(hint)


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
    wrong: list[str] = []
    for number, rung in enumerate(exercise.ladder):
        wrong += _rung_problems(f"{where}.ladder[{number}]", rung, exercise.sides)
    yield from wrong
    if levels == list(Level) and not wrong:
        yield from _ladder_problems(f"{where}.ladder", exercise)


def _ladder_problems(where: str, exercise: Exercise) -> Iterator[str]:
    if exercise.ladder[0].level is not Level.GENTLE:
        yield f"{where}[0]: is not gentle; expected the easiest rung to be"
    for number in range(1, len(exercise.ladder)):
        yield from _step_problems(f"{where}[{number}]", exercise, number)


def _step_problems(where: str, exercise: Exercise, number: int) -> Iterator[str]:
    """What is wrong with the step up to a rung from the one below: it leads too far, or down."""
    below, here = (
        held_seconds(exercise.ladder[at].dose, exercise.sides) for at in (number - 1, number)
    )
    if exercise.shown(number) != exercise.shown(number - 1):
        if here > below:
            yield f"{where}.dose: begins a movement with {here} s; expected {below} s at most"
    elif not below <= here <= below * MOST_OF_A_STEP:
        most = int(below * MOST_OF_A_STEP)
        yield f"{where}.dose: holds {here} s after {below} s; expected {below} to {most} s"


def _place_problems(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[str]:
    """What is wrong with the exercises that it names: stand-ins, and what comes before it."""
    where = f"exercises.{exercise.key}"
    movements = {rung.movement for rung in exercise.ladder if rung.movement}
    for key in exercise.swaps:
        other = exercises.get(key)
        if key == exercise.key or (other is None and exercise.ladder and key not in movements):
            yield f"{where}.swaps: names {key!r}, which is no other exercise and no movement of it"
        elif other is not None and not other.serves(exercise.kind):
            yield f"{where}.swaps: names {key!r}, which serves no {exercise.kind}"
    for key in exercise.first:
        if key == exercise.key or key not in exercises or exercises[key].first:
            yield f"{where}.first: names {key!r}, which cannot come before it"


def _rung_problems(where: str, rung: Rung, sides: Sides) -> Iterator[str]:
    dose = rung.dose
    for field, most in (("sets", 10), ("repetitions", 50), ("hold", MOST_SECONDS["hold"])):
        value = getattr(dose, field)
        if not 1 <= value <= most:
            yield f"{where}.dose.{field}: is {value}; expected 1 to {most}"
    for field in ("release", "rest", "move"):
        value, most = getattr(dose, field), MOST_SECONDS[field]
        if not 0 <= value <= most:
            yield f"{where}.dose.{field}: is {value}; expected 0 to {most} seconds"
    if dose.release < 1 and (dose.repetitions > 1 or sides is not Sides.BOTH):
        yield f"{where}.dose.release: is {dose.release}; expected 1 or more between repetitions"
    if dose.sets > 1 and dose.rest < 1:
        yield f"{where}.dose.rest: is {dose.rest}; expected 1 or more between sets"


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
        # An exercise that is missing or could not be read has been reported already.
        return
    if routine.key == "breaks":
        yield from _breaks_problems(where, routine, chosen)
    elif routine.key == PREGNANCY:
        yield from _pregnancy_problems(where, chosen)
    elif not routine.floor:
        yield from _standing_problems(where, chosen)
    else:
        yield from _order_problems(where, chosen)


def _pregnancy_problems(where: str, chosen: Sequence[Exercise]) -> Iterator[str]:
    """Movements for sit breaks are welcome; what is not right with a pregnancy is not."""
    pregnant = Safety(answer=Answer.CLINICIAN, conditions=(Condition.PREGNANCY,))
    for exercise in chosen:
        if not suits(exercise, pregnant):
            yield f"{where}.exercises: names {exercise.key!r}, which is not for a pregnancy"


def _standing_problems(where: str, chosen: Sequence[Exercise]) -> Iterator[str]:
    """Movements for sit breaks are welcome behind a warm-up; what lies down or kneels is not."""
    for exercise in chosen:
        if not is_off_the_floor(exercise):
            yield f"{where}.exercises: names {exercise.key!r}, which is on the floor"
    if chosen[0].kind is not Kind.WARM_UP:
        yield f"{where}.exercises: begins with {chosen[0].key!r}; expected a warm-up"


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
    chosen = [exercises[key] for key in routine.exercises]
    for exercise in chosen:
        if exercise.needs_chair(0):
            yield f"{where}.exercises: names {exercise.key!r}, which needs a chair"
    counts = {kind: sum(one.kind is kind for one in chosen) for kind in OF_A_KIND}
    for kind, most in OF_A_KIND.items():
        if most > 1 and counts[kind] > DAYS_A_WEEK * most:
            most_shown = DAYS_A_WEEK * most
            yield f"{where}.exercises: has {counts[kind]} of {kind}; a week shows {most_shown}"
    library = Library(exercises=exercises, routines={})
    days = [date.fromordinal(1 + day) for day in range(max(1, counts[Kind.STRENGTH]))]
    rungs = range(max(len(exercise.ladder) for exercise in chosen))
    grounds = (
        ground_at(library, Level.STANDARD, dict.fromkeys(exercises, rung), day)
        for rung in rungs
        for day in days
    )
    longest = max(plan_seconds(routine_plan(routine, ground, library)) for ground in grounds)
    if longest > seconds:
        yield f"{where}.seconds: is {seconds}; expected {longest} or more"
