"""The chat page for who listens: what the live region says, and what pictures are called."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page, expect

from sandbox.client import Client
from tests.e2e import test_page_media as media
from tests.e2e.test_page_media import client, message, page
from tests.e2e.test_page_room import PICTURES, TALL, buttons, tab
from tests.sandbox.test_media import where

__all__ = ["client", "page", "tab"]
pytestmark = media.pytestmark

QUOTE = "<blockquote expandable>On your back, knees bent.\nLift, hold, lower.</blockquote>"
ROW = buttons(["Pause", "It hurts"])
# What a screen reader gets: all that is put into a region that is live, as it is put there.
LISTEN = """() => {
  window.said = [];
  const live = (node) => {
    const region = node.parentElement?.closest("[aria-live], [role=status], [role=alert]");
    return region && region.getAttribute("aria-live") !== "off" ? region : null;
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) for (const node of addedNodes) {
      const about = node.nodeType === Node.ELEMENT_NODE ? node : target;
      if (live(about)) window.said.push(node.textContent);
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""


class Session:
    """A bot that leads through a few seconds of an exercise, in one message."""

    def __init__(self, page: Page, client: Client) -> None:
        self.page, self.client = page, client
        self.sent: dict[str, Any] = {}

    async def begin(self, words: str, **more: Any) -> None:
        caption = {"caption": f"{words}\n{QUOTE}", "parse_mode": "HTML", "reply_markup": ROW}
        self.sent = await self.client.upload("sendPhoto", "photo", TALL, **caption, **more)
        await expect(message(self.page, self.sent)).to_contain_text(words.splitlines()[0])

    async def shows(self, words: str) -> None:
        await self.client.bot(
            "editMessageCaption",
            caption=f"{words}\n{QUOTE}",
            parse_mode="HTML",
            reply_markup=ROW,
            **where(self.sent),
        )
        await expect(message(self.page, self.sent)).to_contain_text(words.splitlines()[0])

    async def said(self) -> list[str]:
        heard: list[str] = await self.page.evaluate("said.splice(0)")
        return heard


WAY = "●●○○ 2 of 4, 3 min left. Next: plank"


async def test_changes_of_state_are_told_and_seconds_are_not(page: Page, client: Client) -> None:
    await page.evaluate(LISTEN)
    live = Session(page, client)
    await live.begin(f"Get ready: 6 s\nBridge\n{WAY}")
    assert await live.said() == [
        "Get ready: 6 s. Bridge. 2 of 4, 3 min left. Next: plank. Buttons: Pause, It hurts."
    ]
    for left in (5, 4, 3, 1):
        await live.shows(f"Get ready: {left} s\nBridge\n{WAY}")
    assert await live.said() == []
    await live.shows(f"20 s Hold, 1/2, right side\nBridge\n{WAY}")
    assert await live.said() == ["20 s Hold, 1/2, right side."]
    for left in (15, 3, 2, 1):
        await live.shows(f"{left} s Hold, 1/2, right side\nBridge\n{WAY.replace('3 min', '2 min')}")
    assert await live.said() == []
    await live.shows(f"2 s Lift, 2/2, right side\nBridge: hips up\n{WAY}")
    await live.shows(f"2 s Lower, 2/2, right side\nBridge: slowly\n{WAY}")
    assert await live.said() == [
        "2 s Lift, 2/2, right side. Bridge: hips up.",
        "2 s Lower, 2/2, right side. slowly.",
    ]
    await live.shows(f"Change sides. 5 s\nBridge: slowly\n{WAY}")
    await live.shows(f"20 s Hold, 1/2, left side\nBridge: slowly\n{WAY}")
    await live.shows(f"Done. 40 s rest\nBridge: slowly\n{WAY}")
    assert await live.said() == [
        "Change sides. 5 s.",
        "20 s Hold, 1/2, left side.",
        "Done. 40 s rest.",
    ]
    await live.shows("Stop there\nDo nothing that hurts.")
    assert await live.said() == ["Stop there. Do nothing that hurts."]


async def test_what_is_next_is_told_as_that(page: Page, client: Client) -> None:
    await page.evaluate(LISTEN)
    live = Session(page, client)
    await live.begin(
        "20 s Get into place\nBridge: on your back\n2 of 4, 4 min left. Next: bird dog"
    )
    await live.said()
    await live.shows("20 s Get into place\nPlank: face down\n3 of 4, 2 min left. Next: cat stretch")
    assert await live.said() == [
        "Plank: face down. 3 of 4, 2 min left. Next: cat stretch.",
    ]


async def test_what_is_sent_anew_with_the_same_words_is_not_told_again(
    page: Page, client: Client
) -> None:
    await page.evaluate(LISTEN)
    live = Session(page, client)
    await live.begin(f"12 s Hold, 1/2\nBridge\n{WAY}")
    await live.said()
    old = live.sent
    await live.begin(f"11 s Hold, 1/2\nBridge\n{WAY}", disable_notification=True)
    await client.bot("deleteMessage", **where(old))
    await expect(message(page, old)).to_have_count(0)
    assert await live.said() == []
    old = live.sent
    await live.begin(f"Rest: 20 s\nBridge\n{WAY}", disable_notification=True)
    assert await live.said() == ["Rest: 20 s."]
    await client.bot("deleteMessage", **where(old))
    # A silent message that is new is told, and one that is not silent each time.
    await client.send("Time to move.", disable_notification=True)
    await client.send("Done.")
    await client.send("Done.")
    await expect(page.get_by_test_id("message")).to_have_count(5)
    assert await live.said() == ["Time to move.", "Done.", "Done."]


async def test_what_the_person_writes_and_plurals_are_not_told(page: Page, client: Client) -> None:
    await page.evaluate(LISTEN)
    await client.say("/help")
    sent = await client.send("2 sets left")
    await client.bot("editMessageText", text="1 set left", **where(sent))
    await expect(message(page, sent)).to_contain_text("1 set left")
    await client.bot("editMessageText", text="1 side left", **where(sent))
    await expect(message(page, sent)).to_contain_text("1 side left")
    assert await page.evaluate("said") == ["2 sets left.", "1 side left."]


async def test_a_picture_is_called_what_its_quote_or_caption_begins_with(
    page: Page, client: Client
) -> None:
    live = Session(page, client)
    await live.begin("12 s Hold")
    await expect(message(page, live.sent).get_by_role("img")).to_have_attribute(
        "alt", "Picture: On your back, knees bent."
    )
    chart = await client.upload("sendPhoto", "photo", TALL, caption="Sessions: 3\nStreak: 2 days")
    await expect(message(page, chart).get_by_role("img")).to_have_attribute(
        "alt", "Picture: Sessions: 3"
    )
    loop = (PICTURES / "loops" / "cat-light.mp4").read_bytes()
    moves = await client.upload(
        "sendAnimation", "animation", loop, caption=f"5 s\n{QUOTE}", parse_mode="HTML"
    )
    clip = message(page, moves).get_by_role("img", name="Animation: On your back, knees bent.")
    await expect(clip).to_have_js_property("tagName", "VIDEO")
    for picture in await page.get_by_test_id("message").locator("img, video").all():
        named = "node => Boolean(node.alt || node.getAttribute('aria-label'))"
        assert await picture.evaluate(named)


async def test_what_was_sent_anew_in_the_background_is_one_unread_message(
    page: Page, client: Client
) -> None:
    await page.goto(f"{client.url}/?person=1001&chat=-2001")
    # What came before the page has looked at its chats is not new to it.
    await expect(page.get_by_role("heading", name="Office")).to_be_visible()
    badge = page.locator("#elsewhere")
    sent = await client.send("Hold", reply_markup=ROW)
    await expect(badge).to_have_text("1")
    for words in ("Rest", "Hold"):
        newer = await client.send(words, reply_markup=ROW, disable_notification=True)
        await client.bot("deleteMessage", **where(sent))
        sent = newer
    await expect(page.get_by_test_id("chat").first).to_contain_text("Hold")
    await expect(badge).to_have_text("1")


async def test_right_to_left_words_stand_right_and_buttons_too(page: Page, client: Client) -> None:
    markup = buttons(["עצירה", "Pause"])
    sent = await client.send("12 שניות, החזיקו 3/20\nגשר", reply_markup=markup)
    words = message(page, sent).get_by_test_id("text")
    await expect(words).to_have_css("direction", "rtl")
    at = """node => {
      const range = document.createRange();
      range.selectNodeContents(node.firstChild);
      const rights = [...range.getClientRects()].map((rect) => rect.right);
      return node.getBoundingClientRect().right - Math.max(...rights);
    }"""
    assert await words.evaluate(at) < 30
    for name, direction in (("עצירה", "rtl"), ("Pause", "ltr")):
        button = message(page, sent).get_by_role("button", name=name)
        await expect(button).to_have_css("direction", direction)
