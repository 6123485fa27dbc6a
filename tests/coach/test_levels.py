"""Too easy and too hard move one exercise by one rung, and never off its ladder."""

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Exercise, Kind, Level
from lumbar.coach.levels import RUNG_AFTER_PAIN, rung_after, rung_of
from lumbar.coach.person import Person, at_level
from lumbar.coach.session import Effort
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


@quick
@given(AN_EXERCISE, st.data())
def test_an_answer_moves_one_rung_and_the_ends_hold(
    exercise: Exercise, data: st.DataObject
) -> None:
    top = len(exercise.ladder) - 1
    done = data.draw(st.integers(0, top))
    assert rung_after(exercise, done, Effort.TOO_EASY) == min(done + 1, top)
    assert rung_after(exercise, done, Effort.TOO_HARD) == max(done - 1, 0)
    assert rung_after(exercise, done, Effort.RIGHT) == done


def test_after_pain_comes_the_easiest_rung() -> None:
    assert RUNG_AFTER_PAIN == 0


def test_a_new_level_sets_every_exercise_anew() -> None:
    person = Person(id=7, rungs={"bridge": 4, "plank": 0}, calm=True)
    strong = at_level(person, Level.STRONG)
    assert (strong.level, strong.rungs) == (Level.STRONG, {})
    assert strong.calm, "and nothing else"
