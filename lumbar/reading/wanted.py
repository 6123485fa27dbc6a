"""What a text outside a session asks for: commands by their names and whole sentences, in order."""

from collections.abc import Collection
from datetime import datetime

from msgspec import Struct

from lumbar.language.languages import Language
from lumbar.reading.commands import Command
from lumbar.reading.free import STOP, Request, request_in
from lumbar.reading.said import command_said, is_plea

CANCEL = "cancel"
"""The command that a plea may name."""


class Wanted(Struct, frozen=True, kw_only=True):
    """What a text asks for; what the bot has asked itself is answered behind `first`.

    first: the plea to be left in peace for good, or a command's mere name; request: what a sentence
    asks for; called: a command, with whatever stands behind its name.
    """

    first: Command | None = None
    request: Request | None = None
    called: Command | None = None


def wanted(
    text: str, here: datetime, names: Collection[str], language: Language, *, screens: bool = True
) -> Wanted:
    """What a text asks for, in the order in which it counts.

    here: the local time; names: of all commands; screens: whether a sentence may ask for a mere
    screen. A sentence that says more than a command goes before the command's name, and what it
    asks for in so many words before the plea.
    """
    request, called = request_in(text, here, language), command_said(text, names, language)
    if request is not None and request.is_bare and not screens:
        request = None
    if (request is None or request.is_bare) and is_plea(text, language):
        first = command_said(text, (CANCEL,), language) or Command(STOP)
    elif called is not None and not called.words and not (request and request.says_more):
        first = called
    else:
        first = None
    return Wanted(first=first, request=request, called=called)
