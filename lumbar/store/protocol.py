"""What every store does, and the errors it may raise."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Protocol

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry

Decide = Callable[[Person], Person]
"""A pure function from a person's record to what it becomes; the same value changes nothing."""


class StoreError(Exception):
    """The store could not do it; what was there before stays whole.

    text: the name of the text that may be shown to the person.
    """

    text = "trouble-store"


class UnreadableRecord(StoreError):
    """A record that this version must not touch, such as one of a newer version."""

    text = "unreadable"


class Store(Protocol):
    """Keeps each person's record, whole or not at all."""

    async def load(self, person_id: int) -> Person | None:
        """The person's record; None where there is none.

        A record that cannot be parsed is set aside, reported, and then there is none.
        Raises UnreadableRecord where a newer version wrote it, StoreError where the
        medium fails.
        """

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        """Keeps what `decide` makes of the person's record; returns the record as it is now.

        decide: gets the newest record, a new Person where there is none, and is asked again
        where another change, or a delete, came between; it may be asked in a thread. Where it
        returns the very value that it got, nothing is written. What it raises is raised, and
        nothing is changed. rush: at a small part of the cost where many people's records change
        at the same time.

        When this returns the change survives a crash. Raises StoreError where it cannot be
        kept; then the old record stands.
        """

    async def save(self, person: Person) -> None:
        """Keeps the record; when this returns it survives a crash.

        Raises StoreError where it cannot; then the old record stands.
        """

    async def commit(self, person: Person) -> None:
        """Keeps the record as `save` does, at a small part of the cost where many people's
        are kept at the same time. Raises StoreError where it cannot; then the old one stands.
        """

    async def delete(self, person_id: int) -> None:
        """Removes everything about the person; nothing happens where there is nothing.

        Raises StoreError where it cannot.
        """

    async def history(self, person_id: int, since: date | None = None) -> tuple[Entry, ...]:
        """The person's ended sessions from the local day `since` on, oldest first; none where
        there is nobody.

        Those of its own version or older alone: raises UnreadableRecord where a newer one wrote
        them, StoreError where the medium fails.
        """

    def everyone(self) -> AsyncIterator[Person]:
        """Every record that can be read, in no order."""

    async def close(self) -> None:
        """Lets go of whatever it holds."""
