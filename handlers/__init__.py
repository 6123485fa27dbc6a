"""The route table: which handler answers which update, and how it is called."""

import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from functools import partial
from typing import Any, TypeVar

from telegram.ext import BaseHandler

from handlers import (
    answers,
    begin,
    breaks,
    chats,
    commands,
    data,
    ending,
    exercises,
    first,
    languages,
    pain,
    pause,
    progress,
    reactions,
    remind,
    safety,
    said,
    session,
    settings,
    steps,
    stopping,
    swapping,
    voice,
    where,
    zones,
)
from handlers.ask import Ask
from handlers.commands import Do
from handlers.delivery import answer_safely, is_late, lasts, owe
from handlers.parts import Parts
from handlers.pressed import stops_hold
from handlers.taken import ask_of, take_in
from lumbar.screens import (
    press_begin,
    press_ending,
    press_language,
    press_pace,
    press_pain,
    press_pause,
    press_remind,
    press_run,
    press_safety,
    press_steps,
    presses,
)
from lumbar.screens.presses import Press
from lumbar.store.protocol import StoreError
from lumbar.telegram.dispatch import Context, SaysHandler
from lumbar.telegram.incoming import Incoming, Stray
from lumbar.telegram.update import Taken

log = logging.getLogger(__name__)

P = TypeVar("P", bound=Press)
DoPress = Callable[[Ask, Press], Awaitable[None]]


def _by(kind: type[P], do: Callable[[Ask, P], Awaitable[None]]) -> dict[type[Press], DoPress]:
    """Registers `do` as the handler of a class of presses."""

    async def answer(ask: Ask, press: Press) -> None:
        if not isinstance(press, kind):
            raise TypeError(f"{press} is no {kind.__name__}")
        await do(ask, press)

    return {kind: answer}


