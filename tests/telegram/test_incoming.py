"""What an update says, as a value of ours."""

from typing import Any

import pytest

from lumbar.telegram.incoming import Incoming, Member, Stray, Tap, Voice, incoming
from tests.every import every

YOU, OFFICE = 1001, -2001
PERSON = {"id": YOU, "is_bot": False, "first_name": "Al"}
PRIVATE = {"id": YOU, "type": "private", "first_name": "Al"}
GROUP = {"id": OFFICE, "type": "group", "title": "Office"}


def message(chat: dict[str, Any] = PRIVATE, **fields: Any) -> dict[str, Any]:
    return {"message_id": 7, "date": 1_790_000_000, "chat": chat, "from": PERSON, **fields}


def read(**kind: Any) -> Incoming | Stray | None:
    return incoming({"update_id": 9, **kind})


def came(**more: Any) -> Incoming:
    said: dict[str, Any] = {
        "update_id": 9,
        "person": YOU,
        "chat": YOU,
        "newest": 7,
        "written": 1_790_000_000.0,
    }
    return Incoming(**{**said, **more})


@every(
    ("text", "command", "words"),
    [
        ("hello  there ", "", "hello  there"),
        ("/remind 9:30 mon-fri", "remind", "9:30 mon-fri"),
        ("/Remind@lumbar_bot\n9:30", "remind", "9:30"),
        ("/remind9:30", "remind", "9:30"),
        ("/pause:2 weeks", "pause", "2 weeks"),
        ("／Remind 9:30", "remind", "9:30"),  # noqa: RUF001
        ("/", "", "/"),
        ("then /stop", "", "then /stop"),
    ],
)
def test_a_command_is_told_from_the_words_after_it(text: str, command: str, words: str) -> None:
    assert read(message=message(text=text)) == came(command=command, words=words)


def test_a_message_in_a_group_is_not_private() -> None:
    found = read(message=message(GROUP, text="hello"))
    assert found == came(chat=OFFICE, words="hello")
    assert isinstance(found, Incoming)
    assert not found.private


def test_a_place_and_a_voice_message() -> None:
    place = {"latitude": 59.3, "longitude": 18.1}
    assert read(message=message(location=place)) == came(location=(59.3, 18.1))
    voice = {"file_id": "f", "file_unique_id": "u", "duration": 3, "file_size": 1200}
    assert read(message=message(voice=voice)) == came(voice=Voice("f", 3, 1200))
    del voice["file_size"]
    assert read(message=message(voice=voice)) == came(voice=Voice("f", 3, 0))


def query(**fields: Any) -> dict[str, Any]:
    return {"id": "1", "from": PERSON, "chat_instance": "1", **fields}


def test_a_tap_knows_what_the_message_it_is_on_carries() -> None:
    rows = [[{"text": "a", "callback_data": "A"}], [{"text": "b", "url": "https://example.org"}]]
    under = message(text="hello", reply_markup={"inline_keyboard": rows})
    found = read(callback_query=query(data="A", message=under))
    assert found == came(tap=Tap("1", "A", 7, ("A",), "a"), written=None)


def test_of_a_message_that_is_too_old_for_the_bot_only_the_id_is_told() -> None:
    under = {"chat": PRIVATE, "message_id": 5, "date": 0}
    found = read(callback_query=query(data="A", message=under))
    assert found == came(newest=5, tap=Tap("1", "A", 5), written=None)


@every(
    "fields",
    [
        {"data": "A"},
        {"inline_message_id": "a", "game_short_name": "g"},
        {"data": 7, "message": message()},
        {"data": "A", "message": {**message(), "message_id": "7"}},
        {"data": "A", "message": message({**PRIVATE, "id": True})},
        {"data": "A", "message": {**message(), "message_id": 2**63}},
    ],
)
def test_a_tap_that_is_in_no_chat_of_ours_can_still_be_answered(fields: dict[str, Any]) -> None:
    assert read(callback_query=query(**fields)) == Stray("1")


@every(
    "kind",
    [
        {"message": message(text=7)},
        {"message": message({**PRIVATE, "id": "1001"}, text="hello")},
        {"message": message({**PRIVATE, "id": -(2**63)}, text="hello")},
        {"message": message({**PRIVATE, "id": 2**64}, text="hello")},
        {"message": message(location={"latitude": "59", "longitude": 18.1})},
        {},
    ],
)
def test_what_is_not_as_the_bot_api_says_asks_for_nothing(kind: dict[str, Any]) -> None:
    assert read(**kind) is None


