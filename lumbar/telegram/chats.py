"""Screens into a chat: sent, changed in place, and sent anew where that fails."""

import contextlib
import logging
from dataclasses import replace
from typing import Any

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto
from telegram.constants import ParseMode

from lumbar.media.upload import Upload
from lumbar.screens.screen import Medium, Screen
from lumbar.telegram.calls import Calls
from lumbar.telegram.errors import (
    AlreadyDeleted,
    CallFailed,
    MessageGone,
    NotModified,
    OtherKind,
    RateLimited,
    Rejected,
    TooFast,
    TooOldToDelete,
    Unreachable,
)
from lumbar.telegram.files import Call, Files
from lumbar.telegram.known import KnownMessages
from lumbar.telegram.pace import ONCE, REMINDER, TICK, TIDY, Within
from lumbar.telegram.payload import caption_of, keys_of, text_of

log = logging.getLogger(__name__)

_METHODS = {"animation": "sendAnimation", "photo": "sendPhoto", "voice": "sendVoice"}
_PATIENT = {*_METHODS.values(), "editMessageMedia"}
"""Calls that have an end to their patience: where they do not go, words go alone."""
_FILES = InputFile | InputMediaAnimation | InputMediaPhoto
_MEDIA = {"animation": InputMediaAnimation, "photo": InputMediaPhoto}


class Chats(KnownMessages):
    """All chats, and what is known of the newest messages in them."""

    def __init__(self, calls: Calls, files: Files) -> None:
        super().__init__()
        self.calls = calls
        self.files = files
        self.without: set[int] = set()
        """Chats in which the newest picture or voice did not go, until words have gone."""

    def makes(self, medium: Medium) -> bool:
        """Whether messages can show that medium at all."""
        return self.files.studio.knows(medium)

    def of(self, chat_id: int) -> "Chat":
        """The chat of that id: a person's in private, below zero for a group."""
        return Chat(self, chat_id)


