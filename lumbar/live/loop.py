"""One task that makes step after step, rests in between, and goes on at once when it is woken."""

import asyncio
from collections.abc import Awaitable, Callable

from lumbar.clock import Clock

Step = Callable[[], Awaitable[float | None]]
"""Does the next thing; seconds until the one after it, None where there is nothing to wait for."""


class Loop:
    """Makes steps while there is something to do; the task lives no longer than that."""

    def __init__(
        self, who: int, clock: Clock, step: Step, *, after: "asyncio.Task[None] | None" = None
    ) -> None:
        """who: for the task's name; after: what must have come to its end before the first step."""
        self._who = who
        self._clock = clock
        self._step = step
        self._after = after
        self._resting = self._woken = False
        self.leaving = False
        """Whether no further step is made."""
        self.task: asyncio.Task[None] | None = None
        """What is under way."""

    def wake(self) -> None:
        """Has the next step made at once; returns at once."""
        if self.leaving:
            return
        self._woken = True
        if self.task is None:
            self.task = asyncio.create_task(self._run(), name=f"showing {self._who}")
        elif self._resting:
            self._resting = False
            self.name("showing")
            self.task.cancel()

    def leave(self) -> None:
        """Makes no further step; the one under way comes to its end."""
        self.leaving = True
        if self._resting and self.task is not None:
            self.task.cancel()

    def finish(self, last: Callable[[], Awaitable[None]]) -> None:
        """After `leave`: does something once the step that is under way has ended."""
        before = self.task

        async def end() -> None:
            if before is not None:
                await asyncio.wait([before])
            await last()

        self.task = asyncio.create_task(end(), name=f"showing {self._who}")

    def name(self, what: str) -> None:
        """Says by the task's name what it is about."""
        if self.task is not None:
            self.task.set_name(f"{what} {self._who}")

    async def _run(self) -> None:
        try:
            if self._after is not None:
                await asyncio.wait([self._after])
                self._after = None
            while not self.leaving:
                self._woken = False
                wait = await self._step()
                if wait is None and not self._woken:
                    return
                await self._rest(wait or 0.0)
        finally:
            if self.task is asyncio.current_task():
                self.task = None

    async def _rest(self, seconds: float) -> None:
        """Waits, until woken."""
        if self._woken or seconds <= 0:
            await asyncio.sleep(0)
            return
        self._resting = True
        try:
            await self._clock.sleep(seconds)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if self._resting or task is None or task.uncancel():
                raise
        finally:
            self._resting = False
        self.name("showing")
