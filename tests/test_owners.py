"""Those who run the bot are told when something needs a hand, and not too often."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest

from lumbar.owners import LONGEST, QUIET_SECONDS, Owners
from tests.clocks import ManualClock

ANNA, BEN = 11, 12
log = logging.getLogger("lumbar.store.tiny")


class Told:
    """What each owner was told: their id, the words, and how many came since."""

    def __init__(self) -> None:
        self.said: list[tuple[int, str, int]] = []

    async def say(self, owner: int, words: str, since: int) -> None:
        self.said.append((owner, words, since))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
async def owners(told: Told, clock: ManualClock) -> AsyncIterator[Owners]:
    handler = Owners([ANNA, BEN], told.say, clock)
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)
    await handler.stop()


async def rest() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_each_owner_is_told_of_an_error_and_of_nothing_less(
    owners: Owners, told: Told
) -> None:
    log.warning("a warning")
    log.error("%s cannot be written", "people/1.json")
    await rest()
    assert told.said == [
        (ANNA, "people/1.json cannot be written", 0),
        (BEN, "people/1.json cannot be written", 0),
    ]


async def test_one_kind_is_told_once_an_hour_and_counted(
    owners: Owners, told: Told, clock: ManualClock
) -> None:
    for number in range(5):
        log.error("%s cannot be written", number)
    log.error("something else")
    await rest()
    assert [words for owner, words, _ in told.said if owner == ANNA] == [
        "0 cannot be written",
        "something else",
    ]
    told.said.clear()
    await clock.advance(QUIET_SECONDS)
    log.error("%s cannot be written", 5)
    await rest()
    assert told.said[0] == (ANNA, "5 cannot be written", 4)


async def test_errors_from_other_threads_are_told_too(owners: Owners, told: Told) -> None:
    await asyncio.to_thread(log.error, "in a thread")
    await rest()
    assert told.said[0] == (ANNA, "in a thread", 0)


async def test_errors_of_libraries_are_in_the_log_alone(owners: Owners, told: Told) -> None:
    logging.getLogger("asyncio").error("Task was destroyed but it is pending")
    await rest()
    assert told.said == []


async def test_an_exception_is_named_and_a_long_line_is_cut(owners: Owners, told: Told) -> None:
    try:
        {"known": 1}["secret words"]
    except KeyError:
        log.exception("update %s failed", 7)
    log.error("x" * (LONGEST + 50))
    await rest()
    words = [words for owner, words, _ in told.said if owner == ANNA]
    assert words[0] == "update 7 failed (KeyError)"
    assert len(words[1]) == LONGEST


async def test_of_several_processes_one_tells(told: Told, clock: ManualClock) -> None:
    known: set[str] = set()

    async def first(kind: str, seconds: float) -> bool:
        assert seconds == QUIET_SECONDS
        is_first = kind not in known
        known.add(kind)
        return is_first

    handlers = [Owners([ANNA], told.say, clock, first) for _ in range(3)]
    for number, handler in enumerate(handlers):
        logging.getLogger().addHandler(handler)
        log.error("%s cannot be reached", number)
        await rest()
        logging.getLogger().removeHandler(handler)
        await handler.stop()
    assert told.said == [(ANNA, "0 cannot be reached", 0)]
