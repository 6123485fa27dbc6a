"""The Bot API methods about invite links, plain ones and paid subscriptions."""

from __future__ import annotations

from typing import Any

from sandbox.errors import bad
from sandbox.params import Params
from sandbox.rights import chat_to_change
from sandbox.world import Chat, World

Json = dict[str, Any]

_NAME, _MEMBERS, _MONTH, _STARS = 32, 99_999, 2_592_000, 10_000
_REFUSED = "not enough rights to manage chat invite link"


def export_link(world: World, params: Params) -> str:
    """exportChatInviteLink: a new primary link; the one before is good no more."""
    chat = _chat(world, params)
    for link in chat.links.values():
        if link["is_primary"]:
            link.update(is_primary=False, is_revoked=True)
    made = _made(world, chat, {"is_primary": True})
    return str(made["invite_link"])


def create_link(world: World, params: Params) -> Json:
    """createChatInviteLink: a link that may have a name, an end, and a number of members."""
    return _made(world, _chat(world, params), _limits(world, params))


def edit_link(world: World, params: Params) -> Json:
    """editChatInviteLink: everything about a link is as this call says."""
    chat, link = _link(world, params)
    if link["is_revoked"]:
        raise bad("INVITE_HASH_EXPIRED")
    kept = ("invite_link", "creator", "is_primary", "is_revoked")
    told = {name: link[name] for name in kept}
    chat.links[link["invite_link"]] = _shown(told | _limits(world, params))
    return chat.links[link["invite_link"]]


def revoke_link(world: World, params: Params) -> Json:
    """revokeChatInviteLink: the link is good no more, and stays known."""
    _, link = _link(world, params)
    if link["is_revoked"]:
        raise bad("INVITE_HASH_EXPIRED")
    link["is_revoked"] = True
    return link


def create_subscription(world: World, params: Params) -> Json:
    """createChatSubscriptionInviteLink: members of a channel who pay by the month."""
    refused = {"other": "CHAT_INVITE_SUBSCRIPTION_UNAVAILABLE"}
    chat = chat_to_change(world, params, "can_invite_users", _REFUSED, "channel", **refused)
    period, price = params.integer("subscription_period"), params.integer("subscription_price")
    if period != _MONTH:
        raise bad("SUBSCRIPTION_PERIOD_INVALID")
    if not 1 <= price <= _STARS:
        raise bad("STARS_AMOUNT_INVALID")
    paid = {"subscription_period": period, "subscription_price": price}
    return _made(world, chat, {**_name(params), **paid})


def edit_subscription(world: World, params: Params) -> Json:
    """editChatSubscriptionInviteLink: another name for a link of a paid channel."""
    _, link = _link(world, params)
    if "subscription_period" not in link:
        raise bad("SUBSCRIPTION_ID_INVALID")
    link.pop("name", None)
    link.update(_name(params))
    return link


def _chat(world: World, params: Params) -> Chat:
    kinds = ("group", "supergroup", "channel")
    other = "can't invite members to a private chat"
    return chat_to_change(world, params, "can_invite_users", _REFUSED, *kinds, other=other)


def _link(world: World, params: Params) -> tuple[Chat, Json]:
    chat = _chat(world, params)
    link = chat.links.get(params.text("invite_link"))
    if link is None:
        raise bad("INVITE_HASH_INVALID" if params.text("invite_link") else "INVITE_HASH_EMPTY")
    return chat, link


def _name(params: Params) -> Json:
    name = params.text("name").strip()
    return {"name": name[:_NAME]} if name else {}


def _limits(world: World, params: Params) -> Json:
    expires = params.integer("expire_date", least=0)
    members = params.integer("member_limit", least=0)
    asks = params.flag("creates_join_request")
    if asks and members:
        raise bad("member limit can't be specified for links requiring administrator approval")
    if expires and expires <= world.now():
        raise bad("EXPIRE_DATE_INVALID")
    if members > _MEMBERS:
        raise bad("USAGE_LIMIT_INVALID")
    limits: Json = {**_name(params), "creates_join_request": asks}
    return limits | {
        name: value
        for name, value in (("expire_date", expires), ("member_limit", members))
        if value
    }


def _made(world: World, chat: Chat, said: Json) -> Json:
    address = f"https://t.me/+sandbox{world.unique()}"
    chat.links[address] = _shown({"invite_link": address, "creator": world.bot_user(), **said})
    return chat.links[address]


def _shown(link: Json) -> Json:
    plain = {"creates_join_request": False, "is_primary": False, "is_revoked": False}
    return {**plain, **link}


METHODS = {
    "exportChatInviteLink": export_link,
    "createChatInviteLink": create_link,
    "editChatInviteLink": edit_link,
    "revokeChatInviteLink": revoke_link,
    "createChatSubscriptionInviteLink": create_subscription,
    "editChatSubscriptionInviteLink": edit_subscription,
}
