"""The words for days of work and of the weekend, by the country where somebody lives."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from lumbar.coach.schedule import WORKING_DAYS
from lumbar.language.languages import Language
from lumbar.reading.requests import Unsure, read_breaks, read_pause, read_remind
from tests.every import every
from tests.language.made import ENGLISH
from tests.reading.test_cases import language

WEDNESDAY = datetime(2026, 3, 11, 8, tzinfo=UTC)
IRAN, ISRAEL, INDIA, SWEDEN = "IR", "IL", "IN", "SE"


def english(country: str) -> Language:
    return replace(ENGLISH, country=country)


def days_of(words: str, of: Language) -> tuple[int, ...] | None:
    ((_, rule),) = read_remind(words, WEDNESDAY, of).slots
    return rule.days if rule is not None else None


@every(
    ("country", "words", "days"),
    [
        (SWEDEN, "9:30 weekdays", (0, 1, 2, 3, 4)),
        (IRAN, "9:30 weekdays", (0, 1, 2, 3, 5, 6)),
        (ISRAEL, "9:30 weekdays", (0, 1, 2, 3, 6)),
        (INDIA, "9:30 on working days", (0, 1, 2, 3, 4, 5)),
        (SWEDEN, "9:30 on weekends", (5, 6)),
        (IRAN, "9:30 on weekends", (4,)),
        (ISRAEL, "9:30 on weekends", (4, 5)),
        (ISRAEL, "9:30 mon-fri", WORKING_DAYS),
        (ISRAEL, "9:30 weekdays except tuesday", (0, 2, 3, 6)),
        (IRAN, "9:30 sat-thu", (0, 1, 2, 3, 5, 6)),
    ],
)
def test_days_are_those_of_the_country(country: str, words: str, days: tuple[int, ...]) -> None:
    assert days_of(words, english(country)) == days


@every(
    ("tag", "words", "days"),
    [
        ("de", "9:30 sa und so", (5, 6)),
        ("es", "9:30 l-v", WORKING_DAYS),
        ("fr", "9h30 du lundi au vendredi", WORKING_DAYS),
        ("it", "9:30 dal lun al ven", WORKING_DAYS),
        ("pt-BR", "9:30 de seg a sex", WORKING_DAYS),
        ("zh-Hans", "周六日九点半", (5, 6)),
        ("tr", "9:30 hafta içi çarşamba hariç", (0, 1, 3, 6)),
    ],
)
def test_days_that_are_named_are_those(tag: str, words: str, days: tuple[int, ...]) -> None:
    assert days_of(words, replace(language(tag), country=ISRAEL)) == days


def test_without_some_breaks_come_on_the_other_working_days() -> None:
    _, _, days = read_breaks("9-17 except wednesday", english(ISRAEL))
    assert days == (0, 1, 3, 6)


@every(
    ("country", "words", "end"),
    [
        (SWEDEN, "until next week", date(2026, 3, 16)),
        (IRAN, "until next week", date(2026, 3, 14)),
        (ISRAEL, "until next week", date(2026, 3, 15)),
        (SWEDEN, "until the weekend", date(2026, 3, 14)),
        (IRAN, "until the weekend", date(2026, 3, 13)),
        (ISRAEL, "until the weekend", date(2026, 3, 13)),
        (INDIA, "until the weekend", date(2026, 3, 15)),
        (ISRAEL, "through the weekend", date(2026, 3, 15)),
    ],
)
def test_a_pause_ends_with_the_week_of_the_country(country: str, words: str, end: date) -> None:
    assert read_pause(words, WEDNESDAY, english(country)).day == end


def test_in_a_weekend_which_one_is_asked() -> None:
    friday = datetime(2026, 3, 13, 8, tzinfo=UTC)
    with pytest.raises(Unsure) as asked:
        read_pause("until the weekend", friday, english(ISRAEL))
    assert [one.day for one in asked.value.choices] == [date(2026, 3, 15), date(2026, 3, 20)]


@every(
    ("country", "choices"),
    [
        (SWEDEN, [date(2026, 3, 22)]),
        ("US", [date(2026, 3, 15), date(2026, 3, 22)]),
        (ISRAEL, [date(2026, 3, 15)]),
        (IRAN, [date(2026, 3, 15)]),
    ],
)
def test_sunday_next_week_is_asked_where_a_week_may_begin_on_two_days(
    country: str, choices: list[date]
) -> None:
    try:
        found = [read_pause("until sunday next week", WEDNESDAY, english(country)).day]
    except Unsure as why:
        found = [one.day for one in why.choices]
    assert found == choices
