"""The voice in a session: a message an exercise, in step with the countdown, gone when it must."""

from typing import Any

import pytest

from lumbar.coach.pace import FIRST_VOICE_SECONDS
from lumbar.coach.session import Outcome
from lumbar.coach.timeline import compile_plan, length
from sandbox.measure import ogg_seconds
from tests.e2e.phone import OFFICE, Phone, Running, caption_of, forgive, text_of
from tests.steps import to_hold, whole


def voices(phone: Phone) -> list[dict[str, Any]]:
    """The voice messages in the chat, oldest first."""
    return [message for message in phone.messages if "voice" in message]


def captions(phone: Phone) -> list[str]:
    """What stands below the voice messages in the chat, oldest first."""
    return [text_of(voice) for voice in voices(phone)]


def sent(phone: Phone) -> list[dict[str, Any]]:
    """The calls that brought voice messages to the chat, those that are gone as well."""
    calls = phone.running.sandbox.world.calls
    return [call for call in calls if call["method"] == "sendVoice" and call["ok"]]


def seconds_of(phone: Phone, message: dict[str, Any]) -> float:
    """How long it plays, by the file that Telegram keeps."""
    return ogg_seconds(phone.running.sandbox.world.files.get(message["voice"]["file_id"]).data)


@pytest.fixture
async def listening(you: Phone) -> Phone:
    await you.ready()
    await you.say("/voice on")
    return you


async def test_the_voice_is_turned_on_and_off_and_says_so(you: Phone) -> None:
    assert "Voice: off" in await you.say("/voice")
    assert "Voice: on" in await you.say("/voice on")
    assert "Voice: off" in await you.tap("Voice off")
    assert "on or off" in await you.say("/voice loud")


async def test_another_speaker_is_chosen(you: Phone) -> None:
    await you.say("/voice on")
    first, other = [text.removeprefix("✓ ") for text in you.buttons[2:]]
    assert you.buttons[2].startswith("✓ ")
    await you.tap(other)
    assert you.buttons[3] == f"✓ {other}"
    assert first in you.buttons


async def test_the_chosen_speaker_speaks(listening: Phone) -> None:
    said = {}
    for speaker in ("Woman's voice", "Man's voice"):
        await listening.say("/voice")
        await listening.tap(speaker)
        await listening.stretches()
        file = listening.running.sandbox.world.files.get(voices(listening)[-1]["voice"]["file_id"])
        said[speaker] = file.data
    assert said["Woman's voice"] != said["Man's voice"]


async def test_start_gives_one_voice_message_as_long_as_the_exercise(listening: Phone) -> None:
    await listening.say("/exercises plank")
    await listening.tap("Start")
    (voice,) = voices(listening)
    assert text_of(voice) == "Plank, 1 of 1"
    person = await listening.running.store.load(listening.person)
    assert person is not None
    assert person.live is not None
    (segments,) = compile_plan(person.live.session.plan, by_itself=False)
    assert seconds_of(listening, voice) == length(segments)
    await listening.wait(200)
    assert listening.newest("Plank: how was it?")
    assert len(sent(listening)) == 1
    assert voices(listening) == [voice], "what came to its end stays"


async def test_the_second_time_no_bytes_are_uploaded(listening: Phone) -> None:
    for _ in range(3):
        await listening.stretches()
    uploads = [bool(call["uploads"]) for call in sent(listening)]
    assert uploads == [True, True, False], "the very first one gives more time to start it"


