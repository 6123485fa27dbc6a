"""Reminders: one a due local date, at the person's own time, whatever happens in between."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.coach.due import (
    AGAIN_IS_GOOD,
    BUSY_AGAIN,
    GRACE,
    Due,
    What,
    busy,
    due,
    look_at,
    next_due,
    next_reminder,
    pause_on,
    sent_on,
    silently,
    upcoming,
)
from lumbar.coach.pauses import pause, resume
from lumbar.coach.person import Live, Person, zone_of
from lumbar.coach.progress import day_of
from lumbar.coach.reminders import (
    again,
    decided,
    not_today,
    reminders_off,
    reminders_on,
    undecided,
    with_days,
    with_times,
    with_zone,
)
from lumbar.coach.reminders import back as come_back
from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Pause, Slot, Window
from lumbar.coach.session import Session, State
from lumbar.coach.zones import MINUTES_A_DAY, local, moment, zone_named
from tests.answers import UNSAFE
from tests.coach.sweep import Program, Sent, after_session, clock_of, restarted
from tests.every import every

BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"
AUCKLAND, HONOLULU = "Pacific/Auckland", "Pacific/Honolulu"
MINUTE, HOUR, DAY = 60, 3_600, 86_400
NINE_THIRTY, EIGHT_PM = 9 * 60 + 30, 20 * 60


def at(zone: str, written: str) -> float:
    """UTC seconds at which a clock in the zone first shows "2026-07-01 09:30"."""
    day, _, clock = written.partition(" ")
    hours, _, minutes = clock.partition(":")
    comes = clock_of(zone).comes(date.fromisoformat(day), int(hours) * 60 + int(minutes))
    assert comes is not None
    return comes * 60.0


def person_in(zone: str | None, *times: int, now: float, days: Iterable[int] = EVERY_DAY) -> Person:
    """A person who sets these times now."""
    return with_days(with_times(Person(id=1, zone=zone), times, now), days, now)


def begun(
    written: str, *times: int, zone: str = BERLIN, days: Iterable[int] = EVERY_DAY
) -> Program:
    """The program, running, as a person sets these times at a local moment."""
    now = at(zone, written)
    return Program(person_in(zone, *times, now=now, days=days), now)


def sent(program: Program, until: str) -> list[str]:
    """Runs until a local moment; what was sent so far, by the clock where they are now."""
    assert program.person.zone is not None
    program.run(at(program.person.zone, until))
    return told(program)


def told(program: Program) -> list[str]:
    zone = zone_of(program.person)
    return [f"{local(one.at, zone):%m-%d %H:%M}" for one in program.sent]


def session(now: float, state: State, *, minutes_ago: float = 0) -> Live:
    began = now - minutes_ago * 60
    one = Session(id="s", routine="whole", plan=(), by_itself=False, begun=began)
    return Live(session=replace(one, state=state, since=began), chat=1)


# When it is set


def test_a_time_that_is_past_today_comes_first_tomorrow() -> None:
    program = begun("2026-07-01 10:00", NINE_THIRTY)
    assert sent(program, "2026-07-03 12:00") == ["07-02 09:30", "07-03 09:30"]


def test_a_time_that_is_still_to_come_comes_today() -> None:
    program = begun("2026-07-01 09:29", NINE_THIRTY)
    assert sent(program, "2026-07-01 12:00") == ["07-01 09:30"]


def test_set_for_half_past_nine_at_ten_and_then_for_five_past_it_comes_today() -> None:
    program = begun("2026-07-01 10:00", NINE_THIRTY)
    program.person = with_times(program.person, [10 * 60 + 5], program.now + 40)
    assert sent(program, "2026-07-02 12:00") == ["07-01 10:05", "07-02 10:05"]


def test_changed_after_it_came_it_comes_next_tomorrow() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 12:00")
    program.person = with_times(program.person, [EIGHT_PM], program.now)
    assert sent(program, "2026-07-02 23:00") == ["07-01 09:30", "07-02 20:00"]


def test_changed_before_it_came_it_comes_at_the_new_time_and_not_at_the_old() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = with_times(program.person, [EIGHT_PM], program.now)
    assert sent(program, "2026-07-01 23:00") == ["07-01 20:00"]


def test_changed_back_and_forth_it_still_comes_once_a_day() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    for hour in range(9, 23):
        sent(program, f"2026-07-01 {hour}:40")
        program.person = with_times(program.person, [hour * 60 + 70 - hour % 2], program.now)
    assert told(program) == ["07-01 09:30"]


def test_setting_the_same_time_again_changes_nothing() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 09:31")
    assert with_times(program.person, [NINE_THIRTY], program.now) == program.person


def test_two_times_a_day() -> None:
    program = begun("2026-07-01 08:00", EIGHT_PM, NINE_THIRTY, EIGHT_PM)
    assert program.person.remind is not None
    assert program.person.remind.times == (NINE_THIRTY, EIGHT_PM), "in order, and each once"
    assert sent(program, "2026-07-02 12:00") == ["07-01 09:30", "07-01 20:00", "07-02 09:30"]


def test_one_of_two_times_changed_leaves_the_other_alone() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    sent(program, "2026-07-01 12:00")
    program.person = with_times(program.person, [NINE_THIRTY, 21 * 60], program.now)
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30", "07-01 21:00"]


def test_the_time_that_has_come_changed_leaves_the_one_to_come() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    sent(program, "2026-07-01 12:00")
    program.person = with_times(program.person, [13 * 60, EIGHT_PM], program.now)
    assert sent(program, "2026-07-02 14:00") == ["07-01 09:30", "07-01 20:00", "07-02 13:00"]


def test_a_second_time_added_comes_today_too() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 12:00")
    program.person = with_times(program.person, [NINE_THIRTY, EIGHT_PM], program.now)
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30", "07-01 20:00"]


def test_two_times_made_one_after_the_first_came_have_no_third() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    sent(program, "2026-07-01 12:00")
    program.person = with_times(program.person, [EIGHT_PM], program.now)
    sent(program, "2026-07-01 20:10")
    program.person = with_times(program.person, [EIGHT_PM, 21 * 60], program.now)
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30", "07-01 20:00"]


def test_three_times_given_up_and_others_set_make_no_fourth_of_the_day() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, 12 * 60, 12 * 60 + 30)
    before = sent(program, "2026-07-01 13:00")
    assert len(before) == 3
    for times in ([15 * 60], [12 * 60 + 30, 15 * 60], [12 * 60 + 30, 15 * 60, EIGHT_PM]):
        program.person = with_times(program.person, times, program.now)
        assert restarted(program.person) == program.person
    assert sent(program, "2026-07-01 23:59") == before
    assert sent(program, "2026-07-02 23:59")[3:] == ["07-02 12:30", "07-02 15:00", "07-02 20:00"]


def test_off_and_on_again_makes_no_second_one_of_a_day() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 10:00")
    program.person = reminders_off(program.person)
    assert look_at(program.person, program.now) is None
    program.person = with_times(program.person, [11 * 60], program.now)
    assert sent(program, "2026-07-02 12:00") == ["07-01 09:30", "07-02 11:00"]


def test_off_over_its_time_and_on_again_comes_tomorrow() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = reminders_off(program.person)
    assert sent(program, "2026-07-01 10:00") == []
    program.person = reminders_on(program.person, program.now)
    assert sent(program, "2026-07-02 12:00") == ["07-02 09:30"]
    assert reminders_on(program.person, program.now) == program.person


def test_off_and_on_before_its_time_changes_nothing() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = reminders_on(reminders_off(program.person), program.now)
    assert sent(program, "2026-07-01 12:00") == ["07-01 09:30"]


def test_nobody_who_has_no_reminders_can_turn_them_on_or_off() -> None:
    nobody = Person(id=1, zone=BERLIN)
    assert reminders_on(nobody, 0.0) is reminders_off(nobody) is nobody
    assert look_at(nobody, 0.0) is None
    assert due(nobody, 0.0) == ()
    with pytest.raises(ValueError, match="no reminders"):
        with_days(nobody, WORKING_DAYS, 0.0)


# On which days

WEDNESDAY, THURSDAY, FRIDAY = 2, 3, 4


def test_it_comes_on_its_weekdays_alone() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, days=(WEDNESDAY, FRIDAY))  # a Wednesday
    assert sent(program, "2026-07-09 00:00") == ["07-01 09:30", "07-03 09:30", "07-08 09:30"]


def test_a_weekday_added_begins_with_what_is_still_to_come() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM, days=[THURSDAY])
    sent(program, "2026-07-01 12:00")
    program.person = with_days(program.person, [WEDNESDAY, THURSDAY], program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-01 20:00", "07-02 09:30"]


def test_a_weekday_added_just_after_its_midnight_is_over_until_next_week() -> None:
    program = begun("2026-07-01 08:00", 23 * 60 + 59, days=[THURSDAY])
    sent(program, "2026-07-02 00:05")
    program.person = with_days(program.person, [WEDNESDAY, THURSDAY], program.now)
    assert sent(program, "2026-07-02 12:00") == []


def test_a_weekday_taken_away_is_silent_at_once() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = with_days(program.person, [THURSDAY], program.now)
    assert sent(program, "2026-07-08 12:00") == ["07-02 09:30"]


def test_the_same_weekdays_change_nothing() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, days=(4, 2, 2))
    assert with_days(program.person, [FRIDAY, WEDNESDAY], program.now) is program.person


# Gaps and folds


@every(
    ("zone", "minute", "date_", "came"),
    [
        (BERLIN, 150, "2026-03-29", "03:00"),
        (BERLIN, 150, "2026-10-25", "02:30"),
        ("Africa/Cairo", 0, "2026-04-24", "01:00"),
        ("America/Santiago", 30, "2026-09-06", "01:00"),
        ("Australia/Lord_Howe", 135, "2026-10-04", "02:30"),
        ("America/Havana", 30, "2026-11-01", "00:30"),
    ],
)
def test_a_gap_shifts_it_forward_and_a_fold_has_it_once(
    zone: str, minute: int, date_: str, came: str
) -> None:
    day = date.fromisoformat(date_)
    program = begun(f"{day - timedelta(days=1)} 12:00", minute, zone=zone)
    assert sent(program, f"{day} 12:00") == [f"{day:%m-%d} {came}"]


def test_an_hour_that_the_evening_lacks_comes_as_the_next_day_begins() -> None:
    program = begun("2026-03-27 12:00", 23 * 60 + 30, zone="America/Nuuk")
    assert sent(program, "2026-03-29 23:59") == ["03-27 23:30", "03-29 00:00", "03-29 23:30"]
    assert [one.due.day.day for one in program.sent] == [27, 28, 29]


# When nobody looked


def test_after_three_hours_outage_one_comes_late_and_without_a_sound() -> None:
    program = begun("2026-07-01 09:00", NINE_THIRTY)
    program.sleep(at(BERLIN, "2026-07-01 12:00"))
    (one,) = due(program.person, program.now)
    assert (one.at, one.day) == (at(BERLIN, "2026-07-01 09:30"), date(2026, 7, 1))
    assert silently(program.person, one, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-01 12:00", "07-02 09:30"]


def test_after_half_an_hour_it_comes_with_its_sound() -> None:
    program = begun("2026-07-01 09:00", NINE_THIRTY).sleep(at(BERLIN, "2026-07-01 10:00"))
    (one,) = due(program.person, program.now)
    assert not silently(program.person, one, program.now)


def test_after_an_outage_over_midnight_the_old_date_has_none() -> None:
    program = begun("2026-07-01 19:00", EIGHT_PM).sleep(at(BERLIN, "2026-07-02 00:30"))
    assert sent(program, "2026-07-02 21:00") == ["07-02 20:00"]


@pytest.mark.parametrize(
    ("back", "came"), [("00:04", ["07-02 00:04"]), ("00:08", ["07-02 00:08"]), ("00:09", [])]
)
def test_near_midnight_it_is_good_for_ten_minutes(back: str, came: list[str]) -> None:
    program = begun("2026-07-01 19:00", 23 * 60 + 59).sleep(at(BERLIN, f"2026-07-02 {back}"))
    assert sent(program, "2026-07-02 12:00") == came
    assert sent(program, "2026-07-03 00:00") == [*came, "07-02 23:59"], "and today's still comes"


def test_a_laptop_that_slept_for_nine_hours_says_one_thing() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, 13 * 60, EIGHT_PM)
    program.sleep(at(BERLIN, "2026-07-01 17:30"))
    assert sent(program, "2026-07-01 23:00") == ["07-01 17:30", "07-01 20:00"]
    assert program.sent[0].due.at == at(BERLIN, "2026-07-01 13:00"), "the newest stands for all"


def test_weeks_without_the_program_end_with_todays_alone() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY).sleep(at(BERLIN, "2026-08-01 10:00"))
    assert sent(program, "2026-08-02 10:00") == ["08-01 10:00", "08-02 09:30"]


@every("back", [1, 30 * MINUTE, HOUR, 10 * HOUR, DAY, 2 * DAY])
def test_a_clock_set_back_after_it_came_has_none_again(back: float) -> None:
    program = begun("2026-06-28 08:00", NINE_THIRTY)
    before = sent(program, "2026-07-01 09:31")
    program.now -= back
    assert sent(program, "2026-07-02 09:00") == before
    assert sent(program, "2026-07-02 10:00") == [*before, "07-02 09:30"]


# Taken back, because nothing could be sent


def to_be_sent(*times: int) -> tuple[Person, Person, float]:
    """Somebody for whom it is time, the same after the decision, and the moment."""
    now = at(BERLIN, "2026-07-02 10:00")
    before = begun("2026-07-01 19:00", *times).person
    (one,) = due(before, now)
    return before, decided(before, one, now), now


@pytest.mark.parametrize("times", [(NINE_THIRTY,), (NINE_THIRTY, EIGHT_PM), (500, NINE_THIRTY)])
def test_what_is_taken_back_is_as_it_was(times: tuple[int, ...]) -> None:
    before, after, now = to_be_sent(*times)
    assert due(after, now) == ()
    assert undecided(after, before, after) == before


def test_what_was_to_come_again_comes_again_once_it_is_taken_back() -> None:
    program = begun("2026-07-01 19:00", NINE_THIRTY)
    now = at(BERLIN, "2026-07-01 20:00")
    before = again(program.person, now)
    (one,) = due(before, now)
    after = decided(before, one, now)
    assert after.snooze is None
    assert undecided(after, before, after) == before
    put_off = again(after, now + HOUR)
    assert undecided(put_off, before, after).snooze == now + HOUR, "they asked for another time"


def test_what_else_was_changed_meanwhile_stays_when_it_is_taken_back() -> None:
    before, after, now = to_be_sent(NINE_THIRTY)
    meanwhile = replace(with_times(after, [NINE_THIRTY, EIGHT_PM], now), voice=True)
    back = undecided(meanwhile, before, after)
    assert back == replace(with_times(before, [NINE_THIRTY, EIGHT_PM], now), voice=True)
    assert undecided(reminders_off(after), before, after) == reminders_off(before)


def test_a_reminder_that_was_answered_meanwhile_stays_decided() -> None:
    before, after, now = to_be_sent(NINE_THIRTY)
    answered = replace(not_today(after, now), answered=(43,))
    assert undecided(answered, before, after) == answered


def long_under_way() -> Program:
    """Due at 23:50 and sent a quarter of an hour later, in the rush of many: it is tomorrow."""
    program = begun("2026-07-01 19:00", 23 * 60 + 50)
    (one,) = due(program.person, at(BERLIN, "2026-07-01 23:50"))
    program.sleep(at(BERLIN, "2026-07-02 00:05"))
    program.person = decided(program.person, one, program.now)
    return program


def test_a_decision_that_was_long_under_way_holds_for_its_date() -> None:
    program = long_under_way()
    assert sent_on(program.person, date(2026, 7, 1))
    assert not sent_on(program.person, date(2026, 7, 2))
    assert sent(program, "2026-07-03 00:00") == ["07-02 23:50"]


def test_a_clock_set_back_after_a_long_decision_has_none_again() -> None:
    program = long_under_way()
    program.now -= HOUR
    assert sent(program, "2026-07-02 12:00") == []


def test_a_move_west_after_a_long_decision_has_none_again() -> None:
    program = long_under_way()
    program.person = with_zone(program.person, "Europe/Lisbon", program.now)  # 1 July, 23:05
    assert sent(program, "2026-07-02 12:00") == []


# Where the person is


def test_until_the_zone_is_known_nothing_comes() -> None:
    now = at(BERLIN, "2026-07-01 08:00")
    program = Program(person_in(None, NINE_THIRTY, now=now), now).run(now + 9 * DAY)
    assert program.sent == []
    assert look_at(program.person, program.now) is None
    assert list(upcoming(program.person, program.now, program.now + DAY)) == []
    assert next_reminder(program.person, program.now) is None


@pytest.mark.parametrize(
    ("known", "came"), [("10:00", ["07-02 09:30"]), ("09:00", ["07-01 09:30", "07-02 09:30"])]
)
def test_the_first_zone_begins_with_what_is_still_to_come(known: str, came: list[str]) -> None:
    set_at = at(BERLIN, "2026-07-01 08:00")
    now = at(BERLIN, f"2026-07-01 {known}")
    person = with_zone(person_in(None, NINE_THIRTY, now=set_at), BERLIN, now)
    assert sent(Program(person, now), "2026-07-02 10:00") == came


def test_a_zone_that_was_wrong_is_mended_and_todays_comes_today() -> None:
    program = begun("2026-07-01 10:00", NINE_THIRTY)  # in New York it is four in the morning
    program.person = with_zone(program.person, NEW_YORK, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-01 09:30", "07-02 09:30"]


def test_a_zone_mended_eastward_leaves_a_time_past_that_was_past_when_it_was_set() -> None:
    program = begun("2026-07-01 10:00", NINE_THIRTY)
    program.person = with_zone(program.person, TOKYO, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-02 09:30"]


def test_a_move_east_past_its_time_has_it_at_once() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = with_zone(program.person, TOKYO, program.now)  # 15:00
    assert sent(program, "2026-07-02 10:00") == ["07-01 15:00", "07-02 09:30"]


def test_a_move_west_after_it_came_has_none_again_on_the_same_date() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 10:00")
    program.person = with_zone(program.person, NEW_YORK, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-01 03:30", "07-02 09:30"]


def test_over_the_date_line_westward_into_tomorrow() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, zone=HONOLULU)
    sent(program, "2026-07-01 10:00")
    program.person = with_zone(program.person, AUCKLAND, program.now)  # 2 July, 08:00
    assert sent(program, "2026-07-03 10:00") == ["07-02 07:30", "07-02 09:30", "07-03 09:30"]
    assert [one.due.day.day for one in program.sent] == [1, 2, 3]


def test_over_the_date_line_eastward_a_date_that_comes_again_has_none_again() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, zone=AUCKLAND)
    sent(program, "2026-07-02 10:00")
    program.person = with_zone(program.person, HONOLULU, program.now)  # 1 July, 12:00
    sent(program, "2026-07-03 10:00")
    assert [one.due.day.day for one in program.sent] == [1, 2, 3]


def test_a_move_back_and_forth_has_one_a_date() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    for _ in range(6):
        for zone in (TOKYO, NEW_YORK, "UTC+05:30", BERLIN):
            program.person = with_zone(program.person, zone, program.now)
            program.run(program.now + HOUR)
    assert [one.due.day.day for one in program.sent] == [1, 2]


def test_a_time_set_on_a_date_that_only_was_past_elsewhere_comes() -> None:
    """No reminder came for 1 July, in Tokyo nor in New York, until the evening in New York."""
    program = begun("2026-07-01 10:00", NINE_THIRTY, zone=TOKYO)
    sent(program, "2026-07-02 09:40")
    program.person = with_zone(program.person, NEW_YORK, program.now)  # 1 July, 20:40
    program.person = with_times(program.person, [22 * 60], program.now)
    sent(program, "2026-07-02 23:00")
    assert [one.due.day.day for one in program.sent] == [2, 1]


def test_after_a_move_a_date_that_has_not_had_its_reminder_has_it() -> None:
    """A date that an outage left out is today again to the east of the date line."""
    program = begun("2026-07-01 08:00", NINE_THIRTY, zone=AUCKLAND)
    program.sleep(at(AUCKLAND, "2026-07-02 09:00"))
    sent(program, "2026-07-02 10:00")
    program.person = with_zone(program.person, HONOLULU, program.now)  # 1 July, 12:00
    sent(program, "2026-07-03 10:00")
    assert [one.due.day.day for one in program.sent] == [2, 1, 3]


# Answers


def test_not_today_silences_the_evening_too_and_not_tomorrow() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    sent(program, "2026-07-01 09:31")
    program.person = not_today(program.person, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-01 09:30", "07-02 09:30"]


def test_not_today_lasts_until_three_in_the_morning() -> None:
    program = begun("2026-07-01 21:00", 22 * 60, 60, 200)
    sent(program, "2026-07-01 22:01")
    program.person = not_today(program.person, program.now)
    assert sent(program, "2026-07-02 04:00") == ["07-01 22:00", "07-02 03:20"]


def test_not_today_at_one_in_the_morning_is_still_yesterday() -> None:
    program = begun("2026-07-01 21:00", 60, NINE_THIRTY)
    sent(program, "2026-07-02 01:01")
    program.person = not_today(program.person, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-02 01:00", "07-02 09:30"]


def test_not_today_without_reminders_takes_a_snooze_back() -> None:
    person = again(Person(id=1, zone=BERLIN), 5.0)
    assert not_today(person, 0.0).snooze is None


def test_again_in_an_hour_comes_once_and_takes_nothing_from_tomorrow() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 09:31")
    program.person = again(program.person, program.now + HOUR)
    assert sent(program, "2026-07-02 10:00") == ["07-01 09:30", "07-01 10:31", "07-02 09:30"]
    assert program.person.snooze is None


def test_again_after_midnight_takes_nothing_from_that_day() -> None:
    program = begun("2026-07-01 23:00", 23 * 60 + 30)
    sent(program, "2026-07-01 23:31")
    program.person = again(program.person, program.now + HOUR)
    came = sent(program, "2026-07-03 00:00")
    assert came == ["07-01 23:30", "07-02 00:31", "07-02 23:30"]


def test_again_is_said_once_where_the_next_reminder_is_due_with_it() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, 10 * 60)
    sent(program, "2026-07-01 09:31")
    program.person = again(program.person, program.now + HOUR / 2)
    program.sleep(program.now + HOUR)
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30", "07-01 10:31"]


def test_again_is_good_for_three_hours() -> None:
    person = again(Person(id=1, zone=BERLIN), at(BERLIN, "2026-07-01 10:30"))
    for late, comes in ((0, 1), (AGAIN_IS_GOOD, 1), (AGAIN_IS_GOOD + 1, 0)):
        assert len(due(person, at(BERLIN, "2026-07-01 10:30") + late)) == comes


def test_a_session_in_between_makes_again_unneeded() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 09:31")
    program.person = again(program.person, program.now + HOUR)
    program.person = after_session(program.person, program.now + 20 * MINUTE)
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30"]


@pytest.mark.parametrize("end", ["off", "pause", "not today"])
def test_again_is_taken_back(end: str) -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 09:31")
    person = again(program.person, program.now + HOUR)
    program.person = {
        "off": reminders_off(person),
        "pause": pause(person, None, program.now),
        "not today": not_today(person, program.now),
    }[end]
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30"]


# Sessions


def test_a_day_with_its_session_done_is_silent() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    program.person = after_session(program.person, program.now)
    assert sent(program, "2026-07-02 10:00") == ["07-02 09:30"]


def test_a_session_between_two_times_silences_the_second() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    sent(program, "2026-07-01 12:00")
    program.person = after_session(program.person, program.now)
    assert sent(program, "2026-07-01 23:00") == ["07-01 09:30"]


def test_a_session_that_was_stopped_before_an_exercise_was_done_silences_nothing() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = after_session(program.person, program.now, finished=False)
    assert sent(program, "2026-07-01 12:00") == ["07-01 09:30"]


def test_a_session_at_one_in_the_morning_is_yesterdays() -> None:
    program = begun("2026-07-01 23:00", 120, NINE_THIRTY)
    program.person = after_session(program.person, at(BERLIN, "2026-07-02 01:00"))
    assert sent(program, "2026-07-02 10:00") == ["07-02 09:30"]


def test_a_late_reminder_sees_the_session_that_was_done_meanwhile() -> None:
    """Two in the morning counts to the day before, but by now it is this day, which is done."""
    program = begun("2026-07-01 23:00", 120).sleep(at(BERLIN, "2026-07-02 09:00"))
    program.person = after_session(program.person, program.now)
    assert sent(program, "2026-07-02 12:00") == []


def test_a_session_over_three_oclock_is_not_followed_by_the_reminder_in_its_midst() -> None:
    program = begun("2026-07-01 23:00", 170)
    program.run(at(BERLIN, "2026-07-02 02:45"))
    program.person = replace(program.person, live=session(program.now, State.RUNNING))
    program.run(at(BERLIN, "2026-07-02 03:05"))
    program.person = after_session(program.person, program.now)
    assert sent(program, "2026-07-02 12:00") == []


def test_in_a_session_nothing_comes_and_it_is_asked_again_every_minute() -> None:
    program = begun("2026-07-01 09:00", NINE_THIRTY)
    program.run(at(BERLIN, "2026-07-01 09:20"))
    program.person = replace(program.person, live=session(program.now, State.RUNNING))
    at_nine_thirty = at(BERLIN, "2026-07-01 09:30")
    assert look_at(program.person, program.now) == at_nine_thirty
    assert look_at(program.person, at_nine_thirty) == at_nine_thirty + BUSY_AGAIN
    assert sent(program, "2026-07-01 10:00") == []
    program.person = replace(program.person, live=None)
    assert sent(program, "2026-07-01 12:00") == ["07-01 10:00"], "they stopped, and it comes"


@every("state", [state for state in State if state is not State.RUNNING])
def test_a_session_that_waits_is_under_way_for_half_an_hour(state: State) -> None:
    now = at(BERLIN, "2026-07-01 09:30")
    for minutes, is_busy in ((0, True), (29, True), (30, False), (999, False)):
        live = session(now, state, minutes_ago=minutes)
        person = Person(id=1, live=live)
        assert busy(person, now) is (is_busy and live.session.live)
        running = session(now, State.RUNNING, minutes_ago=minutes)
        assert busy(replace(person, live=running), now)
    assert not busy(Person(id=1), now)


# Holidays


def test_a_holiday_is_silent_until_its_end() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = pause(program.person, date(2026, 7, 4), program.now)
    assert look_at(program.person, program.now) == at(BERLIN, "2026-07-04 09:30")
    assert sent(program, "2026-07-05 10:00") == ["07-04 09:30", "07-05 09:30"]


@every("days", [14, 15, 16, 40, 400])
def test_after_a_long_holiday_it_comes_by_itself(days: int) -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, days=[WEDNESDAY])
    until = date(2026, 7, 1) + timedelta(days=days)
    program.person = pause(program.person, until, program.now)
    first = until + timedelta(days=(WEDNESDAY - until.weekday()) % 7)
    assert sent(program, f"{first} 12:00") == [f"{first:%m-%d} 09:30"]


def test_a_holiday_until_told_ends_when_told_with_what_is_still_to_come() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    program.person = pause(program.person, None, program.now)
    assert look_at(program.person, program.now) is None
    assert sent(program, "2026-07-20 12:00") == []
    program.person = resume(program.person, program.now)
    assert sent(program, "2026-07-21 10:00") == ["07-20 20:00", "07-21 09:30"]
    assert program.person.pauses == (Pause(first=date(2026, 7, 1), until=date(2026, 7, 20)),)


def test_resumed_on_the_day_it_began_it_never_was() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    paused = pause(program.person, date(2026, 8, 1), program.now)
    assert resume(paused, program.now) == program.person


def test_a_pause_after_it_came_and_resumed_the_same_day_makes_no_second_one() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    sent(program, "2026-07-01 10:00")
    program.person = resume(pause(program.person, None, program.now), program.now + MINUTE)
    assert sent(program, "2026-07-02 10:00") == ["07-01 09:30", "07-02 09:30"]


def test_a_holiday_told_anew_keeps_its_first_day() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = pause(program.person, None, program.now)
    sent(program, "2026-07-03 08:00")
    program.person = pause(program.person, date(2026, 7, 5), program.now)
    assert program.person.pauses == (Pause(first=date(2026, 7, 1), until=date(2026, 7, 5)),)
    assert sent(program, "2026-07-05 10:00") == ["07-05 09:30"]


def test_a_holiday_that_a_flight_brings_back_does_not_hide_the_one_after_it() -> None:
    """Over the date line it is yesterday, when the first holiday was still on."""
    program = begun("2026-09-20 08:00", NINE_THIRTY, zone="Pacific/Auckland")
    program.person = pause(program.person, None, program.now)
    program.run(at("Pacific/Auckland", "2026-10-01 10:00"))
    program.person = resume(program.person, program.now)
    program.person = pause(program.person, date(2026, 10, 30), program.now)
    program.person = with_zone(program.person, "America/Adak", program.now)
    assert look_at(program.person, program.now) == at("America/Adak", "2026-10-30 09:30")
    resumed = resume(program.person, program.now)
    assert look_at(resumed, program.now) == at("America/Adak", "2026-10-01 09:30")
    shorter = pause(program.person, date(2026, 10, 5), program.now)
    assert look_at(shorter, program.now) == at("America/Adak", "2026-10-05 09:30")


def test_without_a_holiday_there_is_nothing_to_resume() -> None:
    person = begun("2026-07-01 08:00", NINE_THIRTY).person
    assert resume(person, at(BERLIN, "2026-07-01 08:00")) is person


def flown_in_a_holiday(until: date | None) -> Program:
    """Paused on 2 July in Auckland, and an hour later in Honolulu, where it is 1 July."""
    program = begun("2026-07-02 08:00", NINE_THIRTY, EIGHT_PM, zone=AUCKLAND)
    program.person = pause(program.person, until, program.now)
    program.run(program.now + HOUR)
    program.person = with_zone(program.person, HONOLULU, program.now)  # 11:00
    return program


def test_a_holiday_goes_with_the_person_over_the_date_line() -> None:
    assert sent(flown_in_a_holiday(None), "2026-07-20 10:00") == []
    home = sent(flown_in_a_holiday(date(2026, 8, 1)), "2026-08-01 23:00")
    assert home == ["08-01 09:30", "08-01 20:00"]


def test_a_holiday_can_be_ended_beyond_the_date_line() -> None:
    program = flown_in_a_holiday(None)
    program.person = resume(program.person, program.now)
    came = sent(program, "2026-07-02 23:00")
    assert came == ["07-01 20:00", "07-02 09:30", "07-02 20:00"]
    assert pause_on(program.person, date(2026, 7, 2)) is None


def test_a_holiday_that_a_clock_had_begin_too_late_can_be_ended() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    program.person = pause(program.person, None, program.now + 3 * DAY)
    program.person = resume(program.person, program.now)
    assert len(sent(program, "2026-07-06 10:00")) == 6


# Who is spoken to, and how loudly


def test_nobody_is_written_to_who_is_gone_or_should_see_a_doctor() -> None:
    now = at(BERLIN, "2026-07-01 12:00")
    person = person_in(BERLIN, NINE_THIRTY, now=now - 9 * HOUR)
    assert len(due(person, now)) == 1
    for unreachable in (replace(person, gone=True), replace(person, safety=UNSAFE)):
        assert due(unreachable, now) == ()
        assert look_at(unreachable, now) is None
        assert next_due(unreachable, now) is None
        assert list(upcoming(unreachable, now, now + DAY)) == []


def test_who_comes_back_has_what_is_still_to_come() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY, EIGHT_PM)
    program.person = replace(program.person, gone=True)
    assert sent(program, "2026-07-03 12:00") == []
    program.person = come_back(replace(program.person, gone=False), program.now)
    assert sent(program, "2026-07-04 10:00") == ["07-03 20:00", "07-04 09:30"]


@every(
    ("written", "start", "end", "silent"),
    [
        ("21:59", 22, 7, False),
        ("22:00", 22, 7, True),
        ("03:00", 22, 7, True),
        ("06:59", 22, 7, True),
        ("07:00", 22, 7, False),
        ("12:30", 12, 13, True),
        ("13:00", 12, 13, False),
    ],
)
def test_quiet_hours_are_without_a_sound(written: str, start: int, end: int, silent: bool) -> None:
    now = at(BERLIN, f"2026-07-01 {written}")
    person = Person(id=1, zone=BERLIN, quiet=Window(start=start * 60, end=end * 60))
    for what in (What.REMINDER, What.BREAK):
        assert silently(person, Due(what=what, at=now, day=date(2026, 7, 1)), now) is silent


def test_a_break_that_is_late_has_its_sound_and_the_last_word_never() -> None:
    person, now = Person(id=1, zone=BERLIN), at(BERLIN, "2026-07-01 12:00")
    early, day = now - 2 * HOUR, date(2026, 7, 1)
    assert silently(person, Due(what=What.REMINDER, at=early, day=day), now)
    assert not silently(person, Due(what=What.BREAK, at=early, day=day), now)
    assert silently(person, Due(what=What.HUSH, at=now, day=day), now)


# What is to come, in words


def test_what_comes_is_told_ahead() -> None:
    now = at(BERLIN, "2026-07-01 12:00")
    person = person_in(BERLIN, NINE_THIRTY, EIGHT_PM, now=now, days=WORKING_DAYS)
    person = again(person, now + HOUR)
    coming = [one.at for one in upcoming(person, now, at(BERLIN, "2026-07-07 00:00"))]
    days = [day for day in (2, 3, 6) for _ in range(2)]
    assert coming == [
        at(BERLIN, "2026-07-01 13:00"),
        at(BERLIN, "2026-07-01 20:00"),
        *(
            at(BERLIN, f"2026-07-0{d} {t}")
            for d, t in zip(days, ("09:30", "20:00") * 3, strict=True)
        ),
    ]
    first = next_reminder(person, now)
    assert first is not None
    assert first.at == coming[0]


def test_a_date_that_had_its_reminder_or_declined_it_is_known() -> None:
    program = begun("2026-07-01 08:00", NINE_THIRTY)
    first, second = date(2026, 7, 1), date(2026, 7, 2)
    assert not sent_on(program.person, first)
    sent(program, "2026-07-01 10:00")
    assert (sent_on(program.person, first), sent_on(program.person, second)) == (True, False)
    assert sent_on(not_today(program.person, program.now + DAY), second)
    assert not sent_on(Person(id=1), first)


def test_only_the_last_dates_are_kept() -> None:
    days = [date(2026, 7, day) for day in range(1, 8)]
    slot = Slot(at=NINE_THIRTY)
    for day in days:
        slot = slot.decide(day).let_pass(day)
    assert slot.decided == slot.passed == tuple(days[-3:])
    assert not slot.open_on(days[-1])
    assert slot.open_on(date(2026, 7, 8))


# Whatever happens

ZONES = (
    *(BERLIN, NEW_YORK, TOKYO, AUCKLAND, HONOLULU, "UTC+05:30", "Pacific/Kiritimati"),
    *("America/Nuuk", "Africa/Cairo", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu"),
)
STARTS = tuple(
    at("UTC", f"{day} 00:00") for day in ("2026-03-27", "2026-10-22", "2026-07-01", "2027-04-02")
)
TIMES = (0, 5, 90, 150, 170, 180, NINE_THIRTY, 600, EIGHT_PM, 1410, 1435, 1439)
WEEKDAYS = (EVERY_DAY, EVERY_DAY, WORKING_DAYS, (5, 6), (1, 3))
KINDS = (
    *("wait", "wait", "outage", "outage", "set back", "jump", "restart", "move", "move"),
    *("times", "times", "days", "off", "on", "session", "session", "stopped", "under way"),
    *("not today", "again", "pause", "resume", "gone"),
)


@dataclass
class Life:
    """A person's life, and what must be true in it, checked at every step."""

    program: Program
    most: Counter[date] = field(default_factory=Counter)
    done: set[date] = field(default_factory=set)
    slots_sent: Counter[date] = field(default_factory=Counter)
    set_back: float = 0
    done_since_again: bool = False

    @property
    def person(self) -> Person:
        return self.program.person

    @person.setter
    def person(self, person: Person) -> None:
        self.program.person = person

    @property
    def now(self) -> float:
        return self.program.now

    def run(self, seconds: float) -> None:
        """Lets the program run, and checks all that it sent."""
        zone, until = zone_of(self.person), self.now + seconds
        day = local(self.now - GRACE, zone).date()
        times = len(self.person.remind.times) if self.person.remind else 0
        while day <= local(until, zone).date():
            self.most[day] = max(self.most[day], times)
            day += timedelta(days=1)
        before = len(self.program.sent)
        self.program.run(until)
        for one in self.program.sent[before:]:
            self.check(one)
        self.check_look_at()
        assert restarted(self.person) == self.person

    def check(self, one: Sent) -> None:
        person, zone = self.person, zone_of(self.person)
        assert one.due.what is What.REMINDER
        assert not person.gone
        assert person.remind is not None
        assert person.remind.on
        assert not busy(person, one.at)
        today = local(one.at, zone).date()
        assert pause_on(person, today) is None or one.due.day < today
        assert pause_on(person, one.due.day) is None
        assert day_of(one.at, zone) not in self.done
        if one.snoozed:
            assert not self.done_since_again
            assert one.due.at <= one.at <= one.due.at + AGAIN_IS_GOOD
            return
        assert day_of(one.due.at, zone) not in self.done
        assert one.due.day.weekday() in person.remind.days
        expected = {moment(one.due.day, minute, zone) for minute in person.remind.times}
        assert one.due.at in expected, "it is one of the times, on that date"
        over = max(moment(one.due.day, MINUTES_A_DAY, zone), one.due.at + GRACE)
        assert one.due.at <= one.at < over or one.at == one.due.at
        self.slots_sent[one.due.day] += 1
        assert self.slots_sent[one.due.day] <= self.most[one.due.day], "no more than the times"

    def check_look_at(self) -> None:
        """It is a promise: nothing is due before, and something is then."""
        now, looked = self.now, look_at(self.person, self.now)
        later = [now + days * DAY for days in (1, 9, 20, 60)]
        if looked is None:
            assert [moment for moment in later if due(self.person, moment)] == []
            assert next_due(self.person, now) is None
            return
        for share in (0.0, 0.5, 0.99):
            early = now + (looked - now) * share
            assert early >= looked or due(self.person, early) == ()
        assert due(self.person, looked) or busy(self.person, looked)
        if not due(self.person, now):
            ahead = upcoming(self.person, now, looked + 1)
            assert min(one.at for one in ahead) == looked or busy(self.person, now)

    def happen(self, kind: str, number: int) -> None:
        now, person = self.now, self.person
        match kind:
            case "outage":
                self.program.sleep(now + (number % 50 + 1) ** 3)
            case "jump":
                self.program.sleep(now + number % (3 * DAY))
            case "set back" if self.set_back < 2 * HOUR:
                seconds = number % (2 * HOUR)
                self.set_back += seconds
                self.program.now = now - seconds
            case "restart":
                self.person = restarted(person)
            case "move":
                self.person = with_zone(person, ZONES[number % len(ZONES)], now)
            case "gone":
                self.person = replace(person, gone=True)
            case "times" | "days" | "off" | "on":
                self.person = self.after_setting(kind, number)
            case _:
                self.answer(kind, number)

    def after_setting(self, kind: str, number: int) -> Person:
        now, person = self.now, replace(self.person, gone=False)
        match kind:
            case "times":
                chosen = [TIMES[(number >> shift) % len(TIMES)] for shift in (0, 4, 8)]
                return with_times(person, chosen[: number % 3 + 1], now)
            case "days":
                return with_days(person, WEEKDAYS[number % len(WEEKDAYS)], now)
            case "on":
                return reminders_on(person, now)
            case _:
                return reminders_off(person)

    def answer(self, kind: str, number: int) -> None:
        now, person = self.now, self.person
        match kind:
            case "session":
                self.done.add(day_of(now, zone_of(person)))
                self.done_since_again = True
                self.person = after_session(person, now)
            case "stopped":
                self.person = after_session(person, now, finished=False)
            case "under way":
                state = (State.RUNNING, State.WAITING, State.PAUSED)[number % 3]
                self.person = replace(person, live=session(now, state))
                before = len(self.program.sent)
                self.run(number % 1_700)
                assert len(self.program.sent) == before, "nothing comes in a session"
                self.happen("session" if number % 2 else "stopped", number)
            case "not today":
                self.person = not_today(person, now)
            case "again" if person.remind is not None and person.remind.on:
                self.done_since_again = False
                self.person = again(person, now + number % (2 * HOUR))
            case "pause":
                until = local(now, zone_of(person)).date() + timedelta(days=number % 40 + 1)
                self.person = pause(person, until if number % 4 else None, now)
            case "resume":
                self.person = resume(person, now)


