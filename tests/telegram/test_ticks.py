"""Whose turn it is to tick, and how many may: by the numbers alone."""

from collections import Counter
from itertools import pairwise
from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.telegram.ticks import (
    IN_TIME,
    JUDGED,
    LEAST,
    LONG,
    TOO_LATE,
    LoopLag,
    Tick,
    Ticks,
)

LEAST_GAP = 0.75
TURN = 0.02
HOLD = 20.0


def waits(sent: float, ends: float, earliest: float | None = None) -> Tick:
    """A countdown that was shown then, whose segment ends then."""
    at = sent + LEAST_GAP if earliest is None else earliest
    return Tick(sent=sent, earliest=at, ends=ends, least=LEAST_GAP)


class Crowd:
    """People in one hold after the other, whose frames go as soon as they may."""

    def __init__(self, per_second: float, people: int, *, share: float = 1.0) -> None:
        self.ticks = Ticks(per_second)
        self.ticks.lag.share = share
        self.now = 1000.0
        self.ends = {n: self.now + HOLD * n / people for n in range(1, people + 1)}
        self.shown: dict[int, list[float]] = {n: [] for n in self.ends}
        for person in self.ends:
            self._wait(person, self.now)

    def run(self, seconds: float) -> None:
        """Lets the time pass."""
        until = self.now + seconds
        while self.now < until:
            self.now += TURN
            for person, end in self.ends.items():
                if end <= self.now:
                    self.ends[person] += HOLD
                    self._show(person)
            for person in self.ticks.take(self.now):
                self._show(person)

    def _show(self, person: int) -> None:
        self.ticks.sent(person, self.now, frame=True)
        self.shown[person].append(self.now)
        self._wait(person, self.now)

    def _wait(self, person: int, sent: float) -> None:
        self.ticks.put(person, waits(sent, self.ends[person]))

    @property
    def all(self) -> list[float]:
        """When any frame was shown."""
        return sorted(at for shown in self.shown.values() for at in shown)


crowds = st.tuples(st.integers(5, 40), st.integers(1, 120))
few = settings(max_examples=15, deadline=None)


@few
@given(crowds)
def test_frames_and_ticks_are_never_more_than_the_rate(crowd: tuple[int, int]) -> None:
    per_second, people = crowd
    if people / HOLD > per_second / 2:
        return
    found = Crowd(per_second, people)
    found.run(45)
    times = found.all
    first = 0
    for n, at in enumerate(times):
        while times[first] <= at - 1:
            first += 1
        assert n - first + 1 <= per_second


@few
@given(st.integers(20, 60), st.floats(1.5, 6))
def test_ticks_thin_out_evenly_and_the_whole_rate_is_used(rate: int, each: float) -> None:
    people = round(rate * each)
    found = Crowd(rate, people)
    found.run(80)
    times = [at for at in found.all if at > 1030]
    assert len(times) >= 0.7 * rate * 50
    gaps = [b - a for shown in found.shown.values() for a, b in pairwise(shown) if a > 1030]
    assert max(gaps) <= LONG * people / (rate * 0.8) + 1.5


def test_the_last_seconds_come_before_all_others() -> None:
    found = Crowd(30, 120)
    found.run(80)
    left: Counter[int] = Counter()
    for person, shown in found.shown.items():
        left.update(round((found.ends[person] - at) % HOLD) for at in shown if at > 1030)
    assert left[3] > 2 * left[10]


def test_where_there_is_room_everybody_ticks_each_second() -> None:
    found = Crowd(1000, 50)
    found.run(30)
    for shown in found.shown.values():
        assert all(b - a < 1.2 for a, b in pairwise(shown))


def test_a_loop_that_is_behind_gets_fewer() -> None:
    free, busy = Crowd(100, 100), Crowd(100, 100, share=0.4)
    for found in (free, busy):
        found.run(30)
    assert len(busy.all) < 0.6 * len(free.all)
    gaps = [b - a for shown in busy.shown.values() for a, b in pairwise(shown)]
    assert max(gaps) <= 2 * LONG * 100 / 40


def test_who_has_no_ticks_and_who_is_gone_gets_none() -> None:
    ticks = Ticks(30)
    ticks.put(1, waits(0.0, 20.0, inf))
    ticks.put(2, waits(0.0, 20.0))
    ticks.put(3, waits(0.0, 20.0))
    ticks.drop(3)
    assert ticks.take(10.0) == [2]
    assert ticks.take(10.1) == [], "once"


def test_frames_that_must_come_keep_their_room() -> None:
    ticks = Ticks(30)
    for chat in range(1, 21):
        ticks.put(chat, waits(0.0, 10.5, inf))
    for chat in range(21, 81):
        ticks.put(chat, waits(0.0, 20.0))
    assert len(ticks.take(10.0)) == 8, "20 of 28 end within the second"


late = st.lists(st.floats(0, 0.2), min_size=1, max_size=300)


@given(late)
def test_the_share_stays_within_its_limits(lates: list[float]) -> None:
    lag = LoopLag()
    for n, one in enumerate(lates):
        lag.note(one, 1000 + n * 0.05)
        assert LEAST <= lag.share <= 1


def test_a_loop_that_is_late_thins_ticks_and_one_that_is_not_gets_them_back() -> None:
    lag, now = LoopLag(), 1000.0
    for _ in range(40):
        now += JUDGED
        lag.note(TOO_LATE * 3, now)
    assert lag.share == LEAST
    for _ in range(40):
        now += JUDGED
        lag.note(IN_TIME / 2, now)
    assert lag.share == 1


@given(st.floats(-1e5, 1e5))
def test_a_clock_that_is_set_stops_nothing(jump: float) -> None:
    lag = LoopLag()
    lag.note(0.1, 1000.0)
    for n in range(60):
        lag.note(0.0, 1000.0 + jump + n * JUDGED)
    assert lag.share == 1


def test_so_many_ticks_are_given_at_once_that_the_event_loop_is_not_held() -> None:
    ticks = Ticks(1000)
    for chat in range(1, 101):
        ticks.put(chat, Tick(sent=0.0, earliest=10.0, ends=30.0, least=0.75))
    given = [ticks.take(10.0 + turn / 100) for turn in range(20)]
    assert max(map(len, given)) == 15
    assert sorted(chat for chats in given for chat in chats) == list(range(1, 101)), "each, once"
