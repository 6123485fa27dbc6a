"""Messages that show a picture: uploaded once, then by file_id, and words where neither goes."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from delivery.pacer import PacedBot, Pacer
from delivery.wire import Wire
from handlers.chat import Chat, Chats
from handlers.studio import Studio
from media.file_ids import FileIds
from media.upload import NotMade, Upload
from sandbox.client import YOU, Client
from sandbox.server import Sandbox
from screens.screen import Action, Button, Medium, Press, Screen, Shown
from tests.delivery.clock import HastyClock

TOKEN = "42:sandbox"
Seen = Callable[[], list[dict[str, Any]]]
RED, BLUE = Shown(Medium.CARD, "red"), Shown(Medium.CARD, "blue")
BUTTON = Button("Start", Press(action=Action.BEGIN, owner=YOU))


def png(what: object) -> bytes:
    """A small picture, another one for each `what`."""
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + str(what).encode()[:1] * 8 for _ in range(8)))
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def drawn(shown: Shown) -> Upload:
    if shown.what == "nothing":
        raise NotMade("there is no such picture")

    def make() -> bytes:
        if shown.what == "broken":
            raise NotMade("it cannot be drawn")
        return b"no picture" if shown.what == "refused" else png(shown.what)

    return Upload(kind="photo", key=str(shown.what), name="card.png", make=make)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    server = Sandbox(TOKEN)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Client]:
    async with aiohttp.ClientSession() as session:
        client = Client(sandbox.url, TOKEN, session)
        await client.say("/start")
        yield client


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[PacedBot]:
    bot = PacedBot(
        TOKEN,
        base_url=f"{sandbox.url}/bot",
        request=Wire(),
        get_updates_request=Wire(connections=1),
        rate_limiter=Pacer(HastyClock(), per_second=1000),
    )
    async with bot:
        yield bot


@pytest.fixture
async def chats(bot: PacedBot, tmp_path: Path) -> AsyncIterator[Chats]:
    chats = Chats(bot, Studio({Medium.CARD: drawn}), FileIds(tmp_path / "file-ids.json"))
    yield chats
    await chats.file_ids.close()
    chats.studio.close()


@pytest.fixture
def seen(sandbox: Sandbox) -> Seen:
    """What the chat shows of the bot's, oldest first."""
    return lambda: [m for m in sandbox.world.chats[YOU].messages.values() if m["from"]["is_bot"]]


@pytest.fixture
def chat(chats: Chats, client: Client) -> Chat:
    return chats.of(YOU)


def told(call: dict[str, Any]) -> tuple[str, bool, bool]:
    """Of a call: its method, whether bytes went with it, and whether it was accepted."""
    return call["method"], bool(call.get("uploads")), call["ok"]


async def made(client: Client) -> list[tuple[str, bool, bool]]:
    return [told(call) for call in await client.calls() if call["method"] != "getMe"]


async def test_the_second_time_no_bytes_are_uploaded(
    chat: Chat, client: Client, seen: Seen
) -> None:
    for _ in range(2):
        await chat.say(Screen(text="<b>Bridge</b>", rows=((BUTTON,),), shows=RED))
    assert await made(client) == [("sendPhoto", True, True), ("sendPhoto", False, True)]
    first, second = seen()
    assert first["photo"] == second["photo"]
    assert first["caption"] == "Bridge"
    assert first["reply_markup"]["inline_keyboard"][0][0]["text"] == "Start"


async def test_after_a_restart_it_still_goes_by_file_id(
    chats: Chats, chat: Chat, client: Client, seen: Seen, tmp_path: Path
) -> None:
    await chat.say(Screen(text="Bridge", shows=RED))
    await chats.file_ids.close()
    assert (tmp_path / "file-ids.json").stat().st_mode & 0o777 == 0o600
    later = Chats(chats.bot, chats.studio, FileIds(tmp_path / "file-ids.json"))
    await later.of(YOU).say(Screen(text="Bridge", shows=RED))
    assert [upload for _, upload, _ in await made(client)] == [True, False]


async def test_a_foreign_file_id_falls_back_to_the_upload(
    chats: Chats, chat: Chat, client: Client, seen: Seen
) -> None:
    chats.file_ids.learn("red", "AgACAgIAAxkBAAIBY2another-bots")
    await chat.say(Screen(text="Bridge", shows=RED))
    await chat.say(Screen(text="Bridge", shows=RED))
    assert await made(client) == [
        ("sendPhoto", False, False),
        ("sendPhoto", True, True),
        ("sendPhoto", False, True),
    ]


