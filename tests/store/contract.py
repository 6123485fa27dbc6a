"""What every store must do. A store's tests inherit these and say how it is opened."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.person import Person
from store.protocol import Store
from tests.store.people import grown, people

OpenStore = Callable[[], Awaitable[Store]]
"""Opens the same store once more, as the next start of the program would."""

# Every example finds the store as the one before left it: saving replaces what was there.
made_up = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@asynccontextmanager
async def opened(open_store: OpenStore) -> AsyncIterator[Store]:
    store = await open_store()
    try:
        yield store
    finally:
        await store.close()


async def everyone(store: Store) -> dict[int, Person]:
    people_found = [person async for person in store.everyone()]
    by_id = {person.id: person for person in people_found}
    assert len(by_id) == len(people_found), "somebody was listed twice"
    return by_id


class StoreContract:
    """Inherit, and give a fixture `open_store`: an OpenStore on an empty store."""

    async def test_nobody_is_there_at_first(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            assert await store.load(1) is None
            assert await everyone(store) == {}

    @made_up
    @given(person=people())
    async def test_what_is_saved_is_loaded(self, open_store: OpenStore, person: Person) -> None:
        async with opened(open_store) as store:
            await store.save(person)
            assert await store.load(person.id) == person
        async with opened(open_store) as store:
            assert await store.load(person.id) == person

    @made_up
    @given(old=people(st.just(5)), new=people(st.just(5)))
    async def test_saving_replaces(self, open_store: OpenStore, old: Person, new: Person) -> None:
        async with opened(open_store) as store:
            await store.save(old)
            await store.save(new)
            assert await store.load(5) == new
            assert await everyone(store) == {5: new}

    @made_up
    @given(old=people(st.just(5)), new=people(st.just(5)))
    async def test_a_commit_is_as_good_as_a_save(
        self, open_store: OpenStore, old: Person, new: Person
    ) -> None:
        async with opened(open_store) as store:
            await store.commit(old)
            assert await store.load(5) == old
            await store.save(new)
            assert await store.load(5) == new
            await store.commit(old)
            assert await everyone(store) == {5: old}
        async with opened(open_store) as store:
            assert await store.load(5) == old

    async def test_what_was_committed_is_forgotten_too(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            await store.commit(grown(5, 3))
            await store.commit(grown(6, 3))
            await store.delete(5)
            assert await everyone(store) == {6: grown(6, 3)}
        async with opened(open_store) as store:
            assert await everyone(store) == {6: grown(6, 3)}

    async def test_a_shorter_record_leaves_nothing_of_the_longer(
        self, open_store: OpenStore
    ) -> None:
        async with opened(open_store) as store:
            await store.save(grown(5, 500))
            await store.save(grown(5, 1))
            assert await store.load(5) == grown(5, 1)

    async def test_forgetting_leaves_nothing(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            await store.save(grown(5, 3))
            await store.delete(5)
            assert await store.load(5) is None
            assert await everyone(store) == {}
        async with opened(open_store) as store:
            assert await store.load(5) is None

    async def test_forgetting_twice_or_nobody_is_no_error(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            await store.delete(404)
            await store.save(grown(5, 1))
            await store.delete(5)
            await store.delete(5)
            await store.save(grown(5, 2))
            assert await store.load(5) == grown(5, 2)

    async def test_people_do_not_mix(self, open_store: OpenStore) -> None:
        # One id is the beginning, the end or the negative of another.
        crowd = {number: grown(number, number % 5) for number in (1, 11, 12, 112, -1, 2**52)}
        async with opened(open_store) as store:
            for person in crowd.values():
                await store.save(person)
            assert await everyone(store) == crowd
            await store.delete(1)
            del crowd[1]
            assert await everyone(store) == crowd
            for number, person in crowd.items():
                assert await store.load(number) == person

    async def test_many_are_saved_at_once(self, open_store: OpenStore) -> None:
        crowd = {number: grown(number, number % 7) for number in range(1, 301)}
        async with opened(open_store) as store:
            await asyncio.gather(
                *(
                    (store.save, store.commit)[number % 2](person)
                    for number, person in crowd.items()
                )
            )
            found = await asyncio.gather(*(store.load(number) for number in crowd))
            assert dict(zip(crowd, found, strict=True)) == crowd
            assert await everyone(store) == crowd

    async def test_one_persons_saves_at_once_leave_one_of_them(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            versions = [grown(5, count) for count in range(20)]
            await asyncio.gather(*(store.save(version) for version in versions))
            assert await store.load(5) in versions
            assert list(await everyone(store)) == [5]

    async def test_any_script_comes_back_as_it_was(self, open_store: OpenStore) -> None:
        words = ("ряд", "背中", "ظهر", "गला", "🧘🏽‍♀️", "a\u0301", "\u2028", "\x00", 'quote"\\')
        person = Person(id=5, rungs=dict.fromkeys(words, 1))
        async with opened(open_store) as store:
            await store.save(person)
            assert await store.load(5) == person

    async def test_the_loop_goes_on_while_it_saves(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            saving = asyncio.create_task(store.save(grown(5, 2000)))
            turns = 0
            while not saving.done():
                await asyncio.sleep(0)
                turns += 1
            await saving
            assert turns > 3, "saving held the event loop"
