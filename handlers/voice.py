"""The voice that counts: /voice and its buttons."""

from dataclasses import replace
from functools import partial

from handlers.ask import Ask
from lumbar.coach.person import Person
from lumbar.media.voice import voices_of
from lumbar.reading.requests import is_off, is_on
from lumbar.screens import voice as screens
from lumbar.screens.about import plain
from lumbar.screens.presses import AnswerOffer, ChooseSpeaker, TurnVoice
from lumbar.screens.screen import Medium, Screen


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


async def turn_pressed(ask: Ask, press: TurnVoice) -> None:
    """On or off, on the voice's own screen."""
    refused = await turn_voice(ask, on=press.on)
    await ask.answer(refused)
    if refused is None:
        await ask.show(_screen(ask))


async def speaker_pressed(ask: Ask, press: ChooseSpeaker) -> None:
    """Whose voice it is."""
    if press.speaker not in voices_of(ask.language.tag):
        await ask.answer("passed")
        return
    await ask.changed(lambda person: replace(person, speaker=press.speaker))
    await ask.show(_screen(ask))


async def offer_pressed(ask: Ask, press: AnswerOffer) -> None:
    """Yes or no to the offer: what the session was stays to be read, so the answer comes below."""
    if not await ask.unused():
        return
    refused = await turn_voice(ask, on=True) if press.wanted else None
    ask.use_up()
    await ask.answer(refused)
    if refused is None:
        await ask.say(_screen(ask) if press.wanted else plain("voice-no", ask.language))
    if ask.message is not None:
        ask.later(partial(ask.chat.strip, ask.message))


async def turn_voice(ask: Ask, *, on: bool) -> str | None:
    """Turns the voice on or off, from the next exercise on; off silences what plays.

    Returns the key of a text that says why it cannot be turned on. Raises StoreError,
    CallFailed.
    """
    if on and not ask.parts.chats.makes(Medium.GUIDE):
        return "voice-missing"
    if on and not voices_of(ask.language.tag):
        return "voice-none"
    if on and not ask.private:
        return "voice-private"

    def turn(person: Person) -> Person:
        # Off is a choice against what a new person is offered; on is what they are offered.
        return replace(person, voice=on, chosen=person.chosen or not on)

    await ask.change(turn)
    return None


def _screen(ask: Ask) -> Screen:
    return screens.voice(ask.person, voices_of(ask.language.tag), ask.language)


def speaks(ask: Ask) -> bool:
    """Whether a voice is heard in a session that this person begins here."""
    able = ask.private and ask.parts.chats.makes(Medium.GUIDE)
    return able and bool(voices_of(ask.language.tag))
