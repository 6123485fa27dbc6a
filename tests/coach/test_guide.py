"""One step's segments become what is said when: each thing on its second, silence between."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.guide import Cue, guide
from lumbar.coach.phrasing import COUNT, GENERAL, NUMBERS, Phrasing
from lumbar.coach.spoken_step import GAP_SECONDS
from lumbar.coach.timeline import Item, Part, Side, Timeline, compile_plan, length
from tests.coach.made_up import made_up_items, plans, spans, thorough

BRIDGE = Phrasing(
    ready="bridge, get ready",
    next="next, the bridge, on your back",
    how="lift your hips, hold, and lower slowly",
    do="lift your hips",
    lift=("lift",),
    lower="lower",
    effort="breathe out and lift",
    quality=("smooth",),
)
BIRD_DOG = Phrasing(
    ready="bird dog, get ready",
    do="right arm and left leg, reach",
    right="right arm, reach",
    left="left arm, reach",
    lower="draw in",
)
RESTS = ("rest-10", "rest-20", "rest-30")


def lengths_of(*phrasings: Phrasing, slow: float = 1.0) -> dict[str, float]:
    """Seconds of every phrase: as long as its words take, `slow` times over."""
    keys = GENERAL.union(RESTS, *(phrasing.phrases for phrasing in phrasings))
    return {key: slow * (0.2 + 0.05 * len(key)) for key in keys}


def item_of(sides: Sides = Sides.BOTH, **dose: int) -> Item:
    usual = {"sets": 1, "repetitions": 1, "hold": 5, "release": 2, "rest": 0}
    return Item(exercise="bridge", rung=0, sides=sides, dose=Dose(**{**usual, **dose}))


def segments_of(item: Item, *, by_itself: bool = False) -> Timeline:
    """An item's segments as a session has them; by itself, it is the second of two."""
    return compile_plan((item, item), by_itself=by_itself)[int(by_itself)]


def told(segments: Timeline, phrasing: Phrasing = BRIDGE, start: float = 0.0) -> list[str]:
    """The cues as one would write them down: "7 one" is said seven seconds in."""
    cues = guide(segments, phrasing, lengths_of(phrasing), start=start)
    return [f"{cue.at:.3g} {cue.says}" for cue in cues]


def many_repetitions() -> st.SearchStrategy[Item]:
    """Items with up to thirty repetitions, whose holds have room for two phrases."""

    def item(sides: Sides, sets: int, repetitions: int, move: int, hold: int) -> Item:
        some = {"sets": sets, "repetitions": repetitions, "move": move, "hold": hold}
        return item_of(sides, **some, rest=10)

    return st.builds(
        item,
        st.sampled_from(Sides),
        st.integers(1, 2),
        st.integers(1, 30),
        st.integers(1, 2),
        st.integers(2, 8),
    )


def test_get_ready_the_movement_the_breath_and_the_count_fall_on_their_second() -> None:
    assert told(segments_of(item_of(repetitions=2))) == [
        "0 bridge, get ready",
        *("3 lift your hips", "4.02 breathe-out"),
        *("5 three", "6 two", "7 one"),
        "8 lower",
        "8.69 last-one",
        "10 lift",
        "10.8 stop-sharp",
        *("12 three", "13 two", "14 one-done"),
    ]


def test_with_a_move_the_lift_belongs_to_it_and_the_hold_is_quiet_until_the_count() -> None:
    said = told(segments_of(item_of(repetitions=8, move=2)))
    assert said[1:3] == ["3 lift your hips", "4.02 breathe-out"]
    assert said[3:6] == ["7 three", "8 two", "9 one"]
    seconds = [float(line.split()[0]) for line in said]
    for repetition in (3, 5, 6, 7):
        up = 3 + 9 * (repetition - 1) + 2
        quiet = [at for at in seconds if up <= at < up + 5]
        assert len(quiet) <= (3 if repetition == 7 else 1)


