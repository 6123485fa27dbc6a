"""A wrong exercises.toml of a language is named by file, key and reason, all of it at once."""

import copy
import tomllib
from pathlib import Path

import pytest

from lumbar.language.languages import NAMES
from lumbar.language.names import load_names
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError
from tests.content.test_library import Edit, Tables, as_toml, drop, put
from tests.language.made import ENGLISH, LIBRARY

REAL: Tables = tomllib.loads((LANGUAGES / "en" / NAMES).read_text("utf-8"))


def written(folder: Path, tables: Tables) -> Path:
    path = folder / "en" / NAMES
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{key} = {as_toml(value)}\n" for key, value in tables.items()))
    return path


def problems_after(folder: Path, *edits: Edit) -> list[str]:
    tables = copy.deepcopy(REAL)
    for edit in edits:
        edit(tables)
    try:
        load_names(LIBRARY, written(folder, tables))
    except ContentError as error:
        return error.problems
    return []


WRONG: dict[str, tuple[Edit, str]] = {
    "a fifth table": (
        put("recipes", {}),
        "recipes: is none of exercises, muscles, routines and facts",
    ),
    "no facts": (
        drop("facts"),
        "facts: is missing; expected a table [facts] with an entry for each key",
    ),
    "muscles that are none": (
        put("muscles", "all of them"),
        "muscles: is missing; expected a table [muscles] with an entry for each key",
    ),
    "an exercise that is none": (
        put("exercises.cat", "meow"),
        "exercises.cat: Expected `object`, got `str`",
    ),
    "a dose, which is no language's": (
        put("exercises.cat.dose", 3),
        "exercises.cat.dose: is not known",
    ),
    "an unknown field of the cues": (
        put("exercises.cat.cues.stpo", "x"),
        "exercises.cat.cues.stpo: is not known",
    ),
    "an unknown field of a rung": (
        put("exercises.cat.rungs", {"0": {"variant": "x", "varient": "x"}}),
        "exercises.cat.rungs.0.varient: is not known",
    ),
    "an exercise without words": (drop("exercises.cat"), "exercises.cat: is missing"),
    "words without an exercise": (
        put("exercises.headstand", REAL["exercises"]["cat"]),
        "exercises.headstand: names nothing",
    ),
    "a muscle without a name": (drop("muscles.calves"), "muscles.calves: is missing"),
    "a name without a muscle": (put("muscles.ears", "ears"), "muscles.ears: names nothing"),
    "an empty muscle": (put("muscles.calves", " "), "muscles.calves: is empty"),
    "a routine without a name": (drop("routines.short"), "routines.short: is missing"),
    "a fact without words": (drop("facts.walking"), "facts.walking: is missing"),
    "no name": (
        drop("exercises.cat.name"),
        "exercises.cat: Object missing required field `name`",
    ),
    "a name that is a number": (
        put("exercises.cat.name", 3),
        "exercises.cat.name: Expected `str`, got `int`",
    ),
    "no cue to stop": (
        drop("exercises.cat.cues.stop"),
        "exercises.cat.cues: Object missing required field `stop`",
    ),
    "a name of four words": (
        put("exercises.cat.name", "The big cat stretch"),
        "exercises.cat.name: is 'The big cat stretch'; expected one to 3 words",
    ),
    "an empty name": (
        put("exercises.cat.name", " "),
        "exercises.cat.name: is ' '; expected one to 3 words",
    ),
    "a routine's name of four words": (
        put("routines.whole.name", "All of it today"),
        "routines.whole.name: is 'All of it today'; expected one to 3 words",
    ),
    "a name of four words in a script without spaces": (
        put("exercises.cat.name", "猫式伸展运动篇"),
        "exercises.cat.name: is '猫式伸展运动篇'; expected one to 3 words",
    ),
    "a cue of 26 words": (
        put("exercises.cat.cues.feel", "so " * 26),
        "exercises.cat.cues.feel: has 26 words; expected 25 at most",
    ),
    "a rung's cue of 26 words": (
        put("exercises.cat.rungs", {"0": {"variant": "so " * 26}}),
        "exercises.cat.rungs.0.variant: has 26 words; expected 25 at most",
    ),
    "an empty cue": (put("exercises.cat.cues.do", " "), "exercises.cat.cues.do: is empty"),
    "an empty place": (put("exercises.cat.place", ""), "exercises.cat.place: is empty"),
    "a rung that there is not": (
        put("exercises.bridge.rungs", {**REAL["exercises"]["bridge"]["rungs"], "12": {"do": "x"}}),
        "exercises.bridge.rungs.12: is no rung",
    ),
    "a rung with a movement and no words": (
        drop("exercises.cat.rungs"),
        "exercises.cat.rungs.0: is missing; on this rung one does something else",
    ),
    "a source that has neither a citation nor words": (
        drop("facts.front-and-back.source"),
        "facts.front-and-back.source: is missing; the library has no citation",
    ),
    "an empty fact": (put("facts.walking.says", " "), "facts.walking.says: is empty"),
    "a fact of 31 words": (
        put("facts.walking.says", "so " * 31),
        "facts.walking.says: has 31 words; expected 30 at most",
    ),
}


@pytest.mark.parametrize(("edit", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_by_file_key_and_reason_and_nothing_else(
    tmp_path: Path, edit: Edit, said: str
) -> None:
    assert problems_after(tmp_path, edit) == [f"en/exercises.toml: {said}"]


def test_every_problem_of_a_file_is_said_at_once(tmp_path: Path) -> None:
    edits = [
        put("exercises.cat.cues.do", ""),
        drop("facts.walking"),
        put("muscles.calves", ""),
    ]
    assert problems_after(tmp_path, *edits) == [
        "en/exercises.toml: facts.walking: is missing",
        "en/exercises.toml: exercises.cat.cues.do: is empty",
        "en/exercises.toml: muscles.calves: is empty",
    ]


def test_the_real_file_written_again_is_fine(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []


@pytest.mark.parametrize(
    ("content", "says"), [(b"[exercises.cat\n", "is not TOML"), (b"a = 'caf\xe9'\n", "is not TOML")]
)
def test_not_toml(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / NAMES
    path.write_bytes(content)
    with pytest.raises(ContentError, match=says):
        load_names(LIBRARY, path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_names(LIBRARY, tmp_path / NAMES)


# What they give


def test_a_rung_has_its_own_words_or_the_exercises() -> None:
    names = ENGLISH.names
    assert names.exercises["bridge"].do(2) == names.exercises["bridge"].cues.do
    assert names.exercises["bridge"].do(8).startswith("Lift your hips, then straighten one knee")
    assert names.exercises["bridge"].rung(0).variant == "Lift halfway."
    assert names.exercises["bridge"].rung(1).variant == "Lift halfway.", "one entry for both"
    assert not names.exercises["bridge"].rung(2).variant


def test_muscles_and_what_is_gone_have_names() -> None:
    works = ENGLISH.names.works(LIBRARY.exercises["pelvic-tilt"])
    assert works == ["deep abdominals", "lower back"]
    assert ENGLISH.names.exercise("plank") == "Plank"
    assert ENGLISH.names.exercise("one-that-was") == "one-that-was"
    assert ENGLISH.names.place("plank") == "face down, on your elbows"
    assert ENGLISH.names.place("plank", 2) == "face down, on your elbows"
    assert ENGLISH.names.place("plank", 3) == "standing at a desk"
    assert ENGLISH.names.place("one-that-was") == ""
