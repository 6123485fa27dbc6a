"""Messages that show a picture: uploaded once, then by file_id, and words where neither goes."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from lumbar.media.file_ids import in_file
from lumbar.media.studio import Studio
from lumbar.media.upload import NotMade, Upload
from lumbar.screens.presses import Begin
from lumbar.screens.screen import Button, Effect, Medium, Screen, Shown
from lumbar.telegram.budget import Budget
from lumbar.telegram.calls import Calls
from lumbar.telegram.chats import Chat, Chats
from lumbar.telegram.errors import ChatMoved, RateLimited, TooFast, Unreachable
from lumbar.telegram.files import Files
from lumbar.telegram.known import REMEMBERED, KnownMessages
from lumbar.telegram.pace import REMINDER
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ptb import PacedBot, paced_bot
from lumbar.telegram.refusals import AGAIN_AFTER
from lumbar.telegram.wire import Wire
from sandbox.client import FRIEND, OFFICE, YOU, Client
from sandbox.server import Sandbox
from tests.clocks import START, HastyClock, ManualClock

TOKEN = "42:sandbox"
Seen = Callable[[], list[dict[str, Any]]]
RED, BLUE = Shown(Medium.CARD, "red"), Shown(Medium.CARD, "blue")
BUTTON = Button("Start", Begin(owner=YOU))


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
    pacer = Pacer(HastyClock(), Budget(1000))
    bot = paced_bot(TOKEN, sandbox.url, pacer, Wire(), Wire(connections=1))
    async with bot:
        yield bot


@pytest.fixture
async def chats(bot: PacedBot, tmp_path: Path) -> AsyncIterator[Chats]:
    files = Files(Studio({Medium.CARD: drawn}), in_file(tmp_path / "file-ids.json"))
    chats = Chats(Calls(bot), files)
    yield chats
    await chats.files.file_ids.close()
    chats.files.studio.close()


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
    await chats.files.file_ids.close()
    assert (tmp_path / "file-ids.json").stat().st_mode & 0o777 == 0o600
    later = Chats(chats.calls, Files(chats.files.studio, in_file(tmp_path / "file-ids.json")))
    await later.of(YOU).say(Screen(text="Bridge", shows=RED))
    assert [upload for _, upload, _ in await made(client)] == [True, False]


async def test_a_foreign_file_id_falls_back_to_the_upload(
    chats: Chats, chat: Chat, client: Client, seen: Seen
) -> None:
    chats.files.file_ids.learn("red", "AgACAgIAAxkBAAIBY2another-bots")
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
    later = Chats(chats.calls, chats.files).of(YOU)
    assert await later.change(pictured, Screen(text="Bridge", shows=RED)) == pictured
    await later.change(text, Screen(text="Plank", shows=RED))
    first, second = seen()
    assert "reply_markup" not in first
    assert second["caption"] == "Plank"


async def test_file_ids_that_cannot_be_read_are_learned_anew(tmp_path: Path) -> None:
    path = tmp_path / "file-ids.json"
    for content in (b"", b"[1]", b'{"red": 7}', b"\xff"):
        path.write_bytes(content)
        assert in_file(path).get("red") is None


async def test_a_crowd_that_begins_together_uploads_once(chats: Chats, client: Client) -> None:
    crowd = [(await client.page("people", first_name=f"P{n}"))["id"] for n in range(8)]
    for person in crowd:
        await client.say("/start", person, person)
    screen = Screen(text="Bridge", shows=RED)
    await asyncio.gather(*(chats.of(person).say(screen) for person in crowd))
    assert sorted(upload for _, upload, _ in await made(client)) == [False] * 7 + [True]


class CountedWire(Wire):
    """Knows how many calls are under way."""

    under_way = 0

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        self.under_way += 1
        try:
            return await super().do_request(*args, **kwargs)
        finally:
            self.under_way -= 1


async def test_everybody_of_a_crowd_gets_a_picture_however_long_our_queue_is(
    sandbox: Sandbox, client: Client, chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    """250 people ask at once, at 30 messages a second: the last one waits for eight seconds."""
    wire = CountedWire(connections=64)
    clock = ManualClock(busy=lambda: wire.under_way)
    loop, own_time = asyncio.get_running_loop(), asyncio.get_running_loop().time
    monkeypatch.setattr(loop, "time", lambda: own_time() + clock.now() - START)
    people = [(await client.page("people", first_name=f"P{n}"))["id"] for n in range(250)]
    for person in people:
        sandbox.world.chats[person].started = True
    polls = Wire(connections=1)
    bot = paced_bot(TOKEN, sandbox.url, Pacer(clock, Budget(30)), wire, polls)
    chats.calls = Calls(bot)
    async with bot:
        asking = [
            asyncio.create_task(chats.of(person).say(Screen(text="Plank", shows=RED)))
            for person in people
        ]
        await clock.until(lambda: all(task.done() for task in asking), within=60)
    await asyncio.gather(*asking)
    assert clock.now() - START > 7, "there was a queue"
    words_alone = [
        person
        for person in people
        if not any("photo" in m for m in sandbox.world.chats[person].messages.values())
    ]
    assert words_alone == []


async def test_an_upload_that_telegram_is_silent_over_has_an_end(
    chats: Chats, chat: Chat, client: Client, seen: Seen
) -> None:
    chats.files.patience = 0.3
    await client.page("faults", kind="hang", seconds=1, methods=["sendPhoto"])
    await chat.say(Screen(text="Bridge", shows=RED))
    assert seen()[-1]["text"] == "Bridge"


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "429", "retry_after": 60},
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 400},
        {"kind": "status", "status": 403},
        {"kind": "cut"},
    ],
    ids=lambda fault: str(fault.get("status", fault["kind"])),
)
async def test_tidying_never_fails_and_never_waits(
    chat: Chat, client: Client, seen: Seen, fault: dict[str, Any]
) -> None:
    sent = await chat.say(Screen(text="Which one?", rows=((BUTTON,),)))
    await client.page("faults", methods=["editMessageText"], **fault)
    await chat.tidy(sent, Screen(text="✓ Short one"))
    assert len(await client.calls("editMessageText")) == 1, "one try"
    if fault["kind"] == "429":
        # The chat must wait: what nobody would miss is left out.
        await chat.tidy(sent, Screen(text="✓ Short one"))
        assert len(await client.calls("editMessageText")) == 1
        return
    await chat.tidy(sent, Screen(text="✓ Short one"))
    (message,) = seen()
    assert message["text"] == "✓ Short one"
    assert "reply_markup" not in message


async def test_tidying_says_nothing_anew_where_the_message_is_gone(
    chat: Chat, client: Client, seen: Seen
) -> None:
    sent = await chat.say(Screen(text="Which one?", rows=((BUTTON,),)))
    await chat.remove(sent, pace=None)
    await chat.tidy(sent, Screen(text="✓ Short one"))
    await chat.strip(sent)
    assert seen() == []


async def test_what_was_sent_is_known_and_which_message_is_the_newest(
    chats: Chats, chat: Chat, client: Client, seen: Seen
) -> None:
    assert chats.newest(YOU) == 0
    words = await chat.say(Screen(text="Bridge"))
    picture = await chat.say(Screen(text="Bridge", shows=RED))
    reminder = await chat.say(Screen(text="Time to move"), pace=REMINDER)
    document = await chat.send_document(b"{}", "lumbar.json", "Everything &amp; all")
    assert [m["message_id"] for m in seen()] == [words, picture, reminder, document]
    assert all(chats.knows(YOU, sent) for sent in (words, picture, document))
    assert not chats.knows(YOU, reminder), "a rush of them must not drive out the others"
    assert seen()[-1]["caption"] == "Everything & all"
    assert chats.newest(YOU) == document
    chats.seen(YOU, document + 1)
    chats.seen(YOU, document - 1)
    assert chats.newest(YOU) == document + 1
    assert not chats.knows(YOU, document + 1), "somebody else's"
    assert not chats.knows(FRIEND, words)


async def test_notes_about_messages_do_not_grow_for_ever() -> None:
    known = KnownMessages()
    for number in range(1, REMEMBERED + 3):
        known.sent(number, number)
    assert [known.knows(number, number) for number in range(1, 6)] == [False] * 2 + [True] * 3
    assert [known.newest(number) for number in range(1, 6)] == [0, 0, 3, 4, 5]
    assert known.knows(REMEMBERED + 2, REMEMBERED + 2)


def pacing(chats: Chats) -> HastyClock:
    """The clock by which calls go out."""
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    assert isinstance(pacer._clock, HastyClock)
    return pacer._clock


@pytest.mark.parametrize("screen", [Screen(text="9 s", rows=((BUTTON,),)), Screen(text="9 s")])
async def test_a_message_whose_answer_was_lost_is_found_and_taken_away(
    chats: Chats, chat: Chat, client: Client, seen: Seen, screen: Screen
) -> None:
    kept = await chat.say(Screen(text="Bridge", rows=((BUTTON,),)))
    lost = await chats.of(YOU).say(screen)
    after_a_restart = Chats(chats.calls, chats.files)
    after_a_restart.sent(YOU, kept)
    here = after_a_restart.of(YOU)
    said = (await client.say("what now?"))["message_id"]
    clock = pacing(chats)
    assert not await here.is_orphan(kept), "that is known"
    await clock.sleep(5)
    assert not await here.is_orphan(said), "that is the person's own"
    await clock.sleep(5)
    assert not await here.is_orphan(99_999), "there is none"
    await clock.sleep(5)
    assert await here.is_orphan(lost)
    await clock.sleep(5)
    await here.remove(lost, pace=None)
    assert [m["text"] for m in seen()] == ["Bridge"]
    assert seen()[0]["reply_markup"]


async def test_looking_for_a_lost_message_waits_for_nothing(
    chats: Chats, chat: Chat, client: Client, seen: Seen
) -> None:
    lost = await chat.say(Screen(text="9 s"))
    here = Chats(chats.calls, chats.files).of(YOU)
    await client.page("faults", kind="status", status=500, methods=["editMessageReplyMarkup"])
    with pytest.raises(Unreachable):
        await here.is_orphan(lost)
    await pacing(chats).sleep(5)
    await client.page("faults", kind="429", retry_after=60, methods=["editMessageReplyMarkup"])
    with pytest.raises(RateLimited):
        await here.is_orphan(lost)
    with pytest.raises(TooFast) as told:
        await here.is_orphan(lost)
    assert told.value.seconds > 50
    assert [m["text"] for m in seen()] == ["9 s"]


# What a chat does not take


async def in_office(client: Client, do: str, **more: Any) -> Any:
    return await client.page("group", do=do, person=YOU, chat_id=OFFICE, **more)


async def test_a_kind_of_file_that_a_group_refuses_is_not_tried_each_time(
    chats: Chats, client: Client, sandbox: Sandbox
) -> None:
    await in_office(client, "mute", forbidden=["can_send_photos"])
    office = chats.of(OFFICE)
    for _ in range(3):
        await office.say(Screen(text="Bridge", shows=RED))
    await office.say(Screen(text="Plank", shows=BLUE))
    photos = [told(call)[1:] for call in await client.calls("sendPhoto")]
    assert photos == [(True, False)], "once, for all photos"
    texts = [text.get("text") for text in sandbox.world.chats[OFFICE].messages.values()]
    assert texts == ["Bridge"] * 3 + ["Plank"]
    await chats.of(YOU).say(Screen(text="Bridge", shows=RED))
    assert len(await client.calls("sendPhoto")) == 2, "another chat is another matter"


async def test_after_a_while_it_is_tried_again(chats: Chats, client: Client) -> None:
    clock = ManualClock()
    chats = Chats(chats.calls, chats.files, clock)
    await in_office(client, "mute", forbidden=["can_send_photos"])
    await chats.of(OFFICE).say(Screen(text="Bridge", shows=RED))
    await in_office(client, "mute", forbidden=[])
    await chats.of(OFFICE).say(Screen(text="Bridge", shows=RED))
    assert len(await client.calls("sendPhoto")) == 1
    await clock.jump(AGAIN_AFTER + 1)
    await chats.of(OFFICE).say(Screen(text="Bridge", shows=RED))
    assert [told(call)[2] for call in await client.calls("sendPhoto")] == [False, True]


async def test_words_change_in_place_where_pictures_are_not_allowed(
    chats: Chats, client: Client, sandbox: Sandbox
) -> None:
    await in_office(client, "mute", forbidden=["can_send_photos"])
    office = chats.of(OFFICE)
    sent = await office.say(Screen(text="Weeks", shows=RED))
    assert await office.change(sent, Screen(text="Months", shows=BLUE)) == sent
    assert sandbox.world.chats[OFFICE].messages[sent]["text"] == "Months"


async def test_an_effect_plays_in_private_alone(
    chats: Chats, client: Client, sandbox: Sandbox
) -> None:
    for shows in (None, RED):
        mine = await chats.of(YOU).say(Screen(text="Done", shows=shows, effect=Effect.PARTY))
        assert sandbox.world.chats[YOU].messages[mine]["effect_id"] == Effect.PARTY
        ours = await chats.of(OFFICE).say(Screen(text="Done", shows=shows, effect=Effect.PARTY))
        assert "effect_id" not in sandbox.world.chats[OFFICE].messages[ours]


async def test_an_effect_that_the_server_does_not_know_is_left_out_and_not_tried_again(
    chats: Chats, client: Client, sandbox: Sandbox
) -> None:
    unknown = '{"ok":false,"error_code":400,"description":"Bad Request: EFFECT_ID_INVALID"}'
    await client.page("faults", kind="status", status=400, body=unknown, methods=["sendMessage"])
    for _ in range(2):
        sent = await chats.of(YOU).say(Screen(text="Done", effect=Effect.PARTY))
        assert "effect_id" not in sandbox.world.chats[YOU].messages[sent]
    assert [call["ok"] for call in await client.calls("sendMessage")] == [False, True, True]
    other = await chats.of(YOU).say(Screen(text="Done", effect=Effect.FIRE))
    assert sandbox.world.chats[YOU].messages[other]["effect_id"] == Effect.FIRE


async def test_a_topic_that_is_gone_is_left_out_until_somebody_writes_there(
    chats: Chats, client: Client, sandbox: Sandbox
) -> None:
    group = (await in_office(client, "upgrade"))["chat_id"]
    where = {"person": YOU, "chat_id": group}
    topic = (await client.page("group", do="topic", **where))["topic"]
    there = chats.of(group, topic)
    await there.say(Screen(text="one"))
    await client.page("group", do="close", topic=topic, **where)
    for words in ("two", "three"):
        await there.say(Screen(text=words))
    calls = [call["params"].get("message_thread_id") for call in await client.calls("sendMessage")]
    assert calls == [str(topic), str(topic), None, None]
    await client.page("group", do="reopen", topic=topic, **where)
    chats.refusals.topic_is_back(group, topic)
    await there.say(Screen(text="four"))
    said = {m.get("text"): m for m in sandbox.world.chats[group].messages.values()}
    threads = [said[words].get("message_thread_id") for words in ("one", "two", "three", "four")]
    assert threads == [topic, None, None, topic]


async def test_a_group_that_moved_says_where_to(chats: Chats, client: Client) -> None:
    group = (await in_office(client, "upgrade"))["chat_id"]
    with pytest.raises(ChatMoved) as moved:
        await chats.of(OFFICE).say(Screen(text="hello"))
    assert moved.value.to == group
    assert chats.refusals.where(OFFICE) == group
    assert chats.refusals.where(YOU) == YOU
