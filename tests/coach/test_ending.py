"""What is told at the end of a session, and what is asked: true, earned, and never twice."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.ending import Telling, Tells, chosen, tellings
from lumbar.coach.exercise import Dose, Sides
from lumbar.coach.next_step import (
    QUIET_DAYS,
    Asks,
    Remind,
    Rise,
    WeekSoFar,
    declined,
    ending_of,
    next_step,
    to_rate,
    with_ending,
)
from lumbar.coach.over import Ending
from lumbar.coach.past import Past, figures, past_of, with_entry
from lumbar.coach.person import Live, Person, close, rated
from lumbar.coach.person import today as today_of
from lumbar.coach.progress import Entry, days_done, entry_of, progress, what_counts
from lumbar.coach.question import Asked, Meant, Question
from lumbar.coach.schedule import Remind as Reminders
from lumbar.coach.schedule import Slot
from lumbar.coach.session import Effort, Outcome, Result, Session, State
from lumbar.coach.steps import Steps
from lumbar.coach.timeline import Item
from tests import library
from tests.answers import SAFE, UNSAFE
from tests.coach.made_up import thorough

LIBRARY = library.LIBRARY
MONDAY = date(2026, 11, 16)
DOSE = Dose(sets=1, repetitions=4, hold=5, release=2, rest=0)


def result(exercise: str = "bridge", **changes: Any) -> Result:
    usual = Result(
        exercise=exercise, rung=1, outcome=Outcome.DONE, hold=5, holds=20, held=100, spent=160
    )
    return replace(usual, **changes)


def entry(day: date, *results: Result, number: int = 0, **changes: Any) -> Entry:
    results = results or (result(),)
    counts = what_counts(results)
    usual = Entry(
        id=f"{day} {number}",
        routine="short",
        day=day,
        ended=float(day.toordinal() * 86_400 + number),
        finished=counts.session,
        moved=counts.day and not counts.session,
        results=results,
    )
    return replace(usual, **changes)


def after(*entries: Entry, **changes: Any) -> tuple[Person, Ending]:
    """Somebody after these sessions, and the ending of the last of them."""
    person = Person(id=1, safety=SAFE, past=past_of(entries), **changes)
    return person, Ending(session=entries[-1].id, begun=entries[-1].ended - 300)


def told(*entries: Entry, stopped: bool = False, **changes: Any) -> list[Tells]:
    person, ending = after(*entries, **changes)
    found = tellings(person, replace(ending, stopped=stopped), LIBRARY)
    return [telling.tells for telling in found]


def days(count: int) -> list[Entry]:
    return [entry(MONDAY + timedelta(days=ahead)) for ahead in range(count)]


# What is told


def test_the_first_session_is_told_before_all_else_and_once() -> None:
    assert told(entry(MONDAY))[0] is Tells.FIRST
    assert Tells.FIRST not in told(entry(MONDAY), milestones=("first",))
    assert Tells.FIRST not in told(*days(2))
    assert told(entry(MONDAY), stopped=True)[0] is Tells.STOPPED


def test_a_first_session_after_one_in_which_nothing_was_done_is_the_first() -> None:
    skipped = entry(MONDAY, result(outcome=Outcome.SKIPPED, holds=2, held=10, spent=15))
    assert Tells.FIRST in told(skipped, entry(MONDAY, number=1))


@pytest.mark.parametrize(("count", "milestone"), [(6, False), (7, True), (8, False), (14, False)])
def test_seven_days_in_a_row_are_told_on_the_seventh_alone(count: int, milestone: bool) -> None:
    found = told(*days(count))
    assert (Tells.SEVEN in found) is milestone
    assert Tells.STREAK in found
    assert Tells.SEVEN not in told(*days(count), milestones=("seven",))


def plank(hold: int, **changes: Any) -> Result:
    return result("plank", hold=hold, holds=3, held=3 * hold, **changes)


def test_the_first_plank_of_a_minute_is_told_once() -> None:
    minute = [entry(MONDAY, plank(50)), entry(MONDAY + timedelta(days=3), plank(60))]
    assert told(*minute)[0] is Tells.MINUTE
    assert Tells.MINUTE not in told(*minute, milestones=("minute",))
    again = [*minute, entry(MONDAY + timedelta(days=6), plank(60))]
    assert Tells.MINUTE not in told(*again)
    hurt = [minute[0], entry(MONDAY + timedelta(days=3), plank(60, outcome=Outcome.HURT))]
    assert told(*hurt) == []


@pytest.mark.parametrize(("away", "back"), [(6, False), (7, True), (90, True)])
def test_who_comes_back_is_told_after_how_many_days(away: int, back: bool) -> None:
    person, ending = after(entry(MONDAY), entry(MONDAY + timedelta(days=away)))
    found = tellings(person, ending, LIBRARY)
    assert (Telling(tells=Tells.BACK, number=away) in found) is back


def test_a_session_that_was_stopped_says_that_it_counts_and_never_that_all_was_done() -> None:
    person, ending = after(*days(2))
    found = tellings(person, replace(ending, stopped=True), LIBRARY)
    assert found[0] == Telling(tells=Tells.STOPPED, number=1)
    assert Tells.WHOLE not in [telling.tells for telling in found]


def test_the_longest_hold_yet_is_one_that_is_longer_than_all_before() -> None:
    before = [entry(MONDAY + timedelta(days=ahead), plank(20)) for ahead in range(0, 9, 2)]
    day = MONDAY + timedelta(days=11)
    person, ending = after(*before, entry(day, plank(25)))
    longest = Telling(tells=Tells.LONGEST, exercise="plank", number=25, before=20)
    assert longest in tellings(person, ending, LIBRARY)
    assert Tells.LONGEST not in told(*before, entry(day, plank(20)))
    assert Tells.LONGEST not in told(entry(MONDAY, plank(30)), *before[1:], entry(day, plank(25)))
    assert Tells.LONGEST not in told(entry(MONDAY, plank(30)))


def test_the_longest_yet_is_not_claimed_where_the_holds_of_before_are_not_known() -> None:
    before = past_of([entry(MONDAY, plank(60))])
    of_version_7 = replace(before, tops={}, topped=0)
    past = of_version_7
    for ahead, hold in ((2, 20), (4, 25)):
        past = with_entry(past, entry(MONDAY + timedelta(days=ahead), plank(hold)))
    last = past.recent[-1]
    found = tellings(Person(id=1, past=past), Ending(session=last.id), LIBRARY)
    assert {Tells.LONGEST, Tells.MINUTE}.isdisjoint(telling.tells for telling in found)


def test_a_step_up_is_told_when_it_was_done_in_full() -> None:
    two = MONDAY + timedelta(days=2)
    assert Tells.STEP in told(entry(MONDAY, result(rung=1)), entry(two, result(rung=2)))
    assert Tells.STEP not in told(entry(MONDAY), entry(two, result(rung=2, cut=True)))
    skipped = result(rung=2, outcome=Outcome.SKIPPED)
    assert Tells.STEP not in told(entry(MONDAY), entry(two, skipped, result("cat")))
    assert Tells.STEP not in told(entry(MONDAY, result(rung=3)), entry(two, result(rung=2)))


def test_more_than_last_time_counts_holds_that_were_no_shorter() -> None:
    two = MONDAY + timedelta(days=2)
    person, ending = after(entry(MONDAY), entry(two, result(holds=32)))
    more = Telling(tells=Tells.MORE, exercise="bridge", number=32, before=20)
    assert more in tellings(person, ending, LIBRARY)
    assert Tells.MORE not in told(entry(MONDAY), entry(two, result(holds=32, hold=3)))
    assert Tells.MORE not in told(entry(MONDAY), entry(two, result(holds=20)))
    assert Tells.MORE not in told(entry(MONDAY, result("cat")), entry(two, result(holds=32)))


def test_both_sides_are_told_of_an_exercise_that_has_sides() -> None:
    assert LIBRARY.exercises["bird-dog"].sides is not Sides.BOTH
    assert LIBRARY.exercises["bridge"].sides is Sides.BOTH
    person, ending = after(entry(MONDAY, result("bridge"), result("bird-dog", holds=16)))
    sides = Telling(tells=Tells.SIDES, exercise="bird-dog", number=8)
    assert sides in tellings(person, ending, LIBRARY)
    assert Tells.SIDES not in told(entry(MONDAY, result("bridge")))


def test_nothing_is_praised_after_pain_or_where_nothing_was_done() -> None:
    hurt = result("plank", outcome=Outcome.HURT, holds=1, held=9, spent=20)
    assert told(*days(6), entry(MONDAY + timedelta(days=6), result(), hurt)) == []
    assert told(entry(MONDAY, result(outcome=Outcome.SKIPPED))) == []


def test_an_ending_tells_something_else_than_the_one_before_it_where_it_can() -> None:
    person, ending = after(*days(4))
    found = [telling.tells for telling in tellings(person, ending, LIBRARY)]
    assert len(found) > 1
    first = chosen(person, ending, LIBRARY)
    assert first is not None
    assert first.tells is found[0]
    second = chosen(person, replace(ending, before=str(found[0])), LIBRARY)
    assert second is not None
    assert second.tells is found[1]
    alone, only = after(entry(MONDAY, result(holds=1)), milestones=("first",))
    assert told(entry(MONDAY, result(holds=1)), milestones=("first",)) == [Tells.MOST]
    same = chosen(alone, replace(only, before="most"), LIBRARY)
    assert same is not None
    assert same.tells is Tells.MOST


def test_what_was_told_is_told_again_when_the_ending_is_drawn_anew() -> None:
    person, ending = after(*days(4))
    for telling in tellings(person, ending, LIBRARY):
        noted = replace(ending, tells=str(telling.tells), before=str(telling.tells))
        assert chosen(person, noted, LIBRARY) == telling


def test_a_milestone_that_was_told_stays_told_under_its_own_ending_alone() -> None:
    person, ending = after(entry(MONDAY), milestones=("first",))
    again = chosen(person, replace(ending, tells="first"), LIBRARY)
    assert again == Telling(tells=Tells.FIRST)
    other = chosen(person, ending, LIBRARY)
    assert other is not None
    assert other.tells is not Tells.FIRST


# What is asked


def over(*results: Result, state: State = State.FINISHED, chat: int = 1, **changes: Any) -> Person:
    """Somebody whose live session has just ended with these results."""
    item = Item(exercise="bridge", rung=1, sides=Sides.BOTH, dose=DOSE)
    ended = datetime(2026, 11, 18, 9, 10, tzinfo=UTC).timestamp()
    session = Session(
        id="now",
        routine="short",
        plan=(item,) * len(results),
        by_itself=True,
        begun=ended - 400,
        state=state,
        ended=ended,
        results=results,
    )
    return close(Person(id=1, safety=SAFE, live=Live(session=session, chat=chat), **changes))


def begun(person: Person, *, voice: bool = False) -> Ending:
    assert person.live is not None
    ending = ending_of(person, person.live, LIBRARY, voice=voice)
    assert ending is not None
    return ending


def asked(person: Person, **changes: Any) -> object:
    ending = replace(begun(person), **changes)
    return next_step(person, ending, LIBRARY, private=True)


def test_the_first_time_it_asks_for_a_reminder_at_the_time_of_the_session() -> None:
    person = over(result())
    assert person.live is not None
    assert asked(person) == Remind(begun=person.live.session.begun)
    assert begun(person).asks == Asks.REMIND


def reminders() -> Reminders:
    return Reminders(slots=(Slot(at=570),))


def test_who_has_reminders_is_not_asked() -> None:
    assert not isinstance(asked(over(result(), remind=reminders())), Remind)
    off = replace(reminders(), on=False)
    assert isinstance(asked(over(result(), remind=off)), Remind)


def test_what_waits_for_the_zone_is_a_reminder_where_it_comes_again() -> None:
    def waits(**meant: Any) -> bool:
        place = Asked(question=Question.PLACE, chat=7, until=0.0, meant=(Meant(offset=0, **meant),))
        return isinstance(asked(over(result(), asked=place)), Remind)

    assert not waits(slots=((570, None),))
    assert not waits(daily=0.0)
    assert waits(once=((date(2026, 11, 19), 570),))
    assert waits(until=(date(2026, 11, 19), 570))


@pytest.mark.parametrize(("ago", "asks"), [(0, False), (29, False), (30, True), (-1, True)])
def test_a_no_holds_for_a_month(ago: int, asks: bool) -> None:
    said = {str(Asks.REMIND): date(2026, 11, 18) - timedelta(days=ago)}
    assert isinstance(asked(over(result(), declined=said)), Remind) is asks


def test_a_no_under_an_ending_is_the_end_of_its_question() -> None:
    person = over(result())
    ending = begun(person)
    person = with_ending(person, ending)
    person = declined(person, Asks.REMIND, date(2026, 11, 18))
    assert person.ending is not None
    assert next_step(person, person.ending, LIBRARY, private=True) is None
    assert person.declined == {"remind": date(2026, 11, 18)}
    later = declined(person, "bridge", date(2026, 11, 18) + timedelta(days=QUIET_DAYS))
    assert list(later.declined) == ["bridge"], "what counts no more is not kept"


EARNED = {"bridge": Steps(rung=1, offered=True)}


def test_an_earned_step_is_offered_to_who_has_reminders() -> None:
    person = over(result(), remind=reminders(), steps=EARNED, rungs={"bridge": 1})
    assert asked(person) == Rise(exercise="bridge", rung=1)
    no = replace(person, declined={"bridge": date(2026, 11, 10)})
    assert not isinstance(asked(no), Rise)
    gone = replace(person, rungs={"bridge": 2})
    assert not isinstance(asked(gone), Rise)


def test_an_answer_given_just_now_comes_before_the_reminder() -> None:
    person = over(result(), steps=EARNED, rungs={"bridge": 1})
    assert isinstance(asked(person), Remind)
    assert asked(person, rated=0) == Rise(exercise="bridge", rung=1)


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ([2], WeekSoFar(days=1)),
        ([0, 2], WeekSoFar(days=2)),
        ([0, 1, 2], None),
        ([6], None),
        ([4, 6], None),
    ],
)
def test_one_more_day_is_named_where_it_makes_two_or_three_and_there_is_one_left(
    done: Sequence[int], said: object
) -> None:
    entries = [entry(MONDAY + timedelta(days=ahead)) for ahead in done]
    person, ending = after(*entries, remind=reminders())
    assert next_step(person, ending, LIBRARY, private=True) == said


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (["cat", "cat"], None),
        (["cat", "marching", "walk"], None),
        (["cat", "bridge"], WeekSoFar(days=1)),
        (["bridge", "cat", "bridge"], WeekSoFar(days=2)),
        (["bridge", "cat", "cat", "cat"], None),  # the first is not known in full any more
        (["bridge", "bridge", "cat", "cat"], None),
    ],
)
def test_the_week_counts_days_with_strength_exercise_and_no_others(
    done: Sequence[str], said: object
) -> None:
    """A stretch, a walk and a warm-up are not what two to three days a week are advised for."""
    entries = [entry(MONDAY + timedelta(days=at), result(key)) for at, key in enumerate(done)]
    person, ending = after(*entries, remind=reminders())
    assert next_step(person, ending, LIBRARY, private=True) == said


def test_nothing_is_asked_in_a_group_after_pain_or_of_who_is_to_see_a_doctor() -> None:
    group = over(result(), chat=-5)
    ending = begun(group)
    assert ending.asks == ""
    assert next_step(group, ending, LIBRARY, private=False) is None
    assert asked(replace(over(result()), safety=UNSAFE)) is None
    hurt = over(result(), result("plank", outcome=Outcome.HURT))
    assert hurt.live is not None
    assert ending_of(hurt, hurt.live, LIBRARY, voice=True) is None
    sign = over(result())
    assert sign.live is not None
    alarm = replace(sign.live, session=replace(sign.live.session, alarm=True))
    assert ending_of(sign, alarm, LIBRARY, voice=False) is None


def test_the_voice_is_offered_alone() -> None:
    person = over(result())
    ending = begun(person, voice=True)
    assert ending.asks == Asks.VOICE
    assert next_step(person, ending, LIBRARY, private=True) is None
    assert with_ending(person, ending).offered


# How hard it was


def test_the_last_exercise_is_asked_about_first_then_those_without_an_answer() -> None:
    person = over(
        result("cat"), result("bridge", effort=Effort.RIGHT), result("plank", holds=3, hold=10)
    )
    asked_about = []
    for _ in range(4):
        step = to_rate(person, begun(person), LIBRARY)
        asked_about.append(step)
        if step is not None:
            after_answer = rated(person, LIBRARY, "now", step, Effort.RIGHT)
            assert after_answer is not None
            person = after_answer
    assert asked_about == [2, 0, None, None]


def test_nobody_is_asked_about_what_was_skipped_or_is_gone() -> None:
    person = over(result("cat"), result("windmill"), result(outcome=Outcome.SKIPPED))
    assert to_rate(person, begun(person), LIBRARY) == 0


# Milestones


def test_a_milestone_is_kept_once_and_the_next_ending_knows_what_was_told() -> None:
    person = over(result())
    person = with_ending(person, begun(person))
    assert person.milestones == ("first",)
    assert with_ending(person, begun(person)).milestones == ("first",)
    assert person.ending is not None
    assert person.live is not None
    next_one = replace(person.live, session=replace(person.live.session, id="next"))
    following = ending_of(replace(person, live=next_one), next_one, LIBRARY, voice=False)
    assert following is not None
    assert following.before == "first"


# One rule of what counts


outcomes = st.builds(
    result,
    st.sampled_from(["bridge", "plank", "cat", "bird-dog"]),
    outcome=st.sampled_from(Outcome),
    holds=st.integers(0, 3),
    held=st.integers(0, 60),
    spent=st.integers(0, 90),
    hold=st.integers(1, 60),
)
sessions = st.tuples(
    st.integers(0, 9),
    st.lists(outcomes, min_size=1, max_size=3),
    st.sampled_from([State.FINISHED, State.STOPPED]),
)


@thorough
@given(st.lists(sessions, min_size=1, max_size=8))
def test_what_counts_is_the_same_in_the_ending_the_progress_the_streak_and_the_week(
    led: list[tuple[int, list[Result], State]],
) -> None:
    """/progress, the chart and /export read the entries, the ending and reminders the past."""
    person, entries, now = Person(id=1, safety=SAFE), [], float(MONDAY.toordinal() - 719_163)
    now *= 86_400
    for number, (ahead, results, state) in enumerate(led):
        now += ahead * 43_200 + 400
        item = Item(exercise="bridge", rung=1, sides=Sides.BOTH, dose=DOSE)
        session = Session(
            id=f"s{number}",
            routine="short",
            plan=(item,) * len(results),
            by_itself=True,
            begun=now - 300,
            state=state,
            ended=now,
            results=tuple(results),
        )
        person = close(replace(person, live=Live(session=session, chat=1)))
        kept = entry_of(session, UTC)
        if kept is not None:
            entries.append(kept)
        counts = what_counts(results)
        assert (kept is not None and kept.finished) is (counts.session and kept is not None)
        assert person.live is not None
        ending = ending_of(person, person.live, LIBRARY, voice=False)
        if ending is not None:
            assert counts.session
            person = with_ending(person, ending)
        day = today_of(person, now)
        sums = figures(person.past, day)
        assert sums == progress(entries, day)
        counted = {one.day for one in entries if one.counts}
        assert set(person.past.done) <= counted
        week = {one.first for one in days_done(entries, day, 1) if one.sessions or one.moved}
        assert week == {one for one in person.past.done if one in week}, "the squares of the week"
        assert sums.sessions == sum(what_counts(one.results).session for one in entries)


def test_the_days_of_a_whole_week_are_kept_for_its_picture() -> None:
    past = Past()
    for one in days(7):
        past = with_entry(past, one)
    assert set(past.done) >= {one.day for one in days(7)}
