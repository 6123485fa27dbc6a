"""People for the benches: with records, reminders and a past, as those who use it have."""

import json
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lumbar.coach.due import newest_dates
from lumbar.coach.exercise import Level
from lumbar.coach.ground import ground_at
from lumbar.coach.past import past_of
from lumbar.coach.person import Person
from lumbar.coach.plan import routine_plan
from lumbar.coach.progress import Entry
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.session import Effort, Outcome, Result
from lumbar.coach.zones import zone_named
from lumbar.library import load_library
from lumbar.store.record import to_document
from tests.answers import SAFE

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Europe/London", "Asia/Kolkata")
ROOT = Path(__file__).resolve().parents[1]
CROWD = 100_000
LIBRARY = load_library()
PAST_DAYS = 20
"""Sessions that somebody has done who has used the bot for a while."""
_ID = 9_999_999_999_999


def whole_routine(nth: int, day: date) -> Entry:
    """Returns a finished session of the whole routine, with every exercise rated."""
    plan = routine_plan(
        LIBRARY.routines["whole"], ground_at(LIBRARY, Level.STANDARD, {}, day), LIBRARY
    )
    return Entry(
        id=f"{nth:08x}",
        routine="whole",
        day=day,
        ended=datetime(day.year, day.month, day.day, 18, tzinfo=UTC).timestamp(),
        finished=True,
        results=tuple(
            Result(
                exercise=item.exercise,
                rung=item.rung,
                outcome=Outcome.DONE,
                hold=item.dose.hold,
                holds=20,
                held=100,
                spent=141,
                effort=Effort.RIGHT,
            )
            for item in plan
        ),
    )


def regulars(now: float) -> list[Person]:
    """Returns one person for each of ZONES, with a past, whose reminder is at another time.

    now: UTC seconds. Their ids are for write() to give.
    """
    last = datetime.fromtimestamp(now, UTC).date() - timedelta(days=1)
    days = (last - timedelta(days=PAST_DAYS - 1 - nth) for nth in range(PAST_DAYS))
    past = past_of(whole_routine(nth, day) for nth, day in enumerate(days))
    return [replace(one, past=past) for one in newcomers(now)]


def newcomers(now: float) -> list[Person]:
    """Returns the same without a past.

    What was due up to today is decided, so that none comes late: the next comes tomorrow.
    """
    return [replace(one, remind=_decided(one, now)) for one in due(now + 12 * 3600)]


def _decided(person: Person, now: float) -> Remind | None:
    if person.remind is None:
        return None
    dates = newest_dates(now, zone_named(person.zone or "UTC"))
    slots = tuple(replace(slot, decided=dates) for slot in person.remind.slots)
    return replace(person.remind, slots=slots)


def due(at: float) -> list[Person]:
    """Returns one person for each of ZONES, without a past, whose reminder is in that minute.

    at: UTC seconds.
    """
    there = [(zone, datetime.fromtimestamp(at, zone_named(zone))) for zone in ZONES]
    return [
        Person(
            id=0,
            safety=SAFE,
            zone=zone,
            remind=Remind(slots=(Slot(at=local.hour * 60 + local.minute),)),
        )
        for zone, local in there
    ]


def write(folder: Path, numbers: Iterable[int], kinds: list[Person]) -> None:
    """Writes a record in `folder`/people for each number, of the kinds in turn, to the disk."""
    people = folder / "people"
    people.mkdir(parents=True, exist_ok=True)
    texts = [
        json.dumps({"_default": {"1": to_document(replace(one, id=_ID))}}).split(str(_ID))
        for one in kinds
    ]
    for number in numbers:
        (people / f"{number}.json").write_text(str(number).join(texts[number % len(texts)]))
    # What is measured next does not wait for these.
    os.sync()


@contextmanager
def crowd(kinds: list[Person], count: int = CROWD) -> Iterator[Path]:
    """Makes so many people of these kinds, numbered from 1; yields the DATA_DIR with them."""
    with tempfile.TemporaryDirectory(dir=ROOT) as name:
        write(Path(name), range(1, count + 1), kinds)
        yield Path(name)
