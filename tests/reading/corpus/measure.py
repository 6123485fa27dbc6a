"""How well the reader understands a list of sentences whose meanings are known."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lumbar.language.languages import Language
from lumbar.language.replies import PLEAS, Meaning
from lumbar.reading.meant import meant
from tests.language.made import ENGLISH

FOLDER = Path(__file__).parent
CORPUS = FOLDER / "sentences.tsv"
OF_LANGUAGES = {path.stem: path for path in sorted((FOLDER / "languages").glob("*.tsv"))}
"""The lists of other languages, by tag, each written by who wrote that language."""
SEEN = sorted(FOLDER.glob("*.tsv"))
"""All English lists; see the package's docstring for who wrote which."""

UNSEEN = FOLDER / "unseen" / "c.tsv"
"""A list that no writer of the reader has met. What it shows as missed is not put right by itself:
a new list must be written then."""

Sentence = tuple[Meaning, str]


@dataclass(frozen=True)
class Read:
    """A sentence with what it means and what it was read as."""

    means: Meaning
    text: str
    came: Meaning

    @property
    def missed(self) -> bool:
        """It is a plea, and the hold runs on."""
        return self.means in PLEAS and self.came not in PLEAS

    @property
    def stopped(self) -> bool:
        """It is none, and the hold stops."""
        return self.means not in PLEAS and self.came in PLEAS

    def __str__(self) -> str:
        return f"    {self.means} read as {self.came}: {self.text}"


@dataclass(frozen=True)
class Measured:
    """What came of all the sentences."""

    reads: tuple[Read, ...]

    @property
    def missed(self) -> list[Read]:
        return [read for read in self.reads if read.missed]

    @property
    def stopped(self) -> list[Read]:
        return [read for read in self.reads if read.stopped]

    @property
    def pleas(self) -> int:
        return sum(read.means in PLEAS for read in self.reads)

    @property
    def others(self) -> int:
        return len(self.reads) - self.pleas

    def right(self, meaning: Meaning) -> tuple[int, int]:
        """How many of a meaning are read as that, of how many."""
        of = [read for read in self.reads if read.means is meaning]
        return sum(read.came is meaning for read in of), len(of)

    def told(self) -> str:
        """All of it in lines."""
        lines = [
            f"{len(self.reads)} sentences, {self.pleas} pleas, {self.others} others",
            f"pleas missed: {len(self.missed)}",
            *map(str, self.missed),
            f"others stopped: {len(self.stopped)} (1 in 50: {self.others / 50:.1f})",
            *map(str, self.stopped),
            "meaning, right, of, read otherwise as",
        ]
        for meaning in Meaning:
            right, of = self.right(meaning)
            others = Counter(
                read.came for read in self.reads if read.means is meaning is not read.came
            )
            rest = ", ".join(f"{came} {count}" for came, count in others.most_common())
            lines.append(f"    {meaning:9} {right:4} {of:4}  {rest}")
        right = sum(read.came is read.means for read in self.reads)
        return "\n".join([*lines, f"right: {right} of {len(self.reads)}"])


def sentences_in(path: Path) -> list[Sentence]:
    """The sentences of a file: a meaning, a tab and a text a line; # begins a remark."""
    lines = path.read_text("utf-8").splitlines()
    pairs = (line.split("\t", 1) for line in lines if line.strip() and not line.startswith("#"))
    return [(Meaning(means.replace("_", "-")), text) for means, text in pairs]


def measured(sentences: Iterable[Sentence], language: Language = ENGLISH) -> Measured:
    """What the reader makes of the sentences for a person who speaks a language."""
    return Measured(
        tuple(Read(means, text, meant(text, language).meaning) for means, text in sentences)
    )
