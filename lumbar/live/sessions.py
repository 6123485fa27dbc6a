"""All live sessions: one owner each, found by the person who does it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

from lumbar.clock import Clock
from lumbar.coach.exercise import Library
from lumbar.coach.live import Change, Pressed, begun, counted, forgotten, moved_to, stopped
from lumbar.coach.person import Live, Person
from lumbar.coach.session import Event, Session, happen
from lumbar.language.languages import Languages
from lumbar.live.session import LiveSession, Outcome
from lumbar.live.tools import Tools
from lumbar.screens.about import plain
from lumbar.store.protocol import Store, StoreError
from lumbar.telegram.budget import Budget
from lumbar.telegram.chats import Chats
from lumbar.telegram.errors import CallFailed

log = logging.getLogger(__name__)

CLEAR_SECONDS = 5.0
"""How long somebody who wants everything deleted waits for their chat to be cleared."""
DELETE_AGAIN = 1.0
"""Seconds until a record that could not be deleted is tried again."""
STOP_SECONDS = 2.0
"""What is under way in a chat when the program ends gets so long to come to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How a session begins.

    at_once: with its first exercise running; update: the id of the update that asked for it, 0
    for none; instruction: a message that becomes its first one; also: what else is decided with it,
    at once or not at all.
    """

    at_once: bool = False
    update: int = 0
    instruction: int | None = None
    also: Change | None = None


class LiveSessions:
    """The table of live sessions. It follows the store: a record with a live session has an
    owner, and only then; what changes a session asks that owner, or commits the change of the
    record, of which the owner is told at once.
    """

    def __init__(
        self,
        chats: Chats,
        store: Store,
        library: Library,
        languages: Languages,
        clock: Clock,
        budget: Budget,
    ) -> None:
        self._tools = Tools(
            chats=chats,
            store=store,
            library=library,
            languages=languages,
            clock=clock,
            budget=budget,
        )
        self._live: dict[int, LiveSession] = {}
        self._leaving: set[asyncio.Task[None]] = set()
        self._beginning: dict[int, int] = {}
        self._owed: dict[int, LiveSession] = {}

    # What is known

    def person(self, person_id: int) -> Person | None:
        """The person as they see it, where they have a live session: known from memory, also
        where the record cannot be read."""
        live = self._live.get(person_id)
        return live.person if live is not None else None

    def chat_is_busy(self, chat: int, person_id: int) -> bool:
        """Whether somebody else's session is live in the chat, which only a group's can be."""
        if chat > 0:
            return False
        return self._beginning.get(chat, person_id) != person_id or any(
            other != person_id and live.is_in(chat) for other, live in self._live.items()
        )

    def may_start(self) -> bool:
        """Whether a hold may begin now without holding up those that run; counted if so."""
        tools = self._tools
        return tools.budget.take_start(len(tools.running), tools.clock.now())

    def seen(self, person_id: int) -> float:
        """The last moment at which the person's countdown stood right before them; now where
        none runs (UTC seconds)."""
        live, now = self._live.get(person_id), self._tools.clock.now()
        return live.seen(now) if live is not None else now

    # What people do

    async def change(self, person_id: int, decide: Change) -> Person:
        """Keeps a decision about the person's record, after what took effect in their live session
        and is not kept yet. Raises StoreError, and what `decide` raises: nothing has changed."""
        live = self._live.get(person_id)
        if live is not None:
            return await live.change(decide)
        return await self._tools.store.change(person_id, decide)

    async def begin(self, person_id: int, chat: int, session: Session, how: "Beginning") -> None:
        """A new session for the person in the chat; an older one of theirs ends without a word.

        Where too many run already, the first exercise waits for Start after all, with a word.
        Raises StoreError, and nothing has changed; CallFailed.
        """
        now = self._tools.clock.now()
        too_many = how.at_once and not self.may_start()
        if how.at_once and not too_many:
            session = happen(session, Event.START, now)
        live = Live(
            session=session,
            chat=chat,
            instruction=how.instruction,
            instruction_open=how.instruction is not None,
            newest=self._tools.chats.newest(chat),
        )
        seen = self.seen(person_id)

        def decide(person: Person) -> Person:
            if how.update in person.counted:
                return person
            person = how.also(person) if how.also is not None else person
            return counted(begun(person, live, seen=seen, now=now), how.update)

        self._beginning[chat] = person_id
        try:
            person = await self.change(person_id, decide)
        finally:
            self._beginning.pop(chat, None)
        if too_many:
            await self._tools.chats.of(chat).say(
                plain("too-many", self._tools.languages.of(person))
            )

    async def press(
        self, person_id: int, session: str, event: Event, *, update: int = 0, below: bool = False
    ) -> Outcome:
        """An event in the person's live session; see LiveSession.press.

        below: the person wrote meanwhile, so a countdown goes on below what they wrote.
        """
        live, now = self._live.get(person_id), self._tools.clock.now()
        if live is None:
            return Outcome.PASSED
        what = Pressed(
            session=session,
            event=event,
            at=now,
            seen=live.seen(now),
            update=update,
            below=below,
        )
        outcome = await live.press(what)
        if outcome is Outcome.OWED and update:
            self._owed[update] = live
        return outcome

    async def show_in(self, person_id: int, chat: int, decide: Change) -> None:
        """Keeps a decision about the live session, and shows it anew, below everything else in
        the chat. Raises StoreError, and nothing has changed."""
        newest = self._tools.chats.newest(chat)

        def moved(person: Person) -> Person:
            after = decide(person)
            if after is person or after.live is None:
                return after
            live = moved_to(after.live, chat)
            return replace(after, live=replace(live, newest=newest))

        await self.change(person_id, moved)

    def awake(self, person_id: int, also: Change) -> bool:
        """Somebody is there again: their session, whose chat took nothing, is shown, and `also` is
        kept with that, as soon as it can be. Whether there is such a session."""
        live = self._live.get(person_id)
        if live is None or not live.parked:
            return False
        live.unpark(also)
        return True

    async def shown(self, person_id: int) -> None:
        """Returns once the person's chat shows their session as it is, or a little later."""
        live = self._live.get(person_id)
        if live is not None:
            await live.shown()

    def stopping(self, person_id: int) -> Change:
        """A decision that ends the person's live session, of which nothing more is said."""
        return partial(stopped, seen=self.seen(person_id), now=self._tools.clock.now())

    async def forget(self, person_id: int, waits: Callable[[], Awaitable[None]]) -> None:
        """Deletes everything about the person, and what is shown of a session of theirs: that
        first, because nothing would know of it afterwards, but for no longer than CLEAR_SECONDS.

        waits: says that it is still to come, where it takes longer. Raises StoreError, and then
        nothing has changed.
        """
        store, clock = self._tools.store, self._tools.clock
        if person_id not in self._live:
            await store.delete(person_id)
            return
        await self.change(person_id, forgotten)
        until = clock.now() + CLEAR_SECONDS
        while person_id in self._live and 0 <= until - clock.now() <= CLEAR_SECONDS:
            await clock.sleep(CLEAR_SECONDS / 50)
        told = False
        while True:
            try:
                await store.delete(person_id)
            except StoreError as error:
                log.error("somebody is not forgotten yet: %s", error)
                if not told:
                    told = await _said(waits)
                await clock.sleep(DELETE_AGAIN)
            else:
                return

    def owes(self, update: int) -> None:
        """Nobody waits until what an update did is kept."""
        self._owed.pop(update, None)

    def until_kept(self, update: int) -> Awaitable[None] | None:
        """What to wait for until all that an update did is kept; None where it is by now."""
        live = self._owed.pop(update, None)
        return live.until_kept() if live is not None else None

    # What the store says

    def kept(self, person: Person) -> None:
        """The record is this now: its live session has an owner who knows."""
        live = self._live.get(person.id)
        if person.live is not None and live is not None and live.id == person.live.session.id:
            live.renew(person)
            return
        after = self._drop(person.id)
        if person.live is not None:
            self._live[person.id] = LiveSession(person, self._tools, after=after)
            self._live[person.id].wake()

    def deleted(self, person_id: int) -> None:
        """The record is gone: nothing of the session is shown any more."""
        live = self._live.pop(person_id, None)
        if live is not None:
            live.forget()
            self._keep_an_eye_on(live)

    def come_back(self, person: Person, last_alive: float) -> bool:
        """Goes on after a start with the person's live session; whether there is one.

        last_alive: when the program was last seen running, in UTC seconds.
        """
        if person.live is None:
            return False
        seen = last_alive if person.live.seen is None else min(last_alive, person.live.seen)
        parked = person.gone and person.live.chat > 0
        live = LiveSession(person, self._tools, seen=seen, parked=parked)
        self._live[person.id] = live
        live.wake()
        return True

    async def stop(self) -> None:
        """Shows nothing more; what is live stays live in the store."""
        await asyncio.gather(*(live.stop(STOP_SECONDS) for live in self._live.values()))
        for task in self._leaving:
            task.cancel()
        await asyncio.gather(*self._leaving, return_exceptions=True)

    # Small things

    def _drop(self, person_id: int) -> "asyncio.Task[None] | None":
        """Has nobody own the person's session any more; what its owner still does."""
        live = self._live.pop(person_id, None)
        if live is None:
            return None
        live.leave()
        return self._keep_an_eye_on(live)

    def _keep_an_eye_on(self, live: LiveSession) -> "asyncio.Task[None] | None":
        task = live.task
        if task is not None:
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)
        return task


async def _said(words: Callable[[], Awaitable[None]]) -> bool:
    """Whether some words were said."""
    try:
        await words()
    except CallFailed as error:
        log.info("that it takes longer was not said: %s", error)
        return False
    return True
