"""What the voice would like to say in a hold and in the move into it."""

from collections.abc import Iterator
from itertools import product

from lumbar.coach.phrasing import COUNT, NUMBERS
from lumbar.coach.spoken_step import (
    GAP_SECONDS,
    Rank,
    Step,
    VoiceWish,
    Way,
    after_lower,
    lifts,
    one,
)
from lumbar.coach.timeline import Part, Segment, Side

COUNTED_SECONDS = 5
"""Holds of this length and longer are counted down; a shorter one has no time for it."""
COUNTED_AT_AN_END = 2
"""The count is heard in so many first and last repetitions of a set, and in no other: by then
one knows it. With it in all, twenty bridges had sixty of their hundred cues from it."""
BREATH_EVERY = 5
"""The first repetition, and every so many after it, says when to breathe out."""
QUALITY_AFTER = 3
"""The repetition after so many, and every BREATH_EVERY after that, says how it is done well:
it has neither a breath, nor a number, nor a count."""
EARLY, EARLY_IN_LONG = (3, 2, 1, 4), (1, 2, 3)
"""The repetitions for "stop if it is sharp" where it had no room before, best first; and where
holds last BREATHE_SECONDS and longer, so that the third is late and the first has room."""
EARLY_SECONDS = 10
"""How far into a hold it may be said."""
LONG_SECONDS = 20
"""In holds of this length and longer the voice says "halfway"."""
VERY_LONG_SECONDS = 45
"""In holds of this length and longer, and in rests of RESTFUL_SECONDS and longer, the voice
announces the last ten seconds."""
BREATHE_AT, BREATHE_SECONDS = 4, 10
"""In a hold of at least BREATHE_SECONDS, the voice reminds the person to breathe (or says the
exercise's own phrase) BREATHE_AT seconds after its start."""
TRIED_EVERY = 0.25
"""Seconds between the moments at which a phrase that may be said anywhere in a hold is tried."""


def in_move(step: Step, index: int, _: Segment) -> Iterator[VoiceWish]:
    """Yields what begins a hold; it is said at the beginning of the move into it."""
    yield from _begin(step, index, index + 1)


def in_hold(step: Step, index: int, hold: Segment) -> Iterator[VoiceWish]:
    """Yields what is said in a hold, and what begins it where no move leads into it."""
    if index == 0 or step.segments[index - 1].part is not Part.MOVE:
        yield from _begin(step, index, index)
    yield from _end_of_hold(step, index, hold)
    yield from _within_hold(step, index, hold)


def _begin(step: Step, index: int, nth: int) -> Iterator[VoiceWish]:
    """Yields the phrase that leads into the hold `nth`, with its breath or its number."""
    hold, at = step.segments[nth], step.starts[index]
    # A phrase longer than the move and the hold would still be heard after their end.
    room = step.starts[nth] + hold.seconds - at
    first = nth == step.holds[0]
    heads = [*([step.phrasing.do] if first else []), *lifts(step.phrasing, hold)]
    heads = [key for key in heads if key]
    begun, more = f"begin {index}", _more(step, hold)
    if more is not None:
        says, does = more
        # Which arm and which leg is told first; the breath then has the other side's hold.
        told = first and step.takes_turns and step.fits((step.phrasing.do,), room)
        ways: list[tuple[str, ...]] = [(head, says) for head in (heads[:1] if told else heads)]
        if says == step.phrasing.breath and step.phrasing.effort and hold.side is None:
            ways.insert(int(first), (step.phrasing.effort,))
        for way in ways:
            if step.fits(way, room):
                yield VoiceWish(Rank.LIFT, ((at, way),), frozenset({begun, does}))
        if says in NUMBERS.values() and nth + 1 < len(step.segments):
            yield VoiceWish(
                Rank.NUMBER, ((after_lower(step, nth + 1), (says,)),), frozenset({does})
            )
    within = [key for key in heads if step.lengths.get(key, 0.0) + GAP_SECONDS <= room]
    plain = tuple((at, (key,)) for key in within or heads[-1:])
    if plain:
        yield VoiceWish(Rank.LIFT, plain, frozenset({begun}))


