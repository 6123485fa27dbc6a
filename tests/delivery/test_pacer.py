"""How calls go out: each chat keeps to its own `retry_after`, and nothing is sent twice."""

import asyncio
import logging
import socket
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from delivery.pacer import (
    LONGEST_WAIT,
    MOST_TRIES,
    TICK,
    PacedBot,
    Pacer,
    TooFast,
    seconds_to_wait,
)
from sandbox.client import FRIEND, YOU, Client
from sandbox.limits import Limits
from tests.delivery.clock import START, HastyClock, ManualClock

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


async def test_an_edit_a_read_timeout_leaves_open_is_not_made_again(
    paced: PacedBot, client: Client, hasty: HastyClock
) -> None:
    """A read timeout may mean that it was delivered."""
    await client.page("faults", kind="hang", chat_id=YOU, seconds=5)
    with pytest.raises(TimedOut):
        await paced.send_message(YOU, "hello")
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
    ],
)
async def test_what_may_have_arrived_is_not_sent_again(
    paced: PacedBot, client: Client, fault: dict[str, Any]
) -> None:
    await client.page("faults", chat_id=YOU, **fault)
    with pytest.raises(TelegramError):
        await paced.send_message(YOU, "hello")
    assert len(await client.calls("sendMessage")) == 1
    assert (await paced.send_message(YOU, "hello again")).text == "hello again"


@pytest.mark.parametrize(("status", "body"), [(500, ""), (502, "<html>oops</html>")])
async def test_what_telegram_was_too_ill_to_do_is_sent_again(
    paced: PacedBot, client: Client, status: int, body: str
) -> None:
    await client.page("faults", kind="status", status=status, body=body, chat_id=YOU, count=2)
    assert (await paced.send_message(YOU, "hello")).text == "hello"
    assert len(await client.calls("sendMessage")) == 3


@pytest.mark.parametrize("kind", ["hang", "cut"])
async def test_what_may_be_done_twice_is(paced: PacedBot, client: Client, kind: str) -> None:
    message = await paced.send_message(YOU, "hello")
    await client.page("faults", kind=kind, chat_id=YOU, seconds=5, executed=False)
    await paced.edit_message_text("goodbye", YOU, message.message_id)
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

    async def __call__(self) -> str:
        self.asked.append(self._clock.now() - START)
        if self._answers:
            raise self._answers.pop(0)
        return "sent"


def never_arrived(error: type[httpx.TransportError] = httpx.ConnectError) -> NetworkError:
    """What python-telegram-bot raises for a connection that failed."""
    raised = NetworkError("no connection")
    raised.__cause__ = error("refused")
    return raised


async def test_a_429_in_one_chat_holds_that_chat_alone(clock: ManualClock) -> None:
    pacer = Pacer(clock, per_second=1000)
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
    assert held.result() == "sent"
    assert yours.asked == [0, 30]


async def test_what_comes_while_a_chat_is_held_waits_as_long(clock: ManualClock) -> None:
    pacer = Pacer(clock, per_second=1000)
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
    pacer = Pacer(clock, per_second=1000)
    answered = asyncio.Event()
    asked: list[float] = []

    async def slow() -> str:
        asked.append(clock.now() - START)
        if len(asked) == 1:
            await answered.wait()
            raise RetryAfter(later)
        return "sent"

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
    assert [task.result() for task in sending] == ["sent"] * 6
    told = max(first, later + 2)
    assert min([*telegram.asked, *asked[1:]]) >= told


async def test_a_chat_is_free_again_after_its_time(clock: ManualClock) -> None:
    pacer = Pacer(clock, per_second=1000)
    with pytest.raises(RetryAfter):
        await call(pacer, Telegram(clock, RetryAfter(30)), args=TICK)
    await clock.advance(30)
    tick = call(pacer, Telegram(clock), args=TICK)
    await clock.settle()
    assert tick.result() == "sent"


