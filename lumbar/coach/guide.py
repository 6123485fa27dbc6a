"""The guide's script: turns one step's segments into timed cues for the voice."""

from bisect import bisect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate

from lumbar.coach.timeline import Part, Segment, Side, Timeline

GAP_SECONDS = 0.12
"""Seconds of silence between two phrases, at least."""
COUNTED_SECONDS = 5
"""Holds of this length and longer are counted down; a shorter one has no time for it."""
COUNT = ("three", "two", "one")
LONG_SECONDS = 20
"""In holds of this length and longer the voice says "halfway"."""
VERY_LONG_SECONDS = 45
"""In holds of this length and longer, and in rests of RESTFUL_SECONDS and longer, the voice
announces the last ten seconds."""
RESTFUL_SECONDS = 25
BREATHE_AT, BREATHE_SECONDS = 4, 10
"""In a hold of at least BREATHE_SECONDS, the voice reminds the person to breathe (or says the
exercise's own phrase) BREATHE_AT seconds after its start."""
MANY_REPETITIONS = 8
"""In sets of so many repetitions and more the voice says "halfway", too."""
SAID_SECONDS = 8
"""For a rest of this length and longer the voice says its length and announces the next set."""
HOW_AFTER = 10
"""Seconds into a change of place at which the movement is explained: by then the person has
turned over."""
NEXT_AFTER = 0.6
"""Seconds into a change of place at which the next exercise is announced."""
GENERAL = frozenset(
    {
        *COUNT,
        *("one-done", "well-done", "halfway", "ten-seconds", "breathe", "last-one"),
        *("last-set", "next-set", "get-ready", "rest", "hold", "release"),
        *("right", "left", "switch-right", "switch-left"),
    }
)
"""The phrases that belong to no exercise. Those with the length of a rest, such as "rest-20",
also belong to none."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase in the track.

    at: seconds from the track's start; says: key of the phrase; segment: index into the
    segments that were passed to `guide`.
    """

    at: float
    says: str
    segment: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """The phrases for one exercise on one rung, by key.

    ready: its name and "get ready"; next: its name and its place, said in a change of place;
    how: the whole movement, said later in a change of place; do: at the first hold, in a few
    words; lift: at every hold, used in turn by the repetitions; right, left: used in place of
    `lift` if the exercise has sides; lower: at the end of a hold; during: within a long hold.
    do, lift, right and left are said when the move into the hold begins, or, where the dose has
    no move, when the hold begins.
    An empty key is not said.
    """

    ready: str = "get-ready"
    next: str = ""
    how: str = ""
    do: str = ""
    lift: tuple[str, ...] = ("hold",)
    right: str = "right"
    left: str = "left"
    lower: str = "release"
    during: str = "breathe"

    @property
    def phrases(self) -> frozenset[str]:
        """Every phrase that it uses."""
        one = (self.ready, self.next, self.how, self.do, self.right, self.left, self.lower)
        return frozenset({*one, *self.lift, self.during} - {""})


class _Rank(IntEnum):
    """The priority of a phrase: of two that would overlap, the one of the lower rank is said."""

    COUNT = 0
    LIFT = 1
    LOWER = 2
    ORDER = 3  # get ready, change sides, rest
    EXTRA = 4


@dataclass(frozen=True, slots=True)
class _Wish:
    """Something to say. ways: alternatives as seconds and phrase, best first; the first that fits
    is said."""

    rank: _Rank
    segment: int
    ways: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """The step that a segment belongs to: what its wishes depend on besides the segment."""

    segments: Timeline
    starts: tuple[int, ...]  # of each segment, in seconds
    phrasing: Phrasing
    lengths: Mapping[str, float]
    holds: tuple[int, ...]
    sets: int
    repetitions: int


def guide(
    segments: Timeline,
    phrasing: Phrasing,
    lengths: Mapping[str, float],
    *,
    start: float = 0.0,
) -> tuple[Cue, ...]:
    """Returns the cues of one step, in the order of time; no two phrases overlap.

    segments: the step's segments, as in a session; a wait takes no time. lengths: seconds of
    each phrase that has a clip. start: seconds into the step at which the track begins, for
    example after a pause; cues count from there, and the phrase of the current segment is said
    again. A phrase without a clip is used only if no alternative has one; it then takes no time.
    """
    ends = tuple(accumulate((segment.seconds for segment in segments), initial=0))
    step = _Step(
        segments,
        ends[:-1],
        phrasing,
        lengths,
        holds=tuple(i for i, segment in enumerate(segments) if segment.part is Part.HOLD),
        sets=max((segment.set for segment in segments), default=0),
        repetitions=max((segment.repetition for segment in segments), default=0),
    )
    wishes = [*_again(step, start)]
    for index, segment in enumerate(segments):
        wishes += _WISHES[segment.part](step, index, segment)
    return _fit(wishes, lengths, start, ends[-1])


