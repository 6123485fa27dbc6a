"""Encodes a person as a JSON document with a schema version; decodes documents of any version."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from lumbar.coach.exercise import Level
from lumbar.coach.past import Past, past_of
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.safety import of_old
from lumbar.coach.schedule import Pause
from lumbar.store.ladders import on_new_ladders

SCHEMA = 9
"""The schema version that is written; raised with every change that needs a migration."""

PARTS: Mapping[str, tuple[str, ...]] = {
    "settings": (
        *("safety", "level", "rungs", "zone", "calm", "by_itself"),
        *("dark", "voice", "speaker", "offered", "left_out", "ready"),
        *("aims", "steps", "eased", "chosen", "language"),
    ),
    "schedule": ("remind", "breaks", "quiet", "pauses", "snooze", "rest_until"),
    "session": ("live", "undo"),
    "history": ("past", "pains", "ending", "milestones"),
    "traces": (
        "counted",
        "reminder",
        "nudge",
        "answered",
        "gone",
        "asked",
        "grouped",
        "heard",
        "declined",
        "told",
    ),
}
"""A record's parts, and the fields of Person in each part. The id is beside the parts.

settings: the person's choices, the answer to the safety question, their rungs with what was
answered about them, and what they left out; schedule: reminders, sit breaks, quiet hours and
pauses; session: the live session, and the one that words stopped last; history: totals, the newest
sessions (chapters hold all of them), and pains; traces: ids of messages and updates, whether
messages can be sent, the question that waits for an answer, what they were told once, and what the
last reminder told.
"""

Document = dict[str, Any]
Migration = Callable[[Document], Document]


class BrokenRecord(ValueError):
    """A document that is not a valid record."""


class NewerRecord(ValueError):
    """A document of a schema that only a newer version knows."""


def _in_parts(person: Document) -> Document:
    """Migrates version 3 to 4: groups the fields into parts and sums the history up in a past.

    The sessions stay in the record, under "unfiled", until their chapters hold them.
    """
    entries = msgspec.convert(person.get("history", []), tuple[Entry, ...])
    pauses = msgspec.convert(person.get("pauses", []), tuple[Pause, ...])
    flat = {**person, "past": msgspec.to_builtins(past_of(entries, pauses))}
    then = {**PARTS, "settings": ("safe", *PARTS["settings"])}
    parts: Document = {
        part: {name: flat[name] for name in names if name in flat} for part, names in then.items()
    }
    return {"id": person["id"], **parts, "unfiled": person.get("history", [])}


LIVE_NAMES = {"card": "instruction", "card_open": "instruction_open", "board": "countdown"}
"""Names of a live session's messages: from those up to version 4 to those of version 5."""


def _with_names(person: Document) -> Document:
    """Migrates version 4 to 5: renames the messages of a live session (LIVE_NAMES)."""
    session = person.get("session", {})
    live = session.get("live")
    if live is None:
        return person
    renamed = {LIVE_NAMES.get(name, name): value for name, value in live.items()}
    renamed["left"] = [
        {**left, "last": LIVE_NAMES.get(left["last"], left["last"])}
        for left in live.get("left", [])
    ]
    return {**person, "session": {**session, "live": renamed}}


def _with_safety(person: Document) -> Document:
    """Migrates version 6 to 7: makes the safety question's yes or no an answer with its time."""
    settings = dict(person.get("settings", {}))
    safe = settings.pop("safe", None)
    if safe is not None:
        past = msgspec.convert(person.get("history", {}).get("past", {}), Past)
        settings["safety"] = msgspec.to_builtins(of_old(safe, past.last_ended))
    return {**person, "settings": settings}


def _to_7(person: Document) -> Document:
    """Migrates version 6 to 7: the safety question's answer, and the level everybody began at.

    Up to version 6 that was standard, and a record did not say so where nothing was chosen. Rungs
    are put on the new ladders once the person is decoded (lumbar/store/ladders.py).
    """
    person = _with_safety(person)
    return {**person, "settings": {"level": Level.STANDARD, **person["settings"]}}


def _in_english(person: Document) -> Document:
    """Migrates version 8 to 9: the bot spoke English with everybody, and goes on to."""
    return {**person, "settings": {**person.get("settings", {}), "language": "en"}}


MIGRATIONS: Mapping[int, Migration] = {
    1: lambda person: person,  # added reminders and breaks; the default is none
    2: lambda person: person,  # added pictures and the voice; the default is off
    3: _in_parts,
    4: _with_names,
    5: lambda person: person,  # added a topic and the question asked; the default is none
    6: _to_7,  # and added what pain and dose need; each has a default
    7: lambda person: person,  # added what an evening's beginning and ending need, with defaults
    8: _in_english,
}
"""Functions from a version's `person` to that of the next version: {1: to_2, 2: to_3, ...}."""


