"""Whole sentences that ask for reminders, breaks or quiet: done and said back, or asked about."""

import pytest

from lumbar.coach.person import Person
from lumbar.coach.schedule import Window
from tests.e2e.phone import Phone


@pytest.fixture
async def home(you: Phone) -> Phone:
    await you.at_home()
    return you


async def record(you: Phone) -> Person:
    person = await you.running.store.load(you.person)
    assert person is not None
    return person


async def test_reminders_in_any_order_are_set_and_said_back(home: Phone) -> None:
    said = await home.say("every evening at eight remind me please")
    assert said.startswith("Reminder: every day at 20:00.")
    assert "every day at 7:00" in await home.say("could you move my reminder to 7")
    assert "weekdays" not in await home.say("not on sundays")
    person = await record(home)
    assert person.remind is not None
    assert [slot.at for slot in person.remind.slots] == [420]
    assert person.remind.days == (0, 1, 2, 3, 4, 5)


async def test_with_two_times_it_is_asked_which_one_moves(home: Phone) -> None:
    await home.say("remind me twice a day, at 8 and 20")
    before = (await record(home)).remind
    assert "8:00" in await home.say("move my reminder to 7")
    assert (await record(home)).remind == before


async def test_a_day_is_left_out_and_the_next_one_named(home: Phone) -> None:
    assert "no reminder to turn off" in await home.say("no reminder tomorrow please")
    await home.say("remind me every day at 9")
    said = await home.say("no reminder tomorrow please")
    assert said.startswith("That's fine. The next one:")
    assert "tomorrow" not in said


async def test_half_said_quiet_hours_are_offered_with_their_other_end(home: Phone) -> None:
    said = await home.say("don't write to me after 10 in the evening")
    assert "“don't write to me after 10" in said
    assert (await record(home)).quiet is None
    await home.tap("Quiet 22–8")
    assert (await record(home)).quiet == Window(start=22 * 60, end=8 * 60)
    await home.say("nothing before 7")
    await home.tap("Quiet 22–7")
    assert (await record(home)).quiet == Window(start=22 * 60, end=7 * 60)


async def test_breaks_are_no_daily_reminder(home: Phone) -> None:
    await home.say("remind me to get up every 40 minutes from 9 to 5")
    person = await record(home)
    assert person.remind is None
    assert person.breaks is not None
    assert (person.breaks.windows, person.breaks.every) == ((Window(start=540, end=1020),), 40)
    await home.say("no breaks on fridays")
    person = await record(home)
    assert person.breaks is not None
    assert person.breaks.days == (0, 1, 2, 3)


@pytest.mark.parametrize(
    "text", ["turn the reminders off", "I don't want any reminders any more", "stop the breaks"]
)
async def test_what_ends_things_asks_first(home: Phone, text: str) -> None:
    await home.say("remind me every day at 9")
    before = (await record(home)).remind
    await home.say(text)
    assert "Stop reminders" in home.buttons
    assert (await record(home)).remind == before


async def test_everything_is_deleted_only_after_a_question(home: Phone) -> None:
    assert (await home.say("delete everything about me")).startswith("Delete everything?")


async def test_an_open_question_takes_its_answer_first(home: Phone) -> None:
    await home.say("/remind")
    assert "9:00" in await home.say("every day at 9")
    await home.say("/remind")
    assert (await home.say("how many sessions have I done this week?")).startswith("Your progress")


async def test_pain_goes_before_anything_that_is_asked_for(home: Phone) -> None:
    assert "3 signs first" in await home.say("remind me every day at 8, my back hurts so much")
    assert (await record(home)).remind is None
