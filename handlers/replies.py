"""Voice messages in a session: recognized outside the lane, then acted on or confirmed."""

import asyncio
from collections import deque
from collections.abc import Awaitable
from dataclasses import replace
from functools import partial

from handlers.ask import Ask
from handlers.delivery import answer_safely, deliver
from handlers.session import ANSWERS, event_pressed, happens
from handlers.taken import record_of
from lumbar.coach.easier import easier
from lumbar.coach.live import counted
from lumbar.coach.person import Person
from lumbar.coach.session import Event, State
from lumbar.language.words import Reply, Words
from lumbar.media.ears import Unheard
from lumbar.media.hearing import LONGEST, Heard
from lumbar.reading.replies import spoken_reply
from lumbar.screens import replies as screens
from lumbar.screens.about import plain
from lumbar.screens.presses import DoHeard, LeaveHeard, MakeEasier, SessionEvent
from lumbar.telegram.pace import ANSWERED_WITHIN

MOST_BYTES = 1_000_000
"""Of a voice message; half a minute has a tenth of it."""
SURE = 0.75
"""Confidence from which on stop and pain act at once. Below it a hold is paused, and they are
asked about: a pause too many does no harm."""
FAINT = 0.5
"""Confidence below which what was heard may be noise: docs/HEARING.md has the figures."""
FAINTEST = 0.4
"""The same for stop and pain: rather a pause too many than one of them unheard."""

AT_ONCE = {Reply.STOP, Reply.HURTS}

Stand = tuple[str, int] | None
"""A session's id and turn; None without a session."""


async def voice_message(ask: Ask) -> None:
    """A voice message: in private, or in a group from the person whose session runs there."""
    voice, ears = ask.voice, ask.parts.ears
    if voice is None or not (ask.private or _leads_here(ask)):
        return
    if ears is None or ears.deaf:
        await _say(ask, "reply-deaf")
    elif voice.seconds > LONGEST or voice.size > MOST_BYTES:
        await _say(ask, "reply-long")
    elif ears.full(ask.person.id):
        await _say(ask, "reply-busy")
    else:
        fetch = partial(ask.parts.chats.calls.voice, voice.file_id, MOST_BYTES)
        answer, lanes = partial(_answer, ask, _stand(ask.person)), ask.parts.lanes
        done = ask.hearing = asyncio.Event()

        def then(heard: Heard | Unheard) -> None:
            lanes.post(ask.person.id, partial(answer, heard, done))

        ears.listen(ask.person.id, fetch, then, ask.language.words.hints)


async def do_pressed(ask: Ask, press: DoHeard) -> None:
    """Do it, below what was heard: as the session's own button."""
    if not await ask.unused():
        return
    event = SessionEvent(
        owner=press.owner, session=press.session, turn=press.turn, event=press.event
    )
    await event_pressed(ask, event)
    ask.use_up()
    _use_up(ask)


async def easier_pressed(ask: Ask, press: MakeEasier) -> None:
    """Do it, below words that asked for an easier exercise."""
    if await ask.unused():
        await _make_easier(ask, (press.session, press.turn))


async def leave_pressed(ask: Ask, _: LeaveHeard) -> None:
    """Leave it, below what was heard."""
    if await ask.unused():
        ask.use_up()
        await ask.answer()
        await ask.show(screens.left(ask.person, ask.now, ask.parts.library, ask.language))


async def typed_easier(ask: Ask) -> bool:
    """ "Easier", typed in a live session, which needs no saying back; whether it was."""
    on = screens.session_of(ask.person)
    if on is None or spoken_reply(ask.words, ask.language.words) is not Reply.EASIER:
        return False
    exercise = ask.parts.library.exercises.get(on.item.exercise)
    if exercise is None or on.state is State.HURT:
        await ask.say_text("passed")
    elif easier(on, exercise, ask.now) is on:
        await ask.say_text("rated-bottom", name=ask.language.names.exercise(exercise.key))
    else:
        await _make_easier(ask, _stand(ask.person))
    return True


def command(heard: Heard, known: Words) -> tuple[str, str, bool]:
    """The words to say back, what they ask for (see spoken_reply), and whether that is sure.

    Where the likeliest words ask for nothing, a less likely command may be what was said.
    """
    if heard.confidence < FAINTEST:
        return "", "", False
    clear = heard.confidence >= FAINT
    for words in (heard.words, *heard.perhaps):
        does = spoken_reply(words, known)
        if does is not None and (clear or does in AT_ONCE):
            sure = heard.confidence >= SURE and words == heard.words
            return words, does, sure
    return heard.words if clear else "", "", False


