"""The Bot API methods that change or take away what is in a chat, and that answer presses."""

from __future__ import annotations

import re
from typing import Any

from sandbox import groups
from sandbox.copying import message_ids
from sandbox.errors import bad
from sandbox.files import KIND_NAMES
from sandbox.keyboards import read_inline_markup
from sandbox.params import Params
from sandbox.polls import close_if_due
from sandbox.sending import read_media
from sandbox.texts import read_caption, read_text
from sandbox.world import Chat, Message, World

_EDITABLE_MEDIA = frozenset({"photo", "animation", "audio", "document", "video", "live_photo"})
_TEXT_FIELDS = ("text", "entities", "link_preview_options")
_CAPTION_FIELDS = (
    "caption",
    "caption_entities",
    "show_caption_above_media",
    "has_media_spoiler",
)
_ANSWER_LIMIT = 200
_DELETABLE_FOR = 48 * 3600
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
# Telegram's own list of what a reaction can be, but for the paid and custom ones.
_REACTIONS = frozenset(
    [
        "👍",
        "👎",
        "❤",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂",
        "🤷",
        "🤷\u200d♀",
        "😡",
    ]
)


def edit_message_text(world: World, params: Params) -> Message:
    """editMessageText: another text for a text message of the bot."""
    chat, message = editable(world, params)
    content = read_text(world, params)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return edited(world, params, chat, {**_without(message, _TEXT_FIELDS), **content})


def edit_message_caption(world: World, params: Params) -> Message:
    """editMessageCaption: another caption, or none, under a file of the bot."""
    chat, message = editable(world, params)
    content = read_caption(world, params)
    if not any(kind in message for kind in KIND_NAMES):
        raise bad("there is no caption in the message to edit")
    return edited(world, params, chat, {**_without(message, _CAPTION_FIELDS), **content})


def edit_message_media(world: World, params: Params) -> Message:
    """editMessageMedia: another file and caption; a text message may become one too."""
    chat, message = editable(world, params)
    item = params.json("media", "media")
    if item is None:
        raise bad("media is empty")
    content = read_media(world, params, item, _EDITABLE_MEDIA)
    groups.check_edit(chat, content)
    if "location" in message:
        raise bad("message can't be edited")
    if "voice" in message:
        raise bad("there is no media in the message to edit")
    dropped = (*_TEXT_FIELDS, *_CAPTION_FIELDS, *KIND_NAMES)
    return edited(world, params, chat, {**_without(message, dropped), **content})


def edit_message_reply_markup(world: World, params: Params) -> Message:
    """editMessageReplyMarkup: another inline keyboard, or none."""
    chat, message = editable(world, params)
    return edited(world, params, chat, dict(message))


def stop_poll(world: World, params: Params) -> Message:
    """stopPoll: the poll is closed, and returned as it ends; another keyboard, or none."""
    chat, message = editable(world, params)
    if "poll" not in message:
        raise bad("message with poll to stop not found")
    if message["poll"]["is_closed"]:
        raise bad("poll has already been closed")
    stopped = {**message, "poll": {**message["poll"], "is_closed": True}}
    result: Message = edited(world, params, chat, stopped)["poll"]
    return result


def delete_message(world: World, params: Params) -> bool:
    """deleteMessage: the bot's own anywhere, people's in private chats, up to 48 hours old."""
    chat = _with_bot(world, params)
    message = chat.messages.get(_message_id(params))
    if message is None:
        raise bad("message to delete not found")
    _check_deletable(world, chat, message)
    world.delete(chat, [message["message_id"]])
    return True


def delete_messages(world: World, params: Params) -> bool:
    """deleteMessages: 1 to 100 at once; those that are not there are passed over."""
    chat = _with_bot(world, params)
    wanted = message_ids(params)
    found = [chat.messages[number] for number in wanted if number in chat.messages]
    for message in found:
        _check_deletable(world, chat, message)
    world.delete(chat, [message["message_id"] for message in found])
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    """answerCallbackQuery: once, soon, with at most 200 characters or a link."""
    text = params.text("text")
    if len(text) > _ANSWER_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    url = params.text("url")
    if url and not _opens_bot(world, url):
        raise bad("URL_INVALID")
    shown = {"text": text, "show_alert": params.flag("show_alert"), "url": url}
    world.answer_query(params.text("callback_query_id"), shown)
    return True


