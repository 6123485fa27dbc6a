"""The bot's store and journal on a real folder, by a disk that fails."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import inspect
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from lumbar.store.journal import Journal
from lumbar.store.protocol import Now, StoreError
from lumbar.store.tiny import TinyStore
from tests.sim.loop import Killed, alive
from tests.sim.trouble import SLOW, Trouble

Update = dict[str, Any]


IN_MEMORY = ("due", "looked", "ahead")
"""Operations that a disk cannot fail."""


class SimStore:
    """A TinyStore each of whose operations may fail, whatever they are called."""

    def __init__(
        self, folder: Path, now: Now, trouble: Trouble, changed: Callable[[], None]
    ) -> None:
        """now: see TinyStore; changed: told after each operation that may have written."""
        self._store = TinyStore(folder, now)
        self._trouble = trouble
        self._changed = changed

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        if not inspect.iscoroutinefunction(found) or name.startswith("_") or name in IN_MEMORY:
            return found
        if name == "close":
            return self._closed
        return self._failing(name, found)

    def _failing(
        self, name: str, do: Callable[..., Awaitable[Any]]
    ) -> Callable[..., Awaitable[Any]]:
        async def done(*args: Any, **named: Any) -> Any:
            alive()
            fault = self._trouble.meet(f"store.{name}")
            alive()
            if fault == "error":
                await asyncio.sleep(0)
                raise StoreError("the disk cannot be written: No space left on device")
            if fault == "slow":
                await asyncio.sleep(SLOW)
                alive()
            try:
                with self._dying() if fault == "killed-inside" else contextlib.nullcontext():
                    result = await do(*args, **named)
            finally:
                self._changed()
            if fault in {"killed-after", "killed-inside"}:
                self._trouble.on_kill()
                alive()
            return result

        return done

    @contextlib.contextmanager
    def _dying(self) -> Iterator[None]:
        """The process dies as soon as one file has been put into its place, or removed."""

        def then_dead(do: Callable[..., Any]) -> Callable[..., Any]:
            def last(*args: Any, **named: Any) -> None:
                do(*args, **named)
                self._trouble.on_kill()
                raise Killed

            return last

        names: dict[str, Any] = {
            name: then_dead(getattr(Path, name)) for name in ("replace", "unlink")
        }
        with patch.multiple(Path, **names):
            yield

    async def _closed(self) -> None:
        alive()
        await self._store.close()


class SimJournal(Journal):
    """A Journal whose writes may fail."""

    def __init__(self, path: Path, trouble: Trouble) -> None:
        self._trouble = trouble
        self._unwritable: set[int] = set()
        super().__init__(path)

    async def take(self, updates: list[Update]) -> list[Update]:
        alive()
        fault = self._trouble.meet("journal.take") if updates else None
        alive()
        if fault == "error":
            raise OSError(errno.ENOSPC, "No space left on device")
        new = await super().take(updates)
        self._die_after(fault)
        return new

    async def handled(self, update_id: int) -> None:
        alive()
        fault = self._trouble.meet("journal.done")
        alive()
        if fault == "error":
            self._unwritable.add(update_id)
        await super().handled(update_id)
        self._die_after(fault)

    async def redact(self, left: Callable[[Update], Update | None]) -> None:
        alive()
        fault = self._trouble.meet("journal.redact")
        alive()
        if fault == "error":
            raise OSError(errno.ENOSPC, "No space left on device")
        await super().redact(left)
        self._die_after(fault)

    def _die_after(self, fault: str | None) -> None:
        if fault == "killed-after":
            self._trouble.on_kill()
            alive()

    def _append(self, lines: list[bytes]) -> None:
        fails = [one for one in self._unwritable if b'{"done":%d}\n' % one in lines]
        if fails:
            self._unwritable.difference_update(fails)
            raise OSError(errno.ENOSPC, "No space left on device")
        super()._append(lines)
