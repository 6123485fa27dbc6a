"""The newest fact about a person: true, worth saying, and not the same two days running."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.exercise import Level
from lumbar.coach.newest import OFFERS, News, Says, Today, newest, with_told
from lumbar.coach.pain import Felt, Pain, Where
from lumbar.coach.past import past_of
from lumbar.coach.person import Eased, Person
from lumbar.coach.progress import Entry
from lumbar.coach.safety import Answer, Condition, Safety
from lumbar.coach.session import Effort, Outcome, Result
from lumbar.coach.steps import Steps
from tests.coach.made_up import thorough
from tests.library import LIBRARY

DAY = date(2026, 11, 25)
"""A Wednesday."""
YESTERDAY = DAY - timedelta(days=1)
SHORT = Today(routine="short", short=5, whole=26, exercises=("marching", "bridge", "plank", "cat"))
BARE = replace(LIBRARY, facts={})


def result(exercise: str = "bridge", **more: object) -> Result:
    plain = Result(
        exercise=exercise, rung=1, outcome=Outcome.DONE, hold=5, holds=8, held=40, spent=90
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def person(*sessions: tuple[date, tuple[Result, ...]], **more: object) -> Person:
    """Somebody at level standard with these sessions, each of a day."""
    entries = [
        Entry(
            id=f"s{number}",
            routine="short",
            day=day,
            ended=1_800_000_000.0 + number,
            finished=True,
            results=results,
        )
        for number, (day, results) in enumerate(sessions)
    ]
    of = Person(id=7, level=Level.STANDARD, zone="Europe/Berlin", past=past_of(entries))
    return replace(of, **more)  # type: ignore[arg-type]


def told(of: Person, day: date = DAY, today: Today = SHORT) -> list[News]:
    """What the reminders of some days would tell of the same record, the first time first."""
    found: list[News] = []
    for _ in range(8):
        news = newest(of, today, LIBRARY, day)
        assert news is not None
        if news in found:
            return found
        found.append(news)
        of = with_told(of, news)
    return found


def first(of: Person, day: date = DAY, today: Today = SHORT) -> News | None:
    return newest(of, today, BARE, day)


def test_before_the_first_session_it_tells_what_that_is() -> None:
    assert first(Person(id=7)) == News(says=Says.FIRST, count=4)
    assert [news.says for news in told(Person(id=7))] == [Says.FIRST, Says.EVIDENCE]


def test_what_is_told_is_remembered_for_two_reminders() -> None:
    of = Person(id=7)
    for says in (Says.FIRST, Says.STREAK, Says.FIRST, Says.WEEK):
        of = with_told(of, News(says=says))
    assert of.told == ("first", "week")
    assert with_told(of, None) is of


def test_two_days_of_just_right_offer_a_step() -> None:
    right = result(effort=Effort.RIGHT)
    of = person(
        (DAY - timedelta(days=2), (right,)),
        (YESTERDAY, (right,)),
        rungs={"bridge": 1},
        steps={"bridge": Steps(rung=1, right=DAY - timedelta(days=2), offered=True)},
    )
    assert first(of) == News(says=Says.RIGHT, key="bridge", rung=1)
    easy = person((YESTERDAY, (result(effort=Effort.TOO_EASY),)), rungs=of.rungs, steps=of.steps)
    assert first(easy) == News(says=Says.TOO_EASY, key="bridge", rung=1)
    long_ago = replace(of, past=person((YESTERDAY, (result("plank"),))).past)
    assert first(long_ago) == News(says=Says.READY, key="bridge", rung=1)


@pytest.mark.parametrize(
    "change",
    [
        {"steps": {"bridge": Steps(rung=1)}},
        {"steps": {"bridge": Steps(rung=0, offered=True)}},
        {"left_out": ("bridge",)},
        {"steps": {"gone": Steps(rung=1, offered=True)}},
        {"pains": (Pain(exercise="superman", day=YESTERDAY, at=1.0),)},
        {"declined": {"bridge": YESTERDAY}},
        {"safety": Safety(answer=Answer.CLINICIAN, conditions=(Condition.PREGNANCY,))},
        {"rungs": {"bridge": len(LIBRARY.exercises["bridge"].ladder) - 1}},
    ],
)
def test_no_step_is_offered_that_may_not_be_taken(
    change: dict[str, object],
) -> None:
    of = person(
        (YESTERDAY, (result(effort=Effort.RIGHT),)),
        **{"rungs": {"bridge": 1}, "steps": {"bridge": Steps(rung=1, offered=True)}, **change},
    )
    assert not {news.says for news in told(of)} & OFFERS


def test_a_step_of_another_day_s_exercise_is_for_next_time_and_goes_behind_today_s() -> None:
    steps = {key: Steps(rung=1, offered=True) for key in ("superman", "bridge")}
    of = person((YESTERDAY, (result("cat"),)), rungs={"superman": 1, "bridge": 1}, steps=steps)
    todays, other, *_ = told(of)
    assert todays == News(says=Says.READY, key="bridge", rung=1)
    assert other == News(says=Says.READY, key="superman", rung=1, today=False)


def test_a_step_that_was_taken_is_news_until_it_is_done() -> None:
    steps = {"bridge": Steps(rung=2, taken=YESTERDAY)}
    of = person((YESTERDAY, (result(),)), rungs={"bridge": 2}, steps=steps)
    assert first(of) == News(says=Says.STEPPED, key="bridge", rung=2)
    done = person((YESTERDAY, (result(rung=2),)), rungs=of.rungs, steps=steps)
    assert Says.STEPPED not in {news.says for news in told(done)}
    assert Says.STEPPED not in {news.says for news in told(of, DAY + timedelta(days=8))}


@pytest.mark.parametrize(
    ("felt", "rungs", "says"),
    [
        (Felt(low=0, high=3), {"plank": 1}, Says.SMALLER),
        (Felt(low=4, high=5), {"plank": 0}, Says.EASIER),
        (Felt(low=6, high=10), {"plank": 0}, Says.RESTS),
        (Felt(where=Where.LEG), {"plank": 0}, Says.RESTS),
        (Felt(), {"plank": 0}, Says.EASIER),
    ],
)
def test_after_a_pain_it_tells_what_today_is_and_only_what_is_so(
    felt: Felt, rungs: dict[str, int], says: Says
) -> None:
    pain = Pain(exercise="plank", day=YESTERDAY, at=1.0, felt=felt)
    of = person((YESTERDAY, (result("plank", outcome=Outcome.HURT),)), pains=(pain,), rungs=rungs)
    assert first(of) == News(says=says, key="plank")
    assert first(replace(of, left_out=("plank",))) != News(says=says, key="plank")
    later = first(of, DAY + timedelta(days=1))
    assert later is not None
    assert later.says is not says


def test_where_nothing_could_become_easier_nothing_is_said_to() -> None:
    pain = Pain(exercise="plank", day=YESTERDAY, at=1.0, felt=Felt(low=4, high=5))
    hurt = result("plank", outcome=Outcome.HURT, rung=0)
    of = person((YESTERDAY, (hurt,)), pains=(pain,), rungs={"plank": 0})
    assert {news.says for news in told(of)} & {Says.SMALLER, Says.EASIER, Says.RESTS} == set()


def test_after_time_away_it_begins_easier_if_it_does() -> None:
    of = person((DAY - timedelta(days=9), (result(),)))
    assert first(of) == News(says=Says.BACK, count=9)
    assert {Says.BACK} & {news.says for news in told(replace(of, level=Level.GENTLE))} == set()
    noted = replace(of, eased=Eased(day=DAY - timedelta(days=1), rungs=1))
    assert Says.BACK not in {news.says for news in told(noted)}


def test_the_last_time_is_told_by_the_longest_of_what_comes_today() -> None:
    plank = result("plank", hold=30, holds=1, held=30)
    of = person((YESTERDAY, (result("superman", held=300), plank, result(held=25))))
    assert first(of) == News(says=Says.HELD, key="plank", count=1, seconds=30)
    bridges = person((YESTERDAY, (result(),)))
    assert first(bridges) == News(says=Says.TIMES, key="bridge", count=8, seconds=5)
    skipped = person((YESTERDAY, (result(outcome=Outcome.SKIPPED), result("superman"))))
    assert first(skipped) == News(says=Says.TIMES, key="superman", count=8, seconds=5)
    gone = person((YESTERDAY, (result("gone"),)))
    assert first(gone) == News(says=Says.STREAK, count=2)


def test_the_sums_are_those_of_progress() -> None:
    days = [DAY - timedelta(days=ahead) for ahead in (5, 4, 3, 2, 1)]
    of = person(*((day, (result("gone"),)) for day in days))
    said = {news.says: news.count for news in told(of)}
    assert said[Says.STREAK] == 6, "today makes it six"
    assert said[Says.WEEK] == 2, "Monday and Tuesday"
    assert said[Says.TOTAL] == 5
    missed = told(of, DAY + timedelta(days=1))
    assert Says.STREAK not in {news.says for news in missed}, "and a missed day is not spoken of"


@pytest.mark.parametrize("pregnant", [False, True])
def test_in_a_pregnancy_it_tells_what_was_done_and_offers_nothing(pregnant: bool) -> None:
    conditions = (Condition.PREGNANCY,) if pregnant else ()
    of = person(
        (YESTERDAY, (result(effort=Effort.RIGHT),)),
        rungs={"bridge": 1},
        steps={"bridge": Steps(rung=1, offered=True)},
        safety=Safety(answer=Answer.CLINICIAN, conditions=conditions),
    )
    says = {news.says for news in told(of)}
    assert bool(says & OFFERS) is not pregnant
    unsure = Person(id=7, safety=of.safety)
    assert (Says.EVIDENCE in {news.says for news in told(unsure)}) is not pregnant


@thorough
@given(
    days=st.lists(st.integers(0, 40), max_size=6, unique=True).map(sorted),
    efforts=st.lists(st.sampled_from(Effort), min_size=6, max_size=6),
    offered=st.booleans(),
    ahead=st.integers(0, 12),
    rest=st.lists(st.sampled_from(["held:plank", "streak", "first", "times:bridge"]), max_size=2),
)
def test_it_never_tells_the_same_twice_running_if_there_is_another(
    days: list[int], efforts: list[Effort], offered: bool, ahead: int, rest: list[str]
) -> None:
    begin = DAY - timedelta(days=41)
    sessions = [
        (begin + timedelta(days=day), (result(effort=effort), result("plank", hold=30)))
        for day, effort in zip(days, efforts, strict=False)
    ]
    of = person(*sessions, told=tuple(rest), steps={"bridge": Steps(rung=1, offered=offered)})
    for number in range(6):
        day = DAY + timedelta(days=ahead + number)
        news = newest(of, SHORT, LIBRARY, day)
        assert news is not None
        assert news.name not in of.told[-1:]
        of = with_told(of, news)
