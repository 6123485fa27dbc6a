"""Which operations fail, how, and when the world is well again."""

from pathlib import Path

import pytest

from tests.sim.loop import run_virtually
from tests.sim.run import Outcome, Trial, run
from tests.sim.scenarios import SCENARIOS
from tests.sim.screen import is_tick
from tests.sim.trials import FEW, distinct, faults
from tests.sim.trouble import ALL_OUT, RECOVERS, Op, Plan, Trouble, shape


def ticks(count: int) -> Outcome:
    ops = [
        Op("editMessageCaption", n, "# s Hold, #/#, right side", float(n), chat=1001)
        for n in range(1, count + 1)
    ]
    return Outcome("it-hurts", ops=ops, last=count)


def test_of_a_countdown_s_many_ticks_a_few_fail() -> None:
    chosen = [op.number for op, _ in distinct(ticks(100))]
    assert chosen[0] == 1
    assert chosen[-1] == 100
    assert len(chosen) == 3


def test_a_tick_fails_in_every_way_once_and_then_in_few() -> None:
    (first, all_ways), (second, few) = distinct(ticks(100))[:2]
    assert set(faults(first, all_ways=all_ways)) == set(first.faults)
    assert set(faults(second, all_ways=few)) <= FEW


def test_what_is_said_of_one_exercise_is_like_what_is_said_of_another() -> None:
    labels = ("Plank done. # holds, # s held.", "Bridge done. # holds, # s held.") * 4
    ops = [
        Op("editMessageText", n, label, float(n), chat=1001) for n, label in enumerate(labels, 1)
    ]
    assert len(distinct(Outcome("it-hurts", ops=ops, last=len(ops)))) == 4


def test_a_blocked_bot_is_no_fault_of_the_disk() -> None:
    assert "blocked" not in Op("store.change", 1, "", 0.0).faults
    assert "error" not in Op("sendMessage", 1, "", 0.0, chat=1001).faults
    assert "gone" not in Op("sendMessage", 1, "", 0.0, chat=1001).faults


@pytest.mark.parametrize("fault", RECOVERS)
def test_the_world_is_well_again_after_every_fault(fault: str) -> None:
    async def main() -> tuple[bool, bool]:
        now = 0.0
        trouble = Trouble(lambda: now)
        trouble.plans = [Plan(lambda op: op.number == 1, fault)]
        trouble.meet("store.change" if fault.startswith("error") else "sendMessage", chat=1001)
        begun = trouble.well
        now = ALL_OUT * 2
        return begun, trouble.well

    assert run_virtually(main) == (False, True)


def test_a_full_disk_takes_no_write_and_gives_what_it_has() -> None:
    now = 0.0
    trouble = Trouble(lambda: now)
    trouble.plans = [Plan(lambda op: op.kind == "store.change", "error-30s")]
    assert trouble.meet("store.change") == "error"
    assert trouble.meet("journal.take") == "error"
    assert trouble.meet("store.load") is None
    now = ALL_OUT
    assert trouble.meet("store.change") is None


def test_three_errors_are_three() -> None:
    trouble = Trouble(float)
    trouble.plans = [Plan(lambda op: op.kind == "store.change", "error-3")]
    found = [trouble.meet("store.change") for _ in range(4)]
    assert found == ["error", "error", "error", None]


def test_a_countdown_s_words_are_told_from_others() -> None:
    assert is_tick("editMessageText", shape("<b>12 s</b> Hold, 1/3\nPlank: press"))
    assert not is_tick("sendMessage", shape("<b>12 s</b> Hold, 1/3\nPlank: press"))
    assert not is_tick("editMessageText", shape("<b>Stop there.</b> Come down slowly."))


def test_nothing_of_a_run_is_left_on_the_disk(tmp_path: Path) -> None:
    name = "hurts-and-stops"
    assert run(Trial(name, SCENARIOS[name]), tmp_path).wrong == []
    assert list(tmp_path.iterdir()) == []
