"""A countdown: what is shown when, and up to when it stood right before the person."""

import asyncio
import itertools
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, inf

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.person import Live, Person
from lumbar.coach.session import AWAY_SECONDS, Session, State, come_back
from lumbar.coach.timeline import Item, Part
from lumbar.live.countdown import Countdown
from lumbar.live.ticking import Ticking
from lumbar.telegram.budget import GROUP_GAP, PRIVATE_GAP, Budget, least_gap
from lumbar.telegram.errors import Blocked, RateLimited, TooFast, Unreachable
from lumbar.telegram.ticks import LONG, Tick, next_tick
from tests.clocks import START, ManualClock

SLACK = 1e-6
"""Sums of tenths at 1.8e9 seconds."""
GROUP = -2001
READY = 3


@dataclass(frozen=True)
class Frame:
    """A countdown's frame, made at `at` seconds after START."""

    beat: tuple[int, int]
    seconds: int


@dataclass(frozen=True)
class Shown:
    """A frame that reached a chat: asked for at `at`, there at `there` (seconds after START)."""

    at: float
    there: float
    frame: Frame


def unreachable() -> Unreachable:
    return Unreachable("on purpose", arrived=True, repeatable=True)


def item(hold: int = 20, repetitions: int = 1, release: int = 2) -> Item:
    dose = Dose(sets=1, repetitions=repetitions, hold=hold, release=release, rest=0)
    return Item(exercise="plank", rung=0, sides=Sides.BOTH, dose=dose)


def person(
    number: int = 1,
    plan: Item | None = None,
    *,
    chat: int | None = None,
    since: float = START,
    calm: bool = False,
) -> Person:
    """Somebody whose session has been running since then."""
    session = Session(
        id="s",
        routine="whole",
        plan=(plan or item(),),
        by_itself=False,
        begun=since,
        state=State.RUNNING,
        since=since,
    )
    chat = number if chat is None else chat
    return Person(id=number, calm=calm, live=Live(session=session, chat=chat))


def session_of(somebody: Person) -> Session:
    assert somebody.live is not None
    return somebody.live.session


def ends(somebody: Person) -> float:
    return session_of(somebody).step_ends() - START


def beats(somebody: Person) -> Iterator[tuple[int, float]]:
    """The segments of somebody's exercise: index, and when it begins (seconds after START)."""
    at = session_of(somebody).since - START
    for index, segment in enumerate(session_of(somebody).segments):
        if segment.seconds:
            yield index, at
        at += segment.seconds


