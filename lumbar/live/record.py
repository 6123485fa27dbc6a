"""A live session's record: as saved, and with the pending changes that are not saved yet."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from lumbar.coach.live import Change, live_of
from lumbar.coach.person import Person
from lumbar.coach.session import Session, State
from lumbar.store.protocol import Store
from lumbar.telegram.chats import Chats


@dataclass(frozen=True, slots=True)
class _Pending:
    """A change that is not saved yet.

    kept: the change to save; shown: the change to show until it is saved.
    """

    kept: Change
    shown: Change


class LiveRecord:
    """The record of a person with a live session, with pending changes applied.

    An event that stops a hold takes effect before it is saved, and a message's id is known before
    it is saved. Such changes wait here, and `person` has all of them applied. A change that cannot
    be saved stays pending until the store works again.
    """

    def __init__(
        self, person: Person, store: Store, chats: Chats, changed: Callable[[], None]
    ) -> None:
        """person: as saved in the record; changed: called when `person` may have changed."""
        self.person = self._kept = person
        self.urgent = False
        """Whether a pending change must be saved before another message is sent."""
        self.session_id = live_of(person).session.id
        self._store = store
        self._chats = chats
        self._changed = changed
        self._pending: list[_Pending] = []
        self._one_at_a_time = asyncio.Lock()
        self._all_kept: asyncio.Future[None] | None = None

    @property
    def session(self) -> Session | None:
        """The session as the person sees it; None after it ended and the end was announced."""
        live = self.person.live
        return live.session if live is not None and live.session.id == self.session_id else None

    @property
    def running(self) -> bool:
        """Whether the session is in the state RUNNING."""
        session = self.session
        return session is not None and session.state is State.RUNNING

    @property
    def waits(self) -> bool:
        """Whether any change is pending."""
        return bool(self._pending)

    def renew(self, person: Person) -> None:
        """Takes over `person` as the newly saved record."""
        self._kept = person
        self._apply()

    def note(self, kept: Change, *, shown: Change | None = None, urgent: bool = True) -> None:
        """Adds a pending change; does nothing if it changes nothing.

        kept: the change to save; shown: the change to show until then, if it differs; urgent:
        whether it must be saved before another message is sent.
        """
        change = _Pending(kept, kept if shown is None else shown)
        if change.shown(self.person) is self.person and change.kept(self.person) is self.person:
            return
        self._pending.append(change)
        self.urgent = self.urgent or urgent
        self._apply()

    async def keep(self) -> None:
        """Saves all pending changes. Raises StoreError."""
        async with self._one_at_a_time:
            if self._pending:
                await self._commit(None)

    async def change(self, decide: Change) -> Person:
        """Saves all pending changes, then `decide`, in one write; returns the saved person.

        Raises StoreError and what `decide` raises; in both cases nothing has changed.
        """
        async with self._one_at_a_time:
            return await self._commit(decide)

    async def until_kept(self) -> None:
        """Returns when no change is pending, or after `release`."""
        if self._pending:
            self._all_kept = self._all_kept or asyncio.get_running_loop().create_future()
            await asyncio.shield(self._all_kept)

    def release(self) -> None:
        """Wakes all callers of `until_kept`: this object saves nothing more."""
        if self._all_kept is not None:
            self._all_kept.set_result(None)
            self._all_kept = None

    async def _commit(self, decide: Change | None) -> Person:
        waiting = tuple(self._pending)

        def all_of_it(person: Person) -> Person:
            after = person
            for change in waiting:
                after = change.kept(after)
            after = decide(after) if decide is not None else after
            return after if after is person else self._with_newest(after)

        person = await self._store.change(self._kept.id, all_of_it)
        del self._pending[: len(waiting)]
        self.urgent = self.urgent and bool(self._pending)
        self.renew(person)
        if not self._pending:
            self.release()
        return person

    def _with_newest(self, person: Person) -> Person:
        """Returns the person with the highest known message id of their session's chat."""
        live = person.live
        if live is None or live.session.id != self.session_id:
            return person
        newest = max(live.newest, self._chats.newest(live.chat))
        return replace(person, live=replace(live, newest=newest))

    def _apply(self) -> None:
        person = self._kept
        for change in self._pending:
            person = change.shown(person)
        self.person = person
        self._changed()
