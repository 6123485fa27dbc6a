"""python-telegram-bot as this bot uses it: its global switches, its Bot, its errors' reasons."""

import os
import warnings
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from lumbar.telegram.pace import Within
from lumbar.telegram.wire import NotSent, NotTelegrams

# Durations such as retry_after are whole seconds in version 22 and become a timedelta later. This
# asks for the timedelta now, because version 22 otherwise warns each time.
os.environ.setdefault("PTB_TIMEDELTA", "true")
# Updates are taken raw (do_api_request), because one that cannot be parsed must not lose its whole
# batch. The library warns to use its parsing methods.
warnings.filterwarnings("ignore", message="Please use 'Bot.")

_AS_IT_IS = (str, int, dict, list)
"""Types of parameters that need no conversion; a file is converted by the library."""


class PacedBot(ExtBot[str | Within]):
    """A Bot whose calls go through the pacer; rate_limit_args says how urgent a call is."""

    async def call(
        self,
        method: str,
        asked: dict[str, Any],
        *,
        pace: str | Within | None,
        read_timeout: float | None = None,
    ) -> Any:
        """Makes a call; returns Telegram's raw answer.

        It is raw because only the message id is needed, and the library's parsing of a message
        costs as much as sending it. This is do_api_request without its copies of the parameters,
        its search for a method with that name, and its look into each value. method, asked: method
        and parameters as in the Bot API; a parameter that is None is left out. pace: see pace.py;
        read_timeout: seconds that Telegram may be silent, None for the default. Raises
        TelegramError, and TooFast if the pacer drops the call.
        """
        if self.rate_limiter is None:
            raise RuntimeError("a PacedBot needs its pacer")
        parameters = [
            RequestParameter(name, value, None)
            if isinstance(value, _AS_IT_IS)
            else RequestParameter.from_input(name, value)
            for name, value in asked.items()
            if value is not None
        ]
        silent = BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout
        return await self.rate_limiter.process_request(
            self.request.post,
            (f"{self.base_url}/{method}", RequestData(parameters)),
            {"read_timeout": silent},
            method,
            asked,
            pace,
        )


def paced_bot(
    token: str,
    api_url: str,
    pacer: BaseRateLimiter[str | Within],
    calls: BaseRequest,
    polls: BaseRequest,
) -> PacedBot:
    """Returns the Bot with that token at a Bot API server.

    calls: the request object for all calls but getUpdates; polls: the one for getUpdates, whose
    calls wait long.
    """
    return PacedBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=calls,
        get_updates_request=polls,
        rate_limiter=pacer,
    )


class Nonsense(NetworkError):
    """An answer that does not have the Bot API's form."""


def reason(error: TelegramError) -> str:
    """Returns why a call failed, without text from an unknown server's answer."""
    if isinstance(error, BadRequest | Forbidden | RetryAfter | Nonsense | NotSent | NotTelegrams):
        return str(error)
    cause = error.__cause__
    return type(error).__name__ + (f" ({type(cause).__name__})" if cause else "")


def too_large(error: NetworkError) -> bool:
    """Returns whether a call was refused with a 413: what it brings is too large, for good."""
    said = str(error).lower()
    return "(413)" in said or "entity too large" in said


def seconds_to_wait(error: RetryAfter) -> float:
    """Returns the `retry_after` of a 429, in seconds; 0 if a broken server sent no number."""
    length: object = error.retry_after  # python-telegram-bot passes on whatever was sent
    if isinstance(length, timedelta):
        return length.total_seconds()
    return float(length) if isinstance(length, int | float) else 0.0
