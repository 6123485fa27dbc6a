"""The safety question's answers as values: what begins, what is silent, what is asked again."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.due import next_due
from lumbar.coach.exercise import Posture
from lumbar.coach.fitted import fitted
from lumbar.coach.pain import Felt, Pain, Where
from lumbar.coach.past import past_of
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.reminders import with_times
from lumbar.coach.safety import (
    UNASKED,
    Answer,
    Condition,
    Safety,
    Why,
    agreed,
    alarmed,
    answered,
    bones_well,
    months_after,
    named,
    operated,
    pregnancy_over,
)
from lumbar.coach.session import Outcome, Result
from lumbar.coach.standing import asked_for, may_begin, silent, with_sign
from lumbar.coach.suits import suits, unsuitable
from lumbar.coach.wish import Wish, plan_of
from tests.answers import SAFE
from tests.coach.made_up import thorough
from tests.every import every
from tests.library import LIBRARY

ZONE = "America/New_York"
GIVEN = datetime(2026, 3, 10, 12, tzinfo=ZoneInfo(ZONE)).timestamp()
DAY = 86_400.0


def person(safety: Safety, **more: object) -> Person:
    return replace(Person(id=1, zone=ZONE, safety=safety), **more)  # type: ignore[arg-type]


def after(day: str, hour: int = 12) -> float:
    return datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=ZoneInfo(ZONE)).timestamp()


def moved(*days: str) -> object:
    """A past with a session on each of these days."""
    done = Result(exercise="cat", rung=0, outcome=Outcome.DONE, hold=3, holds=3, held=9, spent=20)
    return past_of(
        Entry(
            id=f"s{day}",
            routine="short",
            day=date.fromisoformat(day),
            ended=after(day),
            finished=True,
            results=(done,),
        )
        for day in days
    )


def hurt(day: str, felt: Felt = Felt(low=2, high=2)) -> Pain:  # noqa: B008 - frozen
    return Pain(exercise="bridge", day=date.fromisoformat(day), at=after(day), felt=felt)


# All orders


Step = Callable[[Safety], Safety]
STEPS: dict[str, Step] = {
    "none": lambda s: answered(s, Answer.NONE, GIVEN),
    "emergency": lambda s: answered(s, Answer.EMERGENCY, GIVEN),
    "doctor": lambda s: answered(s, Answer.DOCTOR, GIVEN),
    "yes": lambda s: answered(s, Answer.YES, GIVEN),
    "clinician": lambda s: answered(s, Answer.CLINICIAN, GIVEN),
    "pregnancy": lambda s: named(s, Condition.PREGNANCY, GIVEN),
    "bones": lambda s: named(s, Condition.BONES, GIVEN),
    "other": lambda s: named(s, Condition.OTHER, GIVEN),
    "surgery": lambda s: operated(s, date(2026, 1, 2), GIVEN),
    "agreed": agreed,
    "alarm": alarmed,
}


@pytest.mark.parametrize("length", [1, 2])
def test_only_the_question_leads_back_from_a_yes(length: int) -> None:
    """Whatever is pressed behind an emergency, a doctor's sign or an alarm, nothing begins before
    the question is answered anew."""
    for bad in ("emergency", "doctor", "yes", "alarm"):
        for steps in itertools.product(("agreed", "alarm"), repeat=length):
            safety = STEPS[bad](UNASKED)
            for step in steps:
                safety = STEPS[step](safety)
            assert silent(person(safety)), (bad, steps)
            assert not may_begin(person(safety), GIVEN), (bad, steps)


@thorough
@given(st.lists(st.sampled_from(sorted(STEPS)), max_size=6))
def test_silent_and_may_begin_never_hold_together(steps: list[str]) -> None:
    safety = UNASKED
    for step in steps:
        safety = STEPS[step](safety)
    who = person(safety)
    assert not (silent(who) and may_begin(who, GIVEN))
    if may_begin(who, GIVEN):
        assert safety.answer in {Answer.NONE, Answer.CLINICIAN}
        assert not safety.sign
        last = max(n for n, step in enumerate(steps) if step not in {"agreed", "alarm"})
        assert "alarm" not in [step for step in steps[last:] if step == "alarm"]
        grave = set(safety.conditions) - {Condition.PREGNANCY}
        assert not grave or safety.cleared


@every(
    ("steps", "why"),
    [
        ((), Why.FIRST),
        (("none",), None),
        (("emergency",), Why.YES),
        (("doctor",), Why.YES),
        (("yes",), Why.YES),
        (("emergency", "none"), None),
        (("none", "emergency"), Why.YES),
        (("clinician",), Why.UNCLEAR),
        (("clinician", "pregnancy"), None),
        (("clinician", "bones"), Why.UNCLEAR),
        (("clinician", "bones", "agreed"), None),
        (("clinician", "bones", "agreed", "other"), Why.UNCLEAR),
        (("clinician", "bones", "agreed", "pregnancy"), None),
        (("clinician", "pregnancy", "bones"), Why.UNCLEAR),
        (("clinician", "surgery"), Why.UNCLEAR),
        (("clinician", "surgery", "agreed"), None),
        (("none", "alarm"), Why.SIGN),
        (("none", "alarm", "agreed"), Why.SIGN),
        (("alarm",), Why.SIGN),
        (("alarm", "none"), None),
        (("clinician", "pregnancy", "alarm"), Why.SIGN),
    ],
)
def test_why_it_is_asked(steps: tuple[str, ...], why: Why | None) -> None:
    safety = UNASKED
    for step in steps:
        safety = STEPS[step](safety)
    assert asked_for(person(safety), GIVEN) is why


def test_a_new_answer_leaves_nothing_of_the_one_before_that_may_be_over() -> None:
    told = operated(named(UNASKED, Condition.OTHER, GIVEN), date(2026, 1, 2), GIVEN)
    healed = date(2026, 4, 2)
    again = answered(alarmed(told), Answer.NONE, GIVEN + 1, healed)
    assert again == Safety(answer=Answer.NONE, at=GIVEN + 1, number=again.number)
    assert again.number > told.number


# Asked again by time


NONE = answered(UNASKED, Answer.NONE, GIVEN)


@pytest.mark.parametrize(
    ("day", "hour", "why"),
    [
        ("2026-04-06", 23, None),
        ("2026-04-07", 0, Why.AWAY),
        ("2026-04-07", 12, Why.AWAY),
    ],
)
def test_four_weeks_away_are_28_local_days(day: str, hour: int, why: Why | None) -> None:
    """Clocks were set forward on 8 March and the answer came at noon: days count, not hours."""
    assert asked_for(person(NONE), after(day, hour)) is why


def test_a_session_ends_the_time_away() -> None:
    came = person(NONE, past=moved("2026-04-01"))
    assert asked_for(came, after("2026-04-28")) is None
    assert asked_for(came, after("2026-04-29")) is Why.AWAY


@pytest.mark.parametrize(
    ("given_", "last", "due"),
    [
        ("2026-03-10", "2027-03-09", "2027-03-10"),
        ("2028-02-29", "2029-02-27", "2029-02-28"),
        ("2026-12-31", "2027-12-30", "2027-12-31"),
    ],
)
def test_a_year_is_twelve_months_of_the_calendar(given_: str, last: str, due: str) -> None:
    safety = answered(UNASKED, Answer.NONE, after(given_))
    for day, why in ((last, None), (due, Why.YEAR)):
        came = person(safety, past=moved(day))
        assert asked_for(came, after(day, 13)) is why


def test_a_clock_that_was_set_back_makes_nothing_older() -> None:
    assert asked_for(person(NONE), GIVEN - 400 * DAY) is None


def test_a_pregnancy_is_over_at_last() -> None:
    safety = named(answered(UNASKED, Answer.CLINICIAN, GIVEN), Condition.PREGNANCY, GIVEN)
    day = datetime.fromtimestamp(GIVEN, UTC).date() + timedelta(days=300)
    for ahead, why in ((0, None), (1, Why.BIRTH)):
        at = (day + timedelta(days=ahead)).isoformat()
        came = person(safety, past=moved(at))
        assert asked_for(came, after(at, 13)) is why


# What is told and stays


CLINICIAN = answered(UNASKED, Answer.CLINICIAN, GIVEN)
BONES = agreed(named(CLINICIAN, Condition.BONES, GIVEN))
PREGNANT = named(CLINICIAN, Condition.PREGNANCY, GIVEN)
LATER = datetime.fromtimestamp(GIVEN + 40 * DAY, UTC).date()


@every("told", [BONES, PREGNANT, named(BONES, Condition.PREGNANCY, GIVEN)])
@every(
    "between",
    [(), ("alarm",), ("emergency",), ("doctor",), ("yes",), ("doctor", "alarm"), ("none",)],
)
def test_weak_bones_and_a_pregnancy_stay_when_it_is_asked_again(
    told: Safety, between: tuple[str, ...]
) -> None:
    safety = told
    for step in between:
        safety = STEPS[step](safety)
    after_ = answered(safety, Answer.NONE, GIVEN + 40 * DAY, LATER)
    assert (after_.bones, after_.pregnant) == (told.bones, told.pregnant)
    assert may_begin(person(after_), GIVEN + 40 * DAY)


def test_a_pregnancy_goes_once_it_is_over_and_bones_stay() -> None:
    both = named(BONES, Condition.PREGNANCY, GIVEN)
    over = pregnancy_over(both)
    assert asked_for(person(over), GIVEN + DAY) is Why.BIRTH
    after_ = answered(over, Answer.NONE, GIVEN + DAY, LATER)
    assert (after_.bones, after_.pregnant) == (True, False)
    again = answered(both, Answer.NONE, GIVEN + 100 * DAY, LATER)
    for days, why in ((300, None), (301, Why.BIRTH)):
        now = GIVEN + days * DAY
        day = datetime.fromtimestamp(now - DAY, UTC).date().isoformat()
        assert asked_for(person(again, past=moved(day)), now) is why


@every("condition", [Condition.OTHER, Condition.SURGERY, Condition.PREGNANCY])
@every("told", [BONES, PREGNANT, named(BONES, Condition.PREGNANCY, GIVEN)])
def test_conditions_add_up_when_the_list_is_begun_anew(told: Safety, condition: Condition) -> None:
    anew = answered(told, Answer.CLINICIAN, GIVEN + DAY, LATER)
    assert asked_for(person(anew), GIVEN + DAY) is Why.UNCLEAR, "nothing was named yet"
    assert agreed(anew) == anew, "an older button agrees to nothing that was named since"
    more = named(anew, condition, GIVEN + DAY)
    assert set(more.conditions) == {*told.conditions, condition}
    assert may_begin(person(more), GIVEN + DAY) is (set(more.conditions) == {Condition.PREGNANCY})
    assert may_begin(person(agreed(more)), GIVEN + DAY)
    last = answered(agreed(more), Answer.NONE, GIVEN + 2 * DAY, LATER)
    assert last.bones is told.bones


@pytest.mark.parametrize("told", [BONES, named(BONES, Condition.PREGNANCY, GIVEN), alarmed(BONES)])
def test_bones_that_are_well_are_told_and_asked_anew(told: Safety) -> None:
    well = bones_well(told, GIVEN + DAY)
    assert not well.bones
    assert well.number > told.number
    assert not may_begin(person(well), GIVEN + DAY)
    last = answered(well, Answer.NONE, GIVEN + DAY, LATER)
    assert may_begin(person(last), GIVEN + DAY)
    assert (last.bones, last.pregnant) == (False, told.pregnant)


@pytest.mark.parametrize("grave", ["emergency", "doctor", "yes"])
def test_bones_that_are_well_wave_nothing_graver_through(grave: str) -> None:
    well = bones_well(STEPS[grave](BONES), GIVEN + DAY)
    assert asked_for(person(well), GIVEN + DAY) is Why.YES


@every(
    "between",
    [
        (),
        ("alarm",),
        ("emergency",),
        ("doctor",),
        ("clinician",),
        ("clinician", "other", "agreed", "none"),
        ("bones", "agreed", "none"),
        ("clinician", "pregnancy"),
        ("none", "none"),
    ],
)
def test_the_date_of_an_operation_stays_until_three_months_are_over(
    between: tuple[str, ...],
) -> None:
    safety = operated(CLINICIAN, date(2026, 1, 2), GIVEN)
    for step in between:
        safety = STEPS[step](safety)
    early = answered(safety, Answer.NONE, GIVEN, date(2026, 4, 1))
    assert early.surgery == date(2026, 1, 2)
    assert asked_for(person(early), GIVEN) is Why.UNCLEAR
    assert silent(person(early))
    over = answered(early, Answer.NONE, GIVEN, date(2026, 4, 2))
    assert (over.surgery, may_begin(person(over), GIVEN)) == (None, True)
    assert over.bones is safety.bones


def test_an_operation_without_a_date_keeps_the_one_that_was_told() -> None:
    safety = operated(CLINICIAN, date(2026, 1, 2), GIVEN)
    assert operated(safety, None, GIVEN).surgery == date(2026, 1, 2)
    assert operated(safety, date(2025, 1, 2), GIVEN).surgery == date(2025, 1, 2)


# Asked again by pain


@every(
    ("pains", "why"),
    [
        ((hurt("2026-03-12"),), None),
        ((hurt("2026-03-12"), hurt("2026-03-25")), Why.PAINS),
        ((hurt("2026-03-12"), hurt("2026-03-26")), None),
        ((hurt("2026-03-01"), hurt("2026-03-12")), None),
        ((hurt("2026-03-12", Felt(where=Where.LEG)),), Why.LEG),
        ((hurt("2026-03-01", Felt(where=Where.LEG)),), None),
        ((hurt("2026-03-12", Felt(where=Where.NUMB)),), Why.SIGN),
        ((hurt("2026-03-12", Felt(where=Where.CHEST)),), Why.SIGN),
        ((hurt("2026-03-12", Felt(where=Where.LEG)), hurt("2026-03-13")), Why.LEG),
    ],
)
def test_pains_since_the_answer_ask_for_another(pains: tuple[Pain, ...], why: Why | None) -> None:
    came = person(NONE, pains=pains, past=moved("2026-03-26"))
    assert asked_for(came, after("2026-03-27")) is why
    fresh = replace(came, safety=answered(came.safety, Answer.NONE, after("2026-03-27")))
    assert asked_for(fresh, after("2026-03-27", 13)) is None


def test_a_pain_that_was_a_mistake_asks_for_nothing() -> None:
    came = person(NONE, pains=(hurt("2026-03-12", Felt(where=Where.NUMB)),))
    assert silent(came)
    assert not silent(replace(came, pains=()))


# Silence


@every(
    "safety",
    [
        *(answered(UNASKED, one, GIVEN) for one in (Answer.EMERGENCY, Answer.DOCTOR, Answer.YES)),
        answered(UNASKED, Answer.CLINICIAN, GIVEN),
        named(UNASKED, Condition.BONES, GIVEN),
        operated(UNASKED, date(2026, 2, 1), GIVEN),
        alarmed(NONE),
        alarmed(UNASKED),
    ],
)
def test_nothing_comes_until_it_is_cleared(safety: Safety) -> None:
    came = with_times(person(SAFE), (570,), GIVEN)
    assert next_due(came, GIVEN) is not None
    assert next_due(replace(came, safety=safety), GIVEN) is None


def test_an_alarm_is_one_however_often_it_comes() -> None:
    once = with_sign(person(NONE))
    assert with_sign(once) == once


# What suits


PREGNANT = named(UNASKED, Condition.PREGNANCY, GIVEN)
BONES = agreed(named(UNASKED, Condition.BONES, GIVEN))


def test_in_a_pregnancy_nothing_lies() -> None:
    lying = {Posture.BACK, Posture.FRONT}
    for exercise in LIBRARY.exercises.values():
        if any(exercise.posture_on(rung) in lying for rung in range(len(exercise.ladder))):
            assert not suits(exercise, PREGNANT), exercise.key
    assert suits(LIBRARY.exercises["cat"], PREGNANT)
    assert suits(LIBRARY.exercises["bird-dog"], PREGNANT)
    assert suits(LIBRARY.exercises["walk"], PREGNANT)


def test_with_weak_bones_nothing_bends_to_its_end() -> None:
    out = {"forward-bend", "knee-to-chest", "cat", "seated-twist", "superman"}
    assert out <= unsuitable(LIBRARY, BONES)
    assert suits(LIBRARY.exercises["bridge"], BONES)


@every("safety", [PREGNANT, BONES, named(BONES, Condition.PREGNANCY, GIVEN)])
@every("routine", ["whole", "short", "stretches", ""])
def test_no_plan_has_what_does_not_suit(safety: Safety, routine: str) -> None:
    came = person(safety)
    wish = fitted(Wish(routine=routine), LIBRARY, safety)
    if wish is None or wish.open:
        return
    plan = plan_of(wish, came, LIBRARY, GIVEN)
    assert plan
    assert not {item.exercise for item in plan} & unsuitable(LIBRARY, safety)


@every("key", sorted(LIBRARY.exercises))
def test_one_exercise_is_wished_for_only_where_it_suits(key: str) -> None:
    wish = Wish(exercise=key)
    assert fitted(wish, LIBRARY, NONE) == wish
    assert (fitted(wish, LIBRARY, PREGNANT) == wish) is suits(LIBRARY.exercises[key], PREGNANT)


def test_months_are_those_of_the_calendar() -> None:
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_after(date(2026, 12, 1), 12) == date(2027, 12, 1)
