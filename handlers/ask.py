"""One update from one person, with everything needed to answer it."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import msgspec

from handlers.heard import Heard
from handlers.pressed import press_of
from handlers.welcomes import Welcomes
from lumbar.clock import Clock
from lumbar.coach.exercise import Library
from lumbar.coach.live import counted
from lumbar.coach.person import Person, zone_of
from lumbar.coach.session import Session
from lumbar.coach.zones import local
from lumbar.language.languages import Language, Languages
from lumbar.live.sessions import LiveSessions
from lumbar.media.ears import Ears
from lumbar.screens.about import plain
from lumbar.screens.presses import Press, SessionEvent
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Decide, Store, StoreError
from lumbar.telegram.chats import Chat, Chats
from lumbar.telegram.errors import (
    Blocked,
    CallFailed,
    ChatMoved,
    MayNotWrite,
    Rejected,
    TopicGone,
)
from lumbar.telegram.incoming import Incoming, Voice
from lumbar.telegram.lanes import Lanes

log = logging.getLogger(__name__)

REMEMBERED_PRESSES = 10_000


class Refused(Exception):
    """Raised by a `decide` function that rejects a change.

    key: the text that says why; arguments: the values that the text needs.
    """

    def __init__(self, key: str, **arguments: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The dependencies of all handlers; made once, in lumbar/app.py.

    commands: the names of all commands, in the order in which people see them; in_groups: of
    those that are listed in groups; speakers:
    the available voices, by key; ears: speech recognition for voice messages, None if there is
    none; heard: what messages said; welcomes: who was welcomed when; used: messages with
    one-press buttons that have been pressed.
    """

    chats: Chats
    store: Store
    library: Library
    languages: Languages
    clock: Clock
    live_sessions: LiveSessions
    lanes: Lanes
    commands: tuple[str, ...]
    in_groups: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    ears: Ears | None = None
    heard: Heard = field(default_factory=Heard)
    welcomes: Welcomes = field(default_factory=Welcomes)
    used: "OrderedDict[tuple[int, int, type[Press] | None], None]" = field(
        default_factory=OrderedDict
    )


