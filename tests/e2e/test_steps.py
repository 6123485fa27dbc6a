"""A step up is offered, and taken by one tap; time away makes the next session easier."""

from dataclasses import replace
from functools import partial

from lumbar.coach.exercise import Level
from tests.e2e.phone import YOU, Phone, Running, buttons_of, text_of

DAY = 24 * 3_600


async def plank(you: Phone, answer: str) -> None:
    """A plank by itself, done to its end, with an answer how hard it was."""
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(200)
    await you.tap_on(you.showing(answer)[-1], answer)


async def knows_the_voice(you: Phone) -> None:
    """Who was offered the voice before: an ending has one question."""
    await you.running.store.change(YOU, partial(replace, offered=True))


async def dose(you: Phone) -> str:
    """The second line of the plank's screen, with its dose."""
    return (await you.say("/exercises plank")).splitlines()[1]


async def test_twice_just_right_offers_a_step_and_one_tap_takes_it_once(you: Phone) -> None:
    await you.ready()
    await plank(you, "Just right")
    assert you.newest("Plank: the same next time.")
    you.running.clock.jump(2 * DAY)
    await plank(you, "Just right")
    offer = you.newest("twice just right. One step more next time? 3 × 25 s")
    assert buttons_of(offer) == ["Step up", "Stay"]
    assert "3 × 20 s" in await dose(you), "it is not taken unasked"
    you.running.clock.jump(DAY)
    first, second = you.touch(offer, "Step up"), you.touch(offer, "Step up")
    await you.answered()
    assert (you.toast(first), you.toast(second)) == ("", "That has passed.")
    assert you.newest("Plank: a step harder next time, 3 × 25 s.")
    assert "3 × 25 s" in await dose(you)


async def test_too_easy_offers_it_at_once_and_stay_leaves_it(you: Phone) -> None:
    await you.ready()
    await knows_the_voice(you)
    await plank(you, "Too easy")
    offer = you.newest("Plank: one step more next time? 3 × 25 s")
    first, second = you.touch(offer, "Stay"), you.touch(offer, "Step up")
    await you.answered()
    assert (you.toast(first), you.toast(second)) == ("", "That has passed.")
    assert "3 × 20 s" in await dose(you)
    assert "Step up" not in buttons_of(you.newest("Plank: the same next time."))


async def test_a_step_to_another_movement_says_what_is_new_in_it(
    you: Phone, running: Running
) -> None:
    await you.ready(level=Level.GENTLE)
    await knows_the_voice(you)
    for answer in ("Too easy", "Too easy"):
        await plank(you, answer)
        await you.tap_on(you.newest("one step more next time?"), "Step up")
    await plank(you, "Too easy")
    assert "Hands on a steady desk" in text_of(you.newest("one step more next time?"))


async def test_who_is_new_begins_gentle_and_climbs_to_a_level_step_by_step(
    you: Phone, running: Running
) -> None:
    await you.ready(level=Level.GENTLE)
    assert "3 × 10 s" in await dose(you)
    level = await you.say("/level strong")
    assert level.startswith("Level: Strong")
    assert "on their way" in level
    assert "Plank: 3 × 10 s, step 1 of 12" in level
    await plank(you, "Just right")
    assert you.newest("Plank: a step harder next time, 3 × 15 s.")
    assert "Plank: 3 × 15 s, step 2 of 12" in await you.say("/level")
    gentle = await you.say("/level gentle")
    assert "on their way" not in gentle
    assert "Plank: 3 × 10 s, step 1 of 12" in gentle, "down is at once"


async def test_after_a_week_away_it_is_a_step_easier_and_says_so_once(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await plank(you, "Just right")
    you.running.clock.jump(9 * DAY)
    await you.say("/routine whole")
    first = you.newest("Welcome back: a step easier today.")
    assert " 1 of " in text_of(first)
    await you.tap("Stop")
    assert "5 × 10 s" in await dose(you)
    await you.say("/routine whole")
    assert you.last.count("Welcome back") == 0
    person = await running.store.load(YOU)
    assert person is not None
    assert person.level is Level.STANDARD


async def test_after_four_weeks_it_is_gentle_again(you: Phone, running: Running) -> None:
    await you.ready()
    await plank(you, "Just right")
    you.running.clock.jump(30 * DAY)
    await you.say("/routine whole")
    await you.tap("None of these")
    assert you.newest("Welcome back. Gently today")
    person = await running.store.load(YOU)
    assert person is not None
    assert (person.level, person.rungs) == (Level.GENTLE, {})
