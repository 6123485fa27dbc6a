"""What the voice knows of a step, and what it may wish to say in it, for coach/spoken.py."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate

from lumbar.coach.phrasing import Phrasing
from lumbar.coach.timeline import Part, Segment, Side, Timeline

GAP_SECONDS = 0.12
"""Seconds of silence between two phrases, at least."""


class Rank(IntEnum):
    """The priority of a phrase: of two that would overlap, the one of the lower rank is said."""

    COUNT = 0
    LIFT = 1
    LOWER = 2
    ORDER = 3  # get ready, change sides, rest
    NUMBER = 4
    KIND = 5  # what is good to hear, and can be left out
    EXTRA = 6


Way = tuple[float, tuple[str, ...]]
"""The second at which something is said, and its phrases, one after the other."""


@dataclass(frozen=True, slots=True)
class VoiceWish:
    """Something to say. ways: alternatives, best first; the first that fits is said.

    does: what is then done, so that a later wish for the same is left out.
    """

    rank: Rank
    ways: tuple[Way, ...]
    does: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """The step that a segment belongs to: what its wishes depend on besides the segment."""

    segments: Timeline
    starts: tuple[int, ...]  # of each segment, in seconds
    end: int
    phrasing: Phrasing
    lengths: Mapping[str, float]
    holds: tuple[int, ...]
    sets: int
    repetitions: int
    takes_turns: bool
    """Whether the sides take turns at every hold."""

    def fits(self, keys: tuple[str, ...], seconds: float) -> bool:
        """Whether all these phrases have clips that one after the other fit into the seconds."""
        if not all(key in self.lengths for key in keys):
            return False
        return sum(self.lengths[key] + GAP_SECONDS for key in keys) <= seconds


def step_of(segments: Timeline, phrasing: Phrasing, lengths: Mapping[str, float]) -> Step:
    """Returns a step's segments with what is to be known of all of them."""
    ends = tuple(accumulate((segment.seconds for segment in segments), initial=0))
    holds = tuple(i for i, segment in enumerate(segments) if segment.part is Part.HOLD)
    sides = [segments[hold].side for hold in holds[:2]]
    return Step(
        segments,
        ends[:-1],
        ends[-1],
        phrasing,
        lengths,
        holds=holds,
        sets=max((segment.set for segment in segments), default=0),
        repetitions=max((segment.repetition for segment in segments), default=0),
        takes_turns=len(set(sides)) > 1,
    )


def one(rank: Rank, at: float, *keys: str) -> Iterator[VoiceWish]:
    """Yields a wish for the first of these phrases that fits; none for empty keys alone."""
    ways = tuple((at, (key,)) for key in keys if key)
    if ways:
        yield VoiceWish(rank, ways)


def lower(step: Step, index: int) -> Iterator[VoiceWish]:
    """Yields the phrase that ends the hold before the segment `index`."""
    yield from one(Rank.LOWER, step.starts[index], step.phrasing.lower)


def after_lower(step: Step, index: int) -> float:
    """Returns when the phrase at the end of a hold is over, with a gap after it (seconds)."""
    spoken = step.lengths.get(step.phrasing.lower, 0.0)
    return step.starts[index] + spoken + 2 * GAP_SECONDS


def lifts(phrasing: Phrasing, hold: Segment) -> list[str]:
    """Returns the phrases that can begin a hold, the full one first, a short one last."""
    match hold.side:
        case Side.RIGHT:
            return [phrasing.right, "right"]
        case Side.LEFT:
            return [phrasing.left, "left"]
        case _:
            return [phrasing.lift[(hold.repetition - 1) % len(phrasing.lift)]]
