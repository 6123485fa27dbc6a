"""The picture of progress: everything has its place, nothing runs out of it, and it is small."""

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageOps

from bench.chart import TODAY, chart_of, made_up
from lumbar.coach.chart import Bars, Calendar, Chart, Curve, Invitation
from lumbar.coach.progress import Entry
from lumbar.coach.session import Outcome, Result
from lumbar.media.canvas import DARK, LIGHT, WIDTH, Plan
from lumbar.media.chart import draw, lay_out, upload_of
from lumbar.media.curves import smooth
from lumbar.media.lettering import Line
from lumbar.media.upload import NotMade
from lumbar.screens.presses import View
from lumbar.screens.progress import WEEKLY
from tests.coach.made_up import quick, thorough
from tests.every import every
from tests.media.laid_out import chart_fits

ROOT = Path(__file__).parents[2]
MOST_BYTES = 100_000
LONG = "Single-leg standing reverse hyperextension with a cushion under the knee"


def did(
    ago: int, *, hold: int = 20, spent: int = 420, number: int = 0, key: str = "plank"
) -> Entry:
    day = TODAY - timedelta(days=ago)
    result = Result(
        exercise=key, rung=0, outcome=Outcome.DONE, hold=hold, holds=3, held=hold * 3, spent=spent
    )
    return Entry(
        id=f"{ago} {number}", routine="whole", day=day, ended=0.0, finished=True, results=(result,)
    )


