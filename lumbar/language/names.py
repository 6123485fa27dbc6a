"""What exercises, muscles and routines are called in one language, and what is said of them."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields

from lumbar.coach.exercise import Exercise, Library
from lumbar.language.plain import VALUE, Entry, over, read_plain
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


def _id(kind: str, key: str) -> str:
    """The name of a message; some muscles have a space in their key."""
    return f"{kind}-{key}".replace(" ", "-")


def load_names(
    library: Library, path: Path, below: Mapping[str, Entry] | None = None
) -> tuple[Names, Mapping[str, Entry]]:
    """The names in a file, checked against the library, and the file's own messages.

    below: the messages of the default language, which stand in for what the file lacks. Raises
    ContentError with every problem found.
    """
    own = read_plain(path)
    names, problems = names_of(over(below or {}, own))
    if not problems:
        problems = [*names_problems(names, library)]
    if problems:
        file = f"{path.parent.name}/{path.name}"
        raise ContentError([f"{file}: {problem}" for problem in problems])
    return names, own


_CUES = ("do", "feel", "stop")
_OF_EXERCISE = {VALUE, "also", "place", "move", *_CUES}
_OF_RUNG = {field.name for field in fields(RungNames)}
_KEY = re.compile(r"exercise-(?P<key>[a-z-]+?)(?:-rung-(?P<rungs>\d{1,2}(?:-\d{1,2})?))?")
ALSO = " | "
"""Stands between the words of an attribute .also."""


def names_of(entries: Mapping[str, Entry]) -> tuple[Names, list[str]]:
    """The names that messages have, and a line for each message that is no name."""
    problems: list[str] = []
    exercises: dict[str, Entry] = {}
    rungs: dict[str, dict[str, Entry]] = {}
    muscles: dict[str, str] = {}
    routines: dict[str, RoutineNames] = {}
    facts: dict[str, FactWords] = {}
    for key, entry in entries.items():
        kind, _, name = key.partition("-")
        of_exercise, known = _KEY.fullmatch(key), {VALUE}
        if of_exercise is not None and of_exercise["rungs"] is not None:
            known = _OF_RUNG
            rungs.setdefault(of_exercise["key"], {})[of_exercise["rungs"]] = entry
        elif of_exercise is not None:
            known = _OF_EXERCISE
            exercises[of_exercise["key"]] = entry
        elif kind == "muscle":
            muscles[name.replace("-", " ")] = entry.get(VALUE, "")
        elif kind == "routine":
            known = {VALUE, "also"}
            routines[name] = RoutineNames(name=entry.get(VALUE, ""), also=_also(entry))
        elif kind == "fact":
            known = {VALUE, "source"}
            facts[name] = FactWords(says=entry.get(VALUE, ""), source=entry.get("source", ""))
        else:
            problems.append(f"{key}: is none of exercise-, muscle-, routine- and fact-")
            continue
        problems += [
            f"{key}{f'.{one}' if one else ''}: is not known" for one in entry.keys() - known
        ]
    for key in rungs.keys() - exercises.keys():
        problems.append(f"exercise-{key}: is missing")
    named = {key: _exercise(entry, rungs.get(key, {})) for key, entry in exercises.items()}
    return Names(exercises=named, muscles=muscles, routines=routines, facts=facts), problems


def _exercise(entry: Entry, rungs: Mapping[str, Entry]) -> ExerciseNames:
    by_number: Mapping[str, Mapping[str, str]] = each_rung(rungs)
    return ExerciseNames(
        name=Own(entry.get(VALUE, "")),
        place=Own(entry.get("place", "")),
        move=Own(entry.get("move", "")),
        also=_also(entry),
        cues=Cues(**{cue: Own(entry.get(cue, "")) for cue in _CUES}),
        rungs={
            int(number): RungNames(
                **{name: Own(text) for name, text in rung.items() if name in _OF_RUNG}
            )
            for number, rung in by_number.items()
        },
    )


def _also(entry: Entry) -> tuple[str, ...]:
    return tuple(one for one in entry.get("also", "").split(ALSO) if one)


def names_problems(names: Names, library: Library) -> Iterator[str]:
    """What the library has and the names lack or have too much of, a line each."""
    muscles = {key for exercise in library.exercises.values() for key in exercise.works}
    for name, needed, known in (
        ("exercise", library.exercises.keys(), names.exercises.keys()),
        ("muscle", muscles, names.muscles.keys()),
        ("routine", library.routines.keys(), names.routines.keys()),
        ("fact", library.facts.keys(), names.facts.keys()),
    ):
        yield from (f"{_id(name, key)}: is missing" for key in sorted(needed - known))
        yield from (f"{_id(name, key)}: names nothing" for key in sorted(known - needed))
    for key, exercise in names.exercises.items():
        yield from _exercise_problems(f"exercise-{key}", exercise)
        if key in library.exercises:
            yield from _rung_problems(f"exercise-{key}", exercise, library.exercises[key])
    for key, muscle in names.muscles.items():
        if not muscle.strip():
            yield f"{_id('muscle', key)}: is empty"
    for key, routine in names.routines.items():
        yield from _name_problems(f"routine-{key}", routine.name)
    for key, fact in names.facts.items():
        yield from _length_problems(f"fact-{key}", fact.says, MOST_WORDS_IN_A_FACT)
        if not fact.says.strip():
            yield f"fact-{key}: is empty"
        if key in library.facts and not (library.facts[key].is_cited or fact.source.strip()):
            yield f"fact-{key}.source: is missing; the library has no citation"


def _exercise_problems(where: str, exercise: ExerciseNames) -> Iterator[str]:
    yield from _name_problems(where, exercise.name)
    if not exercise.place.strip():
        yield f"{where}.place: is empty"
    for cue in ("do", "feel", "stop"):
        text = getattr(exercise.cues, cue)
        if not text.strip():
            yield f"{where}.{cue}: is empty"
        yield from _length_problems(f"{where}.{cue}", text, MOST_WORDS_IN_A_CUE)
    for place, move in (
        (".move", exercise.move),
        *((f"-rung-{number}.move", rung.move) for number, rung in exercise.rungs.items()),
    ):
        yield from _length_problems(f"{where}{place}", move, MOST_WORDS_IN_A_NAME)
    for number, rung in exercise.rungs.items():
        for name in ("do", "feel", "stop", "variant"):
            text = getattr(rung, name)
            place = f"{where}-rung-{number}.{name}"
            yield from _length_problems(place, text, MOST_WORDS_IN_A_CUE)


def _rung_problems(where: str, names: ExerciseNames, exercise: Exercise) -> Iterator[str]:
    for number in names.rungs:
        if not 0 <= number < len(exercise.ladder):
            yield f"{where}-rung-{number}: is no rung"
    for number, rung in enumerate(exercise.ladder):
        said = names.rung(number)
        if rung.dose.move and not (said.move or names.move).strip():
            yield f"{where}.move: is missing; the dose of rung {number} has a move"
        if rung.movement and not (said.do or said.variant):
            yield f"{where}-rung-{number}: is missing; on this rung one does something else"


def _name_problems(where: str, name: str) -> Iterator[str]:
    if not 1 <= length_in_words(name) <= MOST_WORDS_IN_A_NAME:
        yield f"{where}: is {name!r}; expected one to {MOST_WORDS_IN_A_NAME} words"


def _length_problems(where: str, text: str, most: int) -> Iterator[str]:
    words = length_in_words(text)
    if words > most:
        yield f"{where}: has {words} words; expected {most} at most"
