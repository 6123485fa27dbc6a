"""The protocol of all stores, and the errors that a store may raise."""

from collections.abc import AsyncIterator, Callable, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.store.forgotten import Forgotten

Decide = Callable[[Person], Person]
"""A pure function from a person's record to the new record; returning the very object that it
got means no change."""


Told = Callable[[int, int], object]
"""Is called with how many people are read, and of how many."""


class StoreError(Exception):
    """A store operation failed; the old record is intact.

    text: the name of the text that may be shown to the person.
    """

    text = "trouble-store"


class UnreadableRecord(StoreError):
    """A record that this version must not change, for example one that a newer version wrote."""

    text = "unreadable"


class CannotUse(Exception):
    """A folder or a database cannot be used as it is; the text is one line for the operator,
    without a password."""


class AtRest(NamedTuple):
    """A person of whom a start needs no record: no session of theirs is live, and their time zone
    is known or not set.

    at: when to look at them next (UTC seconds), see lumbar.coach.due.look_at; None: not until
    their record changes.
    """

    id: int
    at: float | None


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

    def at_start(self, now: float, told: Told | None = None) -> AsyncIterator[Person | AtRest]:
        """Yields everybody whose record can be read, in no particular order: the records of those
        who are not at rest.

        Once it has come to its end, the next such round reads only records that have changed
        since. now: UTC seconds; told: called every few hundred people.
        """

    async def forgotten(self) -> Forgotten:
        """Returns the marks of those who were deleted. Raises StoreError."""

    async def adopt_forgotten(self, forgotten: Forgotten) -> None:
        """Replaces the marks by those of the store that its people come from. Raises StoreError."""

    async def close(self) -> None:
        """Closes files, locks and connections."""
