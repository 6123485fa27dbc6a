"""Words in a picture: letters that join, lines that mix directions, and fonts that have them."""

from collections import Counter

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from lumbar.language.texts import Texts
from lumbar.media.lettering import BOLD, REGULAR, SEMIBOLD, in_order, joined, line_of
from lumbar.media.upload import NotMade
from tests.coach.made_up import thorough
from tests.every import every

LETTERS = st.text("abC אבג ابتد 0123 ٣٤ .,:+-%·–()", max_size=16)


@every(
    ("written", "shown"),
    [
        ("plank", "plank"),
        ("ب", "\ufe8f"),  # alone
        ("ببب", "\ufe91\ufe92\ufe90"),  # begins, goes on, ends
        ("دب", "\ufea9\ufe8f"),  # dal joins to nothing after it
        ("سلام", "\ufeb3\ufefc\ufee1"),  # lam and alef are one
        ("لا", "\ufefb"),
        ("شهرًا", "\ufeb7\ufeec\ufeae\u064b\ufe8d"),  # a mark stands between, and changes nothing
        ("چپ", "\ufb7c\ufb57"),  # Persian
        ("16 يوم", "16 \ufef3\ufeee\ufee1"),
    ],
)
def test_arabic_letters_join(written: str, shown: str) -> None:
    assert joined(written) == shown


@every(
    ("written", "from_the_left", "from_the_right"),
    [
        ("20 s", "20 s", "s 20"),
        ("גב 16", "16 בג", "16 בג"),
        ("16 שבועות", "16 תועובש", "תועובש 16"),
        ("גב Plank חזק", "בג Plank קזח", "קזח Plank בג"),
        ("12,345 דקות", "12,345 תוקד", "תוקד 12,345"),
        ("(גב)", "(בג)", "(בג)"),
        ("45 דק · 3", "45 3 · קד", "3 · קד 45"),
        ("9:30–10:15 בוקר", "9:30–10:15 רקוב", "רקוב 10:15–9:30"),
    ],
)
def test_a_line_stands_in_the_order_of_the_bidirectional_algorithm(
    written: str, from_the_left: str, from_the_right: str
) -> None:
    assert in_order(written) == from_the_left
    assert in_order(written, right_to_left=True) == from_the_right


@thorough
@given(LETTERS, st.booleans())
def test_no_letter_is_lost_or_made(words: str, right_to_left: bool) -> None:
    brackets = str.maketrans(")", "(")
    shown = in_order(words, right_to_left=right_to_left)
    assert Counter(shown.translate(brackets)) == Counter(words.translate(brackets))


@thorough
@given(st.text("אבג ", max_size=12))
def test_words_of_one_direction_are_turned_as_a_whole(words: str) -> None:
    assert in_order(words, right_to_left=True) == words[::-1]


@pytest.mark.parametrize("weight", [REGULAR, SEMIBOLD, BOLD])
def test_a_line_is_made_of_three_fonts_and_stands_on_its_baseline(weight: str) -> None:
    line = line_of("Plank לוח لوح", 40, weight, right_to_left=True)
    assert len({piece.font.getname()[0] for piece in line.pieces}) == 3
    last = line.pieces[-1]
    assert line.width == pytest.approx(last.at + last.font.getlength(last.letters))
    assert line.top < -20
    assert 0 < line.bottom < 20


@every("pair", ["Yo", "AV", "To", "P,"])
def test_pairs_of_letters_are_kerned(pair: str) -> None:
    apart = sum(line_of(letter, 46, BOLD).width for letter in pair)
    assert apart * 0.8 < line_of(pair, 46, BOLD).width < apart - 1


def test_digits_keep_their_distance() -> None:
    assert line_of("11", 62, BOLD).width == 2 * line_of("1", 62, BOLD).width


@pytest.mark.parametrize("missing", ["背中", "पीठ", "😀"])
def test_letters_that_no_font_has_are_named_and_not_drawn_as_boxes(missing: str) -> None:
    with pytest.raises(NotMade, match=r"no font in fonts has \w+"):
        line_of(f"a {missing}", 40)


@every("language", ["en", "de", "fr", "sv", "pl", "tr", "vi", "el", "ru", "ar", "he"])
def test_the_months_and_days_of_many_languages_can_be_written(language: str) -> None:
    texts = Texts(language, "")
    right = texts.right_to_left
    assert right == (Locale.parse(language).text_direction == "rtl")
    names = [texts.month(month) for month in range(1, 13)]
    names += [texts.weekday(day, width="abbreviated") for day in range(7)]
    assert len({line_of(name, 21, right_to_left=right) for name in names}) >= 18
    assert len(set(names[:12])) == 12