def lives() -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Histories that look different."""
    yield "first day", ()
    yield "one entry", (did(0),)
    yield "two entries", (did(1, hold=10), did(0))
    yield "two long ago", (did(60, hold=10), did(40))
    yield "nothing of late", tuple(did(ago) for ago in range(200, 240))
    yield "always the same", tuple(did(ago) for ago in range(0, 40, 3))
    yield "shrinking", tuple(did(ago, hold=10 + ago) for ago in range(30))
    yield "a year", made_up(365)
    yield "hundred-hour weeks", tuple(did(ago, spent=52_000, hold=600) for ago in range(400))
    yield "many a day", tuple(did(n % 120, number=n, spent=30_000) for n in range(12_345))


LIVES = dict(lives())
VIEWS = {"weeks": WEEKLY, "months": View(by_month=True)}
MORE_VIEWS = (View(exercise="cat"), View(by_month=True, exercise="bridge"))


def charts() -> Iterator[tuple[str, Chart]]:
    for name, history in LIVES.items():
        for words, view in VIEWS.items():
            chart = chart_of(history, view)
            yield f"{name}, {words}", chart
            yield f"{name}, {words}, from the right", in_arabic(chart)


def in_arabic(chart: Chart) -> Chart:
    """The chart with its largest words in Arabic, and read from the right."""
    below = replace(chart.below, title="تمرين اللوح الأمامي (Plank)، بالثواني")
    return replace(chart, title="ظهرك، آخر 16 أسبوعًا", below=below, right_to_left=True)


@cache
def all_charts() -> dict[str, Chart]:
    """Each by its name, made by the one process that runs these tests."""
    return dict(charts())


NAMES = [
    f"{name}, {words}{side}"
    for name in LIVES
    for words in VIEWS
    for side in ("", ", from the right")
]
every_chart = every("name", NAMES)


def seen(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    return image.convert("RGB")


# Where everything stands


@every_chart
def test_nothing_runs_out_of_its_place_or_into_another(name: str) -> None:
    chart_fits(lay_out(all_charts()[name]))


histories = st.lists(
    st.builds(
        did,
        st.integers(-2, 400),
        hold=st.integers(1, 2_000),
        spent=st.integers(0, 90_000),
        number=st.integers(0, 99),
        key=st.sampled_from(["plank", "cat", "bridge", "forward-bend"]),
    ),
    max_size=60,
)


@quick
@given(histories, st.sampled_from([*VIEWS.values(), *MORE_VIEWS]), st.booleans())
def test_any_history_has_its_place(history: list[Entry], view: View, right: bool) -> None:
    chart = chart_of(tuple(history), view)
    chart_fits(lay_out(in_arabic(chart) if right else chart))


@quick
@given(st.text("WMabc ·’é", max_size=120), st.integers(0, 10**12))
def test_any_words_and_numbers_have_their_place(words: str, number: int) -> None:
    chart = all_charts()["a year, weeks"]
    figures = tuple(replace(one, value=f"{number:,}", label=words) for one in chart.figures)
    weeks = tuple(replace(one, value=f"{number:,} {words}") for one in chart.weeks)
    below = replace(chart.below, title=words or "-")
    chart = replace(chart, title=words, subtitle=words * 2, figures=figures, weeks=weeks)
    chart_fits(lay_out(replace(chart, below=below)))


def test_a_long_name_gets_smaller_then_shorter_and_keeps_its_beginning() -> None:
    chart = all_charts()["a year, weeks"]
    plan = lay_out(replace(chart, title=LONG * 2))
    (title,) = [words.line for words in plan.words if words.line.words.startswith("Single")]
    assert title.size == 33
    assert title.words.startswith("Single-leg standing")
    assert title.words.endswith("…")


def lines_of(plan: Plan, *beginnings: str) -> list[Line]:
    """The lines that begin so, in this order."""
    return [
        words.line
        for beginning in beginnings
        for words in plan.words
        if words.line.words.startswith(beginning)
    ]


@every("right", [False, True])
def test_a_long_label_takes_two_lines_before_it_gets_too_small_to_read(right: bool) -> None:
    chart = all_charts()["a year, weeks"]
    streak, best = chart.figures
    long = replace(best, label="найдовша серія днів поспіль")
    title = "Подъём разноимённых руки и ноги на четвереньках: удержание, секунды"
    below = replace(chart.below, title=title)
    plan = lay_out(replace(chart, figures=(streak, long), below=below, right_to_left=right))
    chart_fits(plan)
    assert [line.words for line in lines_of(plan, "найдовша", "днів")] == [
        "найдовша серія",
        "днів поспіль",
    ]
    assert {line.size for line in lines_of(plan, "найдовша", "днів")} == {20}
    assert [line.size for line in lines_of(plan, "Подъём")] == [24]


def test_words_without_spaces_break_between_two_signs() -> None:
    chart = all_charts()["a year, weeks"]
    streak, best = chart.figures
    plan = lay_out(replace(chart, figures=(streak, replace(best, label="最长的连续锻炼天数啊"))))
    chart_fits(plan)
    assert [line.words for line in lines_of(plan, "最", "锻")] == ["最长的连续", "锻炼天数啊"]


def test_what_stands_side_by_side_has_one_size() -> None:
    chart = all_charts()["a year, weeks"]
    values = ("26 мин, 3 тренировки", "143 мин, 14 тренировок")
    labels = ("Эта неделя", "Прошлая неделя")
    weeks = tuple(
        replace(week, label=label, value=value)
        for week, label, value in zip(chart.weeks, labels, values, strict=True)
    )
    assert isinstance(chart.above, Calendar)
    days = ("Montag", "", "Mittwoch", "", "Donnerstagabend", "", "Sonntag")
    plan = lay_out(replace(chart, weeks=weeks, above=replace(chart.above, weekdays=days)))
    chart_fits(plan)
    (size,) = {line.size for line in lines_of(plan, *labels, *values)}
    assert 18 <= size < 24
    assert len({line.size for line in lines_of(plan, "Mont", "Mitt", "Sonn")}) == 1
    plan = lay_out(all_charts()["a year, months"])
    assert {line.size for line in lines_of(plan, "Jan", "Sep")} == {21}


def test_each_life_shows_what_there_is_and_invites_to_what_is_still_to_come() -> None:
    for name, chart in all_charts().items():
        drawn = isinstance(chart.below, Curve)
        nothing = name.startswith(("first day", "one entry", "nothing of late, weeks"))
        assert drawn is not nothing, name
        assert isinstance(chart.below, Curve | Invitation)
        assert isinstance(chart.above, Calendar if "weeks" in name.split(", ") else Bars)


@thorough
@given(st.lists(st.tuples(st.integers(1, 300), st.integers(0, 300)), min_size=2, max_size=30))
def test_the_curve_runs_through_its_points_and_never_beyond_two_neighbours(
    steps: list[tuple[int, int]],
) -> None:
    points, x = [], 0.0
    for wide, y in steps:
        x += wide
        points.append((x, float(y)))
    curve = smooth(points)
    assert [point for point in points if point not in curve] == []
    assert all(one[0] < following[0] for one, following in pairwise(curve))
    for (x0, y0), (x1, y1) in pairwise(points):
        inside = [y for x, y in curve if x0 <= x <= x1]
        assert min(y0, y1) - 1e-6 <= min(inside)
        assert max(inside) <= max(y0, y1) + 1e-6


# The picture itself


@every("name", ["first day, weeks", "a year, weeks", "hundred-hour weeks, months"])
@every("dark", [False, True])
def test_it_is_1080_wide_small_and_of_its_theme(name: str, dark: bool) -> None:
    png = draw(all_charts()[name], dark=dark)
    image = seen(png)
    assert image.size == (1080, 1350)
    assert len(png) < MOST_BYTES
    colours = DARK if dark else LIGHT
    assert image.getpixel((3, 3)) == colours["ground"]
    assert image.getpixel((300, 340)) == colours["ground"], "between the panels"
    assert image.getpixel((540, 836)) == colours["panel"]
    assert png == draw(all_charts()[name], dark=dark), "the same chart is the same picture"


def test_themes_differ_and_so_do_views_and_people() -> None:
    pictures = [
        draw(all_charts()[name], dark=dark)
        for name in ("first day, weeks", "a year, weeks", "a year, months")
        for dark in (False, True)
    ]
    assert len(set(pictures)) == 6


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_stand_out_from_what_they_lie_on(colours: dict[str, tuple[int, int, int]]) -> None:
    """At least 4.5 to 1, as WCAG asks of small letters."""

    def light(name: str) -> float:
        parts = [part / 255 for part in colours[name]]
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05

    for under in ("ground", "panel"):
        for over in ("ink", "soft", *(["warm"] if under == "panel" else [])):
            lights = sorted((light(under), light(over)))
            assert lights[1] / lights[0] >= 4.5, (under, over)
    shades = [light(f"shade-{shade}") for shade in range(5)]
    assert shades in (sorted(shades), sorted(shades, reverse=True))
    assert all(max(one, two) / min(one, two) > 1.15 for one, two in pairwise(shades))


def test_read_from_the_right_it_is_the_mirror_of_itself_but_for_the_words() -> None:
    chart = replace(all_charts()["a year, weeks"], title="", subtitle="")
    left, right = (
        seen(draw(chart, dark=False)),
        seen(draw(replace(chart, right_to_left=True), dark=False)),
    )
    grid = (48 + 30 + 84, 416, WIDTH - 78, 780)  # the days; no words among them
    mirrored = ImageOps.mirror(right)
    assert ImageChops.difference(left.crop(grid), mirrored.crop(grid)).getbbox() is None
    assert ImageChops.difference(left, right).getbbox() is not None


def test_today_has_a_ring_and_the_last_hold_a_dot() -> None:
    chart = all_charts()["a year, weeks"]
    image = seen(draw(chart, dark=False))
    plan = lay_out(chart)
    ring = next(tile for tile in plan.tiles if tile.paint == "warm" and tile.box.height == 56)
    middle = round((ring.box.left + ring.box.right) / 2)
    assert image.getpixel((middle, round(ring.box.top) + 1)) == LIGHT["warm"]
    x, y = plan.ribbons[0].line[-1]
    assert image.getpixel((round(x), round(y))) == LIGHT["warm"]


# As a file


def test_as_a_file_it_is_a_photo_made_when_it_is_needed_and_named_by_what_it_shows() -> None:
    chart = all_charts()["one entry, weeks"]
    upload = upload_of(chart, dark=False)
    assert (upload.kind, upload.name, upload.lasting) == ("photo", "progress.png", False)
    assert upload.make() == draw(chart, dark=False)
    keys = {
        upload_of(one, dark=dark).key for one in all_charts().values() for dark in (False, True)
    }
    assert len(keys) == len(set(all_charts().values())) * 2
    assert upload_of(chart, dark=False).key == upload.key


def test_a_language_whose_letters_no_font_has_gets_no_picture() -> None:
    chart = replace(all_charts()["a year, weeks"], title="หลังของคุณ")
    with pytest.raises(NotMade, match="THAI"):
        upload_of(chart, dark=True).make()


def test_what_draws_is_not_loaded_before_the_first_picture() -> None:
    heavy = "{'PIL', 'bidi', 'uharfbuzz'} & set(sys.modules)"
    code = f"import sys, bot, lumbar.media.chart, lumbar.media.tally; sys.exit(bool({heavy}))"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)  # noqa: S603
