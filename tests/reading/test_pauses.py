"""Pauses of hours and of days as people write them, and what their end may mean."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.language.languages import load_languages, tags_in
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.pause_line import PauseEnd
from lumbar.reading.pauses import read_pause
from lumbar.screens.when import calendar_day, from_until, until_when
from tests.coach.made_up import thorough
from tests.every import every
from tests.language.made import ENGLISH
from tests.library import LIBRARY

HERE = datetime(2026, 11, 28, 14, 0)  # noqa: DTZ001 - a person's own clock
"""A Saturday."""
TODAY = HERE.date()


def read(words: str, here: datetime = HERE) -> PauseEnd:
    return read_pause(words, here, ENGLISH)


def unsure(words: str, here: datetime = HERE) -> tuple[str, tuple[PauseEnd, ...]]:
    with pytest.raises(Unsure) as raised:
        read(words, here)
    return raised.value.key, raised.value.choices


def until(clock: str, day: str = "2026-11-28") -> PauseEnd:
    hour, _, minute = clock.partition(":")
    at = int(hour) * 60 + int(minute)
    return PauseEnd(day=date.fromisoformat(day), minute=at or None)


def days(until: str) -> PauseEnd:
    return PauseEnd(day=date.fromisoformat(until))


def later(first: str, until: str | None) -> PauseEnd:
    day = None if until is None else date.fromisoformat(until)
    return PauseEnd(first=date.fromisoformat(first), day=day)


@every(
    ("words", "minutes"),
    [
        *(("2 hours", 120), ("for 45 min", 45), ("an hour", 60), ("half an hour", 30)),
        *(("1h30", 90), ("90 minutes", 90), ("1 hour and 15 min", 75), ("two hours", 120)),
        *(("for an hour", 60), ("meeting for 45 min", 45), ("I'm in a call for 2 hours", 120)),
        *(
            ("1.5 hours", 90),
            ("I am in a meeting for 1 hour", 60),
            ("hour", 60),
            ("3h", 180),
            ("a half hour", 30),
            ("an hour and a half", 90),
            ("one and a half hours", 90),
            ("2 hours and a quarter", 135),
            ("1/2 hour", 30),
            ("for ½ hour", 30),
            ("1 1/2 hours", 90),
            ("3/4 of an hour", 45),
            ("three quarters of an hour", 45),
            ("a couple of hours", 120),
            ("I'm out for an hour and a half", 90),
            ("forty-five minutes", 45),
            ("ninety minutes", 90),
            ("1h 30", 90),
            ("one hour thirty", 90),
            ("a quarter of an hour", 15),
            ("half-an-hour", 30),
            ("about an hour or so", 60),
            ("30'", 30),
            ("the next two hours", 120),
            ("for the next hour", 60),
            ("1:30 hours", 90),
        ),
    ],
)
def test_a_length_of_hours(words: str, minutes: int) -> None:
    assert read(words) == PauseEnd(length=minutes)


@every(
    ("words", "end"),
    [
        ("until 15:00", until("15:00")),
        ("until 3pm", until("15:00")),
        ("till 3 pm", until("15:00")),
        ("until 3:30", until("15:30")),
        ("until 15.30", until("15:30")),
        ("until 15h30", until("15:30")),
        ("until 8:00", until("20:00")),
        ("until half past three", until("15:30")),
        ("to 16:00", until("16:00")),
        ("I'm in a meeting until 3pm", until("15:00")),
        ("in a meeting until 15:00", until("15:00")),
        ("busy until 16:00", until("16:00")),
        ("on the phone till 15:30", until("15:30")),
        ("until tonight", until("18:00")),
        ("until this evening", until("18:00")),
        ("this afternoon", until("18:00")),
        ("until tomorrow 9:00", until("9:00", "2026-11-29")),
        ("until 9:00 tomorrow", until("9:00", "2026-11-29")),
        ("until monday noon", until("12:00", "2026-11-30")),
        ("until monday at 9", until("9:00", "2026-11-30")),
        ("until 5.12. 9:00", until("9:00", "2026-12-05")),
        ("until 5 dec 18:00", until("18:00", "2026-12-05")),
        ("until 1:00", until("1:00", "2026-11-29")),
        # The rest of a day is a day.
        ("for the rest of the day", days("2026-11-29")),
        ("rest of today", days("2026-11-29")),
        ("until the end of the day", days("2026-11-29")),
        ("today", days("2026-11-29")),
        ("tonight", days("2026-11-29")),
        ("until midnight", days("2026-11-29")),
        ("till 12a", days("2026-11-29")),
        ("until 6p", until("18:00")),
        ("for the afternoon", until("18:00")),
        ("until tomorrow morning", until("6:00", "2026-11-29")),
        ("until the 20th", days("2026-12-20")),
        ("until friday", days("2026-12-04")),
        ("I'm on holiday until 5 jan", days("2027-01-05")),
    ],
)
def test_an_end(words: str, end: PauseEnd) -> None:
    assert read(words) == end


SUNDAY, MONDAY = days("2026-11-29"), days("2026-11-30")
IN_A_WEEK = datetime(2026, 12, 2, 14, 0)  # noqa: DTZ001
"""A Wednesday."""


@every(
    ("words", "end", "here"),
    [
        ("until next week", MONDAY, HERE),
        ("until next week", days("2026-12-07"), IN_A_WEEK),
        ("through next week", days("2026-12-07"), HERE),
        ("until next month", days("2026-12-01"), HERE),
        ("until next month", days("2027-01-01"), IN_A_WEEK),
        ("until next year", days("2027-01-01"), HERE),
        ("until the weekend", days("2026-12-05"), IN_A_WEEK),
        ("I'm ill until the weekend", days("2026-12-05"), IN_A_WEEK),
        ("through the weekend", days("2026-12-07"), IN_A_WEEK),
        ("this weekend", MONDAY, HERE),
        ("for the rest of the week", MONDAY, HERE),
        ("until i'm back", PauseEnd(), HERE),
        ("forever", PauseEnd(), HERE),
        ("the next 2 weeks", days("2026-12-12"), HERE),
        ("until 3 this afternoon", until("15:00"), HERE),
        ("a fortnight", days("2026-12-12"), HERE),
        ("until the end of the month", days("2026-12-01"), HERE),
        ("until the end of the month", days("2027-01-01"), IN_A_WEEK),
        ("till eod", SUNDAY, HERE),
        ("a couple of days", MONDAY, HERE),
        ("a couple of weeks", days("2026-12-12"), HERE),
        ("I'm at work until 5pm", until("17:00"), HERE),
        ("at lunch until 14:30", until("14:30"), HERE),
        ("some meeting until 3pm", until("15:00"), HERE),
        ("until ten to five", until("16:50"), HERE),
        ("until half past six", until("18:30"), HERE),
    ],
)
def test_an_end_with_a_name(words: str, end: PauseEnd, here: datetime) -> None:
    assert read(words, here) == end


def untils(*clocks: str, day: str = "2026-11-28") -> list[PauseEnd]:
    return [until(clock, day) for clock in clocks]


EVENING = datetime(2026, 11, 28, 18, 49)  # noqa: DTZ001
LATE = datetime(2026, 11, 28, 23, 40)  # noqa: DTZ001


@every(
    ("words", "here", "key", "choices"),
    [
        ("until tonight", EVENING, "unsure-begun", [*untils("20:00", "21:00"), SUNDAY]),
        ("until this evening", EVENING, "unsure-begun", [*untils("20:00", "21:00"), SUNDAY]),
        ("I'm busy till the evening", EVENING, "unsure-begun", [*untils("20:00", "21:00"), SUNDAY]),
        ("until tonight", LATE, "unsure-begun", [SUNDAY]),
        ("until this afternoon", HERE, "unsure-begun", untils("15:00", "16:00", "18:00")),
        ("until the weekend", HERE, "unsure-begun", [MONDAY, days("2026-12-05")]),
        ("until after lunch", HERE, "unsure", untils("12:00", "13:00", "14:00", day="2026-11-29")),
        (
            "until lunch is over",
            IN_A_WEEK,
            "unsure",
            untils("12:00", "13:00", "14:00", day="2026-12-03"),
        ),
        ("for lunch", IN_A_WEEK, "unsure", untils("12:00", "13:00", "14:00", day="2026-12-03")),
        ("until half 4", HERE, "unsure", untils("16:30", "15:30")),
        ("until half ten tomorrow", HERE, "unsure", untils("10:30", "9:30", day="2026-11-29")),
        ("until dinner", HERE, "unsure", untils("18:00", "19:00", "20:00")),
        ("until work is over", HERE, "unsure", untils("16:00", "17:00", "18:00")),
        ("until bedtime", HERE, "unsure", untils("21:00", "22:00", "23:00")),
        ("a few hours", HERE, "unsure", untils("16:00", "17:00", "18:00")),
        ("I need several hours", HERE, "unsure", untils("16:00", "17:00", "18:00")),
        (
            "a few days",
            HERE,
            "unsure",
            [days("2026-12-01"), days("2026-12-03"), days("2026-12-05")],
        ),
        (
            "until the end of the week",
            IN_A_WEEK,
            "unsure",
            [days("2026-12-05"), days("2026-12-07")],
        ),
        # It may begin with what is named, or now.
        (
            "next week",
            HERE,
            "unsure",
            [later("2026-11-30", "2026-12-07"), days("2026-12-07")],
        ),
        (
            "next month",
            HERE,
            "unsure",
            [later("2026-12-01", "2027-01-01"), days("2027-01-01")],
        ),
        (
            "this weekend",
            IN_A_WEEK,
            "unsure",
            [later("2026-12-05", "2026-12-07"), days("2026-12-07")],
        ),
        # A time or a day alone may be meant as the beginning, and a day as the whole of it.
        ("15:00", HERE, "unsure-now", [until("15:00")]),
        ("23:55", HERE, "unsure-now", [until("23:55")]),
        ("friday", HERE, "unsure", [days("2026-12-04"), later("2026-12-04", "2026-12-05")]),
        ("tomorrow", HERE, "unsure", [later("2026-11-29", "2026-11-30"), SUNDAY]),
        # A month alone is asked about as a whole, not its first day.
        ("may", HERE, "unsure", [days("2027-05-01"), later("2027-05-01", "2027-06-01")]),
        ("monday at 9", HERE, "unsure-now", [until("9:00", "2026-11-30")]),
    ],
)
def test_what_would_be_a_guess_is_asked(
    words: str, here: datetime, key: str, choices: list[PauseEnd]
) -> None:
    assert unsure(words, here) == (key, tuple(choices))


def test_what_has_begun_is_quoted() -> None:
    with pytest.raises(Unsure) as raised:
        read("until tonight", EVENING)
    assert raised.value.arguments["said"] == "tonight"
    assert ENGLISH(raised.value.key, **raised.value.arguments) == "“tonight” has begun."


@every(
    ("words", "choices"),
    [
        ("until 3", [until("15:00"), days("2026-12-03")]),
        ("until 9", [until("21:00"), days("2026-12-09")]),
        ("busy until 5", [until("17:00"), days("2026-12-05")]),
        ("until 30", [days("2026-11-30")]),
    ],
)
def test_a_number_that_may_be_an_hour_or_a_day_is_asked(
    words: str, choices: list[PauseEnd]
) -> None:
    assert unsure(words) == ("unsure", tuple(choices))


@every(
    ("words", "choice"),
    [
        ("until 27 nov", days("2027-11-27")),
        ("until 11/25", days("2027-11-25")),
        ("until nov 1", days("2027-11-01")),
        ("until 20.11.", days("2027-11-20")),
        ("through 27 november", days("2027-11-27")),
        ("until 13:00", until("13:00", "2026-11-29")),
        ("until noon", until("12:00", "2026-11-29")),
    ],
)
def test_what_is_over_is_said_and_the_next_one_asked(words: str, choice: PauseEnd) -> None:
    assert unsure(words) == ("unsure-over", (choice,))


@every(
    ("words", "key"),
    [
        *(("I'm in a meeting", "unread-word"), ("soon", "unread-word"), ("0 hours", "unread-past")),
        *(("from 14:00 to 15:00", "unread-until"), ("until 25:00", "unread-time")),
        *(("this morning", "unread-past"), ("two lemons", "unread-word")),
        *(("a couple of lemons", "unread-word"), ("a few lemons", "unread-word")),
        *(("99999 hours", "unread-far"), ("until", "unread-until")),
        *(("after 22", "unread-word"), ("please after 22", "unread-word")),
    ],
)
def test_no_pause(words: str, key: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == key


@every(
    ("words", "end"),
    [
        ("15:00", until("15:00")),
        ("23:55", until("23:55")),
        ("ten to six", until("17:50")),
        ("next week", days("2026-11-30")),
        ("3pm", until("15:00")),
        ("friday", days("2026-12-04")),
        ("tomorrow", days("2026-11-29")),
        ("5 jan", days("2027-01-05")),
        ("2 weeks", days("2026-12-12")),
        ("until monday", days("2026-11-30")),
        ("2 hours", PauseEnd(length=120)),
    ],
)
def test_the_answer_to_until_when_needs_no_until(words: str, end: PauseEnd) -> None:
    assert read_pause(words, HERE, ENGLISH, asked=True) == end


@every(
    ("words", "choices"),
    [
        ("5", [until("17:00"), days("2026-12-05"), days("2026-12-03")]),
        ("30", [days("2026-11-30"), days("2026-12-28")]),
        ("0", []),
        ("tonight", [until("18:00"), SUNDAY]),
    ],
)
def test_an_answer_that_may_be_an_end_or_a_length_is_asked(
    words: str, choices: list[PauseEnd]
) -> None:
    with pytest.raises(Unread) as raised:
        read_pause(words, HERE, ENGLISH, asked=True)
    assert list(getattr(raised.value, "choices", ())) == choices


@thorough
@given(st.integers(0, 270), st.integers(0, 24 * 60 - 1))
def test_an_end_as_the_bot_says_it_is_read_back(ahead: int, minute: int) -> None:
    day = TODAY + timedelta(days=ahead)
    if ahead == 0 and minute <= HERE.hour * 60:
        return
    if minute == 0:
        assert read(f"until {calendar_day(day, TODAY, ENGLISH)}") == PauseEnd(day=day)
        return
    said = until_when(day, minute, TODAY, ENGLISH)
    assert read(said) == PauseEnd(day=day, minute=minute)


@every(
    ("words", "end"),
    [
        ("until january", "2027-01-01"),
        ("until next january", "2027-01-01"),
        ("until march", "2027-03-01"),
        ("I'm away until february", "2027-02-01"),
        ("through november", "2026-12-01"),
        ("through january", "2027-02-01"),
        ("until the end of january", "2027-02-01"),
        ("until end of november", "2026-12-01"),
        ("until january 5", "2027-01-05"),
        ("until 5 january", "2027-01-05"),
    ],
)
def test_a_month_alone_is_its_first_day_or_the_day_behind_it(words: str, end: str) -> None:
    assert read(words) == days(end)


def test_a_month_that_has_begun_is_asked() -> None:
    key, choices = unsure("until november")
    assert key == "unsure-begun"
    assert choices == (days("2026-12-01"), days("2027-11-01"))


@every(
    ("words", "ends"),
    [
        ("a day or two", (days("2026-11-29"), days("2026-11-30"))),
        ("for a day or two", (days("2026-11-29"), days("2026-11-30"))),
        ("I'm ill for two or three days", (days("2026-11-30"), days("2026-12-01"))),
        ("2 or 3", (days("2026-11-30"), days("2026-12-01"))),
        ("2 weeks or three", (days("2026-12-12"), days("2026-12-19"))),
        ("ten days or two weeks", (days("2026-12-08"), days("2026-12-12"))),
        ("a month or two", (days("2026-12-28"), days("2027-01-28"))),
        ("a year or two", None),
        ("an hour or two", (until("15:00"), until("16:00"))),
        ("10 or 20 minutes", (until("14:10"), until("14:20"))),
    ],
)
def test_one_length_or_another_is_asked(words: str, ends: tuple[PauseEnd, ...] | None) -> None:
    if ends is None:
        with pytest.raises(Unread) as raised:
            read(words)
        assert raised.value.key == "unread-far"
        return
    assert unsure(words) == ("unsure", ends)


# What begins later


@every(
    ("words", "first", "until"),
    [
        ("from 5 to 12 december", "2026-12-05", "2026-12-13"),
        ("I'm away from 5 to 12 December, see you", "2026-12-05", "2026-12-13"),
        ("12/20-12/27", "2026-12-20", "2026-12-28"),
        ("from friday for two weeks", "2026-12-04", "2026-12-18"),
        ("from friday until further notice", "2026-12-04", None),
        ("starting 1 december", "2026-12-01", None),
        ("two weeks from monday", "2026-11-30", "2026-12-14"),
        ("a month from 31 january", "2027-01-31", "2027-02-28"),
        ("from tuesday the 1st to the 4th", "2026-12-01", "2026-12-05"),
        ("from the 1st through the 4th", "2026-12-01", "2026-12-05"),
        ("from december to february", "2026-12-01", "2027-03-01"),
        ("from 5 december until january", "2026-12-05", "2027-01-01"),
        ("from next month until 10 january", "2026-12-01", "2027-01-11"),
    ],
)
def test_a_pause_that_begins_later(words: str, first: str, until: str | None) -> None:
    assert read(words) == later(first, until)
    assert read_pause(words, HERE, ENGLISH, asked=True) == later(first, until)


@every(
    ("words", "key", "choices"),
    [
        ("from 12 to 5 december", "unsure-backwards", [later("2026-12-05", "2026-12-13")]),
        ("from 12 dec to 5 dec", "unsure-backwards", [later("2026-12-05", "2026-12-13")]),
        (
            "from december 12 to 5",
            "unsure",
            [
                later("2026-12-12", "2027-01-06"),
                later("2026-12-05", "2026-12-13"),
            ],
        ),
        (
            "from friday 17:00 for two weeks",
            "unsure-days",
            [later("2026-12-04", "2026-12-18")],
        ),
        (
            "from friday at 5pm until monday 9:00",
            "unsure-days",
            [later("2026-12-04", "2026-12-07")],
        ),
        ("from 1 to 5 november", "unsure-over", [later("2027-11-01", "2027-11-06")]),
        ("from 10 to 16", "unsure", [later("2026-12-10", "2026-12-17")]),
        ("from 20 to 30", "unsure", [days("2026-12-01"), later("2026-12-20", "2026-12-31")]),
    ],
)
def test_a_beginning_that_is_in_doubt_is_asked(
    words: str, key: str, choices: list[PauseEnd]
) -> None:
    assert unsure(words) == (key, tuple(choices))


@every(
    ("words", "end"),
    [
        ("from today for 3 days", days("2026-12-01")),
        ("from 20 november to 3 december", days("2026-12-04")),
        ("from 20 november for two weeks", days("2026-12-04")),
    ],
)
def test_what_has_begun_is_a_pause_from_now(words: str, end: PauseEnd) -> None:
    assert read(words) == end


@every(
    ("words", "key"),
    [
        ("from 1 november 2026 to 5 november 2026", "unread-past"),
        ("from 5 december for 400 days", "unread-far"),
        ("from 5 december 2027", "unread-far"),
        ("from 1/2 to 3/4", "unread-date-either"),
        ("from 30 to 31 february", "unread-date"),
        ("since monday", "unread-word"),
        ("from friday for two weeks but not on mondays", "unread-until"),
        ("from", "unread-nothing"),
    ],
)
def test_no_beginning(words: str, key: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == key
    assert not isinstance(raised.value, Unsure)


LANGUAGES = load_languages(LIBRARY)
TAGS = sorted(tags_in())


@thorough
@given(st.sampled_from(TAGS), st.integers(1, 270), st.integers(2, 60))
def test_a_pause_to_come_as_the_bot_says_it_is_read_back(tag: str, ahead: int, length: int) -> None:
    first = TODAY + timedelta(days=ahead)
    until = first + timedelta(days=length)
    own = LANGUAGES.get(tag)
    said = from_until(first, until, TODAY, own)
    assert read_pause(said, HERE, own) == PauseEnd(first=first, day=until)
