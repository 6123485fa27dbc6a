"""Sit breaks: so long after the last movement, in the hours of sitting, and never a nuisance."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lumbar.coach.due import (
    IN_A_WHILE,
    MOST_UNANSWERED,
    What,
    busy,
    due,
    look_at,
    movement,
    next_due,
    upcoming,
)
from lumbar.coach.exercise import (
    Dose,
    Exercise,
    Kind,
    Level,
    Library,
    Posture,
    Routine,
    Rung,
    Sides,
)
from lumbar.coach.pain import FELT_OF, Pain, Row
from lumbar.coach.pauses import pause, resume
from lumbar.coach.person import Person, zone_of
from lumbar.coach.reminders import back as come_back
from lumbar.coach.reminders import (
    breaks_off,
    decided,
    enough,
    later,
    moved,
    undecided,
    with_breaks,
    with_times,
    with_zone,
)
from lumbar.coach.safety import UNASKED, Safety
from lumbar.coach.schedule import EVERY_DAY, USUAL_EVERY, WORKING_DAYS, Window, merged
from lumbar.coach.session import State
from lumbar.coach.wish import ground_of
from lumbar.coach.zones import local
from tests.answers import SAFE, UNSAFE
from tests.coach.sweep import Program, Sent, after_session, clock_of, restarted
from tests.coach.test_reminders import (
    AUCKLAND,
    BERLIN,
    DAY,
    HOUR,
    MINUTE,
    NEW_YORK,
    STARTS,
    WEEKDAYS,
    ZONES,
    at,
    session,
)
from tests.every import every
from tests.library import LIBRARY


def hours(words: str) -> tuple[Window, ...]:
    """ "9-12 13-17" as windows."""
    spans = (part.split("-") for part in words.split())
    return tuple(Window(start=int(float(a) * 60), end=int(float(b) * 60)) for a, b in spans)


def sitting(
    written: str,
    words: str = "9-17",
    every: int = 50,
    *,
    zone: str = BERLIN,
    days: tuple[int, ...] = WORKING_DAYS,
) -> Program:
    """The program, running at a local moment, for a person who has had these sit breaks a day."""
    now, person = at(zone, written), Person(id=1, zone=zone, safety=SAFE)
    return Program(with_breaks(person, now - DAY, hours(words), every, days), now)


def nudged(program: Program, until: str) -> list[str]:
    """Runs until a local moment; when the breaks came so far, and the last word."""
    assert program.person.zone is not None
    zone = zone_of(program.person)
    program.run(at(program.person.zone, until))
    words = {What.BREAK: "", What.HUSH: " hush"}
    return [f"{local(one.at, zone):%H:%M}{words[one.due.what]}" for one in program.sent]


def answered(program: Program, until: str) -> list[str]:
    """The same for a person who does each movement at once."""
    assert program.person.zone is not None
    end = at(program.person.zone, until)
    while (coming := look_at(program.person, program.now)) is not None and coming <= end:
        program.run(coming)
        program.person = moved(program.person, program.now)
    return nudged(program, until)


# When they come: 1 July 2026 is a Wednesday


def test_each_comes_so_long_after_the_last_movement() -> None:
    came = answered(sitting("2026-07-01 08:00", "9-12"), "2026-07-01 23:00")
    assert came == ["09:50", "10:40", "11:30"]


@pytest.mark.parametrize("unanswered", [0, MOST_UNANSWERED])
def test_a_break_that_could_not_be_sent_is_taken_back(unanswered: int) -> None:
    program = sitting("2026-07-01 08:00", "9-12")
    now = at(BERLIN, "2026-07-01 11:00")
    before = replace(later(program.person, now - HOUR), calm=True)
    assert before.breaks is not None
    breaks = replace(before.breaks, nudged=now - HOUR, unanswered=unanswered)
    before = replace(before, breaks=breaks)
    (one,) = due(before, now)
    assert (one.what is What.HUSH) == bool(unanswered)
    after = decided(before, one, now)
    assert after != before
    assert undecided(after, before, after) == before
    back = undecided(moved(after, now + 1), before, after).breaks
    assert back is not None
    assert (back.moved, back.later, back.unanswered) == (now + 1, None, 0)
    assert (back.nudged, back.number) == (breaks.nudged, breaks.number)


def test_what_was_moved_before_the_hours_begin_does_not_count() -> None:
    program = sitting("2026-07-01 08:00")
    program.person = moved(program.person, at(BERLIN, "2026-07-01 08:55"))
    assert nudged(program, "2026-07-01 10:00") == ["09:50"]


def test_a_movement_in_between_begins_the_count_anew() -> None:
    program = sitting("2026-07-01 08:00")
    program.person = moved(program.person, at(BERLIN, "2026-07-01 09:20"))
    assert nudged(program, "2026-07-01 10:30") == ["10:10"]


@pytest.mark.parametrize("finished", [True, False])
def test_a_routine_is_a_movement_whether_it_was_finished_or_not(finished: bool) -> None:
    program = sitting("2026-07-01 08:00")
    ended = at(BERLIN, "2026-07-01 09:30")
    program.person = after_session(program.person, ended, finished=finished)
    assert nudged(program, "2026-07-01 10:30") == ["10:20"]


def test_the_end_of_the_hours_is_no_longer_in_them() -> None:
    program = sitting("2026-07-01 08:00", "9-10 14-15", 60)
    assert nudged(program, "2026-07-03 00:00") == []
    assert nudged(sitting("2026-07-01 08:00", "9-10", 59), "2026-07-01 23:00") == ["09:59"]


def test_each_of_several_hours_begins_its_own_count() -> None:
    came = answered(sitting("2026-07-01 08:00", "9-12 13-15"), "2026-07-01 23:00")
    assert came == ["09:50", "10:40", "11:30", "13:50", "14:40"]


def test_hours_may_last_until_midnight_and_begin_with_it() -> None:
    program = sitting("2026-07-01 12:00", "0-1 22-24", 40, days=EVERY_DAY)
    assert answered(program, "2026-07-02 12:00") == ["22:40", "23:20", "00:40"]
    assert [one.due.day.day for one in program.sent] == [1, 1, 2]


def test_they_come_on_their_weekdays() -> None:
    came = nudged(sitting("2026-07-03 08:00", "9-10"), "2026-07-06 23:00")
    assert came == ["09:50", "09:50"], "Friday and Monday"


@pytest.mark.parametrize("safety", [UNASKED, UNSAFE])
def test_they_wait_for_the_answer_to_the_safety_question(safety: Safety) -> None:
    program = sitting("2026-07-01 08:00")
    program.person = replace(program.person, safety=safety)
    assert nudged(program, "2026-07-03 00:00") == []
    assert look_at(program.person, program.now) is None


def test_turned_off_and_on_they_are_as_they_were() -> None:
    program = sitting("2026-07-01 08:00", "9-12", 40)
    program.person = breaks_off(program.person)
    assert nudged(program, "2026-07-02 08:00") == []
    assert look_at(program.person, program.now) is None
    program.person = with_breaks(program.person, program.now)
    assert nudged(program, "2026-07-02 10:00") == ["09:40"]


def test_set_in_the_middle_of_the_hours_they_count_from_then() -> None:
    now = at(BERLIN, "2026-07-01 14:00")
    person = with_breaks(Person(id=1, zone=BERLIN, safety=SAFE), now, hours("9-17"))
    assert nudged(Program(person, now), "2026-07-01 15:00") == ["14:50"]


def test_changed_they_count_on_from_the_last_movement() -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 10:00")
    program.person = with_breaks(program.person, program.now, every=20)
    assert nudged(program, "2026-07-01 10:20") == ["09:50", "10:10"]


@pytest.mark.parametrize("hushed", [True, False])
def test_set_anew_after_enough_they_count_from_then(hushed: bool) -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 13:00" if hushed else "2026-07-01 10:00")
    if not hushed:
        program.person = enough(program.person, program.now)
    before = nudged(program, "2026-07-01 14:00")
    program.person = with_breaks(program.person, program.now, every=60)
    assert nudged(program, "2026-07-01 15:30") == [*before, "15:00"]


def test_where_the_first_zone_is_told_late_they_count_from_then() -> None:
    now = at(BERLIN, "2026-07-01 13:00")
    person = with_breaks(Person(id=1, safety=SAFE), now, hours("9-17"))
    known = at(BERLIN, "2026-07-01 14:00")
    program = Program(with_zone(person, BERLIN, known), known)
    assert nudged(program, "2026-07-01 15:00") == ["14:50"]


def test_what_is_not_said_is_what_is_usual() -> None:
    person = with_breaks(Person(id=1), 0.0, hours("9-17"))
    assert person.breaks is not None
    assert (person.breaks.every, person.breaks.days) == (USUAL_EVERY, WORKING_DAYS)
    rarer = with_breaks(person, 0.0, every=90, days=[4, 0, 0])
    assert rarer.breaks is not None
    assert (rarer.breaks.windows, rarer.breaks.every) == (hours("9-17"), 90)
    assert rarer.breaks.days == (0, 4)
    with pytest.raises(ValueError, match="hours"):
        with_breaks(Person(id=1), 0.0, every=50)


def test_nobody_without_breaks_is_changed_by_answers() -> None:
    person = Person(id=1, zone=BERLIN, safety=SAFE)
    assert moved(person, 9.0) is later(person, 9.0) is enough(person, 9.0) is person
    assert breaks_off(person) is person


# Answers


def test_later_is_in_a_quarter_of_an_hour() -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 09:55")
    program.person = later(program.person, program.now)
    assert nudged(program, "2026-07-01 11:30") == ["09:50", "10:10", "11:00"]


def test_later_is_not_past_the_end_of_the_hours() -> None:
    program = sitting("2026-07-01 08:00", "9-10 14-15")
    nudged(program, "2026-07-01 09:50")
    program.person = later(program.person, program.now)
    assert nudged(program, "2026-07-01 23:00") == ["09:50", "14:50"]


def test_done_takes_later_back() -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 09:50")
    program.person = moved(later(program.person, program.now), program.now + 5 * MINUTE)
    assert nudged(program, "2026-07-01 11:00") == ["09:50", "10:45"]


def test_a_routine_takes_later_back() -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 09:50")
    program.person = later(program.person, program.now)
    program.person = after_session(program.person, program.now + 10 * MINUTE)
    assert nudged(program, "2026-07-01 11:00") == ["09:50", "10:50"]


def test_enough_for_today_is_until_tomorrow() -> None:
    program = sitting("2026-07-01 08:00", "9-12")
    nudged(program, "2026-07-01 09:51")
    program.person = enough(program.person, program.now)
    assert nudged(program, "2026-07-02 10:00") == ["09:50", "09:50"]


def test_after_three_without_an_answer_there_is_a_last_word_until_tomorrow() -> None:
    program = sitting("2026-07-01 08:00")
    first = ["09:50", "10:40", "11:30", "12:20 hush"]
    assert nudged(program, "2026-07-01 23:00") == first
    assert nudged(program, "2026-07-02 11:00") == [*first, "09:50", "10:40"]


@pytest.mark.parametrize("answer", [moved, later, after_session])
def test_an_answer_begins_the_count_to_the_last_word_anew(
    answer: Callable[[Person, float], Person],
) -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 10:41")
    program.person = answer(program.person, program.now)
    nudged(program, "2026-07-01 23:00")
    kinds = [one.due.what for one in program.sent]
    assert kinds == [What.BREAK] * (2 + MOST_UNANSWERED) + [What.HUSH]


def test_three_over_two_days_are_not_three_in_a_row() -> None:
    program = sitting("2026-07-01 08:00", "9-10.75")
    assert nudged(program, "2026-07-03 12:00") == ["09:50", "10:40"] * 3


def test_the_last_word_ends_the_other_hours_too() -> None:
    program = sitting("2026-07-01 08:00", "9-12.5 13-17")
    assert nudged(program, "2026-07-01 23:00")[-1] == "12:20 hush"


def test_the_last_word_may_come_in_the_next_hours() -> None:
    program = sitting("2026-07-01 08:00", "9-12 13-17")
    assert nudged(program, "2026-07-01 23:00") == ["09:50", "10:40", "11:30", "13:50 hush"]


# Holidays, sessions, outages


def test_a_holiday_has_none() -> None:
    program = sitting("2026-07-01 08:00")
    program.person = pause(program.person, date(2026, 7, 3), program.now)
    assert nudged(program, "2026-07-03 10:00") == ["09:50"]


@every("days", [13, 14, 15, 16, 40, 400])
def test_after_a_long_holiday_they_come_by_themselves(days: int) -> None:
    program = sitting("2026-07-01 08:00", days=EVERY_DAY)
    until = date(2026, 7, 1) + timedelta(days=days)
    program.person = pause(program.person, until, program.now)
    assert look_at(program.person, program.now) == at(BERLIN, f"{until} 09:50")
    assert nudged(program, f"{until} 10:00") == ["09:50"]


def test_a_holiday_until_told_ends_when_told() -> None:
    program = sitting("2026-07-01 08:00")
    program.person = pause(program.person, None, program.now)
    assert look_at(program.person, program.now) is None
    nudged(program, "2026-07-20 08:00")
    program.person = resume(program.person, program.now)
    assert nudged(program, "2026-07-20 10:00") == ["09:50"]


def test_in_a_session_none_comes_and_after_it_the_count_begins_anew() -> None:
    program = sitting("2026-07-01 09:45")
    program.person = replace(program.person, live=session(program.now, State.RUNNING))
    assert nudged(program, "2026-07-01 10:00") == []
    program.person = after_session(program.person, program.now)
    assert nudged(program, "2026-07-01 11:00") == ["10:50"]


def test_after_an_outage_one_comes_and_the_count_goes_on_from_it() -> None:
    program = sitting("2026-07-01 08:00").sleep(at(BERLIN, "2026-07-01 13:00"))
    assert nudged(program, "2026-07-01 14:00") == ["13:00", "13:50"]


def test_after_an_outage_past_the_hours_none_comes() -> None:
    program = sitting("2026-07-01 08:00").sleep(at(BERLIN, "2026-07-01 17:00"))
    assert nudged(program, "2026-07-01 23:00") == []


def test_a_clock_that_was_far_ahead_silences_them_no_longer_than_it_was_wrong() -> None:
    program = sitting("2026-08-05 08:00")
    nudged(program, "2026-08-05 10:00")
    program.person = after_session(program.person, program.now)
    program.sent.clear()
    program.now = at(BERLIN, "2026-07-01 08:00")
    assert nudged(program, "2026-07-01 10:00") == ["09:50"]


@pytest.mark.parametrize("back", [1, 20 * MINUTE, HOUR])
def test_a_clock_set_back_a_little_has_none_again(back: float) -> None:
    program = sitting("2026-07-01 09:30")
    nudged(program, "2026-07-01 09:51")
    program.now -= back
    assert nudged(program, "2026-07-01 10:40") == ["09:50", "10:40"]


def test_a_break_and_a_reminder_may_come_together() -> None:
    program = sitting("2026-07-01 08:00")
    program.person = with_times(program.person, [9 * 60 + 50], program.now)
    program.run(at(BERLIN, "2026-07-01 09:50"))
    assert sorted(one.due.what for one in program.sent) == [What.BREAK, What.REMINDER]


def test_who_comes_back_is_not_nudged_at_once() -> None:
    program = sitting("2026-07-01 08:00")
    program.person = replace(program.person, gone=True)
    nudged(program, "2026-07-01 14:00")
    program.person = come_back(replace(program.person, gone=False), program.now)
    assert nudged(program, "2026-07-01 15:00") == ["14:50"]


def test_in_a_new_zone_the_hours_are_the_new_ones() -> None:
    program = sitting("2026-07-01 08:00")
    nudged(program, "2026-07-01 15:00")
    program.person = with_zone(program.person, NEW_YORK, program.now)  # 09:00
    program.sent.clear()
    program.person = moved(program.person, program.now)
    assert nudged(program, "2026-07-01 10:00") == []
    assert look_at(program.person, program.now) is not None


def test_the_last_word_is_not_followed_at_once_by_a_break_of_the_next_date_elsewhere() -> None:
    program = sitting("2026-07-01 08:00", "0-24", days=EVERY_DAY)
    assert nudged(program, "2026-07-01 12:25")[-1].endswith("hush")
    last = program.sent[-1].at
    program.person = with_zone(program.person, "Pacific/Kiritimati", program.now)  # 2 July, 00:25
    program.run(last + 3 * HOUR)
    following = [one.at for one in program.sent if one.at > last]
    assert following[0] >= last + 50 * MINUTE


def test_enough_goes_with_the_person_over_the_date_line() -> None:
    program = sitting("2026-07-02 15:00", "9-17", zone=AUCKLAND)
    program.person = enough(program.person, program.now)
    program.person = with_zone(program.person, "Pacific/Pago_Pago", program.now)  # 1 July, 16:00
    program.person = with_zone(program.person, AUCKLAND, program.now)
    assert nudged(program, "2026-07-02 23:00") == []


# Clock changes


def test_in_the_spring_gap_an_hour_is_missing() -> None:
    program = sitting("2026-03-28 12:00", "1-5", 60, days=EVERY_DAY)
    assert answered(program, "2026-03-29 12:00") == ["03:00", "04:00"]


def test_hours_that_the_gap_swallows_are_not_there() -> None:
    program = sitting("2026-03-28 12:00", "2-3", 30, days=EVERY_DAY)
    assert nudged(program, "2026-03-30 12:00") == ["02:30"]
    assert program.sent[0].due.day == date(2026, 3, 30)


def test_in_the_autumn_fold_hours_are_longer() -> None:
    program = sitting("2026-10-24 12:00", "1-4", 60, days=EVERY_DAY)
    assert answered(program, "2026-10-25 12:00") == ["02:00", "02:00", "03:00"]


def test_hours_on_a_day_whose_midnight_does_not_exist() -> None:
    program = sitting("2026-04-23 12:00", "0-3", 60, zone="Africa/Cairo", days=EVERY_DAY)
    assert answered(program, "2026-04-24 12:00") == ["02:00"]


# Windows


@every(
    ("given_", "result"),
    [
        ("9-12 13-17", "9-12 13-17"),
        ("13-17 9-12", "9-12 13-17"),
        ("9-12 12-17", "9-17"),
        ("9-13 12-17", "9-17"),
        ("9-17 10-11", "9-17"),
        ("9-12 9-12", "9-12"),
        ("", ""),
    ],
)
def test_windows_that_touch_are_one(given_: str, result: str) -> None:
    assert merged(hours(given_)) == hours(result)


@given(
    st.lists(st.tuples(st.integers(0, 1440), st.integers(0, 1440)), max_size=5),
    st.integers(0, 1439),
)
def test_merged_windows_hold_what_the_windows_held(
    pairs: list[tuple[int, int]], minute: int
) -> None:
    windows = [Window(start=min(pair), end=max(pair)) for pair in pairs]
    whole = merged(windows)
    assert any(w.holds(minute) for w in whole) == any(w.holds(minute) for w in windows)
    assert all(one.end < next_.start for one, next_ in pairwise(whole))


def test_a_window_over_midnight_holds_the_night() -> None:
    night = Window(start=22 * 60, end=7 * 60)
    assert [hour for hour in range(24) if night.holds(hour * 60)] == [*range(7), 22, 23]


# What a break offers


def offered(key: str, not_before: int = 0) -> Exercise:
    return Exercise(
        key=key,
        kind=Kind.BREAK,
        sides=Sides.BOTH,
        works=("back",),
        ladder=(
            Rung(dose=Dose(sets=1, repetitions=1, hold=5, release=0, rest=0), level=Level.GENTLE),
        ),
        sources=("made up",),
        posture=Posture.STANDING,
        desk=True,
        not_before=not_before,
    )


def turns(library: Library, hour: int, left_out: str = "") -> str:
    """What six breaks in a row offer at an hour; a dot for nothing."""
    person = Person(id=1, zone="Etc/UTC", left_out=tuple(left_out))
    ground = ground_of(person, library, datetime(2026, 7, 1, hour, tzinfo=UTC).timestamp())
    found = (movement(library, number, ground) for number in range(6))
    return "".join(one.key if one is not None else "." for one in found)


def test_each_movement_has_its_turn_and_some_not_before_noon() -> None:
    exercises = {key: offered(key, 12 if key == "b" else 0) for key in "abc"}
    routine = Routine(key="breaks", exercises=("a", "b", "c"))
    library = Library(exercises=exercises, routines={"breaks": routine})
    assert turns(library, 12) == "abcabc"
    assert turns(library, 11) == "acacac"
    assert turns(library, 12, left_out="b") == "acacac"
    assert turns(library, 11, left_out="ac") == "......", "b waits for its hour"
    assert turns(library, 12, left_out="abc") == "......"


BENDS = {
    *("shoulder-squeeze", "sit-to-stand", "back-bend", "seated-twist"),
    *("calf-raise", "side-reach", "forward-bend"),
}
"""What a sit break does not offer on a day with a grave pain: walking and marching are left."""


@every(
    ("row", "ago", "gone"),
    [
        (Row.SEVERE, 0, BENDS),
        (Row.LEG, 0, BENDS),
        (Row.LEG, 1, {"calf-raise"}),
        (Row.MODERATE, 0, {"calf-raise"}),
        (Row.MODERATE, 1, set()),
        (Row.MILD, 0, set()),
    ],
)
def test_no_break_offers_what_a_pain_lets_rest(row: Row, ago: int, gone: set[str]) -> None:
    library, day = LIBRARY, date(2026, 7, 1)
    hurt = Pain(exercise="calf-raise", day=day - timedelta(days=ago), at=1.0, felt=FELT_OF[row])
    ground = ground_of(
        Person(id=1, zone="Etc/UTC", pains=(hurt,)),
        library,
        datetime(2026, 7, 1, 12, tzinfo=UTC).timestamp(),
    )
    named = library.routines["breaks"].exercises
    found = [movement(library, number, ground) for number in range(len(named))]
    assert {one.key for one in found if one is not None} == {*named} - gone


def test_the_number_of_a_break_goes_up_by_one() -> None:
    program = sitting("2026-07-01 08:00")
    numbers = []
    for hour in (10, 11, 12, 13):
        nudged(program, f"2026-07-01 {hour}:00")
        assert program.person.breaks is not None
        numbers.append(program.person.breaks.number)
    assert numbers == [1, 2, 3, 3], "the last word offers nothing"


# Whatever happens

HOURS = ("9-17", "9-12 13-17", "0-24", "0-3 22-24", "1-5", "2-3", "8.5-9.25 9.5-11")
KINDS = (
    *("wait", "wait", "outage", "moved", "moved", "later", "later", "enough", "session", "session"),
    *("under way", "pause", "resume", "move", "off", "on", "hours", "every", "restart"),
)


@dataclass
class Sitting:
    """A person's days at a desk, and what must be true in them."""

    program: Program
    last: float = float("-inf")
    asked_later: float | None = None
    unanswered: list[date] = field(default_factory=list)
    quiet: date | None = None
    moved_house: bool = False

    @property
    def person(self) -> Person:
        return self.program.person

    @person.setter
    def person(self, person: Person) -> None:
        self.program.person = person

    def run(self, seconds: float) -> None:
        before = len(self.program.sent)
        self.program.run(self.program.now + seconds)
        for one in self.program.sent[before:]:
            self.check(one)
        self.check_look_at()
        assert restarted(self.person) == self.person

    def check(self, one: Sent) -> None:
        person, minute = self.person, one.at / 60
        assert person.breaks is not None
        assert person.zone is not None
        assert person.breaks.on
        assert not busy(person, one.at)
        clock = clock_of(person.zone)
        day = clock.on(int(minute))
        assert one.due.day == day
        assert day.weekday() in person.breaks.days
        assert not any(pause.holds(day) for pause in person.pauses)
        assert day != self.quiet, "enough is enough"
        open_ = [
            start
            for window in person.breaks.windows
            if (start := clock.comes(day, window.start)) is not None
            and (end := clock.comes(day, window.end)) is not None
            and start <= minute < end
        ]
        assert open_, "none outside the hours"
        every = person.breaks.every * 60
        counted = max(self.last, min(open_) * 60.0) + every
        if self.asked_later is not None:
            assert one.at >= min(self.asked_later + IN_A_WHILE, counted)
        else:
            assert one.at >= counted
        self.count(one, day)
        self.last, self.asked_later = one.at, None

    def count(self, one: Sent, day: date) -> None:
        self.unanswered = [other for other in self.unanswered if other == day]
        if one.due.what is What.HUSH:
            assert len(self.unanswered) == MOST_UNANSWERED or self.moved_house
            self.quiet = day
        else:
            assert len(self.unanswered) < MOST_UNANSWERED or self.moved_house
            self.unanswered.append(day)

    def check_look_at(self) -> None:
        now, looked = self.program.now, look_at(self.person, self.program.now)
        if looked is None:
            assert next_due(self.person, now) is None
            assert not any(due(self.person, now + days * DAY) for days in (0.4, 1, 9, 20, 60.4))
            return
        for share in (0.0, 0.5, 0.99):
            early = now + (looked - now) * share
            assert early >= looked or due(self.person, early) == ()
        assert due(self.person, looked) or busy(self.person, looked)
        if looked > now and not busy(self.person, looked):
            assert [one.at for one in upcoming(self.person, now, looked + 1)] == [looked]

    def happen(self, kind: str, number: int) -> None:
        now = self.program.now
        match kind:
            case "outage":
                self.program.sleep(now + (number % 50 + 1) ** 3)
                before = len(self.program.sent)
                self.run(0)
                assert len(self.program.sent) <= before + 1, "at most one after an outage"
            case "moved":
                self.person, self.last = moved(self.person, now), now
                self.answered()
            case "later":
                self.person = later(self.person, now)
                self.answered(later=now)
            case "enough":
                self.person = enough(self.person, now)
                self.answered()
                self.quiet = local(now, zone_of(self.person)).date()
            case "session":
                self.program.sleep(now + 1)  # none ends in the very moment of a nudge
                self.person, self.last = after_session(self.person, now + 1), now + 1
                self.answered()
            case "under way":
                state = (State.RUNNING, State.WAITING, State.PAUSED)[number % 3]
                self.person = replace(self.person, live=session(now, state))
                before = len(self.program.sent)
                self.run(number % 1_700)
                assert len(self.program.sent) == before
                self.happen("session", number)
            case _:
                self.person = self.after_setting(kind, number)

    def answered(self, later: float | None = None) -> None:
        self.asked_later, self.unanswered, self.moved_house = later, [], False

    def after_setting(self, kind: str, number: int) -> Person:
        now, person = self.program.now, self.person
        match kind:
            case "pause":
                until = local(now, zone_of(person)).date() + timedelta(days=number % 40 + 1)
                return pause(person, until if number % 4 else None, now)
            case "resume":
                return resume(person, now)
            case "move":
                self.quiet, self.moved_house = None, True  # the local date is another one there
                return with_zone(person, ZONES[number % len(ZONES)], now)
            case "off":
                return breaks_off(person)
            case "restart" | "wait":
                return restarted(person)
            case _:
                return self.with_breaks(kind, number)

    def with_breaks(self, kind: str, number: int) -> Person:
        now, person = self.program.now, self.person
        self.quiet = None
        self.answered()
        if person.breaks is not None and not person.breaks.on:
            self.last = now
        match kind:
            case "hours":
                return with_breaks(person, now, hours(HOURS[number % len(HOURS)]))
            case "every":
                return with_breaks(person, now, every=(10, 20, 50, 90, 240)[number % 5])
            case _:
                return with_breaks(person, now)


STEPS = st.lists(
    st.tuples(st.integers(0, 30), st.sampled_from(KINDS), st.integers(0, 10**6)), max_size=20
)


@example(
    "Europe/Berlin", 1774569600.0, "9-17", 90, EVERY_DAY, [(23, "hours", 38957), (19, "move", 2)]
)
@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(STARTS),
    st.sampled_from(HOURS),
    st.sampled_from((10, 20, 50, 90, 240)),
    st.sampled_from(WEEKDAYS),
    STEPS,
)
def test_whatever_happens_none_comes_too_soon_nor_outside_the_hours(
    zone: str,
    start: float,
    words: str,
    every: int,
    days: tuple[int, ...],
    steps: list[tuple[int, str, int]],
) -> None:
    person = Person(id=1, zone=zone, safety=SAFE)
    person = with_breaks(person, start - DAY, hours(words), every, days)
    life = Sitting(Program(person, start))
    for cube_root, kind, number in steps:
        life.run(cube_root**3 * 3)
        life.happen(kind, number)
        life.run(0)
    life.run(2 * DAY)
    life.run(HOUR)
