"""Buttons that do not fit the row that they have in English; and the widths of letters, compared
with a font: `python -m workshop.widths FONT`, a file of Roboto Medium.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import ImageFont

from lumbar.language.languages import Language
from lumbar.screens.fit import MARK, SIZE, room, width
from lumbar.screens.screen import Button, Screen
from workshop.folders import english
from workshop.seen import recording, screens_of, show_of

LARGE = 1000
"""Pixels at which a letter is measured: thousandths of its size."""
TOO_MUCH = 60
"""Thousandths by which a letter may be taken to be wider than it is in the font."""
LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?'’-–—+()/%&„“”«»"
    "äöüßéèêëàâçîïôùûœæñáíóúãõşğıçİåøł"
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯіїєґІЇЄҐ"
)


@dataclass(frozen=True, slots=True)
class Wide:
    """A button that is too wide for the row that it has in English.

    key: of its text, empty for a name; row: the texts of the English row; over: by how many dp it
    is too wide there; cut: whether it does not fit the row that it has in its own language, either.
    """

    key: str
    text: str
    row: tuple[str, ...]
    over: float
    cut: bool

    @property
    def line(self) -> str:
        """It on one line."""
        what = "is cut" if self.cut else "splits its row"
        row = " | ".join(self.row)
        return (
            f"{self.key or 'a name'}: “{self.text}” is {self.over:.0f} dp too wide, {what}: {row}"
        )


def too_wide(language: Language) -> list[Wide]:
    """Every button that does not fit its English row, each once; what is cut comes first."""
    spoken, texts = recording(language)
    found: dict[str, Wide] = {}
    for theirs, ours in _pairs(english(), spoken):
        for (_, row), (button, own) in zip(_placed(theirs), _placed(ours), strict=True):
            text = button.text.removeprefix(MARK)
            needs = width(text) + (width(MARK) if _is_marked(row) or _is_marked(own) else 0)
            over, cut = needs - room(len(row)), needs > room(len(own))
            known = found.get(text)
            if over > 0 and (known is None or (cut, over) > (known.cut, known.over)):
                labels = tuple(one.text for one in row)
                found[text] = Wide(texts.key_of.get(text, ""), text, labels, over, cut)
    return sorted(found.values(), key=lambda wide: (not wide.cut, -wide.over))


def _pairs(one: Language, other: Language) -> Iterator[tuple[Screen, Screen]]:
    """Every screen of two languages, beside each other."""
    both = zip(screens_of(show_of(one)), screens_of(show_of(other)), strict=True)
    yield from ((theirs, ours) for (*_, theirs), (*_, ours) in both)


def _placed(screen: Screen) -> list[tuple[Button, tuple[Button, ...]]]:
    """The buttons of a screen, each with its row."""
    return [(button, row) for row in screen.rows for button in row]


def _is_marked(row: tuple[Button, ...]) -> bool:
    return any(button.text.startswith(MARK) for button in row)


def unlike(font: str) -> Iterator[str]:
    """Letters that are wider in a font's file than they are taken to be, or far narrower."""
    measured = ImageFont.truetype(font, LARGE)
    missing = measured.getlength("\uffff")
    for letter in dict.fromkeys(LETTERS):
        there, taken = measured.getlength(letter), width(letter) / SIZE * LARGE
        if there != missing and not there - 2 <= taken <= there + TOO_MUCH:
            yield f"{letter}: {there:.0f}, taken for {taken:.0f}"


def main() -> int:
    """Runs the command line; returns 1 where letters are unlike the font's."""
    wrong = list(unlike(sys.argv[1]))
    print("\n".join(wrong) or "all as in the font")  # noqa: T201 - what the command is for
    return bool(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
