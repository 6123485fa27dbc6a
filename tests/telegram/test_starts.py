"""Who may begin, and that whoever holds is told of the end in time: by the numbers alone."""

import heapq
import math
import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.coach.ahead import Course
from lumbar.telegram.budget import Budget
from lumbar.telegram.starts import LONGEST_TURN, SHARE, SOON, Starts
from lumbar.telegram.ticks import Tick

NOW = 1_800_000_000.0
PLANK = (0, 10, 12, 32, 52, 55, 57, 77, 97, 100, 102, 122)
"""Seconds into three planks of 20 s at which something new is shown."""
ENDS = {32, 77, 122}


def begin(starts: Starts, name: object, at: float, share: float = 1.0) -> float:
    return starts.take(str(name), Course(at, PLANK), share, at)


def test_in_no_second_are_more_calls_needed_than_there_are() -> None:
    starts, calls = Starts(30), dict[int, int]()
    for n in range(6000):
        at = NOW + n / 50
        wait = begin(starts, n, at)
        if wait <= LONGEST_TURN:
            for after in PLANK:
                second = math.floor(at + wait) + after
                calls[second] = calls.get(second, 0) + 1
    assert max(calls.values()) == SHARE * 30
    assert sum(calls.values()) >= 0.6 * SHARE * 30 * 120, "what there is, is used"


def test_who_rests_leaves_room_for_others() -> None:
    starts = Starts(30)
    for n in range(1000):
        starts.run(str(n), Course(NOW + n / 8, PLANK), NOW)
    assert begin(starts, "late", NOW + 60) == math.inf
    for n in range(1000):
        starts.rest(str(n))
    assert begin(starts, "late", NOW + 61) == 0


def test_a_loop_that_is_behind_lets_fewer_begin() -> None:
    begun = []
    for share in (1.0, 0.5):
        starts = Starts(1000)
        waits = [begin(starts, n, NOW + n / 200, share) for n in range(12_000)]
        begun.append(sum(wait <= LONGEST_TURN for wait in waits))
    assert begun[1] < 0.6 * begun[0]


def test_of_two_hundred_who_begin_at_random_in_a_minute_hardly_anybody_is_sent_away() -> None:
    """They come in bunches, and a bunch waits for its turn, which comes within a second."""
    waits = []
    for seed in range(20):
        starts, chance = Starts(30), random.Random(seed)  # noqa: S311
        for n, at in enumerate(sorted(chance.uniform(0, 60) for _ in range(200))):
            waits.append(begin(starts, n, NOW + at))
    assert sum(wait > LONGEST_TURN for wait in waits) <= len(waits) / 100
    assert sum(wait > 0.5 for wait in waits) <= len(waits) / 25


def test_of_forty_at_once_nobody_is_told_that_many_hold() -> None:
    """Who is told to press again soon, and does after three seconds, has soon begun."""
    starts, crowd, presses = Starts(30), list(range(40)), 0
    while crowd:
        waits = {n: begin(starts, n, NOW + 3 * presses) for n in crowd}
        assert max(waits.values()) <= SOON
        crowd = [n for n, wait in waits.items() if wait > LONGEST_TURN]
        presses += 1
    assert presses <= 5


def test_who_waits_for_a_turn_begins_one_after_the_other() -> None:
    starts = Starts(30)
    waits = [begin(starts, n, NOW) for n in range(12)]
    assert waits == pytest.approx([0, 0, 0, 0, 0.2, 0.4, 0.6, 0.8, 1.0, *[1.2] * 3])


def test_where_nobody_runs_anybody_may_begin_however_few_calls_there_are() -> None:
    assert begin(Starts(1), "only", NOW) == 0


def test_a_session_that_goes_on_by_itself_is_counted_once() -> None:
    starts = Starts(1)
    starts.run("same", Course(NOW, PLANK), NOW)
    starts.run("same", Course(NOW, PLANK), NOW + 40)
    starts.rest("same")
    assert begin(starts, "other", NOW + 50) == 0