def _more(step: Step, hold: Segment) -> tuple[str, str] | None:
    """Returns the breath or the number that belongs to a hold, and what it does; or None.

    Where the sides take turns, the breath belongs to the first that has room for it, and the
    number to the second, which completes the repetition.
    """
    turn = "" if step.takes_turns else hold.side
    where = f"{hold.set} {hold.repetition} {turn}"
    if hold.repetition % BREATH_EVERY == 1 and step.phrasing.breath:
        return step.phrasing.breath, f"breath {where}"
    number = NUMBERS.get(hold.repetition)
    if number is None or (step.takes_turns and hold.side is Side.RIGHT):
        return None
    return number, f"number {where}"


def _end_of_hold(step: Step, index: int, hold: Segment) -> Iterator[VoiceWish]:
    """Yields the count at the end of a hold, or praise in place of its "one" in the last hold.

    The track ends with the step's last hold, so the praise must be within it.
    """
    over, last = step.starts[index] + hold.seconds, index == step.holds[-1]
    if hold.seconds < COUNTED_SECONDS:
        if last:
            yield from one(Rank.KIND, over - step.lengths.get("well-done", 0.0), "well-done")
        return
    if not _is_counted(step, hold):
        return
    for number, key in enumerate(COUNT):
        praise = ("one-done",) if last and key == COUNT[-1] else ()
        yield from one(Rank.COUNT, over - len(COUNT) + number, *praise, key)


def _is_counted(step: Step, hold: Segment) -> bool:
    done, left = hold.repetition - 1, step.repetitions - hold.repetition
    return min(done, left) < COUNTED_AT_AN_END


def _within_hold(step: Step, index: int, hold: Segment) -> Iterator[VoiceWish]:
    at, seconds = step.starts[index], hold.seconds
    if seconds >= LONG_SECONDS:
        yield from one(Rank.ORDER, at + seconds // 2, "halfway")
    if seconds >= VERY_LONG_SECONDS:
        yield from one(Rank.KIND, at + seconds - 10, "ten-seconds")
    # In every other hold only: people stop hearing a phrase that is said every time.
    if seconds >= BREATHE_SECONDS and (hold.set + hold.repetition) % 2 == 0:
        yield from one(Rank.KIND, at + BREATHE_AT, step.phrasing.during)


def stop(step: Step) -> Iterator[VoiceWish]:
    """Yields "stop if it is sharp", once and early: where one gets ready, or in a hold."""
    long = any(step.segments[hold].seconds >= BREATHE_SECONDS for hold in step.holds)
    ways = [
        way
        for repetition in (EARLY_IN_LONG if long else EARLY)
        for way in _anywhere(step, 1, repetition, "stop-sharp", EARLY_SECONDS)
    ]
    if ways:
        yield VoiceWish(Rank.KIND, tuple(ways), frozenset({"stop"}))


def quality(step: Step) -> Iterator[VoiceWish]:
    """Yields a word on how it is done well, in the middle of things."""
    says, of = step.phrasing.quality, step.repetitions
    if not says or of == 1:
        return
    done = list(range(QUALITY_AFTER, of - COUNTED_AT_AN_END, BREATH_EVERY)) or [of // 2]
    for said, (set_, before) in enumerate(product(range(1, step.sets + 1), done)):
        key = says[said % len(says)]
        ways = _anywhere(step, set_, before + 1, key)
        if ways:
            yield VoiceWish(Rank.EXTRA, tuple(ways))


def _anywhere(
    step: Step, set_: int, repetition: int, key: str, most: float = float("inf")
) -> list[Way]:
    """Returns the moments for a phrase in a repetition's holds, and in the moves into them."""
    ways: list[Way] = []
    for index in step.holds:
        hold, at = step.segments[index], step.starts[index]
        if (hold.set, hold.repetition) != (set_, repetition):
            continue
        seconds = min(hold.seconds, most)
        if index and step.segments[index - 1].part is Part.MOVE:
            at, seconds = step.starts[index - 1], seconds + step.segments[index - 1].seconds
        room = seconds - step.lengths.get(key, 0.0) - GAP_SECONDS
        tries = range(int(room // TRIED_EVERY) + 1)
        ways += [(at + number * TRIED_EVERY, (key,)) for number in tries]
    return ways
