"""One live session: the only place that changes it, saves it and has it shown."""

import asyncio
import logging
from enum import Enum, auto
from functools import partial
from typing import Protocol

from lumbar.coach.hurting import Answered
from lumbar.coach.live import STOPS, Change, Pressed, answered, pressed
from lumbar.coach.person import Person
from lumbar.coach.session import Event, Session
from lumbar.live.record import LiveRecord
from lumbar.live.showing import Showing
from lumbar.live.tools import Tools
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)


class Lowering(Protocol):
    """A change that may show the session below what the person wrote; see coach.live.pressed."""

    def __call__(self, person: Person, *, lowering: bool = True) -> Person:
        """Returns the changed person."""


class Outcome(Enum):
    """The result of a press."""

    DONE = auto()  # it took effect and is saved
    OWED = auto()  # it took effect, and is saved as soon as the store works again
    PASSED = auto()  # it changes nothing


class LiveSession:
    """Owns one live session: its part of the record, its messages, its countdown, its guides and
    its retries.

    A pure function decides a press (coach.live), compare-and-set saves it (live.record), and then
    one loop changes the chat until it matches the record (live.showing). An event that stops a
    hold takes effect in memory first: the chat shows the record with pending changes applied.
    """

    def __init__(
        self,
        person: Person,
        tools: Tools,
        *,
        seen: float | None = None,
        after: "asyncio.Task[None] | None" = None,
        parked: bool = False,
        asked: bool = False,
    ) -> None:
        """person: as saved in the record; seen: after a restart, when the program was last alive
        (UTC seconds); after: a task that must end first; parked: whether the chat refuses
        messages, so that the session waits for the person's next message; asked: whether the person
        has just asked for it, so that it is shown in private if its group does not take it.
        """
        self._record = LiveRecord(person, tools.store, tools.chats, self._changed)
        self._showing = Showing(
            self._record, tools, seen=seen, after=after, parked=parked, asked=asked
        )
        self.id = self._record.session_id
        self._library = tools.library

    # State

    @property
    def person(self) -> Person:
        """The person as saved, with pending changes applied."""
        return self._record.person

    @property
    def session(self) -> Session | None:
        """The session as the person sees it; None after it ended and the end was announced."""
        return self._record.session

    @property
    def parked(self) -> bool:
        """Whether the chat refuses messages: the session waits for the person's next message."""
        return self._showing.parked

    @property
    def task(self) -> "asyncio.Task[None] | None":
        """The task that is working on the chat, if any."""
        return self._showing.task

    def is_in(self, chat: int) -> bool:
        """Returns whether the session is live in the chat of that id."""
        live, session = self.person.live, self.session
        return live is not None and session is not None and session.live and live.chat == chat

    async def shown(self) -> None:
        """Returns when the chat matches the record, or after a timeout (showing.SHOWN_WITHIN)."""
        await self._showing.shown()

    def seen(self, now: float) -> float:
        """Returns the last moment at which the person saw the countdown correctly (UTC seconds).

        now: UTC seconds.
        """
        return self._showing.seen(now)

    async def until_kept(self) -> None:
        """Returns when no change is pending."""
        await self._record.until_kept()

    # Events

    def wake(self) -> None:
        """Starts to make the chat match the record, unless that is already under way."""
        self._showing.wake()

    def notice(self) -> None:
        """Looks at the chat: a message has come that the session message may have to follow."""
        self._showing.notice()

    def renew(self, person: Person) -> None:
        """Takes over `person` as the newly saved record, and updates the chat."""
        self._record.renew(person)
        self._showing.wake()

    async def press(self, what: Pressed) -> Outcome:
        """Applies an event that the person caused, and saves it.

        An event that stops a hold takes effect at once; if it cannot be saved now, it is saved
        later. For all other events a failed save raises StoreError, and nothing has changed.
        """
        decide = partial(pressed, what=what, library=self._library)
        over = what.event is Event.STOP
        return await self._take(decide, what.at, stops=what.event in STOPS, over=over)

    async def answer(self, what: Answered) -> Outcome:
        """Applies what the person says of a pain, and saves it.

        What only takes away (see Answered.stops) takes effect at once, like an event that stops a
        hold; for all else a failed save raises StoreError, and nothing has changed.
        """
        decide = partial(answered, what=what, library=self._library)
        return await self._take(decide, what.at, stops=what.stops, over=False)

    async def _take(self, decide: Lowering, at: float, *, stops: bool, over: bool) -> Outcome:
        """Applies a decision made at `at` (UTC seconds). stops: whether it takes effect before it
        is saved; over: whether the session is over by it."""
        if decide(self.person) is self.person:
            return Outcome.PASSED
        self._showing.note_press(at)
        if not stops:
            try:
                await self.change(decide)
            except StoreError:
                self._showing.count_running()  # its turn to start is somebody else's again
                raise
            return Outcome.DONE
        # Until it is saved, it is shown in the countdown's message.
        self._record.note(decide, shown=partial(decide, lowering=False))
        self._showing.stop_first()
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a stop is not kept yet: %s", error)
            if not over:
                self._showing.say_kept_late()
            return Outcome.OWED
        return Outcome.DONE

    async def change(self, decide: Change) -> Person:
        """Saves a decision and all pending changes. Raises StoreError; then nothing has changed."""
        person = await self._record.change(decide)
        self._showing.wake()
        return person

    def unpark(self, also: Change, chat: int, topic: int | None) -> None:
        """Shows a parked session again, below the message that the person wrote.

        also: a further change; it is saved with this one as soon as the store allows. chat, topic:
        where the person wrote; in private, the session goes on there.
        """
        self._record.note(also)
        self._showing.unpark(chat, topic)

    def ask(self) -> None:
        """Notes that the person waits for the session: if its group refuses it, it is shown in
        private."""
        self._showing.ask()

    def park(self) -> None:
        """Pauses the session at the last moment that was seen: its chat takes no messages."""
        self._showing.park()

    def follow(self, old: int, new: int) -> None:
        """Goes on in the supergroup that a group has become; old, new: chat ids."""
        self._showing.follow(old, new)

    def leave(self) -> None:
        """Stops showing a session that is over or was replaced by another."""
        self._record.release()
        self._showing.leave()

    def forget(self) -> None:
        """Clears the chat after the record was deleted; saves nothing."""
        self.leave()
        self._showing.clear()

    async def stop(self, within: float = 0.0) -> None:
        """Stops showing; the current call has `within` seconds to end. Then saves what waits."""
        self.leave()
        await self._showing.stop(within)
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a session is not kept at the end: %s", error)

    def drop(self) -> None:
        """Ends at once: nothing of it is shown or saved any more, since another process does it."""
        self._showing.leave()
        self._showing.drop()

    def _changed(self) -> None:
        self._showing.changed()
