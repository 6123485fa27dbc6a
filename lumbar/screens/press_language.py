"""Presses about the language in which the bot speaks."""

from lumbar.screens.presses import Press


class ShowLanguages(Press, frozen=True, kw_only=True):
    """All languages, in place of the settings."""


class SetLanguage(Press, frozen=True, kw_only=True):
    """A language. tag: its IETF tag."""

    tag: str
