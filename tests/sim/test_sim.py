"""The stories without a fault, and a sample of all that can fail in them; make sim tries it all."""

from random import Random

import pytest

from tests.sim.run import one, undisturbed
from tests.sim.scenarios import SCENARIOS
from tests.sim.trials import trials_of

SEED = 1
OF_SHORT, OF_LONG, LONG = 4, 2, 240.0
"""How many failures of a short story are tried and of a long one, and from how many seconds of its
clock on it is long."""


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_is_wrong_where_nothing_fails(scenario: str) -> None:
    assert undisturbed(scenario).wrong == []


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_one_operation_fails(scenario: str) -> None:
    calm = undisturbed(scenario)
    some = OF_SHORT if calm.seconds < LONG else OF_LONG
    chance = Random(f"{scenario} {SEED}")  # noqa: S311 - a game of chance
    sample = chance.sample(list(trials_of(calm)), some)
    wrong = [
        f"{invariant}: {why}\n    python -m tests.sim --only '{name}'"
        for name in sample
        for invariant, why in one(name).wrong
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("scenario", ["it-hurts", "spoken", "reminded"])
def test_the_same_trial_comes_to_the_same(scenario: str) -> None:
    name = next(name for name in trials_of(undisturbed(scenario)) if name.endswith("/killed-after"))
    first, second = one(name), one(name)
    assert first.befell, "it does not come to what is to fail"
    assert first.chat == second.chat
    assert [op.name for op in first.ops] == [op.name for op in second.ops]
    assert first.wrong == second.wrong
