"""The session message over the wire: one, the newest, with the picture of the moment."""

from dataclasses import replace
from functools import partial
from typing import Any

import aiohttp

from lumbar.coach.person import Person
from lumbar.coach.session import State
from sandbox.client import Client
from tests.e2e.phone import (
    OFFICE,
    TOKEN,
    YOU,
    Phone,
    Running,
    buttons_of,
    caption_of,
    forgive,
    text_of,
)
from tests.steps import to_hold


def shows_session(message: dict[str, Any]) -> bool:
    return "Stop" in buttons_of(message) and "Skip" in buttons_of(message)


def sessions_in(phone: Phone) -> list[dict[str, Any]]:
    return [message for message in phone.messages if shows_session(message)]


def picture(message: dict[str, Any]) -> str:
    """The file_unique_id of what a message shows."""
    shown = message.get("animation") or message["photo"][-1]
    return str(shown["file_unique_id"])


async def short_by_itself(you: Phone, *, voice: bool = False) -> None:
    await you.ready()
    if voice:
        await you.say("/voice on")
    await you.say("/settings")
    await you.tap("By itself")
    await you.say("/routine short")
    await you.tap("Start")


async def test_a_whole_session_is_one_message_whose_picture_changes_with_the_exercise(
    you: Phone, running: Running
) -> None:
    await short_by_itself(you)
    (first,) = sessions_in(you)
    ids: set[int] = set()
    names: set[str] = set()
    pictures: list[str] = []
    async for _ in you.passing(lambda: "Done." in text_of(you.messages[-1]), 1):
        (shown,) = sessions_in(you)
        assert you.messages[-1] is shown, "it is the newest"
        ids.add(shown["message_id"])
        names.add(text_of(shown).splitlines()[1].partition(":")[0])
        if not pictures or pictures[-1] != picture(shown):
            pictures.append(picture(shown))
    assert ids == {first["message_id"]}
    assert len(names) == 4
    assert len(pictures) <= 2 * len(names), "a change of exercise or side, and no more"
    await you.wait(3)
    assert sessions_in(you) == [], "the ending stands alone"
    changed = [call for call in running.sandbox.world.calls if call["method"] == "editMessageMedia"]
    assert len(changed) <= len(pictures) + 1


async def test_a_picture_that_telegram_has_never_had_follows_its_words_at_once(
    you: Phone, running: Running
) -> None:
    """With the voice on and by itself: it goes before the next voice, and before the message is
    sent anew below that."""
    await short_by_itself(you, voice=True)
    words: dict[str, float] = {}
    shown: dict[str, float] = {}
    async for _ in you.passing(lambda: "Done." in text_of(you.messages[-1]), 0.25):
        for message in sessions_in(you)[-1:]:
            name = text_of(message).splitlines()[1].partition(":")[0]
            words.setdefault(name, running.clock.now())
            if ("animation" in message or "photo" in message) and picture(message) not in shown:
                shown[picture(message)] = running.clock.now()
    assert len(words) == 4
    came = sorted(shown.values())
    for name, since in words.items():
        assert any(0 <= at - since <= 2 for at in came), f"{name} has no picture of its own in 2 s"


async def test_what_is_said_in_between_brings_it_down_once_and_quietly(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 3))
    before = len(running.sandbox.world.calls)
    for _ in range(5):
        await you.say("/why")
    await you.wait(8)
    (shown,) = sessions_in(you)
    assert you.messages[-1] is shown
    assert "Hold" in text_of(shown)
    calls = list(running.sandbox.world.calls)[before:]
    anew = [call for call in calls if "</b> Hold" in caption_of(call) and "send" in call["method"]]
    assert 1 <= len(anew) <= 3, "many words do not make as many messages"
    assert all(call["params"].get("disable_notification") == "true" for call in anew)


async def test_a_question_stays_in_sight_while_nothing_runs(you: Phone) -> None:
    await you.ready()
    await you.say("/routine whole")
    await you.say("/exercises")
    await you.wait(30)
    assert "Exercises" in text_of(you.messages[-1])
    await you.say("/why")
    await you.wait(5)
    assert you.messages[-1] is sessions_in(you)[-1]


