"""How calls go out: each chat keeps to its own `retry_after`, and nothing is sent twice."""

import asyncio
import bisect
import itertools
import logging
import math
import socket
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut

from lumbar.telegram.budget import BURST, MAKE_UP, SOON, WINDOW, Budget
from lumbar.telegram.errors import TooFast
from lumbar.telegram.pace import ANSWERED_WITHIN, BEAT, END, ONCE, REMINDER, TICK, TIDY, Within
from lumbar.telegram.pacer import (
    LONGEST_WAIT,
    TIDY_HELD_AT_MOST,
    Pacer,
)
from lumbar.telegram.ptb import PacedBot, seconds_to_wait
from lumbar.telegram.reminder_queue import HELD_AT_MOST
from lumbar.telegram.ticks import Tick
from lumbar.telegram.wire import NotSent, NotSentInTime, Wire
from sandbox.client import FRIEND, YOU, Client
from sandbox.limits import Limits
from tests.clocks import START, HastyClock, ManualClock
from tests.patience import PATIENCE

# Against the sandbox, over HTTP


@pytest.fixture
async def client(client: Client) -> Client:
    for person in (YOU, FRIEND):
        await client.say("/start", person, person)
    return client


async def test_a_429_is_waited_for_and_then_it_is_sent_once(
    paced: PacedBot, client: Client, hasty: HastyClock
) -> None:
    await client.page("faults", kind="429", chat_id=YOU, retry_after=7)
    message = await paced.send_message(YOU, "hello")
    assert message.text == "hello"
    assert [call["ok"] for call in await client.calls("sendMessage")] == [False, True]
    assert 6.9 < sum(hasty.slept) <= 7


async def test_a_reminder_that_a_read_timeout_leaves_open_is_not_sent_again(
    impatient: PacedBot, client: Client, hasty: HastyClock
) -> None:
    """A read timeout may mean that it was delivered, and twice would be worse than not at all."""
    await client.page("faults", kind="hang", chat_id=YOU, seconds=PATIENCE)
    with pytest.raises(TimedOut):
        await impatient.send_message(YOU, "hello", rate_limit_args=REMINDER)
    assert len(await client.calls("sendMessage")) == 1
    assert hasty.slept == []


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "cut", "executed": True},
        {"kind": "cut", "executed": False},
        {"kind": "status", "status": 503, "body": "null"},
        {"kind": "status", "status": 504, "body": '["late"]'},
        {"kind": "status", "status": 200, "body": "<html>a wall</html>"},
        {"kind": "status", "status": 200, "body": "{}"},
        {"kind": "status", "status": 200, "body": "null"},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": "yes"}'},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": true}'},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": []}'},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": {"message_id": "7"}}'},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": {"message_id": null}}'},
    ],
)
async def test_of_what_may_have_arrived_only_an_answer_is_sent_again(
    paced: PacedBot, client: Client, fault: dict[str, Any]
) -> None:
    """To somebody who waits, silence would be worse than the same answer twice."""
    await client.page("faults", chat_id=YOU, **fault)
    with pytest.raises(TelegramError):
        await paced.send_message(YOU, "hello", rate_limit_args=REMINDER)
    assert len(await client.calls("sendMessage")) == 1
    await client.page("faults", chat_id=YOU, **fault)
    assert (await paced.send_message(YOU, "hello again")).text == "hello again"
    assert len(await client.calls("sendMessage")) == 3


@pytest.mark.parametrize(("status", "body"), [(500, ""), (502, "<html>oops</html>")])
async def test_what_telegram_was_too_ill_to_do_is_sent_again(
    paced: PacedBot, client: Client, status: int, body: str
) -> None:
    await client.page("faults", kind="status", status=status, body=body, chat_id=YOU, count=2)
    assert (await paced.send_message(YOU, "hello")).text == "hello"
    assert len(await client.calls("sendMessage")) == 3


@pytest.mark.parametrize("kind", ["hang", "cut"])
async def test_what_may_be_done_twice_is(impatient: PacedBot, client: Client, kind: str) -> None:
    message = await impatient.send_message(YOU, "hello")
    await client.page("faults", kind=kind, chat_id=YOU, seconds=PATIENCE, executed=False)
    await impatient.edit_message_text("goodbye", YOU, message.message_id)
    assert len(await client.calls("editMessageText")) == 2


