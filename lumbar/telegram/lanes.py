"""Lanes: a queue for each person, worked off in order; different queues run concurrently."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]


class Lanes:
    """Runs each key's work in the order it was posted; different keys run concurrently."""

    def __init__(self) -> None:
        self._queues: dict[int, deque[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def post(self, key: int, work: Work) -> None:
        """Adds work to the end of the key's lane; does not wait for it."""
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(work)
            return
        self._queues[key] = deque([work])
        task = asyncio.create_task(self._drain(key), name=f"lane {key}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def waiting(self, key: int) -> int:
        """Returns the number of work items in the key's lane, including the running one."""
        return len(self._queues.get(key, ()))

    async def empty(self) -> None:
        """Returns when every lane is empty."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def cancel(self) -> None:
        """Cancels the running work and drops the rest."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._queues.clear()

    async def _drain(self, key: int) -> None:
        queue = self._queues[key]
        while queue:
            try:
                await queue[0]()
            except BaseException as error:
                if is_ending(error):
                    raise
                # A failure must not stop the rest of the lane.
                log.exception("work in lane %s failed", key)
            queue.popleft()
        del self._queues[key]


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
