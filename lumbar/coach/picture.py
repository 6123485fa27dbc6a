"""Which picture belongs to a moment of an exercise: a still of the pose, or a loop in its time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lumbar.coach.exercise import Dose, Library, Sides
from lumbar.coach.timeline import Item, Part, Segment, Side, Timeline, locate

STILL_SECONDS = 10
"""A pose that is held for this long and longer is shown as a still; a shorter one as a loop, whose
next repetition is never far."""


class View(StrEnum):
    """What kind of picture it is."""

    STILL = "still"  # the pose that is held
    LOOP = "loop"  # one repetition in the dose's own time (one on each side, if they take turns)
    FREE = "free"  # a loop at an easy pace: nothing is held still, as in a walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The whole seconds of a repetition: into the pose, in it, and out of it."""

    move: int
    hold: int
    release: int

    @property
    def seconds(self) -> int:
        """How long one repetition takes."""
        return self.move + self.hold + self.release


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The picture for a moment.

    left: it shows the left side, or what takes its place where the movement changes sides by
    itself, at every second repetition; never for what has one picture for both. period: a
    loop's; None otherwise. into: seconds into a loop of both sides, the right one first, at that
    moment; for a loop of one side, from the beginning of its repetition on, take it modulo its
    length. 0 where the repetition has not begun.
    """

    view: View
    left: bool = False
    period: Period | None = None
    into: float = 0.0


def view_of(dose: Dose) -> View:
    """Returns what shows a dose; every moment of an exercise has a picture of the same kind."""
    if dose.hold < STILL_SECONDS:
        return View.LOOP
    return View.STILL if dose.move else View.FREE


def period_of(dose: Dose) -> Period:
    """Returns the seconds of one repetition of a dose."""
    return Period(move=dose.move, hold=dose.hold, release=dose.release)


def picture_at(item: Item, timeline: Timeline, moment: float) -> Picture:
    """Returns the picture that belongs to a moment of an exercise.

    timeline: the item's segments; moment: seconds into them. Before a repetition it is that of
    the repetition that comes next, and after the last one that of the last: so the picture need
    not change but where what is to be seen does.
    """
    place = locate(timeline, moment)
    index = min(place.index, len(timeline) - 1)
    segment, view = timeline[index], view_of(item.dose)
    if view is View.FREE:
        return Picture(view=view)
    left = _is_left(item, segment)
    if view is View.STILL:
        return Picture(view=view, left=left)
    period = period_of(item.dose)
    into = _into(timeline, index, place.into, period)
    # What is let go of shows the repetition that ends with it, whose side may be the other.
    if segment.part in {Part.RELEASE, Part.SWITCH} and into:
        left = _is_left(item, timeline[index - 1])
    turn = period.seconds if left else 0
    return Picture(view=view, left=left, period=period, into=turn + into if into else float(turn))


def _is_left(item: Item, segment: Segment) -> bool:
    if item.sides is Sides.BOTH:
        return segment.repetition > 1 and segment.repetition % 2 == 0
    return segment.side is Side.LEFT


def _into(timeline: Timeline, index: int, into: float, period: Period) -> float:
    """Returns the seconds into the repetition that runs, from its move to its release; 0 if none.

    A change of sides that takes longer than the release ends like one.
    """
    match timeline[index].part:
        case Part.MOVE:
            return min(into, period.move)
        case Part.HOLD:
            return period.move + min(into, period.hold)
        case Part.RELEASE | Part.SWITCH if into < period.release:
            return period.move + period.hold + into
        case _:
            return 0.0


def periods_in(library: Library) -> Mapping[str, tuple[Period, ...]]:
    """Returns the periods in which each movement needs a loop, by the movement's key."""
    found: dict[str, dict[Period, None]] = {}
    for movement, dose in _doses(library):
        if view_of(dose) is View.LOOP:
            found.setdefault(movement, {})[period_of(dose)] = None
    return {movement: tuple(periods) for movement, periods in found.items()}


def stills_in(library: Library) -> frozenset[str]:
    """Returns the keys of the movements that need stills."""
    return frozenset(key for key, dose in _doses(library) if view_of(dose) is View.STILL)


def _doses(library: Library) -> Iterator[tuple[str, Dose]]:
    for exercise in library.exercises.values():
        for number, rung in enumerate(exercise.ladder):
            yield exercise.shown(number), rung.dose