async def test_what_telegram_refuses_is_not_sent_again(paced: PacedBot, client: Client) -> None:
    with pytest.raises(BadRequest):
        await paced.send_message(YOU, "<b>", parse_mode="HTML")
    assert len(await client.calls("sendMessage")) == 1


async def test_a_tick_is_dropped_at_a_429_and_while_its_chat_is_held(
    paced: PacedBot, client: Client, hasty: HastyClock
) -> None:
    message = await paced.send_message(YOU, "5 s")
    await client.page("faults", kind="429", chat_id=YOU, retry_after=30)

    async def tick(text: str) -> None:
        await paced.edit_message_text(text, YOU, message.message_id, rate_limit_args=TICK)

    with pytest.raises(RetryAfter):
        await tick("4 s")
    with pytest.raises(TooFast) as held:
        await tick("3 s")
    assert 29 <= held.value.seconds <= 30
    # The second did not even go out: Telegram is not asked while it said to wait.
    assert len(await client.calls("editMessageText")) == 1
    assert hasty.slept == []


# By a clock that is driven

Message = dict[str, int]
SENT, LATE = {"message_id": 1}, {"message_id": 2}


def call(
    pacer: Pacer, callback: Callable[[], Any], chat: int = YOU, args: str | None = None
) -> "asyncio.Task[Any]":
    async def run() -> Any:
        return await pacer.process_request(callback, (), {}, "sendMessage", {"chat_id": chat}, args)

    return asyncio.create_task(run())


class Telegram:
    """Raises what it is told to, one after another, and then answers; notes when it was asked."""

    def __init__(self, clock: ManualClock, *answers: Exception) -> None:
        self._clock = clock
        self._answers = list(answers)
        self.asked: list[float] = []

    async def __call__(self) -> Message:
        self.asked.append(self._clock.now() - START)
        if self._answers:
            raise self._answers.pop(0)
        return SENT


def failed(kind: type[NetworkError], cause: type[Exception] = ConnectionError) -> NetworkError:
    """What the wire raises for a call that got no answer; see test_wire for when it does."""
    raised = kind("no answer")
    raised.__cause__ = cause("why")
    return raised


async def test_a_429_in_one_chat_holds_that_chat_alone(clock: ManualClock) -> None:
    pacer = Pacer(clock, Budget(1000))
    yours = Telegram(clock, RetryAfter(30))
    held = call(pacer, yours)
    await clock.settle()
    friends = Telegram(clock)
    others = [call(pacer, friends, chat=FRIEND + nth) for nth in range(20)]
    await clock.settle()
    assert all(other.done() for other in others)
    assert friends.asked == [0] * 20
    await clock.advance(29)
    assert not held.done()
    await clock.advance(1)
    assert held.result() == SENT
    assert yours.asked == [0, 30]


async def test_what_comes_while_a_chat_is_held_waits_as_long(clock: ManualClock) -> None:
    pacer = Pacer(clock, Budget(1000))
    telegram = Telegram(clock, RetryAfter(30))
    first = call(pacer, telegram)
    await clock.advance(10)
    second = call(pacer, telegram)
    await clock.advance(30)
    assert first.done()
    assert second.done()
    assert telegram.asked == [0, 30, 30]


@pytest.mark.parametrize(("first", "later"), [(30, 60), (60, 3)])
async def test_the_longest_wait_that_was_told_holds(
    clock: ManualClock, first: int, later: int
) -> None:
    """Two calls of a chat are out at once, and each is told to wait."""
    pacer = Pacer(clock, Budget(1000))
    answered = asyncio.Event()
    asked: list[float] = []

    async def slow() -> Message:
        asked.append(clock.now() - START)
        if len(asked) == 1:
            await answered.wait()
            raise RetryAfter(later)
        return SENT

    sending = [call(pacer, slow)]
    await clock.settle()
    sending.append(call(pacer, Telegram(clock, RetryAfter(first))))
    await clock.advance(1)
    telegram = Telegram(clock)
    sending += [call(pacer, telegram) for _ in range(3)]
    await clock.advance(1)
    answered.set()
    await clock.advance(1)
    sending.append(call(pacer, telegram))
    await clock.advance(100)
    assert [task.result() for task in sending] == [SENT] * 6
    told = max(first, later + 2)
    assert min([*telegram.asked, *asked[1:]]) >= told


