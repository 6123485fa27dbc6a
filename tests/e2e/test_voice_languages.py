"""The voice in languages that have one and in those that have none."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lumbar.app import Content
from tests.e2e.conftest import begun
from tests.e2e.phone import HandClock, Phone, text_of
from tests.e2e.test_voice import sent, voices
from tests.language.made import LIBRARY, READ
from tests.steps import whole


@pytest.fixture
async def you(tmp_path: Path, database: str) -> AsyncIterator[Phone]:
    """A person who hears the voice, of a bot that has every language."""
    async with begun(HandClock(), tmp_path, database, content=Content(LIBRARY, READ)) as running:
        phone = Phone(running)
        await phone.ready()
        await phone.say("/voice on")
        yield phone


async def test_where_nobody_speaks_the_language_the_text_counts(you: Phone) -> None:
    """What they have set stays so, for when a voice comes."""
    await you.say("/language Deutsch")
    assert "keine Stimme" in await you.say("/voice")
    assert not {"Stimme an", "✓ Stimme an"} & set(you.buttons)
    assert "keine Stimme" in await you.say("/voice an")
    assert "Stimme: in dieser Sprache noch nicht" in await you.say("/settings")
    assert not any("Stimme" in button for button in you.buttons)
    await you.runs("cat")
    await you.wait(whole("cat"))
    assert sent(you) == []
    kept = await you.running.store.load(you.person)
    assert kept is not None
    assert kept.voice
    await you.say("/language English")
    await you.runs("cat")
    assert len(sent(you)) == 1


async def test_another_language_in_a_session_is_heard_from_the_next_exercise_on(
    you: Phone,
) -> None:
    await you.say("/settings")
    await you.tap("By itself")
    await you.say("/routine")
    await you.tap("Short one")
    await you.tap("Start")
    await you.wait(40)
    now, ahead = voices(you)
    assert text_of(ahead).startswith("Next: ")
    await you.say("/language Deutsch")
    await you.wait(5)
    assert voices(you) == [now], "the next one spoke English, and nobody speaks German"
