"""How the bot coaches: /level and /settings."""

from dataclasses import replace

from handlers.ask import Ask
from handlers.voice import turn_voice
from lumbar.coach.rungs import at_level
from lumbar.media.voice import voices_of
from lumbar.reading.named import level_named
from lumbar.reading.places import name_of
from lumbar.screens import person as screens
from lumbar.screens.exercise import shortened
from lumbar.screens.press_pace import SetReady
from lumbar.screens.presses import (
    ChooseLevel,
    SetByItself,
    SetCalm,
    SetDark,
    SetLevel,
    SetVoice,
    ShowSettings,
)
from lumbar.screens.screen import Screen
from lumbar.store.protocol import Decide


async def level(ask: Ask) -> None:
    """/level: the three levels, or the one that is named."""
    named = level_named(ask.words, ask.language)
    if named is not None:
        await ask.change(lambda person: at_level(person, named, ask.parts.library))
    elif ask.words:
        unknown = shortened(ask.words)
        await ask.say(screens.level(ask.person, ask.parts.library, ask.language, unknown=unknown))
        return
    await ask.say(screens.level(ask.person, ask.parts.library, ask.language))


async def level_pressed(ask: Ask, press: ChooseLevel) -> None:
    """A level on the level's own screen."""
    library = ask.parts.library
    if await ask.changed(lambda person: at_level(person, press.level, library)):
        await ask.show(screens.level(ask.person, library, ask.language))


async def settings(ask: Ask) -> None:
    """/settings: one message whose buttons change it in place."""
    await ask.say(_settings(ask))


async def settings_pressed(ask: Ask, _: ShowSettings) -> None:
    """All settings, in place of the screen for one of them."""
    await ask.answer()
    await ask.show(_settings(ask))


async def level_set(ask: Ask, press: SetLevel) -> None:
    """A level on the settings' screen."""
    library = ask.parts.library
    if await ask.changed(lambda person: at_level(person, press.level, library)):
        await ask.show(_settings(ask))


async def calm_pressed(ask: Ask, press: SetCalm) -> None:
    """Live or calm countdown."""
    await _choose(ask, lambda person: replace(person, calm=press.on))


async def by_itself_pressed(ask: Ask, press: SetByItself) -> None:
    """The next exercise by itself, or when ready."""
    await _choose(ask, lambda person: replace(person, by_itself=press.on, chosen=True))


async def dark_pressed(ask: Ask, press: SetDark) -> None:
    """Light or dark pictures."""
    await _choose(ask, lambda person: replace(person, dark=press.on))


async def ready_pressed(ask: Ask, press: SetReady) -> None:
    """How long to get ready; a session that runs keeps what it began with."""
    await _choose(ask, lambda person: replace(person, ready=press.ready))


async def voice_set(ask: Ask, press: SetVoice) -> None:
    """Voice on or off, on the settings' screen."""
    refused = await turn_voice(ask, on=press.on)
    await ask.answer(refused)
    await ask.show(_settings(ask))


def _settings(ask: Ask) -> Screen:
    person, language = ask.person, ask.language
    zone = name_of(person.zone, language.tag) if person.zone else language("settings-no-zone")
    speaks = bool(voices_of(language.tag))
    here, dark = ask.local_now, ask.parts.dark()
    return screens.settings(person, zone, here, language, dark=dark, speaks=speaks)


async def _choose(ask: Ask, decide: Decide) -> None:
    await ask.changed(decide)
    await ask.show(_settings(ask))
