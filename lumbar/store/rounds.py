"""Rounds through all files of a folder: they set the moments in memory, and leave an index to the
next start."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial

from lumbar.coach.person import Person
from lumbar.store.files import Files
from lumbar.store.index import Index, Renewal
from lumbar.store.moments import Moments
from lumbar.store.protocol import Now, Told
from lumbar.store.rules import is_at_rest

_BATCH = 256


class Rounds:
    """Goes round everybody; what cannot be read is logged and left out."""

    def __init__(self, files: Files, index: Index, moments: Moments, now: Now) -> None:
        """now: the clock by which moments are computed."""
        self._files = files
        self._index = index
        self._moments = moments
        self._now = now
        self.people = 0
        """How many the last whole round has found."""

    async def everyone(self) -> AsyncIterator[Person]:
        """Yields all records, without their moments. Raises OSError."""
        names = await asyncio.to_thread(self._files.names)
        for at in range(0, len(names), _BATCH):
            for person in await asyncio.to_thread(self._files.people, names[at : at + _BATCH]):
                yield person

    async def go(
        self, told: Told | None = None, *, whole: bool = False, pause: float = 0.0
    ) -> AsyncIterator[Person]:
        """Goes round once, and yields who is not at rest.

        The first round sets everybody's moment, a later one that of those whose record, or what it
        rests on, has changed. whole: reads all records; pause: seconds of rest after _BATCH people.
        Raises OSError.
        """
        ids, others = await asyncio.to_thread(self._files.numbered)
        beginning = partial(Renewal, self._index, self._now(), whole=whole)
        renewal = await asyncio.to_thread(beginning)
        found = 0
        for person in await asyncio.to_thread(self._files.people, others):
            found += 1
            self._moments.kept(person)
            if not is_at_rest(person):
                yield person
        for at in range(0, len(ids), _BATCH):
            if at and pause:
                await asyncio.sleep(pause)
            with self._moments.noting() as changed:
                some = ids[at : at + _BATCH]
                seen = await asyncio.to_thread(self._files.seen, some, renewal)
            found += len(seen)
            for one in seen:
                if one.id not in changed and (one.anew or one.id not in self._moments):
                    self._moments.put(one.id, one.at)
                if one.person is not None:
                    yield one.person
            if told is not None:
                told(at + len(some), len(ids))
        await asyncio.to_thread(renewal.keep)
        self.people = found
