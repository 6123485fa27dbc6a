"""What a person can ask for: the route table, and how each route is walked."""

import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from telegram import Update
from telegram.error import Forbidden, TelegramError
from telegram.ext import (
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from coach.person import Person
from coach.reminders import back
from delivery.pacer import reason
from handlers import (
    about,
    answers,
    begin,
    breaks,
    data,
    exercises,
    pause,
    progress,
    remind,
    session,
    settings,
    spoken,
    voice,
    zones,
)
from handlers.ask import Ask, Parts, ask_of, ask_without_record
from screens.screen import Action
from screens.session import EVENTS
from store.protocol import StoreError

log = logging.getLogger(__name__)

Do = Callable[[Ask], Awaitable[None]]

COMMANDS: Mapping[str, Do] = {
    "routine": begin.routine,
    "stretch": begin.stretch,
    "exercises": exercises.exercises,
    "progress": progress.progress,
    "remind": remind.remind,
    "breaks": breaks.breaks,
    "pause": pause.pause,
    "resume": pause.resume,
    "timezone": zones.timezone,
    "level": settings.level,
    "voice": voice.voice,
    "settings": settings.settings,
    "why": about.why,
    "help": about.help_,
    "privacy": data.privacy,
    "export": data.export,
    "forget": data.forget,
    "start": begin.start,
}
"""In the order in which Telegram's menu and /help list them."""

PRESSES: Mapping[Action, Do] = {
    Action.BEGIN: begin.begin_pressed,
    Action.SAFE: begin.safe_pressed,
    Action.UNSAFE: begin.unsafe_pressed,
    Action.ROUTINE: begin.routine_pressed,
    Action.SINGLE: begin.single_pressed,
    Action.GO_ON: begin.go_on_pressed,
    Action.START_OVER: begin.start_over_pressed,
    **dict.fromkeys((Action.EXERCISE, Action.MOVES, Action.POSES), exercises.exercise_pressed),
    Action.ALL: exercises.all_pressed,
    **dict.fromkeys(EVENTS, session.event_pressed),
    Action.RATE: session.rate_pressed,
    Action.PROGRESS: progress.progress_pressed,
    Action.LEVEL: settings.level_pressed,
    Action.SET_LEVEL: settings.level_set,
    Action.CALM: settings.calm_pressed,
    Action.BY_ITSELF: settings.by_itself_pressed,
    Action.SET_VOICE: settings.voice_set,
    Action.DARK: settings.dark_pressed,
    Action.VOICE: voice.voice_pressed,
    Action.SETTINGS: settings.settings_pressed,
    Action.REMIND: remind.remind_pressed,
    Action.BREAKS: breaks.breaks_pressed,
    Action.ZONE: zones.zone_pressed,
    Action.UNPAUSE: pause.unpause_pressed,
    Action.REMINDED: answers.reminded_pressed,
    Action.NUDGED: answers.nudged_pressed,
    Action.FORGET: data.forget_pressed,
    Action.KEEP: data.keep_pressed,
    Action.EXPORT: data.export_pressed,
    Action.HEARD: spoken.heard_pressed,
}


DRAWN_AGAIN = {
    *(Action.LEVEL, Action.SET_LEVEL, Action.CALM, Action.BY_ITSELF, Action.SET_VOICE),
    *(Action.DARK, Action.VOICE, Action.SETTINGS, Action.REMIND, Action.BREAKS, Action.ZONE),
}
"""Buttons whose screen says what is so: drawing it again does nothing else."""


def routes(parts: Parts) -> list[BaseHandler[Any, Any, Any]]:
    """The handlers for python-telegram-bot; the first one that fits an update takes it."""
    new = filters.UpdateType.MESSAGE
    private = new & filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL
    return [
        CommandHandler(list(COMMANDS), _walk(_command, parts), filters=new),
        CallbackQueryHandler(_walk(_press, parts)),
        MessageHandler(new & filters.VOICE, _walk(spoken.spoken, parts)),
        MessageHandler(private & filters.COMMAND, _walk(about.unknown_command, parts)),
        MessageHandler(private, _walk(about.other_text, parts)),
    ]


async def _command(ask: Ask) -> None:
    await COMMANDS.get(ask.command, about.unknown_command)(ask)


async def _press(ask: Ask) -> None:
    press = ask.press
    if press is None:
        await ask.answer("passed")
    elif press.owner != ask.person.id:
        await ask.answer("not-yours")
    else:
        await PRESSES[press.action](ask)


def _walk(
    do: Do, parts: Parts
) -> Callable[[Update, CallbackContext[Any, Any, Any, Any]], Coroutine[Any, Any, None]]:
    """Has `do` answer an update, and sees to it that whatever happens is answered kindly."""

    async def walk(update: Update, _: CallbackContext[Any, Any, Any, Any]) -> None:
        ask = None
        try:
            ask = await ask_of(update, parts)
            if ask is None:
                await _answer_nobody(update, parts)
            elif update.update_id in ask.person.counted:
                await _answer_again(ask)
            else:
                await _welcome_back(ask)
                await do(ask)
        except Forbidden:
            log.info("update %s: the person blocked the bot", update.update_id)
        except StoreError as error:
            log.error("update %s: %s", update.update_id, error)
            await _sorry(update, ask, parts, error.text)
        except TelegramError as error:
            log.warning("update %s: %s", update.update_id, reason(error))
            await _sorry(update, ask, parts, "trouble")
        except Exception:
            log.exception("update %s failed", update.update_id)
            await _sorry(update, ask, parts, "trouble")
        finally:
            if ask is not None:
                await ask.answer()

    return walk


async def _welcome_back(ask: Ask) -> None:
    """Somebody who had blocked the bot writes to it: reminders may come again, and a session that
    waits for them is shown. What they ask for does not depend on whether that can be kept."""
    here, lead = partial(_is_here, now=ask.now), ask.parts.lead
    if lead.awake(ask.person.id, here) or not ask.person.gone:
        ask.person = lead.person(ask.person.id) or ask.person
        return
    try:
        ask.person = await lead.change(ask.person.id, here)
    except StoreError as error:
        log.error("update %s: somebody who is back is not noted: %s", ask.update_id, error)


def _is_here(person: Person, *, now: float) -> Person:
    """The person who has not blocked the bot, or not any more."""
    return back(replace(person, gone=False), now) if person.gone else person


async def _answer_again(ask: Ask) -> None:
    """What was done before a crash is not done again, but its answer may not have gone out.

    A session is shown again by itself; what a press has changed of a screen is drawn again.
    """
    if ask.query is None:
        await ask.say_text("saved-before")
    elif ask.press is not None and ask.press.action in DRAWN_AGAIN:
        await _press(ask)


async def _answer_nobody(update: Update, parts: Parts) -> None:
    """A press on a button that is in no chat of ours."""
    if update.callback_query is not None and isinstance(update.callback_query.id, str):
        with contextlib.suppress(TelegramError):
            await update.callback_query.answer(parts.languages.default("passed"))


async def _sorry(update: Update, ask: Ask | None, parts: Parts, key: str) -> None:
    ask = ask or ask_without_record(update, parts)
    if ask is not None:
        await ask.sorry(key)
