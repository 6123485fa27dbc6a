"""Which guides count, and when the next one is sent ahead."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.live import Pressed, live_of, pressed
from lumbar.coach.person import GuideMessage, Live, Person
from lumbar.coach.session import Event, Session, State, happen, settle
from lumbar.coach.timeline import Item, Part, length
from lumbar.coach.voiced import (
    AHEAD_SECONDS,
    DOWN_SECONDS,
    TAP_SECONDS,
    ahead_at,
    asks_for_play,
    counts,
    guide_of,
    in_language,
    is_to_be_tapped,
    may_begin_again,
    spoken_from,
)
from tests.coach.made_up import plans, thorough

YOU = 1001
NOW = 1_800_000_000.0
BRIDGE = Item(
    exercise="bridge",
    rung=0,
    sides=Sides.BOTH,
    dose=Dose(sets=2, repetitions=3, hold=5, move=2, release=2, rest=20),
    ready=15,
)
LONG = Dose(sets=2, repetitions=1, hold=30, move=2, release=0, rest=0)
SHORT = Dose(sets=1, repetitions=40, hold=2, release=1, rest=0)
PLANK = replace(BRIDGE, exercise="plank", dose=LONG)
QUICK = replace(BRIDGE, exercise="quick", dose=SHORT)
PLAN = (BRIDGE, PLANK, QUICK, BRIDGE)


def at_step(step: int, *, into: float = 0.0, since: float = NOW, chained: bool = True) -> Live:
    """A session by itself that runs in a step, with its guides as they are when all goes well."""
    session = Session(id="s", routine="whole", plan=PLAN, by_itself=True, begun=NOW)
    session = happen(session, Event.START, since)
    while session.step < step:
        session = settle(session, session.step_ends())
    begun = session.since
    guides = tuple(
        GuideMessage(step=one, message=100 + one, since=begun if one == step else NOW, sent=sent)
        for one, sent in ((step - 1, begun - 60.0), (step, begun - 30.0 if step else begun + 0.5))
        if one >= 0 and (chained or one == step)
    )
    return Live(session=session, chat=YOU, guides=guides)


def with_guide(live: Live, at: float, message: int = 900) -> Live:
    """The same once the next guide was sent at a moment."""
    session = live.session
    guide = GuideMessage(
        step=session.step + 1, message=message, since=session.step_ends(), sent=at, named=False
    )
    return replace(live, guides=(*live.guides, guide))


def press(live: Live, event: Event, at: float) -> Live:
    person = Person(id=YOU, voice=True, live=live)
    return live_of(pressed(person, Pressed(session="s", event=event, at=at, seen=at)))


def stay(live: Live, now: float) -> list[int]:
    """The messages of the guides that count something."""
    person = Person(id=YOU, voice=True, live=live)
    return [one.message for one in live.guides if counts(one, person, live, now)]


# What stays


def test_the_guide_of_now_and_the_next_below_it_stay() -> None:
    live = with_guide(at_step(0), NOW + 12)
    assert stay(live, NOW + 13) == [100, 900]


def test_a_next_guide_above_that_of_now_does_not_stay() -> None:
    """They would be played in the wrong order."""
    live = with_guide(at_step(0), NOW + 12, message=50)
    assert stay(live, NOW + 13) == [100]


@pytest.mark.parametrize("event", [Event.AGAIN, Event.BACK])
def test_what_begins_anew_has_both_its_guides_anew(event: Event) -> None:
    live = with_guide(at_step(1), at_step(1).session.since + 1)
    at = live.session.since + 40
    assert stay(live, at) == [100, 101, 900]
    anew = press(live, event, at)
    assert stay(anew, at) == [100], "what was done to its end stays"
    assert guide_of(anew, 1, at) is None
    assert ahead_at(anew, at) is None, "the next one waits for that of now"


def test_paused_and_resumed_has_both_anew() -> None:
    live = with_guide(at_step(1), at_step(1).session.since + 1)
    at = live.session.since + 40
    paused = press(live, Event.PAUSE, at)
    assert stay(paused, at) == [100]
    assert stay(press(paused, Event.RESUME, at + 30), at + 31) == [100]


def test_skip_goes_on_with_the_guide_that_is_there() -> None:
    live = with_guide(at_step(0), NOW + 12)
    at = NOW + 30
    assert stay(press(live, Event.SKIP, at), at) == [900]


# Who taps play


def test_another_language_leaves_the_next_guide_behind_and_not_the_one_that_plays() -> None:
    live = with_guide(at_step(1), NOW + 400)
    person = Person(id=YOU, voice=True, live=live)
    after = in_language(person, "es")
    assert after.language == "es"
    assert [one.step for one in live_of(after).guides] == [0, 1]
    assert [one.message for one in live_of(after).left] == [900]
    assert in_language(after, "es") == after
    assert in_language(replace(person, live=None), "es").live is None


def test_the_first_is_to_be_tapped_and_those_after_it_are_not() -> None:
    assert is_to_be_tapped(at_step(0), NOW + 1)
    later = at_step(1)
    assert not is_to_be_tapped(later, later.session.since + 1)


def test_after_skip_it_is_to_be_tapped_again() -> None:
    """The one that played is deleted, which ends the chain."""
    live = press(with_guide(at_step(0), NOW + 12), Event.SKIP, NOW + 30)
    assert is_to_be_tapped(live, NOW + 31)
    assert asks_for_play(live, NOW + 31)


def test_where_the_one_before_is_not_there_it_is_to_be_tapped() -> None:
    alone = at_step(1, chained=False)
    assert is_to_be_tapped(alone, alone.session.since + 1)


def test_play_is_asked_for_while_one_gets_ready_until_it_is_time_to_lie_down() -> None:
    live = at_step(0)
    assert asks_for_play(live, NOW + 1)
    lies_down = max(live.guides[0].sent + TAP_SECONDS, NOW + BRIDGE.ready - DOWN_SECONDS)
    assert asks_for_play(live, lies_down - 0.1)
    assert not asks_for_play(live, lies_down + 0.1)


def test_play_is_asked_for_right_after_the_rest_of_an_exercise_has_come() -> None:
    live = at_step(0)
    guide = GuideMessage(step=0, message=120, since=NOW, sent=NOW + 20)
    live = replace(live, guides=(guide,))
    assert asks_for_play(live, NOW + 21)
    assert not asks_for_play(live, NOW + 20 + TAP_SECONDS)


def test_without_a_guide_nothing_is_asked_for_and_again_is_not_offered() -> None:
    live = replace(at_step(0), guides=())
    assert not asks_for_play(live, NOW + 1)
    assert not may_begin_again(live, NOW + 1)


def test_again_is_offered_until_the_first_repetition_is_over() -> None:
    live = at_step(0)
    first_hold_ends = NOW + BRIDGE.ready + 2 + 5
    assert may_begin_again(live, NOW + 1)
    assert may_begin_again(live, first_hold_ends - 0.1)
    assert not may_begin_again(live, first_hold_ends + 0.1)


def test_again_is_not_offered_while_one_changes_place() -> None:
    """There its row asks how hard the exercise before was, and nothing has begun yet."""
    live = at_step(1)
    assert not may_begin_again(live, live.session.since + 1)


# When the next is sent ahead


def test_the_next_waits_until_the_first_was_tapped() -> None:
    live = at_step(0)
    at = ahead_at(live, NOW + 1)
    assert at == live.guides[0].sent + TAP_SECONDS
    assert at + AHEAD_SECONDS <= NOW + BRIDGE.ready, "and is there before one moves"


def test_by_itself_the_next_comes_with_the_change_of_place() -> None:
    live = at_step(1)
    assert ahead_at(live, live.session.since + 0.25) == live.session.since + 0.25


def test_where_it_was_refused_it_waits_for_the_next_rest() -> None:
    live, rest = at_step(0), NOW + 15 + 3 * 7 + 2 * 2
    in_first_hold = NOW + BRIDGE.ready + 3
    assert ahead_at(live, in_first_hold) == rest


def test_where_no_rest_comes_any_more_it_is_sent_when_a_long_hold_begins() -> None:
    live = at_step(1)
    second_hold = live.session.step_ends() - 30
    assert ahead_at(live, second_hold + 3) == second_hold + 3
    assert ahead_at(live, second_hold + 27) == second_hold + 27, "better late than not at all"


def test_among_short_segments_it_is_sent_when_one_begins() -> None:
    live = at_step(2)
    hold = live.session.since + 20 + 15 + 3
    assert ahead_at(live, hold + 0.25) == hold + 0.25
    assert ahead_at(live, hold + 1.5) == hold + 2


def test_nothing_is_sent_ahead_where_it_is_there_or_nothing_follows_by_itself() -> None:
    live = at_step(0)
    assert ahead_at(with_guide(live, NOW + 12), NOW + 13) is None
    last = at_step(3)
    assert ahead_at(last, last.session.since + 1) is None
    when_ready = replace(live, session=replace(live.session, by_itself=False))
    assert ahead_at(when_ready, NOW + 1) is None


@thorough
@given(plans(), st.integers(0, 3), st.floats(0, 1), st.booleans())
def test_it_is_always_sent_before_the_exercise_ends(
    plan: tuple[Item, ...], step: int, share: float, chained: bool
) -> None:
    session = happen(
        Session(id="s", routine="whole", plan=plan, by_itself=True, begun=NOW), Event.START, NOW
    )
    while session.step < step and session.state is State.RUNNING:
        session = settle(session, session.step_ends())
    if session.state is not State.RUNNING or session.step + 1 >= len(plan):
        return
    begun, lasts = session.since, length(session.segments)
    now = begun + share * lasts
    if now >= session.step_ends():
        return
    sent = begun - 5 if chained else begun
    guides = tuple(
        GuideMessage(step=one, message=one + 1, since=begun, sent=sent)
        for one in (session.step - 1, session.step)
        if one >= 0
    )
    live = Live(session=session, chat=YOU, guides=guides)
    at = ahead_at(live, now)
    assert at is not None
    assert now <= at
    tapped = max(begun, sent) + TAP_SECONDS if is_to_be_tapped(live, now) else begun
    assert at <= max(now, session.step_ends(), tapped)
    segment = session.segment(at)
    long = [one for one in session.segments if one.seconds >= AHEAD_SECONDS]
    if segment is not None and segment.part is Part.HOLD and segment.seconds >= AHEAD_SECONDS:
        in_time = session.left(at) >= AHEAD_SECONDS or not long or at == now
        assert in_time, "not in the last seconds of a hold"


# From where it speaks


@pytest.mark.parametrize(("start", "begins"), [(0, 0), (1, 0), (12, 0), (13, 13), (30, 30)])
def test_what_comes_while_one_gets_ready_tells_all_of_it(start: int, begins: int) -> None:
    segments = at_step(0).session.segments
    spoken, at = spoken_from(segments, start)
    assert at == begins
    assert length(spoken) - at == length(segments) - start, "it ends when the exercise does"
    assert spoken[2:] == segments[2:]
