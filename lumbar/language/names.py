"""What exercises, muscles and routines are called in one language, and what is said of them."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from lumbar.coach.exercise import Exercise, Library
from lumbar.language.rungs import each_rung
from lumbar.language.segments import length_in_words
from lumbar.language.texts import Own
from lumbar.library import ContentError

MOST_WORDS_IN_A_NAME = 3
MOST_WORDS_IN_A_CUE = 25
MOST_WORDS_IN_A_FACT = 30
EMPTY = Own("")


class Cues(Struct, frozen=True, kw_only=True):
    """What to do, what to feel and when to stop: one line each."""

    do: Own
    feel: Own
    stop: Own


class RungNames(Struct, frozen=True, kw_only=True):
    """What is said of one rung: do, feel and stop stand in place of the exercise's cues, variant
    beside them.

    move, place: in place of the exercise's own. Each is empty where there is nothing to say.
    """

    do: Own = EMPTY
    feel: Own = EMPTY
    stop: Own = EMPTY
    variant: Own = EMPTY
    move: Own = EMPTY
    place: Own = EMPTY


class ExerciseNames(Struct, frozen=True, kw_only=True):
    """What an exercise is called and how it is taught.

    name: a label and a button; also: other words that people may call it by; place: how one
    lies, kneels, sits or stands for it; move: what one does to come into the pose, for the
    countdown; empty where no dose has a move; rungs: by number, from the easiest, 0, where there
    is something to say of one.
    """

    name: Own
    place: Own
    cues: Cues
    move: Own = EMPTY
    also: tuple[str, ...] = ()
    rungs: Mapping[int, RungNames] = {}

    def rung(self, number: int) -> RungNames:
        """What is said of a rung."""
        return self.rungs.get(number, RungNames())

    def do(self, number: int) -> Own:
        """What to do on a rung."""
        return self.rung(number).do or self.cues.do

    def feel(self, number: int) -> Own:
        """What to feel on a rung."""
        return self.rung(number).feel or self.cues.feel

    def stop(self, number: int) -> Own:
        """When to stop on a rung, and what to do then."""
        return self.rung(number).stop or self.cues.stop


class RoutineNames(Struct, frozen=True, kw_only=True):
    """What a routine is called; also: the words that people may ask for it by."""

    name: str
    also: tuple[str, ...] = ()


class FactWords(Struct, frozen=True, kw_only=True):
    """A fact in a sentence or two; source: what its source is called, where it has no citation."""

    says: str
    source: str = ""


class Names(Struct, frozen=True, kw_only=True, eq=False):
    """All names of a language, each by the key that the library has for it."""

    exercises: Mapping[str, ExerciseNames]
    muscles: Mapping[str, str]
    routines: Mapping[str, RoutineNames]
    facts: Mapping[str, FactWords]

    def exercise(self, key: str) -> Own:
        """The name of an exercise; its key where it has none, as one that is gone."""
        known = self.exercises.get(key)
        return known.name if known is not None else Own(key)

    def place(self, key: str, rung: int | None = None) -> Own:
        """Where one is for an exercise, on a rung; empty for one that is gone."""
        known = self.exercises.get(key)
        if known is None:
            return EMPTY
        return (known.rung(rung).place if rung is not None else EMPTY) or known.place

    def move(self, key: str, rung: int) -> Own:
        """What one does to come into the pose of a rung; empty for an exercise that is gone."""
        known = self.exercises.get(key)
        return (known.rung(rung).move or known.move) if known is not None else EMPTY

    def works(self, exercise: Exercise) -> list[str]:
        """The muscles at work in an exercise."""
        return [self.muscles[key] for key in exercise.works]


def load_names(library: Library, path: Path) -> Names:
    """The names in a file, checked against the library.

    Raises ContentError with every problem found.
    """
    names, problems = _read(path)
    if names is not None and not problems:
        problems = [*names_problems(names, library)]
    if names is None or problems:
        file = f"{path.parent.name}/{path.name}"
        raise ContentError([f"{file}: {problem}" for problem in problems])
    return names


def _read(path: Path) -> tuple[Names | None, list[str]]:
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        return None, [f"file: cannot be read ({error.strerror})"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f"file: is not TOML ({error})"]
    problems = [
        f"{extra}: is none of exercises, muscles, routines and facts"
        for extra in tables.keys() - _KINDS.keys() - {"muscles"}
    ]
    read: dict[str, dict[str, Any]] = {
        name: dict(_values(tables, name, kind, problems)) for name, kind in _KINDS.items()
    }
    read["muscles"] = dict(_values(tables, "muscles", str, problems))
    return Names(**read), problems


_KINDS: Mapping[str, type] = {
    "exercises": ExerciseNames,
    "routines": RoutineNames,
    "facts": FactWords,
}


def _values(
    tables: Mapping[str, Any], name: str, kind: type, problems: list[str]
) -> Iterator[tuple[str, Any]]:
    table = tables.get(name)
    if not isinstance(table, dict) or not table:
        problems.append(f"{name}: is missing; expected a table [{name}] with an entry for each key")
        return
    for key, written in table.items():
        where = f"{name}.{key}"
        entry = written
        if kind is ExerciseNames and isinstance(written, dict) and "rungs" in written:
            entry = {**written, "rungs": each_rung(written["rungs"])}
        problems += [f"{where}.{extra}: is not known" for extra in _unknown(entry, kind)]
        try:
            yield key, msgspec.convert(entry, kind, str_keys=True, dec_hook=_own)
        except msgspec.ValidationError as error:
            reason, _, place = str(error).partition(" - at `$")
            problems.append(f"{where}{place.rstrip('`')}: {reason}")


def _own(kind: type, value: object) -> object:
    """Returns a value as words of ours, for msgspec. Raises TypeError for what is no text."""
    if kind is not Own or not isinstance(value, str):
        raise TypeError(f"Expected `str`, got `{type(value).__name__}`")
    return Own(value)


def _unknown(entry: Any, kind: type) -> Iterator[str]:
    """Names in a table, and in the tables below it, that the kind of value does not have."""
    if not isinstance(entry, dict) or not issubclass(kind, Struct):
        return
    yield from entry.keys() - {known.name for known in fields(kind)}
    if kind is ExerciseNames:
        yield from (f"cues.{extra}" for extra in _unknown(entry.get("cues"), Cues))
        rungs = entry.get("rungs")
        for number, rung in rungs.items() if isinstance(rungs, dict) else ():
            yield from (f"rungs.{number}.{extra}" for extra in _unknown(rung, RungNames))


def names_problems(names: Names, library: Library) -> Iterator[str]:
    """What the library has and the names lack or have too much of, a line each."""
    muscles = {key for exercise in library.exercises.values() for key in exercise.works}
    for name, needed, known in (
        ("exercises", library.exercises.keys(), names.exercises.keys()),
        ("muscles", muscles, names.muscles.keys()),
        ("routines", library.routines.keys(), names.routines.keys()),
        ("facts", library.facts.keys(), names.facts.keys()),
    ):
        yield from (f"{name}.{key}: is missing" for key in sorted(needed - known))
        yield from (f"{name}.{key}: names nothing" for key in sorted(known - needed))
    for key, exercise in names.exercises.items():
        yield from _exercise_problems(f"exercises.{key}", exercise)
        if key in library.exercises:
            yield from _rung_problems(f"exercises.{key}", exercise, library.exercises[key])
    for key, muscle in names.muscles.items():
        if not muscle.strip():
            yield f"muscles.{key}: is empty"
    for key, routine in names.routines.items():
        yield from _name_problems(f"routines.{key}", routine.name)
    for key, fact in names.facts.items():
        yield from _length_problems(f"facts.{key}.says", fact.says, MOST_WORDS_IN_A_FACT)
        if not fact.says.strip():
            yield f"facts.{key}.says: is empty"
        if key in library.facts and not (library.facts[key].is_cited or fact.source.strip()):
            yield f"facts.{key}.source: is missing; the library has no citation"


def _exercise_problems(where: str, exercise: ExerciseNames) -> Iterator[str]:
    yield from _name_problems(where, exercise.name)
    if not exercise.place.strip():
        yield f"{where}.place: is empty"
    for cue in ("do", "feel", "stop"):
        text = getattr(exercise.cues, cue)
        if not text.strip():
            yield f"{where}.cues.{cue}: is empty"
        yield from _length_problems(f"{where}.cues.{cue}", text, MOST_WORDS_IN_A_CUE)
    for place, move in (
        ("move", exercise.move),
        *((f"rungs.{number}.move", rung.move) for number, rung in exercise.rungs.items()),
    ):
        yield from _length_problems(f"{where}.{place}", move, MOST_WORDS_IN_A_NAME)
    for number, rung in exercise.rungs.items():
        for name in ("do", "feel", "stop", "variant"):
            text = getattr(rung, name)
            place = f"{where}.rungs.{number}.{name}"
            yield from _length_problems(place, text, MOST_WORDS_IN_A_CUE)


def _rung_problems(where: str, names: ExerciseNames, exercise: Exercise) -> Iterator[str]:
    for number in names.rungs:
        if not 0 <= number < len(exercise.ladder):
            yield f"{where}.rungs.{number}: is no rung"
    for number, rung in enumerate(exercise.ladder):
        said = names.rung(number)
        if rung.dose.move and not (said.move or names.move).strip():
            yield f"{where}.move: is missing; the dose of rung {number} has a move"
        if rung.movement and not (said.do or said.variant):
            yield f"{where}.rungs.{number}: is missing; on this rung one does something else"


def _name_problems(where: str, name: str) -> Iterator[str]:
    if not 1 <= length_in_words(name) <= MOST_WORDS_IN_A_NAME:
        yield f"{where}.name: is {name!r}; expected one to {MOST_WORDS_IN_A_NAME} words"


def _length_problems(where: str, text: str, most: int) -> Iterator[str]:
    words = length_in_words(text)
    if words > most:
        yield f"{where}: has {words} words; expected {most} at most"
