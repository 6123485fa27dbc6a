"""Raw updates, as the Bot API sends them, before python-telegram-bot parses them."""

import logging
from typing import Any

log = logging.getLogger(__name__)

LARGEST_ID = 2**63 - 1
DEEPEST = 64
"""Levels of nesting in an update; those of Telegram's have about ten."""

Raw = dict[str, Any]
"""An update as the Bot API sends it."""

MESSAGES = ("message", "edited_message", "channel_post")
"""The fields of an Update that hold a Message, of those that are asked for."""
_OF_SERVICE = (
    "channel_chat_created chat_background_set chat_owner_changed chat_owner_left chat_shared "
    "checklist_tasks_added checklist_tasks_done connected_website delete_chat_photo "
    "direct_message_price_changed forum_topic_closed forum_topic_created forum_topic_edited "
    "forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden gift "
    "gift_upgrade_sent giveaway_completed giveaway_created group_chat_created left_chat_member "
    "managed_bot_created message_auto_delete_timer_changed new_chat_members new_chat_photo "
    "new_chat_title paid_message_price_changed pinned_message poll_option_added "
    "poll_option_deleted proximity_alert_triggered refunded_payment "
    "suggested_post_approval_failed suggested_post_approved suggested_post_declined "
    "suggested_post_paid suggested_post_refunded supergroup_chat_created unique_gift users_shared "
    "video_chat_ended video_chat_participants_invited video_chat_scheduled video_chat_started "
    "web_app_data write_access_allowed"
)
SERVICE = frozenset(_OF_SERVICE.split())
"""The fields of a Message that nobody wrote, of which one says what happened in the chat (Bot API,
Message). The two about a group that became a supergroup are read, see Incoming.moved."""


def has_id(update: Raw) -> bool:
    """Returns whether an update has a valid id for acknowledging it; logs an error if not.

    Update ids are positive integers. A negative offset would make Telegram forget earlier updates
    (Bot API, getUpdates).
    """
    number = update.get("update_id")
    if isinstance(number, int) and not isinstance(number, bool) and 0 < number < LARGEST_ID:
        return True
    log.error("an update is left out: %.40r is no id", number)
    return False


def is_deep(update: Raw) -> bool:
    """Returns whether an update is nested deeper than any of Telegram's; logs that.

    Such a one cannot be read or kept without running out of stack.
    """
    level: list[object] = [update]
    for _ in range(DEEPEST):
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return False
    log.error("update %s is left out: it is nested too deep", update.get("update_id"))
    return True


def is_service(update: Raw) -> bool:
    """Returns whether an update is a message that nobody wrote; its message must be a dict."""
    return any(not SERVICE.isdisjoint(update.get(field) or ()) for field in MESSAGES)


def has_in_it(part: object, number: int) -> bool:
    """Returns whether a number, or its digits as a text, is a value anywhere in an update.

    part: the update, or a part of it; no deeper than `is_deep` allows.
    """
    if isinstance(part, dict):
        return any(has_in_it(inner, number) for inner in part.values())
    if isinstance(part, list):
        return any(has_in_it(inner, number) for inner in part)
    return part in (number, str(number))


def without_words(update: Raw, person: int) -> Raw:
    """Returns a tap's update with nothing in it that its person wrote or is called.

    What is left is enough to answer the tap after a crash.
    """
    query = update.get("callback_query", {})
    message = query.get("message") or {}
    chat, markup = message.get("chat") or {}, message.get("reply_markup")
    under = {
        "message_id": message.get("message_id"),
        "date": message.get("date"),
        "chat": {"id": chat.get("id"), "type": chat.get("type")},
        **({"reply_markup": markup} if markup else {}),
    }
    user = {"id": person, "is_bot": False, "first_name": ""}
    kept = {"id": query.get("id"), "chat_instance": "", "data": query.get("data"), "from": user}
    return {**update, "callback_query": {**kept, "message": under}}