@pytest.mark.parametrize("back", [-500.0, -1e6, 1e6])
def test_a_clock_that_is_set_keeps_nobody_out(back: float) -> None:
    starts = Starts(30)
    for n in range(20):
        begin(starts, n, NOW)
    waits = [begin(starts, 100 + n, NOW + back + n / 5) for n in range(20)]
    assert max(waits) <= SOON


# What comes between


@dataclass
class Second:
    """Seconds at 30 calls each, in which calls go as the pacer lets them: ends of holds first."""

    budget: Budget = field(default_factory=lambda: Budget(30))
    coming: list[tuple[float, int, int, str]] = field(default_factory=list)
    line: list[tuple[int, int, float, int]] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    words: int = 0
    chats: int = 0

    def come(self, at: float, kind: str, chat: int = 0) -> None:
        """Has a call be asked for then."""
        self.chats += 1
        heapq.heappush(self.coming, (at, self.chats, chat or 10_000 + self.chats, kind))

    def hold(self, at: float, chat: int) -> None:
        """Has somebody press Start of three planks then."""
        wait = self.budget.take_start(str(chat), Course(at, PLANK), at)
        if wait > LONGEST_TURN:
            self.come(at, "word")
            return
        for before, after in zip((0, *PLANK), PLANK, strict=False):
            begun = at + wait
            self.come(begun + after, "end" if after in ENDS else "beat", chat)
            if after in ENDS:
                heapq.heappush(self.coming, (begun + before, 0, chat, f"hold {begun + after}"))

    def run(self) -> None:
        """Lets all of it happen."""
        now = NOW
        while self.coming or self.line:
            if not self.line:
                now = max(now, self.coming[0][0])
            while self.coming and self.coming[0][0] <= now:
                at, n, chat, kind = heapq.heappop(self.coming)
                if kind.startswith("hold"):
                    ends = float(kind.split()[1])
                    tick = Tick(sent=at, earliest=math.inf, ends=ends, least=1.0, hold=True)
                    self.budget.ticks.put(chat, tick)
                else:
                    place = {"end": 0, "word": 1, "beat": 2, "remind": 3}[kind]
                    heapq.heappush(self.line, (place, n, at, chat))
            if self.line:
                now = self._next(now)

    def _next(self, now: float) -> float:
        """Sends the first in the line, or waits for what is next; returns when it is then."""
        place, _, at, chat = self.line[0]
        budget = self.budget
        wait = (
            budget.wait_for_all,
            budget.wait_in_line,
            budget.wait_in_line,
            budget.wait_for_reminder,
        )[place](now)
        if wait > 0:
            then = now + wait
            return min(then, self.coming[0][0]) if self.coming else then
        heapq.heappop(self.line)
        if place == 3:
            budget.take_for_reminder(chat, now)
        else:
            budget.take(chat, now, frame=place != 1)
        if place == 0:
            budget.ticks.drop(chat)
            self.late.append(now - at)
        self.words += place == 1
        return now


moments = st.lists(st.floats(0, 60), max_size=200)


@settings(max_examples=12, deadline=None)
@given(moments, st.integers(0, 30), st.integers(0, 40), st.floats(0, 60))
def test_whatever_comes_an_end_of_a_hold_waits_for_nothing(
    starts: list[float], words: int, reminders: int, when: float
) -> None:
    """Starts at any moments, so many words and reminders a second for 20 s."""
    found = Second()
    for nth, at in enumerate(sorted(starts)):
        found.hold(NOW + at, 1 + nth)
    for second in range(20):
        for nth in range(words):
            found.come(NOW + when + second + nth / words, "word")
        for _ in range(reminders):
            found.come(NOW + when + second, "remind")
    found.run()
    assert max(found.late, default=0) <= 0.05


def test_words_come_although_holds_end_all_the_time() -> None:
    found = Second()
    for nth in range(3000):
        found.hold(NOW + nth / 50, 1 + nth)
    found.run()
    assert found.words > 1000