def test_how_to_do_it_is_said_while_one_gets_ready_where_there_is_time() -> None:
    def ready(seconds: int) -> list[str]:
        (wait, first, *others) = segments_of(item_of(move=2))
        return told((wait, replace(first, seconds=seconds), *others))

    how = "1.17 lift your hips, hold, and lower slowly"
    assert ready(3)[:2] == ["0 bridge, get ready", "3 lift your hips"]
    assert ready(4)[:3] == ["0 bridge, get ready", how, "4 lift your hips"]
    assert ready(6)[:4] == ["0 bridge, get ready", how, "3.39 stop-sharp", "6 lift your hips"]
    assert ready(15)[2:5] == ["3.39 stop-sharp", "12 get-ready", "15 lift your hips"]
    assert "stop-sharp" not in " ".join(ready(6)[4:]), "once is enough"


def test_a_short_hold_is_not_counted_and_its_end_still_has_a_kind_word() -> None:
    assert told(segments_of(item_of(repetitions=2, hold=3, release=3))) == [
        "0 bridge, get ready",
        *("3 lift your hips", "4.02 breathe-out"),
        "6 lower",
        "6.69 last-one",
        "9 lift",
        *("9.75 stop-sharp", "11.3 well-done"),
    ]


def test_the_side_is_named_at_every_hold_where_sides_take_turns() -> None:
    alternating = item_of(Sides.ALTERNATE, repetitions=2, hold=2)
    assert told(segments_of(alternating), BIRD_DOG) == [
        "0 bird dog, get ready",
        "3 right arm and left leg, reach",
        *("5 draw in", "7 left arm, reach", "8.07 breathe-out"),
        *("9 draw in", "11 right arm, reach"),
        *("13 draw in", "13.8 last-one", "15 left arm, reach"),
        "16.4 well-done",
    ]


def test_a_change_to_the_other_side_is_announced_where_it_comes_once() -> None:
    said = told(segments_of(item_of(Sides.EACH, repetitions=2, hold=3)), BIRD_DOG)
    at = said.index("11 draw in")
    assert said[at : at + 5] == [
        *("11 draw in", "11.8 switch-left", "16 left arm, reach", "17.1 breathe-out"),
        "19 draw in",
    ]


def test_a_rest_says_its_length_and_which_set_comes() -> None:
    assert told(segments_of(item_of(sets=3, rest=20))) == [
        "0 bridge, get ready",
        *("3 lift your hips", "4.02 breathe-out"),
        *("5 three", "6 two", "7 one"),
        *("8 lower", "8.69 rest-20", "25 next-set", "28 get-ready"),
        "31 breathe out and lift",
        *("33 three", "34 two", "35 one"),
        *("36 lower", "36.7 rest-20", "53 last-set", "56 get-ready"),
        "59 breathe out and lift",
        *("61 three", "62 two", "63 one-done"),
    ]


def test_a_length_that_no_phrase_knows_is_a_rest_all_the_same() -> None:
    said = told(segments_of(item_of(sets=2, rest=17)))
    assert "8.69 rest" in said


def test_a_long_hold_has_a_breath_a_half_and_a_last_ten_seconds() -> None:
    assert told(segments_of(item_of(hold=60))) == [
        "0 bridge, get ready",
        *("3 lift your hips", "4.02 breathe-out", "5 stop-sharp"),
        "7 breathe",
        "33 halfway",
        "53 ten-seconds",
        *("60 three", "61 two", "62 one-done"),
    ]


def test_many_repetitions_have_a_half() -> None:
    said = told(segments_of(item_of(repetitions=20)))
    assert [line for line in said if "halfway" in line] == ["71.7 halfway"]
    assert told(segments_of(item_of(repetitions=7))).count("halfway") == 0


def test_twenty_bridges_have_a_number_a_breath_and_a_count_where_they_help() -> None:
    segments = segments_of(item_of(repetitions=20, move=2))
    cues = guide(segments, BRIDGE, lengths_of(BRIDGE))

    def repetitions(*says: str) -> list[int]:
        return [segments[cue.segment].repetition for cue in cues if cue.says in says]

    assert repetitions("breathe-out", "breathe out and lift") == [1, 6, 11, 16]
    assert [repetitions(says) for says in NUMBERS.values()] == [[5], [10], [15], [20], [], []]
    assert repetitions("three") == [1, 2, 19, 20]
    assert repetitions("smooth") == [4, 9, 14]
    assert repetitions("stop-sharp") == [3]
    assert len(cues) < 70, "there were 102"


