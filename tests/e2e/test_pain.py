"""After It hurts, over real HTTP: how much, where, a mistake, and what follows."""

import json

import pytest

from lumbar.coach.pain import Where
from lumbar.coach.person import Person
from lumbar.coach.session import Session, State
from lumbar.screens.press_codec import decode
from lumbar.screens.press_pain import PainMistake, PainRow
from tests.e2e.phone import (
    AFTER_IT_HURTS,
    OFFICE,
    Phone,
    Running,
    at_step,
    buttons_of,
    text_of,
)
from tests.language.made import ENGLISH, LIBRARY

NUMBERS = "Call your emergency number now"


async def hurts(you: Phone, *, routine: str = "/routine whole", wait: int = 20) -> str:
    await you.ready()
    await you.say("/level standard")
    await you.say(routine)
    if "Start" in you.buttons:
        await you.tap("Start")
    await you.wait(wait)
    return await you.tap("It hurts")


async def record(you: Phone, running: Running) -> Person:
    person = await running.store.load(you.person)
    assert person is not None
    return person


async def state_of(you: Phone, running: Running) -> State | None:
    live = (await record(you, running)).live
    return live.session.state if live is not None else None


async def session_of(you: Phone, running: Running) -> Session:
    live = (await record(you, running)).live
    assert live is not None
    return live.session


@pytest.mark.both
async def test_the_rows_and_what_to_do_stand_in_one_message(you: Phone, running: Running) -> None:
    hurt = await hurts(you)
    assert hurt.startswith("Stop there.")
    assert "With chest pain, sit." in hurt
    assert "Mild, familiar discomfort that settles within a day is fine" in hurt
    assert you.buttons == AFTER_IT_HURTS
    assert len((await record(you, running)).pains) == 1, "kept before anything is said of it"
    await you.wait(3600)
    assert await state_of(you, running) is State.HURT


@pytest.mark.parametrize("answer", ["0–3", "2", "two", "3/10", "about 3", "between 1 and 3"])
async def test_up_to_3_it_goes_on_smaller(you: Phone, running: Running, answer: str) -> None:
    await hurts(you, wait=6)
    before = await session_of(you, running)
    if answer in you.buttons:
        await you.tap(answer)
    else:
        await you.say(answer)
    again, of = (await session_of(you, running)).item.exercise, len(before.plan) + 1
    assert again == before.item.exercise
    name = ENGLISH.names.exercise(again)
    assert you.newest(f"{name}: smaller now.")
    assert at_step(you.last, name, 2, of)
    assert "Start" in you.buttons
    await you.wait(600)
    assert await state_of(you, running) is State.WAITING
    await you.tap("Start")
    await you.wait(240)
    assert you.newest(f"{name}: done. How was it?")
    person = await record(you, running)
    assert person.pains[0].felt.high is not None
    assert person.pains[0].felt.high <= 3


@pytest.mark.parametrize("answer", ["4–5", "4", "five", "between 4 and 5", "it's a 5 I think"])
async def test_at_4_to_5_the_rest_is_a_rung_lower(
    you: Phone, running: Running, answer: str
) -> None:
    await hurts(you, wait=6)
    before = (await record(you, running)).live
    if answer in you.buttons:
        await you.tap(answer)
    else:
        await you.say(answer)
    said = text_of(you.newest("left for today"))
    assert "a step easier" in said
    assert "Plank: " in said, "it says which"
    after = (await record(you, running)).live
    assert "2 of" in you.last
    assert before is not None
    assert after is not None
    rungs = [(a.rung, b.rung) for a, b in zip(before.session.plan, after.session.plan, strict=True)]
    assert all(now <= max(0, then - 1) for then, now in rungs[1:])
    await you.wait(600)
    assert await state_of(you, running) is State.WAITING


@pytest.mark.parametrize("answer", ["6–10", "Leg", "7", "10/10", "down my leg", "my leg"])
async def test_from_6_on_or_a_leg_cat_or_a_walk_is_offered(
    you: Phone, running: Running, answer: str
) -> None:
    await hurts(you, wait=6)
    if answer in you.buttons:
        await you.tap(answer)
    else:
        await you.say(answer)
    assert you.last.startswith("No more strength today.")
    assert you.buttons == ["Cat stretch", "Short walk", "Numb or weak", "It was a mistake", "Stop"]
    await you.wait(600)
    assert await state_of(you, running) is State.HURT, "it is not pushed"
    for words in ("go on", "skip", "repeat"):
        await you.say(words)
        assert you.last.startswith("It stays stopped."), words
        assert await state_of(you, running) is State.HURT
    await you.tap("Short walk")
    assert at_step(you.last, "Short walk", 2, 2)
    await you.tap("Start")
    await you.wait(300)
    assert "Streak: 1 day." in you.last
    assert "You stopped when it hurt, and that was right.\n" in you.last
    person = await record(you, running)
    assert person.past.sessions == 1
    assert person.past.done


