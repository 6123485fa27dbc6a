"""The connection to Telegram: connects, sets the bot's commands and texts, takes updates."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

from telegram import BotCommandScope, User
from telegram.constants import BotCommandScopeType as _Scope
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from lumbar.clock import Clock
from lumbar.language.introduction import Introduction
from lumbar.settings import CannotRun, Settings
from lumbar.telegram.intake import ALLOWED_UPDATES, Intake
from lumbar.telegram.ptb import Nonsense, PacedBot, reason, seconds_to_wait
from lumbar.telegram.raw import LARGEST_ID

log = logging.getLogger(__name__)

UNREADABLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What python-telegram-bot raises where an answer has another form than it should."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 4.0
"""Seconds between two tries to connect: the first wait doubles up to the longest."""


class Connection:
    """A bot's connection to the Bot API server named in the settings."""

    def __init__(self, bot: PacedBot, settings: Settings, clock: Clock) -> None:
        self._bot = bot
        self._settings = settings
        self._clock = clock

    async def meet(self, initialize: Callable[[], Awaitable[None]]) -> None:
        """Connects to Telegram; retries without a time limit, whatever the server answers.

        initialize: python-telegram-bot's Application.initialize, which calls getMe. Raises
        CannotRun if the token is unknown.
        """

        initialized = False

        async def known() -> None:
            nonlocal initialized
            if initialized:  # it would not ask again, though what it has learned is nonsense
                await self._bot.get_me()
            else:
                await initialize()
                initialized = True
            if not _is_bot(self._bot.bot):
                raise Nonsense("Telegram answered nonsense")

        await self._persist(known)
        log.info("connected to %s as @%s", self._settings.api_url, self._bot.username)

    async def introduce(self, introductions: Iterable[Introduction]) -> None:
        """Sets the bot's command menus, descriptions and name in each language, where Telegram has
        others. The first failure is logged, and ends it until the next start.

        The menu in private chats stands where no other is set, too. The bot's name is its owner's:
        other languages have one of ours only where it begins with our English one.
        """
        ours = ""
        try:
            for one in introductions:
                ours = ours or one.name
                named = bool(one.code) and self._bot.bot.first_name.startswith(ours)
                await self._introduce(one, named=named)
        except TelegramError as error:
            log.warning("the bot's menus and descriptions were not set: %s", reason(error))
        except UNREADABLE:
            log.warning("the bot's menus and descriptions were not set: Telegram answered nonsense")

    async def _introduce(self, one: Introduction, *, named: bool) -> None:
        bot, code = self._bot, one.code or None
        menus = (
            *([(None, one.menu)] if not one.code else []),
            (BotCommandScope(_Scope.ALL_PRIVATE_CHATS), one.menu),
            (BotCommandScope(_Scope.ALL_GROUP_CHATS), one.in_groups),
        )
        for scope, menu in menus:
            now = await bot.get_my_commands(scope, code)
            if tuple((command.command, command.description) for command in now) != menu:
                await bot.set_my_commands(list(menu), scope, code)
        if (await bot.get_my_description(code)).description != one.description:
            await bot.set_my_description(one.description, code)
        if (await bot.get_my_short_description(code)).short_description != one.short_description:
            await bot.set_my_short_description(one.short_description, code)
        if named and (await bot.get_my_name(code)).name != one.name:
            await bot.set_my_name(one.name, code)

    async def take_updates(self, intake: Intake) -> None:
        """Takes updates until cancelled: by webhook if one is set, else by long polling.

        Raises CannotRun.
        """
        if self._settings.webhook_url:
            await self._serve_webhook(intake)
        else:
            await self._persist(self._bot.delete_webhook)
            await self._poll(intake)

    async def _poll(self, intake: Intake) -> None:
        try:
            await intake.poll()
        except InvalidToken as error:
            address = self._settings.api_url
            raise CannotRun(
                f"TELEGRAM_BOT_TOKEN is no longer known at {address}; expected a new one"
            ) from error

    async def _serve_webhook(self, intake: Intake) -> None:
        from lumbar.telegram.webhook import Webhook  # noqa: PLC0415 - polling needs no server

        settings = self._settings
        webhook = Webhook(
            intake, settings.webhook_url, settings.webhook_secret, settings.webhook_listen
        )
        try:
            await webhook.start()
            await self._persist(
                lambda: self._bot.set_webhook(
                    settings.webhook_url,
                    certificate=settings.webhook_certificate or None,
                    secret_token=settings.webhook_secret,
                    allowed_updates=list(ALLOWED_UPDATES),
                ),
                final=(BadRequest,),
            )
            await asyncio.Event().wait()
        except OSError as error:
            host, port = settings.webhook_listen
            raise CannotRun(
                f"WEBHOOK_LISTEN is '{host}:{port}', where nothing can listen ({error.strerror}); "
                "expected a free port"
            ) from error
        except BadRequest as error:
            raise CannotRun(
                f"WEBHOOK_URL is '{settings.webhook_url}', which Telegram refuses ({error}); "
                "expected a public https:// address"
            ) from error
        finally:
            await webhook.stop()

    async def _persist(
        self, call: Callable[[], Awaitable[object]], *, final: tuple[type[TelegramError], ...] = ()
    ) -> None:
        """Makes a call until it succeeds. Raises `final` errors, and CannotRun if the token is
        wrong.

        Any other answer, also one that makes no sense, is one line in the log and another try.
        """
        wait = FIRST_WAIT
        while True:
            pause = wait
            try:
                await call()
            except InvalidToken as error:
                raise CannotRun(
                    f"TELEGRAM_BOT_TOKEN is not known at {self._settings.api_url}; expected the "
                    "token that @BotFather gives"
                ) from error
            except TelegramError as error:
                if isinstance(error, final):
                    raise
                why = reason(error)
                if isinstance(error, RetryAfter):
                    pause = max(wait, seconds_to_wait(error))
            except UNREADABLE:
                why = "Telegram answered nonsense"
            else:
                return
            log.warning(
                "Telegram cannot be reached at %s (%s); trying again in %s s",
                self._settings.api_url,
                why,
                pause,
            )
            await self._clock.sleep(pause)
            wait = min(wait * 2, LONGEST_WAIT)


def _is_bot(user: User) -> bool:
    """Returns whether an answer of getMe is one: python-telegram-bot takes values of any type."""
    number, name = user.id, user.username
    known = isinstance(number, int) and not isinstance(number, bool) and 0 < number < LARGEST_ID
    return known and user.is_bot is True and (name is None or isinstance(name, str))
