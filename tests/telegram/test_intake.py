"""Updates on their way in, from a real server: on disk, then acknowledged, then handled once."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import InvalidToken

from lumbar.store.journal import Journal
from lumbar.telegram.incoming import Incoming, incoming
from lumbar.telegram.intake import (
    AFTER_SILENCE,
    LEAST_GAP,
    LONGEST_WAIT,
    USUAL,
    Intake,
    Limits,
    forget_words,
)
from lumbar.telegram.lanes import Lanes
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.update import Taken
from sandbox.client import FRIEND, OFFICE, YOU, Client
from sandbox.server import Sandbox
from tests.clocks import HastyClock
from tests.every import every
from tests.patience import PATIENCE, within
from tests.store.disk import SmallDisk

Update = dict[str, Any]


async def happens(what: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not what():
            await asyncio.sleep(0.001)


def words(update: Update) -> str:
    return str(update["message"]["text"])


class Desk:
    """An intake at work: what it has handled, and what its handler does."""

    def __init__(
        self,
        sandbox: Sandbox,
        bot: PacedBot,
        clock: HastyClock,
        path: Path,
        journal: Journal | None = None,
        limits: Limits = USUAL,
    ) -> None:
        self.sandbox = sandbox
        self.path = path
        self.journal = journal or Journal(path, quiet=0.0)
        self.lanes = Lanes()
        self.handled: list[str] = []
        self.closed = False
        self.does: Callable[[Update], Awaitable[None]] = self._nothing
        self.intake = Intake(bot, self.journal, self.lanes, clock, self._handle, limits)
        self.polling: asyncio.Task[None] | None = None

    async def _nothing(self, _update: Update) -> None:
        return

    async def _handle(self, update: Taken) -> None:
        await self.does(update.raw)
        self.handled.append(words(update.raw))

    def open(self) -> None:
        self.polling = asyncio.create_task(self.intake.poll())

    async def close(self) -> None:
        if self.polling is not None:
            self.polling.cancel()
            await asyncio.gather(self.polling, return_exceptions=True)
            self.polling = None
        await self.lanes.cancel()
        if not self.closed:
            self.journal.close()
        self.closed = True

    def unacknowledged(self) -> int:
        return len(self.sandbox.world.updates)

    def polls(self) -> bool:
        return bool(self.sandbox.world.calls[-1]["method"] == "getUpdates")

    def kept(self, text: str) -> bool:
        return text in self.path.read_text()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "updates.jsonl"


@pytest.fixture
def limits() -> Limits:
    """What the desk keeps to; a test that needs others names them by `with_limits`."""
    return USUAL


def with_limits(limits: Limits) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("limits", [limits], ids=[""])


@pytest.fixture
async def desk(
    sandbox: Sandbox, paced: PacedBot, hasty: HastyClock, path: Path, limits: Limits
) -> AsyncIterator[Desk]:
    desk = Desk(sandbox, paced, hasty, path, limits=limits)
    yield desk
    await desk.close()


@asynccontextmanager
async def another_desk(desk: Desk, bot: PacedBot, clock: HastyClock) -> AsyncIterator[Desk]:
    """The next start of the program, on the same file."""
    another = Desk(desk.sandbox, bot, clock, desk.path)
    yield another
    await another.close()


# On disk, acknowledged, handled


async def test_an_update_is_acknowledged_on_disk_and_before_it_is_handled(
    desk: Desk, client: Client
) -> None:
    """One slow chat must not be able to hold the offset back for all."""
    blocked = asyncio.Event()

    async def blocks(update: Update) -> None:
        await blocked.wait()

    desk.does = blocks
    await client.say("wait for me")
    desk.open()
    await happens(lambda: not desk.unacknowledged())
    assert desk.kept("wait for me")
    assert desk.handled == []
    blocked.set()
    await happens(lambda: desk.handled)
    await happens(lambda: not desk.kept("wait for me"))


async def test_it_is_not_acknowledged_before_it_is_on_disk(
    sandbox: Sandbox, paced: PacedBot, hasty: HastyClock, path: Path, client: Client
) -> None:
    may_write, asked = asyncio.Event(), asyncio.Event()

    class SlowDisk(Journal):
        async def take(self, updates: list[Update]) -> list[Update]:
            asked.set()
            await may_write.wait()
            return await super().take(updates)

    desk = Desk(sandbox, paced, hasty, path, SlowDisk(path))
    await client.say("hello")
    desk.open()
    await asked.wait()
    for _ in range(50):  # time enough for a call, were there one
        await asyncio.sleep(0.001)
    assert desk.unacknowledged() == 1
    assert desk.handled == []
    may_write.set()
    await happens(lambda: desk.handled == ["hello"] and not desk.unacknowledged())
    await desk.close()


async def test_what_cannot_be_kept_just_now_stays_at_telegram_and_comes_again(
    sandbox: Sandbox, paced: PacedBot, hasty: HastyClock, path: Path, client: Client
) -> None:
    """As while PostgreSQL is away."""
    asked = 0

    class Away(Journal):
        async def take(self, updates: list[Update]) -> list[Update]:
            nonlocal asked
            asked += 1
            if asked <= 3:
                raise ConnectionError("the database is away")
            return await super().take(updates)

    desk = Desk(sandbox, paced, hasty, path, Away(path))
    await client.say("hello")
    desk.open()
    await happens(lambda: desk.handled == ["hello"] and not desk.unacknowledged())
    assert asked == 4
    await desk.close()


async def test_what_was_taken_and_not_handled_is_handled_after_the_next_start(
    desk: Desk, paced: PacedBot, hasty: HastyClock, client: Client
) -> None:
    async def blocks(update: Update) -> None:
        if words(update) != "done":
            await asyncio.Event().wait()

    desk.does = blocks
    for text, person in (("done", YOU), ("one", FRIEND), ("two", FRIEND), ("three", FRIEND)):
        await client.say(text, person, person)
    desk.open()
    await happens(lambda: desk.handled and not desk.unacknowledged())
    await desk.close()
    async with another_desk(desk, paced, hasty) as again:
        await client.say("four", FRIEND, FRIEND)
        assert again.intake.again(again.journal.waiting) == 3
        again.open()
        await happens(lambda: len(again.handled) == 4)
        assert again.handled == ["one", "two", "three", "four"]


async def test_one_that_telegram_brings_again_is_handled_once(
    desk: Desk, paced: PacedBot, hasty: HastyClock, client: Client
) -> None:
    """The program died after it had handled an update and before it acknowledged it."""
    await client.say("once")
    updates = await client.bot("getUpdates")
    await desk.intake.take(updates)
    await desk.lanes.empty()
    assert desk.handled == ["once"]
    async with another_desk(desk, paced, hasty) as again:
        again.open()
        await happens(lambda: not again.unacknowledged())
        await again.lanes.empty()
        assert again.handled == []


async def test_a_backlog_is_handled_to_the_last(desk: Desk, client: Client) -> None:
    """Telegram gives at most a hundred at a time."""
    texts = [f"{number}" for number in range(250)]
    for text in texts:
        await client.say(text)
    desk.open()
    await happens(lambda: len(desk.handled) == 250)
    assert desk.handled == texts


async def test_on_a_full_disk_updates_are_handled_first_and_then_acknowledged(
    sandbox: Sandbox, paced: PacedBot, hasty: HastyClock, disk: SmallDisk, client: Client
) -> None:
    desk = Desk(sandbox, paced, hasty, disk.folder / "updates.jsonl")
    disk.fill()
    blocked, begun = asyncio.Event(), asyncio.Event()

    async def blocks(update: Update) -> None:
        begun.set()
        await blocked.wait()

    desk.does = blocks
    await client.say("x" * 4000)
    await client.say("y" * 4000)
    desk.open()
    await begun.wait()
    for _ in range(50):
        await asyncio.sleep(0.001)
    assert desk.unacknowledged() == 2
    blocked.set()
    await happens(lambda: not desk.unacknowledged())
    assert [text[0] for text in desk.handled] == ["x", "y"]
    disk.clear()
    await client.say("and on")
    await happens(lambda: desk.handled[-1] == "and on")
    await desk.close()


async def test_on_a_full_disk_too_each_is_handled_once(
    sandbox: Sandbox, paced: PacedBot, hasty: HastyClock, disk: SmallDisk, client: Client
) -> None:
    """A webhook brings an update again while it is still in hand, and now the disk is full."""
    desk = Desk(sandbox, paced, hasty, disk.folder / "updates.jsonl")
    await client.say("first")
    first = await client.bot("getUpdates")
    await desk.intake.take(first)
    await desk.lanes.empty()
    disk.fill()
    await client.say("x" * 4000)
    both = await client.bot("getUpdates")
    assert len(both) == 2
    await desk.intake.take(both)
    await desk.intake.take(both)
    await desk.lanes.empty()
    assert [text[:5] for text in desk.handled] == ["first", "xxxxx"]
    await desk.close()


async def test_stopping_on_a_full_disk_is_no_error(
    sandbox: Sandbox,
    paced: PacedBot,
    hasty: HastyClock,
    disk: SmallDisk,
    client: Client,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk = Desk(sandbox, paced, hasty, disk.folder / "updates.jsonl")
    disk.fill()
    begun, blocked = asyncio.Event(), asyncio.Event()

    async def blocks(update: Update) -> None:
        begun.set()
        await blocked.wait()

    desk.does = blocks
    await client.say("x" * 4000)
    desk.open()
    await begun.wait()
    assert desk.polling is not None
    desk.polling.cancel()
    await asyncio.gather(desk.polling, return_exceptions=True)
    blocked.set()
    await desk.lanes.empty()
    assert len(desk.handled) == 1
    assert "failed" not in caplog.text
    await desk.close()


# One does not hold up another


async def test_one_that_fails_does_not_stop_the_others(
    desk: Desk, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(update: Update) -> None:
        if words(update) == "bad":
            raise RuntimeError("on purpose")

    desk.does = fails
    for text in ("one", "bad", "two", "bad", "three"):
        await client.say(text)
    desk.open()
    await happens(lambda: len(desk.handled) == 3)
    await desk.lanes.empty()
    assert desk.handled == ["one", "two", "three"]
    assert desk.journal.waiting == [], "it would fail again after the next start"
    assert [line.levelno for line in caplog.records] == [logging.ERROR] * 2


@pytest.mark.parametrize(
    "poison",
    [
        RecursionError,
        MemoryError,
        asyncio.CancelledError,
        TimeoutError,
        StopAsyncIteration,
        SystemExit,
        KeyboardInterrupt,
        BaseException,
    ],
)
async def test_whatever_an_update_raises_it_is_named_and_stops_nobody(
    desk: Desk, client: Client, caplog: pytest.LogCaptureFixture, poison: type[BaseException]
) -> None:
    async def fails(update: Update) -> None:
        if words(update) == "poison":
            raise poison

    desk.does = fails
    await client.say("before")
    await client.say("poison")
    await client.say("after")
    await client.say("beside", FRIEND, FRIEND)
    numbers = [update["update_id"] for update in await client.bot("getUpdates")]
    desk.open()
    await happens(lambda: not desk.unacknowledged())
    await desk.lanes.empty()
    assert sorted(desk.handled) == ["after", "before", "beside"]
    assert desk.journal.waiting == []
    assert f"update {numbers[1]} failed" in caplog.text
    await client.say("and on")
    await happens(lambda: desk.handled[-1] == "and on")


@pytest.mark.parametrize(
    "number", [2**63 - 1, 2**64, 10**40, 0, -1, -(2**70), True, False, None, "5", 5.5, [], {}]
)
async def test_an_update_with_an_odd_id_is_left_out_and_moves_no_offset(
    desk: Desk, client: Client, caplog: pytest.LogCaptureFixture, number: object
) -> None:
    """A negative offset, say, would have Telegram forget all that waits."""
    await client.say("before")
    await client.say("after")
    first, last = await client.bot("getUpdates")
    odd = {"update_id": number, "message": first["message"]}
    body = json.dumps({"ok": True, "result": [first, odd, last, odd]})
    await client.page("faults", kind="status", status=200, body=body, methods=["getUpdates"])
    desk.open()
    await happens(lambda: len(desk.handled) == 2 and not desk.unacknowledged())
    await client.say("and on")
    await happens(lambda: len(desk.handled) == 3)
    assert desk.handled == ["before", "after", "and on"]
    assert f"{number!r:.40} is no id" in caplog.text


async def test_an_answer_too_deep_to_read_is_nonsense(desk: Desk, client: Client) -> None:
    deep = "[" * 100_000 + "]" * 100_000
    await client.page("faults", kind="status", status=200, body=deep, methods=["getUpdates"])
    await client.say("hello")
    desk.open()
    await happens(lambda: desk.handled == ["hello"])


async def test_one_that_comes_twice_in_a_batch_is_handled_once(desk: Desk, client: Client) -> None:
    await client.say("once")
    updates = await client.bot("getUpdates")
    await desk.intake.take(updates * 3)
    await desk.lanes.empty()
    assert desk.handled == ["once"]


@with_limits(Limits(most_waiting=150))
async def test_a_flood_slows_one_person_alone_and_is_bounded(
    desk: Desk, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    slow = asyncio.Event()

    async def works(update: Update) -> None:
        if words(update).startswith("flood"):
            await slow.wait()

    desk.does = works
    for number in range(400):
        await client.say(f"flood {number}", YOU, YOU)
    await client.say("and me?", FRIEND, FRIEND)
    desk.open()
    await happens(lambda: desk.handled == ["and me?"] and not desk.unacknowledged())
    bound = 150 + 50  # to the end of a batch of a hundred
    assert len(desk.journal.waiting) == desk.lanes.waiting(YOU) == bound
    assert caplog.text.count("are left out") == 1, "a flood of lines would be a second one"
    slow.set()
    await desk.lanes.empty()
    assert desk.handled[1:] == [f"flood {number}" for number in range(bound)]
    await client.say("sorry", YOU, YOU)
    await happens(lambda: desk.handled[-1] == "sorry")


@with_limits(Limits(most_at_once=5))
async def test_no_more_are_handled_side_by_side_than_there_is_room_for(desk: Desk) -> None:
    under_way, most = 0, 0

    async def works(_update: Update) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1

    desk.does = works
    crowd = [{"update_id": person, "message": said_by(person)} for person in range(1, 51)]
    await desk.intake.take(crowd)
    await desk.lanes.empty()
    assert len(desk.handled) == 50
    assert most == 5


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"message": None},
        {"message": 5},
        {"message": []},
        {"message": {"from": 5, "chat": None}},
        {"message": {"chat": {"id": "five"}}},
        {"callback_query": {"message": None}},
        {"callback_query": {"message": 5}},
        {"something_new": {"text": "hi"}},
    ],
)
async def test_an_update_unlike_any_other_does_not_stop_the_others(
    desk: Desk, client: Client, odd: Update
) -> None:
    """Telegram adds kinds and fields as it likes."""
    await client.say("before")
    await client.say("after")
    updates = await client.bot("getUpdates")
    number = updates[-1]["update_id"]
    updates[1:1] = [{"update_id": number + 1, **odd}]
    await desk.intake.take(updates)
    await desk.lanes.empty()
    assert desk.handled == ["before", "after"]
    assert desk.journal.waiting == []


async def test_a_persons_updates_stay_in_order_and_a_slow_person_holds_up_nobody(
    desk: Desk, client: Client
) -> None:
    slow = asyncio.Event()

    async def works(update: Update) -> None:
        if words(update) == "slow 0":
            await slow.wait()

    desk.does = works
    for number in range(5):
        await client.say(f"slow {number}", YOU, YOU)
        await client.say(f"quick {number}", FRIEND, FRIEND)
    desk.open()
    await happens(lambda: len(desk.handled) == 5)
    assert desk.handled == [f"quick {number}" for number in range(5)]
    slow.set()
    await happens(lambda: len(desk.handled) == 10)
    assert desk.handled[5:] == [f"slow {number}" for number in range(5)]


async def test_in_a_group_each_has_a_lane_of_their_own(desk: Desk, client: Client) -> None:
    slow = asyncio.Event()

    async def works(update: Update) -> None:
        if words(update) == "/slow":
            await slow.wait()

    desk.does = works
    await client.say("/slow", OFFICE, YOU)
    await client.say("/quick", OFFICE, FRIEND)
    await client.say("/mine", YOU, YOU)
    desk.open()
    await happens(lambda: desk.handled == ["/quick"])
    slow.set()
    await happens(lambda: desk.handled == ["/quick", "/slow", "/mine"])


def said_by(person: int, chat: int | None = None) -> Update:
    """A message with nothing in it that need not be there."""
    return {"message_id": 1, "chat": {"id": chat or person}, "text": "hi", "from": {"id": person}}


@every(
    ("update", "lane"),
    [
        ({"message": said_by(7, -9)}, 7),
        ({"channel_post": {"message_id": 1, "chat": {"id": -9}}}, -9),
        ({"callback_query": {"id": "1", "from": {"id": 7}, "message": said_by(8, -9)}}, 7),
        ({"callback_query": {"id": "1", "from": {"id": 7}}}, 0),
        ({"poll": {"id": "5"}}, 0),
    ],
)
def test_a_lane_is_its_senders_else_its_chats(update: Update, lane: int) -> None:
    assert taken(update).lane == lane


def taken(update: Update) -> Taken:
    raw = {"update_id": 1, **update}
    return Taken(raw, incoming(raw), 0.0)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["from", "chat", "message", "id", "text"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["message", "callback_query", "new"]), anything))
def test_every_update_has_a_lane(update: Update) -> None:
    assert isinstance(taken(update).lane, int)


# What a person has written is forgotten

MINE: Update = {"id": YOU, "first_name": "You"}
OTHERS: Update = {"id": FRIEND, "first_name": "Friend"}


def said(number: int, by: Update, **more: Any) -> Update:
    chat = {"id": by["id"], "type": "private"}
    message = {"message_id": number, "date": 1, "chat": chat, "from": by, "text": "words"}
    return {"update_id": number, "message": {**message, **more}}


def unread(number: int, by: Update) -> list[Update]:
    """Updates of somebody's that are not decoded: one with a wrong field, a tap with one, and one
    of a kind that the bot does not ask for."""
    wrong, kind = said(number, by, date="noon"), said(number + 2, by)
    query = {"id": "5", "from": by, "data": 5, **said(number, by)}
    return [
        wrong,
        {"update_id": number + 1, "callback_query": query},
        {"update_id": number + 2, "business_message": kind["message"]},
    ]


async def test_what_could_not_be_read_is_forgotten_with_the_rest(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "updates.jsonl")
    stay = [*unread(10, OTHERS), said(13, OTHERS, reply_to_message=said(1, MINE)["message"])]
    later = unread(30, MINE)
    await journal.take([said(1, MINE), *unread(2, MINE), *stay, said(20, MINE), *later])
    assert len([one for one in unread(2, MINE) if isinstance(taken(one).says, Incoming)]) == 0
    await forget_words(journal, YOU, 20)
    kept = [one for one in journal.waiting if one["update_id"] != 20]
    assert kept == [*stay, *later]
    lines = (tmp_path / "updates.jsonl").read_text().splitlines()
    assert [one["take"] for one in map(json.loads, lines) if "take" in one] == journal.waiting
    journal.close()


# Telegram has a bad day


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status", "status": 502},
        {"kind": "status", "status": 500, "body": "null"},
        {"kind": "status", "status": 503, "body": '["busy"]'},
        {"kind": "status", "status": 200, "body": "<html>a wall</html>"},
        {"kind": "status", "status": 200, "body": ""},
        {"kind": "status", "status": 200, "body": "{}"},
        {"kind": "status", "status": 200, "body": "[]"},
        {"kind": "status", "status": 200, "body": "null"},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": {}}'},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": [5, null]}'},
        {"kind": "status", "status": 200, "body": '{"ok": true, "result": [{"update_id": "5"}]}'},
        {"kind": "status", "status": 409, "body": '{"ok": false, "description": "Conflict"}'},
        {"kind": "429", "retry_after": 2},
        {"kind": "cut", "executed": True},
        {"kind": "cut", "executed": False},
    ],
    ids=str,
)
async def test_it_goes_on_by_itself_when_telegram_is_well_again(
    desk: Desk,
    client: Client,
    hasty: HastyClock,
    fault: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    await client.page("faults", methods=["getUpdates"], count=8, **fault)
    await client.say("still there?")
    desk.open()
    await happens(lambda: desk.handled == ["still there?"])
    assert desk.polling is not None
    assert not desk.polling.done()
    # It does not ask without a pause, and is back within 5 s of Telegram's return.
    assert len(hasty.slept) >= 8
    assert all(0.1 <= wait <= LONGEST_WAIT < 5 for wait in hasty.slept)
    ours = [line for line in caplog.records if line.name == "lumbar.telegram.intake"]
    assert len(ours) >= 8 or fault["kind"] == "429"
    assert not [line for line in ours if line.exc_info], "no traceback for a bad day"


async def test_it_keeps_to_retry_after(desk: Desk, client: Client, hasty: HastyClock) -> None:
    await client.page("faults", kind="429", methods=["getUpdates"], count=2, retry_after=17)
    await client.say("hello")
    desk.open()
    await happens(lambda: desk.handled)
    assert hasty.slept == [17, 17]


@with_limits(Limits(silence_seconds=0.4))
async def test_an_answer_that_never_comes_is_asked_for_again(desk: Desk, client: Client) -> None:
    await client.page("faults", kind="hang", methods=["getUpdates"], seconds=60)
    await client.say("hello")
    desk.open()
    await happens(lambda: desk.handled == ["hello"])


@with_limits(Limits(poll_seconds=9, silence_seconds=1))
async def test_after_trouble_it_asks_for_what_is_there_already(
    desk: Desk, client: Client, hasty: HastyClock
) -> None:
    """So the bot is not mute where the way to Telegram is slow; and who waited in vain for an
    answer asks again at once."""
    desk.open()
    await happens(lambda: waits_asked_for(desk)[:4] == [9, 0, 9, 0])
    await client.say("hello")
    await happens(lambda: desk.handled == ["hello"])
    assert set(hasty.slept) == {AFTER_SILENCE}


def waits_asked_for(desk: Desk) -> list[int]:
    calls = [call for call in desk.sandbox.world.calls if call["method"] == "getUpdates"]
    return [int(call["params"]["timeout"]) for call in calls]


async def test_another_poller_is_named(
    desk: Desk, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    desk.open()
    await happens(desk.polls)
    await client.bot("getUpdates")  # somebody else's, with the same token
    await happens(lambda: "another program takes this bot's updates" in caplog.text)
    await client.say("hello")
    await happens(lambda: desk.handled == ["hello"])


async def test_a_token_that_is_no_longer_known_ends_it(
    desk: Desk, client: Client, hasty: HastyClock
) -> None:
    unauthorized = '{"ok": false, "error_code": 401, "description": "Unauthorized"}'
    desk.open()
    await happens(desk.polls)
    await client.page(
        "faults", kind="status", status=401, body=unauthorized, methods=["getUpdates"], count=None
    )
    await client.say("so that the poll that waits comes back")
    assert desk.polling is not None
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(InvalidToken):
            await desk.polling


async def test_trouble_is_said_without_the_token(
    desk: Desk, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    await client.page("faults", kind="status", status=502, methods=["getUpdates"], count=2)
    await client.say("hello")
    desk.open()
    await happens(lambda: desk.handled)
    warnings = [
        line.getMessage() for line in caplog.records if line.name == "lumbar.telegram.intake"
    ]
    assert len(warnings) == 2
    assert all("Telegram cannot be reached" in line for line in warnings)
    assert all("42:sandbox" not in line for line in warnings)


# A server that answers at once, whatever it is asked


async def polls_in(desk: Desk, client: Client, seconds: float) -> int:
    """How often the server is asked in so many seconds of the event loop's time."""
    before = len(await client.calls("getUpdates"))
    desk.open()
    await asyncio.sleep(seconds)
    return len(await client.calls("getUpdates")) - before