PRESSES: Mapping[type[Press], DoPress] = {
    **_by(presses.Begin, first.begin_pressed),
    **_by(press_begin.BeginNow, first.now_pressed),
    **_by(press_safety.Safe, safety.safe_pressed),
    **_by(press_safety.Unsafe, safety.unsafe_pressed),
    **_by(press_safety.AnswerSafety, safety.answer_pressed),
    **_by(press_safety.NameCondition, safety.condition_pressed),
    **_by(press_safety.Operated, safety.operated_pressed),
    **_by(press_safety.OperatedOn, safety.operated_on_pressed),
    **_by(press_safety.ClinicianSays, safety.clinician_pressed),
    **_by(press_safety.AskSafety, safety.ask_pressed),
    **_by(press_safety.BonesWell, safety.bones_pressed),
    **_by(press_safety.NameAnother, safety.another_pressed),
    **_by(presses.ChooseRoutine, begin.routine_pressed),
    **_by(presses.BeginWish, begin.wish_pressed),
    **_by(presses.DoExercise, begin.exercise_pressed),
    **_by(presses.GoOn, begin.go_on_pressed),
    **_by(presses.StartOver, begin.start_over_pressed),
    **_by(presses.SessionEvent, session.event_pressed),
    **_by(presses.Rate, session.rate_pressed),
    **_by(press_pain.PainRow, pain.row_pressed),
    **_by(press_pain.PainMistake, pain.mistake_pressed),
    **_by(press_pain.Instead, pain.instead_pressed),
    **_by(press_ending.OtherTime, remind.other_time_pressed),
    **_by(press_ending.NoReminder, ending.no_reminder_pressed),
    **_by(press_steps.StepUp, steps.step_pressed),
    **_by(press_steps.Stay, steps.stay_pressed),
    **_by(presses.DoHeard, reactions.do_pressed),
    **_by(presses.MakeEasier, reactions.easier_pressed),
    **_by(presses.MakeHarder, reactions.harder_pressed),
    **_by(presses.LeaveHeard, reactions.leave_pressed),
    **_by(presses.SwapExercise, swapping.swap_pressed),
    **_by(presses.TakeBack, reactions.take_back_pressed),
    **_by(presses.AllExercises, exercises.all_pressed),
    **_by(presses.ShowExercise, exercises.exercise_pressed),
    **_by(presses.ShowMoves, exercises.exercise_pressed),
    **_by(presses.ShowPoses, exercises.exercise_pressed),
    **_by(presses.LeaveOut, exercises.leave_out_pressed),
    **_by(presses.BringBack, exercises.bring_back_pressed),
    **_by(presses.ShowProgress, progress.progress_pressed),
    **_by(presses.ShowSettings, settings.settings_pressed),
    **_by(presses.ChooseLevel, settings.level_pressed),
    **_by(presses.SetLevel, settings.level_set),
    **_by(presses.SetCalm, settings.calm_pressed),
    **_by(presses.SetByItself, settings.by_itself_pressed),
    **_by(presses.SetDark, settings.dark_pressed),
    **_by(press_pace.SetReady, settings.ready_pressed),
    **_by(press_language.ShowLanguages, languages.languages_pressed),
    **_by(press_language.SetLanguage, languages.language_pressed),
    **_by(presses.SetVoice, settings.voice_set),
    **_by(presses.TurnVoice, voice.turn_pressed),
    **_by(presses.ChooseSpeaker, voice.speaker_pressed),
    **_by(presses.AnswerOffer, voice.offer_pressed),
    **_by(presses.ChooseZone, zones.zone_pressed),
    **_by(presses.EndPause, pause.unpause_pressed),
    **_by(press_pause.CallOffPause, pause.call_off_pressed),
    **_by(press_pause.PauseFrom, pause.from_pressed),
    **_by(presses.PauseFor, pause.pause_pressed),
    **_by(presses.PauseUntil, pause.until_pressed),
    **_by(presses.RemindAs, remind.chosen_pressed),
    **_by(presses.RemindOnce, remind.chosen_pressed),
    **_by(press_remind.ZonesAt, where.zones_at_pressed),
    **_by(press_remind.OtherPlace, where.other_place_pressed),
    **_by(press_remind.RemindDaily, remind.daily_pressed),
    **_by(press_remind.RemindSame, remind.daily_pressed),
    **_by(presses.ShowRemind, remind.remind_pressed),
    **_by(presses.TurnRemind, remind.remind_pressed),
    **_by(presses.SetQuiet, remind.remind_pressed),
    **_by(presses.ToggleTime, remind.remind_pressed),
    **_by(presses.ToggleRemindDay, remind.remind_pressed),
    **_by(presses.SetRemindDays, remind.remind_pressed),
    **_by(presses.ShowBreaks, breaks.breaks_pressed),
    **_by(presses.TurnBreaks, breaks.breaks_pressed),
    **_by(presses.SetHours, breaks.breaks_pressed),
    **_by(presses.SetEvery, breaks.breaks_pressed),
    **_by(presses.ToggleBreaksDay, breaks.breaks_pressed),
    **_by(presses.SetBreaksDays, breaks.breaks_pressed),
    **_by(presses.StartReminded, answers.start_pressed),
    **_by(press_remind.BeginReminded, answers.begin_pressed),
    **_by(press_remind.StepReminded, answers.step_pressed),
    **_by(presses.RemindAgain, answers.again_pressed),
    **_by(presses.NotToday, answers.not_today_pressed),
    **_by(presses.BreakDone, answers.done_pressed),
    **_by(presses.BreakLater, answers.later_pressed),
    **_by(presses.BreakEnough, answers.enough_pressed),
    **_by(press_run.RunCommand, commands.run_pressed),
    **_by(press_run.StopOne, stopping.stop_pressed),
    **_by(presses.Forget, data.forget_pressed),
    **_by(presses.Keep, data.keep_pressed),
    **_by(presses.Export, data.export_pressed),
}
"""The handler of each class of presses."""

