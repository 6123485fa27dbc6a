"""The one clock: everything outside coach that needs the time gets it from here."""

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """The time, and waiting for it."""

    def now(self) -> float:
        """UTC seconds since 1970."""

    async def sleep(self, seconds: float) -> None:
        """Returns once so many seconds have passed on this clock."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> float:
        """UTC seconds since 1970."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Returns once so many seconds have passed."""
        await asyncio.sleep(seconds)
