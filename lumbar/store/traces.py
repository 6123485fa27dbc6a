"""What a data folder remembers of the Telegram that its bot has talked to."""

from pathlib import Path

from lumbar.store.journal import known_in
from lumbar.store.tiny import TinyStore


async def highest_update(folder: Path) -> int:
    """Returns the highest id of an update that a DATA_DIR knows, from its journal and its records.

    An update with that id or a lower one may be taken for one that is handled already. 0 where
    the folder is missing or knows none. Raises OSError.
    """
    ids = {0} | known_in(folder / "updates.jsonl")
    people = folder / "people"
    if people.is_dir():
        async for person in TinyStore(people).everyone():
            ids.update(person.counted)
    return max(ids)
