"""What is read of a record without decoding the person: whose it is, and how new."""

from typing import NamedTuple

import msgspec

from lumbar.coach.progress import Entry
from lumbar.store.record import SCHEMA, BrokenRecord, NewerRecord


class Stamp(NamedTuple):
    """Whose a record is, with its revision and unfiled sessions; see lumbar.store.record.Kept."""

    id: int
    revision: int
    unfiled: tuple[Entry, ...]


class _Whose(msgspec.Struct):
    id: int
    unfiled: tuple[Entry, ...] = ()


class _Stamped(msgspec.Struct):
    schema: int
    person: _Whose
    revision: int = 0


_STAMPED = msgspec.json.Decoder(dict[str, dict[str, _Stamped]])


def stamp_of(content: bytes) -> Stamp:
    """Returns the stamp of the only record in a file's, or a ledger line's, bytes.

    It does not tell whether all of the record can be read. Raises NewerRecord, or BrokenRecord
    for what is not JSON or has no stamp.
    """
    try:
        ((stored,),) = (table.values() for table in _STAMPED.decode(content).values())
    except (msgspec.MsgspecError, ValueError) as error:
        raise BrokenRecord(str(error)) from error
    if stored.schema > SCHEMA:
        raise NewerRecord(f"schema {stored.schema} is newer than {SCHEMA}")
    return Stamp(stored.person.id, stored.revision, stored.person.unfiled)
