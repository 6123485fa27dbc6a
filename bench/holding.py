"""What the people of the row "holds" do, and how late and how even their countdowns were.

Pure but for `settle` and `schedules`, which write and read the records. All times are UTC seconds.
"""

import json
import time
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.enforcing import session_of
from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Part, Timeline, compile_plan, length
from lumbar.library import load_library
from lumbar.store.record import from_document, to_document
from tests.answers import SAFE

EXERCISE = "plank"
LAST = (3, 2, 1)
"""Seconds left of a hold at which a tick matters most."""
EARLY, LATE = 0.005, 0.6
"""Seconds before and after a moment in which a call counts as made for it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold of one person: when it begins and ends, by their record."""

    begins: float
    ends: float


@dataclass(slots=True)
class Found:
    """What was measured.

    starts: seconds from a press of Start to the countdown; ends: seconds from a hold's end to the
    next call in its chat; gaps: seconds between two frames of one hold; ticks: how many a hold got
    that was measured from its beginning to its end;
    lasts: share of the last three seconds of holds that had a frame; per_second: calls a second;
    """

    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)
    lasts: float = float("nan")
    per_second: float = 0.0


def settle(folder: Path, people: int, *, running: bool, planks: int = 1) -> None:
    """Writes the records of holding_people."""
    (folder / "people").mkdir()
    for person in holding_people(people, running=running, planks=planks):
        tables = {"_default": {"1": to_document(person)}}
        (folder / "people" / f"{person.id}.json").write_text(json.dumps(tables, default=str))


def holding_people(people: int, *, running: bool, planks: int = 1) -> Iterator[Person]:
    """Yields people with planks before them, numbered from 1.

    running: each is somewhere in them already, evenly spread; else they are offered the first one
    and have not pressed Start.
    """
    plan = items([load_library().exercises[EXERCISE]] * planks, Level.STANDARD, {})
    steps, now = compile_plan(plan, by_itself=True), time.time()
    for number in range(1, people + 1):
        session = Session(
            id=session_of(number),
            routine=EXERCISE,
            plan=plan,
            by_itself=planks > 1,
            begun=now,
            state=State.RUNNING if running else State.WAITING,
            since=now - length(steps[0]) * number / people if running else 0.0,
        )
        live = Live(session=session, chat=number, countdown=1, of=0, turn=session.turn)
        yield Person(id=number, safety=SAFE, live=live)


def schedules(folder: Path) -> dict[int, list[Hold]]:
    """Returns the holds of everybody who has a session still, by chat, as the records say."""
    found = {}
    for path in (folder / "people").iterdir():
        if not path.stem.isdigit():
            continue
        person = from_document(json.loads(path.read_bytes())["_default"]["1"])
        if person.live is not None and person.live.session.state is State.RUNNING:
            found[person.id] = list(holds_of(person.live.session))
    return found


def holds_of(session: Session) -> Iterator[Hold]:
    """Returns all holds of a session that runs and was never paused."""
    steps: Sequence[Timeline] = compile_plan(session.plan, by_itself=session.by_itself)
    at = session.since - sum(length(step) for step in steps[: session.step])
    for step in steps:
        for segment in step:
            if segment.part is Part.HOLD:
                yield Hold(at, at + segment.seconds)
            at += segment.seconds


def measured(
    seen: Mapping[str, Any], holds: Mapping[int, list[Hold]], begin: float, end: float
) -> Found:
    """Returns what was measured between two moments. seen: the server's results."""
    found, calls = Found(), dict[int, list[tuple[float, str]]]()
    for at, chat, method in seen["calls"]:
        calls.setdefault(chat, []).append((at, method))
    for chat, pressed in seen["pressed"].items():
        edits = (at for at, method in calls.get(int(chat), ()) if method.startswith("edit"))
        board = next((at for at in edits if at >= pressed), None)
        found.starts += [board - pressed] if board is not None else []
    lasts = []
    for chat, theirs in holds.items():
        times = [at for at, _ in calls.get(chat, ())]
        for hold in theirs:
            if begin <= hold.ends < end - LATE:
                found.ends.append(_first_after(times, hold.ends - EARLY, end) - hold.ends)
                lasts += [_has(times, hold.ends - left) for left in LAST]
            _between(found, times, hold, begin, end)
    found.lasts = sum(lasts) / len(lasts) if lasts else float("nan")
    inside = sum(begin <= at < end for at, _, _ in seen["calls"])
    found.per_second = inside / (end - begin)
    for values in (found.starts, found.ends, found.gaps, found.ticks):
        values.sort()
    return found


def _first_after(times: list[float], at: float, end: float) -> float:
    number = bisect_left(times, at)
    return times[number] if number < len(times) else end


def _between(found: Found, times: list[float], hold: Hold, begin: float, end: float) -> None:
    """Adds the gaps between the frames of a hold, as far as it ran between two moments, and how
    many ticks it had if it ran wholly between them."""
    whole = begin <= hold.begins and hold.ends < end - LATE
    first = bisect_left(times, max(begin, hold.begins - EARLY))
    over = bisect_left(times, hold.ends - EARLY)
    if whole:
        found.ticks.append(max(0, over - first - 1))
    inside = times[first : over + 1] if hold.ends < end - LATE else times[first:over]
    found.gaps += [later - before for before, later in pairwise(inside) if later < end]


def _has(times: list[float], at: float) -> bool:
    return bisect_left(times, at - EARLY) < bisect_left(times, at + LATE)
