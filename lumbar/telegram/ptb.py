"""python-telegram-bot as this bot uses it: its switches, the bot, and what its errors say."""

import os
import warnings
from datetime import timedelta

from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter, ExtBot
from telegram.request import BaseRequest

from lumbar.telegram.pace import Within
from lumbar.telegram.wire import NotSent

# Durations, such as retry_after, are whole seconds in version 22 and will be a timedelta: we ask
# for the timedelta now, which it otherwise warns about each time.
os.environ.setdefault("PTB_TIMEDELTA", "true")
# Calls are made and updates are taken raw (do_api_request): nothing of a message but its id is
# needed, and one update that cannot be parsed must not take its batch with it. The library warns
# that it has methods of its own, which parse.
warnings.filterwarnings("ignore", message="Please use 'Bot.")

PacedBot = ExtBot[str | Within]
"""A bot whose calls go out by the pacer; a call says by rate_limit_args how urgent it is."""


def paced_bot(
    token: str,
    api_url: str,
    pacer: BaseRateLimiter[str | Within],
    calls: BaseRequest,
    polls: BaseRequest,
) -> PacedBot:
    """The bot of that token at a Bot API server.

    calls, polls: what carries its calls, and those for updates, which wait for long.
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
    """An answer that is none of the Bot API's."""


def reason(error: TelegramError) -> str:
    """What failed, without what a server may have put into its answer."""
    if isinstance(error, BadRequest | Forbidden | RetryAfter | Nonsense | NotSent):
        return str(error)
    cause = error.__cause__
    return type(error).__name__ + (f" ({type(cause).__name__})" if cause else "")


def seconds_to_wait(error: RetryAfter) -> float:
    """The `retry_after` of a 429, in seconds."""
    return in_seconds(error.retry_after)


def in_seconds(length: int | timedelta) -> float:
    """One of the library's durations, in seconds."""
    return length.total_seconds() if isinstance(length, timedelta) else length
