"""What people do: write, edit, send files, stickers and places, press buttons, block the bot."""

from __future__ import annotations

from typing import Any

from sandbox import groups
from sandbox.entities import Entity, finish, utf16_slice
from sandbox.errors import PageError
from sandbox.files import file_ids, media_content
from sandbox.measure import image_size, is_photo_size
from sandbox.recording import voice_of
from sandbox.texts import CAPTION_LIMIT, TEXT_LIMIT
from sandbox.world import Chat, Message, Person, World

CAPTIONED = ("photo", "animation", "video", "audio", "voice", "document")
SENDABLE = ("photo", "voice", "document")
STICKER_SIDE = 512
# A picture of one transparent pixel: what a sticker shows is of no consequence to a bot.
STICKER = bytes.fromhex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700")


def say(
    world: World, person_id: int, chat_id: int, text: str, reply_to: int = 0, *, topic: int = 0
) -> Message:
    """Have a person write `text`; return the message. Commands and links get their entities.

    topic: the id of the topic to write in, 0 for none, which is General in a forum.
    """
    trimmed, entities = finish(text, [])
    if not trimmed:
        raise PageError("there is nothing to send")
    if len(trimmed) > TEXT_LIMIT:
        raise PageError(f"a message has at most {TEXT_LIMIT} characters")
    content: dict[str, Any] = {"text": trimmed}
    if entities:
        content["entities"] = entities
    return _send(world, person_id, chat_id, content, reply_to, topic)


def start(world: World, person_id: int, chat_id: int) -> Message:
    """Have a person tap Start; return their message.

    Telegram's clients offer it while a private chat is empty, so it is said once: a second tap, or
    one in another window, finds what they have said already.
    """
    person, chat = _place(world, person_id, chat_id)
    said = [one for one in chat.messages.values() if one["from"]["id"] == person.id]
    return said[-1] if said else say(world, person_id, chat_id, "/start")


def share_location(
    world: World, person_id: int, chat_id: int, latitude: float, longitude: float
) -> Message:
    """Have a person share a place; return the message."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise PageError("a latitude lies within 90 degrees, a longitude within 180")
    content = {"location": {"latitude": latitude, "longitude": longitude}}
    return _send(world, person_id, chat_id, content)


def edit(world: World, person_id: int, chat_id: int, message_id: int, text: str) -> Message:
    """Have a person change the text or caption of a message of theirs; return the message."""
    person, chat = _place(world, person_id, chat_id)
    old = chat.messages.get(message_id)
    if old is None or old["from"]["id"] != person.id:
        raise PageError("that message is not theirs to edit", 404)
    field = "text" if "text" in old else "caption"
    if field == "caption" and not any(kind in old for kind in CAPTIONED):
        raise PageError("there is nothing to edit in that message")
    changed, entities = finish(text, [])
    if not changed and field == "text":
        raise PageError("a message keeps some text")
    if len(changed) > (TEXT_LIMIT if field == "text" else CAPTION_LIMIT):
        raise PageError("that is too long")
    listed = "entities" if field == "text" else "caption_entities"
    kept = {key: value for key, value in old.items() if key not in {field, listed}}
    words = {field: changed} if changed else {}
    message = kept | words | ({listed: entities} if entities else {})
    if message == old:
        raise PageError("nothing is changed")
    world.replace(chat, message)
    if bot_reads(world, chat, message):
        world.updates.add("edited_message", world.bot_view(message), chat.id)
    return message


def send_sticker(
    world: World, person_id: int, chat_id: int, emoji: str, reply_to: int = 0
) -> Message:
    """Have a person send a sticker that stands for an emoji; return the message."""
    _place(world, person_id, chat_id)
    stored = world.files.add("sticker", STICKER, "sticker.webp")
    sticker = {
        **file_ids(stored),
        "type": "regular",
        "width": STICKER_SIDE,
        "height": STICKER_SIDE,
        "is_animated": False,
        "is_video": False,
        "emoji": emoji,
        "set_name": "Faces",
    }
    return _send(world, person_id, chat_id, {"sticker": sticker}, reply_to)


def send_file(  # noqa: PLR0913 - what a person picks in the page's dialogue
    world: World,
    person_id: int,
    chat_id: int,
    kind: str,
    data: bytes,
    *,
    name: str = "",
    content_type: str = "",
    caption: str = "",
    reply_to: int = 0,
) -> Message:
    """Have a person send a photo, voice or document; return the message."""
    if kind not in SENDABLE:
        raise PageError(f"kind is one of {', '.join(SENDABLE)}, not {kind!r}")
    if not data:
        raise PageError("the file is empty")
    if kind == "photo" and not is_photo_size(*(image_size(data) or (0, 0))):
        raise PageError("that is not a picture Telegram can show")
    text, entities = finish(caption, [])
    if len(text) > CAPTION_LIMIT:
        raise PageError(f"a caption has at most {CAPTION_LIMIT} characters")
    _place(world, person_id, chat_id)
    if kind == "voice":
        data = voice_of(data)
    content = media_content(world.files.add(kind, data, name, content_type))
    if text:
        content["caption"] = text
    if entities:
        content["caption_entities"] = entities
    return _send(world, person_id, chat_id, content, reply_to)


def press(world: World, person_id: int, chat_id: int, message_id: int, data: str) -> str:
    """Have a person press a button that carries `data`; return the id of the query.

    The message may be gone: the bot then gets it as inaccessible (date 0), as from Telegram.
    """
    person, chat = _place(world, person_id, chat_id)
    message = chat.messages.get(message_id)
    query_id = world.open_query(person.id)
    gone = {"chat": world.chat_object(chat), "message_id": message_id, "date": 0}
    query = {
        "id": query_id,
        "from": person.user(),
        "message": gone if message is None else world.bot_view(message),
        "chat_instance": str(4_000_000_000 + chat.id),
        "data": data,
    }
    world.updates.add("callback_query", query, chat.id)
    return query_id


def press_button(
    world: World, person_id: int, chat_id: int, message_id: int, row: int, column: int
) -> str:
    """Have a person press the button at `row` and `column` of a message; return the query's id."""
    _person, chat = _place(world, person_id, chat_id)
    message = chat.messages.get(message_id)
    if message is None:
        raise PageError("that message is gone", 404)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = dict(enumerate(rows[row] if 0 <= row < len(rows) else []))
    data = buttons.get(column, {}).get("callback_data")
    if data is None:
        raise PageError("there is no such button to press", 404)
    return press(world, person_id, chat_id, message_id, data)


