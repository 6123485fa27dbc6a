"""Under an ending: the answers to what it asks, which change it in place."""

from dataclasses import replace
from functools import partial

from handlers.ask import Ask
from lumbar.coach.next_step import Asks, answered, declined
from lumbar.coach.over import Ending
from lumbar.coach.person import today
from lumbar.screens import ending as screens
from lumbar.screens.press_ending import NoReminder


def ending_here(ask: Ask, session: str | None = None) -> Ending | None:
    """Returns the newest ending if the pressed button is under it; None if it is not.

    session: the id of a session; then None as well if the ending is another one's.
    """
    ending = ask.person.ending
    if ending is None or ask.message is None or ending.message != ask.message:
        return None
    return ending if session in {None, ending.session} else None


async def show_again(ask: Ask) -> None:
    """Brings the ending to what the record says after an answer; its picture stays."""
    ending, message = ending_here(ask), ask.message
    if ending is None or message is None:
        return
    library, private = ask.parts.library, ask.private
    screen = screens.again(ending, ask.person, library, ask.language, private=private)
    if screen is not None:
        ask.later(lambda: ask.chat.reword(message, replace(screen, effect=None)))


async def keep_bare(ask: Ask) -> None:
    """Takes the buttons of an older ending away; its picture and words stay."""
    message = ask.message
    if message is not None:
        ask.later(lambda: ask.chat.strip(message))


async def no_reminder_pressed(ask: Ask, press: NoReminder) -> None:
    """No, thanks: no reminder, and no question about it for a month."""
    day = today(ask.person, ask.now)
    if ending_here(ask, press.session) is None:
        await ask.answer("passed")
        return
    await ask.change(lambda person: declined(person, Asks.REMIND, day))
    await ask.answer()
    await show_again(ask)
    if ask.incoming.tap is None:
        await ask.say_text("ending-no-reminder")


async def settled(ask: Ask) -> bool:
    """Takes the question under an ending as answered, and shows that; returns whether there was
    one."""
    ending = ending_here(ask)
    if ending is None or (ending.answered and not ask.again):
        await ask.answer("passed")
        return False
    await ask.change(partial(answered, session=ending.session))
    await ask.answer()
    await show_again(ask)
    return True
