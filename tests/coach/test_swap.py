"""Swap puts another exercise in the place of the current one, and a second Swap takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.easier import easier
from lumbar.coach.exercise import Kind, Level, Posture
from lumbar.coach.pain import FELT_OF, Pain, Row
from lumbar.coach.person import Person
from lumbar.coach.plan import plan_seconds
from lumbar.coach.session import Event, Session, State, happen
from lumbar.coach.swap import may_swap, stand_in_of, swapped
from lumbar.coach.wish import Wish, plan_of
from tests.coach.made_up import thorough
from tests.every import every
from tests.library import LIBRARY as REAL

NOON = datetime(2027, 1, 15, 12, tzinfo=UTC).timestamp()
MORNING = NOON - 5 * 3600
YOU = Person(id=5, level=Level.STANDARD, zone="Etc/UTC")
TODAY = date(2027, 1, 15)


def doing(exercise: str, wish: Wish | None = None, person: Person = YOU) -> Session:
    """A session in which an exercise is on; those before it were skipped."""
    wish = wish or Wish(routine="whole")
    plan = plan_of(wish, person, REAL, NOON)
    session = Session(
        id="s1",
        routine=wish.routine or wish.exercise,
        plan=plan,
        by_itself=False,
        begun=NOON,
    )
    step = next(n for n, item in enumerate(plan) if item.exercise == exercise)
    for _ in range(step):
        session = happen(session, Event.START, NOON)
        session = happen(session, Event.SKIP, NOON)
    return session


def in_place_of(exercise: str, person: Person = YOU, wish: Wish | None = None) -> str | None:
    item = stand_in_of(doing(exercise, wish, person), person, REAL, NOON)
    return item.exercise if item is not None else None


def alone(exercise: str) -> Wish:
    return Wish(exercise=exercise)


@every(
    ("exercise", "other"),
    [
        ("bird-dog", "superman"),
        ("pelvic-tilt", "cat"),
        ("knee-to-chest", "cat"),
        ("heel-slide", "marching"),
        ("bridge", "bird-dog"),
        ("cat", "side-reach"),
        ("forward-bend", "cat"),
        ("march", "walk"),
        ("walk", "march"),
    ],
)
def test_the_first_stand_in_of_an_exercise_that_is_done_alone(exercise: str, other: str) -> None:
    assert in_place_of(exercise, wish=alone(exercise)) == other


def test_off_the_floor_nothing_on_the_floor_stands_in() -> None:
    """The cat, on hands and knees, stands in for marching elsewhere."""
    standing = Wish(routine="standing")
    found = {key: in_place_of(key, wish=standing) for key in REAL.routines["standing"].exercises}
    assert found == {
        "marching": None,
        "sit-to-stand": "calf-raise",
        "back-bend": "walk",
        "seated-twist": None,
        "side-reach": "shoulder-squeeze",
    }


def test_superman_is_swapped_for_bird_dog() -> None:
    session = doing("plank", person=replace(YOU, left_out=("marching",)))
    plan = plan_of(Wish(routine="whole"), YOU, REAL, NOON)
    at = [item.exercise for item in plan].index("superman")
    session = replace(session, plan=plan, step=at, results=session.results[:at])
    item = stand_in_of(session, YOU, REAL, NOON)
    assert item is not None
    assert item.exercise == "bird-dog"
    assert item.rung == dict(plan_rungs())["bird-dog"]


def plan_rungs() -> list[tuple[str, int]]:
    return [(item.exercise, item.rung) for item in plan_of(Wish(routine="whole"), YOU, REAL, NOON)]


def test_the_plank_is_swapped_for_its_incline_and_never_for_something_harder() -> None:
    plank = REAL.exercises["plank"]
    for rung in range(len(plank.ladder)):
        person = replace(YOU, rungs={"plank": rung})
        session = doing("plank", alone("plank"), person)
        item = stand_in_of(session, person, REAL, NOON)
        assert item is not None
        if plank.shown(rung) == "plank-knees":
            assert item.exercise == "bird-dog"
            continue
        assert item.exercise == "plank"
        assert item.rung < rung
        wanted = "plank-knees" if plank.shown(rung) == "plank-incline" else "plank-incline"
        assert plank.shown(item.rung) == wanted
        assert item.dose == plank.ladder[item.rung].dose


def test_what_comes_next_or_later_for_the_same_purpose_is_no_stand_in() -> None:
    assert in_place_of("bridge") == "sit-to-stand", "bird dog comes next"
    assert in_place_of("bird-dog") == "bird-dog", "superman comes next: the leg alone"
    assert in_place_of("pelvic-tilt") == "cat", "it comes later, but as a stretch"


def test_what_was_just_done_comes_only_if_there_is_no_other() -> None:
    assert in_place_of("forward-bend") == "side-reach", "the cat was just before"


def test_what_is_left_out_or_waits_is_no_stand_in() -> None:
    tilt = alone("pelvic-tilt")
    assert in_place_of("pelvic-tilt", replace(YOU, left_out=("cat",)), tilt) == "marching"
    assert in_place_of("pelvic-tilt", replace(YOU, left_out=("cat", "marching")), tilt) is None
    session = doing("cat", alone("cat"))
    person = replace(YOU, left_out=("side-reach",))
    item = stand_in_of(session, person, REAL, MORNING)
    assert item is None or item.exercise != "forward-bend"


def test_after_strong_pain_no_strength_stands_in() -> None:
    felt = FELT_OF[Row.SEVERE]
    person = replace(YOU, pains=(Pain(exercise="cat", day=TODAY, at=NOON, felt=felt),))
    session = doing("pelvic-tilt", alone("pelvic-tilt"))
    item = stand_in_of(session, person, REAL, NOON)
    assert item is not None
    assert item.exercise == "marching", "the cat hurt today"
    bridge = doing("bridge", alone("bridge"))
    after = stand_in_of(bridge, person, REAL, NOON)
    assert after is None or after.exercise == "bridge"


def test_what_has_hurt_in_this_session_is_no_stand_in() -> None:
    session = doing("knee-to-chest")
    tilt = session.results[1]
    assert tilt.exercise == "pelvic-tilt"
    hurt = replace(tilt, exercise="cat", outcome=type(tilt.outcome).HURT)
    session = replace(session, results=(session.results[0], hurt))
    item = stand_in_of(session, YOU, REAL, NOON)
    assert item is not None
    assert item.exercise == "marching"


@every("key", ["pelvic-tilt", "bridge", "plank", "cat", "forward-bend"])
def test_a_second_swap_goes_back(key: str) -> None:
    session = doing(key)
    there = swapped(session, YOU, REAL, NOON)
    assert there.item.swapped == session.item
    assert there.turn > session.turn
    again = swapped(there, YOU, REAL, NOON)
    assert again.plan == session.plan
    assert again.step == session.step
    lighter = easier(there, REAL.exercises[there.item.exercise], NOON)
    assert swapped(lighter, YOU, REAL, NOON).plan == session.plan, "also after a rung lower"


def test_in_a_hold_it_begins_anew_and_paused_it_does_not_run_on() -> None:
    session = doing("bridge")
    running = happen(session, Event.START, NOON)
    there = swapped(running, YOU, REAL, NOON + 7)
    assert there.state is State.WAITING
    assert there.results == session.results
    paused = happen(running, Event.PAUSE, NOON + 7)
    assert swapped(paused, YOU, REAL, NOON + 9).state is State.WAITING


@pytest.mark.parametrize("event", [Event.HURTS, Event.STOP])
def test_after_pain_and_after_the_end_there_is_no_swap(event: Event) -> None:
    session = happen(happen(doing("bridge"), Event.START, NOON), event, NOON + 5)
    assert swapped(session, YOU, REAL, NOON + 6) is session
    assert not may_swap(session, YOU, REAL, NOON + 6)


@pytest.mark.parametrize(("ago", "cut"), [(0, True), (1, True), (2, False)])
def test_a_stand_in_with_a_smaller_dose_is_marked_so_that_it_earns_no_step(
    ago: int, cut: bool
) -> None:
    hurt = Pain(
        exercise="superman", day=TODAY - timedelta(days=ago), at=1.0, felt=FELT_OF[Row.MILD]
    )
    person = replace(YOU, pains=(hurt,))
    session = doing("bird-dog", alone("bird-dog"), person)
    item = stand_in_of(session, person, REAL, NOON)
    assert item is not None
    whole = REAL.exercises["superman"].ladder[item.rung].dose
    assert (item.exercise, item.cut, item.dose != whole) == ("superman", cut, cut)


def test_superman_as_a_stand_in_is_warmed_up_first() -> None:
    session = doing("bird-dog", alone("bird-dog"))
    there = swapped(session, YOU, REAL, NOON)
    assert [item.exercise for item in there.plan] == ["marching", "pelvic-tilt", "superman"]
    assert there.item.exercise == "marching"


def test_kneeling_goes_before_what_lies() -> None:
    up = {Posture.ALL_FOURS, Posture.STANDING}
    for key in ("pelvic-tilt", "knee-to-chest", "heel-slide", "bridge", "superman", "plank"):
        plan = tuple(item for item in plan_of(alone(key), YOU, REAL, NOON) if item.exercise == key)
        session = Session(id="s1", routine=key, plan=plan, by_itself=False, begun=NOON)
        item = stand_in_of(session, YOU, REAL, NOON, up=True)
        assert item is not None
        assert REAL.exercises[item.exercise].posture_on(item.rung) in up


KEYS = st.sampled_from([item.exercise for item in plan_of(Wish(routine="whole"), YOU, REAL, NOON)])


@thorough
@given(
    st.sampled_from(["whole", "short", "stretches"]),
    st.integers(0, 9),
    st.sampled_from(Level),
    st.frozensets(st.sampled_from([*REAL.exercises]), max_size=12),
    st.integers(0, 23),
)
def test_whatever_stands_in_is_right(
    routine: str, step: int, level: Level, left_out: frozenset[str], hour: int
) -> None:
    person = Person(id=5, level=level, left_out=tuple(sorted(left_out)))
    now = NOON + (hour - 12) * 3600
    plan = plan_of(Wish(routine=routine), person, REAL, now)
    if not plan:
        return
    session = Session(id="s1", routine=routine, plan=plan, by_itself=True, begun=now)
    for _ in range(step):
        session = happen(session, Event.SKIP, now) if session.step + 1 < len(plan) else session
    if not session.live:
        return
    item = stand_in_of(session, person, REAL, now)
    if item is None:
        return
    purpose = REAL.exercises[session.item.exercise].kind
    other = REAL.exercises[item.exercise]
    assert item.exercise not in left_out or item.exercise == session.item.exercise
    assert other.serves(purpose)
    assert hour >= other.not_before
    assert item != session.item
    coming = [one.exercise for one in session.plan[session.step + 1 :]]
    assert item.exercise not in coming[:1]
    if purpose is Kind.STRENGTH:
        assert item.exercise not in coming
    there = swapped(session, person, REAL, now)
    if routine == "short" and len(there.plan) == len(plan):
        assert plan_seconds(there.plan) <= 300
    assert swapped(there, person, REAL, now).item == session.item or len(there.plan) > len(plan)