@pytest.mark.parametrize("error", [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout])
async def test_a_connection_that_failed_is_tried_again(
    clock: ManualClock, error: type[httpx.TransportError]
) -> None:
    telegram = Telegram(clock, *(never_arrived(error) for _ in range(6)))
    sending = call(Pacer(clock, per_second=1000), telegram)
    await clock.advance(60)
    assert sending.result() == "sent"
    gaps = [
        after - before for before, after in zip(telegram.asked, telegram.asked[1:], strict=False)
    ]
    assert gaps == sorted(gaps)
    assert 0 < gaps[0] <= 1
    assert max(gaps) <= LONGEST_WAIT < 5, "it goes on within 5 s of Telegram's return"


@pytest.mark.parametrize(
    "error", [httpx.ReadTimeout, httpx.ReadError, httpx.WriteTimeout, httpx.RemoteProtocolError]
)
async def test_a_call_that_may_have_arrived_is_not(
    clock: ManualClock, error: type[httpx.TransportError]
) -> None:
    telegram = Telegram(clock, never_arrived(error))
    sending = call(Pacer(clock, per_second=1000), telegram)
    await clock.advance(60)
    with pytest.raises(NetworkError):
        sending.result()
    assert telegram.asked == [0]


async def test_a_tick_is_not_tried_again_when_the_connection_failed(clock: ManualClock) -> None:
    telegram = Telegram(clock, never_arrived())
    sending = call(Pacer(clock, per_second=1000), telegram, args=TICK)
    await clock.advance(60)
    with pytest.raises(NetworkError):
        sending.result()
    assert telegram.asked == [0]


@pytest.mark.parametrize("trouble", [never_arrived(), RetryAfter(1)])
async def test_it_gives_up_at_last(clock: ManualClock, trouble: TelegramError) -> None:
    telegram = Telegram(clock, *[trouble] * (MOST_TRIES + 5))
    sending = call(Pacer(clock, per_second=1000), telegram)
    await clock.advance(3600)
    with pytest.raises(type(trouble)):
        sending.result()
    assert len(telegram.asked) == MOST_TRIES


async def test_taking_updates_is_nobodys_chat(clock: ManualClock) -> None:
    """getUpdates has its own ways to wait, in Intake."""
    telegram = Telegram(clock, RetryAfter(30))
    with pytest.raises(RetryAfter):
        await Pacer(clock, per_second=1000).process_request(
            telegram, (), {}, "getUpdates", {}, None
        )
    assert clock.sleeping == 0


def test_seconds_to_wait_are_seconds() -> None:
    assert seconds_to_wait(RetryAfter(7)) == 7
    assert seconds_to_wait(RetryAfter(timedelta(seconds=7))) == 7


async def test_a_server_that_is_not_there_is_waited_for(
    hasty: HastyClock, caplog: pytest.LogCaptureFixture
) -> None:
    """Real sockets: python-telegram-bot's errors are told apart as they really come."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    request = HTTPXRequest(connect_timeout=0.5)
    bot = PacedBot(
        "42:x",
        base_url=f"http://127.0.0.1:{port}/bot",
        request=request,
        rate_limiter=Pacer(hasty, per_second=30),
    )
    await request.initialize()
    with pytest.raises(NetworkError):
        await bot.send_message(YOU, "hello")
    await request.shutdown()
    assert len(hasty.slept) == MOST_TRIES - 1
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
    pacer = Pacer(clock, per_second=4)
    sent = dropped = 0

    async def one(chat: int, kind: str | None) -> None:
        nonlocal sent, dropped

        async def goes_out() -> None:
            judge.check("sendMessage", chat)

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
    pacer = Pacer(clock, per_second=30)
    telegram = Telegram(clock)
    for chat in range(1, 11):
        for _ in range(2):
            call(pacer, telegram, chat=chat)
    await clock.settle()
    assert telegram.asked == [0] * 20


async def test_ticks_leave_room_for_an_answer(clock: ManualClock) -> None:
    """However fast a chat's countdown ticks, its next answer goes out at once."""
    pacer = Pacer(clock, per_second=30)
    ticks, answers = Telegram(clock), Telegram(clock)
    for _ in range(40):
        tick = call(pacer, ticks, args=TICK)
        await clock.advance(0.25)
        await asyncio.gather(tick, return_exceptions=True)
    call(pacer, answers)
    await clock.advance(0.5)
    assert 8 <= len(ticks.asked) <= 13
    assert answers.asked[0] - 10 <= 0.5
