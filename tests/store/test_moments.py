"""When to look at whom, in the memory of a process that has its people in a folder."""

import random

import pytest

from lumbar.store.moments import Moments
from lumbar.store.protocol import Moment


@pytest.fixture
def moments() -> Moments:
    return Moments(lambda: 0.0)


def ids(moments: Moments, now: float, most: int = 100) -> list[int]:
    """Who is due; they have been looked at then, and nothing is to come."""
    found = moments.due(now, most, ())
    for moment in found:
        moments.looked(moment, None)
    return [moment.id for moment in found]


def test_people_are_taken_in_the_order_of_their_moments(moments: Moments) -> None:
    moments.put(1, 30.0)
    moments.put(2, 10.0)
    moments.put(3, 20.0)
    assert ids(moments, 5.0) == []
    assert ids(moments, 20.0) == [2, 3]
    assert ids(moments, 20.0) == []
    assert ids(moments, 99.0) == [1]


def test_the_newest_moment_is_the_one_that_counts(moments: Moments) -> None:
    moments.put(1, 10.0)
    moments.put(1, 30.0)
    moments.put(2, 10.0)
    moments.put(2, None)
    assert ids(moments, 20.0) == []
    assert len(moments) == 1
    moments.put(1, 15.0)
    assert ids(moments, 20.0) == [1]
    assert ids(moments, 99.0) == []


def test_somebody_who_changes_often_does_not_fill_the_memory(moments: Moments) -> None:
    chance = random.Random(1)  # noqa: S311 - chance, not secrecy
    for _ in range(50_000):
        moments.put(chance.randrange(10), chance.random())
    assert len(moments) == 10
    assert len(moments._heap) < 2_000
    assert sorted(ids(moments, 1.0)) == list(range(10))


def test_they_are_due_until_they_were_looked_at(moments: Moments) -> None:
    moments.put(1, 10.0)
    moments.put(2, 10.0)
    assert moments.due(20.0, 1, ()) == moments.due(20.0, 1, ()) == [Moment(1, 10.0)]
    assert moments.due(20.0, 1, {1}) == [Moment(2, 10.0)]
    moments.looked(Moment(1, 10.0), 30.0)
    assert moments.due(20.0, 9, ()) == [Moment(2, 10.0)]
    assert moments.due(30.0, 9, ()) == [Moment(2, 10.0), Moment(1, 30.0)]


def test_what_was_set_while_they_were_looked_at_stays(moments: Moments) -> None:
    moments.put(1, 10.0)
    moments.put(1, 15.0)
    moments.looked(Moment(1, 10.0), 99.0)
    assert moments.due(20.0, 9, ()) == [Moment(1, 15.0)]


def test_there_and_back_is_once(moments: Moments) -> None:
    for at in (10.0, 15.0, 10.0):
        moments.put(1, at)
    assert moments.due(20.0, 9, ()) == [Moment(1, 10.0)]
    assert moments.due(20.0, 9, ()) == [Moment(1, 10.0)]
