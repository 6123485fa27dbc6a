"""What a session will show, and when, is known as it begins."""

from dataclasses import replace

import pytest

from lumbar.coach.ahead import CLOSING, Course, course_of, ends_hold
from lumbar.coach.exercise import Level
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, State, come_back, happen
from lumbar.coach.timeline import Part
from tests.library import LIBRARY

BEGAN = 1_800_000_000.0
PLAN = items([LIBRARY.exercises[key] for key in ("cat", "plank", "bridge")], Level.STANDARD, {})


def begun(*, by_itself: bool) -> Session:
    waiting = Session(id="a", routine="x", plan=PLAN, by_itself=by_itself, begun=BEGAN)
    return happen(waiting, Event.START, BEGAN)


def walked(session: Session) -> list[int]:
    """After how many seconds something new is there to show, second by second."""
    new: list[int] = []
    before: tuple[int, int] | None = None
    at = BEGAN
    while session.state is State.RUNNING:
        session = come_back(session, at, at)
        segment = session.segment(at)
        running = session.state is State.RUNNING and segment is not None
        place = (session.step, session.place(at).index) if running else None
        if place != before:
            new.append(int(at - BEGAN))
        before = place
        at += 1
    return new


@pytest.mark.parametrize("by_itself", [True, False])
def test_all_that_will_be_shown_is_in_the_course(by_itself: bool) -> None:
    session = begun(by_itself=by_itself)
    new = walked(session)
    assert course_of(session) == Course(BEGAN, (*new, *(new[-1] + more for more in CLOSING)))


def test_a_session_that_goes_on_by_itself_has_the_same_course_in_each_exercise() -> None:
    session, at = begun(by_itself=True), BEGAN
    course, steps = course_of(session), set[int]()
    while session.state is State.RUNNING:
        steps.add(session.step)
        assert course_of(session) == course
        at += 1
        session = come_back(session, at, at)
    assert steps == {0, 1, 2}


def test_after_a_pause_it_has_another() -> None:
    session = happen(begun(by_itself=False), Event.PAUSE, BEGAN + 5)
    later = happen(session, Event.RESUME, BEGAN + 60)
    assert course_of(later) == replace(course_of(begun(by_itself=False)), begun=BEGAN + 55)


def test_where_a_hold_ends_is_known() -> None:
    session = happen(begun(by_itself=False), Event.START, BEGAN)
    held = [segment.part is Part.HOLD for segment in session.segments]
    found = [ends_hold(session, index) for index in range(len(held) + 1)]
    assert found == [False, *held]
    second = replace(begun(by_itself=True), step=1)
    assert ends_hold(second, 0)
