"""How long it is until the end, of a hold, an exercise and a session."""

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Level
from lumbar.coach.left import Left, left_of
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, happen
from lumbar.coach.timeline import compile_plan, length
from tests.coach.made_up import START, new
from tests.library import LIBRARY

EXERCISES = [LIBRARY.exercises[key] for key in ("bridge", "plank")]


def session(*, by_itself: bool = False) -> Session:
    return new(items(EXERCISES, Level.STANDARD, {}), by_itself=by_itself)


def test_in_a_hold_its_own_seconds_are_told() -> None:
    on = happen(session(), Event.START, START)
    dose = on.item.dose
    left = left_of(on, START + on.item.ready + dose.move + 1.5)
    assert left.hold == dose.hold - 1
    assert left.holds == dose.sets * dose.repetitions
    assert left.exercises == 1


def test_between_holds_none_runs() -> None:
    on = happen(session(), Event.START, START)
    assert left_of(on, START + 1).hold == 0


def test_what_waits_has_all_of_it_left() -> None:
    waiting = session()
    left = left_of(waiting, START + 500)
    steps = [length(step) for step in compile_plan(waiting.plan, by_itself=False)]
    assert (left.exercise, left.session) == (steps[0], sum(steps))


def test_a_pause_keeps_what_is_left() -> None:
    paused = happen(happen(session(), Event.START, START), Event.PAUSE, START + 20)
    assert left_of(paused, START + 20) == left_of(paused, START + 900)


@given(st.floats(0, 2000), st.booleans())
def test_it_only_grows_less_and_never_below_nothing(seconds: float, by_itself: bool) -> None:
    on = happen(session(by_itself=by_itself), Event.START, START)
    before, after = left_of(on, START + seconds), left_of(on, START + seconds + 1)
    for left in (before, after):
        assert min(left.hold, left.holds, left.exercise, left.exercises, left.session) >= 0
        assert left.exercise <= left.session
    assert before.exercise - after.exercise in {0, 1}
    assert isinstance(before, Left)
