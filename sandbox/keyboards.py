"""Reply markups: inline keyboards checked as the real server checks them, the others kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox.errors import bad
from sandbox.links import LinkError, check_link
from sandbox.params import Params, field, optional
from sandbox.world import Chat

_WHERE = "inline keyboard button"
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
# Only a game and an invoice may carry these.
_SPECIAL = {"game": "callback_game", "invoice": "pay"}
_DATA_BYTES = 64
_COPY_LENGTH = 256
_STYLES = frozenset({"", "default", "primary", "success", "danger"})
# What a button of a reply keyboard may ask for, in private chats alone, as refusals name it.
_PRIVATE = {
    "request_phone_number": "phone number can be requested",
    "request_contact": "phone number can be requested",
    "request_location": "location can be requested",
    "request_poll": "poll can be requested",
    "web_app": "Web App buttons can be used",
    "request_user": "users can be requested",
    "request_users": "users can be requested",
    "request_chat": "chats can be requested",
    "request_managed_bot": "managed bots can be requested",
}
_ASKED = ("request_users", "request_user", "request_chat", "request_managed_bot")
# More than these the server answers with REPLY_MARKUP_TOO_LONG.
_INLINE, _BUTTONS, _PER_ROW = 100, 300, 100
# And at some length, which no document says; a keyboard of 300 buttons fits in here.
_LONGEST = 2**17
_OTHER_FLAGS = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective")


def read_markup(
    params: Params, chat: Chat | None = None, content: Mapping[str, Any] | None = None
) -> dict[str, Any] | None:
    """Return the checked reply_markup of a call for `chat`, or None where there is none; else 400.

    Without a chat it is one that may go anywhere. `content` is what it stands under: under a game
    the first button may be callback_game, and under an invoice pay.
    """
    special = next((name for kind, name in _SPECIAL.items() if kind in (content or {})), "")
    if len(params.text("reply_markup")) > _LONGEST:
        raise bad("REPLY_MARKUP_TOO_LONG")
    markup = params.json("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup, chat, special)
    if "keyboard" in markup:
        return _reply_keyboard(markup, chat)
    for name in ("remove_keyboard", "force_reply"):
        if optional(markup, name, "Boolean"):
            optional(markup, "selective", "Boolean")
            return markup
    return None


def read_inline_markup(
    params: Params, chat: Chat | None = None, content: Mapping[str, Any] | None = None
) -> dict[str, Any] | None:
    """Return the inline keyboard of an edit of `content`, or None; 400 for any other markup."""
    markup = read_markup(params, chat, content)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return markup


def _inline(markup: dict[str, Any], chat: Chat | None, special: str) -> dict[str, Any] | None:
    rows = []
    for row in field(markup, "inline_keyboard", "Array"):
        if not isinstance(row, list):
            wanted = "must be an Array of Arrays"
            raise bad(f'field "inline_keyboard" of the InlineKeyboardMarkup {wanted}')
        if row:
            rows.append([_button(button) for button in row])
    if sum(map(len, rows)) > _INLINE:
        raise bad("reply markup is too long")
    away = chat is not None and chat.type != "private"
    if away and any("web_app" in button for row in rows for button in row):
        raise bad("BUTTON_TYPE_INVALID")
    for place, button in enumerate(button for row in rows for button in row):
        for name in set(_SPECIAL.values()) & set(button):
            if place or name != special:
                raise bad("BUTTON_POS_INVALID" if name == special else "BUTTON_TYPE_INVALID")
    # An inline keyboard without a button is no keyboard: it takes an earlier one away.
    return {"inline_keyboard": rows} if rows else None


def _button(button: Any) -> dict[str, Any]:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = field(button, "text", "String", where=_WHERE)
    if not text.strip():
        raise bad("can't parse inline keyboard button: Text of the button must be non-empty")
    actions = [name for name in _ACTIONS if button.get(name) not in (None, False)]
    if not actions:
        raise bad(f"can't parse {_WHERE}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"can't parse {_WHERE}: exactly one action is expected, found {len(actions)}")
    return {"text": text, actions[0]: _action(actions[0], button), **_look(button, _WHERE)}


def _look(button: dict[str, Any], where: str) -> dict[str, str]:
    """Return a button's style and icon, where it has any; 400 for a style that there is not."""
    icon = optional(button, "icon_custom_emoji_id", "Integer", where=where)
    style = (optional(button, "style", "String", where=where) or "").lower()
    if style not in _STYLES:
        raise bad(f"can't parse {where}: invalid button style specified")
    kept = {"style": style} if style not in {"", "default"} else {}
    return kept | ({"icon_custom_emoji_id": str(icon)} if icon else {})


def _action(name: str, button: dict[str, Any]) -> Any:
    if name == "callback_data":
        data = field(button, name, "String", where=_WHERE)
        if not 1 <= len(data.encode("utf-8", "surrogatepass")) <= _DATA_BYTES:
            raise bad("BUTTON_DATA_INVALID")
        return data
    if name == "url":
        url = field(button, name, "String", where=_WHERE)
        try:
            return check_link(url)
        except LinkError as error:
            raise bad(f"inline keyboard button URL '{url}' is invalid: {error}") from error
    if name == "web_app":
        return _web_app(field(button, name, "Object", where=_WHERE))
    if name == "copy_text":
        copied = field(button, name, "Object", where=_WHERE)
        if not 1 <= len(field(copied, "text", "String", where=_WHERE)) <= _COPY_LENGTH:
            raise bad("BUTTON_COPY_TEXT_INVALID")
        return copied
    return button[name]


def _web_app(web_app: dict[str, Any]) -> dict[str, Any]:
    url = field(web_app, "url", "String", where=_WHERE)
    if not url.lower().startswith("https://"):
        problem = "is invalid: Only HTTPS links are allowed"
        raise bad(f"inline keyboard button Web App URL '{url}' {problem}")
    return web_app


def _reply_keyboard(markup: dict[str, Any], chat: Chat | None) -> dict[str, Any] | None:
    for name in _OTHER_FLAGS:
        optional(markup, name, "Boolean")
    optional(markup, "input_field_placeholder", "String")
    rows = []
    for row in field(markup, "keyboard", "Array"):
        if not isinstance(row, list):
            raise bad('field "keyboard" must be an Array of Arrays')
        rows.append([_key(key, chat) for key in row])
    if sum(map(len, rows)) > _BUTTONS or any(len(row) > _PER_ROW for row in rows):
        raise bad("reply markup is too long")
    return {**markup, "keyboard": rows} if any(rows) else None


def _key(key: Any, chat: Chat | None) -> dict[str, Any]:
    where = "keyboard button"
    if isinstance(key, str):
        key = {"text": key}
    if not isinstance(key, dict):
        raise bad(f"can't parse {where}: KeyboardButton must be a String or an Object")
    if not field(key, "text", "String", where=where).strip():
        raise bad("keyboard button text must be non-empty")
    look = _look(key, where)
    for name in ("request_contact", "request_phone_number", "request_location"):
        optional(key, name, "Boolean", where=where)
    for name in (*_ASKED, "request_poll", "web_app"):
        asked = optional(key, name, "Object", where=where)
        if asked is not None and name in _ASKED:
            field(asked, "request_id", "Integer", where=where)
    if chat is not None and chat.type != "private":
        for name, told in _PRIVATE.items():
            if key.get(name):
                raise bad(f"{told} in private chats only")
    return {name: value for name, value in key.items() if name != "style"} | look
