"""What the bot does at what is said in a session, typed or spoken, and the buttons below that."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from handlers.ask import Ask
from handlers.pain import stays
from handlers.session import ANSWERS, asked, event_pressed, happens
from lumbar.coach.easier import easier, harder, may_be_harder
from lumbar.coach.exercise import Exercise
from lumbar.coach.live import counted, taken_back
from lumbar.coach.pain import Felt
from lumbar.coach.person import Person, today
from lumbar.coach.rungs import on_other_rung
from lumbar.coach.session import Event, Session, State
from lumbar.coach.standing import silent
from lumbar.live.beginning import Beginning
from lumbar.live.session import Outcome
from lumbar.screens import replies as screens
from lumbar.screens.presses import (
    DoHeard,
    LeaveHeard,
    MakeEasier,
    MakeHarder,
    SessionEvent,
    TakeBack,
)
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

Stand = tuple[str, int] | None
"""A session's id and turn; None without a session."""
Moved = Callable[[Session, Exercise, float], Session]
"""A session with its exercise on another rung; see lumbar/coach/easier.py."""


def stand(person: Person) -> Stand:
    """Where the person's live session stands; None without one."""
    session = screens.session_of(person)
    return (session.id, session.turn) if session else None


async def hurt(ask: Ask, felt: Felt) -> None:
    """Stops the hold at once, as It hurts does.

    felt: what is said of the pain with it. A sign of an emergency has what to do then said in
    place of all else, and only Stop leads on.
    """
    session = ask.session
    if session is not None and session.state is State.HURT and (session.alarm or not felt.said):
        stays(ask)
        return
    await asked(ask, Event.HURTS, felt=felt)


async def pause_and_ask(ask: Ask) -> None:
    """Pauses what runs, and asks what is wrong, with one tap to go on."""
    session = ask.session
    if session is None or session.state is State.HURT:
        stays(ask)
        return
    ran = session.state is State.RUNNING
    if ran:
        outcome = await happens(ask, Event.PAUSE, below=True)
        ask.kept = ask.kept or outcome is Outcome.DONE
        said = ANSWERS[outcome]
        if said is not None:
            await ask.say_text(said)

    async def question() -> None:
        await ask.parts.live_sessions.shown(ask.person.id)
        now = ask.session
        if now is not None and now.live:
            await ask.chat.say(screens.doubt(now, ask.person.id, ask.language, ran=ran))

    ask.later(question)


async def make_easier(ask: Ask) -> None:
    """Makes the exercise easier that is on now; says why where that cannot be."""
    session = ask.session
    if session is None or session.state is State.HURT:
        stays(ask)
    elif not await _moved(ask, easier, stand(ask.person)):
        name = ask.language.names.exercise(session.item.exercise)
        await ask.say_text("rated-bottom", name=name)


async def offer_harder(ask: Ask) -> None:
    """Offers the exercise that is on now a step harder; what runs goes on meanwhile."""
    session = ask.session
    if session is None:
        return
    exercise = ask.parts.library.exercises.get(session.item.exercise)
    name = ask.language.names.exercise(session.item.exercise)
    if not may_be_harder(session, ask.person, today(ask.person, ask.now)):
        await ask.say_text("harder-hurt")
    elif exercise is None or harder(session, exercise, ask.now) is session:
        await ask.say_text("rated-top", name=name)
    else:
        await ask.say(screens.harder(session, exercise, ask.person.id, ask.language))


async def do_pressed(ask: Ask, press: DoHeard) -> None:
    """Do it, below what was heard, and the buttons of a doubt: as the session's own button."""
    if not await ask.unused():
        return
    event = SessionEvent(
        owner=press.owner, session=press.session, turn=press.turn, event=press.event
    )
    await event_pressed(ask, event)
    ask.use_up()
    used(ask)


async def easier_pressed(ask: Ask, press: MakeEasier) -> None:
    """Do it, below words that asked for an easier exercise."""
    await _move_pressed(ask, easier, (press.session, press.turn))


async def harder_pressed(ask: Ask, press: MakeHarder) -> None:
    """Do it, below the offer of a harder exercise."""
    session = ask.session
    day = today(ask.person, ask.now)
    if session is None or not may_be_harder(session, ask.person, day):
        await ask.answer("passed")
        return
    await _move_pressed(ask, harder, (press.session, press.turn))


async def leave_pressed(ask: Ask, _: LeaveHeard) -> None:
    """Leave it, below what was heard."""
    if await ask.unused():
        ask.use_up()
        await ask.answer()
        await ask.show(screens.left(ask.person, ask.now, ask.parts.library, ask.language))


async def take_back_pressed(ask: Ask, press: TakeBack) -> None:
    """It was a mistake, below a session that words have stopped: it goes on where it was."""
    back = taken_back(ask.person, press.session, ask.now)
    if back is None or silent(ask.person) or not await ask.unused():
        await ask.answer("passed")
        return
    runs, paused = ask.person.undo is not None and ask.person.undo.runs, False
    how = Beginning(topic=ask.incoming.topic, update=ask.update_id)
    await ask.parts.live_sessions.begin(ask.person.id, ask.chat.id, back, how)
    if runs:
        # By a press of its own: the time until now is not to count as time away.
        paused = not await _resumed(ask, back)
    ask.use_up()
    await ask.answer("taken-back-paused" if paused else None)
    used(ask)


async def _resumed(ask: Ask, back: Session) -> bool:
    """Resumes a session that was taken back; returns False where that cannot be saved."""
    try:
        await ask.parts.live_sessions.press(ask.person.id, back.id, Event.RESUME)
    except StoreError as error:
        log.error("the session that was taken back stays paused: %s", error)
        return False
    return True


async def _move_pressed(ask: Ask, move: Moved, shown: Stand) -> None:
    if not await ask.unused():
        return
    if not await _moved(ask, move, shown):
        await ask.answer("passed")


async def _moved(ask: Ask, move: Moved, shown: Stand) -> bool:
    """Restarts the current exercise on another rung, in a new message at the end of the chat.

    shown: where the session stood when that was offered. Returns whether it could be done.
    """
    live, library, now = ask.person.live, ask.parts.library, ask.now
    if live is None or stand(ask.person) != shown:
        return False
    exercise = library.exercises.get(live.session.item.exercise)
    if exercise is None or move(live.session, exercise, now) is live.session:
        return False

    def moved(person: Person) -> Person:
        if stand(person) != shown or person.live is None:
            return person
        session = move(person.live.session, exercise, now)
        live = replace(person.live, session=session)
        person = on_other_rung(person, exercise, session.item.rung)
        return counted(replace(person, live=live), ask.update_id)

    await ask.parts.live_sessions.show_in(ask.person.id, live.chat, moved, live.topic)
    ask.use_up()
    await ask.answer()
    used(ask)
    return True


def used(ask: Ask) -> None:
    """Removes the pressed buttons when the session is shown, so that nothing waits for it."""

    async def tidy(message: int) -> None:
        await ask.parts.live_sessions.shown(ask.person.id)
        shown = ask.parts.chats.shows(ask.chat.id, message)
        if shown is not None and shown.rows:
            await ask.chat.tidy(message, replace(shown, rows=()))

    if ask.message is not None:
        ask.later(partial(tidy, ask.message))
