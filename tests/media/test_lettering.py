"""Words in a picture: letters that join, lines that mix directions, and fonts that have them."""

# ruff: noqa: RUF001 - letters of many scripts

import sys
from collections import Counter
from unittest.mock import patch

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from lumbar.language.texts import Texts
from lumbar.media import lettering
from lumbar.media.lettering import BOLD, REGULAR, SEMIBOLD, in_order, line_of, mask_of
from lumbar.media.upload import NotMade
from tests.coach.made_up import thorough
from tests.every import every

LETTERS = st.text("abC אבג ابتد 0123 ٣٤ .,:+-%·–()[]\u200c\u200f\u2068\u2069\u202e\n", max_size=16)
CONTROLS = "\u200f\u2068\u2069\u202e"
MIRRORED = str.maketrans("()[]", ")(][")
WEIGHTS = (REGULAR, SEMIBOLD, BOLD)


def shown(words: str, *, right_to_left: bool = False) -> str:
    """The letters from left to right, brackets as they look."""
    runs = in_order(words, right_to_left=right_to_left)
    return "".join(run[::-1].translate(MIRRORED) if backwards else run for run, backwards in runs)


def glyphs(words: str) -> list[int]:
    """The numbers of the glyphs with something to see, from left to right."""
    return [
        glyph.number
        for glyph in line_of(words, 40, right_to_left=True).glyphs
        if glyph.font.get_glyph_extents(glyph.number).width
    ]


# Letters that join


