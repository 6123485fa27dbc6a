"""Zones by name, and the moment at which a local time of day comes."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.coach.person import Person
from lumbar.coach.reminders import with_times
from lumbar.coach.zones import (
    LEAST_OFFSET,
    MINUTES_A_DAY,
    MOST_OFFSET,
    UnknownZone,
    exists,
    fixed_name,
    forget_rules,
    local,
    moment,
    zone_named,
)
from tests.coach.made_up import quick, thorough
from tests.coach.sweep import NOT_ZONES, Clock, Program, changing_clocks, clock_of
from tests.coach.test_progress import at
from tests.every import every

CLOCKS = st.deferred(
    lambda: st.sampled_from(
        (*changing_clocks(), *map(clock_of, ("UTC", "Asia/Kathmandu", "Pacific/Kiritimati")))
    )
)
"""Found when the first test asks: it takes a second, and every worker reads this file."""


def comes(zone_name: str, written: str) -> float:
    """When a clock in the zone first shows "2026-03-29 02:30", by lumbar.coach.zones."""
    day, _, clock = written.partition(" ")
    hours, _, minutes = clock.partition(":")
    return moment(date.fromisoformat(day), int(hours) * 60 + int(minutes), zone_named(zone_name))


# The moment at which a time of day comes


@every(
    ("zone_name", "written", "expected"),
    [
        ("UTC", "2026-07-01 09:30", "2026-07-01T09:30+00:00"),
        ("UTC+05:30", "2026-07-01 09:30", "2026-07-01T09:30+05:30"),
        ("Europe/Berlin", "2026-07-01 09:30", "2026-07-01T09:30+02:00"),
        ("Asia/Kathmandu", "2026-07-01 00:00", "2026-07-01T00:00+05:45"),
        # Spring: what is skipped comes at the first minute that exists.
        ("Europe/Berlin", "2026-03-29 01:59", "2026-03-29T01:59+01:00"),
        ("Europe/Berlin", "2026-03-29 02:00", "2026-03-29T03:00+02:00"),
        ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T03:00+02:00"),
        ("Europe/Berlin", "2026-03-29 02:59", "2026-03-29T03:00+02:00"),
        ("Europe/Berlin", "2026-03-29 03:01", "2026-03-29T03:01+02:00"),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04T02:30+11:00"),
        ("Antarctica/Troll", "2026-03-29 02:30", "2026-03-29T03:00+02:00"),
        # A midnight that does not exist.
        ("Africa/Cairo", "2026-04-24 00:00", "2026-04-24T01:00+03:00"),
        ("Africa/Cairo", "2026-04-24 00:30", "2026-04-24T01:00+03:00"),
        ("Asia/Beirut", "2026-03-29 00:30", "2026-03-29T01:00+03:00"),
        ("America/Santiago", "2026-09-06 00:30", "2026-09-06T01:00-03:00"),
        ("America/Havana", "2026-03-08 00:00", "2026-03-08T01:00-04:00"),
        # An evening whose last hour does not exist: the next date's first minute.
        ("America/Nuuk", "2026-03-28 22:59", "2026-03-28T22:59-02:00"),
        ("America/Nuuk", "2026-03-28 23:30", "2026-03-29T00:00-01:00"),
        # Autumn: what comes twice comes at its first.
        ("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T02:30+02:00"),
        ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T03:00+01:00"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-05T01:45+11:00"),
        ("Africa/Cairo", "2026-10-29 23:30", "2026-10-29T23:30+03:00"),
        ("America/Nuuk", "2026-10-24 23:30", "2026-10-24T23:30-01:00"),
        ("America/Havana", "2026-11-01 00:30", "2026-11-01T00:30-04:00"),
        # 24:00 is the next midnight.
        ("Africa/Cairo", "2026-10-29 24:00", "2026-10-30T00:00+02:00"),
        ("Africa/Cairo", "2026-04-23 24:00", "2026-04-24T01:00+03:00"),
        ("America/Nuuk", "2026-03-28 24:00", "2026-03-29T00:00-01:00"),
        # The date line: 30 December 2011 was left out in Samoa.
        ("Pacific/Apia", "2011-12-29 23:59", "2011-12-29T23:59-10:00"),
        ("Pacific/Apia", "2011-12-30 09:30", "2011-12-31T00:00+14:00"),
        ("Pacific/Apia", "2011-12-31 09:30", "2011-12-31T09:30+14:00"),
    ],
)
def test_a_gap_shifts_forward_and_a_fold_comes_once(
    zone_name: str, written: str, expected: str
) -> None:
    assert comes(zone_name, written) == at(expected)


@thorough
@given(
    CLOCKS,
    st.dates(date(2025, 1, 1), date(2028, 1, 1)),
    st.integers(0, MINUTES_A_DAY),
)
def test_the_moment_is_the_first_that_the_offsets_allow(
    clock: Clock, day: date, minute: int
) -> None:
    expected = clock.comes(day, minute)
    for name in clock.zones:
        zone = zone_named(name)
        assert exists(day, zone)
        assert moment(day, minute, zone) / 60 == expected


def test_every_minute_around_every_change_comes_when_the_offsets_say() -> None:
    for clock in changing_clocks():
        zone = zone_named(clock.name)
        for change in clock.changes:
            day = clock.on(change - 1)
            for minute in range(0, 2 * MINUTES_A_DAY, 7):
                days, of_day = divmod(minute, MINUTES_A_DAY)
                here = day + timedelta(days=days)
                assert moment(here, of_day, zone) / 60 == clock.comes(here, of_day)


@quick
@given(CLOCKS, st.dates(date(2025, 1, 1), date(2028, 1, 1)))
def test_later_minutes_of_a_day_never_come_earlier(clock: Clock, day: date) -> None:
    zone = zone_named(clock.name)
    moments = [moment(day, minute, zone) for minute in range(0, MINUTES_A_DAY + 1, 15)]
    assert moments == sorted(moments)
    assert moments[-1] == moment(day + timedelta(days=1), 0, zone)


@pytest.mark.parametrize(
    ("zone_name", "left_out"),
    [("Pacific/Apia", date(2011, 12, 30)), ("Pacific/Fakaofo", date(2011, 12, 30))],
)
def test_a_day_that_a_zone_left_out_does_not_exist(zone_name: str, left_out: date) -> None:
    zone, one = zone_named(zone_name), timedelta(days=1)
    found = [exists(day, zone) for day in (left_out - one, left_out, left_out + one)]
    assert found == [True, False, True]
    assert exists(left_out, zone_named("UTC"))


def test_what_a_clock_shows() -> None:
    shown = local(at("2026-03-29T01:00+00:00") + 0.25, zone_named("Europe/Berlin"))
    assert shown.isoformat() == "2026-03-29T03:00:00.250000"
    assert shown.tzinfo is None


# Names


@every(
    "name",
    [
        *("", " ", ".", "..", "/", "Europe", "Europe/", "Europe/Nowhere", "Nowhere", "berlin"),
        *("../etc/passwd", "Europe/../Europe/Berlin", "/etc/localtime", "Europe/Berlin/x"),
        *("Europe/Ber\0lin", "Europe/Bérlin", "\udc80", "Europe Berlin", "a" * 300, "x/" * 3000),
        *("zone.tab", "tzdata.zi", "__init__.py", "Europe/__init__.py", "con", "EST5EDT4,M3"),
        *("UTC+5:30", "UTC+05:60", "UTC+05:99", "UTC+14:01", "UTC-12:01", "UTC+99:00", "utc+05:30"),
        *("UTC+\N{ARABIC-INDIC DIGIT ZERO}5:30", "UTC+0\N{FULLWIDTH DIGIT FIVE}:30"),
        *("localtime", "Factory", "posixrules", "right/UTC", "right/Europe/Berlin", "Localtime"),
        *("posix/Europe/Berlin", "posix/UTC", "leapseconds", "factory", "RIGHT/utc"),
        *("UTC+05:30 ", " UTC+05:30", "UTC+05:30\n", "UTC 05:30", "UTC±05:30", "+05:30"),
    ],
)
def test_a_name_that_no_zone_has_is_unknown(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone_named(name)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_zone_or_unknown_and_nothing_else(name: str) -> None:
    try:
        zone = zone_named(name)
    except UnknownZone:
        return
    assert local(0.0, zone) - local(0.0, UTC) <= timedelta(minutes=MOST_OFFSET)


@every(
    ("offset", "name"),
    [
        (0, "UTC+00:00"),
        (330, "UTC+05:30"),
        (-30, "UTC-00:30"),
        (-210, "UTC-03:30"),
        (840, "UTC+14:00"),
        (-720, "UTC-12:00"),
    ],
)
def test_an_offset_has_a_name(offset: int, name: str) -> None:
    assert fixed_name(offset) == name


def test_the_name_of_an_offset_names_that_offset() -> None:
    names = set()
    for offset in range(LEAST_OFFSET, MOST_OFFSET + 1):
        zone = zone_named(fixed_name(offset))
        assert zone.utcoffset(None) == timedelta(minutes=offset)
        names.add(fixed_name(offset))
    assert len(names) == MOST_OFFSET - LEAST_OFFSET + 1


@every("offset", [LEAST_OFFSET - 1, MOST_OFFSET + 1, 10_000, -10_000])
def test_an_offset_that_no_clock_has_has_no_name(offset: int) -> None:
    with pytest.raises(UnknownZone):
        fixed_name(offset)


def test_every_zone_that_the_machine_knows_has_its_moments() -> None:
    day = date(2026, 7, 1)
    for name in zoneinfo.available_timezones() - NOT_ZONES:
        zone = zone_named(name)
        assert local(moment(day, 570, zone), zone).isoformat() == "2026-07-01T09:30:00", name


# Rules that change


def rules_of(zone_name: str) -> bytes:
    """The rules of a zone, as a file that zoneinfo reads."""
    for folder in zoneinfo.TZPATH:
        file = Path(folder, *zone_name.split("/"))
        if file.is_file():
            return file.read_bytes()
    package = pytest.importorskip("tzdata", reason="no time zones on this machine")
    return Path(package.__path__[0], "zoneinfo", *zone_name.split("/")).read_bytes()


@pytest.fixture
def somewhere(tmp_path: Path) -> Iterator[Path]:
    """The file with the rules of the zone Test/Somewhere, which are Berlin's at first."""
    before = zoneinfo.TZPATH
    file = tmp_path / "Test" / "Somewhere"
    file.parent.mkdir()
    file.write_bytes(rules_of("Europe/Berlin"))
    zoneinfo.reset_tzpath([tmp_path, *before])
    forget_rules()
    yield file
    zoneinfo.reset_tzpath(before)
    forget_rules()


