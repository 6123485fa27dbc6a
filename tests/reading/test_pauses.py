"""Pauses of hours and of days as people write them, and what their end may mean."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.reading.line import Unread, Unsure
from lumbar.reading.pauses import PauseEnd, read_pause
from lumbar.screens.when import calendar_day, moment_words
from tests.coach.made_up import thorough
from tests.language.made import ENGLISH

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


@pytest.mark.parametrize(
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
        ),
    ],
)
def test_a_length_of_hours(words: str, minutes: int) -> None:
    assert read(words) == PauseEnd(length=minutes)


@pytest.mark.parametrize(
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
        ("until tomorrow morning", days("2026-11-29")),
        ("until the 20th", days("2026-12-20")),
        ("until friday", days("2026-12-04")),
        ("I'm on holiday until 5 jan", days("2027-01-05")),
    ],
)
def test_an_end(words: str, end: PauseEnd) -> None:
    assert read(words) == end


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("words", "key"),
    [
        *(("I'm in a meeting", "unread-word"), ("soon", "unread-word"), ("0 hours", "unread-past")),
        *(("from 14:00 to 15:00", "unread-until"), ("until 25:00", "unread-time")),
        *(("this morning", "unread-past"), ("two lemons", "unread-word")),
        *(("a couple of hours", "unread-word"), ("a few days", "unread-word")),
        *(("15:00", "unread-until"), ("friday", "unread-until")),
        *(("99999 hours", "unread-far"), ("until", "unread-until")),
    ],
)
def test_no_pause(words: str, key: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == key


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("15:00", until("15:00")),
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


@thorough
@given(st.integers(0, 270), st.integers(0, 24 * 60 - 1))
def test_an_end_as_the_bot_says_it_is_read_back(ahead: int, minute: int) -> None:
    day = TODAY + timedelta(days=ahead)
    if ahead == 0 and minute <= HERE.hour * 60:
        return
    if minute == 0:
        assert read(f"until {calendar_day(day, TODAY, ENGLISH)}") == PauseEnd(day=day)
        return
    said = moment_words(day, minute, TODAY, ENGLISH)
    assert read(f"until {said}") == PauseEnd(day=day, minute=minute)
