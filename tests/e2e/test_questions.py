"""What the bot has asked is what the next text answers, for ten minutes."""

import pytest

from lumbar.coach.question import ANSWER_SECONDS, Asked, Question, settled
from tests.e2e.phone import Phone, Running

EXAMPLE = "/remind 9:30 mon-fri"


async def minutes_of(phone: Phone) -> list[int]:
    """The times of a person's reminders, in minutes after midnight."""
    person = await phone.running.store.load(phone.person)
    remind = person.remind if person is not None else None
    return [slot.at for slot in remind.slots] if remind is not None and remind.on else []


@pytest.fixture
async def home(you: Phone) -> Phone:
    await you.at_home()
    return you


@pytest.mark.parametrize(
    "said", ["9:30", "at 9.30 please", "9:30 every day", "half past nine", "⏰ 9:30"]
)
async def test_a_time_after_remind_asked_for_one_sets_it(home: Phone, said: str) -> None:
    await home.say("/remind")
    assert "9:30" in await home.say(said)
    assert await minutes_of(home) == [570]


async def test_it_is_kept_over_a_restart(home: Phone, running: Running) -> None:
    await home.say("/remind")
    await running.kill()
    await running.start()
    await home.say("18:00")
    assert await minutes_of(home) == [1080]


async def test_after_ten_minutes_it_is_over(home: Phone) -> None:
    await home.say("/remind")
    await home.wait(ANSWER_SECONDS)
    await home.say("9:30")
    assert await minutes_of(home) == []


async def test_what_cannot_be_read_is_asked_once_more_and_then_let_go(home: Phone) -> None:
    await home.say("/remind")
    assert EXAMPLE in await home.say("when the cows come home")
    said = await home.say("as they always do")
    assert EXAMPLE not in said
    await home.say("9:30")
    assert await minutes_of(home) == [], "the question is over"


async def test_the_second_answer_is_as_good_as_the_first(home: Phone) -> None:
    await home.say("/remind")
    await home.say("when the cows come home")
    await home.say("7:15")
    assert await minutes_of(home) == [435]


async def test_a_command_ends_it(home: Phone) -> None:
    await home.say("/remind")
    await home.say("/help")
    await home.say("9:30")
    assert await minutes_of(home) == []


async def test_a_holiday_that_is_told_is_no_answer_to_it(home: Phone) -> None:
    await home.say("/remind")
    assert "January 26" in await home.say("from 20 to 25 january I'm away")
    assert await minutes_of(home) == []


async def test_pain_goes_before_it(home: Phone) -> None:
    await home.say("/remind")
    assert "doctor" in await home.say("my back hurts since 9:30")
    assert await minutes_of(home) == []


async def test_stop_in_a_session_goes_before_it(home: Phone) -> None:
    await home.runs("cat")
    await home.say("/remind")
    await home.say("stop")
    assert any("Stopped" in text for text in map(str, home.messages))
    assert await minutes_of(home) == []


async def test_a_slip_in_a_town_that_was_asked_for_offers_the_near_one(you: Phone) -> None:
    await you.ready()
    await you.say("/timezone")
    await you.say("Londno")
    assert "London" in " ".join(you.buttons)
    assert "London" in await you.tap(you.buttons[0])


async def test_hours_after_breaks_asked_for_them_set_them(home: Phone) -> None:
    await home.say("/breaks")
    assert "every 40 min" in await home.say("9-17 every 40")


async def test_a_button_answers_it_too(home: Phone) -> None:
    """What is typed after that answers nothing any more."""
    await home.say("/remind")
    time = next(button for button in home.buttons if ":" in button)
    await home.tap(time)
    before = await minutes_of(home)
    assert before != []
    assert EXAMPLE not in await home.say("that was quick")
    assert await minutes_of(home) == before


async def test_another_chat_answers_nothing(home: Phone) -> None:
    """The question waits in the chat where it was asked."""
    await home.say("/remind")
    person = await home.running.store.load(home.person)
    assert person is not None
    assert person.asked is not None
    now = home.running.clock.now()
    assert person.asked.waits(home.chat, now, 1)
    assert not person.asked.waits(home.chat + 1, now, 1)
    assert not person.asked.waits(home.chat, now + ANSWER_SECONDS, 1)
    assert not person.asked.waits(home.chat, now - ANSWER_SECONDS, 1), "the clock was set back"


@pytest.mark.parametrize("asked", ["/remind at full moon", "/remind mon-fri", "remind me to go"])
async def test_what_a_command_lacked_the_next_text_says(home: Phone, asked: str) -> None:
    await home.say(asked)
    await home.say("7:15")
    assert await minutes_of(home) == [435]


async def test_a_place_that_was_unknown_may_be_said_better(you: Phone) -> None:
    await you.ready()
    await you.say("/timezone Xyzzyville")
    assert (await you.say("Lisbon")).startswith("Lisbon.")


