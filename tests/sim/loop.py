"""An event loop whose time jumps to the next timer, without sockets and threads; and what runs on
it as one program that can be killed."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, TypeVar
from weakref import WeakSet

T = TypeVar("T")

DISK_SECONDS = 0.004
"""How long what a thread does takes the program."""
MOST_TURNS = 50_000
"""Turns of the loop within one moment; more of them mean that somebody waits in vain."""
DYING_TURNS = 300


class Killed(BaseException):
    """What a thread was doing when its process died; nobody learns of it."""


class StandsStill(RuntimeError):
    """Everybody waits, and nothing will ever happen."""


class _Jump:
    """In place of a selector: nothing comes from outside, so the next timer is what comes next."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop
        self._turns = 0

    def select(self, timeout: float | None) -> list[Any]:
        if timeout is None:
            raise StandsStill("no task is ready, and no timer is set")
        if timeout > 0:
            self._loop.jump()
            self._turns = 0
            return []
        self._turns += 1
        if self._turns > MOST_TURNS:
            self._turns = 0
            raise StandsStill(f"{MOST_TURNS} turns, and no time passes")
        return []

    def close(self) -> None:
        pass


class VirtualLoop(asyncio.BaseEventLoop):
    """Time is what its timers make of it, in seconds from 0; what belongs in a thread is done in
    the loop, DISK_SECONDS later for a program and at once for everybody else."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._selector = _Jump(self)
        self.set_task_factory(_in_its_process)

    def time(self) -> float:
        return self._now

    def jump(self) -> None:
        """To the moment of the next timer."""
        scheduled: list[asyncio.TimerHandle] = self._scheduled  # type: ignore[attr-defined]
        self._now = max(self._now, scheduled[0].when())

    def set_default_executor(self, executor: Any) -> None:
        """There are no threads."""

    def run_in_executor(  # type: ignore[override]
        self, _executor: Executor | None, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        done: asyncio.Future[T] = self.create_future()
        process = PROCESS.get()

        def work() -> None:
            if process is not None and process.dead:
                return
            try:
                result = func(*args)
            except Killed:
                return
            except Exception as error:  # noqa: BLE001 - the one that awaits it gets it
                if not done.done():
                    done.set_exception(error)
            else:
                if not done.done():
                    done.set_result(result)

        if process is None:
            work()
        else:
            self.call_later(DISK_SECONDS, work)
        return done

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass


class Process:
    """All that one run of a program does, known by the context that its tasks have in common."""

    def __init__(self) -> None:
        self.dead = False
        self.tasks: set[asyncio.Task[Any]] = set()
        self.all_tasks: WeakSet[asyncio.Future[Any]] = WeakSet()

    def start(self, program: Callable[[], Any], name: str) -> asyncio.Task[Any]:
        """Runs the program as this process."""
        context = contextvars.copy_context()
        context.run(PROCESS.set, self)
        loop = asyncio.get_running_loop()
        return context.run(lambda: loop.create_task(program(), name=name))

    def kill(self) -> None:
        """Nothing of it runs on; disk and wire take nothing more from it (see `alive`)."""
        self.dead = True
        for task in list(self.tasks):
            task.cancel()

    async def gone(self) -> None:
        """Returns once a killed process has no task left; no time passes."""
        for _ in range(DYING_TURNS):
            if not self.tasks:
                return
            await asyncio.sleep(0)
            for task in list(self.tasks):
                task.cancel()
        raise StandsStill(f"these do not die: {sorted(t.get_name() for t in self.tasks)}")


PROCESS: contextvars.ContextVar[Process | None] = contextvars.ContextVar("PROCESS", default=None)


def alive() -> None:
    """Raises CancelledError in a process that has been killed."""
    process = PROCESS.get()
    if process is not None and process.dead:
        raise asyncio.CancelledError


def _in_its_process(loop: asyncio.AbstractEventLoop, coro: Any, **rest: Any) -> asyncio.Task[Any]:
    task = asyncio.Task(coro, loop=loop, **rest)
    context = rest.get("context")
    process = PROCESS.get() if context is None else context.get(PROCESS)
    if process is not None:
        process.tasks.add(task)
        process.all_tasks.add(task)
        task.add_done_callback(process.tasks.discard)
    return task


def run_virtually(main: Callable[[], Any]) -> Any:
    """What `main` comes to on a loop of its own."""
    loop = VirtualLoop()
    try:
        return loop.run_until_complete(main())
    finally:
        try:
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            loop.run_until_complete(_all_over(left))
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            loop.close()


async def _all_over(tasks: set[asyncio.Task[Any]]) -> None:
    await asyncio.gather(*tasks, return_exceptions=True)