ANSWERS: dict[str, dict[str, Any]] = {
    "nothing": {"ok": True, "result": []},
    "the same": {"ok": True, "result": [{"update_id": 7, "message": {"from": {"id": 7}}}]},
    "no updates": {"ok": True, "result": [{}, 5]},
    "nonsense": {"ok": True},
    "429 for no time": {"ok": False, "error_code": 429, "parameters": {"retry_after": -1}},
    "nested too deep": {
        "ok": True,
        "result": [{"update_id": 8, "message": json.loads("[" * 300 + "]" * 300)}],
    },
}


@pytest.mark.parametrize("answer", ANSWERS)
async def test_no_server_is_asked_more_than_ten_times_a_second(
    desk: Desk, client: Client, answer: str
) -> None:
    desk.does = never_mind
    body = json.dumps(ANSWERS[answer])
    status = ANSWERS[answer].get("error_code", 200)
    await client.page(
        "faults", kind="status", status=status, body=body, methods=["getUpdates"], count=None
    )
    seconds = 1.0
    began = asyncio.get_running_loop().time()
    asked = await polls_in(desk, client, seconds)
    took = asyncio.get_running_loop().time() - began
    assert 1 <= asked <= took / LEAST_GAP + 1


async def never_mind(update: Update) -> None:
    update.setdefault("message", {}).setdefault("text", "")


async def test_updates_that_come_at_once_are_taken_at_once(desk: Desk, client: Client) -> None:
    """The gap is for servers that bring nothing: an answer must not wait for it."""
    desk.open()
    began = asyncio.get_running_loop().time()
    for number in range(12):
        await client.say(str(number))
        await happens(lambda: len(desk.handled) > number)  # noqa: B023 - awaited in this turn
    took = asyncio.get_running_loop().time() - began
    assert took < within(12 * LEAST_GAP / 2)
