"""From an update to the Ask of it: who asks, with their record."""

import msgspec

from handlers.ask import Ask
from handlers.parts import Parts
from handlers.pressed import press_of
from lumbar.coach.person import Person
from lumbar.screens.presses import SessionEvent
from lumbar.telegram.incoming import Incoming


async def take_in(ask: Ask) -> None:
    """Notes what an update tells of its chat, and reads the person's record. Raises StoreError."""
    incoming, parts = ask.incoming, ask.parts
    if incoming.newest is not None:
        parts.chats.seen(incoming.chat, incoming.newest)
        ours = ask.press is not None and not isinstance(ask.press, SessionEvent)
        if ours and ask.message is not None:
            # The message is ours, though it may have been sent before this run. The record lists a
            # session's own messages; a countdown that is not listed must be found, pressed or not.
            parts.chats.sent(incoming.chat, ask.message)
    if not incoming.private:
        parts.live_sessions.heard_from(incoming.chat)
    if incoming.topic is not None and incoming.tap is None:
        parts.chats.refusals.topic_is_back(incoming.chat, incoming.topic)
    await read_record(ask)


async def read_record(ask: Ask) -> None:
    """Has the Ask hold the person's newest record, an empty one if there is none.

    Raises StoreError.
    """
    ask.guessed = ask.parts.languages.guess(ask.incoming.tag)
    person = await record_of(ask.person.id, ask.parts)
    ask.person, ask.known = person or Person(id=ask.person.id), person is not None
    await ask.parts.languages.bring(ask.person.language or ask.guessed)


async def record_of(person_id: int, parts: Parts) -> Person | None:
    """Returns the person's record, None if there is none. Raises StoreError.

    In a session it is the record in memory, as the person sees it, so the store is not read.
    """
    return parts.live_sessions.person(person_id) or await parts.store.load(person_id)


def ask_of(incoming: Incoming, parts: Parts) -> Ask:
    """Returns the Ask of an update, without the person's record: see take_in."""
    press, message = press_of(incoming)
    where = parts.chats.refusals.where(incoming.chat)
    if where != incoming.chat:
        # A button in a group that is a supergroup now: its message cannot be changed any more.
        incoming = msgspec.structs.replace(incoming, chat=where, topic=None, newest=None)
        message = None
    return Ask(
        parts=parts,
        incoming=incoming,
        person=Person(id=incoming.person),
        press=press,
        message=message,
    )
