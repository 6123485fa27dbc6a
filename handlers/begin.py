"""Handlers that begin a session: /start, the safety question, /routine and /stretch."""

import secrets
from dataclasses import replace
from functools import partial

from handlers.ask import Ask
from lumbar.coach.exercise import Kind
from lumbar.coach.live import Change, counted
from lumbar.coach.person import Person
from lumbar.coach.reminders import back
from lumbar.coach.session import Session
from lumbar.coach.wish import Wish, minutes_of, plan_of
from lumbar.live.sessions import Beginning
from lumbar.reading.named import exercise_named, routine_named
from lumbar.screens import about
from lumbar.screens import exercise as exercise_screens
from lumbar.screens import person as screens
from lumbar.screens import session as session_screens
from lumbar.screens.presses import (
    Begin,
    ChooseRoutine,
    DoExercise,
    GoOn,
    Safe,
    StartOver,
    TurnPress,
    Unsafe,
)
from lumbar.screens.schedule import zone_question
from lumbar.screens.screen import Screen
from lumbar.store.protocol import StoreError

OLD_SECONDS = 60.0
"""A command older than this starts no hold by itself: it waits for Start."""


async def start(ask: Ask) -> None:
    """/start: three lines, and Start."""
    whole, short = _minutes(ask)
    await ask.say(about.welcome(ask.person.id, whole, short, ask.language))


async def begin_pressed(ask: Ask, _: Begin) -> None:
    """Start under the welcome."""
    if await ask.unused():
        await ask.answer()
        await begin(ask, Wish())
        ask.use_up()
        whole, short = _minutes(ask)
        text = about.welcome(ask.person.id, whole, short, ask.language).text
        await ask.tidy(Screen(text=text))


async def routine(ask: Ask) -> None:
    """/routine: whole or short, or which is named."""
    await begin(ask, Wish(routine=routine_named(ask.words, ask.language.names)))


async def routine_pressed(ask: Ask, press: ChooseRoutine) -> None:
    """Whole routine or Short one."""
    chosen = ask.parts.library.routines.get(press.routine)
    if chosen is None:
        await ask.answer("passed")
    elif await ask.unused():
        await ask.answer()
        await begin(ask, Wish(routine=chosen.key))
        ask.use_up()
        await ask.tidy(
            about.plain("chosen", ask.language, text=ask.language.names.routines[chosen.key].name)
        )


async def exercise_pressed(ask: Ask, press: DoExercise) -> None:
    """Start under an exercise that is shown by itself."""
    exercise = ask.parts.library.exercises.get(press.exercise)
    if exercise is None:
        await ask.answer("passed")
    elif await ask.unused():
        await ask.answer()
        screen = ask.shown or exercise_screens.exercise_alone(exercise, ask.person, ask.language)
        begun = await begin(ask, Wish(exercise=exercise.key, at_once=True), instruction=ask.message)
        ask.use_up()
        if not begun:
            await ask.tidy(replace(screen, rows=()))


async def stretch(ask: Ask) -> None:
    """/stretch: the stretches at once, or the one that is named."""
    library = ask.parts.library
    stretches = [e for e in library.exercises.values() if e.kind is Kind.STRETCH]
    if not ask.words:
        await begin(ask, Wish(routine="stretches", at_once=True))
        return
    exercise = exercise_named(ask.words, stretches, ask.language.names)
    if exercise is None:
        await ask.say(exercise_screens.no_stretch(ask.words, stretches, ask.language))
        return
    await begin(ask, Wish(exercise=exercise.key, at_once=True))


async def safe_pressed(ask: Ask, press: Safe) -> None:
    """None of these: saves the answer for good and begins what the person asked for."""
    if not await ask.unused():
        return
    clear = partial(_cleared, now=ask.now)
    if press.wish is not None:
        await begin(ask, press.wish.known(ask.parts.library), also=clear)
    else:
        await ask.change(clear)
        if ask.person.zone is None:
            await ask.say(zone_question(ask.language))
    await ask.answer()
    ask.use_up()
    await ask.tidy(about.plain("safety-clear", ask.language))


