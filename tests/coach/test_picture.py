"""The picture of a moment is the pose of that moment, on the side that works, in its own time."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Level, Sides
from lumbar.coach.picture import (
    STILL_SECONDS,
    Period,
    View,
    period_of,
    periods_in,
    picture_at,
    stills_in,
)
from lumbar.coach.plan import items
from lumbar.coach.timeline import Item, Part, Side, length, locate, step_segments
from tests.coach.made_up import made_up_items, spans, thorough
from tests.every import every
from tests.language.made import LIBRARY

TAKES_TURNS = made_up_items(Sides.BOTH, Sides.ALTERNATE)


def item_of(sides: Sides, hold: int, move: int = 2, repetitions: int = 3) -> Item:
    dose = Dose(sets=2, repetitions=repetitions, move=move, hold=hold, release=3, rest=20)
    return Item(exercise="bridge", rung=0, sides=sides, dose=dose, ready=6)


@thorough
@given(made_up_items(), spans(2_000))
def test_a_long_hold_has_a_still_a_short_one_a_loop(item: Item, moment: float) -> None:
    picture = picture_at(item, step_segments(item, 0), moment)
    if item.dose.hold < STILL_SECONDS:
        assert (picture.view, picture.period) == (View.LOOP, period_of(item.dose))
    else:
        assert picture.view is (View.STILL if item.dose.move else View.FREE)
        assert picture.period is None


@thorough
@given(TAKES_TURNS, spans(2_000))
def test_a_loop_holds_the_pose_just_while_the_count_does_and_on_its_side(
    item: Item, moment: float
) -> None:
    item = replace(item, dose=replace(item.dose, hold=item.dose.hold % STILL_SECONDS or 1))
    segments = step_segments(item, 0)
    place = locate(segments, moment % length(segments))
    picture = picture_at(item, segments, moment % length(segments))
    assert picture.period is not None
    segment, period = segments[place.index], picture.period
    turn, into = divmod(picture.into, period.seconds)
    assert turn in {0, 1}
    assert bool(turn) is picture.left
    holds = period.move <= into < period.move + period.hold
    match segment.part:
        case Part.MOVE:
            assert into == place.into < period.move
        case Part.HOLD:
            assert holds
            assert into - period.move == place.into
        case Part.RELEASE | Part.SWITCH:
            assert into == period.move + period.hold + place.into
        case _:
            assert into == 0, "it has not begun"
    if segment.part in {Part.MOVE, Part.HOLD} and segment.side is not None:
        assert picture.left is (segment.side is Side.LEFT)


@thorough
@given(made_up_items(Sides.EACH, Sides.ALTERNATE), spans(2_000))
def test_a_still_is_of_the_side_that_works_or_comes_next(item: Item, moment: float) -> None:
    long = replace(item.dose, hold=item.dose.hold + STILL_SECONDS, move=item.dose.move + 1)
    item = replace(item, dose=long)
    segments = step_segments(item, 0)
    picture = picture_at(item, segments, moment)
    assert picture.view is View.STILL
    segment = segments[min(locate(segments, moment).index, len(segments) - 1)]
    assert picture.left is (segment.side is Side.LEFT)


@thorough
@given(TAKES_TURNS, st.integers(0, 200), st.integers(0, 999))
def test_a_loop_that_starts_with_a_set_is_in_step_to_its_end(
    item: Item, number: int, thousandth: int
) -> None:
    """One who starts it with a set need not start it again before the next rest."""
    item = replace(item, dose=replace(item.dose, hold=item.dose.hold % STILL_SECONDS or 1))
    segments = step_segments(item, 0)
    set_ = 1 + number % item.dose.sets
    resting = {Part.READY, Part.REST}
    its = [n for n, one in enumerate(segments) if one.set == set_ and one.part not in resting]
    begins = length(segments[: its[0]])
    later = length(segments[its[0] : its[-1] + 1]) * thousandth / 1000
    picture = picture_at(item, segments, begins + later)
    assert picture.period is not None
    both = 2 * picture.period.seconds
    ahead = (picture.into - later) % both
    assert min(ahead, both - ahead) < 1e-6


@every(
    ("sides", "hold", "moment", "left"),
    [
        (Sides.ALTERNATE, 12, 0, False),
        (Sides.ALTERNATE, 12, 9, False),
        (Sides.ALTERNATE, 12, 21, True),  # the change: what comes next
        (Sides.ALTERNATE, 12, 27, True),
        (Sides.ALTERNATE, 4, 9, False),
        (Sides.ALTERNATE, 4, 13, False),  # what is let go of is still the right
        (Sides.ALTERNATE, 4, 16, True),
        (Sides.BOTH, 4, 9, False),
        (Sides.BOTH, 4, 16, True),  # a movement that changes legs at every repetition
    ],
)
def test_a_few_moments(sides: Sides, hold: int, moment: float, left: bool) -> None:
    item = item_of(sides, hold)
    assert picture_at(item, step_segments(item, 0), moment).left is left


def test_after_the_last_hold_its_picture_stays() -> None:
    for hold in (4, 15):
        item = item_of(Sides.ALTERNATE, hold)
        segments = step_segments(item, 0)
        assert picture_at(item, segments, length(segments) + 5).left


def test_where_nothing_is_held_the_loop_moves_freely() -> None:
    (walk,) = items([LIBRARY.exercises["walk"]], Level.STANDARD, {})
    assert picture_at(walk, step_segments(walk, 0), 30).view is View.FREE


def test_the_content_s_loops_and_stills_are_named() -> None:
    assert Period(move=2, hold=5, release=2) in periods_in(LIBRARY)["bridge"]
    assert "plank" in stills_in(LIBRARY)
    assert "plank" not in periods_in(LIBRARY)
    for exercise in LIBRARY.exercises.values():
        for number in range(len(exercise.ladder)):
            (item,) = items([exercise], Level.STANDARD, {exercise.key: number})
            picture = picture_at(item, step_segments(item, 0), 0)
            movement = exercise.shown(number)
            assert (picture.view is View.STILL) <= (movement in stills_in(LIBRARY))
            if picture.period is not None:
                assert picture.period in periods_in(LIBRARY)[movement]
