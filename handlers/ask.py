"""One update from one person, with all that answering it needs."""

import logging
import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, TelegramError

from coach.exercise import Library
from coach.live import counted
from coach.person import Person, zone_of
from coach.session import Session
from coach.zones import local
from delivery.clock import Clock
from delivery.pacer import PacedBot, reason
from handlers.chat import Chat, Chats
from handlers.ears import Ears
from handlers.lead import Lead
from language.languages import Language, Languages
from screens.about import plain
from screens.screen import Press, Screen, decode
from screens.session import EVENTS, STOPPING
from store.protocol import Decide, Store

log = logging.getLogger(__name__)

REMEMBERED_PRESSES = 10_000
COMMAND = re.compile(r"/([A-Za-z0-9_]*)\S*")
"""A command at the beginning of a text, with the bot's name or what else stands close to it."""


class Refused(Exception):
    """A change that is not to be made; raised by what decides about it. key: the text that says
    why, arguments: what that text needs."""

    def __init__(self, key: str, **arguments: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What every handler may use; made once, in bot.py.

    commands: the names of all commands, in the order in which people see them; speakers:
    whose voices there are, by key; ears: what understands voice messages, None
    where nothing does; used: messages whose buttons were for one press, and have had it.
    """

    bot: PacedBot
    chats: Chats
    store: Store
    library: Library
    languages: Languages
    clock: Clock
    lead: Lead
    commands: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    ears: Ears | None = None
    used: "OrderedDict[tuple[int, int, str], None]" = field(default_factory=OrderedDict)


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice message: Telegram's id of it, its whole seconds, and its bytes (0: not told)."""

    file_id: str
    seconds: int
    size: int


@dataclass(slots=True, kw_only=True)
class Ask:
    """What a person asks for by a message or a button.

    person: their record (known: whether there is one yet); command: its name without the
    slash, empty where there is none; words: the text after it; press: what the button
    carries, message: the id of the message that it is on (None where that has no such button,
    so that nothing but what stops a hold is left, see pressed); location: a shared place,
    latitude and longitude in degrees; voice: a voice message; kept: whether this update has
    changed the record; asked: when a message was written (UTC seconds, by Telegram's clock).
    """

    parts: Parts
    update_id: int
    chat: Chat
    person: Person
    known: bool = False
    command: str = ""
    words: str = ""
    press: Press | None = None
    message: int | None = None
    query: CallbackQuery | None = None
    answered: bool = False
    location: tuple[float, float] | None = None
    voice: Voice | None = None
    kept: bool = False
    asked: float | None = None

    @property
    def language(self) -> Language:
        """The person's language."""
        return self.parts.languages.of(self.person)

    @property
    def now(self) -> float:
        """UTC seconds."""
        return self.parts.clock.now()

    @property
    def local_now(self) -> datetime:
        """What the person's clock shows; UTC until their zone is known."""
        return local(self.now, zone_of(self.person))

    @property
    def private(self) -> bool:
        """Whether nobody else is in the chat."""
        return self.chat.id > 0

    @property
    def session(self) -> Session | None:
        """The person's session as they see it; None where none is live or waits for its end."""
        person = self.parts.lead.person(self.person.id) or self.person
        return person.live.session if person.live is not None else None

    @property
    def shown(self) -> Screen | None:
        """What the message whose button was pressed shows, where that is remembered."""
        return self.parts.chats.shows(self.chat.id, self.message) if self.message else None

    async def say(self, screen: Screen) -> None:
        """Sends a message."""
        await self.chat.say(screen)

    async def say_text(self, key: str, **arguments: str | float) -> None:
        """Sends a text alone."""
        await self.say(plain(key, self.language, **arguments))

    async def show(self, screen: Screen) -> None:
        """Puts the screen in place of the message whose button was pressed, or sends it."""
        if self.message is None:
            await self.say(screen)
            return
        try:
            await self.chat.change(self.message, screen)
        except BadRequest as error:
            # It was done: that must not go unsaid because of the message it was asked under.
            log.warning("a message cannot be changed: %s", reason(error))
            await self.say(screen)

    async def tidy(self, screen: Screen) -> None:
        """The same once all is done, for what nobody would miss; never raises for Telegram."""
        if self.message is not None:
            await self.chat.tidy(self.message, screen)

    async def answer(self, key: str | None = None) -> None:
        """Answers the press, with a short text or silently; once, however often it is called."""
        if self.query is None or self.answered:
            return
        self.answered = True
        try:
            await self.query.answer(self.language(key) if key else None)
        except TelegramError as error:
            # Telegram keeps a press for some minutes only; its effect stands all the same.
            log.info("a press was not answered: %s", reason(error))

    async def unused(self, of: str = "") -> bool:
        """Whether buttons that are good for one press have not had it; says so kindly if not.

        of: which of a message's buttons, where not all of them go together.
        """
        if any(self._place(which) in self.parts.used for which in ("", of)):
            await self.answer("passed")
            return False
        return True

    def use_up(self, of: str = "") -> None:
        """Such buttons have done what they are for. (A press alone uses nothing up: what could
        not be kept may be pressed again.)"""
        if self.message is None:
            return
        self.parts.used[self._place(of)] = None
        while len(self.parts.used) > REMEMBERED_PRESSES:
            self.parts.used.popitem(last=False)

    def _place(self, of: str) -> tuple[int, int, str]:
        return self.chat.id, self.message or 0, of

    async def change(self, decide: Decide) -> Person:
        """Keeps what `decide` makes of the newest record, and marks this update as counted there.

        decide: pure; where it returns an equal record, nothing is written. Where the update is
        counted already, because it was handled before a crash, it is not asked. Returns the
        record as it is now. Raises StoreError, and what `decide` raises, such as Refused; then
        nothing is changed.
        """
        before = self.person
        handled_before = not self.kept

        def decided(person: Person) -> Person:
            nonlocal before
            before = person
            if handled_before and self.update_id in person.counted:
                return person
            after = decide(person)
            if after == person:
                return person
            return counted(after, self.update_id)

        self.person = await self.parts.lead.change(self.person.id, decided)
        if self.person is not before:
            self.kept = self.known = True
        return self.person

    async def changed(self, decide: Decide) -> bool:
        """Keeps a press's change and answers the press, with the text of why not where `decide`
        raises Refused; whether it was kept. Raises StoreError."""
        try:
            await self.change(decide)
        except Refused as refused:
            await self.answer(refused.key)
            return False
        await self.answer()
        return True

    async def sorry(self, key: str) -> None:
        """Says that it did not work; never raises."""
        if self.kept:
            key = "trouble-kept"  # that nothing was done would not be true
        try:
            if self.query is not None and not self.answered:
                await self.answer(key)
            else:
                await self.say_text(key)
        except TelegramError as error:
            log.warning("an apology was not delivered: %s", reason(error))


async def ask_of(update: Update, parts: Parts) -> Ask | None:
    """What the update asks for; None where nobody asks anything. Raises StoreError."""
    ask = ask_without_record(update, parts)
    if ask is None:
        return None
    under = update.effective_message
    if under is not None and _are(int, under.message_id):
        parts.chats.seen(ask.chat.id, under.message_id)
        if ask.press is not None and ask.message is not None and ask.press.action not in EVENTS:
            # Ours, though it may have been sent before this run. Of a session's own messages the
            # record knows; a countdown that it does not know is to be found, pressed or not.
            parts.chats.sent(ask.chat.id, ask.message)
    person = await record_of(ask.person.id, parts)
    if person is not None:
        ask.person, ask.known = person, True
    return ask


async def record_of(person_id: int, parts: Parts) -> Person | None:
    """The person's record; as they see it where they are in a session, which is known in memory,
    so that it does not matter whether it can be read. Raises StoreError."""
    return parts.lead.person(person_id) or await parts.store.load(person_id)


def ask_without_record(update: Update, parts: Parts) -> Ask | None:
    """The same, of a person of whom nothing is known, or whose record cannot be read."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or not _are(int, user.id, chat.id):
        return None
    query = update.callback_query
    text = (update.message.text or "") if update.message else ""
    shared = update.message.location if update.message else None
    if not _are(str, text, *((query.id, query.data or "") if query else ())):
        return None
    if query is not None and query.message and not _are(int, query.message.message_id):
        return None
    if shared is not None and not _are(float | int, shared.latitude, shared.longitude):
        return None
    command = COMMAND.match(text)
    words = text[command.end() :] if command else text
    press, message = pressed(query, user.id) if query else (None, None)
    return Ask(
        parts=parts,
        update_id=update.update_id,
        chat=parts.chats.of(chat.id),
        person=Person(id=user.id),
        command=command[1].casefold() if command else "",
        words=words.strip(),
        press=press,
        message=message,
        query=query,
        location=(shared.latitude, shared.longitude) if shared else None,
        voice=_voice(update.message),
        asked=_asked(update.message),
    )


def _asked(message: Message | None) -> float | None:
    """When a message was written, by Telegram's clock (UTC seconds)."""
    date = message.date if message is not None else None
    return date.timestamp() if isinstance(date, datetime) else None


def pressed(query: CallbackQuery, person_id: int) -> tuple[Press | None, int | None]:
    """What a press asks for, and the id of the message that it may change; None where nothing.

    A client can be made to send any data for any message that it sees, in a group somebody
    else's too. So a press counts only where the message has that very button, as the server
    tells. One exception: what stops a hold was often pressed while the message was being
    changed. It is heard where the message has no buttons now, or those of the same session,
    and changes nothing about that message. Of a press on somebody else's button the owner is
    told, so that it can be said kindly.
    """
    press, under = decode(query.data or ""), query.message
    if press is None or press.owner != person_id:
        return press, None
    carried = list(_carried(under)) if isinstance(under, Message) else []
    if under is not None and query.data in carried:
        return press, under.message_id
    beside = [decode(data) for data in carried]
    same = (press.owner, press.session)
    if press.action in STOPPING and (
        not carried or any(one and (one.owner, one.session) == same for one in beside)
    ):
        return press, None
    return None, None


def _carried(message: Message) -> Iterator[str]:
    """The data of the buttons that a message has."""
    markup = message.reply_markup
    if not isinstance(markup, InlineKeyboardMarkup):
        return
    for row in markup.inline_keyboard:
        for button in row:
            if isinstance(button.callback_data, str):
                yield button.callback_data


def _voice(message: Message | None) -> Voice | None:
    """The voice message in a message, where it is told as the Bot API says."""
    voice = message.voice if message else None
    if voice is None:
        return None
    # python-telegram-bot gives a duration as a timedelta, see delivery/pacer.py.
    length = voice.duration
    seconds = int(length.total_seconds()) if isinstance(length, timedelta) else length
    size = 0 if voice.file_size is None else voice.file_size
    known = _are(str, voice.file_id) and _are(int, seconds, size)
    return Voice(voice.file_id, seconds, size) if known else None


def _are(kind: Any, *values: object) -> bool:
    """Whether values are of a kind; who sends updates need not be Telegram."""
    return all(isinstance(value, kind) and not isinstance(value, bool) for value in values)
