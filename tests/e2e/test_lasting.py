"""What was told and stays: the date of an operation, and weak bones beside what is named later."""

import pytest

from lumbar.coach.safety import Condition, Safety
from tests.e2e.phone import YOU, Phone

ASKED = "First, your safety."
WAIT = "Please wait until"
DAY = 86_400


async def safety(you: Phone) -> Safety:
    person = await you.running.store.load(YOU)
    assert person is not None
    return person.safety


async def begun(you: Phone) -> bool:
    person = await you.running.store.load(YOU)
    live = person.live if person is not None else None
    return live is not None and live.session.live


@pytest.fixture
async def operated(you: Phone) -> Phone:
    """Somebody who was operated four weeks ago."""
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    assert (await you.say("4 weeks ago")).startswith(WAIT)
    return you


@pytest.mark.parametrize("way", ["I am cleared", "/routine", "/stretch cat"])
async def test_none_of_these_says_the_day_again(operated: Phone, way: str) -> None:
    said = operated.last
    for _ in range(2):
        asked = await (operated.say(way) if way.startswith("/") else operated.tap(way))
        assert asked.startswith(ASKED)
        assert await operated.tap("None of these") == said
        assert not await begun(operated)
        way = "I am cleared"


async def test_none_of_these_begins_once_the_day_has_come(operated: Phone) -> None:
    operated.running.clock.jump(80 * DAY)
    assert (await operated.tap("I am cleared")).startswith(ASKED)
    await operated.tap("None of these")
    assert await begun(operated)


async def test_a_graver_answer_between_does_not_lose_the_day(operated: Phone) -> None:
    await operated.say("/routine")
    await operated.tap("See a doctor")
    await operated.tap("I am cleared")
    assert (await operated.tap("None of these")).startswith(WAIT)
    assert not await begun(operated)


@pytest.mark.parametrize(
    "presses",
    [
        ("Back surgery", "Longer, cleared"),
        ("Back surgery", "Within 3 months"),
        ("Something else",),
        ("Weak bones",),
        ("Pregnancy",),
    ],
)
async def test_nothing_on_the_list_is_a_way_round(
    operated: Phone, presses: tuple[str, ...]
) -> None:
    await operated.say("/routine")
    await operated.tap("Ask a clinician")
    for press in presses:
        await operated.tap(press)
    assert operated.last.startswith(WAIT)
    assert not await begun(operated)


async def test_a_day_that_was_told_wrong_is_told_anew(operated: Phone) -> None:
    await operated.tap("I am cleared")
    await operated.tap("Ask a clinician")
    await operated.tap("Back surgery")
    assert "Does your doctor agree" in await operated.say("8 months ago")
    await operated.tap("Yes, agreed")
    await operated.tap("Start")
    assert await begun(operated)


async def test_bones_stay_beside_what_is_named_later_until_they_are_said_to_be_fine(
    you: Phone,
) -> None:
    await you.say("/routine")
    await you.tap("Ask a clinician")
    await you.tap("Weak bones")
    await you.tap("Yes, agreed")
    you.running.clock.jump(366 * 86_400)
    assert (await you.say("/routine")).startswith(ASKED)
    await you.tap("Ask a clinician")
    await you.tap("Something else")
    await you.tap("Yes, agreed")
    assert (await safety(you)).conditions == (Condition.BONES, Condition.OTHER)
    await you.say("/settings")
    assert "Weak bones:" in you.last
    assert (await you.tap("Bones are fine")).startswith(ASKED)
    assert not (await safety(you)).bones
    await you.tap("None of these")
    await you.say("/routine short")
    assert await begun(you)
