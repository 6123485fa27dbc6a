"""What people do with the bot, each story by itself; every operation in it will fail once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from tests.sim.person import OFFICE, You
from tests.sim.stories_of_pain import (
    by_mistake,
    hurts_and_stops,
    hurts_in_a_group,
    it_hurts,
    says_how_much,
)

Story = Callable[[You], Awaitable[None]]
ALL_EFFORTS = ("Too easy", "Just right", "Too hard")


@dataclass(frozen=True)
class Scenario:
    """before: what comes before the first operation that fails; group: the story is in one; few:
    most of it is in other stories, too, so that fewer of its operations fail."""

    story: Story
    before: Story | None
    group: bool = False
    few: bool = False


async def safe(you: You) -> None:
    await you.ready()


async def at_home(you: You) -> None:
    await you.at_home()


async def gentle(you: You) -> None:
    await you.ready()
    await you.say("/level gentle")


async def first_evening(you: You) -> None:
    """Three taps to the first movement: /start, the safety question, Begin; then by itself."""
    for _ in range(3):  # once; again where the question or the begin screen was lost
        await you.say("/start")
        await you.until(lambda: you.find("None of these") or you.find("Begin"), 20)
        if you.find("Begin") is None:
            await you.tap("None of these")
        if await you.until(lambda: you.find("Begin"), 5):
            break
    await you.tap("Begin")
    await you.to_the_end(("Just right",))


async def first_steps(you: You) -> None:
    """From the very first word to the end of the short routine."""
    await you.ready()
    await you.tap("Short one")
    await you.tap("Start")
    await you.until(lambda: you.sees("done."), 200)
    await you.tap("Skip")
    await you.to_the_end(ALL_EFFORTS)


async def whole(you: You) -> None:
    await you.say("/routine whole")
    await you.to_the_end(ALL_EFFORTS, within=2400)


async def every_button(you: You) -> None:
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(11)
    await you.tap("Pause")
    await you.wait(5)
    await you.tap("Resume")
    await you.wait(4)
    await you.tap("Back")
    await you.wait(4)
    await you.tap("Skip")
    await you.tap("Back")
    await you.tap("Skip")
    await you.tap("Start")
    await you.wait(13)
    await you.tap("Stop")


async def typed(you: You) -> None:
    await you.say("/routine short")
    await you.say("start")
    await you.wait(10)
    await you.say("pause")
    await you.wait(3)
    await you.say("resume")
    await you.wait(3)
    await you.say("skip")
    await you.say("skip please")
    await you.say("start")
    await you.wait(9)
    await you.say("that hurts")
    await you.wait(6)
    await you.say("stop")


async def doubts(you: You) -> None:
    """Something that may be a plea, and a stop by words; both were a mistake."""
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(12)
    await you.say("this doesn't feel right")
    await you.tap("It was a mistake")
    await you.wait(6)
    await you.say("I need to stop")
    await you.tap("It was a mistake")
    await you.wait(6)
    await you.tap("Stop")


async def swaps(you: You) -> None:
    """Swap waiting, in a hold, paused and in words; the exercise was left out and is back."""
    await you.say("/exercises bridge")
    await you.tap("Leave out")
    await you.tap("Bring back")
    await you.tap("Start")
    await you.wait(9)
    await you.tap("Swap")
    await you.tap("Start")
    await you.wait(14)
    await you.tap("Pause")
    await you.tap("Swap")
    await you.tap("Start")
    await you.wait(9)
    await you.say("something else")
    await you.to_the_end()


async def told_of_safety(you: You) -> None:
    """A sign, then cleared, then a pregnancy with its own routine."""
    await you.say("/routine short")
    await you.tap("See a doctor")
    await you.tap("I am cleared")
    await you.tap("Ask a clinician")
    await you.tap("Pregnancy")
    await you.tap("Start")
    await you.tap("Stop")


async def spoken(you: You) -> None:
    """Voice on, by itself; the second exercise hurts."""
    await you.say("/voice on")
    await you.say("/settings")
    await you.tap("By itself")
    await you.say("/routine short")
    await you.tap("Start")
    await you.until(lambda: you.sees("done."), 400)
    await you.wait(36)
    await you.tap_in_hold("It hurts")
    await you.wait(20)
    await you.to_the_end()


async def voice_and_pause(you: You) -> None:
    await you.say("/voice on")
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(26)
    await you.tap("Pause")
    await you.wait(6)
    await you.tap("Resume")
    await you.wait(6)
    await you.tap("Skip")
    await you.to_the_end()


async def by_itself(you: You) -> None:
    await you.say("/settings")
    await you.tap("By itself")
    await you.say("/routine short")
    await you.to_the_end(("Just right",))


async def calm(you: You) -> None:
    await you.say("/settings")
    await you.tap("Calm countdown")
    await you.say("/stretch")
    await you.tap("Start")
    await you.wait(21)
    await you.tap("Pause")
    await you.wait(5)
    await you.tap("Resume")
    await you.to_the_end()


async def two_in_a_row(you: You) -> None:
    await you.runs("cat")
    await you.to_the_end()
    await you.runs("cat")
    await you.to_the_end(("Too hard",))
    await you.say("/progress")


async def start_over(you: You) -> None:
    """A second routine while one is live: Go on, then Start over."""
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(12)
    await you.say("/stretch cat")
    await you.tap("Go on")
    await you.wait(14)
    await you.say("/stretch cat")
    await you.tap("Start over")
    await you.to_the_end()


async def press_during_a_save(you: You) -> None:
    """Two presses at once, twice."""
    await you.runs("cat")
    await you.wait(15)
    for first, second in (("Pause", "Stop"), ("Pause", "It hurts")):
        board = you.find(first)
        if board is None:
            break
        await you.touch(board, first)
        await you.touch(board, second)
        await you.wait(14)
        await you.say("/stretch cat")
        if you.find("Start over") is not None:
            await you.tap("Start over")
        if you.find("Start") is not None:
            await you.tap("Start")
        await you.wait(15)
    # What hurt rests today: then there is no session to stop.
    if you.find("Stop") is not None:
        await you.tap("Stop")


async def forget_in_a_session(you: You) -> None:
    await you.runs("cat")
    await you.wait(17)
    await you.say("/forget")
    await you.tap("Delete everything")
    await you.wait(20)
    await you.say("/progress")


async def asked_where(you: You) -> None:
    """What they want waits for the place, and is done with it."""
    await you.say("/remind every other day at 18:00")
    await you.tap("Other place")
    await you.say("Stockholm")
    await you.wait(3)
    if "Ask again" in str(you.messages[-1].get("text", "")):
        await you.say("Stockholm")
    if you.find("Stockholm"):  # the question was too old, and the place is asked about
        await you.tap("Stockholm")
    await you.wait(10)


async def reminded(you: You) -> None:
    """A reminder at 9:03, taken up."""
    await you.say("/remind 9:03")
    await you.until(lambda: you.find("Not today"), 300)
    await you.tap("Start")
    await you.wait(14)
    await you.tap("Stop")


async def reminded_later(you: You) -> None:
    await you.say("/remind 9:03")
    await you.until(lambda: you.find("Not today"), 300)
    await you.tap("In 15 min")
    await you.wait(120)
    you.machine.slept += 12 * 60
    await you.until(lambda: you.find("In 15 min"), 300)
    await you.tap("Not today")
    await you.wait(60)


async def reminded_two_days(you: You) -> None:
    await you.say("/remind 9:03")
    await you.until(lambda: you.find("Not today"), 300)
    await you.tap("Not today")
    you.machine.slept += 23.9 * 3600
    await you.wait(60)
    await you.until(lambda: you.find("Not today"), 600)
    await you.tap("Start")
    await you.wait(9)
    await you.tap("Stop")


async def sit_breaks(you: You) -> None:
    await you.say("/breaks 9-17 every 20")
    for button in ("Done", "Later", "Enough for today"):
        you.machine.slept += 18 * 60
        await you.until(lambda: you.find("Later"), 600)
        await you.tap(button)
    await you.wait(20)


async def holiday(you: You) -> None:
    await you.say("/remind 9:03")
    await you.say("/pause 2 weeks")
    await you.wait(200)
    await you.say("/resume")
    you.machine.slept += 24 * 3600
    await you.wait(60)
    await you.until(lambda: you.find("Not today"), 300)


async def settings(you: You) -> None:
    await you.say("/settings")
    await you.tap("Strong")
    await you.tap("Dark")
    await you.say("/timezone +2")
    await you.say("/remind 18:00")
    await you.say("/help")
    await you.say("/exercises plank")
    await you.tap("Start")
    await you.wait(17)
    await you.tap("Stop")


async def in_a_group(you: You) -> None:
    """A friend writes meanwhile, and presses what is not theirs."""
    await you.runs("cat")
    await you.wait(21)
    you.friend_says("/stretch cat")
    you.friend_taps("Stop")
    await you.wait(14)
    await you.tap("Pause")
    await you.wait(8)
    await you.tap("Resume")
    await you.to_the_end()


async def group_moves(you: You) -> None:
    """The group becomes a supergroup while a hold runs in it."""
    await you.runs("cat")
    await you.wait(18)
    you.group_moves()
    await you.wait(6)
    await you.tap("Pause")
    await you.wait(5)
    await you.tap("Resume")
    await you.to_the_end()


SCENARIOS: Mapping[str, Scenario] = {
    "first-evening": Scenario(first_evening, None, few=True),
    "first-steps": Scenario(first_steps, None),
    "whole": Scenario(whole, gentle, few=True),
    "every-button": Scenario(every_button, safe),
    "typed": Scenario(typed, safe),
    "doubts": Scenario(doubts, safe),
    "it-hurts": Scenario(it_hurts, gentle),
    "hurts-says-how-much": Scenario(says_how_much, safe),
    "hurts-by-mistake": Scenario(by_mistake, safe, few=True),
    "swaps": Scenario(swaps, gentle),
    "hurts-and-stops": Scenario(hurts_and_stops, safe),
    "safety": Scenario(told_of_safety, None),
    "spoken": Scenario(spoken, gentle),
    "voice-and-pause": Scenario(voice_and_pause, gentle),
    "by-itself": Scenario(by_itself, gentle),
    "calm": Scenario(calm, gentle),
    "two-in-a-row": Scenario(two_in_a_row, safe),
    "start-over": Scenario(start_over, safe),
    "press-during-a-save": Scenario(press_during_a_save, safe),
    "forget": Scenario(forget_in_a_session, safe),
    "where": Scenario(asked_where, safe),
    "reminded": Scenario(reminded, at_home),
    "reminded-later": Scenario(reminded_later, at_home),
    "reminded-two-days": Scenario(reminded_two_days, at_home),
    "sit-breaks": Scenario(sit_breaks, at_home),
    "holiday": Scenario(holiday, at_home),
    "settings": Scenario(settings, safe),
    "group": Scenario(in_a_group, safe, group=True),
    "group-moves": Scenario(group_moves, safe, group=True, few=True),
    "group-hurts": Scenario(hurts_in_a_group, safe, group=True, few=True),
}
__all__ = ["OFFICE", "SCENARIOS", "Scenario"]
