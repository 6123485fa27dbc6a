"""Hands updates to python-telegram-bot's Application, which finds the handler for each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler, CallbackContext, ContextTypes

from lumbar.telegram.incoming import Incoming, Stray
from lumbar.telegram.intake import Handle
from lumbar.telegram.lanes import Rest
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.update import Taken

log = logging.getLogger(__name__)

App = Application[Any, Any, Any, Any, Any, Any]


class Unsaved(App):
    """python-telegram-bot's Application, which saves nothing about people and chats."""

    def _mark_for_persistence_update(self, **_: object) -> None:
        """Notes nothing. It would note the chat and the person of each update for saving, for ever
        where nothing is saved, and have the update parsed for that."""


class Context(CallbackContext[PacedBot, Any, Any, Any]):
    """python-telegram-bot's context, made from what an update says, so that it is not parsed."""

    @classmethod
    def from_update(cls, update: object, application: App) -> "Context":
        """See python-telegram-bot, which makes one context for each update that is handled."""
        if isinstance(update, Taken) and isinstance(update.says, Incoming):
            return cls(application, chat_id=update.says.chat, user_id=update.says.person)
        return cls(application)


class SaysHandler(BaseHandler[Taken, Context, None]):
    """A handler of python-telegram-bot that is chosen by what an update says."""

    def __init__(
        self,
        of: Callable[[Incoming | Stray], bool],
        callback: Callable[[Taken, Context], Coroutine[Any, Any, None]],
    ) -> None:
        """of: returns whether an update that says this is for this handler; pure."""
        super().__init__(callback)
        self._of = of

    def check_update(self, update: object) -> bool:
        """Returns whether the update is for this handler."""
        return isinstance(update, Taken) and update.says is not None and self._of(update.says)


def application_for(bot: PacedBot) -> App:
    """Returns the Application for a bot whose updates come by `Intake`."""
    builder = App.builder().application_class(Unsaved).bot(bot).updater(None).job_queue(None)
    application = builder.context_types(ContextTypes(context=Context)).build()
    application.add_error_handler(_failed)
    return application


def dispatching(application: App, *rests: Callable[[int], Rest]) -> Handle:
    """Has each update handled by the application.

    rests: what to wait for, by an update's id, until all that it did is kept, or its answer is
    delivered; None where nothing is to be waited for.
    """

    async def handle(update: Taken) -> Rest:
        await application.process_update(update)
        found = [rest for get in rests if (rest := get(update.update_id)) is not None]
        if len(found) > 1:
            return _all(found)
        return found[0] if found else None

    return handle


async def _all(rests: Sequence[Awaitable[None]]) -> None:
    await asyncio.gather(*rests)


async def _failed(update: object, context: Context) -> None:
    # The words of python-telegram-bot's errors may hold what people wrote.
    number = update.update_id if isinstance(update, Update) else "?"
    log.error("update %s is not as it should be: %r", number, type(context.error))
