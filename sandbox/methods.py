"""The table of Bot API methods by name, and the ones about getting updates."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sandbox import (
    admin,
    copying,
    editing,
    forums,
    invites,
    members,
    pictures,
    places,
    polls,
    profile,
    sending,
    stickers,
    trade,
)
from sandbox.errors import ApiError, bad
from sandbox.params import Params
from sandbox.updates import DEFAULT_KINDS, Webhook
from sandbox.world import World

Method = Callable[[World, Params], Any]

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_URL = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def read_allowed(world: World, params: Params) -> None:
    """Take allowed_updates over from a call; where it is not given, what was said last holds."""
    if not params.text("allowed_updates").strip():
        return
    kinds = params.json("allowed_updates", "allowed updates")
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise bad("expected an Array of String as allowed_updates")
    world.updates.allow(kinds)


def set_webhook(world: World, params: Params) -> bool:
    """setWebhook: send updates to a URL; an empty one takes the webhook away.

    Plain http is allowed here as it is on a self-hosted server in local mode: a test's receiver
    on loopback has no certificate.
    """
    url = params.text("url").strip()
    if not url:
        return delete_webhook(world, params)
    if not _URL.fullmatch(url):
        raise bad("bad webhook: invalid webhook URL specified")
    secret = params.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        if len(secret) > 256:
            raise bad("secret token is too long")
        raise bad("secret token contains unallowed characters")
    read_allowed(world, params)
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    connections = params.integer("max_connections", 40)
    world.updates.webhook = Webhook(
        url,
        secret,
        max(1, min(connections, 100)),
        has_certificate="certificate" in params.uploads,
        ip_address=params.text("ip_address"),
    )
    world.updates.changed()
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """deleteWebhook: back to getUpdates; what is pending stays unless it is dropped."""
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.updates.webhook = None
    world.updates.changed()
    return True


def get_webhook_info(world: World, _params: Params) -> dict[str, Any]:
    """getWebhookInfo: where updates go, how many wait, and the last failure."""
    webhook = world.updates.webhook or Webhook("")
    info: dict[str, Any] = {
        "url": webhook.url,
        "has_custom_certificate": webhook.has_certificate,
        "pending_update_count": len(world.updates),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.ip_address:
        info["ip_address"] = webhook.ip_address
    if webhook.last_error:
        info["last_error_date"] = webhook.last_error_at
        info["last_error_message"] = webhook.last_error
    if world.updates.allowed != DEFAULT_KINDS:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


_METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "logOut": profile.leave,
    "close": profile.leave,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_media("photo"),
    "sendAnimation": sending.send_media("animation"),
    "sendVoice": sending.send_media("voice"),
    "sendAudio": sending.send_media("audio"),
    "sendVideo": sending.send_media("video"),
    "sendDocument": sending.send_media("document"),
    "sendVideoNote": sending.send_media("video_note"),
    "sendLivePhoto": sending.send_media("live_photo"),
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "stopPoll": editing.stop_poll,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_callback_query,
    "pinChatMessage": editing.pin_chat_message,
    "unpinChatMessage": editing.unpin_chat_message,
    "unpinAllChatMessages": editing.unpin_all_chat_messages,
    "setMessageReaction": editing.set_message_reaction,
    "getFile": profile.get_file,
    "getChat": profile.get_chat,
    "getChatMemberCount": profile.get_chat_member_count,
    "setMyDefaultAdministratorRights": profile.set_admin_rights,
    "getMyDefaultAdministratorRights": profile.get_admin_rights,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.text_setter("name", "name", 64, "BOT_TITLE_INVALID"),
    "getMyName": profile.text_getter("name", "name", default="Lumbar"),
    "setMyDescription": profile.text_setter(
        "description", "description", 512, "BOT_DESCRIPTION_INVALID"
    ),
    "getMyDescription": profile.text_getter("description", "description"),
    "setMyShortDescription": profile.text_setter(
        "short_description", "short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID"
    ),
    "getMyShortDescription": profile.text_getter("short_description", "short_description"),
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    **admin.METHODS,
    **forums.METHODS,
    **invites.METHODS,
    **members.METHODS,
    **pictures.METHODS,
    **places.METHODS,
    **polls.METHODS,
    **stickers.METHODS,
    **trade.METHODS,
}
# Method names are read without regard to case, as the real server does. getUpdates waits, so it
# is carried out by sandbox/polling.py; its name stands here for the record of calls.
_BY_LOWER = {name.lower(): name for name in (*_METHODS, "getUpdates")}


def method_name(name: str) -> str:
    """Return the documented spelling of a method's name; 404 for one that does not exist."""
    known = _BY_LOWER.get(name.lower())
    if known is None:
        raise ApiError(404, "Not Found: method not found")
    return known


def call(world: World, name: str, params: Params) -> Any:
    """Carry out method `name` (as `method_name` gives it) and return its result, or ApiError."""
    return _METHODS[name](world, params)
