"""A change of one's record: decided from the newest, counted once, and written only where it is."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from handlers.ask import Ask, Refused
from handlers.parts import Parts
from handlers.pressed import press_of
from lumbar.coach.live import COUNTED
from lumbar.coach.person import Person
from lumbar.coach.session import Event
from lumbar.screens.press_codec import encode
from lumbar.screens.presses import Press, SessionEvent
from lumbar.store.protocol import Decide, StoreError
from lumbar.telegram.incoming import Incoming, Tap

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
    parts = SimpleNamespace(store=store, live_sessions=SimpleNamespace(change=store.change))
    return Ask(
        parts=cast("Parts", parts),
        incoming=Incoming(update_id=update_id, person=YOU, chat=YOU),
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
    for update in range(COUNTED + 12):
        await asked(store, update).change(lambda person: replace(person, calm=not person.calm))
    assert store.person.counted == tuple(range(12, COUNTED + 12))


# Which press counts


def tapped(press: Press, *beside: Press, person: int = YOU) -> Incoming:
    data = tuple(encode(one) for one in beside)
    tap = Tap("1", encode(press), message=7, beside=data)
    return Incoming(update_id=7, person=person, chat=person, tap=tap)


def of(event: Event, session: str = "s", turn: int = 1) -> Press:
    return SessionEvent(owner=YOU, session=session, turn=turn, event=event)


def test_a_press_counts_where_the_message_has_that_button() -> None:
    skip = of(Event.SKIP)
    assert press_of(tapped(skip, of(Event.PAUSE), skip)) == (skip, 7)
    assert press_of(tapped(skip, of(Event.PAUSE))) == (None, None)
    assert press_of(tapped(skip)) == (None, None)


@pytest.mark.parametrize("event", [Event.HURTS, Event.PAUSE, Event.STOP])
def test_what_stops_a_hold_is_heard_though_the_message_has_changed(event: Event) -> None:
    stop = of(event)
    assert press_of(tapped(stop)) == (stop, None)
    assert press_of(tapped(stop, of(Event.SKIP, turn=2))) == (stop, None)
    assert press_of(tapped(stop, of(Event.SKIP, session="another"))) == (None, None)


def test_the_owner_of_somebody_elses_button_is_told_and_nothing_may_change() -> None:
    skip = of(Event.SKIP)
    assert press_of(tapped(skip, skip, person=1002)) == (skip, None)


def test_what_is_no_button_of_ours_asks_for_nothing() -> None:
    made_up = Tap("1", "made up", message=7, beside=("made up",))
    assert press_of(Incoming(update_id=7, person=YOU, chat=YOU, tap=made_up)) == (None, None)
    assert press_of(Incoming(update_id=7, person=YOU, chat=YOU)) == (None, None)
