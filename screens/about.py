"""Who Lumbar is, what it can do, and its answers to what it does not understand."""

from functools import lru_cache

from language.texts import Texts, lines
from screens.screen import Action, Button, Press, Screen, rows


def welcome(owner: int, minutes: int, short: int, texts: Texts) -> Screen:
    """Three lines and Start; minutes: what the whole and the short routine take."""
    start = Button(texts("button-start"), Press(action=Action.BEGIN, owner=owner))
    text = texts("welcome", minutes=minutes, short=short)
    return Screen(text=text, rows=rows([start]))


@lru_cache(maxsize=32)
def help_(commands: tuple[str, ...], texts: Texts) -> Screen:
    """Every command with what it does, a line each; the same for everybody."""
    listed = [
        texts("help-line", command=command, says=texts(f"command-{command}"))
        for command in commands
    ]
    return Screen(text=texts("help", commands=lines(*listed)))


def plain(key: str, texts: Texts, **arguments: str | float) -> Screen:
    """A text alone."""
    return Screen(text=texts(key, **arguments))


def safety(owner: int, wish: str, texts: Texts) -> Screen:
    """The safety question; `wish` is what to go on with after a no."""
    none = Press(action=Action.SAFE, owner=owner, what=wish)
    one = Press(action=Action.UNSAFE, owner=owner, what=wish)
    return Screen(
        text=texts("safety"),
        rows=rows([Button(texts("button-safe"), none)], [Button(texts("button-unsafe"), one)]),
    )


def unknown_command(command: str, near: str | None, texts: Texts) -> Screen:
    """A command that there is not, and the nearest that there is."""
    return Screen(text=texts("unknown-command", command=command, near=near or "none"))
