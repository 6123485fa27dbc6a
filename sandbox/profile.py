"""The Bot API methods about the bot itself and about chats: commands, descriptions, members."""

from __future__ import annotations

import json
import re
from typing import Any

from sandbox.errors import bad
from sandbox.files import StoredFile
from sandbox.params import Params, field, optional
from sandbox.rights import shown_rights
from sandbox.world import Chat, World

Json = dict[str, Any]

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_COMMAND_COUNT, _COMMAND_TEXT = 100, 256
_DOWNLOAD_LIMIT = 20 * 2**20
# Which ids each scope of commands needs, beside its type.
_SCOPES: dict[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


def get_me(world: World, _params: Params) -> Json:
    """getMe: the bot as a User, with what it can do."""
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return {**world.bot_user(), **abilities}


def leave(_world: World, _params: Params) -> bool:
    """logOut and close: accepted; there is no other server to go to."""
    return True


def get_file(world: World, params: Params) -> Json:
    """getFile: where the bytes of a file can be read, up to 20 MB."""
    if not params.text("file_id"):
        raise bad("file_id not specified")
    stored = world.files.get(params.text("file_id"))
    if len(stored.data) > _DOWNLOAD_LIMIT:
        raise bad("file is too big")
    return _file(stored)


def _file(stored: StoredFile) -> Json:
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }


def get_chat(world: World, params: Params) -> Json:
    """getChat: a ChatFullInfo, the newest pin included."""
    chat = world.chat_at(params.text("chat_id"))
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    info = {"accent_color_id": abs(chat.id) % 7, "max_reaction_count": 11}
    slow = {"slow_mode_delay": chat.slow} if chat.slow else {}
    pins = [chat.messages[number] for number in chat.pinned if number in chat.messages]
    pinned = {"pinned_message": world.bot_view(pins[-1])} if pins else {}
    about = {"description": chat.about} if chat.about else {}
    picture = _picture(world, chat)
    told = {**info, **about, **picture, "accepted_gift_types": gifts, **slow, **pinned}
    return {**world.chat_object(chat), **told}


def _picture(world: World, chat: Chat) -> Json:
    """Return the ChatPhoto of a chat, where it has a picture."""
    if not chat.photo:
        return {}
    small, big = (world.files.get(file_id) for file_id in chat.photo)
    ids = {"small_file_id": small.file_id, "small_file_unique_id": small.unique_id}
    return {"photo": {**ids, "big_file_id": big.file_id, "big_file_unique_id": big.unique_id}}


def get_chat_member_count(world: World, params: Params) -> int:
    """getChatMemberCount: the people of a chat and the bot."""
    return len(world.chat_at(params.text("chat_id")).members) + 1


def set_my_commands(world: World, params: Params) -> bool:
    """setMyCommands: the commands of a scope and language, at most 100."""
    given = params.json("commands", "commands")
    if not isinstance(given, list):
        raise bad("expected an Array of BotCommand")
    if len(given) > _COMMAND_COUNT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(item) for item in given]
    if commands:
        world.profile.commands[_scope(world, params)] = commands
    else:
        world.profile.commands.pop(_scope(world, params), None)
    return _shown(world)


def _command(item: Any) -> dict[str, str]:
    if not isinstance(item, dict):
        raise bad("can't parse BotCommand: expected an Object")
    command = field(item, "command", "String", where="BotCommand").removeprefix("/")
    text = field(item, "description", "String", where="BotCommand").strip()
    if not _COMMAND.fullmatch(command):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(text) <= _COMMAND_TEXT:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": text}


def set_admin_rights(world: World, params: Params) -> bool:
    """setMyDefaultAdministratorRights: what the bot asks for where it is made an administrator."""
    rights = params.json("rights", "ChatAdministratorRights")
    if rights is None:
        rights = {}
    if not isinstance(rights, dict):
        raise bad("ChatAdministratorRights must be an Object")
    asked = {name: optional(rights, name, "Boolean") or False for name in rights}
    world.profile.admin_rights["channel" if params.flag("for_channels") else "group"] = asked
    return True


def get_admin_rights(world: World, params: Params) -> Json:
    """getMyDefaultAdministratorRights: as they were set, for groups or for channels."""
    kind = "channel" if params.flag("for_channels") else "group"
    return shown_rights(world.profile.admin_rights.get(kind, {}), kind)


def get_my_commands(world: World, params: Params) -> list[dict[str, str]]:
    """getMyCommands: exactly those set for this scope and language, or none."""
    return world.profile.commands.get(_scope(world, params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """deleteMyCommands: none for this scope and language any more."""
    world.profile.commands.pop(_scope(world, params), None)
    return _shown(world)


def _scope(world: World, params: Params) -> tuple[str, str]:
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad("BotCommandScope must be an Object")
    kind = field(scope, "type", "String", where="BotCommandScope")
    if kind not in _SCOPES:
        raise bad("unsupported type specified")
    parts = [kind]
    for name in _SCOPES[kind]:
        value = str(field(scope, name, "Number", where="BotCommandScope"))
        if name == "chat_id":
            world.chat_at(value)
        parts.append(value)
    return ":".join(parts), _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return language


def text_setter(attribute: str, name: str, limit: int, error: str) -> Any:
    """Return setMyName, setMyDescription or setMyShortDescription: by language, empty for none."""

    def set_text(world: World, params: Params) -> bool:
        text = params.text(name).strip()
        if len(text) > limit:
            raise bad(error)
        texts: dict[str, str] = getattr(world.profile, attribute)
        if text:
            texts[_language(params)] = text
        else:
            texts.pop(_language(params), None)
        return _shown(world)

    return set_text


def text_getter(attribute: str, name: str, *, default: str = "") -> Any:
    """Return the getter that goes with `text_setter`: the language's text, else the general one."""

    def get_text(world: World, params: Params) -> dict[str, str]:
        texts: dict[str, str] = getattr(world.profile, attribute)
        return {name: texts.get(_language(params)) or texts.get("") or default}

    return get_text


def set_chat_menu_button(world: World, params: Params) -> bool:
    """setChatMenuButton: for one private chat, or for all where none is named."""
    button = params.json("menu_button", "MenuButton") or {"type": "default"}
    if not isinstance(button, dict):
        raise bad("MenuButton must be an Object")
    if field(button, "type", "String", where="MenuButton") not in {
        "default",
        "commands",
        "web_app",
    }:
        raise bad("MenuButton has unsupported type")
    world.profile.menu_buttons[_menu_chat(world, params)] = button
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """getChatMenuButton: what was set for the chat, else for all, else the default."""
    buttons = world.profile.menu_buttons
    general = buttons.get(0, {"type": "commands"})
    return buttons.get(_menu_chat(world, params), general)


def _menu_chat(world: World, params: Params) -> int:
    if "chat_id" not in params:
        return 0
    chat = world.chat_at(params.text("chat_id"))
    if chat.type != "private":
        raise bad("chat not found")
    return chat.id


def _shown(world: World) -> bool:
    """Tell the page how the bot looks now: a copy, since what is shown may change again."""
    world.emit({"type": "bot", "bot": json.loads(json.dumps(world.bot_public()))})
    return True
