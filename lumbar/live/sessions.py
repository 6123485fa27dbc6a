"""All live sessions: one owner for each, by person id."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from functools import partial

from lumbar.clock import Clock
from lumbar.coach.exercise import Library
from lumbar.coach.hurting import Answered
from lumbar.coach.live import Change, Pressed, begun, counted, forgotten, moved_to, stopped
from lumbar.coach.pain import NOTHING_SAID, Felt
from lumbar.coach.person import Live, Person
from lumbar.coach.session import Event, Session, happen
from lumbar.language.languages import Languages
from lumbar.live.beginning import Beginning
from lumbar.live.leftovers import catch_up
from lumbar.live.session import LiveSession, Outcome
from lumbar.live.ticking import Ticking
from lumbar.live.tools import Tools
from lumbar.measures import Measures
from lumbar.store.protocol import Store, StoreError
from lumbar.telegram.budget import Budget
from lumbar.telegram.chats import Chats
from lumbar.telegram.errors import CallFailed

log = logging.getLogger(__name__)

CLEAR_SECONDS = 5.0
"""Maximum seconds that deleting a person's record waits for their chat to be cleared."""
DELETE_AGAIN = 1.0
"""Seconds between two tries to delete a record."""
STOP_SECONDS = 2.0
"""Seconds that calls in progress may take to end when the program ends."""


People = Callable[[int], bool]
"""Whether somebody is one of those that are meant, by their id."""


