"""The voice that counts: /voice and its buttons."""

from dataclasses import replace
from functools import partial

from coach.person import Person
from handlers.ask import Ask
from screens import voice as screens
from screens.about import plain
from screens.screen import Medium, Screen


async def voice(ask: Ask) -> None:
    """/voice, /voice on, /voice off."""
    named = ask.words.casefold()
    if named not in {"", "on", "off"}:
        await ask.say_text("voice-unknown")
        return
    refused = await turn_voice(ask, on=named == "on") if named else None
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
        await ask.say(_screen(ask) if wanted else plain("voice-no", ask.texts))
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
    person = await ask.change(lambda person: replace(person, voice=on))
    if not on and person.live is not None and person.live.guides:
        await ask.change(partial(_without, before=person, hushed=await ask.parts.lead.hush(person)))
    return None


def _without(person: Person, *, before: Person, hushed: Person) -> Person:
    """The person without the voices that were taken away between `before` and `hushed`."""
    live = person.live
    if live is None or before.live is None or hushed.live is None:
        return person
    gone = set(before.live.guides) - set(hushed.live.guides)
    guides = tuple(spoken for spoken in live.guides if spoken not in gone)
    return replace(person, live=replace(live, guides=guides))


def _screen(ask: Ask) -> Screen:
    return screens.voice(ask.person, ask.parts.speakers, ask.texts)
