"""The people that the benches make up are people of the program's."""

from pathlib import Path

from bench import people
from bench.starting import only_people, reading
from lumbar.coach.due import due, next_reminder
from lumbar.store.tiny import TinyStore

NOW = 1_800_000_000.0


async def test_regulars_are_read_as_they_were_made(tmp_path: Path) -> None:
    kinds = people.regulars(NOW)
    people.write(tmp_path, range(1, 11), kinds)
    store = TinyStore(tmp_path / "people")
    for number in range(1, 11):
        person = await store.load(number)
        kind = kinds[number % len(kinds)]
        assert person is not None
        assert person.id == number
        assert (person.past, person.remind, person.zone) == (kind.past, kind.remind, kind.zone)
        assert person.past.sessions == people.PAST_DAYS
    await store.close()


def test_who_is_due_is_due_in_that_minute_and_nobody_else_is() -> None:
    minute = NOW // 60 * 60
    for person in people.due(NOW):
        assert due(person, minute)
    for person in (*people.regulars(NOW), *people.newcomers(NOW)):
        assert not due(person, minute)
        comes = next_reminder(person, minute)
        assert comes is not None
        assert 3600 < comes.at - minute <= 36 * 3600


def test_before_a_first_start_there_are_people_and_nothing_else(tmp_path: Path) -> None:
    people.write(tmp_path, range(1, 4), people.newcomers(NOW))
    for made in ("alive", "people/index.db", "journal/1"):
        (tmp_path / made).parent.mkdir(exist_ok=True)
        (tmp_path / made).touch()
    only_people(tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {f"people/{number}.json" for number in (1, 2, 3)}
    assert reading(tmp_path) > 0
