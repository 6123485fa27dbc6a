"""The real python-telegram-bot finds nothing amiss."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaPhoto,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, RetryAfter

from sandbox.client import YOU, Client
from sandbox.server import Sandbox
from tests.patience import PATIENCE
from tests.sandbox.test_media import LOOP, VOICE

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ffff3f0005fe02fea7359a860000000049454e44ae426082"
)


async def test_it_knows_itself(ptb: Bot) -> None:
    me = await ptb.get_me()
    assert (me.id, me.username, me.is_bot) == (42, "lumbar_sandbox_bot", True)
    assert (await ptb.get_chat(YOU)).first_name == "You"
    assert await ptb.set_my_commands([("help", "What I can do")])
    assert (await ptb.get_my_commands())[0].command == "help"


async def test_a_wrong_token_is_told(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("42:other", base_url=f"{sandbox.url}/bot"):
            pass


async def test_it_polls_and_confirms(ptb: Bot, client: Client) -> None:
    poll = asyncio.create_task(ptb.get_updates(timeout=30))
    await client.say("/start@lumbar_sandbox_bot deep")
    (update,) = await poll
    assert update.message is not None
    assert update.message.text == "/start@lumbar_sandbox_bot deep"
    assert [entity.type for entity in update.message.entities] == ["bot_command"]
    assert await ptb.get_updates(offset=update.update_id) == (update,)
    assert await ptb.get_updates(offset=update.update_id + 1) == ()


async def test_it_sends_edits_and_answers_presses(ptb: Bot, chatting: Client) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Pause", callback_data="p")]])
    sent = await ptb.send_message(YOU, "<b>9 s</b> 🏟", parse_mode="HTML", reply_markup=markup)
    assert sent.parse_entities() == {sent.entities[0]: "9 s"}
    assert await ptb.send_chat_action(YOU, "typing")
    query_id = await chatting.press(sent.to_dict(), 0, 0)
    (update,) = await ptb.get_updates()
    assert update.callback_query is not None
    assert (update.callback_query.id, update.callback_query.data) == (query_id, "p")
    assert await update.callback_query.answer("Paused")
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()
    edited = await sent.edit_text("8 s")
    assert isinstance(edited, type(sent))
    assert (edited.text, edited.reply_markup) == ("8 s", None)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("8 s")
    clock_entity = '<tg-time unix="1800000020" format="r">20 s</tg-time>'
    timed = await ptb.send_message(YOU, clock_entity, parse_mode="HTML")
    assert timed.entities[0].type == "date_time"


async def test_it_uploads_downloads_and_sends_again(ptb: Bot, chatting: Client) -> None:
    sent = await ptb.send_photo(YOU, PIXEL, caption="Cat", filename="cat.png")
    file = await ptb.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PIXEL
    again = await ptb.send_photo(YOU, sent.photo[-1].file_id)
    assert again.photo == sent.photo
    album = await ptb.send_media_group(YOU, [InputMediaPhoto(PIXEL), InputMediaPhoto(PIXEL)])
    assert len(album) == 2
    voice = await ptb.send_voice(YOU, b"OggS", duration=7)
    assert voice.voice is not None
    assert voice.voice.duration == dt.timedelta(seconds=7)
    document = await ptb.send_document(YOU, b"{}", filename="export.json")
    assert document.document is not None
    assert document.document.mime_type == "application/json"


async def test_it_sends_loops_and_voice_and_changes_them(ptb: Bot, chatting: Client) -> None:
    loop = await ptb.send_animation(YOU, LOOP, caption="Bridge", filename="bridge.mp4")
    assert loop.animation is not None
    assert (loop.animation.width, loop.animation.height) == (540, 590)
    assert loop.animation.duration == dt.timedelta(seconds=2)
    edited = await loop.edit_media(InputMediaPhoto(PIXEL, caption="Still"))
    assert isinstance(edited, type(loop))
    assert (edited.animation, edited.caption, len(edited.photo)) == (None, "Still", 1)
    back = await edited.edit_media(InputMediaAnimation(loop.animation.file_id))
    assert isinstance(back, type(loop))
    assert (back.animation, back.photo) == (loop.animation, ())
    with pytest.raises(BadRequest, match="Message is not modified"):
        await back.edit_media(InputMediaAnimation(loop.animation.file_id))
    voice = await ptb.send_voice(YOU, VOICE)
    assert voice.voice is not None
    assert voice.voice.duration == dt.timedelta(seconds=30)
    await ptb.send_voice(YOU, voice.voice.file_id)
    first, second = await chatting.calls("sendVoice")
    assert (sum(first["uploads"].values()), second["uploads"]) == (len(VOICE), {})


async def test_it_hears_what_a_person_says(ptb: Bot, chatting: Client) -> None:
    await chatting.speak(VOICE)
    (update,) = await ptb.get_updates()
    assert update.message is not None
    assert update.message.voice is not None
    file = await update.message.voice.get_file()
    assert bytes(await file.download_as_bytearray()) == VOICE


async def test_it_meets_the_errors_it_knows(ptb: Bot, client: Client) -> None:
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await ptb.send_message(YOU, "hello")
    await client.say("/start")
    await client.page("faults", kind="429", retry_after=3)
    with pytest.raises(RetryAfter) as caught:
        await ptb.send_message(YOU, "hello")
    assert caught.value.retry_after == dt.timedelta(seconds=3)
    await client.page("block", person=YOU, blocked=True)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(YOU, "hello")


async def test_it_meets_the_conflicts(ptb: Bot, client: Client) -> None:
    older = asyncio.create_task(client.raw("getUpdates", json={"timeout": 50}))
    async with asyncio.timeout(PATIENCE):
        while not await client.calls("getUpdates"):
            pass
    assert await ptb.get_updates(timeout=0) == ()
    assert (await older)[0] == 409
    assert await ptb.set_webhook("https://bot.example.org/hook", secret_token="s")
    assert (await ptb.get_webhook_info()).url == "https://bot.example.org/hook"
    with pytest.raises(Conflict, match="while webhook is active"):
        await ptb.get_updates()
    assert await ptb.delete_webhook(drop_pending_updates=True)
