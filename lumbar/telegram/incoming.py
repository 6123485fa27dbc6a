"""Decodes and checks updates from Telegram in one place.

An update may come from someone other than Telegram, so one in which a value that is read here is
not of the Bot API's type is rejected.
"""

import re
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from lumbar.reading.commands import leading_command
from lumbar.telegram.raw import LARGEST_ID, Raw, is_service

NOBODY = 0
"""The `person` of what is written in a channel."""
NOBODY_S = frozenset({1087968824, 136817688, 777000})
"""User ids that Telegram gives for what no person wrote: GroupAnonymousBot for administrators who
stay anonymous, Channel_Bot for those who write as a channel, and Telegram for a linked channel's
posts (Bot API, Message.from). One record for each would be shared by everybody."""
GENERAL = 1
"""The message_thread_id of a forum's topic General: sendMessage refuses it."""
OUT = {"left", "kicked"}
"""The statuses of a ChatMember that is not in the chat."""

WRONG = (msgspec.ValidationError, UnicodeEncodeError)
"""What msgspec.convert raises for a value of another type; the second for half of a letter."""

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


def lane_of(says: Incoming | Stray | None) -> int:
    """Returns the key of an update's lane: the person's id, else the chat's; 0 where it says
    nothing."""
    return says.person or says.chat if isinstance(says, Incoming) else 0


# What is read of the Bot API's objects, by its own names. Telegram leaves out what there is not.


_Id = Annotated[int, Meta(ge=-LARGEST_ID, le=LARGEST_ID)]
"""Telegram's have at most 52 significant bits (Bot API, User); a store has room for 64."""


class _User(Struct):
    id: _Id
    language_code: str | None = None


class _Chat(Struct):
    id: _Id


class _Location(Struct):
    latitude: float
    longitude: float


class _Voice(Struct):
    file_id: str
    duration: int
    file_size: int | None = None


class _Sticker(Struct):
    emoji: str | None = None


class _Button(Struct):
    text: str = ""
    callback_data: str | None = None


class _Keyboard(Struct):
    inline_keyboard: list[list[_Button]] = []


class _Answered(Struct):
    """The message that another one replies to."""

    user: _User | None = msgspec.field(name="from", default=None)


class _Message(Struct):
    """A Message or, with its chat and its id alone, an InaccessibleMessage."""

    chat: _Chat
    message_id: _Id
    user: _User | None = msgspec.field(name="from", default=None)
    date: int | None = None
    edit_date: int | None = None
    text: str | None = None
    caption: str | None = None
    sticker: _Sticker | None = None
    location: _Location | None = None
    venue: Any = None
    via_bot: Any = None
    voice: _Voice | None = None
    forward_origin: Any = None
    sender_chat: Any = None
    media_group_id: str | None = None
    is_topic_message: bool | None = None
    message_thread_id: _Id | None = None
    migrate_to_chat_id: _Id | None = None
    migrate_from_chat_id: _Id | None = None
    reply_to_message: _Answered | None = None
    reply_markup: _Keyboard | None = None


class _Query(Struct):
    """A CallbackQuery."""

    id: str
    user: _User = msgspec.field(name="from")
    data: str | None = None
    message: _Message | None = None


class _Status(Struct):
    """A ChatMember of any kind."""

    status: str
    is_member: bool | None = None
    can_send_messages: bool | None = None


class _Change(Struct):
    """A ChatMemberUpdated."""

    chat: _Chat
    user: _User = msgspec.field(name="from")
    old_chat_member: _Status
    new_chat_member: _Status


class _Update(Struct):
    update_id: int
    message: _Message | None = None
    edited_message: _Message | None = None
    channel_post: _Message | None = None
    callback_query: _Query | None = None
    my_chat_member: _Change | None = None


class _AnyQuery(Struct):
    id: str


class _AnyTap(Struct):
    """An update of which nothing is known but that it is a tap."""

    callback_query: _AnyQuery | None = None


