"""Which people a process owns: everybody in a folder, those of its shares in a database."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from typing import Protocol

from lumbar.store.shares import SHARES

Shares = Collection[int]
LastAlive = Mapping[int, float | None]
"""Shares, each with when its last owner was last there (UTC seconds); None if there was none."""


class Owner(Protocol):
    """What works for the people of the shares that this process owns."""

    async def take_up(self, shares: LastAlive) -> None:
        """Takes up sessions, reminders and updates of shares that are this process's from now on.

        Raises StoreError; then they are dropped, and taken up once more.
        """

    async def rest(self, shares: Shares) -> None:
        """Brings the work for some shares to an end, so that another process may take them up.

        What is live is saved and no longer shown. It takes a few seconds at most.
        """

    def drop(self, shares: Shares) -> None:
        """Ends all work for some shares at once: nothing of it is saved or sent any more, because
        another process does it by now."""

    def live(self) -> Mapping[int, int]:
        """Returns how many sessions are live, by share; a share without one may be left out."""


class Owning(Protocol):
    """Which shares this process owns, and whether it takes updates from Telegram."""

    takes: asyncio.Event
    """Set while this process may ask Telegram for updates."""
    takes_none: asyncio.Event
    """Set while it may not."""

    def owned(self) -> Shares:
        """Returns the shares that are this process's now."""

    async def begin(self, owner: Owner) -> None:
        """Has `owner` take up what is this process's; returns when the first of it is taken up.

        From then on it tells of all that is gained and lost.
        """

    def gauges(self) -> Mapping[str, Callable[[], float]]:
        """Returns what says how it is at the moment, by name; see lumbar.metrics.SAYS."""

    async def leave(self) -> None:
        """Gives everything up. It has come to rest before."""


class Everything:
    """All shares, never lost: of a process that has a folder to itself."""

    def __init__(self, last_alive: float | None) -> None:
        """last_alive: when the last process was last there (UTC seconds); None if none was."""
        self.takes, self.takes_none = asyncio.Event(), asyncio.Event()
        self.takes.set()
        self._last_alive = last_alive

    def owned(self) -> Shares:
        """See Owning."""
        return range(SHARES)

    async def begin(self, owner: Owner) -> None:
        """See Owning."""
        await owner.take_up(dict.fromkeys(range(SHARES), self._last_alive))

    def gauges(self) -> Mapping[str, Callable[[], float]]:
        """See Owning."""
        return {}

    async def leave(self) -> None:
        """See Owning."""
