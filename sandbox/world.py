"""The state of the local Telegram: people, chats, messages, presses, and what the bot has set."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sandbox.codec import UNKEPT
from sandbox.errors import ApiError, bad
from sandbox.files import FileStore
from sandbox.numbers import Numbers
from sandbox.updates import UpdateQueue

Message = dict[str, Any]
Event = dict[str, Any]
Listener = Callable[[Event, frozenset[int] | None], None]

FIRST_PERSON = 1001
FIRST_GROUP = -2001
CALLS_KEPT = 200_000
# Telegram's clients give a press up after 15 to 30 seconds, and its server then refuses the answer.
# The short end is used here, so that tests catch a bot that answers late.
QUERY_SECONDS = 15
_INTEGER = re.compile(r"-?\d{1,19}")


@dataclass
class Person:
    """Somebody who chats. Their private chat with the bot has the same id.

    refuses_voice: how Telegram words that their privacy settings refuse voice messages.
    """

    id: int
    first_name: str
    language_code: str = "en"
    username: str = ""
    blocked: bool = False
    last_name: str = ""
    is_bot: bool = False
    refuses_voice: str = ""

    def public(self) -> dict[str, Any]:
        """Return the person as the page lists them."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": self.language_code,
        }

    def user(self) -> dict[str, Any]:
        """Return the person as a Bot API User, as updates carry it."""
        named = {"last_name": self.last_name} if self.last_name else {}
        named |= {"username": self.username} if self.username else {}
        return {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.first_name,
            **named,
            "language_code": self.language_code,
        }


@dataclass
class Topic:
    """A topic of a forum, or of a private chat with topics; its id is its first message's."""

    name: str
    closed: bool = False
    hidden: bool = False


@dataclass
class Chat:
    """A private chat (id of its person) or a group (negative id), with all its messages.

    Of a group: `status` is the bot's as ChatMember has it; `forbidden` names the permissions that
    nobody has (ChatPermissions), `bot_forbidden` those that a restricted bot lacks; `slow` is
    slow mode's delay in seconds, and `bot_wrote` when the bot last wrote; `upgraded_to` is the id
    of the supergroup that it has become, 0 while it is a group. `newest_id` is the newest message
    id of a supergroup, which counts its own. `general_closed`: the topic General is closed.
    `username` is that of a public chat; `about` is its description; `photo` are the file ids of
    its picture, small and big; `roles` are members by person as ChatMember has them, but for the
    user, where they are more or less than plain members; `links` are its invite links by address.
    """

    id: int
    type: str
    title: str
    members: list[int]
    started: bool = False
    messages: dict[int, Message] = field(
        default_factory=dict, metadata=UNKEPT
    )  # kept one by one, see sandbox/keeping.py
    pinned: list[int] = field(default_factory=list)
    reactions: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    status: str = "member"
    forbidden: list[str] = field(default_factory=list)
    bot_forbidden: list[str] = field(default_factory=list)
    slow: int = 0
    bot_wrote: float | None = None
    upgraded_to: int = 0
    newest_id: int = 0
    is_forum: bool = False
    general_closed: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    username: str = ""
    about: str = ""
    photo: tuple[str, ...] = ()
    roles: dict[int, dict[str, Any]] = field(default_factory=dict)
    links: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class Query:
    """One press of a button, waiting for the bot's answer."""

    person: int
    at: float
    answered: bool = False


@dataclass
class Profile:
    """What the bot has set about itself: by language, commands also by scope."""

    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    name: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)
    admin_rights: dict[str, dict[str, bool]] = field(default_factory=dict)


