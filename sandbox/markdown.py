"""Telegram's two Markdown parse modes: markup in, text and entities out, the real error texts.

Written from the behaviour of the real server's parsers, with the same answers for broken markup.
Byte offsets in errors count UTF-8 bytes of the markup; entity offsets count UTF-16 units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import parse_qs, urlsplit

from sandbox.entities import Entity, utf16_length
from sandbox.marks import MarkupError, UserOf, custom_emoji, date_time, link_entity

_SPACE = " \t\r\n\v\0"
_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_VERBATIM = frozenset({"Code", "Pre", "PreCode"})
_SIMPLE = {"*": "Bold", "~": "Strikethrough", "[": "TextUrl"}
# What ends an entity of each kind, as the real server names the kinds in its errors.
_ENDS = {
    "Bold": "*",
    "Code": "`",
    "Pre": "```",
    "PreCode": "```",
    "TextUrl": "]",
    "Underline": "__",
    "Strikethrough": "~",
    "Spoiler": "||",
    "CustomEmoji": "]",
}
_TYPES = {
    "BlockQuote": "blockquote",
    "ExpandableBlockQuote": "expandable_blockquote",
    "PreCode": "pre",
}


def parse_markdown_v2(markup: str, user_of: UserOf) -> tuple[str, list[Entity]]:
    """Return plain text and entities of MarkdownV2, untrimmed; MarkupError where it is broken."""
    return _MarkdownV2(markup, user_of).run()


def parse_markdown(markup: str, user_of: UserOf) -> tuple[str, list[Entity]]:
    """Return plain text and entities of the older Markdown; MarkupError where it is broken."""
    return _Markdown(markup, user_of).run()


class _Cursor:
    """A place in the markup, and the text so far with its length in UTF-16 units."""

    def __init__(self, markup: str, user_of: UserOf) -> None:
        self.markup = markup
        self.user_of = user_of
        self.at = 0
        self.pieces: list[str] = []
        self.units = 0
        self.entities: list[Entity] = []

    def starts(self, text: str, ahead: int = 0) -> bool:
        return self.markup.startswith(text, self.at + ahead)

    def take(self, count: int = 1) -> str:
        taken = self.markup[self.at : self.at + count]
        self.at += count
        return taken

    def put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.units += utf16_length(piece)

    def bytes_before(self, position: int) -> int:
        return len(self.markup[:position].encode("utf-8", "surrogatepass"))

    def language(self) -> str:
        """Read the language after an opening fence, and the line break that follows."""
        end = self.at
        while end < len(self.markup) and self.markup[end] not in _SPACE + "`":
            end += 1
        language = ""
        if end < len(self.markup) and self.markup[end] != "`":
            language = self.take(end - self.at)
        if self.starts("\r\n") or self.starts("\n\r"):
            self.at += 2
        elif self.starts("\n") or self.starts("\r"):
            self.at += 1
        return language

    def text(self, first_piece: int) -> str:
        return "".join(self.pieces[first_piece:])

    def link(self, url: str, span: dict[str, int]) -> None:
        entity = link_entity(url, span, self.user_of)
        if entity is not None:
            self.entities.append(entity)


class _Markdown(_Cursor):
    """The older Markdown: no nesting, and what is not markup is text."""

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.markup):
            if self.starts("\\") and self.markup[self.at + 1 : self.at + 2] in ("_", "*", "`", "["):
                self.put(self.take(2)[1])
            elif self.markup[self.at] in "_*`[":
                self._entity()
            else:
                self.put(self.take())
        return self.text(0), self.entities

    def _entity(self) -> None:
        begin, mark = self.at, self.take()
        end, language = "]" if mark == "[" else mark, ""
        if mark == "`" and self.starts("``"):
            self.at += 2
            end, language = "```", self.language()
        start, first = self.units, len(self.pieces)
        closing = self.markup.find(end, self.at)
        if closing < 0:
            offset = self.bytes_before(begin)
            raise MarkupError(f"Can't find end of the entity starting at byte offset {offset}")
        self.put(self.take(closing - self.at))
        self.at += len(end)
        span = {"offset": start, "length": self.units - start}
        url = self._url() if mark == "[" else None
        if not span["length"]:
            return
        if mark == "[":
            self.link(self.text(first) if url is None else url, span)
        else:
            kind = "pre" if end == "```" else {"_": "italic", "*": "bold", "`": "code"}[mark]
            named = {"language": language} if language else {}
            self.entities.append({"type": kind, **span, **named})

    def _url(self) -> str | None:
        """Read `(url)`, which may be left open at the end; None where the text is the link."""
        if not self.starts("("):
            return None
        closing = self.markup.find(")", self.at)
        end = len(self.markup) if closing < 0 else closing
        url = self.markup[self.at + 1 : end]
        self.at = end + 1
        return url


@dataclass
class _Open:
    kind: str
    language: str
    start: int
    begin: int
    first_piece: int


class _MarkdownV2(_Cursor):
    """MarkdownV2: nested entities, quotes by line, and every reserved character escaped."""

    def __init__(self, markup: str, user_of: UserOf) -> None:
        super().__init__(markup, user_of)
        self.stack: list[_Open] = []
        self.in_quote = False
        self.at_line_start = True

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.markup):
            character = self.markup[self.at]
            following = self.markup[self.at + 1 : self.at + 2]
            if character == "\\" and following and 0 < ord(following) <= 126:
                self._text(self.take(2)[1])
            elif character not in self._reserved():
                self._text(self.take())
            elif self._is_end(character):
                self._end(character)
            else:
                self._begin(character)
        self._end_last_quote()
        if self.stack:
            self._no_end(self.stack[-1])
        return self.text(0), self.entities

    def _reserved(self) -> frozenset[str]:
        verbatim = bool(self.stack) and self.stack[-1].kind in _VERBATIM
        return frozenset("`") if verbatim else _RESERVED

    def _text(self, character: str) -> None:
        self.put(character)
        if character != "\r":
            self.at_line_start = character == "\n"

    def _no_end(self, opened: _Open) -> NoReturn:
        offset = self.bytes_before(opened.begin)
        raise MarkupError(f"Can't find end of {opened.kind} entity at byte offset {offset}")

    def _is_end(self, character: str) -> bool:
        if not self.stack:
            return False
        if self.in_quote and character == "\n" and not self.starts(">", 1):
            return True
        kind = self.stack[-1].kind
        if kind == "Italic":
            return character == "_" and not self.starts("_", 1)
        return kind in _ENDS and self.starts(_ENDS[kind])

    # Beginnings

    def _begin(self, character: str) -> None:
        if character == "\n":
            self._text(self.take())
        elif character == ">":
            self._begin_quote()
        else:
            begin = self.at
            kind, language = self._kind(character)
            self._push(kind, begin, language)

    def _begin_quote(self) -> None:
        if not self.at_line_start:
            self._reserved_character(">")
        begin = self.at
        self.at += 1
        if not self.in_quote:
            self.in_quote = True
            self._push("BlockQuote", begin)

    def _push(self, kind: str, begin: int, language: str = "") -> None:
        self.stack.append(_Open(kind, language, self.units, begin, len(self.pieces)))

    def _kind(self, character: str) -> tuple[str, str]:
        """Read the mark that begins an entity; return the kind, and the language of code."""
        if self.starts("```"):
            self.at += 3
            language = self.language()
            return ("PreCode" if language else "Pre"), language
        for mark, kind in (("__", "Underline"), ("||", "Spoiler"), ("![", "CustomEmoji")):
            if self.starts(mark):
                self.at += 2
                return kind, ""
        self.at += 1
        kind = {"_": "Italic", "`": "Code", **_SIMPLE}.get(character, "")
        if not kind:
            self._reserved_character(character)
        return kind, ""

    def _reserved_character(self, character: str) -> NoReturn:
        raise MarkupError(
            f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
        )

    # Ends

    def _end(self, character: str) -> None:
        kind = self.stack[-1].kind
        if character == "\n":
            self._end_quote_line()
            return
        opened = self.stack.pop()
        self.at += len(_ENDS.get(kind, "_"))
        url = self._url() if kind in {"TextUrl", "CustomEmoji"} else None
        span = {"offset": opened.start, "length": self.units - opened.start}
        if kind == "CustomEmoji":
            self._symbol(url, span)
        elif kind == "TextUrl" and span["length"]:
            self.link(self.text(opened.first_piece) if url is None else url, span)
        elif kind != "TextUrl" and span["length"]:
            named = {"language": opened.language} if opened.language else {}
            self.entities.append({"type": _TYPES.get(kind, kind.lower()), **span, **named})

    def _url(self) -> str | None:
        if not self.starts("("):
            return None
        self.at += 1
        begin, url = self.at, ""
        while self.at < len(self.markup) and not self.starts(")"):
            following = self.markup[self.at + 1 : self.at + 2]
            if self.starts("\\") and following and 0 < ord(following) <= 126:
                self.at += 1
            url += self.take()
        if not self.starts(")"):
            offset = self.bytes_before(begin)
            raise MarkupError(f"Can't find end of a URL at byte offset {offset}")
        self.at += 1
        return url

    def _symbol(self, url: str | None, span: dict[str, int]) -> None:
        """Add a custom emoji or a date: `![text](tg://emoji?id=1)`, `![text](tg://time?unix=1)`."""
        if url is None:
            raise MarkupError("The entity must contain a tg://emoji or tg://time URL")
        link = urlsplit(url)
        asked = {name: values[0] for name, values in parse_qs(link.query).items()}
        make = {"emoji": custom_emoji, "time": date_time}.get(link.netloc or link.path.strip("/"))
        if link.scheme.lower() != "tg" or make is None:
            raise MarkupError("Invalid tg://emoji or tg://time URL specified")
        try:
            entity = make({**asked, "emoji-id": asked.get("id", "")}, span)
        except MarkupError as error:
            raise MarkupError("Invalid tg://emoji or tg://time URL specified") from error
        if span["length"]:
            self.entities.append(entity)

    def _end_quote_line(self) -> None:
        """End a quote at the end of its last line; one that ends with `||` is expandable."""
        opened = self.stack.pop()
        kind = opened.kind
        if kind != "BlockQuote":
            between = self.markup[opened.begin + 2 : self.at]
            if kind != "Spoiler" or between not in {"", "\r"}:
                self._no_end(opened)
            opened = self.stack.pop()
            kind = "ExpandableBlockQuote"
            if opened.kind != "BlockQuote":
                self._no_end(opened)
        self.in_quote = False
        self._text(self.take())
        self._quote(kind, opened)

    def _end_last_quote(self) -> None:
        """End a quote that the text ends with."""
        if not self.in_quote:
            return
        kind = "BlockQuote"
        if self.stack[-1].kind == "Spoiler" and self.stack[-1].begin == len(self.markup) - 2:
            self.stack.pop()
            kind = "ExpandableBlockQuote"
        if self.stack and self.stack[-1].kind == "BlockQuote":
            self._quote(kind, self.stack.pop())

    def _quote(self, kind: str, opened: _Open) -> None:
        if self.units > opened.start:
            span = {"offset": opened.start, "length": self.units - opened.start}
            self.entities.append({"type": _TYPES[kind], **span})
