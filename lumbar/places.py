"""Where people are kept, as who runs the bot names it: a DATA_DIR, or a postgresql:// URL. For the
commands that work beside the bot or instead of it."""

import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path

from lumbar.settings import CannotRun
from lumbar.store.folder import folder_place, people_of
from lumbar.store.place import Place
from lumbar.store.protocol import CannotUse, Store

SCHEMES = ("postgresql://", "postgres://")


def is_database(place: str) -> bool:
    """Returns whether a place is a URL of PostgreSQL. Raises CannotRun for another address."""
    scheme, address, _ = place.partition("://")
    if address and not place.startswith(SCHEMES):
        raise CannotRun(f"{scheme}://… is no place for people; expected a folder, or postgresql://")
    return bool(address)


@asynccontextmanager
async def opened_store(place: str, bot: int | None) -> AsyncIterator[Store]:
    """Opens the people in a place; a bot may work there meanwhile.

    bot: the bot's id, None if that is not known. Raises CannotRun, OSError, StoreError.
    """
    with told():
        if not is_database(place):
            yield people_of(Path(place))  # it is not closed, see there
            return
        with _extra():
            from lumbar.store.postgres.database import Database  # noqa: PLC0415 - an extra
            from lumbar.store.postgres.people import PostgresStore  # noqa: PLC0415
        store = PostgresStore(await Database.open(place, bot))
        try:
            yield store
        finally:
            await store.close()


def opened_place(
    place: str, bot: int | None, *, again: bool = False
) -> AbstractAsyncContextManager[Place]:
    """Opens a place, and keeps everybody else out of it.

    bot: see opened_store; again: whether half of a move may lie there; that is removed. It raises
    CannotUse, StoreError when it is entered, and CannotRun at once.
    """
    if not is_database(place):
        return folder_place(Path(place), again=again)
    with _extra():
        from lumbar.store.postgres.place import database_place  # noqa: PLC0415 - an extra
    return database_place(place, bot, _mover(), again=again)


@contextmanager
def told() -> Iterator[None]:
    """Turns CannotUse into CannotRun."""
    try:
        yield
    except CannotUse as error:
        raise CannotRun(str(error)) from error


@contextmanager
def _extra() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise CannotRun(
            "PostgreSQL needs a package that is not installed here: pip install asyncpg"
        ) from error


@cache
def _mover() -> int:
    """Returns a number of this process's own, by which it knows a place that is named twice."""
    return secrets.randbits(63)
