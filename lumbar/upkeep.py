"""What an operator does with what is kept: a backup, bringing it back, and asking how the bot is.

Everything here runs beside the bot, or instead of it, as a command of its own.
"""

from pathlib import Path

from lumbar import __version__
from lumbar.clock import Clock
from lumbar.places import opened_place, opened_store, told
from lumbar.settings import CannotRun, Settings
from lumbar.store.backup import FORM, BadBackup, Head, Restored, back_up, restore
from lumbar.store.instance_lock import last_sign
from lumbar.store.protocol import StoreError

SILENT_SECONDS = 10.0
"""Seconds without a sign of life after which a bot counts as stuck; it gives one every 2 s."""


async def make_backup(place: str, bot: int | None, file: Path, clock: Clock) -> int:
    """Writes everybody in a place to a file; returns how many there are. The bot may run meanwhile.

    bot: its id, None if that is not known. Raises CannotRun.
    """
    head = Head(form=FORM, lumbar=__version__, at=clock.now(), bot=bot or 0)
    try:
        async with opened_store(place, bot) as store:
            return await back_up(store, file, head)
    except OSError as error:
        raise CannotRun(f"'{file}' cannot be written: {error.strerror}") from error
    except (BadBackup, StoreError) as error:
        raise CannotRun(f"no backup was made: {error}") from error


async def bring_back(
    place: str, bot: int | None, file: Path, clock: Clock, *, over: bool
) -> Restored:
    """Brings the people in a backup back into a place; over: also those who are there. No bot may
    run. Raises CannotRun."""
    try:
        with told():
            async with opened_place(place, bot) as there:
                return await restore(file, there.store, clock.now(), over=over)
    except BadBackup as error:
        raise CannotRun(f"'{file}' is no backup to restore: {error}") from error
    except OSError as error:
        raise CannotRun(f"'{file}' cannot be read: {error.strerror}") from error
    except StoreError as error:
        raise CannotRun(f"not everybody was restored; it can be done again: {error}") from error


def health(settings: Settings, clock: Clock) -> str:
    """Returns a line on the bot that works on DATA_DIR. Raises CannotRun if none does, or if it has
    given no sign of life for SILENT_SECONDS."""
    folder = settings.data_dir
    sign = last_sign(folder)
    if sign is None:
        raise CannotRun(f"no bot works on DATA_DIR, which is '{folder}'")
    silent = clock.now() - sign
    if silent >= SILENT_SECONDS:
        raise CannotRun(
            f"the bot that works on '{folder}' has given no sign of life for {silent:.0f} s; it is "
            "starting, or stuck"
        )
    return f"fine: a bot works on '{folder}', and gave a sign of life {max(0.0, silent):.0f} s ago"
