"""Steps up are offered, never taken: after two days of Just right, or at once after Too easy."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Kind, Level
from lumbar.coach.levels import rung_at, rung_of
from lumbar.coach.pain import Pain
from lumbar.coach.person import Live, Person, close, rated, today
from lumbar.coach.rungs import at_level, is_offered, on_other_rung, with_stay, with_step
from lumbar.coach.session import Effort, Event, Session, happen, settle
from lumbar.coach.steps import marked
from lumbar.coach.wish import Wish, plan_of
from tests.coach.made_up import thorough
from tests.every import every
from tests.language.made import LIBRARY

FIRST = date(2026, 3, 2)
PLANK = LIBRARY.exercises["plank"]
AT_STANDARD = Person(id=7, level=Level.STANDARD)
TOP = len(PLANK.ladder) - 1


def noon(day: date) -> float:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()


def done(
    person: Person,
    day: date,
    wish: Wish | None = None,
    *,
    events: tuple[Event, ...] = (),
    id_: str = "",
) -> Person:
    """The person after a session of that day; events: pressed 5 s into its first exercise."""
    now = noon(day)
    wish = wish or Wish(exercise="plank")
    session = Session(
        id=id_ or day.isoformat(),
        routine=wish.routine or wish.exercise,
        plan=marked(plan_of(wish, person, LIBRARY, now), LIBRARY),
        by_itself=True,
        begun=now,
    )
    session = happen(session, Event.START, now)
    for event in events:
        session = happen(session, event, now + 5)
    session = settle(session, now + 10_000)
    assert not session.live, "it has ended"
    return close(replace(person, live=Live(session=session, chat=person.id)))


def said(person: Person, effort: Effort, step: int = 0) -> Person:
    """The person after an answer about their newest session."""
    assert person.live is not None
    after = rated(person, LIBRARY, person.live.session.id, step, effort)
    assert after is not None
    return after


def stands(person: Person, key: str = "plank") -> int:
    return rung_of(LIBRARY.exercises[key], person.level, person.rungs)


def offered(person: Person) -> bool:
    return is_offered(person, PLANK, stands(person))


def days(*efforts: Effort, every: int = 2) -> Person:
    """Somebody at standard after a session with each of these answers, some days apart."""
    person = AT_STANDARD
    for number, effort in enumerate(efforts):
        person = said(done(person, FIRST + timedelta(days=every * number)), effort)
    return person


# The offer


def test_two_days_of_just_right_offer_a_step_and_take_none() -> None:
    once = days(Effort.RIGHT)
    assert not offered(once)
    twice = days(Effort.RIGHT, Effort.RIGHT)
    assert offered(twice)
    assert stands(once) == stands(twice) == rung_at(PLANK, Level.STANDARD)


def test_twice_on_one_day_is_once() -> None:
    person = said(done(AT_STANDARD, FIRST, id_="morning"), Effort.RIGHT)
    person = said(done(person, FIRST, id_="evening"), Effort.RIGHT)
    assert not offered(person)
    assert offered(said(done(person, FIRST + timedelta(days=1)), Effort.RIGHT))


def test_after_midnight_is_still_the_evening_before() -> None:
    """A day ends at 03:00."""
    person = said(done(AT_STANDARD, FIRST), Effort.RIGHT)
    assert person.steps["plank"].right == FIRST
    late = noon(FIRST) + 14 * 3_600
    assert today(person, late) == FIRST


def test_too_easy_offers_it_at_once() -> None:
    assert offered(days(Effort.TOO_EASY))


def test_too_hard_goes_a_step_down_and_the_days_count_anew() -> None:
    person = days(Effort.RIGHT, Effort.TOO_HARD)
    assert stands(person) == rung_at(PLANK, Level.STANDARD) - 1
    assert not offered(person)
    later = FIRST + timedelta(days=4)
    assert not offered(said(done(person, later), Effort.RIGHT)), "once on this rung"


@pytest.mark.parametrize(
    ("wish", "events"),
    [
        (Wish(exercise="plank"), (Event.SKIP,)),
        (Wish(exercise="plank"), (Event.HURTS, Event.SKIP)),
        (Wish(exercise="plank"), (Event.STOP,)),
    ],
)
def test_a_dose_that_was_not_done_offers_nothing(wish: Wish, events: tuple[Event, ...]) -> None:
    person = done(AT_STANDARD, FIRST, wish, events=events)
    assert not offered(said(person, Effort.TOO_EASY))


def test_a_dose_that_was_cut_short_offers_nothing() -> None:
    """As in the short routine, which takes repetitions and sets off to fit."""
    for number in range(8):
        day = FIRST + timedelta(days=number)
        strong = Person(id=7, level=Level.STRONG)
        person = done(strong, day, Wish(routine="short"))
        assert person.live is not None
        for step, item in enumerate(person.live.session.plan):
            whole = LIBRARY.exercises[item.exercise].ladder[item.rung].dose
            assert item.cut is (item.dose != whole), "it is marked where it is less"
            assert person.live.session.results[step].cut is item.cut
            after = said(person, Effort.TOO_EASY, step)
            exercise = LIBRARY.exercises[item.exercise]
            top = item.rung == len(exercise.ladder) - 1
            assert is_offered(after, exercise, item.rung) is not (item.cut or top)


def test_on_the_top_rung_there_is_nothing_to_offer() -> None:
    person = replace(AT_STANDARD, rungs={"plank": TOP})
    assert not offered(said(done(person, FIRST), Effort.TOO_EASY))


def test_an_answer_about_another_rung_than_todays_offers_nothing() -> None:
    """An old message: meanwhile the person stands elsewhere."""
    person = done(AT_STANDARD, FIRST)
    lower = at_level(person, Level.GENTLE, LIBRARY)
    assert not offered(said(lower, Effort.TOO_EASY))
    assert said(lower, Effort.RIGHT).rungs == lower.rungs, "and it raises nothing"
    assert stands(said(lower, Effort.TOO_HARD)) == 0


# Pain


def pained(day: date, key: str = "bridge") -> Pain:
    return Pain(exercise=key, day=day, at=noon(day))


@every(("since", "offers"), [(0, False), (1, False), (2, True), (9, True)])
def test_on_the_day_of_a_pain_and_the_day_after_no_step_is_offered(
    since: int, offers: bool
) -> None:
    person = replace(AT_STANDARD, pains=(pained(FIRST),))
    person = done(person, FIRST + timedelta(days=since))
    assert offered(said(person, Effort.TOO_EASY)) is offers


def test_an_offer_of_before_a_pain_cannot_be_taken_in_those_days() -> None:
    person = replace(days(Effort.TOO_EASY), pains=(pained(FIRST),))
    rung = stands(person)
    assert with_step(person, PLANK, rung, FIRST + timedelta(days=1)) is None
    assert with_step(person, PLANK, rung, FIRST + timedelta(days=2)) is not None


def test_what_hurt_when_it_was_last_done_is_offered_no_step() -> None:
    person = done(AT_STANDARD, FIRST, events=(Event.HURTS, Event.SKIP))
    assert person.past.hurt == ("plank",)
    person = said(done(person, FIRST + timedelta(days=20)), Effort.TOO_EASY)
    assert offered(person), "done well since"
    hurt = done(person, FIRST + timedelta(days=22), events=(Event.HURTS, Event.SKIP))
    assert not offered(hurt)


# The answer to it


def test_a_step_is_taken_once_however_often_it_is_tapped() -> None:
    person, rung = days(Effort.TOO_EASY), rung_at(PLANK, Level.STANDARD)
    up = with_step(person, PLANK, rung, FIRST)
    assert up is not None
    assert stands(up) == rung + 1
    assert with_step(up, PLANK, rung, FIRST) is None
    assert with_stay(up, PLANK, rung) is None
    assert with_step(up, PLANK, rung + 1, FIRST) is None, "the next one is not offered"


def test_who_stays_has_the_days_counted_anew() -> None:
    person, rung = days(Effort.RIGHT, Effort.RIGHT), rung_at(PLANK, Level.STANDARD)
    stays = with_stay(person, PLANK, rung)
    assert stays is not None
    assert stands(stays) == rung
    assert with_step(stays, PLANK, rung, FIRST) is None
    assert with_stay(stays, PLANK, rung) is None
    stays = said(done(stays, FIRST + timedelta(days=4)), Effort.RIGHT)
    assert not offered(stays)
    assert offered(said(done(stays, FIRST + timedelta(days=6)), Effort.RIGHT))


def test_an_offer_can_be_answered_days_later() -> None:
    person = done(days(Effort.TOO_EASY), FIRST + timedelta(days=3))
    assert with_step(person, PLANK, stands(person), FIRST + timedelta(days=4)) is not None


# Asked for in a session


def test_another_rung_that_was_asked_for_holds_for_next_time_and_is_one_at_most() -> None:
    rung = rung_at(PLANK, Level.STANDARD)
    for wanted, found in ((rung + 1, rung + 1), (rung - 1, rung - 1), (TOP, rung + 1), (0, 0)):
        assert stands(on_other_rung(AT_STANDARD, PLANK, wanted)) == found
    assert on_other_rung(AT_STANDARD, PLANK, rung) is AT_STANDARD


# A level


def test_down_is_at_once() -> None:
    strong = Person(id=7, level=Level.STRONG, rungs={"superman": 8})
    gentle = at_level(strong, Level.GENTLE, LIBRARY)
    assert (gentle.level, gentle.rungs, gentle.aims) == (Level.GENTLE, {}, {})
    assert {stands(gentle, key) for key in LIBRARY.exercises} == {0}


def test_up_is_an_aim_and_nothing_on_the_mat_moves_at_once() -> None:
    strong = at_level(Person(id=7), Level.STRONG, LIBRARY)
    assert strong.level is Level.STRONG
    for key, exercise in LIBRARY.exercises.items():
        if exercise.kind is Kind.BREAK:
            assert stands(strong, key) == rung_at(exercise, Level.STRONG)
            assert key not in strong.aims
        else:
            assert stands(strong, key) == 0
            aim = None if exercise.begin else rung_at(exercise, Level.STRONG)
            assert strong.aims.get(key) == aim, "superman rises by answers alone"


@pytest.mark.parametrize("effort", [None, Effort.RIGHT, Effort.TOO_EASY])
def test_each_session_in_full_climbs_a_step_until_the_aim(effort: Effort | None) -> None:
    person = at_level(Person(id=7), Level.STRONG, LIBRARY)
    seen = []
    for number in range(TOP + 3):
        person = done(person, FIRST + timedelta(days=number))
        person = said(person, effort) if effort else person
        seen.append(stands(person))
    assert seen == [*range(1, TOP + 1), TOP, TOP, TOP]
    assert "plank" not in person.aims


def test_it_climbs_once_a_day() -> None:
    person = at_level(Person(id=7), Level.STRONG, LIBRARY)
    for name in ("morning", "noon", "evening"):
        person = done(person, FIRST, id_=name)
    assert stands(person) == 1


@pytest.mark.parametrize("events", [(Event.SKIP,), (Event.STOP,), (Event.HURTS, Event.SKIP)])
def test_what_is_not_done_in_full_does_not_climb(events: tuple[Event, ...]) -> None:
    person = at_level(Person(id=7), Level.STRONG, LIBRARY)
    assert stands(done(person, FIRST, events=events)) == 0


def test_too_hard_ends_the_climb_of_that_exercise() -> None:
    person = at_level(Person(id=7), Level.STRONG, LIBRARY)
    person = done(person, FIRST, Wish(routine="whole"))
    step = [item.exercise for item in person.live.session.plan].index("plank")  # type: ignore[union-attr]
    person = said(person, Effort.TOO_HARD, step)
    assert "plank" not in person.aims
    assert stands(person) == 0
    assert "bridge" in person.aims
    assert stands(person, "bridge") == 1


def test_closing_twice_climbs_once() -> None:
    person = done(at_level(Person(id=7), Level.STRONG, LIBRARY), FIRST)
    assert close(person) == person


# Whatever is answered

answers = st.lists(
    st.tuples(
        st.integers(0, 3),  # days on
        st.sampled_from((*Effort, None)),
        st.sampled_from(((), (Event.SKIP,), (Event.HURTS, Event.SKIP))),
        st.sampled_from((None, "up", "stay")),
    ),
    max_size=14,
)


@thorough
@given(st.sampled_from(Level), answers)
def test_no_step_is_taken_unasked_and_none_is_more_than_a_rung(
    level: Level, days_: list[tuple[int, Effort | None, tuple[Event, ...], str | None]]
) -> None:
    person, day = Person(id=7, level=level), FIRST
    for number, (later, effort, events, answer) in enumerate(days_):
        day += timedelta(days=later)
        before, pending = stands(person), offered(person)
        person = done(person, day, events=events, id_=str(number))
        assert stands(person) <= before, "a session alone raises nothing"
        person = said(person, effort) if effort else person
        now = stands(person)
        assert now <= before, "nor does an answer"
        assert now >= before - 1 or events, "but for pain it is one step down at most"
        if offered(person) and not pending:
            assert not events
        if answer == "up":
            up = with_step(person, PLANK, now, day)
            assert (up is not None) is (offered(person) and now < TOP)
            person = up or person
            assert stands(person) - now == (up is not None)
        elif answer == "stay":
            person = with_stay(person, PLANK, now) or person
            assert stands(person) == now
        assert 0 <= stands(person) <= TOP
