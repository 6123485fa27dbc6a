"""Measures the time and size of the pictures of progress and of a session; also writes examples.

`python -m bench.chart` measures; `python -m bench.chart FOLDER` writes a light and a dark one.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from bench.figures import at_most, spread
from lumbar.coach.chart import Chart
from lumbar.coach.past import past_of
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Outcome, Result
from lumbar.coach.tally import Tally
from lumbar.language.languages import Language, load_languages
from lumbar.library import load_library
from lumbar.media.chart import draw
from lumbar.media.tally import draw as draw_tally
from lumbar.screens.presses import View
from lumbar.screens.progress import WEEKLY, progress
from lumbar.screens.tally import tally

ROUNDS = 30
MOST_SECONDS = 0.150
MOST_BYTES = 100_000
TODAY = date(2026, 11, 26)
LIBRARY = load_library()
ENGLISH = load_languages(LIBRARY).default
HOLDS = {
    "bridge": (3, 5, 5, 8, 8),
    "bird-dog": (3, 3, 4, 6, 6),
    "superman": (3, 3, 3, 5, 5),
    "plank": (10, 10, 20, 30, 45),
    "cat": (3, 4, 4, 6, 6),
    "forward-bend": (10, 15, 15, 25, 25),
}
"""Seconds held of each exercise, in each fifth of the time."""


def made_up(days: int, *, seed: int = 33, daily: float = 0.75) -> tuple[Entry, ...]:
    """Returns sessions of `days` days, more frequent towards the end."""
    chance = random.Random(seed)
    return tuple(_entries(days, chance, daily))


def _entries(days: int, chance: random.Random, daily: float) -> Iterator[Entry]:
    for ago in range(days - 1, -1, -1):
        if ago > 8 and chance.random() > daily * (1.3 - 0.6 * ago / days):
            continue
        day = TODAY - timedelta(days=ago)
        short = chance.random() < 0.4
        chosen = chance.sample(list(HOLDS), 3) if short else list(HOLDS)
        grown = (days - 1 - ago) / max(days - 1, 1) * 4.6 + chance.uniform(-0.5, 0.4)
        fifth = min(4, max(0, int(grown)))
        yield Entry(
            id=f"{ago:08x}",
            routine="short" if short else "whole",
            day=day,
            ended=datetime(day.year, day.month, day.day, 18, tzinfo=UTC).timestamp(),
            finished=True,
            results=tuple(
                Result(
                    exercise=key,
                    rung=fifth,
                    outcome=Outcome.DONE,
                    hold=HOLDS[key][fifth],
                    holds=4,
                    held=4 * HOLDS[key][fifth],
                    spent=chance.randint(90, 270),
                )
                for key in chosen
            ),
        )


VIEWS = (WEEKLY, View(by_month=True), View(exercise="bridge"))


def chart_of(
    history: tuple[Entry, ...], view: View = WEEKLY, language: Language = ENGLISH
) -> Chart:
    """Returns the chart that /progress draws for this history."""
    person = Person(id=1, past=past_of(history))
    shows = progress(person, history, LIBRARY, TODAY, language, view).shows
    assert shows is not None
    assert isinstance(shows.what, Chart)
    return shows.what


def tally_of(entry: Entry, language: Language = ENGLISH) -> Tally:
    """Returns the picture of a session, for somebody who did nothing else."""
    person = Person(id=1, past=past_of([entry]))
    what = tally(entry, person, LIBRARY, language).what
    assert isinstance(what, Tally)
    return what


def bench_chart() -> None:
    """Prints the rows "progress chart" and "session picture": the median time to draw, and the
    largest file."""
    year = made_up(365)
    charts = [chart_of(year, view) for view in VIEWS]
    tallies = [tally_of(entry) for entry in year[-3:]]
    _measure("progress chart ", [partial(draw, chart) for chart in charts])
    _measure("session picture", [partial(draw_tally, one) for one in tallies])


def _measure(name: str, pictures: Sequence[Callable[..., bytes]]) -> None:
    took, sizes = [], []
    for _ in range(ROUNDS):
        for picture in pictures:
            for dark in (False, True):
                began = time.perf_counter()
                sizes.append(len(picture(dark=dark)))
                took.append(time.perf_counter() - began)
    drawn, largest = spread([seconds * 1000 for seconds in took]), max(sizes) / 1000
    print(
        f"{name}  {drawn.told('.1f')} ms, {at_most(MOST_SECONDS * 1000, drawn.middle, ' ms')}"
        f"   largest {largest:.1f} KB, {at_most(MOST_BYTES / 1000, largest, ' KB')}"
    )


def write_pictures(folder: Path) -> None:
    """Writes progress-light.png and progress-dark.png from generated sessions."""
    folder.mkdir(parents=True, exist_ok=True)
    chart = chart_of(made_up(118))
    for name, dark in (("light", False), ("dark", True)):
        (folder / f"progress-{name}.png").write_bytes(draw(chart, dark=dark))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write_pictures(Path(sys.argv[1]))
    else:
        bench_chart()
