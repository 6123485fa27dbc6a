"""A person as a document, from any version on."""

import json
import tomllib
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbar.coach.exercise import Level
from lumbar.coach.levels import held_seconds
from lumbar.coach.past import figures, past_of
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.safety import UNASKED, Answer, Safety, of_old
from lumbar.store.ladders import RUNGS, on_new_ladders, rung_now
from lumbar.store.record import (
    LIVE_NAMES,
    MIGRATIONS,
    PARTS,
    SCHEMA,
    BrokenRecord,
    Document,
    Kept,
    NewerRecord,
    at_a_glance,
    from_document,
    kept_of,
    to_document,
)
from lumbar.store.stamp import stamp_of
from tests.every import every
from tests.language.made import LIBRARY
from tests.store.people import (
    entry,
    people,
    rich_person,
    rich_person_1,
    rich_person_2,
    rich_person_3,
    rich_person_4,
    rich_person_5,
    rich_person_6,
    rich_person_7,
    rich_person_8,
)

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Machines are slow at times; that is no finding."""

RECORDS = Path(__file__).with_name("records")
NAMES = [field.name for field in fields(Person)]
LADDERS_6 = tomllib.loads(Path(__file__).with_name("ladders6.toml").read_text("utf-8"))


# From version 1 on


def test_a_record_of_version_1_means_what_it_meant() -> None:
    """records/v1.json was written by version 1 and is never written again."""
    assert from_document(json.loads((RECORDS / "v1.json").read_bytes())) == rich_person_1()


def test_a_record_of_version_2_means_what_it_meant() -> None:
    """records/v2.json was written by version 2 and is never written again."""
    assert from_document(json.loads((RECORDS / "v2.json").read_bytes())) == rich_person_2()


def test_a_record_of_version_3_means_what_it_meant() -> None:
    """records/v3.json was written by version 3 and is never written again."""
    document = json.loads((RECORDS / "v3.json").read_bytes())
    assert from_document(document) == rich_person_3()
    (unfiled,) = kept_of(document).unfiled
    (recent,) = rich_person_3().past.recent
    assert [one.rung for one in unfiled.results] == [1, 2], "history stays as it was written"
    assert replace(unfiled, results=()) == replace(recent, results=()), "no chapter has it yet"


def test_a_record_of_version_4_means_what_it_meant() -> None:
    """records/v4.json was written by version 4 and is never written again."""
    document = json.loads((RECORDS / "v4.json").read_bytes())
    assert kept_of(document) == Kept(rich_person_4(), 0, (entry(7),))


def test_a_record_of_version_5_means_what_it_meant() -> None:
    """records/v5.json was written by version 5 and is never written again."""
    document = json.loads((RECORDS / "v5.json").read_bytes())
    assert kept_of(document) == Kept(rich_person_5(), 0, (entry(7),))


def test_a_record_of_version_6_means_what_it_meant() -> None:
    """records/v6.json was written by version 6 and is never written again."""
    document = json.loads((RECORDS / "v6.json").read_bytes())
    assert kept_of(document) == Kept(rich_person_6(), 0, (entry(7),))


def test_a_record_of_version_7_means_what_it_meant() -> None:
    """records/v7.json was written by version 7 and is never written again."""
    document = json.loads((RECORDS / "v7.json").read_bytes())
    assert kept_of(document) == Kept(rich_person_7(), 0, (entry(7),))


def test_a_record_of_version_8_means_what_it_meant() -> None:
    """records/v8.json was written by version 8 and is never written again."""
    document = json.loads((RECORDS / "v8.json").read_bytes())
    assert kept_of(document) == Kept(rich_person_8(), 0, (entry(7),))


def test_the_record_of_this_version_means_what_it_meant() -> None:
    document = json.loads((RECORDS / f"v{SCHEMA}.json").read_bytes())
    kept = Kept(rich_person(), 0, (entry(7),))
    assert kept_of(document) == kept
    assert json.loads(json.dumps(to_document(kept.person, kept.unfiled))) == document


def test_every_version_has_its_record_and_its_migration() -> None:
    assert {path.name for path in RECORDS.iterdir()} == {
        f"v{version}.json" for version in range(1, SCHEMA + 1)
    }
    assert set(MIGRATIONS) == set(range(1, SCHEMA))


@every("version", range(1, SCHEMA + 1))
def test_every_old_record_loads(version: int) -> None:
    document = json.loads((RECORDS / f"v{version}.json").read_bytes())
    assert document["schema"] == version
    person = from_document(document)
    assert from_document(to_document(person)) == person


def test_the_kept_record_has_something_in_every_field() -> None:
    """A field at its default would show nothing of how it is kept."""
    kept, empty = rich_person(), Person(id=0)
    same = [name for name in NAMES if getattr(kept, name) == getattr(empty, name)]
    assert same == []


def test_every_field_is_in_one_part() -> None:
    in_parts = ["id", *(name for names in PARTS.values() for name in names)]
    assert sorted(in_parts) == sorted(NAMES)


SESSION_ENDED = 1_798_765_432.125
"""When the newest session ended in the records that are kept (UTC seconds)."""


@every("version", range(1, 7))
@every(
    ("safe", "ended", "safety"),
    [
        (None, True, UNASKED),
        (None, False, UNASKED),
        (True, True, Safety(answer=Answer.NONE, at=SESSION_ENDED, number=1)),
        (True, False, UNASKED),
        (False, True, Safety(answer=Answer.YES, at=SESSION_ENDED, number=1)),
        (False, False, Safety(answer=Answer.YES, number=1)),
    ],
)
def test_an_older_yes_or_no_is_an_answer(
    version: int, safe: bool | None, ended: bool, safety: Safety
) -> None:
    """None of these counts from the newest session on; without one it is asked anew. A yes stays,
    and keeps everything silent."""
    document = without_live(json.loads((RECORDS / f"v{version}.json").read_bytes()))
    person = dict(document["person"])
    settings = person if version < 4 else person["settings"]
    settings["safe"] = safe
    if not ended:
        person.pop("history")
    document = {**document, "person": person}
    assert kept_of(document).person.safety == safety
    glance = glance_at(document)
    assert glance is not None
    assert glance.person.safety == safety


def a_long_record_of_version_3() -> Document:
    """Five hundred days in a row, as version 3 kept them."""
    first = date(2025, 1, 1)
    sessions = [entry(nth, first + timedelta(days=nth)) for nth in range(500)]
    return {"schema": 3, "person": {"id": 5, "history": msgspec.to_builtins(sessions)}}


def test_a_long_history_of_version_3_is_right_at_once() -> None:
    kept = kept_of(a_long_record_of_version_3())
    past, last = kept.person.past, date(2026, 5, 15)
    assert (past.ended, past.sessions, past.best, past.first) == (500, 500, 500, date(2025, 1, 1))
    assert figures(past, last).streak == 500
    assert [recent.id for recent in past.recent] == ["s497", "s498", "s499"]
    assert [unfiled.id for unfiled in kept.unfiled] == [f"s{nth}" for nth in range(500)]


# There and back


@unhurried
@given(people())
def test_a_person_comes_back_through_json(person: Person) -> None:
    document = json.loads(json.dumps(to_document(person)))
    assert document["schema"] == SCHEMA
    assert from_document(document) == person


@unhurried
@given(people(), st.integers(0, 9), st.lists(st.builds(entry, st.integers(0, 9))).map(tuple))
def test_reading_at_a_glance_is_the_same_as_reading_with_care(
    person: Person, revision: int, unfiled: tuple[Entry, ...]
) -> None:
    document = {**to_document(person, unfiled), "revision": revision}
    glance = at_a_glance(msgspec.json.encode({"_default": {"1": document}}))
    assert glance == kept_of(document) == Kept(person, revision, unfiled)
    stamp = stamp_of(msgspec.json.encode({"_default": {"1": document}}))
    assert stamp == (person.id, revision, unfiled)


def glance_at(document: Document) -> Kept | None:
    return at_a_glance(json.dumps({"_default": {"1": document}}, indent=2).encode())


def without_live(document: Document) -> Document:
    """The same record of somebody who is in no session."""
    parts = document["person"].items()
    person = {name: part for name, part in parts if name not in {"live", "session"}}
    return {**document, "person": person}


@every("version", range(1, SCHEMA + 1))
def test_an_older_record_is_read_at_a_glance_too(version: int) -> None:
    document = without_live(json.loads((RECORDS / f"v{version}.json").read_bytes()))
    assert glance_at(document) == kept_of(document)


@every("version", range(1, 5))
def test_an_older_record_with_a_live_session_is_read_with_care(version: int) -> None:
    """Its messages were called otherwise then."""
    document = json.loads((RECORDS / f"v{version}.json").read_bytes())
    assert glance_at(document) is None
    live = kept_of(document).person.live
    assert live is not None
    assert (live.instruction, live.instruction_open, live.countdown) == (41, True, 42)


@unhurried
@given(
    people(),
    st.lists(st.builds(entry, st.integers(0, 9), st.dates()), max_size=9).map(tuple),
    st.none() | st.booleans(),
)
def test_an_older_record_means_the_same_at_a_glance_and_with_care(
    person: Person, history: tuple[Entry, ...], safe: bool | None
) -> None:
    newer = {"past", "safety", "language"}
    flat = {name: getattr(person, name) for name in NAMES if name not in newer}
    flat = {**flat, "safe": safe, "live": None, "history": history}
    old = {"schema": 3, "person": msgspec.to_builtins(flat)}
    past = past_of(history, person.pauses)
    safety = of_old(safe, past.last_ended)
    older = replace(person, live=None, past=past, safety=safety, language="en")
    kept = Kept(on_new_ladders(older), 0, history)
    assert at_a_glance(msgspec.json.encode({"_default": {"1": old}})) == kept_of(old) == kept


@unhurried
@given(people())
def test_a_live_session_of_version_4_is_called_what_it_is(person: Person) -> None:
    document = to_document(person)
    live = document["person"].get("session", {}).get("live")
    if live is not None:
        before = {new: old for old, new in LIVE_NAMES.items()}
        old = {before.get(name, name): value for name, value in live.items()}
        old["left"] = [
            {**one, "last": before.get(one["last"], one["last"])} for one in live["left"]
        ]
        document["person"]["session"]["live"] = old
    settings = document["person"].setdefault("settings", {})
    settings.setdefault("level", person.level)  # one that is not said was standard then
    settings.pop("language", None)
    person = replace(person, language="en")
    document = json.loads(json.dumps({**document, "schema": 4}))
    assert kept_of(document).person == on_new_ladders(person)
    assert glance_at(document) == (None if person.live is not None else kept_of(document))


# Ladders and levels since version 7


@every("version", range(1, 7))
@every("settings", [{}, {"calm": True}, {"level": "strong"}])
def test_who_chose_no_level_before_version_7_stays_at_standard(
    version: int, settings: dict[str, Any]
) -> None:
    """A record leaves out what is at its default, and that was standard then."""
    flat = version < 4
    parts = settings if flat else ({"settings": settings} if settings else {})
    document = {"schema": version, "person": {"id": 5, **parts}}
    wanted = Level.STRONG if "level" in settings else Level.STANDARD
    for kept in (kept_of(document), glance_at(document)):
        assert kept is not None
        calm = "calm" in settings
        assert kept.person == Person(id=5, level=wanted, calm=calm, language="en")


def test_who_is_new_begins_gentle_and_stays_so_when_it_is_kept() -> None:
    document = to_document(Person(id=5))
    assert document == {"schema": SCHEMA, "person": {"id": 5}}
    for kept in (kept_of(document), glance_at(document)):
        assert kept is not None
        assert kept.person.level is Level.GENTLE


@every("key", RUNGS)
def test_an_old_rung_becomes_the_same_dose_or_the_nearest_of_its_movement(key: str) -> None:
    """tests/store/ladders6.toml holds the ladders of version 6: movement and seconds held."""
    exercise = LIBRARY.exercises[key]
    ladder = [
        (exercise.shown(at), held_seconds(rung.dose, exercise.sides))
        for at, rung in enumerate(exercise.ladder)
    ]
    old = LADDERS_6[key]
    assert len(old) == len(RUNGS[key])
    for (movement, held), now in zip(old, RUNGS[key], strict=True):
        assert ladder[now][0] == movement
        distances = [abs(of - held) for moved, of in ladder if moved == movement]
        assert abs(ladder[now][1] - held) == min(distances)


def test_old_rungs_are_on_the_new_ladders_wherever_a_record_has_them() -> None:
    document = json.loads((RECORDS / "v6.json").read_bytes())
    person = kept_of(document).person
    assert person.rungs == {"plank": 9, "bird-dog": 0}
    assert person.live is not None
    assert person.undo is not None
    assert [item.rung for item in person.live.session.plan] == [4, 8]
    assert [item.rung for item in person.undo.session.plan] == [4, 8]
    before = document["person"]["session"]["live"]["session"]["plan"]
    doses = [msgspec.to_builtins(item.dose) for item in person.live.session.plan]
    assert [{k: v for k, v in dose.items() if k != "move"} for dose in doses] == [
        item["dose"] for item in before
    ], "the session that runs keeps its doses"


@every(("old", "now"), [(-1, 0), (0, 0), (2, 6), (5, 11), (6, 11), (99, 11)])
def test_a_rung_beyond_the_old_ladder_was_its_top(old: int, now: int) -> None:
    assert rung_now("plank", old) == now
    assert rung_now("one-that-was", old) == old


# Migrations


def _to_2(person: Document) -> Document:
    return {"id": person["number"], "trail": ["2"]}


def _to_3(person: Document) -> Document:
    return {**person, "trail": [*person["trail"], "3"]}


def _to_4(person: Document) -> Document:
    ran = [*person["trail"], "4"]
    return {"id": person["id"], "settings": {"rungs": {"ran " + " ".join(ran): len(ran)}}}


CHAIN = {3: _to_4, 1: _to_2, 2: _to_3}


@pytest.mark.parametrize(
    ("version", "person", "ran"),
    [
        (1, {"number": 5}, "ran 2 3 4"),
        (2, {"id": 5, "trail": []}, "ran 3 4"),
        (3, {"id": 5, "trail": ["x"]}, "ran x 4"),
    ],
)
def test_migrations_run_one_after_another_from_the_records_version(
    version: int, person: Document, ran: str
) -> None:
    document = {"schema": version, "person": person}
    migrated = from_document(document, schema=4, migrations=CHAIN)
    assert migrated.id == 5
    assert list(migrated.rungs) == [ran]


def test_a_record_of_today_is_not_migrated() -> None:
    document = {"schema": 4, "person": {"id": 5}}
    assert from_document(document, schema=4, migrations=CHAIN) == Person(id=5)


@every("person", [{}, {"number": {}}, {"id": 5}, {"number": None}])
def test_what_a_migration_stumbles_over_is_broken(person: Document) -> None:
    with pytest.raises(BrokenRecord):
        from_document({"schema": 1, "person": person}, schema=4, migrations=CHAIN)


@every("trouble", [AttributeError, IndexError, ValueError, ZeroDivisionError])
def test_however_it_stumbles(trouble: type[Exception]) -> None:
    def stumbles(_: Document) -> Document:
        raise trouble

    with pytest.raises(BrokenRecord):
        from_document({"schema": 1, "person": {}}, schema=2, migrations={1: stumbles})


# What is not known


def test_fields_that_are_not_known_are_ignored() -> None:
    document: dict[str, Any] = to_document(rich_person())
    document["note"] = "by hand"
    document["person"]["wings"] = {"left": 1}
    document["person"]["settings"]["wings"] = 2
    document["person"]["session"]["live"]["session"]["mood"] = "fine"
    document["person"]["history"]["past"]["recent"][0]["results"][0]["pulse"] = 70
    assert from_document(document) == rich_person()


@pytest.mark.parametrize("schema", [SCHEMA + 1, 999])
def test_a_newer_schema_is_named_as_such(schema: int) -> None:
    with pytest.raises(NewerRecord, match=f"schema {schema} is newer than {SCHEMA}"):
        from_document({"schema": schema, "person": {"no": "idea"}})


# What is broken

junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@unhurried
@given(junk | st.fixed_dictionaries({"schema": junk, "person": junk}))
def test_junk_is_a_broken_record_and_nothing_worse(document: object) -> None:
    with pytest.raises((BrokenRecord, NewerRecord)):
        from_document(document)


def _fields(value: object, *way: str | int) -> list[tuple[str | int, ...]]:
    """The ways to everything in a document."""
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    deeper = [found for key, part in inner for found in _fields(part, *way, key)]
    return [*([way] if way else []), *deeper]


@every("way", _fields(to_document(rich_person(), (entry(7),))))
def test_a_wrong_type_anywhere_is_broken(way: tuple[str | int, ...]) -> None:
    document: Any = json.loads(json.dumps(to_document(rich_person(), (entry(7),))))
    place = document
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = [["nothing is a list of lists"]]
    with pytest.raises(BrokenRecord):
        from_document(document)
