"""Telegram takes nothing from the bot for a while, in each way it can, just after something was
asked: it is answered in the end, and done once. `make sim` has what fails once; this is what lasts.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from lumbar.telegram.pace import ANSWERED_WITHIN
from tests.sim.known import ALWAYS, fails, lived, sends, state
from tests.sim.person import YOU, You
from tests.sim.record import live_of
from tests.sim.screen import plain, words
from tests.sim.trouble import Op

WAYS = ("refused", "500", "nonsense", "lost", "timeout-done", "timeout-not", "429")
AFTERWARDS = 30.0
"""Seconds after the return in which everything must be right; the judge asks for less."""
MISSED = "Telegram was away, so this has no answer yet: "


def takes_nothing(you: You, way: str, seconds: float) -> None:
    """No call of the bot's but for its updates succeeds for so long."""
    until = you.machine.seconds + seconds
    fails(you, lambda op: _speaks(op) and op.at < until, way, ALWAYS)


def _speaks(op: Op) -> bool:
    return not op.disk and op.kind != "getUpdates"


def lines(you: You) -> list[str]:
    """What was said to be missed."""
    shown = [one.message for one in you.watch.shown if one.what == "new"]
    return [words(message) for message in shown if words(message).startswith(MISSED)]


@dataclass(frozen=True)
class Question:
    """ready: brings the person to where they ask; asks: does, and does not wait; answered: what
    they see then; done: what the record says then, if anything."""

    asks: Callable[[You], Awaitable[object]]
    answered: Callable[[You], object]
    ready: Callable[[You], Awaitable[object]] | None = None
    done: Callable[[You], Awaitable[bool]] | None = None


def written(text: str, answer: str) -> Question:
    return Question(lambda you: you.ask(text), lambda you: you.sees(answer))


def pressed(you: You, name: str) -> Awaitable[object]:
    return you.touch(you.find(name) or {}, name)


async def _reminded(you: You) -> bool:
    person = await you.machine.person(YOU)
    return person is not None and person.remind is not None and person.remind.times == (570,)


async def _by_itself(you: You) -> bool:
    person = await you.machine.person(YOU)
    return person is not None and person.by_itself


async def _hurt(you: You) -> bool:
    session = live_of(await you.machine.person(YOU))
    return session is not None and session.state.value == "hurt"


async def _forgotten(you: You) -> bool:
    return await you.machine.person(YOU) is None


async def _in_a_hold(you: You) -> None:
    await you.runs("cat")
    await you.wait(10)


def _ticked(you: You, name: str) -> bool:
    """Whether a setting's button shows that it is on."""
    return any(
        f"✓ {name}" == button["text"]
        for message in you.messages
        for row in message.get("reply_markup", {}).get("inline_keyboard", ())
        for button in row
    )


def _files(you: You) -> int:
    return sum("document" in one.message for one in you.watch.shown)


QUESTIONS = {
    "/help": written("/help", "What I can do"),
    "/progress": written("/progress", "Sessions in total"),
    "/remind 9:30": Question(
        lambda you: you.ask("/remind 9:30"),
        lambda you: you.sees("every day at 9:30"),
        done=_reminded,
    ),
    "/export": Question(lambda you: you.ask("/export"), lambda you: _files(you) >= 2),
    "a setting": Question(
        lambda you: pressed(you, "By itself"),
        lambda you: _ticked(you, "By itself"),
        ready=lambda you: you.say("/settings"),
        done=_by_itself,
    ),
    "/forget": Question(
        lambda you: pressed(you, "Delete everything"),
        lambda you: you.sees("Deleted."),
        ready=lambda you: you.say("/forget"),
        done=_forgotten,
    ),
    "It hurts": Question(
        lambda you: pressed(you, "It hurts"),
        lambda you: you.sees("Stop there."),
        ready=_in_a_hold,
        done=_hurt,
    ),
    "that hurts": Question(
        lambda you: you.ask("that hurts"),
        lambda you: you.sees("Stop there."),
        ready=_in_a_hold,
        done=_hurt,
    ),
}
LASTING = ("/export", "/forget", "It hurts", "that hurts")


async def at_home(you: You) -> None:
    await you.at_home()


def told(question: Question, way: str, seconds: float, *, killed: bool = False) -> list[str]:
    """Tells the story of one question; all that was wrong."""

    async def story(you: You) -> None:
        if question.ready is not None:
            await question.ready(you)
        takes_nothing(you, way, seconds)
        await question.asks(you)
        await you.wait(2)
        if killed:
            you.machine.kill()
        await you.wait(seconds + AFTERWARDS)
        assert question.answered(you)
        assert lines(you) == []
        assert question.done is None or await question.done(you)

    return lived(story, at_home)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("asked", QUESTIONS)
