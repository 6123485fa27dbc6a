"""Who is looked at, when, and how many at once."""

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lumbar.coach.due import due
from lumbar.coach.person import Person
from lumbar.coach.reminders import decided
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.zones import zone_named
from lumbar.reminding.sweep import AWAY_SECONDS, RULES_ARE_GOOD, Again, Away, Index, Sweep
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes
from tests.clocks import ManualClock

DAY = 86_400.0
NOON = datetime(2027, 1, 15, 12, tzinfo=UTC).timestamp()


# The index


def test_people_are_taken_in_the_order_of_their_moments() -> None:
    index = Index()
    index.put(1, 30.0)
    index.put(2, 10.0)
    index.put(3, 20.0)
    assert index.take(5.0, 100) == []
    assert index.take(20.0, 100) == [2, 3]
    assert index.take(20.0, 100) == []
    assert index.take(99.0, 100) == [1]


def test_the_newest_moment_is_the_one_that_counts() -> None:
    index = Index()
    index.put(1, 10.0)
    index.put(1, 30.0)
    index.put(2, 10.0)
    index.drop(2)
    assert index.take(20.0, 100) == []
    assert len(index) == 1
    index.put(1, 15.0)
    assert index.take(20.0, 100) == [1]
    assert index.take(99.0, 100) == []


def test_somebody_who_changes_often_does_not_fill_the_memory() -> None:
    index, chance = Index(), random.Random(1)  # noqa: S311 - chance, not secrecy
    for _ in range(50_000):
        index.put(chance.randrange(10), chance.random())
    assert len(index) == 10
    assert len(index._heap) < 2_000
    assert sorted(index.take(1.0, 100)) == list(range(10))


# The sweep


class People:
    """People in memory, and a look that notes who was looked at, and decides as the real one."""

    def __init__(self, clock: ManualClock, *people: Person, per_second: float = 30) -> None:
        self.clock = clock
        self.of = {person.id: person for person in people}
        self.looked: list[tuple[float, int]] = []
        self.sent: list[tuple[float, int]] = []
        self.troubles: list[Exception] = []
        self.takes = 0.0
        self.side_by_side = self.most = 0
        self.lanes = Lanes()
        self.tidied: list[int] = []
        self.fails_to_tidy = 0
        self.in_the_pacer = 0
        self.answers: list[bool] = []
        self.asked: list[float] = []
        self.sweep = Sweep(clock, self.lanes, self, Budget(per_second))
        for person in people:
            self.sweep.expect(person)

    async def look(self, person_id: int, as_of: float) -> Person | None:
        self.looked.append((self.clock.now(), person_id))
        self.side_by_side += 1
        self.most = max(self.most, self.side_by_side)
        try:
            if self.takes:
                await self.clock.sleep(self.takes)
            if self.troubles:
                raise self.troubles.pop(0)
        finally:
            self.side_by_side -= 1
        person = self.of.get(person_id)
        for one in due(person, as_of) if person else ():
            self.of[person_id] = person = decided(self.of[person_id], one, self.clock.now())
            self.sent.append((self.clock.now(), person_id))
        return person

    def untidy(self, person_id: int) -> bool:
        return any(who == person_id for _, who in self.sent) and person_id not in self.tidied

    async def tidy(self, person_id: int) -> None:
        if self.fails_to_tidy:
            self.fails_to_tidy -= 1
            return
        self.tidied.append(person_id)

    def waiting(self) -> int:
        return self.in_the_pacer

    async def everyone(self) -> AsyncIterator[Person]:
        for person in list(self.of.values()):
            yield person

    def forget(self, person_id: int) -> None:
        self.tidied.append(person_id)

    async def reachable(self) -> bool:
        self.asked.append(self.clock.now())
        return self.answers.pop(0) if self.answers else True

    async def pass_time(self, seconds: float, *, every: float = 1.0) -> None:
        """Time passes, with a ring every second or so."""
        until = self.clock.now() + seconds
        while self.clock.now() < until:
            self.sweep.ring()
            await self.clock.advance(min(every, until - self.clock.now()))


def reminded(person_id: int, *times: int) -> Person:
    slots = tuple(Slot(at=at) for at in times)
    return Person(id=person_id, zone="UTC", remind=Remind(slots=slots))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOON)


