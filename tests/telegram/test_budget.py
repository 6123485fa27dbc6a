"""What may go out, and what may begin, by the numbers alone."""

import pytest

from lumbar.telegram.budget import (
    FORGIVEN,
    GROUP_GAP,
    PRIVATE_GAP,
    SLOWEST_TICKS,
    WINDOW,
    Budget,
    Looks,
)
from lumbar.telegram.load import Others
from tests.every import every

YOU, THEM = 1, 2


def ticks_a_minute(budget: Budget, chat: int, begin: float) -> int:
    """How often a chat that asks every tenth of a second gets a tick in a minute."""
    gone = 0
    for tenth in range(600):
        now = begin + tenth / 10
        if budget.wait_for_tick(chat, now) <= 0:
            budget.take_for_tick(chat, now)
            gone += 1
    return gone


def test_ticks_come_every_second_and_leave_room_for_the_end_of_a_hold() -> None:
    budget = Budget(30)
    assert ticks_a_minute(budget, YOU, 0) >= 58
    last_asked = 59.9
    assert budget.wait_for_chat(YOU, last_asked + PRIVATE_GAP) == 0


def test_after_each_429_a_chats_ticks_are_halved_and_after_minutes_they_come_back() -> None:
    budget = Budget(30)
    for told in (1, 2):
        budget.slow_down(YOU, told)
    assert 14 <= ticks_a_minute(budget, YOU, 10) <= 18
    assert ticks_a_minute(budget, THEM, 100) >= 58, "nobody else's are"
    assert 28 <= ticks_a_minute(budget, YOU, 2 + FORGIVEN) <= 33
    assert ticks_a_minute(budget, YOU, 2 + 2 * FORGIVEN) >= 58


def test_however_many_429s_a_tick_a_minute_is_left() -> None:
    budget = Budget(30)
    for told in range(100):
        budget.slow_down(YOU, told)
    assert budget.wait_for_tick(YOU, 99 + SLOWEST_TICKS) == 0


def test_a_clock_that_is_set_back_stops_no_ticks_of_a_slowed_chat() -> None:
    budget = Budget(30)
    budget.slow_down(YOU, 3600)
    assert ticks_a_minute(budget, YOU, 3601) >= 28
    assert ticks_a_minute(budget, YOU, 0) >= 28
    assert ticks_a_minute(budget, YOU, FORGIVEN) >= 58, "and it is forgiven as soon as ever"


def test_ticks_of_a_crowd_leave_room_for_answers() -> None:
    budget = Budget(30)
    gone = 0
    for chat in range(1, 101):
        if budget.wait_for_tick(chat, 5) <= 0:
            budget.take_for_tick(chat, 5)
            gone += 1
    assert gone == 28
    for chat in range(101, 103):
        assert budget.wait_for_all(5) == 0
        budget.take(chat, 5)
    assert budget.wait_for_all(5) > 0


@pytest.mark.parametrize(("running", "gap"), [(0, PRIVATE_GAP), (1, PRIVATE_GAP), (60, 60 / 28)])
def test_ticks_of_many_countdowns_thin_out_evenly(running: int, gap: float) -> None:
    budget = Budget(30)
    assert budget.gap(YOU, running) == pytest.approx(gap)
    assert budget.gap(-YOU, running) == max(GROUP_GAP, budget.gap(YOU, running))
    assert Budget(30).gap(YOU, 10_000) == pytest.approx(10_000 / 28)


@every(
    ("per_second", "at_once", "crowd"),
    [(1, 4, 2), (30, 15, 2), (12.5, 6, 2), (100, 50, 3), (1000, 128, 33)],
)
def test_people_are_looked_at_as_fast_as_may_be_sent(
    per_second: float, at_once: int, crowd: int
) -> None:
    assert Budget(per_second).looks == Looks(WINDOW / per_second, at_once, crowd)


def test_what_would_be_missed_where_a_replica_dies_is_its_part_of_it() -> None:
    budget = Budget(1000)
    budget.share_with(Others(replicas=4))
    assert budget.looks == Looks(WINDOW / 1000, 32, 8)
    budget.share_with(Others(replicas=1000))
    assert budget.looks == Looks(WINDOW / 1000, 4, 2)


def test_in_a_group_ticks_leave_room_for_it_hurts_at_any_moment() -> None:
    budget, ticks = Budget(30), 0
    for tenth in range(3000):
        now = tenth / 10
        if budget.wait_for_tick(-5, now) == 0:
            budget.take_for_tick(-5, now)
            ticks += 1
        assert budget.wait_for_chat(-5, now) == 0
    assert ticks > 60, "they use the rest of the group's rate"


def test_at_a_thousand_a_second_no_tenth_of_one_has_more_than_its_part() -> None:
    """A thousand calls that go at once arrive over so long that the next thousand overtake some."""
    budget, sent, now = Budget(1000), list[float](), 0.0
    for chat in range(1, 3001):
        while (wait := budget.wait_for_all(now)) > 0:
            now += wait
        budget.take(chat, now)
        sent.append(now)
    for begin in sent:
        assert sum(begin <= at < begin + WINDOW / 10 - 0.002 for at in sent) <= 100
    assert sent[-1] < 3.2, "the rate is used all the same"
