"""What Telegram does to a text after parsing it: cleaning, trimming, finding links, sorting.

Entity offsets and lengths count UTF-16 code units; the limits of a text count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

Entity = dict[str, Any]

# Where two entities cover the same text, the real server lists the lower number first.
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_STYLES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_VERBATIM = frozenset({"code", "pre"})
_BLOCKS = frozenset({"blockquote", "expandable_blockquote"})
# Control characters become spaces and carriage returns vanish before anything is counted.
_CLEAN = {code: " " for code in range(32) if chr(code) != "\n"} | {13: None}

_COMMAND = r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"
_MENTION = r"(?<![\w@/])@[A-Za-z]\w{3,31}\b"
_HASHTAG = r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}"
_URL = r"(?<!\w)https?://[\w.-]+(?::\d{1,5})?(?:[/?#][^\s<>\"]*[^\s<>\".,;:!?')\]])?/?"
_EMAIL = r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}\b"
# Each with a sign that it never is without: most texts have none of them.
_FOUND = (
    ("email", "@", re.compile(_EMAIL, re.ASCII)),
    ("url", "://", re.compile(_URL, re.IGNORECASE)),
    ("bot_command", "/", re.compile(_COMMAND)),
    ("mention", "@", re.compile(_MENTION, re.ASCII)),
    ("hashtag", "#", re.compile(_HASHTAG)),
)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 code units `text` takes: two for what lies beyond U+FFFF."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """Return the part of `text` an entity covers, by its UTF-16 offset and length."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def finish(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """Return the text and entities as a message carries them.

    In go a parsed text and its entities; out come both with control characters as spaces and no
    carriage returns, trimmed, with what
    Telegram finds by itself (commands, mentions, hashtags, links, addresses) added, with nothing
    inside code, equal styles that touch joined, in the order the real server gives them.
    """
    text, kept = _trim(*_clean(text, [dict(entity) for entity in entities]))
    kept = _joined(kept)
    kept += _found(text, kept)
    return text, sorted(kept, key=_order)


def _order(entity: Entity) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], _PRIORITY.get(entity["type"], 50)


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    for entity in entities if "\r" in text else ():
        before = utf16_slice(text, 0, entity["offset"]).count("\r")
        entity["length"] -= utf16_slice(text, entity["offset"], entity["length"]).count("\r")
        entity["offset"] -= before
    return text.translate(_CLEAN), entities


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut white space at the end, and at the start as far as no entity begins there."""
    text = text.rstrip(" \n")
    units = utf16_length(text)
    first = min((entity["offset"] for entity in entities), default=units)
    live_sessions = min(len(text) - len(text.lstrip(" \n")), first)
    kept = []
    for entity in entities:
        end = min(entity["offset"] + entity["length"], units) - live_sessions
        entity["offset"] -= live_sessions
        entity["length"] = end - entity["offset"]
        if entity["length"] > 0:
            kept.append(entity)
    return text[live_sessions:], kept


def _end(entity: Entity) -> int:
    return int(entity["offset"]) + int(entity["length"])


def _joined(entities: list[Entity]) -> list[Entity]:
    """Join equal styles that touch or overlap, and drop what lies in code or pre."""
    verbatim = [(e["offset"], _end(e)) for e in entities if e["type"] in _VERBATIM]
    kept: list[Entity] = []
    runs: dict[str, Entity] = {}
    for entity in sorted(entities, key=_order):
        kind = entity["type"]
        if kind not in _VERBATIM | _BLOCKS and _inside(entity, verbatim):
            continue
        run = runs.get(kind)
        if kind in _STYLES and run is not None and entity["offset"] <= _end(run):
            run["length"] = max(_end(run), _end(entity)) - run["offset"]
            continue
        kept.append(entity)
        runs[kind] = entity
    return kept


def _inside(entity: Entity, spans: list[tuple[int, int]]) -> bool:
    return any(start <= entity["offset"] and _end(entity) <= end for start, end in spans)


def _found(text: str, taken: list[Entity]) -> list[Entity]:
    """Return the entities nobody marked: the real server finds them where no link or code is."""
    spans = [(e["offset"], _end(e)) for e in taken if e["type"] not in _STYLES | _BLOCKS]
    found: list[Entity] = []
    for kind, sign, pattern in _FOUND:
        for match in pattern.finditer(text) if sign in text else ():
            offset = utf16_length(text[: match.start()])
            length = utf16_length(match[0])
            if all(offset + length <= start or end <= offset for start, end in spans):
                spans.append((offset, offset + length))
                found.append({"type": kind, "offset": offset, "length": length})
    return found
