"""Real pictures, loops and voice: what Telegram finds out about them, and how they are changed."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest

from sandbox.client import OFFICE, YOU, Client, ManualClock, UnexpectedAnswerError
from sandbox.errors import PageError
from sandbox.limits import LIMITED
from sandbox.measure import film, ogg_seconds, photo_sizes
from sandbox.recording import voice_of
from sandbox.server import Sandbox
from tests.every import every
from tests.sandbox.test_files import GIF, png
from tests.sandbox.test_messages import NOT_MODIFIED, keyboard

SAMPLES = Path(__file__).parent / "samples"
LOOP = (SAMPLES / "loop.mp4").read_bytes()
VOICE = (SAMPLES / "voice30.ogg").read_bytes()
RECORDED = (SAMPLES / "recorded.webm").read_bytes()


def where(message: dict[str, Any]) -> dict[str, Any]:
    return {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}


def photo_id(message: dict[str, Any]) -> str:
    return str(message["photo"][-1]["file_id"])


# What the files say of themselves


async def test_a_loop_says_its_size_and_length_by_itself(chatting: Client) -> None:
    markup = keyboard(callback_data="go")
    sent = await chatting.upload(
        "sendAnimation", "animation", LOOP, caption="Bridge", reply_markup=markup
    )
    found = sent["animation"]
    assert (found["width"], found["height"], found["duration"]) == (540, 590, 2)
    assert (found["mime_type"], found["file_size"]) == ("video/mp4", len(LOOP))
    assert (sent["caption"], sent["reply_markup"]) == ("Bridge", markup)


async def test_what_the_sender_states_goes_first_and_stays_with_the_file(chatting: Client) -> None:
    stated = {"width": 270, "height": 295, "duration": 4}
    first = await chatting.upload("sendAnimation", "animation", LOOP, **stated)
    assert first["animation"].items() >= stated.items()
    again = await chatting.bot(
        "sendAnimation", chat_id=YOU, animation=first["animation"]["file_id"], duration=9
    )
    assert again["animation"] == first["animation"]


async def test_a_voice_message_is_as_long_as_its_last_granule_says(chatting: Client) -> None:
    sent = await chatting.upload("sendVoice", "voice", VOICE)
    assert (sent["voice"]["duration"], sent["voice"]["mime_type"]) == (30, "audio/ogg")
    assert ogg_seconds(VOICE) == pytest.approx(30, abs=0.001)


async def test_a_photo_comes_in_several_sizes_the_largest_last(chatting: Client) -> None:
    sent = await chatting.upload("sendPhoto", "photo", png(1080, 1180))
    sizes = sent["photo"]
    assert [(size["width"], size["height"]) for size in sizes] == [
        (82, 90),
        (293, 320),
        (732, 800),
        (1080, 1180),
    ]
    assert len({size["file_id"] for size in sizes}) == len(sizes)
    assert len({size["file_unique_id"] for size in sizes}) == len(sizes)
    small = await chatting.bot("sendPhoto", chat_id=YOU, photo=sizes[0]["file_id"])
    assert small["photo"] == sizes
    for size in sizes:
        assert len(await chatting.fetch(size["file_id"])) == size["file_size"]


def test_sizes_end_with_the_first_box_that_holds_the_photo() -> None:
    assert photo_sizes(90, 40) == [(90, 40)]
    assert photo_sizes(1, 1000) == [(1, 90), (1, 320), (1, 800), (1, 1000)]
    assert photo_sizes(5000, 2500)[-1] == (1280, 640)


def box(kind: bytes, content: bytes, *, large: bool = False) -> bytes:
    if large:
        return struct.pack(">I4sQ", 1, kind, 16 + len(content)) + content
    return struct.pack(">I4s", 8 + len(content), kind) + content


def movie(*, version: int = 0, turned: bool = False, handler: bytes = b"vide") -> bytes:
    """An MP4 of 3 s whose track is 640 x 360, with nothing in it."""
    flags = bytes([version, 0, 0, 0])
    if version:
        header = box(b"mvhd", flags + bytes(16) + struct.pack(">IQ", 1000, 3000), large=True)
    else:
        header = box(b"mvhd", flags + bytes(8) + struct.pack(">II", 1000, 3000))
    one = 0x10000
    matrix = (0, one, 0, -one, 0, 0, 0, 0, 1 << 30) if turned else (one, 0, 0, 0, one, 0, 0, 0, 1)
    measures = struct.pack(">9i", *matrix) + struct.pack(">II", 640 << 16, 360 << 16)
    track = box(b"tkhd", flags + bytes(48 if version else 36) + measures)
    media = box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(12)))
    return box(b"ftyp", b"isom") + box(b"moov", header + box(b"trak", track + media))


def test_boxes_of_films_are_read_in_both_versions_and_turned() -> None:
    assert film(LOOP) == (540, 590, 2.0)
    assert film(movie()) == (640, 360, 3.0)
    assert film(movie(version=1)) == (640, 360, 3.0)
    assert film(movie(turned=True)) == (360, 640, 3.0)


@every("end", range(0, len(movie()) - 24, 7))
def test_a_film_that_breaks_off_or_shows_nothing_is_measured_as_nothing(end: int) -> None:
    assert film(movie()[:end]).seconds == 0
    assert film(movie(handler=b"soun")) == (0, 0, 0.0)


# What the record of calls tells


async def test_the_record_tells_an_upload_from_a_file_id(chatting: Client) -> None:
    sent = await chatting.upload("sendAnimation", "animation", LOOP)
    known = sent["animation"]["file_id"]
    await chatting.bot("sendAnimation", chat_id=YOU, animation=known)
    first, second = await chatting.calls("sendAnimation")
    assert first["uploads"] == {"animation": len(LOOP)}
    assert (second["uploads"], second["params"]["animation"]) == ({}, known)
    media = {"type": "photo", "media": "attach://card"}
    await chatting.upload("editMessageMedia", "card", png(), media=media, **where(sent))
    (edit,) = await chatting.calls("editMessageMedia")
    assert edit["uploads"] == {"card": len(png())}


@pytest.mark.parametrize("method", ["sendAnimation", "sendVoice", "sendPhoto", "getFile"])
async def test_an_id_of_another_server_is_wrong_here(chatting: Client, method: str) -> None:
    other = Sandbox(chatting.token)
    await other.start()
    there = Client(other.url, chatting.token, chatting.session)
    await there.say("/start")
    sent = await there.upload("sendPhoto", "photo", png())
    await other.stop()
    await chatting.upload("sendPhoto", "photo", png())
    field = {"getFile": "file_id"}.get(method, method.removeprefix("send").lower())
    refused = await chatting.refused(method, chat_id=YOU, **{field: photo_id(sent)})
    wrong = "400 Bad Request: wrong remote file identifier specified: can't unserialize it"
    assert refused == wrong


# Changing what stands there


async def test_a_photo_becomes_another_and_keeps_its_place(chatting: Client) -> None:
    sent = await chatting.upload("sendPhoto", "photo", png(), caption="Weeks")
    other = await chatting.upload("sendPhoto", "photo", png(4, 4))
    async with chatting.events() as events:
        await events.next()
        media = {"type": "photo", "media": photo_id(other), "caption": "Months"}
        edited = await chatting.bot("editMessageMedia", media=media, **where(sent))
        shown = (await events.next("edited"))["message"]
    assert (shown["photo"], shown["caption"]) == (other["photo"], "Months")
    assert edited["message_id"] == sent["message_id"]
    again = await chatting.refused("editMessageMedia", media=media, **where(sent))
    assert again == NOT_MODIFIED


async def test_a_loop_becomes_a_photo_and_a_text_becomes_a_loop(chatting: Client) -> None:
    loop = await chatting.upload("sendAnimation", "animation", LOOP, caption="Move")
    media: dict[str, Any] = {"type": "photo", "media": "attach://card", "caption": "Still"}
    edited = await chatting.upload("editMessageMedia", "card", png(), media=media, **where(loop))
    assert not edited.keys() & {"animation", "document"}
    assert (edited["photo"][-1]["width"], edited["caption"]) == (3, "Still")
    text = await chatting.send("Get ready")
    media = {"type": "animation", "media": loop["animation"]["file_id"]}
    edited = await chatting.bot("editMessageMedia", media=media, **where(text))
    assert (edited["animation"], "text" in edited) == (loop["animation"], False)


async def test_a_new_caption_under_any_file(chatting: Client) -> None:
    for method, kind, data in (
        ("sendVoice", "voice", VOICE),
        ("sendAnimation", "animation", LOOP),
        ("sendPhoto", "photo", png()),
    ):
        sent = await chatting.upload(method, kind, data, caption="<b>One</b>", parse_mode="HTML")
        edited = await chatting.bot("editMessageCaption", caption="Two", **where(sent))
        assert (edited["caption"], edited[kind]) == ("Two", sent[kind])
        assert "caption_entities" not in edited
        again = await chatting.refused("editMessageCaption", caption="Two", **where(sent))
        assert again == NOT_MODIFIED


async def test_what_cannot_become_something_else(chatting: Client) -> None:
    voice = await chatting.upload("sendVoice", "voice", VOICE)
    photo = await chatting.upload("sendPhoto", "photo", png())
    media = {"type": "photo", "media": photo_id(photo)}
    assert await chatting.refused("editMessageMedia", media=media, **where(voice)) == (
        "400 Bad Request: there is no media in the message to edit"
    )
    assert await chatting.refused("editMessageText", text="x", **where(photo)) == (
        "400 Bad Request: there is no text in the message to edit"
    )
    odd = {"type": "voice", "media": voice["voice"]["file_id"]}
    assert await chatting.refused("editMessageMedia", media=odd, **where(photo)) == (
        "400 Bad Request: can't parse InputMedia: type \"voice\" can't be used here"
    )


# Limits


async def everything(client: Client, chat: int) -> dict[str, Any]:
    """The parameters of one good call of every method with a file in `chat`."""
    photo = await client.upload("sendPhoto", "photo", png(), chat_id=chat)
    loop = await client.upload("sendAnimation", "animation", LOOP, chat_id=chat)
    voice = await client.upload("sendVoice", "voice", VOICE, chat_id=chat)
    at = where(photo)
    media = {"type": "animation", "media": loop["animation"]["file_id"]}
    return {
        "sendPhoto": {"chat_id": chat, "photo": photo_id(photo)},
        "sendAnimation": {"chat_id": chat, "animation": media["media"]},
        "sendVoice": {"chat_id": chat, "voice": voice["voice"]["file_id"]},
        "editMessageMedia": {**at, "media": media},
        "editMessageCaption": {**at, "caption": "new"},
    }


@pytest.mark.parametrize("chat", [YOU, OFFICE])
async def test_files_and_their_edits_count_like_messages(
    chatting: Client, clock: ManualClock, chat: int
) -> None:
    calls = await everything(chatting, chat)
    assert calls.keys() <= LIMITED
    limits = {"per_chat_second": 1, "chat_burst": 1, "per_second": 30, "per_group_minute": 20}
    await chatting.page("limits", **limits)
    for method, params in calls.items():
        clock.at += 1
        await chatting.bot(method, **params)
        refused = await chatting.refused("sendMessage", chat_id=chat, text="too soon")
        assert refused == "429 Too Many Requests: retry after 1", method


# What people say


async def test_the_bot_gets_the_bytes_of_what_a_person_said(chatting: Client) -> None:
    said = await chatting.speak(VOICE)
    (update,) = await chatting.bot("getUpdates")
    voice = update["message"]["voice"]
    assert voice == said["voice"]
    assert (voice["duration"], voice["mime_type"]) == (30, "audio/ogg")
    assert await chatting.fetch(voice["file_id"]) == VOICE


async def test_a_browsers_recording_reaches_the_bot_as_ogg_opus(chatting: Client) -> None:
    said = await chatting.speak(RECORDED, name="voice.webm")
    assert (said["voice"]["duration"], said["voice"]["mime_type"]) == (2, "audio/ogg")
    sound = await chatting.fetch(said["voice"]["file_id"])
    assert (sound[:4], sound[28:36]) == (b"OggS", b"OpusHead")


async def test_a_recording_without_sound_is_told_to_the_person(chatting: Client) -> None:
    for data, told in (
        (RECORDED[:4] + b"\0", "breaks off"),
        (RECORDED.replace(b"OpusHead", b"Vorbis!!"), "no sound the sandbox can send"),
    ):
        with pytest.raises(UnexpectedAnswerError, match=told):
            await chatting.speak(data)


def pages(sound: bytes) -> list[tuple[int, int, list[int]]]:
    """Flags, granule and packet lengths of each Ogg page."""
    found: list[tuple[int, int, list[int]]] = []
    at = 0
    while at < len(sound):
        magic, flags, granule, serial, number, _crc, count = struct.unpack_from(
            "<4sxBqIIIB", sound, at
        )
        assert (magic, serial, number) == (b"OggS", 1, len(found))
        lacing = sound[at + 27 : at + 27 + count]
        lengths, length = [], 0
        for value in lacing:
            length += value
            if value < 255:
                lengths.append(length)
                length = 0
        found.append((flags, granule, lengths))
        at += 27 + count + sum(lacing)
    return found


def test_the_pages_hold_each_packet_whole_and_count_its_samples() -> None:
    first, tags, *sound = pages(voice_of(RECORDED))
    assert (first[0], tags[0], [page[0] for page in sound][-1]) == (2, 0, 4)
    # 2 s and the decoder's run-up, in frames of 20 ms, 960 samples each.
    packets = sum(len(lengths) for _flags, _granule, lengths in sound)
    assert sound[-1][1] == packets * 960
    assert sound[-1][1] / 48_000 == pytest.approx(2, abs=0.03)


def test_long_packets_fill_several_pages_and_what_is_no_webm_stays() -> None:
    def element(kind: str, content: bytes) -> bytes:
        return bytes.fromhex(kind) + struct.pack(">Q", 1 << 56 | len(content)) + content

    block = element("a3", b"\x81\0\0\x80" + b"\xfb\x03" + b"s" * 1273)
    head = element("63a2", b"OpusHead" + bytes(11))
    webm = bytes.fromhex("1a45dfa3") + b"\x80" + head + block * 60
    sound = pages(voice_of(webm))[2:]
    assert [len(lengths) for _flags, _granule, lengths in sound] == [42, 18]
    # Code 3: three frames of 20 ms in each packet.
    assert sound[-1][1] == 60 * 3 * 960
    assert voice_of(VOICE) is VOICE
    assert voice_of(GIF) is GIF
    with pytest.raises(PageError, match="no sound"):
        voice_of(bytes.fromhex("1a45dfa3") + b"\x80")
