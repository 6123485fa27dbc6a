"""Sends screens to a chat, edits them in place, and sends them again if an edit is impossible."""

import contextlib
import logging
from dataclasses import replace
from typing import Any

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto
from telegram.constants import ParseMode

from lumbar.clock import Clock, SystemClock
from lumbar.language.texts import Markup
from lumbar.media.upload import Upload
from lumbar.screens.screen import Medium, Screen
from lumbar.telegram.calls import Calls
from lumbar.telegram.errors import (
    AlreadyDeleted,
    CallFailed,
    ChatMoved,
    FileForbidden,
    FileRejected,
    MessageGone,
    NoEffect,
    NotModified,
    OtherKind,
    RateLimited,
    Rejected,
    TooFast,
    TooOldToDelete,
    TopicGone,
    Unreachable,
)
from lumbar.telegram.files import Call, Files
from lumbar.telegram.known import KnownMessages
from lumbar.telegram.pace import ONCE, REMINDER, TICK, TIDY, Within
from lumbar.telegram.payload import caption_of, effect_of, keys_of, text_of
from lumbar.telegram.refusals import Refusals

log = logging.getLogger(__name__)

_METHODS = {"animation": "sendAnimation", "photo": "sendPhoto", "voice": "sendVoice"}
_PATIENT = {*_METHODS.values(), "editMessageMedia"}
"""Calls with a timeout: if they fail, the text is sent without the file."""
_FILES = InputFile | InputMediaAnimation | InputMediaPhoto
_MEDIA = {"animation": InputMediaAnimation, "photo": InputMediaPhoto}


class Chats(KnownMessages):
    """All chats, and what is known about their newest messages."""

    def __init__(self, calls: Calls, files: Files, clock: Clock | None = None) -> None:
        """clock: by which a refusal is forgotten; default: the system's."""
        super().__init__()
        self.calls = calls
        self.files = files
        self.refusals = Refusals(clock or SystemClock())
        self.without: set[int] = set()
        """Ids of chats in which the last file could not be sent and the text alone is still due."""

    def makes(self, medium: Medium) -> bool:
        """Returns whether this bot can make that medium."""
        return self.files.studio.knows(medium)

    def of(self, chat_id: int, topic: int | None = None) -> "Chat":
        """Returns the chat with that id: a person's id in private, below 0 for a group.

        topic: the message_thread_id of the topic to write in, None for none.
        """
        return Chat(self, chat_id, topic)


