"""The calls that send to one chat: in its topic, with a file by its file_id or as bytes."""

import logging
from typing import TYPE_CHECKING, Any

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto
from telegram.constants import ParseMode

from lumbar.media.upload import Upload
from lumbar.screens.screen import Screen, Shown
from lumbar.telegram.errors import (
    ChatMoved,
    FileForbidden,
    FileRejected,
    NoEffect,
    TopicGone,
    Unreachable,
)
from lumbar.telegram.files import Call
from lumbar.telegram.pace import REMINDER, Within
from lumbar.telegram.payload import caption_of, effect_of, keys_of

if TYPE_CHECKING:
    from lumbar.telegram.chats import Chats

log = logging.getLogger(__name__)

_METHODS = {"animation": "sendAnimation", "photo": "sendPhoto", "voice": "sendVoice"}
_PATIENT = {*_METHODS.values(), "editMessageMedia"}
"""Calls with a timeout: if they fail, the text is sent without the file."""
_FILES = InputFile | InputMediaAnimation | InputMediaPhoto
_MEDIA = {"animation": InputMediaAnimation, "photo": InputMediaPhoto}


class ChatCalls:
    """What all messages of one chat are sent with; with a topic, new ones go there."""

    def __init__(self, chats: "Chats", chat_id: int, topic: int | None = None) -> None:
        """See Chats.of."""
        self._chats = chats
        self.id = chat_id
        self.topic = topic

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

    def refuses(self, shown: Shown) -> bool:
        """Returns whether the chat takes no such file, for all that is known, or there is none."""
        upload = self._chats.files.studio.upload(shown)
        if upload is None:
            return True
        return self._chats.refusals.refuses(self.id, upload.kind, upload.key)

    def _refuses(self, screen: Screen) -> bool:
        """Returns whether the chat has refused the screen's file, or that kind of file, lately."""
        upload = self._chats.files.studio.upload(screen.shows) if screen.shows else None
        if upload is None:
            return False
        return self._chats.refusals.refuses(self.id, upload.kind, upload.key)

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
