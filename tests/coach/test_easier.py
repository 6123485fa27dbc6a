"""Easier, in the middle of a session: the present exercise one rung lower, from its beginning."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.easier import easier, harder, lowered, may_be_harder, raised
from lumbar.coach.exercise import Exercise, Level
from lumbar.coach.pain import Pain
from lumbar.coach.past import Past
from lumbar.coach.person import Person
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, State, happen, settle
from lumbar.coach.steps import marked
from lumbar.coach.timeline import CHANGE_SECONDS, item_seconds
from lumbar.coach.wish import Wish, plan_of
from tests.coach.made_up import START, new, quick, spans
from tests.library import LIBRARY

BRIDGE, PLANK = LIBRARY.exercises["bridge"], LIBRARY.exercises["plank"]
DAY = date(2026, 3, 2)
RUNGS = {"bridge": 2, "plank": 1}
"""Where the person stands on the two ladders."""


def session(*, by_itself: bool = False) -> Session:
    """Bridge, then plank, at the rungs above, and the bridge waits for Start."""
    return new(items([BRIDGE, PLANK], Level.STANDARD, RUNGS), by_itself=by_itself)


def one_rung_lower(before: Session, after: Session, exercise: Exercise) -> bool:
    item = after.item
    return item.rung == before.item.rung - 1 and item.dose == exercise.ladder[item.rung].dose


def test_a_hold_is_begun_anew_one_rung_lower() -> None:
    on = happen(session(), Event.START, START)
    after = easier(on, BRIDGE, START + 9)
    assert one_rung_lower(on, after, BRIDGE)
    assert (after.state, after.step, after.into) == (State.WAITING, 0, 0.0)
    assert after.turn == on.turn + 1
    assert after.plan[1] == on.plan[1]
    assert after.results == ()


def test_what_waits_for_start_still_waits() -> None:
    waiting = session()
    after = easier(waiting, BRIDGE, START)
    assert one_rung_lower(waiting, after, BRIDGE)
    assert after.state is State.WAITING
    assert after.turn == waiting.turn + 1


def test_what_is_paused_begins_anew() -> None:
    paused = happen(happen(session(), Event.START, START), Event.PAUSE, START + 9)
    after = easier(paused, BRIDGE, START + 99)
    assert (after.state, after.into) == (State.WAITING, 0.0)


def test_by_itself_there_is_time_to_get_into_place_again() -> None:
    on = happen(session(by_itself=True), Event.START, START)
    now = on.step_ends() + CHANGE_SECONDS + 4
    second = settle(on, now)
    after = easier(second, PLANK, now)
    assert one_rung_lower(second, after, PLANK)
    assert (after.state, after.step, after.since) == (State.RUNNING, 1, now)
    assert after.left(now) == CHANGE_SECONDS
    assert after.results == second.results


def test_nothing_is_easier_than_the_easiest() -> None:
    on = happen(session(), Event.START, START)
    for rung in range(on.item.rung, 0, -1):
        assert on.item.rung == rung
        on = easier(on, BRIDGE, START + 1)
    assert on.item.rung == 0
    assert easier(on, BRIDGE, START + 2) is on


@pytest.mark.parametrize("last", [Event.HURTS, Event.STOP])
def test_after_pain_and_at_the_end_there_is_no_way_back(last: Event) -> None:
    over = happen(happen(session(), Event.START, START), last, START + 5)
    assert easier(over, BRIDGE, START + 6) is over


def test_an_exercise_whose_time_ran_out_meanwhile_is_left_done() -> None:
    on = happen(session(), Event.START, START)
    assert easier(on, BRIDGE, on.step_ends()) is on


def test_a_ladder_that_became_shorter_is_entered_at_its_top() -> None:
    item = replace(session().item, rung=99)
    lower = lowered(item, BRIDGE)
    assert lower is not None
    assert lower.rung == len(BRIDGE.ladder) - 1


@quick
@given(spans(2_000), st.lists(st.sampled_from([Event.PAUSE, Event.RESUME, Event.SKIP]), max_size=3))
def test_easier_never_adds_a_result_nor_touches_another_exercise(
    after_seconds: float, events: list[Event]
) -> None:
    on = happen(session(), Event.START, START)
    for event in events:
        on = happen(on, event, START)
    now = START + after_seconds
    after = easier(on, LIBRARY.exercises[on.item.exercise], now)
    assert after.results == on.results
    assert [item for at, item in enumerate(after.plan) if at != on.step] == [
        item for at, item in enumerate(on.plan) if at != on.step
    ]
    assert after is on or (after.step, after.elapsed(now)) == (on.step, 0.0)


# Harder


def test_a_hold_is_begun_anew_one_rung_higher() -> None:
    on = happen(session(), Event.START, START)
    after = harder(on, BRIDGE, START + 9)
    assert after.item.rung == on.item.rung + 1
    assert after.item.dose == BRIDGE.ladder[after.item.rung].dose
    assert (after.state, after.step, after.turn) == (State.WAITING, 0, on.turn + 1)


def test_a_dose_that_was_cut_takes_no_longer_on_the_rung_below() -> None:
    short = plan_of(Wish(routine="short"), Person(id=7, level=Level.STRONG), LIBRARY, START)
    seen = 0
    for item in marked(short, LIBRARY):
        on, exercise = new((item,)), LIBRARY.exercises[item.exercise]
        after = easier(on, exercise, START)
        if not item.cut or after is on:
            continue
        seen += 1
        whole = exercise.ladder[after.item.rung].dose
        assert after.item.rung == item.rung - 1
        assert item_seconds(after.item) <= item_seconds(item)
        assert after.item.cut == (after.item.dose != whole), "what is cut earns no step"
    assert seen, "strong does not fit into five minutes"


def test_the_hardest_rung_stays() -> None:
    top = len(PLANK.ladder) - 1
    on = happen(new(items([PLANK], Level.STANDARD, {"plank": top})), Event.START, START)
    assert raised(on.item, PLANK) is None
    assert harder(on, PLANK, START + 9) is on


def test_what_has_hurt_is_made_no_harder() -> None:
    on = happen(session(), Event.START, START)
    fine, hurt_last = Person(id=7), Person(id=7, past=Past(hurt=("bridge",)))
    assert may_be_harder(on, fine, DAY)
    assert not may_be_harder(on, hurt_last, DAY)
    hurt = happen(on, Event.HURTS, START + 5)
    assert not may_be_harder(hurt, fine, DAY)
    assert harder(hurt, BRIDGE, START + 6) is hurt
    plank_next = happen(hurt, Event.SKIP, START + 9)
    assert not may_be_harder(plank_next, fine, DAY)


@pytest.mark.parametrize(("ago", "may"), [(0, False), (1, False), (2, True)])
def test_a_pain_of_today_or_yesterday_in_whatever_exercise_makes_nothing_harder(
    ago: int, may: bool
) -> None:
    pain = Pain(exercise="plank", day=DAY - timedelta(days=ago), at=START)
    assert may_be_harder(session(), Person(id=7, pains=(pain,)), DAY) is may


@given(spans(2_000))
def test_a_rung_up_and_down_again_is_where_it_was(seconds: float) -> None:
    on = happen(session(), Event.START, START)
    up = harder(on, BRIDGE, START + 1)
    assert lowered(up.item, BRIDGE) == on.item
    assert easier(up, BRIDGE, START + 1 + seconds).item == on.item
