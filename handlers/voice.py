"""The voice that counts: /voice and its buttons."""

from dataclasses import replace

from handlers.ask import Ask
from reading.requests import is_off, is_on
from screens import voice as screens
from screens.about import plain
from screens.screen import Medium, Screen


async def voice(ask: Ask) -> None:
    """/voice, /voice on, /voice off."""
    on, off = is_on(ask.words, ask.language), is_off(ask.words, ask.language)
    if ask.words and not (on or off):
        await ask.say_text("voice-unknown")
        return
    refused = await turn_voice(ask, on=on) if ask.words else None
    if refused:
        await ask.say_text(refused)
    else:
        await ask.say(_screen(ask))


async def voice_pressed(ask: Ask) -> None:
    """On, off or a speaker on the voice's own screen; yes or no to the offer."""
    what = ask.press.what if ask.press else ""
    if what in {"yes", "no"}:
        await _offer_answered(ask, wanted=what == "yes")
        return
    if what in ask.parts.speakers:
        await ask.changed(lambda person: replace(person, speaker=what))
    elif what in {"on", "off"}:
        refused = await turn_voice(ask, on=what == "on")
        await ask.answer(refused)
        if refused:
            return
    else:
        await ask.answer("passed")
        return
    await ask.show(_screen(ask))


async def _offer_answered(ask: Ask, *, wanted: bool) -> None:
    """What the session was stays to be read, so the answer comes below it."""
    if not await ask.unused():
        return
    refused = await turn_voice(ask, on=True) if wanted else None
    ask.use_up()
    await ask.answer(refused)
    if refused is None:
        await ask.say(_screen(ask) if wanted else plain("voice-no", ask.language))
    if ask.message is not None:
        await ask.chat.strip(ask.message)


async def turn_voice(ask: Ask, *, on: bool) -> str | None:
    """Turns the voice on or off, from the next exercise on; off silences what plays.

    Returns the key of a text that says why it cannot be turned on. Raises StoreError,
    TelegramError.
    """
    if on and not ask.parts.chats.studio.knows(Medium.GUIDE):
        return "voice-missing"
    if on and not ask.private:
        return "voice-private"
    await ask.change(lambda person: replace(person, voice=on))
    return None


def _screen(ask: Ask) -> Screen:
    return screens.voice(ask.person, ask.parts.speakers, ask.language)
