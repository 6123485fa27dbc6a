"""English words that were left in another language's texts.

In a script without Latin letters each word of two of them is one; in a Latin script the words that
English cannot do without, and those that it says of backs and exercise: left_english.toml.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel import Locale

WORDS = Path(__file__).with_suffix(".toml")
LATIN_SCRIPTS = {"de", "es", "fr", "it", "pt", "tr", "id"}
"""Languages of ours that are written in Latin letters."""
_NO_WORDS = re.compile(r"<[^>]*>|/voice (?:on|off)|/[a-z]+|https?://\S+|[\w.-]+\.csv")
"""Markup, commands, addresses and names of files."""
_WORD = re.compile(r"(?<![^\W\d_])[A-Za-z][A-Za-z’']+(?![^\W\d_])")
"""Latin letters alone, two or more."""


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], Mapping[str, frozenset[str]]]:
    """Names that are written so everywhere, English words, and what a language shares of them."""
    table = tomllib.loads(WORDS.read_text("utf-8"))
    shared = {tag: frozenset(words.split()) for tag, words in table["shared"].items()}
    return frozenset(table["names"].split()), frozenset(table["words"].split()), shared


def english_words(text: str, tag: str) -> list[str]:
    """The English words in a text of the language, each once, as they stand there."""
    names, english, shared = _lists()
    words = [word for word in _WORD.findall(_NO_WORDS.sub(" ", text)) if word not in names]
    if Locale.parse(tag, sep="-").language in LATIN_SCRIPTS:
        known = english - shared.get(tag, frozenset())
        words = [word for word in words if word.casefold().replace("’", "'") in known]
    return list(dict.fromkeys(words))
