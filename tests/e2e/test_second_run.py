"""Run after run of `bot.py try --data` in one folder: the chat is there again, and ids go on."""

import json
import re
import shutil
import signal
from pathlib import Path

import pytest

from lumbar.store.journal import known_in
from sandbox.client import FRIEND, YOU
from tests.e2e.trying import Hand, at_the_page, trying, words
from tests.patience import ALONE

WORLD = Path("telegram") / "world.db"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "mine"


async def begin(hand: Hand) -> None:
    await hand.say("/routine")
    await hand.see(lambda: any("None of these" in str(m) for m in hand.chat.values()))
    await hand.tap("None of these")
    await hand.see(lambda: any("Short one" in str(m) for m in hand.chat.values()))


async def test_the_second_run_goes_on_where_the_first_ended(mine: Path) -> None:
    async with trying(mine) as run, at_the_page(run) as hand:
        await begin(hand)
        assert "gentle" in (await hand.say("/level gentle")).lower()
        await hand.client.page("people", first_name="Third", group=True)
        await hand.client.say("just between us", FRIEND, FRIEND)
        sound = b"OggS" + bytes(400)
        voice = (await hand.client.speak(sound))["voice"]["file_id"]
        await hand.see(lambda: any("voice" in message for message in hand.chat.values()))
        await hand.say("/progress")
        await hand.see(lambda: any("photo" in message for message in hand.chat.values()))
        assert await run.end(signal.SIGINT) == 0
        first, known = await hand.rest(), known_in(mine / "updates.jsonl")
    assert run.said[-1].strip().startswith(f"Kept in {mine}: 1 person, 0 sessions, chat and all.")
    assert json.loads((mine / "people" / f"{YOU}.json").read_text())

    async with trying(mine) as run, at_the_page(run) as hand:
        assert hand.chat == first, "every message with its words, pictures and buttons"
        assert f"Open {run.url} where your chat goes on." in "\n".join(run.said)
        for command in ("/help", "/level", "/remind", "/progress"):
            assert await hand.say(command), "nothing is swallowed"
        assert "strong" in (await hand.say("/level strong")).lower()
        assert "strong" in (await hand.say("/level")).lower(), "and what it does is kept"
        number = max(first)
        assert sorted(hand.chat) == list(hand.chat)
        assert set(list(hand.chat)[len(first) :]) & set(first) == set()
        assert min(set(hand.chat) - set(first)) == number + 1, "a clean end leaves no gap"
        url = f"{run.url}/app/files/{voice}"
        async with hand.client.session.get(url) as response:
            assert (response.status, await response.read()) == (200, sound)
        again = known_in(mine / "updates.jsonl") - known
        assert min(again) == max(known) + 1
        people = (await (await hand.client.session.get(f"{run.url}/app/world")).json())["people"]
        assert [one["first_name"] for one in people] == ["You", "Friend", "Third"]
        assert await run.end(signal.SIGTERM) == 0


async def test_after_a_kill_nothing_is_gone_and_no_id_comes_again(mine: Path) -> None:
    known: set[int] = set()
    chat: dict[int, dict[str, object]] = {}
    for turn in range(3):
        async with trying(mine) as run, at_the_page(run) as hand:
            assert {number: hand.chat.get(number) for number in chat} == chat
            before = max(chat, default=0)
            for command in ("/help", "/settings", "/remind", f"/remind 9:{turn:02}"):
                assert await hand.say(command)
            await run.end(signal.SIGKILL)
            new_ids = set(await hand.rest()) - set(chat)
            assert min(new_ids) > before
            chat = hand.chat
        new = known_in(mine / "updates.jsonl") - known
        assert len(new) == 4
        assert min(new) > max(known, default=0)
        known |= new


