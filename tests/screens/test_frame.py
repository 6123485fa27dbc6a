"""The countdown's message: the right number, repetition, set and side at any moment."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Level, Sides
from lumbar.coach.person import GuideMessage, Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, State, happen, settle
from lumbar.coach.timeline import Item, Part, Segment, length
from lumbar.screens.session import Frame, calm_frame, frame, moving, moving_in_group
from tests.coach.made_up import START, new, plans, rungs_of, thorough
from tests.language.made import ENGLISH
from tests.screens.seen import LIBRARY, buttons_of, check, text_of, without_signs
from workshop.people import OWNER

SECONDS = re.compile(r"\b(\d+) s\b")
SAID = {
    Part.READY: "Get ready",
    Part.MOVE: "Move into place",
    Part.HOLD: "Hold",
    Part.RELEASE: "Release",
    Part.SWITCH: "Change sides",
    Part.REST: "Rest",
}


def shown(session: Session, now: float) -> str:
    """What the moment is and its cue, the first two lines of the session message."""
    text = text_of(frame(session, OWNER, now, LIBRARY, ENGLISH).screen)
    return "\n".join(text.split("\n")[:2])


def number(text: str) -> int:
    """The one number of seconds that a board shows."""
    (found,) = SECONDS.findall(text.split("\n", 1)[0])
    return int(found)


def real_plans() -> st.SearchStrategy[tuple[Item, ...]]:
    whole = LIBRARY.exercises.values()
    return st.builds(
        lambda level, rungs: items(whole, level, rungs), st.sampled_from(Level), rungs_of(LIBRARY)
    )


@st.composite
def moments(draw: st.DrawFn) -> tuple[Session, float]:
    """A session that runs, at any fraction of a second of any of its exercises."""
    plan = draw(st.one_of(plans(), real_plans()))
    step = draw(st.integers(0, len(plan) - 1))
    session, now = new(plan, by_itself=draw(st.booleans())), START
    for _ in range(step):
        session = happen(session, Event.SKIP, now)
    session = happen(session, Event.START, now)
    into = draw(st.floats(0, 1, exclude_max=True)) * length(session.segments)
    now = session.since + into
    return (session, now) if now < session.step_ends() else (session, session.since)


def standing(session: Session, now: float) -> Segment:
    segment = session.segment(now)
    assert segment is not None
    return segment


@thorough
@given(moments())
def test_the_number_shown_is_within_a_second_of_the_clock(moment: tuple[Session, float]) -> None:
    session, now = moment
    left = session.left(now)
    seconds = number(shown(session, now))
    assert abs(seconds - left) <= 1
    assert 1 <= seconds <= standing(session, now).seconds


@thorough
@given(moments(), st.floats(0, 120))
def test_the_number_never_goes_up_within_a_beat(
    moment: tuple[Session, float], later: float
) -> None:
    session, now = moment
    then = now + min(later, session.left(now) * 0.99)
    first, second = (frame(session, OWNER, at, LIBRARY, ENGLISH) for at in (now, then))
    assert first.beat == second.beat
    assert number(text_of(second.screen)) <= number(text_of(first.screen))
    assert SECONDS.sub("_", first.screen.text) == SECONDS.sub("_", second.screen.text)
    assert first.screen.rows == second.screen.rows, "they differ by their seconds alone"


@thorough
@given(moments(), st.floats(0, 120))
def test_a_calm_board_keeps_its_beat_within_a_segment(
    moment: tuple[Session, float], later: float
) -> None:
    session, now = moment
    then = now + min(later, session.left(now) * 0.99)
    first, second = (calm_frame(session, OWNER, at, LIBRARY, ENGLISH) for at in (now, then))
    assert first.beat == second.beat
    check(first.screen)


@thorough
@given(moments())
def test_it_shows_what_to_do_and_which_repetition_set_and_side(
    moment: tuple[Session, float],
) -> None:
    session, now = moment
    segment, dose = standing(session, now), session.item.dose
    text = shown(session, now)
    check(frame(session, OWNER, now, LIBRARY, ENGLISH).screen)
    said = SAID[segment.part]
    if segment.part is Part.REST and segment.repetition == 0:
        said = "Onto the chair" if segment.seconds == 45 else "Get into place"
    if segment.part is Part.MOVE:
        said = ENGLISH.names.move(session.item.exercise, session.item.rung) or said
    assert f" s {said}, " in without_signs(text)
    repetition, set_ = max(1, segment.repetition), max(1, segment.set)
    if dose.repetitions > 1 or dose.sets == 1:
        assert f"{repetition}/{dose.repetitions}" in text
    assert (f"set {set_}/{dose.sets}" in text) is (dose.sets > 1)
    side = segment.side or ("right" if session.item.sides is not Sides.BOTH else None)
    for one in ("left", "right"):
        assert (f"{one} side" in text) is (one == side)
    assert ("next" in text) is (segment.part not in {Part.MOVE, Part.HOLD})


@thorough
@given(moments(), st.floats(0, 86_400))
def test_a_pause_stands_still(moment: tuple[Session, float], later: float) -> None:
    session, now = moment
    paused = happen(session, Event.PAUSE, now)
    first = frame(paused, OWNER, now, LIBRARY, ENGLISH)
    assert first == frame(paused, OWNER, now + later, LIBRARY, ENGLISH)
    calm = calm_frame(paused, OWNER, now, LIBRARY, ENGLISH)
    assert calm == calm_frame(paused, OWNER, now + later, LIBRARY, ENGLISH)
    assert "Paused" in text_of(calm.screen)
    assert abs(number(text_of(first.screen)) - session.left(now)) <= 1
    assert "Paused" in text_of(first.screen)
    check(first.screen)


AFTER_IT_HURTS = [
    *("0–3", "4–5", "6–10"),
    *("Leg", "Numb or weak"),
    "It was a mistake",
    *("Skip", "Stop"),
]


@thorough
@given(moments())
def test_hurt_shows_no_countdown(moment: tuple[Session, float]) -> None:
    session, now = moment
    hurt = happen(session, Event.HURTS, now)
    screen = frame(hurt, OWNER, now, LIBRARY, ENGLISH).screen
    assert SECONDS.search(text_of(screen)) is None
    assert buttons_of(screen) == AFTER_IT_HURTS
    check(screen)


@thorough
@given(moments())
def test_a_new_beat_begins_with_every_segment_and_every_press(
    moment: tuple[Session, float],
) -> None:
    session, now = moment
    here = frame(session, OWNER, now, LIBRARY, ENGLISH).beat
    next_one = now + session.left(now) + 0.01
    then = settle(session, next_one)
    if then.state is State.RUNNING:
        assert frame(then, OWNER, next_one, LIBRARY, ENGLISH).beat != here
    paused = happen(session, Event.PAUSE, now)
    assert frame(paused, OWNER, now, LIBRARY, ENGLISH).beat != here


@pytest.mark.parametrize(
    ("key", "at", "text"),
    [
        ("bridge", 0.0, "6 s Get ready, next 1/20\nBridge: on your back"),
        ("bridge", 6.0, "2 s Lift, 1/20\nBridge: Lift your hips."),
        ("bridge", 8.0, "5 s Hold, 1/20\nBridge: Slower is harder."),
        ("bridge", 8.5, "5 s Hold, 1/20\nBridge: Slower is harder."),
        ("bridge", 9.0, "4 s Hold, 1/20\nBridge: Slower is harder."),
        ("bridge", 12.99, "1 s Hold, 1/20\nBridge: Slower is harder."),
        ("bridge", 13.0, "2 s Release, next 2/20\nBridge: Lower."),
        ("bridge", 15.0, "2 s Lift, 2/20\nBridge: Lift your hips."),
        ("bridge", 26.0, "5 s Hold, 3/20\nBridge: Slower is harder."),
        ("bird-dog", 0.0, "10 s Get ready, next 1/10, right side, set 1/3\nBird dog: on all fours"),
        ("bird-dog", 10.0, "1 s Reach out, 1/10, right side, set 1/3\nBird dog: Right arm, reach."),
        (
            "bird-dog",
            13.0,
            "2 s Change sides, next 1/10, left side, set 1/3\nBird dog: on all fours",
        ),
        ("bird-dog", 15.0, "1 s Reach out, 1/10, left side, set 1/3\nBird dog: Left arm, reach."),
        ("bird-dog", 16.0, "2 s Hold, 1/10, left side, set 1/3\nBird dog: Long, not high."),
        ("bird-dog", 108.0, "30 s Rest, next 1/10, right side, set 2/3\nBird dog: on all fours"),
        ("plank", 10.0, "2 s Lift, set 1/3\nPlank: Lift, and hold."),
        ("plank", 12.0, "20 s Hold, set 1/3\nPlank: Stay level, and keep breathing."),
        ("plank", 32.0, "20 s Rest, next set 2/3\nPlank: face down, on your elbows"),
    ],
)
def test_a_few_moments_as_they_read(key: str, at: float, text: str) -> None:
    plan = items([LIBRARY.exercises[key]], Level.STANDARD, {})
    session = happen(new(plan), Event.START, START)
    assert shown(session, START + at) == text


def test_calm_has_no_beat_for_a_short_release() -> None:
    plan = items([LIBRARY.exercises["bridge"]], Level.STANDARD, {})
    session = happen(new(plan), Event.START, START)
    hold, release, move, next_hold = (
        calm_frame(session, OWNER, START + t, LIBRARY, ENGLISH).beat for t in (8, 13, 15, 17)
    )
    assert hold == release == move
    assert next_hold != hold


def test_by_itself_there_is_time_to_get_into_place() -> None:
    plan = items([LIBRARY.exercises[key] for key in ("cat", "plank")], Level.STANDARD, {})
    session = happen(new(plan, by_itself=True), Event.START, START)
    end = session.step_ends()
    session = settle(session, end)
    assert (
        shown(session, end) == "20 s Get into place, next set 1/3\nPlank: face down, on your elbows"
    )


def test_by_itself_there_is_time_and_a_word_to_get_onto_the_chair() -> None:
    plan = items([LIBRARY.exercises[key] for key in ("cat", "forward-bend")], Level.STANDARD, {})
    session = happen(new(plan, by_itself=True), Event.START, START)
    end = session.step_ends()
    session = settle(session, end)
    assert shown(session, end) == (
        "45 s Onto the chair, next 1/3\nSeated bend: Roll to your side, push up, then sit."
    )
    there = shown(session, end + 45)
    assert there == "6 s Get ready, next 1/3\nSeated bend: on a chair"


@thorough
@given(real_plans(), st.floats(0, 5_000))
def test_seconds_that_move_by_themselves_read_as_before_where_they_do_not(
    plan: tuple[Item, ...], t: float
) -> None:
    session = settle(happen(new(plan), Event.START, START), START + t)
    now = START + t
    if session.state is not State.RUNNING:
        return
    plain = frame(session, OWNER, now, LIBRARY, ENGLISH).screen
    ends = now + session.left(now)
    moves = moving(plain, ends)
    check(moves)
    assert text_of(moves) == text_of(plain)
    (unix,) = re.findall(r'<tg-time unix="(\d+)" format="r">\d+ s</tg-time>', moves.text)
    assert -0.2 <= int(unix) - ends <= 1


@thorough
@given(real_plans(), st.floats(0, 5_000))
def test_in_a_group_it_says_when_the_moment_is_over(plan: tuple[Item, ...], t: float) -> None:
    session = settle(happen(new(plan), Event.START, START), START + t)
    now = START + t
    if session.state is not State.RUNNING:
        return
    plain = frame(session, OWNER, now, LIBRARY, ENGLISH).screen
    ends = now + session.left(now)
    moves = moving_in_group(plain, session, now, ENGLISH)
    check(moves)
    first, rest = text_of(moves).split("\n", 1)
    assert rest == text_of(plain).split("\n", 1)[1]
    if session.left(now) < 1:
        assert moves == plain, "never in 0 seconds"
        return
    seconds, moment = text_of(plain).split("\n", 1)[0].split(" s ", 1)
    if moves != plain:
        unit = "second" if seconds == "1" else "seconds"
        assert first == f"{moment}, over in {seconds} {unit}"
        (unix,) = re.findall(r'<tg-time unix="(\d+)" format="r">', moves.text)
        assert -0.2 <= int(unix) - ends <= 1
    else:
        assert session.left(now) < 1.2


# The voice


def spoken(session: Session) -> Person:
    """Somebody whose session runs with the voice of what counts above it."""
    guide = GuideMessage(step=session.step, message=7, since=session.since, sent=session.since)
    return Person(id=OWNER, voice=True, live=Live(session=session, chat=OWNER, guides=(guide,)))


@thorough
@given(moments())
def test_again_is_a_row_of_its_own_above_the_others(moment: tuple[Session, float]) -> None:
    session, now = moment
    silent = frame(session, OWNER, now, LIBRARY, ENGLISH).screen
    aloud = frame(session, OWNER, now, LIBRARY, ENGLISH, spoken(session)).screen
    added = aloud.rows[: len(aloud.rows) - len(silent.rows)]
    assert aloud.rows[len(added) :] == silent.rows, "no other button moves when it comes or goes"
    assert [[button.text for button in row] for row in added] in ([], [["Again"]])
    segment = session.segment(now)
    assert segment is not None
    begun = segment.repetition > 1 or segment.set > 1
    assert not (added and begun)
    check(aloud)


@pytest.mark.parametrize("show", [frame, calm_frame])
def test_while_the_voice_waits_the_cue_is_to_play_it(show: Callable[..., Frame]) -> None:
    (item,) = items([LIBRARY.exercises["plank"]], Level.GENTLE, {})
    session = happen(new((replace(item, ready=20),)), Event.START, START)
    person = spoken(session)
    first = text_of(show(session, OWNER, START + 1, LIBRARY, ENGLISH, person).screen).split("\n")
    assert first[1] == "Plank: Play now, phone down."
    down = text_of(show(session, OWNER, START + 16, LIBRARY, ENGLISH, person).screen)
    assert "Play now" not in down
