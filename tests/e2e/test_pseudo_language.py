"""Another language is another value: a session, a reminder and a word of pain, and no English."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lumbar.app import Content
from lumbar.coach.session import State
from lumbar.language.names import names_problems
from tests.e2e.conftest import begun
from tests.e2e.phone import (
    FRIEND,
    HOME,
    YOU,
    HandClock,
    Phone,
    buttons_of,
    text_of,
)
from tests.language.pseudo import (
    TAG,
    each_their_own,
    only_pseudo,
    pseudo_language,
    told,
    two_exercises,
)
from tests.steps import to_hold

LIBRARY = two_exercises()
LANGUAGE = pseudo_language(LIBRARY)
ENGLISH_WORD = re.compile(r"(?<![/A-Za-z])[A-Za-z]{2,}")
"""Commands are the same in every language; seconds are an s of its own."""
PSEUDO_WORD = re.compile(r"[\u0531-\u0587]+")
OF_NO_LANGUAGE = {"doi", "wor", "Stockholm"}
"""A place and a citation, which are shown as they are."""


@pytest.fixture
async def you(tmp_path: Path, database: str) -> AsyncIterator[Phone]:
    """A person whose bot knows that language alone, and two exercises."""
    content = Content(LIBRARY, only_pseudo(LANGUAGE))
    async with begun(HandClock(), tmp_path, database, content=content) as running:
        yield Phone(running)


@pytest.fixture
async def both(tmp_path: Path, database: str) -> AsyncIterator[tuple[Phone, Phone]]:
    """Two people with one bot: one speaks that language, the other English."""
    content = Content(LIBRARY, each_their_own(LANGUAGE))
    async with begun(HandClock(), tmp_path, database, content=content) as running:
        running.sandbox.world.people[YOU].language_code = TAG
        yield Phone(running, YOU), Phone(running, FRIEND)


def pseudo_in(you: Phone) -> set[str]:
    """The words of that language that the bot has said to the person so far."""
    ours = [message for message in you.messages if message["from"]["is_bot"]]
    said = " ".join([*map(text_of, ours), *(b for message in ours for b in buttons_of(message))])
    return set(PSEUDO_WORD.findall(said))


def english_in(you: Phone) -> set[str]:
    """The English words that the bot has said to the person so far."""
    ours = [message for message in you.messages if message["from"]["is_bot"]]
    assert ours
    said = " ".join([*map(text_of, ours), *(b for message in ours for b in buttons_of(message))])
    return set(ENGLISH_WORD.findall(said)) - OF_NO_LANGUAGE


def test_english_would_be_found() -> None:
    assert set(ENGLISH_WORD.findall("Stopped. /routine: 20 s, 2×")) == {"Stopped"}
    assert set(ENGLISH_WORD.findall(told("Stopped. 5 min, see /help"))) == set()


def test_the_language_is_whole() -> None:
    assert list(names_problems(LANGUAGE.names, LIBRARY)) == []
    assert list(LANGUAGE.texts.problems()) == []


@pytest.mark.both
async def test_a_session_runs_from_its_beginning_to_its_end(you: Phone) -> None:
    await you.say("/routine")
    await you.tap(told("None of these"))
    assert (await you.tap(told("Whole routine"))).startswith(f"{told('Bridge')}, ")
    await you.tap(told("Start"))
    assert told("Hold") in await you.wait(to_hold("pelvic-tilt", 1))
    assert told("Paused") in await you.say(told("wait a moment"))
    await you.say(told("go on"))
    await you.wait(600)
    assert you.newest(f"{told('Bridge')}: {told('done')}.")
    await you.tap(told("Just right"))
    await you.tap(told("Start"))
    assert told("session") in await you.wait(600)
    assert english_in(you) == set()


@pytest.mark.parametrize("words", ["it hurts", "ouch", "my back is so painful when I lift it up"])
async def test_a_word_of_pain_stops_a_hold(you: Phone, words: str) -> None:
    await you.ready(told)
    await you.say(f"/exercises {told('glute bridge')}")
    await you.tap(told("Start"))
    await you.wait(5)
    assert (await you.say(told(words))).startswith(told("Stop there."))
    person = await you.running.store.load(you.person)
    assert person is not None
    assert person.live is not None
    assert person.live.session.state is State.HURT
    assert english_in(you) == set()


async def test_a_reminder_is_set_in_its_words_and_comes(you: Phone) -> None:
    await you.ready(told)
    await you.say(f"/timezone {HOME}")
    said = await you.say(f"/remind 9:30 {told('pm every day')}")
    assert said.startswith(told("Reminder:"))
    assert "21:30" in said
    await you.until("21:30")
    assert you.buttons[0] == told("Start")
    assert (await you.say(f"/remind {told('turn it off')}")).startswith(told("No more reminders."))
    assert english_in(you) == set()


async def test_every_command_answers_without_english(you: Phone) -> None:
    await you.ready(told)
    for command in ("help", "exercises", "level", "settings", "voice", "breaks", "remind", "why"):
        await you.say(f"/{command}")
    await you.say(f"/level {told('strong')}")
    await you.say(f"/pause 2 {told('weeks')}")
    await you.say("/progress")
    await you.say("/privacy")
    assert english_in(you) == set()


async def test_two_people_are_each_spoken_to_in_their_own(both: tuple[Phone, Phone]) -> None:
    you, friend = both
    await you.ready(told)
    await friend.ready()
    await you.say(f"/timezone {HOME}")
    await friend.say(f"/timezone {HOME}")
    await you.say(f"/remind 9:30 {told('pm every day')}")
    await friend.say("/remind 9:30 pm every day")
    await you.say(f"/exercises {told('glute bridge')}")
    await friend.say("/exercises glute bridge")
    await you.tap(told("Start"))
    await friend.tap("Start")
    await you.wait(5)
    assert (await you.say(told("it hurts"))).startswith(told("Stop there."))
    assert (await friend.say("it hurts")).startswith("Stop there.")
    await you.tap(told("It was a mistake"))  # a day with pain counts, and is not urged again
    await friend.tap("It was a mistake")
    await you.tap(told("Stop"))
    await friend.tap("Stop")
    await you.until("21:30")
    assert you.buttons[0] == told("Start")
    assert friend.buttons[0] == "Start"
    assert english_in(you) == set()
    assert pseudo_in(friend) == set()
