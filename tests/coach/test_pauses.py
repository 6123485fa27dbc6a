"""Pauses that begin later: what comes before, in and after them, and what ends them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lumbar.coach.due import (
    What,
    next_break,
    next_reminder,
    pause_on,
    pauses_to_come,
    upcoming,
)
from lumbar.coach.past import figures, with_entry
from lumbar.coach.pauses import announce, call_off, pause, rest, rest_until, resume
from lumbar.coach.person import Person, zone_of
from lumbar.coach.progress import Entry
from lumbar.coach.reminders import with_breaks, with_times, with_zone
from lumbar.coach.safety import of_old
from lumbar.coach.schedule import EVERY_DAY, Pause, Window
from lumbar.coach.zones import local, moment, zone_named
from tests.coach.made_up import thorough
from tests.every import every

ZONES = ("Europe/Berlin", "Pacific/Auckland", "America/Adak", "Asia/Tehran", "America/Sao_Paulo")
TODAY = date(2026, 3, 11)
DAY = timedelta(days=1)
A_YEAR = 366
AT = 9 * 60 + 30


def at(day: date, minute: int, zone: str) -> float:
    return moment(day, minute, zone_named(zone))


def person_in(zone: str, now: float) -> Person:
    """With a reminder at 9:30 and a break every 50 minutes from 9 to 17, every day."""
    person = Person(id=1, zone=zone, safety=of_old(True, now))
    person = with_times(person, (AT,), now)
    return with_breaks(person, now, (Window(start=540, end=1020),), 50, EVERY_DAY)


def dates_that_ring(person: Person, now: float, days: int) -> set[date]:
    end = now + days * 86_400.0
    return {one.day for one in upcoming(person, now, end) if one.what is What.REMINDER}


def first_reminder(person: Person, now: float) -> date | None:
    coming = next_reminder(person, now)
    return None if coming is None else coming.day


zones = st.sampled_from(ZONES)
minutes = st.integers(0, 24 * 60 - 1)
first_dates = st.integers(1, A_YEAR).map(lambda ahead: TODAY + timedelta(days=ahead))
lengths = st.none() | st.integers(1, 60)
days_from_now = st.integers(0, A_YEAR)


@thorough
@given(zones, minutes, st.integers(1, 60), lengths)
def test_it_rings_until_it_begins_and_from_its_end_and_never_in_it(
    zone: str, minute: int, ahead: int, days: int | None
) -> None:
    now = at(TODAY, minute, zone)
    first = TODAY + timedelta(days=ahead)
    until = None if days is None else first + timedelta(days=days)
    before = person_in(zone, now)
    person = announce(before, first, until, now)
    ring, rang = dates_that_ring(person, now, 150), dates_that_ring(before, now, 150)
    assert ring == {day for day in rang if day < first or (until is not None and day >= until)}
    assert first_reminder(person, now) == min(ring, default=None)
    assert all(pause_on(person, day) is None for day in ring)


@thorough
@given(zones, st.integers(1, A_YEAR - 1))
def test_after_the_longest_one_it_comes_by_itself(zone: str, days: int) -> None:
    """What is due next is found though today's is over and the pause begins tomorrow."""
    now = at(TODAY, 17 * 60, zone)
    until = TODAY + DAY + timedelta(days=days)
    person = announce(person_in(zone, now), TODAY + DAY, until, now)
    assert first_reminder(person, now) == until
    coming = next_break(person, now)
    assert coming is not None
    assert coming.day == until


def test_no_break_comes_in_it_and_those_before_do() -> None:
    now = at(TODAY, 8 * 60, ZONES[0])
    person = announce(person_in(ZONES[0], now), TODAY + DAY, TODAY + 3 * DAY, now)
    coming = next_break(person, now)
    assert coming is not None
    assert coming.day == TODAY
    late = next_break(person, at(TODAY, 18 * 60, ZONES[0]))
    assert late is not None
    assert late.day == TODAY + 3 * DAY


