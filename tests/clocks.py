"""Clocks that a test holds in its hand."""

import asyncio
import heapq
import itertools
import math
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any, TypeVar, cast

from tests.patience import PATIENCE

T = TypeVar("T")

START = 1_800_000_000.0
QUIET_TURNS = 25
"""So many turns of the loop with nothing to do mean that nothing but real I/O is pending."""


class ManualClock:
    """A clock that stands still until it is moved; a lumbar.clock.Clock.

    Give `now` to a Sandbox as its clock, and both agree. busy: says whether there is still
    something under way that this clock does not see, such as a call over HTTP: the time
    stands still as long.
    """

    def __init__(self, at: float = START, *, busy: Callable[[], object] = bool) -> None:
        self._at = at
        self._busy = busy
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._threads: _CountedThreads | None = None

    def now(self) -> float:
        """UTC seconds since 1970."""
        return self._at

    async def sleep(self, seconds: float) -> None:
        """Returns once the clock has been moved so far; at once for nothing or less."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        waker = asyncio.get_running_loop().create_future()
        # However short, some time passes: seconds of today are told apart to some 2e-7.
        wakes = max(self._at + seconds, math.nextafter(self._at, math.inf))
        heapq.heappush(self._sleepers, (wakes, next(self._order), waker))
        await waker

    @property
    def sleeping(self) -> int:
        """How many wait for this clock."""
        return sum(not waker.done() for _, _, waker in self._sleepers)

    async def advance(self, seconds: float) -> None:
        """Lets the time pass: each sleeper wakes at its own time, and what it does then is
        done (calls answered, records saved) before the time goes on."""
        target = self._at + seconds
        await self.settle()
        while (wakes := self._next()) is not None and wakes <= target:
            self._at = max(self._at, wakes)
            self._wake()
            await self.settle()
        self._at = target

    async def jump(self, seconds: float) -> None:
        """Moves the clock at once, as a suspended laptop does: everybody wakes late."""
        await self.settle()
        self._at += seconds
        if seconds < 0:
            # Who sleeps wakes after as long as before: a machine counts that by another clock.
            self._sleepers = [(at + seconds, n, waker) for at, n, waker in self._sleepers]
        self._wake()
        await self.settle()

    async def until(self, happened: Callable[[], object], *, within: float = 3600.0) -> None:
        """Lets the time pass until something has happened; fails after `within` seconds."""
        last = self._at + within
        await self.settle()
        while not happened():
            wakes = self._next()
            if wakes is None or wakes > last:
                raise AssertionError(f"it did not happen within {within} s")
            await self.advance(wakes - self._at)

    async def settle(self) -> None:
        """Returns once nothing but real I/O is pending; the time stands still meanwhile."""
        loop = asyncio.get_running_loop()
        threads = self._count_threads(loop)
        ready: Any = getattr(loop, "_ready", ())
        gives_up = time.monotonic() + PATIENCE
        quiet_turns = 0
        while quiet_turns < QUIET_TURNS:
            waits = threads.busy or self._busy()
            # Where there is nothing to do but wait for others, it is done in real time.
            await asyncio.sleep(0.0002 if waits and quiet_turns else 0)
            quiet_turns = int(not ready) if waits or ready else quiet_turns + 1
            if time.monotonic() > gives_up:
                raise AssertionError(f"the loop has not come to rest in {PATIENCE} s")

    def _next(self) -> float | None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)  # the task that slept there was cancelled
        return self._sleepers[0][0] if self._sleepers else None

    def _wake(self) -> None:
        """Wakes everybody whose time has come, in order of time."""
        while (wakes := self._next()) is not None and wakes <= self._at:
            heapq.heappop(self._sleepers)[2].set_result(None)

    def _count_threads(self, loop: asyncio.AbstractEventLoop) -> "_CountedThreads":
        """The loop's threads, which from now on are counted while they work."""
        if self._threads is None:
            self._threads = _CountedThreads(loop)
        return self._threads


class _CountedThreads:
    """How much of what a loop has given to threads is not done, whichever executor runs it."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.busy = 0
        self._loop = cast("Any", loop)
        loop.set_default_executor(ThreadPoolExecutor(thread_name_prefix="to_thread"))
        self._loop.run_in_executor = self._run

    def _run(
        self, executor: Executor | None, fn: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        self.busy += 1
        work = (executor or self._loop._default_executor).submit(fn, *args)
        told = asyncio.wrap_future(work, loop=self._loop)
        # Not before asyncio has been told: a thread may pause in between for long.
        work.add_done_callback(lambda _: self._loop.call_soon_threadsafe(self._done))
        return told

    def _done(self) -> None:
        self.busy -= 1


class HastyClock:
    """Real time and no waiting: a sleep moves the clock, returns at once, and is in `slept`."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def now(self) -> float:
        """UTC seconds since 1970."""
        return time.time() + sum(self.slept)

    async def sleep(self, seconds: float) -> None:
        """Returns at once."""
        self.slept.append(max(0.0, seconds))
        await asyncio.sleep(0)
