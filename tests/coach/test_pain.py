"""Pain: what is said of it, what follows in the session, and what the next days make of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.cut import fewer
from lumbar.coach.exercise import Kind, Level
from lumbar.coach.gentle import offers
from lumbar.coach.hurting import Answered, smaller
from lumbar.coach.live import Pressed, answered, pressed
from lumbar.coach.pain import (
    FELT_OF,
    KEPT_DAYS,
    MOST_KEPT,
    NOTHING_SAID,
    Band,
    Felt,
    Pain,
    Row,
    Where,
    kept,
    merged,
    recent_pains,
    resting,
    rung_after_pain,
    rung_today,
    smaller_today,
    strength_rests,
    with_pain,
)
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.progress import what_counts
from lumbar.coach.safety import PAIN_DAYS, Why
from lumbar.coach.session import Event, Outcome, Result, Session, State
from lumbar.coach.standing import asked_for
from lumbar.coach.timeline import length, step_segments
from tests.answers import SAFE
from tests.coach.made_up import START, plans, quick, thorough
from tests.every import every
from tests.library import LIBRARY
from tests.store.people import felts

YOU = 1001
DAY = date(2026, 9, 21)
PLAN = ("bridge", "bird-dog", "plank", "cat")
STRENGTH = {key for key, one in LIBRARY.exercises.items() if one.kind is Kind.STRENGTH}
ROWS = tuple(Row)
MISTAKE = "mistake"


def somebody(*, by_itself: bool = False, keys: Sequence[str] = PLAN, into: float = 8.0) -> Person:
    """In the first exercise of a plan, `into` seconds before START."""
    person = Person(id=YOU, level=Level.STANDARD, safety=replace(SAFE, at=START - 3600))
    plan = items([LIBRARY.exercises[key] for key in keys], person.level, {})
    session = Session(id="s", routine="whole", plan=plan, by_itself=by_itself, begun=START - into)
    person = replace(person, live=Live(session=session, chat=YOU, instruction=1, countdown=2))
    return press(person, Event.START, at=START - into)


def press(
    person: Person, event: Event, *, at: float = START, felt: Felt = NOTHING_SAID, update: int = 0
) -> Person:
    what = Pressed(session="s", event=event, at=at, seen=at, felt=felt, update=update)
    return pressed(person, what, library=LIBRARY)


def say(
    person: Person,
    what: Row | str | Felt,
    *,
    of: int | None = None,
    at: float = START + 20,
    update: int = 0,
) -> Person:
    """Says something of a pain; a text is a mistake, or the key of what is done instead."""
    felt = FELT_OF[what] if isinstance(what, Row) else what if isinstance(what, Felt) else None
    answer = Answered(
        session="s",
        at=at,
        of=of,
        felt=felt or NOTHING_SAID,
        mistake=what == MISTAKE,
        instead=what if isinstance(what, str) and felt is None and what != MISTAKE else "",
        update=update,
    )
    return answered(person, answer, library=LIBRARY)


def on(person: Person) -> Session:
    assert person.live is not None
    return person.live.session


def hurt(*, by_itself: bool = False) -> Person:
    return press(somebody(by_itself=by_itself), Event.HURTS)


# Bands


@every("figure", range(11))
def test_each_figure_is_of_the_band_of_its_button(figure: int) -> None:
    row = Row.MILD if figure <= 3 else Row.MODERATE if figure <= 5 else Row.SEVERE
    low, high = FELT_OF[row].low, FELT_OF[row].high
    assert low is not None
    assert high is not None
    assert low <= figure <= high
    assert Felt(low=figure, high=figure).band is FELT_OF[row].band


@every(
    ("low", "high", "band"),
    [(3, 4, Band.MODERATE), (4, 5, Band.MODERATE), (5, 6, Band.SEVERE), (0, 10, Band.SEVERE)],
)
def test_of_a_range_the_higher_end_counts(low: int, high: int, band: Band) -> None:
    assert Felt(low=low, high=high).band is band


@every("figure", [None, 0, 4, 10])
def test_a_place_that_matters_goes_before_any_figure(figure: int | None) -> None:
    assert Felt(low=figure, high=figure, where=Where.LEG).band is Band.SEVERE
    for sign in (Where.NUMB, Where.CHEST, Where.SIGN):
        assert Felt(low=figure, high=figure, where=sign).band is Band.SIGN
    assert Felt(low=figure, high=figure, where=Where.BACK).band is Felt(high=figure).band


@thorough
@given(felts, felts, felts)
def test_the_gravest_word_decides_in_whatever_order(one: Felt, two: Felt, three: Felt) -> None:
    bands = {
        merged(merged(a, b), c).band
        for a, b, c in permutations((one, two, three))
        if all(x.decides for x in (a, b, c))
    }
    assert len(bands) <= 1
    if bands:
        assert bands == {max(one.band, two.band, three.band)}
    assert merged(one, one) == one


# What follows: one answer


@pytest.mark.parametrize("by_itself", [True, False])
def test_none_means_stop(by_itself: bool) -> None:
    person = hurt(by_itself=by_itself)
    assert on(person).state is State.HURT
    assert person.pains == (Pain(exercise="bridge", day=DAY, at=START),)
    for event in (Event.START, Event.RESUME, Event.BACK, Event.PAUSE, Event.HURTS):
        assert press(person, event, at=START + 5) is person


@pytest.mark.parametrize("by_itself", [True, False])
def test_up_to_3_it_goes_on_smaller_from_its_beginning_with_start(by_itself: bool) -> None:
    person = say(hurt(by_itself=by_itself), Row.MILD)
    session, before = on(person), on(somebody())
    assert (session.state, session.step, session.into) == (State.WAITING, 1, 0)
    assert session.results[0].outcome is Outcome.HURT
    assert session.results[0].spent == 8
    assert session.item.exercise == "bridge"
    assert session.item.rung < before.item.rung
    assert [one.exercise for one in session.plan[2:]] == list(PLAN[1:])
    assert session.plan[2:] == before.plan[1:], "the rest stays as it was"
    assert person.pains[0].felt == Felt(low=0, high=3)
    runs = press(person, Event.START, at=START + 30)
    assert on(runs).state is State.RUNNING


@pytest.mark.parametrize("by_itself", [True, False])
def test_at_4_to_5_this_one_is_left_and_each_of_the_rest_is_a_rung_lower(by_itself: bool) -> None:
    person = say(hurt(by_itself=by_itself), Row.MODERATE)
    session, before = on(person), on(somebody())
    assert (session.state, session.step) == (State.WAITING, 1)
    assert [one.exercise for one in session.plan] == list(PLAN)
    for now, then in zip(session.plan[1:], before.plan[1:], strict=True):
        assert now.rung == then.rung - 1
        assert length(step_segments(now, 0)) <= length(step_segments(then, 0))


@pytest.mark.parametrize("row", [Row.SEVERE, Row.LEG])
def test_from_6_on_or_a_leg_no_strength_follows_but_cat_or_a_walk_if_they_like(row: Row) -> None:
    person = say(hurt(), row)
    session = on(person)
    assert (session.state, session.severe, session.step) == (State.HURT, True, 0)
    assert offers(session, person, LIBRARY) == ("cat", "walk")
    for event in (Event.SKIP, Event.START, Event.RESUME, Event.BACK):
        assert press(person, event, at=START + 30) is person, "nothing leads on to the rest"
    for key in ("cat", "walk"):
        gentle = on(say(person, key, of=session.turn))
        assert [one.exercise for one in gentle.plan] == ["bridge", key]
        assert (gentle.state, gentle.step, gentle.item.exercise) == (State.WAITING, 1, key)
    assert say(person, "plank", of=session.turn) is person, "strength is not offered"
    assert say(person, "cat", of=session.turn - 1) is person, "a button of before"


@pytest.mark.parametrize("where", [Where.NUMB, Where.CHEST, Where.SIGN])
def test_after_a_sign_only_stop_leads_on_and_the_question_comes_first(where: Where) -> None:
    person = say(hurt(), Felt(where=where))
    session = on(person)
    assert (session.state, session.alarm) == (State.HURT, True)
    assert session.chest is (where is Where.CHEST)
    for event in (Event.SKIP, Event.START, Event.RESUME, Event.BACK):
        assert press(person, event, at=START + 30) is person
    for other in (MISTAKE, "cat", "walk", Row.MILD):
        after = say(person, other)
        assert on(after).alarm, other
    stopped = press(person, Event.STOP, at=START + 40)
    assert on(stopped).state is State.STOPPED
    assert asked_for(stopped, START + 50) is Why.SIGN


@every("by_itself", [True, False])
@every("first", [None, Row.MILD, Row.MODERATE, Row.SEVERE, Row.LEG])
def test_a_mistake_leads_back_to_where_it_was_and_keeps_nothing(
    first: Row | None, by_itself: bool
) -> None:
    before = somebody(by_itself=by_itself)
    person = press(before, Event.HURTS)
    person = person if first is None else say(person, first)
    back = say(person, MISTAKE)
    session = on(back)
    assert (session.state, session.step, session.into) == (State.PAUSED, 0, 8)
    assert (session.plan, session.results) == (on(before).plan, ())
    assert not session.severe
    assert back.pains == ()
    assert back.rungs == before.rungs
    assert asked_for(back, START + 60) is None
    goes_on = on(press(back, Event.RESUME, at=START + 60))
    assert goes_on.elapsed(START + 60) == 8


def test_a_mistake_before_anything_began_waits() -> None:
    waiting = replace(somebody(), live=replace(somebody().live, session=new_session()))  # type: ignore[type-var]
    back = say(press(waiting, Event.HURTS), MISTAKE)
    assert (on(back).state, on(back).step) == (State.WAITING, 0)


def new_session() -> Session:
    return replace(on(somebody()), state=State.WAITING, since=0.0, turn=0)


def test_words_may_say_it_all_at_once() -> None:
    assert on(press(somebody(), Event.HURTS, felt=Felt(where=Where.LEG))).severe
    assert on(press(somebody(), Event.HURTS, felt=Felt(where=Where.CHEST))).chest
    mild = on(press(somebody(), Event.HURTS, felt=Felt(low=2, high=2)))
    assert (mild.state, mild.step, mild.item.exercise) == (State.WAITING, 1, "bridge")


def test_where_alone_asks_on_how_much() -> None:
    person = say(hurt(), Felt(where=Where.BACK))
    assert on(person).state is State.HURT
    assert person.pains[0].felt.where is Where.BACK
    assert on(say(person, Row.MODERATE)).state is State.WAITING


def test_skip_without_a_word_leaves_it_and_lowers_the_rest() -> None:
    person = press(hurt(), Event.SKIP, at=START + 10)
    assert on(person).plan == on(say(hurt(), Row.MODERATE)).plan
    assert on(person).state is State.WAITING


# All orders


@every("rows", list(permutations(ROWS, 2)))
def test_of_two_answers_the_graver_decides(rows: tuple[Row, Row]) -> None:
    """Also of two taps at once: the second came with the turn that the first has ended."""
    person = hurt()
    turn = on(person).turn
    for row in rows:
        person = say(person, row, of=turn)
    alone = [say(hurt(), row) for row in rows]
    gravest = max(alone, key=lambda one: one.pains[0].band)
    assert one_stands(person) == one_stands(gravest)
    assert person.pains[0].band is gravest.pains[0].band
    assert len(person.pains) == 1


def one_stands(person: Person) -> Session:
    return replace(on(person), turn=0)


@thorough
@given(
    st.lists(st.sampled_from([*ROWS, MISTAKE, Event.START, Event.SKIP, Event.STOP, Event.HURTS])),
    st.booleans(),
)
def test_whatever_is_pressed_nothing_goes_on_by_itself(
    presses: list[Row | str | Event], by_itself: bool
) -> None:
    """And the gravest word stands: after a sign nothing runs any more, after 6 no strength."""
    person, now = hurt(by_itself=by_itself), START
    for one in presses:
        now += 20
        before, before_pains = on(person), person.pains
        person = press(person, one, at=now) if isinstance(one, Event) else say(person, one, at=now)
        after = on(person)
        assert after.turn > before.turn or after == before
        if after.state is State.RUNNING and before.state is not State.RUNNING:
            assert one is Event.START or not before_pains, "Skip and Resume, where nothing hurt"
        if before.alarm:
            assert after.alarm
            assert not after.live or after.state is State.HURT
        assert len({pain.at for pain in person.pains}) == len(person.pains)


def test_a_second_pain_in_one_session_is_one_of_its_own() -> None:
    person = press(say(hurt(), Row.MILD), Event.START, at=START + 30)
    person = press(person, Event.HURTS, at=START + 40)
    assert [pain.felt.said for pain in person.pains] == [True, False]
    person = say(person, Row.MODERATE, at=START + 50)
    session = on(person)
    assert [result.outcome for result in session.results] == [Outcome.HURT, Outcome.HURT]
    assert session.item.exercise == "bird-dog"
    assert [pain.band for pain in person.pains] == [Band.MILD, Band.MODERATE]
    assert asked_for(replace(person, live=None), START + 100) is Why.PAINS


def test_the_cat_may_hurt_too_and_then_only_the_walk_is_left() -> None:
    person = say(hurt(), Row.SEVERE)
    person = press(say(person, "cat"), Event.START, at=START + 30)
    person = say(press(person, Event.HURTS, at=START + 35), Row.LEG, at=START + 40)
    assert offers(on(person), person, LIBRARY) == ("walk",)
    person = press(say(person, "walk", at=START + 50), Event.START, at=START + 60)
    person = say(press(person, Event.HURTS, at=START + 65), Row.LEG, at=START + 70)
    assert offers(on(person), person, LIBRARY) == ()
    assert on(press(person, Event.STOP, at=START + 80)).state is State.STOPPED


def test_a_button_of_an_earlier_pain_changes_nothing() -> None:
    person = hurt()
    old = on(person).turn
    person = press(say(person, Row.MILD), Event.START, at=START + 30)
    for row in ROWS:
        assert say(person, row, of=old) is person
    assert say(person, MISTAKE, of=old) is person
    person = press(person, Event.HURTS, at=START + 40)
    assert say(person, Row.MILD, of=old) is person


@every("what", [*ROWS, MISTAKE, "cat"])
def test_after_the_end_nothing_is_heard(what: Row | str) -> None:
    stopped = press(hurt(), Event.STOP, at=START + 10)
    assert say(stopped, what) is stopped


@every("what", [*ROWS, MISTAKE])
def test_an_answer_counts_once_however_often_it_comes(what: Row | str) -> None:
    once = say(hurt(), what, update=9)
    assert say(once, what, update=9) is once


def test_the_last_one_left_for_pain_ends_the_session() -> None:
    person = press(somebody(keys=["bridge"]), Event.HURTS)
    for row, live in ((Row.MODERATE, False), (Row.MILD, True), (Row.SEVERE, True)):
        assert on(say(person, row)).live is live


def test_back_does_not_lead_to_what_hurt() -> None:
    person = say(hurt(by_itself=True), Row.MODERATE)
    assert press(person, Event.BACK, at=START + 30) is person
    runs = press(person, Event.START, at=START + 30)
    again = on(press(runs, Event.BACK, at=START + 50))
    assert (again.step, again.state) == (1, State.WAITING), "from its beginning, with Start"


# Smaller


@thorough
@given(plans())
def test_smaller_is_smaller_and_never_longer(plan: tuple) -> None:  # type: ignore[type-arg]
    for item in plan:
        less = fewer(item)
        if less is None:
            assert (item.dose.sets, item.dose.repetitions, item.dose.hold) == (1, 1, 1)
            continue
        assert length(step_segments(less, 0)) < length(step_segments(item, 0))
        assert smaller(item, None) == less


@every("exercise", LIBRARY.exercises.values())
def test_every_rung_has_something_smaller(exercise) -> None:  # type: ignore[no-untyped-def]
    for rung in range(len(exercise.ladder)):
        (item,) = items([exercise], Person(id=1).level, {exercise.key: rung})
        for cut in (item, fewer(item) or item):
            less = smaller(cut, exercise)
            assert less is not None
            assert less.rung == max(0, rung - 1)
            if rung == 0:
                assert length(step_segments(less, 0)) < length(step_segments(cut, 0))
            else:
                assert length(step_segments(less, 0)) <= length(step_segments(cut, 0))


# The next days


def pain(row: Row | None, *, ago: int = 0, exercise: str = "plank") -> Pain:
    felt = NOTHING_SAID if row is None else FELT_OF[row]
    day = DAY - timedelta(days=ago)
    return Pain(exercise=exercise, day=day, at=START - ago * 86_400, felt=felt)


@every(
    ("row", "today", "tomorrow"),
    [
        (Row.MILD, set(), set()),
        (Row.MODERATE, {"plank"}, set()),
        (None, {"plank"}, set()),
        (Row.SEVERE, {"plank"} | STRENGTH, {"plank"}),
        (Row.LEG, {"plank"} | STRENGTH, {"plank"}),
        (Row.NUMB, {"plank"} | STRENGTH, {"plank"}),
    ],
)
def test_what_rests_on_the_day_and_the_day_after(
    row: Row | None, today: set[str], tomorrow: set[str]
) -> None:
    for ago, expected in ((0, today), (1, tomorrow), (2, set()), (-1, set())):
        assert resting([pain(row, ago=ago)], DAY, STRENGTH) == expected, ago


@every("row", ROWS)
def test_strength_rests_for_the_rest_of_the_local_day_alone(row: Row) -> None:
    grave = row in {Row.SEVERE, Row.LEG, Row.NUMB}
    assert strength_rests([pain(row)], DAY) is grave
    assert not strength_rests([pain(row, ago=1)], DAY)


def test_a_rung_lower_on_a_day_with_4_to_5_and_as_it_was_the_day_after() -> None:
    assert rung_today(2, [pain(Row.MODERATE)], DAY) == 1
    assert rung_today(0, [pain(Row.MODERATE)], DAY) == 0
    assert rung_today(2, [pain(Row.MODERATE, ago=1)], DAY) == 2
    assert rung_today(2, [pain(Row.MILD)], DAY) == 2


def test_a_smaller_dose_after_0_to_3_on_the_day_and_the_day_after() -> None:
    for ago, smaller_then in ((0, True), (1, True), (2, False)):
        assert smaller_today("plank", [pain(Row.MILD, ago=ago)], DAY) is smaller_then
        assert not smaller_today("bridge", [pain(Row.MILD, ago=ago)], DAY)
        assert not smaller_today("plank", [pain(Row.MODERATE, ago=ago)], DAY)


@every(
    ("row", "rung"),
    [(Row.MILD, 3), (Row.MODERATE, 2), (Row.SEVERE, 0), (Row.LEG, 0), (Row.NUMB, 0), (None, 0)],
)
def test_the_rung_at_which_it_comes_back(row: Row | None, rung: int) -> None:
    assert rung_after_pain(3, pain(row)) == rung
    assert rung_after_pain(3, None) == 0, "from a record that kept no pains"


@every("row", [*ROWS, None])
def test_the_end_of_the_session_moves_the_rung_by_the_pain(row: Row | None) -> None:
    person = hurt() if row is None else say(hurt(), row)
    before = on(somebody()).item.rung
    ended = press(person, Event.STOP, at=START + 60)
    assert ended.rungs["bridge"] == rung_after_pain(before, pain(row))


# What is kept


def test_a_pain_is_kept_for_a_year() -> None:
    """The days stand here as what /privacy promises, not as the program's own figure."""
    old = pain(Row.MILD, ago=365)
    young = pain(Row.MILD, ago=364)
    assert kept((old, young), DAY) == (young,)
    assert with_pain((old, young), pain(Row.LEG)) == (young, pain(Row.LEG))
    few = (young, pain(Row.LEG))
    assert kept(few, DAY) is few


