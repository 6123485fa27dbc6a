"""Polls and quizzes: what a bot gets back, how they end, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import OFFICE, YOU, Client, ManualClock

POLL = {"chat_id": YOU, "question": "How is your back?", "options": ["Good", "Sore"]}


async def test_a_poll_is_as_the_real_server_gives_it(chatting: Client) -> None:
    options = ["Good", {"text": "*Sore*", "text_parse_mode": "MarkdownV2"}]
    poll = (await chatting.bot("sendPoll", **{**POLL, "options": options}))["poll"]
    assert poll["id"].isdecimal()
    assert [one["text"] for one in poll["options"]] == ["Good", "Sore"]
    assert poll["options"][1]["text_entities"][0]["type"] == "bold"
    assert [one["voter_count"] for one in poll["options"]] == [0, 0]
    told = {"is_closed": False, "is_anonymous": True, "type": "regular", "total_voter_count": 0}
    assert {name: poll[name] for name in told} == told


async def test_a_quiz_explains_itself(chatting: Client) -> None:
    quiz = {
        "type": "quiz",
        "correct_option_ids": [1],
        "explanation": "<b>Rest</b>",
        "explanation_parse_mode": "HTML",
    }
    poll = (await chatting.bot("sendPoll", **POLL, **quiz))["poll"]
    assert poll["correct_option_id"] == 1
    assert poll["explanation"] == "Rest"
    assert poll["explanation_entities"] == [{"type": "bold", "offset": 0, "length": 4}]
    assert not poll["allows_revoting"]


async def test_a_poll_is_stopped_once(chatting: Client) -> None:
    sent = await chatting.bot("sendPoll", **POLL)
    there = {"chat_id": YOU, "message_id": sent["message_id"]}
    assert (await chatting.bot("stopPoll", **there))["is_closed"]
    refused = await chatting.refused("stopPoll", **there)
    assert refused == "400 Bad Request: poll has already been closed"
    text = await chatting.send("no poll")
    refused = await chatting.refused("stopPoll", chat_id=YOU, message_id=text["message_id"])
    assert refused == "400 Bad Request: message with poll to stop not found"


@pytest.mark.parametrize("how", ["open_period", "close_date"])
async def test_a_poll_closes_by_itself(chatting: Client, clock: ManualClock, how: str) -> None:
    until = 60 if how == "open_period" else int(clock.at) + 60
    sent = await chatting.bot("sendPoll", **POLL, **{how: until})
    assert sent["poll"]["close_date"] == int(clock.at) + 60
    assert sent["poll"]["open_period"] == 60
    clock.at += 61
    button = {"inline_keyboard": [[{"text": "More", "callback_data": "1"}]]}
    edited = await chatting.bot(
        "editMessageReplyMarkup", chat_id=YOU, message_id=sent["message_id"], reply_markup=button
    )
    assert edited["poll"]["is_closed"]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"options": []}, "poll must have at least one answer option"),
        (
            {"options": [str(number) for number in range(13)]},
            "poll can't have more than 12 options",
        ),
        ({"options": "Good"}, "can't parse options JSON object"),
        ({"options": {"a": 1}}, "expected an Array of String as options"),
        ({"options": ["a", 5]}, "expected an option to be of type String"),
        ({"options": ["a", " "]}, "poll option must be non-empty"),
        ({"options": ["a", "b" * 101]}, "poll options length must not exceed 100"),
        ({"question": "q" * 301}, "poll question length must not exceed 300"),
        ({"question": ""}, "poll question must be non-empty"),
        ({"type": "survey"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "correct quiz option list must be non-empty"),
        ({"type": "quiz", "correct_option_id": 2}, "wrong quiz correct_option_id"),
        (
            {"type": "quiz", "correct_option_ids": [1, 0]},
            "correct quiz option list must be increasing",
        ),
        (
            {"type": "quiz", "correct_option_ids": ["1"]},
            "correct option identifier must be of type Number",
        ),
        ({"members_only": True}, "poll voters can be restricted only in channel chats"),
        ({"open_period": 4}, "POLL_CLOSE_PERIOD_INVALID"),
        ({"close_date": 1}, "POLL_CLOSE_DATE_INVALID"),
    ],
)
async def test_a_poll_that_cannot_be(chatting: Client, wrong: dict[str, Any], why: str) -> None:
    refused = await chatting.refused("sendPoll", **{**POLL, **wrong})
    assert refused == f"400 Bad Request: {why}"


async def test_a_poll_is_forwarded_and_shows_pictures_of_places(chatting: Client) -> None:
    media = {"type": "location", "latitude": 1.5, "longitude": 2}
    sent = await chatting.bot("sendPoll", **{**POLL, "options": [{"text": "A", "media": media}]})
    where = {"chat_id": OFFICE, "from_chat_id": YOU, "message_id": sent["message_id"]}
    there = await chatting.bot("forwardMessage", **where)
    assert there["poll"]["options"][0]["media"]["location"]["latitude"] == 1.5
