"""What is said in the real exercises, with the real clips: the rules of coach/guide.py as heard."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lumbar.coach.exercise import Level, Posture, Sides
from lumbar.coach.guide import Cue, guide
from lumbar.coach.phrasing import COUNT, NUMBERS
from lumbar.coach.plan import items
from lumbar.coach.timeline import Part, Timeline, compile_plan
from lumbar.language.script import script_of
from lumbar.media.voice import lengths
from tests.every import every
from tests.library import LIBRARY
from tests.media.voices import SPOKEN

SCRIPT = script_of("en")
RUNGS = [(key, rung) for key, one in LIBRARY.exercises.items() for rung in range(len(one.ladder))]
READY = {Posture.FRONT: 10, Posture.ALL_FOURS: 10}
"""Seconds to get ready, where they are not 6."""

every_rung = every(("key", "rung"), RUNGS)


@lru_cache(maxsize=4)
def opened(key: str, rung: int) -> Timeline:
    """The exercise as it begins after Start, with the seconds to get ready of its posture."""
    exercise = LIBRARY.exercises[key]
    (item,) = items([exercise], Level.GENTLE, {key: rung})
    seconds = READY.get(exercise.posture_on(rung), 6)
    return tuple(
        replace(segment, seconds=seconds)
        if segment.part is Part.READY and segment.set == 1
        else segment
        for segment in compile_plan((item,), by_itself=False)[0]
    )


def heard(key: str, rung: int, segments: Timeline) -> Iterator[tuple[str, tuple[Cue, ...]]]:
    """The cues in each voice of each language. Phrases are the same in all; their words are not."""
    phrasing = SCRIPT.phrasing(key, rung)
    for of in SPOKEN:
        yield str(of), guide(segments, phrasing, lengths(**of._asdict()))


@every_rung
def test_the_breath_and_the_number_come_every_fifth_time(key: str, rung: int) -> None:
    segments, phrasing = opened(key, rung), SCRIPT.phrasing(key, rung)
    exercise = LIBRARY.exercises[key]
    dose = exercise.ladder[rung].dose
    twice = 2 if exercise.sides is Sides.EACH and dose.repetitions > 1 else 1
    of = range(1, dose.repetitions + 1)
    breaths = {phrasing.breath, phrasing.effort} - {""}
    for voice, cues in heard(key, rung, segments):
        begins = [cue for cue in cues if cue.at - start_of(segments, cue) < 5]
        for says, tells in ((breaths, of[::5]), ({*NUMBERS.values()}, of[4::5])):
            found = [segments[cue.segment].repetition for cue in begins if cue.says in says]
            if key in {"walk", "marching"}:
                found = found[:1]
            wanted = [*tells] * twice * dose.sets
            # Without a move, a count of three leaves two seconds of a hold of five.
            assert found == wanted or (not dose.move and {*found} < {*wanted}), voice


def start_of(segments: Timeline, cue: Cue) -> int:
    """When the repetition of a cue began, in seconds."""
    one = segments[cue.segment]
    same = (one.set, one.repetition, one.side)
    before = [s for s in segments if (s.set, s.repetition, s.side) == same]
    first = segments.index(next(s for s in before if s.part in {Part.MOVE, Part.HOLD}))
    return sum(segment.seconds for segment in segments[:first])


@every_rung
def test_the_count_is_heard_where_it_helps(key: str, rung: int) -> None:
    segments, dose = opened(key, rung), LIBRARY.exercises[key].ladder[rung].dose
    for voice, cues in heard(key, rung, segments):
        for cue in cues:
            if cue.says.removesuffix("-done") in COUNT:
                repetition = segments[cue.segment].repetition
                assert min(repetition - 1, dose.repetitions - repetition) < 2, voice


@every_rung
def test_how_it_is_done_and_when_to_stop_are_told_before_one_moves_or_soon_after(
    key: str, rung: int
) -> None:
    segments, phrasing = opened(key, rung), SCRIPT.phrasing(key, rung)
    dose = LIBRARY.exercises[key].ladder[rung].dose
    for voice, cues in heard(key, rung, segments):
        said = [cue.says for cue in cues]
        assert {phrasing.how, phrasing.do} & {*said}, voice
        stops = [segments[cue.segment] for cue in cues if cue.says == "stop-sharp"]
        assert len(stops) == 1 or not (dose.move or stops), voice
        assert all(one.set <= 1 and one.repetition <= 4 for one in stops)


@every_rung
def test_the_lift_begins_with_the_move_and_the_hold_is_left_in_peace(key: str, rung: int) -> None:
    segments = opened(key, rung)
    starts = [sum(one.seconds for one in segments[:index]) for index in range(len(segments))]
    for voice, cues in heard(key, rung, segments):
        for index, segment in enumerate(segments):
            if segment.part is Part.MOVE:
                first = next(cue for cue in cues if cue.segment == index)
                assert first.at == starts[index], voice
                within = [cue for cue in cues if cue.segment == index + 1]
                assert len(within) <= 2 + 3 + segments[index + 1].seconds // 10, voice
