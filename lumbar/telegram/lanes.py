"""One thing after another for a person, people side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]


class Lanes:
    """Runs work in the order in which it came for each key, different keys at once."""

    def __init__(self) -> None:
        self._queues: dict[int, deque[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def post(self, key: int, work: Work) -> None:
        """Puts work at the end of the key's lane; returns at once."""
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(work)
            return
        self._queues[key] = deque([work])
        task = asyncio.create_task(self._drain(key), name=f"lane {key}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def waiting(self, key: int) -> int:
        """How much work the key's lane has, with what is under way."""
        return len(self._queues.get(key, ()))

    async def empty(self) -> None:
        """Returns once every lane has run out of work."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def cancel(self) -> None:
        """Ends what is still under way; what waited is dropped."""
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
                # One that fails must not keep the next from its turn.
                log.exception("work in lane %s failed", key)
            queue.popleft()
        del self._queues[key]


def is_ending(error: BaseException) -> bool:
    """Whether the task ends from outside, and not because what it does raised an error.

    A CancelledError may come from either; only the first is counted by the task.
    """
    task = asyncio.current_task()
    cancelled = task is not None and task.cancelling() > 0
    return isinstance(error, GeneratorExit) or (
        isinstance(error, asyncio.CancelledError) and cancelled
    )