async def test_a_chat_is_free_again_after_its_time(clock: ManualClock) -> None:
    pacer = Pacer(clock, Budget(1000))
    with pytest.raises(RetryAfter):
        await call(pacer, Telegram(clock, RetryAfter(30)), args=TICK)
    await clock.advance(30)
    tick = call(pacer, Telegram(clock), args=TICK)
    await clock.settle()
    assert tick.result() == SENT


@pytest.mark.parametrize("error", [NotSent, NotSentInTime])
async def test_a_connection_that_failed_is_tried_again(
    clock: ManualClock, error: type[NetworkError]
) -> None:
    telegram = Telegram(clock, *(failed(error) for _ in range(6)))
    sending = call(Pacer(clock, Budget(1000)), telegram)
    await clock.advance(60)
    assert sending.result() == SENT
    gaps = [
        after - before for before, after in zip(telegram.asked, telegram.asked[1:], strict=False)
    ]
    assert gaps == sorted(gaps)
    assert 0 < gaps[0] <= 1
    assert max(gaps) <= LONGEST_WAIT < 5, "it goes on within 5 s of Telegram's return"


@pytest.mark.parametrize("error", [NetworkError, TimedOut])
async def test_a_call_with_one_try_that_may_have_arrived_is_not(
    clock: ManualClock, error: type[NetworkError]
) -> None:
    for kind in (REMINDER, ONCE):
        telegram = Telegram(clock, failed(error))
        began = clock.now() - START
        sending = call(Pacer(clock, Budget(1000)), telegram, args=kind)
        await clock.advance(60)
        with pytest.raises(error):
            sending.result()
        assert telegram.asked == [pytest.approx(began)]


@pytest.mark.parametrize("error", [NetworkError, TimedOut])
async def test_an_answer_that_may_have_arrived_is(
    clock: ManualClock, error: type[NetworkError]
) -> None:
    telegram = Telegram(clock, failed(error))
    sending = call(Pacer(clock, Budget(1000)), telegram)
    await clock.advance(60)
    sending.result()
    assert len(telegram.asked) == 2


@pytest.mark.parametrize("error", [NetworkError, TimedOut])
async def test_an_answer_whose_confirmation_is_lost_for_7_s_comes_four_times_at_most(
    clock: ManualClock, error: type[NetworkError]
) -> None:
    telegram = Telegram(clock, *(failed(error) for _ in range(9)))
    sending = call(Pacer(clock, Budget(1000)), telegram)
    await clock.advance(7)
    assert not sending.done()
    assert 2 <= len(telegram.asked) <= 4
    await clock.advance(60)
    gaps = [after - before for before, after in itertools.pairwise(telegram.asked)]
    assert max(gaps) < 5, "it goes on within 5 s of Telegram's return"
    assert sending.result() == SENT


async def test_what_shows_a_session_does_not_wait_in_its_chat_but_has_the_next_call(
    clock: ManualClock,
) -> None:
    """Who shows it stays free to leave; meanwhile no tick and nothing cosmetic goes first."""
    pacer, telegram = Pacer(clock, Budget(1000)), Telegram(clock)
    for _ in range(2):
        call(pacer, telegram)
        await clock.settle()
    shows = call(pacer, telegram, args=ONCE)
    await clock.settle()
    waits = shows.exception()
    assert isinstance(waits, TooFast)
    tidies = call(pacer, telegram, args=TIDY)
    await clock.advance(waits.seconds)
    tick = call(pacer, telegram, args=TICK)
    again = call(pacer, telegram, args=ONCE)
    await clock.settle()
    assert isinstance(tick.exception(), TooFast)
    assert again.done()
    assert not again.exception()
    await clock.advance(3)
    assert tidies.done()


@pytest.mark.parametrize("kind", [TICK, REMINDER])
async def test_what_has_one_try_is_not_tried_again_when_the_connection_failed(
    clock: ManualClock, kind: str
) -> None:
    telegram = Telegram(clock, failed(NotSent))
    sending = call(Pacer(clock, Budget(1000)), telegram, args=kind)
    await clock.advance(60)
    with pytest.raises(NotSent):
        sending.result()
    assert telegram.asked == [0]


@pytest.mark.parametrize("trouble", [failed(NotSent), RetryAfter(1)])
async def test_it_gives_up_at_last(clock: ManualClock, trouble: TelegramError) -> None:
    telegram = Telegram(clock, *[trouble] * 2000)
    sending = call(Pacer(clock, Budget(1000)), telegram)
    await clock.advance(3600)
    with pytest.raises(type(trouble)):
        sending.result()
    tried_for = telegram.asked[-1]
    assert ANSWERED_WITHIN - LONGEST_WAIT <= tried_for <= ANSWERED_WITHIN