class Chat:
    """One chat with the bot in it."""

    def __init__(self, chats: Chats, chat_id: int) -> None:
        self._chats = chats
        self.id = chat_id

    async def say(self, screen: Screen, *, quiet: bool = False, pace: str | None = None) -> int:
        """Sends the screen; returns the new message's id. Raises CallFailed.

        What it shows is left out where it cannot be made or is refused. quiet: without a
        sound; pace: REMINDER for what nobody waits for.
        """
        message = await self._say_shown(screen, quiet=quiet, pace=pace)
        if message is None:
            screen = replace(screen, shows=None)
            message = await self._call(
                "sendMessage",
                pace,
                **text_of(screen),
                **keys_of(screen),
                disable_notification=quiet,
            )
            self._chats.without.discard(self.id)
        sent = int(message["message_id"])
        if pace != REMINDER:
            # Of a hundred thousand reminders few are ever edited.
            self._chats.remember(self.id, sent, screen)
        return sent

    async def play(self, screen: Screen, *, pace: str | None = None) -> int | None:
        """Sends what the screen shows, with its words; None where that cannot be made.

        For what says nothing new without its sound. Raises CallFailed.
        """
        message = await self._say_shown(screen, quiet=True, pace=pace)
        return int(message["message_id"]) if message is not None else None

    async def change(
        self, message_id: int, screen: Screen, *, pace: str | None = None, anew: bool = True
    ) -> int:
        """Puts the screen into a message of the bot's, or sends it where that one is gone.

        pace: TICK for a countdown's; anew: False where MessageGone is to be raised instead.
        Returns the id of the message that holds the screen now. Raises CallFailed.
        """
        before = self._chats.shows(self.id, message_id)
        if before == screen:
            return message_id
        try:
            done = await self._edit(message_id, before or screen, screen, pace)
        except NotModified:
            done = True
        except MessageGone:
            if not anew:
                raise
            return await self.say(screen, pace=pace)
        except OtherKind:
            done = False
        except Unreachable:
            # It may have been changed all the same: what it shows is not known any more.
            self._chats.forget(self.id, message_id)
            raise
        if not done:
            return await self._replace(message_id, screen, pace)
        self._chats.remember(self.id, message_id, screen)
        return message_id

    async def _edit(
        self, message_id: int, before: Screen, screen: Screen, pace: str | None
    ) -> bool:
        """Whether the message could be edited to show the screen. Raises CallFailed."""
        if screen.shows == before.shows:
            method, words = ("editMessageText", text_of(screen))
            if screen.shows is not None:
                method, words = ("editMessageCaption", caption_of(screen))
            await self._call(method, pace, message_id=message_id, **words, **keys_of(screen))
            return True
        # A picture cannot be taken out of a message again (Bot API, editMessageText).
        return screen.shows is not None and await self._edit_shown(message_id, screen, pace)

    async def _replace(self, message_id: int, screen: Screen, pace: str | None) -> int:
        """The screen as a new message, in place of one that cannot be made to show it."""
        sent = await self.say(screen, pace=pace)
        try:
            await self.remove(message_id, pace=TIDY)
        except CallFailed as error:
            # What was to be shown is shown, and its id must not be lost.
            log.info("a message that was replaced stays: %s", error)
        return sent

    async def _say_shown(
        self, screen: Screen, *, quiet: bool, pace: str | None
    ) -> dict[str, Any] | None:
        """The message with what the screen shows; None where it can be sent with words only."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        if upload is None or (screen.text and self.id in self._chats.without):
            return None
        method = _METHODS[upload.kind]
        rest = {**caption_of(screen), **keys_of(screen), "disable_notification": quiet}

        async def send(file: str | bytes) -> Any:
            if isinstance(file, str):
                return await self._call(method, pace, **{upload.kind: file}, **rest)
            sent = InputFile(file, filename=upload.name)
            return await self._call(method, pace, **{upload.kind: sent}, **upload.facts, **rest)

        return await self._with_file(upload, send)

    async def _edit_shown(self, message_id: int, screen: Screen, pace: str | None) -> bool:
        """Whether the message now shows what the screen shows."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        kind = _MEDIA.get(upload.kind) if upload else None
        if upload is None or kind is None:
            return False

        async def edit(file: str | bytes) -> Any:
            new = file if isinstance(file, str) else InputFile(file, upload.name, attach=True)
            media = kind(new, caption=screen.text, parse_mode=ParseMode.HTML)
            return await self._call(
                "editMessageMedia", pace, message_id=message_id, media=media, **keys_of(screen)
            )

        return await self._with_file(upload, edit) is not None

    async def _with_file(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """The answer to a call with a file; None where it does not go, whyever that is.

        A countdown must not wait for a picture or a voice, so there is an end to trying.
        """
        try:
            message = await self._chats.files.send(upload, call)
        except Unreachable as error:
            log.warning("a %s did not go: %s", upload.kind, error)
            message = None
        except TimeoutError:
            log.warning("a %s was not made in %s s", upload.kind, self._chats.files.patience)
            message = None
        if message is None:
            # Words are a call of their own: where that has to wait, this one is not made again.
            self._chats.without.add(self.id)
        return message

    async def remove(self, message_id: int, *, pace: str | None = REMINDER) -> None:
        """Deletes a message of the bot's, or takes its buttons away where it is too old for that.

        Telegram lets a bot delete what is up to 48 hours old (Bot API, deleteMessage).
        pace: None where somebody waits for it, TIDY where nobody would miss it. Raises
        CallFailed.
        """
        try:
            await self._call("deleteMessage", pace, message_id=message_id)
        except AlreadyDeleted:
            return
        except TooOldToDelete:
            try:
                await self._call("editMessageReplyMarkup", pace, message_id=message_id)
            except RateLimited:
                raise
            except (Rejected, TooFast) as error:
                log.info("a message that is too old to be deleted keeps its buttons: %s", error)

    async def tidy(self, message_id: int, screen: Screen, *, pace: str = TIDY) -> None:
        """Puts a message of the bot's in order once all is done, where that can be; never raises.

        For what nobody would miss: used buttons that go, a choice that is ticked. Where Telegram
        does not do it, or not soon, the message stays as it was. pace: TIDY, or TICK for what
        must not wait at all.
        """
        before = self._chats.shows(self.id, message_id)
        if before == screen:
            return
        try:
            if not await self._edit(message_id, before or screen, screen, pace):
                await self._call(
                    "editMessageReplyMarkup", pace, message_id=message_id, **keys_of(screen)
                )
                return
        except NotModified:
            pass  # it shows that
        except CallFailed as error:
            log.info("a message stays as it was: %s", error)
            return
        self._chats.remember(self.id, message_id, screen)

    async def bare(self, message_id: int) -> None:
        """Takes a message's buttons away, whatever it shows. Raises CallFailed."""
        with contextlib.suppress(NotModified):
            await self._call("editMessageReplyMarkup", ONCE, message_id=message_id)

    async def strip(self, message_id: int) -> None:
        """Takes a message's buttons away; left where it cannot be done at once. Never raises."""
        shown = self._chats.shows(self.id, message_id)
        if shown is not None and shown.rows:
            await self.tidy(message_id, replace(shown, rows=()), pace=TICK)

    async def send_document(self, content: bytes, filename: str, caption: str) -> int:
        """Sends a file; returns the new message's id. Raises CallFailed.

        caption: Telegram HTML.
        """
        message = await self._call(
            "sendDocument",
            None,
            document=InputFile(content, filename=filename),
            caption=caption,
            parse_mode=ParseMode.HTML,
        )
        return int(message["message_id"])

    async def is_orphan(self, message_id: int) -> bool:
        """Whether a message is the bot's and nobody knows of it: the answer to it was lost.

        Its buttons go with that; a message that the bot sent in this run is never one. Raises
        CallFailed where it cannot be found out now.
        """
        if self._chats.knows(self.id, message_id):
            return False
        try:
            # In a private chat a bot may delete people's messages too, so that would not tell.
            await self._call("editMessageReplyMarkup", ONCE, message_id=message_id)
        except NotModified:
            return True
        except Rejected:
            return False
        return True

    async def _call(self, method: str, pace: str | None, **asked: Any) -> Any:
        """Telegram's answer; what is sent is noted. Raises CallFailed."""
        asked["chat_id"] = self.id
        patience = self._chats.files.patience
        limit = Within(patience, pace) if method in _PATIENT else pace
        silent = patience if any(isinstance(value, _FILES) for value in asked.values()) else None
        make = self._chats.calls.make
        if not method.startswith("send"):
            return await make(method, asked, pace=limit, read_timeout=silent)
        with self._chats.sending_to(self.id):
            try:
                answer = await make(method, asked, pace=limit, read_timeout=silent)
            except Unreachable as error:
                if pace != REMINDER and error.arrived:
                    self._chats.lose(self.id)
                raise
        sent = answer.get("message_id") if isinstance(answer, dict) else None
        if isinstance(sent, int) and pace == REMINDER:
            self._chats.seen(self.id, sent)
        elif isinstance(sent, int):
            self._chats.sent(self.id, sent)
        return answer
