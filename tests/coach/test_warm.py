"""What must not come first in a session: before it comes what warms it up, whatever is skipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Level
from lumbar.coach.ground import ground_at
from lumbar.coach.live import Pressed, pressed
from lumbar.coach.person import GuideMessage, Last, Live, Person
from lumbar.coach.plan import routine_plan, single_plan
from lumbar.coach.session import Event, Outcome, Session, State, happen, settle
from lumbar.coach.timeline import length
from tests.coach.made_up import START, thorough
from tests.library import LIBRARY as REAL

GROUND = ground_at(REAL, Level.STANDARD, {}, date(2026, 12, 25))
WHOLE = routine_plan(REAL.routines["whole"], GROUND, REAL)
STRENGTH = {"bridge", "bird-dog", "plank", "sit-to-stand"}
WARM = ["marching", "pelvic-tilt"]


def new(*, by_itself: bool = False, left_out: tuple[str, ...] = ()) -> Session:
    on = replace(GROUND, left_out=frozenset(left_out))
    plan = routine_plan(REAL.routines["whole"], on, REAL)
    return Session(id="s1", routine="whole", plan=plan, by_itself=by_itself, begun=START)


def skip_to(session: Session, exercise: str) -> Session:
    """The session after Skip of everything before an exercise, which is in its plan."""
    while session.live and session.item.exercise != exercise:
        session = happen(session, Event.SKIP, START)
    return session


def upcoming(session: Session) -> list[str]:
    return [item.exercise for item in session.plan[session.step :]]


def do(session: Session, at: float) -> tuple[Session, float]:
    """Does the current exercise to its end."""
    if session.state is State.WAITING:
        session = happen(session, Event.START, at)
    at = session.step_ends()
    return settle(session, at), at


def is_warm(session: Session) -> bool:
    done = {one.exercise for one in session.results if one.outcome is Outcome.DONE}
    return bool(done & STRENGTH) or done >= set(WARM)


def test_who_skips_all_before_it_marches_and_tilts_first() -> None:
    session = new()
    while session.item.exercise != "bird-dog":
        session = happen(session, Event.SKIP, START)
    session = happen(session, Event.SKIP, START)
    assert upcoming(session)[:3] == ["marching", "pelvic-tilt", "superman"]
    for _ in WARM:
        session, _at = do(session, START)
    assert session.item.exercise == "superman"
    assert is_warm(session)


def test_only_what_was_not_done_is_put_before_it() -> None:
    session, _ = do(new(), START)
    assert session.item.exercise == "pelvic-tilt"
    while session.item.exercise != "bird-dog":
        session = happen(session, Event.SKIP, START)
    session = happen(session, Event.SKIP, START)
    assert upcoming(session)[:2] == ["pelvic-tilt", "superman"]


def test_after_marching_and_the_tilt_nothing_is_put_before_it() -> None:
    session, at = new(), START
    for _ in WARM:
        session, at = do(session, at)
    session = skip_to(session, "superman")
    assert [item.exercise for item in session.plan] == [item.exercise for item in WHOLE]


def test_after_another_of_strength_nothing_is_put_before_it() -> None:
    session, _ = do(skip_to(new(), "bridge"), START)
    session = happen(session, Event.SKIP, START)
    assert session.item.exercise == "superman"
    assert [item.exercise for item in session.plan] == [item.exercise for item in WHOLE]


def test_who_skips_what_is_put_before_it_skips_it_too() -> None:
    session = skip_to(new(), "bird-dog")
    for _ in range(3):
        session = happen(session, Event.SKIP, START)
    assert session.item.exercise == "plank"
    assert [one.outcome for one in session.results[-3:]] == [Outcome.SKIPPED] * 3
    assert [one.exercise for one in session.results[-3:]] == [*WARM, "superman"]
    assert session.results[-1].spent == 0


def test_where_the_tilt_is_left_out_it_stays_away_rather_than_come_cold() -> None:
    session = skip_to(new(left_out=("pelvic-tilt",)), "bird-dog")
    session = happen(session, Event.SKIP, START)
    assert session.item.exercise == "plank"


def test_by_itself_it_is_the_same_and_the_last_one_ends_the_session() -> None:
    plan = single_plan(REAL.exercises["superman"], GROUND, REAL)
    session = Session(id="s1", routine="superman", plan=plan, by_itself=True, begun=START)
    session = happen(session, Event.START, START)
    for _ in range(2):
        session = happen(session, Event.SKIP, START + 1)
    assert session.state is State.FINISHED
    assert [one.exercise for one in session.results] == [*WARM, "superman"]
    assert all(one.outcome is Outcome.SKIPPED for one in session.results)


def test_each_result_stands_at_its_step() -> None:
    session = skip_to(new(), "bird-dog")
    session = happen(session, Event.SKIP, START)
    at = START
    while session.live:
        session, at = do(session, at)
    assert [one.exercise for one in session.results] == [item.exercise for item in session.plan]


EVENTS = st.lists(
    st.tuples(
        st.sampled_from([Event.SKIP, Event.SKIP, Event.SKIP, Event.BACK, Event.START, None]),
        st.booleans(),
    ),
    max_size=40,
)


@thorough
@given(EVENTS, st.booleans(), st.frozensets(st.sampled_from([item.exercise for item in WHOLE])))
def test_it_never_begins_cold_whatever_is_pressed(
    presses: list[tuple[Event | None, bool]], by_itself: bool, left_out: frozenset[str]
) -> None:
    session, at = new(by_itself=by_itself, left_out=tuple(left_out)), START
    for event, ends in presses:
        if not session.plan or not session.live:
            break
        if event is not None:
            session = happen(session, event, at)
        if ends and session.state is State.RUNNING:
            at += length(session.segments)
            session = settle(session, at)
        if session.live:
            assert len(session.results) == session.step
            if session.item.exercise == "superman":
                assert is_warm(session)


def test_a_voice_that_was_sent_ahead_for_it_counts_nothing_else() -> None:
    session = skip_to(new(by_itself=True), "bird-dog")
    session = happen(session, Event.START, START)
    superman = session.step + 1
    ahead = GuideMessage(step=superman, message=77, since=session.step_ends())
    now = GuideMessage(step=session.step, message=76, since=session.since)
    live = Live(session=session, chat=5, guides=(now, ahead))
    skip = Pressed(session="s1", event=Event.SKIP, at=START + 1, seen=START + 1)
    after = pressed(Person(id=5, live=live), skip).live
    assert after is not None
    assert after.session.item.exercise == "marching"
    assert ahead not in after.guides
    assert [(left.message, left.last) for left in after.left] == [(77, Last.VOICE)]


def test_back_from_what_was_put_before_it_leads_on_as_before() -> None:
    session = happen(skip_to(new(), "bird-dog"), Event.SKIP, START)
    session = happen(session, Event.BACK, START)
    assert session.item.exercise == "bird-dog"
    session, _ = do(session, START)
    assert upcoming(session)[:3] == ["marching", "pelvic-tilt", "superman"]
