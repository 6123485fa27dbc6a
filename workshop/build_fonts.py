"""Cuts the fonts of pictures to the letters that pictures may say: lumbar/media/fonts.

`python -m workshop.build_fonts` fetches each font with npm, by its package's name and version, and
keeps its licence beside it. HarfBuzz does the cutting. Run it when a language has a letter that no
font of ours has, which tests/workshop/test_fonts.py tells.
"""

import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import uharfbuzz
from babel.numbers import format_decimal
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from msgspec import Struct

from lumbar.language.texts import LANGUAGES, Texts
from lumbar.language.words import TIMES
from lumbar.media.lettering import BOLD, FAMILIES, FONTS, REGULAR, SEMIBOLD

_FOLDERS = {REGULAR: "400Regular", SEMIBOLD: "600SemiBold", BOLD: "700Bold"}
_SIGNS = ((0x2000, 0x206F), (0x20A0, 0x20C0), (0x2100, 0x214F), (0x2190, 0x22FF), (0x2713, 0x2713))
_BODY = "髂髋髌骶踝腘腓跖跗胫肱胛椎臀膝颈"
"""Parts of the body, which exercises are named by; most lie beyond the common letters."""


class Source(Struct, frozen=True, kw_only=True):
    """Where a font comes from, and what is kept of it.

    package, version: in npm's registry; ranges: first and last letter of each kept range; also:
    letters that are kept besides.
    """

    package: str
    version: str
    weights: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    also: str = ""


def common_han() -> str:
    """Returns the 3,755 letters of level 1 of GB 2312, which are those in common use."""
    rows = range(0xB0, 0xD8)
    pairs = (bytes((row, cell)) for row in rows for cell in range(0xA1, 0xFF))
    return b"".join(pairs).decode("gb2312", errors="ignore")


SOURCES = {
    "Inter": Source(
        package="@expo-google-fonts/inter",
        version="0.4.2",
        weights=(REGULAR, SEMIBOLD, BOLD),
        ranges=((0x20, 0x52F), (0x1E00, 0x1FFF), *_SIGNS),
    ),
    "Vazirmatn": Source(
        package="@expo-google-fonts/vazirmatn",
        version="0.4.1",
        weights=(REGULAR, SEMIBOLD, BOLD),
        ranges=((0x600, 0x77F), (0x8A0, 0x8FF)),
    ),
    "NotoSansHebrew": Source(
        package="@expo-google-fonts/noto-sans-hebrew",
        version="0.4.1",
        weights=(REGULAR, BOLD),
        ranges=((0x590, 0x5FF),),
    ),
    "NotoSansDevanagari": Source(
        package="@expo-google-fonts/noto-sans-devanagari",
        version="0.4.1",
        weights=(REGULAR, BOLD),
        ranges=((0x900, 0x97F),),
    ),
    "NotoSansSC": Source(
        package="@expo-google-fonts/noto-sans-sc",
        version="0.4.3",
        weights=(REGULAR, BOLD),
        ranges=((0x3000, 0x30FF), (0xFF00, 0xFF60)),
        also=common_han() + _BODY,
    ),
}
"""By the family's name in lumbar/media/lettering.py, in its order."""


def wanted(source: Source, texts: Iterable[str]) -> set[int]:
    """Returns the letters to keep: the source's own, and those of texts beyond the ranges of all.

    A font keeps of them what it has.
    """
    of_all = [one for each in SOURCES.values() for one in each.ranges]
    said = {ord(letter) for text in texts for letter in text}
    beyond = {letter for letter in said if not any(low <= letter <= up for low, up in of_all)}
    own = {letter for low, up in source.ranges for letter in range(low, up + 1)}
    return own | {ord(letter) for letter in source.also} | beyond


def cut(font: bytes, letters: Iterable[int]) -> bytes:
    """Returns a font that has these letters alone, without hints."""
    asked = uharfbuzz.SubsetInput()
    asked.unicode_set.update(letters)
    asked.flags = uharfbuzz.SubsetFlags.NO_HINTING
    kept: bytes = uharfbuzz.subset(uharfbuzz.Face(uharfbuzz.Blob(font)), asked).blob.data
    return kept


def build(family: str, texts: Iterable[str]) -> None:
    """Fetches one font, and writes what is kept of it."""
    source = SOURCES[family]
    letters = wanted(source, texts)
    with tempfile.TemporaryDirectory() as folder:
        name = f"{source.package}@{source.version}"
        subprocess.run(["npm", "pack", "--silent", name], cwd=folder, check=True)  # noqa: S603, S607
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            for weight in source.weights:
                whole = _member(packed, f"{_FOLDERS[weight]}/{family}_{_FOLDERS[weight]}.ttf")
                (FONTS / f"{family}-{weight}.ttf").write_bytes(cut(whole, letters))
            (FONTS / f"OFL-{family}.txt").write_bytes(_member(packed, "LICENSE_FONT"))


def _member(packed: tarfile.TarFile, name: str) -> bytes:
    member = packed.extractfile(f"package/{name}")
    if member is None:
        raise ValueError(f"{name} is no file in the package")
    return member.read()


class _Plain(Visitor):
    """Collects the words of a message that are no placeable."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - fluent's name
        self.found.append(node.value)

    def visit_StringLiteral(self, node: ast.StringLiteral) -> None:  # noqa: N802 - fluent's name
        self.found.append(node.parse()["value"])


def in_pictures(folder: Path) -> Iterator[tuple[str, str]]:
    """Yields the name and the words of all that may come into a picture in one language.

    folder: the language's, named by its tag. The words are the texts of charts and tallies, the
    names of exercises, and the names of days and months, dates and numbers as CLDR has them.
    """
    for file in sorted(folder.glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                name, plain = entry.id.name, _Plain()
                if name.startswith(("chart-", "tally-")):
                    plain.visit(entry)
                elif name.startswith("exercise-") and entry.value is not None:
                    plain.visit(entry.value)
                yield from ((f"{file.name}: {name}", words) for words in plain.found)
    texts = Texts(folder.name, "")
    for month in range(1, 13):
        yield f"month {month}", texts.month(month)
        yield f"day of month {month}", texts.day(date(2026, month, 28))
    for day in range(7):
        for width in ("abbreviated", "short"):
            yield f"weekday {day}", texts.weekday(day, width=width)
    times = folder / TIMES
    table = tomllib.loads(times.read_text("utf-8")) if times.exists() else {}
    for name, called in table.get("persian-months", {}).items():
        yield f"month {name}", called[0]
    yield "number", format_decimal(1234567, locale=folder.name.replace("-", "_"))


def main() -> None:
    """Builds the families that are named, or all."""
    texts = [words for folder in LANGUAGES.iterdir() for _, words in in_pictures(folder)]
    for family in sys.argv[1:] or FAMILIES:
        build(family, texts)


if __name__ == "__main__":
    main()