def test_in_long_holds_when_to_stop_is_said_in_the_first() -> None:
    segments = segments_of(item_of(repetitions=3, hold=15, move=2))
    cues = guide(segments, BRIDGE, lengths_of(BRIDGE))
    (stop,) = (cue for cue in cues if cue.says == "stop-sharp")
    assert segments[stop.segment].repetition == 1
    assert stop.at < 3 + 2 + 10


def test_by_itself_the_next_exercise_is_named_with_time_enough_to_turn_over() -> None:
    said = told(segments_of(item_of(), by_itself=True))
    assert said[:5] == [
        "0.6 next, the bridge, on your back",
        "10 lift your hips, hold, and lower slowly",
        "12.2 stop-sharp",
        "20 get-ready",
        "23 lift your hips",
    ]


def test_on_the_way_to_a_chair_the_way_is_told_before_the_place() -> None:
    (change, *others) = segments_of(item_of(), by_itself=True)
    assert told((replace(change, seconds=45), *others))[:5] == [
        *("0.6 chair-way", "1.37 next, the bridge, on your back"),
        "30 lift your hips, hold, and lower slowly",
        "32.2 stop-sharp",
        "45 get-ready",
    ]


def test_after_a_pause_what_goes_on_is_said_again_and_the_count_keeps_its_second() -> None:
    segments = segments_of(item_of(repetitions=2, hold=10))
    assert told(segments, start=5.5)[:4] == ["0 lift", "1.5 breathe", "4.5 three", "5.5 two"]
    assert told(segments, start=13.0)[:2] == ["0 lower", "0.69 last-one"]
    assert told(segments, start=1.0)[:2] == ["0 get-ready", "2 lift your hips"]


def test_what_does_not_fit_gives_way_to_something_shorter_or_to_silence() -> None:
    hurried = segments_of(item_of(Sides.ALTERNATE, repetitions=2, hold=1, release=1))
    cues = guide(hurried, BIRD_DOG, lengths_of(BIRD_DOG))
    assert [cue.says for cue in cues][:5] == [
        "bird dog, get ready",
        "right",
        "draw in",
        "left",
        "draw in",
    ]


def test_a_number_without_room_in_its_hold_is_said_when_the_hold_is_over() -> None:
    hurried = segments_of(item_of(repetitions=6, hold=1, release=3))
    said = told(hurried, replace(BRIDGE, lift=("lift up now",)))
    at = said.index("20 lower")
    assert said[at - 1 : at + 2] == ["19 lift up now", "20 lower", "20.7 five"]


def test_a_phrase_without_a_clip_is_asked_for_only_where_nothing_else_says_it() -> None:
    segments = segments_of(item_of(hold=2))
    lengths = lengths_of(BRIDGE)
    del lengths["lift your hips"], lengths["bridge, get ready"], lengths["breathe-out"]
    del lengths["breathe out and lift"]
    assert [cue.says for cue in guide(segments, BRIDGE, lengths)] == [
        "get-ready",
        "lift",
        "stop-sharp",
    ]
    del lengths["get-ready"]
    assert Cue(0.0, "bridge, get ready", 1) in guide(segments, BRIDGE, lengths)


def test_an_empty_key_is_not_said() -> None:
    silent = Phrasing(ready="", lift=("",), lower="", during="", breath="")
    said = {cue.says for cue in guide(segments_of(item_of(repetitions=2, hold=12)), silent, {})}
    assert "" not in said
    assert "three" in said


# Whatever the dose


some_lengths = st.sampled_from([0.3, 0.6, 1.0, 1.4, 2.5])


@thorough
@given(plans(most=2), st.booleans(), some_lengths, spans(200))
def test_no_two_phrases_overlap_and_none_runs_out_of_the_track(
    plan: tuple[Item, ...], by_itself: bool, slow: float, start: float
) -> None:
    segments = compile_plan(plan, by_itself=by_itself)[-1]
    start = min(start, float(length(segments)))
    lengths = lengths_of(BIRD_DOG, slow=slow)
    cues = guide(segments, BIRD_DOG, lengths, start=start)
    for cue, after in pairwise(cues):
        assert cue.at + lengths[cue.says] + GAP_SECONDS <= after.at + 1e-9
    for cue in cues:
        assert cue.at >= 0
        assert start + cue.at + lengths[cue.says] <= length(segments) + 1e-9


