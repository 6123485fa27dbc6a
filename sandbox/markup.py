"""Telegram's HTML parse mode: markup in, text and entities out, with the real error texts.

Byte offsets in errors count UTF-8 bytes of the markup; entity offsets count UTF-16 units.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NoReturn

from sandbox.entities import Entity, finish, utf16_length
from sandbox.errors import ApiError, bad
from sandbox.markdown import parse_markdown, parse_markdown_v2
from sandbox.marks import MarkupError, UserOf, custom_emoji, date_time, link_entity

_PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_TAGS = frozenset(_PLAIN_TAGS) | {"a", "code", "pre", "blockquote", "tg-emoji", "tg-time"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]*)|([0-9]*))|([a-zA-Z]*));?")
_SPACE = " \t\r\n\v"
_SPACES = re.compile(f"[{_SPACE}]*")
_TAG = re.compile(f"[^{_SPACE}>]*")
_ATTRIBUTE = re.compile(f"[^{_SPACE}=>]*")
_QUOTED = {quote: re.compile(f"[^&{quote}]*") for quote in "\"'"}
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_TEXT = re.compile("[^<&]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
# A numeric reference is read only up to this many characters, and only below U+10FFFF.
_LONGEST_REFERENCE = 10


@dataclass
class _Open:
    tag: str
    start: int
    text_from: int
    attributes: dict[str, str] = field(default_factory=dict)


def parse_html(markup: str, user_of: UserOf = lambda _user_id: None) -> tuple[str, list[Entity]]:
    """Return the plain text of `markup` and its entities, untrimmed, in order of their end tags.

    `user_of` turns the id of a tg://user?id= link into a User object, or None: then the link is
    dropped, as Telegram drops links to people the bot has not met. Raises MarkupError.
    """
    return _Parser(markup, user_of).run()


def format_text(text: str, parse_mode: str, user_of: UserOf) -> tuple[str, list[Entity]]:
    """Return text and entities of a message as sent, by parse mode; 400 as the real server's.

    An empty parse mode, and `none`, takes the text as it is.
    """
    mode = parse_mode.strip().lower()
    if not mode or mode == "none":
        return finish(text, [])
    if mode not in _PARSERS:
        raise bad("unsupported parse_mode")
    try:
        return finish(*_PARSERS[mode](text, user_of))
    except MarkupError as error:
        raise _cannot_parse(error) from error


def _cannot_parse(error: MarkupError) -> ApiError:
    return bad(f"can't parse entities: {error}")


_PARSERS: dict[str, Callable[[str, UserOf], tuple[str, list[Entity]]]] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}


class _Parser:
    """One pass over the markup, as the real server's: a cursor, the text so far, a tag stack."""

    def __init__(self, markup: str, user_of: UserOf) -> None:
        self.markup = markup
        self.user_of = user_of
        self.at = 0
        self.pieces: list[str] = []
        self.units = 0
        self.stack: list[_Open] = []
        self.entities: list[tuple[Entity, str]] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.markup):
            character = self.markup[self.at]
            if character == "<" and self.markup.startswith("</", self.at):
                self._close()
            elif character == "<":
                self._open()
            elif character == "&":
                self._add(self._reference() or self._advance())
            elif words := _TEXT.match(self.markup, self.at):
                self.at = words.end()
                self._add(words[0])
        if self.stack:
            tag = self.stack[-1].tag
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{tag}"')
        text = "".join(self.pieces)
        if _SURROGATE.search(text):
            raise MarkupError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text, [entity for entity, _language in self.entities]

    def _peek(self) -> str:
        return self.markup[self.at : self.at + 1]

    def _advance(self) -> str:
        character = self._peek()
        self.at += 1
        return character

    def _add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.units += utf16_length(piece)

    def _fail(self, text: str, position: int, rest: str = "") -> NoReturn:
        before = self.markup[:position].encode("utf-8", "surrogatepass")
        raise MarkupError(f"{text} at byte offset {len(before)}{rest}")

    def _take(self, pattern: re.Pattern[str]) -> str:
        """Read what fits a pattern, which may be nothing."""
        match = pattern.match(self.markup, self.at)
        found = match[0] if match else ""
        self.at += len(found)
        return found

    def _reference(self) -> str:
        """Read a character reference; an unknown one is left as text, and so is a bare &."""
        match = _REFERENCE.match(self.markup, self.at)
        if match is None:
            return ""
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            character = _NAMED.get(name, "")
        else:
            digits, base = (hexadecimal, 16) if hexadecimal is not None else (decimal, 10)
            short = len(match[0].rstrip(";")) < _LONGEST_REFERENCE
            code = int(digits, base) if digits and short else 0
            character = chr(code) if 0 < code < 0x10FFFF else ""
        if character:
            self.at = match.end()
        return character

    def _open(self) -> None:
        begin = self._mark()
        tag = self._take(_TAG).lower()
        if not self._peek():
            self._fail("Unclosed start tag", begin)
        if tag not in _TAGS:
            self._fail(f'Unsupported start tag "{tag}"', begin)
        opened = _Open(tag, self.units, len(self.pieces), self._attributes(tag, begin))
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self.stack.append(opened)

    def _mark(self) -> int:
        begin = self.at
        self.at += 1
        return begin

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            self._take(_SPACES)
            if self._peek() == ">":
                self.at += 1
                return attributes
            name = self._take(_ATTRIBUTE)
            if not name:
                self._fail(f'Empty attribute name in the tag "{tag}"', begin)
            self._take(_SPACES)
            attributes[name] = self._value(tag, begin) if self._peek() == "=" else ""
            if not self._peek():
                self._fail("Unclosed start tag", begin)

    def _value(self, tag: str, begin: int) -> str:
        self.at += 1
        self._take(_SPACES)
        if not self._peek():
            self._fail(f'Unclosed start tag "{tag}"', begin)
        if self._peek() not in "\"'":
            return self._name_token()
        quote = self._advance()
        value = ""
        while self._peek() and self._peek() != quote:
            value += self._take(_QUOTED[quote]) or self._reference() or self._advance()
        self.at += 1
        return value

    def _name_token(self) -> str:
        start = self.at
        token = self._take(_TOKEN)
        if self._peek() and self._peek() not in _SPACE + ">":
            self._fail("Unexpected end of name token", start)
        return token.lower()

    def _close(self) -> None:
        begin = self._mark()
        if not self.stack:
            self._fail("Unexpected end tag", begin)
        self.at += 1
        name = self._take(_TAG).lower()
        self._take(_SPACES)
        if self._peek() != ">":
            self._fail("Unclosed end tag", begin)
        self.at += 1
        opened = self.stack[-1]
        if name and name != opened.tag:
            self._fail(
                "Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{name}>"'
            )
        if self.units > opened.start:
            self._entity(opened)
        self.stack.pop()

    def _entity(self, opened: _Open) -> None:
        span = {"offset": opened.start, "length": self.units - opened.start}
        if opened.tag in _PLAIN_TAGS:
            self.entities.append(({"type": _PLAIN_TAGS[opened.tag], **span}, ""))
        elif opened.tag in {"pre", "code"}:
            self._verbatim(opened, span)
        elif opened.tag == "blockquote":
            wide = "expandable" in opened.attributes
            kind = "expandable_blockquote" if wide else "blockquote"
            self.entities.append(({"type": kind, **span}, ""))
        elif opened.tag == "a":
            self._link(opened, span)
        elif opened.tag == "tg-emoji":
            self.entities.append((custom_emoji(opened.attributes, span), ""))
        else:
            self.entities.append((date_time(opened.attributes, span), ""))

    def _verbatim(self, opened: _Open, span: dict[str, int]) -> None:
        """Make code and pre; the two around the same text with a language become one pre."""
        given = opened.attributes.get("class", "") if opened.tag == "code" else ""
        language = given.removeprefix("language-") if given.startswith("language-") else ""
        other = "code" if opened.tag == "pre" else "pre"
        if self.entities:
            last, inner = self.entities[-1]
            if last == {"type": other, **span} and (inner or language):
                merged = {"type": "pre", **span, "language": inner or language}
                self.entities[-1] = (merged, "")
                return
        self.entities.append(({"type": opened.tag, **span}, language))

    def _link(self, opened: _Open, span: dict[str, int]) -> None:
        url = opened.attributes.get("href") or "".join(self.pieces[opened.text_from :])
        entity = link_entity(url, span, self.user_of)
        if entity is not None:
            self.entities.append((entity, ""))