@pytest.mark.parametrize("what", ["nothing", "broken", "refused"])
async def test_words_stand_alone_where_there_is_no_picture(
    what: str, chat: Chat, client: Client, seen: Seen
) -> None:
    screen = Screen(text="Bridge", rows=((BUTTON,),), shows=Shown(Medium.CARD, what))
    sent = await chat.say(screen)
    (message,) = seen()
    assert message["text"] == "Bridge"
    assert await chat.change(sent, Screen(text="Plank", shows=screen.shows)) >= sent
    assert seen()[-1]["text"] == "Plank"


async def test_no_file_is_made_for_a_medium_that_nobody_knows(
    chat: Chat, client: Client, seen: Seen
) -> None:
    await chat.say(Screen(text="Bridge", shows=Shown(Medium.GUIDE, "bridge")))
    assert seen()[0]["text"] == "Bridge"


async def test_buttons_go_and_the_picture_stays(chat: Chat, client: Client, seen: Seen) -> None:
    sent = await chat.say(Screen(text="Bridge", rows=((BUTTON,),), shows=RED))
    await chat.strip(sent)
    (message,) = seen()
    assert "reply_markup" not in message
    assert message["caption"] == "Bridge"
    assert message["photo"]


async def test_a_picture_changes_in_place(chat: Chat, client: Client, seen: Seen) -> None:
    sent = await chat.say(Screen(text="Weeks", shows=RED))
    before = seen()[0]["photo"]
    assert await chat.change(sent, Screen(text="Months", shows=BLUE)) == sent
    (message,) = seen()
    assert message["caption"] == "Months"
    assert message["photo"] != before
    assert await chat.change(sent, Screen(text="Weeks", shows=RED)) == sent
    assert await made(client) == [
        ("sendPhoto", True, True),
        ("editMessageMedia", True, True),
        ("editMessageMedia", False, True),
    ]


async def test_a_text_gets_a_picture_in_place(chat: Chat, client: Client, seen: Seen) -> None:
    """Bot API, editMessageMedia: it may add media to text messages."""
    sent = await chat.say(Screen(text="All exercises"))
    assert await chat.change(sent, Screen(text="Bridge", shows=RED)) == sent
    (message,) = seen()
    assert message["caption"] == "Bridge"


async def test_a_text_takes_the_place_of_a_picture(chat: Chat, client: Client, seen: Seen) -> None:
    sent = await chat.say(Screen(text="Bridge", shows=RED))
    newer = await chat.change(sent, Screen(text="All exercises"))
    (message,) = seen()
    assert newer != sent
    assert message["text"] == "All exercises"


async def test_what_a_message_carries_is_found_out_where_it_is_not_remembered(
    chats: Chats, chat: Chat, client: Client, seen: Seen
) -> None:
    """After a restart nothing is known of what older messages show."""
    pictured = await chat.say(Screen(text="Bridge", rows=((BUTTON,),), shows=RED))
    text = await chat.say(Screen(text="Plank", rows=((BUTTON,),)))
    later = Chats(chats.bot, chats.studio, chats.file_ids).of(YOU)
    assert await later.change(pictured, Screen(text="Bridge", shows=RED)) == pictured
    await later.change(text, Screen(text="Plank", shows=RED))
    first, second = seen()
    assert "reply_markup" not in first
    assert second["caption"] == "Plank"


async def test_file_ids_that_cannot_be_read_are_learned_anew(tmp_path: Path) -> None:
    path = tmp_path / "file-ids.json"
    for content in (b"", b"[1]", b'{"red": 7}', b"\xff"):
        path.write_bytes(content)
        assert FileIds(path).get("red") is None


async def test_a_crowd_that_begins_together_uploads_once(chats: Chats, client: Client) -> None:
    crowd = [(await client.page("people", first_name=f"P{n}"))["id"] for n in range(8)]
    for person in crowd:
        await client.say("/start", person, person)
    screen = Screen(text="Bridge", shows=RED)
    await asyncio.gather(*(chats.of(person).say(screen) for person in crowd))
    assert sorted(upload for _, upload, _ in await made(client)) == [False] * 7 + [True]
