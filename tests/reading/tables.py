"""Tables of what people write, and what is right: one reader for all of them.

A line has four columns: the language's tag, what is asked, the words, and what is right. Where the
table is one language's, it is called by its tag, and the first column may be left out.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ASK, NOTHING = "ask", "-"
"""Right where it is to be asked about, or where nothing is said."""


class Case(NamedTuple):
    """One line of a table."""

    tag: str
    asked: str
    words: str
    right: str


def cases(table: Path) -> Iterator[Case]:
    """The cases of a table; # begins a remark."""
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            *tag, asked, words, right = line.split("\t")
            yield Case(tag[0] if tag else table.stem, asked, words, right)


def tags(folder: Path) -> list[str]:
    """The languages that have a table in a folder."""
    return sorted(path.stem for path in folder.glob("*.tsv"))
