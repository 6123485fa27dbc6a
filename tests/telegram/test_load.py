"""Replicas tell each other of their load: together they let begin and tick what one would."""

import json
import math
import random
from collections import Counter

import pytest

from lumbar.coach.ahead import Course
from lumbar.telegram.budget import Budget
from lumbar.telegram.load import Load, together
from lumbar.telegram.starts import LONGEST_TURN
from lumbar.telegram.ticks import Tick

NOW, RATE = 1_800_000_000.0, 30
PLANK = (0, 10, 12, 32, 52, 55, 57, 77, 97, 100, 102, 122)
"""Seconds into three planks of 20 s at which something new is shown."""


def replicas(count: int = 3) -> list[Budget]:
    return [Budget(RATE) for _ in range(count)]


def beat(budgets: list[Budget], now: float) -> None:
    """Each hears what the others have said with their last beats, as it comes from a database."""
    told = [json.loads(json.dumps(one.load(now).told())) for one in budgets]
    for number, one in enumerate(budgets):
        one.share_with(together(told[:number] + told[number + 1 :]))


def run(budget: Budget, chat: int, now: float, hold: bool = True) -> None:
    """A countdown of a hold runs that ends in a second."""
    tick = Tick(sent=now - 9, earliest=now, ends=now + 1.0, least=0.75, hold=hold)
    budget.ticks.put(chat, tick)


@pytest.mark.parametrize("seed", range(5))
def test_no_more_begin_over_all_replicas_than_there_are_calls(seed: int) -> None:
    """What one let begin in this second, the others hear of in the next: one call too many in a
    second is granted a thirtieth of it later."""
    chance, budgets, calls, begun = random.Random(seed), replicas(), Counter[int](), 0  # noqa: S311
    at, beaten = NOW, NOW
    for number in range(4000):
        at += chance.expovariate(20)
        while beaten <= at:
            beat(budgets, beaten)
            beaten += 1
        course = Course(at, PLANK)
        wait = chance.choice(budgets).take_start(str(number), course, at)
        if wait <= LONGEST_TURN:
            begun += 1
            calls.update(math.floor(at + wait) + after for after in PLANK)
    assert max(calls.values()) <= RATE + 1
    assert begun * len(PLANK) >= 0.6 * RATE * (at - NOW), "what there is, is used"


def test_who_hears_of_nobody_counts_alone() -> None:
    one, three = Budget(RATE), replicas()
    beat(three, NOW)
    assert one.part == RATE
    assert [budget.part for budget in three] == [10, 10, 10]


def test_ticks_are_shared_by_how_many_countdowns_run() -> None:
    budgets = replicas()
    for chat in range(1, 61):
        run(budgets[0 if chat <= 40 else 1], chat, NOW, hold=False)
    beat(budgets, NOW)
    gaps = [budget.ticks.fair_gap(len(budget.ticks)) for budget in budgets[:2]]
    assert gaps == [pytest.approx(60 / 28), pytest.approx(60 / 28)], "as if one had them all"
    assert budgets[2].ticks.may(99, NOW), "one that begins elsewhere has its seconds, too"


def test_all_leave_room_for_the_ends_of_holds_that_any_replica_expects() -> None:
    budgets = replicas()
    assert budgets[1].leave(NOW) == (0, 0, 0, 0, 0)
    for chat in range(1, 41):
        run(budgets[0], chat, NOW + 0.5)
    beat(budgets, NOW)
    ends, answers, rest, ticks, reminders = budgets[1].leave(NOW)
    assert (ends, answers, rest, ticks) == (0, 5, 5, 5), "a quarter of a second's"
    assert reminders > ticks


def test_a_replica_of_another_version_may_say_more_or_less() -> None:
    assert together([{"running": 3, "more": [1]}, {}]).running == 3
    assert Load().told().keys() == {"running", "ends", "asked", "since", "ahead"}