def block(world: World, person_id: int, blocked: bool) -> None:
    """Have a person block or unblock the bot; my_chat_member tells the bot, once a change."""
    person = _person(world, person_id)
    if person.blocked == blocked:
        return
    person.blocked = blocked
    member = {"user": world.bot_user(), "status": "member"}
    kicked = {"user": world.bot_user(), "status": "kicked", "until_date": 0}
    change = {
        "chat": world.chat_object(world.chats[person.id]),
        "from": person.user(),
        "date": int(world.now()),
        "old_chat_member": member if blocked else kicked,
        "new_chat_member": kicked if blocked else member,
    }
    world.updates.add("my_chat_member", change, person.id)


def _person(world: World, person_id: int) -> Person:
    person = world.people.get(person_id)
    if person is None:
        raise PageError(f"there is no person {person_id}", 404)
    return person


def _place(world: World, person_id: int, chat_id: int) -> tuple[Person, Chat]:
    person = _person(world, person_id)
    chat = world.chats.get(chat_id)
    if chat is None or person.id not in chat.members:
        raise PageError(f"person {person_id} is in no chat {chat_id}", 404)
    return person, chat


def _send(
    world: World,
    person_id: int,
    chat_id: int,
    content: dict[str, Any],
    reply_to: int = 0,
    topic: int = 0,
) -> Message:
    person, chat = _place(world, person_id, chat_id)
    if chat.upgraded_to:
        raise PageError(f"that group is the supergroup {chat.upgraded_to} now", 404)
    if reply_to and reply_to not in chat.messages:
        raise PageError("the message replied to is gone", 404)
    if chat.type == "private":
        # Telegram's clients unblock a bot before they let a person write to it again.
        block(world, person_id, blocked=False)
        chat.started = True
    mighty = chat.roles.get(person.id, {}).get("status") in {"creator", "administrator"}
    if chat.type == "channel" and not mighty:
        raise PageError("only its administrators write in a channel", 403)
    content = {**content, **groups.thread(chat, topic, reply_to)}
    message = world.post(chat, person.user(), content, reply_to)
    if bot_reads(world, chat, message):
        kind = "channel_post" if chat.type == "channel" else "message"
        world.updates.add(kind, world.bot_view(message), chat.id)
    return message


def bot_reads(world: World, chat: Chat, message: Message) -> bool:
    """Tell whether the bot gets a message: all in private, all as an administrator, and in other
    groups what privacy mode lets through."""
    if chat.type == "private":
        return True
    if chat.status in {"kicked", "left"}:
        return False
    return chat.status == "administrator" or _bot_may_read(world, message)


def _bot_may_read(world: World, message: Message) -> bool:
    """Tell whether privacy mode lets the bot see a group message.

    It sees commands that are bare or addressed to it, mentions of it, and replies to it.
    """
    replied = message.get("reply_to_message", {})
    if replied.get("from", {}).get("id") == world.bot_id:
        return True
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or []
    return any(_calls_bot(world, text, entity) for entity in entities)


def _calls_bot(world: World, text: str, entity: Entity) -> bool:
    if entity["type"] not in {"bot_command", "mention"}:
        return False
    word = utf16_slice(text, entity["offset"], entity["length"])
    _before, at, name = word.partition("@")
    bare_command = not at and entity["type"] == "bot_command" and entity["offset"] == 0
    return bare_command or name.lower() == world.bot_username.lower()
