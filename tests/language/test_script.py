"""What the voice says is complete: every exercise on every rung, in every language."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from lumbar.coach.exercise import Level
from lumbar.coach.guide import guide
from lumbar.coach.phrasing import Phrasing
from lumbar.coach.plan import items
from lumbar.coach.timeline import Timeline, compile_plan
from lumbar.language.script import PHRASING, REST, VOICE, load_script, script_of, unspoken
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError
from tests.every import every
from tests.language.made import ENGLISH
from tests.library import LIBRARY

NAMES = ENGLISH.names
SCRIPT = script_of("en")
RUNGS = [(key, rung) for key, one in LIBRARY.exercises.items() for rung in range(len(one.ladder))]

every_rung = every(("key", "rung"), RUNGS)


def steps(key: str, rung: int) -> tuple[Timeline, ...]:
    """The exercise opened by a person and, after itself, by itself."""
    (item,) = items([LIBRARY.exercises[key]], Level.GENTLE, {key: rung})
    return compile_plan((item, item), by_itself=True)


def said(key: str, rung: int) -> set[str]:
    words = SCRIPT.phrases
    lengths = dict.fromkeys(words, 0.4)
    phrasing = SCRIPT.phrasing(key, rung)
    return {cue.says for step in steps(key, rung) for cue in guide(step, phrasing, lengths)}


def test_everything_that_is_taught_can_be_said() -> None:
    assert list(unspoken(SCRIPT, LIBRARY, NAMES)) == []


@every_rung
def test_whatever_a_guide_asks_for_has_words(key: str, rung: int) -> None:
    assert said(key, rung) <= SCRIPT.phrases.keys()


@every_rung
def test_every_rest_of_the_content_has_its_length_said(key: str, rung: int) -> None:
    dose = LIBRARY.exercises[key].ladder[rung].dose
    if dose.sets > 1:
        assert f"rest-{dose.rest}" in said(key, rung)


def test_a_rung_on_which_one_does_something_else_says_so() -> None:
    def words(key: str, rung: int) -> str:
        phrases = SCRIPT.phrases
        return " ".join(phrases[says] for says in sorted(said(key, rung))).lower()

    for rung in (2, 5, 8):
        assert "right arm" in words("bird-dog", rung)
    assert "leg" not in words("bird-dog", 2)
    assert "toes on the mat" in words("bird-dog", 5)
    for rung in (0, 3):
        assert "arm" not in words("bird-dog", rung).replace("warm", "")
        assert "right leg" in words("bird-dog", rung)
    assert "only your arms" in words("superman", 0)
    assert "arms and legs" not in words("superman", 0)
    assert "opposite leg" in words("superman", 2)
    assert "one knee" in words("bridge", 8)
    assert "one knee" not in words("bridge", 2)
    assert "halfway" in words("bridge", 0)
    assert "knees down" in words("plank", 0)
    assert "desk" in words("plank", 3)
    assert "elbows" not in words("plank", 3)


def test_words_are_calm_and_short() -> None:
    for phrase in SCRIPT.phrases.values():
        assert phrase[-1] == "."
        assert "!" not in phrase
        assert phrase == " ".join(phrase.split())


# What is wrong is named


def broken(tmp_path: Path, before: str, after: str) -> list[str]:
    """The problems of the phrases, or of what asks for them, with one thing in it changed."""
    paths = {path.name: tmp_path / path.name for path in (LANGUAGES / "en" / VOICE, PHRASING)}
    for path in (LANGUAGES / "en" / VOICE, PHRASING):
        text = path.read_text("utf-8")
        paths[path.name].write_text(text.replace(before, after, 1), "utf-8")
    assert any(before in path.read_text("utf-8") for path in (LANGUAGES / "en" / VOICE, PHRASING))
    with pytest.raises(ContentError) as found:
        load_script(paths[VOICE], paths[PHRASING.name])
    return found.value.problems


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("halfway = Halfway.\n", "", "voice.ftl: halfway: is missing"),
        ("lower = Lower.", "lower =", "voice.ftl: lower: expected 1 to 16 words"),
        ("three = Three.\n", "three = Three.\nextra = Hi.\n", "voice.ftl: extra: is asked for by"),
        ("three = Three.\n", "three = Three.\n    .x = y\n", "voice.ftl: three.x: is not known"),
        ('lower = "slide-back"', 'lowers = "x"', "phrasing.toml: heel-slide.lowers: "),
        ('lift = ["press"]', 'lift = "press"', "phrasing.toml: pelvic-tilt: Expected "),
        ("bridge.rungs.0-1", "bridge.rungs.x", "phrasing.toml: bridge.rungs.x: "),
        ("[marching]\n", "[marching\n", "phrasing.toml: file: is not TOML"),
        ("[marching]\n", "marching = 3\n[x]\n", "phrasing.toml: marching: is no table"),
    ],
)
def test_a_wrong_file_is_named_with_key_and_reason(
    tmp_path: Path, before: str, after: str, problem: str
) -> None:
    assert any(problem in found for found in broken(tmp_path, before, after))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_script(tmp_path / VOICE)


def test_an_exercise_without_words_is_named() -> None:
    fewer = {key: rungs for key, rungs in SCRIPT.exercises.items() if key != "plank"}
    assert list(unspoken(replace(SCRIPT, exercises=fewer), LIBRARY, NAMES)) == ["plank: is missing"]
    more = {**SCRIPT.exercises, "headstand": SCRIPT.exercises["plank"]}
    assert list(unspoken(replace(SCRIPT, exercises=more), LIBRARY, NAMES)) == [
        "headstand: is no exercise"
    ]


def test_a_rung_with_a_movement_of_its_own_needs_words_of_its_own() -> None:
    plain: dict[int | None, Phrasing] = {None: SCRIPT.phrasing("superman", 4)}
    script = replace(SCRIPT, exercises={**SCRIPT.exercises, "superman": plain})
    found = list(unspoken(script, LIBRARY, NAMES))
    assert [line.split(":")[0] for line in found] == [f"superman.rungs.{rung}" for rung in range(4)]


def test_an_exercise_that_the_voice_does_not_know_gets_plain_words() -> None:
    assert SCRIPT.phrasing("headstand", 3).lift == ("hold",)
    assert REST.fullmatch("rest-20")
