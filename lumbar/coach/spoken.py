"""What the voice would like to say in each segment of a step, and what matters more."""

from collections.abc import Callable, Iterator, Mapping

from lumbar.coach.spoken_hold import in_hold, in_move, quality, stop
from lumbar.coach.spoken_step import Rank, Step, VoiceWish, Way, after_lower, lifts, lower, one
from lumbar.coach.timeline import Part, Segment, Side

RESTFUL_SECONDS = 25
MANY_REPETITIONS = 8
"""In sets of so many repetitions and more the voice says "halfway", too."""
SAID_SECONDS = 8
"""For a rest of this length and longer the voice says its length and announces the next set."""
READY_AGAIN_SECONDS = 12
"""Where one has so long to get ready, "get ready" is said again three seconds before its end."""
HOW_AFTER = 10
"""Seconds into a change of place at which the movement is explained: by then the person has
turned over."""
NEXT_AFTER = 0.6
"""Seconds into a change of place at which the next exercise is announced."""
WAY_SECONDS = 40
"""A change of place of this length and longer leads from the mat to a chair, and says how."""
SEATED_BEFORE = 15
"""So many seconds before the end of such a change the movement is explained."""


def wishes(step: Step) -> Iterator[VoiceWish]:
    """Yields all that the voice would like to say in a step."""
    for index, segment in enumerate(step.segments):
        yield from _WISHES[segment.part](step, index, segment)
    yield from stop(step)
    yield from quality(step)


def again(step: Step, start: float) -> list[Way]:
    """Returns the ways to say what goes on in the segment in whose middle a track begins."""
    for index, segment in enumerate(step.segments):
        if step.starts[index] < start < step.starts[index] + segment.seconds:
            return [(start, (key,)) for key in _about(step, segment) if key]
    return []


def _about(step: Step, segment: Segment) -> list[str]:
    match segment.part:
        case Part.MOVE | Part.HOLD:
            return lifts(step.phrasing, segment)
        case Part.READY:
            return ["get-ready"]
        case Part.REST if segment.is_change:
            return [step.phrasing.next or step.phrasing.ready]
        case Part.REST:
            return ["rest"]
        case _:
            return []


# Before the first hold, and between two sets


def _ready(step: Step, index: int, ready: Segment) -> Iterator[VoiceWish]:
    at = step.starts[index]
    if any(segment.seconds for segment in step.segments[:index]):
        yield from one(Rank.ORDER, at, "get-ready")
        return
    name, how = step.phrasing.ready, step.phrasing.how
    yield from _explained(step, at, ready.seconds, (name,), "ready")
    ways = tuple((at, (key,)) for key in (name, "get-ready") if key)
    yield VoiceWish(Rank.ORDER, ways, frozenset({"ready"}))
    if how and ready.seconds >= READY_AGAIN_SECONDS:
        yield from one(Rank.KIND, at + ready.seconds - 3, "get-ready")


def _explained(
    step: Step, at: float, room: float, before: tuple[str, ...], does: str
) -> Iterator[VoiceWish]:
    """Yields the whole movement after some words, and "stop if it is sharp" where both fit."""
    if step.phrasing.how:
        told = (*filter(None, before), step.phrasing.how)
        for says, done in (((*told, "stop-sharp"), {does, "stop"}), (told, {does})):
            if step.fits(says, room):
                yield VoiceWish(Rank.ORDER, ((at, says),), frozenset(done))


def _rest(step: Step, index: int, rest: Segment) -> Iterator[VoiceWish]:
    if rest.repetition == 0:
        yield from _change(step, index, rest)
        return
    yield from lower(step, index)
    after, over = after_lower(step, index), step.starts[index] + rest.seconds
    worth = rest.seconds >= SAID_SECONDS
    known = worth and f"rest-{rest.seconds}" in step.lengths
    yield from one(Rank.ORDER, after, *((f"rest-{rest.seconds}", "rest") if known else ("rest",)))
    if worth:
        coming = "last-set" if rest.set == step.sets else "next-set"
        yield from one(Rank.ORDER, over - 3, coming)
    if rest.seconds >= RESTFUL_SECONDS:
        yield from one(Rank.KIND, over - 10, "ten-seconds")


def _change(step: Step, index: int, change: Segment) -> Iterator[VoiceWish]:
    """Yields a change of place: the next exercise, early enough to turn over; then how to do it."""
    at, phrasing = step.starts[index], step.phrasing
    says, how = phrasing.next or phrasing.ready or "get-ready", HOW_AFTER
    if change.seconds >= WAY_SECONDS:
        how = change.seconds - SEATED_BEFORE
        if step.fits(("chair-way", says), how - NEXT_AFTER):
            ways = ((at + NEXT_AFTER, ("chair-way", says)),)
            yield VoiceWish(Rank.ORDER, ways, frozenset({"next"}))
    yield VoiceWish(Rank.ORDER, ((at + NEXT_AFTER, (says,)),), frozenset({"next"}))
    yield from _explained(step, at + how, change.seconds - how, (), "how")


# Between two holds


def _release(step: Step, index: int, release: Segment) -> Iterator[VoiceWish]:
    yield from lower(step, index)
    after = after_lower(step, index)
    if _is_last(step, release):
        yield from one(Rank.KIND, after, "last-one")
    elif _is_halfway(step, release):
        yield from one(Rank.KIND, after, "halfway")


def _is_last(step: Step, release: Segment) -> bool:
    """Returns whether the last repetition of a side comes next."""
    more = release.part is Part.SWITCH and release.side is Side.RIGHT
    return release.repetition == step.repetitions > 1 and not more


def _is_halfway(step: Step, release: Segment) -> bool:
    """Returns whether half of a set of MANY_REPETITIONS or more is done.

    A set that is done on one side and then on the other has no halfway.
    """
    once = release.side is None or (release.part is Part.SWITCH and release.side is Side.RIGHT)
    return once and release.repetition - 1 == step.repetitions // 2 >= MANY_REPETITIONS // 2


def _switch(step: Step, index: int, switch: Segment) -> Iterator[VoiceWish]:
    """Yields the change of sides, or a normal release if the sides take turns at every hold.

    In the latter case the phrase that begins the hold names the side.
    """
    before = step.segments[index - 1]
    if switch.repetition == 1 and before.repetition == step.repetitions > 1:
        yield from lower(step, index)
        yield from one(Rank.ORDER, after_lower(step, index), f"switch-{switch.side}")
    else:
        yield from _release(step, index, switch)


def _wait(step: Step, index: int, _: Segment) -> Iterator[VoiceWish]:  # noqa: ARG001 - a row
    yield from ()


_WISHES: Mapping[Part, Callable[[Step, int, Segment], Iterator[VoiceWish]]] = {
    Part.WAIT: _wait,
    Part.READY: _ready,
    Part.MOVE: in_move,
    Part.HOLD: in_hold,
    Part.RELEASE: _release,
    Part.SWITCH: _switch,
    Part.REST: _rest,
}
