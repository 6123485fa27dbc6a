"""Who is looked at, when, and how many at once."""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import cast

import pytest

from lumbar.coach.due import due, look_at
from lumbar.coach.person import Person
from lumbar.coach.reminders import decided
from lumbar.coach.schedule import Remind, Slot
from lumbar.reminding.sweep import AWAY_SECONDS, Again, Away, Sweep
from lumbar.store.moments import Moments
from lumbar.store.protocol import Moment, Store, StoreError, UnreadableRecord
from lumbar.store.shares import ALL_SHARES, share_of
from lumbar.telegram.budget import Budget
from lumbar.telegram.lanes import Lanes
from tests.clocks import ManualClock

DAY = 86_400.0
NOON = datetime(2027, 1, 15, 12, tzinfo=UTC).timestamp()


class People:
    """People in memory, and a look that notes who was looked at, and decides as the real one."""

    def __init__(self, clock: ManualClock, *people: Person, per_second: float = 30) -> None:
        self.clock = clock
        self.of: dict[int, Person] = {}
        self.moments = Moments(clock.now)
        self.looked_at: list[tuple[float, int]] = []
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
        self.forgotten: list[int] = []
        self.gone = False
        self.answers_after = 0.0
        self.sweep = Sweep(clock, self.lanes, cast("Store", self), self, Budget(per_second))
        self.sweep.take_up(ALL_SHARES)
        for person in people:
            self.keep(person)

    def keep(self, person: Person) -> None:
        self.of[person.id] = person
        self.moments.kept(person)

    # What the sweep needs of a store

    async def due(
        self, now: float, most: int, shares: Collection[int], besides: Collection[int]
    ) -> list[Moment]:
        self._is_there()
        found = self.moments.due(now, most, besides)
        ours = [moment for moment in found if share_of(moment.id) in shares]
        if self.answers_after:
            await self.clock.sleep(self.answers_after)
        return ours

    async def looked(self, moment: Moment, at: float | None) -> None:
        self._is_there()
        self.moments.looked(moment, at)

    async def renew(self, *, whole: bool) -> None:
        assert whole
        self._is_there()
        for person in self.of.values():
            self.moments.kept(person)

    def _is_there(self) -> None:
        if self.gone:
            raise StoreError("it is away")

    # What it needs of a sender

    async def look(self, moment: Moment, as_of: float) -> None:
        self._is_there()
        self.looked_at.append((self.clock.now(), moment.id))
        self.side_by_side += 1
        self.most = max(self.most, self.side_by_side)
        try:
            if self.takes:
                await self.clock.sleep(self.takes)
            if self.troubles:
                raise self.troubles.pop(0)
        finally:
            self.side_by_side -= 1
        person = self.of.get(moment.id)
        found = due(person, as_of) if person else ()
        for one in found:
            self.keep(decided(self.of[moment.id], one, self.clock.now()))
            self.sent.append((self.clock.now(), moment.id))
        if not found:
            await self.looked(moment, look_at(person, self.clock.now()) if person else None)

    def untidy(self, person_id: int) -> bool:
        was_sent = any(who == person_id for _, who in self.sent)
        return was_sent and person_id not in (*self.tidied, *self.forgotten)

    async def tidy(self, person_id: int) -> None:
        if self.fails_to_tidy:
            self.fails_to_tidy -= 1
            return
        self.tidied.append(person_id)

    def waiting(self) -> int:
        return self.in_the_pacer

    def forget(self, person_id: int) -> None:
        self.forgotten.append(person_id)

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
    times = sorted(at for at, _ in people.looked_at)
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
    people.keep(reminded(1, 12 * 60 + 5))
    people.keep(replace(people.of[2], remind=None))
    await people.pass_time(900)
    assert [(round(at - NOON) // 60, who) for at, who in people.sent] == [(5, 1)]
    assert [who for _, who in people.looked_at] == [1]


async def test_a_time_that_is_set_while_a_look_runs_counts(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    people.takes = 10.0
    await people.pass_time(65)
    assert people.side_by_side == 1
    people.keep(reminded(1, 12 * 60 + 2))
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
    people.keep(reminded(1, 12 * 60 + 2))
    await people.pass_time(120)
    assert people.tidied == [1]
    assert [round(at - NOON) // 60 for at, _ in people.sent] == [1, 2]


async def test_who_is_forgotten_while_a_look_runs_is_left_alone(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    people.takes = 10.0
    await people.pass_time(65)
    del people.of[1]
    people.moments.put(1, None)
    await people.pass_time(DAY, every=30)
    assert len(people.looked_at) == 1
    assert people.sent == []


async def test_who_was_forgotten_on_the_way_is_left_alone(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1))
    del people.of[1]
    await people.pass_time(200)
    assert [who for _, who in people.looked_at] == [1]
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
    early = [at for at, _ in people.looked_at if at < NOON + 100]
    assert len(early) <= 15, "what was under way when it went"
    assert len(people.asked) == 21
    assert len(people.sent) == 100, "all of them, in the end"
    assert len({who for _, who in people.sent}) == 100


async def test_after_telegrams_return_it_goes_on_within_five_seconds(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 11)))
    back = NOON + 90

    async def look(moment: Moment, as_of: float) -> None:
        if clock.now() < back:
            raise Away
        await People.look(people, moment, as_of)

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


async def test_while_the_store_is_away_nobody_is_looked_at_and_then_at_once(
    clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in range(1, 101)))
    await people.pass_time(61)
    begun = len(people.looked_at)
    assert 0 < begun < 100
    people.gone = True
    await people.pass_time(60)
    assert len(people.looked_at) == begun
    people.gone = False
    await people.pass_time(5)
    assert len(people.sent) == 100
    assert len({who for _, who in people.sent}) == 100
    told = [record.message for record in caplog.records]
    assert told == ["reminders wait, because it is away"], "once a minute"


async def test_who_was_being_looked_at_when_the_store_went_is_next(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1), reminded(2, 12 * 60 + 1))
    people.takes = 1.0
    people.troubles = [StoreError("it was away for a moment")]
    await people.pass_time(70)
    assert sorted(who for _, who in people.sent) == [1, 2]
    assert max(at for at, _ in people.sent) <= NOON + 60 + 7


