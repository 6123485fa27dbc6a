"""How the bot coaches: /level and /settings."""

from dataclasses import replace
from typing import Any

from coach.exercise import Level
from coach.person import at_level
from handlers.ask import Ask
from handlers.voice import turn_voice
from reading.named import level_named
from reading.places import name_of
from screens import person as screens
from screens.exercise import shortened
from screens.screen import Screen


async def level(ask: Ask) -> None:
    """/level: the three levels, or the one that is named."""
    named = level_named(ask.words, ask.language.words)
    if named is not None:
        await ask.change(lambda person: at_level(person, named))
    elif ask.words:
        await ask.say(screens.level(ask.person, ask.language, unknown=shortened(ask.words)))
        return
    await ask.say(screens.level(ask.person, ask.language))


async def level_pressed(ask: Ask) -> None:
    """A level on the level's own screen."""
    if await _level_chosen(ask):
        await ask.show(screens.level(ask.person, ask.language))


async def settings(ask: Ask) -> None:
    """/settings: one message whose buttons change it in place."""
    await ask.say(_settings(ask))


async def settings_pressed(ask: Ask) -> None:
    """All settings, in place of the screen for one of them."""
    await ask.answer()
    await ask.show(_settings(ask))


async def level_set(ask: Ask) -> None:
    """A level on the settings' screen."""
    if await _level_chosen(ask):
        await ask.show(_settings(ask))


async def calm_pressed(ask: Ask) -> None:
    """Live or calm countdown."""
    await _choose(ask, "calm")


async def by_itself_pressed(ask: Ask) -> None:
    """The next exercise by itself, or when ready."""
    await _choose(ask, "by_itself")


async def dark_pressed(ask: Ask) -> None:
    """Light or dark pictures."""
    await _choose(ask, "dark")


async def voice_set(ask: Ask) -> None:
    """Voice on or off, on the settings' screen."""
    what = ask.press.what if ask.press else ""
    if what not in {"on", "off"}:
        await ask.answer("passed")
        return
    refused = await turn_voice(ask, on=what == "on")
    await ask.answer(refused)
    await ask.show(_settings(ask))


def _settings(ask: Ask) -> Screen:
    zone = name_of(ask.person.zone) if ask.person.zone else ask.language("settings-no-zone")
    return screens.settings(ask.person, zone, ask.local_now.date(), ask.language)


async def _level_chosen(ask: Ask) -> bool:
    what = ask.press.what if ask.press else ""
    if what not in set(Level):
        await ask.answer("passed")
        return False
    return await ask.changed(lambda person: at_level(person, Level(what)))


async def _choose(ask: Ask, setting: str) -> None:
    what = ask.press.what if ask.press else ""
    if what not in {"on", "off"}:
        await ask.answer("passed")
        return
    chosen: dict[str, Any] = {setting: what == "on"}
    await ask.changed(lambda person: replace(person, **chosen))
    await ask.show(_settings(ask))
