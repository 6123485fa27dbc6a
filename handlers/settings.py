"""How the bot coaches: /level and /settings."""

from coach.exercise import Level
from coach.person import Person, at_level
from content.places import name_of
from handlers.ask import Ask
from handlers.voice import turn_voice
from screens import person as screens
from screens.exercise import shortened
from screens.screen import Screen


async def level(ask: Ask) -> None:
    """/level: the three levels, or the one that is named."""
    named = ask.words.casefold()
    if named in set(Level):
        await _keep(ask, at_level(ask.person, Level(named)))
    elif named:
        await ask.say(screens.level(ask.person, ask.texts, unknown=shortened(ask.words)))
        return
    await ask.say(screens.level(ask.person, ask.texts))


async def level_pressed(ask: Ask) -> None:
    """A level on the level's own screen."""
    if await _choose_level(ask):
        await ask.change(screens.level(ask.person, ask.texts))


async def settings(ask: Ask) -> None:
    """/settings: one message whose buttons change it in place."""
    await ask.say(_settings(ask))


async def settings_pressed(ask: Ask) -> None:
    """All settings, in place of the screen for one of them."""
    await ask.answer()
    await ask.change(_settings(ask))


async def level_set(ask: Ask) -> None:
    """A level on the settings' screen."""
    if await _choose_level(ask):
        await ask.change(_settings(ask))


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
    await ask.change(_settings(ask))


def _settings(ask: Ask) -> Screen:
    zone = name_of(ask.person.zone) if ask.person.zone else ask.texts("settings-no-zone")
    return screens.settings(ask.person, zone, ask.local_now.date(), ask.texts)


async def _choose_level(ask: Ask) -> bool:
    what = ask.press.what if ask.press else ""
    if what not in set(Level):
        await ask.answer("passed")
        return False
    changed = await _keep(ask, at_level(ask.person, Level(what)))
    await ask.answer()
    return changed


async def _choose(ask: Ask, setting: str) -> None:
    what = ask.press.what if ask.press else ""
    if what not in {"on", "off"}:
        await ask.answer("passed")
        return
    changed = getattr(ask.person, setting) is not (what == "on")
    if changed:
        await ask.keep(**{setting: what == "on"})
    await ask.answer()
    if changed:
        await ask.change(_settings(ask))


async def _keep(ask: Ask, person: Person) -> bool:
    if person == ask.person:
        return False
    await ask.keep(level=person.level, rungs=person.rungs)
    return True
