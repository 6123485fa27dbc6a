"""A holiday that is announced ahead: it rings until it begins, and again when it is over."""

import json
from datetime import date

import pytest

from lumbar.coach.schedule import Pause
from lumbar.screens.press_codec import encode
from lumbar.screens.press_pause import PauseFrom
from tests.e2e.phone import Phone, Running, forgive

REMINDER = "In an hour"
DAY = 86_400
FROM, UNTIL = date(2027, 1, 20), date(2027, 1, 28)
SAID = (
    "Pause from January 20 to January 27. All goes on by itself on January 28.\n"
    "Next reminder: today at 9:30.\n"
    "Your streak waits for you: these days neither add to it nor end it."
)


@pytest.fixture
async def home(you: Phone) -> Phone:
    """At home on Friday, 15 January 2027, at nine, with a reminder at 9:30 every day."""
    await you.at_home()
    await you.say("/remind 9:30")
    return you


async def pauses_of(phone: Phone) -> tuple[Pause, ...]:
    found = await phone.running.store.load(phone.person)
    assert found is not None
    return found.pauses


@pytest.mark.both
async def test_it_rings_until_it_begins_and_from_the_day_behind_its_last(
    home: Phone, running: Running
) -> None:
    assert await home.say("I'm away from 20 to 27 January") == SAID
    assert home.buttons == ["Cancel pause"]
    assert await pauses_of(home) == (Pause(first=FROM, until=UNTIL, announced=True),)
    for _ in range(5):
        await home.until("9:30")
    assert len(home.came(REMINDER)) == 5, "from the 15th to the 19th"
    await home.wait(DAY / 2)
    await running.kill()
    await running.start()
    await running.clock.doze(4 * DAY)
    assert "Paused until Thursday." in await home.say("/remind")
    await running.clock.doze(4 * DAY)
    assert len(home.came(REMINDER)) == 5, "none from the 20th to the 27th"
    await home.until("9:30")
    assert len(home.came(REMINDER)) == 6, "on the 28th"
    forgive(running, "deleteMessage")  # the reminder from before the holiday


@pytest.mark.both
async def test_it_is_shown_where_pauses_are_and_cancelled_there(home: Phone) -> None:
    for command in ("/pause", "/remind", "/settings"):
        await home.say("/pause 20-27 jan")
        assert "Pause from January 20 to January 27." in await home.say(command)
        assert (await home.tap("Cancel pause")).startswith(
            "The pause is cancelled.\nReminder: every day"
        )
        assert await pauses_of(home) == (), command
        assert "Pause from" not in await home.say(command)
        assert "Cancel pause" not in home.buttons


async def test_resume_cancels_what_is_to_come_and_ends_alone_what_is_on(home: Phone) -> None:
    await home.say("/pause from 20 to 27 january")
    await home.say("/pause 2 days")
    assert len(await pauses_of(home)) == 2
    assert "Pause from January 20 to January 27." in await home.say("/resume")
    assert (await home.say("/resume")).startswith("The pause is cancelled.")
    assert await pauses_of(home) == ()
    assert await home.say("/resume") == "Nothing is paused."


async def test_what_is_said_anew_takes_the_place_of_what_it_overlaps(home: Phone) -> None:
    await home.say("/pause from 20 to 27 january")
    await home.say("/pause from 25 january for a week")
    later = Pause(first=date(2027, 1, 25), until=date(2027, 2, 1), announced=True)
    assert await pauses_of(home) == (later,)
    await home.say("/pause until 30 january")
    assert await pauses_of(home) == (Pause(first=date(2027, 1, 15), until=date(2027, 1, 30)),)


async def test_an_end_before_the_beginning_is_asked_about(home: Phone) -> None:
    said = await home.say("/pause from 27 to 20 january")
    assert said == (
        "“from 27 to 20 january” ends before it begins.\nDo you mean from January 20 to January 27?"
    )
    assert await home.tap("Jan 20–Jan 27") == SAID


async def test_what_may_be_meant_in_two_ways_is_asked(home: Phone) -> None:
    said = await home.say("/pause next week")
    assert "Do you mean from January 18 to January 24 or until January 25?" in said
    assert (await home.tap("Jan 18–Jan 24")).startswith("Pause from January 18 to January 24.")


async def test_what_is_over_or_too_far_is_refused_kindly(home: Phone) -> None:
    said = await home.say("/pause from 1 to 5 january 2027")
    assert "“1 to 5 january 2027” is too short, or over already." in said
    assert "is too long for me" in await home.say("/pause from 5 march 2028 for a week")
    said = await home.say("/pause from 1 to 5 january")
    assert "is over.\nDo you mean from January 1, 2028 to January 5, 2028?" in said
    assert await pauses_of(home) == ()


async def test_the_answer_to_until_when_may_name_a_beginning_too(home: Phone) -> None:
    await home.say("/pause")
    assert await home.say("20-27 january") == SAID


async def test_the_export_has_it(home: Phone, running: Running) -> None:
    await home.say("/pause from 20 to 27 january")
    await home.say("/export")
    files = running.sandbox.world.files
    (sent,) = (
        message for message in home.messages[-2:] if "json" in message["document"]["file_name"]
    )
    kept = json.loads(files.get(sent["document"]["file_id"]).data)
    assert kept["person"]["schedule"]["pauses"] == [
        {"first": "2027-01-20", "until": "2027-01-28", "announced": True}
    ]


async def test_made_up_dates_are_refused(home: Phone) -> None:
    await home.say("/pause next week")
    asked = home.messages[-1]["message_id"]
    for first, until in (
        (FROM, FROM),
        (FROM, date(2028, 3, 1)),
        (date(2028, 3, 1), None),
        (date(2027, 1, 1), date(2027, 1, 15)),
    ):
        press = PauseFrom(owner=home.person, first=first, until=until)
        assert await home.forge(asked, encode(press)) == "That has passed."
    assert await pauses_of(home) == ()


async def test_it_is_announced_in_a_sentence_as_to_a_friend(home: Phone) -> None:
    said = await home.say("next week I'm on vacation")
    assert said.startswith("Pause from January 18 to January 24.")
    assert (await home.say("back on the 28th")).startswith("Paused until January 28.")


async def test_the_holiday_of_somebody_else_is_asked_about(home: Phone) -> None:
    said = await home.say("my husband is on holiday from 20 to 27 january")
    assert "Did you mean /pause" in said
    assert await pauses_of(home) == ()
    assert await home.tap("/pause") == SAID


async def test_a_holiday_from_one_hour_to_another_is_offered_as_whole_days(home: Phone) -> None:
    said = await home.say("/pause from 20 january 17:00 to 28 january 9:00")
    assert said.startswith("A pause that begins later has whole days.")
    assert await home.tap("Jan 20–Jan 27") == SAID