def test_what_is_asked_as_telegram_goes_away_is_answered(asked: str, way: str) -> None:
    assert told(QUESTIONS[asked], way, 20) == []


@pytest.mark.parametrize("asked", QUESTIONS)
@pytest.mark.parametrize("seconds", [3, 300])
def test_it_is_answered_after_seconds_and_after_minutes(asked: str, seconds: float) -> None:
    assert told(QUESTIONS[asked], "timeout-not" if seconds > 60 else "lost", seconds) == []


@pytest.mark.parametrize("asked", QUESTIONS)
def test_it_is_answered_though_the_bot_is_killed_meanwhile(asked: str) -> None:
    assert told(QUESTIONS[asked], "refused", 45, killed=True) == []


@pytest.mark.parametrize("asked", LASTING)
@pytest.mark.parametrize("killed", [False, True], ids=["it lives", "it is killed"])
def test_pain_and_a_person_s_data_are_answered_however_late(asked: str, *, killed: bool) -> None:
    assert told(QUESTIONS[asked], "nonsense", 1.5 * ANSWERED_WITHIN, killed=killed) == []


@pytest.mark.parametrize("killed", [False, True], ids=["it lives", "it is killed"])
@pytest.mark.parametrize("way", ["refused", "timeout-not", "429"])
def test_after_ten_minutes_one_line_says_what_was_missed(way: str, *, killed: bool) -> None:
    async def story(you: You) -> None:
        takes_nothing(you, way, 1.5 * ANSWERED_WITHIN)
        for text in ("/help", "/remind 9:30", "/progress"):
            await you.ask(text)
            await you.wait(20)
        if killed:
            you.machine.kill()
        await you.wait(1.5 * ANSWERED_WITHIN + AFTERWARDS)
        (line,) = lines(you)
        assert line.startswith(MISSED + "/help, /remind 9:30 (done), and /progress.")
        assert not you.sees("What I can do")
        assert await _reminded(you), "it took effect at once, and the line says so"

    assert lived(story, at_home) == []


def test_it_hurts_does_not_wait_behind_an_answer_that_a_429_holds() -> None:
    async def story(you: You) -> None:
        await _in_a_hold(you)
        until = you.machine.seconds + 40
        held = sends("What I can do")
        fails(you, lambda op: held(op) and op.at < until, "429", ALWAYS)
        await you.ask("/help")
        await you.wait(1)
        asked = you.machine.seconds
        act = await you.touch(you.find("It hurts") or {}, "It hurts")
        await you.wait(2)
        assert await state(you) == "hurt"
        assert act.answered is not None
        assert act.answered <= asked + 1.5
        await you.wait(60)
        assert you.sees("What I can do")

    assert lived(story, at_home) == []


def test_a_press_is_acknowledged_before_its_slow_work_is_done() -> None:
    async def story(you: You) -> None:
        await you.say("/settings")
        fails(you, lambda op: op.kind == "store.change", "slow")
        asked = you.machine.seconds
        act = await you.touch(you.find("By itself") or {}, "By itself")
        await you.wait(3)
        assert act.answered is not None
        assert act.answered <= asked + 1.5
        assert not await _by_itself(you)
        await you.wait(10)
        assert await _by_itself(you)
        assert _ticked(you, "By itself")

    assert lived(story, at_home) == []


def test_words_that_come_too_late_for_a_press_are_said_in_a_message() -> None:
    async def story(you: You) -> None:
        await you.say("/settings")
        fails(you, lambda op: op.kind == "store.load", "slow")
        fails(you, lambda op: op.kind == "store.change", "error")
        act = await you.touch(you.find("By itself") or {}, "By itself")
        await you.wait(12)
        assert act.toast == ""
        assert you.sees("I can't save right now")

    assert lived(story, at_home) == []


def test_an_answer_that_telegram_refuses_once_for_no_known_reason_comes_all_the_same() -> None:
    async def story(you: You) -> None:
        await you.say("/routine")
        fails(you, sends("Which one?"), "400")
        await you.tap("None of these")
        assert await you.until(lambda: you.find("Short one"), 3)
        assert not you.watch.apologies

    assert lived(story, None) == []


def test_the_button_whose_answer_was_refused_again_and_again_leads_on_when_it_is_tapped_again() -> (
    None
):
    """It was kept, and said so; “that has passed” would leave no way on."""

    async def story(you: You) -> None:
        await you.say("/routine")
        refused = fails(you, sends("Which one?"), "400", times=3)
        await you.tap("None of these")
        await you.wait(4)
        assert refused.times == 0
        assert you.sees(plain("trouble-kept"))
        assert you.find("Short one") is None
        await you.tap("None of these")
        assert you.find("Short one") is not None

    assert lived(story, None) == []
