"""The timeline: compiles a plan into segments, and finds the position at a moment."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lumbar.coach.exercise import ON_THE_MAT, Dose, Posture, Sides

READY_SECONDS = 3
"""Seconds to get ready for a further set, after its rest; one is in the posture already."""
SWITCH_SECONDS = 5
CHANGE_SECONDS = 20
"""Seconds to change posture and read the next instruction before an exercise that begins by
itself."""
CHAIR_SECONDS = 45
"""Seconds to get from the mat onto a chair before such an exercise."""


class Part(StrEnum):
    """What the person does in a segment."""

    WAIT = "wait"  # until the person presses Start; it has no length
    READY = "ready"
    MOVE = "move"  # come into the pose
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
    """One exercise of a plan: its key, its rung, and the dose of that rung on that day.

    The dose is stored, not looked up, so that an edit of the content does not change a session
    that runs; and so is ready, the seconds to get ready for the first set, which depends on the
    person's settings. cut: the dose is less than the rung's (see lumbar/coach/steps.py); posture:
    where one is for it (None: a session of before this was kept); after: where one comes from, if
    not from the item before it in the plan. warm: what must have been done before it, None for
    nothing; swapped: the item of the plan whose place it has taken by Swap, None for none.
    """

    exercise: str
    rung: int
    sides: Sides
    dose: Dose
    ready: int = READY_SECONDS
    posture: Posture | None = None
    after: Posture | None = None
    cut: bool = False
    warm: "Warm | None" = None
    swapped: "Item | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Warm:
    """What must have been done in a session before an item that may not come first.

    after: keys of exercises, one of which is enough; needs: keys of exercises, all of which are
    enough, too; first: the items to do in that case, none if they may not come or were offered.
    """

    after: tuple[str, ...]
    needs: tuple[str, ...]
    first: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of time with one thing to do in it.

    seconds: its exact length (0 for a wait); step: index of the item in the plan; set,
    repetition: counted from 1 (0 before the first); side: None if the exercise has no sides.
    In a move and a hold these three say what is done now, in other segments what comes next.
    """

    part: Part
    seconds: int
    step: int
    set: int = 0
    repetition: int = 0
    side: Side | None = None

    @property
    def is_change(self) -> bool:
        """Whether it is the rest before an exercise, in which one changes place for it."""
        return self.part is Part.REST and not self.repetition


@dataclass(frozen=True, slots=True)
class Place:
    """A position: the `index` of a segment, and `into`, the seconds into it.

    index == len(segments) means that all of them have passed.
    """

    index: int
    into: float


Timeline = tuple[Segment, ...]


def _holds(sides: Sides, repetitions: int) -> list[tuple[int, Side | None]]:
    """Returns the repetition and the side of each hold of one set, in order."""
    counts = range(1, repetitions + 1)
    match sides:
        case Sides.BOTH:
            return [(count, None) for count in counts]
        case Sides.EACH:
            return [(count, side) for side in Side for count in counts]
        case Sides.ALTERNATE:
            return [(count, side) for count in counts for side in Side]


def step_segments(item: Item, step: int) -> Timeline:
    """Returns all timed segments of one item, set by set; each set begins with "get ready".

    A move stands right before each hold, where the dose has one: a hold is time in the pose alone.
    """
    return _timed(item.sides, item.dose, item.ready, step)


def item_seconds(item: Item) -> int:
    """Returns the total length of an item's timed segments in seconds."""
    return _lasting(item.sides, item.dose, item.ready)


@lru_cache(maxsize=4096)
def _lasting(sides: Sides, dose: Dose, ready: int) -> int:
    return length(_timed(sides, dose, ready, 0))


# By what the segments are made of, not by the item: hashing that, and all that may come before it
# or in its place, costs more than this.
@lru_cache(maxsize=4096)
def _timed(sides: Sides, dose: Dose, ready: int, step: int) -> Timeline:
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
        for nth, (repetition, side) in enumerate(_holds(sides, dose.repetitions)):
            if nth == 0:
                if set_ > 1:
                    add(Part.REST, dose.rest, set_, repetition, side)
                add(Part.READY, READY_SECONDS if set_ > 1 else ready, set_, repetition, side)
            elif side is before:
                add(Part.RELEASE, dose.release, set_, repetition, side)
            else:
                slow = sides is Sides.EACH
                add(Part.SWITCH, SWITCH_SECONDS if slow else dose.release, set_, repetition, side)
            add(Part.MOVE, dose.move, set_, repetition, side)
            add(Part.HOLD, dose.hold, set_, repetition, side)
            before = side
    return tuple(segments)


def compile_plan(plan: tuple[Item, ...], *, by_itself: bool) -> tuple[Timeline, ...]:
    """Returns the whole timeline of a plan, one tuple of segments for each step.

    by_itself: the next exercise follows after a change of place (see `change_seconds`); otherwise
    every step opens with a wait. The first step always waits, so that the person has time to get
    onto the mat.
    """
    return tuple(compile_step(plan, step, by_itself=by_itself) for step in range(len(plan)))


def compile_step(plan: tuple[Item, ...], step: int, *, by_itself: bool) -> Timeline:
    """Returns the segments of one step of a plan; see compile_plan."""
    item = plan[step]
    opening = change_seconds(plan, step) if by_itself and step > 0 else 0
    return _opened(opening, item.sides, item.dose, item.ready, step)


@lru_cache(maxsize=4096)
def _opened(opening: int, sides: Sides, dose: Dose, ready: int, step: int) -> Timeline:
    part = Part.REST if opening else Part.WAIT
    return (Segment(part=part, seconds=opening, step=step), *_timed(sides, dose, ready, step))


def coming_from(plan: tuple[Item, ...], step: int) -> Posture | None:
    """Returns where one is before a step of a plan; None before the first, or if not known."""
    before = plan[step - 1].posture if step else None
    return plan[step].after or before


def to_the_chair(plan: tuple[Item, ...], step: int) -> bool:
    """Returns whether a step begins with the way from the mat onto a chair."""
    return plan[step].posture is Posture.CHAIR and coming_from(plan, step) in ON_THE_MAT


def change_seconds(plan: tuple[Item, ...], step: int) -> int:
    """Returns the seconds to get into place before a step that begins by itself."""
    return CHAIR_SECONDS if to_the_chair(plan, step) else CHANGE_SECONDS


def length(segments: Timeline) -> int:
    """Returns the total length of the segments in seconds."""
    return sum(segment.seconds for segment in segments)


def locate(segments: Timeline, elapsed: float) -> Place:
    """Returns the position `elapsed` seconds after the start of `segments`.

    A segment includes its first moment and excludes its last. Waits take no time here, because
    the clock of a session that waits does not run.
    """
    left = max(elapsed, 0.0)
    for index, segment in enumerate(segments):
        if left < segment.seconds:
            return Place(index, left)
        left -= segment.seconds
    return Place(len(segments), left)


def seconds_held(segments: Timeline, elapsed: float) -> float:
    """Returns the seconds spent in holds during the first `elapsed` seconds."""
    total, left = 0.0, max(elapsed, 0.0)
    for segment in segments:
        if left <= 0:
            break
        if segment.part is Part.HOLD:
            total += min(left, segment.seconds)
        left -= segment.seconds
    return total


def holds_done(segments: Timeline, elapsed: float) -> int:
    """Returns the number of holds that ended within the first `elapsed` seconds."""
    place = locate(segments, elapsed)
    return sum(segment.part is Part.HOLD for segment in segments[: place.index])
