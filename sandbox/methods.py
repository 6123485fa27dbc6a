"""The table of Bot API methods by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox import (
    admin,
    copying,
    editing,
    forums,
    games,
    hooks,
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
from sandbox.errors import ApiError
from sandbox.params import Params
from sandbox.world import World

Method = Callable[[World, Params], Any]

METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "logOut": profile.leave,
    "close": profile.leave,
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
    **games.METHODS,
    **hooks.METHODS,
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
_BY_LOWER = {name.lower(): name for name in (*METHODS, "getUpdates")}


def method_name(name: str) -> str:
    """Return the documented spelling of a method's name; 404 for one that does not exist."""
    known = _BY_LOWER.get(name.lower())
    if known is None:
        raise ApiError(404, "Not Found: method not found")
    return known


def call(world: World, name: str, params: Params) -> Any:
    """Carry out method `name` (as `method_name` gives it) and return its result, or ApiError."""
    params.check()
    return METHODS[name](world, params)
