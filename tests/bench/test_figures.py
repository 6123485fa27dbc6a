"""What the benches make of what they measured."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import (
    Spread,
    at_least,
    at_most,
    most_in_a_second,
    percentile,
    ratio,
    spread,
)

SECONDS = st.floats(0.001, 1000)


def test_the_median_of_three_rounds_counts_and_the_others_are_its_spread() -> None:
    assert spread([3.0, 1.0, 2.0]) == Spread(2.0, 1.0, 3.0)


def test_a_ratio_is_of_medians_and_its_range_that_of_the_rounds_own() -> None:
    # Their medians are 2 and 8.
    assert ratio([1.0, 4.0, 2.0], [8.0, 8.0, 8.0]) == Spread(0.25, 0.125, 0.5)


def test_a_round_in_which_both_were_slow_widens_no_range() -> None:
    assert ratio([1.0, 9.0, 1.0], [2.0, 18.0, 2.0]) == Spread(0.5, 0.5, 0.5)


@given(st.lists(st.tuples(SECONDS, SECONDS), min_size=1, max_size=7))
def test_a_ratio_and_the_other_way_round_are_inverse(rounds: list[tuple[float, float]]) -> None:
    ours, theirs = zip(*rounds, strict=True)
    one, other = ratio(ours, theirs), ratio(theirs, ours)
    assert one.middle * other.middle == pytest.approx(1)
    assert one.low * other.high == pytest.approx(1)


def test_against_nothing_a_ratio_is_infinite() -> None:
    assert ratio([1.0], [0.0]) == Spread(math.inf, math.inf, math.inf)


def test_rounds_that_did_not_take_turns_are_not_compared() -> None:
    with pytest.raises(ValueError, match="longer"):
        ratio([1.0], [1.0, 2.0])


def test_nothing_measured_is_no_figure() -> None:
    with pytest.raises(ValueError, match="no round"):
        spread([])
    with pytest.raises(ValueError, match="no round"):
        ratio([], [])


@pytest.mark.parametrize(
    ("share", "value"), [(0.01, 1), (0.5, 50), (0.99, 99), (0.991, 100), (1.0, 100)]
)
def test_a_percentile_is_the_nearest_rank(share: float, value: int) -> None:
    assert percentile(range(100, 0, -1), share) == value


@given(st.lists(SECONDS, min_size=1), st.floats(0.01, 1.0))
def test_a_percentile_is_a_value_that_the_share_is_not_above(
    values: list[float], share: float
) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(one <= found for one in values) >= len(values) * share
    assert sum(one < found for one in values) < len(values) * share


def test_of_nothing_there_is_no_percentile_and_no_target_is_met() -> None:
    found = percentile([], 0.99)
    assert math.isnan(found)
    assert at_least(1, found) == "at least 1 x: SHORT"
    assert at_most(1, found) == "at most 1 x: SHORT"


def test_a_window_of_a_second_is_anywhere_and_leaves_its_first_moment_behind() -> None:
    assert most_in_a_second([]) == 0
    assert most_in_a_second([0.0, 1.0, 2.0]) == 1
    assert most_in_a_second([0.0, 0.6, 1.2, 1.5, 1.6, 3.0]) == 3


@given(st.lists(st.integers(0, 40), max_size=30))
def test_a_window_holds_as_many_as_counting_from_each_moment_finds(quarters: list[int]) -> None:
    times = sorted(number / 4 for number in quarters)
    counted = [sum(one <= other < one + 1 for other in times) for one in times]
    assert most_in_a_second(times) == max(counted, default=0)


def test_a_target_is_met_at_its_limit() -> None:
    assert at_least(0.45, 0.45) == "at least 0.45 x: ok"
    assert at_least(0.45, 0.44) == "at least 0.45 x: SHORT"
    assert at_most(20, 20, " ms") == "at most 20 ms: ok"
    assert at_most(20, 20.5, " ms") == "at most 20 ms: SHORT"


def test_a_spread_is_told_in_the_unit_that_is_asked_for() -> None:
    assert Spread(0.0021, 0.002, 0.0034).told(".1f", by=1000) == "2.1 (2.0 to 3.4)"
