"""What the record notes of what a live session's chat shows: pure changes, made after the fact.

Each is for one session, named by its id, and changes nothing where another one is live by then.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lumbar.coach.live import has_guide, on_live
from lumbar.coach.person import GuideMessage, Last, Left, Live, Person
from lumbar.coach.session import State


def nothing(person: Person) -> Person:
    """The person: what was said need not be noted."""
    return person


def without_voice(person: Person) -> Person:
    """The person who takes no voice messages, and so wants none."""
    return replace(person, voice=False)


def shown(
    person: Person,
    *,
    session: str,
    before: Live,
    changes: Mapping[str, Any],
    leaves: tuple[Left, ...] = (),
) -> Person:
    """The person with noted what was done in the chat.

    before: where the session was shown when that was begun; changes: of `Live`, what is so now;
    leaves: messages that show what is over. Where the session is shown elsewhere by now, a
    message that was sent is left behind.
    """

    def decide(live: Live) -> Live:
        places = ("chat", *(name for name in ("instruction", "countdown") if name in changes))
        if all(getattr(live, name) == getattr(before, name) for name in places):
            return replace(live, **changes, left=(*live.left, *leaves))
        stray = (*leaves, *_sent_elsewhere(before, changes))
        return replace(live, left=(*live.left, *stray)) if stray else live

    return on_live(person, session=session, decide=decide)


def _sent_elsewhere(before: Live, changes: Mapping[str, Any]) -> tuple[Left, ...]:
    """The messages that were sent where the session is not shown any more."""
    exercise = before.session.item.exercise
    return tuple(
        Left(chat=before.chat, message=sent, last=last, exercise=exercise)
        for name, last in (("instruction", Last.INSTRUCTION), ("countdown", Last.MOVED))
        if isinstance(sent := changes.get(name), int) and sent != getattr(before, name)
    )


def guide_sent(person: Person, *, session: str, chat: int, voice: GuideMessage) -> Person:
    """The person with a voice noted that was sent to a chat."""

    def decide(live: Live) -> Live:
        if live.chat == chat:
            return replace(live, guides=(*live.guides, voice))
        left = Left(chat=chat, message=voice.message, last=Last.VOICE)
        return replace(live, left=(*live.left, left))

    return on_live(person, session=session, decide=decide)


def silent(person: Person, *, session: str, voice: GuideMessage) -> Person:
    """The person without a voice that was taken away."""

    def decide(live: Live) -> Live:
        guides = tuple(one for one in live.guides if one.message != voice.message)
        return replace(live, guides=guides)

    return on_live(person, session=session, decide=decide)


def tidied(person: Person, *, session: str, left: Left) -> Person:
    """The person without a message that was left behind, and shows what is over no more."""
    return on_live(
        person,
        session=session,
        decide=lambda live: replace(live, left=tuple(one for one in live.left if one != left)),
    )


def over(person: Person, *, session: str, offered: bool) -> Person:
    """The person whose session is over and told; offered: with the offer of a voice."""
    live = person.live
    if live is None or live.session.id != session:
        return person
    return replace(person, live=None, offered=person.offered or offered)


def may_lack(person: Person, live: Live, now: float) -> bool:
    """Whether a message may be out that the record does not know, by what it lacks."""
    session = live.session
    if not session.live or live.instruction is None:
        return True
    if session.state is not State.WAITING and live.countdown is None:
        return True
    speaks = person.voice and live.chat > 0 and session.state is State.RUNNING
    ahead = session.by_itself and session.step + 1 < len(session.plan)
    steps = [session.step, *([session.step + 1] if ahead else [])]
    return speaks and not all(has_guide(live, step, now) for step in steps)