DrawnAgain = (
    press_safety.Safe
    | press_safety.Unsafe
    | press_safety.SafetyPress
    | presses.Rate
    | press_steps.StepPress
    | press_ending.NoReminder
    | presses.RemindAgain
    | presses.NotToday
    | presses.LeaveOut
    | presses.BringBack
    | presses.BreakDone
    | presses.BreakLater
    | presses.BreakEnough
    | presses.EndPause
    | press_pause.CallOffPause
    | presses.ChooseLevel
    | presses.SetLevel
    | presses.SetCalm
    | presses.SetByItself
    | presses.SetDark
    | press_pace.SetReady
    | press_language.ShowLanguages
    | press_language.SetLanguage
    | presses.SetVoice
    | presses.TurnVoice
    | presses.ChooseSpeaker
    | presses.AnswerOffer
    | presses.ShowSettings
    | presses.ChooseZone
    | press_remind.ZonesAt
    | presses.RemindPress
    | presses.BreaksPress
)
"""Presses whose screen only shows the record: drawing it again is idempotent."""


def routes(parts: Parts) -> list[BaseHandler[Any, Any, Any]]:
    """The handlers for python-telegram-bot; the first one that matches an update takes it."""
    say = partial(said.said, pressed=_press)
    return [
        SaysHandler(_is_tap, _handler(_press, parts)),
        SaysHandler(lambda _: True, _handler(say, parts)),
    ]


def stopping_with(parts: Parts) -> Callable[[Taken], bool]:
    """Returns whether an update stops a hold that is live here, see pressed.stops_hold."""
    return lambda update: isinstance(update.says, Incoming) and stops_hold(update.says, parts)


def _is_tap(says: Incoming | Stray) -> bool:
    return isinstance(says, Stray) or says.tap is not None


async def _press(ask: Ask) -> None:
    press = ask.press
    if press is None:
        await ask.answer("passed")
    elif press.owner != ask.person.id:
        await ask.answer("not-yours")
    else:
        await PRESSES[type(press)](ask, press)


def _handler(do: Do, parts: Parts) -> Callable[[Taken, Context], Coroutine[Any, Any, None]]:
    """Wraps `do` as a callback for updates; every error is answered with a kind message."""

    async def walk(update: Taken, _: Context) -> None:
        match update.says:
            case Incoming() as found if chats.is_no_person_s(found):
                await chats.befell(found, parts)
            case Incoming() as found if not said.is_of_others(found):
                await _answer(found, do, parts)
            case Stray(tap):
                parts.taps.answer(tap, parts.languages.default("passed"))

    return walk


async def _answer(found: Incoming, do: Do, parts: Parts) -> None:
    """Handles one incoming update with `do`, once; never raises. What it has to say is owed."""
    ask = ask_of(found, parts)
    await answer_safely(ask, partial(_once, do))
    owe(ask)


async def _once(do: Do, ask: Ask) -> None:
    """Calls `do`; if the update was handled before a crash, only its answer is made again.

    What comes too late is not done.
    """
    await take_in(ask)
    ask.lasts = lasts(ask)
    ask.late = is_late(ask)
    if ask.late:
        return
    if ask.update_id in ask.person.counted:
        ask.again = True
        await _answer_again(do, ask)
    else:
        await _welcome_back(ask)
        unknown = await zones.let_go_unknown(ask)
        await do(ask)
        if unknown:
            await zones.ask_anew(ask, unknown)


async def _welcome_back(ask: Ask) -> None:
    """Handles an update from a person who had blocked the bot: lets reminders be sent again and
    shows a session that waits for them. Their request is answered even if this cannot be saved."""
    here = partial(chats.with_block, now=ask.now, blocked=False)
    live_sessions, place = ask.parts.live_sessions, (ask.chat.id, ask.incoming.topic)
    if live_sessions.awake(ask.person.id, here, *place) or not ask.person.gone:
        ask.person = live_sessions.person(ask.person.id) or ask.person
        return
    try:
        ask.person = await live_sessions.change(ask.person.id, here)
    except StoreError as error:
        log.error("update %s: somebody who is back is not noted: %s", ask.update_id, error)


async def _answer_again(do: Do, ask: Ask) -> None:
    """Answers an update that was handled before a crash: its answer may not have been sent.

    A live session shows itself again (lumbar/live). A command's screen and one that a press changed
    are drawn again from the record; Ask.change does nothing then. Of other words only that they
    are done is said: what they answered is over.
    """
    if ask.incoming.tap is not None:
        if isinstance(ask.press, DrawnAgain):
            await do(ask)
    elif ask.command:
        await do(ask)
    else:
        await ask.say_text("saved-before")
