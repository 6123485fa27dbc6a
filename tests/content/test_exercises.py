"""exercises.toml holds what the source article and the safety facts say, in our own words."""

import hashlib
import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lumbar.coach import exercise as exercise_values
from lumbar.coach.exercise import ROUTINE_KINDS, Dose, Exercise, Kind, Level, Posture, Rung, Sides
from lumbar.coach.timeline import Item, Part, step_segments
from lumbar.language.texts import LANGUAGES
from lumbar.library import EXERCISES
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY
from workshop.movements import load_movements
from workshop.pose import Prop

HERE = Path(__file__).parent
FACTS: dict[str, Any] = tomllib.loads((HERE / "facts.toml").read_text("utf-8"))
RUNS_OF_THE_ARTICLE = HERE / "article-runs.txt"
NAMES = ENGLISH.names.exercises
ON_THE_MAT = [key for key, one in LIBRARY.exercises.items() if one.kind is not Kind.BREAK]
BREAKS = LIBRARY.routines["breaks"].exercises
LONGEST_QUOTE = 7
DOI = re.compile(r"10\.\d{4,}/[a-z0-9.-]*[a-z0-9]")

every_exercise = every("key", LIBRARY.exercises)
every_break = every("key", BREAKS)
every_fact = every("key", LIBRARY.facts)


def dose_at(key: str, level: Level) -> Dose:
    return next(rung.dose for rung in LIBRARY.exercises[key].ladder if rung.level is level)


def held(exercise: Exercise, rung: Rung) -> int:
    """Seconds that a rung holds in all."""
    item = Item(exercise=exercise.key, rung=0, sides=exercise.sides, dose=rung.dose)
    return sum(s.seconds for s in step_segments(item, 0) if s.part is Part.HOLD)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


def runs(text: str) -> list[str]:
    """Every run of more than LONGEST_QUOTE words, in their order."""
    size = LONGEST_QUOTE + 1
    said = words(text)
    return [" ".join(said[at : at + size]) for at in range(len(said) - size + 1)]


def shortened(run: str) -> str:
    """How a run is kept of a text that is not ours to keep."""
    return hashlib.sha256(run.encode()).hexdigest()[:12]


def quoted(ours: str, theirs: set[str]) -> list[str]:
    """Every run of ours that is among theirs, which are shortened."""
    return [run for run in runs(ours) if shortened(run) in theirs]


def runs_of_the_article() -> set[str]:
    lines = RUNS_OF_THE_ARTICLE.read_text("utf-8").splitlines()
    return {run for line in lines if not line.startswith("#") for run in line.split()}


# The standard level is the article's


def test_every_movement_of_the_article_is_there() -> None:
    of_kind = {
        kind: [key for key, exercise in LIBRARY.exercises.items() if exercise.kind is kind]
        for kind in Kind
    }
    assert set(of_kind[Kind.STRENGTH]) == {"bridge", "superman", "bird-dog", "plank"}
    assert set(of_kind[Kind.STRETCH]) == {"forward-bend", "cat"}
    assert of_kind[Kind.WARM_UP][0] == "marching", "1 to 2 minutes of it begin the warm-up"
    assert 3 <= len(of_kind[Kind.WARM_UP]) <= 4


@every("key", FACTS["doses"])
def test_the_standard_level_is_the_dose_of_the_article(key: str) -> None:
    given = dict(FACTS["doses"][key])
    exercise = LIBRARY.exercises[key]
    assert exercise.sides == given.pop("sides", Sides.BOTH)
    for level, figures in ((Level.STRONG, given.pop("strong", {})), (Level.STANDARD, given)):
        dose = dose_at(key, level)
        for name, figure in figures.items():
            least, most = figure if isinstance(figure, list) else (figure, figure)
            assert least <= getattr(dose, name) <= most, (level, name)


def test_bird_dog_holds_briefly() -> None:
    ladder = LIBRARY.exercises["bird-dog"].ladder
    assert all(rung.dose.hold < 10 for rung in ladder), "McGill: holds under 10 s"


