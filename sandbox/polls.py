"""Polls: sendPoll with all that a poll may carry, and how a poll comes to its end."""

from __future__ import annotations

import itertools
from typing import Any

from sandbox.entities import Entity
from sandbox.errors import bad
from sandbox.params import Params, field
from sandbox.sending import post, read_media
from sandbox.texts import formatted
from sandbox.world import Chat, Message, World

Json = dict[str, Any]

_QUESTION, _OPTION, _OPTIONS, _EXPLANATION, _LINES = 300, 100, 12, 200, 2
_SHORTEST, _LONGEST = 5, 2_628_000
_FILES = frozenset({"animation", "audio", "document", "photo", "video"})
_FLAGS = ("allows_multiple_answers", "allows_revoting", "members_only")


def send_poll(world: World, params: Params) -> Message:
    """sendPoll: a question with answers to choose from, or a quiz."""
    chat = world.writable(world.chat_at(params.text("chat_id")))
    kind = params.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad("unsupported poll type specified")
    poll: Json = {"id": str(world.unique()), **_question(world, params)}
    options = _options(world, params)
    poll |= {"options": options, "total_voter_count": 0, **_ending(world, params)}
    poll |= _rules(params, chat, kind)
    if kind == "quiz":
        poll |= _quiz(world, params, len(options))
    poll |= _described(world, params, "description", "description_entities")
    media = _media(world, params, params.json("media", "media"))
    return world.bot_view(post(world, params, {"poll": {**poll, **media}}, chat))


def _question(world: World, params: Params) -> Json:
    asked = _described(world, params, "question", "question_entities")
    if not asked.get("question"):
        raise bad("poll question must be non-empty")
    if len(asked["question"]) > _QUESTION:
        raise bad(f"poll question length must not exceed {_QUESTION}")
    return asked


def _described(world: World, params: Params, name: str, listed: str) -> Json:
    text, entities = formatted(world, params, name, f"{name}_parse_mode", listed)
    return ({name: text} if text else {}) | ({listed: entities} if entities else {})


def _options(world: World, params: Params) -> list[Json]:
    given = params.json("options", "options")
    if not isinstance(given, list):
        raise bad("expected an Array of String as options")
    if not given:
        raise bad("poll must have at least one answer option")
    if len(given) > _OPTIONS:
        raise bad(f"poll can't have more than {_OPTIONS} options")
    return [_option(world, params, str(number), one) for number, one in enumerate(given)]


def _option(world: World, params: Params, persistent: str, given: Any) -> Json:
    one = {"text": given} if isinstance(given, str) else given
    if not isinstance(one, dict):
        raise bad("expected an option to be of type String")
    field(one, "text", "String")
    text, entities = formatted(world, Params(one), "text", "text_parse_mode", "text_entities")
    if not text:
        raise bad("poll option must be non-empty")
    if len(text) > _OPTION:
        raise bad(f"poll options length must not exceed {_OPTION}")
    marked: dict[str, list[Entity]] = {"text_entities": entities} if entities else {}
    media = _media(world, params, one.get("media"))
    return {"persistent_id": persistent, "text": text, **marked, **media, "voter_count": 0}


def _rules(params: Params, chat: Chat, kind: str) -> Json:
    anonymous = params.flag("is_anonymous") if "is_anonymous" in params else True
    if chat.type == "channel" and not anonymous:
        raise bad("non-anonymous polls can't be sent to channel chats")
    rules: Json = {"is_anonymous": anonymous, **{name: params.flag(name) for name in _FLAGS}}
    if "allows_revoting" not in params:
        rules["allows_revoting"] = kind != "quiz"
    if rules["members_only"] and chat.type != "channel":
        raise bad("poll voters can be restricted only in channel chats")
    return {**rules, "type": kind}


def _ending(world: World, params: Params) -> Json:
    """Return whether a poll is closed, and when it will be: after a period, or at a time."""
    period = params.integer("open_period", least=0, most=_LONGEST)
    date = 0 if period else params.integer("close_date")
    until = period or (date - int(world.now()) if date else 0)
    if (period or date) and not _SHORTEST <= until + bool(date) <= _LONGEST:
        raise bad("POLL_CLOSE_DATE_INVALID" if date else "POLL_CLOSE_PERIOD_INVALID")
    ending: Json = {"is_closed": params.flag("is_closed")}
    if until:
        ending |= {"open_period": until, "close_date": int(world.now()) + until}
    return ending


def _quiz(world: World, params: Params, options: int) -> Json:
    listed = params.json("correct_option_ids", "correct option identifiers")
    if listed is None:
        listed = [params.integer("correct_option_id")] if "correct_option_id" in params else []
    if not isinstance(listed, list):
        raise bad("expected an Array of correct option identifiers")
    if any(isinstance(one, bool) or not isinstance(one, int) for one in listed):
        raise bad("correct option identifier must be of type Number")
    if not listed:
        raise bad("correct quiz option list must be non-empty")
    if any(first >= second for first, second in itertools.pairwise(listed)):
        raise bad("correct quiz option list must be increasing")
    if not all(0 <= one < options for one in listed):
        raise bad("wrong quiz correct_option_id")
    told = _described(world, params, "explanation", "explanation_entities")
    text = told.get("explanation", "")
    if len(text) > _EXPLANATION or text.count("\n") > _LINES:
        raise bad("message is too long")
    media = _media(world, params, params.json("explanation_media", "explanation_media"))
    shown = {"explanation_media": media["media"]} if media else {}
    entities: Json = {"explanation_entities": []} if text else {}
    one = {"correct_option_id": listed[0]} if len(listed) == 1 else {}
    return {**one, "correct_option_ids": listed, **entities, **told, **shown}


def _media(world: World, params: Params, item: Any) -> Json:
    """Return the picture, film, sound, file or place that a poll shows, as its field media."""
    if item is None:
        return {}
    if not isinstance(item, dict):
        raise bad("can't parse InputPollMedia JSON object")
    if item.get("type") != "location":
        shown = read_media(world, params, item, _FILES)
        return {"media": {kind: value for kind, value in shown.items() if kind in _FILES}}
    place = {name: field(item, name, "Number") for name in ("latitude", "longitude")}
    return {"media": {"location": place}}


def close_if_due(world: World, message: Message) -> Message:
    """Return a message as it is now: a poll whose time is over is closed."""
    poll = message.get("poll")
    if not poll or poll["is_closed"] or world.now() < poll.get("close_date", float("inf")):
        return message
    return {**message, "poll": {**poll, "is_closed": True}}


METHODS = {"sendPoll": send_poll}