async def test_taking_updates_is_nobodys_chat(clock: ManualClock) -> None:
    """getUpdates has its own ways to wait, in Intake."""
    telegram = Telegram(clock, RetryAfter(30))
    with pytest.raises(RetryAfter):
        await Pacer(clock, Budget(1000)).process_request(telegram, (), {}, "getUpdates", {}, None)
    assert clock.sleeping == 0


def test_seconds_to_wait_are_seconds() -> None:
    assert seconds_to_wait(RetryAfter(7)) == 7
    assert seconds_to_wait(RetryAfter(timedelta(seconds=7))) == 7
    assert seconds_to_wait(RetryAfter("soon")) == 0  # type: ignore[arg-type]


async def test_a_server_that_is_not_there_is_waited_for(
    hasty: HastyClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Real sockets: python-telegram-bot's errors are told apart as they really come."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    request = Wire()
    bot = PacedBot(
        "42:x",
        base_url=f"http://127.0.0.1:{port}/bot",
        request=request,
        get_updates_request=Wire(),
        rate_limiter=Pacer(hasty, Budget(30)),
    )
    await request.initialize()
    began = time.monotonic()
    with pytest.raises(NetworkError):
        await bot.send_message(YOU, "hello")
    calls = time.monotonic() - began  # they count as well, and take longer on a busy machine
    await request.shutdown()
    assert ANSWERED_WITHIN - LONGEST_WAIT - calls <= sum(hasty.slept) <= ANSWERED_WITHIN
    assert {line.levelno for line in caplog.records} == {logging.WARNING}


# Within the limits

ANYBODY = st.sampled_from([1, 2, 3, 4, -1, -2])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(ANYBODY, st.sampled_from([None, TICK]), st.sampled_from([0.0, 0.1, 1.5])),
        max_size=60,
    )
)
async def test_whatever_is_sent_telegram_has_no_cause_to_say_429(
    wishes: list[tuple[int, str | None, float]],
) -> None:
    """The sandbox's own limits are the judge: 4 a second, 1 in a chat, 20 a minute in a group."""
    clock = ManualClock()
    judge = Limits(clock.now)
    judge.set({"per_second": 4, "per_chat_second": 1, "per_group_minute": 20})
    pacer = Pacer(clock, Budget(4))
    sent = dropped = 0

    async def one(chat: int, kind: str | None) -> None:
        nonlocal sent, dropped

        async def goes_out() -> Message:
            judge.check("sendMessage", chat)
            return SENT

        try:
            await pacer.process_request(goes_out, (), {}, "sendMessage", {"chat_id": chat}, kind)
            sent += 1
        except TooFast:
            dropped += kind is not None

    tasks = []
    for chat, kind, pause in wishes:
        tasks.append(asyncio.create_task(one(chat, kind)))
        await clock.advance(pause)
    await clock.advance(600)
    await asyncio.gather(*tasks)
    assert sent + dropped == len(wishes)


async def test_a_quiet_chat_is_answered_at_once(clock: ManualClock) -> None:
    pacer = Pacer(clock, Budget(30))
    telegram = Telegram(clock)
    for chat in range(1, 11):
        for _ in range(2):
            call(pacer, telegram, chat=chat)
    await clock.settle()
    assert telegram.asked == [0] * 20


async def test_ticks_leave_room_for_an_answer(clock: ManualClock) -> None:
    """However fast a chat's countdown ticks, its next answer goes out at once."""
    pacer = Pacer(clock, Budget(30))
    ticks, answers = Telegram(clock), Telegram(clock)
    for _ in range(40):
        tick = call(pacer, ticks, args=TICK)
        await clock.advance(0.25)
        await asyncio.gather(tick, return_exceptions=True)
    call(pacer, answers)
    await clock.advance(0.5)
    assert 8 <= len(ticks.asked) <= 13
    assert answers.asked[0] - 10 <= 0.5


# Reminders

MANY = 3000
"""More than go out in a minute at 30 a second."""


def remind(
    pacer: Pacer, callback: Callable[[], Any], count: int, *, first: int = 50_000
) -> list["asyncio.Task[Any]"]:
    """Has a reminder sent to each of so many chats."""
    return [call(pacer, callback, chat=first + nth, args=REMINDER) for nth in range(count)]