def test_plank_is_repeated_and_gentle_on_the_knees() -> None:
    standard = dose_at("plank", Level.STANDARD)
    assert standard.sets * standard.repetitions > 1
    assert all(rung.dose.hold <= 60 for rung in LIBRARY.exercises["plank"].ladder)
    assert "knee" in NAMES["plank"].do(0).lower()
    assert LIBRARY.exercises["plank"].ladder[0].dose.hold == 10


@every(
    ("movement", "exercise", "harder"),
    [
        ("leg-slide", "bird-dog", ("lift",)),
        ("arm-reach", "bird-dog", ("lift", "leg, or only")),
        ("plank-knees", "plank", ("knees down",)),
        ("plank-incline", "plank", ("knees down",)),
        ("arm-lift", "superman", ("buttocks",)),
    ],
)
def test_what_helps_on_a_rung_is_no_harder_and_of_that_rung(
    movement: str, exercise: str, harder: tuple[str, ...]
) -> None:
    names = NAMES[exercise]
    ladder = LIBRARY.exercises[exercise].ladder
    there = [number for number, rung in enumerate(ladder) if rung.movement == movement]
    assert there
    for number in there:
        said = f"{names.feel(number)} {names.stop(number)}".lower()
        assert not [one for one in harder if one in said], (number, said)
        assert names.stop(number).startswith("Stop ")


def test_superman_is_repeated_and_starts_low() -> None:
    names = NAMES["superman"]
    assert dose_at("superman", Level.STANDARD).repetitions > 1
    assert "arm" in names.do(0).lower()
    assert "leg" in names.do(0).lower(), "says what stays down"
    assert "bird dog" in names.cues.stop.lower(), "and what to do in its place"


def test_cat_is_on_all_fours_with_the_eyes_down() -> None:
    assert NAMES["cat"].place == "on all fours"
    assert "eyes down" in NAMES["cat"].cues.do.lower()


def test_seated_bend_is_on_a_chair_relaxed_and_not_right_after_getting_up() -> None:
    cues = NAMES["forward-bend"].cues
    assert NAMES["forward-bend"].place == "on a chair"
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
    for number, (easier, harder) in enumerate(pairwise(exercise.ladder)):
        before, after = NAMES[key].rung(number), NAMES[key].rung(number + 1)
        if before == after:
            assert held(exercise, easier) < held(exercise, harder)
        elif not (after.do or after.variant or before.do):
            # A movement made easier gives way to the plain one: never for less time.
            assert held(exercise, easier) <= held(exercise, harder)


