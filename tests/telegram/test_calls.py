"""What python-telegram-bot raises, and what a Bot API server says, as errors of ours."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest

from lumbar.media.hearing import NotHeard
from lumbar.telegram.budget import Budget
from lumbar.telegram.calls import Calls
from lumbar.telegram.errors import (
    AlreadyDeleted,
    Blocked,
    CallFailed,
    ChatMoved,
    FileForbidden,
    FileRejected,
    MayNotWrite,
    MessageGone,
    NoSuchChat,
    NoSuchTag,
    NotEditable,
    NotModified,
    OtherKind,
    RateLimited,
    Rejected,
    TooFast,
    TooOldToDelete,
    TopicGone,
    Unreachable,
    VoiceForbidden,
)
from lumbar.telegram.pace import ONCE
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ptb import paced_bot
from lumbar.telegram.wire import NotSent
from tests.clocks import ManualClock

YOU = 1001
ME = {"ok": True, "result": {"id": 42, "is_bot": True, "first_name": "Lumbar", "username": "l"}}


class Answering(BaseRequest):
    """Answers every call with what it is told to."""

    def __init__(self) -> None:
        self.fails: Exception | None = None
        self.status, self.body = 200, ME

    @property
    def read_timeout(self) -> float | None:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        if self.fails is not None:
            raise self.fails
        return self.status, json.dumps(self.body).encode()

    def refuse(self, status: int, words: str, **parameters: int) -> None:
        self.status = status
        self.body = {"ok": False, "error_code": status, "description": words}
        if parameters:
            self.body["parameters"] = parameters


@pytest.fixture
def telegram() -> Answering:
    return Answering()


@pytest.fixture
async def calls(telegram: Answering, clock: ManualClock) -> AsyncIterator[Calls]:
    pacer = Pacer(clock, Budget(1000))
    async with paced_bot("42:t", "http://nowhere.invalid", pacer, telegram, telegram) as bot:
        yield Calls(bot)
        telegram.fails = None


async def failed(calls: Calls, method: str = "sendMessage") -> CallFailed:
    with pytest.raises(CallFailed) as told:
        await calls.make(method, {"chat_id": YOU, "text": "Secret"}, pace=ONCE)
    assert "Secret" not in str(told.value)
    return told.value


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("message is not modified: specified new message content and reply markup", NotModified),
        ("message to edit not found", MessageGone),
        ("message can't be edited", NotEditable),
        ("MESSAGE_ID_INVALID", MessageGone),
        ("message to delete not found", AlreadyDeleted),
        ("message can't be deleted for everyone", TooOldToDelete),
        ("there is no text in the message to edit", OtherKind),
        ("there is no caption in the message to edit", OtherKind),
        ("chat not found", NoSuchChat),
        ('can\'t parse entities: Unsupported start tag "tg-time" at byte offset 9', NoSuchTag),
        ("message thread not found", TopicGone),
        ("TOPIC_CLOSED", TopicGone),
        ("TOPIC_DELETED", TopicGone),
        ("not enough rights to send text messages to the chat", MayNotWrite),
        ("have no rights to send a message", MayNotWrite),
        ("have no write access to the chat", MayNotWrite),
        ("CHAT_WRITE_FORBIDDEN", MayNotWrite),
        ("CHAT_RESTRICTED", MayNotWrite),
        ("VOICE_MESSAGES_FORBIDDEN", VoiceForbidden),
        ("user restricted receiving of voice note messages", VoiceForbidden),
        ("SOMETHING_UNFORESEEN", Rejected),
    ],
)
async def test_a_400_is_of_the_kind_that_its_words_say(
    calls: Calls, telegram: Answering, words: str, kind: type[Rejected]
) -> None:
    telegram.refuse(400, f"Bad Request: {words}")
    assert type(await failed(calls)) is kind


@pytest.mark.parametrize(
    ("status", "words", "kind"),
    [
        (400, "wrong file identifier/HTTP URL specified", FileRejected),
        (400, "IMAGE_PROCESS_FAILED", FileRejected),
        (400, "VIDEO_CONTENT_TYPE_INVALID", FileRejected),
        (400, "STORAGE_CHECK_FAILED", FileRejected),
        (400, "SOMETHING_UNFORESEEN", FileRejected),
        (413, "Request Entity Too Large", FileRejected),
        (400, "not enough rights to send photos to the chat", FileForbidden),
        (400, "not enough rights to send animations to the chat", FileForbidden),
        (400, "not enough rights to send voice notes to the chat", FileForbidden),
        (400, "CHAT_SEND_GIFS_FORBIDDEN", FileForbidden),
        (403, "CHAT_SEND_PHOTOS_FORBIDDEN", FileForbidden),
        (403, "CHAT_SEND_MEDIA_FORBIDDEN", FileForbidden),
        (403, "not enough rights to send media", FileForbidden),
        (403, "bot was kicked from the supergroup chat", Blocked),
        (403, "bot is not a member of the channel chat", Blocked),
        (403, "bot was blocked by the user", Blocked),
        (400, "not enough rights to send text messages to the chat", MayNotWrite),
        (400, "TOPIC_CLOSED", TopicGone),
        (400, "chat not found", NoSuchChat),
        (400, "VOICE_MESSAGES_FORBIDDEN", VoiceForbidden),
    ],
)
@pytest.mark.parametrize("method", ["sendPhoto", "sendAnimation", "sendVoice", "editMessageMedia"])
async def test_whatever_is_not_about_the_chat_is_about_the_file(
    calls: Calls, telegram: Answering, method: str, status: int, words: str, kind: type[CallFailed]
) -> None:
    telegram.refuse(status, {400: "Bad Request: ", 403: "Forbidden: "}.get(status, "") + words)
    assert type(await failed(calls, method)) is kind


async def test_slow_mode_says_how_long_to_wait(calls: Calls, telegram: Answering) -> None:
    telegram.refuse(400, "Bad Request: SLOWMODE_WAIT_30")
    told = await failed(calls)
    assert isinstance(told, RateLimited)
    assert told.seconds == 30


async def test_a_blocked_bot_and_a_group_that_moved(calls: Calls, telegram: Answering) -> None:
    telegram.refuse(403, "Forbidden: bot was blocked by the user")
    assert type(await failed(calls)) is Blocked
    telegram.refuse(
        400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1002
    )
    moved = await failed(calls)
    assert isinstance(moved, ChatMoved)
    assert moved.to == -1002


async def test_a_429_is_told_from_a_call_that_had_no_room(
    calls: Calls, telegram: Answering
) -> None:
    telegram.refuse(429, "Too Many Requests: retry after 7", retry_after=7)
    told = await failed(calls)
    assert isinstance(told, RateLimited)
    assert told.seconds == 7
    held = await failed(calls)
    assert type(held) is TooFast
    assert 6 < held.seconds <= 7


@pytest.mark.parametrize(
    ("fails", "method", "arrived", "repeatable"),
    [
        (NotSent("refused"), "sendMessage", False, True),
        (TimedOut("silence"), "sendMessage", True, False),
        (TimedOut("silence"), "editMessageText", True, True),
        (NetworkError("a connection was cut"), "deleteMessage", True, True),
    ],
)
async def test_what_telegram_may_have_got_is_told_from_what_it_has_not(
    calls: Calls,
    telegram: Answering,
    fails: Exception,
    method: str,
    arrived: bool,
    repeatable: bool,
) -> None:
    telegram.fails = fails
    told = await failed(calls, method)
    assert isinstance(told, Unreachable)
    assert (told.arrived, told.repeatable) == (arrived, repeatable)


async def test_a_5xx_was_not_carried_out_and_nonsense_may_have_been(
    calls: Calls, telegram: Answering
) -> None:
    telegram.refuse(502, "Bad Gateway")
    told = await failed(calls)
    assert isinstance(told, Unreachable)
    assert told.repeatable
    telegram.status, telegram.body = 200, {"ok": True}
    told = await failed(calls)
    assert isinstance(told, Unreachable)
    assert not told.repeatable


async def test_a_token_that_is_not_known_any_more_fails_a_call(
    calls: Calls, telegram: Answering
) -> None:
    telegram.refuse(401, "Unauthorized")
    assert type(await failed(calls)) is CallFailed


async def test_whether_telegram_is_reachable(calls: Calls, telegram: Answering) -> None:
    assert await calls.is_reachable(1.0)
    telegram.fails = TimedOut("silence")
    assert not await calls.is_reachable(1.0)


async def test_a_voice_message_that_does_not_come_is_not_heard(
    calls: Calls, telegram: Answering
) -> None:
    telegram.refuse(400, "Bad Request: wrong file_id")
    with pytest.raises(NotHeard, match="did not come"):
        await calls.voice("no-such-file", 1000)
    file = {"file_id": "f", "file_unique_id": "u", "file_size": 2000, "file_path": "voice/1.oga"}
    telegram.status, telegram.body = 200, {"ok": True, "result": file}
    with pytest.raises(NotHeard, match="not what it was said to be"):
        await calls.voice("too-large", 1000)