async def test_numb_or_weak_is_an_emergency_and_asks_before_anything_else(
    you: Phone, running: Running
) -> None:
    await hurts(you, wait=6)
    await you.tap("Numb or weak")
    assert NUMBERS in you.last
    assert you.buttons == ["Stop"]
    for words in ("go on", "skip", "start", "it was a mistake", "2"):
        await you.say(words)
        assert await state_of(you, running) is State.HURT
    await you.tap("Stop")
    assert you.last.startswith("Stopped.")
    assert "/routine" not in you.last
    person = await record(you, running)
    assert person.pains[0].felt.where is Where.NUMB
    await you.say("/routine")
    assert "Which one?" not in you.last


@pytest.mark.parametrize("said", [None, "0–3", "4–5", "Leg"])
async def test_a_mistake_is_paused_where_it_was_and_nothing_is_kept(
    you: Phone, running: Running, said: str | None
) -> None:
    await hurts(you, wait=6)
    message = you.newest("Stop there.")
    mistake = next(
        button["callback_data"]
        for row in message["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "It was a mistake"
    )
    assert isinstance(decode(mistake), PainMistake)
    if said in {"0–3", "4–5"}:
        await you.tap(said or "")
        await you.say("it was a mistake")
    elif said is not None:
        await you.tap(said)
        await you.tap("It was a mistake")
    else:
        await you.tap("It was a mistake")
    assert await state_of(you, running) is State.PAUSED
    assert (await record(you, running)).pains == ()
    assert "Paused" in text_of(you.newest("Paused"))
    await you.tap("Resume")
    assert await state_of(you, running) is State.RUNNING


async def test_an_old_row_has_passed(you: Phone, running: Running) -> None:
    await hurts(you, wait=6)
    old = you.newest("Stop there.")
    await you.tap("4–5")
    await you.tap("Start")
    await you.wait(4)
    rows = [
        button["callback_data"]
        for row in old["reply_markup"]["inline_keyboard"]
        for button in row
        if isinstance(decode(button["callback_data"]), PainRow | PainMistake)
    ]
    assert len(rows) == 6
    for data in rows:
        assert await you.forge(old["message_id"], data) == "That has passed."
    assert await state_of(you, running) is State.RUNNING
    await you.tap("Stop")
    for data in rows:
        assert await you.forge(old["message_id"], data) == "That has passed."


@pytest.mark.parametrize("ask", ["/routine", "/routine whole", "/start", "/stretch"])
async def test_who_asks_for_more_after_6_on_is_offered_what_the_pain_allows(
    you: Phone, running: Running, ask: str
) -> None:
    await hurts(you, wait=6)
    await you.tap("6–10")
    said = await you.say(ask)
    assert said == "No more strength today. What you can still do, gently:"
    assert you.buttons == ["Cat stretch", "Short walk", "Stop"]
    assert await state_of(you, running) is State.HURT
    await you.tap("Cat stretch")
    assert you.last.startswith("Cat stretch")
    assert await state_of(you, running) is State.WAITING


@pytest.mark.parametrize("pair", [("0–3", "Leg"), ("Leg", "0–3"), ("4–5", "6–10")])
async def test_of_two_taps_at_once_the_graver_stands(
    you: Phone, running: Running, pair: tuple[str, str]
) -> None:
    await hurts(you, wait=6)
    message = you.newest("Stop there.")
    you.touch(message, pair[0])
    you.touch(message, pair[1])
    await you.answered()
    await you.wait(5)
    assert await state_of(you, running) is State.HURT
    assert you.newest("No more strength today.")


async def test_stopping_for_pain_keeps_the_streak(you: Phone, running: Running) -> None:
    await hurts(you)
    await you.tap("Stop")
    assert "Today counts: a streak of 1 day." in you.last
    progress = await you.say("/progress")
    assert "Sessions in total: 0" in progress
    assert "Streak: 1 day" in progress


async def test_what_was_done_before_a_stop_counts_as_a_session(you: Phone) -> None:
    await you.ready()
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(200)
    await you.tap("Stop")
    assert you.last.startswith("Stopped. 1 exercise done")
    assert "Sessions in total: 1" in await you.say("/progress")


async def test_strength_rests_for_the_day_in_a_new_routine(you: Phone, running: Running) -> None:
    await hurts(you)
    await you.tap("6–10")
    await you.tap("Stop")
    await you.say("/routine whole")
    person = await record(you, running)
    assert person.live is not None
    kinds = {running_kind(one.exercise) for one in person.live.session.plan}
    assert kinds == {"warm-up", "stretch"}


def running_kind(key: str) -> str:
    return str(LIBRARY.exercises[key].kind)


async def test_in_a_group_all_of_it_is_private(running: Running) -> None:
    you = Phone(running)
    await you.ready()
    group = Phone(running, chat=OFFICE)
    await group.runs("cat")
    await group.wait(8)
    await group.tap("It hurts")
    assert buttons_of(you.newest("Stop there.")) == AFTER_IT_HURTS
    await you.tap("Leg")
    assert you.last.startswith("No more strength today.")
    assert not any("strength" in text_of(message) for message in group.messages)


async def test_a_pain_is_in_the_export_and_gone_with_forget(you: Phone, running: Running) -> None:
    await hurts(you)
    exercise = (await session_of(you, running)).item.exercise
    await you.tap("Leg")
    await you.tap("Stop")
    await you.say("/export")
    everything, _ = (message["document"]["file_id"] for message in you.messages[-2:])
    content = running.sandbox.world.files.get(everything).data
    (kept,) = json.loads(content)["person"]["history"]["pains"]
    assert (kept["exercise"], kept["felt"]["where"]) == (exercise, "leg")
    assert "What hurt" in await you.say("/privacy")
    await you.say("/forget")
    await you.tap("Delete everything")
    assert await running.store.load(you.person) is None


async def test_after_a_kill_it_is_where_it_was(running: Running, you: Phone) -> None:
    await hurts(you)
    await you.tap("Leg")
    await running.kill()
    running.clock.jump(30)
    await running.start()
    await you.wait(3)
    assert await state_of(you, running) is State.HURT
    await you.tap("It was a mistake")
    assert await state_of(you, running) is State.PAUSED


@pytest.mark.parametrize("words", ["my chest hurts", "chest pain", "my chest feels tight"])
async def test_with_chest_pain_one_sits_and_does_not_lie(
    you: Phone, running: Running, words: str
) -> None:
    await you.ready()
    await you.say("/routine whole")
    await you.tap("Start")
    await you.wait(12)
    await you.say(words)
    assert you.last.startswith("Sit down, do not lie. Call your emergency number now")
    assert "lie on your back" not in you.last
    assert you.buttons == ["Stop"]
    assert (await record(you, running)).pains[0].felt.where is Where.CHEST
    for more in ("go on", "easier", "it hurts"):
        await you.say(more)
        assert you.last.startswith("Sit down, do not lie."), more
    await you.tap("Stop")
    assert not any("lie on your back" in text_of(message) for message in you.messages)


# A stop by mistake, and pain


async def test_a_stop_by_mistake_is_taken_back_and_then_it_hurts(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/routine whole")
    await you.tap("Start")
    await you.wait(12)
    await you.say("stop")
    await you.tap("It was a mistake")
    assert await state_of(you, running) is State.RUNNING, "as it was"
    await you.tap("It hurts")
    assert you.buttons == AFTER_IT_HURTS
    await you.tap("4–5")
    person = await record(you, running)
    assert [pain.felt.high for pain in person.pains] == [5]
    assert (await session_of(you, running)).state is State.WAITING


async def test_what_hurt_before_a_stop_by_mistake_stays_kept_once(
    you: Phone, running: Running
) -> None:
    await hurts(you, wait=6)
    await you.tap("4–5")
    after_pain = await session_of(you, running)
    pains = (await record(you, running)).pains
    await you.tap("Start")
    await you.wait(6)
    await you.say("stop")
    assert you.buttons == ["It was a mistake"]
    await you.tap("It was a mistake")
    back = await session_of(you, running)
    assert (back.state, back.plan, back.results) == (
        State.RUNNING,
        after_pain.plan,
        after_pain.results,
    ), "a rung lower, as it was after the pain"
    person = await record(you, running)
    assert person.pains == pains
    assert person.past.sessions == 0, "the stopped one does not count beside it"
    await you.tap("Stop")
    person = await record(you, running)
    assert person.pains == pains
    assert len(person.past.recent) == 1


@pytest.mark.parametrize("answer", ["", "leg", "numb"])
async def test_a_stop_that_followed_pain_is_not_taken_back(
    you: Phone, running: Running, answer: str
) -> None:
    await hurts(you, wait=6)
    if answer:
        await you.say(answer)
    await you.say("stop")
    assert await state_of(you, running) is None
    assert "It was a mistake" not in you.buttons
    pains = (await record(you, running)).pains
    await you.say("that was a mistake")
    assert await state_of(you, running) is None
    assert (await record(you, running)).pains == pains


async def test_what_is_left_out_is_not_offered_in_place_of_the_rest(
    you: Phone, running: Running
) -> None:
    await you.ready()
    await you.say("/exercises cat")
    await you.tap("Leave out")
    await you.say("/routine whole")
    await you.tap("Start")
    await you.wait(12)
    await you.tap("It hurts")
    await you.tap("6–10")
    assert you.buttons == ["Short walk", "Numb or weak", "It was a mistake", "Stop"]
    await you.tap("Short walk")
    assert (await session_of(you, running)).item.exercise == "walk"