@thorough
@given(zones, minutes, st.sampled_from(ZONES))
def test_where_it_has_begun_it_goes_on_wherever_one_goes(
    zone: str, minute: int, other: str
) -> None:
    then = at(TODAY - 2 * DAY, 720, zone)
    person = announce(person_in(zone, then), TODAY, TODAY + 9 * DAY, then)
    now = at(TODAY, minute, zone)
    moved = with_zone(person, other, now)
    there = local(now, zone_of(moved)).date()
    assert pause_on(moved, there) is not None
    assert first_reminder(moved, now) == TODAY + 9 * DAY


@thorough
@given(zones, minutes, st.sampled_from(ZONES))
def test_before_it_begins_it_waits_for_its_date_where_one_is(
    zone: str, minute: int, other: str
) -> None:
    now = at(TODAY, minute, zone)
    person = announce(person_in(zone, now), TODAY + 2 * DAY, TODAY + 5 * DAY, now)
    moved = with_zone(person, other, now)
    there = local(now, zone_of(moved)).date()
    assert (pause_on(moved, there) is None) == (there < TODAY + 2 * DAY)
    assert not dates_that_ring(moved, now, 20) & {TODAY + n * DAY for n in (2, 3, 4)}


def test_a_clock_that_was_wrong_for_a_while_does_not_begin_it() -> None:
    now = at(TODAY, 600, ZONES[0])
    person = announce(person_in(ZONES[0], now), TODAY + 5 * DAY, None, now)
    assert pause_on(person, TODAY + 400 * DAY) is not None
    assert pause_on(person, TODAY) is None


@every(
    ("zone", "first"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("Asia/Beirut", date(2026, 3, 29)),
        ("America/Sao_Paulo", date(2026, 3, 15)),
    ],
)
@pytest.mark.parametrize("minute", [0, 30, 170, 1439])
def test_it_begins_and_ends_with_the_date_where_clocks_change(
    zone: str, first: date, minute: int
) -> None:
    now = at(first - 3 * DAY, 720, zone)
    person = with_times(person_in(zone, now), (minute,), now)
    person = announce(person, first, first + DAY, now)
    ring = dates_that_ring(person, now, 10)
    assert first not in ring
    assert {first - DAY, first + DAY} <= ring


# The streak


def session_on(person: Person, day: date, *, hour: int = 12) -> Person:
    ended = at(day, hour * 60, person.zone or "UTC")
    entry = Entry(
        id=str(day), routine="short", day=day, ended=ended, finished=True, results=(), moved=True
    )
    return replace(person, past=with_entry(person.past, entry, person.pauses))


@thorough
@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 3))
def test_the_streak_bridges_its_days_and_none_before(ahead: int, days: int, missed: int) -> None:
    now = at(TODAY, 720, ZONES[0])
    first = TODAY + timedelta(days=ahead)
    until = first + timedelta(days=days)
    person = announce(person_in(ZONES[0], now), first, until, now)
    assume(missed < ahead)
    for day in range(ahead - missed):
        person = session_on(person, TODAY + timedelta(days=day))
    person = session_on(person, until)
    run = figures(person.past, until, person.pauses).streak
    assert run == (1 if missed else ahead + 1)


# Several, ended and called off


@thorough
@given(st.lists(st.tuples(first_dates, st.none() | st.integers(1, 90)), min_size=1, max_size=6))
def test_no_two_to_come_share_a_date_and_the_newest_holds(
    said: list[tuple[date, int | None]],
) -> None:
    now = at(TODAY, 720, ZONES[0])
    person = person_in(ZONES[0], now)
    for first, days in said:
        before = pauses_to_come(person, TODAY)
        until = None if days is None else first + timedelta(days=days)
        person = announce(person, first, until, now)
        new = Pause(first=first, until=until, announced=True)
        coming = pauses_to_come(person, TODAY)
        assert new in coming
        assert set(coming) == {new} | {one for one in before if not one.overlaps(new)}
    known = pauses_to_come(person, TODAY)
    assert list(known) == sorted(known, key=lambda one: one.first)
    assert not any(one.overlaps(two) for one in known for two in known if one is not two)


