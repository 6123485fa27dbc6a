"""Decodes and checks updates from Telegram in one place.

An update may come from someone other than Telegram, so values whose types differ from the Bot
API's are rejected.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct
from telegram import (
    CallbackQuery,
    ChatMember,
    ChatMemberRestricted,
    InlineKeyboardMarkup,
    Message,
    Update,
    User,
)

from lumbar.reading.commands import leading_command
from lumbar.telegram.ptb import in_seconds

NOBODY = 0
"""The `person` of what is written in a channel."""
NOBODY_S = frozenset({1087968824, 136817688, 777000})
"""User ids that Telegram gives for what no person wrote: GroupAnonymousBot for administrators who
stay anonymous, Channel_Bot for those who write as a channel, and Telegram for a linked channel's
posts (Bot API, Message.from). One record for each would be shared by everybody."""
GENERAL = 1
"""The message_thread_id of a forum's topic General: sendMessage refuses it."""


_TAG = re.compile("[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")


class Voice(Struct, frozen=True):
    """A voice message: its file_id, its length in whole seconds, its size in bytes (0: unknown)."""

    file_id: str
    seconds: int
    size: int


class Tap(Struct, frozen=True):
    """A tap on a button: a callback query.

    id: the callback query's id, for answering it; data: the button's callback data; message: the
    id of the message with the button, None if unknown; beside: the callback data of all buttons
    that the message has now, if Telegram sends them; label: what stands on the tapped button, empty
    if unknown.
    """

    id: str
    data: str
    message: int | None = None
    beside: tuple[str, ...] = ()
    label: str = ""


class Member(Struct, frozen=True):
    """A change of the bot's own membership in a chat (my_chat_member).

    was_in, is_in: whether it was and is in the chat; in a private chat: not blocked. writes:
    whether it may send texts there now.
    """

    was_in: bool
    is_in: bool
    writes: bool


class Incoming(Struct, frozen=True, kw_only=True):
    """A message or a tap from a person.

    person: their user id; chat: the chat id, below 0 for a group; newest: the id of the message, or
    of the message with the tapped button; command: its name without the slash if the text begins
    with one (see lumbar/reading/commands.py), else empty; others, named: whether it names another
    bot, or this one; words: the text after the command, else all of it; a caption is text, too;
    emoji: the one that a sticker stands for, empty if there is none; edited: whether the message
    was changed after it had been sent; to_us: whether it replies to a message of the bot or
    mentions it; forwarded: whether somebody else's message was sent on; album: the id of the album
    that the message is a part of, empty if of none; location: latitude and longitude in degrees;
    chosen: whether that is a place that was picked or sent on, and need not be where the sender is;
    written: when the message was sent or edited (UTC seconds, by Telegram's clock); topic: the
    message_thread_id of the topic that it is in, None for none and for General, which no call may
    name; nobody: whether it was written by no person but an anonymous administrator or a channel;
    moved: the chat ids of a group and of the supergroup that it became, if this says so;
    member: how the bot's membership has changed, if that is what the update says; tag: the IETF
    tag of the language of their client, empty if unknown.
    """

    update_id: int
    person: int
    chat: int
    newest: int | None = None
    command: str = ""
    others: bool = False
    named: bool = False
    words: str = ""
    emoji: str = ""
    edited: bool = False
    to_us: bool = False
    forwarded: bool = False
    album: str = ""
    tap: Tap | None = None
    location: tuple[float, float] | None = None
    chosen: bool = False
    voice: Voice | None = None
    written: float | None = None
    topic: int | None = None
    nobody: bool = False
    moved: tuple[int, int] | None = None
    member: Member | None = None
    tag: str = ""

    @property
    def private(self) -> bool:
        """Whether the chat is a private one."""
        return self.chat > 0


class Stray(Struct, frozen=True):
    """A tap that cannot be decoded but can be answered. tap: the callback query's id."""

    tap: str


