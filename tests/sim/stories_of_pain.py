"""What people do when it hurts, as stories for the simulator (see scenarios.py)."""

from __future__ import annotations

from tests.sim.person import You


async def it_hurts(you: You) -> None:
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(12)
    await you.tap_in_hold("It hurts")
    await you.wait(20)
    await you.to_the_end()


async def says_how_much(you: You) -> None:
    """0 to 3, so it goes on smaller; then it hurts again, into a leg, and the cat comes instead."""
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(12)
    await you.tap_in_hold("It hurts")
    await you.wait(6)
    await you.tap("0–3")
    await you.wait(20)
    await you.tap("Start")
    await you.wait(10)
    await you.tap_in_hold("It hurts")
    await you.wait(5)
    await you.tap("Leg")
    await you.wait(20)
    await you.tap("Cat stretch")
    await you.to_the_end(("Just right",))


async def by_mistake(you: You) -> None:
    """It hurts by mistake; then a figure in words, and numb legs."""
    await you.say("/routine short")
    await you.tap("Start")
    await you.wait(12)
    await you.tap_in_hold("It hurts")
    await you.tap("It was a mistake")
    await you.tap("Resume")
    await you.wait(4)
    await you.tap_in_hold("It hurts")
    await you.say("4")
    await you.tap("Start")
    await you.wait(12)
    await you.tap_in_hold("It hurts")
    await you.tap("Numb or weak")
    await you.wait(20)
    await you.tap("Stop")
    await you.wait(5)


async def hurts_and_stops(you: You) -> None:
    await you.runs("cat")
    await you.wait(19)
    await you.tap_in_hold("It hurts")
    await you.wait(15)
    await you.tap("Stop")


async def hurts_in_a_group(you: You) -> None:
    """It hurts in a group; what to do about that is read and answered in private."""
    await you.runs("cat")
    await you.wait(18)
    await you.tap_in_hold("It hurts")
    aside = You(you.machine, you.watch)
    await aside.until(lambda: aside.find("Skip"))
    await aside.wait(15)
    await aside.tap("Stop")
    await aside.wait(10)
