"""A wrong exercises.ftl of a language is named by file, key and reason, all of it at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from lumbar.language.languages import NAMES
from lumbar.language.names import load_names
from lumbar.language.plain import VALUE, keys_of, over, parsed, read_plain
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY

SOURCE = (LANGUAGES / "en" / NAMES).read_text("utf-8")
Edit = Callable[[str], str]


def line_of(text: str) -> str:
    return f"line {SOURCE.splitlines().index(text) + 1}"


def put(before: str, after: str) -> Edit:
    """A change of the source: something else in place of what stands there once."""

    def edit(source: str) -> str:
        assert source.count(before) == 1, before
        return source.replace(before, after)

    return edit


def drop(key: str) -> Edit:
    """A change of the source: a message is gone, or one attribute of it ("exercise-cat.do")."""
    name, _, attribute = key.partition(".")

    def edit(source: str) -> str:
        kept, inside, cut = [], False, 0
        for line in source.splitlines(keepends=True):
            if not line.startswith(" "):
                inside = line.startswith(f"{name} =")
            if inside and (not attribute or line.startswith(f"    .{attribute} =")):
                cut += 1
            else:
                kept.append(line)
        assert cut, key
        return "".join(kept)

    return edit


def text(key: str, value: str) -> Edit:
    """A change of the source: other words for a message's value or an attribute."""
    name, _, attribute = key.partition(".")

    def edit(source: str) -> str:
        lines, inside, put_in = source.splitlines(keepends=True), False, 0
        for at, line in enumerate(lines):
            if not line.startswith(" "):
                inside = line.startswith(f"{name} =")
            begins = f"    .{attribute} =" if attribute else f"{name} ="
            if inside and line.startswith(begins):
                lines[at], put_in = f"{begins} {value}\n", put_in + 1
        assert put_in == 1, key
        return "".join(lines)

    return edit


def problems_after(folder: Path, *edits: Edit) -> list[str]:
    source = SOURCE
    for edit in edits:
        source = edit(source)
    path = folder / "en" / NAMES
    path.parent.mkdir(exist_ok=True)
    path.write_text(source, "utf-8")
    try:
        load_names(LIBRARY, path)
    except ContentError as error:
        return error.problems
    return []


WRONG: dict[str, tuple[Edit, str]] = {
    "a fifth kind": (
        put("## Facts\n", "recipe-soup = Soup\n"),
        "recipe-soup: is none of exercise-, muscle-, routine- and fact-",
    ),
    "a dose, which is no language's": (
        put("exercise-cat = Cat stretch\n", "exercise-cat = Cat stretch\n    .dose = 3\n"),
        "exercise-cat.dose: is not known",
    ),
    "an unknown field of a rung": (
        put("    .variant = A little brisker.\n", "    .variant = x\n    .varient = x\n"),
        "exercise-walk-rung-3.varient: is not known",
    ),
    "two values of a name": (
        put("exercise-cat = Cat stretch\n", "exercise-cat = Cat stretch\nexercise-cat = Cat\n"),
        "exercise-cat: stands there twice",
    ),
    "a placeable": (
        text("exercise-cat", "Cat { $n }"),
        f"{line_of('exercise-cat = Cat stretch')}: has a brace; expected plain text",
    ),
    "what is no Fluent": (
        put("## Facts\n", "meow\n"),
        f"{line_of('## Facts')}: is no plain text of Fluent ('meow')",
    ),
    "an exercise without words": (
        lambda source: drop("exercise-cat")(source).replace(
            "exercise-cat-rung-", "exercise-x-rung-"
        ),
        "exercise-x: is missing",
    ),
    "words without an exercise": (
        put(
            "## Facts\n",
            "exercise-headstand = Headstand\n    .place = x\n    .do = x\n"
            "    .feel = x\n    .stop = x\n",
        ),
        "exercise-headstand: names nothing",
    ),
    "a muscle without a name": (drop("muscle-calves"), "muscle-calves: is missing"),
    "a muscle of two words without a name": (
        drop("muscle-hip-flexors"),
        "muscle-hip-flexors: is missing",
    ),
    "a name without a muscle": (
        put("## Facts\n", "muscle-ears = ears\n"),
        "muscle-ears: names nothing",
    ),
    "an empty muscle": (text("muscle-calves", ""), "muscle-calves: is empty"),
    "a routine without a name": (drop("routine-short"), "routine-short: is missing"),
    "a fact without words": (drop("fact-walking"), "fact-walking: is missing"),
    "no cue to stop": (drop("exercise-cat.stop"), "exercise-cat.stop: is empty"),
    "a name of four words": (
        text("exercise-cat", "The big cat stretch"),
        "exercise-cat: is 'The big cat stretch'; expected one to 3 words",
    ),
    "an empty name": (
        text("exercise-cat", ""),
        "exercise-cat: is ''; expected one to 3 words",
    ),
    "a routine's name of four words": (
        text("routine-whole", "All of it today"),
        "routine-whole: is 'All of it today'; expected one to 3 words",
    ),
    "a name of four words in a script without spaces": (
        text("exercise-cat", "猫式伸展运动篇"),
        "exercise-cat: is '猫式伸展运动篇'; expected one to 3 words",
    ),
    "a cue of 26 words": (
        text("exercise-cat.feel", "so " * 26),
        "exercise-cat.feel: has 26 words; expected 25 at most",
    ),
    "a rung's cue of 26 words": (
        put("    .variant = A little brisker.\n", f"    .variant = {'so ' * 26}\n"),
        "exercise-walk-rung-3.variant: has 26 words; expected 25 at most",
    ),
    "an empty place": (text("exercise-cat.place", ""), "exercise-cat.place: is empty"),
    "a rung that there is not": (
        put("## Facts\n", "exercise-bridge-rung-12 =\n    .do = x\n"),
        "exercise-bridge-rung-12: is no rung",
    ),
    "a source that has neither a citation nor words": (
        drop("fact-front-and-back.source"),
        "fact-front-and-back.source: is missing; the library has no citation",
    ),
    "an empty fact": (text("fact-walking", ""), "fact-walking: is empty"),
    "a fact of 31 words": (
        text("fact-walking", "so " * 31),
        "fact-walking: has 31 words; expected 30 at most",
    ),
}


