"""Games: sent by their short names, with scores kept for each message.

On Telegram @BotFather makes a game. Here a world's `games` has them, by short name as Game objects
without their texts; `python -m sandbox` has none, and a test puts in what it needs.
"""

from __future__ import annotations

from typing import Any

from sandbox.editing import editable
from sandbox.errors import bad
from sandbox.params import Params
from sandbox.sending import chat_of_call, post
from sandbox.world import Message, World

Json = dict[str, Any]

_AROUND = 1


def send_game(world: World, params: Params) -> Message:
    """sendGame: one of the bot's games; its first button starts it."""
    chat = chat_of_call(world, params)
    name = params.needed("game_short_name")
    game = world.games.get(name)
    if game is None:
        raise bad("wrong game short name specified")
    if chat.type == "channel":
        raise bad("games can't be sent to channel chats")
    text = _table(world, world.scores.get(name, {}))
    content = {"game": {**game, **({"text": text} if text else {})}}
    message = post(world, params, content, chat)
    world.game_names[f"{chat.id}:{message['message_id']}"] = name
    return world.bot_view(message)


def set_score(world: World, params: Params) -> Message | bool:
    """setGameScore: a higher score than before, or any with `force`; shown in the message."""
    name, chat, message = _game(world, params)
    user_id, score = params.integer("user_id"), params.integer("score")
    if world.user_of(user_id) is None:
        raise bad("user not found")
    if score < 0:
        raise bad("SCORE_INVALID")
    scores = world.scores.setdefault(name, {})
    if score <= scores.get(user_id, -1) and not params.flag("force"):
        raise bad("BOT_SCORE_NOT_MODIFIED")
    scores[user_id] = score
    if params.flag("disable_edit_message"):
        return world.bot_view(message)
    game = {**message["game"], "text": _table(world, scores)}
    world.replace(chat, {**message, "game": game})
    return world.bot_view(chat.messages[message["message_id"]])


def get_scores(world: World, params: Params) -> list[Json]:
    """getGameHighScores: the person's own, and who is just above and below."""
    name, _chat, _message = _game(world, params)
    user_id = params.integer("user_id")
    ranked = sorted(world.scores.get(name, {}).items(), key=lambda one: -one[1])
    own = next((place for place, (who, _) in enumerate(ranked) if who == user_id), 0)
    first = max(0, own - _AROUND)
    return [
        {"position": place + 1, "user": world.user_of(who), "score": score}
        for place, (who, score) in list(enumerate(ranked))[first : own + _AROUND + 1]
    ]


def _game(world: World, params: Params) -> Any:
    chat, message = editable(world, params)
    name = world.game_names.get(f"{chat.id}:{message['message_id']}")
    if name is None:
        raise bad("message must be a game")
    return name, chat, message


def _table(world: World, scores: dict[int, int]) -> str:
    ranked = sorted(scores.items(), key=lambda one: -one[1])
    users = [(world.user_of(who) or {"first_name": "?"}, score) for who, score in ranked]
    return "\n".join(f"{user['first_name']} – {score}" for user, score in users)


METHODS = {"sendGame": send_game, "setGameScore": set_score, "getGameHighScores": get_scores}
