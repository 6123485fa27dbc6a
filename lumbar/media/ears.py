"""Speech recognition for voice messages, in a worker thread so that no lane waits for it."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, auto
from functools import partial
from typing import ParamSpec, TypeVar

from lumbar.media.hearing import Heard, Model, NotHeard, NotInstalled, Recognise, model_of

log = logging.getLogger(__name__)

MOST_OF_ONE, MOST = 3, 20
"""Longest queue of voice messages: of one person, and of all; each takes about a second."""

P = ParamSpec("P")
T = TypeVar("T")


class Unheard(Enum):
    """Why a voice message has no words."""

    DEAF = auto()  # speech recognition of the language is not installed
    LOST = auto()  # the download failed, or the file is no sound


class Ears:
    """Recognises voice messages one after another, in one worker thread."""

    def __init__(self, opening: Callable[[Model], Recognise]) -> None:
        """opening: loads a model, in the worker thread, at the first voice message that needs it.

        It may raise NotInstalled; that result is kept and loading is not tried again.
        """
        self._opening = opening
        self._loaded: dict[Model, Recognise] = {}
        self._missing: set[Model] = set()
        self._thread = ThreadPoolExecutor(1, "ears")
        self._turn = asyncio.Lock()
        self._waiting: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    def deaf_to(self, language: str) -> bool:
        """Whether a language, by its tag, is known not to be understood here."""
        return model_of(language) in self._missing

    def full(self, person_id: int) -> bool:
        """Whether the queue is full, for this person or for all."""
        return self._waiting[person_id] >= MOST_OF_ONE or len(self._tasks) >= MOST

    def listen(
        self,
        person_id: int,
        fetch: Callable[[], Awaitable[bytes]],
        then: Callable[[Heard | Unheard], object],
        language: str,
        hints: Sequence[str],
    ) -> None:
        """Queues a voice message for recognition; returns at once.

        fetch: returns its bytes; may raise OSError or NotHeard. then: receives the result and
        must return quickly. language: the tag of the person's; hints: sentences that are likely
        in it.
        """
        self._waiting[person_id] += 1
        listening = self._listen(fetch, then, language, tuple(hints))
        task = asyncio.create_task(listening, name="ears")
        self._tasks.add(task)
        task.add_done_callback(partial(self._heard, person_id))

    async def empty(self) -> None:
        """Returns when the queue is empty; answers to the results may still be under way."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Stops and drops the queue; what was not recognised yet is heard after the next start."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _listen(
        self,
        fetch: Callable[[], Awaitable[bytes]],
        then: Callable[[Heard | Unheard], object],
        language: str,
        hints: tuple[str, ...],
    ) -> None:
        async with self._turn:
            heard = await self._understood(fetch, language, hints)
        then(heard)

    async def _understood(
        self, fetch: Callable[[], Awaitable[bytes]], language: str, hints: tuple[str, ...]
    ) -> Heard | Unheard:
        model = model_of(language)
        try:
            if model not in self._loaded:
                self._loaded[model] = await self._in_thread(self._opening, model)
            sound = await fetch()
            return await self._in_thread(self._loaded[model], sound, language, hints)
        except NotInstalled as error:
            if model not in self._missing:
                log.warning("%s", error)
            self._missing.add(model)
            return Unheard.DEAF
        except (NotHeard, OSError) as error:
            log.info("a voice message is not understood: %s", error)
        except Exception:
            log.exception("a voice message could not be understood")
        return Unheard.LOST

    async def _in_thread(self, do: Callable[P, T], *args: P.args, **_: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, do, *args)

    def _heard(self, person_id: int, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._waiting[person_id] -= 1
        if not self._waiting[person_id]:
            del self._waiting[person_id]
