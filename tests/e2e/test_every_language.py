"""A person of each language: from /start to a session, pain in their words, a reminder, a pause."""

import re
import tomllib
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from lumbar.coach.person import Person
from lumbar.coach.session import State
from tests.e2e.conftest import spoken
from tests.e2e.phone import HOME, Phone, buttons_of, text_of
from tests.language.made import READ
from workshop.left_english import english_words

SPOKEN: dict[str, Any] = tomllib.loads(Path(__file__).with_name("spoken.toml").read_text("utf-8"))
"""What they say, written apart from what the languages are read by."""
TAGS = [tag for tag in READ.offered if tag != "en"]
NOW = datetime(2026, 3, 11, 8, tzinfo=UTC).timestamp()
"""A Wednesday."""
NAMES = {word for offer in READ.offered.values() for word in re.findall(r"\w+", offer.name)}
OF_NO_LANGUAGE = {"Stockholm", *NAMES}
"""A place, and what languages call themselves."""


@pytest.fixture(params=TAGS)
async def you(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> AsyncIterator[Phone]:
    """A person whose client is in a language, as Telegram names it."""
    async with spoken(request.param.lower(), NOW, tmp_path, database) as phone:
        yield phone


async def record(you: Phone) -> Person:
    person = await you.running.store.load(you.person)
    assert person is not None
    return person


def english_in(you: Phone, tag: str) -> list[str]:
    """The English words that the bot has said so far."""
    ours = [message for message in you.messages if message["from"]["is_bot"]]
    said = [*map(text_of, ours), *(label for message in ours for label in buttons_of(message))]
    words = [word for one in said for word in english_words(one, tag)]
    return [word for word in words if word not in OF_NO_LANGUAGE]


async def test_a_first_day(you: Phone, request: pytest.FixtureRequest) -> None:
    tag = request.node.callspec.params["you"]
    language, said = READ.get(tag), SPOKEN[tag]
    assert language.tag == tag

    # Start, the safety question, Begin
    await you.say("/start")
    assert you.buttons[0] == language("button-safety-none")
    await you.tap(you.buttons[0])
    assert you.buttons[0] == language("button-begin")
    await you.tap(you.buttons[0])
    await you.wait(20)
    assert (await record(you)).language == tag

    # It hurts, in their words
    assert (await you.say(said["pain"][0])).startswith(text_of_key(language("hurt")))
    live = (await record(you)).live
    assert live is not None
    assert live.session.state is State.HURT
    await you.tap(language("button-stop"))

    # A reminder and a pause, in their words
    await you.say(f"/timezone {HOME}")
    await you.say(f"/remind {said['remind']['said']}")
    remind = (await record(you)).remind
    assert remind is not None
    (slot,) = remind.slots
    assert (slot.at, list(remind.days)) == (said["remind"]["at"], said["remind"]["days"])
    await you.say(f"/pause {said['pause']['said']}")
    (pause,) = (await record(you)).pauses
    assert pause.until == date.fromisoformat(said["pause"]["until"])
    await you.say("/resume")
    for _ in range(7):  # it may come on no day of a weekend
        await you.until("7:30")
        if you.buttons:
            break
    assert language("button-start") in you.buttons

    for command in ("progress", "help", "settings", "language", "level", "breaks", "privacy"):
        await you.say(f"/{command}")
    assert english_in(you, tag) == []


def text_of_key(markup: str) -> str:
    """The first sentence of a text as it is read."""
    return markup.replace("<b>", "").split("</b>")[0]
