"""What those who run the bot read: how it is, and what needs a hand."""

from collections.abc import Mapping

from lumbar.language.languages import Language
from lumbar.language.texts import Markup
from lumbar.screens.screen import Screen


def told(words: str, since: int, language: Language) -> Screen:
    """An error, and how many of its kind came since they were told of one."""
    again = language("owner-told-again", count=since) if since else Markup("")
    return Screen(text=language("owner-told", what=words, again=again))


def stats(
    numbers: Mapping[str, str | float],
    bounds: Mapping[str, float],
    replicas: int,
    language: Language,
) -> Screen:
    """How the bot is. numbers: those of the text `stats`; bounds: those that are seconds, infinity
    where they are more than can be told; replicas: how many processes it is."""
    shown = {name: _seconds(seconds, language) for name, seconds in bounds.items()}
    several = language("stats-replicas", count=replicas) if replicas > 1 else Markup("")
    return Screen(text=language("stats", **numbers, **shown, several=several))


def _seconds(seconds: float, language: Language) -> Markup:
    if seconds == float("inf"):
        return language("stats-over")
    if seconds < 1:
        return language("stats-milliseconds", count=round(seconds * 1000))
    return language("stats-seconds", count=seconds)
