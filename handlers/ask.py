"""One update from one person, with all that answering it needs."""

import logging
import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.error import TelegramError

from coach.exercise import Library
from coach.live import Change, counted
from coach.person import Person, zone_of
from coach.session import Session
from coach.zones import local
from content.language import Texts
from delivery.clock import Clock
from delivery.pacer import PacedBot, reason
from handlers.chat import Chat, Chats
from handlers.ears import Ears
from handlers.lead import Lead
from screens.about import plain
from screens.screen import Press, Screen, decode
from store.protocol import Store, StoreError

log = logging.getLogger(__name__)

COUNTED = 8
"""Ids of updates kept in a record: one person's are handled one after another, so a crash
can bring back only the last."""
REMEMBERED_PRESSES = 10_000
COMMAND = re.compile(r"/([A-Za-z0-9_]*)\S*")
"""A command at the beginning of a text, with the bot's name or what else stands close to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What every handler may use; made once, in bot.py.

    commands: the names of all commands, in the order in which people see them; speakers:
    whose voices there are, their names by key; ears: what understands voice messages, None
    where nothing does; used: messages whose buttons were for one press, and have had it.
    """

    bot: PacedBot
    chats: Chats
    store: Store
    library: Library
    texts: Texts
    clock: Clock
    lead: Lead
    commands: tuple[str, ...]
    speakers: Mapping[str, str] = field(default_factory=dict)
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
    carries, message: the id of the message that it is on; location: a shared place,
    latitude and longitude in degrees; voice: a voice message.
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
    place: tuple[int, int, str] | None = None
    location: tuple[float, float] | None = None
    voice: Voice | None = None

    @property
    def texts(self) -> Texts:
        """What the bot says in the person's language."""
        return self.parts.texts

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
        await self.say(plain(key, self.texts, **arguments))

    async def change(self, screen: Screen) -> None:
        """Puts the screen in place of the message whose button was pressed, or sends it."""
        if self.message is None:
            await self.say(screen)
        else:
            await self.chat.change(self.message, screen)

    async def answer(self, key: str | None = None) -> None:
        """Answers the press, with a short text or silently; once, however often it is called."""
        if self.query is None or self.answered:
            return
        self.answered = True
        try:
            await self.query.answer(self.texts(key) if key else None)
        except TelegramError as error:
            # Telegram keeps a press for some minutes only; its effect stands all the same.
            log.info("a press was not answered: %s", reason(error))

    async def first_press(self, of: str = "") -> bool:
        """Whether buttons that are good for one press have it now; says so kindly if not.

        of: which of a message's buttons, where not all of them go together.
        """
        self.place = (self.chat.id, self.message or 0, of)
        if self.place in self.parts.used:
            self.place = None
            await self.answer("passed")
            return False
        self.parts.used[self.place] = None
        while len(self.parts.used) > REMEMBERED_PRESSES:
            self.parts.used.popitem(last=False)
        return True

    def unpress(self) -> None:
        """The press came to nothing: it may be tried again."""
        if self.place is not None:
            self.parts.used.pop(self.place, None)

    async def decide(self, change: Change) -> Person:
        """Keeps what `change` makes of the newest record, once for this update.

        Raises StoreError, and nothing has changed.
        """
        update = self.update_id

        def once(person: Person) -> Person:
            if update in person.counted:
                return person
            after = change(person)
            return after if after is person else counted(after, update)

        self.person = await self.parts.store.change(self.person.id, once)
        self.known = True
        return self.person

    def counting(self, **changes: object) -> Person:
        """The person with changes, and with this update marked as counted."""
        counted = (*self.person.counted, self.update_id)[-COUNTED:]
        return replace(self.person, counted=counted, **changes)  # type: ignore[arg-type]

    async def keep(self, **changes: object) -> Person:
        """Saves the person with changes. Raises StoreError."""
        self.person = self.counting(**changes)
        await self.parts.store.save(self.person)
        return self.person

    async def become(self, person: Person) -> Person:
        """Saves the person as they are from now on. Raises StoreError."""
        self.person = person
        return await self.keep()

    async def sorry(self, key: str) -> None:
        """Says that it did not work; never raises."""
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
    person = await record_of(ask.person.id, parts) if ask else None
    if ask is not None and person is not None:
        ask.person, ask.known = person, True
    return ask


async def record_of(person_id: int, parts: Parts) -> Person | None:
    """The person's record; as it is known from memory where they are in a session and it cannot
    be read. Raises StoreError."""
    try:
        return await parts.store.load(person_id)
    except StoreError as error:
        person = parts.lead.person(person_id)
        if person is None:
            raise
        log.error("a record is taken from memory: %s", error)
        return person


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
    under = query.message if query else None
    if under is not None and not _are(int, under.message_id):
        return None
    if shared is not None and not _are(float | int, shared.latitude, shared.longitude):
        return None
    command = COMMAND.match(text)
    words = text[command.end() :] if command else text
    return Ask(
        parts=parts,
        update_id=update.update_id,
        chat=parts.chats.of(chat.id),
        person=Person(id=user.id),
        command=command[1].casefold() if command else "",
        words=words.strip(),
        press=decode(query.data or "") if query else None,
        message=under.message_id if under else None,
        query=query,
        location=(shared.latitude, shared.longitude) if shared else None,
        voice=_voice(update.message),
    )


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
