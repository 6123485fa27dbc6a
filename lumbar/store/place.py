"""A place where people are kept, a folder or a database, while nobody else works on it: for
bringing people back into it, and for moving them."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from lumbar.store.protocol import Store

AGAIN = "run the same `bot.py move` with --again, which empties it first"
"""What to do with a place that holds half of a move."""


TAKEN_AT = "taken_at"
"""As lumbar.telegram.intake.TAKEN_AT, which a store does not know."""


class Updates(NamedTuple):
    """What is known of updates. waiting: by id, those that are taken and not handled, each with
    when it was taken (TAKEN_AT, UTC seconds); handled: ids that count no second time, should
    Telegram send them again."""

    waiting: dict[int, dict[str, Any]]
    handled: frozenset[int]


class Place(Protocol):
    """A place that nobody else works on.

    Its methods raise StoreError if the medium fails, CannotUse where somebody else has begun to
    work on it nevertheless.
    """

    name: str
    """What it is called, without a password."""
    store: Store
    bot: int | None
    """The id of the bot whose people these are; None if that is not known."""
    last_alive: float | None
    """When a bot that worked here was last alive (UTC seconds): what was held counts up to then.
    None if that is not known."""
    remembers: int | None
    """How many ids of updates are kept at most, besides those of updates that wait; None: all."""

    async def ids(self) -> list[int]:
        """Returns the ids of all who have a record, also one that cannot be read."""

    async def is_empty(self) -> bool:
        """Returns whether nothing is there: no people, sessions, marks or updates."""

    async def updates(self) -> Updates:
        """Returns what is known of updates."""

    async def adopt_updates(self, updates: Updates, lane: Callable[[dict[str, Any]], int]) -> None:
        """Writes what another place knows of updates. lane: returns whose an update is, see
        lumbar.telegram.update.Taken.lane."""

    async def adopt_last_alive(self, at: float) -> None:
        """Writes when a bot was last alive in another place (UTC seconds)."""

    async def begin(self) -> None:
        """Notes that what is there from now on is half of a move: no bot works on it, also after a
        crash, until `finish`."""

    async def finish(self) -> None:
        """Notes that the move has come to its end, and that all is there."""

    async def check(self) -> None:
        """Raises CannotUse if anybody else has worked on it since it was opened."""
