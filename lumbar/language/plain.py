"""Fluent files of plain texts: names, cues and phrases, each on one line and without placeables.

Translation tools read them as any Fluent file. They are read here line by line, because a Fluent
parser takes a hundred times as long, and a start waits for them.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from lumbar.library import ContentError

_MESSAGE = re.compile(r"([A-Za-z][\w-]*) *=(.*)")
_ATTRIBUTE = re.compile(r" +\.([A-Za-z][\w-]*) *=(.*)")
VALUE = ""
"""Under this name stands a message's own value, beside those of its attributes."""

Entry = Mapping[str, str]
"""A message: its value under VALUE, where it has one, and its attributes by name."""


def read_plain(path: Path) -> Mapping[str, Entry]:
    """The messages of a file, by key. Raises ContentError with every problem found."""
    name = f"{path.parent.name}/{path.name}"
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([f"{name}: file: cannot be read ({error})"]) from error
    entries, problems = parsed(source)
    if problems:
        raise ContentError([f"{name}: {problem}" for problem in problems])
    return entries


def parsed(source: str) -> tuple[Mapping[str, Entry], list[str]]:
    """The messages of a source, by key, and a line for each problem."""
    found: dict[str, dict[str, str]] = {}
    problems: list[str] = []
    entry: dict[str, str] | None = None
    for number, line in enumerate(source.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        message, attribute = _MESSAGE.fullmatch(line), _ATTRIBUTE.fullmatch(line)
        if message is not None:
            if message[1] in found:
                problems.append(f"{message[1]}: stands there twice")
            entry = found[message[1]] = {}
            name, text = VALUE, message[2].strip()
        elif attribute is not None and entry is not None:
            name, text = attribute[1], attribute[2].strip()
            if name in entry:
                problems.append(f"line {number}: .{name} stands there twice")
        else:
            problems.append(f"line {number}: is no plain text of Fluent ({line.strip()[:40]!r})")
            continue
        if "{" in text or "}" in text:
            problems.append(f"line {number}: has a brace; expected plain text")
        if text or name != VALUE:
            entry[name] = text
    return found, problems


def over(below: Mapping[str, Entry], own: Mapping[str, Entry]) -> Mapping[str, Entry]:
    """The messages of a language, with those of `below` for each text that it lacks."""
    return {key: {**below.get(key, {}), **own.get(key, {})} for key in {**below, **own}}


def keys_of(entries: Mapping[str, Entry]) -> frozenset[str]:
    """The keys of all texts: "exercise-cat", "exercise-cat.place"."""
    return frozenset(
        f"{key}.{name}" if name else key for key, entry in entries.items() for name in entry
    )