async def test_what_hurt_leaves_its_message_and_the_rest_goes_on_below(you: Phone) -> None:
    await short_by_itself(you)
    await you.wait(20)
    await you.tap("It hurts")
    hurt = you.messages[-1]["message_id"]
    await you.tap("0–3")
    await you.wait(3)
    (shown,) = sessions_in(you)
    assert shown["message_id"] > hurt
    left = next(m for m in you.messages if m["message_id"] == hurt)
    assert "emergency number" in text_of(left)
    assert buttons_of(left) == []


async def test_the_answer_is_a_toast_and_the_row_goes(you: Phone) -> None:
    await short_by_itself(you)
    async for _ in you.passing(lambda: you.showing("Just right"), 1):
        pass
    (shown,) = sessions_in(you)
    assert "Marching: done. How was it?" in text_of(shown)
    assert await you.tap_on(shown, "Just right") == "Marching: a step harder next time, 75 s."
    await you.wait(2)
    (shown,) = sessions_in(you)
    assert "Just right" not in buttons_of(shown)
    assert "How was it?" not in text_of(shown)


async def test_an_answer_under_the_message_that_was_just_sent_anew_is_a_toast_too(
    you: Phone, running: Running
) -> None:
    await short_by_itself(you)
    async for _ in you.passing(lambda: you.showing("Just right"), 1):
        pass
    (before,) = sessions_in(you)
    async with aiohttp.ClientSession() as session:
        client = Client(running.sandbox.url, TOKEN, session)
        await client.page("faults", kind="status", status=400, methods=["deleteMessage"])
    await you.say("/why")
    async for _ in you.passing(lambda: len(sessions_in(you)) > 1, 0.5):
        pass
    newest = you.messages[-1]["message_id"]
    assert await you.tap_on(before, "Just right") == "Marching: a step harder next time, 75 s."
    assert you.messages[-1]["message_id"] == newest, "no message of its own for an answer"
    forgive(running, "deleteMessage")


async def test_a_restart_in_a_hold_keeps_the_one_message(you: Phone, running: Running) -> None:
    await you.ready()
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(to_hold("plank", 3))
    (before,) = sessions_in(you)
    await running.kill()
    await running.start()
    await you.wait(3)
    (after,) = sessions_in(you)
    assert after["message_id"] == before["message_id"]
    assert "Hold" in text_of(after)
    forgive(running, "editMessageMedia")  # after a restart it is not known what stands there


async def test_killed_between_sending_it_anew_and_noting_that_leaves_no_second_one(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/routine whole")
    await you.say("/why")
    await you.wait(3)
    (sent,) = sessions_in(you)
    await running.kill()
    # The record as it was before its id was noted: the old one is to be deleted, there is no new.
    newest = sent["message_id"] - 1
    await running.store.change(YOU, partial(with_live, countdown=None, newest=newest))
    await running.start()
    await you.wait(10)
    (shown,) = sessions_in(you)
    assert shown["message_id"] != sent["message_id"]
    for call in running.sandbox.world.calls:
        if call["method"] == "editMessageReplyMarkup" and call["ok"] is False:
            call["ok"] = None  # a search looks at messages that are not the bot's


def with_live(person: Person, **changes: Any) -> Person:
    assert person.live is not None
    return replace(person, live=replace(person.live, **changes))


async def test_a_group_without_media_reads_words(running: Running) -> None:
    office = Phone(running, YOU, OFFICE)
    await Phone(running).ready()
    running.sandbox.world.chats[OFFICE].forbidden = ["can_send_other_messages", "can_send_photos"]
    await office.runs("cat")
    await office.wait(to_hold("cat", 2))
    (shown,) = sessions_in(office)
    assert "Cat stretch: " in text_of(shown)
    person = await running.store.load(YOU)
    assert person is not None
    assert person.live is not None
    assert person.live.session.state is State.RUNNING
    forgive(running, "sendAnimation")
