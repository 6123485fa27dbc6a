"""In which language a person is spoken to: guessed from their client, chosen by them, kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from lumbar.app import Content
from tests.e2e.conftest import begun
from tests.e2e.phone import HOME, HandClock, Phone, buttons_of, text_of
from tests.language.pseudo import TAG, each_their_own, pseudo_language, told, two_exercises
from tests.steps import to_hold

LIBRARY = two_exercises()
LANGUAGE = pseudo_language(LIBRARY)
THEIRS = told("Pseudo")


@pytest.fixture
async def you(tmp_path: Path, database: str) -> AsyncIterator[Phone]:
    """A person whose bot knows English and that language, and two exercises."""
    content = Content(LIBRARY, each_their_own(LANGUAGE))
    async with begun(HandClock(), tmp_path, database, content=content) as running:
        yield Phone(running)


def speaks(you: Phone, code: str) -> None:
    you.running.sandbox.world.people[you.person].language_code = code


async def kept(you: Phone) -> str:
    person = await you.running.store.load(you.person)
    assert person is not None
    return person.language


async def test_the_first_guess_is_the_clients_language_and_is_kept(you: Phone) -> None:
    speaks(you, TAG)
    await you.say("/routine")
    await you.tap(told("None of these"))
    assert await kept(you) == TAG
    speaks(you, "en")
    assert told("Sessions in total") in await you.say("/progress"), "it was a first guess"


async def test_a_client_in_a_language_that_is_not_offered_is_spoken_to_in_english(
    you: Phone,
) -> None:
    speaks(you, "sv")
    await you.say("/routine")
    await you.tap("None of these")
    assert await kept(you) == "en"


async def test_a_language_is_chosen_by_its_name_and_by_its_button(you: Phone) -> None:
    await you.ready()
    assert (await you.say("/language")).startswith("Language: English")
    assert {"✓ English", THEIRS} <= set(you.buttons)
    assert (await you.tap(THEIRS)).startswith(told("Language: Pseudo")[:9])
    assert f"✓ {THEIRS}" in you.buttons
    assert await kept(you) == TAG
    assert (await you.say("/language english")).startswith("Language: English")
    assert (await you.say(f"/language {THEIRS}")).startswith(told("Language"))
    menus = you.running.sandbox.world.profile.commands
    menu = {one["command"]: one["description"] for one in menus[f"chat:{you.person}", ""]}
    assert menu["language"] == told("Choose my language"), "the client's language is another one"
    await you.tap("English")
    assert await kept(you) == "en"
    assert (f"chat:{you.person}", "") not in menus


async def test_a_language_that_it_does_not_speak(you: Phone) -> None:
    await you.ready()
    said = await you.say("/language klingon")
    assert said.startswith("I don't speak “klingon”.")
    assert "✓ English" in you.buttons
    assert await kept(you) == "en"


async def test_the_settings_have_a_row_for_it(you: Phone) -> None:
    await you.ready()
    assert "Language: English" in await you.say("/settings")
    await you.tap("Language")
    await you.tap(THEIRS)
    assert told("Settings") in await you.tap(told("All settings"))


@pytest.mark.both
async def test_a_session_that_runs_goes_on_in_the_new_language(you: Phone) -> None:
    await you.ready()
    await you.say("/routine")
    await you.tap("Whole routine")
    await you.tap("Start")
    assert "Hold" in await you.wait(to_hold("pelvic-tilt", 1))
    await you.say(f"/language {THEIRS}")
    await you.wait(2)
    (countdown,) = you.showing(told("It hurts"))
    assert told("Hold") in text_of(countdown)
    assert told("Pause") in buttons_of(countdown)
    assert (await you.say("ouch")).startswith(told("Stop there.")), "English goes on being heard"


async def test_a_reminder_comes_in_the_language_of_the_record(you: Phone) -> None:
    await you.ready()
    await you.say(f"/timezone {HOME}")
    await you.say("/remind 9:30 pm every day")
    await you.say(f"/language {THEIRS}")
    await you.running.end()
    await you.running.start()
    await you.until("21:30")
    assert you.buttons[0] == told("Start")
