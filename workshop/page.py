"""Every screen of a language on one page: self-contained HTML, bubbles as wide as a phone's."""

import base64
import html
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from PIL import Image

from lumbar.media.studio import chart, tally
from lumbar.media.upload import NotMade
from lumbar.screens.fit import room, width
from lumbar.screens.screen import Button, Link, Medium, Shown, Style
from sandbox.entities import Entity, finish, utf16_length
from sandbox.markup import parse_html
from workshop.seen import Seen

DRAWN = {Medium.CHART: chart, Medium.TALLY: tally}
"""What has words in it, and is drawn for each screen."""
SHOWN_WIDTH = 540
"""Pixels of a picture on the page: a phone of 360 shows it at 1.5 to one."""
TAGS = {
    "bold": "b",
    "italic": "i",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
STYLES = {Style.GO: "go", Style.ALARM: "alarm"}
STYLE, SCRIPT = (Path(__file__).with_name(name) for name in ("page.css", "page.js"))


@dataclass(frozen=True, slots=True)
class Also:
    """A wording of a text that no screen shows. when: what it is chosen by, or nothing."""

    key: str
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows; name: of the language."""

    tag: str
    name: str
    right_to_left: bool
    screens: Sequence[Seen]
    also: Sequence[Also] = ()


def page_of(page: Page) -> str:
    """The page as HTML."""
    direction = "rtl" if page.right_to_left else "ltr"
    sections = dict.fromkeys(seen.section for seen in page.screens)
    names = [*sections, *(["Also said"] if page.also else [])]
    links = " ".join(f'<a href="#{_slug(name)}">{html.escape(name)}</a>' for name in names)
    parts = [
        "<!doctype html>",
        f'<html lang="{page.tag}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>Lumbar: every screen, {page.tag}</title>",
        f"<style>{STYLE.read_text('utf-8')}</style></head><body>",
        f'<header lang="en" dir="ltr"><h1>Every screen: {html.escape(page.name)}</h1>',
        '<input type="search" placeholder="Words, a key, a name" aria-label="Filter">',
        '<output></output> <button type="button" data-theme-switch>Light or dark</button>',
        f"<nav>{links}</nav></header>",
    ]
    for section in sections:
        shown = (seen for seen in page.screens if seen.section == section)
        parts += _section(section, (_screen(seen, direction) for seen in shown))
    if page.also:
        parts += _section("Also said", (_also(one, direction) for one in page.also))
    parts.append(f"<script>{SCRIPT.read_text('utf-8')}</script></body></html>")
    return "\n".join(parts)


def text_html(markup: str) -> str:
    """Telegram HTML as a browser shows it, parsed as the local Telegram parses a message.

    Raises MarkupError.
    """
    text, entities = finish(*parse_html(markup))
    return _marked(text, entities)


def _section(name: str, shown: Iterable[str]) -> Iterator[str]:
    yield f'<section id="{_slug(name)}"><h2 lang="en" dir="ltr">{html.escape(name)}</h2>'
    yield f'<div class="screens">{"".join(shown)}</div></section>'


def _screen(seen: Seen, direction: str) -> str:
    screen = seen.screen
    keys = html.escape(" ".join(seen.keys))
    link = [_row([screen.link])] if screen.link else []
    rows = "".join([*link, *(_row(row) for row in screen.rows)])
    # Telegram lays the buttons of a row from the left in every language.
    return (
        f'<article><h3 lang="en" dir="ltr">{html.escape(seen.name)}</h3>'
        f'<p class="keys" lang="en" dir="ltr">{keys}</p>'
        f'<div class="bubble" dir="{direction}">{_picture(screen.shows)}'
        f'<div class="text">{text_html(screen.text)}</div></div>'
        f'<div class="keyboard" dir="ltr">{rows}</div></article>'
    )


def _row(row: Sequence[Button | Link]) -> str:
    shown = []
    for button in row:
        style = STYLES.get(button.style) if isinstance(button, Button) and button.style else None
        too_wide = "wide" if width(button.text) > room(len(row)) else None
        kinds = " ".join(filter(None, ("key", style, too_wide)))
        text = html.escape(button.text)
        shown.append(f'<span class="{kinds}" title="{text}" dir="auto">{text}</span>')
    return f'<div class="row">{"".join(shown)}</div>'


def _also(one: Also, direction: str) -> str:
    when = f" ({html.escape(one.when)})" if one.when else ""
    return (
        f'<article><h3 lang="en" dir="ltr">{html.escape(one.key)}{when}</h3>'
        f'<div class="bubble" dir="{direction}"><div class="text">{text_html(one.text)}</div>'
        "</div></article>"
    )


def _picture(shown: Shown | None) -> str:
    """What a message carries: a picture with words in it as it is, of others what they are."""
    if shown is None:
        return ""
    if shown.medium not in DRAWN:
        named = getattr(shown.what, "movement", getattr(shown.what, "exercise", shown.what))
        what = html.escape(str(named))
        return f'<div class="medium" lang="en" dir="ltr">{shown.medium}: {what}</div>'
    pictures = []
    for theme in ("light", "dark"):
        try:
            data = _drawn(replace(shown, dark=theme == "dark"))
        except NotMade as error:
            why = html.escape(str(error))
            return f'<div class="medium wide" lang="en" dir="ltr">not drawn: {why}</div>'
        source = base64.b64encode(data).decode("ascii")
        pictures.append(f'<img class="{theme}" alt="" src="data:image/webp;base64,{source}">')
    return "".join(pictures)


@cache
def _drawn(shown: Shown) -> bytes:
    """The picture as WebP, as wide as the page shows it. Raises NotMade."""
    with Image.open(io.BytesIO(DRAWN[shown.medium](shown).make())) as picture:
        high = round(picture.height * SHOWN_WIDTH / picture.width)
        small = picture.convert("RGB").resize((SHOWN_WIDTH, high), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "WEBP", quality=80)
    return out.getvalue()


def _marked(text: str, entities: Iterable[Entity]) -> str:
    """The text with a tag for each entity; offsets count UTF-16 code units."""
    opened: dict[int, list[str]] = {}
    closed: dict[int, list[str]] = {}
    for entity in entities:
        tag = TAGS.get(entity["type"], "span")
        opened.setdefault(entity["offset"], []).append(f'<{tag} class="{entity["type"]}">')
        closed.setdefault(entity["offset"] + entity["length"], []).insert(0, f"</{tag}>")
    parts, at = [], 0
    for letter in text:
        parts += [*closed.pop(at, ()), *opened.pop(at, ()), html.escape(letter, quote=False)]
        at += utf16_length(letter)
    return "".join([*parts, *closed.pop(at, ())])


def _slug(name: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in name.lower())
