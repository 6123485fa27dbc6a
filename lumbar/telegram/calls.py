"""Calls to Telegram. Only this module turns python-telegram-bot's errors into ours."""

import re
from collections.abc import Iterable
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from lumbar.media.hearing import NotHeard
from lumbar.telegram.errors import (
    AlreadyDeleted,
    Blocked,
    CallFailed,
    ChatMoved,
    FileForbidden,
    FileRejected,
    MayNotWrite,
    MessageGone,
    NoEffect,
    NoSuchChat,
    NoSuchTag,
    NotEditable,
    NotModified,
    OtherKind,
    RateLimited,
    Rejected,
    TooOldToDelete,
    TopicGone,
    Unreachable,
    VoiceForbidden,
)
from lumbar.telegram.pace import ONCE, Within
from lumbar.telegram.pacer import Pacer, may_be_repeated
from lumbar.telegram.ptb import PacedBot, reason, seconds_to_wait, too_large
from lumbar.telegram.wire import never_arrived

MEDIA_METHODS = frozenset({"sendAnimation", "sendPhoto", "sendVoice", "editMessageMedia"})
_REJECTIONS: tuple[tuple[str, type[Rejected]], ...] = (
    ("message is not modified", NotModified),
    ("message to edit not found", MessageGone),
    ("message can't be edited", NotEditable),
    ("message_id_invalid", MessageGone),
    ("message to delete not found", AlreadyDeleted),
    ("message can't be deleted", TooOldToDelete),
    ("there is no text in the message", OtherKind),
    ("there is no caption in the message", OtherKind),
    ("message thread not found", TopicGone),
    ("topic_closed", TopicGone),
    ("topic_deleted", TopicGone),
    ("topic_id_invalid", TopicGone),
    ("chat not found", NoSuchChat),
    ("effect_id_invalid", NoEffect),
    ("can't use message effects", NoEffect),
    ('"tg-time"', NoSuchTag),
    ("rights to send text messages", MayNotWrite),
    ("no rights to send a message", MayNotWrite),
    ("no write access", MayNotWrite),
    ("chat_write_forbidden", MayNotWrite),
    ("chat_send_plain_forbidden", MayNotWrite),
    ("chat_restricted", MayNotWrite),
    ("user_banned_in_channel", MayNotWrite),
    ("need administrator rights", MayNotWrite),
    ("voice_messages_forbidden", VoiceForbidden),
    ("restricted receiving of voice", VoiceForbidden),
)
"""Part of the description of a 400, in lower case, and its error; the first match counts. The Bot
API has no codes for these; the words are those of telegram-bot-api, TDLib and Telegram's server."""
_FORBIDS = ("rights", "forbidden", "restricted")
"""A refusal of a file with one of these is about the chat and that kind of file."""
_ABOUT_CHATS = ("block", "kick", "member", "deactivated", "initiate", "deleted", "chat_write")
"""A 403 with one of these is about the chat, whatever is sent there."""
_SLOW_MODE = re.compile(r"slowmode_wait_(\d+)")


