"""A person as a JSON document with a schema version, and back, from any version on."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from coach.person import Person

SCHEMA = 3
"""Raised with every change that old documents must be migrated over."""

Document = dict[str, Any]
Migration = Callable[[Document], Document]

MIGRATIONS: Mapping[int, Migration] = {
    1: lambda person: person,  # reminders and breaks came; what lacks them has none
    2: lambda person: person,  # pictures and the voice came; what lacks them has them off
}
"""From a version's `person` to the next version's: {1: to_2, 2: to_3, ...}."""


class BrokenRecord(ValueError):
    """A document that is no record."""


class NewerRecord(ValueError):
    """A document of a schema that only a newer version knows."""


def to_document(person: Person) -> Document:
    """The person as a document of the present schema."""
    return {"schema": SCHEMA, "person": msgspec.to_builtins(person)}


class _Stored(msgspec.Struct):
    schema: int
    person: msgspec.Raw
    revision: int = 0


_TABLES = msgspec.json.Decoder(dict[str, dict[str, _Stored]])
_PERSON = msgspec.json.Decoder(Person)


class Kept(NamedTuple):
    """A record as a file keeps it.

    revision: one more at each writing, so that of two that are found the newer is known.
    """

    person: Person
    revision: int


def at_a_glance(content: bytes) -> Kept | None:
    """The only record in a file of the present schema; None for what must be read with care.

    Many times as fast as reading it as tables and documents, for reading everybody.
    """
    try:
        ((stored,),) = (table.values() for table in _TABLES.decode(content).values())
        if stored.schema != SCHEMA:
            return None
        return Kept(_PERSON.decode(stored.person), stored.revision)
    except (msgspec.MsgspecError, ValueError):
        return None


def from_document(
    document: object,
    *,
    schema: int = SCHEMA,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> Person:
    """The person that a document of any known schema holds.

    Raises NewerRecord for a schema beyond `schema`, BrokenRecord for anything else that
    is no record.
    """
    if not isinstance(document, dict) or not isinstance(document.get("person"), dict):
        raise BrokenRecord("expected an object with schema and person")
    version = document.get("schema")
    if not isinstance(version, int) or version < 1:
        raise BrokenRecord(f"expected a schema version, got {version!r}")
    if version > schema:
        raise NewerRecord(f"schema {version} is newer than {schema}")
    person = document["person"]
    try:
        for older in range(version, schema):
            person = migrations[older](person)
        return msgspec.convert(person, Person)
    except Exception as error:
        raise BrokenRecord(str(error)) from error