class LiveSessions:
    """The table of live sessions, by person id.

    It follows the store: a session has an owner exactly while its record has a live session.
    Changes of a session go through its owner, or through the store, which tells the owner at once.
    """

    def __init__(
        self,
        chats: Chats,
        store: Store,
        library: Library,
        languages: Languages,
        clock: Clock,
        budget: Budget,
        measures: Measures | None = None,
    ) -> None:
        self._tools = Tools(
            measures=measures or Measures(),
            chats=chats,
            store=store,
            library=library,
            languages=languages,
            clock=clock,
            budget=budget,
            ticking=Ticking(clock, budget.ticks),
        )
        self._live: dict[int, LiveSession] = {}
        self._leaving: set[asyncio.Task[None]] = set()
        self._beginning: dict[int, int] = {}
        self._owed: dict[int, LiveSession] = {}
        chats.newer = self._newer

    # State

    def __len__(self) -> int:
        """How many sessions are live."""
        return len(self._live)

    def person(self, person_id: int) -> Person | None:
        """Returns the person with pending changes applied; None without a live session.

        Reads memory only, so it works even if the record cannot be read.
        """
        live = self._live.get(person_id)
        return live.person if live is not None else None

    def chat_is_busy(self, chat: int, person_id: int) -> bool:
        """Returns whether another person's session is shown in the chat; only true in groups.

        One that the chat has refused, and that waits for its person, keeps nobody else waiting.
        """
        if chat > 0:
            return False
        return self._beginning.get(chat, person_id) != person_id or any(
            other != person_id and live.is_in(chat) and not live.parked
            for other, live in self._live.items()
        )

    async def turn_to_start(self, session: Session) -> float:
        """See Tools.turn_to_start."""
        return await self._tools.turn_to_start(session)

    def seen(self, person_id: int) -> float:
        """Returns when the person last saw their countdown correctly (UTC seconds).

        This is the current time if they have no live session.
        """
        live, now = self._live.get(person_id), self._tools.clock.now()
        return live.seen(now) if live is not None else now

    # Actions of people

    async def change(self, person_id: int, decide: Change) -> Person:
        """Saves a decision about the person's record, after their live session's pending changes.

        Returns the saved person. Raises StoreError and what `decide` raises; then nothing has
        changed.
        """
        live = self._live.get(person_id)
        if live is not None:
            return await live.change(decide)
        return await self._tools.store.change(person_id, decide)

    async def begin(self, person_id: int, chat: int, session: Session, how: Beginning) -> float:
        """Begins a new session for the person in the chat; their older one ends silently.

        Returns 0, or the seconds until it may run where too many do: then it waits for Start.
        Raises StoreError; then nothing has changed.
        """
        wait = await self.turn_to_start(session) if how.at_once else 0.0
        now = self._tools.clock.now()
        if how.at_once and not wait:
            session = happen(session, Event.START, now)
        newest, seen = self._tools.chats.newest(chat), self.seen(person_id)
        live = Live(session=session, chat=chat, topic=how.topic, newest=newest)

        def decide(person: Person) -> Person:
            if how.update in person.counted:
                return person
            person = how.also(person) if how.also is not None else person
            calm = person.calm and how.instruction is not None
            shown = replace(
                live,
                instruction=how.instruction if person.calm else None,
                instruction_open=calm,
                countdown=None if person.calm else how.instruction,
            )
            return counted(begun(person, shown, seen=seen, now=now), how.update)

        self._beginning[chat] = person_id
        try:
            await self.change(person_id, decide)
        finally:
            self._beginning.pop(chat, None)
            owner = self._live.get(person_id)
            if owner is None or owner.id != session.id:
                self._tools.budget.starts.rest(session.id)
        return wait

    async def press(
        self,
        person_id: int,
        session: str,
        event: Event,
        *,
        update: int = 0,
        below: bool = False,
        felt: Felt = NOTHING_SAID,
    ) -> Outcome:
        """Applies an event to the person's live session; see LiveSession.press.

        session: the session's id; update: the id of the update, 0 for none; below: whether the
        person wrote a message, so that the countdown continues below it; felt: see Pressed.
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
            felt=felt,
        )
        outcome = await live.press(what)
        if outcome is Outcome.OWED and update:
            self._owed[update] = live
        return outcome

    async def answer(self, person_id: int, what: Answered) -> Outcome:
        """Applies what the person says of a pain in their live session; see LiveSession.answer."""
        live = self._live.get(person_id)
        if live is None:
            return Outcome.PASSED
        outcome = await live.answer(what)
        if outcome is Outcome.OWED and what.update:
            self._owed[what.update] = live
        return outcome

    async def show_in(
        self, person_id: int, chat: int, decide: Change, topic: int | None = None
    ) -> None:
        """Saves a decision about the live session and shows it again below all other messages.

        chat, topic: where; one in which something has hurt is shown in private, because a group is
        told nothing about pain. Raises StoreError; then nothing has changed.
        """

        def moved(person: Person) -> Person:
            after = decide(person)
            if after is person or after.live is None:
                return after
            aside = chat < 0 and after.live.session.has_hurt
            live = moved_to(after.live, *((person_id, None) if aside else (chat, topic)))
            return replace(after, live=replace(live, newest=self._tools.chats.newest(live.chat)))

        live = self._live.get(person_id)
        if live is not None:
            live.ask()
        await self.change(person_id, moved)

    def awake(self, person_id: int, also: Change, chat: int, topic: int | None = None) -> bool:
        """Shows the person's parked session again; returns whether they have one.

        chat, topic: where the person wrote; also: a further change, saved with it as soon as the
        store allows.
        """
        live = self._live.get(person_id)
        if live is None or not live.parked:
            return False
        its = live.person.live
        if its is not None and self.chat_is_busy(its.chat, person_id):
            chat, topic = person_id, None  # somebody else has begun there meanwhile
        live.unpark(also, chat, topic)
        return True

    def shut_out(self, chat: int) -> None:
        """Has the sessions in a chat wait for their people's next word: the bot was blocked,
        kicked or muted there."""
        for live in self._in(chat):
            live.park()

    def heard_from(self, chat: int) -> None:
        """Changes what a group did not let be changed before: it takes messages again."""
        owed = self._tools.unreached.pop(chat, None)
        if owed:
            task = asyncio.create_task(catch_up(self._tools, owed), name=f"showing {chat}")
            self._leaving.add(task)
            task.add_done_callback(self._leaving.discard)

    def follow(self, old: int, new: int) -> None:
        """Has the session in a group go on in the supergroup that it has become (chat ids)."""
        self._tools.chats.moved(old, new)
        for live in self._in(old):
            live.follow(old, new)

    def _in(self, chat: int) -> list[LiveSession]:
        return [live for live in self._live.values() if live.is_in(chat)]

    async def shown(self, person_id: int) -> None:
        """Returns when the person's chat shows their session as it is, or after a timeout."""
        live = self._live.get(person_id)
        if live is not None:
            await live.shown()

    def stopping(self, person_id: int) -> Change:
        """Returns a decision that ends the person's live session silently."""
        return partial(stopped, seen=self.seen(person_id), now=self._tools.clock.now())

    async def forget(self, person_id: int, waits: Callable[[], Awaitable[None]]) -> None:
        """Deletes everything about the person, and clears the messages of their live session.

        The messages come first, because their ids are lost with the record; that takes at most
        CLEAR_SECONDS. waits: tells the person that deletion takes longer. Raises StoreError; then
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
        """Drops the entry for `until_kept`: nothing waits for this update's save."""
        self._owed.pop(update, None)

    def until_kept(self, update: int) -> Awaitable[None] | None:
        """Returns an awaitable that ends when an update's changes are saved; None if they are."""
        live = self._owed.pop(update, None)
        return live.until_kept() if live is not None else None

    def _newer(self, chat: int) -> None:
        """Has a private chat's session message follow a newer message, if it must."""
        live = self._live.get(chat)
        if live is not None:
            live.notice()

    # Notifications from the store

    def kept(self, person: Person) -> None:
        """Tells the session's owner about the saved record; makes or drops the owner if needed."""
        live = self._live.get(person.id)
        if person.live is not None and live is not None and live.id == person.live.session.id:
            live.renew(person)
            return
        after = self._drop(person.id)
        if person.live is not None:
            self._live[person.id] = LiveSession(person, self._tools, after=after, asked=True)
            self._live[person.id].wake()

    def deleted(self, person_id: int) -> None:
        """Drops the owner of a deleted record's session, and clears its messages."""
        live = self._live.pop(person_id, None)
        if live is not None:
            live.forget()
            self._keep_an_eye_on(live)

    def come_back(self, person: Person, last_alive: float) -> bool:
        """Resumes the person's live session after a start; returns whether there is one.

        last_alive: when the program was last alive (UTC seconds).
        """
        if person.live is None:
            return False
        seen = last_alive if person.live.seen is None else min(last_alive, person.live.seen)
        parked = person.gone and person.live.chat > 0
        # What stands below the session message is known again.
        self._tools.chats.seen(person.live.chat, person.live.newest)
        live = LiveSession(person, self._tools, seen=seen, parked=parked)
        self._live[person.id] = live
        live.wake()
        return True

    def people(self) -> Collection[int]:
        """Returns the ids of those whose session is live."""
        return self._live.keys()

    async def rest(self, of: People) -> None:
        """Stops showing some people's sessions, and saves what waits; another process goes on."""
        some = [live for person_id, live in self._live.items() if of(person_id)]
        await asyncio.gather(*(live.stop(STOP_SECONDS) for live in some))
        self.drop(of)

    def drop(self, of: People) -> None:
        """Ends the sessions of some people here at once, without another word or write."""
        for person_id in filter(of, list(self._live)):
            self._live.pop(person_id).drop()

    async def stop(self) -> None:
        """Stops showing all sessions; they stay live in the store."""
        await asyncio.gather(*(live.stop(STOP_SECONDS) for live in self._live.values()))
        await self._tools.ticking.stop()
        for task in self._leaving:
            task.cancel()
        await asyncio.gather(*self._leaving, return_exceptions=True)

    # Helpers

    def _drop(self, person_id: int) -> "asyncio.Task[None] | None":
        """Removes the owner of the person's session; returns its unfinished task, if any."""
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
    """Calls `words`; returns whether that succeeded."""
    try:
        await words()
    except (CallFailed, TimeoutError) as error:
        log.info("that it takes longer was not said: %s", error)
        return False
    return True
