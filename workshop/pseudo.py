"""Made-up languages, to see what a language has to bring along: `python -m workshop.pseudo`.

Every screen on one page, in English whose letters are others: what is still in English was not
moved into a language's folder. `right-to-left` is read from the right, `longer` takes 1.35 times
the room, as some languages do.
"""

import argparse
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer
from msgspec import Struct, structs

from lumbar.language.languages import Language
from lumbar.language.script import SILENT
from lumbar.language.texts import LANGUAGES, TEXTS, Own, Texts
from workshop.folders import english
from workshop.screens import page_in, tell_wide

KEPT = re.compile(r"<[^>]*>|/[a-z]+|\{[^}]*\}")
"""Markup and commands, which are the same in every language."""
LONGER = 1.35

Say = Callable[[str], str]
T = TypeVar("T")


def _alphabet(small: int, capital: int) -> Mapping[int, str]:
    """The 26 letters, from a first small and a first capital one on."""
    letters = {ord("a") + n: chr(small + n) for n in range(26)}
    return letters | {ord("A") + n: chr(capital + n) for n in range(26)}


ARMENIAN = _alphabet(0x561, 0x531)
HEBREW = _alphabet(0x5D0, 0x5D0)
ACCENTED = str.maketrans("aceinostuyACEINOSTUY", "áçéíñóšťúýÁÇÉÍÑÓŠŤÚÝ")


def _longer(text: str) -> str:
    """Each word 1.35 times as long, its last letter said again."""
    return re.sub(r"[^\W\d_]{2,}", _stretched, text.translate(ACCENTED))


def _stretched(word: re.Match[str]) -> str:
    return word[0] + word[0][-1] * round(len(word[0]) * (LONGER - 1) + 0.25)


@dataclass(frozen=True, slots=True)
class Pseudo:
    """A made-up language. tag: of the language whose dates and plurals it has; say: gives words
    in it for English ones without markup."""

    tag: str
    say: Say

    def told(self, text: str) -> Own:
        """English words as the language says them."""
        parts, kept = KEPT.split(text), [*KEPT.findall(text), ""]
        pairs = zip(parts, kept, strict=True)
        return Own("".join(self.say(part) + mark for part, mark in pairs))

    def texts(self) -> Texts:
        """All texts."""
        source = (LANGUAGES / "en" / TEXTS).read_text("utf-8")
        translated = _Told(self).visit(FluentParser().parse(source))
        return Texts(self.tag, FluentSerializer().serialize(translated))

    def every(self, value: T) -> T:
        """A value with every text in it told; keys of mappings stay."""
        told: object = value
        if isinstance(value, str):
            told = self.told(value)
        elif isinstance(value, tuple):
            told = tuple(map(self.every, value))
        elif isinstance(value, Mapping):
            told = {key: self.every(one) for key, one in value.items()}
        elif isinstance(value, Struct):
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            told = structs.replace(value, **{name: self.every(one) for name, one in fields.items()})
        return told  # type: ignore[return-value] # it has the type of the value

    def language(self) -> Language:
        """The language, as far as its screens need it."""
        default = english()
        return structs.replace(
            default,
            tag=self.tag,
            texts=self.texts(),
            names=self.every(default.names),
            script=SILENT,
        )


class _Told(Transformer):
    def __init__(self, pseudo: Pseudo) -> None:
        self._pseudo = pseudo

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        return ast.TextElement(self._pseudo.told(node.value))


def _translated(letters: Mapping[int, str], text: str) -> str:
    return text.translate(letters)


LETTERS = Pseudo("hy", partial(_translated, ARMENIAN))
"""In Armenian letters, which nothing else here has."""
KINDS: Mapping[str, Pseudo] = {
    "letters": LETTERS,
    "right-to-left": Pseudo("he", partial(_translated, HEBREW)),
    "longer": Pseudo("en-GB", _longer),
}


def main() -> int:
    """Runs the command line; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m workshop.pseudo", description=__doc__)
    parser.add_argument("kind", nargs="?", choices=KINDS, default="letters")
    parser.add_argument("--out", type=Path, help="the file to write: screens-KIND.html")
    parser.add_argument("--wide", action="store_true", help="list the buttons that do not fit")
    asked = parser.parse_args()
    language = KINDS[asked.kind].language()
    if asked.wide:
        return tell_wide(language)
    out = asked.out or Path(f"screens-{asked.kind}.html")
    out.write_text(page_in(language), "utf-8")
    print(f"{out}: {out.stat().st_size // 1024} KB")  # noqa: T201 - what the command is for
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
