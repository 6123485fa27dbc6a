"""Lanes: a queue for each person, worked off in order; different queues run concurrently.

Work may have a rest that the next one in the lane need not wait for, such as an answer that a 429
holds: an "It hurts" that comes after it takes effect at once.
"""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

Rest = Awaitable[None] | None
Work = Callable[[], Awaitable[Rest]]
"""Work of a lane. What it returns, if anything, is awaited while the lane goes on."""

MOST_RESTS = 48
"""Maximum rests of one lane at a time; with more the lane waits. It is below coach.live.COUNTED:
after a crash all updates that took effect and are not answered yet must be known in the record."""


class Lanes:
    """Runs each key's work in the order it was posted; different keys run concurrently."""

    def __init__(self) -> None:
        self._queues: dict[int, deque[Work]] = {}
        self._rests: Counter[int] = Counter()
        self._tasks: dict[asyncio.Task[None], int] = {}

    def post(self, key: int, work: Work) -> None:
        """Adds work to the end of the key's lane; does not wait for it."""
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(work)
            return
        self._queues[key] = deque([work])
        self._begin(key)

    def waiting(self, key: int) -> int:
        """Returns the number of work items in the key's lane, including the running one and those
        with a rest."""
        return len(self._queues.get(key, ())) + self._rests[key]

    async def empty(self, of: Callable[[int], bool] = lambda _: True) -> None:
        """Returns when every lane is empty whose key is one `of` those that are meant."""
        while tasks := {task for task, key in self._tasks.items() if of(key)}:
            await asyncio.wait(tasks)

    def drop(self, of: Callable[[int], bool]) -> list[asyncio.Task[None]]:
        """Drops all work of some lanes, and cancels what runs; does not wait for that.

        of: whether a key is one of theirs. Returns the tasks that end now.
        """
        for key in [key for key in self._queues if of(key)]:
            del self._queues[key]
        tasks = [task for task, key in self._tasks.items() if of(key)]
        for task in tasks:
            task.cancel()
        return tasks

    async def cancel(self) -> None:
        """Cancels the running work and drops the rest."""
        await asyncio.gather(*self.drop(lambda _: True), return_exceptions=True)

    def _begin(self, key: int) -> None:
        task = asyncio.create_task(self._drain(key), name=f"lane {key}")
        self._tasks[task] = key
        task.add_done_callback(self._tasks.pop)

    async def _drain(self, key: int) -> None:
        queue = self._queues[key]
        while queue:
            rest = await _safely(key, queue[0]())
            goes_on = rest is not None and self._rests[key] < MOST_RESTS
            if rest is not None and not goes_on:
                await _safely(key, rest)
            if self._queues.get(key) is not queue:
                return  # it was dropped meanwhile
            queue.popleft()
            if rest is not None and goes_on:
                # The rest keeps this task; whatever waits in the lane gets another one.
                if queue:
                    self._begin(key)
                else:
                    del self._queues[key]
                await self._finish(key, rest)
                return
        del self._queues[key]

    async def _finish(self, key: int, rest: Awaitable[None]) -> None:
        self._rests[key] += 1
        try:
            await _safely(key, rest)
        finally:
            self._rests[key] -= 1
            if not self._rests[key]:
                del self._rests[key]


async def _safely(key: int, work: Awaitable[Rest]) -> Rest:
    """Awaits work and returns its rest; an error is logged, so that it does not stop the lane."""
    try:
        return await work
    except BaseException as error:
        if is_ending(error):
            raise
        log.exception("work in lane %s failed", key)
        return None


def is_ending(error: BaseException) -> bool:
    """Returns whether the current task is being cancelled from outside.

    A CancelledError may also be raised by the work itself; only a cancellation from outside is
    counted by Task.cancelling.
    """
    task = asyncio.current_task()
    cancelled = task is not None and task.cancelling() > 0
    return isinstance(error, GeneratorExit) or (
        isinstance(error, asyncio.CancelledError) and cancelled
    )
