"""A message that nobody knows of is found and taken away, and never another one."""

import json

import pytest

from lumbar.coach.person import Last, Left
from lumbar.live.leftovers import Leftovers
from lumbar.screens.screen import Screen
from lumbar.telegram.chats import Chat, Chats
from lumbar.telegram.errors import Unreachable
from lumbar.telegram.pacer import Pacer
from sandbox.client import FRIEND, YOU, Client
from tests.clocks import HastyClock
from tests.language.made import ENGLISH
from tests.telegram.test_chats import (  # noqa: F401 - fixtures
    BUTTON,
    Seen,
    bot,
    chat,
    chats,
    client,
    sandbox,
    seen,
)

COUNTDOWN = Screen(text="9 s", rows=((BUTTON,),))

STAYS = "message can't be deleted for everyone"


@pytest.fixture
async def leftovers(chats: Chats) -> Leftovers:  # noqa: F811
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    return Leftovers(chats, pacer._clock)


async def searched(leftovers: Leftovers, chats: Chats, known: frozenset[int]) -> None:  # noqa: F811
    """Searches until nothing is left to look at; it must come to an end."""
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    assert isinstance(pacer._clock, HastyClock)
    for _ in range(60):
        if not leftovers.is_searching(YOU):
            return
        await leftovers.search(YOU, known)
        await pacer._clock.sleep(1.2)
    raise AssertionError("the search does not end")


async def test_a_countdown_whose_answer_was_lost_is_found(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    seen: Seen,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    await chat.say(Screen(text="Bridge"))
    await client.page("faults", kind="cut", executed=True, methods=["sendMessage"])
    with pytest.raises(Unreachable):
        await chat.say(COUNTDOWN, pace="once")
    await client.say("are you there?")
    await chat.say(Screen(text="8 s"))
    assert [m["text"] for m in seen()] == ["Bridge", "9 s", "8 s"]
    await searched(leftovers, chats, frozenset())
    assert [m["text"] for m in seen()] == ["Bridge", "8 s"]
    calls = [call["method"] for call in await client.calls()]
    assert calls.count("deleteMessage") == 1, "the person's own word is left alone"


async def test_what_the_record_knows_is_never_taken_away(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    seen: Seen,  # noqa: F811
) -> None:
    """After a restart nothing is known but the record: its card, and answers of before."""
    before = [await chat.say(Screen(text=f"{nth}", rows=((BUTTON,),))) for nth in range(12)]
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    anew = Chats(chats.calls, chats.files)
    leftovers = Leftovers(anew, pacer._clock)
    leftovers.died_after(YOU, before[-2])
    await searched(leftovers, anew, frozenset({before[-1]}))
    assert [m["text"] for m in seen()] == [str(nth) for nth in range(12)]
    assert all(m["reply_markup"] for m in seen())


async def test_a_search_looks_at_few_messages_right_after_what_was_known(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    first = await chat.say(Screen(text="Bridge"))
    leftovers.died_after(YOU, first)
    for _ in range(50):
        await client.say("hm")
    chats.seen(YOU, first + 50)
    await searched(leftovers, chats, frozenset())
    looked = [c for c in await client.calls("editMessageReplyMarkup") if c["ok"] is not None]
    assert 12 < len(looked) <= 40, "others' messages lie between: private chats share their ids"


async def test_nothing_is_looked_at_while_a_message_is_on_its_way(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    leftovers.died_after(YOU, await chat.say(Screen(text="Bridge")))
    with chats.sending_to(YOU):
        await leftovers.search(YOU, frozenset())
    assert await client.calls("editMessageReplyMarkup") == []
    assert leftovers.is_searching(YOU)


async def test_what_cannot_be_reached_any_more_is_done_with(
    chats: Chats,  # noqa: F811
    client: Client,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    await client.say("/start", FRIEND, FRIEND)
    gone = Left(chat=FRIEND, message=77, last=Last.MOVED)
    assert await leftovers.tidied(gone, ENGLISH), "a message that is gone shows nothing any more"


async def test_messages_are_taken_away_together(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    seen: Seen,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    """One that is gone already holds up no other."""
    voices = [await chat.say(Screen(text=f"{nth}")) for nth in range(3)]
    await client.bot("deleteMessage", chat_id=YOU, message_id=voices[1])
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    await pacer._clock.sleep(3)
    assert await leftovers.removed_together(YOU, voices) == voices
    assert seen() == []
    assert len(await client.calls("deleteMessages")) == 1


async def test_where_one_must_stay_the_others_are_taken_away(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    seen: Seen,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    voices = [await chat.say(Screen(text=f"{nth}")) for nth in range(3)]
    said = {"ok": False, "error_code": 400, "description": "Bad Request: " + STAYS}
    await client.page(
        "faults", kind="status", status=400, body=json.dumps(said), methods=["deleteMessages"]
    )
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    left = list(voices)
    for _ in range(12):
        due = [one for one in left if not leftovers.waits(one)]
        gone = await leftovers.removed_together(YOU, due) if due else ()
        left = [one for one in left if one not in gone]
        await pacer._clock.sleep(1.2)
    assert (left, seen()) == ([], [])


async def test_messages_that_wait_for_their_chat_wait_together(
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    leftovers: Leftovers,
) -> None:
    voices = [await chat.say(Screen(text=f"{nth}")) for nth in range(3)]
    assert await leftovers.removed_together(YOU, voices) == (), "the chat has no room now"
    assert all(leftovers.waits(one) for one in voices)
    assert await client.calls("deleteMessages") == []


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_session_message_that_may_not_be_deleted_says_so_and_loses_its_buttons(
    chats: Chats,  # noqa: F811
    chat: Chat,  # noqa: F811
    client: Client,  # noqa: F811
    seen: Seen,  # noqa: F811
    leftovers: Leftovers,
    restarted: bool,
) -> None:
    """It would show a countdown that stands still, as after a break of three days."""
    old = await chat.say(COUNTDOWN)
    if restarted:
        chats.forget(YOU, old)
    said = {"ok": False, "error_code": 400, "description": "Bad Request: " + STAYS}
    body, methods = json.dumps(said), ["deleteMessage"]
    await client.page("faults", kind="status", status=400, body=body, methods=methods, count=9)
    await chat.say(Screen(text="9 s"))
    gone = Left(chat=YOU, message=old, last=Last.GONE)
    pacer = chats.calls.bot.rate_limiter
    assert isinstance(pacer, Pacer)
    for _ in range(6):
        await pacer._clock.sleep(1.2)
        if await leftovers.tidied(gone, ENGLISH):
            break
    else:
        raise AssertionError("it is not settled")
    first, _ = seen()
    assert first["text"] == "This is out of date. Look below."
    assert "reply_markup" not in first
    calls = [call["method"] for call in await client.calls()]
    assert calls.count("deleteMessage") == 1, "it is asked once"
