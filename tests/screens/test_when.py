"""Hours as they stand on buttons and in sentences."""

import pytest

from lumbar.coach.schedule import Window
from lumbar.screens.when import window
from tests.language.made import READ


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
