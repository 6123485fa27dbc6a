"""In which language the bot speaks: /language, and its row in the settings."""

import logging

from handlers.ask import Ask
from lumbar.coach.voiced import in_language
from lumbar.reading.language_names import language_named
from lumbar.screens.exercise import shortened
from lumbar.screens.language import languages
from lumbar.screens.press_language import SetLanguage, ShowLanguages
from lumbar.screens.screen import Screen
from lumbar.telegram.errors import CallFailed

log = logging.getLogger(__name__)


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
    """Keeps a language, which all that is said from now on is in, the menu of the person's private
    chat as well. Raises StoreError."""
    languages = ask.parts.languages
    await languages.bring(tag)
    await ask.change(lambda person: in_language(person, tag))
    of_client = tag == languages.guess(ask.incoming.tag)
    says = languages.get(tag)
    menu = [] if of_client else [(one, says(f"command-{one}")) for one in ask.parts.commands]

    async def set_menu() -> None:
        try:
            await ask.parts.chats.calls.set_menu(ask.person.id, menu)
        except CallFailed as error:
            log.info("update %s: a menu stays in another language: %s", ask.update_id, error)

    ask.later(set_menu)


def _screen(ask: Ask, unknown: str = "") -> Screen:
    return languages(ask.person.id, ask.parts.languages.offered, ask.language, unknown)
