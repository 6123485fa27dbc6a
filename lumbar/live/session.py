"""One live session: the one place where it changes and is kept, and that has it shown."""

import asyncio
import logging
from enum import Enum, auto
from functools import partial

from lumbar.coach.live import STOPS, Change, Pressed, pressed
from lumbar.coach.person import Person
from lumbar.coach.session import Event, Session
from lumbar.live.record import LiveRecord
from lumbar.live.showing import Showing
from lumbar.live.tools import Tools
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)


class Outcome(Enum):
    """What became of a press."""

    DONE = auto()  # it took effect and is kept
    OWED = auto()  # it took effect, and is kept as soon as that is possible
    PASSED = auto()  # it changes nothing


class LiveSession:
    """Owns one live session: its part of the record, where it is shown, its countdown, its
    voices, and what has to be tried again.

    A press is decided by a pure function (coach.live), kept by compare-and-set
    (live.keeping), and then one loop brings the chat to what the record says, again and again
    until it is (live.showing). What stops a hold takes effect in memory first: what is seen
    and heard follows the record with all of that applied which is not kept yet.
    """

    def __init__(
        self,
        person: Person,
        tools: Tools,
        *,
        seen: float | None = None,
        after: "asyncio.Task[None] | None" = None,
        parked: bool = False,
    ) -> None:
        """person: as the record says; seen: when the program was last seen running, where it
        has been restarted (UTC seconds); after: what must have come to its end before; parked:
        whether its chat takes nothing, so that it waits for the person's next word.
        """
        self._record = LiveRecord(person, tools.store, tools.chats, self._changed)
        self._showing = Showing(self._record, tools, seen=seen, after=after, parked=parked)
        self.id = self._record.session_id

    # What is known of it

    @property
    def person(self) -> Person:
        """The person by the record, with what took effect and is not kept yet."""
        return self._record.person

    @property
    def session(self) -> Session | None:
        """The session as the person sees it; None once it is over and told."""
        return self._record.session

    @property
    def parked(self) -> bool:
        """Whether its chat takes nothing: it waits for the person's next word."""
        return self._showing.parked

    @property
    def task(self) -> "asyncio.Task[None] | None":
        """What it is doing in its chat at this moment."""
        return self._showing.task

    def is_in(self, chat: int) -> bool:
        """Whether it goes on in a chat."""
        live, session = self.person.live, self.session
        return live is not None and session is not None and session.live and live.chat == chat

    async def shown(self) -> None:
        """Returns once the chat shows what the record says, or a little later."""
        await self._showing.shown()

    def seen(self, now: float) -> float:
        """The last moment at which the countdown stood right before the person (UTC seconds)."""
        return self._showing.seen(now)

    async def until_kept(self) -> None:
        """Returns once all that took effect is kept."""
        await self._record.until_kept()

    # What happens to it

    def wake(self) -> None:
        """Has the chat brought to what the record says, if nothing does so yet."""
        self._showing.wake()

    def renew(self, person: Person) -> None:
        """The record says something else now: of the session, of a setting, of anything."""
        self._record.renew(person)
        self._showing.wake()

    async def press(self, what: Pressed) -> Outcome:
        """An event that the person brought about.

        What stops takes effect at once, and is kept later where it cannot be kept now; for
        anything else StoreError is raised then, and nothing has changed.
        """
        decide = partial(pressed, what=what)
        if decide(self.person) is self.person:
            return Outcome.PASSED
        self._showing.note_press(what.at)
        if what.event not in STOPS:
            await self.change(decide)
            return Outcome.DONE
        # Until it is kept it is shown where the countdown stands.
        self._record.note(decide, shown=partial(decide, lowering=False))
        self._showing.stop_first()
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a stop is not kept yet: %s", error)
            if what.event is not Event.STOP:
                self._showing.say_kept_late()
            return Outcome.OWED
        return Outcome.DONE

    async def change(self, decide: Change) -> Person:
        """Keeps a decision, with what waits to be kept. Raises StoreError: nothing has changed."""
        person = await self._record.change(decide)
        self._showing.wake()
        return person

    def unpark(self, also: Change) -> None:
        """The person is there again: the session is shown below what they wrote.

        also: what else is to be kept of that; both are, as soon as they can be.
        """
        self._record.note(also)
        self._showing.unpark()

    def leave(self) -> None:
        """It is over, or another one has taken its place: nothing more is shown."""
        self._record.release()
        self._showing.leave()

    def forget(self) -> None:
        """The record is deleted: what stands in the chat is taken away, and nothing is kept."""
        self.leave()
        self._showing.clear()

    async def stop(self, within: float = 0.0) -> None:
        """Shows nothing more; what is under way has so many seconds to end."""
        self.leave()
        await self._showing.stop(within)
        try:
            await self._record.keep()
        except StoreError as error:
            log.error("a session is not kept at the end: %s", error)

    def _changed(self) -> None:
        self._showing.changed()