@dataclass(slots=True, kw_only=True)
class Ask:
    """What a person asks for by a message or a button.

    person: their record (known: whether one is stored yet); press: what the button's data means;
    message: the id of the message with the button (None if it has no such button; then only a
    press that stops a hold counts, see `press_of`); answered: whether the callback query has
    been answered; kept: whether this update has changed the record.
    """

    parts: Parts
    incoming: Incoming
    person: Person
    known: bool = False
    press: Press | None = None
    message: int | None = None
    answered: bool = False
    kept: bool = False

    def as_command(self, name: str, words: str = "") -> None:
        """Takes the update as though it were this command with these words behind it."""
        self.incoming = msgspec.structs.replace(self.incoming, command=name, words=words)

    @property
    def update_id(self) -> int:
        """Telegram's update_id."""
        return self.incoming.update_id

    @property
    def command(self) -> str:
        """The command's name without the slash; empty if the update is no command."""
        return self.incoming.command

    @property
    def words(self) -> str:
        """The text after the command."""
        return self.incoming.words

    @property
    def location(self) -> tuple[float, float] | None:
        """A shared location: latitude and longitude in degrees."""
        return self.incoming.location

    @property
    def voice(self) -> Voice | None:
        """A voice message."""
        return self.incoming.voice

    @property
    def asked(self) -> float | None:
        """When the message was sent (UTC seconds, by Telegram's clock)."""
        return self.incoming.written

    @property
    def chat(self) -> Chat:
        """The chat of the update, to which the answer is sent; in its topic, if it has one."""
        return self.parts.chats.of(self.incoming.chat, self.incoming.topic)

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
        """The person's local time; UTC until their zone is known."""
        return local(self.now, zone_of(self.person))

    @property
    def private(self) -> bool:
        """Whether the chat is private."""
        return self.incoming.private

    @property
    def session(self) -> Session | None:
        """The person's session as they see it; None if none is live or waits for its end."""
        person = self.parts.live_sessions.person(self.person.id) or self.person
        return person.live.session if person.live is not None else None

    @property
    def shown(self) -> Screen | None:
        """The screen of the message whose button was pressed; None if it is not in memory."""
        return self.parts.chats.shows(self.chat.id, self.message) if self.message else None

    async def say(self, screen: Screen) -> None:
        """Sends a message; in private, if the group does not take it. Raises CallFailed."""
        try:
            await self.chat.say(screen)
        except ChatMoved as error:
            if error.to is None or error.to == self.chat.id:
                raise
            self.parts.live_sessions.follow(self.chat.id, error.to)
            self.incoming = msgspec.structs.replace(self.incoming, chat=error.to, topic=None)
            self.message = None  # message ids of the group mean nothing in the supergroup
            await self.say(screen)
        except (Blocked, MayNotWrite, TopicGone) as error:
            if self.private:
                raise
            log.info("update %s is answered in private: %s", self.update_id, error)
            why = self.language("not-there")
            await self.say_private(replace(screen, text=f"{why}\n{screen.text}"))

    async def say_private(self, screen: Screen) -> None:
        """Sends a message to the person's private chat, wherever they have asked.

        Raises Blocked if they never wrote there, and CallFailed.
        """
        await self.parts.chats.of(self.incoming.person).say(screen)

    async def say_text(self, key: str, **arguments: str | float) -> None:
        """Sends a text without buttons or pictures."""
        await self.say(plain(key, self.language, **arguments))

    async def show(self, screen: Screen) -> None:
        """Edits the message whose button was pressed to show the screen, or sends the screen."""
        if self.message is None:
            await self.say(screen)
            return
        try:
            await self.chat.change(self.message, screen)
        except (Rejected, ChatMoved, Blocked) as error:
            if self.private and isinstance(error, Blocked):
                raise
            # The change is made: report it even if the message with the button cannot be edited.
            log.warning("a message cannot be changed: %s", error)
            await self.say(screen)

    async def tidy(self, screen: Screen) -> None:
        """Like `show`, for optional edits after the work; a failed Telegram call is not raised."""
        if self.message is not None:
            await self.chat.tidy(self.message, screen)

    async def answer(self, key: str | None = None) -> None:
        """Answers the callback query, with a short text or silently; only the first call does."""
        tap = self.incoming.tap
        if tap is None or self.answered:
            return
        self.answered = True
        try:
            await self.parts.chats.calls.answer_tap(tap.id, self.language(key) if key else None)
        except CallFailed as error:
            # Telegram expires a callback query after some minutes; the press takes effect anyway.
            log.info("a press was not answered: %s", error)

    async def unused(self, of: type[Press] | None = None) -> bool:
        """Whether one-press buttons have not been pressed yet; tells the person if they have.

        of: which group of the message's buttons, if it has several groups.
        """
        if any(self._place(which) in self.parts.used for which in (None, of)):
            await self.answer("passed")
            return False
        return True

    def use_up(self, of: type[Press] | None = None) -> None:
        """Marks one-press buttons as used. Called after the change is saved, so that a press that
        could not be saved can be retried."""
        if self.message is None:
            return
        self.parts.used[self._place(of)] = None
        while len(self.parts.used) > REMEMBERED_PRESSES:
            self.parts.used.popitem(last=False)

    def _place(self, of: type[Press] | None) -> tuple[int, int, type[Press] | None]:
        return self.chat.id, self.message or 0, of

    async def change(self, decide: Decide) -> Person:
        """Saves what `decide` makes of the newest record, and marks this update as handled in it.

        decide: pure; if it returns an equal record, nothing is written. It is not called if the
        update is marked already, because it was handled before a crash. A change ends the question
        that was asked before, see handlers/questions.py. Returns the record as it is now. Raises
        StoreError, and what `decide` raises, such as Refused; then nothing is changed.
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
            if after.asked == person.asked:
                # They have answered, or do something else by now.
                after = replace(after, asked=None)
            return counted(after, self.update_id)

        self.person = await self.parts.live_sessions.change(self.person.id, decided)
        if self.person is not before:
            self.kept = self.known = True
        return self.person

    async def changed(self, decide: Decide) -> bool:
        """Saves a press's change and answers the press; returns whether the change was saved.

        If `decide` raises Refused, the answer says why. Raises StoreError.
        """
        try:
            await self.change(decide)
        except Refused as refused:
            await self.answer(refused.key)
            return False
        await self.answer()
        return True

    async def sorry(self, key: str) -> None:
        """Tells the person that the request failed; never raises."""
        if self.kept:
            key = "trouble-kept"  # something was saved: "trouble" would deny that
        try:
            if self.incoming.tap is not None and not self.answered:
                await self.answer(key)
            else:
                await self.say_text(key)
        except CallFailed as error:
            log.warning("an apology was not delivered: %s", error)


async def answer_safely(
    ask: Ask, read: Callable[[], Awaitable[Ask]], do: Callable[[Ask], Awaitable[None]]
) -> None:
    """Answers an update with `do`; never raises: errors are logged and the person is told.

    ask: the update without the person's record, used to apologize if reading the record fails;
    read: returns the same update with the record.
    """
    try:
        ask = await read()
        await do(ask)
    except Blocked:
        log.info("update %s: the person blocked the bot", ask.update_id)
    except StoreError as error:
        log.error("update %s: %s", ask.update_id, error)
        await ask.sorry(error.text)
    except CallFailed as error:
        log.warning("update %s: %s", ask.update_id, error)
        await ask.sorry("trouble")
    except Exception:
        log.exception("update %s failed", ask.update_id)
        await ask.sorry("trouble")
    finally:
        await ask.answer()


async def with_record(ask: Ask) -> Ask:
    """Adds the person's record to the Ask of an update, and returns it. Raises StoreError."""
    incoming, parts = ask.incoming, ask.parts
    if incoming.newest is not None:
        parts.chats.seen(incoming.chat, incoming.newest)
        ours = ask.press is not None and not isinstance(ask.press, SessionEvent)
        if ours and ask.message is not None:
            # The message is ours, though it may have been sent before this run. The record lists a
            # session's own messages; a countdown that is not listed must be found, pressed or not.
            parts.chats.sent(incoming.chat, ask.message)
    if incoming.topic is not None and incoming.tap is None:
        parts.chats.refusals.topic_is_back(incoming.chat, incoming.topic)
    person = await record_of(incoming.person, parts)
    if person is not None:
        ask.person, ask.known = person, True
    return ask


async def record_of(person_id: int, parts: Parts) -> Person | None:
    """Returns the person's record, None if there is none. Raises StoreError.

    In a session it is the record in memory, as the person sees it, so the store is not read.
    """
    return parts.live_sessions.person(person_id) or await parts.store.load(person_id)


def ask_of(incoming: Incoming, parts: Parts) -> Ask:
    """Returns the Ask of an update, without the person's record: see with_record."""
    press, message = press_of(incoming)
    where = parts.chats.refusals.where(incoming.chat)
    if where != incoming.chat:
        # A button in a group that is a supergroup now: its message cannot be changed any more.
        incoming = msgspec.structs.replace(incoming, chat=where, topic=None, newest=None)
        message = None
    return Ask(
        parts=parts,
        incoming=incoming,
        person=Person(id=incoming.person),
        press=press,
        message=message,
    )
