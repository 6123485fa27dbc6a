"""Games and their scores."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.client import FRIEND, OFFICE, YOU, Client
from sandbox.rooms import CHANNEL, furnish
from sandbox.server import Sandbox


@pytest.fixture
async def playing(sandbox: Sandbox, chatting: Client) -> Client:
    sandbox.world.games["stairs"] = {"title": "Stairs", "description": "Climb", "photo": []}
    return chatting


async def test_a_game_keeps_its_best_scores(playing: Client) -> None:
    sent = await playing.bot("sendGame", chat_id=YOU, game_short_name="stairs")
    there = {"chat_id": YOU, "message_id": sent["message_id"]}
    scored = await playing.bot("setGameScore", **there, user_id=YOU, score=7)
    assert "7" in scored["game"]["text"]
    await playing.bot("setGameScore", **there, user_id=FRIEND, score=9)
    for score in (7, 3):
        refused = await playing.refused("setGameScore", **there, user_id=YOU, score=score)
        assert refused == "400 Bad Request: BOT_SCORE_NOT_MODIFIED"
    await playing.bot("setGameScore", **there, user_id=YOU, score=3, force=True)
    table = await playing.bot("getGameHighScores", **there, user_id=YOU)
    assert [(one["position"], one["user"]["id"], one["score"]) for one in table] == [
        (1, FRIEND, 9),
        (2, YOU, 3),
    ]


async def test_a_score_that_cannot_be(playing: Client, sandbox: Sandbox) -> None:
    furnish(sandbox.world)
    refused = await playing.refused("sendGame", chat_id=YOU, game_short_name="none")
    assert refused == "400 Bad Request: wrong game short name specified"
    refused = await playing.refused("sendGame", chat_id=CHANNEL, game_short_name="stairs")
    assert refused == "400 Bad Request: games can't be sent to channel chats"
    text = await playing.send("no game", OFFICE)
    there = {"chat_id": OFFICE, "message_id": text["message_id"]}
    refused = await playing.refused("setGameScore", **there, user_id=YOU, score=1)
    assert refused == "400 Bad Request: message must be a game"


def first(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Go", **button} for button in buttons]]}


async def test_a_play_button_is_for_games_and_comes_first(playing: Client) -> None:
    play: dict[str, Any] = {"callback_game": {}}
    other = {"callback_data": "a"}
    game = {"chat_id": YOU, "game_short_name": "stairs"}
    sent = await playing.bot("sendGame", **game, reply_markup=first(play, other))
    assert "callback_game" in sent["reply_markup"]["inline_keyboard"][0][0]
    refused = await playing.refused("sendGame", **game, reply_markup=first(other, play))
    assert refused == "400 Bad Request: BUTTON_POS_INVALID"
    for action in (play, {"pay": True}):
        refused = await playing.refused(
            "sendMessage", chat_id=YOU, text="x", reply_markup=first(action)
        )
        assert refused == "400 Bad Request: BUTTON_TYPE_INVALID"
