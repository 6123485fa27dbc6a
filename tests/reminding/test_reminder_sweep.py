"""The sweep of every clock change, the parts that `make test` has time for, and its own tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from lumbar.coach.schedule import EVERY_DAY
from lumbar.coach.zones import zone_named
from tests.coach import sweep
from tests.coach.sweep import (
    DAY,
    Answer,
    Case,
    Clock,
    Did,
    Event,
    LookAtLiedError,
    Scheduler,
    Span,
    around_changes,
    changing_clocks,
    clock_of,
    counted,
    expected,
    life,
    lumbar,
    minute_of,
    part,
    swept,
    tried,
)
from tests.coach.sweep import TELLING_TIMES as TIMES
from tests.coach.test_progress import at
from tests.every import every

LIVES = 1_200


def test_each_due_date_has_its_one_reminder_in_every_zone_that_changes_its_clock() -> None:
    clocks = changing_clocks()
    tally = counted(clocks) + swept(part(clocks))
    assert tally.flawless, str(tally)
    # That there was something to sweep.
    assert tally.groups >= 25, str(tally)
    assert tally.due > 20_000, str(tally)


def test_moves_edits_sessions_pauses_and_outages_miss_and_double_nothing() -> None:
    clocks = changing_clocks()
    tally = counted(clocks) + swept(life(seed, clocks) for seed in range(LIVES))
    assert tally.flawless, str(tally)
    assert tally.due > LIVES, str(tally)


def test_lives_have_everything_in_them() -> None:
    lives = [life(seed, changing_clocks()) for seed in range(300)]
    assert {event.did for case in lives for event in case.events} == set(Did)
    assert {case.minute for case in lives} == set(sweep.TIMES_OF_LIVES)
    assert life(7, changing_clocks()) == lives[7], "a life can be lived again by its number"


# The table against the clock on the wall


@every(
    "zone_name",
    ["Europe/Berlin", "America/Nuuk", "Africa/Cairo", "Australia/Lord_Howe", "Antarctica/Troll"],
)
def test_the_table_says_what_a_clock_shows_minute_by_minute(zone_name: str) -> None:
    clock, zone = clock_of(zone_name), ZoneInfo(zone_name)
    for change in clock.changes[1:3]:
        first: dict[tuple[date, int], int] = {}
        for utc in range(change - 2 * DAY, change + 2 * DAY):
            wall = datetime.fromtimestamp(utc * 60, zone)
            shown = wall.date(), wall.hour * 60 + wall.minute
            assert clock.shows(utc) == shown
            first.setdefault(shown, utc)
        day = clock.on(change - 1)
        for here in (day, day + timedelta(days=1)):
            comes = next(utc for shown, utc in first.items() if shown[0] > here)
            for minute in reversed(range(DAY)):
                comes = min(comes, first.get((here, minute), comes))
                assert clock.comes(here, minute) == comes


def test_a_day_that_is_left_out_has_no_times() -> None:
    # At midnight after 31 December it is 2 January.
    clock = Clock(("Made/Up",), (Span(0, 600, -600), Span(600, 10 * DAY, 840)))
    before, left_out, after = date(1969, 12, 31), date(1970, 1, 1), date(1970, 1, 2)
    assert [clock.has(day) for day in (before, left_out, after)] == [True, False, True]
    assert clock.comes(before, 1439) == 599
    assert clock.comes(before, DAY) == 600
    assert clock.comes(left_out, 570) is None
    assert clock.comes(after, 570) == 600 + 570


# What is expected, in a few lives that can be followed on paper

BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"


def utc(written: str) -> int:
    return round(at(written) / 60)


def what_comes(*events: Event, of: str = "09:30", first: str, last: str) -> list[str]:
    """The sends of a reminder set in Berlin, daily, in UTC, each with the date it is for."""
    hours, _, minutes = of.partition(":")
    minute = int(hours) * 60 + int(minutes)
    case = Case(clock_of(BERLIN), minute, EVERY_DAY, utc(first), utc(last), events)
    sent = expected(case)
    assert tried(case).flawless, str(tried(case))
    return [f"{day:%d} at {datetime.fromtimestamp(at * 60, UTC):%d %H:%M}" for day, at in sent]


def test_a_gap_shifts_the_reminder_forward() -> None:
    found = what_comes(of="02:30", first="2026-03-28T00:00+01:00", last="2026-03-31T00:00+02:00")
    assert found == ["28 at 28 01:30", "29 at 29 01:00", "30 at 30 00:30"]


def test_a_fold_has_it_once() -> None:
    found = what_comes(of="02:30", first="2026-10-24T00:00+02:00", last="2026-10-27T00:00+01:00")
    assert found == ["24 at 24 00:30", "25 at 25 00:30", "26 at 26 01:30"]


def test_a_move_east_past_its_time_has_it_at_once() -> None:
    moved = Event(utc("2026-07-02T05:00+02:00"), Did.MOVE, clock=clock_of(TOKYO))
    found = what_comes(moved, first="2026-07-01T00:00+02:00", last="2026-07-03T12:00+09:00")
    assert found == ["01 at 01 07:30", "02 at 02 03:00", "03 at 03 00:30"]


def test_a_move_west_after_it_came_has_none_on_the_same_date() -> None:
    moved = Event(utc("2026-07-02T10:00+02:00"), Did.MOVE, clock=clock_of(NEW_YORK))
    found = what_comes(moved, first="2026-07-01T00:00+02:00", last="2026-07-03T12:00-04:00")
    assert found == ["01 at 01 07:30", "02 at 02 07:30", "03 at 03 13:30"]


def test_an_outage_makes_it_late_once_and_never_a_day_late() -> None:
    three_hours = Event(utc("2026-07-01T08:00+02:00"), Did.OUTAGE, minutes=180)
    two_days = Event(utc("2026-07-02T08:00+02:00"), Did.OUTAGE, minutes=2 * DAY)
    found = what_comes(
        three_hours, two_days, first="2026-07-01T00:00+02:00", last="2026-07-05T00:00+02:00"
    )
    assert found == ["01 at 01 09:00", "04 at 04 07:30"]


def test_sessions_and_rests_silence_it() -> None:
    events = (
        Event(utc("2026-07-01T09:00+02:00"), Did.SESSION),
        Event(utc("2026-07-02T10:00+02:00"), Did.SESSION),
        Event(utc("2026-07-03T08:00+02:00"), Did.PAUSE, until=date(2026, 7, 5)),
        Event(utc("2026-07-06T01:00+02:00"), Did.SESSION),  # the fifth's, which ends at three
    )
    found = what_comes(*events, first="2026-07-01T00:00+02:00", last="2026-07-07T00:00+02:00")
    assert found == ["02 at 02 07:30", "05 at 05 07:30", "06 at 06 07:30"]


# Obvious schedulers that are wrong: the sweep can fail


def every_24_hours(case: Case) -> Answer:
    """The next one is a day of 24 hours after the last."""
    first = min(minute for _, minute in expected(replace(case, days=EVERY_DAY)))
    every = range(round(first), case.end + 1, DAY)
    return [(day, one) for one in every if (day := case.clock.on(one)).weekday() in case.days]


def each_date(case: Case, *, fold: int) -> Answer:
    """The time of day on each date, as the library reads it."""
    zone = zone_named(case.clock.name)
    day, last = case.clock.on(case.start), case.clock.on(case.end)
    answer = []
    while day <= last:
        wall = datetime.combine(day, time(*divmod(case.minute, 60), fold=fold), zone)
        comes = wall.timestamp() / 60
        if day.weekday() in case.days and case.start < comes <= case.end:
            answer.append((day, comes))
        day += timedelta(days=1)
    return answer


def the_second(case: Case) -> Answer:
    return each_date(case, fold=1)


def as_read(case: Case) -> Answer:
    """fold=0 alone: in a gap it is the old rule's time, past the first minute that exists."""
    return each_date(case, fold=0)