def incoming(update: Update, bot: int = 0, name: str = "") -> Incoming | Stray | None:
    """Decodes an update; returns None if it contains nothing to act on.

    bot, name: the user id and the username of this bot, by which replies to it and commands for
    it are known.
    """
    user, chat, query = update.effective_user, update.effective_chat, update.callback_query
    tap = _tap(query) if query is not None else None
    said = update.message or update.edited_message or update.channel_post
    person = user.id if user is not None else NOBODY if said is not None else None
    if chat is None or not _are(int, person, chat.id) or (user is not None and user.id <= 0):
        return _stray(query)
    if query is not None and tap is None:
        return _stray(query)
    message = said
    text, emoji = _said(message)
    location = message.location if message is not None else None
    if not _are(str, text, emoji):
        return None
    if location is not None and not _are(float | int, location.latitude, location.longitude):
        return None
    under = update.effective_message
    forwarded = message is not None and message.forward_origin is not None
    text, emoji = _whole(text), _whole(emoji)
    text, named = _without(name, text)
    # What was sent on is not what the sender asks for.
    command = None if forwarded else leading_command(text)
    words = command.words if command else text
    return Incoming(
        update_id=update.update_id,
        person=person or NOBODY,
        chat=chat.id,
        newest=under.message_id if under is not None and _are(int, under.message_id) else None,
        command=command.name if command else "",
        others=bool(name and command and command.bot not in {"", name.casefold()}),
        named=bool(name and command and command.bot == name.casefold()),
        words=words.strip(),
        emoji=emoji,
        edited=update.edited_message is not None,
        to_us=(named and command is None) or _replies_to(message, bot),
        forwarded=forwarded,
        album=_album(message),
        tap=tap,
        location=(location.latitude, location.longitude) if location is not None else None,
        chosen=location is not None and (forwarded or _is_venue(message)),
        voice=_voice(message),
        written=_written(message),
        topic=_topic(under),
        nobody=_is_nobody_s(message),
        moved=_moved(message),
        member=_member(update),
        tag=_tag(user),
    )


def _topic(message: object) -> int | None:
    """Returns the topic that a message is in; None for none and for General.

    Elsewhere the number is that of a thread of replies, which is no place to write to.
    """
    if not isinstance(message, Message) or message.is_topic_message is not True:
        return None
    topic = message.message_thread_id
    return topic if isinstance(topic, int) and topic != GENERAL else None


def _is_nobody_s(message: Message | None) -> bool:
    """Returns whether no person stands behind a message: see NOBODY_S."""
    if message is None:
        return False
    user = message.from_user
    return message.sender_chat is not None or user is None or user.id in NOBODY_S


def _moved(message: Message | None) -> tuple[int, int] | None:
    """Returns the ids of a group and of the supergroup that it has become, if a message says that.

    Each of the two chats gets a message that names the other.
    """
    if message is None:
        return None
    here, to, before = message.chat.id, message.migrate_to_chat_id, message.migrate_from_chat_id
    if _are(int, to):
        return (here, to or here)
    return (before or here, here) if _are(int, before) else None


def _member(update: Update) -> Member | None:
    """Returns the change of the bot's own membership that an update tells; None if none."""
    change = update.my_chat_member
    if change is None:
        return None
    members: tuple[object, object] = (change.old_chat_member, change.new_chat_member)
    old, new = members
    if not (isinstance(old, ChatMember) and isinstance(new, ChatMember)):
        return None
    writes = not isinstance(new, ChatMemberRestricted) or new.can_send_messages is True
    is_in = _is_in(new)
    return Member(was_in=_is_in(old), is_in=is_in, writes=is_in and writes)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member is True
    return member.status not in {ChatMember.LEFT, ChatMember.BANNED}


def _tag(user: User | None) -> str:
    """Returns the language of a person's client (User.language_code), where that can be a tag."""
    code: object = user.language_code if user is not None else None
    return code if isinstance(code, str) and _TAG.fullmatch(code) else ""


