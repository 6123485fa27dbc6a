"""Questions that the bot asks, and the next text as the answer.

To ask something, say its screen by `asks`:

    await asks(ask, Question.REMIND, screens.remind(...))

For ten minutes the person's next text in that chat (in a group: their reply) goes to the function
that ANSWERS in handlers/commands.py names for the question. `ask.words` is that text, as though
it stood behind the command that the question is called after. The function acts on it, or raises
Unread where it cannot be read, before it has changed anything. Then the question is asked once
more with Unread's text, which has an example in it; a second such answer lets it go.

A word of pain or stop, and the name of a command, go before the question. Any command ends it, and
so does whatever changes the record (see Ask.change), unless it asks anew.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from handlers.ask import Ask, Refused
from lumbar.coach.person import Person
from lumbar.coach.question import ANSWER_SECONDS, Asked, Question
from lumbar.reading.commands import without_pictures
from lumbar.reading.requests import Unread
from lumbar.screens import about
from lumbar.screens.screen import Screen
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

LACKING = {"remind-no-time", "breaks-no-hours"}
"""Refusals that ask for what is missing."""
Answers = Mapping[Question, Callable[[Ask], Awaitable[None]]]


async def asks(ask: Ask, question: Question, screen: Screen, *, again: bool = False) -> None:
    """Says a screen, and takes the next text as the answer to `question`.

    again: whether the first answer could not be read. Raises CallFailed.
    """
    until = ask.now + ANSWER_SECONDS
    await _note(ask, Asked(question=question, chat=ask.chat.id, until=until, again=again))
    await ask.say(screen)


async def over(ask: Ask) -> None:
    """Ends the question that waits, if one does: the person does something else."""
    if ask.person.asked is not None and ask.person.asked.by is None:
        await _note(ask, None)


def waiting(ask: Ask) -> Asked | None:
    """Returns the question that this text may answer; None if none waits for one."""
    asked = ask.person.asked
    return asked if asked is not None and asked.waits(ask.chat.id, ask.now, ask.update_id) else None


async def answered(ask: Ask, answers: Answers) -> Unread | None:
    """Takes the text as the answer to the question that waits, which must be one.

    Returns None if it was read; then it has been answered. Otherwise returns why it cannot be
    read, and nothing has been said or changed. Raises StoreError, CallFailed.
    """
    asked = ask.person.asked
    if asked is None:
        raise LookupError
    ask.as_command("", without_pictures(ask.words) or ask.words)
    try:
        await answers[asked.question](ask)
    except Unread as unread:
        return unread
    except Refused as refused:
        await ask.say_text(refused.key, **refused.arguments)
    if ask.person.asked == asked:
        await over(ask)
    return None


async def unread(ask: Ask, why: Unread) -> bool:
    """Asks once more, with an example; returns False if that was done before: then it is over."""
    asked = ask.person.asked
    if asked is None or asked.again:
        await over(ask)
        return False
    screen = about.plain(why.key, ask.language, **why.arguments)
    await asks(ask, asked.question, screen, again=True)
    return True


async def misread(ask: Ask, question: Question, why: Unread | Refused) -> None:
    """Says why a command was not done; what was not understood, the next text may say better."""
    screen = about.plain(why.key, ask.language, **why.arguments)
    if isinstance(why, Refused) and why.key not in LACKING:
        await ask.say(screen)
    else:
        await asks(ask, question, screen, again=True)


async def _note(ask: Ask, asked: Asked | None) -> None:
    """Keeps the question. Where that fails, the chat goes on without it.

    It is no change that the update counts for: asked once more after a crash, it is the same.
    """

    def decide(person: Person) -> Person:
        return replace(person, asked=asked)

    try:
        ask.person = await ask.parts.live_sessions.change(ask.person.id, decide)
    except StoreError as error:
        log.error("update %s: a question is not kept: %s", ask.update_id, error)
        ask.person = decide(ask.person)
