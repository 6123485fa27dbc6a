"""A call of ours brings to Telegram what python-telegram-bot's own way brings."""

from typing import Any

import pytest
from telegram import InputFile, InputMediaPhoto
from telegram.request import BaseRequest, RequestData

from lumbar.language.texts import Markup
from lumbar.screens.presses import Begin
from lumbar.screens.screen import Button, Link, Screen, start_button
from lumbar.telegram.budget import Budget
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.payload import caption_of, keys_of, text_of
from lumbar.telegram.ptb import paced_bot
from tests.clocks import ManualClock

YOU = 1001
SCREEN = Screen(
    text=Markup("<b>Bridge</b>"),
    rows=((start_button("Start", Begin(owner=YOU)), Button("Again", Begin(owner=YOU))),),
    link=Link("Here", "short"),
)
PICTURE = InputFile(b"picture", filename="card.png")
ATTACHED = InputFile(b"picture", "card.png", attach=True)


class Recording(BaseRequest):
    """Keeps what it is given, and answers that a message was sent."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []

    @property
    def read_timeout(self) -> float | None:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *timeouts: Any,
        **more: Any,
    ) -> tuple[int, bytes]:
        assert request_data is not None
        brought = {
            "files": request_data.contains_files,
            "json": request_data.parameters,
            "form": request_data.json_parameters,
            "parts": request_data.multipart_data,
            "timeout": (read_timeout, timeouts, {*more.values()}),
        }
        self.asked.append((f"{method} {url}", brought))
        return 200, b'{"ok":true,"result":{"message_id":7}}'


@pytest.mark.parametrize(
    ("method", "asked"),
    [
        ("sendMessage", {"chat_id": YOU, **text_of(SCREEN), **keys_of(SCREEN, "lumbar_bot")}),
        ("sendMessage", {"chat_id": YOU, "text": "Hold", "message_thread_id": None}),
        ("sendPhoto", {"chat_id": YOU, "photo": PICTURE, **caption_of(SCREEN)}),
        ("sendVoice", {"chat_id": YOU, "voice": PICTURE, "duration": 20, "caption": "Plank"}),
        (
            "editMessageMedia",
            {
                "chat_id": YOU,
                "message_id": 7,
                "media": InputMediaPhoto(ATTACHED, caption=SCREEN.text, parse_mode="HTML"),
            },
        ),
        (
            "editMessageMedia",
            {"chat_id": YOU, "message_id": 7, "media": InputMediaPhoto("known")},
        ),
        ("editMessageReplyMarkup", {"chat_id": YOU, "message_id": 7}),
        ("getChat", {"chat_id": str(YOU)}),
    ],
)
@pytest.mark.parametrize("seconds", [None, 5.0])
async def test_a_call_brings_what_the_library_s_own_would(
    clock: ManualClock, method: str, asked: dict[str, Any], seconds: float | None
) -> None:
    request = Recording()
    bot = paced_bot("42:t", "http://nowhere.invalid", Pacer(clock, Budget(30)), request, request)
    silent = request.DEFAULT_NONE if seconds is None else seconds
    ours = await bot.call(method, dict(asked), pace=None, read_timeout=seconds)
    theirs = await bot.do_api_request(method, api_kwargs=dict(asked), read_timeout=silent)
    assert ours == theirs
    first, second = request.asked
    assert first == second
