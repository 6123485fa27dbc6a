"""An update as it comes from Telegram, read and checked in one place.

Who sends updates need not be Telegram: what is not of the kind that the Bot API says is not taken.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

from lumbar.telegram.ptb import in_seconds

log = logging.getLogger(__name__)

COMMAND = re.compile(r"/([A-Za-z0-9_]*)\S*")
"""A command at the beginning of a text, with the bot's name or what else stands close to it."""
LARGEST_ID = 2**63 - 1

Raw = dict[str, Any]
"""An update as the Bot API gives it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice message: Telegram's id of it, its whole seconds, and its bytes (0: not told)."""

    file_id: str
    seconds: int
    size: int


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap on a button.

    id: by which it is answered; data: what the button carries; message: the id of the message
    that it is on, None where that is not told; beside: what the buttons carry that the message
    has now, as far as Telegram tells.
    """

    id: str
    data: str
    message: int | None = None
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What a person sent, or tapped.

    chat: the id of the chat, a group's is below zero; newest: the id of the message that came, or
    that the tap is on; command: its name without the slash, empty where there is none; words: the
    text after it; location: latitude and longitude in degrees; written: when a message was (UTC
    seconds, by Telegram's clock).
    """

    update_id: int
    person: int
    chat: int
    newest: int | None = None
    command: str = ""
    words: str = ""
    tap: Tap | None = None
    location: tuple[float, float] | None = None
    voice: Voice | None = None
    written: float | None = None

    @property
    def private(self) -> bool:
        """Whether nobody else is in the chat."""
        return self.chat > 0


@dataclass(frozen=True, slots=True)
class Stray:
    """A tap on a button that is in no chat of ours. tap: its id, by which it is answered."""

    tap: str


def incoming(update: Update) -> Incoming | Stray | None:
    """What an update says, as far as it is of any use; None where nobody asks anything."""
    user, chat, query = update.effective_user, update.effective_chat, update.callback_query
    tap = _tap(query) if query is not None else None
    if user is None or chat is None or not _are(int, user.id, chat.id):
        return _stray(query)
    if query is not None and tap is None:
        return _stray(query)
    message = update.message
    text = (message.text or "") if message is not None else ""
    location = message.location if message is not None else None
    if not _are(str, text):
        return None
    if location is not None and not _are(float | int, location.latitude, location.longitude):
        return None
    under = update.effective_message
    command = COMMAND.match(text)
    words = text[command.end() :] if command else text
    return Incoming(
        update_id=update.update_id,
        person=user.id,
        chat=chat.id,
        newest=under.message_id if under is not None and _are(int, under.message_id) else None,
        command=command[1].casefold() if command else "",
        words=words.strip(),
        tap=tap,
        location=(location.latitude, location.longitude) if location is not None else None,
        voice=_voice(message),
        written=_written(message),
    )


def _stray(query: CallbackQuery | None) -> Stray | None:
    return Stray(query.id) if query is not None and _are(str, query.id) else None


def _tap(query: CallbackQuery) -> Tap | None:
    """The tap in a callback query; None where it is not as the Bot API says."""
    under = query.message
    if not _are(str, query.id, query.data or ""):
        return None
    if under is not None and not _are(int, under.message_id):
        return None
    # Of a message that is too old for the bot Telegram tells nothing but its id.
    beside = tuple(_carried(under)) if isinstance(under, Message) else ()
    return Tap(query.id, query.data or "", under.message_id if under is not None else None, beside)


def _carried(message: Message) -> Iterator[str]:
    """What the buttons of a message carry."""
    markup = message.reply_markup
    if not isinstance(markup, InlineKeyboardMarkup):
        return
    for row in markup.inline_keyboard:
        for button in row:
            if isinstance(button.callback_data, str):
                yield button.callback_data


def _voice(message: Message | None) -> Voice | None:
    """The voice message in a message, where it is told as the Bot API says."""
    voice = message.voice if message is not None else None
    if voice is None:
        return None
    seconds, size = in_seconds(voice.duration), voice.file_size
    size = 0 if size is None else size
    known = _are(str, voice.file_id) and _are(float | int, seconds) and _are(int, size)
    return Voice(voice.file_id, int(seconds), size) if known else None


def _written(message: Message | None) -> float | None:
    """When a message was written, by Telegram's clock (UTC seconds)."""
    date = message.date if message is not None else None
    return date.timestamp() if isinstance(date, datetime) else None


def _are(kind: Any, *values: object) -> bool:
    """Whether values are of a kind."""
    return all(isinstance(value, kind) and not isinstance(value, bool) for value in values)


# Before python-telegram-bot has read it


def has_id(update: Raw) -> bool:
    """Whether an update has an id by which it can be acknowledged; says so where it has none.

    Telegram counts them in positive whole numbers, and a negative offset would have it forget
    what came before (Bot API, getUpdates).
    """
    number = update.get("update_id")
    if isinstance(number, int) and not isinstance(number, bool) and 0 < number < LARGEST_ID:
        return True
    log.error("an update is left out: %.40r is no id", number)
    return False


def lane_of(update: Raw) -> int:
    """Whose lane an update belongs to: its sender's, else its chat's, else 0."""
    for kind in update.values():
        if not isinstance(kind, dict):
            continue
        message = kind.get("message")
        around = message.get("chat") if isinstance(message, dict) else None
        for holder in (kind.get("from"), kind.get("chat"), around):
            if isinstance(holder, dict) and isinstance(holder.get("id"), int):
                return int(holder["id"])
    return 0