def _stray(query: CallbackQuery | None) -> Stray | None:
    return Stray(query.id) if query is not None and _are(str, query.id) else None


def _tap(query: CallbackQuery) -> Tap | None:
    """Returns the tap in a callback query; None if its values are not of the Bot API's types."""
    under = query.message
    if not _are(str, query.id, query.data or ""):
        return None
    if under is not None and not _are(int, under.message_id):
        return None
    # Telegram sends only the id of a message that is too old for the bot to read.
    buttons = dict(_carried(under)) if isinstance(under, Message) else {}
    number = under.message_id if under is not None else None
    label = buttons.get(query.data or "", "")
    return Tap(query.id, query.data or "", number, tuple(buttons), label)


def _carried(message: Message) -> Iterator[tuple[str, str]]:
    """Yields the callback data of a message's buttons, and what stands on each."""
    markup = message.reply_markup
    if not isinstance(markup, InlineKeyboardMarkup):
        return
    for row in markup.inline_keyboard:
        for button in row:
            if isinstance(button.callback_data, str):
                yield button.callback_data, button.text if isinstance(button.text, str) else ""


def _voice(message: Message | None) -> Voice | None:
    """Returns a message's voice message; None if there is none or its types are wrong."""
    voice = message.voice if message is not None else None
    if voice is None:
        return None
    seconds, size = in_seconds(voice.duration), voice.file_size
    size = 0 if size is None else size
    known = _are(str, voice.file_id) and _are(float | int, seconds) and _are(int, size)
    return Voice(voice.file_id, int(seconds), size) if known else None


def _said(message: Message | None) -> tuple[str, str]:
    """Returns a message's text or caption, and the emoji of a sticker; empty if there is none."""
    if message is None:
        return "", ""
    sticker = message.sticker
    return message.text or message.caption or "", (sticker.emoji or "") if sticker else ""


def _whole(text: str) -> str:
    """Returns a text in which a half of a letter (a lone surrogate) is U+FFFD.

    JSON can carry one and no UTF-8 can, so it could neither be kept nor be sent back. One UTF-16
    unit stays one.
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _without(name: str, text: str) -> tuple[str, bool]:
    """Returns a text without mentions of the bot, and whether there were any."""
    if not name or f"@{name.casefold()}" not in text.casefold():
        return text, False
    mention = re.compile(rf"@{re.escape(name)}\b", re.IGNORECASE)
    # Behind a slash and a command's name it is a part of the command.
    alone = re.compile(rf"(?<![\w/])@{re.escape(name)}\b[,:]?", re.IGNORECASE)
    rest = alone.sub(" ", text)
    return rest if rest.strip() else text, mention.search(text) is not None


def _replies_to(message: Message | None, bot: int) -> bool:
    """Returns whether a message replies to one that the user with that id has sent."""
    answered = message.reply_to_message if message is not None else None
    author = answered.from_user if answered is not None else None
    return author is not None and author.id == bot


def _album(message: Message | None) -> str:
    """Returns the id of the album that a message is a part of; empty if of none."""
    album = message.media_group_id if message is not None else None
    return album if isinstance(album, str) else ""


def _is_venue(message: Message | None) -> bool:
    """Returns whether a message's location is a place picked from a list or by another bot."""
    return message is not None and (message.venue is not None or message.via_bot is not None)


def _written(message: Message | None) -> float | None:
    """Returns when a message was sent or last edited, by Telegram's clock (UTC seconds)."""
    date = (message.edit_date or message.date) if message is not None else None
    return date.timestamp() if isinstance(date, datetime) else None


def _are(kind: Any, *values: object) -> bool:
    """Returns whether all values are instances of `kind`; a bool never is."""
    return all(isinstance(value, kind) and not isinstance(value, bool) for value in values)