def fullest_second(times: list[float]) -> int:
    """The most calls in any one second."""
    times = sorted(times)
    return max(
        bisect.bisect_left(times, time + 1.0, start) - start for start, time in enumerate(times)
    )


async def drop(tasks: list["asyncio.Task[Any]"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@pytest.mark.parametrize(("per_second", "seconds"), [(30, 60), (1000, 4)])
async def test_reminders_use_what_is_allowed_and_no_more(per_second: int, seconds: int) -> None:
    clock = ManualClock()
    pacer, telegram = Pacer(clock, Budget(per_second)), Telegram(clock)
    waiting = remind(pacer, telegram, per_second * seconds + 100)
    await clock.advance(seconds)
    assert 0.95 * per_second * seconds <= len(telegram.asked) <= per_second * seconds
    assert fullest_second(telegram.asked) <= per_second
    for nth, time_ in enumerate(telegram.asked):
        assert time_ >= nth * WINDOW / per_second - MAKE_UP - SOON, "they go out evenly"
    await drop(waiting)


@pytest.mark.parametrize(("per_second", "lateness"), [(30, 0.005), (1000, 0.002)])
async def test_timers_that_are_late_cost_no_reminders(per_second: int, lateness: float) -> None:
    """A timer of a second's thousandth wakes two later: what was due meanwhile goes at once."""
    clock = LateClock(lateness)
    pacer, telegram = Pacer(clock, Budget(per_second)), Telegram(clock)
    waiting = remind(pacer, telegram, per_second * 5)
    await clock.advance(4)
    assert len(telegram.asked) >= 0.95 * per_second * 4
    assert fullest_second(telegram.asked) <= per_second
    await drop(waiting)


class LateClock(ManualClock):
    """Wakes everybody a little late, as a real one does."""

    def __init__(self, lateness: float) -> None:
        super().__init__()
        self._lateness = lateness

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds + self._lateness)


async def test_an_answer_goes_before_all_reminders(clock: ManualClock) -> None:
    pacer, reminders, answers = Pacer(clock, Budget(30)), Telegram(clock), Telegram(clock)
    waiting = remind(pacer, reminders, MANY)
    came = []
    for nth in range(40):
        await clock.advance(0.5 + nth / 100)
        came.append(clock.now() - START)
        call(pacer, answers, chat=1 + nth)
    await clock.advance(1)
    waited = [out - into for into, out in zip(came, answers.asked, strict=True)]
    assert max(waited) <= 0.072, "two of the reminders' places"
    assert fullest_second(reminders.asked + answers.asked) <= 30
    await drop(waiting)


async def test_a_crowd_of_answers_goes_out_evenly_after_the_first(clock: ManualClock) -> None:
    """Bursts a second apart would arrive as two in one second where one was slower."""
    pacer, answers = Pacer(clock, Budget(30)), Telegram(clock)
    for nth in range(150):
        call(pacer, answers, chat=1 + nth)
    await clock.advance(6)
    assert len(answers.asked) == 150
    assert answers.asked[:30] == [answers.asked[0]] * 30, "who finds room does not wait"
    gaps = [later - sooner for sooner, later in itertools.pairwise(answers.asked[31:])]
    assert min(gaps) > WINDOW / 30 - MAKE_UP - 1e-6
    assert max(gaps) < 2 * WINDOW / 30
    call(pacer, answers, chat=999)
    await clock.advance(2)
    before = len(answers.asked)
    for nth in range(10):
        call(pacer, answers, chat=1000 + nth)
    await clock.advance(0.001)
    assert len(answers.asked) == before + 10, "the crowd is over"


async def test_no_reminder_goes_while_answers_wait_for_room(clock: ManualClock) -> None:
    pacer, reminders, answers = Pacer(clock, Budget(30)), Telegram(clock), Telegram(clock)
    waiting = remind(pacer, reminders, MANY)
    await clock.advance(10)
    for nth in range(45):
        call(pacer, answers, chat=1 + nth)
    before = len(reminders.asked)
    await clock.advance(1.6)
    assert len(answers.asked) == 45
    assert max(answers.asked) - 10 <= 1.6
    meanwhile = [time for time in reminders.asked[before:] if time < max(answers.asked)]
    assert meanwhile == []
    await clock.advance(5)
    assert len(reminders.asked) > before + 100, "they go on"
    await drop(waiting)


async def test_an_answer_that_its_own_chat_holds_up_holds_up_no_reminder(
    clock: ManualClock,
) -> None:
    pacer, reminders = Pacer(clock, Budget(30)), Telegram(clock)
    held = call(pacer, Telegram(clock, RetryAfter(60)))
    await clock.settle()
    waiting = remind(pacer, reminders, MANY)
    await clock.advance(20)
    assert len(reminders.asked) >= 0.95 * 30 * 20
    await drop([*waiting, held])


async def test_reminders_come_in_the_order_in_which_they_were_asked_for(
    clock: ManualClock,
) -> None:
    pacer = Pacer(clock, Budget(30))
    order: list[int] = []
    for nth in range(90):

        async def out(nth: int = nth) -> Message:
            order.append(nth)
            return SENT

        call(pacer, out, chat=1000 + nth, args=REMINDER)
    await clock.advance(4)
    assert order == list(range(90))


async def test_countdowns_go_on_while_reminders_rush(clock: ManualClock) -> None:
    """A few of them cost the reminders little, many of them half at most."""
    for countdowns, of_them, of_reminders in ((2, 0.9, 0.75), (60, 0.0, 0.45)):
        pacer, reminders, ticks = Pacer(clock, Budget(30)), Telegram(clock), Telegram(clock)
        waiting = remind(pacer, reminders, MANY)
        await clock.advance(5)
        began, before = clock.now(), len(reminders.asked)

        async def countdown(chat: int, pacer: Pacer = pacer, ticks: Telegram = ticks) -> None:
            while True:
                try:
                    await call(pacer, ticks, chat=chat, args=TICK)
                    await clock.sleep(1.1)
                except TooFast as error:
                    await clock.sleep(error.seconds)

        counting = [asyncio.create_task(countdown(1 + nth)) for nth in range(countdowns)]
        await clock.advance(20)
        shown = len(ticks.asked)
        assert shown >= max(of_them * countdowns * 20 / 1.1, 1)
        assert len(reminders.asked) - before >= of_reminders * 30 * 20
        assert shown + len(reminders.asked) - before <= 30 * 20
        assert clock.now() == pytest.approx(began + 20)
        await drop([*waiting, *counting])


async def test_a_chat_is_not_written_to_before_it_may_be(clock: ManualClock) -> None:
    pacer = Pacer(clock, Budget(30))
    with pytest.raises(RetryAfter):
        await call(pacer, Telegram(clock, RetryAfter(40)), args=REMINDER)
    again = call(pacer, Telegram(clock), args=REMINDER)
    await clock.settle()
    with pytest.raises(TooFast) as held:
        again.result()
    assert held.value.seconds == pytest.approx(40)
    await clock.advance(39.5)
    soon = call(pacer, telegram := Telegram(clock), args=REMINDER)
    await clock.advance(1)
    assert soon.result() == SENT
    assert telegram.asked == [pytest.approx(40)]


async def test_a_chat_that_must_wait_holds_up_no_other(clock: ManualClock) -> None:
    pacer, yours, others = Pacer(clock, Budget(30)), Telegram(clock), Telegram(clock)
    for _ in range(int(BURST)):
        call(pacer, Telegram(clock))
    await clock.settle()
    first = call(pacer, yours, args=REMINDER)
    waiting = remind(pacer, others, 20)
    await clock.advance(1)
    assert len(others.asked) == 20
    assert first.result() == SENT
    assert 0 < yours.asked[0] <= HELD_AT_MOST
    await drop(waiting)


async def test_a_reminder_that_is_cancelled_leaves_its_place_to_the_next(
    clock: ManualClock,
) -> None:
    pacer, telegram = Pacer(clock, Budget(2)), Telegram(clock)
    waiting = remind(pacer, telegram, 6)
    await clock.advance(0.1)
    for task in (waiting[1], waiting[3]):
        task.cancel()
    await clock.advance(3)
    assert len(telegram.asked) == 4
    assert [task.cancelled() for task in waiting] == [False, True, False, True, False, False]


async def test_an_answer_that_is_cancelled_no_longer_holds_up_reminders(
    clock: ManualClock,
) -> None:
    pacer, reminders = Pacer(clock, Budget(30)), Telegram(clock)
    waiting = remind(pacer, reminders, MANY)
    await clock.advance(3)
    answers = [call(pacer, Telegram(clock), chat=1 + nth) for nth in range(200)]
    await clock.settle()
    await drop(answers)
    before = len(reminders.asked)
    await clock.advance(5)
    assert len(reminders.asked) - before >= 0.95 * 30 * 4
    await drop(waiting)


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 12),
    st.lists(
        st.tuples(
            st.integers(1, 40),
            st.sampled_from([None, TICK, REMINDER, REMINDER]),
            st.sampled_from([0.0, 0.0, 0.013, 0.1, 0.7]),
        ),
        max_size=80,
    ),
    st.sampled_from([0.0, 0.0007, 0.004]),
)
async def test_in_no_second_are_there_more_than_allowed(
    per_second: int, wishes: list[tuple[int, str | None, float]], lateness: float
) -> None:
    """Whatever is mixed: answers, ticks, reminders; and nobody waits for ever."""
    clock = LateClock(lateness)
    pacer, telegram = Pacer(clock, Budget(per_second)), Telegram(clock)
    tasks = []
    for chat, kind, pause in wishes:
        tasks.append(call(pacer, telegram, chat=chat, args=kind))
        await clock.advance(pause)
    await clock.advance(600)
    assert all(task.done() for task in tasks)
    for (_, kind, _), task in zip(wishes, tasks, strict=True):
        assert kind is not None or task.result() == SENT
        assert task.exception() is None or isinstance(task.exception(), TooFast)
    assert not telegram.asked or fullest_second(telegram.asked) <= per_second


