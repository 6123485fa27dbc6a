"""Calls to Telegram. Only this module turns python-telegram-bot's errors into ours."""

from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.request import BaseRequest

from lumbar.media.hearing import NotHeard
from lumbar.telegram.errors import (
    AlreadyDeleted,
    Blocked,
    CallFailed,
    ChatMoved,
    FileForbidden,
    FileRejected,
    MessageGone,
    NoSuchChat,
    NoSuchTag,
    NotModified,
    OtherKind,
    RateLimited,
    Rejected,
    TooOldToDelete,
    Unreachable,
    VoiceForbidden,
)
from lumbar.telegram.pace import Within
from lumbar.telegram.pacer import Pacer, may_be_repeated
from lumbar.telegram.ptb import PacedBot, reason, seconds_to_wait
from lumbar.telegram.wire import never_arrived

_ABOUT_FILES = ("file", "photo", "media", "image")
_REJECTIONS: tuple[tuple[str, type[Rejected]], ...] = (
    ("message is not modified", NotModified),
    ("message to edit not found", MessageGone),
    ("message can't be edited", MessageGone),
    ("message_id_invalid", MessageGone),
    ("message to delete not found", AlreadyDeleted),
    ("message can't be deleted", TooOldToDelete),
    ("there is no text in the message", OtherKind),
    ("there is no caption in the message", OtherKind),
    ("chat not found", NoSuchChat),
    ('"tg-time"', NoSuchTag),
    *((word, FileRejected) for word in _ABOUT_FILES),
    ("voice", VoiceForbidden),
)
"""Part of the description of a 400, in lower case, and its error; the first match counts. The Bot
API has no codes for these."""
_NO_RIGHT = "not enough rights"


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
        """Makes a call; returns Telegram's raw answer.

        It is raw because only the message id is needed, and python-telegram-bot's parsing of a
        message costs as much as sending it. method, asked: method and parameters as in the Bot
        API; pace: see pace.py, None for an answer; read_timeout: seconds that Telegram may be
        silent, None for the default. Raises CallFailed.
        """
        try:
            return await self.bot.do_api_request(
                method,
                api_kwargs=asked,
                rate_limit_args=pace,
                read_timeout=BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout,
            )
        except TelegramError as error:
            raise _ours(error, method) from error

    async def answer_tap(self, tap: str, words: str | None) -> None:
        """Answers a callback query, with a short text or silently.

        tap: the callback query's id. Raises CallFailed.
        """
        try:
            await self.bot.answer_callback_query(tap, words)
        except TelegramError as error:
            raise _ours(error, "answerCallbackQuery") from error

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
            return Blocked(words)
        case ChatMigrated():
            return ChatMoved(words)
        case BadRequest():
            return _kind_of(error)(words)
        case NetworkError():
            return Unreachable(
                words,
                arrived=not never_arrived(error),
                repeatable=may_be_repeated(method, error),
            )
    return CallFailed(words)


def _kind_of(error: BadRequest) -> type[Rejected]:
    """Returns the error class for a 400, by its description."""
    said = error.message.lower()
    kind = next((kind for words, kind in _REJECTIONS if words in said), Rejected)
    return FileForbidden if kind is FileRejected and _NO_RIGHT in said else kind