async def test_a_reminder_goes_out_within_two_seconds_of_its_moment(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    await people.pass_time(300)
    ((at, person_id),) = people.sent
    assert person_id == 1
    assert NOON + 60 <= at <= NOON + 62


async def test_each_day_has_one(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 13 * 60), reminded(2, 13 * 60, 18 * 60))
    await people.pass_time(3 * DAY, every=30)
    assert sorted(person_id for _, person_id in people.sent) == [1] * 3 + [2] * 6


async def test_a_rush_goes_out_evenly_and_a_few_side_by_side(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 301)))
    people.takes = 0.2
    await people.pass_time(75)
    assert len(people.sent) == 300
    times = sorted(at for at, _ in people.looked)
    assert times[-1] - times[0] <= 300 / 30 * 1.1
    for first in range(len(times) - 31):
        assert times[first + 31] - times[first] > 1.0
    assert people.most <= 15


async def test_what_could_not_be_tidied_up_is_tried_again(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    people.fails_to_tidy = 2
    await people.pass_time(110)
    assert people.tidied == []
    await people.pass_time(110)
    assert people.tidied == [1]
    assert people.fails_to_tidy == 0
    assert [who for _, who in people.sent] == [1]


async def test_tidying_up_waits_until_nobody_waits(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 101)))
    await people.pass_time(63)
    assert 20 < len(people.sent) < 100
    assert people.tidied == []
    await people.pass_time(10)
    assert len(people.sent) == 100
    assert sorted(people.tidied) == list(range(1, 101))


async def test_no_more_are_decided_than_go_out(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 101)))
    people.in_the_pacer = 3
    await people.pass_time(90)
    assert people.sent == []
    people.in_the_pacer = 1
    await people.pass_time(10)
    assert len(people.sent) == 100


async def test_a_clock_that_was_ahead_and_is_put_right_loses_no_day(clock: ManualClock) -> None:
    clock._at += DAY
    people = People(clock, reminded(1, 12 * 60 + 5))
    await people.pass_time(10)
    clock._at -= DAY
    await people.pass_time(600)
    assert [round(at - NOON) // 60 for at, _ in people.sent] == [5]


async def test_slow_looks_do_not_pile_up(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 41)))
    people.takes = 20.0
    await people.pass_time(130)
    assert people.most == 15
    assert len(people.sent) == 40


