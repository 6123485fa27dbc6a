"""A session is a value: events and the clock change it, and nothing else does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.plan import plan_seconds
from lumbar.coach.progress import entry_of
from lumbar.coach.session import (
    AWAY_SECONDS,
    TRANSITIONS,
    Event,
    Outcome,
    Session,
    State,
    come_back,
    happen,
    settle,
)
from lumbar.coach.timeline import CHANGE_SECONDS, Item, Part, length, locate, step_segments
from tests.coach.made_up import START, new, plans, quick, running, spans, thorough
from tests.every import every

PRESSES = [event for event in Event if event is not Event.AWAY]
OVER = {State.FINISHED, State.STOPPED}

# Three exercises of 23 s: 3 s to get ready, 20 s to hold.
PLANK = Item(
    exercise="plank",
    rung=2,
    sides=Sides.BOTH,
    dose=Dose(sets=1, repetitions=1, hold=20, release=0, rest=0),
)
BRIDGE = replace(PLANK, exercise="bridge")
CAT = replace(PLANK, exercise="cat")
THREE = (BRIDGE, PLANK, CAT)


def pressed(session: Session, *events: tuple[Event, float]) -> Session:
    """The session after events, each at its seconds after START."""
    for event, at in events:
        session = happen(session, event, START + at)
    return session


def begun(*, by_itself: bool = False) -> Session:
    return pressed(new(THREE, by_itself=by_itself), (Event.START, 0))


# Time alone


@thorough
@given(running(), spans(4_000), spans(4_000))
def test_looking_in_between_changes_nothing(session: Session, t: float, d: float) -> None:
    assert settle(settle(session, START + t), START + t + d) == settle(session, START + t + d)


@thorough
@given(running(), st.lists(spans(300), max_size=30))
def test_looking_often_is_the_same_as_looking_once(session: Session, waits: list[float]) -> None:
    now, seen = START, session
    for wait in waits:
        now += wait
        seen = settle(seen, now)
    assert seen == settle(session, now)
    assert seen.place(now) == settle(session, now).place(now)


@thorough
@given(running(), st.integers(-100_000, 100_000).map(lambda n: n / 8))
def test_nothing_in_the_countdown_is_ever_negative(session: Session, t: float) -> None:
    now = START + t
    session = settle(session, now)
    segment = session.segment(now)
    assert session.elapsed(now) >= 0
    assert session.left(now) >= 0
    if session.state is State.RUNNING:
        assert segment is not None
        assert 0 < session.left(now) <= segment.seconds
        assert session.place(now) == locate(session.segments, session.elapsed(now))


@thorough
@given(plans(), spans(600))
def test_by_itself_it_runs_from_the_first_start_to_the_end_without_a_press(
    plan: tuple[Item, ...], before: float
) -> None:
    session = happen(new(plan, by_itself=True), Event.START, START + before)
    end = START + before + plan_seconds(plan)
    assert settle(session, end - 0.125).live
    ended = settle(session, end)
    assert (ended.state, ended.ended) == (State.FINISHED, end)
    assert [result.outcome for result in ended.results] == [Outcome.DONE] * len(plan)
    assert settle(session, end + 9_999) == ended


@thorough
@given(plans())
def test_step_by_step_every_exercise_waits_for_its_start(plan: tuple[Item, ...]) -> None:
    session, now = new(plan), START
    for step, item in enumerate(plan):
        assert (session.state, session.step) == (State.WAITING, step)
        assert settle(session, now + 9_999) == session
        now += 60
        session = happen(session, Event.START, now)
        now += length(step_segments(item, step))
        session = settle(session, now)
    assert (session.state, session.ended) == (State.FINISHED, now)
    for result, item in zip(session.results, plan, strict=True):
        assert result.exercise == item.exercise
        assert result.held == result.holds * item.dose.hold == result.holds * result.hold
        assert result.spent == length(step_segments(item, 0))


# Pausing


@thorough
@given(running(), spans(2_000), spans(), spans(2_000))
def test_pausing_moves_nothing(session: Session, t: float, pause: float, later: float) -> None:
    at = START + t
    paused = happen(session, Event.PAUSE, at)
    if paused.state is not State.PAUSED:
        return
    here = settle(session, at)
    assert paused.place(at + pause) == here.place(at), "the same place for as long as it takes"
    assert paused.left(at + pause) == here.left(at)
    resumed = happen(paused, Event.RESUME, at + pause)
    assert resumed.step_ends() == here.step_ends() + pause, "and the rest later by the pause"
    goes_on, as_if = settle(resumed, at + pause + later), settle(here, at + later)
    if as_if.live:
        assert goes_on.place(at + pause + later) == as_if.place(at + later)
    assert (goes_on.step, goes_on.state) == (as_if.step, as_if.state)
    assert goes_on.results == as_if.results


@thorough
@given(running(), st.lists(st.tuples(spans(40), spans(4_000)), min_size=1, max_size=9))
def test_many_pauses_add_up(session: Session, turns: list[tuple[float, float]]) -> None:
    now, ran, as_if = START, 0.0, session
    for run, pause in turns:
        now, ran = now + run, ran + run
        session = happen(session, Event.PAUSE, now)
        if session.state is not State.PAUSED:
            return
        now += pause
        session = happen(session, Event.RESUME, now)
    assert session.place(now) == settle(as_if, START + ran).place(START + ran)


# Every event in every state

EXPECTED = """
            START  PAUSE   RESUME   SKIP       BACK     STOP   HURTS  AGAIN    AWAY
  waiting   runs   -       -        skips      earlier  stops  hurts  earlier  -
  running   -      pauses  -        skips      back     stops  hurts  anew     parks
  paused    -      -       resumes  skips      back     stops  hurts  anew     -
  hurt      -      -       -        skips-hurt -        stops  -      -        -
  finished  -      -       -        -          -        -      -      -        -
  stopped   -      -       -        -          -        -      -      -        -