@thorough
@given(made_up_items(), st.booleans())
def test_a_cue_lies_in_its_segment_and_a_hold_begins_with_one(item: Item, by_itself: bool) -> None:
    segments = segments_of(item, by_itself=by_itself)
    starts = [length(segments[:index]) for index in range(len(segments))]
    cues = guide(segments, BIRD_DOG, lengths_of(BIRD_DOG))
    for cue in cues:
        assert starts[cue.segment] <= cue.at < starts[cue.segment] + segments[cue.segment].seconds
    for index, segment in enumerate(segments):
        moved = index > 0 and segments[index - 1].part is Part.MOVE
        if segment.part is Part.MOVE or (segment.part is Part.HOLD and not moved):
            first = next(cue for cue in cues if cue.segment == index)
            assert first.at == starts[index]
            if segment.side is not None:
                assert segment.side in first.says


@thorough
@given(made_up_items())
def test_the_count_comes_before_a_hold_ends_in_the_first_and_last_two_repetitions(
    item: Item,
) -> None:
    segments = segments_of(item)
    cues = guide(segments, BRIDGE, lengths_of(BRIDGE))
    counted = [cue for cue in cues if cue.says.removesuffix("-done") in COUNT]
    ends = [
        length(segments[: index + 1])
        for index, segment in enumerate(segments)
        if segment.part is Part.HOLD and segment.seconds >= 5
        if segment.repetition <= 2 or segment.repetition > item.dose.repetitions - 2
    ]
    assert [cue.at for cue in counted] == [end - left for end in ends for left in (3, 2, 1)]


BREATHS = {"breathe-out", "breathe out and lift"}


@thorough
@given(many_repetitions(), st.sampled_from([BRIDGE, BIRD_DOG]))
def test_the_breath_and_the_number_belong_to_every_fifth_repetition(
    item: Item, phrasing: Phrasing
) -> None:
    """Each once in a set and side, in any dose that leaves them two seconds."""
    segments = segments_of(item)
    cues = guide(segments, phrasing, lengths_of(phrasing))
    # One hold a side is the same as sides that take turns.
    twice = 2 if item.sides is Sides.EACH and item.dose.repetitions > 1 else 1
    of = range(1, item.dose.repetitions + 1)
    for says, every in ((BREATHS, of[::5]), ({*NUMBERS.values()}, of[4::5])):
        heard = [segments[cue.segment].repetition for cue in cues if cue.says in says]
        assert heard == [*every] * twice * item.dose.sets
    for cue in cues:
        number = NUMBERS.get(segments[cue.segment].repetition)
        assert cue.says == number or cue.says not in NUMBERS.values()


@thorough
@given(made_up_items(), st.booleans(), st.integers(1, 25), some_lengths)
def test_stop_if_it_is_sharp_is_said_once_at_most_and_early(
    item: Item, by_itself: bool, ready: int, slow: float
) -> None:
    segments = tuple(
        replace(segment, seconds=ready) if segment.part is Part.READY else segment
        for segment in segments_of(item, by_itself=by_itself)
    )
    cues = guide(segments, BRIDGE, lengths_of(BRIDGE, slow=slow))
    said = [segments[cue.segment] for cue in cues if cue.says == "stop-sharp"]
    assert len(said) <= 1
    assert all(segment.set <= 1 and segment.repetition <= 4 for segment in said)
    assert [cue.says for cue in cues].count(BRIDGE.how) <= 1


@thorough
@given(made_up_items(), spans(300))
def test_from_any_second_on_the_rest_is_said_as_it_would_have_been(
    item: Item, start: float
) -> None:
    segments = segments_of(item)
    start = min(start, float(length(segments)))
    lengths = lengths_of(BRIDGE)
    whole = guide(segments, BRIDGE, lengths)
    rest = {cue.at + start: cue.says for cue in guide(segments, BRIDGE, lengths, start=start)}
    for cue in whole:
        # What is said first after a pause may take the place of what came right after.
        if cue.at >= start + 2:
            assert rest.get(cue.at) == cue.says


def test_a_side_is_only_named_where_there_are_sides() -> None:
    said = {cue.says for cue in guide(segments_of(item_of()), BRIDGE, lengths_of(BRIDGE))}
    assert said.isdisjoint({*Side, "switch-left", "switch-right"})
