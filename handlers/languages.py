"""In which language the bot speaks: /language, and its row in the settings."""

from dataclasses import replace

from handlers.ask import Ask
from lumbar.reading.language_names import language_named
from lumbar.screens.exercise import shortened
from lumbar.screens.language import languages
from lumbar.screens.press_language import SetLanguage, ShowLanguages
from lumbar.screens.screen import Screen


async def language(ask: Ask) -> None:
    """/language: all of them, or the one that is named."""
    named = language_named(ask.words, ask.parts.languages.offered, ask.language.tag)
    if named is not None:
        await _speak(ask, named)
    await ask.say(_screen(ask, "" if named is not None else shortened(ask.words)))


async def languages_pressed(ask: Ask, _: ShowLanguages) -> None:
    """All languages, in place of the settings."""
    await ask.answer()
    await ask.show(_screen(ask))


async def language_pressed(ask: Ask, press: SetLanguage) -> None:
    """A language from the list."""
    if press.tag not in ask.parts.languages.offered:
        await ask.answer("passed")
        return
    await _speak(ask, press.tag)
    await ask.answer()
    await ask.show(_screen(ask))


async def _speak(ask: Ask, tag: str) -> None:
    """Keeps a language, which all that is said from now on is in. Raises StoreError."""
    await ask.parts.languages.bring(tag)
    await ask.change(lambda person: replace(person, language=tag))


def _screen(ask: Ask, unknown: str = "") -> Screen:
    return languages(ask.person.id, ask.parts.languages.offered, ask.language, unknown)
