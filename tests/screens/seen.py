"""What a person sees of a screen, checked as the local Telegram checks a message.

What the screens are is in workshop/: people.py, every_screen.py, every_session.py.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from lumbar.coach.person import Person
from lumbar.language.languages import Language
from lumbar.screens.press_codec import decode, encode
from lumbar.screens.presses import ChooseZone
from lumbar.screens.screen import Screen
from sandbox.entities import Entity, finish
from sandbox.markup import parse_html
from tests import library
from tests.language.made import ENGLISH
from workshop import every_screen, every_session
from workshop.people import OWNER, Show

LIBRARY = library.LIBRARY
COMMANDS = ("routine", "stretch", "exercises", "progress", "help", "start")
HOSTILE = "<b>&amp;</i> & “cat”\n" + "x" * 4_000
LONGER_BUTTONS = ("It was a mistake", "Not on the floor")
"""Four words, where three are the rule: both are what the product was asked to say, word for word,
and people look for these words."""
MARK = "✓ "
LONGEST_PLACE = 40

Named = tuple[str, Screen]


def show(language: Language = ENGLISH) -> Show:
    """A language, and people who write what is hostile."""
    return Show(language=language, typed=HOSTILE, commands=COMMANDS)


def text_of(screen: Screen) -> str:
    """The screen's text as it stands in the chat. Raises MarkupError."""
    return _sent(str(screen.text))[0]


@lru_cache(maxsize=4096)
def _sent(text: str) -> tuple[str, list[Entity]]:
    """Kept, because many a screen differs from the one before in its buttons alone."""
    return finish(*parse_html(text))


def buttons_of(screen: Screen) -> list[str]:
    return [button.text for row in screen.rows for button in row]


def without_signs(text: str) -> str:
    """The text as a screen reader is sure to read it: letters, digits and punctuation."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LNPZ")


def emoji_of(text: str) -> list[str]:
    """The emoji in a text; ticks and the dots of a session's way are none."""
    return [c for c in text if unicodedata.category(c) == "So" and c not in "✓●○"]


def check(screen: Screen, owner: int = OWNER) -> None:
    """What Telegram asks of any message, and DESIGN.md of any screen."""
    text = text_of(screen)
    # Bot API: a message's text has 1 to 4096 characters, a caption 1024 at most.
    assert 1 <= len(text) <= (1024 if screen.shows else 4096)
    assert len(emoji_of(text)) <= 1
    assert len(without_signs(text).split()) >= 1, "a sign alone says nothing"
    for leftover in ("{", "}", "&amp;", "&lt;", "None", "<b>", "</b>"):
        assert leftover not in text.replace(HOSTILE[:39], ""), leftover
    seen = [without_signs(button) for button in buttons_of(screen)]
    assert len(set(seen)) == len(seen), "buttons differ in words, not in signs"
    for row in screen.rows:
        assert 1 <= len(row) <= 8
        for button in row:
            words = button.text.removeprefix(MARK)
            if isinstance(button.press, ChooseZone):
                assert 1 <= len(words) <= LONGEST_PLACE, "a place is called what it is called"
            else:
                assert 1 <= len(words.split()) <= 3 or words in LONGER_BUTTONS
            assert any(letter.isalnum() for letter in words), "a time of day has no letters"
            assert re.search(r"[<>&{}]", words) is None
            data = encode(button.press)
            assert 1 <= len(data.encode()) <= 64
            assert decode(data) == button.press
            assert button.press.owner == owner, "nobody drives another's session"


# Every screen


def standing_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """Every screen that needs no session."""
    return every_screen.standing_screens(of, show(language))


def schedule_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """Reminders, sit breaks, zones and pauses, as they are set."""
    return every_screen.schedule_screens(of, show(language))


def coming_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """What comes by itself."""
    return every_screen.coming_screens(of, show(language))


def session_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """A whole routine, with every screen on the way."""
    return every_session.session_screens(of, show(language))
