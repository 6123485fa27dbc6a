"""In a session: its buttons, and how hard an exercise was."""

from collections.abc import Mapping

from handlers.ask import Ask
from handlers.begin import too_many
from handlers.ending import ending_here, keep_bare, show_again
from lumbar.coach.live import STOPS
from lumbar.coach.next_step import with_rated
from lumbar.coach.pain import NOTHING_SAID, Felt
from lumbar.coach.person import Last, Person, rated, result_of, today
from lumbar.coach.session import Event, State
from lumbar.live.session import Outcome
from lumbar.screens.ending import is_ending
from lumbar.screens.presses import Rate, SessionEvent
from lumbar.screens.screen import Screen
from lumbar.screens.steps import follows, noted
from lumbar.screens.steps import rated as rated_screen

ANSWERS: Mapping[Outcome, str | None] = {
    Outcome.DONE: None,
    Outcome.OWED: "stopped-unkept",
    Outcome.PASSED: "passed",
}
"""The text that answers each outcome of an event; None if the screen shows it."""


async def event_pressed(ask: Ask, press: SessionEvent) -> None:
    """A button of a live session; an old one changes nothing."""
    session, event = ask.session, press.event
    if ask.again:
        return  # it was done before a crash, and the session shows itself
    if session is None or session.id != press.session:
        await ask.answer("passed")
        return
    if press.turn != session.turn and event not in STOPS:
        await ask.answer("passed")
        return
    if wait := await _turn_to_start(ask, event):
        await ask.answer(too_many(wait))
        return
    outcome = await happens(ask, event)
    again = event is Event.HURTS and session.state is State.HURT
    said = None if again else ANSWERS[outcome]
    if event is Event.HURTS and outcome is Outcome.DONE and not again:
        # The chat may have to wait, for a 429 or the group's limit; a toast never has to. In a
        # group their eyes are there, and the rest is said elsewhere.
        said = "hurts-toast" if ask.private else "group-hurts"
    await ask.answer(said)


async def happens(
    ask: Ask, event: Event, *, below: bool = False, felt: Felt = NOTHING_SAID
) -> Outcome:
    """Applies an event to the person's live session and returns the outcome.

    below: they wrote it; felt: with HURTS, what they said of the pain with it. Raises
    StoreError: then nothing has changed.
    """
    session = ask.session
    if session is None:
        return Outcome.PASSED
    return await ask.parts.live_sessions.press(
        ask.person.id, session.id, event, update=ask.update_id, below=below, felt=felt
    )


async def _turn_to_start(ask: Ask, event: Event) -> float:
    """Waits for the turn of an event that begins an exercise; see Tools.turn_to_start."""
    session = ask.session
    if event is not Event.START or session is None or session.state is not State.WAITING:
        return 0.0
    return await ask.parts.live_sessions.turn_to_start(session)


async def rate_pressed(ask: Ask, press: Rate) -> None:
    """Too easy, right, too hard: counted once; a step down follows, or the offer of one up."""
    library = ask.parts.library
    session, step, effort = press.session, press.step, press.effort
    if not ask.again and rated(ask.person, library, session, step, effort) is None:
        await ask.answer("passed")
        return

    def decide(now: Person) -> Person:
        after = rated(now, library, session, step, effort)
        return now if after is None else with_rated(after, session, step)

    person = await ask.change(decide)
    result, day = result_of(person, session, step), today(person, ask.now)
    if result is not None and _is_session_message(ask, person):
        # The session's owner takes the row away; an offer of a step up waits for the end.
        key, said = noted(result, person, library, day, ask.language)
        await ask.answer(key, **said)
        return
    await ask.answer()
    if ending_here(ask, session) is not None:
        await show_again(ask)
        if ask.incoming.tap is None and result is not None:
            await ask.say(Screen(text=follows(result, person, library, day, ask.language)))
    elif is_ending(ask.shown):
        await keep_bare(ask)  # an older one: what it says stays
    elif result is not None:
        await ask.show(rated_screen(result, person, library, day, ask.language))


def _is_session_message(ask: Ask, person: Person) -> bool:
    """Whether the button was under the session message, or under one that was sent anew since."""
    live = person.live
    if live is None or person.calm or ask.message is None:
        return False
    before = {one.message for one in live.left if one.last is Last.GONE}
    return ask.message in {live.countdown, *before}


async def asked(ask: Ask, event: Event, *, felt: Felt = NOTHING_SAID) -> None:
    """An event of a live session that was asked for in words, by a reply or a command.

    felt: with HURTS, what was said of the pain with it.
    """
    if ask.again:
        await ask.say_text("saved-before")
        return
    if wait := await _turn_to_start(ask, event):
        await ask.say_text(too_many(wait))
        return
    said = ANSWERS[await happens(ask, event, below=True, felt=felt)]
    if said is not None:
        await ask.say_text(said)
