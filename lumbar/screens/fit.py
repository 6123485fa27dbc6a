# ruff: noqa: RUF001
"""How wide a button's text is on a phone, and into which rows buttons go so that it fits.

Telegram for Android draws a button's text in Roboto Medium of 15 dp, cuts what does not fit and
puts "…" there. The buttons of a row are equally wide: (width - 5 × (buttons - 1) - 2) / buttons,
less 10 for the text (org.telegram.ui.Cells.ChatMessageCell, MessageObject.measureInlineBotButtons).
The width of a keyboard is what its widest button needs, at most 345 dp on a phone of 360 dp, and
293 dp in a group, where there is an avatar. WIDTH lies between them: it is the widest bubble of
text on such a phone, and nearly what a private chat has where somebody has set things larger (320
dp). In a group a text that just fits may lose its last letter.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

SIZE = 15
"""Of the letters, in dp."""
WIDTH = 311
GAP, EDGE, INSIDE = 5, 2, 10
"""dp between two buttons, beside a row, and beside a text."""
MARK = "✓ "
"""Before what is chosen."""

_GROUPS = {
    180: "'",
    220: "ʼ’",
    260: " ,;ijl|ıіј",
    280: "!.:[]1",
    300: "I·І",
    340: '"-`t{}´łſ',
    360: "()frŧ•",
    420: "/°“”„\\гѓ^",
    460: "*_ґ",
    500: "?vy«»ту",
    520: "<>sxzзѕх",
    540: "acek×±¿аєесэ",
    560: "+FJLhnuħŋГкчьяђќҐ",
    580: "$0123456789=EbdgopqþŁøðЕбвийлнопрћџ",
    620: "#STYZŦЅЗТЯдцßđÞ",
    640: "BKPRX§БВРУХЬ",
    660: "&CDUVКСъ–",
    680: "A~ЄАЭÐĐ",
    700: "GOQŊØОЧ",
    720: "HNĦЏИЛНП…",
    740: "%",
    760: "wфмЂЦД",
    800: "ЪФ—",
    820: "жшыю",
    860: "æ",
    880: "mMМЫщњљ",
    920: "@Wœ",
    960: "ЖШЮŒÆ✓",
    1000: "Щ",
}
"""Thousandths of SIZE that a letter of Roboto Medium is wide, to the next twenty; letters with an
accent are as wide as those without. ✓ and other signs come from another font. Read from
@fontsource/roboto 5.3.0, 500: `python -m workshop.widths FONT` compares."""
_WIDTHS = {letter: wide for wide, letters in _GROUPS.items() for letter in letters}
_ARABIC = {
    letter: wide
    for wide, letters in {300: "اآأإء", 420: "رزژودذؤ", 860: "سشصض", 700: "طظ"}.items()
    for letter in letters
}
"""The same for letters of Noto Sans Arabic, as wide as they are on average where they are joined
to others; the rest of them is a little less than ARABIC."""
ARABIC, WIDE, OTHER = 520, 1000, 660
"""Thousandths of SIZE: of an Arabic letter, of one as wide as high (Han, Kana, emoji), of another.
"""


@lru_cache(maxsize=4096)
def width(text: str) -> float:
    """The width of a text on a button, in dp."""
    return sum(map(_letter_width, unicodedata.normalize("NFC", text))) * SIZE / 1000


def room(buttons: int) -> float:
    """The width that there is for a text in a row of so many buttons, in dp."""
    return (WIDTH - GAP * (buttons - 1) - EDGE) / buttons - INSIDE


@lru_cache(maxsize=1024)
def row_lengths(texts: tuple[str, ...]) -> tuple[int, ...]:
    """How many of a row's buttons come in each row, in order, so that every text fits.

    They stay in one row where they fit; else they go into as few rows as it takes, as equal as can
    be. A text that is too wide even by itself has a row of its own. What is chosen has a mark:
    room for it is kept on all the buttons of such a row, for they change places with it.
    """
    marked = any(text.startswith(MARK) for text in texts)
    needs = [width(text.removeprefix(MARK)) + (width(MARK) if marked else 0) for text in texts]
    for rows in range(1, len(texts)):
        lengths = _shared_out(len(texts), rows)
        if _all_fit(needs, lengths):
            return lengths
    return (1,) * len(texts)


def _all_fit(needs: Sequence[float], lengths: Sequence[int]) -> bool:
    left = iter(needs)
    return all(next(left) <= room(length) for length in lengths for _ in range(length))


def _shared_out(buttons: int, rows: int) -> tuple[int, ...]:
    """So many buttons in so many rows: the first ones have one more where it does not come out."""
    each, over = divmod(buttons, rows)
    return tuple(each + (row < over) for row in range(rows))


@lru_cache(maxsize=1024)
def _letter_width(letter: str) -> int:
    known = _WIDTHS.get(letter) or _ARABIC.get(letter)
    if known is not None:
        return known
    bare = unicodedata.normalize("NFD", letter)[0]
    if bare != letter:
        return _letter_width(bare)
    category = unicodedata.category(letter)
    if category in {"Mn", "Cf"}:
        return 0
    if "ARABIC" in unicodedata.name(letter, ""):
        return ARABIC
    if category == "So" or unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    return OTHER
