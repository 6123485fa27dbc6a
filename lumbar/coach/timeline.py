"""A plan compiled into segments, and where on them a moment falls."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lumbar.coach.exercise import Dose, Sides

READY_SECONDS = 3
SWITCH_SECONDS = 5
CHANGE_SECONDS = 20
"""To turn over and read the next instruction, where the next exercise begins by itself."""


class Part(StrEnum):
    """What a segment asks of the person."""

    WAIT = "wait"  # until the person says so; it has no length
    READY = "ready"
    HOLD = "hold"
    RELEASE = "release"
    SWITCH = "switch"  # change sides
    REST = "rest"


class Side(StrEnum):
    """The side that works."""

    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One exercise of a plan: which, at which rung, and the dose it meant that day.

    The dose is kept, not looked up, so that a session goes on as it began even when
    the content is edited under it.
    """

    exercise: str
    rung: int
    sides: Sides
    dose: Dose


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of time with one thing to do in it.

    seconds: its exact length (0 for a wait); step: which item of the plan, from 0;
    set and repetition count from 1 (0 before the first) and belong to `side`, where
    the exercise has sides: what is done now in a hold, what comes next elsewhere.
    """

    part: Part
    seconds: int
    step: int
    set: int = 0
    repetition: int = 0
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a moment falls: `index` into the segments, `into` seconds of that one.

    index == len(segments) means that all of them have passed.
    """

    index: int
    into: float


Timeline = tuple[Segment, ...]


def _holds(item: Item) -> list[tuple[int, Side | None]]:
    """Repetition and side of every hold of one set, in order."""
    counts = range(1, item.dose.repetitions + 1)
    match item.sides:
        case Sides.BOTH:
            return [(count, None) for count in counts]
        case Sides.EACH:
            return [(count, side) for side in Side for count in counts]
        case Sides.ALTERNATE:
            return [(count, side) for count in counts for side in Side]


def step_segments(item: Item, step: int) -> Timeline:
    """All timed segments of one item: get ready, then its sets."""
    dose = item.dose
    segments: list[Segment] = []

    def add(part: Part, seconds: int, set_: int, repetition: int, side: Side | None) -> None:
        if seconds:
            segments.append(
                Segment(
                    part=part,
                    seconds=seconds,
                    step=step,
                    set=set_,
                    repetition=repetition,
                    side=side,
                )
            )

    for set_ in range(1, dose.sets + 1):
        before: Side | None = None
        for nth, (repetition, side) in enumerate(_holds(item)):
            if nth == 0:
                if set_ > 1:
                    add(Part.REST, dose.rest, set_, repetition, side)
                add(Part.READY, READY_SECONDS, set_, repetition, side)
            elif side is before:
                add(Part.RELEASE, dose.release, set_, repetition, side)
            else:
                slow = item.sides is Sides.EACH
                add(Part.SWITCH, SWITCH_SECONDS if slow else dose.release, set_, repetition, side)
            add(Part.HOLD, dose.hold, set_, repetition, side)
            before = side
    return tuple(segments)


@lru_cache(maxsize=1024)
def compile_plan(plan: tuple[Item, ...], *, by_itself: bool) -> tuple[Timeline, ...]:
    """The whole timeline of a plan, one tuple of segments a step.

    by_itself: the next exercise follows after CHANGE_SECONDS; otherwise every step
    opens with a wait. The first always waits: nobody is hurried onto the mat.
    """
    steps = []
    for step, item in enumerate(plan):
        if by_itself and step > 0:
            opening = Segment(part=Part.REST, seconds=CHANGE_SECONDS, step=step)
        else:
            opening = Segment(part=Part.WAIT, seconds=0, step=step)
        steps.append((opening, *step_segments(item, step)))
    return tuple(steps)


def length(segments: Timeline) -> int:
    """Seconds that the segments take together."""
    return sum(segment.seconds for segment in segments)


def locate(segments: Timeline, elapsed: float) -> Place:
    """Where `elapsed` seconds after the start of `segments` falls.

    A segment owns its first moment and not its last. Waits take no time here: whoever
    waits does not let the clock run.
    """
    left = max(elapsed, 0.0)
    for index, segment in enumerate(segments):
        if left < segment.seconds:
            return Place(index, left)
        left -= segment.seconds
    return Place(len(segments), left)


def seconds_held(segments: Timeline, elapsed: float) -> float:
    """Seconds spent in holds during the first `elapsed` seconds."""
    total, left = 0.0, max(elapsed, 0.0)
    for segment in segments:
        if left <= 0:
            break
        if segment.part is Part.HOLD:
            total += min(left, segment.seconds)
        left -= segment.seconds
    return total


def holds_done(segments: Timeline, elapsed: float) -> int:
    """Holds that were over within the first `elapsed` seconds."""
    place = locate(segments, elapsed)
    return sum(segment.part is Part.HOLD for segment in segments[: place.index])
