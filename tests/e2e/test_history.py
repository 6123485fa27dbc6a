"""Years of sessions: all of them are exported, shown and forgotten, wherever they lie."""

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PIL import Image

from lumbar.coach.chart import Chart
from lumbar.coach.schedule import Pause
from lumbar.library import load_library
from lumbar.media.chart import draw
from lumbar.screens.presses import View
from lumbar.screens.progress import WEEKLY, progress
from lumbar.store.record import kept_of
from tests.e2e.phone import HOME, YOU, Phone, Running
from tests.e2e.process import forgotten
from tests.language.made import ENGLISH
from tests.steps import whole

FIRST, LAST = date(2024, 11, 3), date(2027, 1, 14)
"""The phone's clock stands at 15 January 2027."""
HOLIDAY = Pause(first=date(2026, 7, 3), until=date(2026, 7, 21))
AS_BEFORE = """\
Your progress
Sessions in total: 686
This week: 3
Streak: 1 day
Best streak: 30 days
Minutes: 2,470 in total, 14 this week
Last week: 10 min, 3 sessions
Days with exercise in 16 weeks: 93
Plank: from 23 s to 24 s since September 28, 2026"""
"""What version 3 said of this history on that day, and the year, which is not this one; days with
exercise are counted by the one rule since (four had a session and none of its exercises)."""


def old_sessions() -> list[dict[str, Any]]:
    """Ended sessions as version 3 kept them: a fortnight in three, most of them finished."""
    days = ((LAST - timedelta(days=ago)) for ago in range((LAST - FIRST).days, -1, -1))
    return [
        {
            "id": f"{day:%y%m%d}",
            "routine": "whole",
            "day": f"{day}",
            "ended": datetime(day.year, day.month, day.day, 18, tzinfo=UTC).timestamp(),
            "finished": day.day != 13,
            "results": [
                {
                    "exercise": key,
                    "rung": 1,
                    "outcome": "done" if day.day != 13 else "skipped",
                    "hold": hold + (day - FIRST).days // 200,
                    "holds": 3,
                    "held": 3 * hold,
                    "spent": 60 + hold,
                }
                for key, hold in (("bridge", 5), ("plank", 20), ("cat", 4))
            ],
        }
        for day in days
        if not HOLIDAY.holds(day) and (day - FIRST).days % 42 < 38
    ]


def version_3() -> dict[str, Any]:
    """A whole record of version 3."""
    return {
        "schema": 3,
        "person": {
            "id": YOU,
            "safe": True,
            "zone": HOME,
            "history": old_sessions(),
            "pauses": [{"first": f"{HOLIDAY.first}", "until": f"{HOLIDAY.until}"}],
        },
    }


@pytest.fixture
async def old_hand(you: Phone, running: Running) -> Phone:
    """Somebody whose record version 3 wrote."""
    await running.store.adopt_old(YOU, version_3())
    return you


def picture_of(phone: Phone) -> bytes:
    photo = phone.messages[-1]["photo"][-1]["file_id"]
    content = phone.running.sandbox.world.files.get(photo).data
    return Image.open(io.BytesIO(content)).convert("RGB").tobytes()


def drawn_from_all(view: View) -> bytes:
    """The picture of the whole history."""
    kept = kept_of(version_3())
    shows = progress(
        kept.person, kept.unfiled, load_library(), date(2027, 1, 15), ENGLISH, view
    ).shows
    assert shows is not None
    assert isinstance(shows.what, Chart)
    return Image.open(io.BytesIO(draw(shows.what, dark=False))).convert("RGB").tobytes()


@pytest.mark.both
async def test_a_record_of_version_3_shows_the_progress_that_it_showed_before(
    old_hand: Phone, running: Running
) -> None:
    assert await old_hand.say("/progress") == AS_BEFORE
    assert picture_of(old_hand) == drawn_from_all(WEEKLY)
    await old_hand.say("/voice off")
    await old_hand.say("/level gentle")
    await running.end()
    await running.start()
    assert await old_hand.say("/progress") == AS_BEFORE, "and from its chapters"
    assert picture_of(old_hand) == drawn_from_all(WEEKLY)
    await old_hand.tap("Months")
    assert picture_of(old_hand) == drawn_from_all(View(by_month=True))


async def test_a_session_of_today_is_added_to_what_version_3_counted(old_hand: Phone) -> None:
    await old_hand.runs("cat")
    said = await old_hand.wait(whole("cat"))
    assert "687 sessions in total, 4 this week: Mon, Tue, Thu, and Fri. Streak: 2 days." in said
    said = await old_hand.say("/progress")
    assert "Sessions in total: 687\nThis week: 4\nStreak: 2 days\nBest streak: 30 days" in said


async def test_export_has_a_session_of_two_years_ago(old_hand: Phone, running: Running) -> None:
    for changed in (False, True):
        if changed:
            await old_hand.say("/level gentle")
            await old_hand.runs("cat")
            await old_hand.wait(whole("cat"))
        await old_hand.say("/export")
        everything, table = (
            running.sandbox.world.files.get(message["document"]["file_id"]).data.decode()
            for message in old_hand.messages[-2:]
        )
        sessions = json.loads(everything)["sessions"]
        old = [
            {
                **of,
                "moved": False,
                "results": [{**r, "effort": None, "cut": False} for r in of["results"]],
            }
            for of in old_sessions()
        ]
        assert sessions[: len(old)] == old
        assert len(sessions) == len(old) + changed
        assert table.splitlines()[1] == ("2024-11-03,whole,yes,209,bridge:done plank:done cat:done")
        assert len(table.splitlines()) == 1 + len(sessions)


async def test_a_stopped_session_counts_the_same_in_progress_export_and_forget(
    you: Phone, running: Running
) -> None:
    """One with an exercise done counts, one with none does not, in each of the three."""
    await you.ready()
    await you.tap("Whole routine")
    await you.tap("Start")
    await you.tap("Stop")
    await you.say("/routine whole")
    await you.tap("Start")
    await you.wait(200)
    await you.tap("Stop")
    assert "Sessions in total: 1\n" in await you.say("/progress")
    assert "Sessions in your history: 1" in await you.say("/forget")
    await you.say("/export")
    everything, table = (
        running.sandbox.world.files.get(message["document"]["file_id"]).data.decode()
        for message in you.messages[-2:]
    )
    document = json.loads(everything)
    assert sum(one["finished"] for one in document["sessions"]) == 1
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["counts"] for row in rows].count("yes") == 1
    (counted,) = (row for row in rows if row["counts"] == "yes")
    assert ":done" in counted["exercises"]


@pytest.mark.files(reason="a folder of its chapters is a file's; of rows see test_on_postgres.py")
async def test_forget_leaves_no_file_of_theirs(
    old_hand: Phone, friend: Phone, running: Running
) -> None:
    await friend.ready()
    await friend.stretches()
    await old_hand.stretches()
    await old_hand.say("/level gentle")
    people = running.folder / "people"
    assert len(list((people / f"{YOU}").iterdir())) == 27
    await old_hand.say("/forget")
    assert (await old_hand.tap("Delete everything")).startswith("Deleted.")
    await old_hand.wait(120)
    assert sorted(path.name for path in people.iterdir()) == [
        f"{friend.person}",
        f"{friend.person}.json",
    ]
    await forgotten(running, YOU)
    assert (await old_hand.say("/export")) == "I keep nothing about you yet."
