"""Commands as people write them: glued, in a caption, edited in, inside a sentence."""

import pytest

from tests.e2e.phone import FRIEND, OFFICE, Phone, Running

DONE = "Reminder: every day at 9:30."


@pytest.fixture
async def home(you: Phone) -> Phone:
    await you.at_home()
    return you


async def times_of(phone: Phone) -> list[int]:
    person = await phone.running.store.load(phone.person)
    remind = person.remind if person is not None else None
    return [slot.at for slot in remind.slots] if remind is not None and remind.on else []


@pytest.mark.parametrize(
    "text",
    [
        "/remind 9:30",
        "/ReMind 9:30",
        "/remind:9:30",
        "/remind9:30",
        "/remind, 9:30",
        "/remind\u00a09:30",
        "\u200b/remind 9:30",
        "／remind 9:30",  # noqa: RUF001
        "/ remind 9:30",
        "/remind@OtherBot 9:30",
        "good morning!\n/remind 9:30",
        "👋 /remind 9:30",
        "/remind 9:30 /help",
        "could you /remind 9:30",
    ],
)
async def test_it_does_what_it_says(home: Phone, text: str) -> None:
    assert (await home.say(text)).startswith(DONE)
    assert await times_of(home) == [570]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/pause:2 weeks", "Paused until"),
        ("/pause-10 days", "Paused until"),
        ("/pause2weeks", "Paused until"),
        ("/timezone:Tokyo", "Tokyo."),
        ("/time zone Tokyo", "Tokyo."),
        ("/time-zone Tokyo", "Tokyo."),
        ("/HELP?", "What I can do"),
    ],
)
async def test_what_is_glued_to_it_is_read(home: Phone, text: str, answer: str) -> None:
    assert (await home.say(text)).startswith(answer)


async def test_a_command_in_a_caption_is_one(home: Phone) -> None:
    assert (await home.send("/remind 9:30")).startswith(DONE)


async def test_an_edited_command_does_what_it_says_now_and_nothing_twice(home: Phone) -> None:
    await home.say("remember 9:30")
    assert (await home.edit("/remind 9:30")).startswith(DONE)
    await home.edit("/remind 10:30")
    assert await times_of(home) == [630]
    answers = len(home.messages)
    await home.edit("/remind  10:30")
    await home.edit("/Remind: 10:30")
    assert len(home.messages) == answers, "it says what it said before"


async def test_an_edit_that_says_nothing_more_is_not_answered_again(home: Phone) -> None:
    await home.say("nothing that I could mean")
    answers = len(home.messages)
    await home.edit("nothing that anybody could mean")
    assert len(home.messages) == answers


async def test_an_edited_command_after_a_restart_does_what_it_says(
    home: Phone, running: Running
) -> None:
    await home.say("/remind 9:30")
    await running.kill()
    await running.start()
    await home.edit("/remind 11:00")
    assert await times_of(home) == [660]


async def test_in_a_group_a_command_for_another_bot_is_left_to_it(running: Running) -> None:
    office = Phone(running, FRIEND, OFFICE)
    before = len(office.messages)
    for text in ("/help@OtherBot", "/nothing_of_ours", "/stop@OtherBot"):
        await office.say(text)
    assert len(office.messages) == before + 3, "nobody has answered"
    assert "What I can do" in await office.say("/help@lumbar_sandbox_bot")