class World:
    """One bot's Telegram. Everything is synchronous; time is what `now` says, in Unix seconds.

    `local` makes it as a self-hosted server started with --local: webhooks may be plain http, on
    any port and at any address, and files may be as large as they are.
    """

    def __init__(
        self, token: str, now: Callable[[], float] = time.time, *, local: bool = False
    ) -> None:
        number, colon, secret = token.partition(":")
        if not (number.isdecimal() and colon and secret):
            raise ValueError("a bot token is NUMBER:SECRET, as 1:sandbox")
        self.token = token
        self.now = now
        self.local = local
        self.bot_id = int(number)
        self.bot_username = "lumbar_sandbox_bot"
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files = FileStore()
        self.updates = UpdateQueue()
        self.queries: dict[str, Query] = {}
        self.profile = Profile()
        self.profile_photos: dict[int, list[str]] = {}
        self.sticker_sets: dict[str, Any] = {}
        # Games by short name, who has which score in each, and which message shows which.
        self.games: dict[str, dict[str, Any]] = {}
        self.scores: dict[str, dict[int, int]] = {}
        self.game_names: dict[str, str] = {}
        self.calls: deque[dict[str, Any]] = deque(maxlen=CALLS_KEPT)
        self._listeners: list[Listener] = []
        self._message_ids = Numbers(1)
        self._person_ids = Numbers(FIRST_PERSON)
        self._query_ids = Numbers(7_000_000_000_000_001)
        self.chats[FIRST_GROUP] = Chat(FIRST_GROUP, "group", "Office", [], started=True)
        self.add_person("You", group=True, username="you")
        self.add_person("Friend", group=True, username="friend")

    @property
    def numbers(self) -> dict[str, Numbers]:
        """Everything that counts ids, by the name under which it is kept."""
        return {
            "message": self._message_ids,
            "person": self._person_ids,
            "query": self._query_ids,
            "update": self.updates.ids,
            "file": self.files.numbers,
        }

    # People and chats

    def add_person(
        self, first_name: str, language_code: str = "en", *, group: bool = False, username: str = ""
    ) -> Person:
        """Make a person and their private chat; with `group`, they join the group too."""
        person = Person(next(self._person_ids), first_name, language_code or "en", username)
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", first_name, [person.id])
        if group:
            self.chats[FIRST_GROUP].members.append(person.id)
        return person

    def bot_user(self) -> dict[str, Any]:
        """Return the bot as a Bot API User, as messages carry it."""
        name = self.profile.name.get("") or "Lumbar"
        return {
            "id": self.bot_id,
            "is_bot": True,
            "first_name": name,
            "username": self.bot_username,
        }

    def bot_public(self) -> dict[str, Any]:
        """Return the bot as the page shows it: names, descriptions and commands."""
        commands = self.profile.commands
        default = commands.get(("default", ""), [])
        user = self.bot_user()
        return {
            "id": user["id"],
            "first_name": user["first_name"],
            "username": user["username"],
            "description": self.profile.description.get("", ""),
            "short_description": self.profile.short_description.get("", ""),
            "commands": commands.get(("all_private_chats", ""), default),
            "group_commands": commands.get(("all_group_chats", ""), default),
        }

    def chat_object(self, chat: Chat) -> dict[str, Any]:
        """Return the Bot API Chat object of `chat`."""
        if chat.type == "group":
            everyone = {"all_members_are_administrators": False}
            return {"id": chat.id, "title": chat.title, "type": "group", **everyone}
        if chat.type in {"supergroup", "channel"}:
            more: dict[str, Any] = {"username": chat.username} if chat.username else {}
            more |= {"is_forum": True} if chat.is_forum else {}
            return {"id": chat.id, "title": chat.title, "type": chat.type, **more}
        person = self.people[chat.id]
        named = {"last_name": person.last_name} if person.last_name else {}
        named |= {"username": person.username} if person.username else {}
        return {"id": chat.id, "first_name": person.first_name, **named, "type": "private"}

    def chat_at(self, chat_id: str) -> Chat:
        """Return the chat a bot names; 400 `chat_id is empty` or `chat not found`."""
        if not chat_id.strip():
            raise bad("chat_id is empty")
        chat = None
        if chat_id.startswith("@"):
            named = (one for one in self.chats.values() if one.username and one.type != "private")
            chat = next((one for one in named if one.username.lower() == chat_id[1:].lower()), None)
        elif _INTEGER.fullmatch(chat_id.strip()):
            chat = self.chats.get(int(chat_id))
        if chat is None:
            raise bad("chat not found")
        return chat

    def writable(self, chat: Chat) -> Chat:
        """Return `chat` if the bot may write there.

        400 once a group has become a supergroup; 403 if blocked, never written to, or not in it.
        """
        if chat.upgraded_to:
            told = {"migrate_to_chat_id": chat.upgraded_to}
            upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
            raise ApiError(400, upgraded, parameters=told)
        if chat.type != "private" and chat.status in {"kicked", "left"}:
            done = "kicked from" if chat.status == "kicked" else "not a member of"
            was = "was" if chat.status == "kicked" else "is"
            raise ApiError(403, f"Forbidden: bot {was} {done} the {chat.type} chat")
        if chat.type == "private":
            if self.people[chat.id].blocked:
                raise ApiError(403, "Forbidden: bot was blocked by the user")
            if not chat.started:
                raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return chat

    def readable(self, chat: Chat) -> Chat:
        """Return `chat` if the bot may read there; 403 where it was thrown out or left."""
        return chat if chat.type == "private" else self.writable(chat)

    def user_of(self, user_id: int) -> dict[str, Any] | None:
        """Return the User with this id, or None for somebody the bot cannot know."""
        if user_id == self.bot_id:
            return self.bot_user()
        person = self.people.get(user_id)
        return person.user() if person else None

    # Messages

    def post(
        self, chat: Chat, sender: Message, content: Message, reply_to: int = 0, **told: bool
    ) -> Message:
        """Put a message into `chat` and show it; return it as the page sees it.

        told: what the page alone is told of it: silent=True, without a sound.
        """
        message: Message = {
            "message_id": self._next_id(chat),
            "from": sender,
            "chat": self.chat_object(chat),
            "date": int(self.now()),
        }
        replied = chat.messages.get(reply_to)
        if replied is not None:
            message["reply_to_message"] = _without(self.bot_view(replied), "reply_to_message")
        message.update(content)
        chat.messages[message["message_id"]] = message
        self.emit({"type": "message", "message": message, **told}, chat.members)
        return message

    def _next_id(self, chat: Chat) -> int:
        """Return the next message id: supergroups and channels count their own."""
        if chat.type not in {"supergroup", "channel"}:
            return next(self._message_ids)
        chat.newest_id += 1
        return chat.newest_id

    def replace(self, chat: Chat, message: Message) -> Message:
        """Put an edited message in place of the one with its id, and show it."""
        message["edit_date"] = int(self.now())
        chat.messages[message["message_id"]] = message
        self.emit({"type": "edited", "message": message}, chat.members)
        return message

    def delete(self, chat: Chat, message_ids: Iterable[int]) -> None:
        """Take messages out of `chat`, for everybody in it."""
        gone = [number for number in message_ids if chat.messages.pop(number, None) is not None]
        chat.pinned = [number for number in chat.pinned if number not in gone]
        if gone:
            event = {"type": "deleted", "chat_id": chat.id, "message_ids": gone}
            self.emit(event, chat.members)

    def bot_view(self, message: Message) -> Message:
        """Return a copy of `message` as the bot sees it.

        A Message tells the bot only of inline keyboards, and not who wrote in a channel; what else
        it sent along (reply keyboards, force_reply) is kept for the page alone.
        """
        shown = dict(message)
        if "inline_keyboard" not in message.get("reply_markup", {"inline_keyboard": []}):
            del shown["reply_markup"]
        if message["chat"]["type"] == "channel":
            # A post is the channel's: who wrote it is not told.
            del shown["from"]
            shown["sender_chat"] = message["chat"]
        return shown

    # Button presses

    def open_query(self, person_id: int) -> str:
        """Note a press and return its id, a string of digits as Telegram's."""
        query_id = str(next(self._query_ids))
        self.queries[query_id] = Query(person_id, self.now())
        return query_id

    def unique(self) -> int:
        """Return a number that no run gives twice, for whatever needs an id."""
        return next(self._query_ids)

    def answer_query(self, query_id: str, shown: dict[str, Any]) -> None:
        """Show the bot's answer to the person who pressed; 400 once it is answered or too late."""
        query = self.queries.get(query_id)
        if query is None or query.answered or self.now() - query.at > QUERY_SECONDS:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        query.answered = True
        self.emit({"type": "answer", "query_id": query_id, **shown}, [query.person])

    # Listeners

    def listen(self, listener: Listener) -> None:
        """Have `listener(event, people)` called at each event; None as people means everybody."""
        self._listeners.append(listener)

    def emit(self, event: Event, people: Iterable[int] | None = None) -> None:
        """Tell the listeners of an event that concerns `people`, or everybody."""
        audience = None if people is None else frozenset(people)
        for listener in self._listeners:
            listener(event, audience)

    def record_call(
        self, method: str, params: dict[str, str], uploads: dict[str, int]
    ) -> dict[str, Any]:
        """Note a call of the bot, and return the note: `ok` is None until it is answered.

        `uploads` are the bytes of each file that came with it; a file_id brings none.
        """
        call: dict[str, Any] = {
            "at": self.now(),
            "method": method,
            "params": params,
            "uploads": uploads,
            "ok": None,
        }
        self.calls.append(call)
        return call


def _without(message: Message, name: str) -> Message:
    return {key: value for key, value in message.items() if key != name}
