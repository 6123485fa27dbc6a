"""The Bot API methods about who is in a chat and what they may do there."""

from __future__ import annotations

from typing import Any

from sandbox.admin import PERMISSIONS, read_permissions
from sandbox.errors import bad
from sandbox.params import Params
from sandbox.rights import ADMIN_RIGHTS, chat_to_change, member, shown_rights
from sandbox.world import Chat, World

Json = dict[str, Any]

_BIG = ("supergroup", "channel")
_BIG_ONLY = "method is available for supergroup and channel chats only"
_TITLE = 16


def get_chat_member(world: World, params: Params) -> Json:
    """getChatMember: who somebody is in a chat: owner, administrator, member, kicked, left."""
    chat = world.chat_at(params.text("chat_id"))
    return member(world, chat, _user_id(params))


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """getChatAdministrators: the owner and the administrators, other bots only if asked for."""
    chat = world.readable(world.chat_at(params.text("chat_id")))
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    found = [
        member(world, chat, user_id)
        for user_id, role in chat.roles.items()
        if role.get("status") in {"creator", "administrator"} and user_id != world.bot_id
    ]
    if chat.status == "administrator":
        found.append(member(world, chat, world.bot_id))
    bots = params.flag("return_bots")
    return [one for one in found if bots or not one["user"]["is_bot"] or _is_own(world, one)]


def _is_own(world: World, one: Json) -> bool:
    return bool(one["user"]["id"] == world.bot_id)


def promote_chat_member(world: World, params: Params) -> bool:
    """promoteChatMember: an administrator with these rights, or with none a member again."""
    user_id = _user_id(params)
    wanted = {right: params.flag(right) for right in (*ADMIN_RIGHTS, "is_anonymous")}
    chat = _chat(world, params, "can_promote_members", "not enough rights", *_BIG)
    before = _known(world, chat, user_id)
    if before["status"] == "creator":
        raise bad("can't remove chat owner")
    if not any(wanted.values()):
        chat.roles.pop(user_id, None)
    else:
        rights = shown_rights(wanted | {"can_manage_chat": True}, chat.type)
        chat.roles[user_id] = {"status": "administrator", "can_be_edited": True, **rights}
    return True


def set_custom_title(world: World, params: Params) -> bool:
    """setChatAdministratorCustomTitle: up to 16 characters under an administrator's name."""
    user_id = _user_id(params)
    chat = world.writable(world.chat_at(params.text("chat_id")))
    if chat.type not in {"group", "supergroup"}:
        raise bad("method is available only for groups and supergroups")
    role = _known(world, chat, user_id)
    if role["status"] == "creator":
        raise bad("only the owner can edit their custom title")
    if role["status"] != "administrator":
        raise bad("user is not an administrator")
    if not role.get("can_be_edited"):
        raise bad("not enough rights to change custom title of the user")
    title = params.text("custom_title").strip()
    if len(title) > _TITLE:
        raise bad("CUSTOM_TITLE_INVALID")
    chat.roles[user_id]["custom_title"] = title
    return True


def restrict_chat_member(world: World, params: Params) -> bool:
    """restrictChatMember: a member of a supergroup may do less, until a date or for ever."""
    user_id, permissions = _user_id(params), read_permissions(params)
    chat = _chat(world, params, "can_restrict_members", _NO_RESTRICTING, "supergroup")
    _not_mighty(world, chat, user_id)
    if all(permissions.values()):
        chat.roles.pop(user_id, None)
        return True
    there = user_id in chat.members
    until = {"until_date": params.integer("until_date", least=0)}
    shown = {name: permissions[name] for name in PERMISSIONS}
    chat.roles[user_id] = {"status": "restricted", **until, **shown, "is_member": there}
    return True


_NO_RESTRICTING = "not enough rights to restrict/unrestrict chat member"


def ban_chat_member(world: World, params: Params) -> bool:
    """banChatMember: out of the chat, until a date or for ever."""
    user_id = _user_id(params)
    kinds = ("group", *_BIG)
    chat = _chat(world, params, "can_restrict_members", _NO_RESTRICTING, *kinds)
    _not_mighty(world, chat, user_id)
    if user_id in chat.members:
        chat.members.remove(user_id)
    until = params.integer("until_date", least=0)
    chat.roles[user_id] = {"status": "kicked", "until_date": until}
    if params.flag("revoke_messages"):
        theirs = [n for n, one in chat.messages.items() if one["from"]["id"] == user_id]
        world.delete(chat, theirs)
    return True


def unban_chat_member(world: World, params: Params) -> bool:
    """unbanChatMember: may come back; a member who is not banned is put out, if not said else."""
    user_id = _user_id(params)
    chat = _chat(world, params, "can_restrict_members", _NO_RESTRICTING, *_BIG)
    status = _known(world, chat, user_id)["status"]
    if status != "kicked" and params.flag("only_if_banned"):
        return True
    _not_mighty(world, chat, user_id)
    chat.roles.pop(user_id, None)
    if user_id in chat.members:
        chat.members.remove(user_id)
    return True


def answer_join_request(world: World, params: Params) -> bool:
    """approveChatJoinRequest and declineChatJoinRequest: nobody asks to join in a sandbox."""
    user_id = _user_id(params)
    refused = "not enough rights to manage chat join requests"
    chat = _chat(world, params, "can_invite_users", refused, "group", *_BIG)
    there = _known(world, chat, user_id)["status"] not in {"left", "kicked"}
    raise bad("USER_ALREADY_PARTICIPANT" if there else "HIDE_REQUESTER_MISSING")


def get_user_chat_boosts(world: World, params: Params) -> Json:
    """getUserChatBoosts: nobody has given the chat any."""
    chat = world.writable(world.chat_at(params.text("chat_id")))
    if chat.type not in _BIG:
        raise bad(_BIG_ONLY)
    _known(world, chat, _user_id(params))
    return {"boosts": []}


def _chat(world: World, params: Params, right: str, refused: str, *kinds: str) -> Chat:
    other = "method is available only for supergroups" if kinds == ("supergroup",) else _BIG_ONLY
    return chat_to_change(world, params, right, refused, *kinds, other=other)


def _user_id(params: Params) -> int:
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad("invalid user_id specified")
    return user_id


def _known(world: World, chat: Chat, user_id: int) -> Json:
    if user_id in chat.roles and world.user_of(user_id) is None:
        return chat.roles[user_id]
    return member(world, chat, user_id)


def _not_mighty(world: World, chat: Chat, user_id: int) -> None:
    status = _known(world, chat, user_id)["status"]
    if status == "creator":
        raise bad("can't remove chat owner")
    if user_id == world.bot_id:
        raise bad("can't restrict self")
    if status == "administrator":
        raise bad("user is an administrator of the chat")


METHODS = {
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "promoteChatMember": promote_chat_member,
    "setChatAdministratorCustomTitle": set_custom_title,
    "restrictChatMember": restrict_chat_member,
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
    "approveChatJoinRequest": answer_join_request,
    "declineChatJoinRequest": answer_join_request,
    "getUserChatBoosts": get_user_chat_boosts,
}
