"""The page protocol: what the page sees and does, who is kept out, and misbehaving on request."""

from __future__ import annotations

import ast
import asyncio
from pathlib import Path
from typing import Any

import aiohttp
import pytest

import sandbox as package
from sandbox.client import FRIEND, OFFICE, YOU, Client, ManualClock
from sandbox.guard import TOKEN_HEADER
from sandbox.server import Sandbox
from tests.every import every
from tests.patience import PATIENCE

OTHERS = {"lumbar", "content", "handlers", "workshop", "bot"}


async def get(client: Client, path: str, **options: Any) -> tuple[int, Any]:
    await client.admit()
    async with client.session.get(f"{client.url}{path}", **options) as response:
        return response.status, await response.json()


async def test_the_world_at_first(client: Client) -> None:
    _status, world = await get(client, "/app/world")
    assert world["bot"] == {
        "id": 42,
        "first_name": "Lumbar",
        "username": "lumbar_sandbox_bot",
        "description": "",
        "short_description": "",
        "commands": [],
        "group_commands": [],
    }
    you = {"id": YOU, "first_name": "You", "username": "you", "language_code": "en"}
    assert world["people"][0] == you
    group = {"id": OFFICE, "type": "group", "title": "Office", "members": [YOU, FRIEND]}
    assert group in world["chats"]


async def test_a_person_joins(client: Client) -> None:
    person = await client.page("people", first_name="Third", language_code="sv", group=True)
    assert person == {"id": 1003, "first_name": "Third", "username": "", "language_code": "sv"}
    await client.say("/start", OFFICE, 1003)
    sender = (await client.bot("getUpdates"))[0]["message"]["from"]
    assert (sender["id"], sender["language_code"]) == (1003, "sv")


async def test_a_person_sees_it_happen(chatting: Client) -> None:
    async with chatting.events() as events:
        snapshot = await events.next()
        assert snapshot["type"] == "snapshot"
        private, group = snapshot["chats"]
        assert [message["text"] for message in private["messages"]] == ["/start"]
        assert (private["id"], private["blocked"], group["id"]) == (YOU, False, OFFICE)
        await chatting.say("not for you", FRIEND, FRIEND)
        await chatting.bot("sendChatAction", chat_id=YOU, action="typing")
        typing = {"type": "typing", "chat_id": YOU, "action": "typing"}
        assert await events.next() == typing
        sent = await chatting.send("hello")
        assert await events.next() == {"type": "message", "message": sent}
        where = {"chat_id": YOU, "message_id": sent["message_id"]}
        edited = await chatting.bot("editMessageText", text="changed", **where)
        assert await events.next() == {"type": "edited", "message": edited}
        await chatting.bot("deleteMessage", **where)
        gone = {"type": "deleted", "chat_id": YOU, "message_ids": [sent["message_id"]]}
        assert await events.next() == gone
        commands = [{"command": "help", "description": "What I can do"}]
        await chatting.bot("setMyCommands", commands=commands)
        assert (await events.next())["bot"]["commands"] == commands


async def test_what_a_person_cannot_do(client: Client) -> None:
    async def error(path: str, **body: Any) -> tuple[int, str]:
        async with client.session.post(f"{client.url}/app/{path}", json=body) as response:
            return response.status, (await response.json())["error"]

    await client.admit()
    place = {"person": YOU, "chat_id": YOU}
    assert await error("send", **place, text=" ") == (400, "there is nothing to send")
    assert await error("send", **place, text="x" * 4097) == (
        400,
        "a message has at most 4096 characters",
    )
    assert await error("send", person=YOU, chat_id=FRIEND, text="x") == (
        404,
        "person 1001 is in no chat 1002",
    )
    assert await error("send", person=5, chat_id=5, text="x") == (404, "there is no person 5")
    assert await error("send", person="1001", chat_id=YOU, text="x") == (
        400,
        "person is a whole number",
    )
    assert await error("people", first_name="") == (400, "first_name has 1 to 64 characters")
    assert await error("faults", kind="flood") == (
        400,
        "kind is one of 429, status, hang, cut, not 'flood'",
    )
    assert (await error("limits", per_second=0))[0] == 400
    assert (await get(client, "/app/events?person=5"))[0] == 404
    async with client.session.post(f"{client.url}/app/send", data=b"no json") as response:
        assert response.status == 400


async def test_a_place_is_shared(chatting: Client) -> None:
    place = {"latitude": 59.3, "longitude": 18.1}
    await chatting.page("send", person=YOU, chat_id=YOU, location=place)
    assert (await chatting.bot("getUpdates"))[0]["message"]["location"] == place


