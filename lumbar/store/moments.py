"""When to look at whom, in memory: what a folder of files does not tell."""

import heapq
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from lumbar.coach.person import Person
from lumbar.store.protocol import Ahead, Moment, Now
from lumbar.store.rules import moment_of

HOUR = 3600.0


class Moments:
    """A heap by time. Entries that are out of date are removed when they come to its top."""

    def __init__(self, now: Now) -> None:
        """now: the clock by which moments are computed."""
        self._now = now
        self._heap: list[tuple[float, int]] = []
        self._at: dict[int, float] = {}
        self._noting: list[set[int]] = []

    def __len__(self) -> int:
        return len(self._at)

    def __contains__(self, person_id: int) -> bool:
        return person_id in self._at

    def kept(self, person: Person) -> None:
        """Sets when to look at a person whose record was written."""
        self.put(person.id, moment_of(person, self._now()))

    def put(self, person_id: int, at: float | None) -> None:
        """Sets when to look at a person (UTC seconds); None: not until their record changes."""
        for changed in self._noting:
            changed.add(person_id)
        if at is None:
            self._at.pop(person_id, None)
        elif self._at.get(person_id) != at:
            self._at[person_id] = at
            heapq.heappush(self._heap, (at, person_id))
            if len(self._heap) > 2 * len(self._at) + 1000:
                self._heap = [(at, person_id) for person_id, at in self._at.items()]
                heapq.heapify(self._heap)

    def looked(self, moment: Moment, at: float | None) -> None:
        """See Store.looked."""
        if self._at.get(moment.id) == moment.at:
            self.put(moment.id, at)

    def due(self, now: float, most: int, besides: Collection[int]) -> list[Moment]:
        """See Store.due."""
        found: list[Moment] = []
        taken: dict[int, float] = {}
        while self._heap and self._heap[0][0] <= now and len(found) < most:
            at, person_id = heapq.heappop(self._heap)
            if self._at.get(person_id) != at or person_id in taken:
                continue
            taken[person_id] = at
            if person_id not in besides:
                found.append(Moment(person_id, at))
        for person_id, at in taken.items():
            heapq.heappush(self._heap, (at, person_id))
        return found

    def ahead(self, now: float, people: int) -> Ahead:
        """See Store.ahead. people: how many there are."""
        soon = sum(at <= now + HOUR for at in self._at.values())
        return Ahead(people, len(self._at), soon, min(self._at.values(), default=None))

    @contextmanager
    def noting(self) -> Iterator[Collection[int]]:
        """Gives those whose moment was set since the context was opened: what was read of them
        before is out of date."""
        changed: set[int] = set()
        self._noting.append(changed)
        try:
            yield changed
        finally:
            self._noting = [one for one in self._noting if one is not changed]
