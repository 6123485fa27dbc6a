"""Questions that the bot asks, and the next text as the answer.

To ask something, say its screen by `asks`:

    await asks(ask, Question.REMIND, screens.remind(...))

For ten minutes the person's next text in that chat (in a group: their reply) goes to the function
that ANSWERS in handlers/commands.py names for the question. `ask.words` is that text, as though
it stood behind the command that the question is called after. The function acts on it, or raises
Unread where it cannot be read, before it has changed anything. Then the question is asked once
more with Unread's text, which has an example in it; a second such answer lets it go. Where it
lacks something it raises Lacking, with what was said already: that stays with the question.

A word of pain or stop, and the name of a command, go before the question. Any command ends it, and
so does whatever changes the record (see Ask.change), unless it asks anew.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from handlers.ask import Ask, Refused
from lumbar.coach.person import Person
from lumbar.coach.question import ANSWER_SECONDS, Asked, Meant, Question, let_go
from lumbar.reading.commands import without_pictures
from lumbar.reading.requests import Unread
from lumbar.screens import about
from lumbar.screens.screen import Screen
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

Answers = Mapping[Question, Callable[[Ask], Awaitable[None]]]


class Lacking(Refused):
    """A refusal that asks for what is missing; the next text may add it.

    every, days: what was said already, see Asked.
    """

    def __init__(self, key: str, every: int | None = None, days: tuple[int, ...] = ()) -> None:
        super().__init__(key)
        self.every, self.days = every, days


async def asks(
    ask: Ask,
    question: Question,
    screen: Screen,
    *,
    again: bool = False,
    every: int | None = None,
    days: tuple[int, ...] = (),
    meant: tuple[Meant, ...] = (),
) -> None:
    """Says a screen, and takes the next text as the answer to `question`.

    again: whether the first answer could not be read; every, days, meant: see Asked. Raises
    CallFailed.
    """
    asked = Asked(
        question=question,
        chat=ask.chat.id,
        until=ask.now + ANSWER_SECONDS,
        again=again,
        every=every,
        days=days,
        meant=meant,
    )
    await _note(ask, asked)
    await ask.say(screen)


async def takes_place(ask: Ask) -> None:
    """Takes the next text as the place where they are; what waits for it still does."""
    before = ask.person.asked
    waits = before is not None and before.by is None and before.waits_for_place
    meant = before.meant if before is not None and waits else ()
    until = ask.now + ANSWER_SECONDS
    asked = Asked(question=Question.PLACE, chat=ask.chat.id, until=until, meant=meant)
    await _note(ask, asked)


async def over(ask: Ask) -> None:
    """Ends the question that waits, if one does: the person does something else."""
    if ask.person.asked is not None and ask.person.asked.by is None:
        await _note(ask, let_go(ask.person.asked))


def waiting(ask: Ask) -> Asked | None:
    """Returns the question that this text may answer; None if none waits for one."""
    asked = ask.person.asked
    return asked if asked is not None and asked.waits(ask.chat.id, ask.now, ask.update_id) else None


async def answered(ask: Ask, answers: Answers) -> Unread | Lacking | None:
    """Takes the text as the answer to the question that waits, which must be one.

    Returns None if it was read; then it has been answered. Otherwise returns why it cannot be
    read, or what it lacks, and nothing has been said or changed. Raises StoreError, CallFailed.
    """
    asked = ask.person.asked
    if asked is None:
        raise LookupError
    ask.as_command("", without_pictures(ask.words) or ask.words)
    try:
        await answers[asked.question](ask)
    except (Unread, Lacking) as why:
        return why
    except Refused as refused:
        await ask.say_text(refused.key, **refused.arguments)
    if ask.person.asked == asked:
        await over(ask)
    return None


async def unread(ask: Ask, why: Unread | Lacking) -> bool:
    """Asks once more, with an example; returns False if that was done before: then it is over.

    An answer that was read in part is asked about until the rest is said.
    """
    asked = ask.person.asked
    lacks = isinstance(why, Lacking)
    if asked is None or (asked.again and not lacks):
        await over(ask)
        return False
    screen = about.plain(why.key, ask.language, **why.arguments)
    every, days = (why.every, why.days) if isinstance(why, Lacking) else (None, ())
    every = asked.every if every is None else every
    days = days or asked.days
    await asks(ask, asked.question, screen, again=True, every=every, days=days, meant=asked.meant)
    return True


async def misread(ask: Ask, question: Question, why: Unread | Refused) -> None:
    """Says why a command was not done; what was not understood, the next text may say better."""
    screen = about.plain(why.key, ask.language, **why.arguments)
    match why:
        case Lacking():
            await asks(ask, question, screen, again=True, every=why.every, days=why.days)
        case Refused():
            await ask.say(screen)
        case _:
            await asks(ask, question, screen, again=True)


async def _note(ask: Ask, asked: Asked | None) -> None:
    """Keeps the question. Where that fails, the chat goes on without it, unless what the person
    wants would be lost with it: then it raises StoreError, and they are told.

    It is no change that the update counts for: asked once more after a crash, it is the same.
    """

    def decide(person: Person) -> Person:
        return replace(person, asked=asked)

    try:
        ask.person = await ask.parts.live_sessions.change(ask.person.id, decide)
    except StoreError as error:
        if asked is not None and asked.waits_for_place and asked.until:
            raise
        log.error("update %s: a question is not kept: %s", ask.update_id, error)
        ask.person = decide(ask.person)
