"""A store on a real folder that a test can have fail, or be overtaken, as it is asked."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from lumbar.app import Outside
from lumbar.coach.person import Person
from lumbar.store.protocol import Decide
from lumbar.store.tiny import TinyStore


async def _nothing(store: TinyStore, *, rush: bool) -> None:
    """Befalls a change by itself."""


async def _as_it_is(store: TinyStore, person: Person | None) -> Person | None:
    return person


@dataclass
class Befalls:
    """What befalls the bot's store, until it is set otherwise: nothing.

    changing: awaited before each change, which it may fail or hold up; loaded: gives what a load
    answers, from what was found. Both may write to the store that they are given, which is
    another one on the same folder. dark: the page that its people look at is dark.
    """

    dark: bool = False
    changing: Callable[..., Awaitable[None]] = _nothing
    loaded: Callable[[TinyStore, Person | None], Awaitable[Person | None]] = _as_it_is

    def calm(self) -> None:
        """Nothing befalls it any more."""
        self.changing, self.loaded = _nothing, _as_it_is

    @property
    def outside(self) -> Outside:
        """The network and the disk of a bot whose store is befallen by this."""
        return Outside(
            open_store=lambda folder: BefallenStore(folder, self), dark=lambda: self.dark
        )


class BefallenStore(TinyStore):
    """A TinyStore that is befallen by what a test says."""

    def __init__(self, folder: Path, befalls: Befalls) -> None:
        super().__init__(folder)
        self._befalls = befalls
        self._somebody_else = TinyStore(folder)

    async def load(self, person_id: int) -> Person | None:
        return await self._befalls.loaded(self._somebody_else, await super().load(person_id))

    async def change(self, person_id: int, decide: Decide, *, rush: bool = False) -> Person:
        await self._befalls.changing(self._somebody_else, rush=rush)
        return await super().change(person_id, decide, rush=rush)

    async def close(self) -> None:
        await self._somebody_else.close()
        await super().close()
