"""The page of every screen, and the list of buttons that are too wide."""

import re
from html.parser import HTMLParser

from msgspec import structs

from lumbar.language.languages import DEFAULT, Language
from lumbar.language.texts import Texts
from tests.every import every
from tests.language.made import ENGLISH
from workshop.page import text_html
from workshop.pseudo import KINDS
from workshop.screens import page_in
from workshop.widths import too_wide


class Page(HTMLParser):
    """What of a page matters here. keys: of the texts on each screen, and of those also said."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ends_wrong: list[str] = []
        self.images = 0
        self.directions: set[str] = set()
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("class") == "bubble":
            self.directions.add(given["dir"] or "")
        self.images += tag == "img" and (given["src"] or "").startswith("data:image/webp;base64,")
        if tag not in {"img", "meta", "input", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.ends_wrong.append(tag)


def with_texts(source: str) -> Language:
    texts = Texts(DEFAULT, source, ENGLISH.texts)
    return structs.replace(ENGLISH, texts=texts, english=ENGLISH)


def test_every_text_of_ours_is_on_the_page() -> None:
    page = page_in(ENGLISH)
    named = re.findall(r'<p class="keys"[^>]*>([^<]*)<|<h3[^>]*>([a-z][a-z0-9_-]*)', page)
    keys = {key for row in named for part in row for key in part.split()}
    assert ENGLISH.texts.keys - keys == set()


def test_it_is_whole_and_has_its_pictures() -> None:
    page = Page(page_in(KINDS["right-to-left"].language()))
    assert page.ends_wrong == []
    assert page.open == []
    assert page.directions == {"rtl"}
    assert page.images > 20


@every(
    ("markup", "shown"),
    [
        ("a <b>b</b> c", 'a <b class="bold">b</b> c'),
        ("1 &lt; 2 &amp; 3", "1 &lt; 2 &amp; 3"),
        ("see /help", 'see <span class="bot_command">/help</span>'),
        ("😀 <i>x</i>", '😀 <i class="italic">x</i>'),
        (
            "<blockquote expandable><b>a</b> b</blockquote>",
            '<blockquote class="expandable_blockquote"><b class="bold">a</b> b</blockquote>',
        ),
    ],
)
def test_telegram_html_is_shown_as_telegram_shows_it(markup: str, shown: str) -> None:
    assert text_html(markup) == shown


def test_what_is_too_wide_is_told_with_its_key_and_what_is_cut_first() -> None:
    wide = f"button-skip = Skip this one\nbutton-agreed = {'Yes ' * 12}"
    first, second = too_wide(with_texts(wide))
    assert (first.key, first.cut) == ("button-agreed", True)
    assert (second.key, second.text, second.cut) == ("button-skip", "Skip this one", False)
    assert second.row == ("Pause", "Skip", "Swap", "Back")
    assert second.line.startswith("button-skip: “Skip this one” is ")
