"""One run: a scenario, what fails in it, and what was wrong in the end."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from unittest.mock import patch

from tests.sim.loop import StandsStill, run_virtually
from tests.sim.machine import Machine, machine
from tests.sim.person import OFFICE, YOU, You
from tests.sim.record import settings_of
from tests.sim.scenarios import SCENARIOS, Scenario
from tests.sim.screen import Message, frame_of, words
from tests.sim.trouble import Op, Plan, Storm
from tests.sim.verdict import as_set, at_the_end, nothing_left, old_buttons
from tests.sim.watch import Watch

SHM = Path("/dev/shm")  # noqa: S108 - a disk whose fsync costs nothing
STORM_SECONDS = 240.0
STORMY = 0.06
"""The share of all operations that fail in a storm."""
AFTERWARDS = 45.0
"""Seconds for which everything is watched after the story."""


@dataclass
class Outcome:
    """What came of a run: what was wrong, each as an invariant and why."""

    name: str
    wrong: list[tuple[str, str]] = field(default_factory=list)
    ops: list[Op] = field(default_factory=list)
    first: int = 0
    last: int = 0
    befell: list[tuple[Op, str]] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    chat: list[str] = field(default_factory=list)
    seconds: float = 0.0
    settings: dict[str, object] = field(default_factory=dict)

    @property
    def last_steps(self) -> list[Op]:
        """The operations of the story itself."""
        return self.ops[self.first : self.last]


async def _looking(watch: Watch) -> None:
    while True:
        await asyncio.sleep(1.0)
        await watch.look()


@dataclass
class Trial:
    """What is to be run: with the failures that are planned, or by chance; expected: the settings
    that it must come to."""

    name: str
    scenario: Scenario
    plans: Iterable[Plan] = ()
    storm: Random | None = None
    expected: dict[str, object] | None = None


async def _lived(trial: Trial, folder: Path, done: Outcome) -> None:
    async with machine(folder) as found:
        chats = (YOU, OFFICE) if trial.scenario.group else (YOU,)
        watch = Watch(found, YOU, chats)
        found.loop.set_exception_handler(_telling(found, watch))
        found.trouble.plans = list(trial.plans)
        found.trouble.on_block = _coming_back(found, watch)
        looking = asyncio.create_task(_looking(watch))
        try:
            await _told_and_judged(trial, found, watch, done)
        finally:
            looking.cancel()
            done.wrong = watch.wrong
            done.ops, done.befell = found.trouble.ops, found.trouble.befell
            done.log, done.seconds = found.log.lines, found.seconds
            done.chat = _told(watch)


async def _told_and_judged(trial: Trial, found: Machine, watch: Watch, done: Outcome) -> None:
    if trial.scenario.before is not None:
        await trial.scenario.before(You(found, watch))
        done.first = len(found.trouble.ops)
    you = You(found, watch, OFFICE if trial.scenario.group else YOU)
    if trial.storm is not None:
        found.trouble.storm = Storm(trial.storm, STORMY, found.seconds + STORM_SECONDS)
    await trial.scenario.story(you)
    done.last = len(found.trouble.ops)
    await _well_again(found)
    await at_the_end(found, watch, you, planned=bool(done.name.count("/")))
    done.settings = settings_of(await found.person(YOU))
    if trial.expected is not None:
        as_set(watch, trial.expected, done.settings)
    await old_buttons(found, watch, you)
    await nothing_left(found, watch, You(found, watch))
    for why in await found.stop():
        watch.accuse("I5", why)
    for why in found.log.tracebacks:
        watch.accuse("I5", why)


def _coming_back(found: Machine, watch: Watch) -> Callable[[int], None]:
    """Has a person who blocks the bot write to it again in time."""
    tasks: set[asyncio.Task[None]] = set()

    def blocked(chat: int) -> None:
        whose = You(found, watch, chat)
        tasks.add(found.loop.create_task(whose.comes_back(), context=found.outside))

    return blocked


async def _well_again(found: Machine) -> None:
    """Who is in a session still goes on with it; then everything is watched for a while."""
    found.trouble.storm = None
    await asyncio.sleep(max(0.0, found.trouble.well_at - found.seconds) + 2.0)
    await asyncio.sleep(AFTERWARDS)


def _telling(found: Machine, watch: Watch) -> Callable[..., None]:
    def tell(_: object, context: dict[str, object]) -> None:
        process = found.process
        future = context.get("future") or context.get("task")
        if found.kills and process is not None and future not in process.all_tasks:
            return
        watch.accuse("I5", f"{context.get('message')}: {context.get('exception')!r}")

    return tell


def _told(watch: Watch) -> list[str]:
    """What the chat showed, a line each, with what the person did in between; of a countdown's
    ticks the first."""
    frames: dict[int, object] = {}
    lines = [(act.at, f"{act.at:8.2f}  > {act.words}  [{act.toast}]") for act in watch.acts]
    for shown in watch.shown:
        if frames.get(shown.id) == (frame := _ticking(shown.message)) and frame:
            continue
        frames[shown.id] = frame
        text = words(shown.message).replace("\n", " | ")
        kinds = [k for k in ("photo", "animation", "voice", "document") if k in shown.message]
        rows = shown.message.get("reply_markup", {}).get("inline_keyboard", ())
        names = ",".join(button["text"] for row in rows for button in row)
        line = f"{shown.what} #{shown.id} {' '.join(kinds)} {text[:70]} [{names}]"
        lines.append((shown.at, f"{shown.at:8.2f}  {line}"))
    return [line for _, line in sorted(lines, key=lambda one: one[0])]


def _ticking(message: Message) -> object:
    frame = frame_of(message)
    return (
        (frame.moment, frame.count, frame.about, frame.turn)
        if frame is not None and frame.runs
        else None
    )


def run(trial: Trial, where: Path = SHM) -> Outcome:
    """Runs a trial in a folder of its own; in `where`, if that is a folder here."""
    done = Outcome(trial.name)
    numbers = count(1)
    folder = Path(tempfile.mkdtemp(prefix="lumbar-sim-", dir=where if where.is_dir() else None))
    try:
        with patch.object(secrets, "token_hex", lambda _=4: f"{next(numbers):08x}"):
            run_virtually(lambda: _lived(trial, folder, done))
    except StandsStill as error:
        done.wrong.append(("I5", f"all stands still: {error}"))
    finally:
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(folder)
    return done


def planned(op: str, fault: str) -> Plan:
    """The failure of one operation, named as `kind#number`."""
    return Plan(lambda met: met.name == op, fault)


def one(name: str) -> Outcome:
    """Runs what is called SCENARIO, SCENARIO/OP#N/FAULT or SCENARIO/storm/SEED."""
    named, _, rest = name.partition("/")
    scenario = SCENARIOS[named]
    if not rest:
        return run(Trial(name, scenario))
    op, _, fault = rest.rpartition("/")
    if op == "storm":
        return run(Trial(name, scenario, storm=Random(int(fault))))  # noqa: S311 - by chance
    expected = undisturbed(named).settings
    return run(Trial(name, scenario, [planned(op, fault)], expected=expected))


@cache
def undisturbed(scenario: str) -> Outcome:
    """What comes of a scenario in which nothing fails."""
    return run(Trial(scenario, SCENARIOS[scenario]))