async def test_somebody_whom_no_version_can_read_holds_up_nobody(clock: ManualClock) -> None:
    people = People(clock, reminded(1, 12 * 60 + 1), reminded(2, 12 * 60 + 2))
    people.troubles = [UnreadableRecord("of a newer version")]
    await people.pass_time(600)
    assert [who for _, who in people.sent] == [2]
    await people.pass_time(3600)
    assert [who for _, who in people.sent] == [2, 1]


# Shares that another process owns now


def of_share(share: int, count: int) -> list[int]:
    return list(islice((n for n in range(1, 100_000) if share_of(n) == share), count))


async def test_who_is_another_processs_now_is_not_looked_at(clock: ManualClock) -> None:
    ours, theirs = of_share(3, 30), of_share(4, 30)
    people = People(clock, *(reminded(n, 12 * 60 + 1) for n in (*ours, *theirs)))
    await people.pass_time(61)
    before = {who for _, who in people.looked_at}
    people.sweep.drop({4})
    await people.pass_time(300)
    assert {who for _, who in people.sent} - before == set(ours) - before
    assert set(people.tidied).isdisjoint(theirs), "whoever owns them writes their records"
    assert not any(people.untidy(person_id) for person_id in theirs)


async def test_a_share_that_goes_while_the_store_is_asked_is_gone(clock: ManualClock) -> None:
    (theirs,) = of_share(4, 1)
    people = People(clock, reminded(theirs, 12 * 60 + 1))
    people.answers_after = 0.5
    await people.pass_time(60)
    people.sweep.ring()
    await clock.advance(0.1)
    people.sweep.drop({4})
    await people.pass_time(60)
    assert people.looked_at == []


async def test_what_had_been_begun_for_them_ends_and_leaves_nothing(clock: ManualClock) -> None:
    (theirs,) = of_share(4, 1)
    people = People(clock, reminded(theirs, 12 * 60 + 1))
    people.takes = 5.0
    await people.pass_time(62)
    assert people.side_by_side == 1
    people.sweep.drop({4})
    assert len(people.sweep) == 0
    await people.pass_time(120)
    assert people.forgotten == [theirs]
    assert people.tidied == []


async def test_who_waits_in_their_lane_when_the_share_goes_is_not_looked_at(
    clock: ManualClock,
) -> None:
    (theirs,) = of_share(4, 1)
    people = People(clock, reminded(theirs, 12 * 60 + 1))
    people.lanes.post(theirs, lambda: clock.sleep(100))
    await people.pass_time(62)
    people.sweep.drop({4})
    await people.pass_time(120)
    assert people.looked_at == []
    people.sweep.take_up({4})
    await people.pass_time(2)
    assert [who for _, who in people.sent] == [theirs]


async def test_stopping_begins_nothing_more(clock: ManualClock) -> None:
    people = People(clock, *(reminded(n, 12 * 60) for n in range(1, 101)))
    people.takes = 1.0
    people.sweep.ring()
    await clock.advance(0.1)
    begun = len(people.looked_at)
    assert 0 < begun < 20
    stopping = asyncio.create_task(people.sweep.stop())
    await clock.advance(60)
    await stopping
    assert len(people.looked_at) == begun
    assert len(people.sent) == begun, "what was under way has ended"
