"""Today's plan for a person: what they left out, the hour, pains and safety meet in one place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Kind, Level
from lumbar.coach.pain import FELT_OF, Pain, Row
from lumbar.coach.person import Person
from lumbar.coach.timeline import Item
from lumbar.coach.wish import Wish, ground_of, plan_of, standing_in
from tests.answers import SAFE
from tests.coach.made_up import START, thorough
from tests.every import every
from tests.library import LIBRARY as REAL

NOON = datetime(2027, 1, 15, 12, tzinfo=UTC).timestamp()
YOU = Person(id=5, level=Level.STANDARD)
WHOLE, SHORT = Wish(routine="whole"), Wish(routine="short")
ZONES = [
    "Europe/Stockholm",
    "America/New_York",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/St_Johns",
    "Australia/Lord_Howe",
]


def keys(plan: tuple[Item, ...]) -> list[str]:
    return [item.exercise for item in plan]


def at(zone: str, hour: int, minute: int = 0) -> float:
    return datetime(2027, 3, 28, hour, minute, tzinfo=ZoneInfo(zone)).timestamp()


def hurts(exercise: str, row: Row, days_ago: int = 0) -> Person:
    day = date(2027, 1, 15) - timedelta(days=days_ago)
    pain = Pain(exercise=exercise, day=day, at=NOON - days_ago * 86_400, felt=FELT_OF[row])
    return replace(YOU, pains=(pain,))


@every("zone", ZONES)
def test_no_plan_has_the_seated_bend_before_11_by_the_person_s_clock(zone: str) -> None:
    you = replace(YOU, zone=zone)
    bend = REAL.exercises["forward-bend"]
    for hour in (0, 3, 5, 8, 10):
        now = at(zone, hour, 59)
        assert plan_of(Wish(exercise="forward-bend"), you, REAL, now) == ()
        for routine in REAL.routines:
            if routine != "breaks":
                assert "forward-bend" not in keys(plan_of(Wish(routine=routine), you, REAL, now))
        other = standing_in(bend, you, REAL, now)
        assert other is not None
        assert other.key == "cat"
    for hour in (11, 17, 23):
        now = at(zone, hour)
        assert keys(plan_of(WHOLE, you, REAL, now))[-1] == "forward-bend"
        assert keys(plan_of(Wish(exercise="forward-bend"), you, REAL, now)) == ["forward-bend"]


def test_after_strong_pain_strength_rests_for_the_day_and_that_exercise_for_one_more() -> None:
    for row in (Row.SEVERE, Row.LEG, Row.NUMB):
        today = keys(plan_of(WHOLE, hurts("bridge", row), REAL, NOON))
        assert not [key for key in today if REAL.exercises[key].kind is Kind.STRENGTH]
        tomorrow = keys(plan_of(WHOLE, hurts("bridge", row, 1), REAL, NOON))
        assert "bridge" not in tomorrow
        assert "plank" in tomorrow
        assert "bridge" in keys(plan_of(WHOLE, hurts("bridge", row, 2), REAL, NOON))


def test_after_some_pain_all_is_a_rung_lower_and_that_exercise_rests() -> None:
    before = {item.exercise: item for item in plan_of(WHOLE, YOU, REAL, NOON)}
    plan = plan_of(WHOLE, hurts("bridge", Row.MODERATE), REAL, NOON)
    assert "bridge" not in keys(plan)
    for item in plan:
        assert item.rung == max(0, before[item.exercise].rung - 1)


def test_after_mild_pain_that_exercise_alone_is_smaller_also_the_day_after() -> None:
    before = {item.exercise: item for item in plan_of(WHOLE, YOU, REAL, NOON)}
    for days_ago in (0, 1):
        plan = plan_of(WHOLE, hurts("bridge", Row.MILD, days_ago), REAL, NOON)
        for item in plan:
            usual = before[item.exercise]
            if item.exercise == "bridge":
                assert item.rung == usual.rung
                assert item.dose.hold == usual.dose.hold
                assert item.dose.repetitions < usual.dose.repetitions
            else:
                assert item.dose == usual.dose
    after = plan_of(WHOLE, hurts("bridge", Row.MILD, 2), REAL, NOON)
    assert keys(after) == list(before)


@thorough
@given(
    st.sampled_from([routine for routine in REAL.routines if routine != "breaks"]),
    st.sampled_from([None, *ZONES]),
    st.integers(0, 86_399),
    st.lists(st.tuples(st.sampled_from([*REAL.exercises]), st.sampled_from(Row)), max_size=3),
    st.frozensets(st.sampled_from([*REAL.exercises]), max_size=10),
    st.sampled_from(Level),
)
def test_whoever_asks_whenever_gets_a_sane_plan(
    routine: str,
    zone: str | None,
    second: int,
    pains: list[tuple[str, Row]],
    left_out: frozenset[str],
    level: Level,
) -> None:
    now = NOON + second
    kept = tuple(
        Pain(exercise=key, day=date(2027, 1, 15), at=NOON + nth, felt=FELT_OF[row])
        for nth, (key, row) in enumerate(pains)
    )
    person = Person(id=5, zone=zone, level=level, pains=kept, left_out=tuple(sorted(left_out)))
    plan = plan_of(Wish(routine=routine), person, REAL, now)
    there = keys(plan)
    on = ground_of(person, REAL, now)
    assert not set(there) & (on.left_out | on.waits)
    assert len(set(there)) == len(there)
    if "superman" in there:
        before = there[: there.index("superman")]
        strength = {key for key in before if REAL.exercises[key].kind is Kind.STRENGTH}
        assert strength or {"marching", "pelvic-tilt"} <= set(before)


@every("hour", range(24))
def test_without_a_time_zone_the_seated_bend_comes_only_by_its_name(hour: int) -> None:
    """11:00 by UTC is 7:00 in New York."""
    now = START - START % 86_400 + hour * 3_600.0
    nowhere = Person(id=1, safety=SAFE)
    for routine in REAL.routines:
        if routine != "breaks":
            plan = plan_of(Wish(routine=routine), nowhere, REAL, now)
            assert "forward-bend" not in {item.exercise for item in plan}
    by_name = plan_of(Wish(exercise="forward-bend"), nowhere, REAL, now)
    assert [item.exercise for item in by_name] == ["forward-bend"]
    somewhere = replace(nowhere, zone="Europe/Berlin")
    assert bool(plan_of(Wish(exercise="forward-bend"), somewhere, REAL, now)) is (9 <= hour < 22)