class Chats:
    """Countdowns of many, each by itself, and the chats that they are shown in."""

    def __init__(self, clock: ManualClock, per_second: float = 1000) -> None:
        self.clock = clock
        self.budget = Budget(per_second)
        self.ticking = Ticking(clock, self.budget.ticks)
        self.shown: defaultdict[int, list[Shown]] = defaultdict(list)
        self.asked: defaultdict[int, list[float]] = defaultdict(list)
        self.overs: list[tuple[int, float, float]] = []
        self.blocked: list[int] = []
        self.send: Callable[[Person], Awaitable[None]] = self._at_once
        self.render: Callable[[Person, float], Frame] = self._frame
        self.people: dict[int, Person] = {}
        self._running: set[asyncio.Task[None]] = set()

    def watch(self, somebody: Person, shown: Frame | None = None) -> None:
        """Runs the person's countdown until time has done something to their session."""
        self.people[somebody.id] = somebody
        task = asyncio.create_task(self._run(somebody, shown))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self, somebody: Person, shown: Frame | None) -> None:
        session, live = session_of(somebody), somebody.live
        assert live is not None
        countdown: Countdown[Frame] = Countdown(
            self.clock,
            beat=lambda now: self._frame(self.people[somebody.id], now).beat,
            render=lambda now: self.render(self.people[somebody.id], now),
            awake=lambda: self.ticking.awake,
            show=lambda frame, new: self._show(somebody, frame, new_beat=new),
        )
        countdown.begin(self.clock.now(), shown)
        chat, group, granted, wakes = live.chat, live.chat < 0, list[bool](), asyncio.Event()

        def woken(slept: float | None) -> None:
            if slept is None:
                granted.append(True)
            else:
                countdown.slept(slept)
            wakes.set()

        while True:
            now = self.clock.now()
            seen = countdown.seen(now)
            begun = countdown.beat == (session.turn, session.place(now).index)
            if come_back(session, seen, now, shown=begun) is not session:
                self.overs.append((somebody.id, now - START, seen - START))
                break
            calm = self.people[somebody.id].calm
            ends, least = now + session.left(now), least_gap(chat)
            may = bool(granted)
            granted.clear()
            try:
                until = await countdown.look(ends, least, group=group, calm=calm, granted=may)
            except Blocked:
                self.blocked.append(somebody.id)
                break
            if until >= ends:
                earliest = inf if calm else max(countdown.sent + least, countdown.held)
                tick = Tick(sent=countdown.sent, earliest=earliest, ends=ends, least=least)
                self.ticking.put(chat, tick, woken)
            await self._rest(until - self.clock.now(), wakes)
            wakes.clear()
        self.ticking.drop(chat)

    async def _rest(self, seconds: float, granted: asyncio.Event) -> None:
        """Until the seconds have passed, or a tick is given."""
        rests = [
            asyncio.ensure_future(self.clock.sleep(seconds)),
            asyncio.ensure_future(granted.wait()),
        ]
        try:
            await asyncio.wait(rests, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in rests:
                one.cancel()
            await asyncio.gather(*rests, return_exceptions=True)

    async def stop(self) -> None:
        await self.ticking.stop()
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def now(self) -> float:
        return self.clock.now() - START

    def _frame(self, somebody: Person, now: float) -> Frame:
        session = session_of(somebody)
        beat = (session.turn, session.place(now).index)
        segment = session.segment(now)
        assert segment is not None, "a frame was made after the end"
        return Frame(beat, segment.seconds if somebody.calm else ceil(session.left(now)))

    async def _at_once(self, _somebody: Person) -> None:
        return

    async def _show(self, somebody: Person, frame: Frame, *, new_beat: bool) -> None:
        at, chat = self.now(), somebody.live.chat if somebody.live is not None else 0
        if not new_beat and (wait := self.budget.wait_for_tick(chat, self.clock.now())) > 0:
            raise TooFast(wait)
        self.budget.take(chat, self.clock.now(), frame=True)
        self.asked[somebody.id].append(at)
        await self.send(somebody)
        self.shown[somebody.id].append(Shown(at, self.now(), frame))


@pytest.fixture
def chats(clock: ManualClock) -> Chats:
    return Chats(clock)


# When to look again

moments = st.floats(0, 1e4)
gaps = st.floats(PRIVATE_GAP, 30)


@given(sent=moments, left=st.floats(0.001, 300), gap=gaps)
def test_the_next_tick_is_on_a_whole_second_left_or_at_the_segments_end(
    sent: float, left: float, gap: float
) -> None:
    end = sent + left
    tick = next_tick(sent + gap, end)
    if tick != end:
        assert tick >= sent + gap - SLACK
        assert end - tick >= 1 - SLACK
        assert abs(end - tick - round(end - tick)) < SLACK


@given(sent=moments, left=st.floats(0.001, 300), gap=gaps)
def test_there_is_always_a_tick_where_there_is_room_for_one(
    sent: float, left: float, gap: float
) -> None:
    room = left - gap
    assume(abs(room - round(room)) > SLACK)
    tick = next_tick(sent + gap, sent + left)
    assert (tick < sent + left) == (room >= 1)
    assert tick <= sent + gap + 1 or tick == sent + left, "and none is left out"


# A countdown


async def test_a_hold_counts_down_and_ends_on_time(clock: ManualClock, chats: Chats) -> None:
    chats.watch(person())
    await clock.advance(30)
    shown = chats.shown[1]
    assert [(one.at, one.frame.seconds) for one in shown if one.at in (0, READY)] == [
        (0, 3),
        (READY, 20),
    ]
    holds = [one for one in shown if one.at >= READY]
    assert len(holds) >= 15
    for one in holds:
        assert one.frame.seconds == ceil(23 - one.at)
    assert chats.overs == [(1, 23, 23)]
    assert clock.sleeping == 0, "nobody watches a session that is over"


async def test_a_frame_the_person_has_already_is_not_shown_again(
    clock: ManualClock, chats: Chats
) -> None:
    somebody = person()
    chats.watch(somebody, chats.render(somebody, clock.now()))
    await clock.advance(0.9)
    assert chats.shown[1] == []
    await clock.advance(READY - 0.9 + SLACK)
    assert chats.shown[1][-1].frame.seconds == 20


@st.composite
def sends(draw: st.DrawFn) -> list[float]:
    """How long each edit takes to go out."""
    return draw(st.lists(st.sampled_from((0.0, 0.05, 0.3, 1.0, 2.5)), min_size=1, max_size=5))


def _drive(
    plan: Item, delays: list[float], *, chat: int, calm: bool = False, fails: int = 0
) -> Chats:
    """A whole exercise in one chat, each edit taking its time, each `fails`-th of them failing."""

    async def run() -> Chats:
        clock = ManualClock()
        chats = Chats(clock)
        taking = itertools.cycle(delays)
        failing = itertools.count(1)

        async def send(_: Person) -> None:
            await clock.sleep(next(taking))
            if fails and next(failing) % fails == 0:
                raise unreachable()

        chats.send = send
        chats.watch(person(plan=plan, chat=chat))
        await clock.advance(ends(person(plan=plan)) + 10)
        return chats

    return asyncio.run(run())


plans = st.builds(
    item, hold=st.integers(1, 25), repetitions=st.integers(1, 6), release=st.integers(0, 6)
)
driven = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@driven
@given(plans, sends())
def test_in_a_private_chat_ticks_keep_their_distance(plan: Item, delays: list[float]) -> None:
    """A tick comes a gap after the edit before and a gap before its segment's end."""
    chats = _drive(plan, delays, chat=1)
    session = session_of(person(plan=plan))
    for before, one in pairwise(chats.shown[1]):
        if one.frame.beat == before.frame.beat:
            assert one.at - before.at >= PRIVATE_GAP - SLACK
            left = session.left(START + one.at)
            assert left >= PRIVATE_GAP - SLACK, "it stands in the way of the segment's end"


@driven
@given(plans, st.just([0.0]) | st.just([0.05]))
def test_in_a_private_chat_every_beat_is_shown_when_it_begins(
    plan: Item, delays: list[float]
) -> None:
    chats = _drive(plan, delays, chat=1)
    first: dict[int, float] = {}
    for one in chats.shown[1]:
        first.setdefault(one.frame.beat[1], one.at)
    begins = 0.0
    for index, segment in enumerate(session_of(person(plan=plan)).segments):
        if segment.part is not Part.WAIT:
            assert first[index] == pytest.approx(begins, abs=delays[0] + SLACK)
        begins += segment.seconds


@driven
@given(plans, sends(), st.integers(0, 3))
def test_in_a_group_all_edits_keep_their_distance(
    plan: Item, delays: list[float], fails: int
) -> None:
    """20 messages a minute, first frames and those that failed among them."""
    chats = _drive(plan, delays, chat=GROUP, fails=fails)
    for before, after in pairwise(chats.asked[1]):
        assert after - before >= (GROUP_GAP if not fails else 1.0) - SLACK


@driven
@given(plans, sends(), st.integers(0, 4), st.sampled_from((1, GROUP)))
def test_what_is_sent_was_true_when_it_was_sent(
    plan: Item, delays: list[float], fails: int, chat: int
) -> None:
    """However slow: nothing queues up, and the newest frame wins."""
    chats = _drive(plan, delays, chat=chat, fails=fails)
    somebody = person(plan=plan)
    for one in chats.shown[1]:
        assert one.frame == chats.render(somebody, START + one.at)
    for before, after in pairwise(chats.shown[1]):
        assert after.at >= before.there, "two edits of one chat were out at once"
        assert after.frame != before.frame


@driven
@given(
    plans,
    st.lists(st.sampled_from((0.0, 0.05)), min_size=1, max_size=3),
    st.sampled_from((0, 2, 3)),
)
def test_the_end_comes_once_and_on_time(plan: Item, delays: list[float], fails: int) -> None:
    """At most 150 ms late: also where the last edit failed, in private and in a group."""
    for chat in (1, GROUP):
        chats = _drive(plan, delays, chat=chat, fails=fails)
        ((who, at, watched),) = chats.overs
        assert who == 1
        assert 0 <= at - ends(person(plan=plan)) <= 0.15
        late = 0.15 if not fails else 5.0  # a frame that failed is owed until the next try
        assert watched == pytest.approx(ends(person(plan=plan)), abs=late)


# Calm


@pytest.mark.parametrize("chat", [1, GROUP])
async def test_calm_shows_one_frame_a_beat(clock: ManualClock, chats: Chats, chat: int) -> None:
    plan = item(hold=10, repetitions=3, release=4)
    chats.watch(person(plan=plan, chat=chat, calm=True))
    await clock.advance(60)
    beats = Counter(one.frame.beat[1] for one in chats.shown[1])
    timed = [n for n, part in enumerate(session_of(person(plan=plan)).segments) if part.seconds]
    assert beats == dict.fromkeys(timed, 1)


async def test_calm_can_be_chosen_while_a_hold_runs(clock: ManualClock, chats: Chats) -> None:
    somebody = person()
    chats.watch(somebody)
    await clock.advance(8)
    before = len(chats.shown[1])
    assert before > 5
    chats.people[1] = replace(somebody, calm=True)
    await clock.advance(12)
    assert len(chats.shown[1]) <= before + 2


# A send that is slow, fails or never comes back


async def test_the_newest_frame_wins_when_a_send_is_slow(clock: ManualClock, chats: Chats) -> None:
    async def slow(_: Person) -> None:
        await clock.sleep(5)

    chats.send = slow
    chats.watch(person())
    await clock.advance(30)
    shown = chats.shown[1]
    assert [one.at for one in shown] == [0, 5, 10, 15, 20]
    assert [one.frame.seconds for one in shown] == [3, 18, 13, 8, 3]


async def test_an_edit_that_failed_is_made_anew(clock: ManualClock, chats: Chats) -> None:
    failing = [unreachable(), RateLimited(4)]

    async def fails(_: Person) -> None:
        if chats.now() >= READY and failing:
            raise failing.pop(0)

    chats.send = fails
    chats.watch(person())
    await clock.advance(READY + 8)
    after = [one for one in chats.shown[1] if one.at >= READY]
    assert [one.frame.seconds for one in after] == [ceil(23 - one.at) for one in after]
    first = after[0]
    assert READY + 4 < first.at <= READY + 6
    assert [at for at in chats.asked[1] if READY + 1.5 < at < READY + 5] == [], "told to wait 4 s"


async def test_a_429_in_one_chat_thins_nobody_elses_countdown(
    clock: ManualClock, chats: Chats
) -> None:
    async def fails(somebody: Person) -> None:
        if somebody.id == 1:
            raise RateLimited(30)

    chats.send = fails
    for number in (1, 2):
        chats.watch(person(number))
    await clock.advance(22)
    assert chats.shown[1] == []
    assert len(chats.shown[2]) >= 15


@pytest.mark.parametrize("trouble", [RateLimited(30), unreachable()])
async def test_what_nobody_could_see_does_not_count(
    clock: ManualClock, chats: Chats, trouble: Exception
) -> None:
    """Telegram goes away as a hold begins: it has stood right up to then, and no longer."""

    async def fails(_: Person) -> None:
        if chats.now() >= READY:
            raise trouble

    chats.send = fails
    chats.watch(person())
    await clock.advance(80)
    ((_, at, seen),) = chats.overs
    assert READY + AWAY_SECONDS < at < 23 + 1.15, "nor does it run to its end"
    assert seen == pytest.approx(READY, abs=0.15)


async def test_a_tick_that_is_refused_for_now_is_not_missed(
    clock: ManualClock, chats: Chats
) -> None:
    """A thinned countdown owes none between two beats: a 429 in the middle of a hold is one."""

    async def fails(_: Person) -> None:
        if READY + 3 < chats.now() < READY + 10:
            raise RateLimited(8)

    chats.send = fails
    chats.watch(person())
    await clock.advance(80)
    ((_, at, seen),) = chats.overs
    assert (at, seen) == (23, 23)


async def test_a_countdown_without_ticks_stands_right_all_the_same(
    clock: ManualClock, chats: Chats
) -> None:
    """In a chat that Telegram has slowed down a tick may go each minute, and beats at once."""

    async def fails(_: Person) -> None:
        if chats.now() not in (0, READY):
            raise TooFast(40)

    chats.send = fails
    chats.watch(person())
    await clock.advance(80)
    ((_, at, seen),) = chats.overs
    assert (at, seen) == (23, 23)


async def test_a_tick_that_is_refused_for_long_is_missed(clock: ManualClock, chats: Chats) -> None:
    """Told to wait a minute, the countdown stands still before the person's eyes."""

    async def fails(_: Person) -> None:
        if chats.now() > READY + 3:
            raise RateLimited(60)

    chats.send = fails
    chats.watch(person())
    await clock.advance(80)
    ((_, _, seen),) = chats.overs
    assert READY + 3 < seen < READY + 5


@pytest.mark.parametrize("shown", [True, False])
async def test_a_hold_goes_on_by_the_clock_only_where_its_beginning_was_shown(
    clock: ManualClock, chats: Chats, shown: bool
) -> None:
    """An outage of 15 seconds, from a moment before the hold's first frame or after it, and then
    Telegram is back while the hold still runs."""
    away = READY + 2 if shown else READY - SLACK

    async def fails(_: Person) -> None:
        if away <= chats.now() <= READY + 15:
            raise unreachable()

    chats.send = fails
    chats.watch(person(plan=item(hold=40)))
    await clock.advance(READY + 60)
    ((_, over, seen),) = chats.overs
    if shown:
        assert (over, seen) == (READY + 40, READY + 40)
    else:
        assert seen == pytest.approx(READY, abs=SLACK)
        assert AWAY_SECONDS < over - READY < AWAY_SECONDS + 2


async def test_after_a_short_outage_the_clock_decides(clock: ManualClock, chats: Chats) -> None:
    async def fails(_: Person) -> None:
        if 15 < chats.now() < 15 + AWAY_SECONDS - 2:
            raise unreachable()

    chats.send = fails
    chats.watch(person())
    await clock.advance(80)
    ((_, at, seen),) = chats.overs
    assert at == pytest.approx(23, abs=0.15)
    assert 15 < seen <= at


async def test_who_blocked_the_bot_is_not_written_to(clock: ManualClock, chats: Chats) -> None:
    async def blocked(_: Person) -> None:
        raise Blocked("bot was blocked by the user")

    chats.send = blocked
    chats.watch(person())
    await clock.advance(60)
    assert chats.asked[1] == [0]
    assert chats.blocked == [1]
    assert clock.sleeping == 0


@pytest.mark.parametrize("trouble", [KeyError("result"), RuntimeError("closed"), OSError("oops")])
async def test_an_error_unheard_of_does_not_end_a_countdown(
    clock: ManualClock, chats: Chats, trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram answered nonsense, say: the person must not be left in a plank for ever."""
    troubles = [trouble]

    async def fails(_: Person) -> None:
        if chats.now() >= READY and troubles:
            raise troubles.pop()

    chats.send = fails
    chats.watch(person())
    await clock.advance(30)
    assert len(chats.shown[1]) >= 15
    assert [over[:2] for over in chats.overs] == [(1, 23)]
    assert caplog.records, "it is reported"


async def test_a_frame_that_cannot_be_made_does_not_keep_the_end_from_coming(
    clock: ManualClock, chats: Chats
) -> None:
    def fails(_: Person, __: float) -> Frame:
        raise KeyError("a text that is missing")

    chats.render = fails
    chats.watch(person())
    await clock.advance(30)
    assert [over[:2] for over in chats.overs] == [(1, 23)]


# Many at once, and a limit


@pytest.mark.parametrize("crowd", [10, 60, 120])
async def test_ticks_of_many_share_the_messages_a_second(crowd: int) -> None:
    """They use nearly all of the rate, no more, and thin out evenly; the last seconds have one."""
    clock = ManualClock()
    chats = Chats(clock, per_second=30)
    apart = 60 / crowd
    for number in range(1, crowd + 1):
        chats.watch(person(number, item(hold=20, repetitions=4), since=clock.now()))
        await clock.advance(apart)
    shown = sorted(one.at for all_ in chats.shown.values() for one in all_)
    assert max(bisect_left(shown, at + 1) - n for n, at in enumerate(shown)) <= 30
    in_a_second = sum(30 < at <= 60 for at in shown) / 30
    assert in_a_second >= (min(crowd, 30) * 0.75)
    gaps = [b.at - a.at for all_ in chats.shown.values() for a, b in pairwise(all_)]
    assert max(gaps) <= max(2.0, LONG * crowd / 28 + 1.5), "they thin out evenly"
    for number, all_ in chats.shown.items():
        for beat, begins in beats(chats.people[number]):
            begun = [one.at for one in all_ if one.frame.beat[1] == beat]
            assert begins >= 60 or begun[0] == pytest.approx(begins), "no end waits for a tick"
    seconds = Counter(one.frame.seconds for all_ in chats.shown.values() for one in all_)
    assert sum(seconds[n] for n in (1, 2, 3)) > sum(seconds[n] for n in (9, 10, 11))
    await chats.stop()


async def test_a_crowd_ends_on_time(clock: ManualClock) -> None:
    chats = Chats(clock, per_second=30)
    crowd = [person(number, since=START + number / 16) for number in range(1, 101)]
    for somebody in crowd:
        chats.watch(somebody)
    await clock.advance(60)
    assert {who: at for who, at, _ in chats.overs} == {
        somebody.id: ends(somebody) for somebody in crowd
    }
    await chats.stop()


# A clock that jumps


@pytest.mark.parametrize("jump", [30.0, 3600.0, 8 * 3600.0])
async def test_after_a_jump_the_last_look_is_what_counts(
    clock: ManualClock, chats: Chats, jump: float
) -> None:
    """A laptop slept in a hold: time that nobody watched ends no exercise."""
    chats.watch(person())
    await clock.advance(10)
    last = max(chats.asked[1])
    await clock.jump(jump)
    ((_, at, watched),) = chats.overs
    assert at == 10 + jump
    assert last <= watched <= last + 1 + SLACK
    assert max(chats.asked[1]) == last, "nothing is shown of time that nobody watched"
    assert clock.sleeping == 0


async def test_a_short_break_is_not_worth_a_word(clock: ManualClock, chats: Chats) -> None:
    chats.watch(person())
    await clock.advance(5)
    await clock.jump(AWAY_SECONDS - 2)
    await clock.advance(0.1)
    assert chats.overs == []
    assert chats.shown[1][-1].frame.seconds == ceil(23 - chats.now())
    await clock.advance(30)
    assert [over[0] for over in chats.overs] == [1]


async def test_a_clock_set_back_a_little_only_waits(clock: ManualClock, chats: Chats) -> None:
    chats.watch(person())
    await clock.advance(10)
    count = len(chats.asked[1])
    await clock.jump(-5)
    await clock.advance(3)
    assert len(chats.asked[1]) - count <= 5
    await clock.advance(60)
    assert [over[:2] for over in chats.overs] == [(1, 23)]


async def test_a_clock_set_back_an_hour_is_told_at_once(clock: ManualClock, chats: Chats) -> None:
    chats.watch(person())
    await clock.advance(10)
    await clock.jump(-3600)
    await clock.advance(1.5)
    ((who, _, watched_until),) = chats.overs
    assert who == 1
    assert 10 <= watched_until <= 11.1
