"""One update from one person, with everything needed to answer it."""

import asyncio
import html
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

import msgspec

from handlers.parts import Parts, Used
from lumbar.coach.live import counted
from lumbar.coach.person import Person, zone_of
from lumbar.coach.question import settled
from lumbar.coach.session import Session
from lumbar.coach.zones import local
from lumbar.language.languages import Language
from lumbar.screens.about import plain, to_private
from lumbar.screens.presses import Press
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Decide
from lumbar.telegram.chats import Chat
from lumbar.telegram.errors import (
    Blocked,
    ChatMoved,
    MayNotWrite,
    MessageGone,
    Rejected,
    TopicGone,
)
from lumbar.telegram.incoming import Incoming, Voice

log = logging.getLogger(__name__)

REMEMBERED_PRESSES = 10_000
SHOWN = {"hurts-toast"}
"""Texts that answer a tap and are no message, because the session's own message says as much."""
SMALL = {"passed", "not-yours", "group-hurts"}
"""What a group is not told in a message of its own."""

Step = Callable[[], Awaitable[object]]
"""Something to be sent; it may be called again if it fails."""


class Refused(Exception):
    """Raised by a `decide` function that rejects a change.

    key: the text that says why; arguments: the values that the text needs.
    """

    def __init__(self, key: str, **arguments: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = arguments


@dataclass(slots=True, kw_only=True)
class Ask:
    """What a person asks for by a message or a button.

    person: their record (known: whether one is stored yet); press: what the button's data means;
    message: the id of the message with the button (None if it has no such button; then only a
    press that stops a hold counts, see `press_of`); answered: whether the callback query has
    been answered; kept: whether this update has changed the record; again: whether it took effect
    before a crash, so that only its answer is due; lasts: whether it is answered however late;
    late: whether it is only said to be missed; wrote: what they wrote, as they did; guessed:
    the tag of the language that their client's fits, for as long as their record names none; steps:
    what is to be sent when its handler has ended, see handlers/delivery.py; besides: what else must
    end before the update counts as handled; used_up: see use_up; hearing: set when a voice message
    was answered, else None.
    """

    parts: Parts
    incoming: Incoming
    person: Person
    known: bool = False
    press: Press | None = None
    message: int | None = None
    answered: bool = False
    kept: bool = False
    again: bool = False
    lasts: bool = False
    late: bool = False
    wrote: str = ""
    guessed: str = ""
    steps: deque[Step] = field(default_factory=deque)
    besides: list[Awaitable[object]] = field(default_factory=list)
    used_up: list[Used] = field(default_factory=list)
    hearing: asyncio.Event | None = None

    def __post_init__(self) -> None:
        """Notes what was written, before it is taken as a command."""
        self.wrote = self.wrote or f"{self.incoming.command} {self.incoming.words}"

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
        """The person's language: that of their record, else the one that fits their client's."""
        tag = self.person.language or self.guessed
        return self.parts.languages.spoken(tag, self.person.zone)

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

    def later(self, step: Step) -> None:
        """Has something done when the handler has ended and its turn in the chat has come.

        It is tried again until it succeeds, see handlers/delivery.py.
        """
        self.steps.append(step)

    async def say(self, screen: Screen) -> None:
        """Sends a message, when the handler has ended; in private, if the group takes none."""
        self.later(lambda: self._say(screen))

    async def say_private(self, screen: Screen, *, perhaps: bool = False) -> None:
        """Sends a message to the person's private chat, wherever they have asked.

        perhaps: whether it may be left out if they never wrote there.
        """

        async def say() -> None:
            try:
                await self.parts.chats.of(self.incoming.person).say(screen)
            except (Blocked, Rejected) as error:
                if not perhaps:
                    raise
                log.info("update %s: it waits for /start: %s", self.update_id, error)

        self.later(say)

    async def _say(self, screen: Screen) -> None:
        """Sends a message now; in private, if the group does not take it. Raises CallFailed."""
        try:
            await self.chat.say(screen)
        except ChatMoved as error:
            if error.to is None or error.to == self.chat.id:
                raise
            self.parts.live_sessions.follow(self.chat.id, error.to)
            self.incoming = msgspec.structs.replace(self.incoming, chat=error.to, topic=None)
            self.message = None  # message ids of the group mean nothing in the supergroup
            await self._say(screen)
        except (Blocked, MayNotWrite, TopicGone) as error:
            if self.private:
                raise
            log.info("update %s is answered in private: %s", self.update_id, error)
            why = self.language("not-there")
            elsewhere = replace(screen, text=f"{why}\n{screen.text}")
            await self.parts.chats.of(self.incoming.person).say(elsewhere)

    async def say_aside(self, screen: Screen) -> None:
        """Says what is for the person alone, such as what to do about pain: in private.

        A group reads that it was, with a link for who never wrote in private.
        """
        if self.private:
            await self.say(screen)
            return
        await self.say_private(screen, perhaps=True)
        await self.say(to_private("group-aside", self.language))

    async def say_text(self, key: str, **arguments: str | float) -> None:
        """Sends a text without buttons or pictures, when the handler has ended."""
        await self.say(plain(key, self.language, **arguments))

    async def show(self, screen: Screen) -> None:
        """Edits the message whose button was pressed to show the screen, or sends the screen.

        After a button's label that was typed it is sent, and the older message loses its buttons.
        """
        message = self.message
        if message is None or self.incoming.tap is None:
            await self.say(screen)
            if message is not None:
                self.later(lambda: self.chat.strip(message))
            return

        again = self.again

        async def change() -> None:
            try:
                await self.chat.change(message, screen, anew=not again)
            except MessageGone:
                # It was pressed before a crash, and something newer stands in its place by now.
                log.info("update %s: what was pressed is gone", self.update_id)
            except (Rejected, ChatMoved, Blocked) as error:
                if self.private and isinstance(error, Blocked):
                    raise
                # The change is made: report it even if the message cannot be edited.
                log.warning("a message cannot be changed: %s", error)
                await self._say(screen)

        self.later(change)

    async def tidy(self, screen: Screen) -> None:
        """Like `show`, for optional edits after the work; a failed Telegram call is not raised."""
        message = self.message
        if message is not None:
            self.later(lambda: self.chat.tidy(message, screen))

    async def answer(self, key: str | None = None, **arguments: str | float) -> None:
        """Answers the callback query, with a text as in `say_text` or silently; only once.

        It goes out at once. Words that come too late to be shown there are said in a message.
        """
        tap = self.incoming.tap
        if tap is None:  # a label that was typed: there is no callback query to answer
            if key is not None and self.press is not None:
                await self.say_text(key, **arguments)
            return
        if self.answered:
            return
        self.answered = True
        words = html.unescape(self.language(key, **arguments)) if key else None
        sending = self.parts.taps.answer(tap.id, words)
        if sending is not None:
            self.besides.append(sending)
        if key is None or key in SHOWN or (not self.private and key in SMALL):
            return

        async def or_say() -> None:
            if sending is None or not await sending:
                await self._say(plain(key, self.language, **arguments))

        self.later(or_say)

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
        place = self._place(of)
        self.parts.used[place] = None
        self.used_up.append(place)
        while len(self.parts.used) > REMEMBERED_PRESSES:
            self.parts.used.popitem(last=False)

    def give_back(self) -> None:
        """Lets the one-press buttons be pressed again that this update has used up: what they lead
        to was not shown. A press that comes twice counts once by the record, as after a restart."""
        for place in self.used_up:
            self.parts.used.pop(place, None)

    def _place(self, of: type[Press] | None) -> Used:
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
            spoken = person if person.language else replace(person, language=self.guessed)
            after = decide(spoken)
            if after == spoken:
                return person
            if after.asked == person.asked:
                # They have answered, or do something else by now.
                after = replace(after, asked=settled(person.asked, self.update_id))
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
        if self.incoming.tap is not None and not self.answered:
            await self.answer(key)
        else:
            await self.say_text(key)
