"""Markdown and MarkdownV2 as the real server reads them: what is shown, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.errors import ApiError
from sandbox.markup import format_text
from tests.every import every

ANNA = {"id": 7, "is_bot": False, "first_name": "Anna"}


def known(user_id: int) -> dict[str, Any] | None:
    return ANNA if user_id == ANNA["id"] else None


def shown(markup: str, mode: str) -> tuple[str, list[str]]:
    """Return the text, and each entity as `type offset+length argument`."""
    text, entities = format_text(markup, mode, known)
    return text, [_told(entity) for entity in entities]


def _told(entity: dict[str, Any]) -> str:
    extra = [
        str(value["id"] if isinstance(value, dict) else value)
        for name, value in entity.items()
        if name not in {"type", "offset", "length"}
    ]
    return " ".join([entity["type"], f"{entity['offset']}+{entity['length']}", *extra])


@every(
    ("markup", "text", "entities"),
    [
        ("*bold*", "bold", ["bold 0+4"]),
        ("_italic_ and __under__", "italic and under", ["italic 0+6", "underline 11+5"]),
        ("~gone~ ||hidden||", "gone hidden", ["strikethrough 0+4", "spoiler 5+6"]),
        ("*b _i_ b*", "b i b", ["bold 0+5", "italic 2+1"]),
        ("___both_**__", "both", ["italic 0+4", "underline 0+4"]),
        (r"1\.5 \* 2", "1.5 * 2", []),
        ("`a_b*c.`", "a_b*c.", ["code 0+6"]),
        ("```python\nx = 1\n```", "x = 1", ["pre 0+5 python"]),
        ("```\nplain```", "plain", ["pre 0+5"]),
        ("[here](https://example.org/)", "here", ["text_link 0+4 https://example.org/"]),
        (r"[a](http://x.org/\)b)", "a", ["text_link 0+1 http://x.org/)b"]),
        ("[Anna](tg://user?id=7)", "Anna", ["text_mention 0+4 7"]),
        ("[Bo](tg://user?id=8)", "Bo", []),
        (
            "![👍](tg://emoji?id=5368324170671202286)",
            "👍",
            ["custom_emoji 0+2 5368324170671202286"],
        ),
        ("![soon](tg://time?unix=1800000000&format=r)", "soon", ["date_time 0+4 1800000000 r"]),
        (">one\n>two\nafter", "one\ntwo\nafter", ["blockquote 0+8"]),
        (">one\n>two||", "one\ntwo", ["expandable_blockquote 0+7"]),
        (">one||\nafter", "one\nafter", ["expandable_blockquote 0+4"]),
        ("**", "", []),
        ("ü *ü* 😀 _x_", "ü ü 😀 x", ["bold 2+1", "italic 7+1"]),
    ],
)
def test_markdown_v2_shows(markup: str, text: str, entities: list[str]) -> None:
    assert shown(markup, "MarkdownV2") == (text, entities)


@every(
    ("markup", "problem"),
    [
        ("a.b", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("5 > 3", "Character '>' is reserved and must be escaped with the preceding '\\'"),
        ("a|b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("wow!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
        ("ü *bold", "Can't find end of Bold entity at byte offset 3"),
        ("_a __b_ c__", "Can't find end of Underline entity at byte offset 9"),
        ("`code", "Can't find end of Code entity at byte offset 0"),
        ("```py\ncode", "Can't find end of PreCode entity at byte offset 0"),
        ("[a](http://x.org", "Can't find end of a URL at byte offset 4"),
        ("![a]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![a](tg://emoji?id=x)", "Invalid tg://emoji or tg://time URL specified"),
        (">*a\nb*", "Can't find end of Bold entity at byte offset 1"),
    ],
)
def test_markdown_v2_refuses(markup: str, problem: str) -> None:
    with pytest.raises(ApiError) as error:
        format_text(markup, "markdownv2", known)
    assert error.value.description == f"Bad Request: can't parse entities: {problem}"


@every(
    ("markup", "text", "entities"),
    [
        ("*bold* _it_ `co`", "bold it co", ["bold 0+4", "italic 5+2", "code 8+2"]),
        ("*a _b*", "a _b", ["bold 0+4"]),
        (r"snake\_case 1.5!", "snake_case 1.5!", []),
        ("```js\nx\n```", "x", ["pre 0+1 js"]),
        ("[t](http://x.org/a)", "t", ["text_link 0+1 http://x.org/a"]),
        ("[Anna](tg://user?id=7) ~x~", "Anna ~x~", ["text_mention 0+4 7"]),
    ],
)
def test_markdown_shows(markup: str, text: str, entities: list[str]) -> None:
    assert shown(markup, "Markdown") == (text, entities)


@every(("markup", "offset"), [("*a", 0), ("ä _b", 3), ("x [y", 2), ("```a`", 0)])
def test_markdown_refuses(markup: str, offset: int) -> None:
    with pytest.raises(ApiError, match=f"end of the entity starting at byte offset {offset}"):
        format_text(markup, "Markdown", known)
