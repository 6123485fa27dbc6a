"""An update as it is taken: what handlers need is decoded, all else parsed when asked for."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Chat, Message, Update
from telegram.ext import MessageHandler, filters

from lumbar.telegram.dispatch import Context, SaysHandler, application_for, dispatching
from lumbar.telegram.incoming import Incoming, incoming
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.raw import SERVICE
from lumbar.telegram.update import Taken

YOU = 1001
HELP: dict[str, Any] = {
    "update_id": 9,
    "message": {
        "message_id": 7,
        "date": 1_790_000_000,
        "from": {"id": YOU, "is_bot": False, "first_name": "Al"},
        "chat": {"id": YOU, "type": "private", "first_name": "Al"},
        "text": "/help me",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    },
}
UNPARSED: dict[str, Any] = {
    "update_id": 9,
    "message": {"message_id": 7, "chat": {"id": YOU}, "from": {"id": YOU}, "text": "/help"},
}
"""Enough for what is read here, and too little for python-telegram-bot."""


def taken(raw: dict[str, Any]) -> Taken:
    return Taken(raw, incoming(raw), 0.0)


def test_it_is_python_telegram_bot_s_update_for_who_asks() -> None:
    update = taken(HELP)
    assert update.message is not None
    assert update.message.text == "/help me"
    assert update.effective_user is not None
    assert update.effective_user.full_name == "Al"
    assert update == Update.de_json(HELP)
    assert update.to_dict() == Update.de_json(HELP).to_dict()
    assert not hasattr(update, "no_such_part")


async def test_python_telegram_bot_s_own_handlers_and_filters_know_it(paced: PacedBot) -> None:
    async def does_nothing(_update: Update, _context: Context) -> None:
        return

    update = taken(HELP)
    update.set_bot(paced)
    assert MessageHandler(filters.TEXT, does_nothing).check_update(update)
    assert not MessageHandler(filters.PHOTO, does_nothing).check_update(update)


async def test_nothing_is_parsed_that_no_handler_asks_for(paced: PacedBot) -> None:
    got: list[tuple[int, int | None, int | None]] = []

    async def note(update: Taken, context: Context) -> None:
        got.append((update.update_id, context._chat_id, context._user_id))

    application = application_for(paced)
    application.add_handler(SaysHandler(lambda says: isinstance(says, Incoming), note))
    await application.initialize()
    try:
        assert await dispatching(application)(taken(UNPARSED)) is None
    finally:
        await application.shutdown()
    assert got == [(9, YOU, YOU)]
    with pytest.raises(TypeError):
        _ = taken(UNPARSED).message


def test_a_message_that_nobody_wrote_says_nothing() -> None:
    """The list is the one that python-telegram-bot has for this version of the Bot API."""
    known = {field for field in Message.__slots__ if not field.startswith("_")}
    theirs = {field for field in known if filters.StatusUpdate.ALL.check_update(_with(field))}
    assert theirs - {"migrate_to_chat_id", "migrate_from_chat_id"} == SERVICE
    for field in SERVICE:
        raw = {**HELP, "message": {**HELP["message"], field: True}}
        assert incoming(raw) is None


def _with(field: str) -> Update:
    """An update with a message that has this field."""
    here = Chat(YOU, "private")
    for value in (True, (True,)):
        try:
            fields: Any = {field: value}
            message = Message(
                message_id=7, date=datetime.fromtimestamp(0, UTC), chat=here, **fields
            )
        except TypeError:
            continue
        return Update(9, message=message)
    return Update(9)
