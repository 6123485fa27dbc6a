"""The picture of a session: everything has its place, muscles are told apart, and it is small."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from lumbar.coach.chart import Figure
from lumbar.coach.tally import Tally, Week
from lumbar.media.body import body
from lumbar.media.canvas import DARK, LIGHT, WIDTH
from lumbar.media.tally import HEIGHT, draw, lay_out, upload_of
from lumbar.media.upload import NotMade
from tests.coach.made_up import quick
from tests.library import LIBRARY
from tests.media.laid_out import READABLE, tally_fits

MOST_BYTES = 100_000
WORKS = sorted({key for one in LIBRARY.exercises.values() for key in one.works})
NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
WEEK = Week(names=NAMES, done=(True, False, True, None, None, None, None), today=2)
FIGURES = (
    Figure(value="32", label="Bridge"),
    Figure(value="3 min", label="held"),
    Figure(value="5 min", label="in all"),
)
TALLY = Tally(figures=FIGURES, week=WEEK, worked=("glutes", "hamstrings", "erector spinae"))


def seen(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def warm_pixels(image: Image.Image) -> int:
    colours = image.getcolors(WIDTH * HEIGHT) or []
    return sum(count for count, colour in colours if colour == LIGHT["warm"])


figures = st.lists(
    st.builds(
        Figure, value=st.text("0189 min", max_size=12), label=st.text("WMabc é", max_size=40)
    ),
    max_size=3,
).map(tuple)
weeks = st.builds(
    Week,
    names=st.tuples(*[st.text("Wm.", max_size=8)] * 7),
    done=st.tuples(*[st.sampled_from([True, False, None])] * 7),
    today=st.integers(0, 6),
)


@quick
@given(
    st.builds(
        Tally,
        figures=figures,
        week=weeks,
        worked=st.lists(st.sampled_from(WORKS), unique=True).map(tuple),
        right_to_left=st.booleans(),
    )
)
def test_anything_has_its_place(tally: Tally) -> None:
    tally_fits(lay_out(tally))


def test_long_names_take_two_lines_and_days_one_size() -> None:
    long = replace(FIGURES[0], label="Vierfüßlerstand, Arm und Bein gestreckt")
    days = ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "dom.")
    plan = lay_out(replace(TALLY, figures=(long,), week=replace(WEEK, names=days)))
    tally_fits(plan)
    lines = {words.line.words: words.line.size for words in plan.words}
    assert lines["Vierfüßlerstand, Arm"] == lines["und Bein gestreckt"] >= READABLE
    assert len({lines[name.rstrip(".")] for name in days}) == 1


def test_every_muscle_that_an_exercise_works_is_on_the_figure() -> None:
    assert set(WORKS) <= {*body().front, *body().back}


@pytest.mark.parametrize("muscle", WORKS)
def test_a_muscle_at_work_is_seen_and_no_other(muscle: str) -> None:
    bare, worked = (seen(draw(replace(TALLY, worked=w), dark=False)) for w in ((), (muscle,)))
    ring, all_of_it = (warm_pixels(image) for image in (bare, worked))
    assert all_of_it - ring > 400, "a place of twenty pixels each way, at the least"
    plan = lay_out(replace(TALLY, worked=(muscle,)))
    sides = [muscles for muscles in (body().front, body().back) if muscle in muscles]
    assert sum(shape.paint == "warm" for shape in plan.shapes) == 2 * len(sides)


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_1080_wide_small_and_of_its_theme(dark: bool) -> None:
    png = draw(TALLY, dark=dark)
    image, colours = seen(png), DARK if dark else LIGHT
    assert image.size == (WIDTH, HEIGHT)
    assert len(png) < MOST_BYTES
    assert image.getpixel((3, 3)) == colours["ground"]
    assert image.getpixel((WIDTH - 60, HEIGHT - 80)) == colours["panel"]
    assert png == draw(TALLY, dark=dark), "the same session is the same picture"


def test_today_has_a_ring_and_days_that_count_are_filled() -> None:
    plan = lay_out(TALLY)
    cells = [tile.paint for tile in plan.tiles if tile.radius == 10]
    assert cells == ["shade-3", "shade-0", "shade-3", *["to-come"] * 4]
    assert sum(tile.paint == "warm" for tile in plan.tiles) == 1


def test_as_a_file_it_is_a_photo_made_when_it_is_needed_and_named_by_what_it_shows() -> None:
    upload = upload_of(TALLY, dark=False)
    assert (upload.kind, upload.name, upload.lasting) == ("photo", "session.png", False)
    assert upload.make() == draw(TALLY, dark=False)
    other = replace(TALLY, worked=("calves",))
    keys = {upload_of(one, dark=dark).key for one in (TALLY, other) for dark in (False, True)}
    assert len(keys) == 4


def test_a_language_whose_letters_no_font_has_gets_no_picture() -> None:
    wrong = replace(TALLY, figures=(Figure(value="3", label="ของคุณ"),))
    with pytest.raises(NotMade, match="THAI"):
        upload_of(wrong, dark=True).make()
