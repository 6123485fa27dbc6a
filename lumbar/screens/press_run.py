"""Presses that stand for a command, or for stopping what goes on by itself."""

from enum import StrEnum

from msgspec import Struct

from lumbar.screens.presses import Press


class Run(Struct, frozen=True, kw_only=True):
    """A command by its name, and the words behind it: few and plain ones, see press_codec."""

    command: str
    words: str = ""


class RunCommand(Press, frozen=True, kw_only=True):
    """A command as though it were sent."""

    run: Run


class Standing(StrEnum):
    """What goes on by itself until it is stopped."""

    REMINDERS = "reminders"
    BREAKS = "breaks"
    PAUSE = "pause"


class StopOne(Press, frozen=True, kw_only=True):
    """One of what goes on by itself is to stop."""

    what: Standing
