"""What the bench of holds makes of the calls that its server saw."""

import math
from typing import Any

import pytest

from bench.holding import Hold, holds_of, measured
from lumbar.coach.exercise import Level
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, happen
from tests.library import LIBRARY

BEGIN, END = 1000.0, 1040.0
EDIT = "editmessagecaption"


def seen(
    *calls: tuple[float, int], pressed: dict[int, float] | None = None, method: str = EDIT
) -> dict[str, Any]:
    """Results of the server: calls by moment and chat, and who pressed Start when."""
    listed = [(at, chat, method) for at, chat in sorted(calls)]
    return {"calls": listed, "pressed": {str(who): at for who, at in (pressed or {}).items()}}


def test_an_end_is_as_late_as_the_next_call_in_its_chat() -> None:
    found = measured(
        seen((1025.25, 1), (1025.0, 2), (1030.0, 1)), {1: [Hold(1005, 1025)]}, BEGIN, END
    )
    assert found.ends == [pytest.approx(0.25)]


def test_an_end_that_nobody_was_told_of_is_late_until_the_end() -> None:
    found = measured(seen((1001.0, 2)), {1: [Hold(1005, 1025)]}, BEGIN, END)
    assert found.ends == [15.0]


def test_a_call_a_moment_before_counts_for_the_end_and_a_tick_a_second_before_does_not() -> None:
    holds = {1: [Hold(1005, 1025)]}
    assert measured(seen((1024.998, 1)), holds, BEGIN, END).ends == [pytest.approx(-0.002)]
    assert measured(seen((1024.0, 1)), holds, BEGIN, END).ends == [15.0]


def test_what_ends_before_or_after_is_not_measured() -> None:
    holds = {1: [Hold(979, 999), Hold(1025, 1045), Hold(1020, 1039.9)]}
    assert measured(seen((1039.95, 1)), holds, BEGIN, END).ends == []


def test_a_start_is_late_until_the_countdown_is_shown() -> None:
    calls = seen((1010.5, 1), (1009.0, 1), (1012.0, 2), pressed={1: 1010.0, 2: 1011.0, 3: 1013.0})
    assert measured(calls, {}, BEGIN, END).starts == [0.5, 1.0]
    said = seen((1010.5, 1), pressed={1: 1010.0}, method="sendmessage")
    assert measured(said, {}, BEGIN, END).starts == [], "a word is no countdown"


def test_gaps_are_those_between_the_frames_of_a_hold_and_ticks_those_within_it() -> None:
    calls = seen(*((at, 1) for at in (1005.0, 1010.0, 1017.0, 1025.0, 1030.0)))
    found = measured(calls, {1: [Hold(1005, 1025)]}, BEGIN, END)
    assert found.gaps == [5.0, 7.0, 8.0]
    assert found.ticks == [2]


def test_of_a_hold_that_ran_before_the_gaps_are_measured_and_its_ticks_are_not() -> None:
    calls = seen(*((at, 1) for at in (995.0, 1002.0, 1004.0, 1010.0)))
    found = measured(calls, {1: [Hold(990, 1010)]}, BEGIN, END)
    assert found.gaps == [2.0, 6.0]
    assert found.ticks == []


def test_the_last_three_seconds_are_those_with_a_frame_soon_after() -> None:
    holds = {1: [Hold(1005, 1025)]}
    found = measured(seen((1022.1, 1), (1024.5, 1), (1025.0, 1)), holds, BEGIN, END)
    assert found.lasts == pytest.approx(2 / 3)
    assert math.isnan(measured(seen(), {}, BEGIN, END).lasts)


def test_calls_a_second_are_those_between_the_two_moments() -> None:
    calls = seen(*((990.0 + n / 2, 1) for n in range(200)))
    assert measured(calls, {}, BEGIN, END).per_second == 2.0


def test_the_holds_of_a_session_are_where_its_plan_has_them() -> None:
    plan = items([LIBRARY.exercises["plank"]], Level.STANDARD, {})
    waiting = Session(id="a", routine="plank", plan=plan, by_itself=False, begun=BEGIN)
    found = list(holds_of(happen(waiting, Event.START, BEGIN)))
    assert [hold.ends - hold.begins for hold in found] == [20.0, 20.0, 20.0]
    assert found[0].begins > BEGIN
