"""One person's record: what an ended session and an answer about it change."""

from dataclasses import replace
from datetime import UTC, date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Level
from lumbar.coach.past import Past, figures
from lumbar.coach.person import Live, Person, close, rated, result_of, today, zone_of
from lumbar.coach.plan import items
from lumbar.coach.rungs import at_level, is_offered
from lumbar.coach.session import Effort, Event, Outcome, Session, State, happen, settle
from tests.answers import SAFE
from tests.coach.made_up import START, new, quick
from tests.coach.test_progress import zone
from tests.every import every
from tests.library import LIBRARY

PLAN = items([LIBRARY.exercises[key] for key in ("bridge", "plank", "cat")], Level.STANDARD, {})


def led(session: Session, **facts: Any) -> Person:
    return Person(id=7, safety=SAFE, live=Live(session=session, chat=7), **facts)


def session_of(*events: Event) -> Session:
    """A session in which each event comes 20 s after the one before, or after the step's end."""
    session, now = new(PLAN), START
    for event in events:
        now += 20
        session = happen(session, event, now)
    return session


def done_through() -> Session:
    """A session with all three exercises done."""
    session, now = new(PLAN), START
    while session.live:
        session = happen(session, Event.START, now)
        now = session.step_ends()
        session = settle(session, now)
    return session


def history_and_rungs(person: Person) -> tuple[int, dict[str, int]]:
    return person.past.ended, person.rungs


# Closing


def test_an_ended_session_goes_into_the_history_once() -> None:
    person = close(close(close(led(done_through()))))
    assert person.past.ended == 1
    entry = person.past.recent[0]
    assert (entry.id, entry.finished) == ("s1", True)
    assert [result.exercise for result in entry.results] == ["bridge", "plank", "cat"]
    assert person.live is not None, "its last words have still to be said"
    assert figures(person.past, entry.day).sessions == 1


@every("events", [(), (Event.START,), (Event.START, Event.PAUSE), (Event.START, Event.HURTS)])
def test_a_live_session_is_left_alone(events: tuple[Event, ...]) -> None:
    person = led(session_of(*events))
    assert close(person) is person
    assert close(Person(id=7)) == Person(id=7)


def test_a_session_that_was_never_begun_leaves_no_trace() -> None:
    assert close(led(session_of(Event.STOP))).past == Past()
    assert close(led(session_of(Event.SKIP, Event.SKIP, Event.SKIP))).past == Past()


@pytest.mark.parametrize("way_out", [Event.STOP, Event.SKIP])
def test_an_exercise_that_hurt_starts_from_its_easiest_rung(way_out: Event) -> None:
    session = session_of(Event.SKIP, Event.START, Event.HURTS, way_out, Event.STOP)
    person = close(led(session, rungs={"plank": 4, "bridge": 3}))
    assert person.rungs == {"plank": 0, "bridge": 3}
    kept = person.past.recent[0].results[1]
    assert (kept.exercise, kept.outcome, kept.held) == ("plank", Outcome.HURT, 8)


def test_pain_before_the_first_second_counts_as_pain() -> None:
    person = close(led(session_of(Event.HURTS, Event.STOP)))
    assert (person.rungs, person.past) == ({"bridge": 0}, Past())


def test_the_day_is_the_persons_own() -> None:
    zone("Asia/Tokyo")
    evening = 1_795_361_400.0  # 2026-11-22 15:30 UTC, half past midnight in Tokyo
    session = replace(done_through(), ended=evening)
    for name, day in ((None, date(2026, 11, 22)), ("Asia/Tokyo", date(2026, 11, 22))):
        person = close(led(session, zone=name))
        assert person.past.recent[0].day == today(person, evening) == day
    morning = replace(session, ended=evening + 3 * 3_600)
    assert close(led(morning, zone="Asia/Tokyo")).past.recent[0].day == date(2026, 11, 23)
    assert close(led(morning)).past.recent[0].day == date(2026, 11, 22)


def test_until_it_is_known_the_zone_is_utc() -> None:
    assert zone_of(Person(id=7)) is UTC


# How hard it was


def past(session: Session) -> Person:
    """The same person after the session's last words: it is history alone."""
    return replace(close(led(session)), live=None)