def test_a_voice_message_of_another_form_asks_for_nothing() -> None:
    voice = {"file_id": "f", "file_unique_id": "u", "duration": 3, "file_size": "much"}
    assert read(message=message(voice=voice)) is None


def test_half_of_a_letter_is_a_sign_in_words_and_no_number() -> None:
    """Telegram cuts a pair of UTF-16 units in two at times; elsewhere it is somebody's play."""
    assert read(message=message(text="it hurts \ud83d")) == came(words="it hurts \ufffd")
    assert read(callback_query=query(data="A", message=message({"id": "\ud83d"}))) == Stray("1")


PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
STICKER = {
    **PHOTO[0],
    "type": "regular",
    "is_animated": False,
    "is_video": False,
    "emoji": "😖",
}
US, ANOTHER = 42, 43


def from_bot(user: int) -> dict[str, Any]:
    sender = {"id": user, "is_bot": True, "first_name": "Lumbar", "username": "lumbar_bot"}
    return {"message_id": 3, "date": 1_790_000_000, "chat": GROUP, "from": sender, "text": "Hold"}


def test_a_caption_is_words_and_a_sticker_is_its_emoji() -> None:
    assert read(message=message(photo=PHOTO, caption=" it hurts here ")) == came(
        words="it hurts here"
    )
    assert read(message=message(sticker=STICKER)) == came(emoji="😖")
    plain = {key: value for key, value in STICKER.items() if key != "emoji"}
    assert read(message=message(sticker=plain)) == came()


def test_an_edited_message_says_what_it_says_now() -> None:
    found = read(edited_message=message(text="it hurts", edit_date=1_790_000_009))
    assert found == came(words="it hurts", edited=True, written=1_790_000_009.0)


def test_a_reply_to_the_bot_is_told_from_a_reply_to_others() -> None:
    for user, ours in ((US, True), (ANOTHER, False)):
        said = message(GROUP, text="stop", reply_to_message=from_bot(user))
        assert incoming({"update_id": 9, "message": said}, US) == came(
            chat=OFFICE, words="stop", to_us=ours
        )


@pytest.mark.parametrize(
    "fields", [{"caption": 7, "photo": PHOTO}, {"sticker": {**STICKER, "emoji": 7}}]
)
def test_words_of_another_type_ask_for_nothing(fields: dict[str, Any]) -> None:
    assert read(message=message(**fields)) is None


def said(text: str, chat: dict[str, Any] = PRIVATE, **fields: Any) -> Incoming | Stray | None:
    update = {"update_id": 9, "message": message(chat, text=text, **fields)}
    return incoming(update, US, "lumbar_bot")


def test_a_command_for_another_bot_is_told_from_one_for_this() -> None:
    assert said("/help@Lumbar_Bot") == came(command="help", named=True)
    assert said("/help@other_bot me") == came(command="help", words="me", others=True)


def test_a_mention_of_the_bot_is_for_it_and_is_no_word() -> None:
    assert said("@Lumbar_Bot, progress", GROUP) == came(chat=OFFICE, words="progress", to_us=True)
    assert said("progress @lumbar_bot", GROUP) == came(chat=OFFICE, words="progress", to_us=True)
    assert said("@lumbar_bot", GROUP) == came(chat=OFFICE, words="@lumbar_bot", to_us=True)
    assert said("ask @lumbar_bots", GROUP) == came(chat=OFFICE, words="ask @lumbar_bots")


FRIEND = {"id": 1002, "is_bot": False, "first_name": "Bo"}
ORIGIN = {"type": "user", "date": 1_789_000_000, "sender_user": FRIEND}
PLACE = {"latitude": 59.3, "longitude": 18.1}


def test_what_was_sent_on_is_no_command_and_no_place_of_ones_own() -> None:
    assert said("/forget", forward_origin=ORIGIN) == came(words="/forget", forwarded=True)
    sent_on = message(location=PLACE, forward_origin=ORIGIN)
    assert read(message=sent_on) == came(location=(59.3, 18.1), chosen=True, forwarded=True)
    venue = {"location": PLACE, "title": "A café", "address": "Somewhere"}
    picked = message(location=PLACE, venue=venue)
    assert read(message=picked) == came(location=(59.3, 18.1), chosen=True)


