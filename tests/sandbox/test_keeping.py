"""The world in its file: everything comes back, ids go on, and what is wrong is said plainly."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest

from sandbox import people
from sandbox.client import FRIEND, OFFICE, YOU, Client, ManualClock
from sandbox.codec import UNKEPT, CodecError, decode, encode
from sandbox.keeping import InUseError, Keeping, NotKeptError
from sandbox.numbers import Numbers
from sandbox.rooms import CHANNEL, FORUM, SUPERGROUP, furnish
from sandbox.server import Sandbox
from sandbox.updates import Update
from sandbox.world import World
from tests.every import every
from tests.sandbox.test_files import png
from tests.store.disk import SmallDisk, small_disk

TOKEN = "42:sandbox"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "telegram" / "world.db"


@asynccontextmanager
async def kept_in(file: Path, above: int = 0) -> AsyncIterator[tuple[World, Client]]:
    sandbox = Sandbox(TOKEN, now=ManualClock(), keeping=Keeping(file, above=above))
    await sandbox.start()
    try:
        async with aiohttp.ClientSession() as session:
            yield sandbox.world, Client(sandbox.url, TOKEN, session)
    finally:
        await sandbox.stop()


async def live_a_little(world: World, client: Client) -> None:
    await client.say("/start")
    sent = await client.send(
        "<b>Hold</b> on", parse_mode="HTML", reply_markup=_keyboard("go", "Go"), chat_id=YOU
    )
    await client.press(sent, 0, 0)
    await client.page("people", first_name="Zoë 🧘", language_code="sv", group=True)
    await client.say("/start@lumbar_sandbox_bot", OFFICE, 1003)
    await client.upload("sendPhoto", "photo", png(900, 600), caption="Look")
    where = {"chat_id": YOU, "message_id": sent["message_id"]}
    await client.bot("pinChatMessage", **where)
    await client.bot("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
    await client.bot("editMessageText", **where, text="Rest")
    await client.bot("setMyCommands", commands=[{"command": "go", "description": "Begins"}])
    await client.bot("setMyDescription", description="Counts")
    people.block(world, FRIEND, blocked=True)


def _keyboard(data: str, text: str) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": text, "callback_data": data}]]}


def all_of(world: World) -> dict[str, object]:
    """All that makes the world, but for its clock, its token and its listeners."""
    mine = {name: value for name, value in vars(world).items() if not name.startswith("_")}
    for name in ("now", "calls", "files", "updates"):
        del mine[name]
    return mine | {
        "messages": {chat.id: chat.messages for chat in world.chats.values()},
        "wanted": (world.updates.allowed, world.updates.webhook),
        "pending": world.updates.pending(),
        "files": world.files.everything,
        "next": {name: numbers.next for name, numbers in world.numbers.items()},
    }


async def test_everything_comes_back(file: Path) -> None:
    async with kept_in(file) as (world, client):
        await live_a_little(world, client)
        before = all_of(world)
    async with kept_in(file) as (world, client):
        assert all_of(world) == before
        assert world.bot_public()["description"] == "Counts"
        photo = world.files.everything[0]
        assert await client.fetch(photo.sizes[0].file_id) == png(900, 600)
        updates = await client.bot("getUpdates")
        assert len(updates) == 4, "what was not confirmed comes again"
        await client.bot("getUpdates", offset=updates[-1]["update_id"] + 1)
    async with kept_in(file) as (world, _client):
        assert world.updates.pending() == []


async def test_what_every_method_changes_comes_back(file: Path) -> None:
    poll = {"chat_id": FORUM, "question": "?", "options": ["a", "b"]}
    async with kept_in(file) as (world, client):
        furnish(world)
        world.games["stairs"] = {"title": "Stairs", "description": "Up", "photo": []}
        await client.say("/start")
        await client.bot("setChatTitle", chat_id=SUPERGROUP, title="Backs")
        await client.bot("setChatDescription", chat_id=SUPERGROUP, description="All")
        await client.upload("setChatPhoto", "photo", png(640, 640), chat_id=SUPERGROUP)
        where = {"chat_id": SUPERGROUP, "user_id": FRIEND}
        await client.bot("restrictChatMember", **where, permissions={})
        link = await client.bot("createChatInviteLink", chat_id=CHANNEL, name="A")
        await client.bot("createForumTopic", chat_id=FORUM, name="Legs")
        first = await client.bot("sendPoll", **poll)
        await client.bot("getForumTopicIconStickers")
        game = await client.bot("sendGame", chat_id=YOU, game_short_name="stairs")
        scored = {"chat_id": YOU, "message_id": game["message_id"], "user_id": YOU}
        await client.bot("setGameScore", **scored, score=3)
        rights = {"can_pin_messages": True}
        await client.bot("setMyDefaultAdministratorRights", rights=rights)
        before = all_of(world)
    async with kept_in(file) as (world, client):
        assert all_of(world) == before
        assert (await client.bot("sendPoll", **poll))["poll"]["id"] != first["poll"]["id"]
        again = await client.bot("createChatInviteLink", chat_id=CHANNEL, name="A")
        assert again["invite_link"] != link["invite_link"]


async def test_a_webhook_is_kept(file: Path) -> None:
    async with kept_in(file) as (_world, client):
        await client.bot("setWebhook", url="https://bot.example/hook", max_connections=3)
    async with kept_in(file) as (_world, client):
        info = await client.bot("getWebhookInfo")
        assert (info["url"], info["max_connections"]) == ("https://bot.example/hook", 3)


async def test_ids_go_on_above_what_the_bot_knows(file: Path) -> None:
    async with kept_in(file, above=700_000_000) as (world, _client):
        people.say(world, YOU, YOU, "hello")
        assert [update.update_id for update in world.updates.pending()] == [700_000_001]
    async with kept_in(file) as (world, _client):
        people.say(world, YOU, YOU, "hello")
        assert world.updates.pending()[-1].update_id == 700_000_002


def test_numbers_are_reserved_before_they_are_given() -> None:
    reserved: list[int] = []

    def reserve(number: int) -> int:
        reserved.append(number)
        return number + 10

    numbers = Numbers(5)
    numbers.reserved_by(reserve)
    assert list(itertools.islice(numbers, 21)) == list(range(5, 26))
    assert reserved == [5, 15, 25]
    numbers.at_least(20)
    assert next(numbers) == 26
    numbers.at_least(100)
    assert next(numbers) == 100
    assert reserved == [5, 15, 25, 100]


@dataclass
class Made:
    """A class of the tests', which the codec must not make."""

    names: frozenset[str] = frozenset()
    thrown: list[int] = field(default_factory=list, metadata=UNKEPT)