@pytest.mark.parametrize(("edit", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_by_file_key_and_reason(
    tmp_path: Path, edit: Edit, said: str
) -> None:
    assert f"en/exercises.ftl: {said}" in problems_after(tmp_path, edit)


def test_every_problem_of_a_file_is_said_at_once(tmp_path: Path) -> None:
    edits = [text("exercise-cat.do", ""), drop("fact-walking"), text("muscle-calves", "")]
    assert problems_after(tmp_path, *edits) == [
        "en/exercises.ftl: fact-walking: is missing",
        "en/exercises.ftl: exercise-cat.do: is empty",
        "en/exercises.ftl: muscle-calves: is empty",
    ]


def test_the_real_file_is_fine(tmp_path: Path) -> None:
    assert problems_after(tmp_path) == []


def test_not_text(tmp_path: Path) -> None:
    path = tmp_path / NAMES
    path.write_bytes(b"a = caf\xe9\n")
    with pytest.raises(ContentError, match="cannot be read"):
        load_names(LIBRARY, path)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_names(LIBRARY, tmp_path / NAMES)


@every("file", ["exercises.ftl", "voice.ftl"])
@every("tag", sorted(path.name for path in LANGUAGES.iterdir()))
def test_a_fluent_parser_reads_the_same(tag: str, file: str) -> None:
    path = LANGUAGES / tag / file
    if not path.exists():
        return
    found: dict[str, dict[str, str]] = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            patterns = {VALUE: entry.value, **{one.id.name: one.value for one in entry.attributes}}
            found[entry.id.name] = {
                name: "".join(p.value for p in pattern.elements if isinstance(p, ast.TextElement))
                for name, pattern in patterns.items()
                if pattern is not None
            }
    assert {key: dict(entry) for key, entry in read_plain(path).items()} == found


def test_one_text_stands_in_for_another_by_key() -> None:
    below, _ = parsed("a = A\n    .x = X\n    .y = Y\nb = B\n")
    own, _ = parsed("a = Ä\n    .x = Ξ\n")
    assert over(below, own) == {"a": {VALUE: "Ä", "x": "Ξ", "y": "Y"}, "b": {VALUE: "B"}}
    assert keys_of(own) == {"a", "a.x"}


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
