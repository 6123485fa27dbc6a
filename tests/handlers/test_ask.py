"""A change of one's record: decided from the newest, counted once, and written only where it is."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from handlers.ask import Ask, Parts, Refused
from lumbar.coach.live import COUNTED
from lumbar.coach.person import Person
from lumbar.store.protocol import Decide, StoreError
from lumbar.telegram.chats import Chat

YOU = 1001


class Notebook:
    """A store of one person, in memory, that knows how often it was written."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.written = 0
        self.full = False

    async def change(self, _: int, decide: Decide, *, rush: bool = False) -> Person:
        assert not rush
        after = decide(self.person)
        if after is not self.person:
            if self.full:
                raise StoreError("the disk is full")
            self.person, self.written = after, self.written + 1
        return self.person


def asked(store: Notebook, update_id: int = 7) -> Ask:
    parts = SimpleNamespace(store=store, lead=SimpleNamespace(change=store.change))
    chat = cast("Chat", SimpleNamespace(id=YOU))
    return Ask(
        parts=cast("Parts", parts),
        update_id=update_id,
        chat=chat,
        person=Person(id=YOU, zone="old"),
    )


def calm(person: Person) -> Person:
    return replace(person, calm=True)


async def test_it_is_decided_from_the_newest_record_and_counted() -> None:
    store = Notebook(Person(id=YOU, zone="Europe/Lisbon"))
    ask = asked(store)
    assert await ask.change(calm) == store.person == ask.person
    assert (store.person.calm, store.person.zone) == (True, "Europe/Lisbon")
    assert store.person.counted == (7,)
    assert ask.known


async def test_an_update_that_counts_already_changes_nothing() -> None:
    """It was handled before a crash."""
    store = Notebook(Person(id=YOU, counted=(7,)))
    await asked(store).change(calm)
    assert store.written == 0
    assert not store.person.calm


async def test_a_further_change_of_the_same_update_is_made() -> None:
    store = Notebook(Person(id=YOU))
    ask = asked(store)
    await ask.change(calm)
    await ask.change(lambda person: replace(person, dark=True))
    assert (store.person.calm, store.person.dark, store.person.counted) == (True, True, (7,))


async def test_what_stays_equal_is_not_written() -> None:
    store = Notebook(Person(id=YOU, calm=True))
    ask = asked(store)
    await ask.change(calm)
    assert store.written == 0
    assert not ask.kept


async def test_what_is_refused_or_cannot_be_kept_changes_nothing() -> None:
    store = Notebook(Person(id=YOU))
    ask = asked(store)

    def refuse(person: Person) -> Person:
        raise Refused("passed")

    assert not await ask.changed(refuse)
    store.full = True
    with pytest.raises(StoreError):
        await ask.change(calm)
    assert (store.written, ask.kept) == (0, False)


async def test_only_the_last_updates_are_kept_in_mind() -> None:
    store = Notebook(Person(id=YOU))
    for update in range(20):
        await asked(store, update).change(lambda person: replace(person, calm=not person.calm))
    assert store.person.counted == tuple(range(20 - COUNTED, 20))
