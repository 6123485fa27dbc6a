"""Beginning: /start, the safety question, /routine and /stretch."""

import secrets
from dataclasses import replace
from functools import partial

from coach.exercise import Kind
from coach.live import Change, counted
from coach.reminders import back
from coach.session import Session
from handlers.ask import Ask
from handlers.exercises import found
from handlers.wish import NOTHING, Wish, minutes_of, plan_of, wish_of
from screens import about
from screens import exercise as exercise_screens
from screens import person as screens
from screens import session as session_screens
from screens.schedule import zone_question
from screens.screen import Screen


async def start(ask: Ask) -> None:
    """/start: three lines, and Start."""
    whole, short = _minutes(ask)
    await ask.say(about.welcome(ask.person.id, whole, short, ask.texts))


async def begin_pressed(ask: Ask) -> None:
    """Start under the welcome."""
    if await ask.first_press():
        await ask.answer()
        whole, short = _minutes(ask)
        text = about.welcome(ask.person.id, whole, short, ask.texts).text
        await ask.change(Screen(text=text))
        await begin(ask, Wish())


async def routine(ask: Ask) -> None:
    """/routine: whole or short, or which is named."""
    named = ask.words.lower()
    known = {"whole": "whole", "short": "short", "stretches": "stretches"}
    await begin(ask, Wish(routine=known.get(named, "")))


async def routine_pressed(ask: Ask) -> None:
    """Whole routine or Short one."""
    library = ask.parts.library
    chosen = library.routines.get(ask.press.what if ask.press else "")
    if chosen is None:
        await ask.answer("passed")
    elif await ask.first_press():
        await ask.answer()
        await ask.change(about.plain("chosen", ask.texts, text=chosen.name))
        await begin(ask, Wish(routine=chosen.key))


async def single_pressed(ask: Ask) -> None:
    """Start under an exercise that is shown by itself."""
    library = ask.parts.library
    exercise = library.exercises.get(ask.press.what if ask.press else "")
    if exercise is None:
        await ask.answer("passed")
    elif await ask.first_press():
        await ask.answer()
        screen = ask.shown or exercise_screens.exercise_alone(exercise, ask.person, ask.texts)
        if not await begin(ask, Wish(exercise=exercise.key, at_once=True), card=ask.message):
            await ask.change(replace(screen, rows=()))


async def stretch(ask: Ask) -> None:
    """/stretch: the stretches at once, or the one that is named."""
    library = ask.parts.library
    stretches = [e for e in library.exercises.values() if e.kind is Kind.STRETCH]
    if not ask.words:
        await begin(ask, Wish(routine="stretches", at_once=True))
        return
    exercise = found(ask.words, stretches)
    if exercise is None:
        await ask.say(exercise_screens.no_stretch(ask.words, stretches, ask.texts))
        return
    await begin(ask, Wish(exercise=exercise.key, at_once=True))


async def safe_pressed(ask: Ask) -> None:
    """None of these: the question is answered for good, and what was wanted begins."""
    if ask.press is None or ask.person.safe or not await ask.first_press():
        await ask.answer("passed")
        return
    now = ask.now
    await ask.decide(lambda person: back(replace(person, safe=True), now))
    await ask.answer()
    await ask.change(about.plain("safety-clear", ask.texts))
    if ask.press.what == NOTHING:
        if ask.person.zone is None:
            await ask.say(zone_question(ask.texts))
    else:
        await begin(ask, wish_of(ask.press.what, ask.parts.library))


async def unsafe_pressed(ask: Ask) -> None:
    """Yes, one of these: help, and no exercise, whatever was answered before."""
    stop = ask.parts.lead.stopping(ask.person.id)
    await ask.decide(lambda person: replace(stop(person), safe=False))
    await ask.answer()
    await ask.say(about.plain("safety-help", ask.texts))
    # The signs stay to be read: only the buttons go.
    await ask.change(about.plain("safety", ask.texts))


async def go_on_pressed(ask: Ask) -> None:
    """Go on: the live session is shown again."""
    if await _still_that_session(ask):
        await ask.answer()
        await ask.change(about.plain("going-on", ask.texts))
        await ask.parts.lead.show_in(
            ask.person.id, ask.chat.id, partial(counted, update=ask.update_id)
        )


async def start_over_pressed(ask: Ask) -> None:
    """Start over: the live session ends, and what was asked for begins."""
    if ask.press is not None and await _still_that_session(ask):
        await ask.answer()
        await ask.change(about.plain("starting-over", ask.texts))
        await begin(ask, wish_of(ask.press.what, ask.parts.library), anew=True)


async def _still_that_session(ask: Ask) -> bool:
    live = ask.person.live
    if live is None or ask.press is None or live.session.id != ask.press.session:
        await ask.answer("passed")
        return False
    return await ask.first_press()


async def begin(
    ask: Ask, wish: Wish, *, card: int | None = None, anew: bool = False, also: Change | None = None
) -> bool:
    """Begins what is wanted, or asks the question that stands before it; whether it has begun.

    card: a message with the exercise that becomes the session's first card; anew: a session
    that is on ends for it; also: what is decided with it, at once or not at all.
    """
    person, parts = ask.person, ask.parts
    live = person.live
    if parts.lead.chat_is_busy(ask.chat.id, person.id):
        await ask.say_text("chat-busy")
    elif not person.safe:
        await ask.say(about.safety(person.id, wish.encode(), ask.texts))
    elif live is not None and live.session.live and not anew:
        screen = session_screens.still_on(
            live.session, person.id, wish.encode(), parts.library, ask.texts
        )
        await ask.say(screen)
    elif wish.open:
        if anew:
            await ask.decide(parts.lead.stopping(person.id))
        await ask.say(screens.choose(person.id, *_minutes(ask), ask.texts))
    else:
        session = Session(
            id=secrets.token_hex(4),
            routine=wish.routine or wish.exercise,
            plan=plan_of(wish, person, parts.library, ask.now),
            by_itself=person.by_itself,
            begun=ask.now,
        )
        await parts.lead.begin(
            person,
            ask.chat.id,
            session,
            at_once=wish.at_once,
            update=ask.update_id,
            card=card,
            also=also,
        )
        return True
    return False


def _minutes(ask: Ask) -> tuple[int, int]:
    """Minutes that the whole and the short routine take."""
    library = ask.parts.library
    whole = minutes_of(library.routines["whole"], ask.person, library, ask.now)
    return whole, minutes_of(library.routines["short"], ask.person, library, ask.now)
