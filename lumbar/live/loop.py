"""A task that runs steps one after another, sleeps between them, and can be woken at once."""

import asyncio
from collections.abc import Awaitable, Callable

from lumbar.clock import Clock

Step = Callable[[], Awaitable[float | None]]
"""Runs one step; returns the seconds until the next one, or None if nothing is left to do."""


class Loop:
    """Runs steps while there is something to do; the task exists only for that time."""

    def __init__(
        self,
        who: int,
        clock: Clock,
        step: Step,
        *,
        after: "asyncio.Task[None] | None" = None,
        name: str = "showing",
    ) -> None:
        """who, name: for the task's name; after: a task that must end before the first step."""
        self._who = who
        self._name = name
        self._clock = clock
        self._step = step
        self._after = after
        self._resting = self._woken = False
        self.leaving = False
        """Whether `leave` was called, so that no further step runs."""
        self.task: asyncio.Task[None] | None = None
        """The running task, if any."""

    def wake(self) -> None:
        """Makes the next step run now, without waiting for it."""
        if self.leaving:
            return
        self._woken = True
        if self.task is None:
            self.task = asyncio.create_task(self._run(), name=f"{self._name} {self._who}")
        elif self._resting:
            self._resting = False
            self.name(self._name)
            self.task.cancel()

    def leave(self) -> None:
        """Runs no further step; the current one finishes."""
        self.leaving = True
        if self._resting and self.task is not None:
            self.task.cancel()

    def finish(self, last: Callable[[], Awaitable[None]]) -> None:
        """Runs `last` after the current step has ended. Call `leave` first."""
        before = self.task

        async def end() -> None:
            if before is not None:
                await asyncio.wait([before])
            await last()

        self.task = asyncio.create_task(end(), name=f"{self._name} {self._who}")

    def name(self, what: str) -> None:
        """Names the task after what it is doing."""
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
                if self.leaving or (wait is None and not self._woken):
                    return
                await self._rest(wait or 0.0)
        finally:
            if self.task is asyncio.current_task():
                self.task = None

    async def _rest(self, seconds: float) -> None:
        """Sleeps for `seconds`, or until woken."""
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
        self.name(self._name)
