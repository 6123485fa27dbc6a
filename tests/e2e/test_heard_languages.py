"""Voice messages in other languages than English: by the model that knows them, read as typed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lumbar.app import Content
from lumbar.coach.session import State
from lumbar.media.hearing import ENGLISH, EVERY
from tests.e2e.conftest import begun
from tests.e2e.phone import HandClock, Phone
from tests.e2e.test_replies import Listener, Mouth, in_a_hold, state_of
from tests.language.made import LIBRARY, READ


@pytest.fixture
async def mouth(tmp_path: Path, database: str) -> AsyncIterator[Mouth]:
    """Somebody in a hold, with a bot that has every language; it is German by then."""
    listener = Listener()
    listener.free.set()
    content = Content(LIBRARY, READ)
    async with begun(
        HandClock(), tmp_path, database, content=content, ears=listener.ears
    ) as running:
        you = Phone(running)
        await in_a_hold(you)
        await you.say("/language Deutsch")
        yield Mouth(you, listener)
        await listener.ears.stop()


async def test_it_is_told_the_language_and_what_is_likely_in_it(mouth: Mouth) -> None:
    await mouth.say("Auslassen")
    assert mouth.you.last.startswith("Ich habe gehört: „Auslassen“.")
    assert await state_of(mouth.you) is State.RUNNING, "it is said back first"
    assert mouth.listener.languages == ["de"]
    assert mouth.listener.hints == [READ.get("de").words.hints]
    assert mouth.listener.opened == [EVERY]
    await mouth.you.say("/language English")
    await mouth.say("next")
    assert mouth.listener.languages == ["de", "en"]
    assert mouth.listener.opened == [EVERY, ENGLISH]


@pytest.mark.parametrize("words", ["Aua, das tut weh", "me duele", "j'ai mal", "it hurts"])
async def test_pain_stops_a_hold_in_any_language(mouth: Mouth, words: str) -> None:
    await mouth.say(words)
    assert await state_of(mouth.you) is State.HURT


@pytest.mark.parametrize("words", ["tut weh", "me duele", "stopp"])
async def test_what_may_be_pain_or_stop_pauses_a_hold_and_is_asked_about(
    mouth: Mouth, words: str
) -> None:
    await mouth.say(words, confidence=0.5)
    assert await state_of(mouth.you) is State.PAUSED
    assert len(mouth.you.buttons) == 2


async def test_where_that_model_is_missing_english_is_heard_all_the_same(mouth: Mouth) -> None:
    mouth.listener.installed = False
    await mouth.say("weiter")
    assert READ.get("de")("reply-deaf") in mouth.you.last
    mouth.listener.installed = True
    await mouth.say("weiter")
    assert mouth.listener.sounds == [], "it is not looked for again"
    await mouth.you.say("/language English")
    await mouth.say("next")
    assert len(mouth.listener.sounds) == 1
