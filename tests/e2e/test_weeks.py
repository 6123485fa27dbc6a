"""Days of work, and the calendar, are those of the country where somebody lives."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lumbar.app import Content
from tests.e2e.conftest import begun
from tests.e2e.phone import HandClock, Phone
from tests.e2e.test_breaks import breaks_of, person
from tests.language.made import LIBRARY, READ


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


@pytest.fixture
async def real(tmp_path: Path, database: str) -> AsyncIterator[Phone]:
    """Somebody who may choose every language."""
    clock = HandClock(datetime(2026, 11, 18, 8, tzinfo=UTC).timestamp())
    async with begun(clock, tmp_path, database, content=Content(LIBRARY, READ)) as running:
        yield Phone(running)


async def test_who_reads_persian_in_iran_is_told_the_dates_of_its_calendar(real: Phone) -> None:
    await real.say("/language fa")
    await real.say("/timezone Asia/Tehran")
    assert "20 فروردین 1406" in await real.say("/pause تا ۲۰ فروردین")
    until = (await person(real)).pauses[-1].until
    assert until == date(2027, 4, 9)
    await real.say("/timezone Europe/Berlin")
    assert "آوریل" in await real.say("/pause تا ۲۰ فروردین")