def test_a_part_of_an_album_knows_its_album() -> None:
    photo = message(photo=PHOTO, media_group_id="13", caption="/remind 9:30")
    assert read(message=photo) == came(album="13", command="remind", words="9:30")


@every("kind", ["bold", "italic", "strikethrough", "code", "pre", "spoiler"])
def test_formatting_changes_nothing(kind: str) -> None:
    whole = [{"type": kind, "offset": 0, "length": 12}]
    assert said("/remind 9:30", entities=whole) == came(command="remind", words="9:30")


# Chats


def found(**kind: Any) -> Incoming:
    said = read(**kind)
    assert isinstance(said, Incoming)
    return said


@every(
    ("fields", "topic"),
    [
        ({}, None),
        ({"message_thread_id": 12, "is_topic_message": True}, 12),
        ({"message_thread_id": 12}, None),
        ({"message_thread_id": 1, "is_topic_message": True}, None),
    ],
)
def test_a_topic_is_told_from_a_thread_of_replies_and_from_general(
    fields: dict[str, Any], topic: int | None
) -> None:
    under = message(GROUP, text="hello", **fields)
    assert found(message=under).topic == topic
    tapped = {"id": "1", "from": PERSON, "chat_instance": "1", "data": "x", "message": under}
    assert found(callback_query=tapped).topic == topic


@every(
    "fields",
    [
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": GROUP},
        {"from": {"id": 136817688, "is_bot": True, "first_name": "Channel"}},
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
        {"sender_chat": {"id": -1001, "type": "channel", "title": "News"}},
    ],
)
def test_what_no_person_wrote_is_told(fields: dict[str, Any]) -> None:
    assert found(message=message(GROUP, text="/routine", **fields)).nobody
    assert not found(message=message(GROUP, text="/routine")).nobody


def test_a_channel_s_post_is_nobody_s() -> None:
    channel = {"id": -1001, "type": "channel", "title": "News"}
    post = {"message_id": 7, "date": 1_790_000_000, "chat": channel, "sender_chat": channel}
    said = found(channel_post={**post, "text": "/routine"})
    assert said.nobody
    assert (said.person, said.chat, said.command) == (0, -1001, "routine")


def test_a_group_that_became_a_supergroup_says_which() -> None:
    assert found(message=message(GROUP, migrate_to_chat_id=-1002)).moved == (OFFICE, -1002)
    supergroup = {**GROUP, "id": -1002, "type": "supergroup"}
    assert found(message=message(supergroup, migrate_from_chat_id=OFFICE)).moved == (OFFICE, -1002)
    assert found(message=message(GROUP, text="hello")).moved is None


def test_a_message_without_a_sender_is_nobody_s() -> None:
    without = {key: value for key, value in message(GROUP).items() if key != "from"}
    assert found(message={**without, "migrate_to_chat_id": -1002}).moved == (OFFICE, -1002)
    said = found(message={**without, "text": "/routine"})
    assert said.nobody
    assert said.person == 0


RESTRICTED = {
    "status": "restricted",
    "user": PERSON,
    "until_date": 0,
    "is_member": True,
    **dict.fromkeys(
        (
            *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos"),
            *("can_send_videos", "can_send_video_notes", "can_send_voice_notes"),
            *("can_send_polls", "can_send_other_messages", "can_add_web_page_previews"),
            *("can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics"),
            *("can_react_to_messages", "can_edit_tag"),
        ),
        True,
    ),
}


@every(
    ("new", "member"),
    [
        ({"status": "kicked", "user": PERSON, "until_date": 0}, Member(True, False, False)),
        ({"status": "left", "user": PERSON}, Member(True, False, False)),
        (RESTRICTED, Member(True, True, True)),
        ({**RESTRICTED, "can_send_messages": False}, Member(True, True, False)),
        ({**RESTRICTED, "is_member": False}, Member(True, False, False)),
        ({"status": "member", "user": PERSON}, Member(True, True, True)),
    ],
)
def test_how_the_bot_s_membership_has_changed(new: dict[str, Any], member: Member) -> None:
    before = {"status": "member", "user": PERSON}
    change = {"chat": GROUP, "from": PERSON, "date": 1, "old_chat_member": before}
    assert found(my_chat_member={**change, "new_chat_member": new}).member == member
    assert found(message=message(text="hello")).member is None


def test_what_is_quoted_is_not_what_is_said() -> None:
    quoted = {"text": "/forget", "position": 0}
    found = read(message=message(text="what does that do?", quote=quoted))
    assert found == came(words="what does that do?")
