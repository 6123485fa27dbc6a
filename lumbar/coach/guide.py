"""The guide's script: turns one step's segments into timed cues for the voice.

What each segment would have said is in lumbar/coach/spoken.py; here is what fits.
"""

from bisect import bisect, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lumbar.coach.phrasing import Phrasing
from lumbar.coach.spoken import again, wishes
from lumbar.coach.spoken_step import GAP_SECONDS, Rank, VoiceWish, Way, step_of
from lumbar.coach.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase in the track.

    at: seconds from the track's start; says: key of the phrase; segment: index into the
    segments that were passed to `guide`.
    """

    at: float
    says: str
    segment: int


@dataclass(frozen=True, slots=True, order=True)
class _Placed:
    """A phrase that is said from `at` to `until` (seconds into the step)."""

    at: float
    until: float
    says: str
    rank: Rank


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
    again; the others stay as they would have been. A phrase without a clip is used only if no
    alternative has one; it then takes no time.
    """
    step = step_of(segments, phrasing, lengths)
    placed = _fit(wishes(step), lengths, step.end)
    if start > 0:
        placed = [one for one in placed if one.at >= start]
        _begin_again(placed, again(step, start), lengths, step.end)
    return tuple(Cue(one.at - start, one.says, bisect(step.starts, one.at) - 1) for one in placed)


def _fit(
    all_wishes: Iterable[VoiceWish], lengths: Mapping[str, float], end: float
) -> list[_Placed]:
    """Returns what is said of the wishes that have room from 0 to `end` (seconds), by rank."""
    placed: list[_Placed] = []
    done: set[str] = set()
    for wish in sorted(all_wishes, key=lambda wish: (wish.rank, wish.ways[0][0])):
        if not done.isdisjoint(wish.does):
            continue
        ways = [way for way in wish.ways if all(key in lengths for key in way[1])]
        for way in ways or wish.ways[:1]:
            said = _laid(way, wish.rank, lengths)
            if said[-1].until <= end and all(_is_free(placed, one) for one in said):
                for one in said:
                    insort(placed, one)
                done |= wish.does
                break
    return placed


def _laid(way: Way, rank: Rank, lengths: Mapping[str, float]) -> list[_Placed]:
    """Returns the phrases of a way, one after the other."""
    at, said = way[0], []
    for key in way[1]:
        until = at + lengths.get(key, 0.0)
        said.append(_Placed(at, until, key, rank))
        at = until + GAP_SECONDS
    return said


def _is_free(placed: Sequence[_Placed], wanted: _Placed) -> bool:
    place = bisect(placed, wanted)
    before = place == 0 or placed[place - 1].until + GAP_SECONDS <= wanted.at
    after = place == len(placed) or wanted.until + GAP_SECONDS <= placed[place].at
    return before and after


def _begin_again(
    placed: list[_Placed], ways: Sequence[Way], lengths: Mapping[str, float], end: float
) -> None:
    """Adds what goes on at the track's start; what is only kind gives way to it."""
    needed = [one for one in placed if one.rank < Rank.KIND]
    for way in ways:
        (said,) = _laid(way, Rank.ORDER, lengths)
        if said.until <= end and _is_free(needed, said):
            placed[:] = [one for one in placed if one in needed or _is_free([one], said)]
            insort(placed, said)
            return
