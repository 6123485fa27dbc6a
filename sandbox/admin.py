"""The Bot API methods that change how a chat looks: title, description, picture, permissions."""

from __future__ import annotations

from typing import Any

from sandbox.errors import bad
from sandbox.params import Params, field
from sandbox.rights import chat_to_change
from sandbox.sending import checked_upload
from sandbox.world import Chat, World

Json = dict[str, Any]

_TITLE, _ABOUT = 128, 255
_PRIVATE = "can't change private chat {}"
_CHANGED = ("group", "supergroup", "channel")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def _looks(world: World, params: Params, what: str, refused: str) -> Chat:
    other = _PRIVATE.format(what)
    return chat_to_change(world, params, "can_change_info", refused, *_CHANGED, other=other)


def set_chat_title(world: World, params: Params) -> bool:
    """setChatTitle: 1 to 128 characters."""
    title = params.text("title").strip()
    if not title:
        raise bad("title must be non-empty")
    chat = _looks(world, params, "title", "not enough rights to change chat title")
    chat.title = title[:_TITLE]
    _note(world, chat, {"new_chat_title": chat.title})
    return True


def set_chat_description(world: World, params: Params) -> bool:
    """setChatDescription: up to 255 characters, another than now."""
    chat = _looks(world, params, "description", "not enough rights to set chat description")
    about = params.text("description").strip()[:_ABOUT]
    if about == chat.about:
        raise bad("chat description is not modified")
    chat.about = about
    return True


def set_chat_photo(world: World, params: Params) -> bool:
    """setChatPhoto: a picture that comes with the call; an id of one sent before is none."""
    if "photo" not in params.uploads and not params.text("photo").startswith("attach://"):
        said = params.text("photo")
        raise bad(
            "photo must be uploaded as an InputFile" if said else "there is no photo in the request"
        )
    upload = checked_upload(params, params.text("photo"), "photo")
    chat = _looks(world, params, "photo", "not enough rights to change chat photo")
    stored = world.files.add("photo", upload.data, upload.name, upload.content_type)
    small = stored.sizes[0] if stored.sizes else stored
    chat.photo = (small.file_id, stored.file_id)
    _note(world, chat, {"new_chat_photo": True})
    return True


def delete_chat_photo(world: World, params: Params) -> bool:
    """deleteChatPhoto: the picture is gone; 400 where there is none."""
    chat = _looks(world, params, "photo", "not enough rights to change chat photo")
    if not chat.photo:
        raise bad("CHAT_NOT_MODIFIED")
    chat.photo = ()
    _note(world, chat, {"delete_chat_photo": True})
    return True


def set_chat_permissions(world: World, params: Params) -> bool:
    """setChatPermissions: what members may do who are no administrators."""
    permissions = read_permissions(params)
    refused = "not enough rights to change chat permissions"
    other = "can't change private chat permissions"
    kinds = ("group", "supergroup")
    chat = chat_to_change(world, params, "can_restrict_members", refused, *kinds, other=other)
    chat.forbidden = [name for name in PERMISSIONS if not permissions.get(name)]
    return True


def read_permissions(params: Params) -> dict[str, bool]:
    """Return the parameter permissions, each true or false; 400 for anything else.

    Without `use_independent_chat_permissions` the right to send other messages or previews
    brings all the rights to send files, and each of those the right to send texts.
    """
    given = params.json("permissions", "permissions")
    if not isinstance(given, dict):
        raise bad("object expected as permissions")
    for name in given:
        field(given, name, "Boolean", where="chat permissions")
    granted = {name: bool(given.get(name)) for name in PERMISSIONS}
    if not params.flag("use_independent_chat_permissions"):
        files = list(PERMISSIONS[1:7])
        if granted["can_send_other_messages"] or granted["can_add_web_page_previews"]:
            granted |= dict.fromkeys(files, True)
        if any(granted[name] for name in (*files, "can_send_polls")):
            granted["can_send_messages"] = True
    return granted


def leave_chat(world: World, params: Params) -> bool:
    """leaveChat: the bot is no member any more."""
    chat = world.readable(world.chat_at(params.text("chat_id")))
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.status = "left"
    return True


def _note(world: World, chat: Chat, what: Json) -> None:
    """Put the service message into the chat that tells of the bot's doing; a channel has it too."""
    world.post(chat, world.bot_user(), what)


METHODS = {
    "setChatTitle": set_chat_title,
    "setChatDescription": set_chat_description,
    "setChatPhoto": set_chat_photo,
    "deleteChatPhoto": delete_chat_photo,
    "setChatPermissions": set_chat_permissions,
    "leaveChat": leave_chat,
}