def whenever_the_wall_shows_it(case: Case) -> Answer:
    """As cron does: whenever the clock shows that time, and only then."""
    answer = list[tuple[date, float]]()
    for start, end, offset in case.clock.spans:
        after = max(start, case.start + 1)
        first = after + (case.minute - offset - after) % DAY
        shown = range(first, min(end, case.end + 1), DAY)
        answer += [
            (day, one) for one in shown if (day := case.clock.on(one)).weekday() in case.days
        ]
    return answer


def by_utc(case: Case) -> Answer:
    """Turned into UTC once, when it was set."""
    return every_24_hours(replace(case, minute=(case.minute + 60) % DAY))


def forgets_one(case: Case) -> Answer:
    return lumbar(case)[1:]


def says_one_twice(case: Case) -> Answer:
    answer = lumbar(case)
    return sorted((*answer, *answer[-1:]))


@every(
    ("scheduler", "fails"),
    [
        (every_24_hours, {"wrong"}),
        (the_second, {"wrong"}),
        (as_read, {"wrong"}),
        (whenever_the_wall_shows_it, {"misses", "doubles"}),
        (by_utc, {"wrong"}),
        (forgets_one, {"misses"}),
        (says_one_twice, {"doubles"}),
    ],
)
def test_the_sweep_catches_a_wrong_scheduler(scheduler: Scheduler, fails: set[str]) -> None:
    clocks = [clock_of(name) for name in (BERLIN, "Africa/Cairo", "Australia/Lord_Howe")]
    tally = swept((c for clock in clocks for c in around_changes(clock, TIMES)), scheduler)
    assert not tally.flawless
    assert tally.examples
    assert {name for name in ("misses", "doubles", "wrong") if getattr(tally, name)} >= fails


def test_where_no_clock_changes_they_are_all_right() -> None:
    kathmandu = clock_of("Asia/Kathmandu")
    start = minute_of(date(2026, 1, 1))
    cases = [Case(kathmandu, minute, EVERY_DAY, start, start + 20 * DAY) for minute in TIMES]
    for scheduler in (lumbar, every_24_hours, the_second, as_read, whenever_the_wall_shows_it):
        assert swept(cases, scheduler).flawless


def test_the_sweep_catches_a_look_at_that_lies() -> None:
    lies = partial(lumbar, look_at=lambda _, now: now)
    with pytest.raises(LookAtLiedError):
        tried(next(around_changes(clock_of(BERLIN), TIMES)), lies)


def test_it_says_what_it_tried_and_found() -> None:
    berlin = clock_of(BERLIN)
    case = Case(berlin, 150, EVERY_DAY, utc("2026-03-28T12:00Z"), utc("2026-03-30T12:00Z"))
    assert f"{counted([berlin]) + tried(case)}" == (
        "1 zones in 1 groups, 1 cases, 2 due dates: 0 misses, 0 doubles, 0 at a wrong moment"
    )
    line, example = str(tried(case, the_second)).splitlines()
    assert line.endswith("2 due dates: 0 misses, 0 doubles, 1 at a wrong moment")
    assert example == (
        f"Europe/Berlin 2:30 on {EVERY_DAY} from 2026-03-28 12:00: "
        "missed none, came wrongly 2026-03-29 at 2026-03-29 00:30"
    )
