"""Jobs that go together: each gets its own result, and nobody is left behind."""

import asyncio

import pytest

from lumbar.store.batch import Batcher
from tests.patience import PATIENCE


async def doubled(numbers: list[int]) -> list[int | Exception]:
    return [ValueError(str(number)) if number < 0 else 2 * number for number in numbers]


async def test_each_gets_what_is_theirs() -> None:
    double = Batcher(doubled)
    asked = (1, -2, 3)
    results = await asyncio.gather(*(double(number) for number in asked), return_exceptions=True)
    assert [str(result) for result in results] == ["2", "-2", "6"]


async def test_whoever_comes_during_a_trip_goes_with_the_next() -> None:
    trips: list[list[int]] = []
    on_the_way, may_end = asyncio.Event(), asyncio.Event()

    async def do(numbers: list[int]) -> list[int | Exception]:
        trips.append(numbers)
        on_the_way.set()
        await may_end.wait()
        return await doubled(numbers)

    double = Batcher(do)
    first = asyncio.create_task(double(1))
    await asyncio.wait_for(on_the_way.wait(), PATIENCE)
    others = [asyncio.create_task(double(number)) for number in (2, 3)]
    await asyncio.sleep(0)
    may_end.set()
    assert await asyncio.gather(first, *others) == [2, 4, 6]
    assert trips == [[1], [2, 3]]


async def test_one_may_ask_again_at_once() -> None:
    double = Batcher(doubled)
    for number in range(5):
        assert await asyncio.wait_for(double(number), PATIENCE) == 2 * number


async def test_a_trip_that_fails_is_told_to_all_who_went() -> None:
    async def do(numbers: list[int]) -> list[int | Exception]:
        raise OSError(len(numbers))

    fail = Batcher(do)
    results = await asyncio.gather(fail(1), fail(2), return_exceptions=True)
    assert [type(result) for result in results] == [OSError, OSError]
    with pytest.raises(OSError, match="1"):
        await fail(3)


async def test_whoever_was_cancelled_before_the_trip_does_not_go() -> None:
    trips: list[list[int]] = []
    on_the_way, may_end = asyncio.Event(), asyncio.Event()

    async def do(numbers: list[int]) -> list[int | Exception]:
        trips.append(numbers)
        on_the_way.set()
        await may_end.wait()
        return await doubled(numbers)

    double = Batcher(do)
    first = asyncio.create_task(double(1))
    await asyncio.wait_for(on_the_way.wait(), PATIENCE)
    second, third = [asyncio.create_task(double(number)) for number in (2, 3)]
    await asyncio.sleep(0)
    second.cancel()
    may_end.set()
    assert [await first, await third] == [2, 6]
    assert trips == [[1], [3]], "the second one was not taken along"