@thorough
@given(first_dates, st.integers(1, 30), st.integers(1, 60))
def test_todays_pause_and_one_to_come_are_both_kept_unless_they_overlap(
    first: date, days: int, today: int
) -> None:
    now = at(TODAY, 720, ZONES[0])
    announced = announce(person_in(ZONES[0], now), first, first + timedelta(days=days), now)
    until = TODAY + timedelta(days=today)
    person = pause(announced, until, now)
    assert Pause(first=TODAY, until=until) in person.pauses
    kept = pauses_to_come(person, TODAY)
    assert kept == (pauses_to_come(announced, TODAY) if until <= first else ())
    resumed = resume(person, now)
    assert pause_on(resumed, TODAY) is None
    assert pauses_to_come(resumed, TODAY) == kept, "one that is on ends alone"


def test_one_that_is_on_ends_where_the_next_begins() -> None:
    now = at(TODAY, 720, ZONES[0])
    on = pause(person_in(ZONES[0], now), None, now)
    person = announce(on, TODAY + 3 * DAY, TODAY + 6 * DAY, now)
    assert [one.until for one in person.pauses] == [TODAY + 3 * DAY, TODAY + 6 * DAY]
    assert first_reminder(person, now) == TODAY + 6 * DAY
    timed = rest_until(person_in(ZONES[0], now), at(TODAY + 5 * DAY, AT, ZONES[0]), now)
    person = announce(timed, TODAY + 2 * DAY, TODAY + 4 * DAY, now)
    assert person.rest_until is None, "it ended on a date of the other"
    assert first_reminder(person, now) == TODAY + 4 * DAY


def test_a_pause_of_hours_stays_beside_one_to_come() -> None:
    now = at(TODAY, 480, ZONES[0])
    resting = rest(person_in(ZONES[0], now), at(TODAY, 900, ZONES[0]), now)
    person = announce(resting, TODAY + 3 * DAY, None, now)
    assert person.rest_until == resting.rest_until
    resumed = resume(person, now)
    assert resumed.rest_until is None
    assert pauses_to_come(resumed, TODAY) == pauses_to_come(person, TODAY)


def test_where_none_is_on_resume_calls_off_those_to_come() -> None:
    now = at(TODAY, 720, ZONES[0])
    before = person_in(ZONES[0], now)
    person = announce(before, TODAY + 3 * DAY, TODAY + 5 * DAY, now)
    person = announce(person, TODAY + 8 * DAY, None, now)
    assert call_off(person, now, TODAY + 3 * DAY).pauses == person.pauses[1:]
    assert call_off(person, now, TODAY).pauses == person.pauses
    assert resume(person, now) == before


def test_in_it_resume_ends_it_and_keeps_the_days_that_were() -> None:
    then = at(TODAY - 5 * DAY, 720, ZONES[0])
    person = announce(person_in(ZONES[0], then), TODAY - 2 * DAY, TODAY + 9 * DAY, then)
    now = at(TODAY, 480, ZONES[0])
    resumed = resume(person, now)
    assert [(one.first, one.until) for one in resumed.pauses] == [(TODAY - 2 * DAY, TODAY)]
    assert first_reminder(resumed, now) == TODAY


def test_announced_for_today_it_is_todays_pause() -> None:
    now = at(TODAY, 720, ZONES[0])
    person = person_in(ZONES[0], now)
    until = TODAY + 4 * DAY
    assert announce(person, TODAY, until, now) == pause(person, until, now)
    assert announce(person, TODAY - DAY, until, now) == pause(person, until, now)
