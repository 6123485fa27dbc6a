"""Voice messages understood beside everybody's lanes, so that nobody waits for it."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, auto
from functools import partial
from typing import ParamSpec, TypeVar

from lumbar.media.hearing import Heard, NotHeard, NotInstalled, Recognise

log = logging.getLogger(__name__)

MOST_OF_ONE, MOST = 3, 20
"""Voice messages that wait, of one person and of all; each takes about a second."""

P = ParamSpec("P")
T = TypeVar("T")


class Unheard(Enum):
    """Why there are no words."""

    DEAF = auto()  # what understands speech is not installed
    LOST = auto()  # the sound did not come, or is none


class Ears:
    """Understands voice messages, one after another, in a thread of their own."""

    def __init__(self, opening: Callable[[], Recognise]) -> None:
        """opening: loads what understands speech, in that thread and at the first voice message.

        It may raise NotInstalled, which is then known for good.
        """
        self._opening = opening
        self._recognise: Recognise | None = None
        self._thread = ThreadPoolExecutor(1, "ears")
        self._turn = asyncio.Lock()
        self._waiting: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self.deaf = False

    def full(self, person_id: int) -> bool:
        """Whether another voice message of the person's would have to wait for too long."""
        return self._waiting[person_id] >= MOST_OF_ONE or len(self._tasks) >= MOST

    def listen(
        self,
        person_id: int,
        fetch: Callable[[], Awaitable[bytes]],
        then: Callable[[Heard | Unheard], object],
        hints: Sequence[str],
    ) -> None:
        """Has a voice message understood; returns at once.

        fetch: its bytes; may raise OSError or NotHeard. then: gets what was heard; is quick.
        hints: sentences that people are likely to say in the person's language.
        """
        self._waiting[person_id] += 1
        listening = self._listen(fetch, then, tuple(hints))
        task = asyncio.create_task(listening, name="ears")
        self._tasks.add(task)
        task.add_done_callback(partial(self._heard, person_id))

    async def empty(self) -> None:
        """Returns once everything that was said is understood; the answers may be on their way."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Understands nothing more; what was not understood yet must be said again."""
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _listen(
        self,
        fetch: Callable[[], Awaitable[bytes]],
        then: Callable[[Heard | Unheard], object],
        hints: tuple[str, ...],
    ) -> None:
        async with self._turn:
            heard = await self._understood(fetch, hints)
        then(heard)

    async def _understood(
        self, fetch: Callable[[], Awaitable[bytes]], hints: tuple[str, ...]
    ) -> Heard | Unheard:
        try:
            if self._recognise is None:
                self._recognise = await self._in_thread(self._opening)
            sound = await fetch()
            return await self._in_thread(self._recognise, sound, hints)
        except NotInstalled as error:
            if not self.deaf:
                log.warning("%s", error)
            self.deaf = True
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