async def _answer(
    ask: Ask, stood: Stand, heard: Heard | Unheard, done: asyncio.Event
) -> Awaitable[None]:
    """Answers in the person's lane, by their record as it is now.

    stood: where their session stood when they spoke; done: set when the answer is delivered.
    Returns the delivery, for which the lane need not wait.
    """
    until = asyncio.get_running_loop().time() + ANSWERED_WITHIN
    ask = replace(ask, steps=deque(), besides=[], hearing=None)
    try:
        ask = await answer_safely(
            ask, partial(_with_newest_record, ask), partial(_act, stood, heard)
        )
    finally:
        # Nothing waits until a stop from it is saved: it is tried again by itself.
        ask.parts.live_sessions.owes(ask.update_id)
    return _delivered(ask, until, done)


async def _delivered(ask: Ask, until: float, done: asyncio.Event) -> None:
    try:
        await deliver(ask, until)
    finally:
        done.set()


async def _with_newest_record(ask: Ask) -> Ask:
    person = await record_of(ask.person.id, ask.parts)
    return replace(ask, person=person or Person(id=ask.person.id), known=person is not None)


async def _act(stood: Stand, heard: Heard | Unheard, ask: Ask) -> None:
    """Acts on stop and pain at once if the confidence is high enough; confirms the rest."""
    if not isinstance(heard, Heard):
        await _say(ask, "reply-deaf" if heard is Unheard.DEAF else "reply-lost")
        return
    words, does, sure = command(heard, ask.language.words)
    seen = (ask.person, ask.now, ask.parts.library, ask.language)
    on = screens.session_of(ask.person)
    if does == Event.HURTS and on is None:
        await ask.say_aside(plain("hurt-now", ask.language))
    elif does in AT_ONCE and on is not None:
        await _stop(ask, words, does, sure=sure)
    elif not does:
        await ask.say(screens.not_understood(words, *seen))
    elif on is not None and _stand(ask.person) != stood:
        await ask.say(screens.moved_on(words, *seen))
    else:
        if does == Event.START and on is not None and on.state is State.PAUSED:
            does = Event.RESUME
        await ask.say(screens.heard(words, does, *seen, sure=sure))


async def _stop(ask: Ask, words: str, does: str, *, sure: bool) -> None:
    """Handles stop or pain: acts if it is sure, else pauses the hold and asks."""
    parts = ask.parts
    said = ANSWERS[await happens(ask, Event(does) if sure else Event.PAUSE, below=True)]
    if sure and said is not None:
        await ask.say_text(said)
    elif not sure:

        async def confirm() -> None:
            await parts.live_sessions.shown(ask.person.id)
            person = parts.live_sessions.person(ask.person.id) or ask.person
            seen = (person, ask.now, parts.library, ask.language)
            await ask.chat.say(screens.heard(words, does, *seen, sure=False))

        ask.later(confirm)


async def _make_easier(ask: Ask, shown: Stand) -> None:
    """Restarts the current exercise one rung lower, in a new message at the end of the chat.

    shown: where the session stood when that was offered.
    """
    live, library = ask.person.live, ask.parts.library
    if live is None or _stand(ask.person) != shown:
        await ask.answer("passed")
        return
    exercise, now = library.exercises.get(live.session.item.exercise), ask.now
    if exercise is None or easier(live.session, exercise, now) is live.session:
        await ask.answer("passed")
        return

    def lower(person: Person) -> Person:
        if _stand(person) != shown or person.live is None:
            return person
        session = easier(person.live.session, exercise, now)
        return counted(replace(person, live=replace(person.live, session=session)), ask.update_id)

    await ask.parts.live_sessions.show_in(ask.person.id, live.chat, lower)
    ask.use_up()
    await ask.answer()
    _use_up(ask)


def _use_up(ask: Ask) -> None:
    """Removes the pressed buttons when the session is shown, so that nothing waits for it."""

    async def tidy(message: int) -> None:
        await ask.parts.live_sessions.shown(ask.person.id)
        shown = ask.parts.chats.shows(ask.chat.id, message)
        if shown is not None and shown.rows:
            await ask.chat.tidy(message, replace(shown, rows=()))

    if ask.message is not None:
        ask.later(partial(tidy, ask.message))


async def _say(ask: Ask, key: str) -> None:
    await ask.say(screens.said(key, ask.person, ask.now, ask.parts.library, ask.language))


def _stand(person: Person) -> Stand:
    session = screens.session_of(person)
    return (session.id, session.turn) if session else None


def _leads_here(ask: Ask) -> bool:
    """Whether the person's own session is live in this chat."""
    live = ask.person.live
    return live is not None and live.session.live and live.chat == ask.chat.id
