"""Hours as they stand on buttons and in sentences."""

import pytest
from msgspec.structs import replace

from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Window
from lumbar.screens.when import days, window
from tests.language.made import ENGLISH, READ


@pytest.mark.parametrize(
    ("tag", "whole", "other"),
    [("en", "9–17", "8:30–17:00"), ("fa", "9 تا 17", "8:30 تا 17:00")],
)
def test_hours_say_which_is_first_whatever_way_a_line_runs(
    tag: str, whole: str, other: str
) -> None:
    language = READ.get(tag)
    assert window(Window(start=9 * 60, end=17 * 60), language) == whole
    assert window(Window(start=8 * 60 + 30, end=17 * 60), language) == other


def test_indonesian_writes_times_with_a_dot_and_no_other_language_does() -> None:
    assert READ.get("id").texts.clock(9 * 60 + 30) == "9.30"
    window_ = Window(start=8 * 60 + 30, end=17 * 60)
    assert window(window_, READ.get("id")) == "8.30–17.00"
    others = {tag: READ.get(tag).texts.clock(570) for tag in READ.offered if tag != "id"}
    assert set(others.values()) == {"9:30"}


@pytest.mark.parametrize(
    ("country", "of", "said"),
    [
        (None, EVERY_DAY, "every day"),
        ("IR", EVERY_DAY, "every day"),
        (None, WORKING_DAYS, "Mon–Fri"),
        ("IR", WORKING_DAYS, "Mon–Fri"),
        ("IR", (0, 1, 2, 3, 5, 6), "Sat–Thu"),
        ("IL", (0, 1, 2, 3, 6), "Sun–Thu"),
        ("IN", (0, 1, 2, 3, 4, 5), "Mon–Sat"),
        ("SE", (5, 6), "weekends"),
        ("IL", (4, 5), "weekends"),
        ("IL", (5, 6), "Sun and Sat"),
        ("IR", (4,), "Fri"),
        ("US", (0, 6), "Sun and Mon"),
        ("SE", (0, 6), "Mon and Sun"),
    ],
)
def test_days_are_said_as_the_week_of_a_country_has_them(
    country: str | None, of: tuple[int, ...], said: str
) -> None:
    assert days(of, replace(ENGLISH, country=country)) == said