def test_no_more_are_kept_than_a_year_can_have() -> None:
    many = tuple(replace(pain(None), at=START + n) for n in range(MOST_KEPT + 5))
    assert kept(many, DAY) == many[5:]


def test_the_next_write_of_a_session_drops_what_is_too_old() -> None:
    person = replace(somebody(), pains=(pain(Row.LEG, ago=KEPT_DAYS),))
    assert press(person, Event.HURTS).pains == (Pain(exercise="bridge", day=DAY, at=START),)
    assert press(person, Event.STOP).pains == ()


def test_the_safety_question_is_told_of_a_fortnight() -> None:
    pains = [pain(None, ago=ago) for ago in (PAIN_DAYS, PAIN_DAYS - 1, 3, 0, -1)]
    assert recent_pains(pains, DAY, PAIN_DAYS) == tuple(pains[1:4])


# What counts


def result(outcome: Outcome, spent: int) -> Result:
    return Result(
        exercise="plank", rung=1, outcome=outcome, hold=10, holds=0, held=spent, spent=spent
    )


@quick
@given(
    st.lists(st.builds(result, st.sampled_from(Outcome), st.integers(0, 40)), max_size=4),
)
def test_a_session_needs_one_done_a_day_also_one_begun_and_ended_by_pain(
    results: list[Result],
) -> None:
    counts = what_counts(results)
    assert counts.session is any(one.outcome is Outcome.DONE for one in results)
    begun = any(one.outcome is Outcome.HURT and one.spent > 0 for one in results)
    assert counts.day is (counts.session or begun)


@every("row", [*ROWS, None])
def test_stopping_for_pain_keeps_the_day(row: Row | None) -> None:
    person = hurt() if row is None else say(hurt(), row)
    ended = press(person, Event.STOP, at=START + 60)
    assert ended.past.sessions == 0
    assert ended.past.done == (DAY,)
    assert ended.past.runs[-1].last == DAY


def test_what_was_a_mistake_counts_for_nothing() -> None:
    back = say(hurt(), MISTAKE)
    ended = press(back, Event.STOP, at=START + 60)
    assert (ended.past.sessions, ended.past.done, ended.pains) == (0, (), ())
