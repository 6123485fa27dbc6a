"""Who Lumbar is, what it can do, and its answers to what it does not understand."""

from collections.abc import Sequence
from functools import lru_cache

from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.screen import Link, Screen

HERE = "here"
"""What /start is sent with by a link in a group: go on with what waits in private."""

MOST_MISSED = 6
"""Updates that are named in the line that says what was missed; of others it gives the number."""


@lru_cache(maxsize=256)
def help_(commands: tuple[str, ...], language: Language, key: str = "help") -> Screen:
    """Every command with what it does, a line each; the same for everybody. key: of the text."""
    listed = [
        language("help-line", command=command, says=language(f"command-{command}"))
        for command in commands
    ]
    return Screen(text=language(key, commands=lines(*listed)))


def plain(key: str, language: Language, **arguments: str | float) -> Screen:
    """A text alone."""
    return Screen(text=language(key, **arguments))


def to_private(key: str, language: Language, start: str = HERE) -> Screen:
    """A text in a group, with a button that opens the private chat; start: /start's payload."""
    return Screen(text=language(key), link=Link(language("button-open-chat"), start))


def group_stopped(language: Language) -> Screen:
    """All that a group reads of an exercise that hurts, with the way to what is said in private."""
    return to_private("group-stopped", language)


def missed(what: Sequence[tuple[Markup, bool]], language: Language) -> Screen:
    """What got no answer while Telegram was away, in one line.

    what: one entry each, with whether it took effect all the same: what did need not be asked
    again.
    """
    named = [
        language("unanswered-done", what=name) if done else name
        for name, done in what[:MOST_MISSED]
    ]
    if len(what) > MOST_MISSED:
        named.append(language("unanswered-more", count=len(what) - MOST_MISSED))
    key = "unanswered-all-done" if all(done for _, done in what) else "unanswered"
    return plain(key, language, what=Markup(language.texts.listed(named)))