def _opens_bot(world: World, url: str) -> bool:
    """Tell whether a link opens the bot itself with a payload; no other may answer a press."""
    name = re.escape(world.bot_username)
    forms = rf"(?:https?://)?t\.me/{name}\?start=|tg://resolve\?domain={name}&start="
    return re.match(rf"(?:{forms})[\w-]{{0,64}}\Z", url, re.IGNORECASE) is not None


def pin_chat_message(world: World, params: Params) -> bool:
    """pinChatMessage: remember a message as pinned; the newest pin comes last."""
    chat, message_id = _pinnable(world, params, "message to pin not found")
    chat.pinned = [number for number in chat.pinned if number != message_id] + [message_id]
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """unpinChatMessage: the named message, or the newest pin."""
    if "message_id" not in params:
        chat = world.chat_at(params.text("chat_id"))
        chat.pinned = chat.pinned[:-1]
        return True
    chat, message_id = _pinnable(world, params, "message to unpin not found")
    chat.pinned = [number for number in chat.pinned if number != message_id]
    return True


def unpin_all_chat_messages(world: World, params: Params) -> bool:
    """unpinAllChatMessages: no pins any more."""
    world.chat_at(params.text("chat_id")).pinned = []
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    """setMessageReaction: one emoji of Telegram's list, or none to take it back."""
    chat = world.writable(world.chat_at(params.text("chat_id")))
    message_id = _message_id(params)
    if message_id not in chat.messages:
        raise bad("message to react not found")
    wanted: Any = params.json("reaction", "reaction types") or []
    if not isinstance(wanted, list):
        raise bad("expected an Array of ReactionType")
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    for reaction in wanted:
        emoji = reaction.get("emoji") if isinstance(reaction, dict) else None
        if not isinstance(emoji, str) or emoji not in _REACTIONS:
            raise bad("REACTION_INVALID")
    chat.reactions[message_id] = wanted
    return True


def _message_id(params: Params) -> int:
    message_id = params.integer("message_id")
    if message_id <= 0:
        raise bad("message identifier is not specified")
    return message_id


def _with_bot(world: World, params: Params) -> Chat:
    """Return the chat a call names; refused where the bot is not in that group any more."""
    chat = world.chat_at(params.text("chat_id"))
    return chat if chat.type == "private" else world.writable(chat)


def editable(world: World, params: Params) -> tuple[Chat, Message]:
    """Return the message of the bot's that a call may edit, and its chat; 400 otherwise."""
    chat = world.writable(world.chat_at(params.text("chat_id")))
    groups.check_edit(chat)
    message = chat.messages.get(_message_id(params))
    if message is None:
        raise bad("message to edit not found")
    foreign = message["from"]["id"] != world.bot_id or "forward_origin" in message
    # A message that brought a reply keyboard or force_reply cannot be edited either.
    if foreign or "inline_keyboard" not in message.get("reply_markup", {"inline_keyboard": []}):
        raise bad("message can't be edited")
    return chat, close_if_due(world, message)


def edited(world: World, params: Params, chat: Chat, message: Message) -> Message:
    """Put the changed message in place; the keyboard is what the edit says, none if nothing."""
    old = chat.messages[message["message_id"]]
    message.pop("reply_markup", None)
    markup = read_inline_markup(params, chat, message)
    if markup is not None:
        message["reply_markup"] = markup
    if _content(message) == _content(old):
        raise bad(_NOT_MODIFIED)
    return world.bot_view(world.replace(chat, message))


def _content(message: Message) -> Message:
    return _without(message, ("edit_date",))


def _without(message: Message, names: tuple[str, ...]) -> Message:
    return {key: value for key, value in message.items() if key not in names}


def _check_deletable(world: World, chat: Chat, message: Message) -> None:
    if world.now() - message["date"] > _DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    if chat.type != "private" and message["from"]["id"] != world.bot_id:
        raise bad("message can't be deleted")


def _pinnable(world: World, params: Params, missing: str) -> tuple[Chat, int]:
    chat = world.chat_at(params.text("chat_id"))
    message_id = _message_id(params)
    if message_id not in chat.messages:
        raise bad(missing)
    return chat, message_id
