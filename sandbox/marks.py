"""What the parse modes share: links, custom emoji and dates as entities, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from sandbox.entities import Entity
from sandbox.links import checked_link, linked_user

_DATE_FORMAT = re.compile(r"r|[tTdDwW]*")

UserOf = Callable[[int], dict[str, Any] | None]


class MarkupError(ValueError):
    """Markup the real server refuses; its text is what follows `can't parse entities: `."""


def link_entity(url: str, span: Mapping[str, int], user_of: UserOf) -> Entity | None:
    """Return the entity of a link, or None where the real server drops it quietly.

    A tg://user?id= link mentions a person; one whom the bot has not met is dropped, and so is
    what is no link at all.
    """
    user_id = linked_user(url)
    if user_id is not None:
        user = user_of(user_id)
        return None if user is None else {"type": "text_mention", **span, "user": user}
    link = checked_link(url)
    return None if link is None else {"type": "text_link", **span, "url": link}


def custom_emoji(attributes: Mapping[str, str], span: Mapping[str, int]) -> Entity:
    """Return a custom emoji by its attribute `emoji-id`; MarkupError where that is no id."""
    emoji = attributes.get("emoji-id", "")
    if not re.fullmatch(r"-?[0-9]{1,19}", emoji) or not 0 < abs(int(emoji)) < 2**63:
        raise MarkupError("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", **span, "custom_emoji_id": str(int(emoji))}


def date_time(attributes: Mapping[str, str], span: Mapping[str, int]) -> Entity:
    """Return a date by its attributes `unix`, in seconds, and `format`; MarkupError otherwise."""
    unix, shape = attributes.get("unix", ""), attributes.get("format", "")
    if not re.fullmatch(r"[0-9]{1,10}", unix) or not 0 < int(unix) < 2**31:
        raise MarkupError("Invalid date specified")
    if not _DATE_FORMAT.fullmatch(shape):
        raise MarkupError("Invalid date format used")
    formatted = {"date_time_format": shape} if shape else {}
    return {"type": "date_time", **span, "unix_time": int(unix), **formatted}