# The wishes of each kind of segment


def _ready(step: _Step, index: int, _: Segment) -> Iterator[_Wish]:
    opens = not any(segment.seconds for segment in step.segments[:index])
    says = (step.phrasing.ready, "get-ready") if opens else ("get-ready",)
    at = step.starts[index]
    yield _Wish(_Rank.ORDER, index, tuple((at, key) for key in says))


def _move(step: _Step, index: int, _: Segment) -> Iterator[_Wish]:
    """Yields the phrase that begins a hold; it is said at the beginning of the move into it."""
    yield _lift(step, index, index + 1)


def _lift(step: _Step, index: int, hold: int) -> _Wish:
    """Returns the phrase that leads into the hold with this index, said when `index` begins."""
    at, first = step.starts[index], [step.phrasing.do] if hold == step.holds[0] else []
    says = [key for key in (*first, *_lifts(step.phrasing, step.segments[hold])) if key]
    # A phrase longer than the move and the hold would still be heard after their end.
    room = step.starts[hold] + step.segments[hold].seconds - at
    within = [key for key in says if step.lengths.get(key, 0.0) + GAP_SECONDS <= room]
    return _Wish(_Rank.LIFT, index, tuple((at, key) for key in within or says[-1:]))


def _hold(step: _Step, index: int, hold: Segment) -> Iterator[_Wish]:
    if index == 0 or step.segments[index - 1].part is not Part.MOVE:
        yield _lift(step, index, index)
    yield from _end_of_hold(step, index, hold, last=index == step.holds[-1])
    yield from _within_hold(step, index, hold)


def _lifts(phrasing: Phrasing, hold: Segment) -> list[str]:
    """Returns the phrases that can begin a hold, the full one first, a short one last."""
    match hold.side:
        case Side.RIGHT:
            return [phrasing.right, "right"]
        case Side.LEFT:
            return [phrasing.left, "left"]
        case _:
            return [phrasing.lift[(hold.repetition - 1) % len(phrasing.lift)]]


def _end_of_hold(step: _Step, index: int, hold: Segment, *, last: bool) -> Iterator[_Wish]:
    """Yields the count at the end of a hold, or praise in place of its "one" in the last hold.

    The track ends with the step's last hold, so the praise must be within it.
    """
    over = step.starts[index] + hold.seconds
    if hold.seconds < COUNTED_SECONDS:
        if last:
            at = over - step.lengths.get("well-done", 0.0)
            yield _Wish(_Rank.EXTRA, index, ((at, "well-done"),))
        return
    for number, key in enumerate(COUNT):
        at = over - len(COUNT) + number
        praise = ((at, "one-done"),) if last and key == COUNT[-1] else ()
        yield _Wish(_Rank.COUNT, index, (*praise, (at, key)))