# The budget by itself


def test_it_forgets_chats_that_have_nothing_to_remember() -> None:
    budget = Budget(1000)
    for nth in range(100_000):
        budget.take(1 + nth, START + nth / 1000)
    assert len(budget._chats) < 5000


@pytest.mark.parametrize("back", [3600.0, 10 * 86400.0])
async def test_a_clock_that_is_set_back_stops_nothing(clock: ManualClock, back: float) -> None:
    pacer, telegram = Pacer(clock, Budget(30)), Telegram(clock)
    call(pacer, telegram)
    waiting = remind(pacer, telegram, 40)
    await clock.advance(3)
    assert len(telegram.asked) == 41
    clock._at -= back
    for nth in range(10):
        call(pacer, telegram, chat=1 + nth)
    more = remind(pacer, telegram, 40)
    await clock.advance(5)
    assert len(telegram.asked) == 91
    await drop([*waiting, *more])


def test_what_is_made_up_for_is_short() -> None:
    """After a pause reminders do not rush out."""
    budget = Budget(30)
    budget.take_for_reminder(1, START)
    later, gone = START + 100, 0
    while budget.wait_for_reminder(later) == 0:
        budget.take_for_reminder(2 + gone, later)
        gone += 1
    assert gone <= 1 + MAKE_UP * 30


