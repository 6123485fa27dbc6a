"""A plan becomes segments, and a moment falls into exactly one of them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.timeline import (
    CHANGE_SECONDS,
    READY_SECONDS,
    SWITCH_SECONDS,
    Item,
    Part,
    Place,
    Segment,
    Side,
    compile_plan,
    holds_done,
    length,
    locate,
    seconds_held,
    step_segments,
)
from tests.coach.made_up import made_up_items, plans, spans, thorough

PAIRED = made_up_items(Sides.EACH, Sides.ALTERNATE)


def item_of(sides: Sides, **dose: int) -> Item:
    usual = {"sets": 1, "repetitions": 1, "hold": 5, "release": 2, "rest": 0}
    return Item(exercise="bridge", rung=0, sides=sides, dose=Dose(**{**usual, **dose}))


def story(item: Item) -> list[str]:
    """The segments as one would say them: "hold 5 2/R" is the second repetition, right."""

    def said(segment: Segment) -> str:
        side = f"/{segment.side[0].upper()}" if segment.side else ""
        return f"{segment.part} {segment.seconds} {segment.set}.{segment.repetition}{side}"

    return [said(segment) for segment in step_segments(item, 0)]


def test_both_sides_at_once_is_ready_hold_release_hold() -> None:
    assert story(item_of(Sides.BOTH, repetitions=3)) == [
        "ready 3 1.1",
        "hold 5 1.1",
        "release 2 1.2",
        "hold 5 1.2",
        "release 2 1.3",
        "hold 5 1.3",
    ]


def test_a_move_comes_before_every_hold_and_takes_nothing_from_it() -> None:
    assert story(item_of(Sides.BOTH, sets=2, repetitions=2, move=2, rest=30)) == [
        "ready 3 1.1",
        "move 2 1.1",
        "hold 5 1.1",
        "release 2 1.2",
        "move 2 1.2",
        "hold 5 1.2",
        "rest 30 2.1",
        "ready 3 2.1",
        "move 2 2.1",
        "hold 5 2.1",
        "release 2 2.2",
        "move 2 2.2",
        "hold 5 2.2",
    ]


def test_alternating_goes_from_the_change_of_sides_into_the_move() -> None:
    assert story(item_of(Sides.ALTERNATE, move=1)) == [
        "ready 3 1.1/R",
        "move 1 1.1/R",
        "hold 5 1.1/R",
        "switch 2 1.1/L",
        "move 1 1.1/L",
        "hold 5 1.1/L",
    ]


@thorough
@given(made_up_items(), spans(2_000))
def test_only_time_in_the_pose_counts_as_held(item: Item, moment: float) -> None:
    """The move into a hold is never part of it: five seconds are five seconds up there."""
    segments = step_segments(item, 0)
    place = locate(segments, moment)
    now = segments[place.index] if place.index < len(segments) else None
    grows = seconds_held(segments, moment + 0.125) - seconds_held(segments, moment)
    assert grows == (0.125 if now is not None and now.part is Part.HOLD else 0)


@thorough
@given(made_up_items())
def test_a_move_leads_into_each_hold_where_the_dose_has_one(item: Item) -> None:
    segments = step_segments(item, 0)
    moves = [(move, hold) for move, hold in pairwise(segments) if move.part is Part.MOVE]
    holds = [segment for segment in segments if segment.part is Part.HOLD]
    assert [hold for _, hold in moves] == (holds if item.dose.move else [])
    for move, hold in moves:
        assert move.seconds == item.dose.move
        same = (hold.set, hold.repetition, hold.side)
        assert (move.set, move.repetition, move.side) == same


def test_each_side_does_the_right_then_changes_once_to_the_left() -> None:
    assert story(item_of(Sides.EACH, repetitions=2)) == [
        "ready 3 1.1/R",
        "hold 5 1.1/R",
        "release 2 1.2/R",
        "hold 5 1.2/R",
        "switch 5 1.1/L",
        "hold 5 1.1/L",
        "release 2 1.2/L",
        "hold 5 1.2/L",
    ]


def test_alternating_changes_sides_at_every_hold_without_losing_time() -> None:
    assert story(item_of(Sides.ALTERNATE, repetitions=2)) == [
        "ready 3 1.1/R",
        "hold 5 1.1/R",
        "switch 2 1.1/L",
        "hold 5 1.1/L",
        "switch 2 1.2/R",
        "hold 5 1.2/R",
        "switch 2 1.2/L",
        "hold 5 1.2/L",
    ]


def test_a_rest_and_getting_ready_stand_between_two_sets() -> None:
    assert story(item_of(Sides.BOTH, sets=2, rest=30)) == [
        "ready 3 1.1",
        "hold 5 1.1",
        "rest 30 2.1",
        "ready 3 2.1",
        "hold 5 2.1",
    ]


@thorough
@given(made_up_items())
def test_the_segments_of_a_step_sum_to_the_whole(item: Item) -> None:
    dose = item.dose
    holds, gaps = dose.repetitions, dose.repetitions - 1
    between = {
        Sides.BOTH: gaps * dose.release,
        Sides.EACH: 2 * gaps * dose.release + SWITCH_SECONDS,
        Sides.ALTERNATE: (2 * holds - 1) * dose.release,
    }
    sides = 1 if item.sides is Sides.BOTH else 2
    a_set = READY_SECONDS + sides * holds * (dose.move + dose.hold) + between[item.sides]
    whole = dose.sets * a_set + (dose.sets - 1) * dose.rest
    assert length(step_segments(item, 0)) == whole


@thorough
@given(made_up_items(), st.integers(0, 9))
def test_every_hold_of_the_dose_comes_once_and_in_its_order(item: Item, step: int) -> None:
    segments = step_segments(item, step)
    holds = [segment for segment in segments if segment.part is Part.HOLD]
    sides: list[Side | None] = [None] if item.sides is Sides.BOTH else list(Side)
    places = [(hold.set, hold.repetition, hold.side) for hold in holds]
    assert len(set(places)) == len(places) == item.dose.sets * item.dose.repetitions * len(sides)
    assert {hold.seconds for hold in holds} == {item.dose.hold}
    assert [hold.set for hold in holds] == sorted(hold.set for hold in holds)
    assert all(segment.step == step for segment in segments)
    for side in sides:
        counted = [hold.repetition for hold in holds if hold.side is side]
        assert counted == list(range(1, item.dose.repetitions + 1)) * item.dose.sets


@thorough
@given(made_up_items())
def test_nobody_is_hurried_from_hold_to_hold(item: Item) -> None:
    segments = step_segments(item, 0)
    assert segments[0].part is Part.READY
    assert segments[-1].part is Part.HOLD
    assert all(segment.seconds > 0 for segment in segments)
    assert not any(a.part is Part.HOLD is b.part for a, b in pairwise(segments))
    for before, after in pairwise(segments):
        if after.part is Part.HOLD:
            assert (before.set, before.repetition, before.side) == (
                after.set,
                after.repetition,
                after.side,
            ), "what comes next is said before it comes"


@thorough
@given(PAIRED)
def test_left_equals_right(item: Item) -> None:
    def of(side: Side) -> list[int]:
        segments = step_segments(item, 0)
        return [s.seconds for s in segments if s.part is Part.HOLD and s.side is side]

    assert of(Side.LEFT) == of(Side.RIGHT)
    assert len(of(Side.RIGHT)) == item.dose.sets * item.dose.repetitions


@thorough
@given(PAIRED)
def test_the_side_changes_exactly_where_a_change_is_announced(item: Item) -> None:
    segments = step_segments(item, 0)
    for index, segment in enumerate(segments):
        if segment.part not in {Part.RELEASE, Part.SWITCH}:
            continue
        changed = segments[index - 1].side is not segments[index + 1].side
        assert changed is (segment.part is Part.SWITCH)


@thorough
@given(plans(), st.booleans())
def test_a_step_opens_with_a_wait_or_by_itself_with_a_change_of_place(
    plan: tuple[Item, ...], by_itself: bool
) -> None:
    timeline = compile_plan(plan, by_itself=by_itself)
    assert len(timeline) == len(plan)
    for step, segments in enumerate(timeline):
        opening, timed = segments[0], segments[1:]
        assert timed == step_segments(plan[step], step)
        if by_itself and step > 0:
            assert (opening.part, opening.seconds) == (Part.REST, CHANGE_SECONDS)
        else:
            assert (opening.part, opening.seconds) == (Part.WAIT, 0)


@thorough
@given(made_up_items(), spans(2_000))
def test_a_moment_falls_into_one_segment_and_nothing_is_lost(item: Item, moment: float) -> None:
    segments = step_segments(item, 0)
    place = locate(segments, moment)
    assert length(segments[: place.index]) + place.into == moment
    if place.index < len(segments):
        assert 0 <= place.into < segments[place.index].seconds
    else:
        assert moment >= length(segments)


@thorough
@given(made_up_items(), spans(2_000), spans(2_000))
def test_going_on_from_where_one_stands_comes_to_the_same_place(
    item: Item, moment: float, later: float
) -> None:
    segments = step_segments(item, 0)
    here = locate(segments, moment)
    onwards = locate(segments[here.index :], here.into + later)
    assert Place(here.index + onwards.index, onwards.into) == locate(segments, moment + later)


def test_a_segment_owns_its_first_moment_and_not_its_last() -> None:
    segments = step_segments(item_of(Sides.BOTH), 0)
    assert locate(segments, 2.999).index == 0
    assert locate(segments, 3) == Place(1, 0.0)
    assert locate(segments, 8) == Place(2, 0.0)
    assert locate(segments, -5) == Place(0, 0.0)


@thorough
@given(made_up_items(), spans(2_000), spans(60))
def test_what_is_held_grows_with_time_and_ends_at_the_dose(
    item: Item, moment: float, later: float
) -> None:
    segments = step_segments(item, 0)
    before, after = seconds_held(segments, moment), seconds_held(segments, moment + later)
    assert 0 <= before <= after <= before + later
    assert before <= moment
    sides = 1 if item.sides is Sides.BOTH else 2
    holds = item.dose.sets * item.dose.repetitions * sides
    assert seconds_held(segments, length(segments)) == holds * item.dose.hold
    assert holds_done(segments, length(segments)) == holds
    finished = holds_done(segments, moment)
    assert finished * item.dose.hold <= before < (finished + 1) * item.dose.hold + 0.001