async def test_a_live_session_goes_on_after_a_kill(mine: Path) -> None:
    """In the message that counted: by the clock, or, where nobody counted for more than 10 s,
    from the beginning of the exercise."""
    async with trying(mine) as run, at_the_page(run) as hand:
        await begin(hand)
        await hand.say("/exercises plank")
        await hand.tap("Start")
        await hand.see(lambda: seconds_left(hand) is not None)
        await run.end(signal.SIGKILL)
        await hand.rest()
        left, live = seconds_left(hand), counting(hand)
    assert live is not None
    async with trying(mine) as run, at_the_page(run) as hand:
        assert live in hand.chat
        await hand.see(lambda: seconds_left(hand) not in {None, left} or offered(hand, live))
        if offered(hand, live):
            assert not ALONE, "on a machine with nothing else to do it is back within 10 s"
            await hand.tap("Start")
            await hand.see(lambda: seconds_left(hand) is not None)
        assert counting(hand) == live
        await hand.tap("It hurts")
        await hand.see(lambda: counting(hand) is None)
        assert await run.end(signal.SIGTERM) == 0


def offered(hand: Hand, number: int) -> bool:
    """Whether a session's message waits for Start."""
    return "Start" in str(hand.chat[number].get("reply_markup", ""))


def counting(hand: Hand) -> int | None:
    """The id of the message that counts."""
    found = [n for n, m in hand.chat.items() if "It hurts" in str(m.get("reply_markup", ""))]
    return found[-1] if found else None


def seconds_left(hand: Hand) -> str | None:
    """What a hold's message begins with, where one counts."""
    number = counting(hand)
    found = re.match(r"\d+ s", words(hand.chat[number])) if number else None
    return found[0] if found else None


# Folders that have no world, or none that can be read


async def live_in(mine: Path) -> set[int]:
    async with trying(mine) as run, at_the_page(run) as hand:
        await begin(hand)
        assert await hand.say("/remind 9:30")
        assert await run.end(signal.SIGINT) == 0
    return known_in(mine / "updates.jsonl")


async def goes_on_anew(mine: Path, known: set[int]) -> list[str]:
    """A run with a new chat and the old records; what it said."""
    async with trying(mine) as run, at_the_page(run) as hand:
        assert hand.chat == {}
        for command in ("/help", "/level standard"):
            assert await hand.say(command)
        assert "9:30" in await hand.say("/remind")
        assert min(known_in(mine / "updates.jsonl") - known) > max(known)
        assert min(hand.chat) > 1000, "no id that a record may know"
        assert await run.end(signal.SIGINT) == 0
    return [line for line in run.said if "unreadable" in line]


async def test_a_folder_from_before_the_chat_was_kept(mine: Path) -> None:
    known = await live_in(mine)
    shutil.rmtree(mine / "telegram")
    assert await goes_on_anew(mine, known) == []
    # Where the journal is lost as well, the records say it.
    shutil.rmtree(mine / "telegram")
    known = known_in(mine / "updates.jsonl")
    (mine / "updates.jsonl").unlink()
    assert await goes_on_anew(mine, {max(known)}) == []


async def test_a_world_that_cannot_be_read_is_kept_aside(mine: Path) -> None:
    known = await live_in(mine)
    broken = b"no world at all" * 400
    (mine / WORLD).write_bytes(broken)
    (line,) = await goes_on_anew(mine, known)
    assert f"{mine / WORLD} holds no chat that can be read" in line
    assert (mine / WORLD).with_suffix(".unreadable-1").read_bytes() == broken


async def test_two_runs_at_once(mine: Path) -> None:
    async with trying(mine, "--token", "1:mine") as run, at_the_page(run) as hand:
        for token, status in (("1:mine", 200), ("1:local-and-secret-to-nobody", 401)):
            assert (await hand.client.raw("getMe", token=token))[0] == status
        async with trying(mine) as second:
            assert await second.process.wait() == 2
        (line,) = (one for one in second.said if "--data" in one)
        assert f"--data is '{mine}'" in line
        assert "another process" in line
        assert await hand.say("/help"), "the first one is not disturbed"
        # The folder is its owner's alone.
        assert found(mine)[mine / WORLD] & 0o777 == 0o600
        assert {mode & 0o077 for mode in found(mine).values()} == {0}


def found(folder: Path) -> dict[Path, int]:
    """All that lies in a folder, with its mode."""
    return {path: path.stat().st_mode for path in folder.rglob("*")}
