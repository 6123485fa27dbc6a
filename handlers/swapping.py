"""Swap in a session: another exercise in the place of the one that is on, and back again."""

from dataclasses import replace

from handlers.ask import Ask
from handlers.pain import stays
from handlers.reactions import Stand, stand, used
from lumbar.coach.live import counted, lowered, moved_to
from lumbar.coach.person import Last, Person
from lumbar.coach.session import Session, State
from lumbar.coach.swap import swapped
from lumbar.screens.presses import SwapExercise


async def swap_pressed(ask: Ask, press: SwapExercise) -> None:
    """Swap, under the session message, and Do it below words that asked for it."""
    live = ask.person.live
    below = live is not None and ask.message not in {live.instruction, live.countdown}
    if not await _swap(ask, (press.session, press.turn), below=below):
        await ask.answer("passed")


async def swap(ask: Ask, *, up: bool = False) -> None:
    """Words that ask for another exercise; up: for one that is done kneeling or standing."""
    if ask.again:
        await ask.say_text("saved-before")
        return
    session = ask.session
    if session is None or session.state is State.HURT:
        stays(ask)
    elif not await _swap(ask, stand(ask.person), up=up, below=True):
        name = ask.language.names.exercise(session.item.exercise)
        await ask.say_text("swap-none", name=name)


async def _swap(ask: Ask, shown: Stand, *, below: bool, up: bool = False) -> bool:
    """Puts the stand-in into the place of the current exercise; returns whether there is one.

    shown: where the session stood when that was asked for; below: whether it was asked for in
    words, so that it is shown below these. In calm mode it is always a new message.
    """
    library, now = ask.parts.library, ask.now

    def made(person: Person) -> Session | None:
        live = person.live
        if live is None or stand(person) != shown:
            return None
        session = swapped(live.session, person, library, now, up=up)
        return None if session is live.session else session

    def decide(person: Person) -> Person:
        session, live = made(person), person.live
        if session is None or live is None:
            return person
        if person.calm:
            live = moved_to(live, live.chat, live.topic, countdown=Last.SWAPPED)
        elif below:
            live = lowered(live)
        return counted(replace(person, live=replace(live, session=session)), ask.update_id)

    live = ask.person.live
    if live is None or made(ask.person) is None:
        return False
    await ask.parts.live_sessions.change(ask.person.id, decide)
    await ask.answer()
    if ask.message not in {live.instruction, live.countdown}:
        used(ask)  # the session clears up what was its own
    return True
