"""Telegram stumbles in the middle of a session: nothing is stuck, doubled or unheard."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from lumbar.coach.pace import FIRST_VOICE_SECONDS, VOICE_SECONDS
from lumbar.coach.session import State
from sandbox.client import Client
from sandbox.server import Sandbox
from tests.e2e.phone import (
    FRIEND,
    OFFICE,
    TOKEN,
    YOU,
    HandClock,
    Phone,
    Running,
    buttons_of,
    text_of,
)
from tests.steps import to_hold


class Stumbling:
    """A bot in a conversation, and a Telegram that can be told to misbehave."""

    def __init__(self, running: Running, client: Client) -> None:
        self.you = Phone(running)
        self._client = client

    async def fault(self, **fault: Any) -> None:
        await self._client.page("faults", **fault)


@pytest.fixture
async def stumbling(clock: HandClock, tmp_path: Path, database: str) -> AsyncIterator[Stumbling]:
    sandbox = Sandbox(TOKEN, now=clock.now)
    await sandbox.start()
    running = Running(sandbox, clock, tmp_path / "data", database=database)
    await running.start()
    async with aiohttp.ClientSession() as session:
        yield Stumbling(running, Client(sandbox.url, TOKEN, session))
    await running.close()
    await sandbox.stop()


async def in_a_plank(you: Phone) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5))


async def test_it_hurts_is_shown_although_the_edit_fails_at_first(stumbling: Stumbling) -> None:
    you = stumbling.you
    await in_a_plank(you)
    await stumbling.fault(kind="status", status=502, methods=["editMessageText"], count=2)
    await you.tap("It hurts")
    await you.wait(5)
    assert you.last.startswith("Stop there.")


@pytest.mark.parametrize("button", ["Pause", "Start over"])
async def test_what_stops_while_an_edit_is_on_its_way_waits_for_no_tick(
    stumbling: Stumbling, button: str
) -> None:
    you = stumbling.you
    clock, world = you.running.clock, you.running.sandbox.world
    await in_a_plank(you)
    await you.say("/routine whole")
    await you.wait(4)
    assert list(clock.tasks("ticks")), "a hold runs"
    message, before = you.showing(button)[-1], len(world.calls)
    await stumbling.fault(kind="hang", seconds=1, executed=True, methods=["editMessageCaption"])
    passing = asyncio.create_task(clock.advance(2))
    while not any(c["method"] == "editMessageCaption" for c in list(world.calls)[before:]):
        await asyncio.sleep(0)
    you.touch(message, button)
    await passing
    await you.answered()
    await you.wait(5)
    person = await you.running.store.load(YOU)
    assert not (person and person.live and person.live.session.state is State.RUNNING)
    assert not list(clock.tasks("ticks"))


async def test_an_end_that_was_not_shown_comes_later(stumbling: Stumbling) -> None:
    you = stumbling.you
    await in_a_plank(you)
    await you.wait(102)
    await stumbling.fault(kind="status", status=500, count=12)
    await you.wait(60)
    assert [text_of(m).startswith("Done.") for m in you.messages].count(True) == 1
    assert "Sessions in total: 1" in await you.say("/progress")


async def test_a_countdown_stays_one_message_though_its_sending_failed(
    stumbling: Stumbling,
) -> None:
    you = stumbling.you
    await you.ready()
    await you.say("/exercises plank")
    before = len(you.messages)
    await stumbling.fault(kind="status", status=502, methods=["sendMessage"], count=1)
    await you.tap("Start")
    await you.wait(to_hold("plank", 7))
    assert len(you.messages) == before, "the card has become the session message"
    assert "Hold" in you.last


async def test_a_429_holds_one_chat_and_the_countdown_is_right_afterwards(
    stumbling: Stumbling,
) -> None:
    you = stumbling.you
    await in_a_plank(you)
    await stumbling.fault(kind="429", retry_after=5, methods=["editMessageCaption"], count=1)
    shown = await you.wait(3)
    assert shown.startswith("15 s Hold")
    assert (await you.wait(4)).startswith("8 s Hold")


async def test_it_hurts_does_not_wait_behind_a_countdown_that_a_429_holds(
    stumbling: Stumbling,
) -> None:
    you = stumbling.you
    await in_a_plank(you)
    await you.wait(13)
    await stumbling.fault(kind="429", retry_after=60, methods=["editMessageCaption"], count=1)
    await you.wait(6)
    hurt = you.touch(you.showing("It hurts")[-1], "It hurts")
    while stumbling.you.running.sandbox.world.updates.pending():
        await asyncio.sleep(0.0005)
    await you.running.clock.quiet()
    person = await you.running.store.load(you.person)
    assert person is not None
    assert person.live is not None
    assert person.live.session.state is State.HURT
    assert you.toast(hurt) == "Stop there. Come down slowly.", (
        "the chat has to wait, and this has not"
    )
    await you.wait(70)
    assert you.last.startswith("Stop there.")


async def in_a_plank_at_the_office(running: Running) -> Phone:
    """In a group, whose countdown may be edited every four seconds only."""
    office = Phone(running, YOU, OFFICE)
    await Phone(running).ready()
    await office.say("/exercises plank")
    await office.tap("Start")
    return office


async def test_a_countdown_that_is_seldom_edited_moves_by_itself(running: Running) -> None:
    office = await in_a_plank_at_the_office(running)
    await office.wait(to_hold("plank", 6))
    (moment,) = (e for e in office.messages[-1]["caption_entities"] if e["type"] == "date_time")
    assert office.last.startswith("Hold, set 1/3, over in ")
    shown = int(office.last.removeprefix("Hold, set 1/3, over in ").split(" ")[0])
    assert moment["date_time_format"] == "r"
    assert abs(moment["unix_time"] - running.clock.now() - shown) <= 8, "as old as the last edit"
    alone = Phone(running, FRIEND)
    await alone.ready()
    await alone.say("/exercises plank")
    await alone.tap("Start")
    await alone.wait(to_hold("plank", 6))
    assert "date_time" not in str(alone.messages[-1]["caption_entities"]), (
        "each second is shown to one"
    )


async def test_where_the_server_knows_no_such_thing_it_moves_by_edits(
    stumbling: Stumbling,
) -> None:
    unknown = 'can\'t parse entities: Unsupported start tag "tg-time" at byte offset 3'
    answer = {"ok": False, "error_code": 400, "description": f"Bad Request: {unknown}"}
    office = await in_a_plank_at_the_office(stumbling.you.running)
    await stumbling.fault(
        kind="status",
        status=400,
        body=json.dumps(answer),
        methods=["editMessageCaption", "editMessageMedia"],
        chat_id=OFFICE,
    )
    await office.wait(to_hold("plank", 6))
    assert " s Hold" in office.last
    assert "date_time" not in str(office.messages[-1]["caption_entities"])


MEDIA = ["sendPhoto", "sendAnimation", "sendVoice", "editMessageMedia", "editMessageCaption"]


async def until_a_hold(you: Phone) -> None:
    """Lets the time pass that a countdown takes from one hold to the next, at most."""
    for _ in range(12):
        if " s Hold" in you.last:
            return
        await you.wait(1)
    raise AssertionError(you.last)


@pytest.mark.parametrize("button", ["It hurts", "Stop"])
@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status", "status": 502},
        {"kind": "status", "status": 413},
        {"kind": "cut"},
        {"kind": "429", "retry_after": 2},
        {"kind": "hang", "seconds": 0.1},
    ],
    ids=lambda fault: "-".join(map(str, fault.values())),
)
async def test_a_session_goes_on_though_pictures_and_voices_stumble(
    stumbling: Stumbling, fault: dict[str, Any], button: str, caplog: pytest.LogCaptureFixture
) -> None:
    you = stumbling.you
    await you.ready()
    await you.say("/voice on")
    await you.runs("cat")
    await you.wait(to_hold("cat", 17, ready=FIRST_VOICE_SECONDS))
    await you.tap("Stop")
    await stumbling.fault(**fault, methods=MEDIA, count=2)
    await you.say("/exercises plank")
    await you.wait(to_hold("plank", 7, ready=VOICE_SECONDS))
    await stumbling.fault(**fault, methods=MEDIA, count=2)
    await you.runs("cat")
    await you.wait(to_hold("cat", 9, ready=VOICE_SECONDS))
    await until_a_hold(you)
    await you.tap(button)
    await you.wait(5)
    if fault["kind"] != "cut":
        # Of a voice whose answer was cut off nobody knows which message it is.
        assert not [message for message in you.messages if "voice" in message]
    ours = [record for record in caplog.records if not record.name.startswith("telegram")]
    assert [record for record in ours if record.exc_info] == []


@pytest.mark.parametrize("method", ["deleteMessage", "editMessageText"])
async def test_it_hurts_is_shown_and_the_voice_goes_though_the_chat_must_wait(
    stumbling: Stumbling, method: str
) -> None:
    you = stumbling.you
    await you.ready()
    await you.say("/voice on")
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 5, ready=FIRST_VOICE_SECONDS))
    await stumbling.fault(kind="429", retry_after=4, methods=[method], count=1)
    await you.wait(1.5)
    await you.tap("It hurts")
    await you.wait(8)
    assert you.last.startswith("Stop there.")
    assert not [message for message in you.messages if "voice" in message]


async def test_a_countdown_runs_though_no_picture_and_no_voice_ever_goes(
    stumbling: Stumbling,
) -> None:
    you = stumbling.you
    await you.ready()
    await you.say("/voice on")
    await stumbling.fault(kind="cut", methods=MEDIA, count=1000)
    await you.runs("cat")
    await you.wait(to_hold("cat", 2, ready=FIRST_VOICE_SECONDS))
    assert "\nCat stretch: " in you.last, "its countdown runs"
    assert text_of(you.newest("On hands and knees"))


def may_not(what: str) -> str:
    """What Telegram says of a message that is there and may not be changed or deleted."""
    description = f"Bad Request: message can't be {what}"
    return json.dumps({"ok": False, "error_code": 400, "description": description})


async def test_a_session_message_that_may_not_be_deleted_loses_its_buttons_and_seconds(
    stumbling: Stumbling,
) -> None:
    """As after a break of three days: Telegram deletes nothing that is older than 48 hours."""
    you = stumbling.you
    await in_a_plank(you)
    (old,) = you.showing("It hurts")
    refused = {"status": 400, "body": may_not("deleted for everyone"), "count": 99}
    await stumbling.fault(kind="status", methods=["deleteMessage"], **refused)
    await you.say("/why")
    await you.wait(8)
    (new,) = you.showing("It hurts")
    assert new["message_id"] > old["message_id"]
    await you.tap("Stop")
    await you.wait(8)
    left = [m for m in you.messages if m["message_id"] in {old["message_id"], new["message_id"]}]
    assert [text_of(m) for m in left] == ["This is out of date. Look below."] * 2
    assert [buttons_of(m) for m in left] == [[], []]


async def test_a_session_message_that_may_not_be_edited_is_taken_away(
    stumbling: Stumbling,
) -> None:
    you = stumbling.you
    await in_a_plank(you)
    (old,) = you.showing("It hurts")
    methods = ["editMessageCaption", "editMessageMedia"]
    refused = {"status": 400, "body": may_not("edited"), "count": 1}
    await stumbling.fault(kind="status", methods=methods, **refused)
    await you.wait(8)
    (new,) = you.showing("It hurts")
    assert new["message_id"] > old["message_id"]
    assert old["message_id"] not in [m["message_id"] for m in you.messages]