async def test_calls_are_recorded_without_file_contents(chatting: Client) -> None:
    form = aiohttp.FormData({"chat_id": str(YOU)})
    form.add_field("document", b"secret bytes", filename="x.txt")
    await chatting.raw("sendDocument", data=form)
    await chatting.refused("sendMessage", chat_id=YOU, text="")
    *_before, upload, refused = await chatting.calls()
    assert upload["params"]["document"] == "<12 bytes: x.txt>"
    assert (upload["method"], upload["ok"]) == ("sendDocument", True)
    assert (refused["ok"], refused["error_code"]) == (False, 400)


async def test_what_the_bot_says_of_itself(client: Client) -> None:
    commands = [{"command": "hilfe", "description": "Was ich kann"}]
    await client.bot("setMyCommands", commands=commands, language_code="de")
    assert await client.bot("getMyCommands") == []
    assert await client.bot("getMyCommands", language_code="de") == commands
    chat = {"type": "chat", "chat_id": YOU}
    await client.bot("setMyCommands", commands=commands, scope=chat)
    assert await client.bot("getMyCommands", scope=chat) == commands
    await client.bot("deleteMyCommands", scope=chat)
    assert await client.bot("getMyCommands", scope=chat) == []
    odd = [{"command": "No Way", "description": "x"}]
    assert await client.refused("setMyCommands", commands=odd) == (
        "400 Bad Request: BOT_COMMAND_INVALID"
    )
    await client.bot("setMyDescription", description="A back coach")
    assert await client.bot("getMyDescription", language_code="sv") == {
        "description": "A back coach"
    }
    await client.bot("setMyShortDescription", short_description="Coach")
    await client.bot("setMyName", name="Backer")
    _status, world = await get(client, "/app/world")
    assert (world["bot"]["first_name"], world["bot"]["short_description"]) == ("Backer", "Coach")
    await client.bot("setChatMenuButton", menu_button={"type": "commands"})
    assert await client.bot("getChatMenuButton") == {"type": "commands"}
    member = await client.bot("getChatMember", chat_id=OFFICE, user_id=YOU)
    assert member["status"] == "member"


async def test_limits_are_enforced_and_say_how_long(chatting: Client, clock: ManualClock) -> None:
    await chatting.page("limits", per_chat_second=1, chat_burst=2)
    await chatting.send("1")
    await chatting.send("2")
    status, body = await chatting.raw("sendMessage", json={"chat_id": YOU, "text": "3"})
    assert (status, body["parameters"]) == (429, {"retry_after": 1})
    assert body["description"] == "Too Many Requests: retry after 1"
    await chatting.bot("sendChatAction", chat_id=YOU, action="typing")
    clock.at += 1
    await chatting.send("3")
    await chatting.page("limits", per_chat_second=None, per_second=2)
    await chatting.send("4")
    clock.at += 0.5
    await chatting.send("5", OFFICE)
    assert (await chatting.refused("sendMessage", chat_id=YOU, text="6")).startswith("429 ")
    clock.at += 0.5
    await chatting.send("6")


async def test_a_group_has_a_limit_a_minute(chatting: Client, clock: ManualClock) -> None:
    await chatting.page("limits", per_group_minute=2)
    await chatting.send("1", OFFICE)
    clock.at += 20
    await chatting.send("2", OFFICE)
    refused = await chatting.refused("sendMessage", chat_id=OFFICE, text="3")
    assert refused == "429 Too Many Requests: retry after 40"
    await chatting.send("private is another matter")
    clock.at += 40
    await chatting.send("3", OFFICE)


async def test_faults_befall_the_calls_they_name(chatting: Client) -> None:
    await chatting.say("x")
    await chatting.page("faults", kind="429", retry_after=3, chat_id=OFFICE, count=1)
    await chatting.send("not there")
    refused = await chatting.refused("sendMessage", chat_id=OFFICE, text="here")
    assert refused == "429 Too Many Requests: retry after 3"
    await chatting.send("once only", OFFICE)
    await chatting.page(
        "faults", kind="status", status=502, body="<html>no", methods=["getme"], count=2
    )
    for _ in range(2):
        async with chatting.session.get(f"{chatting.url}/bot{chatting.token}/getMe") as response:
            assert (response.status, await response.text()) == (502, "<html>no")
    assert (await chatting.bot("getMe"))["id"] == 42
    await chatting.page("faults", kind="status", count=None)
    async with chatting.session.delete(f"{chatting.url}/app/faults") as response:
        assert response.status == 200
    assert (await chatting.bot("getMe"))["id"] == 42