@every_exercise
def test_gentle_holds_less_than_standard_and_strong_more_or_otherwise(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    gentle, standard, strong = (
        next(rung for rung in exercise.ladder if rung.level is level) for level in Level
    )
    assert held(exercise, gentle) < held(exercise, standard)
    said = NAMES[key].rung(exercise.ladder.index(strong))
    assert held(exercise, strong) > held(exercise, standard) or said.do or said.variant


# Cues


@every_exercise
@every("cue", ["do", "feel", "stop"])
def test_a_cue_is_one_line_of_25_words_at_most(key: str, cue: str) -> None:
    line = getattr(NAMES[key].cues, cue)
    assert 3 <= len(line.split()) <= 25
    assert "\n" not in line
    assert line.endswith(".")


@every_exercise
def test_when_to_stop_is_a_whole_sentence(key: str) -> None:
    said = NAMES[key].cues.stop.split()
    assert said[0] == "Stop"
    assert said[1] in {"if", "at", "when", "before"}


@every_exercise
def test_it_can_be_called_and_pressed(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    assert len(NAMES[key].name.split()) <= 3
    assert exercise.works
    assert exercise.sources


def test_no_word_calls_two_exercises() -> None:
    called: dict[str, str] = {}
    for key, names in NAMES.items():
        for name in {key, names.name, *names.also}:
            plain = "".join(letter for letter in name.casefold() if letter.isalnum())
            assert called.setdefault(plain, key) == key


# Routines


def test_the_whole_routine_has_everything_and_warms_up_first() -> None:
    routine = LIBRARY.routines["whole"]
    kinds = [LIBRARY.exercises[key].kind for key in routine.exercises]
    assert sorted(routine.exercises) == sorted(ON_THE_MAT)
    assert len(ON_THE_MAT) == 10
    assert routine.exercises[0] == "marching"
    assert kinds == sorted(kinds, key=ROUTINE_KINDS.index)
    assert (kinds[0], kinds[-1]) == (Kind.WARM_UP, Kind.STRETCH)


def test_the_short_one_chooses_among_all_that_needs_no_chair_in_five_minutes() -> None:
    routine = LIBRARY.routines["short"]
    assert sorted(routine.exercises) == sorted({*ON_THE_MAT} - {"forward-bend"})
    assert routine.seconds == 300


def test_marching_takes_1_to_2_minutes() -> None:
    exercise = LIBRARY.exercises["marching"]
    assert all(60 <= held(exercise, rung) <= 120 for rung in exercise.ladder)
    assert exercise.posture is Posture.STANDING


@every("key", ON_THE_MAT)
def test_lying_on_the_mat_can_be_swapped_for_kneeling_or_standing(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    others = [LIBRARY.exercises[one] for one in exercise.swaps if one in LIBRARY.exercises]
    up = [one.key for one in others if one.posture in {Posture.ALL_FOURS, Posture.STANDING}]
    inclined = {rung.movement for rung in exercise.ladder} & {"plank-incline", "plank-knees"}
    if exercise.posture in {Posture.BACK, Posture.FRONT}:
        assert up or inclined, "nobody has to lie down"
    assert exercise.swaps


@every_exercise
def test_a_stand_in_is_of_the_same_kind_and_never_bends_forward_in_place_of_another(
    key: str,
) -> None:
    exercise = LIBRARY.exercises[key]
    for other in exercise.swaps:
        if other in LIBRARY.exercises:
            assert LIBRARY.exercises[other].serves(exercise.kind)
            assert not LIBRARY.exercises[other].not_before


def test_superman_can_be_swapped_for_bird_dog_and_back_and_is_warmed_up() -> None:
    exercises = LIBRARY.exercises
    assert exercises["superman"].swaps[0] == "bird-dog"
    assert exercises["bird-dog"].swaps[0] == "superman"
    assert exercises["superman"].first == ("marching", "pelvic-tilt")
    assert [key for key, one in exercises.items() if one.first] == ["superman"]


def test_the_stretches_are_stretches() -> None:
    kinds = {LIBRARY.exercises[key].kind for key in LIBRARY.routines["stretches"].exercises}
    assert kinds == {Kind.STRETCH}


# Sit breaks


def test_a_sit_break_offers_every_movement_that_was_made_for_it_and_the_seated_bend() -> None:
    made_for_it = {key for key, one in LIBRARY.exercises.items() if one.kind is Kind.BREAK}
    assert set(BREAKS) == made_for_it | {"forward-bend"}
    assert len(BREAKS) == len(set(BREAKS))
    assert 6 <= len(made_for_it) <= 8


@every_break
def test_a_sit_break_needs_a_desk_at_most(key: str) -> None:
    exercise = LIBRARY.exercises[key]
    assert exercise.desk
    assert any(word in NAMES[key].place for word in ("chair", "stand", "sit", "feet"))
    rungs = NAMES[key].rungs.values()
    said = [NAMES[key].cues.do, *(f"{rung.do} {rung.variant}" for rung in rungs)]
    assert not {"mat", "lie", "kneel"} & set(words(" ".join(said)))


def test_nothing_for_the_mat_is_for_the_desk() -> None:
    at_a_desk = {key for key, one in LIBRARY.exercises.items() if one.desk}
    assert at_a_desk == set(BREAKS)


def test_only_the_seated_bend_waits_until_two_hours_after_getting_up() -> None:
    waiting = {key: one.not_before for key, one in LIBRARY.exercises.items() if one.not_before}
    assert waiting == {"forward-bend": 11}


def test_no_two_sit_breaks_in_a_row_stay_on_the_chair() -> None:
    seated = [NAMES[key].place == "on a chair" for key in BREAKS]
    assert not any(one and after for one, after in pairwise([*seated, seated[0]]))


@every_break
def test_what_rests_on_common_knowledge_says_so(key: str) -> None:
    sources = LIBRARY.exercises[key].sources
    assert any(
        source.startswith(("General practice: ", "Source article: ", "doi 10."))
        for source in sources
    )
    for source in sources:
        assert not source.startswith("General practice") or " no study of " in source


# Facts


@every_fact
def test_a_fact_is_one_line_of_30_words_with_its_source(key: str) -> None:
    says = ENGLISH.names.facts[key].says
    assert 5 <= len(says.split()) <= 30
    assert "\n" not in says
    assert says.endswith(".")
    assert LIBRARY.facts[key].source


def test_there_are_enough_facts_not_to_tire_of_them() -> None:
    assert 8 <= len(LIBRARY.facts) <= 12


def test_every_paper_that_is_cited_is_one_whose_figures_are_known() -> None:
    cited = set(DOI.findall(EXERCISES.read_text("utf-8")))
    known = {doi for source in FACTS["figures"] for doi in DOI.findall(source)}
    assert len(cited) >= 5
    assert cited <= known


@every_fact
def test_every_figure_of_a_fact_stands_in_its_source(key: str) -> None:
    worked_out = {
        "fewer-new-spells": {"45"},  # RR 0.55
        "early-bending": {"1", "2"},  # the first hour or two
        "few-at-a-time": {"4", "2"},  # fewer than four; how many ours has
        "reminders-help": {"2"},  # reminders and a timer
        "posterior-chain": {"4"},  # lower back, glutes, calves and hamstrings
        "front-and-back": {"2"},  # belly and lower back
        "strong-backs": {"1"},  # the next posture
    }
    fact = LIBRARY.facts[key]
    said = set(re.findall(r"\d[\d,.]*\d|\d", ENGLISH.names.facts[key].says))
    assert said <= {*FACTS["figures"][fact.source], *worked_out.get(key, set())}


@pytest.mark.parametrize("group", FACTS["safety"])
def test_the_safety_question_names_every_sign(group: str) -> None:
    asked = ENGLISH("safety-list").lower()
    assert [sign for sign in FACTS["safety"][group] if sign not in asked] == []


# In our own words


@every(
    "path",
    [EXERCISES, *sorted(path for path in LANGUAGES.rglob("*") if path.is_file())],
)
def test_no_sentence_of_the_article_is_copied(path: Path) -> None:
    assert quoted(path.read_text("utf-8"), runs_of_the_article()) == []


def test_a_copied_sentence_would_be_found() -> None:
    theirs = "Stay in that position for 5 seconds, go down again and repeat 20 times."
    ours = "Then stay in that position, for 5 seconds: go down."
    shortened_runs = {shortened(run) for run in runs(theirs)}
    assert quoted(ours, shortened_runs) == [
        "stay in that position for 5 seconds go",
        "in that position for 5 seconds go down",
    ]
    assert quoted("Stay in that position for five seconds.", shortened_runs) == []


def test_the_article_is_known_by_its_runs() -> None:
    """One of its sentences, so that runs which were made otherwise are noticed."""
    sentence = "Stay in that position for 5 seconds, go down again and repeat 20 times."
    assert quoted(sentence, runs_of_the_article()) == runs(sentence)
    assert len(runs_of_the_article()) == 571


# Postures


@every_exercise
def test_a_rung_s_pictures_and_its_posture_agree(key: str) -> None:
    """Who sits in the picture needs a chair, and who lies or kneels is on a mat."""
    postures = exercise_values.ON_THE_MAT
    movements = load_movements(LIBRARY.exercises)
    exercise = LIBRARY.exercises[key]
    for rung in range(len(exercise.ladder)):
        movement = movements.get(exercise.shown(rung))
        if movement is None:
            continue
        seat = {Prop.CHAIR, Prop.STOOL} & set(movement.props)
        assert exercise.needs_chair(rung) is bool(seat), rung
        on_mat = Prop.MAT in movement.props
        assert (exercise.posture_on(rung) in postures) <= (on_mat or bool(seat)), rung
