"""Every state of the chat that a person can come to, one after another, for screenshots."""

import re
from collections.abc import AsyncIterator, Callable

from lumbar.language.languages import Language
from tests.e2e.phone import HOME, Phone, text_of

LONGEST = 900.0
"""Seconds in which a moment of a session must come."""
HOLD = re.compile(r"\d+ s Hold")
"""How a session message begins while a hold runs."""
LOOK_EVERY = 0.5
"""Seconds between two looks for it."""
OUTSIDE = (
    ("progress", "/progress"),
    ("exercises", "/exercises"),
    ("plank", "/exercises plank"),
    ("settings", "/settings"),
    ("voice", "/voice"),
    ("level", "/level"),
    ("remind", "/remind"),
    ("breaks", "/breaks"),
    ("pause", "/pause"),
    ("help", "/help"),
    ("why", "/why"),
    ("privacy", "/privacy"),
    ("not-understood", "my cousin plays the tuba"),
    ("my-back-hurts", "my back hurts"),
    ("stop", "/stop"),
    ("forget", "/forget"),
)
"""What is asked outside a session, by the name of its picture."""


async def states(you: Phone) -> AsyncIterator[str]:
    """Leads the person through everything; yields the name of each state as it is reached."""
    async for name in _first_evening(you):
        yield name
    async for name in _pain(you):
        yield name
    async for name in _a_stretch(you):
        yield name
    async for name in _by_itself(you):
        yield name
    for name, words in OUTSIDE:
        await you.say(words)
        yield name
    async for name in _not_safe(you):
        yield name


async def in_language(you: Phone, language: Language) -> AsyncIterator[str]:
    """The five screens by which a language is looked at; yields the name of each."""
    await you.say("/start")
    yield "safety"
    await you.tap(language("button-safety-none"))
    await you.tap(language("button-begin"))
    hold = re.compile(rf"\D*\d+.*{re.escape(_hold_word(language))}")
    await _until(you, lambda: hold.match(_session_with(you, language)) is not None)
    await you.wait(3)
    yield "hold"
    await you.tap(language("button-hurts"))
    yield "it-hurts"
    await you.tap(language("button-stop"))
    await you.say("/progress")
    yield "progress"
    await you.say("/settings")
    yield "settings"


def _hold_word(language: Language) -> str:
    """What a countdown calls a hold in a language."""
    words = re.sub(r"<[^>]*>", "", language("countdown-hold", seconds=7, count="COUNT"))
    return words.split("7", 1)[1].split("COUNT")[0].strip(" ,:\u060c\u3001\uff0c\uff1a")


def _session_with(you: Phone, language: Language) -> str:
    """The text of the session message."""
    showing = you.showing(language("button-hurts"))
    return text_of(showing[-1]).split("\n")[0] if showing else ""


async def _first_evening(you: Phone) -> AsyncIterator[str]:
    await you.say("/start")
    yield "welcome"
    await you.tap("None of these")
    yield "begin"
    await you.tap("Begin")
    yield "get-ready"
    await _until(you, lambda: HOLD.match(_session(you)) is not None)
    await you.wait(3)
    yield "hold"
    await you.tap("Pause")
    yield "paused"
    await you.tap("Resume")
    await _until(you, lambda: bool(you.showing("Just right")))
    await you.wait(2)
    yield "rest"
    await you.tap("Just right")
    yield "rated"
    await _until(you, lambda: HOLD.match(_session(you)) is not None and ", 3/" in _session(you))
    yield "second-exercise"


async def _pain(you: Phone) -> AsyncIterator[str]:
    await you.tap("It hurts")
    yield "it-hurts"
    await you.tap("4–5")
    yield "after-pain"
    await you.tap("Start")
    await you.wait(4)
    yield "goes-on"
    await you.tap("Stop")
    yield "ending-stopped"


async def _a_stretch(you: Phone) -> AsyncIterator[str]:
    await you.say("/exercises bird-dog")
    yield "bird-dog"
    await you.tap("Start")
    await _until(you, lambda: "Change sides" in _session(you) or "left side" in _session(you))
    yield "sides"
    await you.tap("Stop")
    await you.say("/stretch cat")
    yield "stretch"
    await you.tap("Start")
    await _until(you, lambda: not you.showing("It hurts"))
    await you.wait(2)
    yield "ending"


async def _by_itself(you: Phone) -> AsyncIterator[str]:
    await you.say("/remind 9:30")
    yield "zone"
    await you.say(f"/timezone {HOME}")
    await you.say("/remind 9:30")
    yield "reminder-set"
    await you.until("9:31")
    await you.until("9:30")
    yield "reminder"
    await you.say("/breaks 9-17 every 50 every day")
    await you.until("10:40")
    yield "sit-break"
    await you.say("/breaks off")


async def _not_safe(you: Phone) -> AsyncIterator[str]:
    await you.tap("Delete everything")
    yield "deleted"
    await you.say("/start")
    await you.tap("Ask a clinician")
    yield "clinician"
    await you.tap("Pregnancy")
    yield "pregnancy"
    await you.say("/forget")
    await you.tap("Delete everything")
    await you.say("/start")
    await you.tap("Emergency")
    yield "emergency"


def _session(you: Phone) -> str:
    """The words of the message that can say it hurts; empty where no hold may run."""
    showing = you.showing("It hurts")
    return text_of(showing[-1]) if showing else ""


async def _until(you: Phone, there: Callable[[], bool]) -> None:
    """Lets time pass until the moment is there. Raises TimeoutError where it never comes."""
    waited = 0.0
    while not there():
        if waited >= LONGEST:
            raise TimeoutError(f"the newest message says {you.last!r}")
        await you.wait(LOOK_EVERY)
        waited += LOOK_EVERY
