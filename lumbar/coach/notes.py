"""Notes in the record about what the chat shows: pure changes, made after a message was sent.

Each is for one session, by its id, and changes nothing if that session is not live any more.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from lumbar.coach.live import on_live, was_in_group
from lumbar.coach.next_step import with_ending
from lumbar.coach.over import Ending
from lumbar.coach.person import GuideMessage, Last, Left, Live, Person
from lumbar.coach.session import Session, State
from lumbar.coach.voiced import ahead_at, guide_of


def nothing(person: Person) -> Person:
    """Returns the person unchanged, for messages that need no note."""
    return person


def without_voice(person: Person) -> Person:
    """Returns the person with the voice off, because Telegram refuses voice messages to them."""
    return replace(person, voice=False)


def shown(
    person: Person,
    *,
    session: str,
    before: Live,
    changes: Mapping[str, Any],
    leaves: tuple[Left, ...] = (),
) -> Person:
    """Returns the person with a note of what was sent or edited in the chat.

    before: the live session when the call to Telegram began; changes: new values of fields of
    `Live`; leaves: messages left behind. If the session has moved to other messages or another
    chat meanwhile, `changes` are dropped and a message that was sent is left behind.
    """

    def decide(live: Live) -> Live:
        places = ("chat", *(name for name in ("instruction", "countdown") if name in changes))
        if all(getattr(live, name) == getattr(before, name) for name in places):
            return replace(live, **changes, left=(*live.left, *leaves))
        stray = (*leaves, *_sent_elsewhere(before, changes))
        return replace(live, left=(*live.left, *stray)) if stray else live

    return on_live(person, session=session, decide=decide)


def _sent_elsewhere(before: Live, changes: Mapping[str, Any]) -> tuple[Left, ...]:
    """Returns the messages that were sent to a place where the session is not shown any more."""
    exercise = before.session.item.exercise
    return tuple(
        Left(chat=before.chat, message=sent, last=last, exercise=exercise)
        for name, last in (("instruction", Last.INSTRUCTION), ("countdown", _stray(before)))
        if isinstance(sent := changes.get(name), int) and sent != getattr(before, name)
    )


def _stray(before: Live) -> Last:
    """Returns what becomes of a countdown that was sent to a place that the session has left."""
    return Last.GONE if before.instruction is None else Last.MOVED


def guide_sent(
    person: Person, *, session: str, chat: int, language: str, voice: GuideMessage
) -> Person:
    """Returns the person with a note of a guide that was sent to a chat.

    language: the person's when it was sent. If the session has moved to another chat meanwhile,
    the guide is left behind; and one that was sent ahead if the person has chosen another language.
    """

    def decide(live: Live) -> Live:
        if live.chat == chat and (voice.named or language == person.language):
            return replace(live, guides=(*live.guides, voice))
        left = Left(chat=chat, message=voice.message, last=Last.VOICE)
        return replace(live, left=(*live.left, left))

    return on_live(person, session=session, decide=decide)


def silent(person: Person, *, session: str, voices: Collection[int]) -> Person:
    """Returns the person without guides that were deleted from the chat, by their message ids."""

    def decide(live: Live) -> Live:
        guides = tuple(one for one in live.guides if one.message not in voices)
        return replace(live, guides=guides)

    return on_live(person, session=session, decide=decide)


def named(person: Person, *, session: str, voice: GuideMessage) -> Person:
    """Returns the person with a note that a guide's caption says what it is."""

    def decide(live: Live) -> Live:
        guides = (
            replace(one, named=True) if one.message == voice.message else one for one in live.guides
        )
        return replace(live, guides=tuple(guides))

    return on_live(person, session=session, decide=decide)


def tidied(person: Person, *, session: str, left: Left) -> Person:
    """Returns the person without a message left behind, once it was edited or deleted."""
    return on_live(
        person,
        session=session,
        decide=lambda live: replace(live, left=tuple(one for one in live.left if one != left)),
    )


def told(person: Person, *, session: str, ending: Ending) -> Person:
    """Returns the person with a note of their ending, which was sent; see `is_told`."""
    live = person.live
    return person if live is None or live.session.id != session else with_ending(person, ending)


def is_told(person: Person, session: Session) -> bool:
    """Returns whether the ending of a session that is over was sent, and noted. One that was taken
    back and ended again has another ending."""
    ending = person.ending
    return ending is not None and (ending.session, ending.ended) == (session.id, session.ended)


def over(person: Person, *, session: str) -> Person:
    """Returns the person without their session, once its last message was sent."""
    live = person.live
    if live is None or live.session.id != session:
        return person
    grouped = person.grouped or was_in_group(live)
    return replace(person, live=None, grouped=grouped)


def may_lack(person: Person, live: Live, now: float, *, speaks: bool = True) -> bool:
    """Returns whether the chat may show a message that the record does not know.

    That is possible if the record lacks a message that the session should have: the program may
    have died between sending it and noting it. speaks: whether a voice speaks their language.
    """
    session = live.session
    needs_countdown = session.state is not State.WAITING or not person.calm
    if not session.live or (needs_countdown and live.countdown is None):
        return True
    if person.calm and live.instruction is None:
        return True
    if not (person.voice and speaks and live.chat > 0 and session.state is State.RUNNING):
        return False
    return guide_of(live, session.step, now) is None or ahead_at(live, now) is not None