async def test_who_is_changed_is_looked_at_by_what_is_set_now(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 10), reminded(2, 12 * 60 + 10))
    await people.pass_time(60)
    people.of[1] = reminded(1, 12 * 60 + 5)
    people.sweep.expect(people.of[1])
    people.of[2] = replace(people.of[2], remind=None)
    people.sweep.expect(people.of[2])
    await people.pass_time(900)
    assert [(round(at - NOON) // 60, who) for at, who in people.sent] == [(5, 1)]
    assert [who for _, who in people.looked] == [1]


async def test_a_time_that_is_set_while_a_look_runs_counts(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    people.takes = 10.0
    await people.pass_time(65)
    assert people.side_by_side == 1
    people.of[1] = Person(id=1, zone="UTC", remind=Remind(slots=(Slot(at=12 * 60 + 2),)))
    people.sweep.expect(people.of[1])
    await people.pass_time(120)
    assert [round(at - NOON) // 60 for at, _ in people.sent] == [2]


async def test_a_time_that_is_set_while_messages_are_tidied_up_counts(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))

    async def tidy(person_id: int) -> None:
        await clock.sleep(10.0)
        await People.tidy(people, person_id)

    people.tidy = tidy  # type: ignore[method-assign]
    await people.pass_time(66)
    assert people.tidied == []
    assert len(people.sent) == 1
    people.of[1] = reminded(1, 12 * 60 + 2)
    people.sweep.expect(people.of[1])
    await people.pass_time(120)
    assert people.tidied == [1]
    assert [round(at - NOON) // 60 for at, _ in people.sent] == [1, 2]


async def test_who_is_forgotten_while_a_look_runs_is_left_alone(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    people.takes = 10.0
    await people.pass_time(65)
    people.sweep.expect(people.of.pop(1))
    people.sweep.forget(1)
    await people.pass_time(DAY, every=30)
    assert len(people.looked) == 1
    assert people.sent == []


async def test_who_is_forgotten_is_not_looked_at(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    people.sweep.forget(1)
    await people.pass_time(120)
    assert people.looked == []


async def test_who_was_forgotten_on_the_way_is_left_alone(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    del people.of[1]
    await people.pass_time(200)
    assert [who for _, who in people.looked] == [1]
    assert people.sent == []


async def test_a_chat_that_must_wait_is_looked_at_again_when_it_may(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1), reminded(2, 12 * 60 + 1))
    people.troubles = [Again(20.0)]
    await people.pass_time(120)
    (first, who), (second, other) = people.sent
    assert {who, other} == {1, 2}
    assert first < NOON + 63
    assert NOON + 80 <= second < NOON + 84


async def test_while_telegram_is_away_no_message_is_risked(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 101)))
    await people.pass_time(59)
    people.takes = 0.3
    people.troubles = [Away() for _ in range(8)]
    people.answers = [False] * 20
    await people.pass_time(121)
    early = [at for at, _ in people.looked if at < NOON + 100]
    assert len(early) <= 15, "what was under way when it went"
    assert len(people.asked) == 21
    assert len(people.sent) == 100, "all of them, in the end"
    assert len({who for _, who in people.sent}) == 100


async def test_after_telegrams_return_it_goes_on_within_five_seconds(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 11)))
    back = NOON + 90

    async def look(person_id: int, as_of: float) -> Person | None:
        if clock.now() < back:
            raise Away
        return await People.look(people, person_id, as_of)

    async def reachable() -> bool:
        return clock.now() >= back

    people.look, people.reachable = look, reachable  # type: ignore[method-assign]
    await people.pass_time(120)
    assert len(people.sent) == 10
    assert back <= min(at for at, _ in people.sent) <= back + AWAY_SECONDS + 1
    assert max(at for at, _ in people.sent) <= back + 5


async def test_a_look_that_fails_is_tried_again_and_holds_up_nobody(
    clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1), reminded(2, 12 * 60 + 1))
    people.troubles = [RuntimeError("made up")]
    await people.pass_time(200)
    assert sorted(who for _, who in people.sent) == [1, 2]
    assert min(at for at, _ in people.sent) < NOON + 63
    assert "made up" in caplog.text


async def test_a_machine_that_slept_sends_one(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 13 * 60, 14 * 60, 20 * 60))
    await people.pass_time(60)
    await clock.jump(9 * 3600)
    await people.pass_time(600)
    assert len(people.sent) == 1
    await people.pass_time(DAY, every=30)
    assert len(people.sent) == 1 + 3


async def test_a_clock_set_back_sends_nothing_again(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1), reminded(2, 12 * 60 + 3))
    await people.pass_time(90)
    clock._at -= 3600
    await people.pass_time(3600 + 300)
    assert sorted(who for _, who in people.sent) == [1, 2]


async def test_everybody_is_looked_at_again_by_rules_read_anew(clock: ManualClock) -> None:
    passed = Slot(at=11 * 60, passed=(date(2027, 1, 15),))
    people = People(clock, replace(reminded(7), remind=Remind(slots=(passed,))))
    rules = [zone_named("Europe/Lisbon")]
    while clock.now() < NOON + DAY - 3700:
        await people.pass_time(10, every=10)
        if zone_named("Europe/Lisbon") is not rules[-1]:
            rules.append(zone_named("Europe/Lisbon"))
    assert people.sent == []
    assert len(people.looked) >= DAY // (2 * RULES_ARE_GOOD)
    assert len(rules) - 1 >= DAY // RULES_ARE_GOOD - 1, "rules read anew are another object"


async def test_stopping_begins_nothing_more(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60) for n in range(1, 101)))
    people.takes = 1.0
    people.sweep.ring()
    await clock.advance(0.1)
    begun = len(people.looked)
    assert 0 < begun < 20
    stopping = asyncio.create_task(people.sweep.stop())
    await clock.advance(60)
    await stopping
    assert len(people.looked) == begun
    assert len(people.sent) == begun, "what was under way has ended"