async def test_ends_of_holds_go_before_answers_and_those_before_beats_each_in_the_order_they_came(
    clock: ManualClock,
) -> None:
    pacer, went = Pacer(clock, Budget(30)), []

    def out(name: str) -> Callable[[], Any]:
        async def go() -> Message:
            went.append(name)
            return SENT

        return go

    full = [call(pacer, out("before"), chat=1000 + nth) for nth in range(30)]
    await clock.settle()
    went.clear()
    kinds = {"beat": BEAT, "answer": None, "end": END}
    for chat, name in enumerate(("beat 1", "answer 1", "end 1", "beat 2", "end 2", "answer 2")):
        call(pacer, out(name), chat=1 + chat, args=kinds[name.split()[0]])
    await clock.advance(2)
    assert went == ["end 1", "end 2", "answer 1", "answer 2", "beat 1", "beat 2"]
    await drop(full)


async def test_who_gives_up_in_the_line_holds_up_nobody(clock: ManualClock) -> None:
    pacer, telegram = Pacer(clock, Budget(1)), Telegram(clock)
    tasks = [call(pacer, telegram, chat=1 + nth) for nth in range(5)]
    await clock.settle()
    await drop([tasks[1], tasks[3]])
    await clock.advance(3)
    assert tasks[2].done()
    assert tasks[4].done()


