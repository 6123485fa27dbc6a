"""The protocol of all stores, and the errors that a store may raise."""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.forgotten import Forgotten
from lumbar.store.shares import ALL_SHARES

Decide = Callable[[Person], Person]
"""A pure function from a person's record to the new record; returning the very object that it
got means no change."""


Told = Callable[[int, int], object]
"""Is called with how many people are read, and of how many."""
Now = Callable[[], float]
"""A clock: returns UTC seconds."""


class StoreError(Exception):
    """A store operation failed; the old record is intact.

    text: the name of the text that may be shown to the person.
    """

    text = "trouble-store"


class UnreadableRecord(StoreError):
    """A record that this version must not change, for example one that a newer version wrote."""

    text = "unreadable"


class ChatTaken(StoreError):
    """Somebody else's session is live in this group already."""

    text = "chat-busy"


class CannotUse(Exception):
    """A folder or a database cannot be used as it is; the text is one line for the operator,
    without a password."""


class Moment(NamedTuple):
    """When to look at a person (UTC seconds), see lumbar.coach.due.look_at."""

    id: int
    at: float


class Ahead(NamedTuple):
    """What a store has to look at: how many people it holds, how many of them have a moment, how
    many one in the next hour; the next of all (UTC seconds), None if there is none."""

    people: int
    reminded: int
    soon: int
    next: float | None


class Store(Protocol):
    """Keeps each person's record; every write is atomic."""

    async def load(self, person_id: int) -> Person | None:
        """Returns the person's record; None if there is no record.

        A record that cannot be parsed is set aside and logged; then the result is None.
        Raises UnreadableRecord if a newer version wrote the record, StoreError if the medium
        fails.
        """

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        """Changes the person's record by compare-and-set; returns the record after it.

        decide: gets the newest record, or a new Person if there is no record, and returns what
        to keep. It is called again if another change or a delete came between; it may be called
        in a thread. If it returns the very object that it got, nothing is written. If it raises,
        nothing is changed and the exception is passed on. rush: costs far less when the records
        of many people change at the same time.

        When this returns the change survives a crash. Raises StoreError if it cannot be written;
        then the old record stays.
        """

    async def save(self, person: Person) -> None:
        """Replaces the record; when this returns the new one survives a crash.

        Raises StoreError if it cannot be written; then the old record stays.
        """

    async def commit(self, person: Person) -> None:
        """Replaces the record as `save` does; costs far less when many people's records are
        written at the same time.

        Raises StoreError if it cannot be written; then the old record stays.
        """

    async def delete(self, person_id: int) -> None:
        """Removes everything about the person, and marks them as forgotten. Idempotent: a missing
        record is not an error.

        Raises StoreError if something cannot be removed.
        """

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        """Returns the person's ended sessions from the local day `since` on, oldest first.

        All of them if `since` is None; an empty tuple for an unknown person. Raises
        UnreadableRecord if a newer version wrote some of them, StoreError if the medium fails.
        """

    async def adopt(self, person: Person, sessions: Sequence[Entry]) -> None:
        """Writes a person as another store has them: the record, and all their ended sessions.

        They are gone through one after another, and nobody else changes them meanwhile. Raises
        StoreError.
        """

    def everyone(self) -> AsyncIterator[Person]:
        """Yields every record that can be read, in no particular order."""

    def living(
        self, shares: Collection[int] = ALL_SHARES, told: Told | None = None
    ) -> AsyncIterator[Person]:
        """Yields the records of those in these shares who are not at rest (is_at_rest), in no
        particular order.

        It comes before the first question who is due. told: called every few hundred people, if
        all have to be read for it.
        """

    async def due(
        self,
        now: float,
        most: int,
        shares: Collection[int] = ALL_SHARES,
        besides: Collection[int] = (),
    ) -> list[Moment]:
        """Returns up to `most` people of these shares whose moment has come at `now` (UTC seconds),
        earliest first; besides: who is left out.

        Each write sets a person's moment; until then, or until `looked`, they are due. Raises
        StoreError.
        """

    async def looked(self, moment: Moment, at: float | None) -> None:
        """Sets when to look at a person next (UTC seconds), None: not until their record changes.

        moment: what `due` has returned; if a write has set another meanwhile, that stays. Raises
        StoreError.
        """

    async def renew(self, *, whole: bool = False, pause: float = 0.0) -> None:
        """Computes anew what rests on code or time zone rules that have changed, so that the next
        start has less to do; whole: all, because the clock was wrong; pause: seconds of rest after
        every few hundred people. Raises StoreError, OSError.
        """

    async def ahead(self, now: float, shares: Collection[int] = ALL_SHARES) -> Ahead:
        """Returns what there is to look at in these shares. Raises StoreError."""

    async def forgotten(self) -> Forgotten:
        """Returns the marks of those who were deleted. Raises StoreError."""

    async def adopt_forgotten(self, forgotten: Forgotten) -> None:
        """Replaces the marks by those of the store that its people come from. Raises StoreError."""

    async def close(self) -> None:
        """Closes files, locks and connections."""
