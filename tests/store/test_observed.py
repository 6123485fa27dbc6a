"""A store that tells of what it has kept: everybody hears of a person's changes in their order."""

import asyncio
from functools import partial
from typing import cast

from lumbar.coach.person import Person
from lumbar.store.observed import ObservedStore
from lumbar.store.protocol import Decide, Store


class Uneven:
    """A store whose first change takes until it is let go, and the others no time."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.asked = 0

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        assert not rush
        self.asked += 1
        if self.asked == 1:
            await self.go.wait()
        return decide(Person(id=person_id))


def numbered(person: Person, *, nth: int) -> Person:
    return Person(id=person.id, reminder=nth)


async def test_changes_of_one_person_are_told_in_their_order_and_others_do_not_wait() -> None:
    uneven = Uneven()
    told: list[tuple[int, int | None]] = []
    store = ObservedStore(cast("Store", uneven))
    store.tell(lambda person: told.append((person.id, person.reminder)), lambda _: None)
    changes = [
        asyncio.create_task(store.change(who, partial(numbered, nth=nth)))
        for who, nth in ((1, 1), (1, 2), (2, 3))
    ]
    await asyncio.wait([changes[2]])
    assert told == [(2, 3)]
    uneven.go.set()
    await asyncio.gather(*changes)
    assert told == [(2, 3), (1, 1), (1, 2)]


async def test_what_could_not_be_kept_is_told_to_nobody() -> None:
    told: list[Person] = []
    uneven = Uneven()
    uneven.asked = 1
    store = ObservedStore(cast("Store", uneven))
    store.tell(told.append, lambda _: None)

    def refuses(_: Person) -> Person:
        raise ValueError("no")

    results = await asyncio.gather(store.change(1, refuses), return_exceptions=True)
    assert isinstance(results[0], ValueError)
    assert told == []
    await store.change(1, lambda person: person)
    assert [person.id for person in told] == [1], "and the next one does not wait for it"
