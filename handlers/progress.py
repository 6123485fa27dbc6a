"""What a person has done: /progress."""

from handlers.ask import Ask
from lumbar.coach.person import today
from lumbar.screens import progress as screens
from lumbar.screens.presses import ShowProgress, View
from lumbar.screens.screen import Screen


async def progress(ask: Ask) -> None:
    """/progress: a picture of the last weeks, and the same in words."""
    await ask.say(await _screen(ask, screens.WEEKLY))


async def progress_pressed(ask: Ask, press: ShowProgress) -> None:
    """Weeks, months or an exercise, in place of what the picture shows."""
    await ask.answer()
    chats = ask.parts.chats
    if ask.message is not None and chats.shows(ask.chat.id, ask.message) is None:
        # After a restart the shown picture is unknown, but it is not the requested one.
        chats.remember(ask.chat.id, ask.message, Screen(text=""))
    await ask.show(await _screen(ask, press.view))


async def _screen(ask: Ask, view: View) -> Screen:
    day = today(ask.person, ask.now)
    entries = await ask.parts.store.history(ask.person.id, screens.shown_since(day, ask.language))
    return screens.progress(ask.person, entries, ask.parts.library, day, ask.language, view)
