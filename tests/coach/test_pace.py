"""Getting ready: how long it takes by posture, voice and setting, and the way onto a chair."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import ON_THE_MAT, Level, Posture
from lumbar.coach.pace import DOWN, READY, Pace, Ready, item_at, moved, opened, ready_for
from lumbar.coach.person import Person
from lumbar.coach.plan import items, needs_chair, needs_desk, needs_mat, plan_seconds
from lumbar.coach.session import Event, Session, State, happen, settle
from lumbar.coach.timeline import (
    CHAIR_SECONDS,
    CHANGE_SECONDS,
    READY_SECONDS,
    Item,
    Part,
    compile_plan,
    length,
    step_segments,
    to_the_chair,
)
from lumbar.coach.wish import Wish, plan_of
from lumbar.screens.session import instruction
from tests.coach.made_up import START, made_up_items, new, spans, thorough
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY

POSTURES = st.sampled_from(Posture)
NOON = 1_800_014_400.0


@every(
    ("posture", "seconds"),
    [
        (Posture.FRONT, 10),
        (Posture.ALL_FOURS, 10),
        (Posture.BACK, 6),
        (Posture.CHAIR, 6),
        (Posture.STANDING, 6),
    ],
)
def test_ten_seconds_face_down_or_on_all_fours_and_six_otherwise(
    posture: Posture, seconds: int
) -> None:
    assert ready_for(posture) == seconds


@every("posture", Posture)
def test_the_setting_makes_it_shorter_or_longer(posture: Posture) -> None:
    shorter, usual, longer = (ready_for(posture, ready) for ready in Ready)
    assert 3 <= shorter < usual < longer <= 2 * usual
    assert (posture in DOWN) == (usual == READY[Ready.USUAL][0])


@every("key", LIBRARY.exercises)
@every("ready", Ready)
def test_each_exercise_on_each_rung_has_what_its_posture_takes(key: str, ready: Ready) -> None:
    exercise = LIBRARY.exercises[key]
    for rung in range(len(exercise.ladder)):
        item = item_at(exercise, rung, ready)
        assert item.posture is exercise.posture_on(rung)
        opening, *others = (s for s in step_segments(item, 0) if s.part is Part.READY)
        assert opening.seconds == ready_for(exercise.posture_on(rung), ready)
        assert {one.seconds for one in others} <= {READY_SECONDS}, "between sets it is short"


def whole(person: Person) -> tuple[Item, ...]:
    return plan_of(Wish(routine="whole"), person, LIBRARY, NOON)


@every(
    ("person", "seconds"),
    [
        (Person(id=1), None),
        (Person(id=1, voice=True), 15),
        (Person(id=1, voice=True, heard=True), 15),
        (Person(id=1, heard=True), None),
    ],
)
def test_with_the_voice_on_the_first_exercise_gives_time_to_start_it(
    person: Person, seconds: int | None
) -> None:
    silent = whole(replace(person, voice=False))
    plan = whole(person)
    assert plan[0].ready == (seconds or silent[0].ready)
    assert plan[1:] == silent[1:], "the others wait for no voice message"


def test_the_first_time_it_takes_longer_where_one_gets_down_onto_the_mat() -> None:
    for key, seconds in (("cat", 20), ("plank", 20), ("marching", 15), ("side-reach", 15)):
        for person, first in (
            (Person(id=1, voice=True), True),
            (Person(id=1, voice=True, heard=True), False),
        ):
            (item, *_) = plan_of(Wish(exercise=key), person, LIBRARY, NOON)
            assert item.ready == (seconds if first else 15), key


def test_where_no_voice_can_be_heard_none_has_to_be_started() -> None:
    person = Person(id=1, voice=True)
    wish = Wish(routine="whole")
    silent = plan_of(wish, replace(person, voice=False), LIBRARY, NOON)
    assert plan_of(wish, person, LIBRARY, NOON, spoken=False) == silent


@thorough
@given(
    st.lists(made_up_items(), max_size=4).map(tuple),
    st.booleans(),
    st.booleans(),
    st.sampled_from(Ready),
)
def test_the_voice_never_shortens_what_the_setting_gives(
    plan: tuple[Item, ...], voice: bool, first: bool, ready: Ready
) -> None:
    after = opened(plan, Pace(ready=ready, voice=voice, first=first))
    assert len(after) == len(plan)
    assert after[1:] == plan[1:]
    for one, was in zip(after[:1], plan[:1], strict=True):
        assert one == replace(was, ready=one.ready)
        least = 20 if first and was.posture in ON_THE_MAT else 15
        assert one.ready == (max(was.ready, least) if voice else was.ready)


def test_a_session_that_runs_keeps_its_seconds_when_a_setting_changes() -> None:
    plan = whole(Person(id=1))
    slow = whole(Person(id=1, ready=Ready.LONGER))
    assert [item.ready for item in slow] == [2 * item.ready for item in plan]
    assert replace(slow[0], ready=0) == replace(plan[0], ready=0), "nothing else differs"


def test_another_rung_keeps_the_time_to_get_ready() -> None:
    bridge = LIBRARY.exercises["bridge"]
    slow = item_at(bridge, 2, Ready.LONGER)
    assert moved(slow, bridge, 1) == item_at(bridge, 1, Ready.LONGER)


# The way to a chair


def in_postures(*postures: Posture) -> tuple[Item, ...]:
    (bridge,) = items([LIBRARY.exercises["bridge"]], Level.GENTLE, {})
    return tuple(replace(bridge, posture=posture) for posture in postures)


@thorough
@given(st.lists(POSTURES, min_size=1, max_size=6))
def test_from_the_mat_to_a_chair_it_is_45_seconds_and_20_otherwise(
    postures: list[Posture],
) -> None:
    plan = in_postures(*postures)
    steps = compile_plan(plan, by_itself=True)
    assert steps[0][0].part is Part.WAIT
    for number, (before, here) in enumerate(pairwise(postures), start=1):
        opening = steps[number][0]
        assert opening.part is Part.REST
        up = here is Posture.CHAIR and before in ON_THE_MAT
        assert opening.seconds == (CHAIR_SECONDS if up else CHANGE_SECONDS) == (45 if up else 20)
        assert to_the_chair(plan, number) is up
    assert plan_seconds(plan) == sum(map(length, steps))


def test_a_session_of_before_postures_were_kept_goes_on_with_its_20_seconds() -> None:
    plan = tuple(replace(item, posture=None) for item in in_postures(Posture.BACK, Posture.CHAIR))
    assert [steps[0].seconds for steps in compile_plan(plan, by_itself=True)] == [0, 20]


@given(spans(45))
def test_who_skips_on_the_way_to_a_chair_has_the_whole_way_again(moment: float) -> None:
    plan = in_postures(Posture.BACK, Posture.CHAIR, Posture.CHAIR, Posture.CHAIR)
    session = happen(new(plan, by_itself=True), Event.START, START)
    at = session.step_ends()
    session = happen(settle(session, at), Event.SKIP, at + moment)
    assert session.step == 2
    assert session.segments[0].seconds == CHAIR_SECONDS
    seated = happen(session, Event.SKIP, at + moment + CHAIR_SECONDS + 1)
    assert seated.step == 3
    assert seated.segments[0].seconds == CHANGE_SECONDS, "by then one sits"


def test_who_skips_before_they_have_moved_has_the_whole_way_too() -> None:
    plan = in_postures(Posture.BACK, Posture.CHAIR, Posture.CHAIR)
    session = happen(new(plan), Event.START, START)
    session = settle(session, session.step_ends())
    assert session.state is State.WAITING
    session = happen(session, Event.SKIP, session.begun + 500)
    assert to_the_chair(session.plan, session.step)


def test_a_skip_elsewhere_leaves_the_plan_as_it_is() -> None:
    session: Session = happen(new(in_postures(*[Posture.BACK] * 3)), Event.START, START)
    after = happen(session, Event.SKIP, START + 2)
    assert after.plan == session.plan


# What one needs


@every(
    ("keys", "mat", "chair"),
    [
        (("bridge", "cat"), True, False),
        (("cat", "forward-bend"), True, True),
        (("march", "sit-to-stand"), False, True),
        (("march", "walk"), False, False),
    ],
)
def test_what_a_plan_needs(keys: tuple[str, ...], mat: bool, chair: bool) -> None:
    plan = items([LIBRARY.exercises[key] for key in keys], Level.STANDARD, {})
    assert (needs_mat(plan), needs_chair(plan, LIBRARY)) == (mat, chair)


@every(("rung", "desk"), [(2, False), (3, True), (4, True), (5, False)])
def test_what_leans_on_a_desk_says_so_at_the_start(rung: int, desk: bool) -> None:
    keys = ("cat", "plank")
    plan = items([LIBRARY.exercises[key] for key in keys], Level.GENTLE, {"plank": rung})
    assert needs_desk(plan, LIBRARY) is desk
    session, person = new(plan=plan), Person(id=1, level=Level.GENTLE, rungs={"plank": rung})
    said = str(instruction(session, person, LIBRARY, ENGLISH).text)
    assert ("One exercise leans on a steady desk or table." in said) is desk