"""


def expected() -> dict[tuple[State, Event], str]:
    names, *rows = [line.split() for line in EXPECTED.strip().splitlines()]
    events = [Event[name] for name in names]
    return {
        (State(state), event): word
        for state, *words in rows
        for event, word in zip(events, words, strict=True)
    }


def opened(after: Session, now: float, step: int, *, go: bool = True) -> None:
    """At the beginning of a step: on its way where it goes on by itself, else waiting."""
    assert (after.step, after.elapsed(now)) == (step, 0)
    if after.by_itself and step > 0:
        assert after.state is (State.RUNNING if go else State.PAUSED)
    else:
        assert after.state is State.WAITING


def nothing(before: Session, after: Session, now: float) -> None:
    assert after is before


def runs(before: Session, after: Session, now: float) -> None:
    assert after == replace(before, state=State.RUNNING, since=now, turn=before.turn + 1)


def pauses(before: Session, after: Session, now: float) -> None:
    assert (after.state, after.into) == (State.PAUSED, before.elapsed(now))
    assert (after.step, after.results) == (before.step, before.results)


def resumes(before: Session, after: Session, now: float) -> None:
    assert (after.state, after.elapsed(now)) == (State.RUNNING, before.into)
    assert (after.step, after.results) == (before.step, before.results)


def hurts(before: Session, after: Session, now: float) -> None:
    assert (after.state, after.into) == (State.HURT, before.elapsed(now))
    assert (after.step, after.results) == (before.step, before.results)


def left_with(before: Session, after: Session, now: float, outcome: Outcome) -> None:
    assert after.results[:-1] == before.results
    last = after.results[-1]
    assert (last.exercise, last.outcome) == (before.item.exercise, outcome)
    assert last.spent == int(before.elapsed(now))
    if before.step + 1 == len(before.plan):
        assert (after.state, after.ended) == (State.FINISHED, now)
    elif outcome is Outcome.HURT:
        assert (after.step, after.into, after.state) == (before.step + 1, 0, State.WAITING)
    else:
        opened(after, now, before.step + 1)


def skips(before: Session, after: Session, now: float) -> None:
    left_with(before, after, now, Outcome.SKIPPED)


def skips_hurt(before: Session, after: Session, now: float) -> None:
    left_with(before, after, now, Outcome.HURT)


def earlier(before: Session, after: Session, now: float) -> None:
    if before.step == 0:
        assert after is before
        return
    assert after.results == before.results[:-1]
    opened(after, now, before.step - 1)


def again(before: Session, after: Session, now: float) -> None:
    assert after.results == before.results
    opened(after, now, before.step)


def back(before: Session, after: Session, now: float) -> None:
    """To the one before as long as one changes place for this one."""
    changes_place = before.by_itself and before.step > 0
    assert changes_place is (before.elapsed(now) < before.segments[0].seconds)
    (earlier if changes_place else again)(before, after, now)


def anew(before: Session, after: Session, now: float) -> None:
    assert after.results == before.results
    assert (after.state, after.step, after.since) == (State.RUNNING, before.step, now)


def parks(before: Session, after: Session, now: float) -> None:
    assert after.results == before.results
    opened(after, now, before.step, go=False)


def stops(before: Session, after: Session, now: float) -> None:
    assert (after.state, after.ended) == (State.STOPPED, now)
    assert after.results[: len(before.results)] == before.results
    begun_here = before.elapsed(now) > 0 or before.state is State.HURT
    assert len(after.results) == len(before.results) + begun_here


CHECKS: dict[str, Callable[[Session, Session, float], None]] = {
    "-": nothing,
    "runs": runs,
    "pauses": pauses,
    "resumes": resumes,
    "hurts": hurts,
    "skips": skips,
    "skips-hurt": skips_hurt,
    "earlier": earlier,
    "back": back,
    "anew": anew,
    "parks": parks,
    "stops": stops,
}


def samples(state: State) -> list[Session]:
    """A session in the state on its first, middle and last step, both ways to go on.

    Each stands there 7 s after START of its step, four of them in the hold.
    """
    found = []
    for by_itself in (False, True):
        for step in range(3):
            results = pressed(new(THREE), *[(Event.SKIP, 0)] * step).results
            session = replace(
                new(THREE, by_itself=by_itself), state=state, step=step, results=results, turn=9
            )
            match state:
                case State.RUNNING:
                    session = replace(session, since=START - 7)
                case State.PAUSED | State.HURT:
                    session = replace(session, into=7.0)
                case State.FINISHED | State.STOPPED:
                    session = replace(session, ended=START)
                case _:
                    pass
            if not (state is State.WAITING and by_itself and step):  # that never waits
                found.append(session)
    return found


def test_the_table_has_an_outcome_for_every_event_in_every_state() -> None:
    assert set(TRANSITIONS) == set(State)
    assert all(set(row) == set(Event) for row in TRANSITIONS.values())
    assert set(expected()) == {(state, event) for state in State for event in Event}


@every(("state", "event"), expected())
def test_each_event_does_what_the_table_says(state: State, event: Event) -> None:
    word = expected()[state, event]
    for before in samples(state):
        after = happen(before, event, START)
        CHECKS[word](before, after, START)
        if after is not before:
            assert after.turn == before.turn + 1, "so that older buttons are known as old"


# Whatever is pressed, whenever


def consistent(session: Session) -> None:
    """What is true of a session at any moment."""
    assert session.live is (session.ended is None)
    assert session.live is (session.state not in OVER)
    assert 0 <= session.step < len(session.plan)
    if session.live:
        assert len(session.results) == session.step
    elif session.state is State.FINISHED:
        assert len(session.results) == len(session.plan)
    else:
        assert len(session.results) - session.step in {0, 1}
    for result, item in zip(session.results, session.plan, strict=False):
        assert result.exercise == item.exercise
        whole = length(step_segments(item, 0))
        assert 0 <= result.holds * result.hold <= result.held <= result.spent
        assert result.spent <= whole + CHANGE_SECONDS
        if result.outcome is Outcome.DONE:
            assert result.spent >= whole


WALKS = st.lists(st.tuples(st.sampled_from([None, *Event]), spans(90)), max_size=40)


@thorough
@given(plans(), st.booleans(), WALKS)
def test_a_walk_of_presses_and_waits_never_leaves_the_path(
    plan: tuple[Item, ...], by_itself: bool, walk: list[tuple[Event | None, float]]
) -> None:
    session, now = new(plan, by_itself=by_itself), START
    for event, wait in walk:
        now += wait
        before = session
        session = settle(session, now) if event is None else happen(session, event, now)
        consistent(session)
        assert session.turn >= before.turn
        # A button carries the turn it was shown at, so two quick presses count once.
        assert (session.turn == before.turn) is (session == before)
        if before.state in OVER:
            assert session is before
        if before.state is State.HURT and session is not before:
            assert event in {Event.SKIP, Event.STOP}


@thorough
@given(plans(), st.booleans())
def test_skip_through_every_step_finishes_and_counts_for_nothing(
    plan: tuple[Item, ...], by_itself: bool
) -> None:
    session = new(plan, by_itself=by_itself)
    for _ in plan:
        assert session.live
        session = happen(session, Event.SKIP, START)
    assert session.state is State.FINISHED
    assert {result.outcome for result in session.results} == {Outcome.SKIPPED}


@thorough
@given(running(), spans(300), WALKS)
def test_hurt_is_left_by_skip_or_stop_alone(
    session: Session, t: float, walk: list[tuple[Event | None, float]]
) -> None:
    now = START + t
    session = hurt = happen(session, Event.HURTS, now)
    if hurt.state is not State.HURT:
        return
    for event, wait in walk:
        now += wait
        if event in {Event.SKIP, Event.STOP, None}:
            continue
        assert happen(session, event, now) is session
    assert settle(hurt, now + 9_999) is hurt, "nothing urges on"
    assert happen(hurt, Event.STOP, now).results[-1].outcome is Outcome.HURT
    assert happen(hurt, Event.SKIP, now).results[-1].outcome is Outcome.HURT


def test_it_hurts_stops_the_hold_at_once() -> None:
    session = pressed(begun(), (Event.HURTS, 10))
    result = pressed(session, (Event.SKIP, 500)).results[0]
    assert (result.outcome, result.held, result.holds) == (Outcome.HURT, 7, 0)


# Stop and Back


@thorough
@given(running(), spans(400))
def test_stop_keeps_what_was_held(session: Session, t: float) -> None:
    now = START + t
    before = settle(session, now)
    stopped = happen(session, Event.STOP, now)
    if before.state is not State.RUNNING or before.elapsed(now) == 0:
        return
    assert stopped.results[: before.step] == before.results
    last = stopped.results[before.step]
    part, held = before.segment(now), sum(r.held for r in stopped.results)
    assert last.outcome is Outcome.SKIPPED
    assert last.spent == int(before.elapsed(now))
    assert held >= sum(r.held for r in before.results)
    if part is not None and part.part is Part.HOLD:
        assert last.held >= int(before.place(now).into)


def test_stop_in_a_hold_counts_its_seconds() -> None:
    stopped = pressed(begun(), (Event.STOP, 3 + 12.5))
    assert (stopped.results[0].held, stopped.results[0].spent) == (12, 15)


def test_stop_before_anything_is_begun_keeps_nothing() -> None:
    assert pressed(new(THREE), (Event.STOP, 5)).results == ()


@pytest.mark.parametrize("by_itself", [False, True])
def test_back_in_an_exercise_begins_it_anew(by_itself: bool) -> None:
    session = pressed(begun(by_itself=by_itself), (Event.BACK, 15))
    assert (session.state, session.step, session.elapsed(START + 15)) == (State.WAITING, 0, 0)
    assert session.results == ()


def test_back_on_the_first_card_goes_nowhere() -> None:
    session = new(THREE)
    assert pressed(session, (Event.BACK, 3)) is session


@pytest.mark.parametrize("paused", [False, True])
def test_back_in_the_rest_before_an_exercise_leads_to_the_one_that_was_skipped(
    paused: bool,
) -> None:
    """Where the next one begins by itself, a Skip by mistake can be taken back, too."""
    session = pressed(begun(by_itself=True), (Event.SKIP, 10), (Event.SKIP, 11))
    assert (session.step, session.state) == (2, State.RUNNING)
    if paused:
        session = pressed(session, (Event.PAUSE, 20))
    session = pressed(session, (Event.BACK, 11 + CHANGE_SECONDS - 1))
    assert (session.step, session.state, len(session.results)) == (1, State.RUNNING, 1)
    session = pressed(session, (Event.BACK, 11 + CHANGE_SECONDS))
    assert (session.step, session.state, session.results) == (0, State.WAITING, ())


def test_back_once_an_exercise_has_begun_leads_to_its_own_beginning() -> None:
    session = pressed(begun(by_itself=True), (Event.SKIP, 10))
    again = pressed(session, (Event.BACK, 10 + CHANGE_SECONDS))
    assert (again.step, again.results) == (1, session.results)
    assert again.elapsed(START + 10 + CHANGE_SECONDS) == 0


def test_what_is_done_again_counts_once() -> None:
    session = pressed(begun(), (Event.BACK, 30))  # from the card of the second
    assert (session.step, session.results) == (0, ())
    session = pressed(session, (Event.START, 40), (Event.START, 70), (Event.START, 100))
    session = settle(session, START + 130)
    assert session.state is State.FINISHED
    assert [result.exercise for result in session.results] == ["bridge", "plank", "cat"]
    assert [result.held for result in session.results] == [20, 20, 20]


@quick
@given(plans(), st.data())
def test_back_and_again_in_any_order_leaves_one_result_a_step(
    plan: tuple[Item, ...], data: st.DataObject
) -> None:
    session, now = new(plan), START
    for _ in range(data.draw(st.integers(0, 12))):
        events = data.draw(
            st.sampled_from([(Event.START,), (Event.BACK,), (Event.AGAIN,), (Event.START, None)])
        )
        for event in events:
            now += 1
            session = happen(session, event, now) if event else settle(session, now + 2_000)
            now += 2_000 if event is None else 0
    while session.live:
        session = settle(happen(session, Event.START, now), now + 2_000)
        session = happen(session, Event.RESUME, now + 2_000)
        now += 2_000
    assert [result.exercise for result in session.results] == [i.exercise for i in plan]
    holds = [
        item.dose.sets * item.dose.repetitions * (1 if item.sides is Sides.BOTH else 2)
        for item in plan
    ]
    assert [result.holds for result in session.results] == holds


# The program was away


def test_a_hold_that_still_runs_goes_on_by_the_clock() -> None:
    session = begun()
    back = come_back(session, START + 4, START + 20)
    assert back == session
    assert back.left(START + 20) == 3


def test_a_hold_of_which_nothing_was_shown_starts_again() -> None:
    session = begun()
    back = come_back(session, START + 4, START + 20, shown=False)
    assert (back.state, back.into, back.results) == (State.WAITING, 0, ())
    assert come_back(session, START + 4, START + 4 + AWAY_SECONDS, shown=False) == session


@pytest.mark.parametrize("away", [0.5, AWAY_SECONDS])
def test_a_short_break_is_not_worth_a_word(away: float) -> None:
    session = begun()
    ended = come_back(session, START + 23 - away / 2, START + 23 + away / 2)
    assert ended == settle(session, START + 23 + away / 2)
    assert ended.results[0].outcome is Outcome.DONE


def test_a_long_break_waits_at_the_beginning_of_that_exercise() -> None:
    back = come_back(begun(), START + 10, START + 3_600)
    assert (back.state, back.step, back.into, back.results) == (State.WAITING, 0, 0, ())


def test_a_long_break_by_itself_parks_with_the_clock_standing() -> None:
    last_alive = START + 23 + CHANGE_SECONDS + 10
    back = come_back(settle(begun(by_itself=True), last_alive), last_alive, START + 3_600)
    assert (back.state, back.step, back.elapsed(START + 9_999)) == (State.PAUSED, 1, 0)
    assert [result.exercise for result in back.results] == ["bridge"]
    resumed = happen(back, Event.RESUME, START + 9_999)
    assert resumed.segment(START + 9_999) == resumed.segments[0]


@pytest.mark.parametrize("by_itself", [False, True])
def test_a_break_from_the_very_end_of_an_exercise_counts_that_one_alone(by_itself: bool) -> None:
    # The clock is watched up to the moment at which a step ends, and then a laptop sleeps.
    back = come_back(begun(by_itself=by_itself), START + 23, START + 3_600)
    assert [result.exercise for result in back.results] == ["bridge"]
    assert back.step == 1
    assert back.state is (State.PAUSED if by_itself else State.WAITING)


@thorough
@given(running(), spans(2_000), spans(2_000))
def test_nothing_is_counted_for_time_that_nobody_saw(
    session: Session, t: float, away: float
) -> None:
    last_alive, now = START + t, START + t + AWAY_SECONDS + 0.125 + away
    back = come_back(session, last_alive, now)
    seen = settle(session, last_alive)
    consistent(back)
    assert back.results == seen.results
    assert back.step == seen.step
    if back.state is State.RUNNING:
        assert back.place(now).index == seen.place(last_alive).index


@thorough
@given(running(), spans(2_000), spans(int(AWAY_SECONDS)))
def test_after_a_short_break_the_clock_decides(session: Session, t: float, away: float) -> None:
    now = START + t + away
    assert come_back(session, START + t, now) == settle(session, now)


@pytest.mark.parametrize("last_alive", [START - 60, START - 0.5, START])
def test_last_seen_alive_before_the_start(last_alive: float) -> None:
    session = begun()
    assert come_back(session, last_alive, START + 2) == session
    parked = come_back(session, last_alive, START + 15)
    assert (parked.state, parked.results) == (State.WAITING, ())


@thorough
@given(running(), spans(2_000), spans(2_000))
def test_a_clock_set_back_a_little_only_waits(
    session: Session, t: float, earlier_by: float
) -> None:
    now = START + t - min(earlier_by, AWAY_SECONDS - 0.01)
    back = come_back(session, START + t, now)
    consistent(back)
    assert back == settle(session, now)
    assert back.elapsed(now) >= 0


@thorough
@given(running(), spans(2_000), spans(2_000))
def test_a_clock_set_back_far_goes_on_where_it_was(
    session: Session, t: float, earlier_by: float
) -> None:
    seen = max(START + t, session.since)
    now = seen - earlier_by - AWAY_SECONDS - 1
    back = come_back(session, seen, now)
    consistent(back)
    expected = settle(session, seen)
    assert (back.state, back.step, back.results) == (
        expected.state,
        expected.step,
        expected.results,
    )
    if back.state is State.RUNNING:
        assert back.elapsed(now) == pytest.approx(expected.elapsed(seen), abs=1e-5)


@every(
    "events",
    [
        [],
        [(Event.START, 0), (Event.PAUSE, 9)],
        [(Event.START, 0), (Event.HURTS, 9)],
        [(Event.START, 0), (Event.STOP, 9)],
    ],
)
def test_what_did_not_run_stays_as_it_was(events: list[tuple[Event, float]]) -> None:
    session = pressed(new(THREE), *events)
    assert come_back(session, START + 10, START + 99_999) is session


def test_an_ended_session_says_when_it_ended_whoever_looks() -> None:
    session = begun(by_itself=True)
    end = START + plan_seconds(THREE)
    ended = settle(session, end + 7_200)
    assert ended.ended == end
    from_entry = entry_of(ended, UTC)
    assert from_entry is not None
    assert from_entry.ended == end
