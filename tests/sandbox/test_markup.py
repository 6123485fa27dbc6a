"""HTML as Telegram reads it: text, entities in UTF-16 units, and each refusal's words."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.entities import finish, utf16_length, utf16_slice
from sandbox.errors import ApiError
from sandbox.marks import MarkupError
from sandbox.markup import format_text, parse_html
from tests.every import every

SURROGATE = (
    "Text contains invalid Unicode characters after decoding HTML entities, "
    "check for unmatched surrogate code units"
)


def formatted(markup: str, mode: str = "HTML") -> tuple[str, list[dict[str, Any]]]:
    return format_text(markup, mode, lambda _user: None)


@every(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("tg-spoiler", "spoiler"),
    ],
)
def test_each_tag_makes_its_entity(tag: str, kind: str) -> None:
    text, entities = formatted(f"➡️ <{tag}>🏟x</{tag}>")
    assert text == "➡️ 🏟x"
    assert entities == [{"type": kind, "offset": 3, "length": 3}]


@every(
    ("markup", "entity"),
    [
        ('<span class="tg-spoiler">a</span>', {"type": "spoiler"}),
        ("<blockquote expandable>a</blockquote>", {"type": "expandable_blockquote"}),
        ('<pre><code class="language-py">a</code></pre>', {"type": "pre", "language": "py"}),
        ('<code class="language-py"><pre>a</pre></code>', {"type": "pre", "language": "py"}),
        ('<a href="Example.org">a</a>', {"type": "text_link", "url": "http://example.org/"}),
        ('<a href="https://a.b/?c&lt;">a</a>', {"type": "text_link", "url": "https://a.b/?c<"}),
        ('<tg-emoji emoji-id="12">a</tg-emoji>', {"type": "custom_emoji", "custom_emoji_id": "12"}),
        (
            '<tg-time unix="12345" format="r">a</tg-time>',
            {"type": "date_time", "unix_time": 12345, "date_time_format": "r"},
        ),
        (
            '<tg-time unix = "12345", format = "wDT">a</tg-time>',
            {"type": "date_time", "unix_time": 12345, "date_time_format": "wDT"},
        ),
        ("<B aba = caba>a</b  >", {"type": "bold"}),
        ("<i aba>a</>", {"type": "italic"}),
    ],
)
def test_attributes_say_more(markup: str, entity: dict[str, Any]) -> None:
    assert formatted(markup) == ("a", [{"offset": 0, "length": 1, **entity}])


@every(
    ("markup", "error"),
    [
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac aba>", 'Unsupported start tag "abac" at byte offset 13'),
        ("<foo>x</foo>", 'Unsupported start tag "foo" at byte offset 0'),
        ("🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("🏟 🏟&lt;<i    aba  =  ", 'Unclosed start tag "i" at byte offset 13'),
        ("🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ('🏟 🏟&lt;<i    aba  =  "&lt;>', "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;</", "Unexpected end tag at byte offset 13"),
        ("<b></b></b>", "Unexpected end tag at byte offset 7"),
        ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
        (
            "🏟 🏟&lt;<i>a</em   >",
            'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"',
        ),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="no">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-time unix="1" format="rt">x</tg-time>', "Invalid date format used"),
        ('<tg-time unix="soon">x</tg-time>', "Invalid date specified"),
        ("&#57311;", SURROGATE),
        ("&#xDFDF", SURROGATE),
    ],
)
def test_bad_markup_is_refused_in_the_real_words(markup: str, error: str) -> None:
    with pytest.raises(ApiError) as caught:
        formatted(markup)
    assert caught.value.description == f"Bad Request: can't parse entities: {error}"


@every(
    ("markup", "text"),
    [
        ("a & b &&", "a & b &&"),
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&ge;&laquo;&#12345678;", "&ge;&laquo;&#12345678;"),
        ("&lt🏟 &#60;&#x3C;", "<🏟 <<"),
        ("&#128512;", "😀"),
        ("x > y", "x > y"),
    ],
)
def test_references_and_bare_ampersands(markup: str, text: str) -> None:
    assert formatted(markup) == (text, [])


def test_text_is_trimmed_and_entities_with_it() -> None:
    assert formatted("  <b> a \n</b> \n") == (" a", [{"type": "bold", "offset": 0, "length": 2}])
    assert formatted("  \n a ") == ("a", [])
    assert formatted("<b> </b>") == ("", [])
    assert formatted("a\r\n<b>b\tc</b>") == (
        "a\nb c",
        [{"type": "bold", "offset": 2, "length": 3}],
    )


def test_equal_styles_that_touch_become_one_and_code_is_left_plain() -> None:
    assert formatted("<b>a</b><b>b</b>")[1] == [{"type": "bold", "offset": 0, "length": 2}]
    assert formatted("<code><b>a</b></code>")[1] == [{"type": "code", "offset": 0, "length": 1}]
    assert [e["type"] for e in formatted("<i><b>a</b></i>")[1]] == ["bold", "italic"]


def test_what_telegram_finds_by_itself() -> None:
    text, entities = formatted("/help@lumbar_sandbox_bot @friend #back https://a.org/x. me@a.org")
    found = [(e["type"], utf16_slice(text, e["offset"], e["length"])) for e in entities]
    assert found == [
        ("bot_command", "/help@lumbar_sandbox_bot"),
        ("mention", "@friend"),
        ("hashtag", "#back"),
        ("url", "https://a.org/x"),
        ("email", "me@a.org"),
    ]
    assert formatted("3/20 and/or")[1] == []
    assert formatted("<code>/help</code>")[1] == [{"type": "code", "offset": 0, "length": 5}]


def test_a_link_to_a_person_needs_that_person() -> None:
    you = {"id": 1001, "is_bot": False, "first_name": "You"}
    known = {1001: you}
    link = '<a href="tg://user?id={}">x</a>'
    mention = {"type": "text_mention", "offset": 0, "length": 1, "user": you}
    assert parse_html(link.format(1001), known.get) == ("x", [mention])
    assert parse_html(link.format(5), known.get) == ("x", [])


plain = st.text(st.characters(exclude_categories=["Cs"]))


@given(plain)
def test_escaped_text_comes_back(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@given(st.lists(st.tuples(st.sampled_from(["", "b", "i", "u", "s"]), plain)))
def test_entities_cover_what_was_tagged(parts: list[tuple[str, str]]) -> None:
    markup = "".join(
        f"<{tag}>{html.escape(text)}</{tag}>" if tag else html.escape(text) for tag, text in parts
    )
    text, entities = parse_html(markup)
    covered = [utf16_slice(text, e["offset"], e["length"]) for e in entities]
    assert covered == [piece for tag, piece in parts if tag and piece]


@given(st.text("<>/&;bi \"'=a", max_size=30))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    try:
        text, entities = parse_html(markup)
    except MarkupError:
        return
    finished, kept = finish(text, entities)
    assert all(0 <= e["offset"] < e["offset"] + e["length"] for e in kept)
    assert all(e["offset"] + e["length"] <= utf16_length(finished) for e in kept)


def test_a_parse_mode_that_is_none_is_refused() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        formatted("a", "INVALID")
    assert formatted("<b>a</b>", "") == ("<b>a</b>", [])
