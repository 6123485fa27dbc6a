"""Screens into a chat: sent, changed in place, and sent anew where that fails."""

import contextlib
import warnings
from collections import OrderedDict
from typing import Any

from telegram.constants import ParseMode
from telegram.error import BadRequest

from delivery.pacer import REMINDER, TICK, PacedBot, TooFast
from screens.screen import Screen

# It would rather have its own methods called, which parse.
warnings.filterwarnings("ignore", message="Please use 'Bot.")

_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
REMEMBERED = 20_000


class Chats:
    """All chats, and what the newest messages in them show, so that no edit changes nothing."""

    def __init__(self, bot: PacedBot) -> None:
        self.bot = bot
        self._shown: OrderedDict[tuple[int, int], Screen] = OrderedDict()

    def of(self, chat_id: int) -> "Chat":
        """The chat of that id: a person's in private, below zero for a group."""
        return Chat(self, chat_id)

    def shows(self, chat_id: int, message_id: int) -> Screen | None:
        """What a message shows, where that is remembered."""
        return self._shown.get((chat_id, message_id))

    def remember(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Notes what a message shows."""
        self._shown[chat_id, message_id] = screen
        self._shown.move_to_end((chat_id, message_id))
        while len(self._shown) > REMEMBERED:
            self._shown.popitem(last=False)


class Chat:
    """One chat with the bot in it."""

    def __init__(self, chats: Chats, chat_id: int) -> None:
        self._chats = chats
        self.id = chat_id

    async def say(self, screen: Screen, *, quiet: bool = False, pace: str | None = None) -> int:
        """Sends the screen; returns the new message's id. Raises TelegramError.

        quiet: without a sound; pace: REMINDER for what nobody waits for.
        """
        message = await self._call(
            "sendMessage", pace, **_shown(screen), disable_notification=quiet
        )
        sent = int(message["message_id"])
        if pace is None:
            # Of a hundred thousand reminders few are ever edited.
            self._chats.remember(self.id, sent, screen)
        return sent

    async def change(self, message_id: int, screen: Screen, *, pace: str | None = None) -> int:
        """Puts the screen into a message of the bot's, or sends it where that one is gone.

        pace: TICK for a countdown's. Returns the id of the message that holds the
        screen now. Raises TelegramError.
        """
        if self._chats.shows(self.id, message_id) == screen:
            return message_id
        try:
            await self._call("editMessageText", pace, message_id=message_id, **_shown(screen))
        except BadRequest as error:
            reason = error.message.lower()
            if any(gone in reason for gone in _GONE):
                return await self.say(screen)
            if _UNCHANGED not in reason:
                raise
        self._chats.remember(self.id, message_id, screen)
        return message_id

    async def remove(self, message_id: int) -> None:
        """Deletes a message of the bot's, or takes its buttons away where it is too old for that.

        Telegram lets a bot delete what is up to 48 hours old (Bot API, deleteMessage).
        Raises TelegramError.
        """
        try:
            await self._call("deleteMessage", REMINDER, message_id=message_id)
        except BadRequest:
            with contextlib.suppress(BadRequest):
                await self._call("editMessageReplyMarkup", REMINDER, message_id=message_id)

    async def _call(self, method: str, pace: str | None, **asked: Any) -> Any:
        """Telegram's answer as it stands: of all that python-telegram-bot makes of a message
        nothing but its id is needed, and making it costs as much as sending it."""
        asked["chat_id"] = self.id
        return await self._chats.bot.do_api_request(method, api_kwargs=asked, rate_limit_args=pace)

    async def strip(self, message_id: int) -> None:
        """Takes a message's buttons away; left where it cannot be done at once."""
        shown = self._chats.shows(self.id, message_id)
        if shown is not None and shown.rows:
            with contextlib.suppress(TooFast, BadRequest):
                await self.change(message_id, Screen(text=shown.text), pace=TICK)


def _shown(screen: Screen) -> dict[str, Any]:
    """A screen as the Bot API takes it."""
    shown: dict[str, Any] = {
        "text": screen.text,
        "parse_mode": ParseMode.HTML,
        "link_preview_options": {"is_disabled": True},
    }
    if screen.rows:
        shown["reply_markup"] = {
            "inline_keyboard": [
                [{"text": button.text, "callback_data": button.press.encode()} for button in row]
                for row in screen.rows
            ]
        }
    return shown
