"""One update from one person, with all that answering it needs."""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from lumbar.clock import Clock
from lumbar.coach.exercise import Library
from lumbar.coach.live import STOPS, counted
from lumbar.coach.person import Person, zone_of
from lumbar.coach.session import Session
from lumbar.coach.zones import local
from lumbar.language.languages import Language, Languages
from lumbar.live.sessions import LiveSessions
from lumbar.media.ears import Ears
from lumbar.screens.about import plain
from lumbar.screens.press_codec import decode
from lumbar.screens.presses import Press, SessionEvent, SessionPress
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Decide, Store, StoreError
from lumbar.telegram.chats import Chat, Chats
from lumbar.telegram.errors import Blocked, CallFailed, Rejected
from lumbar.telegram.incoming import Incoming, Voice
from lumbar.telegram.lanes import Lanes

log = logging.getLogger(__name__)

REMEMBERED_PRESSES = 10_000


class Refused(Exception):
    """A change that is not to be made; raised by what decides about it. key: the text that says
    why, arguments: what that text needs."""

    def __init__(self, key: str, **arguments: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What every handler may use; made once, in lumbar/app.py.

    commands: the names of all commands, in the order in which people see them; speakers:
    whose voices there are, by key; ears: what understands voice messages, None
    where nothing does; used: messages whose buttons were for one press, and have had it.
    """

    chats: Chats
    store: Store
    library: Library
    languages: Languages
    clock: Clock
    live_sessions: LiveSessions
    lanes: Lanes
    commands: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    ears: Ears | None = None
    used: "OrderedDict[tuple[int, int, type[Press] | None], None]" = field(
        default_factory=OrderedDict
    )


@dataclass(slots=True, kw_only=True)
class Ask:
    """What a person asks for by a message or a button.

    person: their record (known: whether there is one yet); press: what the button carries,
    message: the id of the message that it is on (None where that has no such button, so that
    nothing but what stops a hold is left, see press_of); answered: whether the tap is; kept:
    whether this update has changed the record.
    """

    parts: Parts
    incoming: Incoming
    person: Person
    known: bool = False
    press: Press | None = None
    message: int | None = None
    answered: bool = False
    kept: bool = False

    @property
    def update_id(self) -> int:
        """Telegram's number of the update."""
        return self.incoming.update_id

    @property
    def command(self) -> str:
        """A command's name without the slash; empty where there is none."""
        return self.incoming.command

    @property
    def words(self) -> str:
        """The text after the command."""
        return self.incoming.words

    @property
    def location(self) -> tuple[float, float] | None:
        """A shared place: latitude and longitude in degrees."""
        return self.incoming.location

    @property
    def voice(self) -> Voice | None:
        """A voice message."""
        return self.incoming.voice

    @property
    def asked(self) -> float | None:
        """When a message was written (UTC seconds, by Telegram's clock)."""
        return self.incoming.written

    @property
    def chat(self) -> Chat:
        """Where it came from, and where the answer goes."""
        return self.parts.chats.of(self.incoming.chat)

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
        return self.incoming.private

    @property
    def session(self) -> Session | None:
        """The person's session as they see it; None where none is live or waits for its end."""
        person = self.parts.live_sessions.person(self.person.id) or self.person
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
        except Rejected as error:
            # It was done: that must not go unsaid because of the message it was asked under.
            log.warning("a message cannot be changed: %s", error)
            await self.say(screen)

    async def tidy(self, screen: Screen) -> None:
        """The same once all is done, for what nobody would miss; never raises for Telegram."""
        if self.message is not None:
            await self.chat.tidy(self.message, screen)

    async def answer(self, key: str | None = None) -> None:
        """Answers the press, with a short text or silently; once, however often it is called."""
        tap = self.incoming.tap
        if tap is None or self.answered:
            return
        self.answered = True
        try:
            await self.parts.chats.calls.answer_tap(tap.id, self.language(key) if key else None)
        except CallFailed as error:
            # Telegram keeps a press for some minutes only; its effect stands all the same.
            log.info("a press was not answered: %s", error)

    async def unused(self, of: type[Press] | None = None) -> bool:
        """Whether buttons that are good for one press have not had it; says so kindly if not.

        of: which of a message's buttons, where not all of them go together.
        """
        if any(self._place(which) in self.parts.used for which in (None, of)):
            await self.answer("passed")
            return False
        return True

    def use_up(self, of: type[Press] | None = None) -> None:
        """Such buttons have done what they are for. (A press alone uses nothing up: what could
        not be kept may be pressed again.)"""
        if self.message is None:
            return
        self.parts.used[self._place(of)] = None
        while len(self.parts.used) > REMEMBERED_PRESSES:
            self.parts.used.popitem(last=False)

    def _place(self, of: type[Press] | None) -> tuple[int, int, type[Press] | None]:
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

        self.person = await self.parts.live_sessions.change(self.person.id, decided)
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
            if self.incoming.tap is not None and not self.answered:
                await self.answer(key)
            else:
                await self.say_text(key)
        except CallFailed as error:
            log.warning("an apology was not delivered: %s", error)


async def answer_safely(
    ask: Ask, read: Callable[[], Awaitable[Ask]], do: Callable[[Ask], Awaitable[None]]
) -> None:
    """Has `do` answer an update; never raises: what goes wrong is logged, and said kindly.

    ask: the update before the person's record is read, for an apology where it cannot be; read:
    gives the same with their record.
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


async def ask_of(incoming: Incoming, parts: Parts) -> Ask:
    """What a person asks for, with their record. Raises StoreError."""
    ask = ask_without_record(incoming, parts)
    if incoming.newest is not None:
        parts.chats.seen(incoming.chat, incoming.newest)
        ours = ask.press is not None and not isinstance(ask.press, SessionEvent)
        if ours and ask.message is not None:
            # Ours, though it may have been sent before this run. Of a session's own messages the
            # record knows; a countdown that it does not know is to be found, pressed or not.
            parts.chats.sent(incoming.chat, ask.message)
    person = await record_of(incoming.person, parts)
    if person is not None:
        ask.person, ask.known = person, True
    return ask


async def record_of(person_id: int, parts: Parts) -> Person | None:
    """The person's record; as they see it where they are in a session, which is known in memory,
    so that it does not matter whether it can be read. Raises StoreError."""
    return parts.live_sessions.person(person_id) or await parts.store.load(person_id)


def ask_without_record(incoming: Incoming, parts: Parts) -> Ask:
    """The same, of a person of whom nothing is known, or whose record cannot be read."""
    press, message = press_of(incoming)
    return Ask(
        parts=parts,
        incoming=incoming,
        person=Person(id=incoming.person),
        press=press,
        message=message,
    )


def press_of(incoming: Incoming) -> tuple[Press | None, int | None]:
    """What a tap asks for, and the id of the message that it may change; None where nothing.

    A client can be made to send any data for any message that it sees, in a group somebody
    else's too. So a press counts only where the message has that very button, as the server
    tells. One exception: what stops a hold was often pressed while the message was being
    changed. It is heard where the message has no buttons now, or those of the same session,
    and changes nothing about that message. Of a press on somebody else's button the owner is
    told, so that it can be said kindly.
    """
    tap = incoming.tap
    press = decode(tap.data) if tap is not None else None
    if tap is None or press is None or press.owner != incoming.person:
        return press, None
    if tap.data in tap.beside:
        return press, tap.message
    if isinstance(press, SessionEvent) and press.event in STOPS:
        beside = [decode(data) for data in tap.beside]
        if not beside or any(one and _same_session(one, press) for one in beside):
            return press, None
    return None, None


def _same_session(one: Press, press: SessionPress) -> bool:
    """Whether a button is the same person's, about the same session."""
    mine = isinstance(one, SessionPress) and one.session == press.session
    return mine and one.owner == press.owner