def incoming(raw: Raw, bot: int = 0, name: str = "") -> Incoming | Stray | None:
    """Decodes an update; returns None if it contains nothing to act on.

    bot, name: the user id and the username of this bot, by which replies to it and commands for
    it are known.
    """
    try:
        update = msgspec.convert(raw, _Update)
    except WRONG:
        return _stray(raw)
    said = update.message or update.edited_message or update.channel_post
    if said is not None:
        return _said(update, said, bot, name) if not is_service(raw) else None
    if update.callback_query is not None:
        return _tapped(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _changed(update.update_id, update.my_chat_member)
    return None


def _said(update: _Update, message: _Message, bot: int, name: str) -> Incoming | None:
    """Returns what a message says, also one that was edited or posted in a channel."""
    user = message.user
    if user is not None and user.id <= 0:
        return None
    forwarded = bool(message.forward_origin)
    text, named = _without(name, _whole(message.text or message.caption or ""))
    # What was sent on is not what the sender asks for.
    command = None if forwarded else leading_command(text)
    emoji = message.sticker.emoji if message.sticker is not None else None
    place, voice = message.location, message.voice
    date = message.edit_date or message.date
    author = message.reply_to_message.user if message.reply_to_message is not None else None
    return Incoming(
        update_id=update.update_id,
        person=user.id if user is not None else NOBODY,
        chat=message.chat.id,
        newest=message.message_id,
        command=command.name if command else "",
        others=bool(name and command and command.bot not in {"", name.casefold()}),
        named=bool(name and command and command.bot == name.casefold()),
        words=(command.words if command else text).strip(),
        emoji=_whole(emoji or ""),
        edited=update.edited_message is not None,
        to_us=(named and command is None) or (author is not None and author.id == bot),
        forwarded=forwarded,
        album=message.media_group_id or "",
        location=(place.latitude, place.longitude) if place is not None else None,
        chosen=place is not None and bool(forwarded or message.venue or message.via_bot),
        voice=Voice(voice.file_id, voice.duration, voice.file_size or 0) if voice else None,
        written=float(date) if date is not None else None,
        topic=_topic(message),
        nobody=bool(message.sender_chat) or user is None or user.id in NOBODY_S,
        moved=_moved(message),
        tag=_tag(user),
    )


def _tapped(update_id: int, query: _Query) -> Incoming | Stray:
    """Returns a tap on a button; a Stray if it is in no chat, or nobody's."""
    under, user, data = query.message, query.user, query.data or ""
    if under is None or user.id <= 0:
        return Stray(query.id)
    # Telegram sends only the id of a message that is too old for the bot to read.
    rows = under.reply_markup.inline_keyboard if under.reply_markup is not None else []
    buttons = {one.callback_data: one.text for row in rows for one in row if one.callback_data}
    return Incoming(
        update_id=update_id,
        person=user.id,
        chat=under.chat.id,
        newest=under.message_id,
        tap=Tap(query.id, data, under.message_id, tuple(buttons), buttons.get(data, "")),
        topic=_topic(under),
        tag=_tag(user),
    )


def _changed(update_id: int, change: _Change) -> Incoming | None:
    """Returns the change of the bot's own membership in a chat."""
    if change.user.id <= 0:
        return None
    new = change.new_chat_member
    is_in = _is_in(new)
    writes = is_in and (new.status != "restricted" or new.can_send_messages is True)
    return Incoming(
        update_id=update_id,
        person=change.user.id,
        chat=change.chat.id,
        member=Member(was_in=_is_in(change.old_chat_member), is_in=is_in, writes=writes),
        tag=_tag(change.user),
    )


def _is_in(member: _Status) -> bool:
    return member.is_member is True if member.status == "restricted" else member.status not in OUT


def _stray(raw: Raw) -> Stray | None:
    """Returns a tap of which only the id can be read; None for all else."""
    try:
        query = msgspec.convert(raw, _AnyTap).callback_query
    except WRONG:
        return None
    return Stray(query.id) if query is not None else None


def _topic(message: _Message) -> int | None:
    """Returns the topic that a message is in; None for none and for General.

    Elsewhere the number is that of a thread of replies, which is no place to write to.
    """
    topic = message.message_thread_id if message.is_topic_message else None
    return topic if topic != GENERAL else None


def _moved(message: _Message) -> tuple[int, int] | None:
    """Returns the ids of a group and of the supergroup that it has become, if a message says that.

    Each of the two chats gets a message that names the other.
    """
    here, to, before = message.chat.id, message.migrate_to_chat_id, message.migrate_from_chat_id
    if to is not None:
        return (here, to or here)
    return (before or here, here) if before is not None else None


def _tag(user: _User | None) -> str:
    """Returns the language of a person's client (User.language_code), where that can be a tag."""
    code = user.language_code if user is not None else None
    return code if code and _TAG.fullmatch(code) else ""


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