async def test_a_crowds_ticks_do_not_make_the_end_of_a_hold_late(clock: ManualClock) -> None:
    budget, ticks, ends = Budget(30), Telegram(clock), Telegram(clock)
    pacer = Pacer(clock, budget)
    for nth in range(50):
        ends_at = START + 0.1 * (nth + 1)
        tick = Tick(sent=START, earliest=math.inf, ends=ends_at, least=1)
        budget.ticks.put(1000 + nth, tick)

    async def countdown(chat: int) -> None:
        while True:
            try:
                await call(pacer, ticks, chat=chat, args=TICK)
                await clock.sleep(1)
            except TooFast as error:
                await clock.sleep(error.seconds)

    counting = [asyncio.create_task(countdown(1 + nth)) for nth in range(100)]
    came = []
    for nth in range(50):
        await clock.advance(0.1)
        came.append(clock.now() - START)
        call(pacer, ends, chat=1000 + nth, args=BEAT)
    await clock.advance(1)
    waited = [out - into for into, out in zip(came, ends.asked, strict=True)]
    assert max(waited) == 0
    assert fullest_second(ticks.asked + ends.asked) <= 30
    await drop(counting)


async def test_a_429_of_20_s_in_one_chat_holds_up_nobody_else(clock: ManualClock) -> None:
    """Not even where that chat has many calls waiting."""
    pacer, others = Pacer(clock, Budget(30)), Telegram(clock)
    held = Telegram(clock, RetryAfter(20))
    waiting = [call(pacer, held, chat=YOU) for _ in range(50)]
    came = []
    for nth in range(100):
        await clock.advance(0.1)
        came.append(clock.now() - START)
        call(pacer, others, chat=5000 + nth, args=BEAT if nth % 2 else None)
    await clock.settle()
    waited = [out - into for into, out in zip(came, others.asked, strict=True)]
    assert max(waited) <= 0.05
    await drop(waiting)


# Calls with an end to their patience, and calls that nobody would miss


async def test_patience_begins_when_a_call_has_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, loop = ManualClock(), asyncio.get_running_loop()
    own_time = loop.time
    monkeypatch.setattr(loop, "time", lambda: own_time() + clock.now() - START)
    pacer = Pacer(clock, Budget(1))

    async def picture() -> Message:
        return SENT

    async def silence() -> Message:
        await clock.sleep(3600)
        return LATE

    async def ask(chat: int, call: Callable[[], Any], limit: Within | None) -> Any:
        return await pacer.process_request(call, (), {}, "sendPhoto", {"chat_id": chat}, limit)

    answers = [asyncio.create_task(ask(chat, picture, None)) for chat in range(1, 11)]
    waits = asyncio.create_task(ask(11, picture, Within(5)))
    await clock.advance(9)
    assert not waits.done(), "it has waited for longer than its patience"
    await clock.advance(3)
    assert await waits == SENT
    await asyncio.gather(*answers)
    given_up = asyncio.create_task(ask(12, silence, Within(5)))
    await clock.advance(7)
    with pytest.raises(TimedOut):
        await given_up


async def test_patience_does_not_begin_anew_with_each_try(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, loop = ManualClock(), asyncio.get_running_loop()
    own_time = loop.time
    monkeypatch.setattr(loop, "time", lambda: own_time() + clock.now() - START)
    pacer, tries = Pacer(clock, Budget(30)), itertools.count()

    async def ill() -> None:
        next(tries)
        raise NetworkError("Bad Gateway")

    asking = asyncio.create_task(
        pacer.process_request(ill, (), {}, "editMessageMedia", {"chat_id": YOU}, Within(5))
    )
    await clock.advance(30)
    with pytest.raises(TimedOut):
        await asking
    assert next(tries) < ANSWERED_WITHIN / LONGEST_WAIT


async def test_what_nobody_would_miss_waits_a_little_and_no_more() -> None:
    clock = ManualClock()
    pacer = Pacer(clock, Budget(30))
    went: list[float] = []

    async def edit() -> Message:
        went.append(clock.now() - START)
        return SENT

    async def tidy(chat: int) -> None:
        await pacer.process_request(edit, (), {}, "editMessageText", {"chat_id": chat}, TIDY)

    asking = [asyncio.create_task(tidy(YOU)) for _ in range(4)]
    await clock.advance(5)
    await asyncio.gather(*asking)
    assert len(went) == 4, "a private chat has room for one a second"
    asking = [asyncio.create_task(tidy(-YOU)) for _ in range(5)]
    await clock.advance(5)
    ended = await asyncio.gather(*asking, return_exceptions=True)
    left_out = [error for error in ended if isinstance(error, TooFast)]
    assert left_out, "a group has room for 20 a minute"
    assert all(error.seconds > TIDY_HELD_AT_MOST for error in left_out)
