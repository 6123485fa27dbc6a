"""To tell a fault as a story: what fails next, however the bot does it."""

from __future__ import annotations

from collections.abc import Callable

from tests.sim.person import YOU, You
from tests.sim.record import live_of
from tests.sim.run import Trial, run
from tests.sim.scenarios import Scenario, Story, safe
from tests.sim.trouble import RECOVERS, Op, Plan

Fits = Callable[[Op], bool]
WRITES = {"store.save", "store.commit", "store.change", "store.delete"}
ALWAYS = 10**6


def write(op: Op) -> bool:
    """Something is to be kept, or deleted."""
    return op.kind in WRITES


def store(op: Op) -> bool:
    """A record is to be read or kept."""
    return op.kind.startswith("store.")


def sends(words: str) -> Fits:
    """A new message with these words is to be sent."""
    return lambda op: op.kind.startswith("send") and words in _words(op)


def edits(words: str = "") -> Fits:
    """A message is to be changed to these words."""
    return lambda op: op.kind.startswith("edit") and words in _words(op)


def following(first: Fits, second: Fits) -> Fits:
    """The first operation of one kind after one of another."""
    seen = False

    def fits(op: Op) -> bool:
        nonlocal seen
        if seen and second(op):
            return True
        seen = seen or first(op)
        return False

    return fits


def _words(op: Op) -> str:
    return "".join(op.params.get(name, "") for name in ("text", "caption", "media", "reply_markup"))


def fails(you: You, fits: Fits, fault: str, times: int = 1) -> Plan:
    """From now on the next such operations fail so."""
    plan = Plan(fits, fault, times)
    you.machine.trouble.plans.append(plan)
    return plan


def full(you: You, seconds: float, what: Fits = write) -> None:
    """The disk takes nothing for so many seconds from now on."""
    until = you.machine.seconds + seconds
    fails(you, lambda op: what(op) and op.at < until, "error", ALWAYS)


def away(you: You, seconds: float) -> None:
    """Telegram cannot be reached for so many seconds from now on."""
    until = you.machine.seconds + seconds
    fails(you, lambda op: not op.disk and op.at < until, "refused", ALWAYS)


def lived(story: Story, before: Story | None = safe, *, group: bool = False) -> list[str]:
    """Tells the story; all that was wrong in it, a line each."""
    done = run(Trial("known/story", Scenario(story, before, group)))
    return [f"{invariant}: {why}" for invariant, why in done.wrong]


async def state(you: You) -> str:
    """What the person's session is doing, as the record has it; empty without one."""
    session = live_of(await you.machine.person(YOU))
    return str(session.state) if session is not None else ""


async def exercise_ends(you: You, before: float) -> None:
    """Waits until so many seconds before the end of the exercise that runs."""
    session = live_of(await you.machine.person(YOU))
    assert session is not None
    await you.wait(session.step_ends() - you.machine.bot_now() - before)


def well_after(you: You, fault: str) -> float:
    """Seconds until the bot must have got over a fault that happens now."""
    return RECOVERS[fault]