@every("person", [led(done_through()), past(done_through())])
@every("effort", Effort)
def test_an_answer_concerns_that_exercise_alone_and_counts_once(
    person: Person, effort: Effort
) -> None:
    person = replace(person, level=Level.STANDARD, rungs={"cat": 2})
    after = rated(person, LIBRARY, "s1", 1, effort)
    assert after is not None
    lower = {"plank": PLAN[1].rung - 1} if effort is Effort.TOO_HARD else {}
    assert after.rungs == {"cat": 2, **lower}, "no answer takes a step up"
    plank = LIBRARY.exercises["plank"]
    assert is_offered(after, plank, PLAN[1].rung) is (effort is Effort.TOO_EASY)
    assert set(after.steps) == {"plank"}
    result = result_of(after, "s1", 1)
    assert result is not None
    assert result.effort is effort
    for again in Effort:
        assert rated(after, LIBRARY, "s1", 1, again) is None
    assert rated(after, LIBRARY, "s1", 0, effort) is not None, "the others are still open"


@pytest.mark.parametrize("effort", [Effort.TOO_EASY, Effort.TOO_HARD])
def test_an_answer_never_leaves_the_ladder(effort: Effort) -> None:
    top = len(LIBRARY.exercises["plank"].ladder) - 1
    edge = top if effort is Effort.TOO_EASY else 0
    session = done_through()
    results = tuple(replace(result, rung=edge) for result in session.results)
    person = replace(led(replace(session, results=results)), rungs={"plank": edge})
    after = rated(person, LIBRARY, "s1", 1, effort)
    assert after is not None
    assert after.rungs == {"plank": edge}
    assert not is_offered(after, LIBRARY.exercises["plank"], edge)


def test_an_answer_while_the_next_exercise_runs_stays_when_the_session_ends() -> None:
    session, now = happen(new(PLAN), Event.START, START), START
    now = session.step_ends()
    session = happen(settle(session, now), Event.START, now)
    person = rated(led(session), LIBRARY, "s1", 0, Effort.TOO_EASY)
    assert person is not None
    assert person.live is not None
    stopped = happen(person.live.session, Event.STOP, now + 9)
    closed = close(replace(person, live=replace(person.live, session=stopped)))
    assert closed.past.recent[0].results[0].effort is Effort.TOO_EASY
    assert rated(closed, LIBRARY, "s1", 0, Effort.TOO_HARD) is None


def test_an_answer_between_the_end_and_its_last_words_is_in_both_places() -> None:
    person = rated(close(led(done_through())), LIBRARY, "s1", 2, Effort.TOO_HARD)
    assert person is not None
    assert person.live is not None
    assert person.live.session.results == person.past.recent[0].results
    assert close(person) == person


@every(("session_id", "step"), [("s2", 0), ("", 0), ("s1", 3), ("s1", 99), ("s1", -1), ("s1", -3)])
@every("person", [led(done_through()), past(done_through())])
def test_an_answer_about_what_is_not_there_changes_nothing(
    person: Person, session_id: str, step: int
) -> None:
    assert result_of(person, session_id, step) is None
    assert rated(person, LIBRARY, session_id, step, Effort.TOO_EASY) is None


def test_an_exercise_that_the_content_lost_cannot_be_rated() -> None:
    session = done_through()
    lost = tuple(replace(result, exercise="windmill") for result in session.results)
    person = led(replace(session, results=lost))
    assert rated(person, LIBRARY, "s1", 0, Effort.TOO_EASY) is None


@quick
@given(st.lists(st.tuples(st.integers(-4, 4), st.sampled_from(Effort)), max_size=12))
def test_answers_in_any_order_count_once_a_step(answers: list[tuple[int, Effort]]) -> None:
    person, first = past(done_through()), dict[int, Effort]()
    for step, effort in answers:
        after = rated(person, LIBRARY, "s1", step, effort)
        assert (after is not None) is (0 <= step < 3 and step not in first)
        if after is not None:
            first[step] = effort
            person = after
    assert [result.effort for result in person.past.recent[0].results] == [
        first.get(step) for step in range(3)
    ]
    assert [replace(result, effort=None) for result in person.past.recent[0].results] == list(
        done_through().results
    )


def test_a_level_leaves_the_past_as_it_was_and_offers_nothing() -> None:
    person = replace(past(done_through()), level=Level.STANDARD)
    person = rated(person, LIBRARY, "s1", 0, Effort.TOO_EASY) or person
    assert person.steps
    gentle = at_level(person, Level.GENTLE, LIBRARY)
    assert (gentle.rungs, gentle.steps, gentle.aims) == ({}, {}, {})
    assert gentle.past == person.past


def test_sessions_end_only_as_finished_or_stopped() -> None:
    assert [state for state in State if not replace(new(PLAN), state=state).live] == [
        State.FINISHED,
        State.STOPPED,
    ]


def test_a_finished_session_takes_back_a_reminder_that_was_to_come_again() -> None:
    assert close(led(done_through(), snooze=99.0)).snooze is None
    assert close(led(session_of(Event.START, Event.STOP), snooze=99.0)).snooze == 99.0
