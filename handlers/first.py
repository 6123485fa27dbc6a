"""The first evening: /start, the welcome, the begin screen, and Begin."""

import logging
from functools import partial

from handlers.ask import Ask
from handlers.begin import STRETCHES, begin, begin_screen, minutes, safety_question, still_on
from lumbar.coach.live import counted
from lumbar.coach.manner import with_manner
from lumbar.coach.person import Person
from lumbar.coach.standing import may_begin, silent
from lumbar.coach.wish import Wish
from lumbar.reading.named import routine_named
from lumbar.screens import about, beginning
from lumbar.screens import safety as safety_screens
from lumbar.screens.press_begin import BeginNow
from lumbar.screens.presses import Begin
from lumbar.screens.screen import Screen
from lumbar.telegram.errors import CallFailed
from lumbar.telegram.pace import TIDY

log = logging.getLogger(__name__)

FIRST = Wish(first=True)
"""What /start asks for: the begin screen."""
PAYLOADS = {
    "short": Wish(routine="short"),
    "whole": Wish(routine="whole"),
    "stretch": STRETCHES,
}
"""What links lead to (t.me/<bot>?start=short), by what stands behind /start."""


async def start(ask: Ask) -> None:
    """/start: the welcome, and the way to the first movement; by a link what that names, and by a
    link in a group what waits for the person here. A payload that names nothing is as none.

    A second tap on Telegram's Start, at once behind the first, is answered with the first. Other
    words that mean the same are no second tap.
    """
    place = ask.person.id, ask.chat.id
    at = ask.asked if ask.asked is not None else ask.parts.clock.now()
    if ask.parts.welcomes.has(place, ask.wrote, at):
        return
    await _start(ask)
    ask.parts.welcomes.note(place, ask.wrote, at)


async def _start(ask: Ask) -> None:
    payload = ask.words.casefold()
    if payload == about.HERE and ask.private and await _goes_on_here(ask):
        return
    wish = PAYLOADS.get(payload) or Wish(routine=routine_named(payload, ask.language))
    if wish.open:
        await _welcome(ask)
    else:
        await begin(ask, wish)


async def _welcome(ask: Ask) -> None:
    """The welcome. Below it, for a new person, the safety question at once; for those who may
    begin the begin screen is in the same message; who is to see a doctor first asks by Start."""
    person, live = ask.person, ask.person.live
    if ask.private and live is not None and live.session.live:
        await ask.say(still_on(ask, person, live.session, FIRST))
    elif may_begin(person, ask.now):
        await ask.say(begin_screen(ask, person, beginning.hello(*minutes(ask), ask.language)))
    else:
        await ask.say(beginning.welcome(person.id, *minutes(ask), ask.language))
        if ask.private and not silent(person):
            await ask.say(safety_question(ask, person, FIRST))


async def _goes_on_here(ask: Ask) -> bool:
    """Shows what a link in a group leads to: a session, or the safety question; returns whether
    there is one."""
    live = ask.person.live
    if live is not None and live.session.live:
        count = partial(counted, update=ask.update_id)
        await ask.parts.live_sessions.show_in(ask.person.id, ask.chat.id, count)
        return True
    if not may_begin(ask.person, ask.now):
        await ask.say(safety_question(ask, ask.person, None))
        return True
    return False


async def begin_pressed(ask: Ask, _: Begin) -> None:
    """Start under the welcome: what stands below it comes down again."""
    if await ask.unused():
        await ask.answer()
        before = _question_above(ask)
        await begin(ask, FIRST)
        ask.use_up()
        await ask.tidy(Screen(text=beginning.hello(*minutes(ask), ask.language)))
        if before is not None:
            ask.later(partial(_take_away, ask, before))


def _question_above(ask: Ask) -> int | None:
    """The id of the safety question's message that stands open; None for none."""
    found = ask.parts.chats.last_with_buttons(ask.chat.id)
    if found is None or found[0] == ask.message or not safety_screens.is_question(found[1]):
        return None
    return found[0]


async def _take_away(ask: Ask, message: int) -> None:
    """Deletes a question that is asked again below; it may stay where Telegram refuses that."""
    try:
        await ask.chat.remove(message, pace=TIDY)
    except CallFailed as error:
        log.info("a question that is asked again below stays: %s", error)


async def now_pressed(ask: Ask, press: BeginNow) -> None:
    """Begin, or a choice beside it: it begins at once, and how it goes is kept."""
    routine = ask.parts.library.routines.get(press.routine)
    if routine is None:
        await ask.answer("passed")
    elif await ask.unused():
        await ask.answer()
        person, shown = ask.person, ask.shown

        def keep(person: Person) -> Person:
            return with_manner(person, press.manner)

        on = person.live is not None and person.live.session.live
        wish = Wish(routine=routine.key)
        await begin(ask, wish, go=True, also=None if on else keep)
        ask.use_up()
        name = ask.language.names.routines[routine.key].name
        said = Screen(text=shown.text) if shown is not None else None
        await ask.tidy(said or about.plain("chosen", ask.language, text=name))