@pytest.mark.parametrize("text", ["never mind", "no", "no thanks", "not now"])
async def test_a_no_lets_go_of_it(home: Phone, text: str) -> None:
    await home.say("/remind")
    assert (await home.say(text)).startswith("That's fine.")
    await home.say("7:15")
    assert await minutes_of(home) == []


async def test_a_no_turns_nothing_off_that_is_set(home: Phone) -> None:
    await home.say("/remind 7:15")
    await home.say("/remind")
    assert (await home.say("no")).startswith("That's fine.")
    assert await minutes_of(home) == [435]
    assert "at 7:15" in await home.say("/remind")


@pytest.mark.parametrize("text", ["thanks", "hello"])
async def test_a_kind_word_leaves_it_open(home: Phone, text: str) -> None:
    await home.say("/remind")
    assert EXAMPLE not in await home.say(text)
    await home.say("7:15")
    assert await minutes_of(home) == [435]


async def test_ones_command_in_words_goes_before_it(home: Phone) -> None:
    await home.say("/remind")
    assert (await home.say("settings")).startswith("Settings")
    await home.say("7:15")
    assert await minutes_of(home) == []


async def test_an_edited_answer_is_the_answer(home: Phone) -> None:
    await home.say("/remind")
    await home.say("half past cows")
    await home.edit("7:15")
    assert await minutes_of(home) == [435]


def test_an_answer_that_comes_again_after_a_crash_is_the_answer_still() -> None:
    asked = Asked(question=Question.REMIND, chat=7, until=1000.0)
    assert asked.waits(7, 999.0, update=1)
    done = settled(asked, 1)
    assert done is not None
    assert done.waits(7, 5000.0, update=1), "the same update, however late"
    assert not done.waits(7, 999.0, update=2), "it was answered"
    assert settled(done, 2) is None


async def test_the_answer_is_said_once_more_after_a_crash(home: Phone, running: Running) -> None:
    await home.say("/remind")
    await home.say("7:15")
    person = await running.store.load(home.person)
    assert person is not None
    assert person.asked is not None
    assert person.asked.by == person.counted[-1]


@pytest.mark.parametrize("text", ["stop", "leave me alone", "/unsubscribe", "stop reminding me"])
async def test_a_plea_to_stop_goes_before_it_and_ends_it(home: Phone, text: str) -> None:
    await home.say("/breaks 9-17 every 50")
    await home.say("/remind")
    assert (await home.say(text)).startswith("What shall I stop?")
    await home.say("7:15")
    assert await minutes_of(home) == []


# What was said before the question stays said


@pytest.mark.parametrize(
    ("said", "answers", "every", "days"),
    [
        ("/breaks every 40", ["9-17"], 40, (0, 1, 2, 3, 4)),
        ("/breaks every 40 mon, wed", ["from 9 to 17 please"], 40, (0, 2)),
        ("/breaks tue-thu", ["9-17 every 30"], 30, (1, 2, 3)),
        ("/breaks", ["every 40", "9-17"], 40, (0, 1, 2, 3, 4)),
        ("/breaks every 40", ["every 45 mon-thu", "9-17"], 45, (0, 1, 2, 3)),
        ("/breaks every 40", ["9-17 every 60"], 60, (0, 1, 2, 3, 4)),
    ],
)
async def test_breaks_keep_what_was_said_until_the_hours_are(
    home: Phone, said: str, answers: list[str], every: int, days: tuple[int, ...]
) -> None:
    await home.say(said)
    for answer in answers:
        await home.say(answer)
    person = await home.running.store.load(home.person)
    assert person is not None
    assert person.breaks is not None
    assert (person.breaks.every, person.breaks.days) == (every, days)
    assert [(one.start, one.end) for one in person.breaks.windows] == [(540, 1020)]


async def test_a_button_for_the_hours_keeps_what_was_said_too(home: Phone) -> None:
    await home.say("/breaks")
    await home.say("every 40 mon, wed")
    await home.tap("9–17")
    person = await home.running.store.load(home.person)
    assert person is not None
    assert person.breaks is not None
    assert (person.breaks.every, person.breaks.days) == (40, (0, 2))


@pytest.mark.parametrize(
    ("answer", "days"),
    [("9:30", (0, 1, 2, 3, 4)), ("9:30 sat", (5,)), ("at 9.30 please", (0, 1, 2, 3, 4))],
)
async def test_reminders_keep_the_days_until_the_time_is_said(
    home: Phone, running: Running, answer: str, days: tuple[int, ...]
) -> None:
    await home.say("/remind mon-fri")
    await running.kill()
    await running.start()
    await home.say(answer)
    person = await home.running.store.load(home.person)
    assert person is not None
    assert person.remind is not None
    assert [person.remind.rule_of(slot).days for slot in person.remind.slots] == [days]
