"""What sessions add up to: days that end at three, weeks, streaks and minutes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.chart import ticks
from lumbar.coach.past import Past, figures, past_of, with_entry
from lumbar.coach.progress import (
    MONTHS,
    WEEKS,
    Entry,
    best_streak,
    day_of,
    days_done,
    entry_of,
    growths,
    progress,
    smoothed,
    spans_done,
    streak,
    weeks_done,
)
from lumbar.coach.schedule import Pause
from lumbar.coach.session import Event, Outcome, Result, Session, State, happen, settle
from lumbar.coach.timeline import Item, length
from tests.coach.made_up import START, new, plans, quick, thorough
from tests.every import every

ZONES = [
    "UTC",
    "Europe/Stockholm",
    "Europe/London",
    "Europe/Athens",
    "Atlantic/Azores",
    "America/New_York",
    "America/Santiago",
    "America/St_Johns",
    "Africa/Cairo",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
]


def zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip("no time zones on this machine; install tzdata")


def at(written: str) -> float:
    """UTC seconds of a moment with its offset written out."""
    return datetime.fromisoformat(written).timestamp()


def done(key: str = "bridge", spent: int = 60) -> Result:
    return Result(exercise=key, rung=0, outcome=Outcome.DONE, hold=5, holds=4, held=20, spent=spent)


def entry(day: date, *, id_: str = "", finished: bool = True, spent: int = 60) -> Entry:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()
    return Entry(
        id=id_ or f"{day}",
        routine="whole",
        day=day,
        ended=moment,
        finished=finished,
        results=(done(spent=spent),),
    )


# The day


@every(
    ("zone_name", "moment", "day"),
    [
        ("UTC", "2026-11-22T02:59:59+00:00", "2026-11-21"),
        ("UTC", "2026-11-22T03:00:00+00:00", "2026-11-22"),
        ("Europe/Stockholm", "2026-11-23T00:30:00+01:00", "2026-11-22"),
        ("Europe/Stockholm", "2026-11-23T03:00:00+01:00", "2026-11-23"),
        ("Asia/Tokyo", "2026-11-23T02:59:59+09:00", "2026-11-22"),
        ("America/New_York", "2027-01-01T02:00:00-05:00", "2026-12-31"),
        ("Asia/Kathmandu", "2026-03-01T02:59:59+05:45", "2026-02-28"),
        ("Pacific/Kiritimati", "2026-11-23T03:00:00+14:00", "2026-11-23"),
        # Spring: 02:00 becomes 03:00, and with it the day.
        ("Europe/Stockholm", "2026-03-29T01:59:59+01:00", "2026-03-28"),
        ("Europe/Stockholm", "2026-03-29T03:00:00+02:00", "2026-03-29"),
        # Autumn: 02:00 to 03:00 comes twice, and neither is tomorrow.
        ("Europe/Stockholm", "2026-10-25T02:59:59+02:00", "2026-10-24"),
        ("Europe/Stockholm", "2026-10-25T02:00:00+01:00", "2026-10-24"),
        ("Europe/Stockholm", "2026-10-25T02:59:59+01:00", "2026-10-24"),
        ("Europe/Stockholm", "2026-10-25T03:00:00+01:00", "2026-10-25"),
        # Athens: 03:00 comes twice, and both are the new day.
        ("Europe/Athens", "2026-10-25T03:30:00+03:00", "2026-10-25"),
        ("Europe/Athens", "2026-10-25T03:00:00+02:00", "2026-10-25"),
        # A midnight that does not exist changes nothing.
        ("Africa/Cairo", "2026-04-24T02:59:59+03:00", "2026-04-23"),
        ("Africa/Cairo", "2026-04-24T03:00:00+03:00", "2026-04-24"),
    ],
)
def test_the_day_ends_at_three_local(zone_name: str, moment: str, day: str) -> None:
    assert day_of(at(moment), zone(zone_name)).isoformat() == day


@every("zone_name", ZONES)
def test_a_year_has_every_day_once_and_in_order(zone_name: str) -> None:
    local = zone(zone_name)
    first = at("2026-01-02T12:00:00+00:00")
    seen = [day_of(first + hour * 3_600, local) for hour in range(365 * 24)]
    steps = {later - earlier for earlier, later in pairwise(seen)}
    assert steps == {timedelta(0), timedelta(days=1)}


# What is kept


@quick
@given(plans(), st.integers(0, 200))
def test_a_stopped_session_keeps_its_seconds_and_counts_by_what_was_done(
    plan: tuple[Item, ...], seconds: int
) -> None:
    begun = happen(new(plan, by_itself=True), Event.START, START)
    stopped = happen(begun, Event.STOP, START + seconds)
    kept = entry_of(stopped, UTC)
    if seconds == 0:
        assert kept is None
    elif kept is not None and settle(begun, START + seconds).live:
        done = any(result.outcome is Outcome.DONE for result in kept.results)
        assert (kept.finished, kept.moved) == (done, False)
        assert kept.seconds == seconds
        assert progress([kept], kept.day).sessions == done
        assert progress([kept], kept.day).minutes == (max(1, round(seconds / 60)) if seconds else 0)


def ended(*events: tuple[Event, float], plan: tuple[Item, ...]) -> Session:
    session = new(plan)
    for event, moment in events:
        session = happen(session, event, START + moment)
    return session


@quick
@given(plans())
def test_a_session_with_everything_skipped_is_nothing(plan: tuple[Item, ...]) -> None:
    session = ended(*[(Event.SKIP, 0.0)] * len(plan), plan=plan)
    assert entry_of(session, UTC) is None


@quick
@given(plans())
def test_begun_and_skipped_is_kept_but_does_not_finish(plan: tuple[Item, ...]) -> None:
    skips = [(Event.SKIP, 2.0)] * len(plan)
    kept = entry_of(ended((Event.START, 0.0), *skips, plan=plan), UTC)
    assert kept is not None
    assert not kept.finished
    assert kept.seconds == 2


@quick
@given(plans(most=3))
def test_one_exercise_done_and_the_rest_skipped_is_finished(plan: tuple[Item, ...]) -> None:
    first = happen(new(plan), Event.START, START)
    end = first.step_ends()
    session = settle(first, end)
    for _ in plan[1:]:
        session = happen(session, Event.SKIP, end)
    kept = entry_of(session, UTC)
    assert kept is not None
    assert kept.finished
    assert kept.seconds == length(first.segments)
    assert kept.ended == end


@quick
@given(plans())
def test_a_live_session_is_no_history_yet(plan: tuple[Item, ...]) -> None:
    assert entry_of(happen(new(plan), Event.START, START), UTC) is None


@pytest.mark.parametrize(
    ("moment", "day"),
    [("2026-11-23T00:10:00+01:00", "2026-11-22"), ("2026-11-23T03:00:00+01:00", "2026-11-23")],
)
def test_a_late_evenings_session_is_that_evenings(moment: str, day: str) -> None:
    session = replace(new(()), state=State.FINISHED, ended=at(moment), results=(done(),))
    kept = entry_of(session, zone("Europe/Stockholm"))
    assert kept is not None
    assert kept.day.isoformat() == day


def test_the_same_entry_added_twice_counts_once() -> None:
    first, other = entry(date(2026, 11, 22)), entry(date(2026, 11, 22), id_="other")
    past = with_entry(with_entry(with_entry(Past(), first), first), other)
    assert past.recent == (first, other)
    assert past == past_of([first, other])
    assert figures(past, first.day).sessions == 2


# Streaks

TODAY = date(2026, 11, 22)


def back(*days_ago: int) -> list[date]:
    return [TODAY - timedelta(days=ago) for ago in days_ago]


@every(
    ("days_ago", "now", "best"),
    [
        ([], 0, 0),
        ([0], 1, 1),
        ([1], 1, 1),  # today is still open
        ([2], 0, 1),
        ([0, 1, 2], 3, 3),
        ([1, 2, 3], 3, 3),
        ([0, 2, 3, 4], 1, 3),  # a gap
        ([0, 0, 1, 1], 2, 2),  # twice a day is one day
        ([0, 1, 10, 11, 12, 13], 2, 4),
    ],
)
def test_a_streak_is_days_in_a_row_up_to_today_or_yesterday(
    days_ago: list[int], now: int, best: int
) -> None:
    assert streak(back(*days_ago), TODAY) == now
    assert best_streak(back(*days_ago)) == best


def test_a_streak_goes_over_the_turn_of_a_year_and_a_leap_day() -> None:
    over_new_year = [date(2026, 12, 30) + timedelta(days=day) for day in range(5)]
    assert streak(over_new_year, date(2027, 1, 3)) == 5
    assert streak([date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)], date(2028, 3, 1)) == 3


@thorough
@given(st.lists(st.integers(0, 40), max_size=40))
def test_streaks_are_what_a_wall_calendar_shows(days_ago: list[int]) -> None:
    wall = "".join("x" if ago in set(days_ago) else " " for ago in range(42))
    best = max(map(len, wall.split()), default=0)
    assert best_streak(back(*days_ago)) == best
    latest = wall[1:] if wall[0] == " " else wall
    assert streak(back(*days_ago), TODAY) == len(latest.partition(" ")[0]) <= best


# Freezes


def paused(first_ago: int, until_ago: int | None) -> Pause:
    """A pause by days before today: from the first until before the second; None: until told."""
    until = None if until_ago is None else TODAY - timedelta(days=until_ago)
    return Pause(first=TODAY - timedelta(days=first_ago), until=until)


@every(
    ("days_ago", "pause", "now", "best"),
    [
        # A holiday bridges the gap, and adds nothing to it.
        ([0, 1, 5, 6], paused(4, 1), 4, 4),
        ([0, 5], paused(4, 0), 2, 2),
        ([0, 5, 6, 7], paused(4, 2), 1, 3),  # it ended two days ago, and yesterday was missed
        ([0, 6, 7], paused(4, 0), 1, 2),  # the day before it was missed
        # A session in a holiday counts as any other.
        ([0, 3, 5], paused(4, 0), 3, 3),
        ([2, 3, 4], paused(4, 0), 3, 3),
        # Today and yesterday may lie in it.
        ([3, 4], paused(2, 0), 2, 2),
        ([3, 4], paused(2, -5), 2, 2),
        ([2], paused(0, -3), 0, 1),
        ([1, 2], paused(0, -3), 2, 2),
        ([2, 3], paused(1, 0), 2, 2),
        # It keeps until told.
        ([31, 32, 33], paused(30, None), 3, 3),
        ([0, 31, 32, 33], paused(30, None), 4, 4),
        ([32, 33], paused(30, None), 0, 2),
        # Before the first session, and with none, there is nothing to keep.
        ([0], paused(9, 1), 1, 1),
        ([], paused(9, 1), 0, 0),
        ([], paused(9, None), 0, 0),
        # One that was over on the day it began, and one that is still to come.
        ([0, 2], paused(1, 1), 1, 1),
        ([0, 1], paused(-3, -9), 2, 2),
    ],
)
def test_a_pause_freezes_the_streak_and_never_adds_to_it(
    days_ago: list[int], pause: Pause, now: int, best: int
) -> None:
    assert streak(back(*days_ago), TODAY, [pause]) == now
    assert best_streak(back(*days_ago), [pause]) == best


def test_after_a_pause_today_is_still_open() -> None:
    assert streak(back(5, 6), TODAY, [paused(4, 0)]) == 2, "back yesterday, none yet today"
    assert streak(back(5, 6), TODAY + timedelta(days=1), [paused(4, 0)]) == 0


def test_several_pauses_and_ones_that_overlap_bridge_together() -> None:
    days = back(0, 5, 10, 20)
    assert streak(days, TODAY, [paused(4, 0), paused(9, 5)]) == 3
    assert streak(days, TODAY, [paused(4, 2), paused(3, 0), paused(9, 5), paused(19, 10)]) == 4
    assert best_streak(days, [paused(9, 5)]) == 2


def test_the_best_streak_may_lie_before_or_across_a_pause() -> None:
    assert best_streak(back(0, 10, 11, 12), [paused(9, 3)]) == 3
    assert best_streak(back(0, 1, 2, 10, 11, 12), [paused(9, 3)]) == 3, "day 9 to 4 and not 3"
    assert best_streak(back(0, 1, 2, 10, 11, 12), [paused(9, 2)]) == 6


@thorough
@given(
    st.lists(st.integers(0, 40), max_size=40),
    st.lists(st.tuples(st.integers(-5, 45), st.integers(0, 15)), max_size=4),
)
def test_freezes_are_what_a_wall_calendar_shows(
    days_ago: list[int], pauses: list[tuple[int, int]]
) -> None:
    frozen = {first - day for first, length in pauses for day in range(length)}
    marks = dict.fromkeys(days_ago, "x")
    wall = "".join(marks.get(ago, "-" if ago in frozen else " ") for ago in range(42))
    best = max((part.count("x") for part in wall.split(" ")), default=0)
    latest = wall[1:] if wall[0] == " " else wall
    made = [paused(first, first - length) for first, length in pauses]
    assert best_streak(back(*days_ago), made) == best
    assert streak(back(*days_ago), TODAY, made) == latest.partition(" ")[0].count("x") <= best


@quick
@given(st.lists(st.integers(0, 40), max_size=30), st.integers(0, 40), st.integers(0, 40))
def test_a_pause_never_costs_a_day_and_never_adds_one_without_a_session(
    days_ago: list[int], first: int, length: int
) -> None:
    days, rest = back(*days_ago), [paused(first, first - length)]
    assert streak(days, TODAY) <= streak(days, TODAY, rest) <= len(set(days))
    assert best_streak(days) <= best_streak(days, rest) <= len(set(days))
    assert streak(days, TODAY, [paused(first, None)]) >= streak(days, TODAY, rest)


def test_all_figures_know_of_pauses_and_a_pause_changes_only_the_streaks() -> None:
    history = [entry(day) for day in back(0, 1, 5, 6, 7)]
    plain, rested = progress(history, TODAY), progress(history, TODAY, iter([paused(4, 1)]))
    assert (plain.streak, plain.best_streak) == (2, 3)
    assert (rested.streak, rested.best_streak) == (5, 5)
    assert replace(rested, streak=2, best_streak=3) == plain


# All figures


@pytest.mark.parametrize(
    ("today", "this_week"),
    [
        (date(2026, 11, 16), 1),  # Monday: the week has just begun
        (date(2026, 11, 22), 3),  # Sunday still belongs to it
        (date(2026, 11, 23), 0),  # the next Monday
    ],
)
def test_the_week_starts_on_monday(today: date, this_week: int) -> None:
    all_days = [date(2026, 11, 15), date(2026, 11, 16), date(2026, 11, 18), date(2026, 11, 22)]
    history = [entry(day) for day in all_days if day <= today]
    assert progress(history, today).this_week == this_week


def test_unfinished_sessions_count_their_minutes_and_nothing_else() -> None:
    history = [
        entry(date(2026, 11, 21), spent=600),
        entry(date(2026, 11, 22), finished=False, spent=330),
        entry(date(2026, 11, 13), spent=59),
    ]
    sums = progress(history, TODAY)
    assert (sums.sessions, sums.this_week) == (2, 1)
    assert (sums.streak, sums.best_streak) == (1, 1)
    assert (sums.minutes, sums.minutes_this_week) == (16, 16)


def test_what_counts_for_its_day_alone_is_told_apart_from_the_sessions_of_the_week() -> None:
    history = [
        replace(entry(date(2026, 11, 21), finished=False), moved=True),
        replace(entry(date(2026, 11, 13), finished=False), moved=True),
        entry(date(2026, 11, 22)),
    ]
    sums = progress(history, TODAY)
    assert (sums.sessions, sums.this_week, sums.cut_short) == (1, 2, 1)
    assert figures(past_of(history), TODAY) == sums


def test_nothing_yet_adds_up_to_nothing() -> None:
    sums = progress([], TODAY)
    assert (sums.sessions, sums.this_week, sums.streak, sums.best_streak) == (0, 0, 0, 0)
    assert (sums.minutes, sums.minutes_this_week) == (0, 0)


# Spans of days


histories = st.lists(
    st.tuples(
        st.integers(-2, 420), st.booleans(), st.integers(0, 4000), st.sampled_from(["plank", "cat"])
    ),
    max_size=40,
)


def made(history: list[tuple[int, bool, int, str]]) -> tuple[Entry, ...]:
    """A history by days before today, finished or not, seconds, and the exercise."""
    return tuple(
        replace(
            entry(TODAY - timedelta(days=ago), id_=str(number), finished=finished),
            results=(replace(done(key, spent=spent), hold=1 + spent % 60),),
        )
        for number, (ago, finished, spent, key) in enumerate(history)
    )


@thorough
@given(histories, st.integers(0, 40))
def test_days_add_up_to_weeks_and_weeks_to_the_whole(
    history: list[tuple[int, bool, int, str]], later: int
) -> None:
    entries, today = made(history), TODAY + timedelta(days=later)
    days, weeks = days_done(entries, today), weeks_done(entries, today)
    assert (len(days), len(weeks)) == (WEEKS * 7, WEEKS)
    for number, week in enumerate(weeks):
        of_week = days[7 * number : 7 * number + 7]
        assert week.first == of_week[0].first
        assert week.first.weekday() == 0
        assert week.sessions == sum(day.sessions for day in of_week)
        assert week.seconds == sum(day.seconds for day in of_week)
    shown = [e for e in entries if weeks[0].first <= e.day <= days[-1].first]
    assert sum(week.seconds for week in weeks) == sum(e.seconds for e in shown)
    assert weeks[-1].first <= today <= days[-1].first


@thorough
@given(histories, st.integers(0, 400))
def test_months_follow_each_other_and_hold_what_was_done_in_them(
    history: list[tuple[int, bool, int, str]], later: int
) -> None:
    entries, today = made(history), TODAY + timedelta(days=later)
    bounds = [
        date((today.year * 12 + today.month - back) // 12, (today.month - back) % 12 + 1, 1)
        for back in range(MONTHS, -1, -1)
    ]
    months = spans_done(entries, bounds)
    assert len(months) == MONTHS
    assert months[-1].first == today.replace(day=1)
    for month, following in pairwise(months):
        assert (month.first + timedelta(days=31)).replace(day=1) == following.first
    for month in months:
        inside = [e for e in entries if e.day.replace(day=1) == month.first]
        assert month.sessions == sum(e.finished for e in inside)
        assert month.seconds == sum(e.seconds for e in inside)


def test_this_week_stands_beside_the_last() -> None:
    history = [
        entry(TODAY, spent=600),
        entry(TODAY - timedelta(days=6), spent=61, finished=False),
        entry(TODAY - timedelta(days=7), spent=1200),
    ]
    *_, last, this = weeks_done(history, TODAY)
    assert (this.sessions, this.minutes) == (1, 11)
    assert (last.sessions, last.minutes) == (1, 20)


# How holds grow


def held(ago: int, hold: int, **changes: object) -> Entry:
    result = replace(done("plank"), hold=hold, **changes)  # type: ignore[arg-type]
    return replace(entry(TODAY - timedelta(days=ago), id_=f"{ago} {hold}"), results=(result,))


MONTHS_AGO = TODAY - timedelta(days=100)


def test_a_growth_is_the_longest_hold_of_each_day_in_order() -> None:
    history = [held(3, 20), held(0, 30), held(3, 10), held(9, 10), held(101, 60)]
    (growth,) = growths(history, MONTHS_AGO, TODAY)
    assert growth.exercise == "plank"
    assert [(TODAY - day).days for day in growth.days] == [9, 3, 0]
    assert growth.holds == (10, 20, 30)
    assert (growth.gain, growth.changed) == (20, True)


def test_a_hold_that_hurt_or_was_never_held_to_its_end_is_no_growth() -> None:
    history = [held(2, 30, outcome=Outcome.HURT), held(1, 20, holds=0), held(0, 10)]
    (growth,) = growths(history, MONTHS_AGO, TODAY)
    assert growth.holds == (10,)
    assert growths(history[:2], MONTHS_AGO, TODAY) == ()


def test_a_hold_finished_before_skip_counts() -> None:
    (growth,) = growths([held(0, 20, outcome=Outcome.SKIPPED, holds=1)], MONTHS_AGO, TODAY)
    assert growth.holds == (20,)


def test_what_changed_and_gained_most_is_most_worth_showing() -> None:
    def day(ago: int, **holds: int) -> Entry:
        results = tuple(replace(done(key.replace("_", "-")), hold=s) for key, s in holds.items())
        return replace(entry(TODAY - timedelta(days=ago)), results=results)

    history = [
        day(9, plank=10, cat=3, walk=60, twist=5),
        day(5, walk=60, twist=4),
        day(0, plank=30, cat=6, bridge=5),
    ]
    order = [growth.exercise for growth in growths(history, MONTHS_AGO, TODAY)]
    assert order == ["plank", "cat", "twist", "walk", "bridge"]


@thorough
@given(histories, st.integers(0, 400))
def test_growths_are_rising_days_and_lie_in_their_span(
    history: list[tuple[int, bool, int, str]], back_to: int
) -> None:
    entries, first = made(history), TODAY - timedelta(days=back_to)
    for growth in growths(entries, first, TODAY):
        assert len(growth.days) == len(growth.holds) >= 1
        assert all(one < following for one, following in pairwise(growth.days))
        assert first <= growth.days[0] <= growth.days[-1] <= TODAY
        done_then = {e.day for e in entries for r in e.results if r.exercise == growth.exercise}
        assert set(growth.days) <= done_then
        line = smoothed(growth)
        assert len(line) == len(growth.holds)
        assert (line[0], line[-1]) == (growth.holds[0], growth.holds[-1])
        assert min(growth.holds) <= min(line) + 1e-9
        assert max(line) - 1e-9 <= max(growth.holds)


def test_a_line_through_a_steady_hold_is_level_and_one_odd_day_moves_it_little() -> None:
    steady = [held(ago, 20) for ago in range(30)]
    (level,) = growths(steady, MONTHS_AGO, TODAY)
    assert set(smoothed(level)) == {20.0}
    (odd,) = growths([*steady, held(15, 52)], MONTHS_AGO, TODAY)
    assert max(smoothed(odd)) == pytest.approx(20 + 32 / 8)


# A chart's round numbers


@thorough
@given(st.integers(0, 100_000))
def test_ticks_are_few_and_even_from_nought_past_the_most(most: int) -> None:
    marks = ticks(most)
    assert marks[0] == 0
    assert most <= marks[-1]
    assert marks[-2] < max(most, 2)
    assert 3 <= len(marks) <= 5
    assert len({two - one for one, two in pairwise(marks)}) == 1


@every(
    ("most", "marks"),
    [(52, (0, 15, 30, 45, 60)), (5, (0, 2, 4, 6)), (60, (0, 15, 30, 45, 60)), (8, (0, 2, 4, 6, 8))],
)
def test_ticks_are_numbers_that_one_counts_in(most: int, marks: tuple[int, ...]) -> None:
    assert ticks(most) == marks