async def test_without_the_voice_there_is_none(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(whole("cat"))
    assert sent(you) == []


@pytest.mark.parametrize("button", ["It hurts", "Pause", "Stop", "Skip"])
async def test_what_breaks_an_exercise_off_silences_it(listening: Phone, button: str) -> None:
    await listening.runs("cat")
    await listening.wait(to_hold("cat", 7, ready=FIRST_VOICE_SECONDS))
    assert len(voices(listening)) == 1
    await listening.tap(button)
    assert voices(listening) == []


async def test_after_a_pause_the_rest_is_spoken(listening: Phone) -> None:
    await listening.runs("cat")
    all_of_it = seconds_of(listening, voices(listening)[0])
    await listening.wait(to_hold("cat", 7, ready=FIRST_VOICE_SECONDS))
    await listening.tap("Pause")
    await listening.wait(100)
    await listening.tap("Resume")
    (rest,) = voices(listening)
    assert "from here on" in text_of(rest)
    spoken = to_hold("cat", 7, ready=FIRST_VOICE_SECONDS)
    assert all_of_it - spoken - 3 <= seconds_of(listening, rest) <= all_of_it - spoken


async def test_back_begins_it_anew(listening: Phone) -> None:
    await listening.runs("cat")
    await listening.wait(to_hold("cat", 7, ready=FIRST_VOICE_SECONDS))
    await listening.tap("Back")
    await listening.tap("Start")
    (again,) = voices(listening)
    assert text_of(again) == "Cat stretch, 1 of 1"


@pytest.mark.parametrize("how", ["button", "word"])
async def test_who_taps_play_late_has_both_begin_again(listening: Phone, how: str) -> None:
    await listening.say("/exercises plank")
    await listening.tap("Start")
    (first,) = voices(listening)
    await listening.wait(9)
    assert "Play now" in listening.last
    assert "Again" not in listening.buttons, "a small window has room for play in its place"
    while "Play now" in listening.last:
        await listening.wait(1)
    assert "Again" in listening.buttons
    if how == "button":
        await listening.tap("Again")
    else:
        await listening.say("again")
    (anew,) = voices(listening)
    assert anew["message_id"] > first["message_id"]
    assert text_of(anew) == "Plank, 1 of 1", "all of it"
    await listening.wait(6)
    assert "Get ready" in listening.last
    await listening.wait(200)
    person = await listening.running.store.load(listening.person)
    assert person is not None
    (result,) = person.past.recent[0].results
    assert result.outcome is Outcome.DONE


async def test_again_is_there_until_the_first_repetition_is_over(listening: Phone) -> None:
    await listening.runs("cat")
    await listening.wait(to_hold("cat", 1, ready=FIRST_VOICE_SECONDS))
    assert "Again" in listening.buttons
    assert "Play now" not in listening.last
    await listening.wait(to_hold("cat", 2, ready=0))
    assert "Again" not in listening.buttons


async def test_without_the_voice_nothing_is_said_of_play(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(2)
    assert "Play now" not in you.last
    assert "Again" not in you.buttons


async def test_four_exercises_by_themselves_with_one_tap(listening: Phone) -> None:
    await listening.say("/settings")
    await listening.tap("By itself")
    await listening.say("/routine short")
    await listening.tap("Start")
    assert captions(listening) == ["Marching, 1 of 4"]
    await listening.wait(20)
    assert captions(listening) == ["Marching, 1 of 4", "Next: Bridge"]
    await listening.wait(400)
    assert "4 exercises" in text_of(listening.newest("Done."))
    assert [text_of(voice)[-6:] for voice in voices(listening)] == [
        "1 of 4",
        "2 of 4",
        "3 of 4",
        "4 of 4",
    ]
    assert len(sent(listening)) == 4
    person = await listening.running.store.load(listening.person)
    assert person is not None
    plan = [(result.exercise, result.holds) for result in person.past.recent[0].results]
    assert len(plan) == 4


async def test_by_itself_a_skip_goes_on_with_the_voice_that_is_there(listening: Phone) -> None:
    await listening.say("/settings")
    await listening.tap("By itself")
    await listening.say("/routine short")
    await listening.tap("Start")
    await listening.wait(to_hold("pelvic-tilt", 7))
    await listening.tap("Skip")
    assert len(voices(listening)) == 1
    await listening.wait(5)
    assert captions(listening) == ["Bridge, 2 of 4"]
    await listening.wait(14)
    assert captions(listening) == ["Bridge, 2 of 4", "Next: Bird dog"]
    await listening.wait(10)
    await listening.tap("It hurts")
    assert voices(listening) == []


async def test_turned_off_in_a_session_it_is_silent_at_once(listening: Phone) -> None:
    await listening.runs("cat")
    await listening.wait(to_hold("cat", 2, ready=FIRST_VOICE_SECONDS))
    await listening.say("/voice off")
    assert voices(listening) == []
    await listening.wait(whole("cat") + FIRST_VOICE_SECONDS)
    assert listening.newest("Done.")


async def test_a_crash_in_mid_exercise_leaves_the_voice_as_it_is(
    listening: Phone, running: Running
) -> None:
    """It plays on the phone, and the session goes on by the clock: they are still in step."""
    await listening.runs("cat")
    await listening.wait(to_hold("cat", 7, ready=FIRST_VOICE_SECONDS))
    await running.kill()
    running.clock.jump(2)
    await running.start()
    await listening.wait(whole("cat") + FIRST_VOICE_SECONDS)
    assert len(sent(listening)) == 1
    assert len(voices(listening)) == 1


async def test_it_is_offered_once_after_the_first_session(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(whole("cat"))
    assert you.last.startswith("Done.")
    assert you.buttons == ["Too easy", "Just right", "Too hard", "Voice on", "No voice"]
    await you.tap("No voice")
    assert "silent" in you.last
    assert you.showing("No voice") == []
    await you.runs("cat")
    await you.wait(whole("cat"))
    assert you.last.startswith("Done.")
    assert "Voice on" not in you.buttons


async def test_the_offer_turns_it_on(you: Phone) -> None:
    await you.ready()
    await you.runs("cat")
    await you.wait(whole("cat"))
    await you.tap("Voice on")
    await you.runs("cat")
    assert len(voices(you)) == 1


async def test_in_a_group_it_stays_silent(running: Running, listening: Phone) -> None:
    group = Phone(running, chat=OFFICE)
    assert "only in private" in await group.say("/voice on")
    await group.say("/stretch cat@lumbar_bot")
    await group.runs("cat")
    await group.wait(whole("cat") + 1)
    assert sent(group) == []
    assert group.newest("Done."), "no time is kept to start a voice"
    person = await running.store.load(listening.person)
    assert person is not None
    assert not person.heard


async def test_the_countdown_and_the_voice_agree_within_half_a_second(listening: Phone) -> None:
    """A voice that is played when it comes says each thing when the countdown shows it."""
    await listening.say("/level gentle")
    await listening.say("/exercises plank")
    await listening.tap("Start")
    await listening.wait(200)
    (voice,) = sent(listening)
    shown: dict[str, float] = {}
    for call in listening.running.sandbox.world.calls:
        text = caption_of(call)
        if "</b> Hold, set " in text:
            shown.setdefault(text.splitlines()[0][-7:], call["at"] - voice["at"])
    # Three sets of 10 s after a move of 2 s, 10 s of rest, and 3 s to get ready again; for the
    # first voice message there are 20 s.
    assert list(shown) == [f"set {number}/3" for number in (1, 2, 3)]
    for began, spoken in zip(shown.values(), (22, 47, 72), strict=True):
        assert abs(began - spoken) < 0.5


async def test_it_comes_at_once_though_start_is_tapped_at_once(listening: Phone) -> None:
    """The chat's limit holds up what comes after it, and not the voice."""
    await listening.say("/exercises plank")
    listening.touch(listening.messages[-1], "Start")
    await listening.answered()
    (voice,) = sent(listening)
    tapped = next(
        call["at"]
        for call in reversed(listening.running.sandbox.world.calls)
        if call["method"] == "answerCallbackQuery"
    )
    assert voice["at"] - tapped < 0.3
    assert text_of(voices(listening)[0]) == "Plank, 1 of 1"


@pytest.mark.parametrize(
    "words", ["VOICE_MESSAGES_FORBIDDEN", "user restricted receiving of voice note messages"]
)
async def test_who_takes_no_voice_messages_has_the_voice_turned_off_with_a_word(
    listening: Phone, words: str
) -> None:
    running = listening.running
    running.sandbox.world.people[listening.person].refuses_voice = words
    await listening.stretches()
    assert listening.newest("how was it?")
    said = [text_of(m) for m in listening.messages]
    assert sum("so I turned the voice off" in text for text in said) == 1
    assert "Voice: off" in await listening.say("/voice")
    await listening.stretches()
    assert sent(listening) == []
    forgive(running, "sendVoice")