def _cleared(person: Person, *, now: float) -> Person:
    """Returns the person, marked as having none of the warning signs."""
    return person if person.safe else back(replace(person, safe=True), now)


async def unsafe_pressed(ask: Ask, _: Unsafe) -> None:
    """Yes, one of these: shows where to get help, allows no exercise, replaces an earlier no."""
    help_ = about.plain("safety-help", ask.language)
    stop = ask.parts.live_sessions.stopping(ask.person.id)
    try:
        await ask.change(lambda person: replace(stop(person), safe=False))
    except StoreError:
        # Advice must reach the person even if the answer cannot be saved; that is told after it.
        await ask.say(help_)
        raise
    await ask.answer()
    await ask.say(help_)
    # The list of signs stays readable: only the buttons are removed.
    await ask.tidy(about.plain("safety", ask.language))


async def go_on_pressed(ask: Ask, press: GoOn) -> None:
    """Go on: the live session is shown again."""
    if await _still_that_session(ask, press):
        count = partial(counted, update=ask.update_id)
        await ask.parts.live_sessions.show_in(ask.person.id, ask.chat.id, count)
        await ask.answer()
        ask.use_up()
        await ask.tidy(about.plain("going-on", ask.language))


async def start_over_pressed(ask: Ask, press: StartOver) -> None:
    """Start over: the live session ends, and what was asked for begins."""
    if await _still_that_session(ask, press):
        await ask.answer()
        await begin(ask, press.wish.known(ask.parts.library), over=True)
        ask.use_up()
        await ask.tidy(about.plain("starting-over", ask.language))


async def _still_that_session(ask: Ask, press: TurnPress) -> bool:
    live = ask.person.live
    if live is None or live.session.id != press.session:
        await ask.answer("passed")
        return False
    return await ask.unused()


async def begin(
    ask: Ask,
    wish: Wish,
    *,
    instruction: int | None = None,
    over: bool = False,
    also: Change | None = None,
) -> bool:
    """Begins what is wanted or asks a question first; returns whether the session has begun.

    instruction: a message with the exercise that becomes the session's first one; over: end a
    live session without asking; also: another change, saved atomically with this one.
    Raises StoreError, CallFailed.
    """
    live_sessions = ask.parts.live_sessions
    person = also(ask.person) if also is not None else ask.person
    question = _question(ask, person, wish, over=over)
    if question is None:
        session = Session(
            id=secrets.token_hex(4),
            routine=wish.routine or wish.exercise,
            plan=plan_of(wish, person, ask.parts.library, ask.now),
            by_itself=person.by_itself,
            begun=ask.now,
        )
        await live_sessions.begin(
            person.id,
            ask.chat.id,
            session,
            Beginning(
                at_once=wish.at_once and not _is_old(ask),
                update=ask.update_id,
                instruction=instruction,
                also=also,
            ),
        )
        ask.kept = True
        return True
    if over:
        also = live_sessions.stopping(person.id)
    if also is not None:
        await ask.change(also)
    await ask.say(question)
    return False


def _question(ask: Ask, person: Person, wish: Wish, *, over: bool) -> Screen | None:
    """Returns the question to ask before a session; None if it can begin."""
    live, parts = person.live, ask.parts
    if parts.live_sessions.chat_is_busy(ask.chat.id, person.id):
        return about.plain("chat-busy", ask.language)
    if not person.safe:
        return about.safety(person.id, wish, ask.language)
    if live is not None and live.session.live and not over:
        return session_screens.still_on(live.session, person.id, wish, ask.language)
    if wish.open:
        return screens.choose(person.id, *_minutes(ask), ask.language)
    return None


def _is_old(ask: Ask) -> bool:
    """Whether the command is so old that the person may not be looking any more."""
    return ask.asked is not None and abs(ask.now - ask.asked) > OLD_SECONDS


def _minutes(ask: Ask) -> tuple[int, int]:
    """Minutes that the whole and the short routine take."""
    library = ask.parts.library
    whole = minutes_of(library.routines["whole"], ask.person, library, ask.now)
    return whole, minutes_of(library.routines["short"], ask.person, library, ask.now)