def _within_hold(step: _Step, index: int, hold: Segment) -> Iterator[_Wish]:
    at, seconds = step.starts[index], hold.seconds
    if seconds >= LONG_SECONDS:
        yield _Wish(_Rank.ORDER, index, ((at + seconds // 2, "halfway"),))
    if seconds >= VERY_LONG_SECONDS:
        yield _Wish(_Rank.EXTRA, index, ((at + seconds - 10, "ten-seconds"),))
    # In every other hold only: people stop hearing a phrase that is said every time.
    if seconds >= BREATHE_SECONDS and (hold.set + hold.repetition) % 2 == 0:
        yield _Wish(_Rank.EXTRA, index, ((at + BREATHE_AT, step.phrasing.during),))


def _release(step: _Step, index: int, release: Segment) -> Iterator[_Wish]:
    yield _lower(step, index)
    after = _after_lower(step, index)
    if _is_last(step, release):
        yield _Wish(_Rank.EXTRA, index, ((after, "last-one"),))
    elif _is_halfway(step, release):
        yield _Wish(_Rank.EXTRA, index, ((after, "halfway"),))


def _is_last(step: _Step, release: Segment) -> bool:
    """Returns whether the last repetition of a side comes next."""
    more = release.part is Part.SWITCH and release.side is Side.RIGHT
    return release.repetition == step.repetitions > 1 and not more


def _is_halfway(step: _Step, release: Segment) -> bool:
    """Returns whether half of a set of MANY_REPETITIONS or more is done.

    A set that is done on one side and then on the other has no halfway.
    """
    once = release.side is None or (release.part is Part.SWITCH and release.side is Side.RIGHT)
    return once and release.repetition - 1 == step.repetitions // 2 >= MANY_REPETITIONS // 2


def _switch(step: _Step, index: int, switch: Segment) -> Iterator[_Wish]:
    """Yields the change of sides, or a normal release if the sides take turns at every hold.

    In the latter case the phrase that begins the hold names the side.
    """
    before = step.segments[index - 1]
    if switch.repetition == 1 and before.repetition == step.repetitions > 1:
        yield _lower(step, index)
        says = f"switch-{switch.side}"
        yield _Wish(_Rank.ORDER, index, ((_after_lower(step, index), says),))
    else:
        yield from _release(step, index, switch)


def _rest(step: _Step, index: int, rest: Segment) -> Iterator[_Wish]:
    if rest.repetition == 0:
        yield from _change(step, index)
        return
    yield _lower(step, index)
    after, over = _after_lower(step, index), step.starts[index] + rest.seconds
    worth = rest.seconds >= SAID_SECONDS
    known = worth and f"rest-{rest.seconds}" in step.lengths
    says = (f"rest-{rest.seconds}", "rest") if known else ("rest",)
    yield _Wish(_Rank.ORDER, index, tuple((after, key) for key in says))
    if worth:
        coming = "last-set" if rest.set == step.sets else "next-set"
        yield _Wish(_Rank.ORDER, index, ((over - 3, coming),))
    if rest.seconds >= RESTFUL_SECONDS:
        yield _Wish(_Rank.EXTRA, index, ((over - 10, "ten-seconds"),))


def _change(step: _Step, index: int) -> Iterator[_Wish]:
    """Yields a change of place: the next exercise, early enough to turn over; then how to do it."""
    at, phrasing = step.starts[index], step.phrasing
    says = phrasing.next or phrasing.ready
    yield _Wish(_Rank.ORDER, index, ((at + NEXT_AFTER, says),))
    if phrasing.how:
        yield _Wish(_Rank.EXTRA, index, ((at + HOW_AFTER, phrasing.how),))


def _wait(step: _Step, index: int, _: Segment) -> Iterator[_Wish]:  # noqa: ARG001 - a row
    yield from ()


def _lower(step: _Step, index: int) -> _Wish:
    return _Wish(_Rank.LOWER, index, ((step.starts[index], step.phrasing.lower),))


def _after_lower(step: _Step, index: int) -> float:
    """Returns when the phrase at the end of a hold is over, with a gap after it (seconds)."""
    spoken = step.lengths.get(step.phrasing.lower, 0.0)
    return step.starts[index] + spoken + 2 * GAP_SECONDS


_WISHES: Mapping[Part, Callable[[_Step, int, Segment], Iterator[_Wish]]] = {
    Part.WAIT: _wait,
    Part.READY: _ready,
    Part.MOVE: _move,
    Part.HOLD: _hold,
    Part.RELEASE: _release,
    Part.SWITCH: _switch,
    Part.REST: _rest,
}


def _again(step: _Step, start: float) -> Iterator[_Wish]:
    """Yields the phrase of the segment in the middle of which the track begins."""
    for index, segment in enumerate(step.segments):
        if step.starts[index] < start < step.starts[index] + segment.seconds:
            says = _about(step, segment)
            if says:
                yield _Wish(_Rank.ORDER, index, tuple((start, key) for key in says))


def _about(step: _Step, segment: Segment) -> list[str]:
    match segment.part:
        case Part.MOVE | Part.HOLD:
            return _lifts(step.phrasing, segment)
        case Part.READY:
            return ["get-ready"]
        case Part.REST if segment.repetition == 0:
            return [step.phrasing.next or step.phrasing.ready]
        case Part.REST:
            return ["rest"]
        case _:
            return []


# Choosing the wishes that have room


def _fit(
    wishes: list[_Wish], lengths: Mapping[str, float], start: float, end: float
) -> tuple[Cue, ...]:
    """Returns cues for the wishes that have room from `start` to `end` (seconds), by priority."""
    taken: list[tuple[float, float]] = []
    cues: list[Cue] = []
    for wish in sorted(wishes, key=lambda wish: (wish.rank, wish.ways[0][0])):
        ways = [way for way in wish.ways if way[1] in lengths] or wish.ways[:1]
        for at, says in ways:
            until = at + lengths.get(says, 0.0)
            if start <= at and until <= end and _is_free(taken, at, until):
                taken.insert(bisect(taken, (at, until)), (at, until))
                cues.append(Cue(at - start, says, wish.segment))
                break
    return tuple(sorted(cues, key=lambda cue: cue.at))


def _is_free(taken: list[tuple[float, float]], at: float, until: float) -> bool:
    place = bisect(taken, (at, until))
    before = place == 0 or taken[place - 1][1] + GAP_SECONDS <= at
    after = place == len(taken) or until + GAP_SECONDS <= taken[place][0]
    return before and after