class Chat:
    """One chat with the bot in it; with a topic, new messages go there."""

    def __init__(self, chats: Chats, chat_id: int, topic: int | None = None) -> None:
        self._chats = chats
        self.id = chat_id
        self.topic = topic

    async def say(self, screen: Screen, *, quiet: bool = False, pace: str | None = None) -> int:
        """Sends the screen; returns the new message's id. Raises CallFailed.

        Its file or its effect is left out if it cannot be made or is refused. quiet: whether to
        send without a notification sound; pace: see pace.py, None for an answer.
        """
        message = await self._say_shown(screen, quiet=quiet, pace=pace)
        if message is None:
            screen = replace(screen, shows=None)
            message = await self._call(
                "sendMessage",
                pace,
                **text_of(screen),
                **self._keys(screen),
                **effect_of(screen),
                disable_notification=quiet,
            )
            self._chats.without.discard(self.id)
        sent = int(message["message_id"])
        if pace != REMINDER:
            # Few of a hundred thousand reminders are ever edited, so they are not remembered.
            self._chats.remember(self.id, sent, replace(screen, effect=None))
        return sent

    async def play(self, screen: Screen, *, pace: str | None = None) -> int | None:
        """Sends the screen's file with its text; returns the message id, None if it cannot be made.

        For messages that are useless without their file. Raises CallFailed.
        """
        message = await self._say_shown(screen, quiet=True, pace=pace)
        return int(message["message_id"]) if message is not None else None

    async def change(
        self, message_id: int, screen: Screen, *, pace: str | None = None, anew: bool = True
    ) -> int:
        """Edits a message of the bot's to show the screen, or sends a new one if it is gone.

        pace: see pace.py; anew: False to raise MessageGone instead of sending a new message.
        Returns the id of the message that now shows the screen. Raises CallFailed.
        """
        before = self._chats.shows(self.id, message_id)
        if before is not None and before.shows is None and self._refuses(screen):
            screen = replace(screen, shows=None)  # the words can stand where the words stood
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
            # The edit may have been carried out: what the message shows is now unknown.
            self._chats.forget(self.id, message_id)
            raise
        if not done:
            return await self._replace(message_id, screen, pace)
        self._chats.remember(self.id, message_id, screen)
        return message_id

    async def _edit(
        self, message_id: int, before: Screen, screen: Screen, pace: str | None
    ) -> bool:
        """Edits a message; returns False if it cannot show the screen. Raises CallFailed."""
        if screen.shows == before.shows:
            method, words = ("editMessageText", text_of(screen))
            if screen.shows is not None:
                method, words = ("editMessageCaption", caption_of(screen))
            await self._call(method, pace, message_id=message_id, **words, **self._keys(screen))
            return True
        # A picture cannot be removed from a message (Bot API, editMessageText).
        return screen.shows is not None and await self._edit_shown(message_id, screen, pace)

    async def _replace(self, message_id: int, screen: Screen, pace: str | None) -> int:
        """Sends the screen as a new message and deletes the old one; returns the new id."""
        sent = await self.say(screen, pace=pace)
        try:
            await self.remove(message_id, pace=TIDY)
        except CallFailed as error:
            # The new message is sent, and its id must not be lost.
            log.info("a message that was replaced stays: %s", error)
        return sent

    async def _say_shown(
        self, screen: Screen, *, quiet: bool, pace: str | None
    ) -> dict[str, Any] | None:
        """Sends the screen with its file; returns the message, None if only text can be sent."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        if upload is None or (screen.text and self.id in self._chats.without):
            return None
        if self._refuses(screen):
            return None
        method = _METHODS[upload.kind]
        rest = {**caption_of(screen), **self._keys(screen), **effect_of(screen)}
        rest["disable_notification"] = quiet

        async def send(file: str | bytes) -> Any:
            if isinstance(file, str):
                return await self._call(method, pace, **{upload.kind: file}, **rest)
            sent = InputFile(file, filename=upload.name)
            return await self._call(method, pace, **{upload.kind: sent}, **upload.facts, **rest)

        return await self._with_file(upload, send)

    async def _edit_shown(self, message_id: int, screen: Screen, pace: str | None) -> bool:
        """Edits a message to show the screen's file; returns whether that worked."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        kind = _MEDIA.get(upload.kind) if upload else None
        if upload is None or kind is None or self._refuses(screen):
            return False

        async def edit(file: str | bytes) -> Any:
            new = file if isinstance(file, str) else InputFile(file, upload.name, attach=True)
            media = kind(new, caption=screen.text, parse_mode=ParseMode.HTML)
            return await self._call(
                "editMessageMedia", pace, message_id=message_id, media=media, **self._keys(screen)
            )

        return await self._with_file(upload, edit) is not None

    async def _with_file(self, upload: Upload, call: Call) -> dict[str, Any] | None:
        """Makes a call with a file; returns the answer, None if the file could not be sent.

        The call has a timeout, because a countdown must not wait for a picture or a guide.
        """
        refusals = self._chats.refusals

        async def noted(file: str | bytes) -> dict[str, Any]:
            try:
                return await call(file)
            except FileForbidden:
                refusals.note_file(self.id, upload.kind)
                raise
            except FileRejected:
                if not isinstance(file, str):  # with its bytes it may be accepted
                    refusals.note_file(self.id, upload.key)
                raise

        try:
            message = await self._chats.files.send(upload, noted)
        except Unreachable as error:
            log.warning("a %s did not go: %s", upload.kind, error)
            message = None
        except TimeoutError:
            log.warning("a %s was not made in %s s", upload.kind, self._chats.files.patience)
            message = None
        if message is None:
            # The text is a separate call: if it must wait, the file is not tried again.
            self._chats.without.add(self.id)
        return message

    def _keys(self, screen: Screen) -> dict[str, Any]:
        return keys_of(screen, self._chats.calls.bot.username if screen.link else "")

    def _refuses(self, screen: Screen) -> bool:
        """Returns whether the chat has refused the screen's file, or that kind of file, lately."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        if upload is None:
            return False
        return self._chats.refusals.refuses(self.id, upload.kind, upload.key)

    async def remove(self, message_id: int, *, pace: str | None = REMINDER) -> None:
        """Deletes a message of the bot's, or removes its buttons if it is too old to delete.

        Telegram lets a bot delete messages up to 48 hours old (Bot API, deleteMessage). pace: None
        if a person waits for it, TIDY if it may be dropped. Raises CallFailed.
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

    async def name(self, message_id: int, words: Markup, *, pace: str | None = None) -> None:
        """Puts other words below a message's file. Raises CallFailed."""
        caption = caption_of(Screen(text=words))
        with contextlib.suppress(NotModified):
            await self._call("editMessageCaption", pace, message_id=message_id, **caption)

    async def tidy(self, message_id: int, screen: Screen, *, pace: str = TIDY) -> None:
        """Edits a message of the bot's on a best-effort basis; never raises CallFailed.

        For optional changes, such as removing used buttons or ticking a choice. If Telegram
        refuses the edit or it cannot be sent soon, the message stays as it was. pace: TIDY, or
        TICK for a call that must not wait at all.
        """
        before = self._chats.shows(self.id, message_id)
        if before == screen:
            return
        try:
            if not await self._edit(message_id, before or screen, screen, pace):
                await self._call(
                    "editMessageReplyMarkup", pace, message_id=message_id, **self._keys(screen)
                )
                return
        except NotModified:
            pass  # it shows that already
        except CallFailed as error:
            log.info("a message stays as it was: %s", error)
            return
        self._chats.remember(self.id, message_id, screen)

    async def bare(self, message_id: int) -> None:
        """Removes a message's buttons. Raises CallFailed."""
        with contextlib.suppress(NotModified):
            await self._call("editMessageReplyMarkup", ONCE, message_id=message_id)

    async def strip(self, message_id: int) -> None:
        """Removes a message's buttons if that can be done at once. Never raises CallFailed."""
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
        """Returns whether a message is the bot's and its id was lost with Telegram's answer.

        Probing removes the message's buttons. A message whose sending is remembered from this run
        is never lost. Raises CallFailed if Telegram cannot tell now.
        """
        if self._chats.knows(self.id, message_id):
            return False
        try:
            # Deleting is no test: in a private chat a bot may also delete the person's messages.
            await self._call("editMessageReplyMarkup", ONCE, message_id=message_id)
        except NotModified:
            return True
        except Rejected:
            return False
        return True

    async def _call(self, method: str, pace: str | None, **asked: Any) -> Any:
        """Makes a call, records sent messages; returns Telegram's answer. Raises CallFailed.

        An effect that the server does not take is left out, from then on in every chat.
        """
        effect, refusals = asked.pop("message_effect_id", None), self._chats.refusals
        if effect is not None and self.id > 0 and not refusals.refuses_effect(effect):
            try:
                return await self._call_in_topic(method, pace, message_effect_id=effect, **asked)
            except NoEffect as error:
                log.warning("a message goes without its effect: %s", error)
                refusals.note_effect(effect)
        return await self._call_in_topic(method, pace, **asked)

    async def _call_in_topic(self, method: str, pace: str | None, **asked: Any) -> Any:
        """Makes a call; what is new goes to the topic; where that is closed or gone, to the chat
        without one. Raises CallFailed."""
        topic = self._topic() if method.startswith("send") else None
        try:
            if topic is None:
                return await self._call_here(method, pace, asked)
            try:
                return await self._call_here(method, pace, {**asked, "message_thread_id": topic})
            except TopicGone as error:
                log.info("a topic takes nothing more: %s", error)
                self._chats.refusals.note_topic(self.id, topic)
                return await self._call_here(method, pace, asked)
        except ChatMoved as error:
            if error.to is not None:
                self._chats.refusals.note_moved(self.id, error.to)
            raise

    def _topic(self) -> int | None:
        """Returns the topic to write in; None if there is none or it takes no messages."""
        gone = self.topic is not None and self._chats.refusals.topic_is_gone(self.id, self.topic)
        return None if gone else self.topic

    async def _call_here(self, method: str, pace: str | None, asked: dict[str, Any]) -> Any:
        asked = {**asked, "chat_id": self.id}
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