def test_values_become_text_and_values_again() -> None:
    update = Update(3, 4, {"text": "\ud83d half", "!odd": 1.5, "n": None})
    value = {(1, "x"): [update, b"\0\xff", {2}, frozenset({"a"}), ()], "plain": True}
    assert decode(encode(value)) == value


@every("value", [len, object(), [lambda: 1], {"a": asyncio.Lock}])
def test_what_is_no_data_is_not_kept(value: object) -> None:
    with pytest.raises(CodecError, match="cannot be kept"):
        encode(value)


@every(
    "text",
    [
        "",
        "[" * 100_000,
        '{"!class": "Made", "fields": {}}',
        '{"!class": "Popen", "fields": {"args": "true"}}',
        '{"!class": "Update", "fields": {"update_id": 1}}',
        '{"!class": "Update"}',
        '{"!unheard": 1}',
        '{"!set": [[]]}',
        '{"!pairs": [1]}',
        '{"!class": ["Update"], "fields": {}}',
    ],
)
def test_a_text_that_was_not_kept_is_refused(text: str) -> None:
    with pytest.raises(CodecError):
        decode(text)


def test_fields_of_another_version_do_no_harm() -> None:
    webhook = decode('{"!class": "Webhook", "fields": {"url": "https://x", "old": 1}}')
    assert (webhook.url, webhook.max_connections) == ("https://x", 40)


