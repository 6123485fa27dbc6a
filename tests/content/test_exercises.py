"""exercises.toml holds what the source article and the safety facts say, in our own words."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from coach.exercise import Dose, Exercise, Kind, Level, Rung, Sides
from coach.timeline import Item, Part, step_segments
from content.language import TEXTS
from content.library import EXERCISES, load_library

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT.parent / "shared" / "facts" / "source-article.txt"
LIBRARY = load_library()
LONGEST_QUOTE = 7

every_exercise = pytest.mark.parametrize("key", LIBRARY.exercises)


def dose_at(key: str, level: Level) -> Dose:
    return next(rung.dose for rung in LIBRARY.exercises[key].ladder if rung.level is level)


def held(exercise: Exercise, rung: Rung) -> int:
    """Seconds that a rung holds in all."""
    item = Item(exercise=exercise.key, rung=0, sides=exercise.sides, dose=rung.dose)
    return sum(s.seconds for s in step_segments(item, 0) if s.part is Part.HOLD)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


def quoted(ours: str, theirs: str) -> list[str]:
    """Every run of more than LONGEST_QUOTE words of ours that stands in theirs."""
    size = LONGEST_QUOTE + 1
    their_words = words(theirs)
    runs = {tuple(their_words[at : at + size]) for at in range(len(their_words) - size + 1)}
    our_words = words(ours)
    found = (tuple(our_words[at : at + size]) for at in range(len(our_words) - size + 1))
    return [" ".join(run) for run in found if run in runs]


# The standard level is the article's


def test_every_movement_of_the_article_is_there() -> None:
    of_kind = {
        kind: [key for key, exercise in LIBRARY.exercises.items() if exercise.kind is kind]
        for kind in Kind
    }
    assert set(of_kind[Kind.STRENGTH]) == {"bridge", "superman", "bird-dog", "plank"}
    assert set(of_kind[Kind.STRETCH]) == {"forward-bend", "cat"}
    assert 2 <= len(of_kind[Kind.WARM_UP]) <= 3


def test_bridge_is_five_seconds_twenty_times() -> None:
    dose = dose_at("bridge", Level.STANDARD)
    assert (dose.sets, dose.repetitions, dose.hold) == (1, 20, 5)
    assert LIBRARY.exercises["bridge"].sides is Sides.BOTH


def test_bird_dog_is_three_times_ten_a_side_alternating() -> None:
    exercise = LIBRARY.exercises["bird-dog"]
    dose = dose_at("bird-dog", Level.STANDARD)
    assert (dose.sets, dose.repetitions, exercise.sides) == (3, 10, Sides.ALTERNATE)
    assert all(rung.dose.hold < 10 for rung in exercise.ladder), "McGill: holds under 10 s"


def test_plank_is_twenty_seconds_to_sixty_and_repeated() -> None:
    standard, strong = dose_at("plank", Level.STANDARD), dose_at("plank", Level.STRONG)
    assert (standard.hold, strong.hold) == (20, 60)
    assert standard.sets * standard.repetitions > 1
    assert all(rung.dose.hold <= 60 for rung in LIBRARY.exercises["plank"].ladder)
    gentle = LIBRARY.exercises["plank"].ladder[0]
    assert "knee" in gentle.do.lower()
    assert gentle.dose.hold == 10


def test_superman_is_a_few_seconds_and_starts_low() -> None:
    exercise = LIBRARY.exercises["superman"]
    assert 2 <= dose_at("superman", Level.STANDARD).hold <= 5
    assert dose_at("superman", Level.STANDARD).repetitions > 1
    assert "arm" in exercise.ladder[0].do.lower()
    assert "leg" in exercise.ladder[0].do.lower(), "says what stays down"
    assert "bird dog" in exercise.cues.stop.lower(), "and what to do in its place"


def test_cat_is_five_or_six_slow_waves_on_all_fours() -> None:
    exercise = LIBRARY.exercises["cat"]
    assert 5 <= dose_at("cat", Level.STANDARD).repetitions <= 6
    assert exercise.place == "on all fours"
    assert "eyes down" in exercise.cues.do.lower()


def test_seated_bend_is_on_a_chair_relaxed_and_not_right_after_getting_up() -> None:
    cues = LIBRARY.exercises["forward-bend"].cues
    assert LIBRARY.exercises["forward-bend"].place == "on a chair"
    assert "neck" in cues.feel.lower()
    assert "floor" in cues.feel.lower()
    assert "getting up" in cues.stop.lower()


# Ladders


@every_exercise
def test_there_is_an_easier_and_a_harder_rung_than_standard(key: str) -> None:
    levels = [rung.level for rung in LIBRARY.exercises[key].ladder]
    standard = levels.index(Level.STANDARD)
    assert Level.GENTLE in levels[:standard]
    assert Level.STRONG in levels[standard + 1 :]


@every_exercise
def test_a_harder_rung_holds_longer_or_says_how_it_differs(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    for easier, harder in pairwise(exercise.ladder):
        if (easier.do, easier.variant) == (harder.do, harder.variant):
            assert held(exercise, easier) < held(exercise, harder)
        elif not (harder.do or harder.variant or easier.do):
            # A movement made easier gives way to the plain one: never for less time.
            assert held(exercise, easier) <= held(exercise, harder)


@every_exercise
def test_gentle_holds_less_than_standard_and_strong_more_or_otherwise(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    gentle, standard, strong = (
        next(rung for rung in exercise.ladder if rung.level is level) for level in Level
    )
    assert held(exercise, gentle) < held(exercise, standard)
    assert held(exercise, strong) > held(exercise, standard) or strong.do or strong.variant


# Cues


@every_exercise
@pytest.mark.parametrize("cue", ["do", "feel", "stop"])
def test_a_cue_is_one_line_of_25_words_at_most(key: str, cue: str) -> None:
    line = getattr(LIBRARY.exercises[key].cues, cue)
    assert 3 <= len(line.split()) <= 25
    assert "\n" not in line
    assert line.endswith(".")


@every_exercise
def test_stop_goes_on_from_the_word_stop(key: str) -> None:
    first = LIBRARY.exercises[key].cues.stop.split()[0]
    assert first in {"if", "at", "when", "before"}


@every_exercise
def test_it_can_be_called_and_pressed(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    assert len(exercise.name.split()) <= 3
    assert exercise.works
    assert exercise.sources


def test_no_word_calls_two_exercises() -> None:
    called: dict[str, str] = {}
    for key, exercise in LIBRARY.exercises.items():
        for name in {key, exercise.name, *exercise.also}:
            plain = "".join(letter for letter in name.casefold() if letter.isalnum())
            assert called.setdefault(plain, key) == key


# Routines


def test_the_whole_routine_has_everything_and_warms_up_first() -> None:
    routine = LIBRARY.routines["whole"]
    kinds = [LIBRARY.exercises[key].kind for key in routine.exercises]
    assert sorted(routine.exercises) == sorted(LIBRARY.exercises)
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert (kinds[0], kinds[-1]) == (Kind.WARM_UP, Kind.STRETCH)


def test_the_short_one_chooses_among_everything_in_five_minutes() -> None:
    routine = LIBRARY.routines["short"]
    assert sorted(routine.exercises) == sorted(LIBRARY.exercises)
    assert routine.seconds == 300


def test_the_stretches_are_stretches() -> None:
    kinds = {LIBRARY.exercises[key].kind for key in LIBRARY.routines["stretches"].exercises}
    assert kinds == {Kind.STRETCH}


# In our own words


@pytest.mark.parametrize("path", [EXERCISES, *sorted(TEXTS.glob("*.ftl"))], ids=lambda p: p.name)
def test_no_sentence_of_the_article_is_copied(path: Path) -> None:
    if not ARTICLE.is_file():
        pytest.skip("the source article is not beside this checkout (../shared/facts)")
    assert quoted(path.read_text("utf-8"), ARTICLE.read_text("utf-8")) == []


def test_a_copied_sentence_would_be_found() -> None:
    theirs = "Stay in that position for 5 seconds, go down again and repeat 20 times."
    ours = "Then stay in that position, for 5 seconds: go down."
    assert quoted(ours, theirs) == [
        "stay in that position for 5 seconds go",
        "in that position for 5 seconds go down",
    ]
    assert quoted("Stay in that position for five seconds.", theirs) == []
