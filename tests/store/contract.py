"""What every store must do. A store's tests inherit these and say how it is opened."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbar.coach.past import past_of, with_entry, with_result
from lumbar.coach.person import Live, Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Effort, Session
from lumbar.store.forgotten import Forgotten
from lumbar.store.protocol import Ahead, Moment, Store
from lumbar.store.shares import share_of
from tests.answers import SAFE
from tests.store.people import entry, grown, large, people

OpenStore = Callable[[], Awaitable[Store]]
"""Opens the same store once more, as the next start of the program would."""

# Every example finds the store as the one before left it: saving replaces what was there.
made_up = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        *(HealthCheck.function_scoped_fixture, HealthCheck.too_slow),
        HealthCheck.differing_executors,  # a class a store
    ],
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


def one_more(person: Person) -> Person:
    """A change that is lost where two read the same record."""
    return replace(person, rungs={"plank": person.rungs.get("plank", 0) + 1})


def replaced(after: Person, before: Person) -> Person:
    assert after.id == before.id
    return after


def ended(one: Entry, person: Person) -> Person:
    return replace(person, past=with_entry(person.past, one))


def rated(nth: int, effort: Effort, person: Person) -> Person:
    result = replace(entry(nth).results[0], effort=effort)
    return replace(person, past=with_result(person.past, f"s{nth}", 0, result))


SOON = float(round(time.time()) + 5000)
"""A moment that is to come."""


def snoozed(number: int, at: float | None) -> Person:
    """Somebody to be looked at then (UTC seconds), None: never."""
    return Person(id=number, safety=SAFE, zone="UTC", snooze=at)


def live(number: int) -> Person:
    """Somebody in the middle of a session."""
    session = Session(id="a", routine="whole", plan=(), by_itself=True, begun=SOON - 9000)
    return replace(snoozed(number, SOON), live=Live(session=session, chat=number))


@asynccontextmanager
async def started(open_store: OpenStore) -> AsyncIterator[Store]:
    """A store that has been asked who is not at rest, as each start does."""
    async with opened(open_store) as store:
        assert [person.id async for person in store.living()] == []
        yield store


async def ids_due(
    store: Store, now: float, most: int = 100, besides: Collection[int] = ()
) -> list[int]:
    return [moment.id for moment in await store.due(now, most, besides=besides)]


def at_once(open_store: OpenStore, work: Callable[[Store], Awaitable[object]]) -> None:
    """Does it to its end before this returns, by a store, a thread and a loop of its own."""

    async def go() -> None:
        async with opened(open_store) as store:
            await work(store)

    thread = threading.Thread(target=lambda: asyncio.run(go()))
    thread.start()
    thread.join()


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
            await store.save(large(5, 1))
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
        """On a busy machine one save may be over by the loop's next turn; not all of fifty."""
        async with opened(open_store) as store:
            turns = 0
            for nth in range(50):
                saving = asyncio.create_task(store.save(large(5, nth)))
                turned = 0
                while not saving.done():
                    await asyncio.sleep(0)
                    turned += 1
                await saving
                turns = max(turns, turned)
                if turns > 3:
                    break
            assert turns > 3, "saving held the event loop"

    # Changing

    @pytest.mark.parametrize("rush", [False, True])
    async def test_a_change_begins_with_a_new_person(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        def begin(person: Person) -> Person:
            assert person == Person(id=5)
            return replace(person, safety=SAFE)

        async with opened(open_store) as store:
            assert await store.change(5, begin, rush=rush) == Person(id=5, safety=SAFE)
            assert await store.load(5) == Person(id=5, safety=SAFE)
        async with opened(open_store) as store:
            assert await everyone(store) == {5: Person(id=5, safety=SAFE)}

    @pytest.mark.parametrize("rush", [False, True])
    async def test_fifty_changes_at_once_all_take_effect(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        async with opened(open_store) as store:
            await asyncio.gather(*(store.change(5, one_more, rush=rush) for _ in range(50)))
            assert await store.load(5) == Person(id=5, rungs={"plank": 50})

    async def test_two_stores_lose_nothing_of_each_other(self, open_store: OpenStore) -> None:
        async with opened(open_store) as one, opened(open_store) as other:
            await asyncio.gather(
                *(
                    store.change(number, one_more, rush=nth % 3 == 0)
                    for nth in range(25)
                    for number in (5, 6)
                    for store in (one, other)
                )
            )
            whole = {number: Person(id=number, rungs={"plank": 50}) for number in (5, 6)}
            assert await everyone(one) == await everyone(other) == whole

    @pytest.mark.parametrize("rush", [False, True])
    async def test_whoever_is_overtaken_is_asked_again(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        seen: list[Person] = []
        async with opened(open_store) as store, opened(open_store) as other:

            def decide(person: Person) -> Person:
                seen.append(person)
                if len(seen) <= 2:
                    at_once(open_store, lambda other: other.change(5, one_more))
                return replace(person, calm=True)

            await store.save(Person(id=5))
            after = await store.change(5, decide, rush=rush)
            assert [person.rungs.get("plank", 0) for person in seen] == [0, 1, 2]
            assert after == Person(id=5, calm=True, rungs={"plank": 2})
            assert await store.load(5) == await other.load(5) == after

    @pytest.mark.parametrize("rush", [False, True])
    async def test_whoever_was_forgotten_meanwhile_begins_anew(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        seen: list[Person] = []
        async with opened(open_store) as store:

            def decide(person: Person) -> Person:
                seen.append(person)
                if len(seen) == 1:
                    at_once(open_store, lambda other: other.delete(5))
                return replace(person, calm=True)

            await store.save(grown(5, 3))
            await store.change(5, decide, rush=rush)
            assert seen == [grown(5, 3), Person(id=5)]
            assert await store.load(5) == Person(id=5, calm=True)

    async def test_forgotten_and_begun_anew_is_not_taken_for_unchanged(
        self, open_store: OpenStore
    ) -> None:
        seen: list[Person] = []
        async with opened(open_store) as store:

            def decide(person: Person) -> Person:
                seen.append(person)
                if len(seen) == 1:
                    at_once(open_store, lambda other: other.delete(5))
                    at_once(open_store, lambda other: other.save(Person(id=5, voice=True)))
                return replace(person, calm=True)

            await store.save(Person(id=5, dark=True))
            await store.change(5, decide)
            assert await store.load(5) == Person(id=5, calm=True, voice=True)

    @pytest.mark.parametrize("rush", [False, True])
    async def test_a_decision_that_fails_changes_nothing(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        def fails(person: Person) -> Person:
            raise LookupError(str(person.id))

        async with opened(open_store) as store:
            await store.save(grown(5, 2))
            results = await asyncio.gather(
                *(store.change(number, fails, rush=rush) for number in (5, 6)),
                store.change(7, one_more, rush=rush),
                return_exceptions=True,
            )
            assert [type(result) for result in results] == [LookupError, LookupError, Person]
            assert await everyone(store) == {
                5: grown(5, 2),
                7: Person(id=7, rungs={"plank": 1}),
            }
            assert await store.change(5, one_more, rush=rush), "the next one is not held up"

    @pytest.mark.parametrize("rush", [False, True])
    async def test_the_very_value_back_keeps_nobody(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        async with opened(open_store) as store:
            assert await store.change(5, lambda person: person, rush=rush) == Person(id=5)
            assert await store.load(5) is None
            await store.save(grown(5, 2))
            assert await store.change(5, lambda person: person, rush=rush) == grown(5, 2)
            assert await everyone(store) == {5: grown(5, 2)}

    async def test_many_peoples_changes_do_not_mix(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            numbers = [number for number in range(40) for _ in range(3)]
            await asyncio.gather(
                *(
                    store.change(number, one_more, rush=nth % 2 == 0)
                    for nth, number in enumerate(numbers)
                )
            )
            assert await everyone(store) == {
                number: Person(id=number, rungs={"plank": 3}) for number in range(40)
            }

    # What is past

    async def test_every_session_that_ended_is_in_the_history(self, open_store: OpenStore) -> None:
        sessions = tuple(
            entry(nth, date(2026, 1, 1) + timedelta(days=9 * nth)) for nth in range(20)
        )
        async with opened(open_store) as store:
            assert await store.history(5) == ()
            for nth, one in enumerate(sessions):
                await store.change(5, partial(ended, one), rush=nth % 3 == 0)
                assert await store.history(5) == sessions[: nth + 1]
            assert await store.history(5, date(2026, 3, 1)) == sessions[7:]
            assert await store.history(5, sessions[8].day) == sessions[8:]
            assert await store.history(5, date(2027, 1, 1)) == ()
            assert await store.history(6) == ()
        async with opened(open_store) as store:
            assert await store.history(5) == sessions
            assert (await everyone(store))[5].past == past_of(sessions)

    async def test_an_answer_about_a_recent_session_is_in_the_history_too(
        self, open_store: OpenStore
    ) -> None:
        async with opened(open_store) as store:
            for nth in range(5):
                await store.change(5, partial(ended, entry(nth)))
            for effort in (Effort.TOO_EASY, Effort.TOO_HARD):
                await store.change(5, partial(rated, 3, effort))
                await store.change(5, one_more)
                efforts = [one.results[0].effort for one in await store.history(5)]
                assert efforts == [Effort.RIGHT] * 3 + [effort, Effort.RIGHT]

    async def test_sessions_that_end_at_once_are_all_in_the_history(
        self, open_store: OpenStore
    ) -> None:
        async with opened(open_store) as one, opened(open_store) as other:
            await asyncio.gather(
                *(
                    store.change(5, partial(ended, entry(nth)), rush=nth % 5 == 0)
                    for nth, store in enumerate([one, other] * 15)
                )
            )
            assert await one.history(5) == tuple(entry(nth) for nth in range(30))
            kept = await other.load(5)
            assert kept is not None
            assert kept.past.ended == 30

    async def test_forgetting_forgets_the_history(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            for number in (5, 55):
                await store.change(number, partial(ended, entry(number)))
                await store.change(number, one_more)
            await store.delete(5)
            assert await store.history(5) == ()
            assert await store.history(55) == (entry(55),)
            await store.change(5, partial(ended, entry(7)))
            assert await store.history(5) == (entry(7),)

    async def test_a_new_person_begins_with_no_history(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            await store.change(5, one_more)
            assert await store.history(5) == ()

    # Moving

    async def test_whoever_is_adopted_is_as_in_the_store_that_they_come_from(
        self, open_store: OpenStore
    ) -> None:
        sessions = tuple(
            entry(nth, date(2025, 1, 1) + timedelta(days=9 * nth)) for nth in range(30)
        )
        person = Person(id=5, safety=SAFE, past=past_of(sessions))
        async with opened(open_store) as store:
            await store.adopt(person, sessions)
            assert await store.load(5) == person
            assert await store.history(5) == sessions
            await store.adopt(Person(id=6), ())
        async with opened(open_store) as store:
            assert await everyone(store) == {5: person, 6: Person(id=6)}
            assert await store.history(5) == sessions
            await store.change(5, partial(ended, entry(30)))
            assert await store.history(5) == (*sessions, entry(30))

    async def test_who_was_forgotten_is_marked(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            await store.save(Person(id=5))
            assert not (await store.forgotten()).at
            for number in (5, 6):
                await store.delete(number)
        async with opened(open_store) as store:
            after = await store.forgotten()
            assert after.since(5, 0.0)
            assert after.since(6, 0.0)
            assert not after.since(7, 0.0)

    async def test_marks_move_with_the_people(self, open_store: OpenStore) -> None:
        theirs = Forgotten().with_one(5, 1e12)
        async with opened(open_store) as store:
            await store.delete(6)
            await store.adopt_forgotten(theirs)
            assert await store.forgotten() == theirs
        async with opened(open_store) as store:
            assert await store.forgotten() == theirs

    # Moments

    async def test_who_is_due_comes_in_the_order_of_their_moments(
        self, open_store: OpenStore
    ) -> None:
        async with opened(open_store) as store:
            for number, after in ((1, 30), (2, 10), (3, 20), (4, 20.5)):
                await store.save(snoozed(number, SOON + after))
            await store.save(Person(id=5))
            assert await store.due(SOON + 9, 100) == []
            assert await ids_due(store, SOON + 20) == [2, 3]
            assert await store.due(SOON + 99, 100) == [
                Moment(number, SOON + after)
                for number, after in ((2, 10), (3, 20), (4, 20.5), (1, 30))
            ]
            assert await ids_due(store, SOON + 99, 2) == [2, 3]
            assert await ids_due(store, SOON + 99, 2, {2, 4}) == [3, 1]
        async with started(open_store) as store:
            assert await ids_due(store, SOON + 99) == [2, 3, 4, 1]

    @pytest.mark.parametrize("rush", [False, True])
    async def test_each_write_says_when_somebody_is_due(
        self, open_store: OpenStore, rush: bool
    ) -> None:
        async with started(open_store) as store:
            await store.change(5, lambda _: snoozed(5, SOON), rush=rush)
            assert await store.due(SOON, 9) == [Moment(5, SOON)]
            await store.change(5, lambda _: snoozed(5, SOON + 60), rush=rush)
            assert await store.due(SOON, 9) == []
            assert await store.due(SOON + 60, 9) == [Moment(5, SOON + 60)]
            await store.change(5, lambda person: replace(person, snooze=None), rush=rush)
            assert await store.due(SOON + 60, 9) == []
            await store.adopt(snoozed(5, SOON), ())
            assert await store.due(SOON, 9) == [Moment(5, SOON)]
            await store.delete(5)
            assert await store.due(SOON + 60, 9) == []

    async def test_who_was_looked_at_is_due_when_that_says(self, open_store: OpenStore) -> None:
        async with started(open_store) as store:
            for number in (5, 6):
                await store.save(snoozed(number, SOON))
            await store.looked(Moment(5, SOON), SOON + 20)
            await store.looked(Moment(6, SOON), None)
            assert await store.due(SOON + 19, 9) == []
            assert await store.due(SOON + 20, 9) == [Moment(5, SOON + 20)]
            await store.save(snoozed(5, SOON + 10))
            await store.looked(Moment(5, SOON + 20), None)
            assert await store.due(SOON + 20, 9) == [Moment(5, SOON + 10)], (
                "what was set since stays"
            )
            await store.looked(Moment(404, SOON), SOON)
            assert await ids_due(store, SOON + 99) == [5]

    async def test_those_in_a_session_or_an_unknown_zone_are_not_at_rest(
        self, open_store: OpenStore
    ) -> None:
        running, lost = live(5), replace(snoozed(6, SOON), zone="Atlantis/Poseidonis")
        async with opened(open_store) as store:
            for person in (running, lost, live(8), snoozed(7, SOON), Person(id=9)):
                await store.save(person)
            await store.save(replace(live(8), live=None))
        async with opened(open_store) as store:
            found = [person async for person in store.living()]
            assert sorted(found, key=lambda person: person.id) == [running, lost]
        for person in (running, lost):
            async with opened(open_store) as store:
                some = {share_of(person.id)}
                assert [one async for one in store.living(some)] == [person]

    async def test_a_start_says_what_is_ahead(self, open_store: OpenStore) -> None:
        async with opened(open_store) as store:
            for number, after in ((1, 0.0), (2, 60.0), (3, 3000.0)):
                await store.save(snoozed(number, SOON + after))
            await store.save(Person(id=4))
        async with started(open_store) as store:
            assert await store.ahead(SOON - 3600) == Ahead(4, 3, 1, SOON)
            assert await store.ahead(SOON - 60) == Ahead(4, 3, 3, SOON)

    async def test_after_a_wrong_clock_all_moments_are_computed_anew(
        self, open_store: OpenStore
    ) -> None:
        async with started(open_store) as store:
            for number in (5, 6):
                await store.save(snoozed(number, SOON))
                await store.looked(Moment(number, SOON), SOON + 86_400)
            await store.save(live(7))
            await store.renew(whole=True)
            assert sorted(await ids_due(store, SOON)) == [5, 6, 7]

    @made_up
    @given(
        steps=st.lists(
            st.tuples(
                st.sampled_from(("save", "change", "rush", "delete", "looked", "start")),
                st.integers(1, 4),
                st.none() | st.integers(0, 5),
            ),
            max_size=12,
        )
    )
    async def test_whatever_is_written_the_same_are_due(
        self, open_store: OpenStore, steps: list[tuple[str, int, int | None]]
    ) -> None:
        at: dict[int, float] = {}
        store = await open_store()
        for number in range(1, 5):
            await store.delete(number)
        for what, number, after in steps:
            person = snoozed(number, None if after is None else SOON + after)
            match what:
                case "save":
                    await store.save(person)
                case "change" | "rush":
                    await store.change(number, partial(replaced, person), rush=what == "rush")
                case "delete":
                    await store.delete(number)
                case "looked" if number in at:
                    # As the sweep does it, by what the record says.
                    await store.looked(Moment(number, at[number]), at[number])
                case "start":
                    await store.close()
                    store = await open_store()
                    assert [one async for one in store.living()] == []
            if what in {"save", "change", "rush"} and person.snooze is not None:
                at[number] = person.snooze
            elif what in {"save", "change", "rush", "delete"}:
                at.pop(number, None)
            found = await store.due(SOON + 9, 100)
            assert sorted(found) == sorted(Moment(*one) for one in at.items())
            assert [moment.at for moment in found] == sorted(at.values())
        await store.close()