def garbage(file: Path) -> None:
    file.write_bytes(b"no world at all" * 400)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def holes(file: Path) -> None:
    data = bytearray(file.read_bytes())
    for at in range(200, len(data), 700):
        data[at : at + 300] = bytes(300)
    file.write_bytes(data)


def sql(statement: str) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        with sqlite3.connect(file) as db:
            assert db.execute(statement).rowcount
        db.close()

    return damage


DAMAGES = {
    "garbage": garbage,
    "cut short": cut_short,
    "holes": holes,
    "newer": sql("UPDATE parts SET value = '999' WHERE name = 'version'"),
    "no JSON": sql("UPDATE parts SET value = '{' WHERE name = 'chats'"),
    "another kind": sql("UPDATE parts SET value = '[]' WHERE name = 'people'"),
    "no class": sql("""UPDATE parts SET value = '{"!class":"Popen","fields":{}}'
                       WHERE name = 'profile'"""),
    "a part less": sql("DELETE FROM parts WHERE name = 'file salt'"),
    "deep": sql("UPDATE messages SET value = replace(hex(zeroblob(9000)), '00', '[')"),
}


@pytest.mark.parametrize("damage", DAMAGES)
async def test_a_world_that_cannot_be_read_is_kept_aside(file: Path, damage: str) -> None:
    async with kept_in(file) as (world, client):
        await live_a_little(world, client)
        highest = {name: numbers.next for name, numbers in world.numbers.items()}
    DAMAGES[damage](file)
    anew = World(TOKEN)
    keeping = Keeping(file, above=highest["update"])
    said = keeping.open(anew)
    keeping.close()
    assert said.startswith(f"{file} holds no chat that can be read (")
    assert said.endswith("kept as world.unreadable-1, and a new chat begins")
    assert "\n" not in said
    assert anew.chats[YOU].messages == {}
    assert {
        name for name, numbers in anew.numbers.items() if numbers.next <= highest[name]
    } == set()
    again = Keeping(file)
    assert again.open(World(TOKEN)) == "", "the new one can be read"
    again.close()


async def test_a_second_broken_world_has_a_name_of_its_own(file: Path) -> None:
    for number in (1, 2):
        async with kept_in(file):
            pass
        garbage(file)
        async with kept_in(file):
            assert file.with_suffix(f".unreadable-{number}").exists()


async def test_one_process_at_a_time(file: Path) -> None:
    async with kept_in(file):
        with pytest.raises(InUseError):
            Keeping(file).open(World(TOKEN))


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_link_in_its_place_is_not_followed(file: Path, tmp_path: Path, what: str) -> None:
    other = tmp_path / "elsewhere"
    if what == "file":
        file.parent.mkdir()
        file.symlink_to(other)
    else:
        other.mkdir()
        file.parent.symlink_to(other)
    with pytest.raises(NotKeptError):
        Keeping(file).open(World(TOKEN))
    assert not other.is_file()
    assert what == "file" or not any(other.iterdir())


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


async def test_a_full_disk_is_said_once_and_all_is_kept_when_there_is_room(
    disk: SmallDisk, caplog: pytest.LogCaptureFixture
) -> None:
    file = disk.folder / "telegram" / "world.db"
    async with kept_in(file) as (world, client):
        await client.say("before")
        disk.fill()
        for number in range(12):
            await client.say(f"{number} " + "x" * 900)
        (line,) = [record.getMessage() for record in caplog.records]
        assert f"{file} cannot be written" in line
        disk.clear()
        await client.say("after")
        before = dict(world.chats[YOU].messages)
    async with kept_in(file) as (world, _client):
        assert world.chats[YOU].messages == before
    assert len(caplog.records) == 1
