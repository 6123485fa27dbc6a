"""How sessions go, and what the begin screen offers to whom."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lumbar.coach.exercise import ON_THE_MAT, Kind, Level
from lumbar.coach.manner import Manner, manner_of, offer_to, with_manner
from lumbar.coach.pain import Felt, Pain, Where
from lumbar.coach.past import Past
from lumbar.coach.person import Person
from lumbar.coach.plan import plan_seconds, whole_minutes
from lumbar.coach.safety import Answer, Condition, Safety
from lumbar.coach.wish import Wish, plan_of
from tests.library import LIBRARY

NOW = datetime(2026, 11, 28, 18, tzinfo=UTC).timestamp()
YESTERDAY = date(2026, 11, 27)
NEW = Person(id=7, zone="UTC")
STANDING = Wish(routine="standing")


@pytest.mark.parametrize(
    ("person", "manner"),
    [
        (NEW, Manner(voice=True, by_itself=True)),
        (replace(NEW, voice=True), Manner(voice=True, by_itself=True)),
        (replace(NEW, chosen=True), Manner(voice=False, by_itself=False)),
        (replace(NEW, past=Past(ended=1)), Manner(voice=False, by_itself=False)),
        (replace(NEW, past=Past(ended=1), voice=True), Manner(voice=True, by_itself=False)),
        (replace(NEW, chosen=True, by_itself=True), Manner(voice=False, by_itself=True)),
    ],
)
def test_a_new_person_is_offered_aloud_and_by_itself_and_others_what_they_have_set(
    person: Person, manner: Manner
) -> None:
    assert manner_of(person, speaks=True) == manner
    assert manner_of(person, speaks=False) == replace(manner, voice=None)


def test_where_it_cannot_speak_the_voice_stays_as_it_was() -> None:
    likes = replace(NEW, voice=True)
    after = with_manner(likes, Manner(voice=None, by_itself=False))
    assert (after.voice, after.by_itself, after.offered, after.chosen) == (True, False, False, True)


def test_what_is_chosen_is_what_is_offered_next() -> None:
    for voice in (True, False):
        for by_itself in (True, False):
            manner = Manner(voice=voice, by_itself=by_itself)
            assert manner_of(with_manner(NEW, manner), speaks=True) == manner


@pytest.mark.parametrize("level", Level)
def test_off_the_floor_there_is_no_floor_and_it_takes_some_five_minutes(level: Level) -> None:
    for person in (replace(NEW, level=level), replace(NEW, level=level, voice=True)):
        plan = plan_of(STANDING, person, LIBRARY, NOW)
        assert len(plan) == len(LIBRARY.routines["standing"].exercises)
        assert LIBRARY.exercises[plan[0].exercise].kind is Kind.WARM_UP
        assert not ON_THE_MAT & {item.posture for item in plan}
        assert 240 <= plan_seconds(plan) <= 300


def test_off_the_floor_has_no_stand_in_on_the_floor() -> None:
    """Elsewhere the cat, on hands and knees, stands in for marching that hurt yesterday."""
    grave = Pain(
        exercise="marching",
        day=YESTERDAY,
        at=NOW - 86_400,
        felt=Felt(low=6, high=10, where=Where.BACK),
    )
    person = replace(NEW, pains=(grave,))
    whole = plan_of(Wish(routine="whole"), person, LIBRARY, NOW)
    assert "marching" not in {item.exercise for item in whole}
    for item in plan_of(STANDING, person, LIBRARY, NOW):
        assert item.posture not in ON_THE_MAT


@pytest.mark.parametrize("condition", [Condition.PREGNANCY, Condition.BONES])
def test_the_offer_is_right_with_what_was_told(condition: Condition) -> None:
    safety = Safety(answer=Answer.CLINICIAN, conditions=(condition,), cleared=True)
    offer = offer_to(replace(NEW, safety=safety), LIBRARY, NOW, speaks=True)
    assert offer is not None
    pregnant = condition is Condition.PREGNANCY
    assert offer.routine == ("pregnancy" if pregnant else "short")
    assert offer.beside == (("standing",) if pregnant else ("whole", "standing"))


def test_the_minutes_are_those_of_what_begins() -> None:
    offer = offer_to(NEW, LIBRARY, NOW, speaks=True)
    assert offer is not None
    likes = with_manner(NEW, offer.manner)
    assert offer.plan == plan_of(Wish(routine="short"), likes, LIBRARY, NOW)
    assert whole_minutes(offer.plan) <= 5


def test_with_everything_left_out_nothing_is_offered() -> None:
    nothing = replace(NEW, left_out=tuple(LIBRARY.exercises))
    assert offer_to(nothing, LIBRARY, NOW, speaks=True) is None
