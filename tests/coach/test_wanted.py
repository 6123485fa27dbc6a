"""Reminders of one person on days of their own, every other day and once; and pauses of hours."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.due import held_back, next_reminder, slot_at
from lumbar.coach.pauses import pause, rest, resume
from lumbar.coach.person import Person, zone_of
from lumbar.coach.reminders import (
    Past,
    TooMany,
    decided,
    reminders_off,
    reminders_on,
    undecided,
    with_days,
    with_once,
)
from lumbar.coach.schedule import EVERY_DAY, MOST_ONCE, WORKING_DAYS, Remind, Rule, Slot
from lumbar.coach.wanted import (
    with_time_moved,
    with_time_toggled,
    with_wanted,
    with_wanted_days,
    without_date,
    without_weekdays,
)
from lumbar.coach.zones import local, minute_at, moment, zone_named
from lumbar.store.record import from_document, to_document
from tests.coach.made_up import thorough
from tests.coach.sweep import Program, after_session
from tests.coach.test_progress import at

HOME = "Europe/Stockholm"
NINE, HALF_PAST, ELEVEN, SIX = 540, 570, 660, 1080
SAT = Rule(days=(5,))
NOW = at("2026-07-01T08:00+02:00")
"""A Wednesday."""
MONDAY = date(2026, 7, 6)
HOUR, DAY = 3_600.0, 86_400.0


def somebody(*slots: tuple[int, Rule | None], now: float = NOW) -> Person:
    return with_wanted(Person(id=1, zone=HOME), slots, now, also=False)


def came(person: Person, until: float, now: float = NOW) -> list[str]:
    """Local times of the reminders that come."""
    program = Program(person, now).run(until)
    return [f"{local(one.at, zone_named(HOME)):%a %-H:%M}" for one in program.sent]


def test_each_time_comes_on_its_own_days() -> None:
    person = somebody((HALF_PAST, Rule(days=WORKING_DAYS)), (ELEVEN, SAT))
    assert person.remind is not None
    assert person.remind.days == WORKING_DAYS
    assert came(person, NOW + 6 * DAY) == [
        *("Wed 9:30", "Thu 9:30", "Fri 9:30", "Sat 11:00", "Mon 9:30"),
    ]


def test_every_other_day_goes_on_over_a_restart() -> None:
    person = somebody((HALF_PAST, Rule(every=2, since=date(2026, 7, 2))))
    wanted = ["Thu 9:30", "Sat 9:30", "Mon 9:30"]
    assert came(person, NOW + 6 * DAY) == wanted
    assert came(from_document(to_document(person)), NOW + 6 * DAY) == wanted


def test_also_keeps_what_stands_and_takes_its_days() -> None:
    person = with_days(somebody((HALF_PAST, None)), WORKING_DAYS, NOW)
    person = with_wanted(person, [(SIX, None)], NOW, also=True)
    assert person.remind is not None
    assert person.remind.times == (HALF_PAST, SIX)
    assert person.remind.days == WORKING_DAYS
    person = with_wanted(person, [(ELEVEN, SAT)], NOW, also=True)
    assert came(person, NOW + 4 * DAY)[-3:] == ["Fri 9:30", "Fri 18:00", "Sat 11:00"]
    again = with_wanted(person, [(HALF_PAST, Rule(days=(0, 1)))], NOW, also=True)
    assert again.remind == person.remind, "it comes then already"
    with pytest.raises(TooMany):
        with_wanted(person, [(minute, None) for minute in range(4)], NOW, also=True)


def test_days_alone_are_those_of_all_and_may_be_added() -> None:
    person = somebody((HALF_PAST, Rule(days=WORKING_DAYS)), (ELEVEN, SAT))
    more = with_wanted_days(person, (5, 6), NOW, also=True)
    assert more.remind is not None
    assert more.remind.days == EVERY_DAY
    assert not more.remind.mixed


def test_a_time_is_toggled_with_all_its_days() -> None:
    person = somebody((HALF_PAST, Rule(days=WORKING_DAYS)), (HALF_PAST, SAT), (SIX, SAT))
    left = with_time_toggled(person, HALF_PAST, NOW)
    assert left is not None
    assert left.remind is not None
    assert left.remind.times == (SIX,)
    assert with_time_toggled(left, SIX, NOW) is None


def test_a_changed_rule_makes_no_second_reminder_of_a_date() -> None:
    program = Program(somebody((HALF_PAST, None)), NOW).run(NOW + 2 * HOUR)
    assert len(program.sent) == 1
    later = with_wanted(program.person, [(SIX, SAT), (ELEVEN, None)], program.now, also=False)
    assert Program(later, program.now).run(NOW + 12 * HOUR).sent == []


def test_once_comes_though_the_others_are_off_and_goes_with_all() -> None:
    person = reminders_off(somebody((HALF_PAST, None)))
    person = with_once(person, date(2026, 7, 2), NINE, NOW)
    assert came(person, NOW + 3 * DAY) == ["Thu 9:00"]
    assert came(reminders_off(person), NOW + 3 * DAY) == []
    assert came(reminders_on(person, NOW), NOW + DAY + 2 * HOUR) == [
        *("Wed 9:30", "Thu 9:00", "Thu 9:30"),
    ]


def test_once_at_the_time_of_another_is_one_message() -> None:
    person = with_once(somebody((HALF_PAST, None)), date(2026, 7, 1), HALF_PAST, NOW)
    assert came(person, NOW + 12 * HOUR) == ["Wed 9:30"]


def test_once_is_not_past_and_not_too_many() -> None:
    person = Person(id=1, zone=HOME)
    with pytest.raises(Past):
        with_once(person, date(2026, 7, 1), 480, NOW)
    for ahead in range(MOST_ONCE):
        person = with_once(person, date(2026, 7, 2) + timedelta(days=ahead), NINE, NOW)
    with pytest.raises(TooMany):
        with_once(person, date(2026, 8, 1), NINE, NOW)
    assert with_once(person, date(2026, 7, 2), NINE, NOW).remind == person.remind
    with_once(person, date(2026, 8, 1), NINE, NOW + 2 * DAY)


def test_once_after_the_day_s_session_only_where_it_was_asked_for_then() -> None:
    today = date(2026, 7, 1)
    asked_before = after_session(with_once(Person(id=1, zone=HOME), today, SIX, NOW), NOW + HOUR)
    assert came(asked_before, NOW + 12 * HOUR, NOW + HOUR) == []
    asked_after = with_once(after_session(Person(id=1, zone=HOME), NOW), today, SIX, NOW + HOUR)
    assert came(asked_after, NOW + 12 * HOUR, NOW + HOUR) == ["Wed 18:00"]


def test_a_decision_about_one_that_comes_once_is_taken_back() -> None:
    before = with_once(somebody((HALF_PAST, None)), date(2026, 7, 1), NINE, NOW)
    now = NOW + HOUR
    one = next_reminder(before, now)
    assert one is not None
    after = decided(before, one, now)
    assert after != before
    assert undecided(after, before, after) == before


# A pause of hours


def test_what_was_to_come_comes_at_its_end_as_one() -> None:
    person = rest(somebody((HALF_PAST, None), (600, None)), NOW + 3 * HOUR, NOW)
    assert [local(one.at, zone_of(person)).hour for one in held_back(person, NOW)] == [9, 10]
    assert came(person, NOW + DAY) == ["Wed 11:00"]


def test_what_the_day_has_no_room_for_is_left_out() -> None:
    person = rest(somebody((1410, None)), moment(date(2026, 7, 2), 60, zone_named(HOME)), NOW)
    assert came(person, NOW + DAY) == []
    assert came(person, NOW + 2 * DAY) == ["Thu 23:30"]


def test_a_pause_of_hours_takes_the_place_of_one_of_days_without_what_was_past() -> None:
    person = pause(somebody((HALF_PAST, None)), None, NOW)
    person = rest(person, NOW + 4 * HOUR, NOW + 3 * HOUR)
    assert came(person, NOW + 20 * HOUR, NOW + 3 * HOUR) == []
    assert came(person, NOW + 26 * HOUR, NOW + 3 * HOUR) == ["Thu 9:30"]


def test_resuming_early_sends_only_what_is_still_to_come() -> None:
    person = rest(somebody((HALF_PAST, None), (SIX, None)), NOW + 4 * HOUR, NOW)
    person = resume(person, NOW + 2 * HOUR)
    assert person.rest_until is None
    assert came(person, NOW + 20 * HOUR, NOW + 2 * HOUR) == ["Wed 18:00"]
    assert resume(person, NOW + 2 * HOUR) is person


# Exactness


@thorough
@given(
    st.sampled_from([HOME, "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]),
    st.integers(0, 3 * 366 * 24 * 60),
)
def test_the_minute_of_a_moment_comes_at_it_or_where_clocks_repeat_soon_after(
    name: str, minutes: int
) -> None:
    zone = zone_named(name)
    asked = at("2025-01-01T00:00+00:00") + minutes * 60
    day, minute = minute_at(asked, zone)
    comes = moment(day, minute, zone)
    assert asked <= comes <= asked + HOUR


@thorough
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-60, 60), st.integers(2, 31))
def test_the_dates_to_look_at_are_those_that_hold(since: date, away: int, every: int) -> None:
    rule = Rule(every=every, since=since)
    slot = Slot(at=NINE, rule=rule)
    first = since + timedelta(days=away)
    found = list(Remind(slots=(slot,)).dates(slot, first, 15))
    span = [first + timedelta(days=n) for n in range((found[-1] - first).days + 1)]
    assert found == [day for day in span if rule.holds(day)]


def test_an_old_record_means_what_it_meant() -> None:
    old = Remind(slots=(Slot(at=HALF_PAST), Slot(at=SIX)), days=WORKING_DAYS)
    person = Person(id=1, zone=HOME, remind=old)
    assert not old.mixed
    friday, saturday = date(2026, 7, 3), date(2026, 7, 4)
    assert slot_at(person, old.slots[0], friday, zone_named(HOME), NOW) is not None
    assert slot_at(person, old.slots[0], saturday, zone_named(HOME), NOW) is None
    assert replace(old, on=False).coming == ()


def test_weekdays_are_left_out_of_each_time() -> None:
    own = Rule(days=(5, 6))
    slots = (Slot(at=540), Slot(at=660, rule=own), Slot(at=700, rule=Rule(every=3, since=MONDAY)))
    person = Person(id=1, remind=Remind(slots=slots, days=(0, 1, 2, 3, 4)))
    left = without_weekdays(person, (4, 6), NOW).remind
    assert left is not None
    assert left.days == (0, 1, 2, 3)
    assert {slot.at: slot.rule for slot in left.slots} == {
        540: None,
        660: Rule(days=(5,)),
        700: Rule(every=3, since=MONDAY),
    }


def test_no_weekday_left_is_refused() -> None:
    person = Person(id=1, remind=Remind(slots=(Slot(at=540),), days=(5, 6)))
    with pytest.raises(ValueError, match="no reminder"):
        without_weekdays(person, (5, 6), NOW)


def test_the_only_time_is_moved_with_its_days() -> None:
    rule = Rule(days=(5,))
    person = Person(id=1, remind=Remind(slots=(Slot(at=540, rule=rule),)))
    moved = with_time_moved(person, 420, NOW).remind
    assert moved is not None
    assert [(slot.at, slot.rule) for slot in moved.slots] == [(420, rule)]
    two = Person(id=1, remind=Remind(slots=(Slot(at=540), Slot(at=600))))
    with pytest.raises(ValueError, match="unpack"):
        with_time_moved(two, 420, NOW)


def test_a_date_is_left_out_of_all_times() -> None:
    person = Person(id=1, remind=Remind(slots=(Slot(at=540), Slot(at=600))))
    remind = without_date(person, MONDAY).remind
    assert remind is not None
    assert not any(slot.open_on(MONDAY) for slot in remind.slots)
