"""Many small jobs for the disk done by one trip to a thread."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

MOST_AT_ONCE = 16
A = TypeVar("A")
R = TypeVar("R")


class Batcher(Generic[A, R]):
    """Has a job done for each of those who ask; whoever asks meanwhile goes with the next trip.

    A trip costs the event loop a tenth of a millisecond, a small file less than that.
    """

    def __init__(self, do: Callable[[list[A]], list[R | Exception]], *, trips: int = 1) -> None:
        """do: the job for several at once, in a thread; what it gives for each, or raises for it.

        trips: how many may be under way at once.
        """
        self._do = do
        self._trips = trips
        self._waiting: deque[tuple[A, asyncio.Future[R]]] = deque()
        self._going: set[asyncio.Task[None] | None] = set()

    async def __call__(self, asked: A) -> R:
        """The job's result for what is asked. Raises what the job gives as its error."""
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, answer))
        if len(self._going) < self._trips:
            self._going.add(asyncio.create_task(self._go(), name="disk"))
        return await answer

    async def _go(self) -> None:
        try:
            await self._go_on()
        finally:
            # Here and not when the task is over: whoever was answered may ask again before that.
            self._going.discard(asyncio.current_task())

    async def _go_on(self) -> None:
        while self._waiting:
            # Not all who wait: whoever is answered goes on at once, and holds the event loop.
            batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_AT_ONCE))]
            try:
                results = await asyncio.to_thread(self._do, [asked for asked, _ in batch])
            except Exception as error:  # noqa: BLE001 - whoever asked is told
                results = [error] * len(batch)
            for (_, answer), result in zip(batch, results, strict=True):
                if answer.done():
                    continue  # whoever asked has gone
                if isinstance(result, Exception):
                    answer.set_exception(result)
                else:
                    answer.set_result(result)
