"""A wrong exercises.toml is named by file, key and reason, all of it at once."""

import copy
import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbar.library import EXERCISES, ContentError, load_library, read_library

Tables = dict[str, Any]
Edit = Callable[[Tables], object]
REAL: Tables = tomllib.loads(EXERCISES.read_text("utf-8"))


def as_toml(value: Any) -> str:
    """A value as TOML on one line."""
    match value:
        case dict():
            fields = (f"{json.dumps(key)} = {as_toml(item)}" for key, item in value.items())
            return "{" + ", ".join(fields) + "}"
        case list():
            return "[" + ", ".join(map(as_toml, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def written(folder: Path, tables: Tables, name: str = "exercises.toml") -> Path:
    path = folder / name
    lines = [f"{json.dumps(key)} = {as_toml(value)}\n" for key, value in tables.items()]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def problems_after(folder: Path, *edits: Edit) -> list[str]:
    tables = copy.deepcopy(REAL)
    for edit in edits:
        edit(tables)
    return read_library(written(folder, tables))[1]


def put(where: str, value: Any) -> Edit:
    """Puts a value where a dotted path says; numbers count in lists."""
    *parents, last = (int(name) if name.isdigit() else name for name in where.split("."))

    def edit(tables: Tables) -> None:
        table: Any = tables
        for name in parents:
            table = table[name]
        table[last] = value

    return edit


def drop(where: str) -> Edit:
    *parents, last = (int(name) if name.isdigit() else name for name in where.split("."))

    def edit(tables: Tables) -> None:
        table: Any = tables
        for name in parents:
            table = table[name]
        del table[last]

    return edit


def fifteen_of_strength(tables: Tables) -> None:
    for letter in "abcdefghijk":
        tables["exercises"][f"bridge-{letter}"] = tables["exercises"]["bridge"]
        tables["routines"]["short"]["exercises"].insert(4, f"bridge-{letter}")


def an_easier_one(tables: Tables) -> None:
    easier = {"movement": "cat-half", "dose": REAL["exercises"]["cat"]["ladder"][0]["dose"]}
    tables["exercises"]["cat"]["ladder"].insert(0, easier)


def late_breaks(tables: Tables) -> None:
    for key in tables["routines"]["breaks"]["exercises"]:
        tables["exercises"][key]["not_before"] = 9


def a_break_in_whole(tables: Tables) -> None:
    tables["routines"]["whole"]["exercises"].insert(4, "walk")


DOSE = "exercises.cat.ladder.0.dose"
SAID_DOSE = "exercises.cat.ladder[0].dose"
NO_STAND_IN = "which is no other exercise and no movement of it"
IN_ORDER = "expected gentle, standard, strong in order"

WRONG: dict[str, tuple[Edit, str]] = {
    # Tables
    "a fourth table": (
        put("recipes", {}),
        "recipes: is none of exercises, routines and facts",
    ),
    "movements, which have a file of their own": (
        put("movements", {"cat": {"view": "side"}}),
        "movements: is none of exercises, routines and facts",
    ),
    "no routines": (
        drop("routines"),
        "routines: is missing; expected a table [routines.KEY] for each",
    ),
    "no exercises": (
        drop("exercises"),
        "exercises: is missing; expected a table [exercises.KEY] for each",
    ),
    "no facts": (drop("facts"), "facts: is missing; expected a table [facts.KEY] for each"),
    "facts that are none": (
        put("facts", "all of them"),
        "facts: is missing; expected a table [facts.KEY] for each",
    ),
    "routines that are none": (
        put("routines", 3),
        "routines: is missing; expected a table [routines.KEY] for each",
    ),
    "exercises that are none": (
        put("exercises", []),
        "exercises: is missing; expected a table [exercises.KEY] for each",
    ),
    "an exercise that is none": (
        put("exercises.cat", "meow"),
        "exercises.cat: expected a table, got 'meow'",
    ),
    "a routine that is none": (put("routines.short", 5), "routines.short: expected a table, got 5"),
    "a fact that is none": (
        put("facts.walking", "It helps."),
        "facts.walking: expected a table, got 'It helps.'",
    ),
    # Keys
    "a key with capitals": (
        put("exercises.Cat", REAL["exercises"]["cat"]),
        "exercises.Cat: is not a key; expected a-z and -, 20 characters at most",
    ),
    "a key too long for a button": (
        put(f"exercises.{'a' * 21}", REAL["exercises"]["cat"]),
        f"exercises.{'a' * 21}: is not a key; expected a-z and -, 20 characters at most",
    ),
    "an unknown field of an exercise": (
        put("exercises.cat.colour", "black"),
        "exercises.cat.colour: is not known",
    ),
    "a key written out": (put("exercises.cat.key", "cat"), "exercises.cat.key: is not known"),
    "an unknown field of a routine": (
        put("routines.whole.minutes", 5),
        "routines.whole.minutes: is not known",
    ),
    "an unknown field of a fact": (
        put("facts.walking.doi", "10.3233/wor-211266"),
        "facts.walking.doi: is not known",
    ),
    "a fact's key with a number": (
        put("facts.walking-2", REAL["facts"]["walking"]),
        "facts.walking-2: is not a key; expected a-z and -, 20 characters at most",
    ),
    "an unknown field of a rung": (
        put("exercises.cat.ladder.0.varient", "x"),
        "exercises.cat.ladder[0].varient: is not known",
    ),
    "an unknown field of a dose": (put(f"{DOSE}.reps", 5), f"{SAID_DOSE}.reps: is not known"),
    # Types
    "a kind that there is not": (
        put("exercises.cat.kind", "yoga"),
        "exercises.cat.kind: Invalid enum value 'yoga'",
    ),
    "sides that there are not": (
        put("exercises.cat.sides", "left"),
        "exercises.cat.sides: Invalid enum value 'left'",
    ),
    "a level that there is not": (
        put("exercises.cat.ladder.0.level", "heroic"),
        "exercises.cat.ladder[0].level: Invalid enum value 'heroic'",
    ),
    "a hold in words": (
        put(f"{DOSE}.hold", "5 s"),
        "exercises.cat.ladder[0].dose.hold: Expected `int`, got `str`",
    ),
    "a hold of half a second": (
        put(f"{DOSE}.hold", 2.5),
        "exercises.cat.ladder[0].dose.hold: Expected `int`, got `float`",
    ),
    "a hold that is a yes": (
        put(f"{DOSE}.hold", True),
        "exercises.cat.ladder[0].dose.hold: Expected `int`, got `bool`",
    ),
    "a dose without a hold": (
        drop(f"{DOSE}.hold"),
        "exercises.cat.ladder[0].dose: Object missing required field `hold`",
    ),
    "a desk in words": (
        put("exercises.walk.desk", "yes"),
        "exercises.walk.desk: Expected `bool`, got `str`",
    ),
    "an hour in words": (
        put("exercises.walk.not_before", "11:00"),
        "exercises.walk.not_before: Expected `int`, got `str`",
    ),
    "a fact without a source": (
        drop("facts.walking.source"),
        "facts.walking: Object missing required field `source`",
    ),
    "a name, which is a language's": (
        put("exercises.cat.name", "Cat stretch"),
        "exercises.cat.name: is not known",
    ),
    "what a rung says, which is a language's": (
        put("exercises.cat.ladder.0.variant", "Half the height."),
        "exercises.cat.ladder[0].variant: is not known",
    ),
    "what a fact says, which is a language's": (
        put("facts.walking.says", "Walk."),
        "facts.walking.says: is not known",
    ),
    # What must be there
    "no muscles": (
        put("exercises.cat.works", []),
        "exercises.cat.works: is empty; expected at least one",
    ),
    "no sources": (
        put("exercises.cat.sources", []),
        "exercises.cat.sources: is empty; expected at least one",
    ),
    "an hour before midnight": (
        put("exercises.walk.not_before", -1),
        "exercises.walk.not_before: is -1; expected an hour, 0 to 23",
    ),
    "an hour after the last": (
        put("exercises.walk.not_before", 24),
        "exercises.walk.not_before: is 24; expected an hour, 0 to 23",
    ),
    "an empty source of a fact": (
        put("facts.walking.source", ""),
        "facts.walking.source: is empty",
    ),
    # Ladders and doses
    "an empty ladder": (
        put("exercises.cat.ladder", []),
        f"exercises.cat.ladder: has the levels none; {IN_ORDER}",
    ),
    "a ladder without strong": (
        drop("exercises.cat.ladder.4"),
        f"exercises.cat.ladder: has the levels gentle, standard; {IN_ORDER}",
    ),
    "a ladder upside down": (
        lambda tables: tables["exercises"]["cat"]["ladder"].reverse(),
        f"exercises.cat.ladder: has the levels strong, standard, gentle; {IN_ORDER}",
    ),
    "no set": (put(f"{DOSE}.sets", 0), f"{SAID_DOSE}.sets: is 0; expected 1 to 10"),
    "eleven sets": (
        put("exercises.plank.ladder.0.dose.sets", 11),
        "exercises.plank.ladder[0].dose.sets: is 11; expected 1 to 10",
    ),
    "51 repetitions": (
        put(f"{DOSE}.repetitions", 51),
        f"{SAID_DOSE}.repetitions: is 51; expected 1 to 50",
    ),
    "no hold": (put(f"{DOSE}.hold", 0), f"{SAID_DOSE}.hold: is 0; expected 1 to 120"),
    "a hold of two minutes and one": (
        put(f"{DOSE}.hold", 121),
        f"{SAID_DOSE}.hold: is 121; expected 1 to 120",
    ),
    "a release below zero": (
        put("exercises.plank.ladder.0.dose.release", -1),
        "exercises.plank.ladder[0].dose.release: is -1; expected 0 to 60 seconds",
    ),
    "a rest of hours": (
        put(f"{DOSE}.rest", 7_200),
        f"{SAID_DOSE}.rest: is 7200; expected 0 to 180 seconds",
    ),
    "no release between repetitions": (
        put(f"{DOSE}.release", 0),
        f"{SAID_DOSE}.release: is 0; expected 1 or more between repetitions",
    ),
    "no release between sides": (
        put("exercises.bird-dog.ladder.0.dose.release", 0),
        "exercises.bird-dog.ladder[0].dose.release: is 0; expected 1 or more between repetitions",
    ),
    "no rest between sets": (
        put("exercises.plank.ladder.2.dose.rest", 0),
        "exercises.plank.ladder[2].dose.rest: is 0; expected 1 or more between sets",
    ),
    # Steps from rung to rung
    "a step of over one and a half": (
        put("exercises.plank.ladder.8.dose.hold", 40),
        "exercises.plank.ladder[8].dose: holds 120 s after 75 s; expected 75 to 112 s",
    ),
    "a step down within a movement": (
        put("exercises.plank.ladder.11.dose.hold", 49),
        "exercises.plank.ladder[11].dose: holds 147 s after 150 s; expected 150 to 225 s",
    ),
    "a harder movement that begins with more": (
        put("exercises.bird-dog.ladder.2.dose.repetitions", 8),
        "exercises.bird-dog.ladder[2].dose: begins a movement with 48 s; expected 42 s at most",
    ),
    "an easiest rung that is none": (
        an_easier_one,
        "exercises.cat.ladder[0]: is not gentle; expected the easiest rung to be",
    ),
    # Routines
    "a routine of nothing": (
        put("routines.whole.exercises", []),
        "routines.whole.exercises: is empty; expected at least one",
    ),
    "a routine of what there is not": (
        put("routines.whole.exercises", ["cat", "dog"]),
        "routines.whole.exercises: names 'dog', which is no exercise",
    ),
    "stretches before strength": (
        put("routines.whole.exercises", ["pelvic-tilt", "cat", "bridge"]),
        "routines.whole.exercises: are out of order; expected warm-up, strength, stretch",
    ),
    "no short one": (drop("routines.short"), "routines.short: is missing; commands need it"),
    "none off the floor": (
        drop("routines.standing"),
        "routines.standing: is missing; commands need it",
    ),
    "what kneels off the floor": (
        put("routines.standing.exercises", ["marching", "cat"]),
        "routines.standing.exercises: names 'cat', which is on the floor",
    ),
    "what is on the floor on some rungs off the floor": (
        put("routines.standing.exercises", ["marching", "plank"]),
        "routines.standing.exercises: names 'plank', which is on the floor",
    ),
    "no warm-up off the floor": (
        put("routines.standing.exercises", ["sit-to-stand", "marching"]),
        "routines.standing.exercises: begins with 'sit-to-stand'; expected a warm-up",
    ),
    "no sit breaks": (drop("routines.breaks"), "routines.breaks: is missing; commands need it"),
    "no movement for sit breaks": (
        put("routines.breaks.exercises", []),
        "routines.breaks.exercises: is empty; expected at least one",
    ),
    "a sit break's movement in the whole routine": (
        a_break_in_whole,
        "routines.whole.exercises: names 'walk', which is for sit breaks only",
    ),
    "a sit break's movement in a routine of one's own": (
        put("routines.mine", {"exercises": ["march"]}),
        "routines.mine.exercises: names 'march', which is for sit breaks only",
    ),
    "a plank beside the desk": (
        put("routines.breaks.exercises.1", "plank"),
        "routines.breaks.exercises: names 'plank', which is not for a desk",
    ),
    "a sit break's movement that needs a mat": (
        drop("exercises.walk.desk"),
        "routines.breaks.exercises: names 'walk', which is not for a desk",
    ),
    "two movements for sit breaks": (
        put("routines.breaks.exercises", ["walk", "march"]),
        "routines.breaks.exercises: has 2; expected 3 at least",
    ),
    "two movements for sit breaks, one of them twice": (
        put("routines.breaks.exercises", ["walk", "march", "walk"]),
        "routines.breaks.exercises: has 2; expected 3 at least",
    ),
    "sit breaks of which none may come early": (
        late_breaks,
        "routines.breaks.exercises: all wait for an hour; expected one without not_before",
    ),
    "sit breaks in five minutes": (
        put("routines.breaks.seconds", 300),
        "routines.breaks.seconds: is 300; expected none, each is offered by itself",
    ),
    "more of a kind than a week can show": (
        fifteen_of_strength,
        "routines.short.exercises: has 15 of strength; a week shows 14",
    ),
    "a chair in the short one": (
        put("routines.short.exercises", ["marching", "bridge", "forward-bend"]),
        "routines.short.exercises: names 'forward-bend', which needs a chair",
    ),
    "a stand-in that is no exercise": (
        put("exercises.bridge.swaps", ["bird-dog", "gone"]),
        f"exercises.bridge.swaps: names 'gone', {NO_STAND_IN}",
    ),
    "a stand-in for itself": (
        put("exercises.bridge.swaps", ["bridge"]),
        f"exercises.bridge.swaps: names 'bridge', {NO_STAND_IN}",
    ),
    "a stand-in that is a movement of another": (
        put("exercises.bridge.swaps", ["arm-lift"]),
        f"exercises.bridge.swaps: names 'arm-lift', {NO_STAND_IN}",
    ),
    "a stand-in of another kind": (
        put("exercises.bridge.swaps", ["pelvic-tilt"]),
        "exercises.bridge.swaps: names 'pelvic-tilt', which serves no strength",
    ),
    "something before it that is no exercise": (
        put("exercises.superman.first", ["gone"]),
        "exercises.superman.first: names 'gone', which cannot come before it",
    ),
    "a circle of what comes before": (
        put("exercises.bird-dog.first", ["superman"]),
        "exercises.bird-dog.first: names 'superman', which cannot come before it",
    ),
}


@pytest.mark.parametrize(("edit", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_by_file_key_and_reason(
    tmp_path: Path, edit: Edit, said: str
) -> None:
    assert f"exercises.toml: {said}" in problems_after(tmp_path, edit)


@pytest.mark.parametrize("name", [name for name in WRONG if "that are none" not in name])
def test_nothing_else_is_said_to_be_wrong(tmp_path: Path, name: str) -> None:
    edit, _ = WRONG[name]
    follows = {"no routines": 7, "no exercises": 1}
    assert len(problems_after(tmp_path, edit)) == follows.get(name, 1)


@pytest.mark.parametrize("seconds", [0, -5, 20, 60])
def test_a_short_one_that_cannot_be_so_short(tmp_path: Path, seconds: int) -> None:
    (problem,) = problems_after(tmp_path, put("routines.short.seconds", seconds))
    start = f"exercises.toml: routines.short.seconds: is {seconds}; expected "
    assert problem.startswith(start)
    least = int(problem.removeprefix(start).split()[0])
    assert problems_after(tmp_path, put("routines.short.seconds", least)) == []
    assert problems_after(tmp_path, put("routines.short.seconds", least - 1)) != []


def test_every_problem_of_a_file_is_said_at_once(tmp_path: Path) -> None:
    edits = [
        put("exercises.cat.works", []),
        put("exercises.cat.colour", "black"),
        put("exercises.plank.kind", "yoga"),
        put(f"{DOSE}.hold", 0),
        put("exercises.bird-dog.ladder.9.dose.sets", 99),
        put("routines.whole.exercises", ["cat", "dog"]),
        put("exercises.march.not_before", 30),
        put("facts.walking.source", ""),
        put("recipes", {}),
    ]
    problems = problems_after(tmp_path, *edits)
    assert sorted(problems) == sorted(
        f"exercises.toml: {said}"
        for said in (
            "exercises.cat.works: is empty; expected at least one",
            "exercises.cat.colour: is not known",
            "exercises.plank.kind: Invalid enum value 'yoga'",
            f"{SAID_DOSE}.hold: is 0; expected 1 to 120",
            "exercises.bird-dog.ladder[9].dose.sets: is 99; expected 1 to 10",
            "routines.whole.exercises: names 'dog', which is no exercise",
            "exercises.march.not_before: is 30; expected an hour, 0 to 23",
            "facts.walking.source: is empty",
            "recipes: is none of exercises, routines and facts",
        )
    )


def test_an_exercise_that_cannot_be_read_is_named_once_and_not_by_its_routines(
    tmp_path: Path,
) -> None:
    problems = problems_after(tmp_path, put("exercises.cat.kind", "yoga"))
    assert problems == ["exercises.toml: exercises.cat.kind: Invalid enum value 'yoga'"]


def test_sit_breaks_may_come_in_any_order_of_kinds(tmp_path: Path) -> None:
    order = ["walk", "forward-bend", "march", "calf-raise"]
    assert problems_after(tmp_path, put("routines.breaks.exercises", order)) == []


def test_loading_raises_all_of_it_a_line_each(tmp_path: Path) -> None:
    tables = copy.deepcopy(REAL)
    put("exercises.cat.sources", [])(tables)
    put("exercises.plank.sources", [])(tables)
    with pytest.raises(ContentError) as raised:
        load_library(written(tmp_path, tables))
    assert raised.value.problems == [
        "exercises.toml: exercises.plank.sources: is empty; expected at least one",
        "exercises.toml: exercises.cat.sources: is empty; expected at least one",
    ]
    assert str(raised.value).splitlines() == raised.value.problems


def test_the_real_file_written_again_is_fine(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []
    assert load_library(written(tmp_path, REAL)) == load_library()


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load_library(tmp_path / "exercises.toml")
    assert raised.value.problems == [
        "exercises.toml: file: cannot be read (No such file or directory)"
    ]


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (problem,) = read_library(tmp_path)[1]
    assert problem.startswith(f"{tmp_path.name}: file: cannot be read (")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"[exercises.cat\n", "line 1"),
        (b"[exercises]\ncat = \n", "line 2"),
        (b"a = 1\na = 2\n", "line 2"),
        (b"name = 'caf\xe9'\n", "utf-8"),
    ],
)
def test_not_toml(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "exercises.toml"
    path.write_bytes(content)
    (problem,) = read_library(path)[1]
    assert problem.startswith("exercises.toml: file: is not TOML (")
    assert says in problem


# Whatever stands in the file

PLACES = [
    "exercises",
    "routines",
    "exercises.cat",
    "exercises.cat.kind",
    "exercises.cat.sides",
    "exercises.cat.ladder",
    "exercises.cat.ladder.0",
    "exercises.cat.ladder.1.level",
    DOSE,
    f"{DOSE}.sets",
    f"{DOSE}.repetitions",
    f"{DOSE}.hold",
    f"{DOSE}.rest",
    "exercises.cat.works",
    "routines.short",
    "routines.short.exercises",
    "routines.short.seconds",
    "routines.whole.exercises",
    "routines.breaks",
    "routines.breaks.exercises",
    "exercises.walk.desk",
    "exercises.walk.not_before",
    "facts",
    "facts.walking",
    "facts.walking.source",
]
VALUES = st.recursive(
    st.one_of(
        st.integers(-(2**63), 2**63 - 1),
        st.integers(-3, 400),
        st.floats(-1e9, 1e9),
        st.booleans(),
        st.sampled_from(["", "cat", "plank", "strong", "<b>&", "a" * 40]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["cat", "hold", "sets", "A", ""]), inner, max_size=4),
    ),
    max_leaves=5,
)


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(place=st.sampled_from(PLACES), value=VALUES)
def test_whatever_stands_there_is_fine_or_named_and_never_a_crash(
    tmp_path: Path, place: str, value: Any
) -> None:
    library, problems = read_library(written(tmp_path, {**_edited(place, value)}))
    assert all(line.startswith("exercises.toml: ") for line in problems)
    assert all("\n" not in line for line in problems)
    assert library is not None


def _edited(place: str, value: Any) -> Tables:
    tables = copy.deepcopy(REAL)
    put(place, value)(tables)
    return tables
