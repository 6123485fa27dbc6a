"""A command in a text, however a person has written it: /remind 9:30, /Pause:2 weeks, /tz+2.

Telegram marks commands by entities, but not in code, not behind a full-width slash and not where
text is glued to them. So the text alone is read here, whatever its formatting.
"""

import re
import unicodedata
from collections.abc import Collection
from typing import NamedTuple

_SLASHES = "/\uff0f\u2044\u2215"
"""The slash, the full-width one, and those of fractions and division."""
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
"""What is not seen and has no meaning: soft hyphens, spaces without width, marks of direction."""
_JOINERS = re.compile("[\u200c\u200d]")
"""Joiners, which have a meaning in some scripts and none in a command's name."""
_LETTER = "[^\\W\\d\u200c\u200d]"
_NAME = f"{_LETTER}(?:{_LETTER}|[\u200c\u200d])*"
_BOT = r"(?:@(?P<bot>[A-Za-z0-9_]+))?"
_AT_START = re.compile(rf"\s*[{_SLASHES}]+(?P<name>{_NAME}){_BOT}")
_INSIDE = re.compile(rf"[{_SLASHES}](?P<name>{_NAME}){_BOT}(?![{_SLASHES}@])")
_SPACED = re.compile(rf"\s*[{_SLASHES}]+\s+(?P<name>{_NAME}){_BOT}")
_PICTURES = {"So", "Sk"}
"""Categories of Unicode: pictures, and the colours of their skin."""
_NEXT = re.compile(rf"\s[{_SLASHES}]{_LETTER}{{2}}")
"""Where another command begins."""
_GLUED = re.compile(r"[^\w\s+\-\u2212/]+")
"""Marks and small pictures that may be glued to a command and say nothing; a sign may."""
_APART = re.compile(r"[:;,=|–—-]+\s+")
"""Marks that may stand between a command and its words, with a space behind them."""
_GLUED_TO = set(_SLASHES) | set(":.-–—@=&?#%+\\<")
"""A slash right behind one of these, a letter or a digit is part of something else: a path, an
address, a date, "and/or"."""


_CLOSING = "\"'`”’»)]}*_~|"
"""Marks that close what stood open in front of a command: "(/remind 9:30)"."""


class Command(NamedTuple):
    """A command as it was written.

    name: without the slash, in small letters; words: what stands behind it; a dash in front of a
    digit that is glued to the name is kept ("/timezone-3"); bot: the name of the bot that it is
    meant for, in small letters and without the @, empty if none is named.
    """

    name: str
    words: str = ""
    bot: str = ""


def leading_command(text: str) -> Command | None:
    """Returns the command that a text begins with; None if it begins with none."""
    text = visible(text)
    found = _AT_START.match(text)
    return _command(found, text) if found is not None else None


def command_inside(text: str, names: Collection[str]) -> Command | None:
    """Returns the first command in a text that is one of `names`; None if there is none.

    It may stand anywhere: "hello! /help", "could you /help me", "/ help".
    """
    text = visible(text)
    spaced = _SPACED.match(text)
    if spaced is not None and _name(spaced) in names:
        return _command(spaced, text)
    for found in _INSIDE.finditer(text):
        before = text[found.start() - 1 : found.start()]
        apart = not before or not (before.isalnum() or before in _GLUED_TO)
        if apart and _name(found) in names:
            command = _command(found, text)
            closed = command.words.rstrip(_CLOSING) if before and not before.isspace() else None
            return command if closed is None else command._replace(words=closed)
    return None


def visible(text: str) -> str:
    """Returns the text without characters that are not seen."""
    return _HIDDEN.sub("", text)


def without_pictures(text: str) -> str:
    """Returns the text without emoji and other small pictures, which say nothing about a time."""
    plain = "".join(" " if unicodedata.category(one) in _PICTURES else one for one in text)
    return " ".join(plain.split()) if plain != text else text


def _command(found: re.Match[str], text: str) -> Command:
    rest = text[found.end() :]
    # A second command is another request: the first one counts.
    another = _NEXT.search(rest)
    if another is not None:
        rest = rest[: another.start()]
    glued = _GLUED.match(rest)
    if glued is not None:
        rest = rest[glued.end() :]
    rest = rest.lstrip()
    apart = _APART.match(f"{rest} ")
    if apart is not None:
        rest = rest[apart.end() :]
    words = without_pictures(rest).strip() or rest.strip()
    return Command(_name(found), words, (found["bot"] or "").casefold())


def _name(found: re.Match[str]) -> str:
    """Returns the name in plain small letters."""
    return unicodedata.normalize("NFKC", _JOINERS.sub("", found["name"])).casefold()