async def test_an_answer_that_hangs_or_breaks_off_was_carried_out(chatting: Client) -> None:
    await chatting.page("faults", kind="cut")
    with pytest.raises(aiohttp.ClientPayloadError):
        await chatting.send("cut")
    await chatting.page("faults", kind="cut", executed=False)
    with pytest.raises(aiohttp.ClientConnectionError):
        await chatting.send("never")
    await chatting.page("faults", kind="hang", seconds=600)
    hanging = asyncio.create_task(chatting.send("late"))
    async with asyncio.timeout(PATIENCE):
        while not any(
            call["params"]["text"] == "late" for call in await chatting.calls("sendMessage")
        ):
            pass
    assert not hanging.done()
    hanging.cancel()
    with pytest.raises(asyncio.CancelledError):
        await hanging
    await chatting.page("faults", kind="hang", seconds=0.05)
    await chatting.send("slow")
    async with chatting.events() as events:
        messages = (await events.next())["chats"][0]["messages"]
    assert [message["text"] for message in messages] == ["/start", "cut", "late", "slow"]


# Who is kept out


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example"},
        {"Host": "127.0.0.1.example:80"},
        {"Host": "127.0.0.1:1"},
        {"Host": "localhost"},
        {"Host": "127.0.0.1:99999"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {TOKEN_HEADER: ""},
        {TOKEN_HEADER: "guessed"},
        {TOKEN_HEADER: "\udc80"},
    ],
)
async def test_other_sites_are_kept_out(client: Client, headers: dict[str, str]) -> None:
    body = {"person": YOU, "chat_id": YOU, "text": "x"}
    url = f"{client.url}/app/send"
    await client.admit()
    async with client.session.post(url, json=body, headers=headers) as response:
        assert response.status == 403
    async with client.session.post(url, json=body, headers={"Origin": client.url}) as response:
        assert response.status == 200


async def test_each_run_has_a_token_of_its_own_for_all_that_acts_as_a_person(
    sandbox: Sandbox,
) -> None:
    other = Sandbox("42:sandbox")
    assert len({sandbox.page_token, other.page_token}) == 2
    for token, status in (("", 403), (other.page_token, 403), (sandbox.page_token, 200)):
        async with aiohttp.ClientSession() as session:
            for path in ("world", "calls"):
                url = f"{sandbox.url}/app/{path}?token={token}"
                async with session.get(url) as response:
                    assert response.status == status, (path, token)
            async with session.get(f"{sandbox.url}/app/events?person={YOU}&token={token}") as seen:
                assert seen.status == status


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_a_link_opens_the_page_and_no_other_page_can_load_it(
    client: Client, site: str
) -> None:
    visit = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    async with client.session.get(f"{client.url}/", headers=visit) as response:
        assert response.status == 200
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    for part in ({"Sec-Fetch-Mode": "no-cors"}, {"Sec-Fetch-Dest": "iframe"}):
        async with client.session.get(f"{client.url}/", headers=visit | part) as response:
            assert response.status == 403
    loading = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"}
    async with client.session.get(f"{client.url}/page/app.js", headers=loading) as response:
        assert response.status == 403
    async with client.session.get(f"{client.url}/bot42:sandbox/getMe", headers=loading) as response:
        assert response.status == 403


@every("host", ["::", "192.168.1.5", "example.org", ""])
def test_only_loopback_is_listened_on(host: str) -> None:
    with pytest.raises(ValueError, match="loopback only"):
        Sandbox("1:x", host=host)


@every("token", ["", "1", "x:y", "1:"])
def test_a_token_has_two_parts(token: str) -> None:
    with pytest.raises(ValueError, match="NUMBER:SECRET"):
        Sandbox(token)


async def test_the_page_is_served_and_nothing_beside_it(client: Client) -> None:
    async with client.session.get(f"{client.url}/") as response:
        assert (response.status, response.content_type) == (200, "text/html")
        assert response.headers["Cache-Control"] == "no-store"
    for path in ("..%2fserver.py", "%2fetc%2fhostname", "none.js", "..%2f..%2fpyproject.toml"):
        assert (await get(client, f"/page/{path}"))[0] == 404
    for path in ("%00", "app.js%00.css", "a" * 300, "a/" * 3000):
        assert (await get(client, f"/page/{path}"))[0] == 400


def test_the_sandbox_knows_nothing_of_the_rest() -> None:
    folder = Path(str(package.__file__)).parent
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                root = name.partition(".")[0]
                assert root not in OTHERS | {"telegram", "msgspec"}, f"{path.name} imports {name}"


async def test_stopping_ends_polls_streams_and_hanging_answers() -> None:
    server = Sandbox("1:x")
    await server.start()
    async with aiohttp.ClientSession() as session:
        client = Client(server.url, "1:x", session)
        poll = asyncio.create_task(client.bot("getUpdates", timeout=50))
        async with client.events() as events, asyncio.timeout(PATIENCE):
            await events.next()
            await client.page("faults", kind="hang", seconds=50, methods=["getMe"])
            hanging = asyncio.create_task(client.bot("getMe"))
            while len(await client.calls()) < 2:
                pass
            await server.stop()
            with pytest.raises(AssertionError, match="has ended"):
                await events.next()
            assert await poll == []
            with pytest.raises(aiohttp.ClientConnectionError):
                await hanging