def test_rules_that_change_on_disk_are_read_anew(somewhere: Path) -> None:
    # A law that comes days before it holds: the country goes from Berlin's time to Lisbon's.
    assert comes("Test/Somewhere", "2026-07-01 09:30") == at("2026-07-01T09:30+02:00")
    somewhere.write_bytes(rules_of("Europe/Lisbon"))
    assert comes("Test/Somewhere", "2026-07-01 09:30") == at("2026-07-01T09:30+02:00")
    forget_rules()
    assert comes("Test/Somewhere", "2026-07-01 09:30") == at("2026-07-01T09:30+01:00")
    assert comes("Test/Somewhere", "2026-03-29 01:30") == at("2026-03-29T02:00+01:00")


@pytest.mark.parametrize(
    ("before", "after", "came"),
    [
        # The clocks of the land go back an hour at 9:45, after it came: none at the new 9:30.
        ("Europe/Berlin", "Europe/Lisbon", ["2026-07-01T09:30+02:00", "2026-07-02T09:30+01:00"]),
        # They go ahead at 9:00, past its time: it comes at once.
        ("Europe/Lisbon", "Europe/Berlin", ["2026-07-01T09:45+02:00", "2026-07-02T09:30+02:00"]),
    ],
)
def test_a_law_that_changes_the_clock_at_once_makes_it_late_once_and_never_twice(
    somewhere: Path, before: str, after: str, came: list[str]
) -> None:
    somewhere.write_bytes(rules_of(before))
    forget_rules()
    start = at("2026-07-01T04:00Z")
    person = with_times(Person(id=1, zone="Test/Somewhere"), [9 * 60 + 30], start)
    program = Program(person, start).run(at("2026-07-01T07:45Z"))
    somewhere.write_bytes(rules_of(after))
    forget_rules()
    program.run(at("2026-07-02T12:00Z"))
    assert [one.at for one in program.sent] == [at(written) for written in came]


def test_a_zone_that_the_new_rules_lack_is_unknown(somewhere: Path) -> None:
    zone_named("Test/Somewhere")
    somewhere.unlink()
    forget_rules()
    with pytest.raises(UnknownZone):
        zone_named("Test/Somewhere")
