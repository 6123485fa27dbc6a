"""Turns screens into parameters of the Bot API."""

from typing import Any

from lumbar.screens.press_codec import encode
from lumbar.screens.screen import Button, Screen

HTML = "HTML"
"""The parse_mode of every text."""


def text_of(screen: Screen) -> dict[str, Any]:
    """Returns the parameters for a screen's text in a text message."""
    return {
        "text": screen.text,
        "parse_mode": HTML,
        "link_preview_options": {"is_disabled": True},
    }


def caption_of(screen: Screen) -> dict[str, Any]:
    """Returns the parameters for a screen's text as a caption."""
    return {"caption": screen.text, "parse_mode": HTML} if screen.text else {}


def effect_of(screen: Screen) -> dict[str, Any]:
    """Returns the parameter for what plays as a screen arrives."""
    return {"message_effect_id": str(screen.effect)} if screen.effect is not None else {}


def keys_of(screen: Screen, bot: str) -> dict[str, Any]:
    """Returns the parameters for a screen's buttons; bot: the bot's username, for a link to it."""
    if not (screen.rows or screen.link):
        return {}
    rows = [[_key_of(button) for button in row] for row in screen.rows]
    if screen.link is not None:
        url = f"https://t.me/{bot}?start={screen.link.start}"
        rows.insert(0, [{"text": screen.link.text, "url": url}])
    return {"reply_markup": {"inline_keyboard": rows}}


def _key_of(button: Button) -> dict[str, str]:
    key = {"text": button.text, "callback_data": encode(button.press)}
    if button.style is not None:
        key["style"] = button.style
    return key