class Kept(NamedTuple):
    """A record as a file keeps it.

    revision: a counter that rises with each write; it tells the newer of two records; unfiled:
    ended sessions that their chapter may not hold yet with these values.
    """

    person: Person
    revision: int
    unfiled: tuple[Entry, ...] = ()


def to_document(person: Person, unfiled: tuple[Entry, ...] = ()) -> Document:
    """Returns the person as a document of the current schema; unfiled: see Kept."""
    parts: Document = {"id": person.id}
    for part, names in PARTS.items():
        values = _VALUES[part](person)
        if values != _DEFAULTS[part]:
            parts[part] = dict(zip(names, values, strict=True))
    if unfiled:
        parts["unfiled"] = unfiled
    return {"schema": SCHEMA, "person": msgspec.to_builtins(parts)}


def _values_of(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Returns a function that gets these fields of a value, in this order, as a tuple."""
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


_VALUES = {part: _values_of(names) for part, names in PARTS.items()}
_DEFAULTS = {part: values(Person(id=0)) for part, values in _VALUES.items()}
"""The default values of each part; a part that equals its defaults is left out of the document."""


_NONE = msgspec.Raw(b"{}")
_Parts = msgspec.defstruct(
    "_Parts",
    [
        ("id", msgspec.Raw),
        *((part, msgspec.Raw, _NONE) for part in PARTS),
        ("unfiled", tuple[Entry, ...], ()),
    ],
)
_Stored: Any = msgspec.defstruct(
    "_Stored", [("schema", int), ("person", _Parts), ("revision", int, 0)]
)
_TABLES: msgspec.json.Decoder[Any] = msgspec.json.Decoder(dict[str, dict[str, _Stored]])
_PERSON = msgspec.json.Decoder(Person)
_IN_PARTS = attrgetter(*PARTS)


class _Safe(msgspec.Struct):
    safe: bool | None = None


class _Sessions(msgspec.Struct):
    history: tuple[Entry, ...] = ()


class _Older(msgspec.Struct):
    schema: int
    person: msgspec.Raw
    revision: int = 0


_OLDER = msgspec.json.Decoder(dict[str, dict[str, _Older]])
_HISTORY = msgspec.json.Decoder(_Sessions)
_SAFE = msgspec.json.Decoder(_Safe)
BEFORE_7 = range(1, 7)
"""Versions whose answer to the safety question is a yes or a no, in which everybody began at
standard, and with shorter ladders."""
BEFORE_9 = range(1, 9)
"""Versions in which the bot spoke English with everybody."""
_BEGAN = b'{"level":"standard","language":"en",'
_IN_ENGLISH = b'{"language":"en",'
BEFORE_PARTS = range(1, 4)
"""Versions with flat fields and the whole history in the record."""
WITH_PARTS = range(4, SCHEMA + 1)
"""Versions with parts."""
LIVE_BEFORE_NAMES = b'"card_open"'
"""These bytes occur in every record up to version 4 that has a live session, and in no other."""


def _side_by_side(content: bytes) -> Kept | None:
    """Decodes a record of BEFORE_PARTS without a live session; returns None for any other.

    The result equals that of MIGRATIONS. Raises msgspec.MsgspecError, ValueError.
    """
    ((stored,),) = (table.values() for table in _OLDER.decode(content).values())
    if stored.schema not in BEFORE_PARTS or LIVE_BEFORE_NAMES in content:
        return None
    person = _PERSON.decode(_BEGAN + memoryview(stored.person)[1:])
    entries = _HISTORY.decode(stored.person).history
    if entries:
        person = replace(person, past=past_of(entries, person.pauses))
    return Kept(_with_old(person, stored.person), stored.revision, entries)


def _with_old(person: Person, settings: msgspec.Raw) -> Person:
    """Returns a person of BEFORE_7 with their answer and rungs, as kept_of makes them."""
    safe = _SAFE.decode(settings).safe
    if safe is not None:
        person = replace(person, safety=of_old(safe, person.past.last_ended))
    return on_new_ladders(person)


def at_a_glance(content: bytes) -> Kept | None:
    """The fast decoder: decodes a file's only record, of the current schema or an older one.

    Returns None for what `kept_of` must decode: an older record with a live session, a newer
    or a broken one. It is many times as fast, because a start reads the records of everyone.
    """
    try:
        [table] = _TABLES.decode(content).values()
        [stored] = table.values()
        older = stored.schema in BEFORE_7
        if stored.schema != SCHEMA:
            if stored.schema in BEFORE_PARTS:
                return _side_by_side(content)
            if stored.schema not in WITH_PARTS or LIVE_BEFORE_NAMES in content:
                return None
        # Joins the parts' fields into one flat object, so that msgspec decodes it in one call.
        spoken = _IN_ENGLISH if stored.schema in BEFORE_9 else b"{"
        flat = (_BEGAN if older else spoken) + b'"id":' + stored.person.id
        for part in _IN_PARTS(stored.person):
            if part is not _NONE:
                flat += b"," + memoryview(part)[1:-1]
        person = _PERSON.decode(flat + b"}")
        if older:
            person = _with_old(person, stored.person.settings)
        return Kept(person, stored.revision, stored.person.unfiled)
    except (msgspec.MsgspecError, ValueError):
        return None


def kept_in(content: bytes) -> Kept:
    """Decodes the only record in a file's, or a ledger line's, bytes, of any known schema.

    Raises NewerRecord, or BrokenRecord for anything else that is no record.
    """
    kept = at_a_glance(content)
    if kept is not None:
        return kept
    try:
        ((document,),) = (table.values() for table in msgspec.json.decode(content).values())
    except (msgspec.MsgspecError, AttributeError, ValueError) as error:
        raise BrokenRecord(str(error)) from error
    return kept_of(document)


def kept_of(
    document: object,
    *,
    schema: int = SCHEMA,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> Kept:
    """Decodes a document of any known schema, with the migrations that it needs.

    Raises NewerRecord for a schema above `schema`, BrokenRecord for anything else that is not
    a valid record.
    """
    if not isinstance(document, dict) or not isinstance(document.get("person"), dict):
        raise BrokenRecord("expected an object with schema and person")
    version = document.get("schema")
    if not isinstance(version, int) or version < 1:
        raise BrokenRecord(f"expected a schema version, got {version!r}")
    if version > schema:
        raise NewerRecord(f"schema {version} is newer than {schema}")
    person, revision = document["person"], document.get("revision")
    try:
        for older in range(version, schema):
            person = migrations[older](person)
        given = {part: person[part] for part in PARTS if part in person}
        parts = msgspec.convert(given, dict[str, dict[str, Any]])
        flat = {
            name: fields[name]
            for part, fields in parts.items()
            for name in PARTS[part]
            if name in fields
        }
        found = msgspec.convert({"id": person["id"], **flat}, Person)
        if version in BEFORE_7:
            found = on_new_ladders(found)
        unfiled = msgspec.convert(person.get("unfiled", []), tuple[Entry, ...])
    except Exception as error:
        raise BrokenRecord(str(error)) from error
    return Kept(found, revision if isinstance(revision, int) else 0, unfiled)


def from_document(
    document: object,
    *,
    schema: int = SCHEMA,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> Person:
    """Returns the person in a document; see `kept_of`."""
    return kept_of(document, schema=schema, migrations=migrations).person


# Chapters

CHAPTER_SCHEMA = 1
"""The schema version of chapters; raised with every change that needs a migration."""


class _Chapter(msgspec.Struct):
    schema: int
    sessions: msgspec.Raw


_CHAPTER = msgspec.json.Decoder(dict[str, dict[str, _Chapter]])
_SESSIONS = msgspec.json.Decoder(tuple[Entry, ...])


def chapter_document(entries: tuple[Entry, ...]) -> dict[str, dict[str, Any]]:
    """Returns the TinyDB tables of a chapter with these sessions."""
    return {"_default": {"1": {"schema": CHAPTER_SCHEMA, "sessions": entries}}}


def entries_in(content: bytes) -> tuple[Entry, ...]:
    """Returns the sessions in the bytes of a chapter's file, in the file's order.

    Raises NewerRecord for a schema above CHAPTER_SCHEMA, BrokenRecord for anything else that
    is not a chapter.
    """
    try:
        ((chapter,),) = (table.values() for table in _CHAPTER.decode(content).values())
        if chapter.schema == CHAPTER_SCHEMA:
            return _SESSIONS.decode(chapter.sessions)
    except (msgspec.MsgspecError, ValueError) as error:
        raise BrokenRecord(str(error)) from error
    if chapter.schema < CHAPTER_SCHEMA:
        raise BrokenRecord(f"no chapter has the schema {chapter.schema}")
    raise NewerRecord(f"schema {chapter.schema} is newer than {CHAPTER_SCHEMA}")