@every(
    "letter",
    ["ب", "پ", "چ", "گ", "ک", "ی", "ه"],
)
def test_a_letter_looks_other_alone_first_between_and_last(letter: str) -> None:
    (alone,) = glyphs(letter)
    last, between, first = (glyphs(letter * 3)[at] for at in (0, len(glyphs(letter * 3)) // 2, -1))
    assert len({alone, first, between, last}) >= 3


def test_a_letter_that_joins_to_none_after_it_leaves_that_alone() -> None:
    assert glyphs("دب") == glyphs("ب") + glyphs("د")


def test_lam_and_alef_are_joined_in_a_way_of_their_own() -> None:
    assert glyphs("لا") != glyphs("با")[:-1] + glyphs("لب")[-1:]


def test_a_non_joiner_parts_what_would_join_and_is_not_seen() -> None:
    assert glyphs("می\u200cخواهم") == glyphs("خواهم") + glyphs("می")
    assert glyphs("می\u200cخواهم") != glyphs("میخواهم")


def test_a_mark_stands_on_its_letter_without_room_of_its_own() -> None:
    bare, marked = line_of("شهرا", 40, right_to_left=True), line_of("شهرًا", 40, right_to_left=True)
    assert marked.width == bare.width
    assert len(marked.glyphs) == len(bare.glyphs) + 1


def test_devanagari_puts_a_vowel_before_its_consonant_and_joins_consonants() -> None:
    _, second = line_of("कि", 40).glyphs
    assert second.number == line_of("क", 40).glyphs[0].number
    assert len(line_of("क्ष", 40).glyphs) == 1


# Lines that mix directions


@every(
    ("written", "from_the_left", "from_the_right"),
    [
        ("20 s", "20 s", "20 s"),
        ("20 – 25", "20 – 25", "25 – 20"),
        ("גב 16", "16 בג", "16 בג"),
        ("16 שבועות", "16 תועובש", "תועובש 16"),
        ("גב Plank חזק", "בג Plank קזח", "קזח Plank בג"),
        ("12,345 דקות", "12,345 תוקד", "תוקד 12,345"),
        ("(גב)", "(בג)", "(בג)"),
        ("Plank (a) גב", "Plank (a) בג", "בג Plank (a)"),
        ("(ג) [ב]", "(ג) [ב]", "[ב] (ג)"),
        ("45 דק · 3", "45 3 · קד", "3 · קד 45"),
        ("9:30–10:15 בוקר", "9:30–10:15 רקוב", "רקוב 10:15–9:30"),
        ("\u206812 min\u2069, גב", "12 min, בג", "בג ,12 min"),
    ],
)
def test_a_line_stands_in_the_order_of_the_bidirectional_algorithm(
    written: str, from_the_left: str, from_the_right: str
) -> None:
    assert shown(written) == from_the_left
    assert shown(written, right_to_left=True) == from_the_right


@thorough
@given(LETTERS, st.booleans())
def test_no_letter_is_lost_or_made(words: str, right_to_left: bool) -> None:
    runs = in_order(words, right_to_left=right_to_left)
    kept = words.translate(dict.fromkeys(map(ord, CONTROLS))).replace("\n", " ")
    assert Counter("".join(run for run, _ in runs)) == Counter(kept)


@thorough
@given(st.text("אבג ", max_size=12))
def test_words_of_one_direction_are_turned_as_a_whole(words: str) -> None:
    assert shown(words, right_to_left=True) == words[::-1]


# Fonts


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_line_is_made_of_many_fonts_and_stands_on_its_baseline(weight: str) -> None:
    line = line_of("Plank לוח لوح 平板 प", 40, weight, right_to_left=True)
    assert len({glyph.font.face.get_name(1) for glyph in line.glyphs}) == 5
    assert [glyph.x for glyph in line.glyphs] == sorted(glyph.x for glyph in line.glyphs)
    assert line.width > line.glyphs[-1].x
    assert line.top < -20
    assert 0 < line.bottom < 20


@every("pair", ["Yo", "AV", "To", "P,"])
def test_pairs_of_letters_are_kerned(pair: str) -> None:
    apart = sum(line_of(letter, 46, BOLD).width for letter in pair)
    assert apart * 0.8 < line_of(pair, 46, BOLD).width < apart - 1


def test_digits_keep_their_distance() -> None:
    assert line_of("11", 62, BOLD).width == 2 * line_of("1", 62, BOLD).width


@every("words", ["Ground, Ağrı", "پلانک 12", "平板支撑"])
def test_what_is_drawn_lies_where_the_line_says(words: str) -> None:
    line = line_of(words, 40, right_to_left=True)
    mask = mask_of(line, 100.5, 200.25)
    assert len(mask.rows) == mask.stride * mask.height
    assert max(mask.rows) == 255
    assert abs(mask.left - 100.5) < 5
    assert abs(mask.left + mask.width - (100.5 + line.width)) < 5
    assert abs(mask.top - (200.25 + line.top)) <= 1
    assert abs(mask.top + mask.height - (200.25 + line.bottom)) <= 1


def test_nothing_is_drawn_of_a_line_without_letters() -> None:
    assert not mask_of(line_of(" ", 40), 1, 2).rows


@pytest.mark.parametrize("missing", ["หลัง", "ზურგი", "😀"])
def test_letters_that_no_font_has_are_named_and_not_drawn_as_boxes(missing: str) -> None:
    with pytest.raises(NotMade, match=r"no font in fonts has \w+"):
        line_of(f"a {missing}", 40)


def test_a_package_that_is_missing_is_named() -> None:
    with patch.dict(sys.modules, {"uharfbuzz": None}), pytest.raises(NotMade, match="uharfbuzz"):
        lettering._font.__wrapped__("Inter", BOLD)
    with patch.dict(sys.modules, {"bidi": None}), pytest.raises(NotMade, match="python-bidi"):
        in_order("גב")


@every(
    "language",
    [
        *("en", "de", "es", "fr", "it", "pt-BR", "ru", "uk", "tr", "id", "zh-Hans", "fa"),
        *("ar", "el", "he", "hi", "ja", "kk", "pl", "sv", "vi"),
    ],
)
def test_the_months_and_days_of_many_languages_can_be_written(language: str) -> None:
    texts = Texts(language, "")
    right = texts.right_to_left
    assert right == (Locale.parse(language, sep="-").text_direction == "rtl")
    names = [texts.month(month) for month in range(1, 13)]
    names += [texts.weekday(day, width="abbreviated") for day in range(7)]
    assert len({line_of(name, 21, right_to_left=right) for name in names}) >= 18
    assert len(set(names[:12])) == 12