class Calls:
    """Makes Bot API calls. Every failure raises one of lumbar.telegram.errors."""

    def __init__(self, bot: PacedBot) -> None:
        self.bot = bot

    @property
    def reminders_waiting(self) -> int:
        """The number of queued reminders."""
        pacer = self.bot.rate_limiter
        return pacer.reminders_waiting if isinstance(pacer, Pacer) else 0

    async def make(
        self,
        method: str,
        asked: dict[str, Any],
        *,
        pace: str | Within | None,
        read_timeout: float | None = None,
    ) -> Any:
        """Makes a call; returns Telegram's raw answer. For the parameters see PacedBot.call.

        Raises CallFailed.
        """
        try:
            return await self.bot.call(method, asked, pace=pace, read_timeout=read_timeout)
        except TelegramError as error:
            raise _ours(error, method) from error

    async def answer_tap(self, tap: str, words: str | None) -> None:
        """Answers a callback query, with a short text or silently.

        tap: the callback query's id. Raises CallFailed.
        """
        asked = {"callback_query_id": tap, "text": words}
        await self.make("answerCallbackQuery", asked, pace=None)

    async def set_menu(self, chat: int, menu: Iterable[tuple[str, str]]) -> None:
        """Sets the command menu of one private chat, each command with what it does; an empty one
        brings back the one that the client's language has. Raises CallFailed."""
        scope: dict[str, Any] = {"scope": {"type": "chat", "chat_id": str(chat)}}
        commands = [{"command": name, "description": does} for name, does in menu]
        if commands:
            await self.make("setMyCommands", {**scope, "commands": commands}, pace=ONCE)
        else:
            await self.make("deleteMyCommands", scope, pace=ONCE)

    async def voice(self, file_id: str, most: int) -> bytes:
        """Returns the bytes of a voice message. Raises NotHeard, OSError.

        most: maximum size in bytes. A local Bot API server (--local) returns the path of a file
        on its disk, which this process must be able to read.
        """
        try:
            file = await self.bot.get_file(file_id)
            if not file.file_path or (file.file_size or 0) > most:
                raise NotHeard("it is not what it was said to be")
            content = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            raise NotHeard(f"it did not come: {reason(error)}") from error
        if len(content) > most:
            raise NotHeard("it is larger than it was said to be")
        return content

    async def slow_mode(self, chat: int) -> int:
        """Returns the seconds that a group's slow mode has between two messages; 0 without it.

        Raises CallFailed.
        """
        # As text, so that the pacer does not have it wait for that very chat.
        answer = await self.make("getChat", {"chat_id": str(chat)}, pace=ONCE)
        delay = answer.get("slow_mode_delay") if isinstance(answer, dict) else None
        return delay if isinstance(delay, int) else 0

    async def is_reachable(self, seconds: float) -> bool:
        """Returns whether Telegram answers within `seconds`; calls getMe only."""
        try:
            await self.bot.get_me(read_timeout=seconds)
        except TelegramError:
            return False
        return True


def _ours(error: TelegramError, method: str) -> CallFailed:
    words = reason(error)
    match error:
        case RetryAfter():
            return RateLimited(seconds_to_wait(error))
        case Forbidden():
            return _forbidden(words, method)
        case ChatMigrated():
            return ChatMoved(words, error.new_chat_id)
        case BadRequest():
            return _rejected(error, method)
        case NetworkError():
            return _unreachable(error, method)
    return CallFailed(words)


def _unreachable(error: NetworkError, method: str) -> CallFailed:
    """Returns the error for no answer or a 5xx; a 413 is about the file."""
    words = reason(error)
    if _carries_file(method) and too_large(error):
        return FileRejected(words)
    return Unreachable(
        words,
        arrived=not never_arrived(error),
        repeatable=may_be_repeated(method, error),
    )


def _forbidden(words: str, method: str) -> CallFailed:
    """Returns the error for a 403."""
    said = words.lower()
    about_chat = any(part in said for part in _ABOUT_CHATS)
    return FileForbidden(words) if _carries_file(method) and not about_chat else Blocked(words)


def _rejected(error: BadRequest, method: str) -> CallFailed:
    """Returns the error for a 400, by its description.

    Whatever else is said to a call with a file is about the file: the words can go alone.
    """
    said, words = error.message.lower(), reason(error)
    slow = _SLOW_MODE.search(said)
    if slow is not None:
        return RateLimited(float(slow[1]))
    kind = next((kind for part, kind in _REJECTIONS if part in said), None)
    if kind is None and _carries_file(method):
        kind = FileForbidden if any(part in said for part in _FORBIDS) else FileRejected
    return (kind or Rejected)(words)


def _carries_file(method: str) -> bool:
    """Returns whether a method sends or shows a file, for which its words can stand alone."""
    return method in MEDIA_METHODS
