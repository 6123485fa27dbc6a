"""What a bot may do to chats: looks, members, rights, invite links, topics; and what it may not."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import FRIEND, OFFICE, YOU, Client
from sandbox.rooms import CHANNEL, CHANNEL_NAME, FORUM, SUPERGROUP, furnish
from sandbox.server import Sandbox
from tests.sandbox.conftest import TOKEN
from tests.sandbox.test_files import png


@pytest.fixture(autouse=True)
def rooms(sandbox: Sandbox) -> None:
    furnish(sandbox.world)


async def test_a_chat_gets_another_look(client: Client) -> None:
    assert await client.bot("setChatTitle", chat_id=SUPERGROUP, title=" Backs ")
    assert await client.bot("setChatDescription", chat_id=SUPERGROUP, description="All of us")
    assert await client.upload("setChatPhoto", "photo", png(640, 640), chat_id=SUPERGROUP)
    chat = await client.bot("getChat", chat_id=SUPERGROUP)
    assert (chat["title"], chat["description"]) == ("Backs", "All of us")
    assert await client.fetch(chat["photo"]["big_file_id"]) == png(640, 640)
    assert await client.bot("deleteChatPhoto", chat_id=SUPERGROUP)
    assert "photo" not in await client.bot("getChat", chat_id=SUPERGROUP)


@pytest.mark.parametrize(
    ("method", "more", "why"),
    [
        ("setChatTitle", {"title": " "}, "title must be non-empty"),
        ("setChatDescription", {"description": ""}, "chat description is not modified"),
        ("deleteChatPhoto", {}, "CHAT_NOT_MODIFIED"),
        ("setChatPhoto", {}, "there is no photo in the request"),
        ("setChatPhoto", {"photo": "AgAC"}, "photo must be uploaded as an InputFile"),
        ("setChatPermissions", {}, "object expected as permissions"),
        (
            "setChatPermissions",
            {"permissions": {"can_send_messages": 1}},
            'can\'t parse chat permissions: Field "can_send_messages" must be of type Boolean',
        ),
        ("promoteChatMember", {"user_id": FRIEND, "can_manage_chat": True}, "not enough rights"),
        ("restrictChatMember", {"user_id": FRIEND}, "object expected as permissions"),
        ("restrictChatMember", {"user_id": 0}, "invalid user_id specified"),
        ("banChatMember", {"user_id": YOU}, "can't remove chat owner"),
        ("banChatMember", {"user_id": int(TOKEN.partition(":")[0])}, "can't restrict self"),
        ("getChatMember", {"user_id": 99}, "user not found"),
        ("approveChatJoinRequest", {"user_id": FRIEND}, "USER_ALREADY_PARTICIPANT"),
        ("editChatInviteLink", {"invite_link": "x"}, "INVITE_HASH_INVALID"),
        ("createChatInviteLink", {"expire_date": 5}, "EXPIRE_DATE_INVALID"),
        (
            "createChatInviteLink",
            {"creates_join_request": True, "member_limit": 5},
            "member limit can't be specified for links requiring administrator approval",
        ),
        ("createForumTopic", {"name": "Legs"}, "the chat is not a forum"),
    ],
)
async def test_what_cannot_be(client: Client, method: str, more: dict[str, Any], why: str) -> None:
    refused = await client.refused(method, chat_id=SUPERGROUP, **more)
    assert refused == f"400 Bad Request: {why}"


@pytest.mark.parametrize(
    ("method", "more", "why"),
    [
        ("setChatTitle", {"title": "Mine"}, "not enough rights to change chat title"),
        ("setChatDescription", {"description": "x"}, "not enough rights to set chat description"),
        ("deleteChatPhoto", {}, "not enough rights to change chat photo"),
        ("setChatPermissions", {"permissions": {}}, "not enough rights to change chat permissions"),
        ("createChatInviteLink", {}, "not enough rights to manage chat invite link"),
        ("banChatMember", {"user_id": 5}, "not enough rights to restrict/unrestrict chat member"),
        (
            "unbanChatMember",
            {"user_id": 5},
            "method is available for supergroup and channel chats only",
        ),
        (
            "restrictChatMember",
            {"user_id": 5, "permissions": {}},
            "method is available only for supergroups",
        ),
    ],
)
async def test_a_plain_member_may_not(
    client: Client, method: str, more: dict[str, Any], why: str
) -> None:
    assert await client.refused(method, chat_id=OFFICE, **more) == f"400 Bad Request: {why}"


async def test_the_methods_about_chats_are_not_for_private_ones(chatting: Client) -> None:
    for method, more, why in (
        ("setChatTitle", {"title": "x"}, "can't change private chat title"),
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("createChatInviteLink", {}, "can't invite members to a private chat"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
    ):
        refused = await chatting.refused(method, chat_id=YOU, **more)
        assert refused == f"400 Bad Request: {why}"


async def test_members_are_banned_restricted_and_back(client: Client) -> None:
    where = {"chat_id": SUPERGROUP, "user_id": FRIEND}

    async def status() -> str:
        return str((await client.bot("getChatMember", **where))["status"])

    quiet = {"can_send_messages": False}
    assert await client.bot("restrictChatMember", **where, permissions=quiet, until_date=9)
    assert await status() == "restricted"
    assert await client.bot("banChatMember", **where)
    assert await status() == "kicked"
    assert await client.bot("unbanChatMember", **where)
    assert await status() == "left"


async def test_an_owner_and_the_bot_are_administrators(client: Client) -> None:
    admins = await client.bot("getChatAdministrators", chat_id=f"@{CHANNEL_NAME}")
    assert [one["status"] for one in admins] == ["creator", "administrator"]
    assert admins[1]["can_post_messages"]
    assert "can_pin_messages" not in admins[1]
    assert not admins[1]["can_promote_members"]


async def test_a_channel_speaks_for_itself(client: Client) -> None:
    post = await client.send("News", f"@{CHANNEL_NAME}")
    assert "from" not in post
    assert post["sender_chat"]["id"] == CHANNEL
    where = {"chat_id": OFFICE, "from_chat_id": CHANNEL, "message_id": post["message_id"]}
    forwarded = await client.bot("forwardMessage", **where)
    assert forwarded["forward_origin"]["type"] == "channel"


async def test_invite_links_live_and_end(client: Client) -> None:
    link = await client.bot("createChatInviteLink", chat_id=CHANNEL, name="A", member_limit=3)
    assert (link["name"], link["member_limit"], link["is_revoked"]) == ("A", 3, False)
    there = {"chat_id": CHANNEL, "invite_link": link["invite_link"]}
    edited = await client.bot("editChatInviteLink", **there, creates_join_request=True)
    assert edited["creates_join_request"]
    assert "member_limit" not in edited
    assert (await client.bot("revokeChatInviteLink", **there))["is_revoked"]
    refused = await client.refused("revokeChatInviteLink", **there)
    assert refused == "400 Bad Request: INVITE_HASH_EXPIRED"
    first = await client.bot("exportChatInviteLink", chat_id=CHANNEL)
    assert first != await client.bot("exportChatInviteLink", chat_id=CHANNEL)


async def test_a_paid_link_has_its_month_and_price(client: Client) -> None:
    paid = {"subscription_period": 2_592_000, "subscription_price": 13}
    link = await client.bot("createChatSubscriptionInviteLink", chat_id=CHANNEL, **paid)
    assert link["subscription_price"] == 13
    wrong = {**paid, "subscription_period": 60}
    refused = await client.refused("createChatSubscriptionInviteLink", chat_id=CHANNEL, **wrong)
    assert refused == "400 Bad Request: SUBSCRIPTION_PERIOD_INVALID"


async def test_a_topic_from_its_first_to_its_last(client: Client) -> None:
    made = await client.bot("createForumTopic", chat_id=FORUM, name="Legs")
    where = {"chat_id": FORUM, "message_thread_id": made["message_thread_id"]}
    sent = await client.bot("sendMessage", **where, text="Bend")
    assert sent["is_topic_message"]
    assert await client.bot("editForumTopic", **where, name="Knees")
    refused = await client.refused("editForumTopic", **where, name="Knees")
    assert refused == "400 Bad Request: TOPIC_NOT_MODIFIED"
    assert await client.bot("closeForumTopic", **where)
    refused = await client.refused("closeForumTopic", **where)
    assert refused == "400 Bad Request: TOPIC_NOT_MODIFIED"
    assert await client.bot("pinChatMessage", chat_id=FORUM, message_id=sent["message_id"])
    assert await client.bot("unpinAllForumTopicMessages", **where)
    assert await client.bot("deleteForumTopic", **where)
    refused = await client.refused("sendMessage", **where, text="Still?")
    assert refused == "400 Bad Request: message thread not found"
    refused = await client.refused("deleteForumTopic", **where)
    assert refused == "400 Bad Request: TOPIC_ID_INVALID"


async def test_general_is_closed_hidden_and_shown(client: Client) -> None:
    for method, again in (
        ("closeGeneralForumTopic", True),
        ("hideGeneralForumTopic", True),
        ("unhideGeneralForumTopic", True),
        ("reopenGeneralForumTopic", True),
    ):
        assert await client.bot(method, chat_id=FORUM) is again
        refused = await client.refused(method, chat_id=FORUM)
        assert refused == "400 Bad Request: TOPIC_NOT_MODIFIED"