STEPS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(KINDS), st.integers(0, 10**6)), max_size=16
)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(ZONES), st.sampled_from(STARTS), st.sampled_from(TIMES), STEPS)
def test_whatever_happens_no_date_has_more_reminders_than_times(
    zone: str, start: float, minute: int, steps: list[tuple[int, str, int]]
) -> None:
    life = Life(Program(person_in(zone, minute, now=start), start))
    for cube_root, kind, number in steps:
        life.run(cube_root**3 * 2)
        life.happen(kind, number)
        life.run(0)
    life.run(3 * DAY)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(STARTS),
    st.sets(st.sampled_from(TIMES), min_size=1, max_size=4),
    st.sampled_from(WEEKDAYS),
    st.lists(st.integers(1, 2 * DAY), max_size=20),
)
def test_left_alone_each_due_date_has_each_of_its_times_however_often_it_restarts(
    zone: str, start: float, times: set[int], days: tuple[int, ...], restarts: list[int]
) -> None:
    program = Program(person_in(zone, *times, now=start, days=days), start)
    for seconds in restarts:
        program.run(program.now + seconds)
        program.person = restarted(program.person)
    clock, day, last = clock_of(zone), clock_of(zone).on(int(start) // 60), int(program.now) // 60
    expected = set()
    while day <= clock.on(last):
        comes = {clock.comes(day, minute) for minute in times if day.weekday() in days}
        expected |= {
            utc * 60 for utc in comes if utc is not None and start < utc * 60 <= program.now
        }
        day += timedelta(days=1)
    # Times that a gap brings together are one message.
    assert [one.at for one in program.sent] == sorted(expected)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(STARTS),
    st.sampled_from(TIMES),
    st.lists(st.tuples(st.integers(0, 2 * DAY), st.integers(0, 10 * HOUR)), max_size=8),
)
def test_outages_make_a_reminder_late_at_most_once_a_date(
    zone: str, start: float, minute: int, outages: list[tuple[int, int]]
) -> None:
    program, here = Program(person_in(zone, minute, now=start), start), zone_named(zone)
    for running, out in outages:
        program.run(program.now + running)
        program.sleep(program.now + out)
        before = len(program.sent)
        program.run(program.now)
        assert len(program.sent) <= before + 1
    program.run(program.now + DAY)
    dates = [one.due.day for one in program.sent]
    assert len(dates) == len(set(dates))
    assert dates == sorted(dates)
    for one in program.sent:
        same_date = local(one.at, here).date() == one.due.day
        assert same_date or one.at - one.due.at < GRACE
