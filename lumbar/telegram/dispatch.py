"""Hands updates to python-telegram-bot's Application, which finds the handler for each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from telegram import Update
from telegram.ext import Application, CallbackContext, ContextTypes

from lumbar.telegram.incoming import Incoming, Stray
from lumbar.telegram.intake import Handle, Taken
from lumbar.telegram.lanes import Rest
from lumbar.telegram.ptb import PacedBot

log = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]


class TakenUpdate(Update):
    """python-telegram-bot's Update, which also carries what it says as a value of ours."""

    __slots__ = ("_says",)

    def carry(self, says: Incoming | Stray | None) -> None:
        """Notes what the update says."""
        self._says = says  # with an underscore: python-telegram-bot freezes all other names

    @property
    def says(self) -> Incoming | Stray | None:
        """What was noted by `carry`."""
        return self._says


class Context(CallbackContext[PacedBot, Any, Any, Any]):
    """What a handler gets beside the update: what it says, decoded when it was taken."""

    incoming: Incoming | Stray | None

    @classmethod
    def from_update(cls, update: object, application: App) -> "Context":
        """See python-telegram-bot, which makes one context for each update that is handled."""
        context: Context = super().from_update(update, application)
        context.incoming = update.says if isinstance(update, TakenUpdate) else None
        return context


def application_for(bot: PacedBot) -> App:
    """python-telegram-bot's Application for a bot whose updates come by `Intake`."""
    types = ContextTypes(context=Context)
    builder = Application.builder().bot(bot).updater(None).job_queue(None)
    application = builder.context_types(types).build()
    application.add_error_handler(_failed)
    return application


def dispatching(application: App, *rests: Callable[[int], Rest]) -> Handle:
    """Has each update handled by the application.

    rests: what to wait for, by an update's id, until all that it did is kept, or its answer is
    delivered; None where nothing is to be waited for.
    """

    async def handle(update: Taken) -> Rest:
        try:
            known = cast("TakenUpdate", TakenUpdate.de_json(update.raw, application.bot))
            known.carry(update.says)
            await application.process_update(known)
        except Exception as error:  # noqa: BLE001 - our own handlers answer for theirs
            # The words of python-telegram-bot's errors may hold what people wrote.
            log.error("update %s is not as it should be: %r", update.id, type(error))
        found = [rest for get in rests if (rest := get(update.id)) is not None]
        if len(found) > 1:
            return _all(found)
        return found[0] if found else None

    return handle


async def _all(rests: Sequence[Awaitable[None]]) -> None:
    await asyncio.gather(*rests)


def _log(update: object, error: Exception | None) -> None:
    # The words of python-telegram-bot's errors may hold what people wrote.
    number = update.update_id if isinstance(update, Update) else "?"
    log.error("update %s is not as it should be: %r", number, type(error))


async def _failed(update: object, context: Context) -> None:
    _log(update, context.error)
