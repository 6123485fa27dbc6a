"""The gate of a replica: what may be sent by a process that may own nobody any more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.telegram.gate import LOOK_EVERY, STOOD_STILL, Gate
from lumbar.telegram.pace import BEAT, END, ONCE, REMINDER, TICK, TIDY

TRUSTED, EXPIRY = 3.0, 4.0
FRAMES = [END, BEAT, TICK, ONCE]
OTHERS = [None, REMINDER, TIDY]


def beaten(at: float = 100.0) -> Gate:
    gate = Gate(TRUSTED, EXPIRY)
    gate.ran(at)
    gate.beat(at)
    return gate


def awake(gate: Gate, since: float, until: float) -> None:
    """The event loop runs from one moment to another."""
    at = since
    while at < until:
        at = min(at + LOOK_EVERY, until)
        gate.ran(at)


@pytest.mark.parametrize("kind", [*FRAMES, *OTHERS])
def test_with_a_good_beat_everything_goes(kind: str | None) -> None:
    assert beaten().allows(kind, 100.5)


@pytest.mark.parametrize("kind", OTHERS)
def test_nothing_else_goes_3_s_after_the_last_good_beat_began(kind: str | None) -> None:
    gate = beaten()
    awake(gate, 100.0, 102.9)
    assert gate.allows(kind, 102.99)
    assert not gate.allows(kind, 103.0)
    gate.beat(102.5)
    assert gate.allows(kind, 103.0)


@pytest.mark.parametrize("kind", FRAMES)
def test_a_countdown_that_runs_goes_on_until_another_may_have_taken_it_up(kind: str) -> None:
    gate = beaten()
    awake(gate, 100.0, 103.9)
    assert gate.allows(kind, 103.9)
    assert not gate.allows(kind, 104.0)
    gate.beat(103.5)
    assert gate.allows(kind, 104.0)


@pytest.mark.parametrize("kind", FRAMES)
def test_it_goes_on_while_the_others_have_no_good_beat_either(kind: str) -> None:
    gate = beaten()
    awake(gate, 100.0, 160.0)
    gate.alike(158.0)
    assert gate.allows(kind, 160.1)
    assert not gate.allows(None, 160.1)
    assert not gate.allows(kind, 162.0), "since then they may have had one"


def test_before_the_first_beat_nobody_is_ours() -> None:
    gate = Gate(TRUSTED, EXPIRY)
    assert not gate.allows(None, 100.0)


@pytest.mark.parametrize("kind", [*FRAMES, *OTHERS])
def test_after_the_process_stood_still_nothing_goes_until_a_beat_that_began_after(
    kind: str | None,
) -> None:
    gate = beaten()
    # SIGSTOP for 15 s. Then everything that was due fires at once, in any order.
    assert not gate.allows(kind, 115.0)
    gate.ran(115.0)
    assert not gate.allows(kind, 115.0)
    gate.beat(100.9)  # the answer to a beat that was asked for before
    assert not gate.allows(kind, 115.1)
    gate.beat(115.1)
    assert gate.allows(kind, 115.2)


def test_the_beat_that_begins_in_the_moment_of_waking_counts() -> None:
    gate = beaten()
    gate.ran(115.0)
    gate.beat(115.0)
    assert gate.allows(None, 115.0)


def test_a_short_stop_is_no_standstill() -> None:
    gate = beaten()
    assert gate.allows(None, 100.0 + STOOD_STILL)


@given(
    st.lists(st.tuples(st.sampled_from(["beat", "run", "stop"]), st.floats(0.0, 6.0)), max_size=30),
    st.sampled_from([*FRAMES, *OTHERS]),
)
def test_whatever_happens_nobody_sends_who_may_have_lost_everything_asleep(
    steps: list[tuple[str, float]], kind: str | None
) -> None:
    """A process that slept past its leases' expiry sends nothing before it has asked again."""
    gate, now = beaten(), 100.0
    good, slept = 100.0, False
    for step, seconds in steps:
        if step == "run":
            awake(gate, now, now + seconds)
            now += seconds
        elif step == "stop":
            now += seconds
            slept = slept or (seconds > STOOD_STILL and now >= good + EXPIRY)
        else:
            gate.ran(now)
            gate.beat(now)
            good, slept = now, False
        if slept:
            assert not gate.allows(kind, now)
        if kind in OTHERS and now - good >= TRUSTED:
            assert not gate.allows(kind, now)
