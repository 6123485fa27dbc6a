"""Days of work are those of the country where somebody lives."""

from tests.e2e.phone import Phone
from tests.e2e.test_breaks import breaks_of, person


async def test_sit_breaks_come_on_the_working_days_of_iran(you: Phone) -> None:
    await you.at_home()
    await you.say("/timezone Asia/Tehran")
    assert "Sat–Thu" in await you.say("/breaks 9-17 every 50")
    assert (await breaks_of(you)).days == (0, 1, 2, 3, 5, 6)
    assert "Mon–Fri" in await you.say("/breaks 9-17 every 50 mon-fri")


async def test_the_buttons_of_days_are_those_of_israel(you: Phone) -> None:
    await you.at_home()
    await you.say("/timezone Asia/Jerusalem")
    assert "Sun–Thu" in await you.say("/remind 9:30 weekdays")
    remind = (await person(you)).remind
    assert remind is not None
    assert remind.slots[0].rule is not None or remind.days == (0, 1, 2, 3, 6)
    await you.say("/remind")
    labels = you.buttons
    first = next(at for at, label in enumerate(labels) if "Su" in label)
    assert "Mo" in labels[first + 1]
    assert any("Sun–Thu" in label for label in labels)
