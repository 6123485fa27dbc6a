"""A store that a test can have fail, or be overtaken, as it is asked: files or PostgreSQL."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from lumbar.app import Outside
from lumbar.coach.person import Person
from lumbar.store.observed import ObservedStore
from lumbar.store.protocol import Decide, Store


class Changing(Protocol):
    """Befalls a change."""

    async def __call__(self, *, rush: bool) -> None: ...


async def _nothing(*, rush: bool) -> None:
    """Befalls a change by itself."""


async def _as_it_is(person: Person | None) -> Person | None:
    return person


@dataclass
class Befalls:
    """What befalls the bot's store, until it is set otherwise: nothing.

    changing: awaited before each change, which it may fail or hold up; loaded: gives what a load
    answers, from what was found. dark: the page that its people look at is dark.
    """

    dark: bool = False
    changing: Changing = _nothing
    loaded: Callable[[Person | None], Awaitable[Person | None]] = _as_it_is

    def calm(self) -> None:
        """Nothing befalls it any more."""
        self.changing, self.loaded = _nothing, _as_it_is

    @property
    def outside(self) -> Outside:
        """The network and the store of a bot whose store is befallen by this."""
        return Outside(around=lambda store: BefallenStore(store, self), dark=lambda: self.dark)


class BefallenStore(ObservedStore):
    """A store that is befallen by what a test says."""

    def __init__(self, store: Store, befalls: Befalls) -> None:
        super().__init__(store)
        self._befalls = befalls

    async def load(self, person_id: int) -> Person | None:
        return await self._befalls.loaded(await super().load(person_id))

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        await self._befalls.changing(rush=rush)
        return await super().change(person_id, decide, rush=rush)
