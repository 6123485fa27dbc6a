"""The pictures of progress and of a session in every language that has a folder."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bench.chart import LIBRARY, chart_of, made_up, tally_of
from lumbar.coach.chart import Chart, Curve, Figure
from lumbar.language.languages import Language, tags_in
from lumbar.media import chart, tally
from lumbar.screens.presses import View
from lumbar.screens.progress import WEEKLY, plain
from tests.media.laid_out import chart_fits, shortened, tally_fits
from workshop.folders import language_of

YEAR = made_up(365)
HISTORIES = {
    "a year": YEAR,
    "a day": YEAR[-1:],
    "nothing": (),
    "nothing of late": made_up(365)[:40],
    "hours": tuple(
        replace(one, results=tuple(replace(result, spent=9000) for result in one.results))
        for one in YEAR
    ),
}


def charts(language: Language) -> Iterator[Chart]:
    for history in HISTORIES.values():
        for view in (WEEKLY, View(by_month=True)):
            yield chart_of(history, view, language)
    drawn = chart_of(YEAR, WEEKLY, language)
    assert isinstance(drawn.below, Curve)
    for key in LIBRARY.exercises:
        title = plain("chart-hold", language, name=language.names.exercise(key))
        yield replace(drawn, below=replace(drawn.below, title=title))


@pytest.mark.parametrize("tag", [*tags_in()])
def test_the_words_of_a_language_have_room_in_the_picture_of_progress(tag: str) -> None:
    language, _ = language_of(tag)
    short: set[str] = set()
    for one in charts(language):
        assert one.right_to_left == language.texts.right_to_left
        plan = chart.lay_out(one)
        chart_fits(plan)
        short |= {*shortened(plan)}
    assert short == set(), f"{tag}: these had no room, even smaller or in two lines"


@pytest.mark.parametrize("tag", [*tags_in()])
def test_the_words_of_a_language_have_room_in_the_picture_of_a_session(tag: str) -> None:
    language, _ = language_of(tag)
    short: set[str] = set()
    for entry in YEAR[-7:]:
        for key in LIBRARY.exercises:
            drawn = tally_of(entry, language)
            name = Figure(value="32", label=language.names.exercise(key))
            plan = tally.lay_out(replace(drawn, figures=(name, *drawn.figures[1:])))
            tally_fits(plan)
            short |= {*shortened(plan)}
    assert short == set(), f"{tag}: these had no room, even smaller or in two lines"


def test_words_that_have_no_room_are_told() -> None:
    drawn = tally_of(YEAR[-1])
    long = Figure(value="32", label="a much too long name of an exercise, so that it ends")
    (words,) = shortened(tally.lay_out(replace(drawn, figures=(long,))))
    assert words.endswith("…")
