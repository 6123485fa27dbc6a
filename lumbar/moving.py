"""The command move: all people of a bot from one place to another, read again and compared.

A place is a DATA_DIR or a postgresql:// URL. Where people come from stays as it was.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lumbar.clock import Clock
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.places import is_database, opened_place, told
from lumbar.settings import CannotRun
from lumbar.store.place import AGAIN, Place, Updates
from lumbar.store.protocol import Store, StoreError
from lumbar.telegram.incoming import incoming, lane_of

AT_ONCE = 64
"""How many people are copied at a time."""
SAID_EVERY = 3.0
"""Seconds between two lines that say how far a move is."""

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move has brought to its target: people, and updates that wait. left: how many records
    cannot be read, and stay where they are."""

    people: int
    updates: int
    left: int


async def move(
    source: str, target: str, bot: int | None, clock: Clock, say: Say, *, again: bool = False
) -> Moved:
    """Copies everybody with all that is known of them, and compares.

    bot: the bot's id, None if that is not known; say: is told how far it is, every few seconds;
    again: whether the target may hold half of a move; that is removed. Raises CannotRun; once
    something is written the target holds half of a move then.
    """
    _check_different(source, target)
    if not is_database(source) and not (Path(source) / "people").is_dir():
        raise CannotRun(f"'{source}' has no people in it")
    begun = False
    try:
        with told():
            async with opened_place(source, bot) as here:
                ids = await here.ids()
                if not ids:
                    raise CannotRun(f"{here.name} has no people in it")
                async with opened_place(target, bot or here.bot, again=again) as there:
                    await _check_empty(there)
                    await there.begin()
                    begun = True
                    moved = await _moved(here, there, ids, _Progress(len(ids), clock, say))
                    await here.check()
                    await there.finish()
                    return moved
    except StoreError as error:
        half = f"; the target holds half of it: {AGAIN}" if begun else ""
        raise CannotRun(f"nobody was moved: {error}{half}") from error


def _check_different(source: str, target: str) -> None:
    """Raises CannotRun where two places are the same. Two URLs of one database may not look
    alike: see database_place."""
    if is_database(source) or is_database(target):
        same = source == target
    else:
        of, to = Path(source).resolve(), Path(target).resolve()
        same = to.is_relative_to(of)
    if same:
        raise CannotRun("FROM and TO are the same place, or TO is inside FROM; expected two")


async def _check_empty(there: Place) -> None:
    if not await there.is_empty():
        raise CannotRun(
            f"{there.name} is not empty; expected a place without people, sessions, marks of who "
            "was forgotten, and updates"
        )


class _Progress:
    """Says at times how far a move is."""

    def __init__(self, people: int, clock: Clock, say: Say) -> None:
        self._people = people
        self._clock = clock
        self._say = say
        self._said = clock.now()

    def done(self, what: str, people: int) -> None:
        now = self._clock.now()
        if not 0 <= now - self._said < SAID_EVERY:
            self._said = now
            self._say(f"{people:,} of {self._people:,} people {what}")


async def _moved(here: Place, there: Place, ids: list[int], progress: _Progress) -> Moved:
    """Copies and compares. Raises StoreError, CannotRun."""
    unread: set[int] = set()

    async def copy(person_id: int) -> None:
        whole = await _whole(here.store, person_id)
        if whole is None:
            unread.add(person_id)
        else:
            await there.store.adopt(*whole)

    async def compare(person_id: int) -> None:
        before, after = await asyncio.gather(
            _whole(here.store, person_id), _whole(there.store, person_id)
        )
        if before != after:
            raise StoreError(f"what was written of {person_id} is not what was read")

    marks = await here.store.forgotten()
    updates = await here.updates()
    await _each(ids, copy, lambda people: progress.done("copied", people))
    if marks.at:
        await there.store.adopt_forgotten(marks)
    await there.adopt_updates(updates, _lane)
    if here.last_alive is not None:
        await there.adopt_last_alive(here.last_alive)
    read = [person_id for person_id in ids if person_id not in unread]
    await _each(read, compare, lambda people: progress.done("compared", people))
    if await there.ids() != read:
        raise StoreError(f"there are others in {there.name} than were written")
    if marks.at and await there.store.forgotten() != marks:
        raise StoreError(f"the marks of who was forgotten are others in {there.name}")
    if not _are_there(updates, await there.updates(), there.remembers):
        raise StoreError(f"the updates are others in {there.name}")
    return Moved(len(read), len(updates.waiting), len(unread))


async def _whole(store: Store, person_id: int) -> tuple[Person, Sequence[Entry]] | None:
    """Returns a person with all their sessions; None if the record cannot be read."""
    person = await store.load(person_id)
    if person is None:
        return None
    sessions = await store.history(person_id)
    # Of sessions that ended in the same moment, each store has its own order.
    return person, sorted(sessions, key=lambda entry: (entry.ended, entry.id))


async def _each(
    ids: list[int], work: Callable[[int], Awaitable[None]], done: Callable[[int], None]
) -> None:
    """Does the work for everybody, AT_ONCE at a time; raises what the first one raises."""
    for at in range(0, len(ids), AT_ONCE):
        some = ids[at : at + AT_ONCE]
        results = await asyncio.gather(*map(work, some), return_exceptions=True)
        for result in results:
            if result is not None:
                raise result
        done(at + len(some))


def _lane(raw: dict[str, Any]) -> int:
    return lane_of(incoming(raw))


def _are_there(before: Updates, after: Updates, remembers: int | None) -> bool:
    """Returns whether updates have been written. remembers: see Place.remembers."""
    handled = sorted(before.handled)
    newest = handled if remembers is None else handled[-remembers:]
    return before.waiting == after.waiting and set(newest) == after.handled
