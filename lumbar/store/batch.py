"""Batches many small jobs into one trip: to a worker thread, or to a database."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

MOST_AT_ONCE = 16
A = TypeVar("A")
R = TypeVar("R")


def in_thread(do: Callable[[A], R]) -> Callable[[A], Awaitable[R]]:
    """Returns a function of one argument as one that runs in a worker thread."""

    async def go(asked: A) -> R:
        return await asyncio.to_thread(do, asked)

    return go


class Batcher(Generic[A, R]):
    """Queues requests and carries them out in batches.

    Requests that arrive while a batch runs go into the next batch. One call to a thread costs
    the event loop about 0.1 ms, more than a small file does, and a statement to PostgreSQL as
    much; so batches pay.
    """

    def __init__(
        self,
        do: Callable[[list[A]], Awaitable[list[R | Exception]]],
        *,
        trips: int = 1,
        most: int = MOST_AT_ONCE,
    ) -> None:
        """do: carries out a batch; returns a result or an exception for each request.

        trips: how many batches may run at the same time; most: requests in one. A limit, because
        all callers of a batch resume at once and hold the event loop.
        """
        self._do = do
        self._trips = trips
        self._most = most
        self._waiting: deque[tuple[A, asyncio.Future[R]]] = deque()
        self._going: set[asyncio.Task[None] | None] = set()

    async def __call__(self, asked: A) -> R:
        """Returns the result for one request. Raises the exception that the job returns for it."""
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, answer))
        if len(self._going) < self._trips:
            self._going.add(asyncio.create_task(self._go(), name="batch"))
        return await answer

    async def _go(self) -> None:
        try:
            await self._go_on()
        finally:
            # Not in a done callback: a caller may send its next request before that runs.
            self._going.discard(asyncio.current_task())

    async def _go_on(self) -> None:
        while self._waiting:
            some = [self._waiting.popleft() for _ in range(min(len(self._waiting), self._most))]
            # Who was cancelled meanwhile wants nothing any more.
            batch = [(asked, answer) for asked, answer in some if not answer.done()]
            if not batch:
                continue
            try:
                results = await self._do([asked for asked, _ in batch])
            except Exception as error:  # noqa: BLE001 - passed on to every caller
                results = [error] * len(batch)
            for (_, answer), result in zip(batch, results, strict=True):
                if answer.done():
                    continue
                if isinstance(result, Exception):
                    answer.set_exception(result)
                else:
                    answer.set_result(result)
