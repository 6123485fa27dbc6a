"""The rung of an exercise: the person's own, else the level's; never off the ladder."""

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Exercise, Kind, Level
from lumbar.coach.levels import RUNG_AFTER_PAIN, rung_of
from tests.coach.made_up import exercises, quick

AN_EXERCISE = exercises("bridge", Kind.STRENGTH)


@quick
@given(AN_EXERCISE, st.sampled_from(Level), st.dictionaries(st.just("plank"), st.integers(0, 5)))
def test_without_a_rung_of_its_own_an_exercise_is_done_at_the_level(
    exercise: Exercise, level: Level, others: dict[str, int]
) -> None:
    assert exercise.ladder[rung_of(exercise, level, others)].level is level


@quick
@given(AN_EXERCISE, st.sampled_from(Level), st.integers(-5, 50))
def test_a_rung_of_its_own_goes_before_the_level_and_stays_on_the_ladder(
    exercise: Exercise, level: Level, own: int
) -> None:
    # The ladder may have been cut in the content since the rung was kept.
    rung = rung_of(exercise, level, {exercise.key: own})
    assert rung == min(max(own, 0), len(exercise.ladder) - 1)


def test_after_pain_comes_the_easiest_rung() -> None:
    assert RUNG_AFTER_PAIN == 0
