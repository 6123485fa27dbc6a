"""What a crash and a new start leave of a session."""

import asyncio
from collections.abc import AsyncIterator, Collection

import pytest

from lumbar.app import Outside
from lumbar.coach.person import Person
from lumbar.store.observed import ObservedStore
from lumbar.store.protocol import Store, Told
from lumbar.store.shares import ALL_SHARES
from sandbox import people
from tests.e2e.phone import Phone, Running, at_step, text_of
from tests.steps import to_hold, whole


@pytest.mark.both
async def test_a_hold_goes_on_where_the_clock_says(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))
    await running.kill()
    running.clock.jump(4)
    await running.start()
    assert you.last.startswith("11 s Hold, set 1/3\nPlank: ")
    assert (await you.wait(11.1)).startswith("20 s Rest")


async def test_a_hold_whose_time_has_passed_is_offered_anew(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))
    await running.kill()
    running.clock.jump(30)
    await running.start()
    await you.wait(3)
    assert you.newest("Plank: I was away while it ran on")
    assert at_step(you.last, "Plank", 1, 1)
    assert you.buttons == ["Start", "Skip", "Swap", "Stop"]
    await you.tap("Start")
    await you.wait(200)
    assert "Sessions in total: 1" in await you.say("/progress")


async def test_a_finished_session_is_counted_once(you: Phone, running: Running) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(whole("cat"))
    assert you.newest("Done.")
    await running.kill()
    await running.start()
    assert "Sessions in total: 1" in await you.say("/progress")
    assert sum(text_of(m).startswith("Done.") for m in you.messages) == 1


async def test_a_waiting_card_still_works_after_a_restart(you: Phone, running: Running) -> None:
    await you.ready()
    await you.tap("Whole routine")
    before = len(you.messages)
    await running.kill()
    running.clock.jump(86_400)
    await running.start()
    assert len(you.messages) == before
    await you.tap("Start")
    assert "Get ready" in you.last


async def test_a_clean_stop_in_a_hold_tells_nothing_confusing(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))
    shown = you.last
    await running.end()
    running.sandbox.world.calls.clear()
    assert you.last == shown
    running.clock.jump(2)
    await running.start()
    assert you.last.startswith("13 s Hold")


class Slow(ObservedStore):
    """A store that reads one person at a start and then takes for ever."""

    def __init__(self, store: Store, read: asyncio.Event) -> None:
        super().__init__(store)
        self._read = read

    async def living(
        self, shares: Collection[int] = ALL_SHARES, told: Told | None = None
    ) -> AsyncIterator[Person]:
        async for one in super().living(shares, told):
            yield one
            self._read.set()
            await asyncio.Event().wait()


@pytest.mark.both
async def test_a_stop_while_sessions_are_taken_up_leaves_them_all(
    you: Phone, friend: Phone, running: Running
) -> None:
    for phone in (you, friend):
        await phone.ready()
        await phone.say("/exercises plank")
        await phone.tap("Start")
    await you.wait(to_hold("plank", 5))
    await running.end()
    before = [await running.store.load(phone.person) for phone in (you, friend)]

    running.clock.jump(1)
    read = asyncio.Event()
    running.outside = Outside(around=lambda store: Slow(store, read))
    starting = asyncio.create_task(running.start())
    await read.wait()
    await running.end()
    starting.cancel()
    assert [await running.store.load(phone.person) for phone in (you, friend)] == before

    running.outside = None
    running.clock.jump(1)
    await running.start()
    for phone in (you, friend):
        assert "Hold" in phone.last.splitlines()[0]


async def test_what_was_written_while_it_was_down_is_answered(you: Phone, running: Running) -> None:
    await you.say("/start")
    await running.kill()
    people.say(running.sandbox.world, you.person, you.chat, "/help")
    await running.start()
    await you.answered()
    assert "What I can do" in you.last


@pytest.mark.both
async def test_an_update_whose_handling_was_not_noted_counts_once(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.tap("Whole routine")
    people.say(running.sandbox.world, you.person, you.chat, "skip")
    update = running.sandbox.world.updates.pending()[-1].body
    await you.answered()
    assert at_step(you.last, "Pelvic tilt", 2, 9)
    await running.kill()
    await running.store.waits_again(update)
    await running.start()
    await you.answered()
    person = await running.store.load(you.person)
    assert person is not None
    assert person.live is not None
    assert person.live.session.step == 1


async def test_what_was_saved_and_not_answered_is_answered_after_the_restart(
    you: Phone, running: Running
) -> None:
    await you.at_home()
    people.say(running.sandbox.world, you.person, you.chat, "/remind 11:30")
    update = running.sandbox.world.updates.pending()[-1].body
    await you.answered()
    kept, said = await running.store.load(you.person), you.last
    await running.kill()
    await running.store.waits_again(update)
    before = len(you.messages)
    await running.start()
    await you.answered()
    assert len(you.messages) == before + 1
    assert you.last == said
    assert await running.store.load(you.person) == kept


async def test_a_hold_goes_on_though_the_clock_is_set_back_an_hour(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))
    assert you.last.startswith("15 s Hold")
    running.clock.jump(-3600)
    await you.wait(5)
    assert you.last.startswith(("10 s Hold", "11 s Hold"))
    await you.wait(200)
    assert "Sessions in total: 1" in await you.say("/progress")
